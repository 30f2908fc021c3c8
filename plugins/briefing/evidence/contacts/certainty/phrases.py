"""A name in a Grid -> the phrase it is part of. The law: up to the verb or its preposition; clauses
are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.coreference.sides import ENVOYS
from briefing.evidence.coreference.titled import OFFICES
from briefing.evidence.ground.grid import Grid
from briefing.evidence.ground.lists import bag

WITHIN = bag("compound amod nmod poss appos conj pobj prep flat")  # what holds a phrase together
BELOW = WITHIN | bag("nummod dep")
STEPS = 12  # tokens from a name up to the head of its phrase
LONGEST = 100  # tokens of a phrase that are looked at


def top_of(grid: Grid, row: int) -> int:
    """The head of the phrase that a name is part of, up to the verb or its preposition."""
    for _ in range(STEPS):
        over, dep = grid.heads[row], grid.deps[row]
        if over != row and grid.mention_of[over] == grid.mention_of[row] >= 0:
            row = over
            continue
        if over == row or dep not in WITHIN or grid.tags[over].startswith("VB"):
            break
        if dep == "pobj" and not _people(grid, grid.heads[over]):
            break
        if dep == "prep" and not _people(grid, over):
            break
        row = over
    return row


def _people(grid: Grid, row: int) -> bool:
    return grid.words[row] in ENVOYS or grid.lemmas[row].lower() in ENVOYS | OFFICES


def phrase_rows(grid: Grid, top: int, deps: frozenset[str] = BELOW) -> Iterator[int]:
    """The rows of a phrase, clauses left out."""
    rows = [top]
    for at in rows:
        if len(rows) > LONGEST:
            break
        rows += [k for k in grid.kids[at] if grid.deps[k] in deps]
    return iter(rows)
