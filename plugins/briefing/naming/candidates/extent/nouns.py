"""Places and bodies beside a noun -> with their own, without another's. The law: closed lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer

WATERSIDE = re.compile(r"-(?:on|upon|sur|am|an|le|la|by|ob|de)-(?:the-)?[A-Z][a-z]+")
"""``Rostov-on-Don``, ``Châlons-sur-Marne``, ``Frankfurt-am-Main``"""
CHAMBER = re.compile(r"\s(?:committee|commission|ministry|department|council)\b")
"""``Legal and Parliamentary Affairs committee``"""
CLERK = re.compile(r"\s(?:Manager|Administrator|Clerk|Moderator|Planner|Council|Meeting)\b")
FIRM = re.compile(r"\s(?:plc|pte|pty|gmbh)\b")
NOUNS = {
    " province": "province",
    " state": "province",
    " governorate": "province",
    " oilfield": "site",
    " river": "water",
    " valley": "region",
}


def without_towns(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``Haverhill [Town] Manager``"""
    return [_without_town(text, c) for c in candidates]


def _without_town(text: str, c: Candidate) -> Candidate:
    held = c.type == "location" and CLERK.match(text, c.end) is not None
    cut = held and text.endswith(" Town", c.start, c.end) and not _is_town(text[c.start : c.end])
    return replace(c, end=c.end - len(" Town")) if cut else c


def _is_town(name: str) -> bool:
    """``Lagos state`` is not the town; ``Maharashtra state`` is Maharashtra."""
    rows = gazetteer.known_places(name)
    return bool(rows) and rows[0].kind in ("city", "town", "capital", "water")


def with_nouns(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``Deir Ezzor province``, ``Acme Holdings plc`` is one name, though its last word is small."""
    return [_with_noun(text, c) for c in candidates]


def _with_noun(text: str, c: Candidate) -> Candidate:
    if c.type == "organisation":
        affairs = text.endswith("Affairs", c.start, c.end)
        found = (CHAMBER if affairs else FIRM).match(text, c.end)
        return replace(c, end=found.end()) if found else c
    if c.type != "location" or c.kind == "country":
        return c
    if text.startswith("The ", c.start - 4) and gazetteer.known_places(text[c.start - 4 : c.end]):
        return replace(c, start=c.start - 4)
    if found := WATERSIDE.match(text, c.end):
        return replace(c, end=found.end())
    for noun, kind in NOUNS.items():
        end = c.end + len(noun)
        if noun == " state" and not _is_town(text[c.start : c.end]):
            continue
        if text.startswith(noun, c.end) and not text[end : end + 1].isalpha():
            return replace(c, end=end, kind=kind)
    return c
