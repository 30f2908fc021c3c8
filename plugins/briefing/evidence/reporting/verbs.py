"""Grid -> rows of reporting verbs. The law: what is told as said, never what should be said."""

from __future__ import annotations

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.word_order import is_verb

JOINED = 40  # tokens between a modal verb and a form that still hangs on it
UNREAL = bag("should would could can must may might will shall wo to ca")


def cue_rows(grid: Grid, to_come: bool = False) -> tuple[int, ...]:
    """Rows of reporting verbs outside all quotation marks, in order. ``to_come``: those too that
    tell of a speech not yet held ("he will say"), if its words stand in the sentence."""
    rows: list[int] = []
    for row, word in enumerate(grid.words):
        if grid.quoted[row] or (word not in FORMS and word != "according"):
            continue
        verb = _asserted if grid.parsed else is_verb
        if word != "according" and not verb(grid, row) and not (to_come and _will(grid, row)):
            continue
        rows.append(row)
    return tuple(rows)


def _will(grid: Grid, row: int) -> bool:
    """ "she will tell the conference": right after "will", with quoted words in the sentence."""
    low, high = grid.rows_of[grid.sentence_of[row]]
    will = "will" in grid.words[max(low, row - 2) : row]
    return will and any(grid.quoted[low:high])


def _asserted(grid: Grid, row: int) -> bool:
    """Whether the verb reports an act of speech: no noun, infinitive or mere possibility."""
    if not grid.tags[row].startswith("VB") or grid.deps[row] == "amod":
        return False
    if _goes_with_a_modal(grid, row) or _claims_lives(grid, row):
        return False
    first = row
    while grid.deps[first] == "conj" and grid.tags[grid.heads[first]] == "VB" and first - row < 9:
        first = grid.heads[first]  # "should apologise ... and condemn"
        if first >= row:
            break
    aux = {grid.words[k] for at in (row, first) for k in grid.kids[at] if grid.deps[k] == "aux"}
    if _goes_on_to(grid, row):
        return True
    if aux & UNREAL or (FORMS[grid.words[row]] == "point" and not _points_out(grid, row)):
        return False
    return grid.tags[row] != "VB" or bool(aux & {"did", "does", "do"})


TAKEN = bag("life lives victims responsibility credit victory asylum")


def _claims_lives(grid: Grid, row: int) -> bool:
    """ "The storm has claimed at least 85 lives": nobody says so."""
    claims = FORMS[grid.words[row]] == "claim"
    return claims and any(
        grid.words[at] in TAKEN for at in range(row + 1, min(row + 7, len(grid.words)))
    )


def _goes_on_to(grid: Grid, row: int) -> bool:
    """ "went on to say": an infinitive that tells of what was done."""
    over = grid.words[grid.heads[row]]
    return grid.deps[row] in {"xcomp", "advcl"} and over in {"went", "goes", "proceeded"}


def _points_out(grid: Grid, row: int) -> bool:
    return row + 1 < len(grid.words) and grid.words[row + 1] == "out"


def _goes_with_a_modal(grid: Grid, row: int) -> bool:
    """ "should apologise for ..., condemn ...": a bare form joined to what stands before it, after
    a modal verb, however the parser labels it."""
    bare = FORMS[grid.words[row]] == grid.words[row] and grid.deps[row] == "conj"
    return bare and "MD" in grid.tags[max(grid.heads[row], row - JOINED) : row]
