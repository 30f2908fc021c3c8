"""A text that prints another -> where that begins, and its own day. The law: its day, or none.

"Below, you can read the statement:" – from there on "today" is the day of the statement, which may
stand below it: "Caracas, December 6, 2023".
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from briefing.evidence.times import calendar as cal
from briefing.evidence.times.absolute import months_in, numbers_in
from briefing.evidence.times.words import SCAN
from briefing.model import Story

PAPER = r"(?:statement|text|release|letter|communiqu[eé]|translation|declaration|response|remarks)"
LEADS_IN = re.compile(
    rf"\b(?:below|following)\b.{{0,120}}\b{PAPER}\b.{{0,160}}:"
    rf"|.{{0,240}}\b{PAPER}\b.{{0,80}}\b(?:follows|below|in full|reads)\b.{{0,30}}:",
    re.IGNORECASE | re.DOTALL,
)
LONGEST = 400  # characters of a paragraph that leads in
SIGNED = 80  # characters of the line below a document that gives its place and day


@dataclass(frozen=True, slots=True)
class Document:
    """Offset at which it begins; its day, None where it gives none."""

    start: int
    day: dt.date | None


def document_in(story: Story) -> Document | None:
    """The document that a paragraph leads in to, up to the end of the text."""
    paragraphs = [block for block in story.blocks if block.number]
    for block in paragraphs[:-1]:
        words = story.text[block.start : block.end][-LONGEST:]
        if words.endswith(":") and LEADS_IN.search(words):
            last = story.text[paragraphs[-1].start : paragraphs[-1].end]
            return Document(block.end, _signed(last) if len(last) <= SIGNED else None)
    return None


def _signed(line: str) -> dt.date | None:
    """The day in "Caracas, December 6, 2023"."""
    for match in SCAN.finditer(line):
        words = match[0].lower()
        numbers, months = numbers_in(words), months_in(words)
        if match.lastgroup in {"dmy", "mdy"} and len(numbers) > 1 and months:
            return cal.date(max(numbers), months[0], min(numbers))
    return None
