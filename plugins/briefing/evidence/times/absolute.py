"""Words that name a day, month or year by themselves -> Answer. The law: no such day, no value."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from briefing.evidence.times import calendar as cal
from briefing.evidence.times.words import MONTH
from briefing.model import Interval


@dataclass(frozen=True, slots=True)
class Found:
    """Words of one kind, with what is needed to resolve them."""

    kind: str
    words: str  # lower case, single spaces
    printed: str
    day: dt.date | None
    tense: str
    before: str  # a few characters before, lower case
    after: str
    anchor: dt.date | None = None  # the last day named in the same paragraph


Answer = tuple[Interval | None, str, str]
"""(interval or None, certainty, rule)."""


YEAR_NAMED = re.compile(r",?\s(?:of\s)?(last|this|next) year\b")
BY_YEARS = {"last": -1, "this": 0, "next": 1}
SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 14),
}


def numbers_in(words: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", words)]


def months_in(words: str) -> list[int]:
    return [cal.MONTHS[m[:3]] for m in re.findall(MONTH, words, re.I)]


def iso(found: Found) -> Answer:
    year, month, day = (int(n) for n in found.words.split("-"))
    return cal.one_day(cal.date(year, month, day)), "printed", "full date"


def calendar_day(found: Found) -> Answer:
    numbers = numbers_in(found.words)
    month = months_in(found.words)[0]
    year = next((n for n in numbers if n > 31), None)
    days = [n for n in numbers if n <= 31][:2]
    if not days:
        return None, "unknown", "no day of the month"
    certainty, rule = "printed", "full date"
    if year is None:
        if found.day is None:
            return None, "unknown", "no year, and the day of publication is unknown"
        named = YEAR_NAMED.match(found.after)  # "on May 20 last year"
        year = found.day.year + BY_YEARS[named.group(1)] if named else None
        certainty, rule = "inferred", "month of the year named" if named else ""
        if year is None:
            year = cal.nearest_year(found.day, days[0], month, found.tense)
    first, last = cal.date(year, month, days[0]), cal.date(year, month, days[-1])
    if not rule and found.day is not None:
        rule = _nearest(found.tense, first is not None and first < found.day)
    return cal.between(first, last, "day"), certainty, rule


def _nearest(tense: str, before: bool) -> str:
    """The rule as it came out: "is to run from" may name a day before that of publication."""
    words = {("past", True): "last such day before publication",
             ("future", False): "next one after publication"}  # fmt: skip
    return words.get((tense, before), "the one nearest to publication")


def slashed(found: Found) -> Answer:
    first, second, year = numbers_in(found.words)
    if first > 12 or first == second:
        return cal.one_day(cal.date(year, second, first)), "printed", "full date"
    if second > 12:
        return cal.one_day(cal.date(year, first, second)), "printed", "full date"
    return None, "unknown", "day and month cannot be told apart"


def month(found: Found) -> Answer:
    numbers = months_in(found.words)
    part = part_of(found.words)
    years = [n for n in numbers_in(found.words) if n > 31]
    if years:
        return _months(years[0], numbers, part), "printed", "month and year"
    if found.day is None:
        return None, "unknown", "no year, and the day of publication is unknown"
    named = YEAR_NAMED.match(found.after)
    if named:  # "in May last year"
        year = found.day.year + BY_YEARS[named.group(1)]
        return _months(year, numbers, part), "inferred", "month of the year named"
    tense = found.tense
    if found.words.startswith("last") or found.before.endswith(("since ", "last ")):
        tense = "past"
    elif found.words.startswith("next") or (
        tense != "past" and found.before.endswith(("until ", "by ", "into "))
    ):
        tense = "future"
    if not tense or tense == "present":
        year = cal.nearest_year(found.day, 15, numbers[0], "")
    else:
        year = cal.nearest_month(found.day, numbers[0], tense)
    return _months(year, numbers, part), "inferred", "month nearest by tense"


def _months(year: int, numbers: list[int], part: str) -> Interval | None:
    first = cal.month(year, numbers[0], part)
    if len(numbers) == 1 or first is None:
        return first
    last = cal.month(year + (numbers[1] < numbers[0]), numbers[1])
    return cal.between(first.earliest, last.latest if last else None, "month")


def part_of(words: str) -> str:
    for word, part in (
        ("early", "early"),
        ("start", "early"),
        ("beginning", "early"),
        ("mid", "mid"),
        ("late", "late"),
        ("end of", "late"),
    ):
        if re.search(rf"\b{word}", words):
            return part
    return ""


def edge_year(found: Found) -> Answer:
    year = numbers_in(found.words)[0]
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part_of(found.words) or "mid"]
    low, high = cal.month(year, first), cal.month(year, last)
    if low is None or high is None:
        return None, "unknown", ""
    return cal.between(low.earliest, high.latest, "about"), "printed", "part of a year"


def season(words: str, year: int) -> Interval | None:
    first, last = next(span for name, span in SEASONS.items() if name in words)
    low = cal.month(year, first)
    high = cal.month(year + last // 13, (last - 1) % 12 + 1)
    return cal.between(low.earliest, high.latest, "about") if low and high else None


def season_year(found: Found) -> Answer:
    return season(found.words, numbers_in(found.words)[0]), "printed", "season of a year"


def decade(found: Found) -> Answer:
    year = numbers_in(found.words)[0]
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part_of(found.words), (0, 9))
    return (
        cal.between(cal.date(year + low, 1, 1), cal.date(year + high, 12, 31), "about"),
        "printed",
        "decade",
    )


def years(found: Found) -> Answer:
    first, last = numbers_in(found.words)
    last = last if last > 99 else first // 100 * 100 + last
    return cal.between(cal.date(first, 1, 1), cal.date(last, 12, 31), "year"), "printed", "years"


def one_year(found: Found) -> Answer:
    return cal.year(numbers_in(found.words)[0]), "printed", "year"
