"""A place's name where it stands -> what the text says it is. The law: the town keeps its name.

``the states of Katsina and Kaduna``, ``Quezon and Aurora provinces``, ``Moroto district``: where a
town bears the name, the state, province or district around it is another page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.naming.places.where.surroundings import GREAT, TOWN_OF, TOWNISH
from briefing.naming.tables.gazetteer import Known, country, known_places
from briefing.naming.tables.lands_named import lands_told
from briefing.naming.tables.small_places import DISTRICT, small_places

_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_NOUN = r"([Ss]tate|[Pp]rovince|[Rr]egion|[Gg]overnorate|[Dd]epartment|[Dd]istrict)"
_OF_MANY = re.compile(rf"\b{_NOUN}s\sof\s(?:{_NAME}(?:,\s(?:and\s)?|\sand\s)){{0,15}}$")
_OF_ONE = re.compile(r"\b([Ss]tate|[Rr]egion|[Pp]rovince|[Dd]epartment|[Gg]overnorate)\sof\s$")
_MANY_BEHIND = re.compile(rf"(?:(?:,\s(?:and\s)?|\sand\s){_NAME}){{0,15}}\s{_NOUN}s\b")
_ONE_BEHIND = re.compile(
    r"\s(region|department|province|state)\b(?!\s[A-Z])"
    r"|\s(district)\b(?!\s(?:[A-Z]|attorney|court|judge|council|office|hospital|police|school))"
)
WIDE = 240
"""Characters before a name in which ``the states of`` begins its row."""
DIVISIONS = frozenset({"province", "state", "region", DISTRICT})
OBLASTS = frozenset(
    "Russia|Ukraine|Belarus|Kazakhstan|Uzbekistan|Kyrgyzstan|Tajikistan|Turkmenistan|Armenia".split(
        "|"
    )
)
"""Lands whose provinces are called regions, and by their towns: ``Kostanay region``."""
TOLD = frozenset({"province", "governorate", DISTRICT})
"""What a name is told to be, whether or not a table has such a one."""


def told_division(text: str, start: int, end: int) -> str:
    """``state``, ``province``, ``region``: what the name between is told to be; else ""."""
    before = text[max(0, start - WIDE) : start]
    found = (
        _OF_ONE.search(before)
        or _OF_MANY.search(before)
        or _ONE_BEHIND.match(text, end)
        or _MANY_BEHIND.match(text, end)
    )
    return next(filter(None, found.groups())).lower() if found else ""


def with_noun(text: str, start: int, end: int, name: str) -> str:
    """``Katsina state`` for ``Katsina`` of such a row, where a town or country bears the name and
    a division does too; else the name."""
    rows = _bearers(name)
    if not rows or (rows[0].kind not in ("city", "town") and country(name) is None):
        return name
    noun = told_division(text, start, end)
    around = (*rows, *small_places(name)) if noun else ()
    told = noun in TOLD or any(row.kind in DIVISIONS for row in around)
    told = told or (noun == "region" and rows[0].place.country in OBLASTS)
    return f"{name} {noun}" if noun and told else name


def titles(text: str, places: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Of names between those offsets that are told to be divisions, the full ones. So is called
    every other use of the name, unless the text tells of the town too, or that is a great one."""
    out: dict[tuple[int, int], str] = {}
    towns, full = set(), {}
    for start, end in places:
        name = " ".join(text[start:end].split())
        if TOWN_OF.search(text, max(0, start - _NEAR), start) or TOWNISH.match(text, end):
            towns.add(name)
        elif seat := _seat(name):
            full.setdefault(seat, name)
        elif (told := with_noun(text, start, end, name)) != name:
            out[start, end] = told
            if not told.endswith(f" {DISTRICT}") or not _is_more(name, SEAT):
                full.setdefault(name, told)
    for start, end in places if full else ():
        name = " ".join(text[start:end].split())
        if name in full and name not in towns and not _is_great(name):
            out.setdefault((start, end), full[name])
    return out


def _seat(name: str) -> str:
    """``Nkhotakota`` of ``Nkhotakota District``, where that is a small town; else ""."""
    seat = name.removesuffix(" District").removesuffix(" district")
    rows = _bearers(seat) if seat != name and not known_places(name) else ()
    small = bool(rows) and rows[0].place.population < SEAT
    return seat if small and rows[0].kind in ("city", "town", DISTRICT) else ""


def _bearers(name: str) -> Sequence[Known]:
    """Places of that name; small towns where no other has it."""
    return known_places(name) or small_places(name)


def _is_great(name: str) -> bool:
    return country(name) is not None or _is_more(name, GREAT)


def _is_more(name: str, people: int) -> bool:
    return _bearers(name)[0].place.population >= people


_NEAR = 20
SEAT = 50_000
"""The seat of a district is meant by the name alone, where it has so many."""


_STATE = re.compile(r"\s[Ss]tate\b(?!\s(?:[A-Z]|television|TV|media|radio|news|visit|department))")


def is_of_states(text: str, start: int, name: str) -> bool:
    """``the states of Kaduna and [Niger]``: a country's name that is a state's there; ``[Niger]
    state`` in a text of Nigeria."""
    if _STATE.match(text, start + len(name)):
        lands = lands_told(text)
        return any(r.kind in DIVISIONS and r.place.country in lands for r in known_places(name))
    found = _OF_MANY.search(text, max(0, start - WIDE), start)
    return found is not None and any(row.kind in DIVISIONS for row in known_places(name))
