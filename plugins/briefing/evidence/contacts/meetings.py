"""Grid -> contacts: who met, called, invited, visited or hosted whom. The law: two sides, or a
visitor and a place; and a status that the verb's tense, mood and denial give.

Found from the verbs of contact and from nouns of contact ("talks between X and Y"). A side is an
actor, or a delegation, team or envoy *of* an actor; who is only owner or topic is no side.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from briefing.evidence.contacts.certainty.doubt import doubt_of
from briefing.evidence.contacts.certainty.lead_day import dated_by_the_lead
from briefing.evidence.contacts.certainty.status import status_of
from briefing.evidence.contacts.finders.by_word import FINDERS
from briefing.evidence.contacts.finders.visits import LANDS, destination, destinations
from briefing.evidence.contacts.journey import RULE as JOURNEY
from briefing.evidence.contacts.journey import journey_of
from briefing.evidence.contacts.words import COMING, TALKS, Contact
from briefing.evidence.coreference.sides import object_of, unseen
from briefing.evidence.ground.grid import (
    Grid,
    chain_of,
    family_of,
    kind_of,
    named,
    phrase,
    reach,
    row_at,
)
from briefing.evidence.ground.lists import bag
from briefing.model import Interval, Meeting, Quotation, TimeExpression


def meetings(
    grid: Grid, times: tuple[TimeExpression, ...], speech: tuple[Quotation, ...]
) -> tuple[Meeting, ...]:
    """Contacts in order of offsets; none without a parse."""
    if not grid.parsed:
        return ()
    found: list[Meeting] = []
    seen: set[tuple[object, ...]] = set()
    told: set[frozenset[int]] = set()
    heard = _told_to(grid, speech)
    for row, word in enumerate(grid.words):
        finder = FINDERS.get(grid.lemmas[row].lower()) or FINDERS.get(word)
        if finder is None or grid.sentence_of[row] < 0:
            continue
        made = _without_dateline(grid, finder(grid, row, speech))
        if made is not None and made.kind in {"spoke", "called"} and heard & _chains(grid, made):
            continue
        for contact in _apart(grid, row, made) if made is not None else ():
            meeting = _made(grid, row, contact, times, told)
            key = _key(grid, meeting) if meeting is not None else None
            if meeting is not None and key not in seen:
                seen.add(key)  # type: ignore[arg-type]
                found.append(meeting)
                if not meeting.doubt:
                    told.add(frozenset(chain_of(grid, side) for side in meeting.sides))
    return dated_by_the_lead(grid, times, found)


AUDIENCES = frozenset({"organisation", "company", "media"})


def _told_to(grid: Grid, speech: tuple[Quotation, ...]) -> frozenset[int]:
    """The bodies to which somebody tells things in the text: whoever speaks to them gives news."""
    told = (q.addressee for q in speech if q.addressee is not None and q.verb == "tell")
    return frozenset(chain_of(grid, m) for m in told if kind_of(grid, m) in AUDIENCES)


def _chains(grid: Grid, made: Contact) -> frozenset[int]:
    return frozenset(chain_of(grid, m) for m in made.sides)


def _without_dateline(grid: Grid, made: Contact | None) -> Contact | None:
    """ "New Delhi: The Taliban met ...": the place of a dateline takes no part."""
    if made is None:
        return made
    return replace(made, sides=tuple(m for m in made.sides if not _in_a_dateline(grid, m)))


def _in_a_dateline(grid: Grid, side: int) -> bool:
    mention = grid.naming.mentions[side]
    lead = next((b.start for b in grid.story.blocks if b.number == 1), len(grid.text))
    place = kind_of(grid, side) != "person" and mention.start == lead
    colon = place and grid.text[mention.end : mention.end + 1] == ":"
    return colon or lead <= mention.start < grid.story.dateline_end


MARGINS = bag("margins sidelines fringes")
ONE_BY_ONE = bag("meetings visits calls")
SEPARATE = bag("separate separately")


def _apart(grid: Grid, row: int, made: Contact) -> tuple[Contact, ...]:
    """ "A hosted X and Y for separate talks": A with each of them, and not X with Y; "visited A and
    B": two visits."""
    if made.kind == "visited":
        places = destinations(grid, row)
        return tuple(replace(made, place=place) for place in places) or (made,)
    first, last = reach(grid, row, bag("relcl ccomp advcl"))
    sides = tuple(dict.fromkeys(made.sides))
    before = tuple(m for m in sides if grid.naming.mentions[m].start < grid.starts[row])
    if not before:  # "speaking after meetings with X and Y, Z said"
        end = grid.ends[last]
        before = tuple(m for m in sides if grid.naming.mentions[m].start >= end)
    guests = tuple(m for m in sides if m not in before)
    apart = any(word in SEPARATE for word in grid.words[first : last + 1])
    apart = apart or grid.words[row] in ONE_BY_ONE  # "meetings with X and Y"
    if not (apart and before and len(guests) > 1):
        return (made,)
    return tuple(replace(made, sides=(*before, guest), beside=sides) for guest in guests)


def _key(grid: Grid, meeting: Meeting) -> tuple[object, ...]:
    """One contact told twice in one sentence ("the talks ... they held") is one."""
    chains = sorted({grid.naming.mentions[m].chain for m in meeting.sides})
    other = (meeting.partner_words, meeting.where) if len(chains) == 1 else ()
    return (meeting.sentence, tuple(chains), meeting.contact == "called", other)


def _made(
    grid: Grid,
    row: int,
    contact: Contact,
    times: tuple[TimeExpression, ...],
    told: set[frozenset[int]],
) -> Meeting | None:
    where = contact.place if contact.place is not None else _where(grid, row, contact.verb)
    chains = {grid.naming.mentions[m].chain for m in contact.sides}
    alone = contact.partner is not None or (contact.kind == "visited" and where is not None)
    if len(chains) < 2 and not (chains and alone):
        return None
    status = status_of(grid, row, contact.verb)
    when, rule = _fitting(grid, status, _when(grid, row, contact, times)), contact.rule
    if when is None and (day := _fitting(grid, status, _on_journey(grid, contact, times))):
        when, rule = day, f"{rule}; {JOURNEY}"
    if contact.kind == "invited":
        status = "declined" if status == "declined" else "proposed"
    sides = tuple(dict.fromkeys(contact.sides))
    if contact.partner is None and contact.kind != "visited":
        contact = replace(contact, partner=unseen(grid, sides))
    sentence = grid.story.sentences[grid.sentence_of[row]]
    words = _words(grid, contact)
    doubt = doubt_of(grid, row, contact, status, told)
    return Meeting(sentence, contact.kind, status, sides, where, when, rule, words, doubt)


def _words(grid: Grid, contact: Contact) -> str:
    if contact.partner is None:
        return ""
    low, high = phrase(grid, contact.partner)
    return grid.text[low:high]


# --- place, time ----------------------------------------------------------------------


def _where(grid: Grid, row: int, verb: int) -> int | None:
    goal = destination(grid, row)
    if goal is not None and grid.lemmas[row].lower() in COMING:
        return goal
    for at in dict.fromkeys((row, verb, *_occasions(grid, verb))):
        inner = object_of(grid, at, "in", "at")
        if inner is not None and grid.words[inner] in LANDS and named(grid, inner) is None:
            inner = object_of(grid, inner, "of")  # "in the Angolan capital city of Luanda"
        mention = named(grid, inner) if inner is not None else None
        if mention is not None and family_of(grid, mention) == "location":
            return mention
    return None


def _occasions(grid: Grid, verb: int) -> list[int]:
    """The talks or margins that a verb's "in", "during", "on" leads to, down to the last one."""
    found: list[int] = []
    at: int | None = object_of(grid, verb, "in", "during", "on", "at")
    while at is not None and grid.words[at] in TALKS | MARGINS and len(found) < 4:
        found.append(at)
        at = object_of(grid, at, "of")
    return found


def _fitting(grid: Grid, status: str, when: Interval | None) -> Interval | None:
    """A contact that was held was not held after publication, nor is one planned for before it."""
    day = grid.story.dating.day
    if when is None or day is None:
        return when
    if status == "held" and when.earliest > day:
        return None
    return None if status == "planned" and when.latest < day else when


def _when(
    grid: Grid, row: int, contact: Contact, times: tuple[TimeExpression, ...]
) -> Interval | None:
    """The time in the words that hang on the verb or the noun; the nearest to it, or to the place.
    If that one could not be resolved, none."""
    place = contact.place
    near = grid.starts[row] if place is None else grid.naming.mentions[place].start
    leave = bag("relcl ccomp advcl acl") | (bag("conj") if place is None else frozenset())
    for at in dict.fromkeys((row, contact.verb)):
        if at != row and _behind(grid, row, at):
            continue  # "was held on Monday, a day after the visit"
        first, last = reach(grid, at, leave)
        inside = _inside(times, grid.starts[first], grid.ends[last])
        dating = [time for time in inside if _dates(grid, time, row, at)]
        if dating:
            return min(dating, key=lambda t: abs(t.start - near)).when
    return None


def _on_journey(grid: Grid, contact: Contact, times: tuple[TimeExpression, ...]) -> Interval | None:
    """About the day of the journey on which two met."""
    verb = journey_of(grid, contact.verb) if contact.kind in {"met", "hosted", "spoke"} else None
    if verb is None:
        return None
    day = _when(grid, verb, replace(contact, verb=verb, place=None), times)
    return Interval(day.earliest, day.latest, "about") if day else None


def _dates(grid: Grid, time: TimeExpression, row: int, above: int) -> bool:
    """Whether a time may say when; "just days after" and "after the vote in May" tell of another
    thing, a length of time of none."""
    if grid.text[time.end - 5 : time.end] == "after" and time.start > grid.starts[row]:
        return False
    at = row_at(grid, time.start)
    for _ in range(12):
        if at >= len(grid.words) or at == above or grid.heads[at] == at:
            break
        at = grid.heads[at]
        if grid.words[at] in {"after", "before", "since", "following", "until"}:
            return False
        if grid.deps[at] in {"acl", "relcl"} and at not in {row, above}:
            return _told_of(grid, grid.heads[at], row)
    return (
        DAYLIKE.match(time.when.precision) is not None if time.when else "length" not in time.rule
    )


def _behind(grid: Grid, row: int, verb: int) -> bool:
    """Whether a noun of contact stands behind "after" or "before" what the verb tells."""
    at = row
    for _ in range(12):
        at = grid.heads[at]
        if at == verb or grid.heads[at] == at:
            return False
        if grid.words[at] in {"after", "before", "since"}:
            return True
    return False


def _told_of(grid: Grid, noun: int, row: int) -> bool:
    """Whether what a clause tells of is the contact, or where it was held: "the summit held on
    Monday"; not "discussed the order issued on Monday"."""
    return noun == row or grid.words[grid.heads[noun]] in {"in", "at"}


DAYLIKE = re.compile("day|week|about|month")


def _inside(times: tuple[TimeExpression, ...], low: int, high: int) -> tuple[TimeExpression, ...]:
    first = bisect_left(times, low, key=lambda t: t.start)
    found = []
    for time in times[first:]:
        if time.start >= high:
            break
        if not time.rule.startswith("beginning"):
            found.append(time)
    return tuple(found)
