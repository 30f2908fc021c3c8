"""Words of protocol in a Grid -> the sides of what they tell. The law: each word with its fellow,
"exchanged views", "sat down with", "presented his credentials to", or no contact.
"""

from __future__ import annotations

from briefing.evidence.contacts.finders.calls import by_phone_clause
from briefing.evidence.contacts.words import TALKS, Contact, subject_sides
from briefing.evidence.coreference.sides import object_of, side
from briefing.evidence.ground.grid import Grid, kind_of
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import verb_of
from briefing.evidence.reporting.speakers import kid
from briefing.model import Quotation

VIEWS = bag("view views opinion opinions ideas notes thoughts")
HANDING = bag("present hand submit")


def exchanged(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "X exchanged views with Y", "X and Y exchanged views"."""
    thing = kid(grid, row, "dobj")
    if not grid.tags[row].startswith("VB") or thing is None or grid.words[thing] not in VIEWS:
        return None
    partner = object_of(grid, row, "with") or object_of(grid, thing, "with")
    who, whom = subject_sides(grid, row, speech), side(grid, partner, speech)
    if not who or (partner is None and len(who) < 2) or (partner is not None and not whom):
        return None
    kind = "called" if by_phone_clause(grid, row) else "spoke"
    return Contact(kind, (*who, *whom), row, "exchanged views")


def sat_down(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "X sat down with Y", "X and Y sat down for talks"; not for an interview."""
    if not grid.tags[row].startswith("VB") or grid.words[row + 1 : row + 2] != ("down",):
        return None
    who = subject_sides(grid, row, speech)
    whom = side(grid, object_of(grid, row, "with"), speech)
    purpose = object_of(grid, row, "for", "to")
    both = len(who) > 1 and purpose is not None and grid.words[purpose] in TALKS
    if not who or not (whom or both) or any(kind_of(grid, m) == "media" for m in whom):
        return None
    return Contact("met", (*who, *whom), row, "sat down with")


def brought_together(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "The talks brought together X and Y"."""
    together = any(grid.words[k] == "together" for k in grid.kids[row])
    occasion = kid(grid, row, "nsubj")
    if occasion is None and grid.deps[row] == "acl" and grid.tags[row] == "VBD":
        occasion = grid.heads[row]  # "The meeting, hosted by X, brought together Y"
    if not together or occasion is None or grid.words[occasion] not in TALKS:
        return None
    who = side(grid, kid(grid, row, "dobj"), speech)
    hosted = next((k for k in grid.kids[occasion] if grid.words[k] in {"hosted", "chaired"}), None)
    host = side(grid, object_of(grid, hosted, "by"), speech) if hosted is not None and who else ()
    return (
        Contact("met", (*host, *who), row, "brought together") if len((*host, *who)) > 1 else None
    )


def presented(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "presented his credentials to the president": at "credentials"."""
    verb = verb_of(grid, row)
    if verb is None or grid.lemmas[verb].lower() not in HANDING or not _handed(grid, row, verb):
        return None
    to = object_of(grid, verb, "to") or object_of(grid, row, "to")
    who, whom = subject_sides(grid, verb, speech), side(grid, to, speech)
    if not all(kind_of(grid, m) == "person" for m in (*who, *whom)):
        return None
    return Contact("met", (*who, *whom), verb, "credentials") if who and whom else None


def _handed(grid: Grid, row: int, verb: int) -> bool:
    """Whether credentials, or letters of them, are what is handed over."""
    over = grid.heads[grid.heads[row]] if grid.deps[row] == "pobj" else row
    return grid.heads[over] == verb and grid.deps[over] == "dobj"


def granted(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "The pope granted an audience to X"."""
    thing = kid(grid, row, "dobj")
    if thing is None or grid.words[thing] != "audience" or not grid.tags[row].startswith("VB"):
        return None
    to = (
        object_of(grid, row, "to")
        or object_of(grid, thing, "to", "with")
        or kid(grid, row, "dative")
    )
    who, whom = subject_sides(grid, row, speech), side(grid, to, speech)
    return Contact("met", (*who, *whom), row, "granted an audience") if who and whom else None
