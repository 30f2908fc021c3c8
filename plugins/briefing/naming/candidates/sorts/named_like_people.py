"""Candidates of one text -> the same without ships and works. The law: the word beside says so.

``the ferry Mary Jane``, ``starred in Mary Poppins``: what is named like somebody is nobody, there
and wherever the text calls it so; a country or town may stand elsewhere in it for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.sorts.told_by_next import SHOWN, is_bare
from briefing.naming.spans import Cover
from briefing.naming.tables.vessels import AT_SEA, VESSEL

NAME = r"[\"“'‘]?([A-Z][\w’'-]+(?:\s(?:of |de |the |du |la )?[A-Z][\w’'-]+){0,3})"
SHIP = re.compile(rf"\b{VESSEL}\s(?:the\s)?{NAME}")
NUMBERED = re.compile(rf"\b{VESSEL},\s{NAME}(?=\s\d)")
"""``the ferry, Evelyn Calista 01``"""
WORK = re.compile(
    r"\b(?:(?:co-)?starr?(?:ed|s|ing) (?:in|as)|directed|episodes? of|remake of|sequel to"
    rf"|adaptation of|premiere of|screening of|performances? of|revival of)\s{NAME}"
)


AFLOAT = re.compile(
    r"\b[Tt]he ([A-Z][\w’'-]+(?:\s(?:of |de |del |la )?[A-Z][\w’'-]+){1,3}),?"
    r"\s(?:sank|capsized|docked|ran aground|set sail|sailed|was (?:towed|bound for|moored))\b"
)
"""``the Ever Golden docked``"""
EVENTS = re.compile(r"\s(?:[Rr]ace|[Rr]egatta|[Cc]lassic|[Ss]takes|[Mm]emorial [A-Z][a-z]+)\b")


def _is_thing(text: str, c: Candidate) -> bool:
    """``the [Vasco da Gama] race``: what is run, and bears somebody's name."""
    shown = SHOWN.search(text, max(0, c.start - 5), c.start)
    return bool(shown and is_bare(c) and EVENTS.match(text, c.end))


BOOK = re.compile(rf"\b[Aa]uthors? of(?: [Tt]he)?\s{NAME}(?=[,.”\"])")


def without_things(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates but ships, works and characters."""
    candidates = [c for c in candidates if not _is_thing(text, c)]
    sorts = (SHIP, NUMBERED, WORK, BOOK)
    if AT_SEA.search(text):
        sorts = (*sorts, AFLOAT)
    spans = [found.span(1) for sort in sorts for found in sort.finditer(text)]
    if not spans:
        return candidates
    free = Cover(spans).free
    names = {text[c.start : c.end] for c in candidates if not free(c.start, c.end)}
    return [
        c
        for c in candidates
        if free(c.start, c.end) and not (text[c.start : c.end] in names and _may_be_one(text, c))
    ]


def _may_be_one(text: str, c: Candidate) -> bool:
    """``Enterprise`` of ``Space Shuttle Enterprise``: a town only where somebody is in it."""
    if c.type in ("person", "organisation"):
        return True
    ground = AT.search(text, max(0, c.start - 8), c.start) is not None
    return c.type == "location" and c.kind in ("town", "place") and not ground


AT = re.compile(r"\b(?:in|at|near|from|to|off|of|outside)\s$")
