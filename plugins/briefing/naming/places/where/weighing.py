"""A place of the table, a name in its text -> how likely it is meant. The law: evidence adds up.

What stands beside the name outweighs all; then the lands of its sentence, the places around it,
size, and whether the text names the country at all. A weight is in powers of ten of inhabitants.
"""

from __future__ import annotations

import math
import re
from collections.abc import Set
from dataclasses import dataclass

from briefing.naming.places.where.address import beside, lies_in
from briefing.naming.places.where.rows import bare_division
from briefing.naming.places.where.surroundings import Surroundings
from briefing.naming.places.where.written import KNOWN
from briefing.naming.spans import Span
from briefing.naming.tables.gazetteer import Known, country, places_by_country
from briefing.naming.tables.lexicon import DIRECTIONS, listed
from briefing.naming.tables.regions import is_state
from briefing.naming.tables.small_places import DISTRICT

BESIDE, SENTENCE, NAMED, NEIGHBOUR = 6.0, 1.5, 0.8, 0.8
REGION = 1.0
"""For each place of a region that the text names, and again where its sentence does."""
HOME = 0.8
"""For the country that the text speaks of above all others."""
SIBLING = 1.5
"""For a state of North America, for each of two others that the text names."""
DIVISION = 2.0
"""For a province, where ``province`` follows the name."""
PROVINCE = 20
"""A town stands before a province of its name, unless that has this many times its people."""

_SORTS = listed("city shi si shih sheng oblast province region governorate prefecture state")
_TOWN = re.compile(r"\b(?:city|town|port|capital|mayor|municipality)\sof\s$", re.IGNORECASE)
_TOWNISH = re.compile(r"\s(?:city|town|mayor|municipality)\b", re.IGNORECASE)
_NEAR = 20
_PROVINCE = re.compile(
    r"[\s\u00a0](?:province|state|region|governorate|department|county|prefecture)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as the text has it; ``said``: the lands and regions that stand beside it."""

    title: str
    start: int
    said: frozenset[str]
    division: bool  # "province" follows, or the text tells it so elsewhere
    town: bool  # "city of" stands before it
    county: bool  # the name itself says that it is a division
    around: Surroundings


def asked(text: str, span: Span, around: Surroundings) -> Asked:
    """The name of a span where it stands."""
    division = _PROVINCE.match(text, span.end) is not None
    division = division or span.title.casefold() in around.divisions
    said = beside(text, span.end) or around.beside(span.title)
    before = text[max(0, span.start - _NEAR) : span.start]
    town = bool(_TOWN.search(before) or _TOWNISH.match(text, span.end))
    county = bool(bare_division(span.title))
    return Asked(span.title, span.start, said, division, town, county, around)


def weight(row: Known, name: Asked) -> float:
    """The sum of what speaks for a place of that name."""
    around = name.around
    named_so = name.division and _is_division(row)
    total = math.log10((row.place.population if named_so else _people(row, name)) + 10)
    total -= DIVISION * (name.town and _is_division(row))
    total += DIVISION * named_so - (row.alternate and not _is_long_form(row, name.title))
    total += BESIDE * lies_in(row, name.said)
    near = around.lands_in_sentence(name.start, name.title)
    total += SENTENCE * lies_in(row, near) + REGION * (row.place.region in near)
    total += NEIGHBOUR * around.neighbours(row, name.title)
    total += SIBLING * around.siblings(row)
    lands = around.lands(name.title)
    total += REGION * (row.place.region in lands) + HOME * (row.place.country == around.home)
    return total + NAMED * (row.place.country in lands)


def is_unheard(row: Known, name: Asked) -> bool:
    """A place of a country that the text, which speaks of others, never speaks of; a small one
    also where the text has another country beside its name."""
    around, lands = name.around, name.around.lands(name.title)
    if lies_in(row, name.said):
        return False
    if row.place.population < KNOWN and _is_contradicted(name):
        return True
    if around.neighbours(row, name.title):
        return False
    if row.place.country in lands and not _is_in_another_state(row, lands):
        return False
    return bool(places_by_country().keys() & (lands | name.said)) or around.has_others(name.title)


def _is_in_another_state(row: Known, lands: Set[str]) -> bool:
    """A town or county of North America, where the text names states, but not its own."""
    home = row.place.region
    known = row.place.population >= KNOWN and row.kind != DISTRICT
    if not is_state(home) or home in lands or known:
        return False
    return any(is_state(land) and country(land) is None for land in lands)


def is_unlikely(row: Known, name: Asked) -> bool:
    """An unheard place that is small, or lies elsewhere than the text says beside it.

    Its name is a person's, a club's, a side's of any land (``Southwest``), or that of a smaller
    place which no table knows.
    """
    other = row.alternate and not _is_long_form(row, name.title)
    side = DIRECTIONS.issuperset(name.title.replace("-", " ").split())
    return _is_contradicted(name) or other or side or row.place.population < KNOWN


def _is_contradicted(name: Asked) -> bool:
    """Whether the text has a country beside the name, asked of a place that is not there."""
    return any(country(land) is not None for land in name.said)


def _is_division(row: Known) -> bool:
    return row.kind in ("state", "province", DISTRICT)


def _people(row: Known, name: Asked) -> int:
    """Of a state or province what a large town there may have: towns of its name come first. News
    of a county says nothing of its size."""
    if row.kind == DISTRICT and name.county:
        return 0
    return row.place.population // PROVINCE if _is_division(row) else row.place.population


def _is_long_form(row: Known, title: str) -> bool:
    """``New York City`` of New York, ``Nara-shi`` of Nara, ``Henan Sheng`` of Henan."""
    long, short = row.place.name.lower(), title.lower()
    return long.startswith(short) and long[len(short) :].strip(" -") in _SORTS
