"""Words counted from the day of publication -> Answer. The law: no such day known, no value."""

from __future__ import annotations

import datetime as dt
import re

from briefing.evidence import calendar as cal
from briefing.evidence.numbers import value_of
from briefing.evidence.time_absolute import SEASONS, Answer, Found, season
from briefing.evidence.time_words import FULL_WEEKDAY
from briefing.model import Interval

ONGOING = re.compile(
    r"[-\s](?:old\s|long\s)?(?:[a-z]+\s){0,2}?(?:war|conflict|crisis|uprising|revolt|rebellion|"
    r"insurgency|siege|blockade|standoff|civil|campaign|occupation|unrest|bloodshed|battle)\b",
    re.I,
)


OF_SOMEBODY = re.compile(r"\s(?:of|in)\s(?:his|her|its|their|the)\s")


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
    if found.tense == "future" or bounded:
        return cal.one_day(cal.weekday(found.day, number, "future")), "inferred", "weekday, future"
    return cal.one_day(cal.weekday(found.day, number, "past")), "inferred", "weekday, past"


AFTER_NAMED = frozenset(
    {"the following day", "the next day", "the day after", "a following day", "a next day"}
)


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
    if steps is None:
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
        else int(words.startswith(("next", "coming", "following")))
    )
    if words.startswith("same"):
        return None, "unknown", "depends on a time named before"
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


DAYS = {
    "day": 1,
    "week": 7,
    "month": 30,
    "year": 365,
    "decade": 3650,
    "fortnight": 14,
    "hour": 0,
    "minute": 0,
    "weekend": 7,
}


RECENT = {"day": 7, "week": 4, "month": 6, "year": 5}
VAGUE = {"several": (3, 9), "few": (2, 5), "some": (2, 9), "couple": (2, 3), "many": (5, 20)}


def span(found: Found) -> Answer:
    """ "recent weeks", "the next two days": from or up to the day of publication."""
    day = found.day
    if day is None:
        return None, "unknown", "the day of publication is unknown"
    words = found.words.removeprefix("the ")
    unit = unit_of(words)
    if OF_SOMEBODY.match(found.after):
        return None, "unknown", "depends on somebody's life"
    middle = " ".join(words.split()[1:-1])
    many = count_of(middle)[1] if middle else RECENT.get(unit, 1)
    reach = round(many * DAYS.get(unit, 0))
    if words.startswith(("coming", "next", "following")):
        return cal.between(day, cal.shifted(day, reach), "about"), "inferred", "from publication on"
    return cal.between(cal.shifted(day, -reach), day, "about"), "inferred", "up to publication"


def unit_of(words: str) -> str:
    unit = re.search(r"(day|week|month|year|decade|fortnight|hour|minute|weekend|centur)", words)
    return unit.group(1) if unit else "day"


def count_of(words: str) -> tuple[float, float]:
    for word, span in VAGUE.items():
        if word in words.split():
            return span
    value = value_of(words.replace("and a half", "").strip() or "one")
    value = 1.0 if value is None or words.strip() in {"a", "an"} else value
    return value, value


AGO = re.compile(
    r"^(more than|over|about|nearly|almost|around|some|at least|just)?\s?(.*?)\s?"
    r"(day|week|month|year|decade|hour|minute|fortnight|weekend|century|centurie)s? (\w+)$"
)


def ago(found: Found) -> Answer:
    day = found.day
    parts = AGO.match(found.words)
    if day is None or parts is None:
        return None, "unknown", "the day of publication is unknown"
    hedge, count, unit, way = parts.groups()
    if way != "ago":
        return None, "unknown", "depends on a day named before"
    low, high = count_of(count)
    return _back(day, low, high, unit, bool(hedge)), "inferred", "counted back from publication"


def _back(day: dt.date, low: float, high: float, unit: str, hedged: bool) -> Interval | None:
    if unit in {"hour", "minute"}:
        return cal.between(cal.shifted(day, -round(high / 24)), day, "day")
    if low != high or (hedged and unit == "day"):
        first, last = -round(high * DAYS[unit]), -round(low * DAYS[unit])
        return cal.between(cal.shifted(day, first), cal.shifted(day, last), "about")
    if unit == "day":
        return cal.one_day(cal.shifted(day, -round(low)))
    if unit in {"week", "fortnight"}:
        middle = cal.shifted(day, -round(low * DAYS[unit]))
        return (
            cal.between(cal.shifted(middle, -3), cal.shifted(middle, 3), "about")
            if middle
            else None
        )
    if unit == "month":
        return cal.months_on(day, -round(low))
    return cal.year(day.year - round(low * {"year": 1, "decade": 10}.get(unit, 100)))


def shift(found: Found) -> Answer:
    """ "just days after": some days before publication, if the story tells of the present."""
    day = found.day
    if day is None:
        return None, "unknown", "the day of publication is unknown"
    unit = unit_of(found.words)
    reach = {"day": 7, "week": 28, "month": 180, "hour": 1}[unit]
    if found.words.endswith(("after", "ago", "earlier")):
        low = 1 if unit != "hour" else 0
        return (
            cal.between(cal.shifted(day, -reach), cal.shifted(day, -low), "about"),
            "inferred",
            "counted back from publication",
        )
    return None, "unknown", "depends on a day named beside it"


def duration(found: Found) -> Answer:
    """ "the 32-month war": it began so long before publication and goes on."""
    if found.day is None or not ONGOING.match(found.after):
        return None, "unknown", "a length of time"
    words = re.sub(r"[-‐‑]", " ", found.words)
    unit = unit_of(words)
    value = value_of(words.split()[0])
    if value is None:
        return None, "unknown", "a length of time"
    begun = _back(found.day, value, value, unit, False)
    if begun is None:
        return None, "unknown", "a length of time"
    return (
        Interval(begun.earliest, begun.latest, begun.precision),
        "inferred",
        "beginning: so long before publication",
    )
