"""An amount in a Grid -> what it is an amount of. The law: a common noun as printed, or nothing.

"a $476 million budget", "an 8.8 percent tax hike", "revenue of $815 million", "$2 billion in aid",
"Revenue rose 49 percent to $835 million".
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, phrase, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import kid
from briefing.model import Figure

MOVING = bag(
    """be rise fall increase decrease grow drop decline climb jump slip shrink surge soar tumble
    plunge dip gain lose widen narrow total reach hit exceed amount come stand average remain
    double triple edge advance slump slow ease cool quicken accelerate account"""
)
"""Verbs that say of their subject how much it is, or by how much it changed."""
SETTING = bag(
    """raise cut lift lower hold keep maintain leave set increase reduce hike push bring slash trim
    boost put drive take"""
)
"""Verbs that say of their object how much it is: "kept the rate at 27%"."""
MEASURES = bag(
    """rate rates target targets inflation growth unemployment increase rise fall drop decline hike
    cut margin yield tariff tariffs tax duty level share turnout stake deficit surplus interest
    gain loss jump slump"""
)
"""Nouns that "to", "at" or "above" leads from to their amount: "a hike to 28%"."""
OF_A_THING = bag("value share number price cost level proportion amount volume rate cost index")
TIMES = bag("year years quarter month months week weeks day days period half term total time times")
WORDLESS = bag(
    "total range more less rest that this it which rate number amount percent per cent figure"
    " figures sum sums chunk"
)
EVERY = bag("each every either both")
MODIFIERS = bag("compound amod nmod")
NUMBERS = bag("number total count tally")
LONG = 60  # characters of "the share of ..."
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
    noun = grid.heads[over]
    measured = grid.words[noun] in MEASURES and grid.tags[noun][:2] == "NN"
    if dep == "pobj" and over < first and measured:
        return _noun(grid, noun, 0)
    behind = next((k for k in grid.kids[top] if k > last and grid.words[k] in {"in", "of"}), None)
    inner = kid(grid, behind, "pobj") if behind is not None else None
    each = inner is not None and bool(EVERY & {grid.words[k] for k in grid.kids[inner]})
    if inner is not None and behind == last + 1 and grid.words[inner] not in TIMES and not each:
        return _noun(grid, inner, behind + 1)
    return _subject(grid, top)


def worth_of(grid: Grid, first: int) -> str:
    """ "deals worth as much as £9 billion": the deals. ``first``: the row of the amount."""
    if not grid.parsed or first >= len(grid.words):
        return ""
    rows = range(max(1, first - ABOVE), first)
    worth = next((at for at in rows if grid.words[at] == "worth"), 0)
    return _noun(grid, worth - 1, 0) if worth and grid.tags[worth - 1][:1] == "N" else ""


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
    row = _object_row(grid, top)
    row = _subject_row(grid, top) if row is None else row
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
    while own is None and grid.deps[at] in {"advcl", "conj", "xcomp"} and grid.heads[at] < at:
        if not {grid.lemmas[at].lower(), grid.lemmas[grid.heads[at]].lower()} <= MOVING - {"be"}:
            break
        at = grid.heads[at]  # "inflation slowed, dropping to 22.4%"
        own = kid(grid, at, "nsubj")
    return own if own is not None and own < top else None


def _object_row(grid: Grid, top: int) -> int | None:
    """ "raised its key rate to 28%": the object of a verb that sets an amount."""
    prep = grid.heads[top]
    if grid.deps[top] != "pobj" or grid.words[prep] not in {"to", "at", "by", "from", "above"}:
        return None
    verb = grid.heads[prep]
    for _ in range(ABOVE):  # "raised the rate by a point to 28%"
        if grid.tags[verb] in {"IN", "TO"} or grid.words[verb] in {"point", "points", "%"}:
            verb = grid.heads[verb]
    thing = kid(grid, verb, "dobj") if grid.lemmas[verb].lower() in SETTING else None
    return thing if thing is not None and verb < thing < top else None


def _noun(grid: Grid, row: int, low: int) -> str:
    """A common noun that no mention covers, with its modifiers from ``low`` on, as printed."""
    named = grid.mention_of[row] >= 0 or grid.tags[row] not in {"NN", "NNS"}
    if named or grid.words[row] in TIMES:
        return ""
    at = row
    while at > low and grid.heads[at - 1] == row and grid.deps[at - 1] in MODIFIERS:
        if grid.mention_of[at - 1] >= 0 or not grid.words[at - 1].isalpha():
            break
        at -= 1
    of = grid.words[row + 1 : row + 2] == ("of",) and "CD" not in grid.tags[row + 2 : row + 5]
    end = phrase(grid, row)[1] if of and grid.words[row] in OF_A_THING else grid.ends[row]
    if grid.ends[row] < end < grid.starts[at] + LONG:
        return grid.text[grid.starts[at] : end]
    if at == row and grid.words[row] in WORDLESS:
        return ""
    return grid.text[grid.starts[at] : grid.ends[row]]
