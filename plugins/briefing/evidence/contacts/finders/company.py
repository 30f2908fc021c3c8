"""Company without a verb of meeting, in a Grid -> its sides. The law: all were there in person.

"took part in the talks", "at a joint press conference with X", "flanked by X", "shook hands with".
"""

from __future__ import annotations

from briefing.evidence.contacts.words import TALKS, Contact, subject_sides
from briefing.evidence.coreference.sides import object_of, side
from briefing.evidence.ground.grid import Grid, kind_of
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import verb_of
from briefing.evidence.reporting.speakers import kid, subject
from briefing.model import Quotation

PRESS = bag("press news joint media")
AT = bag("at in during after following")


def took_part(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "X and Y took part in the talks"; talks without a partner of their own."""
    if not grid.tags[row].startswith("VB"):
        return None
    part = row if grid.lemmas[row] == "participate" else kid(grid, row, "dobj")
    if part is None or grid.words[part] not in {"part", grid.words[row]}:
        return None
    thing = object_of(grid, row, "in") or object_of(grid, part, "in")
    who = subject_sides(grid, row, speech)
    if thing is None or grid.words[thing] not in TALKS or len(who) < 2:
        return None
    return Contact("met", who, row, "took part in talks")


def before_the_press(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "said at a joint news conference with X", "X and Y held a joint press conference"."""
    if not grid.tags[row].startswith("NN") or not any(
        grid.words[k] in PRESS and k < row for k in grid.kids[row]
    ):
        return None
    verb = verb_of(grid, row)
    partner = object_of(grid, row, "with", "alongside")
    if partner is None and verb is not None:
        partner = object_of(grid, verb, "with", "alongside")
    whom = side(grid, partner, speech)
    there = grid.deps[row] in {"dobj", "nsubjpass"} or grid.words[grid.heads[row]] in AT
    if verb is None or not there:
        return None
    who = () if grid.deps[row] == "nsubjpass" else subject_sides(grid, verb, speech)
    joint = any(grid.words[k] == "joint" for k in grid.kids[row])
    if not whom and not (joint and grid.deps[row] == "dobj" and len(who) > 1):
        return None
    return Contact("met", (*who, *whom), verb, "joint press conference")


def flanked(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "X, flanked by Y, said": persons only."""
    agent = object_of(grid, row, "by")
    whom = tuple(m for m in side(grid, agent, speech) if kind_of(grid, m) == "person")
    who = side(grid, subject(grid, row), speech) if whom else ()
    return Contact("met", (*who, *whom), row, "flanked by") if who else None


def shook_hands(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    thing = kid(grid, row, "dobj")
    if thing is None or grid.words[thing] not in {"hand", "hands"}:
        return None
    partner = object_of(grid, row, "with") or object_of(grid, thing, "with")
    whom = side(grid, partner, speech) if partner is not None else ()
    return Contact("met", (*subject_sides(grid, row, speech), *whom), row, "shook hands")
