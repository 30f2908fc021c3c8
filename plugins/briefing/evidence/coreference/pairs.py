""" "The two", "both leaders", "they" in a Grid -> the two they stand for. The law: two, or nobody.

The nearest sentence before that names an actor as one who acts must name exactly two of the sort:
persons for "the two men", states for "the two countries". "They" is two only where both were
joined, or stood on both sides of one verb, in the same sentence or the one before.
"""

from __future__ import annotations

from briefing.evidence.ground.cues import FORMS, THAT
from briefing.evidence.ground.grid import Grid, chain_of, family_of, is_possessor, kind_of
from briefing.evidence.ground.lists import bag

TWO = bag("two both pair")
LANDS = bag("countries states nations governments neighbours neighbors capitals")
PEOPLE = bag(
    """men women leaders presidents ministers diplomats officials politicians envoys chiefs
    statesmen premiers secretaries rivals counterparts negotiators heads"""
)
SIDES = bag("sides parties")
MEETINGS = bag("meeting talks call conversation summit discussions visit")
STATES = frozenset({"state", "country"})
BACK = 2  # sentences before the pronoun's own
WIDEST = 300  # tokens of a sentence that are looked at
EITHER = bag("latter former")


def is_pair(grid: Grid, row: int) -> bool:
    """Whether the word at ``row`` heads a phrase for two who were named before."""
    word = grid.words[row]
    if word in {"they", "both", "pair"} or (word == "two" and grid.tags[row] == "CD"):
        return not any(grid.words[k] in {"of", "by"} for k in grid.kids[row])
    counted = any(grid.words[k] in TWO for k in grid.kids[row] if k < row)
    bare = word == "sides" and [grid.words[k] for k in grid.kids[row] if k < row] == ["the"]
    return (counted and word in LANDS | PEOPLE | SIDES) or bare


def pair(grid: Grid, row: int, steps: int = 2) -> tuple[int, ...]:
    """The mentions of the two that the phrase at ``row`` stands for; () if it is not sure. In a
    sentence before that names nobody its own pair is followed."""
    here = grid.sentence_of[row]
    one: set[int] = set()
    back = 1 if grid.words[row] == "they" else BACK
    for sentence in range(here, max(here - back - 1, -1), -1):
        low, high = grid.rows_of[sentence]
        if sentence != here and _in_the_headline(grid, sentence):
            return ()
        found = _acting(grid, low, min(high, low + WIDEST, row), row)
        chains = {chain_of(grid, m) for m in found}
        if len(found) > 2 or not one <= chains:
            return ()
        if len(found) == 2:
            return found
        again = _pair_in(grid, low, high) if steps and sentence != here and not found else None
        if again is not None:
            return pair(grid, again, steps - 1)
        one = one or chains
    return ()


def one_of_two(grid: Grid, row: int) -> int | None:
    """ "The latter", "the former": of the two persons named before in the sentence, or else in the
    one before."""
    alone = [grid.words[k] for k in grid.kids[row]] == ["the"]
    if grid.words[row] not in EITHER or not alone or not grid.deps[row].startswith("nsubj"):
        return None
    here = grid.sentence_of[row]
    for sentence in range(here, max(here - 2, -1), -1):
        low, high = grid.rows_of[sentence]
        persons: dict[int, int] = {}
        for at in range(low, min(high, low + WIDEST, row)):
            mention = grid.mention_of[at]
            if mention >= 0 and kind_of(grid, mention) == "person":
                persons.setdefault(chain_of(grid, mention), mention)
        if persons:
            two = tuple(persons.values())
            return two[grid.words[row] == "latter"] if len(two) == 2 else None
    return None


def _pair_in(grid: Grid, low: int, high: int) -> int | None:
    """The row of the only pair that is the subject of a whole sentence."""
    for at in range(low, min(high, low + WIDEST)):
        subject = grid.deps[at].startswith("nsubj") and not grid.quoted[at]
        if subject and grid.heads[grid.heads[at]] == grid.heads[at] and is_pair(grid, at):
            return at
    return None


def _in_the_headline(grid: Grid, sentence: int) -> bool:
    """Whether a sentence is a headline, which may be of another text; no first paragraph."""
    head = grid.story.blocks[0]
    stops = grid.text[head.end - 1 : head.end] in {".", "!", "?", '"', "”"}
    return grid.story.sentences[sentence][0] < head.end and not stops


def _owns(grid: Grid, mention: int, row: int) -> bool:
    """Whether a name is only an owner, and not of a meeting: "Kerry's talks with"."""
    return is_possessor(grid, mention) and not MEETINGS & set(grid.words[row + 1 : row + 5])


def _tells(grid: Grid, row: int) -> bool:
    """Whether a name is the subject of a reporting verb, or spells it out: who tells of the two."""
    if grid.deps[row] in {"appos", "conj"}:
        row = grid.heads[row]
    return grid.deps[row] == "nsubj" and FORMS.get(grid.words[grid.heads[row]]) in THAT


def _acting(grid: Grid, low: int, high: int, row: int) -> tuple[int, ...]:
    """The actors of the sort asked for that are named in some rows, one mention each."""
    persons: dict[int, int] = {}
    states: dict[int, int] = {}
    for at in range(low, high):
        mention = grid.mention_of[at]
        if mention < 0 or grid.quoted[at] != grid.quoted[row] or _owns(grid, mention, at):
            continue
        within = at + 1 < len(grid.words) and grid.mention_of[at + 1] == mention
        if within or _tells(grid, at):
            continue  # the last word of a name is its head
        form, kind = grid.naming.mentions[mention].form, kind_of(grid, mention)
        if form != "adjective" and kind == "person":
            persons.setdefault(chain_of(grid, mention), mention)
        elif form != "adjective" and kind in STATES and family_of(grid, mention) == "actor":
            states.setdefault(chain_of(grid, mention), mention)
    if grid.words[row] in LANDS:
        return tuple(states.values())
    if grid.words[row] in PEOPLE:
        return tuple(persons.values())
    return tuple(persons.values()) or tuple(states.values())
