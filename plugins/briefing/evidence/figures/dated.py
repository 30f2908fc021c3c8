"""A time beside a figure in a Grid -> whether it dates another thing. The law: what another verb
tells is not when a number of now held.

"The toll has risen above 750 in the countries hit 10 days ago": 750 is not of that day.
"""

from __future__ import annotations

import re

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, row_at
from briefing.model import Figure, TimeExpression

OTHERS = re.compile(
    r"(?:\d\s?(?:%|per\s?cent|pct)\sin\s|(?:than|since|to|from|with|by|over)\s)$", re.I
)
"""Before a time that is another number's, or with which this one is compared."""
STEPS = 14  # heads to climb


def told_of_another(grid: Grid, time: TimeExpression, figure: Figure) -> bool:
    """Whether a time hangs on another verb than the figure: behind "before", or where the figure is
    of now ("has risen")."""
    at, number = row_at(grid, time.start), row_at(grid, figure.end - 1)
    if not grid.parsed or max(at, number) >= len(grid.words):
        return False
    above = _above(grid, number)
    own = _verb(grid, above)
    for row in _above(grid, at):
        if row == own or (row in above and not grid.tags[row].startswith("VB")):
            return False
        if grid.deps[row] == "advcl" and any(grid.words[k] == "before" for k in grid.kids[row]):
            return True
        if grid.tags[row].startswith("VB"):
            return _of_now(grid, own) or _far_above(grid, own, row)
    return False


def _far_above(grid: Grid, own: int | None, verb: int) -> bool:
    """ "said on Friday that the men accused of the bombing, in which 12 were killed, had left": a
    clause about a noun, and another verb or one of reporting between it and the time."""
    if own is None or grid.deps[own] not in {"relcl", "acl"}:
        return False
    chain = _above(grid, own)[1:]
    if verb not in chain:
        return False
    between = [row for row in chain[: chain.index(verb)] if grid.tags[row].startswith("VB")]
    return bool(between) or grid.words[verb] in FORMS


def at_one(grid: Grid, time: TimeExpression, figure: Figure) -> bool:
    """Whether a month before a number hangs on the verb that the number hangs on."""
    at, number = row_at(grid, time.end - 1), row_at(grid, figure.end - 1)
    if not grid.parsed or max(at, number) >= len(grid.words) or time.end > figure.start:
        return False
    month = time.when is not None and time.when.precision in {"month", "year"}
    month = (
        month
        and time.rule != "years"
        and OTHERS.search(grid.text, max(0, time.start - 24), time.start) is None
    )
    above = _verb(grid, _above(grid, number))
    return month and above is not None and above == _verb(grid, _above(grid, at))


def _verb(grid: Grid, above: list[int]) -> int | None:
    return next((row for row in above if grid.tags[row].startswith("VB")), None)


def _above(grid: Grid, row: int) -> list[int]:
    found = [row]
    while grid.heads[row] != row and len(found) < STEPS:
        row = grid.heads[row]
        found.append(row)
    return found


def _of_now(grid: Grid, verb: int | None) -> bool:
    """Whether the first verb above the number stands in the present perfect or the present."""
    if verb is None:
        return False
    aux = {grid.words[k] for k in grid.kids[verb] if grid.deps[k].startswith("aux")}
    return bool(aux & {"has", "have", "'ve", "’ve"}) or grid.tags[verb] in {"VBZ", "VBP"}
