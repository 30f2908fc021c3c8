"""A contact's verb in a Grid -> the verb of the journey it belongs to. The law: told in one breath.

"flew to Egypt on Tuesday and met X", "will travel to Riyadh on November 3 to meet X": the day is
told with the journey, and the contact was about then.
"""

from __future__ import annotations

from briefing.evidence.contacts.words import COMING
from briefing.evidence.ground.grid import Grid

RULE = "the day of the journey"


def journey_of(grid: Grid, verb: int) -> int | None:
    """The verb of coming or going that ``verb`` is joined to, or is the purpose of."""
    over = grid.heads[verb]
    if over >= verb or not grid.tags[over].startswith("VB"):
        return None
    if grid.lemmas[over].lower() not in COMING:
        return None
    own = any(grid.deps[k].startswith("nsubj") for k in grid.kids[verb])
    to = any(grid.words[k] == "to" and grid.deps[k] == "aux" for k in grid.kids[verb])
    joined = grid.deps[verb] == "conj" and not own
    return over if joined or (to and grid.deps[verb] in {"xcomp", "advcl"}) else None
