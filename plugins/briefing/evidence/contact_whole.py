"""A contact in a Grid -> whether its sides are all that the words name. The law: where the list of
sides may not be whole, the contact is left out.

A name that no mention covers, one joined by "and" that became no side, people who came along: told
without them, the contact would be told wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.contact_words import Contact
from briefing.evidence.grid import Grid, kind_of, limits, row_at
from briefing.evidence.lists import bag
from briefing.evidence.sides import ENVOYS, unseen
from briefing.evidence.titled import OFFICES

WITHIN = bag("compound amod nmod poss appos conj pobj prep flat")  # what holds a phrase together
BELOW = WITHIN | bag("nummod dep")
STEPS = 12  # tokens from a name up to the head of its phrase
BESIDE = bag("accompanied alongside others")
WITH = bag("along together")
NOUNS = bag("NN NNS NNP NNPS")
AROUND = 10  # tokens around a phrase in which the name of whom it describes may stand
RANK = bag(
    """mr mrs ms dr sir madam hon gen col lt sen rep prof shri state foreign affairs prime vice
    under us u.s. un u.n. special senior union ministry department office house government
    administration council committee parliament cabinet defence defense interior finance trade"""
)


def is_whole(grid: Grid, row: int, contact: Contact) -> bool:
    """Whether every name and every one joined to the sides of a contact is a side of it."""
    if grid.tags[contact.verb].startswith("VB") and "subj" in grid.deps[contact.verb]:
        return False  # the parser took a clause for a subject: words run together
    low, high = limits(grid, row)
    at = {m: row_at(grid, grid.naming.mentions[m].end - 1) for m in contact.sides}
    here = {m: k for m, k in at.items() if low <= k < high}
    tops = dict.fromkeys(_top(grid, k) for k in here.values())
    sides = frozenset(grid.naming.mentions[m].chain for m in contact.sides)
    partner = contact.partner
    if partner is None and contact.kind != "visited":
        partner = unseen(grid, contact.sides)
    if not all(_joined_are_sides(grid, top, sides, partner) for top in tops):
        return False
    lands = [k for m, k in here.items() if kind_of(grid, m) != "person"]
    if any(_name_unseen(grid, k, sides, partner) for k in lands):
        return False
    return not _came_along(grid, low, high, sides)


def _top(grid: Grid, row: int) -> int:
    """The head of the phrase that a name is part of, up to the verb or its preposition."""
    for _ in range(STEPS):
        over = grid.heads[row]
        dep = grid.deps[row]
        if over != row and grid.mention_of[over] == grid.mention_of[row] >= 0:
            row = over
            continue
        if over == row or dep not in WITHIN or grid.tags[over].startswith("VB"):
            break
        if dep == "pobj" and not grid.tags[grid.heads[over]].startswith("NN"):
            break
        if dep == "prep" and not _people(grid, over):
            break
        if dep == "pobj" and not _people(grid, grid.heads[over]):
            break
        row = over
    return row


def _people(grid: Grid, row: int) -> bool:
    return grid.words[row] in ENVOYS or grid.lemmas[row].lower() in ENVOYS | OFFICES


def _phrase(grid: Grid, top: int) -> Iterator[int]:
    """The rows of a phrase, clauses left out; at most a hundred."""
    rows = [top]
    for at in rows:
        if len(rows) > 100:
            break
        rows += [k for k in grid.kids[at] if grid.deps[k] in BELOW]
    return iter(rows)


def _joined_are_sides(grid: Grid, top: int, sides: frozenset[int], partner: int | None) -> bool:
    """Whether each of those joined by "and" in a phrase stands for a side."""
    for row in _phrase(grid, top):
        if grid.deps[row] != "conj":
            continue
        for one in (row, grid.heads[row]):
            inner = grid.kids[one][0] if grid.deps[one] == "prep" and grid.kids[one] else one
            common = grid.tags[inner] in {"NN", "NNS"} and not _people(grid, inner)
            if grid.tags[inner] not in NOUNS:
                continue
            own = {grid.mention_of[k] for k in _own(grid, inner)} - {-1}
            if common and not own and not _at_the_top(grid, row, top):
                continue  # "the minister of trade and industry"
            chains = {grid.naming.mentions[m].chain for m in own}
            if inner != partner and not chains & sides:
                return False
    return True


def _at_the_top(grid: Grid, row: int, top: int) -> bool:
    """Whether a joined word is joined to the head of the phrase itself."""
    for _ in range(STEPS):
        if grid.deps[row] != "conj":
            break
        row = grid.heads[row]
    return row == top


def _own(grid: Grid, row: int) -> list[int]:
    """The rows of one joined member, without those joined to it."""
    rows = [row]
    for at in rows:
        if len(rows) > 40:
            break
        rows += [k for k in grid.kids[at] if grid.deps[k] in BELOW - {"conj"}]
    return rows


def _name_unseen(grid: Grid, row: int, sides: frozenset[int], partner: int | None) -> bool:
    """ "Under Secretary Uzra Zeya of the United States", "the president of Samsung, Hong Sang Jo":
    a state or body that stands for one who is named beside it."""
    phrase = sorted(_phrase(grid, _top(grid, row)))
    if partner in phrase:
        return False
    if any(_is_name(grid, k) for k in phrase):
        return True
    low, high = limits(grid, row)
    first, last = max(low, phrase[0] - AROUND), min(high, phrase[-1] + AROUND)
    if not any(_one_person(grid, k) for k in range(max(low, row - 5), min(high, row + 6))):
        return False
    others = {grid.mention_of[k] for k in range(first, last)} - {-1}
    named = {grid.naming.mentions[m].chain for m in others if kind_of(grid, m) == "person"}
    unseen = any(_is_name(grid, k) and _is_name(grid, k + 1) for k in range(first, last - 1))
    return unseen or not named <= sides


def _one_person(grid: Grid, row: int) -> bool:
    """Whether a word is the office of one person: "ambassador"."""
    return grid.tags[row] in {"NN", "NNP"} and grid.words[row] in OFFICES


def _is_name(grid: Grid, row: int) -> bool:
    proper = grid.tags[row] in {"NNP", "NNPS"} and grid.mention_of[row] < 0
    return proper and grid.words[row].rstrip(".") not in ENVOYS | OFFICES | RANK


def _came_along(grid: Grid, low: int, high: int, sides: frozenset[int]) -> bool:
    """ "accompanied by X", "along with Y and others": whoever came along and is no side."""
    for row in range(low, min(high, low + 300)):
        word = grid.words[row]
        with_ = word in WITH and grid.words[row + 1 : row + 2] == ("with",)
        if word not in BESIDE and not with_:
            continue
        after = (grid.mention_of[k] for k in range(row + 1, min(row + 8, high)))
        first = next((m for m in after if m >= 0), None)
        if word == "others" or first is None or grid.naming.mentions[first].chain not in sides:
            return True
    return False
