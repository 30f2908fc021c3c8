"""Contacts of a text -> the same, some dated by its first paragraph. The law: about, never sure.

News tells the day once, in its lead. A meeting or call that was held and has no day of its own, in
the headline, in the second paragraph or of "the talks" that the lead tells of, is dated by the only
past day of the first paragraph if that tells of a contact of the same people; and so is every other
one between the same sides.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.evidence.contacts.words import TALKS
from briefing.evidence.ground.grid import Grid, chain_of, kind_of, row_at
from briefing.evidence.ground.lists import bag
from briefing.model import Block, Interval, Meeting, TimeExpression

MET = TALKS | bag("met meet meets meeting visit visits visited visiting arrived trip hosted host")
LONGEST = 600  # characters of a first paragraph
RULE = "the day the first paragraph names"
ELSEWHERE = "the day another sentence names"


def dated_by_the_lead(
    grid: Grid, times: tuple[TimeExpression, ...], found: list[Meeting]
) -> tuple[Meeting, ...]:
    """The contacts in the same order; a day that was told is never changed."""
    lead = next((block for block in grid.story.blocks if block.number == 1), None)
    day = _day_of(grid, lead, times) if lead is not None else None
    first = [_dated(m, day, RULE) if day and _beside(grid, lead, m) else m for m in found]
    told = _by_sides(grid, first)
    return tuple(_dated(m, told.get(_sides(grid, m)), ELSEWHERE) for m in first)


def _day_of(grid: Grid, lead: Block, times: tuple[TimeExpression, ...]) -> Interval | None:
    """The only day that a short paragraph names, if it is not to come."""
    published = grid.story.dating.day
    inside = [t for t in times if lead.start <= t.start < lead.end and "length" not in t.rule]
    days = {time.when for time in inside}
    when = days.pop() if len(days) == 1 and lead.end - lead.start <= LONGEST else None
    if when is None or when.precision != "day" or when.earliest != when.latest:
        return None
    return replace(when, precision="about") if not published or when.latest <= published else None


def _beside(grid: Grid, lead: Block | None, meeting: Meeting) -> bool:
    """Whether a contact of the headline or the second paragraph is what the lead tells of: talks or
    a visit, with one of its sides or of people whom it does not name."""
    if lead is None:
        return False
    low, high = row_at(grid, lead.start), row_at(grid, lead.end - 1) + 1
    if _taken_up(grid, meeting, grid.words[low:high]):
        return True
    blocks = [b for b in grid.story.blocks[:12] if b.role == "headline" or b.number == 2]
    if not any(b.start <= meeting.sentence[0] < b.end for b in blocks):
        return False
    persons = {row: m for row in range(low, high) if (m := _person(grid, row)) is not None}
    acting = {chain_of(grid, m) for row, m in persons.items() if grid.deps[row] == "nsubj"}
    sides = set(_sides(grid, meeting))
    fits = not acting or any(chain_of(grid, m) in sides for m in persons.values())
    return fits and any(word in MET for word in grid.words[low:high])


def _taken_up(grid: Grid, meeting: Meeting, lead: tuple[str, ...]) -> bool:
    """Whether the contact begins with "the talks" that the lead tells of."""
    row = row_at(grid, meeting.sentence[0])
    the, noun = grid.words[row : row + 1], grid.words[row + 1 : row + 2]
    own = meeting.rule == "talks between"
    return own and the == ("the",) and bool(noun) and noun[0] in TALKS and noun[0] in lead


def _person(grid: Grid, row: int) -> int | None:
    mention = grid.mention_of[row]
    return mention if mention >= 0 and kind_of(grid, mention) == "person" else None


def _sides(grid: Grid, meeting: Meeting) -> tuple[int, ...]:
    return tuple(sorted({chain_of(grid, side) for side in meeting.sides}))


def _by_sides(grid: Grid, found: list[Meeting]) -> dict[tuple[int, ...], Interval | None]:
    """The day on which two sides met, where all that is told of it agrees."""
    told: dict[tuple[int, ...], set[Interval]] = {}
    for meeting in found:
        if meeting.status == "held" and meeting.when is not None and len(meeting.sides) > 1:
            when = meeting.when
            days = Interval(when.earliest, when.latest, "about")
            told.setdefault(_sides(grid, meeting), set()).add(days)
    return {sides: next(iter(days)) if len(days) == 1 else None for sides, days in told.items()}


def _dated(meeting: Meeting, day: Interval | None, rule: str) -> Meeting:
    """A contact held on no day told: about that one."""
    if day is None or meeting.when is not None or meeting.status != "held":
        return meeting
    if meeting.contact not in {"met", "called", "hosted"}:
        return meeting
    return replace(meeting, when=day, rule=f"{meeting.rule}; {rule}")
