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
WORD = re.compile(r"\b[A-Z][a-z]+")


def lands_as_surnames(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, such lands as the persons that they are."""
    named: dict[str, int] = {}
    for c in candidates:
        first, _, last = text[c.start : c.end].rpartition(" ")
        sure = c.type == "person" and (c.agreed > 1 or c.reasons) and first
        if sure and (gazetteer.country(last) is not None or gazetteer.known_places(last)):
            named.setdefault(last, c.end)
    told = {name for name, end in named.items() if _is_his(text, name, end)}
    return [
        replace(c, type="person", kind="person", agreed=2, reasons=(FULL,))
        if c.type == "location" and text[c.start : c.end] in told
        else c
        for c in candidates
    ]


def _is_his(text: str, name: str, end: int) -> bool:
    """Whether nothing in the text speaks of the land."""
    land = gazetteer.country(name) or gazetteer.capital_of(name)
    for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
        before = text[max(0, found.start() - 12) : found.start()]
        if found.end() < end or (found.end() > end and WITHIN.search(before)):
            return False
    people = (gazetteer.demonym(word) for word in set(WORD.findall(text)))
    return land is None or land not in people
