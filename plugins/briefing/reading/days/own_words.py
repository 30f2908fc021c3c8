"""A story whose date is printed in part -> its day, where its own words leave one only."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.model import Clue, Dating, Story
from briefing.reading.days.weekdays import Week, week_of
from briefing.reading.lines.dates import real_day

TODAY = re.compile(r"\btoday,? \(?(?:\w+day,? )?$", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def dated_by_own_words(story: Story) -> Story:
    """``03/04/2013`` and ``WASHINGTON, Oct 7``, decided by the weekday told as past in the lead."""
    week = week_of(story)
    found = _of_two_readings(story.dating, week) or _with_a_year(story, week) or _today(story)
    return replace(story, dating=found) if found else story


def _of_two_readings(known: Dating, week: Week | None) -> Dating | None:
    """``03/04/2013``: of its two readings the one on such a weekday."""
    if known.certainty != "printed" or week is None or not known.earliest or not known.latest:
        return None
    one, other = known.earliest, known.latest
    fits = [day for day in (one, other) if day.weekday() in week.days]
    if (one.day, one.month) != (other.month, other.day) or len(fits) != 1:
        return None
    return inferred(fits[0], f"{known.reason}; {week.words}")


def _today(story: Story) -> Dating | None:
    """ "The court has today, 1 December 2023, ordered": the only such day of the text."""
    if story.dating.day is not None:
        return None
    named = {
        (clue.value, TODAY.search(story.text, max(0, clue.start - 24), clue.start))
        for clue in story.clues
        if clue.kind == "dated"
    }
    days = {value for value, before in named if before}
    if len(days) != 1:
        return None
    day = dt.date.fromisoformat(days.pop())
    words = f"today, {day.day} {day:%B} {day.year}"
    return inferred(day, f"from “{words}”")


def _with_a_year(story: Story, week: Week | None) -> Dating | None:
    """``WASHINGTON, Oct 7`` below a picture of June 2, 2021: the first such day since, if it falls
    on such a weekday and the text names no later year."""
    printed = printed_day(story)
    dated = list(_of_pictures(story))
    if story.dating != Dating() or week is None or printed is None or not dated:
        return None
    latest = max(dated, key=lambda clue: (clue.value, -clue.start))
    year = int(latest.value[:4])
    if any(int(named) > year for named in YEAR.findall(story.text)):
        return None
    month, number = map(int, printed.value[:5].split("-"))
    days = (real_day(near, month, number) for near in (year, year + 1))
    since = [day for day in days if day and day >= dt.date.fromisoformat(latest.value)]
    if not since or since[0].weekday() not in week.days:
        return None
    reason = f"from “{printed.words}” and the year of “{latest.words}”; {week.words}"
    return inferred(since[0], reason)


def _of_pictures(story: Story) -> Iterator[Clue]:
    """The days in captions, which are of these weeks; those of file pictures are not."""
    for block in story.blocks:
        words = story.text[block.start : block.end]
        if block.role == "caption" and not re.search(r"\bfile\b", words, re.IGNORECASE):
            inside = (c for c in story.clues if block.start <= c.start < block.end)
            yield from (clue for clue in inside if clue.kind == "dated")


def printed_day(story: Story) -> Clue | None:
    """The day without a year that stands in the dateline."""
    lead = next((b for b in story.blocks if b.start <= story.dateline_end <= b.end), None)
    if lead is None or not story.dateline_end:
        return None
    inside = (c for c in story.clues if lead.start <= c.start < story.dateline_end)
    return next((clue for clue in inside if clue.kind == "monthday"), None)


def inferred(day: dt.date, reason: str) -> Dating:
    """A day that follows from what is printed, and why."""
    return Dating(day, day, day, certainty="inferred", reason=reason)
