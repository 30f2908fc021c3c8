"""A contact in a Grid -> whether its sides are all that the words name. The law: each one joined by
"and" is a side, and nobody else is named beside them, or the list may not be whole.
"""

from __future__ import annotations

from briefing.evidence.contacts.certainty.others import (
    came_along,
    name_beside,
    one_more,
    with_another,
)
from briefing.evidence.contacts.certainty.phrases import BELOW, STEPS, phrase_rows, top_of
from briefing.evidence.contacts.words import Contact
from briefing.evidence.coreference.sides import named_behind_its_title, unseen
from briefing.evidence.coreference.titled import OFFICES
from briefing.evidence.ground.grid import Grid, chain_of, kind_of, limits, row_at
from briefing.evidence.ground.lists import bag

NOUNS = bag("NN NNS NNP NNPS")
BEHIND = NOUNS | bag("JJ POS HYPH")
PEOPLE = bag("delegation team entourage wife husband aides staff")


def is_whole(grid: Grid, row: int, contact: Contact) -> bool:
    """Whether every name and every one joined to the sides of a contact is a side of it."""
    low, high = limits(grid, row)
    at = {m: row_at(grid, grid.naming.mentions[m].end - 1) for m in contact.sides}
    here = {m: k for m, k in at.items() if low <= k < high}
    sides = frozenset(chain_of(grid, m) for m in (*contact.sides, *contact.beside))
    partner = contact.partner
    if partner is None and contact.kind != "visited":
        partner = unseen(grid, contact.sides)
    proper = partner is not None and grid.tags[partner] == "NNP" and len(sides) > 1
    if proper and partner is not None and not _personal(grid, partner):
        return False  # "PRC Director of the Commission", "Minister of Economy, Trade and"
    tops = dict.fromkeys(top_of(grid, k) for k in here.values())
    if partner is not None:
        tops[partner] = None
    if not all(_joined_are_sides(grid, top, sides, partner) for top in tops):
        return False
    if any(one_more(grid, m, sides, partner) for m in here):
        return False
    if contact.kind != "visited" and with_another(grid, row, contact.verb, sides):
        return False
    bodies = [k for m, k in here.items() if kind_of(grid, m) != "person"]
    if any(name_beside(grid, k, sides, partner) for k in bodies):
        return False
    return contact.kind == "visited" or not came_along(grid, low, high, sides)


def _personal(grid: Grid, row: int) -> bool:
    """Whether a word that no mention covers may end a name: no office, nor a branch of one."""
    for _ in range(STEPS):
        if grid.words[row] in OFFICES:
            return False
        if grid.deps[row] not in {"conj", "appos", "pobj", "prep", "compound"}:
            return True
        if grid.tags[grid.heads[row]].startswith("VB") or grid.mention_of[row] >= 0:
            return True
        row = grid.heads[row]
    return True


def _joined_are_sides(grid: Grid, top: int, sides: frozenset[int], partner: int | None) -> bool:
    """Whether each of those joined by "and" in a phrase stands for a side."""
    for row in phrase_rows(grid, top):
        if grid.deps[row] != "conj" or not _of_the_sides(grid, row, top):
            continue
        if grid.words[row - 1] == "and" and grid.mention_of[row] == grid.mention_of[row - 1] >= 0:
            continue  # "Trinidad and Tobago"
        for one in (row, grid.heads[row]):
            inner = grid.kids[one][0] if grid.deps[one] == "prep" and grid.kids[one] else one
            if grid.tags[inner] not in NOUNS or inner == partner or _their_people(grid, inner):
                continue
            behind = named_behind_its_title(grid, inner)
            titled = behind is not None and chain_of(grid, behind) in sides
            if not titled and not _own(grid, inner) & sides:
                return False
    return True


def _own(grid: Grid, row: int) -> frozenset[int]:
    """The chains named in one joined member and, up to its last noun, behind it: in "Somalia's
    President X" a parser may join no more than Somalia."""
    rows = list(phrase_rows(grid, row, BELOW - {"conj"}))
    at = row + 1
    while at < min(row + STEPS, len(grid.words)) and grid.tags[at] in BEHIND:
        rows.append(at)
        at += 1
    return frozenset(chain_of(grid, m) for k in rows if (m := grid.mention_of[k]) >= 0)


def _of_the_sides(grid: Grid, row: int, top: int) -> bool:
    """Whether a joined word is joined to the head of the phrase, or to one of those whose people
    the phrase is of ("the ministers of X and Y"); not "the minister of trade and industry", "Young
    of Trinidad and Tobago"."""
    person = kind_of(grid, grid.mention_of[top] if grid.mention_of[top] >= 0 else None) == "person"
    for _ in range(STEPS):
        over, dep = grid.heads[row], grid.deps[row]
        if row in {top, over}:
            return True
        below = dep in {"pobj", "prep", "amod", "compound", "poss", "nmod"}
        if below and (person or _one_office(grid, over)):
            return False
        if below and grid.mention_of[row] < 0 and grid.tags[row] in {"NN", "NNS", "JJ"}:
            return False
        if dep == "appos" and grid.mention_of[over] >= 0:
            return False  # "X, president of the coalition of A and B"
        row = over
    return False


def _one_office(grid: Grid, row: int) -> bool:
    """Whether a word is the office of one person: what is joined below it names no other."""
    return grid.tags[row] in {"NN", "NNP"} and grid.words[row] in OFFICES


def _their_people(grid: Grid, row: int) -> bool:
    """ "and his delegation": no side of its own."""
    own = any(grid.words[k] in {"his", "her", "its", "their"} for k in grid.kids[row])
    return own and grid.words[row] in PEOPLE
