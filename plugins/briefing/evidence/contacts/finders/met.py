"""Who meets whom, in a Grid -> the sides. The law: both take part, and neither is talked of."""

from __future__ import annotations

from briefing.evidence.contacts.words import TALKS, Contact, subject_sides
from briefing.evidence.coreference.nominals import BODIES
from briefing.evidence.coreference.sides import ENVOYS, joined, object_of, side
from briefing.evidence.ground.grid import Grid, limits, reach
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import PRONOUNS, RELATIVE, kid
from briefing.model import Quotation

GAMES = bag(
    """championship championships champions cup match matches semi-final semifinal semifinals
    quarter-final quarterfinal quarterfinals tournament qualifier qualifiers playoff playoffs
    fixture fixtures kick-off"""
)
NEAR = 40  # tokens around "meet" in which a game is named


def met(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """The verb "meet": subject and object, or subject and "with somebody"; by nobody, none."""
    if not grid.tags[row].startswith("VB") or grid.deps[row] == "amod" or in_a_match(grid, row):
        return None
    who = subject_sides(grid, row, speech)
    thing, partner = kid(grid, row, "dobj"), object_of(grid, row, "with")
    passive = kid(grid, row, "nsubjpass")
    if passive is not None and thing is None and partner is None:
        thing = passive if who else None  # "the delegation was met by X"
    if thing is not None and grid.words[thing] in RELATIVE and grid.deps[row] == "relcl":
        thing = grid.heads[row]  # "Abbas, whom Mitchell met"
    if partner is not None and _does(grid, partner):
        partner = None
    if thing is not None and grid.words[thing] in {"face", "other", "another"}:
        thing = None  # "met face-to-face", "met each other"
    if thing is None and partner is None:
        partner = _with_somebody(grid, row, speech)
    first = partner is not None and thing is not None and partner < thing
    known = thing is None or grid.words[thing] in ENVOYS or side(grid, thing, speech)
    if not known and not first:
        return None
    whom = side(grid, thing, speech) or side(grid, partner, speech)
    unnamed = unnamed_partner(grid, whom, thing, partner)
    own = kid(grid, row, "nsubj")
    if not who and whom:
        if own is None or grid.words[own] in PRONOUNS:
            return None  # those who were met did not meet each other
        unnamed = own
    elif own is not None and len(who) == 1 and thing is None and partner is None:
        unnamed = unnamed_partner(
            grid, (), *(r for r in (own, *joined(grid, own)) if not _named(grid, r))
        )
    return Contact("met", (*who, *whom), row, '"meet"', unnamed)


def in_a_match(grid: Grid, row: int) -> bool:
    """ "South Korea meet China in the championship": sides of a game."""
    low, high = limits(grid, row)
    near = range(max(low, row - NEAR), min(high, row + NEAR))
    faces = any(_faces(grid, k) for k in near)
    return faces or any(grid.words[k] in GAMES for k in near)


def _faces(grid: Grid, row: int) -> bool:
    """ "face China"; one faces opportunities, too, and they are no game."""
    whom = kid(grid, row, "dobj") if grid.lemmas[row] == "face" else None
    return whom is not None and grid.tags[row][:2] == "VB" and grid.mention_of[whom] >= 0


def _does(grid: Grid, row: int) -> bool:
    """ "met with France and Britain demanding ...": they act on the side, and are not met."""
    last = max([row, *joined(grid, row)])
    after = grid.words[last + 1 : last + 2]
    return after not in {(), ("including",)} and grid.tags[last + 1] == "VBG"


def _with_somebody(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> int | None:
    """ "met behind closed doors with X": whatever "with X" hangs on."""
    for at in range(row + 1, reach(grid, row, bag("relcl ccomp advcl conj acl"))[1] + 1):
        inner = kid(grid, at, "pobj") if grid.words[at] == "with" else None
        if inner is not None and not _does(grid, inner) and side(grid, inner, speech):
            return inner
    return None


def _named(grid: Grid, row: int) -> bool:
    return bool(side(grid, row))


def joined_for_talks(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "joined X in Paris for talks"."""
    if not grid.tags[row].startswith("VB"):
        return None
    purpose = object_of(grid, row, "for", "in", "at")
    whom = side(grid, kid(grid, row, "dobj"), speech)
    if purpose is None or not whom:
        return None
    purposes = {grid.words[kid(grid, k, "pobj") or k] for k in grid.kids[row]}
    if not purposes & TALKS:
        return None
    return Contact("met", (*subject_sides(grid, row, speech), *whom), row, '"join" for talks')


def unnamed_partner(grid: Grid, whom: tuple[int, ...], *rows: int | None) -> int | None:
    """The row of a partner whom no mention names, if it is people sent by somebody."""
    if whom:
        return None
    return next((row for row in rows if row is not None and _people(grid, row)), None)


def _people(grid: Grid, row: int) -> bool:
    """Whether a noun is people sent by somebody, or a body the text speaks of: "the agency"."""
    the = any(grid.words[k] == "the" for k in grid.kids[row])
    return grid.words[row] in ENVOYS or (the and grid.words[row] in BODIES)
