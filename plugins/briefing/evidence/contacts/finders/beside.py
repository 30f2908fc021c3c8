"""Two persons named in a row in a Grid -> both. The law: only titles and "and" between.

Where long titles mislead the parser: "talks between Thailand's acting PM X and Cambodia's Prime
Minister Y", "the meeting was co-chaired by Minister X and Deputy Minister Y".
"""

from __future__ import annotations

from briefing.evidence.contacts.words import TALKS, Contact
from briefing.evidence.ground.grid import Grid, kind_of, limits
from briefing.evidence.ground.lists import bag
from briefing.model import Quotation

FAR = 24  # tokens in which both stand
FINITE = bag("VBD VBZ VBP MD")


def between_two(grid: Grid, row: int) -> tuple[int, ...]:
    """The two persons behind "talks between"; () if others stand there, or fewer."""
    if grid.words[row + 1 : row + 2] != ("between",):
        return ()
    return _in_a_row(grid, row + 2)


def chaired(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "X and Y co-chaired the meeting", "the meeting was co-chaired by X and Y": both met."""
    low, high = limits(grid, row)
    if grid.words[row + 1 : row + 2] == ("by",):
        held = TALKS & set(grid.words[low:row])
        sides = _in_a_row(grid, row + 2) if held else ()
        return Contact("met", sides, row, "chaired together") if sides else None
    held = TALKS & set(grid.words[row + 1 : min(high, row + 6)])
    first = max(low, row - FAR)
    before = tuple(grid.words[row - 2 : row]) == ("co", "-") or grid.words[row] != "chaired"
    sides = _in_a_row(grid, first, row) if held and before else ()
    return Contact("met", sides, row, "chaired together") if sides else None


def _in_a_row(grid: Grid, first: int, end: int = 0) -> tuple[int, ...]:
    """The two persons in some rows that "and" joins, up to a verb or the end of the sentence."""
    last = min(end or first + FAR, limits(grid, first)[1])
    found: dict[int, int] = {}
    ands = 0
    for at in range(first, last):
        mention = grid.mention_of[at]
        if mention >= 0 and kind_of(grid, mention) == "person":
            found.setdefault(grid.naming.mentions[mention].chain, mention)
        elif (grid.tags[at] in FINITE and not end) or grid.words[at] in {";", ":", "who", "which"}:
            break
        elif grid.words[at] == "and" and len(found) == 1:
            ands += 1
    return tuple(found.values()) if len(found) == 2 and ands else ()
