"""Names beside a place name -> where that place lies. The law: the table must know it lies there.

``Paris, Texas``; ``Flint, Mich.``; ``Tripoli in northern Lebanon``; ``Santiago, in the north of the
Dominican Republic``; ``Aden (Yemen)``; and backwards, the ``Texas`` of ``Paris, Texas``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefing.naming.tables.gazetteer import Known, country, known_places
from briefing.naming.tables.regions import is_state, region_of_short

_WORD = r"[A-Z][\w.'’-]*"
NAME = rf"{_WORD}(?:[\s\u00a0]{_WORD}){{0,2}}"
_SIDE = r"(?:(?:north|south|east|west|central)\w*[\s\u00a0](?:of[\s\u00a0](?:the[\s\u00a0])?)?)?"
_SAID = (
    r"(?:(?:an?|the)[\s\u00a0](?:[a-z-]+[\s\u00a0]){0,3}?(?:city|town|village|capital|port|province"
    r"|state|district|region|island|suburb)[\s\u00a0](?:in|of)[\s\u00a0])?"
)
_BESIDE = re.compile(
    rf"(?:,|[\s\u00a0]in|[\s\u00a0]\()[\s\u00a0]?(?:in[\s\u00a0])?{_SAID}(?:the[\s\u00a0])?{_SIDE}({NAME})"
)
_SECOND = re.compile(rf"[\s\u00a0]and[\s\u00a0](?:the[\s\u00a0])?{_WORD}")
"""``Saint Vincent and the Grenadines``"""
_ROW = re.compile(rf"(?:,|,?[\s\u00a0]and)[\s\u00a0]({_WORD})")
_BEFORE = re.compile(rf"({NAME}),[\s\u00a0](?:the[\s\u00a0])?$")
_OWNS = re.compile(r"['’]s?(?=\s|$)")
REACH = 60


def beside(text: str, end: int) -> frozenset[str]:
    """The names after a place name that may be its country or region, by their English names."""
    found = _BESIDE.match(text, end)
    if found is None:
        return frozenset()
    if (second := _SECOND.match(text, found.end())) and (
        land := country(text[found.start(1) : second.end()])
    ):
        return frozenset({land.title})
    return frozenset() if _is_next(text, found) else frozenset(_lands(found.group(1)))


def _is_next(text: str, found: re.Match[str]) -> bool:
    """``Rome, Georgia and Ukraine``: a row, since that land is a state too and another follows."""
    following = _ROW.match(text, found.end())
    both = is_state(found.group(1)) and country(found.group(1)) is not None
    return both and following is not None and country(following.group(1)) is not None


def lies_in(row: Known, lands: Set[str]) -> bool:
    """Whether the place of a row lies in one of the countries or regions."""
    return bool({row.place.country, row.place.region} & lands)


def is_address(text: str, start: int, end: int) -> bool:
    """``Aleppo, Syria``, asked of either name: a place, and the land the table has it in."""
    return _is_town(text[start:end], beside(text, end)) or _is_land(text, start, end)


def _is_town(name: str, lands: Set[str]) -> bool:
    if not lands or country(name):
        return False
    return any(lies_in(row, lands) for row in known_places(name))


def _is_land(text: str, start: int, end: int) -> bool:
    found = _BEFORE.search(text[max(0, start - REACH) : start])
    if not found:
        return False
    lands, words = frozenset(_lands(text[start:end])), found.group(1).split()
    return any(_is_town(" ".join(words[n:]), lands) for n in range(len(words)))


def _lands(name: str) -> Iterator[str]:
    """The first words of a run of capitals, each stretch as itself and as the country it names."""
    words = _OWNS.sub("", name.rstrip(".,")).split()
    for n in range(1, len(words) + 1):
        stretch = " ".join(words[:n]).rstrip(".,")
        yield stretch
        yield from region_of_short(stretch)
        if land := country(stretch):
            yield land.title
