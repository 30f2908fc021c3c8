"""Grid -> every expression of time, resolved. The law: no day of publication, no relative date.

Patterns in the manner of HeidelTime: each finds words of one kind and a small function resolves
them against the day of publication and the tense of the governing verb. What cannot be resolved
keeps its words and has no value.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from briefing.evidence import calendar as cal
from briefing.evidence.grid import Grid, row_at, sentence_at
from briefing.evidence.lists import bag
from briefing.evidence.numbers import value_of
from briefing.evidence.tense import tense_at
from briefing.model import Interval, TimeExpression

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    r"(?![a-z])"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
TO = r"\s?(?:[-–—/]|to|and)\s?"
COUNT = (
    r"(?:\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|(?:a\s)?hundred|several|few|a\sfew|some|couple\sof|a\scouple\sof|many)"
)
UNIT = r"(?:day|week|month|year|decade|hour|minute|fortnight|weekend|century|centurie)s?"
NEAR = r"(?:last|next|this|past|previous|coming|following|current|same|earlier this|later this)"
PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|noon|lunchtime))?"
EDGE = r"(?:the\s)?(?:start|beginning|middle|end)\sof"

SCAN = re.compile(
    rf"""\b(?:
    (?P<iso>\d{{4}}-\d\d-\d\d)
    |(?P<dmy>(?:{WEEKDAY},?\s)?(?:the\s)?{DAY}(?:{TO}{DAY})?\s(?:of\s)?{MONTH}(?:,?\s\d{{4}}\b)?)
    |(?P<mdy>(?:{WEEKDAY},?\s(?:the\s)?)?{MONTH}\s(?:the\s)?{DAY}(?:{TO}{DAY})?(?![\d]|,\d|\.\d)
        (?:,?\s\d{{4}}\b)?)
    |(?P<month>(?:(?:{EDGE}|early|mid|late|last|next|this|earlier\sin|later\sin|{EDGE}\slast|{EDGE}\snext)[-\s])?
        {MONTH}(?:{TO}{MONTH})?(?:(?:\sof|,)?\s\d{{4}}\b)?(?!\s\d))
    |(?P<weekday>(?:(?:{NEAR}|early|late|the\sfollowing)\s)?{FULL_WEEKDAY}{PART_OF_DAY}(?:\s(?:last|next|this)\sweek\b)?)
    |(?P<edge>{EDGE}\s(?:the|this|last|next|that)\s(?:year|month|week|decade)|year['’]?s?[-\s]end|end-year|year-end)
    |(?P<edgeyear>(?:{EDGE}|early|mid|late)[-\s](?:in\s)?(?:1[6-9]|20)\d\d\b)
    |(?P<near>(?:the\s)?{NEAR}\s(?:week|month|year|weekend|quarter|decade|century|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)\b(?!-))
    |(?P<span>(?:the\s)?(?:recent|coming|past|last|next|previous|following)\s(?:{COUNT}\s{UNIT}|(?:days|weeks|months|years|decades|hours))\b)
    |(?P<ago>(?:(?:more\sthan|over|about|nearly|almost|around|some|at\sleast|just)\s)?{COUNT}\s(?:and\sa\shalf\s)?{UNIT}\s(?:ago|earlier|before|later|afterwards?|previously)\b)
    |(?P<shift>(?:(?:just|only|barely|a\sfew|several|two|three)\s)?(?:days|weeks|months|hours)\s(?:after|before|later|earlier|ago)\b)
    |(?P<word>today|tonight|yesterday|tomorrow|the\sday\s(?:earlier|before\syesterday|after\stomorrow|before|after)|the\s(?:year|month|week)\sbefore|
        (?:the|a)\s(?:previous|following|next|same)\sday|overnight|(?:earlier|later)\sthe\ssame\sday|last\snight|nowadays)\b
    |(?P<duration>(?:\d{{1,4}}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|multi)[-‐‑\s]
        (?:and-a-half-)?(?:day|week|month|year|decade|hour|century)s?(?:[-\s](?:long|old))?\b)
    |(?P<slash>\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d\b)
    |(?P<decade>(?:(?:early|mid|late)[-\s])?(?:the\s)?(?:1[6-9]|20)\d0s\b)
    |(?P<years>(?:1[6-9]|20)\d\d\s?[-–]\s?(?:(?:1[6-9]|20)\d\d|\d\d)\b(?!-))
    |(?P<season>(?:the\s)?(?:(?:early|mid|late)[-\s])?(?:spring|summer|autumn|winter|fall)(?:\sof)?\s(?:1[6-9]|20)\d\d\b)
    |(?P<year>(?:1[6-9]|20)\d\d\b(?![-,.]\d|['’]?s\b))
    )""",
    re.X | re.I,
)
ONGOING = re.compile(
    r"[-\s](?:old\s|long\s)?(?:[a-z]+\s){0,2}?(?:war|conflict|crisis|uprising|revolt|rebellion|"
    r"insurgency|siege|blockade|standoff|civil|campaign|occupation|unrest|bloodshed|battle)\b",
    re.I,
)
YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|during|before|after|through|early|late|mid|year|the|"
    r"between|around|circa|and|to|for|late|back|election|summer|winter|spring|autumn|fall)"
    r"|[(\[,])[\s-]?$",
    re.I,
)
NAMED_DAYS = ("black ", "good ", "bloody ", "cyber ", "super ", "easter ", "ash ", "palm ", "holy ")
OF_SOMEBODY = re.compile(r"\s(?:of|in)\s(?:his|her|its|their|the)\s")
UNIT_AFTER = re.compile(
    r"\s?(?:people|persons|men|women|children|civilians|fighters|troops|soldiers|refugees|"
    r"km|kilomet|miles|met|tonnes|tons|dollars|euros|votes|seats|others|families|homes|%|percent)",
    re.I,
)


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


def times(grid: Grid) -> tuple[TimeExpression, ...]:
    """Every temporal expression in order of offsets."""
    day = grid.story.dating.day
    covers = [(m.start, m.end) for m in grid.naming.mentions]
    found = []
    anchor: dt.date | None = None
    named_at = 0
    for match in SCAN.finditer(grid.text):
        start, end = match.span()
        if _inside_name(covers, start, end) or not _plausible(grid.text, match):
            continue
        if match.lastgroup == "year" and _counts_things(grid, start):
            continue
        kind = match.lastgroup or ""
        rows = row_at(grid, start), row_at(grid, end - 1)
        tense = tense_at(grid, *rows) if day is not None else ""
        item = Found(
            kind,
            " ".join(grid.text[start:end].lower().split()),
            grid.text[start:end],
            day,
            tense,
            grid.text[max(0, start - 16) : start].lower(),
            grid.text[end : end + 24].lower(),
            anchor if "\n\n" not in grid.text[named_at:start] else None,
        )
        when, certainty, rule = resolve(item)
        if when is not None and when.earliest == when.latest:
            anchor, named_at = when.earliest, end
        sentence = grid.story.sentences[sentence_at(grid, start)] if grid.story.sentences else None
        if sentence is not None and sentence[0] <= start and end <= sentence[1]:
            found.append(TimeExpression(start, end, sentence, when, certainty, rule))
    return tuple(found)


def _inside_name(covers: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the words are part of a longer name: "Russia Today", "Black September"."""
    at = bisect_right(covers, (start, end + 1 << 30)) - 1
    for low, high in covers[max(0, at) : at + 2]:
        if low <= start and end <= high and (high - low) > (end - start):
            return True
    return False


DATING = bag("the its their his her those to in since from until by during")


def _counts_things(grid: Grid, start: int) -> bool:
    """ "1709 schoolchildren": a number before a plural noun, unless "the" makes it a name's year."""
    row = row_at(grid, start)
    if not grid.parsed or row >= len(grid.words) or grid.deps[row] != "nummod":
        return False
    the = row > 0 and grid.words[row - 1] in DATING
    return grid.tags[grid.heads[row]] == "NNS" and grid.heads[row] > row and not the


def _plausible(text: str, match: re.Match[str]) -> bool:
    kind = match.lastgroup
    words = match.group()
    start, end = match.span()
    if kind in {"dmy", "mdy", "month"} and not _capital_month(words):
        return False
    if kind == "weekday" and text[max(0, start - 8) : start].lower().endswith(NAMED_DAYS):
        return False
    if kind == "weekday" and not re.search(rf"\b(?:{FULL_WEEKDAY[3:-4]})", words):
        return any(c.isupper() for c in words)
    if kind == "month":
        bare = re.fullmatch(
            r"(?:May|March|Mar|Sun|Jan|Dec|Nov|Oct|Sep|Sept|Aug|Apr|Feb|Jun|Jul)\.?", words
        )
        before = text[max(0, start - 12) : start]
        if bare:
            return bool(
                re.search(
                    r"\b(?:in|since|until|till|by|of|from|during|before|after|through|on|and|to|for)\s$",
                    before,
                    re.I,
                )
            )
    if kind == "year":
        if UNIT_AFTER.match(text, end) or text[max(0, start - 1) : start] in {
            "$",
            "€",
            "£",
            "#",
            ",",
            ".",
            "/",
            "-",
        }:
            return False
        if text[end : end + 1] in {"/", "%"} or text[end : end + 2] in {",0"}:
            return False
        return (
            bool(YEAR_BEFORE.search(text[max(0, start - 12) : start])) or text[end : end + 1] == ")"
        )
    if kind == "dmy" or kind == "mdy":
        return all(1 <= int(d) <= 31 for d in re.findall(r"(?<!\d)\d{1,2}(?!\d)", words))
    return True


def _capital_month(words: str) -> bool:
    found = re.search(MONTH, words, re.I)
    return found is not None and found.group()[:1].isupper()


def resolve(found: Found) -> Answer:
    """The value of one expression. Out-of-range results are None."""
    try:
        when, certainty, rule = HANDLERS[found.kind](found)
    except (ValueError, OverflowError):
        return None, "unknown", "no such day"
    return when, certainty if when is not None else "unknown", rule


# --- one small function a kind ----------------------------------------------------------------


def _numbers(words: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", words)]


def _month_number(words: str) -> list[int]:
    return [cal.MONTHS[m[:3]] for m in re.findall(MONTH, words, re.I)]


def _iso(found: Found) -> Answer:
    year, month, day = (int(n) for n in found.words.split("-"))
    return cal.one_day(cal.date(year, month, day)), "printed", "full date"


def _calendar_day(found: Found) -> Answer:
    numbers = _numbers(found.words)
    month = _month_number(found.words)[0]
    year = next((n for n in numbers if n > 31), None)
    days = [n for n in numbers if n <= 31][:2]
    if not days:
        return None, "unknown", "no day of the month"
    certainty, rule = "printed", "full date"
    if year is None:
        if found.day is None:
            return None, "unknown", "no year, and the day of publication is unknown"
        year = cal.nearest_year(found.day, days[0], month, found.tense)
        certainty, rule = "inferred", _nearest(found.tense)
    first, last = cal.date(year, month, days[0]), cal.date(year, month, days[-1])
    return cal.between(first, last, "day"), certainty, rule


def _nearest(tense: str) -> str:
    words = {"past": "last such day before publication", "future": "next one after publication"}
    return words.get(tense, "the one nearest to publication")


def _slash(found: Found) -> Answer:
    first, second, year = _numbers(found.words)
    if first > 12 or first == second:
        return cal.one_day(cal.date(year, second, first)), "printed", "full date"
    if second > 12:
        return cal.one_day(cal.date(year, first, second)), "printed", "full date"
    return None, "unknown", "day and month cannot be told apart"


def _month(found: Found) -> Answer:
    numbers = _month_number(found.words)
    part = _part(found.words)
    years = [n for n in _numbers(found.words) if n > 31]
    if years:
        return _months(years[0], numbers, part), "printed", "month and year"
    if found.day is None:
        return None, "unknown", "no year, and the day of publication is unknown"
    tense = found.tense
    if found.words.startswith("last") or found.before.endswith(("since ", "last ")):
        tense = "past"
    elif found.words.startswith("next") or found.before.endswith(("until ", "by ")):
        tense = "future"
    if not tense or (tense == "present" and part):
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


def _part(words: str) -> str:
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


def _weekday(found: Found) -> Answer:
    if found.day is None:
        return None, "unknown", "the day of publication is unknown"
    name = re.search(FULL_WEEKDAY, found.words, re.I)
    number = cal.WEEKDAYS[name.group()[:3].lower()] if name else 0
    words = found.words
    if words.endswith(("last week", "next week", "this week")):
        weeks = {"last": -1, "next": 1, "this": 0}[words.split()[-2]]
        week = cal.week(found.day, weeks)
        return cal.one_day(cal.shifted(week.earliest, number) if week else None), "inferred", words
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


def _word(found: Found) -> Answer:
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


def _edge(found: Found) -> Answer:
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


def _edge_year(found: Found) -> Answer:
    year = _numbers(found.words)[0]
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[_part(found.words) or "mid"]
    low, high = cal.month(year, first), cal.month(year, last)
    if low is None or high is None:
        return None, "unknown", ""
    return cal.between(low.earliest, high.latest, "about"), "printed", "part of a year"


SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 14),
}


def _season(words: str, year: int) -> Interval | None:
    first, last = next(span for name, span in SEASONS.items() if name in words)
    low = cal.month(year, first)
    high = cal.month(year + last // 13, (last - 1) % 12 + 1)
    return cal.between(low.earliest, high.latest, "about") if low and high else None


def _season_year(found: Found) -> Answer:
    return _season(found.words, _numbers(found.words)[0]), "printed", "season of a year"


def _near(found: Found) -> Answer:
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
        return _season(words, day.year + shift), "inferred", "season by year of publication"
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
VAGUE = {"several": (3, 9), "few": (2, 5), "some": (2, 9), "couple": (2, 3), "many": (5, 20)}


def _span(found: Found) -> Answer:
    """ "recent weeks", "the next two days": from or up to the day of publication."""
    day = found.day
    if day is None:
        return None, "unknown", "the day of publication is unknown"
    words = found.words.removeprefix("the ")
    unit = _unit(words)
    if OF_SOMEBODY.match(found.after):
        return None, "unknown", "depends on somebody's life"
    middle = " ".join(words.split()[1:-1])
    low, high = (
        _count(middle) if middle else (0, {"day": 7, "week": 4, "month": 6, "year": 5}.get(unit, 1))
    )
    reach = round(high * DAYS.get(unit, 0))
    if words.startswith(("coming", "next", "following")):
        return cal.between(day, cal.shifted(day, reach), "about"), "inferred", "from publication on"
    return cal.between(cal.shifted(day, -reach), day, "about"), "inferred", "up to publication"


def _unit(words: str) -> str:
    unit = re.search(r"(day|week|month|year|decade|fortnight|hour|minute|weekend|centur)", words)
    return unit.group(1) if unit else "day"


def _count(words: str) -> tuple[float, float]:
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


def _ago(found: Found) -> Answer:
    day = found.day
    parts = AGO.match(found.words)
    if day is None or parts is None:
        return None, "unknown", "the day of publication is unknown"
    hedge, count, unit, way = parts.groups()
    if way != "ago":
        return None, "unknown", "depends on a day named before"
    low, high = _count(count)
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


def _shift(found: Found) -> Answer:
    """ "just days after": some days before publication, if the story tells of the present."""
    day = found.day
    if day is None:
        return None, "unknown", "the day of publication is unknown"
    unit = _unit(found.words)
    reach = {"day": 7, "week": 28, "month": 180, "hour": 1}[unit]
    if found.words.endswith(("after", "ago", "earlier")):
        low = 1 if unit != "hour" else 0
        return (
            cal.between(cal.shifted(day, -reach), cal.shifted(day, -low), "about"),
            "inferred",
            f'"{found.words}", counted back from publication',
        )
    return None, "unknown", "depends on a day named beside it"


def _duration(found: Found) -> Answer:
    """ "the 32-month war": it began so long before publication and goes on."""
    if found.day is None or not ONGOING.match(found.after):
        return None, "unknown", "a length of time"
    words = re.sub(r"[-‐‑]", " ", found.words)
    unit = _unit(words)
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


def _decade(found: Found) -> Answer:
    year = _numbers(found.words)[0]
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(_part(found.words), (0, 9))
    return (
        cal.between(cal.date(year + low, 1, 1), cal.date(year + high, 12, 31), "about"),
        "printed",
        "decade",
    )


def _years(found: Found) -> Answer:
    first, last = _numbers(found.words)
    last = last if last > 99 else first // 100 * 100 + last
    return cal.between(cal.date(first, 1, 1), cal.date(last, 12, 31), "year"), "printed", "years"


def _year(found: Found) -> Answer:
    return cal.year(_numbers(found.words)[0]), "printed", "year"


HANDLERS: dict[str, Callable[[Found], Answer]] = {
    "iso": _iso,
    "dmy": _calendar_day,
    "mdy": _calendar_day,
    "month": _month,
    "slash": _slash,
    "weekday": _weekday,
    "edge": _edge,
    "edgeyear": _edge_year,
    "near": _near,
    "span": _span,
    "ago": _ago,
    "shift": _shift,
    "word": _word,
    "duration": _duration,
    "decade": _decade,
    "years": _years,
    "season": _season_year,
    "year": _year,
}
