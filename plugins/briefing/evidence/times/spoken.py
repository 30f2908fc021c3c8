"""Times within quoted words -> counted from the day they were said. The law: told days only.

"We played today," he said on Monday: that Monday, whatever the day of publication; and about the
day of publication where nobody tells when he said so.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import replace

from briefing.evidence.times.resolved import COUNTED
from briefing.model import Interval, Quotation, TimeExpression

RULE = "counted from the day of the words"
UNTOLD = "the day of the words is not told"
BACK = 4  # quotations before a time that may hold it


def as_spoken(
    times: tuple[TimeExpression, ...], speech: tuple[Quotation, ...], day: dt.date | None
) -> tuple[TimeExpression, ...]:
    """The same times; a "today" within marks is that of its speaker where his day is told."""
    starts = [q.start for q in speech]
    return tuple(
        _moved(time, _holding(time, speech, starts), day) if time.rule == COUNTED else time
        for time in times
    )


def _holding(
    time: TimeExpression, speech: tuple[Quotation, ...], starts: list[int]
) -> Quotation | None:
    """The quotation between marks in which a time stands."""
    at = bisect_right(starts, time.start)
    holding = (q for q in speech[max(0, at - BACK) : at] if q.end >= time.end)
    return next((q for q in holding if q.form != "indirect"), None)


def _moved(time: TimeExpression, said: Quotation | None, day: dt.date | None) -> TimeExpression:
    when = said.day if said is not None else None
    if when is None or day is None or time.when is None:
        return time
    if when.precision == "about":
        return replace(time, when=replace(time.when, precision="about"), rule=UNTOLD)
    if when.precision != "day":
        return time
    if when.earliest != when.latest or when.latest >= day:
        return time
    apart = when.latest - day
    moved = Interval(time.when.earliest + apart, time.when.latest + apart, time.when.precision)
    return replace(time, when=moved, rule=RULE)
