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

MARK = re.compile("[\"“”„‟«»‘’‚'`]|''|``")
CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", "”": "”"}
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


def _in_block(text: str, low: int, high: int, ends: list[int], following: str) -> list[Marked]:
    found: list[Marked] = []
    spots = [(m.start(), text[m.start() : m.end()]) for m in MARK.finditer(text, low, high)]
    at = 0
    while at < len(spots):
        place, mark = spots[at]
        at += 1
        if not _opens(text, place, mark, low):
            continue
        closing = _closing(text, spots, at, mark, low, high)
        if closing is not None:
            if place + 1 < spots[closing][0]:
                found.append(Marked(place + 1, spots[closing][0], single=mark not in DOUBLE))
            at = closing + 1
        elif mark in DOUBLE:
            goes_on = following != "" and following in DOUBLE
            end = high if goes_on else min((e for e in _after(ends, place)), default=high)
            end = min(end, high)
            if place + 1 < end:
                found.append(Marked(place + 1, end, open=True, goes_on=goes_on))
            while at < len(spots) and spots[at][0] < end:
                at += 1
    return found


def _after(ends: list[int], place: int) -> list[int]:
    row = bisect_right(ends, place + 1)
    return ends[row : row + 1]


def _opens(text: str, place: int, mark: str, low: int) -> bool:
    before = text[place - 1] if place > low else " "
    after = text[place + 1 : place + 2]
    if not after or after.isspace():
        return mark in "“„«" and bool(after)
    if mark in "“„«":
        return True
    if mark in "”’`‟" or mark == "»":
        return mark == "”" and before.isspace()
    free = before.isspace() or before in "([{—–-/“\"‘'…:,"
    if mark in "'‘‚":
        return free and after.isalnum() | (after in '“"[(.…') and not ELIDED.match(text, place)
    return free


def _closing(
    text: str, spots: list[tuple[int, str]], at: int, mark: str, low: int, high: int
) -> int | None:
    """Index of the mark that closes ``mark``, or None. Marks of another sort are passed over."""
    single = mark not in DOUBLE
    wanted = CLOSERS.get(mark, mark)
    maybe: int | None = None
    for index in range(at, min(len(spots), at + FARTHEST)):
        place, other = spots[index]
        if other == mark and other in '"“„' and _opens(text, place, other, low):
            return None
        fits = other in wanted or (mark == "“" and other == '"') or (mark == '"' and other == "”")
        if single:
            fits = other in ("'", "’") if mark in "'‘" else other in wanted
        if not fits or not _may_close(text, place, high, single):
            continue
        if single and text[place - 1] in "sS" and text[place + 1 : place + 2] == " ":
            maybe = index if maybe is None else maybe
            continue
        return index
    return maybe


def _may_close(text: str, place: int, high: int, single: bool) -> bool:
    after = text[place + 1] if place + 1 < high else " "
    if single and after.isalnum():
        return False
    before = text[place - 1]
    return not (before.isspace() and not after.isspace() and not single and after.isalnum())
