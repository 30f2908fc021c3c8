"""Words counted from the day of publication -> Answer. The law: no such day known, no value."""

from __future__ import annotations

import datetime as dt
import re

from briefing.evidence.times import calendar as cal
from briefing.evidence.times.absolute import SEASONS, Answer, Found, season
from briefing.evidence.times.words import FULL_WEEKDAY
from briefing.model import Interval


def weekday(found: Found) -> Answer:
    if found.day is None:
        return None, "unknown", "the day of publication is unknown"
    name = re.search(FULL_WEEKDAY, found.words, re.I)
    number = cal.WEEKDAYS[name.group()[:3].lower()] if name else 0
    words = found.words
    if words.endswith(("last week", "next week", "this week")):
        weeks = {"last": -1, "next": 1, "this": 0}[words.split()[-2]]
        week = cal.week(found.day, weeks)
        return (
            cal.one_day(cal.shifted(week.earliest, number) if week else None),
            "inferred",
            "weekday of the week named",
        )
    if re.match(r"(?:last|previous|past)\b", words):
        return (
            cal.one_day(cal.weekday(found.day, number, "before")),
            "inferred",
            "last such weekday",
        )
    if re.match(r"(?:next|coming|the following|following)\b", words):
        return cal.one_day(cal.weekday(found.day, number, "after")), "inferred", "next such weekday"
    bounded = found.tense != "past" and found.before.rstrip().endswith(("until", "till", "by"))
    if (
        found.tense == "future"
        or bounded
        or (words.startswith("this ") and _is_near(found.day, number))
    ):
        return cal.one_day(cal.weekday(found.day, number, "future")), "inferred", "weekday, future"
    return cal.one_day(cal.weekday(found.day, number, "past")), "inferred", "weekday, past"


def _is_near(day: dt.date, number: int) -> bool:
    """ "has called a meeting this Friday", on a Thursday: the next one is nearer than the last."""
    back, ahead = cal.weekday(day, number, "before"), cal.weekday(day, number, "future")
    return back is not None and ahead is not None and ahead - day < day - back


AFTER_NAMED = frozenset(
    {"the following day", "the next day", "the day after", "a following day", "a next day"}
)


NAMED = re.compile(r",? \(?(?:\w{3,9}day,? )?(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2})\b")
"""Behind "today": "today, 1 December 2023"."""
BEFORE_NAMED = frozenset(
    {"the day earlier", "the day before", "the previous day", "a previous day"}
)


def word(found: Found) -> Answer:
    day = found.day
    if day is None or found.words == "nowadays":
        return None, "unknown", "the day of publication is unknown"
    named = found.anchor
    if found.words in AFTER_NAMED:
        if named is None:
            return None, "unknown", "depends on a day named before"
        return cal.one_day(cal.shifted(named, 1)), "inferred", "the day after the one named before"
    if found.words in BEFORE_NAMED and named is not None:
        return (
            cal.one_day(cal.shifted(named, -1)),
            "inferred",
            "the day before the one named before",
        )
    steps = {
        "today": 0,
        "tonight": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "overnight": 0,
        "last night": -1,
        "the day before yesterday": -2,
        "the day after tomorrow": 2,
        "the day earlier": -1,
        "the day before": -1,
        "the previous day": -1,
        "a previous day": -1,
    }.get(found.words)
    if steps is None or NAMED.match(found.after):
        return None, "unknown", "depends on a day named before"
    return cal.one_day(cal.shifted(day, steps)), "inferred", "counted from publication"


def edge(found: Found) -> Answer:
    day = found.day
    if day is None:
        return None, "unknown", "the day of publication is unknown"
    if "week" in found.words or "decade" in found.words:
        return None, "unknown", "too vague"
    late = not re.search("start|beginning|middle", found.words)
    shift = -1 if "last" in found.words else int("next" in found.words)
    if "month" in found.words:
        month = cal.months_on(day, shift)
        return _cut(month, late), "inferred", "part of the month"
    year = day.year + shift
    if late:
        first = (
            day
            if found.before.rstrip().endswith(("before", "by", "until")) and not shift
            else cal.date(year, 12, 1)
        )
        return cal.between(first, cal.date(year, 12, 31), "about"), "inferred", "end of the year"
    months = (5, 8, 31) if "middle" in found.words else (1, 2, 28)
    return (
        cal.between(cal.date(year, months[0], 1), cal.date(year, months[1], months[2]), "about"),
        "inferred",
        "part of the year",
    )


def _cut(month: Interval | None, late: bool) -> Interval | None:
    if month is None:
        return None
    return cal.month(month.earliest.year, month.earliest.month, "late" if late else "early")


def near(found: Found) -> Answer:  # noqa: PLR0911  (one answer a unit)
    day = found.day
    if day is None:
        return None, "unknown", "the day of publication is unknown"
    words = found.words.removeprefix("the ")
    unit = words.rsplit(" ", 1)[-1]
    shift = (
        -1
        if words.startswith(("last", "past", "previous"))
        else int(words.startswith(("next", "coming")))
    )
    if words.startswith(("same", "following")):
        return None, "unknown", "depends on a time named before"
    if words == "past year":  # twelve months, not those of the calendar
        return cal.between(cal.shifted(day, -365), day, "about"), "inferred", "up to publication"
    if unit == "week":
        return _this_part(cal.week(day, shift), day, words), "inferred", "week of publication"
    if unit == "month":
        return _this_part(cal.months_on(day, shift), day, words), "inferred", "month of publication"
    if unit == "year":
        return _this_part(cal.year(day.year + shift), day, words), "inferred", "year of publication"
    if unit == "weekend":
        return _weekend(day, shift, found.tense), "inferred", "weekend nearest by tense"
    if unit in SEASONS:
        return season(words, day.year + shift), "inferred", "season by year of publication"
    if unit in {"morning", "afternoon", "evening", "night", "day"}:
        return cal.one_day(cal.shifted(day, shift)), "inferred", "counted from publication"
    return None, "unknown", "too vague"


def _this_part(whole: Interval | None, day: dt.date, words: str) -> Interval | None:
    """ "earlier this week" ends, "later this week" begins with the day of publication."""
    if whole is None:
        return None
    if words.startswith("earlier"):
        return cal.between(whole.earliest, day, whole.precision)
    if words.startswith("later"):
        return cal.between(day, whole.latest, whole.precision)
    return whole


def _weekend(day: dt.date, shift: int, tense: str) -> Interval | None:
    week = cal.week(day, shift)
    if week is None:
        return None
    if shift == 0 and tense == "past" and day.weekday() < 5:
        week = cal.week(day, -1)
    assert week is not None
    return cal.between(cal.shifted(week.latest, -1), week.latest, "about")
