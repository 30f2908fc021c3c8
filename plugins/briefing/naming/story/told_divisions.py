"""A place's name where it stands -> what the text says it is. The law: the town keeps its name.

``the states of Katsina and Kaduna``, ``Quezon and Aurora provinces``, ``the region of Puno``: where
a town bears the name, the state, province or region around it is another page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.naming.tables.gazetteer import country, known_places
from briefing.naming.tables.small_places import DISTRICT, small_places

_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_NOUN = r"([Ss]tate|[Pp]rovince|[Rr]egion|[Gg]overnorate|[Dd]epartment)"
_OF_MANY = re.compile(rf"\b{_NOUN}s\sof\s(?:{_NAME}(?:,\s(?:and\s)?|\sand\s)){{0,15}}$")
_OF_ONE = re.compile(r"\b([Ss]tate|[Rr]egion|[Pp]rovince|[Dd]epartment|[Gg]overnorate)\sof\s$")
_MANY_BEHIND = re.compile(rf"(?:(?:,\s(?:and\s)?|\sand\s){_NAME}){{0,15}}\s{_NOUN}s\b")
_ONE_BEHIND = re.compile(r"\s(region|department|province|state)\b(?!\s[A-Z])")
WIDE = 240
"""Characters before a name in which ``the states of`` begins its row."""
DIVISIONS = frozenset({"province", "state", "region", DISTRICT})


def told_division(text: str, start: int, end: int) -> str:
    """``state``, ``province``, ``region``: what the name between is told to be; else ""."""
    before = text[max(0, start - WIDE) : start]
    found = (
        _OF_ONE.search(before)
        or _OF_MANY.search(before)
        or _ONE_BEHIND.match(text, end)
        or _MANY_BEHIND.match(text, end)
    )
    return found.group(1).lower() if found else ""


def with_noun(text: str, start: int, end: int, name: str) -> str:
    """``Katsina state`` for ``Katsina`` of such a row, where a town or country bears the name and
    a division does too; else the name."""
    rows = known_places(name)
    if not rows or (rows[0].kind not in ("city", "town") and country(name) is None):
        return name
    noun = told_division(text, start, end)
    around = (*rows, *small_places(name)) if noun else ()
    told = noun in ("province", "governorate") or any(row.kind in DIVISIONS for row in around)
    return f"{name} {noun}" if noun and told else name


def titles(text: str, places: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Of names between those offsets that are told to be divisions, the full ones. So is called
    every other use of the name, unless the text tells of the town too, or that is a great one."""
    out: dict[tuple[int, int], str] = {}
    towns, full = set(), {}
    for start, end in places:
        name = " ".join(text[start:end].split())
        if _TOWN.search(text, max(0, start - _NEAR), start) or _TOWNISH.match(text, end):
            towns.add(name)
        elif (told := with_noun(text, start, end, name)) != name:
            out[start, end] = told
            full.setdefault(name, told)
    for start, end in places if full else ():
        name = " ".join(text[start:end].split())
        if name in full and name not in towns and not _is_great(name):
            out.setdefault((start, end), full[name])
    return out


def _is_great(name: str) -> bool:
    rows = known_places(name)
    return country(name) is not None or rows[0].place.population >= GREAT


_TOWN = re.compile(r"\b(?:city|town|mayor|capital|municipality|port)\sof\s$", re.IGNORECASE)
_TOWNISH = re.compile(r"\s(?:city|town|municipality|mayor)\b", re.IGNORECASE)
_NEAR = 20
GREAT = 500_000
"""A town of so many people is meant by its name alone, whatever stands elsewhere."""


def is_of_states(text: str, start: int, name: str) -> bool:
    """``the states of Kaduna and [Niger]``: a country's name that is a state's there."""
    found = _OF_MANY.search(text, max(0, start - WIDE), start)
    return found is not None and any(row.kind in DIVISIONS for row in known_places(name))
