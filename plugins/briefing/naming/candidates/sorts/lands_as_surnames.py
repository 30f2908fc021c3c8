"""Lands and towns by which somebody of the text goes -> persons. The law: his full name is before.

``Peter Haiti fled. Haiti had ...``: where the text names somebody so in full, has the bare word
nowhere before him, nothing within it and nobody of its people, the word is his surname.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer

WITHIN = re.compile(
    r"\b(?:in|from|to|of|near|across|outside|inside|within|into|for|with|between|against|over|visit"
    r"|than|the)\s$|[/-]\s?$"
)
FULL = "full name"
WORD = re.compile(r"(?<![\w-])\w+(?![\w-])")


def lands_as_surnames(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, such lands as the persons that they are."""
    named: dict[str, int] = {}
    for c in candidates:
        first, _, last = text[c.start : c.end].rpartition(" ")
        sure = c.type == "person" and (c.agreed > 1 or c.reasons) and first
        if sure and (gazetteer.country(last) is not None or gazetteer.known_places(last)):
            named.setdefault(last, c.end)
    places = {text[c.start : c.end] for c in candidates if c.type == "location"}
    told = _his({name: end for name, end in named.items() if name in places}, text)
    return [
        replace(c, type="person", kind="person", agreed=2, reasons=(FULL,))
        if c.type == "location" and text[c.start : c.end] in told
        else c
        for c in candidates
    ]


def _his(named: dict[str, int], text: str) -> set[str]:
    """The names by which nothing in the text speaks of a place; all in one pass."""
    told = set(named)
    people = set()
    for found in WORD.finditer(text) if named else ():
        end = named.get(found.group(), -1)
        if end >= 0 and found.end() != end:
            within = WITHIN.search(text, max(0, found.start() - NEAR), found.start())
            if within or found.end() < end:
                told.discard(found.group())
        if (land := gazetteer.demonym(found.group())) is not None:
            people.add(land.title)
    return {name for name in told if _land(name) not in people}


def _land(name: str) -> str:
    land = gazetteer.country(name) or gazetteer.capital_of(name)
    return land.title if land else ""


NEAR = 12
