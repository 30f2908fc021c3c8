"""Talks, a meeting, a conversation in a Grid -> their sides. The law: somebody held them."""

from __future__ import annotations

from briefing.evidence.contacts.finders.beside import between_two
from briefing.evidence.contacts.finders.met import unnamed_partner
from briefing.evidence.contacts.words import (
    DECLINING,
    HOLDING,
    WANTING,
    Contact,
    by_phone,
    subject_sides,
)
from briefing.evidence.coreference.sides import joined, object_of, owner, side
from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, family_of, kind_of, limits, reach, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import verb_of
from briefing.evidence.reporting.speakers import kid, subject
from briefing.model import Quotation

SPOKEN = bag("conversation conversations chat chats")
CONTENTS = bag(
    """component condition demand part element priority goal aim precondition requirement option way
    solution key issue matter question topic subject"""
)
PREPARING = bag("prepare plan schedule arrange")
DOCUMENTS = bag(
    """declaration agreement pact accord treaty charter memorandum protocol roadmap platform
    commission council centre center forum foundation framework"""
)
LASTING = bag("situation process framework format normalisation normalization future state role")
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
HANGS = bag("dobj pobj conj appos")


def talks(  # noqa: PLR0911  (questions in their order)
    grid: Grid, row: int, speech: tuple[Quotation, ...]
) -> Contact | None:
    """Talks, meeting, conversation as a noun: held by a verb, or between and with somebody."""
    if not grid.tags[row].startswith("NN") or _none_was_held(grid, row):
        return None
    contact = "spoke" if grid.words[row] in SPOKEN else "met"
    contact = "called" if by_phone(grid, row) else contact
    verb = verb_of(grid, row)
    both = object_of(grid, row, "between", "among") or _held_between(grid, row, verb)
    both = _participants(grid, row) if both is None else both
    of = object_of(grid, row, "of") if both is None else None
    if of is not None and len(side(grid, of, speech)) > 1:
        both = of
    partner = _with(grid, row, verb)
    whom = side(grid, partner, speech)
    if both is None and (two := _of_one_and(grid, row, verb, of, whom)):
        return Contact(contact, two, row if verb is None else verb, "talks between")
    had = _had_by_two(grid, row)
    if both is None and had is not None:
        sides = _last_two(grid, row)
        return Contact(contact, sides, had, "talks the two had") if sides else None
    if both is None and verb is not None and len(hyphened := _hyphened(grid, row)) == 2:
        return Contact(contact, hyphened, verb, "talks between")
    if both is not None:  # "a meeting of X and Y with Z"
        holder = verb if verb is not None else row
        sides = (*side(grid, both, speech), *(whom if of is not None else ()))
        sides = between_two(grid, row) or sides
        return Contact(contact, sides, holder, "talks between")
    holders = owner(grid, row) or side(grid, kid(grid, row, "poss"), speech)
    holders = holders or (_of_whose_own(grid, row, verb, whom, speech) if whom else ())
    if holders and whom:
        own = verb is not None and grid.heads[row] == verb
        holder = verb if own else row  # "discussed the aim of his talks with X": they were held
        return Contact(contact, (*holders, *whom), holder, "somebody's talks with")  # type: ignore[arg-type]
    if verb is None:
        return None
    held = grid.lemmas[verb].lower() in HOLDING and grid.deps[row] in HANGS
    aims = grid.lemmas[verb].lower() in WANTING | DECLINING
    held = held or (aims and grid.deps[row] == "dobj" and partner is not None)
    prep = grid.heads[row]
    ahead = grid.deps[row] == "pobj" and grid.words[prep] in {"in", "into", "during", "at", "for"}
    ahead = ahead and grid.tags[grid.heads[prep]].startswith("VB")
    ahead = ahead or _at_an_edge(grid, row)
    behind = grid.deps[row] == "pobj" and grid.words[prep] in {"after", "following"}
    if behind and whom and all(kind_of(grid, m) == "person" for m in whom):
        return _said_behind(grid, row, verb, whom, contact, speech)
    unnamed = unnamed_partner(grid, whom, partner)
    prepared = grid.lemmas[verb].lower() in PREPARING
    engaged = grid.lemmas[verb] == "engage" and grid.words[prep] == "in" == grid.words[row - 1]
    told = grid.deps[row] in {"dobj", "nsubjpass"}
    if partner is None and (engaged or ((held or prepared) and told)):
        who = _holders(grid, row, verb, speech)
        return Contact(contact, who, verb, "talks held by both") if len(who) > 1 else None
    if not (held or ahead) or not (whom or unnamed is not None):
        return None
    who = subject_sides(grid, verb, speech)
    return Contact(contact, (*who, *whom), verb, "talks with", unnamed) if who else None


def _holders(grid: Grid, row: int, verb: int, speech: tuple[Quotation, ...]) -> tuple[int, ...]:
    """Who hold talks; or the two persons joined by "and" before the verb, where the parser lost
    one of them in long titles."""
    who = () if _one_envoy(grid, verb) else subject_sides(grid, verb, speech)
    two = _last_two(grid, row) if len(who) == 1 or kid(grid, verb, "nsubj") is None else ()
    if not two:
        return who
    first, second = (row_at(grid, grid.naming.mentions[m].start) for m in two)
    verbs = any(grid.tags[at] in FINITE for at in range(first, verb))
    return who if verbs or "and" not in grid.words[first:second] else two


def _none_was_held(grid: Grid, row: int) -> bool:
    """ "the Declaration for Dialogue between X and Y", "the situation with the dialogue", "talks
    with X were a part of the plan": what a document is for, what goes on for years, or what a plan
    consists of, was not held."""
    prep = grid.heads[row]
    over = grid.lemmas[grid.heads[prep]].lower()
    if grid.deps[row].startswith("nsubj") and grid.lemmas[prep] == "be":
        return any(grid.words[k] in CONTENTS for k in grid.kids[prep] if grid.deps[k] == "attr")
    if grid.deps[prep] != "prep":
        return False
    lasting = grid.words[row] == "dialogue" and over in LASTING
    return lasting or (grid.words[prep] in {"for", "on"} and over in DOCUMENTS)


def _said_behind(  # noqa: PLR0913, PLR0917
    grid: Grid,
    row: int,
    verb: int,
    whom: tuple[int, ...],
    contact: str,
    speech: tuple[Quotation, ...],
) -> Contact | None:
    """ "X said after talks with Y", "speaking after a meeting with Y, X said": X took part."""
    over = grid.heads[grid.heads[row]]
    if FORMS.get(grid.words[over]) is None:
        return None
    who = subject_sides(grid, verb, speech)
    persons = len(who) == 1 and kind_of(grid, who[0]) == "person"
    return Contact(contact, (*who, *whom), row, "talks with") if persons else None


def _held_between(grid: Grid, row: int, verb: int | None) -> int | None:
    """ "a meeting was held between X and Y", "a call took place between", "the talks held between":
    what it leads to."""
    for child in grid.kids[row]:
        if grid.deps[child] == "acl" and grid.lemmas[child].lower() in HOLDING:
            return object_of(grid, child, "between")
    if verb is None or grid.heads[row] != verb or not grid.deps[row].startswith("nsubj"):
        return None
    held = grid.lemmas[verb].lower() in HOLDING or _takes_place(grid, verb)
    return object_of(grid, verb, "between", "among") if held else None


def _participants(grid: Grid, row: int) -> int | None:
    """ "a meeting with the participation of X and Y": whom it leads to."""
    part = object_of(grid, row, "with")
    taking = part is not None and grid.words[part] in {"participation", "attendance", "presence"}
    return object_of(grid, part, "of") if taking and part is not None else None


def _of_one_and(
    grid: Grid, row: int, verb: int | None, of: int | None, whom: tuple[int, ...]
) -> tuple[int, ...]:
    """ "the meeting of X with Y is planned"; "a meeting of X and Y took place", read as two
    subjects: X and Y."""
    one = side(grid, of) if of is not None else ()
    if one and whom:
        return (*one, *whom)
    if of is None or not one or verb is None or grid.heads[row] != verb:
        return ()
    others = [k for k in grid.kids[verb] if of < k < verb and grid.deps[k] == "nsubj"]
    joined_so = len(others) == 1 and "and" in grid.words[of + 1 : others[0]]
    second = side(grid, others[0]) if joined_so and _takes_place(grid, verb) else ()
    return (*one, *second) if second else ()


def _takes_place(grid: Grid, verb: int) -> bool:
    place = any(grid.words[k] == "place" and grid.deps[k] == "dobj" for k in grid.kids[verb])
    return place and grid.lemmas[verb].lower() == "take"


def _one_envoy(grid: Grid, verb: int) -> bool:
    """ "the UN-Arab League envoy held talks": one person, not the two that sent him."""
    own = subject(grid, verb)
    return own is not None and grid.tags[own] == "NN" and not joined(grid, own)


def _their_own(grid: Grid, row: int) -> bool:
    """ "his talks with X": of whoever is the subject."""
    own = kid(grid, row, "poss")
    return own is not None and grid.words[own] in {"his", "her", "its", "their"}


def _of_whose_own(
    grid: Grid, row: int, verb: int | None, whom: tuple[int, ...], speech: tuple[Quotation, ...]
) -> tuple[int, ...]:
    """ "his talks with X": the subject's, else those of the only person named before."""
    if not _their_own(grid, row):
        return ()
    who = side(grid, subject(grid, verb), speech) if verb is not None else ()
    return who or _only_one_before(grid, row, whom)


def _only_one_before(grid: Grid, row: int, whom: tuple[int, ...]) -> tuple[int, ...]:
    """ "X's statement came after a post on his meeting with Y": the only person named before."""
    low, _ = limits(grid, row)
    before = {m for m in grid.mention_of[low:row] if m >= 0 and kind_of(grid, m) == "person"}
    chains = {grid.naming.mentions[m].chain for m in before}
    others = {grid.naming.mentions[m].chain for m in whom}
    return (max(before),) if len(chains) == 1 and not chains & others else ()


def _hyphened(grid: Grid, row: int) -> tuple[int, ...]:
    """The two of "U.S.-Russia talks", "the Putin and Assad meeting"."""
    at = row - 1 if grid.text[grid.starts[row]].islower() else 0
    while at > 0 and grid.mention_of[at] < 0 and grid.deps[at] in {"amod", "compound"}:
        at -= 1
    second = grid.mention_of[at] if at > 1 else -1
    while at > 1 and grid.mention_of[at - 1] == second:
        at -= 1
    first = grid.mention_of[at - 2] if at > 1 and grid.words[at - 1] in {"-", "–", "and"} else -1
    sides = tuple(m for m in (first, second) if m >= 0 and family_of(grid, m) == "actor")
    return sides if len({grid.naming.mentions[m].chain for m in sides}) == 2 else ()


EDGES = bag("start beginning opening end close conclusion")


def _at_an_edge(grid: Grid, row: int) -> bool:
    """ "saying at the start of talks with": in the talks, as "saying in talks with"."""
    of = grid.heads[row]
    edge = grid.heads[of]
    here = grid.words[of] == "of" and grid.words[edge] in EDGES
    return here and grid.words[grid.heads[edge]] == "at"


TWO = bag("two pair both")


def _had_by_two(grid: Grid, row: int) -> int | None:
    """The verb of "a telephone conversation the two men had"."""
    for child in grid.kids[row]:
        if grid.deps[child] != "relcl" or grid.lemmas[child].lower() not in HOLDING:
            continue
        who = kid(grid, child, "nsubj")
        words = {grid.words[k] for k in grid.kids[who]} if who is not None else set()
        if who is not None and (words & TWO or grid.words[who] in TWO):
            return child
    return None


def _last_two(grid: Grid, row: int) -> tuple[int, ...]:
    """The two persons named before in the sentence; none if there are more, or fewer."""
    low, _ = limits(grid, row)
    latest: dict[int, int] = {}
    for at in range(max(low, row - 80), row):
        mention = grid.mention_of[at]
        if mention >= 0 and kind_of(grid, mention) == "person":
            latest[grid.naming.mentions[mention].chain] = mention
    return tuple(latest.values()) if len(latest) == 2 else ()


def _with(grid: Grid, row: int, verb: int | None) -> int | None:
    """ "held talks on Monday with X": "with X" may hang on the noun, on the verb, or between."""
    last = reach(grid, row, bag("relcl ccomp advcl conj acl"))[1]
    for at in range(row + 1, last + 1):
        if grid.words[at] == "with" and grid.deps[at] == "prep":
            return kid(grid, at, "pobj")
    head = grid.heads[row]
    if grid.deps[head] == "prep" and (inner := object_of(grid, head, "with")) is not None:
        return inner
    if verb is not None and grid.lemmas[verb].lower() in HOLDING:
        for at in (verb, *(k for k in grid.kids[verb] if grid.deps[k] in {"prep", "npadvmod"})):
            found = object_of(grid, at, "with")
            if found is not None and found > row:
                return found
    return None
