"""A story's text -> the spans between quotation marks. The law: one pass over each block.

Straight and curly, double and single, guillemets and low marks. A straight mark opens or closes by
its neighbours, so that one lost mark does not turn the rest of a paragraph inside out. Marks inside
marks belong to the words of the outer quotation. A quotation left open at the end of a paragraph
goes on in the next one if that begins with a mark (the convention of newspapers); else it ends
with its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefing.model import Story

MARK = re.compile("''|``|’’|‘‘|[\"“”„‟«»‘’‚'`]")
PAIRS = {"''": '"', "``": "“", "’’": "”", "‘‘": "“"}
CLOSERS = {
    '"': '"”', "“": '”"', "„": "“”", "«": "»", "»": "«", "”": '”"',
    "'": "'’", "‘": "’'", "‚": "‘’",
}  # fmt: skip
DOUBLE = frozenset('"“”„‟«»')
FARTHEST = 60  # marks to look at for the closing one: keeps the pass linear
ELIDED = re.compile(r"['’](?:em|til|tis|twas|cause|\d\ds?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: offsets without the marks. ``open`` = no closing mark was found."""

    start: int
    end: int
    open: bool = False
    single: bool = False
    goes_on: bool = False  # the next block begins with the same quotation


def marked(story: Story) -> tuple[Marked, ...]:
    """All outermost quotations of a story, in order, none crossing a block."""
    found: list[Marked] = []
    ends = [end for _, end in story.sentences]
    for index, block in enumerate(story.blocks):
        following = story.blocks[index + 1] if index + 1 < len(story.blocks) else None
        begins = following is not None and story.text[following.start : following.start + 1]
        found.extend(_in_block(story.text, block.start, block.end, ends, begins or ""))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark as it counts; two single ones are a double one. Offsets as everywhere."""

    start: int
    end: int
    sort: str


def _in_block(text: str, low: int, high: int, ends: list[int], following: str) -> list[Marked]:
    found: list[Marked] = []
    spots = [
        Mark(*m.span(), PAIRS.get(m.group(), m.group())) for m in MARK.finditer(text, low, high)
    ]
    at = 0
    while at < len(spots):
        mark = spots[at]
        at += 1
        if not _opens(text, mark, low):
            continue
        closing = _closing(text, spots, at, low, high)
        if closing is not None:
            if mark.end < spots[closing].start:
                single = mark.sort not in DOUBLE
                found.append(Marked(mark.end, spots[closing].start, single=single))
            at = closing + 1
        elif mark.sort in DOUBLE:
            goes_on = following != "" and following in DOUBLE
            end = high if goes_on else min(_sentence_end(ends, mark.end, high), high)
            if mark.end < end:
                found.append(Marked(mark.end, end, open=True, goes_on=goes_on))
            while at < len(spots) and spots[at].start < end:
                at += 1
    return found


def _sentence_end(ends: list[int], place: int, otherwise: int) -> int:
    row = bisect_right(ends, place)
    return ends[row] if row < len(ends) else otherwise


def _opens(text: str, mark: Mark, low: int) -> bool:
    before = text[mark.start - 1] if mark.start > low else " "
    after = text[mark.end : mark.end + 1]
    if not after or after.isspace():
        return mark.sort in "“„«" and bool(after)
    if mark.sort in "“„«":
        return True
    if mark.sort in "”’`‟»":
        return mark.sort == "”" and before.isspace()
    free = before.isspace() or before in "([{—–-/“\"‘'…:,"
    if mark.sort in "'‘‚":
        fits = after.isalnum() or after in '“"[(.…'
        return free and fits and not ELIDED.match(text, mark.start)
    return free


def _closing(text: str, spots: list[Mark], at: int, low: int, high: int) -> int | None:
    """Index of the mark that closes the one before ``at``, or None. Marks of another sort are
    passed over; another opening of the same sort means that this one was never closed."""
    mark = spots[at - 1].sort
    single = mark not in DOUBLE
    maybe: int | None = None
    for index in range(at, min(len(spots), at + FARTHEST)):
        other = spots[index]
        if other.sort == mark and mark in '"“„' and _opens(text, other, low):
            return None
        if other.sort not in CLOSERS.get(mark, mark) or not _may_close(text, other, high, single):
            continue
        if single and text[other.start - 1] in "sS" and text[other.end : other.end + 1] == " ":
            maybe = index if maybe is None else maybe  # "the rebels' demand"
            continue
        return index
    return maybe


def _may_close(text: str, mark: Mark, high: int, single: bool) -> bool:
    after = text[mark.end] if mark.end < high else " "
    if single and after.isalnum():
        return False
    before = text[mark.start - 1]
    return not (before.isspace() and not after.isspace() and not single and after.isalnum())
