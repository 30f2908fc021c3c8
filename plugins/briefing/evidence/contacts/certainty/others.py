"""The sides of a contact in a Grid -> whether the words name somebody beside them. The law: whoever
is named on either hand, behind "with" or as one who came along is a side, or the list is not whole.
"""

from __future__ import annotations

from briefing.evidence.contacts.certainty.phrases import LONGEST, STEPS, phrase_rows, top_of
from briefing.evidence.coreference.sides import ENVOYS
from briefing.evidence.coreference.titled import OFFICES
from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import (
    Grid,
    chain_of,
    family_of,
    is_possessor,
    kind_of,
    limits,
    row_at,
)
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import kid

DOWN = bag("conj pobj prep appos compound nmod amod flat")
AROUND = 40  # tokens on either hand of a name
BESIDE = bag("accompanied alongside others")
WITH = bag("along together")
BETWEEN = bag(", ( -- – -")
HEADS = bag("nsubj nsubjpass dobj pobj conj appos")  # a body by itself, not "Russian ministers X"
APART = bag("( ) -- – — : ;")
RANK = bag(
    """mr mrs ms dr sir madam hon gen col lt sen rep prof shri state foreign affairs prime vice
    under us u.s. un u.n. special senior union ministry department office house government
    administration council committee parliament cabinet defence defense interior finance trade
    monday tuesday wednesday thursday friday saturday sunday"""
)


def one_more(grid: Grid, one: int, sides: frozenset[int], partner: int | None) -> bool:
    """Whether the words on either hand of a side name one more, however the parser reads them: "met
    Governor X of Ogun, Y of Ondo and Z of Ekiti"."""
    mention = grid.naming.mentions[one]
    person = kind_of(grid, one) == "person"
    first, last = row_at(grid, mention.start), row_at(grid, mention.end - 1)
    low, high = limits(grid, first)
    right = range(last + 1, min(high, last + AROUND))
    left = range(first - 1, max(low, first - AROUND) - 1, -1)
    if any(_joined_below(grid, k, one, sides) for k in right):
        return True
    return any(_lists_another(grid, rows, person, sides, partner) for rows in (right, left))


def _joined_below(grid: Grid, row: int, one: int, sides: frozenset[int]) -> bool:
    """ "met X, envoy for South and Central Asia, and Y": whether the person at a row is joined to
    what hangs on a side, however far behind it."""
    mention = grid.mention_of[row]
    if mention < 0 or kind_of(grid, mention) != "person" or chain_of(grid, mention) in sides:
        return False
    joined = False
    for _ in range(STEPS):
        joined = joined or grid.deps[row] == "conj"
        if grid.deps[row] not in DOWN or is_possessor(grid, mention):
            return False
        row = grid.heads[row]
        if grid.mention_of[row] == one:
            return joined
    return False


def _lists_another(
    grid: Grid, rows: range, person: bool, sides: frozenset[int], partner: int | None
) -> bool:
    joined = False
    for at in rows:
        word, mention = grid.words[at], grid.mention_of[at]
        joined = joined or word in {",", "and", "&"}
        office = rows.step > 0 and word in {"to", "for"} and grid.words[at - 1] in OFFICES | ENVOYS
        if office:
            continue  # "X, ambassador to Y, Z": an office, and what may stand behind it
        if grid.tags[at][:2] in {"VB", "MD", "WP", "WD"} or (
            grid.tags[at] in {"IN", "TO", "``", "''"} and word != "of"
        ):
            return False
        if word in APART:
            return False
        own = at == partner or (grid.heads[at] == partner and grid.deps[at] == "compound")
        if not joined or own or _acts_elsewhere(grid, at):
            continue
        if mention < 0 and _is_name(grid, at) and 0 < at < len(grid.words) - 1:
            if _is_name(grid, at + rows.step):
                return True
        elif mention >= 0 and chain_of(grid, mention) not in sides:
            body = not person and family_of(grid, mention) == "actor" and grid.deps[at] in HEADS
            if body or kind_of(grid, mention) == "person":
                return True
    return False


def _acts_elsewhere(grid: Grid, row: int) -> bool:
    """Whether a name is the subject of a reporting verb, or only an owner: "met X, Y said"."""
    mention = grid.mention_of[row]
    if mention >= 0 and is_possessor(grid, mention):
        return True
    for _ in range(STEPS):
        dep, over = grid.deps[row], grid.heads[row]
        if dep == "nsubj" and grid.words[over] in FORMS:
            return True
        if dep == "poss":
            return True
        if dep not in {"compound", "appos", "nmod"} or over == row:
            return False
        row = over
    return False


def with_another(grid: Grid, row: int, verb: int, sides: frozenset[int]) -> bool:
    """ "attending a meeting with X and Y with President Z": a person with whom, too."""
    low, high = limits(grid, row)
    here = (k for k in range(low, min(high, low + 3 * LONGEST)) if grid.mention_of[k] >= 0)
    listed = (k for k in here if chain_of(grid, grid.mention_of[k]) in sides)
    for at in (k for over in dict.fromkeys((row, verb, *listed)) for k in grid.kids[over]):
        inner = kid(grid, at, "pobj") if grid.words[at] == "with" else None
        if grid.deps[at] == "conj" and grid.tags[at].startswith("NNP"):
            inner = at  # joined to the verb itself, where the parser lost the list
        own = grid.mention_of[inner] if inner is not None else -1
        if own >= 0 and kind_of(grid, own) == "person" and chain_of(grid, own) not in sides:
            return not is_possessor(grid, own)
    return False


def name_beside(grid: Grid, row: int, sides: frozenset[int], partner: int | None) -> bool:
    """ "Under Secretary Uzra Zeya of the United States", "the president of Samsung, Hong Sang Jo":
    a state or body that stands for one who is named beside it."""
    phrase = sorted(phrase_rows(grid, top_of(grid, row)))
    if partner in phrase:
        return False
    if any(_is_name(grid, k) or _apposed(grid, k, sides) for k in phrase):
        return True
    low, high = limits(grid, row)
    after, before = phrase[-1] + 1, phrase[0] - 1
    while after < high and grid.words[after] in BETWEEN:
        after += 1
    while before > low and grid.words[before] in BETWEEN:
        before -= 1
    return any(_another(grid, k, sides) for k in (before, after) if low <= k < high)


def _apposed(grid: Grid, row: int, sides: frozenset[int]) -> bool:
    """ "the president of Samsung, X": a name set behind an office, whatever it was taken for."""
    own = grid.mention_of[row]
    office = grid.words[grid.heads[row]] in OFFICES and grid.deps[row] == "appos" and own >= 0
    return office and chain_of(grid, own) not in sides


def _another(grid: Grid, row: int, sides: frozenset[int]) -> bool:
    """Whether a word is of a name that no mention covers, or of a person who is no side."""
    mention = grid.mention_of[row]
    if mention < 0:
        return _is_name(grid, row)
    person = kind_of(grid, mention) == "person"
    return person and chain_of(grid, mention) not in sides


def _is_name(grid: Grid, row: int) -> bool:
    proper = grid.tags[row] in {"NNP", "NNPS"} and grid.mention_of[row] < 0
    acronym = grid.words[row - 1] == "(" if row else False
    return proper and not acronym and grid.words[row].rstrip(".") not in ENVOYS | OFFICES | RANK


def came_along(grid: Grid, low: int, high: int, sides: frozenset[int]) -> bool:
    """ "accompanied by X", "along with Y and others": whoever came along and is no side."""
    for row in range(low, min(high, low + 3 * LONGEST)):
        word = grid.words[row]
        with_ = word in WITH and grid.words[row + 1 : row + 2] == ("with",)
        if word not in BESIDE and not with_:
            continue
        after = (grid.mention_of[k] for k in range(row + 1, min(row + 8, high)))
        first = next((m for m in after if m >= 0), None)
        if word == "others" or first is None or chain_of(grid, first) not in sides:
            return True
    return False
