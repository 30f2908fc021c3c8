"""Lengths of time, counted from the day of publication -> Answer. The law: a length that nothing
ties to that day has no value.
"""

from __future__ import annotations

import datetime as dt
import re

from briefing.evidence.ground.numbers import value_of
from briefing.evidence.times import calendar as cal
from briefing.evidence.times.absolute import Answer, Found
from briefing.evidence.times.words import MONTH
from briefing.model import Interval

ONGOING = re.compile(
    r"[-\s](?:old\s|long\s)?(?:[a-z]+\s){0,2}?(?:war|conflict|crisis|uprising|revolt|rebellion|"
    r"insurgency|siege|blockade|standoff|civil|campaign|occupation|unrest|bloodshed|battle)\b",
    re.I,
)


OF_A_TIME = re.compile(rf"\sof\s(?:{MONTH}|\d{{4}}|last|this|next)", re.I)
BY_A_DATE = re.compile(rf"\sthe\s{MONTH}\.?\s\d", re.I)
OF_SOMEBODY = re.compile(r"\s(?:of|in)\s(?:his|her|its|their|the)\s")


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
    "century": 36525,
    "centurie": 36525,
    "centur": 36525,
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
    if OF_A_TIME.match(found.after):
        return None, "unknown", "depends on a time named beside it"
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
    if BY_A_DATE.match(found.after):
        return None, "unknown", "depends on a day named beside it"
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
