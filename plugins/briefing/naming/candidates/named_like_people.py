"""Candidates of one text -> the same without ships and works. The law: the word before says so.

``the ferry Mary Jane``, ``starred in Mary Poppins``: what is named like somebody is nobody, there
and wherever the text calls it so; a country or town may stand elsewhere in it for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.spans import Cover
from briefing.naming.tables.vessels import VESSEL

NAME = r"[\"“'‘]?([A-Z][\w’'-]+(?:\s(?:of |de |the |du |la )?[A-Z][\w’'-]+){0,3})"
SHIP = re.compile(rf"\b{VESSEL}\s(?:the\s)?{NAME}")
WORK = re.compile(
    r"\b(?:(?:co-)?starr?(?:ed|s|ing) (?:in|as)|directed|episodes? of|remake of|sequel to"
    rf"|adaptation of|premiere of|screening of|performances? of|revival of)\s{NAME}"
)


BOOK = re.compile(rf"\b[Aa]uthors? of(?: [Tt]he)?\s{NAME}(?=[,.”\"])")


def without_things(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates but ships, works and characters."""
    spans = [found.span(1) for sort in (SHIP, WORK, BOOK) for found in sort.finditer(text)]
    if not spans:
        return list(candidates)
    free = Cover(spans).free
    names = {
        text[c.start : c.end]
        for c in candidates
        if c.type in ("person", "organisation") and not free(c.start, c.end)
    }
    return [c for c in candidates if free(c.start, c.end) and text[c.start : c.end] not in names]
