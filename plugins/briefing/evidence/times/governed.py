"""A time in a Grid -> whether it tells of a thing, not of the verb. The law: clauses and owners.

"hailed Thursday's meeting", "the declaration made on December 15": the day of the meeting, of the
declaration, whatever the verb outside.
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, row_at
from briefing.model import TimeExpression

STEPS = 10  # heads from a time up to the verb


def owns(grid: Grid, time: TimeExpression) -> bool:
    """ "Thursday's meeting"."""
    return grid.text[time.end : time.end + 2] in {"'s", "’s"}


def of_a_thing(grid: Grid, time: TimeExpression, verb: int) -> bool:
    """Whether a time has its place in a clause about a noun, or is a noun's owner. ``verb``: the
    offset of the verb outside."""
    at, above = row_at(grid, time.end - 1), row_at(grid, verb)
    if owns(grid, time) or not grid.parsed or at >= len(grid.words):
        return owns(grid, time)
    for _ in range(STEPS):
        at = grid.heads[at]
        if at == above or grid.heads[at] == at:
            return False
        if grid.words[at] in {"since", "until"}:
            return True  # "since their session on September 14, and urged"
        if grid.deps[at] in {"acl", "relcl"}:
            return grid.starts[at] > verb
    return False
