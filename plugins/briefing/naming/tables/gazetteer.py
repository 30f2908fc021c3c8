"""Built tables -> what is known of a name. The law: the text decides, the table only knows names.

Places and their data © GeoNames, CC BY 4.0; countries and demonyms from pyworldatlas; bodies and
regions by hand; given names from Faker's lists and by hand (``gazetteer_data/NOTICE.md``). Tables
are read at the first question, in well under a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

from briefing.model import Place
from briefing.naming.tables.gazetteer_fold import fold_name
from briefing.naming.tables.lexicon import listed

DATA = Path(__file__).with_name("gazetteer_data")
SMALL = 40_000
"""A one-word town with fewer people needs a cue in the text."""
SMALL_ALTERNATE = 200_000


@dataclass(frozen=True, slots=True)
class Country:
    """A state and its land. ``names`` are spelled as in texts, capitals and stops included."""

    code: str
    title: str
    capital: str
    latitude: float
    longitude: float
    population: int
    geonames: int
    names: tuple[str, ...]
    demonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A well-known body: its usual title, its kind (``model.KINDS``), its other names."""

    title: str
    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the table of places: where, what kind, and whether asked by another name."""

    place: Place
    kind: str  # country | region | province | state | capital | city | town | water | site | ...
    alternate: bool


def _lines(name: str) -> list[str]:
    text = (DATA / name).read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _place_rows() -> bytes:
    return (DATA / "places.tsv").read_bytes()


@lru_cache(maxsize=1)
def _place_names() -> bytes:
    return (DATA / "names.tsv").read_bytes()


def _rows_of(key: str) -> str:
    """The row marks of a folded name, by halving the sorted table: no table is built."""
    names, wanted = _place_names(), key.encode()
    low, high = 0, len(names)
    while low < high:
        at = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        tab = names.index(b"\t", at)
        end = names.index(b"\n", tab)
        found = names[at:tab]
        if found == wanted:
            return names[tab + 1 : end].decode()
        if found < wanted:
            low = end + 1
        else:
            high = at
    return ""


@lru_cache(maxsize=1)
def countries() -> Mapping[str, Country]:
    """Countries by code."""
    out = {}
    for line in _lines("countries.tsv"):
        cc, title, capital, at, people, geonames, others, demonyms = line.split("\t")
        latitude, longitude = at.split(",") if at else ("nan", "nan")
        names = (title, *filter(None, others.split("|")))
        out[cc] = Country(
            cc, title, capital, float(latitude), float(longitude), int(people), int(geonames),
            names, tuple(filter(None, demonyms.split("|"))),
        )  # fmt: skip
    return out


@lru_cache(maxsize=1)
def _country_names() -> Mapping[str, Country]:
    return {name: c for c in countries().values() for name in c.names}


@lru_cache(maxsize=1)
def _folded_countries() -> Mapping[str, Country]:
    """By folded name; short forms in capitals (``US``) must match as they stand."""
    names = _country_names().items()
    return {fold_name(name): c for name, c in names if len(name) > 4 or not name.isupper()}


@lru_cache(maxsize=1)
def _capitals() -> Mapping[str, Country]:
    found = {fold_name(c.capital): c for c in countries().values() if c.capital}
    for name in (
        "Kiev",
        "Sana'a",
        "Sanaa",
        "Delhi",
        "Washington, D.C.",
        "Washington DC",
        "Teheran",
    ):
        for c in countries().values():
            if c.code == CAPITAL_ALIASES[name]:
                found[fold_name(name)] = c
    return found


CAPITAL_ALIASES = {
    "Kiev": "UA",
    "Sana'a": "YE",
    "Sanaa": "YE",
    "Delhi": "IN",
    "Washington, D.C.": "US",
    "Washington DC": "US",
    "Teheran": "IR",
}


@lru_cache(maxsize=1)
def _demonyms() -> Mapping[str, Country]:
    return {d: c for c in countries().values() for d in c.demonyms}


@lru_cache(maxsize=1)
def bodies() -> Mapping[str, Body]:
    """Well-known bodies by every name, as spelled."""
    out = {}
    for line in _lines("bodies.tsv"):
        title, kind, others = (line + "\t\t").split("\t")[:3]
        body = Body(title, kind, (title, *filter(None, others.split("|"))))
        out.update(dict.fromkeys(body.names, body))
    return out


@dataclass(frozen=True, slots=True)
class WellKnown:
    """A person whom news calls by one name: the full name, and the year since when (0 = always)."""

    title: str
    since: int


@lru_cache(maxsize=1)
def _well_known() -> Mapping[str, WellKnown]:
    out = {}
    for line in _lines("well_known.tsv"):
        names, full, since = (line + "\t0").split("\t")[:3]
        for name in names.split("|"):
            out[name] = WellKnown(full.replace("~", name), int(since))
    return out


def well_known(name: str) -> WellKnown | None:
    """The person whom news means by that one name, as spelled (``Putin``)."""
    return _well_known().get(name)


@lru_cache(maxsize=1)
def _short_regions() -> Mapping[str, str]:
    rows = (line.split("\t") for line in _lines("short_regions.tsv"))
    return {short.replace(".", ""): name for name, shorts in rows for short in shorts.split("|")}


def region_of_short(name: str) -> tuple[str, ...]:
    """The state or province that ``Ill.``, ``Tex``, ``B.C.`` or ``VA`` stands for, if any."""
    found = _short_regions().get(name.replace(".", ""))
    return (found,) if found else ()


@lru_cache(maxsize=1)
def _with_short() -> frozenset[str]:
    return frozenset(_short_regions().values())


TOWNS_FIRST = frozenset({"New York", "Washington"})
"""States whose name alone means a town."""


def is_state(name: str) -> bool:
    """True for a state or province that newspapers write behind its towns: ``Kentucky``."""
    return name in _with_short()


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return frozenset(_lines("given.txt"))


@lru_cache(maxsize=1)
def places_by_country() -> Mapping[str, str]:
    return {c.title: code for code, c in countries().items()}


@lru_cache(maxsize=65536)
def country(name: str) -> Country | None:
    """The country of that English name, alias or short form (``US``, ``U.K.``, ``Syria``)."""
    return _country_names().get(name) or _folded_countries().get(fold_name(name))


@lru_cache(maxsize=65536)
def capital_of(name: str) -> Country | None:
    """The country whose capital bears that name."""
    return _capitals().get(fold_name(name))


def demonym(word: str) -> Country | None:
    """The country of ``Syrian``, ``Syrians``, ``Dutch``."""
    return _demonyms().get(word)


def is_demonym(word: str) -> bool:
    """True for a word that names a people or belongs to a country or region (``European``)."""
    return word in _demonyms() or word in OTHER_DEMONYMS


def is_given_name(word: str) -> bool:
    """True for a given name as spelled, e.g. ``Sergei``."""
    return word in _given()


@lru_cache(maxsize=1)
def _lower() -> frozenset[str]:
    return frozenset(_lines("lower.txt"))


def is_plain_word(word: str) -> bool:
    """True for a word that mostly stands in small letters: ``reading``, ``Reading``."""
    return word.lower() in _lower()


def is_own_name(word: str) -> bool:
    """True for a word that is no ordinary one, and no given name, country or town of some size."""
    rows = known_places(word)
    known = country(word) is not None or (bool(rows) and rows[0].place.population >= SMALL)
    region = bool(rows) and not rows[0].place.population
    return not (known or region or is_plain_word(word) or is_given_name(word) or is_demonym(word))


def body(name: str) -> Body | None:
    """The well-known body of that name, as spelled (``UN``, ``Arab League``)."""
    return bodies().get(name)


@lru_cache(maxsize=20_000)
def known_places(name: str) -> tuple[Known, ...]:
    """Rows of that name, likeliest first; countries are asked for with ``country``."""
    listed = _rows_of(fold_name(name))
    return tuple(_row(mark) for mark in listed.split(",")) if listed else ()


def _row(mark: str) -> Known:
    name, lat, lon, cc, region, people, geonames, kind = _line_at(int(mark.rstrip("a"))).split("\t")
    land = countries().get(cc)
    place = Place(
        name, float(lat), float(lon), land.title if land else "", region, int(people), int(geonames)
    )
    return Known(place, kind, mark.endswith("a"))


def _line_at(offset: int) -> str:
    rows = _place_rows()
    return rows[offset : rows.index(b"\n", offset)].decode()


def ground_of(land: Country) -> Place | None:
    """A country as a place; None where the table has no coordinates (nan)."""
    at = (land.latitude, land.longitude)
    if at[0] != at[0]:
        return None
    return Place(land.title, *at, land.title, "", land.population, land.geonames)


def places(name: str) -> tuple[Place, ...]:
    """Places of that name, likeliest first; a country is its own first place."""
    land = country(name)
    own = ()
    if land is not None and (ground := ground_of(land)):
        own = (ground,)
    return tuple(chain(own, (k.place for k in known_places(name))))


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
    """
)
