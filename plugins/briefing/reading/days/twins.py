"""An undated story -> its day, where a dated one has the same words, or where it lacks nothing but
the year that the others have. The law: two days that fit are none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from briefing.model import Dating, Story
from briefing.reading.days.own_words import YEAR, inferred, printed_day
from briefing.reading.days.weekdays import week_of
from briefing.reading.lines.dates import real_day

FEWEST_WORDS = 40  # of a text that nobody writes twice
FEWEST_DATED = 3  # texts that show when a dossier's are from
TOGETHER = dt.timedelta(days=366)
NEAR = dt.timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Dated:
    """What the dated stories give: their days in order, and whose words are whose."""

    days: tuple[dt.date, ...]
    words: dict[bytes, tuple[Story, ...]]


def dated_of(stories: Iterable[Story]) -> Dated:
    """The stories whose day is printed or the editor's."""
    known = [story for story in stories if story.dating.certainty in ("printed", "editor")]
    words: dict[bytes, tuple[Story, ...]] = {}
    for story in known:
        if story.dating.day and (key := _words(story)):
            words[key] = (*words.get(key, ()), story)
    return Dated(tuple(sorted(s.dating.day for s in known if s.dating.day)), words)


def dated_by_others(story: Story, dated: Dated) -> Dating | None:
    """Of an undated story: the day of its twin, or that which the others' year makes of its own."""
    if story.dating != Dating():
        return None
    return _of_twin(story, dated) or _of_their_year(story, dated.days)


def _of_twin(story: Story, dated: Dated) -> Dating | None:
    """ "it stands word for word in ..." """
    twins = dated.words.get(_words(story), ())
    days = {twin.dating.day for twin in twins if twin.dating.day}
    if len(days) != 1:
        return None
    [day] = days
    twin = min(twins, key=lambda twin: twin.source)
    told = f"{day.day} {day:%B} {day.year}"
    return inferred(day, f"it stands word for word in “{twin.headline[:70]}” ({told})")


def _words(story: Story) -> bytes:
    """A digest of the paragraphs without the dateline; b"" where they are too few to tell."""
    paragraphs = (b for b in story.blocks if b.role == "paragraph")
    spans = ((max(b.start, min(story.dateline_end, b.end)), b.end) for b in paragraphs)
    words = " ".join(story.text[start:end] for start, end in spans).split()
    if len(words) < FEWEST_WORDS:
        return b""
    return blake2b(" ".join(words).encode(), digest_size=16).digest()


def _of_their_year(story: Story, days: Sequence[dt.date]) -> Dating | None:
    """``CAIRO, Aug 29`` among texts of one year: the only such day near theirs, if the weekday told
    as past agrees and the text names no later year."""
    printed, week = printed_day(story), week_of(story)
    if len(days) < FEWEST_DATED or printed is None or week is None:
        return None
    first, last = days[0], days[-1]
    if last - first > TOGETHER:
        return None
    near = [day for day in _days(printed.value, first, last) if first - NEAR <= day <= last + NEAR]
    if len(near) != 1 or near[0].weekday() not in week.days:
        return None
    if any(int(named) > near[0].year for named in YEAR.findall(story.text)):
        return None
    return inferred(
        near[0], f"from “{printed.words}” and the days of the other texts; {week.words}"
    )


def _days(value: str, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """ "08-29:past" in each year that may be meant."""
    month, number = map(int, value[:5].split("-"))
    for year in range(first.year - 1, last.year + 2):
        if day := real_day(year, month, number):
            yield day
