"""Text -> units: lines that stand alone, or the lines of one wrapped paragraph joined. In order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.reading.text.characters import balanced

BREAK = re.compile(r"\r\n|\r|\n")
INNER = re.compile(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
ALONE = re.compile(
    r"(?:https?://|www\.)\S+|\w+,? \d{1,2}\.? \w+ (?:19|20)\d\d\b.{0,20}", re.IGNORECASE
)
"""An address, and a day whose first word is small: "lundi 18 novembre 2013"."""
FULL_STOP = re.compile(r"[.!?…:。！？؟۔।][\"”’'»)\]]*$")
WIDEST = 130
NARROWEST, NARROW = 16, 40
INDENTED = 16
FEWEST_WRAPPED = 2  # lines that run on, by which a width is known: one is its own measure


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the seed that has words, with its number there (from 1). ``after_gap``: a blank
    line, or the beginning, stands before it."""

    number: int
    text: str
    after_gap: bool
    indent: int = 0  # columns

    @property
    def width(self) -> int:
        """The column it ends at."""
        return self.indent + len(self.text)


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, headline, or scrap: one line, or wrapped lines joined by blanks."""

    line: int
    text: str


def units_of(text: str) -> tuple[Unit, ...]:
    """Blank lines part units; without a sign of wrapping every line is its own."""
    lines = tuple(_lines(text))
    width = wrap_width(lines)
    units: list[Unit] = []
    parts: list[str] = []
    first = 0
    for n, line in enumerate(lines):
        if parts and not (n and _continues(lines[n - 1], line, width)):
            units.append(Unit(first, _joined(parts)))
            parts = []
        first = first if parts else line.number
        parts.append(line.text)
    if parts:
        units.append(Unit(first, _joined(parts)))
    return tuple(units)


def _lines(text: str) -> Iterator[Line]:
    gap = True
    for number, raw in enumerate(BREAK.split(text), 1):
        for piece in INNER.split(raw):
            words = balanced(" ".join(piece.split())).strip()
            if words:
                yield Line(number, words, gap, _indent(piece))
            gap = not words


def _indent(piece: str) -> int:
    """The blanks before a line's words; a single one, or very many, lay nothing out."""
    blanks = len(piece) - len(piece.lstrip())
    return blanks if 1 < blanks <= INDENTED else 0


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text was wrapped by hand or machine; 0 = it was not.

    Wrapped text is full: the first word of a line had no room at the end of the one before.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_gap]
    if not pairs:
        return 0
    width = max(a.width for a, _ in pairs)
    width = max(width, *(b.width for _, b in pairs if " " in b.text), 0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    if sum(line.width > WIDEST for line in lines) > len(pairs):
        return 0  # whole paragraphs on a line: what wraps there is the window
    running = [(a, b) for a, b in pairs if not FULL_STOP.search(a.text)]
    if len(running) < max(FEWEST_WRAPPED, 0.3 * len(pairs)):
        return 0
    if width < NARROW and not any(_within_sentence(a, b) for a, b in running):
        return 0
    full = sum(_full(a, b, width) for a, b in running)
    return width if full >= 0.8 * len(running) else 0


def _within_sentence(line: Line, after: Line) -> bool:
    """Whether short lines show that one sentence runs over them, or two share one."""
    return after.text[0].islower() or re.search(r"[.!?] [A-Z]", line.text) is not None


def _full(line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word had no room (some columns of ragged margin allowed)."""
    ragged = min(10, width // 5)
    return line.width + 1 + len(after.text.split(" ", 1)[0]) > width - ragged


def _continues(line: Line, after: Line, width: int) -> bool:
    """Whether ``after`` goes on with the paragraph of ``line``."""
    if after.after_gap or after.text == line.text or ALONE.fullmatch(after.text):
        return False
    if width:
        return _full(line, after, width) and not (after.indent and not line.indent)
    cut = len(line.text) >= NARROW and not FULL_STOP.search(line.text)
    return cut and after.text[0].islower() and len(after.text) >= 10


def _joined(parts: Sequence[str]) -> str:
    """Wrapped lines as one; a hyphen at a line's end joins without a blank."""
    joined = [parts[0]]
    for before, part in pairwise(parts):
        hyphen = re.search(r"\w-$", before) and part[0].islower()
        joined.append(part if hyphen else " " + part)
    return "".join(joined)
