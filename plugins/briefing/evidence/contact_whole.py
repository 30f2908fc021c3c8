"""A contact in a Grid -> whether its sides are all that the words name. The law: each one joined by
"and", each name beside a state and whoever came along is a side, or the list may not be whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.contact_words import Contact
from briefing.evidence.cues import FORMS
from briefing.evidence.grid import (
    Grid,
    chain_of,
    family_of,
    is_possessor,
    kind_of,
    limits,
    row_at,
)
from briefing.evidence.lists import bag
from briefing.evidence.sides import ENVOYS, named_behind_its_title, unseen
from briefing.evidence.speakers import kid
from briefing.evidence.titled import OFFICES

WITHIN = bag("compound amod nmod poss appos conj pobj prep flat")  # what holds a phrase together
BELOW = WITHIN | bag("nummod dep")
STEPS = 12  # tokens from a name up to the head of its phrase
LONGEST = 100  # tokens of a phrase that are looked at
AROUND = 40  # tokens on either hand of a name
BESIDE = bag("accompanied alongside others")
WITH = bag("along together")
NOUNS = bag("NN NNS NNP NNPS")
BEHIND = NOUNS | bag("JJ POS HYPH")
PEOPLE = bag("delegation team entourage wife husband aides staff")
BETWEEN = bag(", ( -- – -")
HEADS = bag("nsubj nsubjpass dobj pobj conj appos")  # a body by itself, not "Russian ministers X"
APART = bag("( ) -- – — : ;")
RANK = bag(
    """mr mrs ms dr sir madam hon gen col lt sen rep prof shri state foreign affairs prime vice
    under us u.s. un u.n. special senior union ministry department office house government
    administration council committee parliament cabinet defence defense interior finance trade
    monday tuesday wednesday thursday friday saturday sunday"""
)


def is_whole(grid: Grid, row: int, contact: Contact) -> bool:
    """Whether every name and every one joined to the sides of a contact is a side of it."""
    low, high = limits(grid, row)
    at = {m: row_at(grid, grid.naming.mentions[m].end - 1) for m in contact.sides}
    here = {m: k for m, k in at.items() if low <= k < high}
    sides = frozenset(chain_of(grid, m) for m in (*contact.sides, *contact.beside))
    partner = contact.partner
    if partner is None and contact.kind != "visited":
        partner = unseen(grid, contact.sides)
    tops = dict.fromkeys(_top(grid, k) for k in here.values())
    if not all(_joined_are_sides(grid, top, sides, partner) for top in tops):
        return False
    if partner is not None and len(sides) > 1 and grid.words[partner] in OFFICES:
        return False  # "PRC Director of the Commission and Foreign Minister X"
    if any(_one_more(grid, m, sides, partner) for m in here):
        return False
    if contact.kind != "visited" and _with_another(grid, row, contact.verb, sides):
        return False
    bodies = [k for m, k in here.items() if kind_of(grid, m) != "person"]
    if any(_name_beside(grid, k, sides, partner) for k in bodies):
        return False
    return contact.kind == "visited" or not _came_along(grid, low, high, sides)


def _with_another(grid: Grid, row: int, verb: int, sides: frozenset[int]) -> bool:
    """ "attending a meeting with X and Y with President Z": a person with whom, too."""
    low, high = limits(grid, row)
    here = (k for k in range(low, min(high, low + 3 * LONGEST)) if grid.mention_of[k] >= 0)
    listed = (k for k in here if chain_of(grid, grid.mention_of[k]) in sides)
    for at in (k for over in dict.fromkeys((row, verb, *listed)) for k in grid.kids[over]):
        inner = kid(grid, at, "pobj") if grid.words[at] == "with" else None
        own = grid.mention_of[inner] if inner is not None else -1
        if own >= 0 and kind_of(grid, own) == "person" and chain_of(grid, own) not in sides:
            return not is_possessor(grid, own)
    return False


def _one_more(grid: Grid, one: int, sides: frozenset[int], partner: int | None) -> bool:
    """Whether the words on either hand of a side name one more, however the parser reads them: "met
    Governor X of Ogun, Y of Ondo and Z of Ekiti"."""
    mention = grid.naming.mentions[one]
    person = kind_of(grid, one) == "person"
    first, last = row_at(grid, mention.start), row_at(grid, mention.end - 1)
    low, high = limits(grid, first)
    right = range(last + 1, min(high, last + AROUND))
    left = range(first - 1, max(low, first - AROUND) - 1, -1)
    return any(_lists_another(grid, rows, person, sides, partner) for rows in (right, left))


def _lists_another(
    grid: Grid, rows: range, person: bool, sides: frozenset[int], partner: int | None
) -> bool:
    joined = False
    for at in rows:
        word, mention = grid.words[at], grid.mention_of[at]
        joined = joined or word in {",", "and", "&"}
        if grid.tags[at][:2] in {"VB", "MD", "WP", "WD"} or (
            grid.tags[at] in {"IN", "TO", "``", "''"} and word != "of"
        ):
            return False
        if word in APART:
            return False
        if not joined or _acts_elsewhere(grid, at) or grid.heads[at] == partner or at == partner:
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


def _top(grid: Grid, row: int) -> int:
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


def _phrase(grid: Grid, top: int, deps: frozenset[str] = BELOW) -> Iterator[int]:
    """The rows of a phrase, clauses left out."""
    rows = [top]
    for at in rows:
        if len(rows) > LONGEST:
            break
        rows += [k for k in grid.kids[at] if grid.deps[k] in deps]
    return iter(rows)


def _joined_are_sides(grid: Grid, top: int, sides: frozenset[int], partner: int | None) -> bool:
    """Whether each of those joined by "and" in a phrase stands for a side."""
    for row in _phrase(grid, top):
        if grid.deps[row] != "conj" or not _of_the_sides(grid, row, top):
            continue
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
    rows = list(_phrase(grid, row, BELOW - {"conj"}))
    at = row + 1
    while at < min(row + STEPS, len(grid.words)) and grid.tags[at] in BEHIND:
        rows.append(at)
        at += 1
    return frozenset(chain_of(grid, m) for k in rows if (m := grid.mention_of[k]) >= 0)


def _of_the_sides(grid: Grid, row: int, top: int) -> bool:
    """Whether a joined word is joined to the head of the phrase, or to one of those whose people
    the phrase is of ("the ministers of X and Y"); not "the minister of trade and industry"."""
    for _ in range(STEPS):
        over = grid.heads[row]
        if row in {top, over}:
            return True
        of = grid.deps[row] in {"pobj", "amod", "compound", "poss", "nmod"}
        if of and grid.mention_of[row] < 0 and grid.tags[row] in {"NN", "NNS", "JJ"}:
            return False
        if grid.deps[row] == "appos" and grid.mention_of[over] >= 0:
            return False  # "X, president of the coalition of A and B"
        row = over
    return False


def _their_people(grid: Grid, row: int) -> bool:
    """ "and his delegation": no side of its own."""
    own = any(grid.words[k] in {"his", "her", "its", "their"} for k in grid.kids[row])
    return own and grid.words[row] in PEOPLE


def _name_beside(grid: Grid, row: int, sides: frozenset[int], partner: int | None) -> bool:
    """ "Under Secretary Uzra Zeya of the United States", "the president of Samsung, Hong Sang Jo":
    a state or body that stands for one who is named beside it."""
    phrase = sorted(_phrase(grid, _top(grid, row)))
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


def _came_along(grid: Grid, low: int, high: int, sides: frozenset[int]) -> bool:
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
