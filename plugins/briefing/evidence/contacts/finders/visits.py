"""Visits, receptions and invitations in a Grid -> their sides. The law: a visitor and a place, or a
host and a guest.
"""

from __future__ import annotations

from briefing.evidence.contacts.finders.met import in_a_match
from briefing.evidence.contacts.words import MODAL_SURE, TALKS, Contact, subject_sides
from briefing.evidence.coreference.sides import ENVOYS, object_of, owner, side
from briefing.evidence.coreference.titled import person_behind
from briefing.evidence.ground.grid import Grid, family_of, kind_of, named, reach, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import verb_of
from briefing.evidence.reporting.speakers import RELATIVE, kid, subject
from briefing.model import Quotation

DAYS = bag(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    morning afternoon evening night earlier late days day later"""
)
GOING = bag("go come head")
LEAVING = bag("leave arrive fly travel head depart go come be")
JOURNEYS = bag("visit trip tour")
FEASTS = TALKS | bag("reception ceremony")
PAYING = bag("make pay begin start conclude end complete undertake continue finish plan")


CHAIRING = bag("chair preside hold lead give attend")


def hosted(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if not grid.tags[row].startswith("VB") or grid.deps[row] == "amod":
        return None
    if in_a_match(grid, row) or any(grid.words[k] == "into" for k in grid.kids[row]):
        return None  # "welcomed into the fold"
    thing = kid(grid, row, "dobj")
    guests = side(grid, thing, speech) if thing is not None else ()
    passive = kid(grid, row, "nsubjpass")
    if passive is None and kid(grid, row, "auxpass") is not None:
        passive = subject(grid, row)  # "X arrived on Monday and was received by Y"
    if passive is not None:
        guests = side(grid, passive, speech)
    people = any(kind_of(grid, m) == "person" for m in guests)
    feast = thing is not None and grid.words[thing] in FEASTS
    helped = not people and any(grid.deps[k] in {"xcomp", "ccomp"} for k in grid.kids[row])
    if (feast or helped) and grid.lemmas[row] in {"welcome", "greet"}:
        return None  # "welcomed the talks between X and Y", "welcomes X to help": thinks well of it
    if feast and not guests:
        guests = side(grid, object_of(grid, thing, "for", "to", "with", "between"), speech)
        people = any(kind_of(grid, m) == "person" for m in guests)
    open_ = not (people or passive is not None or feast)
    if open_ and (behind := person_behind(grid, row + 1)) is not None:
        guests, people = (behind,), True
    if grid.lemmas[row] == "receive" and not (people or _envoys(grid, thing)):
        return None
    if not guests:
        return None
    return Contact("hosted", (*subject_sides(grid, row, speech), *guests), row, '"host"')


def presided(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "chaired a welcome ceremony for X", "hosted", whatever the verb: at "ceremony"."""
    verb = grid.heads[row]
    over = grid.heads[verb] if grid.deps[row] == "pobj" else verb  # "presided over a ceremony"
    guest = object_of(grid, row, "for")
    if guest is None or grid.lemmas[over] not in CHAIRING:
        return None
    whom = side(grid, guest, speech)
    who = subject_sides(grid, over, speech) if whom and _all_persons(grid, whom) else ()
    return Contact("hosted", (*who, *whom), over, "presided for") if who else None


def invited(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    if not grid.tags[row].startswith("VB"):
        return None
    thing = kid(grid, row, "dobj") or kid(grid, row, "nsubjpass")
    guests = side(grid, thing, speech) if thing is not None else ()
    if not guests and (clause := kid(grid, row, "ccomp", "xcomp")) is not None:
        guests = side(grid, kid(grid, clause, "nsubj"), speech)
    return Contact("invited", (*subject_sides(grid, row, speech), *guests), row, '"invite"')


def visited(  # noqa: PLR0911  (questions in their order)
    grid: Grid, row: int, speech: tuple[Quotation, ...]
) -> Contact | None:
    if grid.tags[row].startswith("NN"):
        return _visit(grid, row, speech)
    if not grid.tags[row].startswith("VB") or grid.deps[row] in {"amod", "aux"}:
        return None
    if _untold(grid, row) or grid.lemmas[grid.heads[row]] == "invite":
        return None
    who = subject_sides(grid, row, speech)
    if not any(kind_of(grid, m) == "person" for m in who) and not _envoys(grid, subject(grid, row)):
        return None
    whom = side(grid, kid(grid, row, "dobj"), speech) if grid.lemmas[row] == "visit" else ()
    if whom and _all_persons(grid, (*who, *whom)):
        return Contact("met", (*who, *whom), row, "called on")  # "visited the outgoing President X"
    if destination(grid, row) is None:
        return None
    return Contact("visited", who, row, f'"{grid.lemmas[row].lower()}"')


def _of_the_day(grid: Grid, row: int) -> bool:
    """ "arrived on Friday", "has arrived": of a traveller; who "arrived 18 years ago" settled."""
    perfect = any(grid.words[k] in {"has", "have"} for k in grid.kids[row])
    first, last = reach(grid, row, bag("relcl ccomp advcl acl conj"))
    return perfect or any(word in DAYS for word in grid.words[first : last + 1])


def _on_purpose(grid: Grid, row: int) -> bool:
    """ "came to Beijing to seek support", "went there for talks"; others go to many places."""
    purpose = object_of(grid, row, "for")
    clause = kid(grid, row, "advcl", "xcomp")
    to = clause is not None and any(grid.words[k] == "to" for k in grid.kids[clause])
    return to or (purpose is not None and grid.words[purpose] in TALKS)


def _envoys(grid: Grid, row: int | None) -> bool:
    return row is not None and grid.words[row] in ENVOYS


NO_VISIT = bag("from through via")


def _untold(grid: Grid, row: int) -> bool:
    """ "The last minister to visit" is one of many; "stop X from visiting" is no visit, nor is what
    is asked "through visiting Minister X"."""
    lemma = grid.lemmas[row].lower()
    if lemma in GOING and not _on_purpose(grid, row):
        return True
    on = object_of(grid, row, "on")
    visiting = on is not None and grid.words[on] in JOURNEYS
    if lemma == "arrive" and not (visiting or _on_purpose(grid, row) or _of_the_day(grid, row)):
        return True
    one_of_many = grid.deps[row] in {"acl", "relcl"} and grid.tags[row] == "VB"
    one_of_many = one_of_many and not any(grid.words[k] in MODAL_SURE for k in grid.kids[row])
    headline = grid.sentence_of[row] == 0 and grid.heads[grid.heads[row]] == grid.heads[row]
    one_of_many = one_of_many and not headline  # "Envoy to visit Syria"
    return one_of_many or (grid.deps[row] == "pcomp" and grid.words[grid.heads[row]] in NO_VISIT)


def _visit(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> Contact | None:
    """ "a visit by X to Y", "X's visit to Y", "X made a visit to Y"; "paid a visit to" a person."""
    who = side(grid, object_of(grid, row, "by"), speech) or owner(grid, row)
    who = who or side(grid, kid(grid, row, "poss"), speech) or _persons_of(grid, row, speech)
    who = who or _who_is_on(grid, row, speech)
    verb = verb_of(grid, row)
    if verb is not None and grid.lemmas[verb] == "pay" and grid.heads[row] == verb:
        to = object_of(grid, row, "to")
        whom = side(grid, to if to is not None else object_of(grid, verb, "to"), speech)
        if whom and _all_persons(grid, whom):
            return Contact("met", (*subject_sides(grid, verb, speech), *whom), verb, "called on")
    own = kid(grid, row, "poss")
    theirs = own is not None and grid.words[own] in {"his", "her", "their"}
    if not who and verb is not None and (theirs or _light(grid, row, verb) or _on(grid, row)):
        who = subject_sides(grid, verb, speech) or side(grid, subject(grid, verb), speech)
        if theirs and grid.words[own or 0] != "their" and not _all_persons(grid, who):
            return None  # "China lent him an airliner for his trip": not China's
    if not who or destination(grid, row) is None:
        return None
    return Contact("visited", who, verb if verb is not None else row, "visit by")


def _all_persons(grid: Grid, mentions: tuple[int, ...]) -> bool:
    return all(kind_of(grid, m) == "person" for m in mentions)


def _light(grid: Grid, row: int, verb: int) -> bool:
    """Whether the verb only says that the visit takes place."""
    object_ = grid.deps[row] == "dobj" and grid.heads[row] == verb
    return object_ and grid.lemmas[verb].lower() in PAYING


def _open(grid: Grid, row: int | None) -> bool:
    """Whether a relative clause leaves its object open: "that Kerry visited"."""
    return row is None or grid.words[row] in RELATIVE


def _persons_of(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> tuple[int, ...]:
    """ "the visit of X to Y"."""
    found = side(grid, object_of(grid, row, "of"), speech)
    return found if _all_persons(grid, found) else ()


def _on(grid: Grid, row: int) -> bool:
    """ "was on a trip to Y", "said during a visit to Y": of whoever the subject is."""
    prep = grid.heads[row]
    over = grid.heads[prep]
    a = any(grid.words[k] in {"a", "an"} for k in grid.kids[row])
    goes = grid.words[prep] == "for" and grid.lemmas[over] in LEAVING
    return a and (goes or grid.words[prep] in {"on", "during"}) and grid.tags[over][:2] == "VB"


def _who_is_on(grid: Grid, row: int, speech: tuple[Quotation, ...]) -> tuple[int, ...]:
    """ "Kerry, on a trip to Y, was expected": of the person the words stand behind."""
    prep = grid.heads[row]
    who = side(grid, grid.heads[prep], speech) if grid.words[prep] == "on" else ()
    return who if _all_persons(grid, who) else ()


def destinations(grid: Grid, row: int) -> tuple[int, ...]:
    """The places gone to, those joined by "and" too, also where the parser joins them to the day
    before them ("visited A on Friday and B on Sunday")."""
    first = destination(grid, row)
    if first is None:
        return ()
    found = [first]
    begin = row_at(grid, grid.naming.mentions[first].start)
    for at in range(begin + 1, reach(grid, row, bag("relcl ccomp advcl acl"))[1] + 1):
        mention = grid.mention_of[at]
        if mention < 0 or family_of(grid, mention) != "location":
            continue
        over = grid.heads[at]
        again = grid.words[over] == "to" and grid.heads[over] == row and grid.deps[at] == "pobj"
        if again or (grid.deps[at] == "conj" and grid.mention_of[over] in {-1, *found}):
            found.append(mention)
    return tuple(dict.fromkeys(found))


LANDS = bag("city town village port capital state province island region district kingdom")


def destination(grid: Grid, row: int) -> int | None:
    """The place gone to: object of "visit", or after "to", "in"; where the visited are."""
    lemma = grid.lemmas[row].lower()
    options = []
    if lemma in {"visit", "tour"} and grid.tags[row].startswith("VB"):
        thing = kid(grid, row, "dobj")
        options.append(thing)
        options += [object_of(grid, at, "at", "in") for at in (row, thing) if at is not None]
    if lemma == "visit" and grid.deps[row] == "relcl" and _open(grid, kid(grid, row, "dobj")):
        noun = grid.heads[row]  # "Djibouti, a nation that Kerry visited"
        options += [noun, grid.heads[noun] if grid.deps[noun] == "appos" else None]
    options.append(object_of(grid, row, "to"))
    if lemma in {"arrive"}:
        options += [object_of(grid, row, "in", "at")]
    for option in options:
        mention = named(grid, option) if option is not None else None
        if mention is None and option is not None and grid.words[option] in LANDS:
            inner = object_of(grid, option, "of")  # "the Saudi city of Hafar al-Batin"
            mention = named(grid, inner) if inner is not None else None
        if mention is not None and family_of(grid, mention) == "location":
            return mention
    return None
