"""Closed lists of words that tell names apart. The law: ordinary words, no names of the day."""

from __future__ import annotations

from collections.abc import Sequence


def listed(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


TITLES = listed(
    """
    President Premier Chancellor Minister Secretary Senator Congressman Congresswoman Governor Mayor
    Ambassador Envoy Emir King Queen Prince Princess Sultan Sheikh Sheik Shaikh Shaykh Sheikha
    Sayyid Ayatollah Imam Mufti Mullah Maulana Hajj Haji Pope Patriarch Abbot Archbishop Bishop
    Cardinal Father Sister Brother Reverend Rev Pastor Rabbi Deacon Mr Mrs Ms Miss Madam Madame Mme
    Monsieur Dr Doctor Prof Professor Sir Lord Lady Dame Baroness Baron Count Countess Duke Duchess
    Earl Viscount General Gen Lieutenant Lt Major Maj Colonel Col Captain Capt Sergeant Sgt Corporal
    Cpl Private Pvt Admiral Adm Commander Cmdr Commodore Brigadier Brig Marshal Constable Inspector
    Detective Superintendent Officer Commissioner Sheriff Judge Justice Magistrate Attorney Advocate
    Barrister Engineer Comrade Chief Director Chairman Chairwoman Chairperson Chair Speaker Leader
    Spokesman Spokeswoman Spokesperson Representative Rep Sen Gov Tsar Emperor Empress Archduke
    Señor Coach Elder Honourable Honorable Hon Councillor Cllr Coun MP MEP FM PM Undersecretary
    Prosecutor Economist Strategist Investigator Provost Rector Headteacher Headmaster Headmistress
    Warlord Attaché Convenor Convener Organiser Organizer Hajjah Adv Cde OC SHO SP SSP SI Alhaji
    Aunt Uncle Auntie Actor Actress Author Singer Activist Lawyer Journalist Writer Researcher
    Analyst Mwalimu Treasurer Principal Administrator Adviser Advisor Negotiator Mediator Rapporteur
    Coordinator Moulana Mawlawi Maulavi Maulvi Mollah Hojatoleslam Hojjatoleslam Monsignor Msgr Mgr
    Mlle Herr Frau Signor Señora Doña Shri Smt Shrimati Pandit Swami Acharya Ustaz Mallam Malam
    Oba Otunba Engr Datuk Dato Datin Khun Daw U Ato Moudjahid Marhoom Comdr ASI DSP DIG IGP ACP
    DCP CJI CEO Comptroller Ombudsman Chairlady Footballer Striker Goalkeeper Midfielder
    Defender Winger Captain-elect Quarterback Batsman Bowler Rapper Comedian Filmmaker Chef
    Assemblyman Assemblywoman Councilman Councilwoman Alderman Waziri Spc Pfc Cpt Emeritus Airman
    Seaman Ensign Trooper Patrolman Aunty Justices Delegate Assemblymember Councilmember MK MLA MLC
    MSP Molavi Mowlavi Moulavi Deputy Skipper Jockey Umpire Referee Firefighter Paramedic Surgeon
    Liquidator Astronaut Cosmonaut Historian Physicist Biologist Linebacker Pitcher Curator
    Assessor Registrar Coroner Bailiff Clerk Petitioner Respondent Appellant Complainant Plaintiff
    Defendant Claimant Applicant Deponent Elbasy Abbé Abbe Collector
    Tehsildar Subedar Havildar Sepoy Naib Sarpanch Patwari Kgosi Kagawad Inkosi Induna
    Asantehene Omanhene Ooni Apostle Prophetess Archdeacon Vicar Allama Hazrat Ustad
    Sayadaw Pehin Kyai Chaplain Undersheriff Mineworker Farmworker Lawmaker Legislator Villager
    Elect Designate
    """
)
"""Words that stand before a person's name and are no part of it."""

TITLE_ADJUNCTS = listed(
    """
    Deputy Vice Prime Foreign Acting Former Ex First Second Chief Crown Grand Interior Defence
    Defense Finance Justice Health Information Oil Energy Education Trade Interim Special Senior
    Assistant Attorney General Under High Lord Permanent Supreme State Lieutenant Lt Maj Major
    Brigadier Brig Brigadier-General Rear Managing Executive National Security Press Cabinet Staff
    Sgt Police Opposition Party Parliamentary Parliament Military Army Political Regional Media
    Legal Public UN US Mr Mrs External Petroleum Railways Commerce Home Labour Labor Transport
    Agriculture Environment Culture Tourism Water Housing Planning District Circuit
    Presidential Gubernatorial Technology Business Science Sports Diplomatic Country
    """
)
"""Words that may stand before or between titles: "Deputy Foreign Minister"."""

TITLE_WORDS = TITLES | TITLE_ADJUNCTS
"""All that a title is made of."""

LOWER_TITLES = listed(
    """
    president premier chancellor minister secretary senator congressman congresswoman governor
    mayor ambassador envoy emir king queen prince princess sultan sheikh general colonel captain
    major sergeant admiral commander brigadier judge prosecutor attorney lawyer advocate barrister
    solicitor petitioner complainant plaintiff defendant director
    chairman chairwoman chief leader spokesman spokeswoman spokesperson analyst adviser advisor
    economist professor doctor activist journalist reporter correspondent editor writer author
    poet novelist actor actress singer musician producer coach player striker
    goalkeeper midfielder defender champion politician lawmaker legislator deputy officer
    official inspector detective commissioner negotiator mediator diplomat rapporteur
    co-ordinator coordinator manager founder co-founder owner executive scientist researcher
    historian archaeologist biologist engineer architect designer artist photographer filmmaker
    teacher student farmer resident shopkeeper driver worker witness survivor veteran nurse
    psychologist pastor priest bishop archbishop cleric imam preacher rebel militant suspect
    victim father mother brother sister son daughter wife husband cousin uncle aunt grandfather
    grandmother grandson nephew widow colleague friend
    """
)
"""Small-letter words before a name that make it a person: "spokesman Alexander Lukashevich"."""

OCCUPATIONS = LOWER_TITLES | listed(
    """
    pilot co-pilot astronaut astronomer composer conductor pianist violinist drummer guitarist
    midfielder pitcher catcher quarterback forward jockey neighbor neighbour organizer organiser
    co-author teammate skipper villager fisherman trader housewife pensioner herder herdsman miner
    retiree mechanic electrician plumber waiter barber vendor hawker businessman businesswoman
    entrepreneur biker motorist commuter passenger eyewitness volunteer campaigner protester
    demonstrator refugee migrant soldier policeman policewoman rescuer medic midwife pharmacist
    dentist vet psychiatrist epidemiologist virologist pathologist meteorologist seismologist
    geologist ecologist conservationist anthropologist sociologist academic lecturer scholar blogger
    vlogger influencer broadcaster presenter photographer cameraman playwright painter sculptor
    dancer choreographer builder developer landlord tenant homeowner parent monk nun evangelist
    banker broker accountant auditor consultant billionaire millionaire tycoon magnate industrialist
    magician wrestler boxer swimmer sprinter runner cyclist golfer cricketer wicketkeeper substitute
    forecaster volcanologist climatologist hydrologist paramedic lifeguard firefighter ranger
    """
)
"""What a sentence opens with before a name: ``[Pilot] Al Haynes kept the jet in the air``."""

OFFICES = listed(
    """
    Spokesman Spokeswoman Spokesperson Spokespersons Secretary Minister Chairman Chairwoman
    Chairperson President Director Chief Chiefs Leader Commander Ambassador Governor Mayor
    Speaker Commissioner Coordinator Rapporteur Envoy Representative Manager Officer Inspector
    Writer Columnist Correspondent
    Superintendent CEO Candidate Candidates Aspirant Councillor Councillors
    """
)
"""Words behind a body's name that make it a person's office: ``State Department Spokesperson``."""

OPENERS = listed(
    """
    The And But Or Nor If When While Where Who Whose What Why How With For From Of By This That
    These Those There Here Then Than Also Almost However Meanwhile Now Still Already Later
    Earlier Although Though Because Since Until After Before According Starring Featuring Meet
    Said Says They We You I Our Your Their His She Its It
    """
)
"""Words that open or go on with a sentence and stand in no person's name."""

PARTISANS = listed(
    "Democrat Democrats Republican Republicans Tory Tories Socialist Conservative Liberal Peronist"
)
"""Whose side a politician is on stands before the name, in the American way."""

PREPOSITIONS = listed(
    "Across Against Around Beyond Despite During From In Inside Into Near Outside Over Throughout "
    "Toward Towards Via With Within"
)

ORG_LAST = listed(
    """
    Ministry Ministries Department Agency Agencies Bureau Office Directorate Commission
    Committee Council Coalition Party Front Movement Brigade Brigades Battalion Battalions Army
    Navy Force Forces Guard Guards Corps Militia Legion Regiment Division Command Observatory
    Organisation Organization Association Federation Confederation Union League Alliance Network
    Institute Institution Foundation Trust Fund Bank Company Corporation Corp Inc Ltd LLC PLC
    plc Limited Group Holdings Industries Enterprises Airlines Airways University College School
    Academy Hospital Court Tribunal Parliament Assembly Congress Senate Cabinet Government
    Authority Society Club Brotherhood Church Times Post Herald Tribune Gazette Journal Guardian
    Telegraph Mail Mirror Star Sun Observer Chronicle Standard Monitor Nation Today News Weekly
    Daily Press Television TV Radio Broadcasting Service Services Secretariat Embassy Consulate
    Initiative Programme Program Project Board Administration Centre Center Laboratory Lab
    Laboratories Museum Gallery Library Theatre Orchestra Team United FC Police
    Chamber Syndicate Cartel Systems Technologies Motors Records Studios Pictures Entertainment
    Magazine Partnership Consortium Cooperative Co-operative Taskforce Panel Inspectorate
    Treasury Exchequer Judiciary Legislature Registry Politburo Duma Diocese Synod
    Presidency JV LLP GmbH Municipality Consultores Asociados Inversiones Partners
    Advisors Securities Broking Brokerage Equities Esports Battery Squadron
    Platoon Detachment Flotilla Headquarters
    Apparels Textiles Foods Pharmaceuticals Chemicals Electronics Communications Semiconductor
    Semiconductors Software Instruments Investments Ventures Logistics Solutions Bancorp Insurance
    Petroleum Railroad Breweries Stores Telecommunications Plc Homes
    Co Telecom Telecoms Holding Electric Networks Restaurants Pharmaceutical Pharma Brands Biotech
    Therapeutics Biosciences Aerospace Automotive Healthcare Realty Properties Brewing Cement
    Optoelectronics Labs Brokers Caucus Committees Councils Commissions Guild Guilds Railways
    International Exchange Research Technology Online Digital Archives Mining Shipping Steel Railway
    """
)
"""Words that end the name of a body."""

ORG_WEAK = listed(
    """
    Centre Center Museum Gallery Library Theatre School Hospital College Church Court Project
    Programme Program Initiative Team United Star Sun Nation Today Standard Mirror Mail Post
    Force Forces Command Office Front Government Administration Service Guard Guards Division
    Cabinet Presidency Academy Headquarters
    International Exchange Research Technology Online Digital Archives Mining Shipping Steel Railway
    Homes Duma
    """
)
"""Of these, words that also end names of places or things: the model is asked first."""

TOLD_BY = {
    "Force": "Defence Defense Air Police Security Armed Border Task Self-Defence Self-Defense",
    "Forces": "Defence Defense Armed Security Special Democratic Police Self-Defence Self-Defense",
    "Guard": "Coast National Presidential Republican Revolutionary Border",
    "Guards": "Coast Presidential Republican Revolutionary Border",
    "Front": "Liberation Popular National People's Patriotic Democratic Islamic Salvation",
    "Court": "High Supreme Constitutional Federal Criminal Appeal Appeals Crown Circuit",
    "Service": "Police Prison Intelligence Security Fire Civil Forest Postal Prosecution Health",
    "Command": "Central Police Northern Southern Eastern Western Africa Strategic Theatre",
    "Office": "Home Foreign Prosecutor's Attorney's Cabinet Meteorological Met Statistics",
}
"""Weak words, and the words before them with which they are told to be bodies."""

ORG_OF = listed(
    """
    Ministry Department Office University Bank Council Association Federation Institute
    Organisation Organization Commission Committee Union League Board Bureau Academy College
    Court Party Front Movement Army Society Conference Congress Assembly Chamber Church House
    Syndicate Centre Center School Alliance Network Foundation Authority Government Observatory
    Fund Trust Coalition Diocese Archdiocese
    """
)
"""Words that begin a body's name before ``of`` or ``for``."""

ORG_FIRST = listed(
    """
    Frente Fuerza Fuerzas Partido Partito Parti Partai Movimiento Movimento Mouvement Instituto
    Istituto Institut Universidad Universidade Université Universitas Banco Banca Banque Grupo
    Groupe Gruppo Ministerio Ministério Ministère Confederación Confederação Confédération
    Federación Federação Fédération Federazione Asociación Associação Sindicato Syndicat Consejo
    Conselho Conseil Comisión Comissão Fundación Fundação Fondation Unión União Unione Coalición
    Alianza Aliança Corte Cámara Câmara Senado Congreso Congresso Asamblea Assembleia Sociedad
    Sociedade Société Ligue Empresa Compañía Companhia Compagnie Agencia Agência Agence Policía
    Polícia Fiscalía Secretaría Secretaria Hizb Hezb Jabhat Jaish Jaysh Jeish Liwa Harakat Kataib
    Jund Jamaat Jamaah Jamiat Gamaa Jamaa Liwaa Faylaq Failaq Katibat Kataeb Saraya Suqour Radio
    Tanzim Tehreek Tehrik Lashkar Majlis Minera Diario Petróleos Aerolíneas
    """
)
"""Words that begin the names of bodies, in the languages that news comes from."""

GEO_LAST = listed(
    """
    River Mountain Mountains Sea Ocean Lake Island Islands Peninsula Desert Valley Bay Gulf
    Strait Straits Canal Heights Hills Hill Plains Plain Basin Delta Coast Province Governorate
    District County Region Airport Airfield Airbase Street Avenue Road Square Boulevard Highway
    Bridge Park Forest Dam Camp Prison Border Crossing Strip Oblast Township Village Town Creek
    Falls Beach Cape Reef Glacier Canyon Port Harbour Harbor Palace Castle Mosque Cathedral
    Temple Stadium Cemetery Tower Plateau Oasis Wetlands Territory Territories Archipelago
    Reserve Zoo Pass Station Countryside Chowk Nagar Ghat Hamlet Marg Gorge Drive Parkway Turnpike
    Freeway Crescent Ridge Springs Rapids Sound Inlet Fjord Lagoon Atoll Shoal Payam Tehsil Taluk
    Taluka Upazila Woreda Kebele Raion Regency Subdistrict
    """
)
"""Words that end the name of a place."""

GEO_LOWER = listed(
    """
    province governorate district county region river valley oilfield village
    """
)
"""Small-letter words that belong to a place's name: "Deir Ezzor province"."""

GEO_FIRST = listed(
    """
    Lake Mount Mt Cape Fort Gulf Bay Strait Isle Camp Port Wadi Jabal Jebel Tel Tell Tal Tall
    Dahiyet Dahiyat Tuloul Tulul Oram Urem Kafar Khan Bab Ras Rio River Kafr Kfar Khirbet Khirbat
    Deir Dayr Ain Ayn Beit Bayt Bait Jisr Qalaat Maaret Maarat Maarrat Marj Burj Qasr Karm Hayy Souq
    Souk Tepe Villa Ciudad Puerto Playa Playas Cerro Laguna Lago Islas Kuala Kampung Kampong Bukit
    Tanjung Pulau Gunung Koh Nong Nueva Nuevo Novy Novaya Stary Staraya Nizhny Verkhny Veliky
    Barangay Sitio Purok Desa Barrio Calle Reparto Cabo Quebrada Presa Rua Paseo Arroyo Isla Sector
    Umm Mazraat Bir Jab Jeb Jub Jubb Jibb Toloul Kefr Maksar Saraqib
    """
)
"""Words that begin the names of places, in the languages that news comes from."""

GEO_ARABIC = listed(
    """
    Wadi Jabal Jebel Tel Tell Tal Tall Tuloul Tulul Toloul Kafar Kafr Kfar Kefr Khirbet Khirbat
    Deir Dayr Ain Ayn Beit Bayt Bait Jisr Qalaat Maaret Maarat Maarrat Marj Burj Qasr Jab Jeb Jub
    Jubb Jibb Maksar Mazraat
    """
)
"""Of these, the Arabic ones that hardly ever begin anything else."""

GEO_BEFORE = listed(
    """
    in near at outside around across towards toward from to into of through throughout inside
    between via beyond north south east west northern southern eastern western central
    """
)

EVENT_WORDS = listed(
    """
    Conference Summit Olympics Games Cup Championship Championships Festival War Revolution
    Uprising Accord Accords Treaty Agreement Talks Forum Marathon Election Elections Massacre
    Genocide Holocaust Intifada Spring Crisis Protocol Convention Referendum
    """
)

NEVER_ALONE = listed(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri
    Sat Sun January February March April May June July August September October November
    December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Today Yesterday Tomorrow Tonight
    GMT UTC EST EDT BST CET PM AM Ramadan Easter Christmas Eid Islam Christianity Judaism
    Hinduism Buddhism Sharia Quran Koran Bible Internet Covid COVID Covid-19 COVID-19 HIV AIDS
    Ebola Photo Photos Video Image Images Credit Caption Comments Comment Share Tweet Email
    Print Related Topics Read More Advertisement Source Sources File Copyright Subscribe
    Newsletter Follow Click Here Editor Editors Writing Editing Reporting By From North South
    East West Northern Southern Eastern Western Central NW NE SW SE God Allah Mr Mrs Ms Dr Sir Lord
    President Minister Prime Secretary General English French German Spanish Russian Arabic
    Chinese CEO VIP NGO NGOs MP MPs PhD DNA TV Ph Prof QC Breaking Exclusive Update Updated
    Published Posted Opinion Analysis Editorial Letters Sport Sports Business World Home Contact
    About Menu Search Login Twitter-Facebook Republic Kingdom State States Government Parliament
    Embassy Ministry Court Police Army Navy Council Committee Commission Party Church University
    Hospital School College Cabinet Constitution Act Bill Law Article Section Chapter Page Part
    Volume Figure Table Note January-June
    """
)
"""Words that are never a name by themselves."""

MONTHS_AS_NAMES = listed("March April May June August")
"""Months that people are called by."""

COMMON = listed(
    """
    A About Above According Across Add Added After Again Against Ago All Almost Along Already
    Also Although Always Amid Among An And Another Any Anyone Anything Are Around As Asked At
    Away Back Be Because Been Before Behind Being Below Best Better Between Both But By Can Call
    Calls Clear Come Could Day Days Despite Did Do Does Doing Don Down Due During Each Earlier
    Early Either Else Even Ever Every Everyone Everything Except Few First Five For Former Four
    From Full Further Get Give Given Go Going Good Great Had Half Has Have Having He Help Hence
    Her Here Him His How However Hundreds I If Im In Indeed Instead Into Is It Its Just Keep
    Know Last Late Later Least Less Let Like Local Long Look Made Major Make Many May Maybe Me
    Meanwhile Might Million Millions More Moreover Most Much Must My Near Nearly Neither Never
    Nevertheless New Next No Nobody Nonetheless None Nor Not Nothing Now Of Off Officials Often
    Oh Ok Old On Once One Only Or Other Others Our Out Outside Over Own People Perhaps Please
    Police Put Quite Rather Really Recent Recently Right Said Same Say Says See Seven Several
    She Should Since Six So Some Someone Something Sometimes Soon Still Such Take Ten Than Thank
    Thanks That The Their Them Then There Therefore These They Things This Those Though
    Thousands Three Through Throughout Thus Time To Together Told Too Toward Towards Two Under
    Unless Until Up Upon Us Use Very Via Was We Well Were What Whatever When Whenever Where
    Whereas Whether Which While Who Whoever Whose Why Will With Within Without Women World Would
    Year Years Yes Yet You Young Your Men Man Woman Children Rebels Troops Protesters Activists
    Residents Witnesses Analysts Experts Critics Opposition Government Authorities Security
    Forces Fighters Soldiers Militants Two-thirds Dozens Scores Nine Eight Twelve Twenty Born
    Based Speaking Writing Following Including Regarding Concerning Considering
    Heavy Fresh Top Key Big Bad High Low Small Large Hard Easy Free Open Close Closed Real
    True False Human Rights Peace War Talks Deal News Report Reports Statement Interview Press
    Money Health Climate Food Water Oil Gas Power Energy Education Economy Economic Political
    Social Military International National Federal Foreign Domestic Public Private General
    Special Senior Chief Deputy Prime Minister Dear Sorry Welcome Hello Sure Okay Nope Yeah
    Ladies Gentlemen Mother Father Brother Sister Son Daughter Family Friends Students Teachers
    Doctors Workers Farmers Kids Girls Boys Girl Boy
    """
)
"""Words that open sentences and headlines."""

SAYING = listed(
    """
    said says told added adds warned insisted argued asked replied explained noted claimed
    stated announced declared recalled wrote writes tweeted continued acknowledged admitted
    complained stressed concluded remarked insists explains argues believes thinks notes recalls
    """
)

SON_OF = frozenset({"oghlu", "oglu", "ogly", "oğlu", "kyzy", "qizi", "gizi", "kızı"})
"""``Polad Bulbul oghlu``: what the father's name ends with."""
CONNECTORS = listed(
    """
    al el ul ad as ash an ar at ez bin ibn ben bint abu abd abdul de da do dos das del della di
    du la le van von der den ter ten und y e wa dela delos delas
    """
)
"""Small words inside a person's name."""

LINKS = listed(
    """
    of for and the in on de du des la del di da do dos das y to
    """
)
"""Small words inside a body's name."""

POSSESSED = listed(
    """
    People Women Children Men Workers Farmers Students Teachers Writers Lawyers Mothers Veterans
    Journalists Lloyd McDonald Sotheby Christie Moody Barclay St Saint Bishop King Queen Prince
    President All Lord Macy Wendy Kellogg Levi Sainsbury
    """
)
"""Words whose possessive is part of a name: "People's Protection Units", "McDonald's"."""

DIRECTIONS = listed(
    """
    North South East West Northern Southern Eastern Western Central Northeast Northwest
    Southeast Southwest north south east west northern southern eastern western central
    northeastern northwestern southeastern southwestern upper lower
    """
)

ALSO_SURNAMES = listed(
    "Hill Park Camp Castle Temple Forest Lake Bay Street Port Pass Banks Ridge Springs Nagar"
)
"""Of the words that end names of places those that are surnames too: ``Marc Lamont Hill``."""

PUBLIC = listed(
    """
    National State Provincial Nature Natural Wildlife Game Marine Memorial Botanical Industrial
    International Business Public
    """
)
"""What stands before ``Park`` or ``Airport``, and in no person's name."""


def is_public_ground(names: Sequence[str]) -> bool:
    """``Manuel Antonio National Park``: a place, though it bears a person's name."""
    return len(names) > 2 and names[-2] in PUBLIC and names[-1] in GEO_LAST


FAITHS = listed("Christian Muslim Catholic Orthodox Islamic Hindu Buddhist Jewish Shiite Sunni")
"""``Christian Armenia``: a land by its faith, though Christian is a given name."""

BUILDING_LAST = listed(
    """
    Hospital Theatre Theater Hall Museum Hotel Station Stadium Airport Prison Bridge Tower
    Mosque Cathedral Temple Library Gallery Cemetery Zoo Arena Interchange Mall Clinic Terminal
    Roundabout Playground Shipyard Highway Expressway Street Road Avenue Boulevard Square Plaza
    Park Gardens Garden Market Refinery Palace Castle Dam Barracks Checkpoint Junction Complex
    Mausoleum Monastery Basilica Pagoda Citadel Fortress Pier Aquarium Cinema
    """
)
"""Words that end the names of buildings and streets."""

DOCUMENT_LAST = listed(
    """
    Act Law Bill Plan Report Award Awards Day Week Month Prize Code Declaration Constitution
    Series Season Language Amendment Order Statement Strategy Resolution Medal Index Survey
    Scholarship Doctrine Theory Syndrome Disease Virus Variant Edition Machine Certificate
    Diarrhea Diarrhoea Vehicle Vehicles Device Devices Rate Tax Card Visa Passport Test Infection
    Fever Cancer Pneumonia Hepatitis Disorder Protocol Framework Policy Guidelines Scheme Roadmap
    Mechanism Bond Bonds Degree Diploma Licence License Time Principles Goals Model Certificates
    Colloquium Symposium Lecture Seminar Workshop Gala Ceremony Exhibition Bachelor Charter
    Covenant Directive Decree Manifesto Treaty Pact Deed
    """
)
"""Words that end names which are nobody's and no place's."""
