"""A place in a Grid -> the clause that is the text's own aside there. The law: a comma opens it.

In "X says the talks must end the war, which has killed 100,000 people" a non-restrictive relative
clause is told by the text, not by X (Huddleston and Pullum 2002, ch. 12: it is no part of what is
reported, it adds an assertion of its own).
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, limits, reach, row_at

STEPS = 40  # heads to climb: longer chains are no sentence
OPENERS = frozenset("which who whom whose where when".split())


def aside_at(grid: Grid, offset: int, since: int) -> bool:
    """Whether ``offset`` stands in a comma-relative clause that begins after ``since``."""
    row = row_at(grid, offset)
    if row >= len(grid.words) or not grid.parsed:
        return False
    for _ in range(STEPS):
        if grid.deps[row] == "relcl" and _opened(grid, row, since, offset):
            return True
        if grid.heads[row] == row:
            return False
        row = grid.heads[row]
    return False


def _opened(grid: Grid, verb: int, since: int, offset: int) -> bool:
    """Whether a comma, and "which" or its like within three words, open the clause of ``verb``."""
    first = max(reach(grid, verb)[0], limits(grid, verb)[0])
    if not since < grid.starts[first] <= offset or first == 0:
        return False
    comma = grid.words[first - 1] == "," or grid.words[first] == ","
    return comma and any(word in OPENERS for word in grid.words[first : first + 4])
