"""Words -> days. The law: a real day, written out; what two readings fit says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.reading.lines.months import FOREIGN

MONTHS = (
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?P<{0}>mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\b\.?,?\s+)?"
FULL = re.compile(
    r"(?<![\w/.-])(?:"
    + WEEKDAY.format("wa")
    + r"(?P<da>[0-3]?\d)(?:st|nd|rd|th|\.)?(?:\s+of)?[\s-]+"
    + MONTH.format("ma")
    + r",?[\s-]+(?P<ya>(?:19|20)\d\d)"
    + "|"
    + WEEKDAY.format("wb")
    + MONTH.format("mb")
    + r"\s*(?P<db>[0-3]?\d)(?:st|nd|rd|th)?(?:,\s*|\s+|(?<=\d\d))(?P<yb>(?:19|20)\d\d)"
    + r"|(?P<yc>(?:19|20)\d\d)-(?P<mc>[01]\d)-(?P<dc>[0-3]\d)(?=T|\b)"
    + r"|(?P<yd>(?:19|20)\d\d)[/.](?P<md>[01]?\d)[/.](?P<dd>[0-3]?\d)"
    + r"|"
    + WEEKDAY.format("we")
    + r"(?P<de>[0-3]?\d)(?P<se>[/.-])(?P<me>[0-3]?\d)(?P=se)"
    + r"(?P<ye>(?:19|20)\d\d|\d\d(?=,? \d{1,2}:\d\d ?[ap]\.?m\b))"
    + r"|(?P<df>[0-3]?\d)(?:\.|er|º|°)?\s+(?:de\s+)?(?P<mf>"
    + "|".join(sorted(FOREIGN, key=len, reverse=True))
    + r")\.?(?:\s+del?)?,?\s+(?P<yf>(?:19|20)\d\d)"
    + r"|(?P<yg>(?:19|20)\d\d)年(?P<mg>[01]?\d)月(?P<dg>[0-3]?\d)日"
    + r")(?![\w/-])",
    re.IGNORECASE,
)
GLUED = re.compile(
    r"//+|(?<=[a-z])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? ?\d{1,2},"
    r" (?:19|20)\d\d)"
)
"""Where a page's byline runs into its day: "By Jane DoeMarch 3, 2014", "Jane Doe//May 3, 2014"."""
SHORT = re.compile(
    r"(?<![\w/.-])(?:(?P<da>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?\s+"
    + MONTH.format("ma")
    + "|"
    + MONTH.format("mb")
    + r"\s*(?P<db>[0-3]?\d)(?:st|nd|rd|th)?)(?![\w/-])",
    re.IGNORECASE,
)
SHORT_YEAR = 99
FIGURE = re.compile(r"\d")
"""Without one there is no day: most sentences need not be searched."""
AMERICAN = re.compile(r",? \d{1,2}:\d\d ?[ap]\.?m\.? (?:[ECMP][SD]?T)\b", re.IGNORECASE)
CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d)?(?:\.\d+)?\s*([ap])?\.?m?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A day read in a text. ``other``: a second reading of the same figures (day and month)."""

    start: int
    end: int
    day: dt.date
    other: dt.date | None = None
    reason: str = ""


def unglued(text: str) -> str:
    """A line above a text with its day parted from the words it runs into."""
    return GLUED.sub(" | ", text)


def full_dates(text: str) -> Iterator[Found]:
    """Every day with its year, in order of offsets; impossible days are skipped."""
    for match in FULL.finditer(text) if FIGURE.search(text) else ():
        found = _full(match)
        if found is not None:
            yield found


def _full(match: re.Match[str]) -> Found | None:
    groups = match.groupdict()
    for key in "ab":
        if groups[f"y{key}"]:
            month = month_of(groups[f"m{key}"])
            return _found(match, groups[f"y{key}"], month, int(groups[f"d{key}"]))
    if groups["yf"]:
        month = FOREIGN[groups["mf"].lower()]
        return _found(match, groups["yf"], month, int(groups["df"]))
    for key in "cdg":
        if groups[f"y{key}"]:
            return _found(match, groups[f"y{key}"], int(groups[f"m{key}"]), int(groups[f"d{key}"]))
    return _figures(match, groups)


def _figures(match: re.Match[str], groups: dict[str, str | None]) -> Found | None:
    """``25/11/2013``: day and month by size, by points, by the weekday beside them, or open."""
    year, one, two = (int(groups[k] or 0) for k in ("ye", "de", "me"))
    year += 0 if year > SHORT_YEAR else 2000
    european, american = real_day(year, two, one), real_day(year, one, two)
    weekday = groups["we"]
    if weekday:
        named = weekday_of(weekday)
        european = european if european and european.weekday() == named else None
        american = american if american and american.weekday() == named else None
    if american and AMERICAN.match(match.string, match.end()):
        european = None
    if groups["se"] == ".":
        american = None if european else american
    if european and american and european != american:
        return Found(
            *match.span(), european, american, "day and month could be the other way round"
        )
    day = european or american
    return Found(*match.span(), day) if day else None


def _found(match: re.Match[str], year: str, month: int, day: int) -> Found | None:
    real = real_day(int(year), month, day)
    return Found(*match.span(), real) if real else None


def real_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None if the calendar has none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_of(word: str) -> int:
    """``Nov.`` -> 11."""
    start = word.lower()[:3]
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(start))


def weekday_of(word: str) -> int:
    """``Tue`` -> 1 (Monday is 0)."""
    start = word.lower()[:3]
    return next(n for n, weekday in enumerate(WEEKDAYS) if weekday.startswith(start))


def weekday_name(number: int) -> str:
    return WEEKDAYS[number].capitalize()


def days_without_year(text: str) -> Iterator[tuple[int, int, int, int]]:
    """(start, end, month, day) of every "November 25" or "25 Nov." in ``text``."""
    for match in SHORT.finditer(text) if FIGURE.search(text) else ():
        key = "a" if match["da"] else "b"
        month, day = month_of(match[f"m{key}"]), int(match[f"d{key}"])
        if real_day(2000, month, day):
            yield match.start(), match.end(), month, day


def clock_of(text: str) -> str:
    """The first time of day, ``2:36 PM`` -> ``14:36``; "" = none."""
    match = CLOCK.search(text)
    if match is None:
        return ""
    hour = int(match[1])
    if match[3] and hour <= 12:
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    return f"{hour:02d}:{match[2]}"


def date_in_address(url: str) -> tuple[dt.date | None, tuple[dt.date, dt.date] | None]:
    """The day in a URL's path, or the month that it names as (first, last day)."""
    path = url.split("?", 1)[0]
    patterns = (
        r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-](0?[1-9]|[12]\d|3[01])(?:[/._-]|$)",
        r"(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)",
        r"(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)",
    )
    for pattern in patterns:
        match = re.search(pattern, path)
        month = _address_month(match[2]) if match else 0
        if match and month and (day := real_day(int(match[1]), month, int(match[3]))):
            return day, None
    match = re.search(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/", path)
    if match is None:
        return None, None
    first = dt.date(int(match[1]), int(match[2]), 1)
    after = (first + dt.timedelta(days=32)).replace(day=1)
    return None, (first, after - dt.timedelta(days=1))


def _address_month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return month_of(word) if any(m.startswith(word) for m in MONTHS) else 0
