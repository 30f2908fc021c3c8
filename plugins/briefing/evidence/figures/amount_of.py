"""An amount in a Grid -> what it is an amount of. The law: a common noun as printed, or nothing.

"a $476 million budget", "an 8.8 percent tax hike", "revenue of $815 million", "$2 billion in aid",
"Revenue rose 49 percent to $835 million".
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import kid
from briefing.model import Figure

MOVING = bag(
    """be rise fall increase decrease grow drop decline climb jump slip shrink surge soar tumble
    plunge dip gain lose widen narrow total reach hit exceed amount come stand average remain
    double triple edge advance slump"""
)
"""Verbs that say of their subject how much it is, or by how much it changed."""
TIMES = bag("year years quarter month months week weeks day days period half term total time times")
WORDLESS = bag(
    "total more less rest that this it which rate number amount percent per cent figure figures sum"
    " sums chunk"
)
EVERY = bag("each every either both")
MODIFIERS = bag("compound amod nmod")
NUMBERS = bag("number total count tally")
ABOVE = 4  # tokens of an amount and the small words that lead to it


def amount_of(grid: Grid, base: Figure, ended: int) -> str:
    """The noun, with the words that narrow it; "". ``ended``: offset where the amount ends."""
    last = row_at(grid, ended - 1)
    if not grid.parsed or last >= len(grid.words):
        return ""
    first = row_at(grid, base.start)
    top = _top(grid, first, last)
    over, dep = grid.heads[top], grid.deps[top]
    if over > last and grid.tags[over][:2] == "NN" and over - last <= ABOVE:
        return _noun(grid, over, last + 1)
    if dep == "pobj" and grid.words[over] == "of" and over < first:
        return _noun(grid, grid.heads[over], 0)
    behind = next((k for k in grid.kids[top] if k > last and grid.words[k] in {"in", "of"}), None)
    inner = kid(grid, behind, "pobj") if behind is not None else None
    each = inner is not None and bool(EVERY & {grid.words[k] for k in grid.kids[inner]})
    if inner is not None and behind == last + 1 and grid.words[inner] not in TIMES and not each:
        return _noun(grid, inner, behind + 1)
    return _subject(grid, top)


def _top(grid: Grid, first: int, last: int) -> int:
    """The row of an amount that hangs on something outside of it."""
    at = last
    for _ in range(ABOVE):
        if not first <= grid.heads[at] <= last or grid.heads[at] == at:
            return at
        at = grid.heads[at]
    return at


def subject_of_amount(grid: Grid, first: int, last: int) -> int | None:
    """ "The toll stood at 759", "the number of fatalities rose to 70": the toll, the fatalities."""
    row = _subject_row(grid, _top(grid, first, last)) if grid.parsed else None
    if row is None or grid.words[row] not in NUMBERS:
        return row
    of = next((k for k in grid.kids[row] if grid.words[k] == "of"), None)
    return kid(grid, of, "pobj") if of is not None else None


def _subject(grid: Grid, top: int) -> str:
    row = _subject_row(grid, top)
    return _noun(grid, row, 0) if row is not None else ""


def _subject_row(grid: Grid, top: int) -> int | None:
    """ "Revenue rose 49 percent", "up to $835 million": the subject of a verb of quantity."""
    at = grid.heads[top]
    for _ in range(3):
        if grid.tags[at].startswith("VB"):
            break
        if grid.tags[at] not in {"IN", "TO", "RB", "CD", "NN"} or grid.heads[at] == at:
            return None
        at = grid.heads[at]
    own = kid(grid, at, "nsubj") if grid.lemmas[at].lower() in MOVING else None
    return own if own is not None and own < top else None


def _noun(grid: Grid, row: int, low: int) -> str:
    """A common noun that no mention covers, with its modifiers from ``low`` on, as printed."""
    named = grid.mention_of[row] >= 0 or grid.tags[row] not in {"NN", "NNS"}
    if named or grid.words[row] in WORDLESS | TIMES:
        return ""
    at = row
    while at > low and grid.heads[at - 1] == row and grid.deps[at - 1] in MODIFIERS:
        if grid.mention_of[at - 1] >= 0 or not grid.words[at - 1].isalpha():
            break
        at -= 1
    return grid.text[grid.starts[at] : grid.ends[row]]
