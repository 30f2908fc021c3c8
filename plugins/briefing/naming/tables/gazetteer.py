"""Built tables -> what is known of a name. The law: the text decides, the table only knows names.

Places and their data © GeoNames, CC BY 4.0; countries and demonyms from pyworldatlas; bodies and
regions by hand; given names from Faker's lists and by hand (``gazetteer_data/NOTICE.md``). Tables
are read at the first question, in well under a tenth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from briefing.model import Place
from briefing.naming.tables.gazetteer_files import DATA, lines_of
from briefing.naming.tables.gazetteer_fold import fold_name
from briefing.naming.tables.peoples import OTHER_DEMONYMS

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
    for line in lines_of("countries.tsv"):
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
        "Washington, DC",
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
    "Washington, DC": "US",
    "Teheran": "IR",
}


@lru_cache(maxsize=1)
def _demonyms() -> Mapping[str, Country]:
    return {d: c for c in countries().values() for d in c.demonyms}


@lru_cache(maxsize=1)
def bodies() -> Mapping[str, Body]:
    """Well-known bodies by every name, as spelled."""
    out: dict[str, Body] = {}
    for line in lines_of("bodies.tsv"):
        title, kind, others = (line + "\t\t").split("\t")[:3]
        names = (title, *filter(None, others.split("|")))
        spoken = (_as_a_word(name, kind) for name in names)
        body = Body(title, kind, tuple(dict.fromkeys((*names, *filter(None, spoken)))))
        out.update((name, body) for name in body.names if name not in HOURS)
    return out


def _as_a_word(name: str, kind: str) -> str:
    """``Unicef``, ``Ecowas``: how half of the press writes an acronym that is spoken as a word; ""
    for short ones, unless of bodies between states, and where it is a word or a name as well."""
    short = 4 if kind == "international-organisation" else 5
    word = name.capitalize()
    return word if name.isupper() and len(name) >= short and is_said(word) else ""


def is_said(word: str) -> bool:
    """``Amisom``, ``Cosatu``: shaped as a word, which is none, and nobody's name."""
    shaped = word.isalpha() and word[0].isupper() and word[1:].islower()
    if not shaped or not SHORTEST_SAID <= len(word) <= LONGEST_SAID or is_demonym(word):
        return False
    known = is_plain_word(word) or is_given_name(word) or country(word) or known_places(word)
    return not known and not VOWELS.isdisjoint(word.upper())


VOWELS = frozenset("AEIOU")
SHORTEST_SAID, LONGEST_SAID = 4, 9


HOURS = frozenset("UTC GMT EST EDT CET BST PST PDT IST EAT WAT".split())
"""What stands behind a time of day, whoever is called so, too."""


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return frozenset(lines_of("given.txt"))


@lru_cache(maxsize=1)
def places_by_country() -> Mapping[str, str]:
    return {c.title: code for code, c in countries().items()}


@lru_cache(maxsize=65536)
def country(name: str) -> Country | None:
    """The country of that English name, alias or short form (``US``, ``U.K.``, ``Syria``); in full,
    as in the papers of states: ``Islamic Republic of the Gambia``."""
    found = _country_names().get(name) or _folded_countries().get(fold_name(name))
    if found is None and (full := IN_FULL.fullmatch(name)):
        return _country_names().get(full.group(1))
    return found


IN_FULL = re.compile(
    r"(?:(?:Islamic|Arab|Democratic|People['’]s|Federal|Federative|Socialist|Co-?operative|United"
    r"|Plurinational|Bolivarian|Hashemite)\s){0,3}(?:Republic|Kingdom)\sof\s(?:the\s)?(.{3,40})"
)


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
    return frozenset(lines_of("lower.txt"))


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
