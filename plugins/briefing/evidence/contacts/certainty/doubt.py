"""A contact in a Grid -> why it may be none, or told wrongly; "" where it is plain. The law: told
as sure is only what finite verbs say of whom the sentence names.

Each question is one way in which contacts of unseen texts were found to be wrong: a side that is
called by a pronoun, or stands elsewhere in the sentence; a name beside the sides that is none of
them; a verb that does not say whether it took place; words that mean a game or a journey.
"""

from __future__ import annotations

from collections.abc import Container

from briefing.evidence.contacts.certainty.status import ARRIVING, HOPES, PLANS, SETTING
from briefing.evidence.contacts.certainty.whole import is_whole
from briefing.evidence.contacts.finders.met import GAMES
from briefing.evidence.contacts.finders.visits import DAYS
from briefing.evidence.contacts.words import (
    DECLINING,
    MODAL_OPEN,
    MODAL_SURE,
    OFFERING,
    TALKS,
    WANTING,
    Contact,
)
from briefing.evidence.coreference.pairs import is_pair
from briefing.evidence.coreference.sides import ENVOYS, side
from briefing.evidence.coreference.titled import OFFICES
from briefing.evidence.ground.cues import ONE_PERSON, SPEAKERS
from briefing.evidence.ground.gender import suits
from briefing.evidence.ground.grid import Grid, chain_of, is_possessor, kind_of, limits, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import RELATIVE

ASKED = "it stands in a question"
INFERRED = "who took part is named elsewhere in the text"
BESIDE = "more names stand beside those found"
UNSAID = "whether it took place is not said plainly"
OTHERWISE = "the words may tell of something else"
DOUBTS = (ASKED, INFERRED, BESIDE, UNSAID, OTHERWISE)

STEPS = 14  # heads to climb from a name to the verb
FAR = 40  # tokens from a subject to its verb
YET = 8  # tokens from "yet to" to the verb
AROUND = 100  # tokens on either hand in which a game is spoken of
UP = bag(
    """compound amod nmod poss appos conj pobj prep agent nsubj nsubjpass dobj dative flat dep
    nummod pcomp npadvmod"""
)
OVER = bag("conj xcomp advcl acl relcl pcomp prep pobj dobj aux dep attr oprd acomp")
LED = bag("led headed visiting")  # "a delegation led by X", "visiting President X met"
ROLES = bag("nsubj nsubjpass dobj pobj poss dative")
HE = bag("he she him her his")
THEY = bag("they them their it its who whom we us i")
PEOPLE = ENVOYS | OFFICES | ONE_PERSON | SPEAKERS | bag("rival rivals ally allies")
GOING = bag("arrive travel fly")
TOLD = TALKS | bag(
    """visit visits visited trip tour delegation summit conference counterpart minister president
    ceremony officials leaders"""
)
SPORT = bag(
    """innings coach captain cricket football soccer rugby hockey basketball tennis season stadium
    striker midfielder goalkeeper batter bowler series"""
)
AHEAD = OFFERING | WANTING | DECLINING | SETTING | ARRIVING | PLANS | HOPES
FIXED = AHEAD | bag("agree due fail have intend prepare be look come go travel fly")
FINITE = bag("VBD VBZ VBP VBN VBG")


def doubt_of(
    grid: Grid, row: int, contact: Contact, status: str, told: Container[frozenset[int]]
) -> str:
    """One of ``DOUBTS``, or "". ``told``: chains of the sides of the contacts told before, none of
    them doubtful: "the two leaders" of the next sentence are they."""
    low, high = limits(grid, row)
    if "?" in grid.words[max(low, high - 3) : high]:
        return ASKED
    sides = frozenset(chain_of(grid, one) for one in contact.sides)
    there = all(_stands_there(grid, row, contact, one) for one in contact.sides)
    if not there and (len(sides) < 2 or sides not in told):
        return INFERRED
    if not is_whole(grid, row, contact) or _subject_is_no_side(grid, contact):
        return BESIDE
    if _means_else(grid, row, contact, status):
        return OTHERWISE
    return "" if _said_plainly(grid, row, contact.verb) else UNSAID


# --- who took part ------------------------------------------------------------------------------


def _stands_there(grid: Grid, row: int, contact: Contact, one: int) -> bool:
    """Whether a side is named where the verb has its subject and objects, or a pronoun, a pair or a
    description stands there that can mean nobody else."""
    low, high = limits(grid, row)
    anchors = _anchors(grid, row, contact.verb)
    at = row_at(grid, grid.naming.mentions[one].end - 1)
    if low <= at < high and _leads_to(grid, at, anchors):
        return abs(at - row) < FAR
    held = [k for a in sorted(anchors) for k in _roles(grid, a)]
    words = {grid.words[k] for k in held}
    if any(is_pair(grid, k) for k in held):
        return False
    pronouns = [k for k in held if grid.words[k] in HE]
    if pronouns:
        return any(_nobody_else(grid, k, one) for k in pronouns)
    return at < low and not words & THEY


def _subject_is_no_side(grid: Grid, contact: Contact) -> bool:
    """ "Merkel, rival meet president": somebody without a name does it, and is no side."""
    verb = contact.verb
    for own in grid.kids[verb] if grid.tags[verb].startswith("VB") else ():
        if grid.deps[own] != "nsubj":
            continue
        headline = grid.sentence_of[own] == 0 and grid.mention_of[own] >= 0
        if headline and any(
            grid.deps[k] == "appos" and grid.mention_of[k] < 0 for k in grid.kids[own]
        ):
            return True
        if grid.words[own] not in PEOPLE or grid.mention_of[own] >= 0 or own == contact.partner:
            continue
        named = any(grid.mention_of[k] in contact.sides for k in range(own, verb))
        if not named and not side(grid, own):
            return True
    return False


def _anchors(grid: Grid, row: int, verb: int) -> frozenset[int]:
    """The rows that govern the sides: the word of contact, its verb, what stands between them, and
    the verbs whose subject is theirs too."""
    found = {row, verb}
    at = row
    for _ in range(STEPS):
        if at == verb or grid.heads[at] == at:
            break
        at = grid.heads[at]
        found.add(at)
    at = verb
    for _ in range(STEPS):
        found |= {k for k in grid.kids[at] if grid.deps[k] == "aux"}  # "X had earlier held"
        own = _subject_of_its_own(grid, at)
        relative = grid.deps[at] == "relcl" and any(
            grid.words[k] in RELATIVE for k in grid.kids[at]
        )
        if (own and not relative) or grid.deps[at] not in OVER or grid.heads[at] == at:
            break
        at = grid.heads[at]
        found.add(at)
        if relative:
            break
    return frozenset(found)


def _subject_of_its_own(grid: Grid, verb: int) -> bool:
    return any(
        grid.deps[k].startswith("nsubj") and grid.words[k] not in RELATIVE for k in grid.kids[verb]
    )


def _leads_to(grid: Grid, at: int, anchors: frozenset[int]) -> bool:
    """Whether a name hangs on one of the rows, through nothing but phrases."""
    for _ in range(STEPS):
        if at in anchors:
            return True
        led = grid.deps[at] in {"acl", "advcl"} and grid.words[at] in LED
        if (grid.deps[at] not in UP and not led) or grid.heads[at] == at:
            return False
        at = grid.heads[at]
    return False


def _roles(grid: Grid, row: int) -> list[int]:
    """The words that stand for the sides of a verb or noun: its subject, objects, owner, and what
    its prepositions lead to."""
    own = [k for k in grid.kids[row] if grid.deps[k] in ROLES]
    own += [k for p in grid.kids[row] for k in grid.kids[p] if grid.deps[k] == "pobj"]
    return own + [k for o in own for k in grid.kids[o] if grid.deps[k] in {"conj", "poss"}]


def _nobody_else(grid: Grid, row: int, side: int) -> bool:
    """Whether from the sentence that names a side up to a pronoun nobody else is named for whom it
    may stand."""
    mention = grid.naming.mentions[side]
    first = grid.sentence_of[row_at(grid, mention.start)]
    if first < 0 or grid.sentence_of[row] - first > 2 or grid.starts[row] < mention.start:
        return False
    named = {grid.mention_of[k] for k in range(grid.rows_of[first][0], row)} - {-1}
    free = (m for m in named if kind_of(grid, m) == "person" and not is_possessor(grid, m))
    chains = {chain_of(grid, m) for m in free}
    word = "he" if grid.words[row] in {"he", "him", "his"} else "she"
    return {c for c in chains if suits(grid.sexes[c], word)} <= {mention.chain}


# --- what took place ----------------------------------------------------------------------------


def _means_else(grid: Grid, row: int, contact: Contact, status: str) -> bool:
    """Whether the words may mean a game ("X hosts Y"), a journey ("arrived in Britain to study") or
    a call to do something."""
    low, high = limits(grid, row)
    low, high = max(low, row - AROUND), min(high, row + AROUND)
    words = grid.words[low:high]
    if any(word in GAMES for word in words):
        return True
    persons = [kind_of(grid, one) == "person" for one in contact.sides]
    office = any(word in OFFICES or word == "pm" for word in words)
    if not (all(persons) or office) and any(_of_sport(grid, k) for k in range(low, high)):
        return True
    lemmas = grid.lemmas[low:high]
    told = any(word in TOLD or word in OFFICES or word in ENVOYS for word in (*words, *lemmas))
    if contact.kind == "visited":
        day = any(word in DAYS for word in words)
        return grid.lemmas[row].lower() in GOING and status == "held" and not (told or day)
    plain = contact.rule in {'"meet"', '"host"', '"invite"', '"call"'}
    return plain and not any(persons) and not told


def _of_sport(grid: Grid, row: int) -> bool:
    test = grid.text[grid.starts[row] : grid.ends[row]] == "Test"
    return test or (grid.words[row] in SPORT and grid.mention_of[row] < 0)


def _said_plainly(grid: Grid, row: int, verb: int) -> bool:
    """Whether the verb is a finite one, or an infinitive under one that says what became of it."""
    aux = {grid.words[k] for k in grid.kids[verb] if grid.deps[k].startswith("aux")}
    before = range(max(limits(grid, verb)[0], verb - YET), verb)
    if any(grid.words[k : k + 2] == ("yet", "to") for k in before):
        return False  # "have yet to agree even to meet"
    if aux & (MODAL_SURE | MODAL_OPEN):
        return True
    if verb == row and grid.tags[row].startswith("NN"):
        return True
    if grid.tags[verb] in FINITE:
        return True
    if aux & {"do", "does", "did"}:
        return True
    over = grid.heads[verb]
    to = "to" in aux
    return to and (
        over == verb or grid.lemmas[over].lower() in FIXED or grid.sentence_of[verb] == 0
    )
