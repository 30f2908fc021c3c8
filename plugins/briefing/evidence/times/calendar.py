"""Years, months, weeks, tense -> Interval. The law: an impossible day is None, never an error."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt

from briefing.model import Interval

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
WEEKDAYS = {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}
CLOSE = 30
"""Days from publication within which a day without a year is that one, whatever the tense."""
PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""Days of a month that "early", "mid" and "late" are taken to mean."""


def one_day(day: dt.date | None) -> Interval | None:
    return Interval(day, day) if day is not None else None


def date(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none (30 February, year 0)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def shifted(day: dt.date, days: int) -> dt.date | None:
    """``day`` moved by so many days, or None beyond the calendar."""
    try:
        return day + dt.timedelta(days)
    except OverflowError:
        return None


def between(first: dt.date | None, last: dt.date | None, precision: str) -> Interval | None:
    if first is None or last is None or first > last:
        return None
    return Interval(first, last, precision)


def month(year: int, number: int, part: str = "") -> Interval | None:
    """A month, or the early, middle or late third of it (then "about")."""
    first = date(year, number, 1)
    if first is None:
        return None
    length = gregorian.monthrange(year, number)[1]
    low, high = PARTS.get(part, (1, length))
    return between(
        date(year, number, low),
        date(year, number, min(high, length)),
        "about" if part in PARTS else "month",
    )


def year(number: int) -> Interval | None:
    return between(date(number, 1, 1), date(number, 12, 31), "year")


def months_on(day: dt.date, months: int) -> Interval | None:
    """The month that lies so many months from ``day``'s."""
    count = day.year * 12 + day.month - 1 + months
    if not 12 <= count < 120_000:
        return None
    return month(count // 12, count % 12 + 1)


def week(day: dt.date, weeks: int = 0) -> Interval | None:
    """The week, Monday to Sunday, that lies so many weeks from ``day``'s."""
    monday = shifted(day, 7 * weeks - day.weekday())
    return between(monday, shifted(monday, 6) if monday else None, "week")


def weekday(day: dt.date, number: int, direction: str) -> dt.date | None:
    """The nearest such weekday: "past" up to the day, "before" it, "future" from it, "after" it."""
    back = (day.weekday() - number) % 7
    ahead = (number - day.weekday()) % 7
    steps = {
        "past": -back,
        "before": -(back or 7),
        "future": ahead,
        "after": ahead or 7,
    }[direction]
    return shifted(day, steps)


def nearest_year(day: dt.date, number: int, of_month: int, tense: str) -> int:
    """The year in which a month and day without one lie, by tense; else the nearest."""
    here = (of_month, number)
    now = (day.month, day.day)
    options = sorted(
        (abs((found - day).days), found.year)
        for year_ in (day.year - 1, day.year, day.year + 1)
        if (found := date(year_, of_month, min(number, 28))) is not None
    )
    nearest = options[0][1] if options else day.year
    if tense == "past":
        by_tense = day.year if here <= now else day.year - 1
    elif tense == "future":
        by_tense = day.year if here >= now else day.year + 1
    else:
        return nearest
    return nearest if options and options[0][0] <= CLOSE else by_tense


def nearest_month(day: dt.date, number: int, tense: str) -> int:
    """The year in which a month without one lies: the last one, or in the future the next."""
    if tense == "future":
        return day.year if number >= day.month else day.year + 1
    return day.year if number <= day.month else day.year - 1
