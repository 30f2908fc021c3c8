"""Calls and words exchanged in a Grid -> their sides. The law: what is told to many is none."""

from __future__ import annotations

from dataclasses import replace

from briefing.evidence.contacts.finders.talks import talks
from briefing.evidence.contacts.words import PHONE, TALKS, Contact, by_phone, subject_sides
from briefing.evidence.coreference.pairs import is_pair
from briefing.evidence.coreference.sides import object_of, side
from briefing.evidence.coreference.titled import OFFICES
from briefing.evidence.ground.grid import Grid, kind_of, reach
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import verb_of
from briefing.evidence.reporting.speakers import kid
from briefing.model import Quotation

MET = bag("meet hold visit host receive")
AWAY = bag("out back off upon home for on")  # "call him out", "called X back"


def called(  # noqa: PLR0911  (questions in their order)
    grid: Grid, row: int, speech: tuple[Quotation, ...]
) -> Contact | None:
    if grid.tags[row].startswith("NN"):
        if grid.words[row] in PHONE:
            return _agreed_by_phone(grid, row, speech)
        return _call(grid, row, speech)
    if grid.words[row + 1 : row + 2] == ("on",):
        return _called_on(grid, row, speech)
    other = kid(grid, row, "oprd", "attr", "ccomp", "acomp", "prt") is not None
    if not grid.tags[row].startswith("VB") or other:
        return None
    thing = kid(grid, row, "dobj")
    phoned = grid.words[row].startswith(("phone", "telephone"))
    if thing is None or (not phoned and _calls_out(grid, row, thing)):
        return None
    persons = tuple(m for m in side(grid, thing, speech) if kind_of(grid, m) == "person")
    if not persons and not phoned:
        return None
    return Contact("called", (*subject_sides(grid, row, speech), *persons), row, '"call"')


def _called_on(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "the ambassador called on the president": went to see; who calls on X to do it did not."""
    whom = side(grid, object_of(grid, row, "on"), speech)
    asked = any(grid.words[k] == "to" for at in grid.kids[row] for k in grid.kids[at] if at > row)
    if not grid.tags[row].startswith("VB") or asked or not whom:
        return None
    who = subject_sides(grid, row, speech)
    if not all(kind_of(grid, m) == "person" for m in (*who, *whom)):
        return None
    return Contact("met", (*who, *whom), row, "called on") if who else None


def _calls_out(grid: Grid, row: int, thing: int) -> bool:
    """ "called him back", "called X on it", "called X to do", "called X, living there, a hero"."""
    away = any(word in AWAY for word in grid.words[row + 1 : row + 6])
    about = object_of(grid, row, "on", "for") is not None
    clause = bag("amod acl relcl xcomp")
    return away or about or any(grid.deps[k] in clause and k > thing for k in grid.kids[row])


def _two_persons(grid: Grid, row: int | None, speech: tuple[Quotation, ...]) -> tuple[int, ...]:
    """ "Biden and Netanyahu", "the two": two persons as one subject, else ()."""
    if row is None or not (is_pair(grid, row) or kid(grid, row, "conj") is not None):
        return ()
    both = side(grid, row, speech)
    return both if len(both) == 2 and all(kind_of(grid, m) == "person" for m in both) else ()


def _call(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "received a phone call from X", "X's call with Y"."""
    if grid.words[row + 1 : row + 2] in {("-",), ("up",)}:
        return None  # "a call-up"
    verb = verb_of(grid, row)
    if verb is not None and grid.lemmas[verb] in {"pay", "make"}:
        whom = side(grid, object_of(grid, row, "on") or object_of(grid, verb, "on"), speech)
        who = subject_sides(grid, verb, speech) if whom else ()
        if who:
            return Contact("met", (*who, *whom), verb, "called on")  # "paid a courtesy call on X"
    if verb is not None and grid.lemmas[verb] in {"receive", "get", "take"}:
        whom = side(grid, object_of(grid, row, "from") or object_of(grid, verb, "from"), speech)
        who = subject_sides(grid, verb, speech) if whom else ()
        return Contact("called", (*who, *whom), verb, "a call from") if who else None
    if not by_phone(grid, row) and object_of(grid, row, "with", "between") is None:
        return None
    made = talks(grid, row, speech)
    return replace(made, kind="called") if made is not None else None


def conferred(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "talked with X", "X and Y dined": other words for what "spoke with" tells."""
    if not grid.tags[row].startswith("VB"):
        return talks(grid, row, speech)
    whom = side(grid, _partner(grid, row, "with"), speech)
    who = subject_sides(grid, row, speech) if whom else ()
    if not who or any(kind_of(grid, m) == "media" for m in whom):
        return None
    contact = "called" if by_phone_clause(grid, row) else "spoke"
    return Contact(contact, (*who, *whom), row, f"{grid.lemmas[row].lower()} with")


def spoke(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if not grid.tags[row].startswith("VB"):
        return talks(grid, row, speech)
    both = _two_persons(grid, kid(grid, row, "nsubj"), speech)
    if both and _partner(grid, row, "to", "at", "in", "with", "for") is None:
        contact = "called" if by_phone_clause(grid, row) else "spoke"
        return Contact(contact, both, row, "the two spoke")
    whom = side(grid, _partner(grid, row, "to", "with"), speech)
    if not whom or any(kind_of(grid, m) == "media" for m in whom):
        return None
    contact = "called" if by_phone_clause(grid, row) else "spoke"
    who, to = subject_sides(grid, row, speech), object_of(grid, row, "to")
    if contact == "spoke" and to is not None and not _of_one_rank(grid, to, (*who, *whom)):
        return None  # "talked to the paper", "spoke to the nation": no meeting
    return Contact(contact, (*who, *whom), row, "spoke with")


def _partner(grid: Grid, row: int, *prepositions: str) -> int | None:
    """ "spoke with X"; "spoke by telephone with X", where the parser hangs X on the telephone."""
    line = object_of(grid, row, "by", "over", "on", "via")
    by_line = line is not None and grid.words[line] in PHONE
    found = object_of(grid, row, *prepositions)
    if found is None and line is not None and by_line:
        found = object_of(grid, line, *prepositions)
    return found


def _of_one_rank(grid: Grid, to: int, sides: tuple[int, ...]) -> bool:
    """ "the Foreign Secretary spoke to Prime Minister X": persons, the second of whom has an
    office."""
    persons = all(kind_of(grid, m) == "person" for m in sides)
    office = any(grid.words[k] in OFFICES for k in (to, *grid.kids[to]))
    return persons and office


def discussed(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "X and Y discussed the war in a meeting", "X discussed the war with Y"."""
    if not grid.tags[row].startswith("VB"):
        return None
    partner = object_of(grid, row, "with")
    thing = kid(grid, row, "dobj")
    if partner is None and thing is not None:
        partner = object_of(grid, thing, "with")
    who, whom = subject_sides(grid, row, speech), side(grid, partner, speech)
    between = object_of(grid, row, "between") if kid(grid, row, "nsubjpass") is not None else None
    if between is not None:  # "it was discussed between X and Y"
        return Contact("spoke", side(grid, between, speech), row, '"discuss"')
    if not who or (partner is None and len(who) < 2) or (partner is not None and not whom):
        return None
    if partner is None and grid.deps[row] == "conj" and grid.lemmas[grid.heads[row]] in MET:
        return None  # "the envoys met X and discussed it": with X, as told
    contact = "met" if _in_talks(grid, row) else "spoke"
    contact = "called" if by_phone_clause(grid, row) else contact
    return Contact(contact, (*who, *whom), row, '"discuss"')


def _in_talks(grid: Grid, row: int) -> bool:
    """Whether a verb has "in a meeting", "during talks" with it."""
    thing = object_of(grid, row, "in", "during", "at")
    return thing is not None and grid.words[thing] in TALKS


def by_phone_clause(grid: Grid, row: int) -> bool:
    first, last = reach(grid, row, bag("relcl advcl ccomp"))
    return any(word in PHONE for word in grid.words[first : last + 1])


def _agreed_by_phone(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "he and Kerry had agreed by telephone", "discussed Syria by phone with"."""
    verb = verb_of(grid, row)
    before = row - 2 if row > 1 and grid.words[row - 1] == "the" else row - 1
    if verb is None or before < 0 or grid.words[before] not in {"by", "over", "on", "via"}:
        return None  # "during the phone conversation, X extended greetings to Y"
    who = subject_sides(grid, verb, speech)
    whom = side(grid, object_of(grid, verb, "with", "to"), speech)
    return Contact("called", tuple(dict.fromkeys((*who, *whom))), verb, "by telephone")
