"""Words for a people, a faith or a part of the world: more demonyms. The law: data only."""

from briefing.naming.tables.lexicon import listed

OTHER_DEMONYMS = listed(
    """
    African Africans American Americans Arab Arabs Arabian Asian Asians Balkan Caucasian
    Caribbean Chechen Chechens Christian Christians Crimean English Englishman Englishmen
    Eurasian European Europeans Gazan Gazans Hebrew Hindu Hindus Hispanic Hispanics Hutu Hutus
    Islamic Islamist Islamists Jew Jewish Jews Kashmiri Kashmiris Kurd Kurdish Kurds Latin
    Latino Latinos Levantine Maronite Maronites Mediterranean Muslim Muslims Moslem Moslems
    Nordic Orthodox Ottoman Persian Persians Protestant Protestants Roman Scandinavian Scot
    Scots Scottish Serb Serbs Shia Shias Shiite Shiites Shi'ite Shi'ites Sikh Sikhs Slav Slavic
    Soviet Soviets Sunni Sunnis Alawite Alawites Druze Tatar Tatars Tibetan Tibetans Turkic
    Turkmen Tutsi Tutsis Uighur Uighurs Uyghur Uyghurs Welsh Western Westerner Westerners Yazidi
    Yazidis Yezidi Yezidis Zionist Zulu Aboriginal Buddhist Buddhists Catholic Catholics
    Anglican Anglo Bedouin Bosniak Bosniaks Flemish Inuit Maori Siberian Sicilian Texan Texans
    Californian Londoner Londoners Parisian Muscovite Salafist Salafi Salafis Wahhabi Jihadist
    Jihadists Marxist Communist Communists Kurdistani Transatlantic Afro Pan-Arab Francophone
    Anglophone Aleppine Houthi Tuareg Tuaregs Rohingya Rohingyas Hazara Hazaras Pashtun Pashtuns
    Pashto Oromo Oromos Tigrayan Tigrayans Copt Copts Coptic Assyrian Assyrians
    Circassian Circassians Sinhalese Tamil Tamils Fulani Yoruba Igbo Kikuyu Mapuche Berber Berbers
    Amharic Swahili Tagalog Urdu Hindi Telugu Malayalam Marathi Gujarati Tigrinya Hausa Xhosa
    Afrikaans Mandarin Cantonese Yiddish Farsi Quechua Aymara Cyrillic
    Sahrawi Sahrawis Ismaili Ismailis Ahmadi Ahmadis Amhara Hmong Nazi Nazis Ottomans Pomak
    Nuer Dinka Murle Shilluk Zaghawa Masalit Acholi Baganda Kalenjin Luhya Maasai Masai Banyamulenge
    Ndebele Shona Meitei Meiteis Kuki Kukis Gumuz
    """
)
