"""A delegation spoken of again, in a Grid -> the noun that says whose it is. The law: one, or none.

"A Syrian delegation led by X arrived. The delegation met Y." "They met Y."
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, limits
from briefing.evidence.ground.lists import bag

GROUPS = bag("delegation team mission")
FAR = 150  # tokens back to where it was told of first
PLAIN = bag("det punct predet")


def told_before(grid: Grid, row: int) -> int | None:
    """The row of the delegation that "the delegation" or "they" at ``row`` takes up; None where
    nothing before says whose it is, or two things do."""
    if grid.words[row] == "they":
        return _subject_before(grid, row)
    if grid.words[row] not in GROUPS or any(grid.deps[k] not in PLAIN for k in grid.kids[row]):
        return None
    said = [k for k in range(max(0, row - FAR), row) if grid.words[k] == grid.words[row]]
    said = [k for k in said if any(grid.deps[kid] not in PLAIN for kid in grid.kids[k])]
    return said[0] if len(said) == 1 else None


def _subject_before(grid: Grid, row: int) -> int | None:
    """The delegation that the sentence before is about."""
    low, _ = limits(grid, row)
    if not low or "\n" in grid.text[grid.ends[low - 1] : grid.starts[low]]:
        return None
    first, last = limits(grid, low - 1)
    for at in range(first, last):
        if grid.deps[at].startswith("nsubj"):
            if grid.words[at] not in GROUPS:
                return None
            return at if any(grid.deps[k] not in PLAIN for k in grid.kids[at]) else None
    return None
