"""An Interval -> its words, and what a machine reads. The law: no more exact than the text was."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace

from briefing.model import Interval
from briefing.showing.words.strings import Language


def between(lang: Language, when: Interval) -> str:
    """An interval in words: ``18 Nov 2013``, ``November 2013``, ``1 Nov - 3 Dec 2013``."""
    first, last = when.earliest, when.latest
    if when.precision == "about":
        exact = between(lang, replace(when, precision="day"))
        return lang.gettext("about %(when)s", when=exact)
    if first == last:
        return lang.day(first)
    if when.precision == "year" and first.year != last.year:
        return f"{first.year}–{last.year}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if first.year == last.year:
        if when.precision == "year" or (whole and (first.month, last.month) == (1, 12)):
            return str(first.year)
        if first.month == last.month and (whole or when.precision == "month"):
            return lang.month(first)
    return lang.days(first, last)


def iso(when: Interval) -> str:
    """The most exact valid ``datetime`` for an interval; "" where it crosses years."""
    first, last = when.earliest, when.latest
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first.year:04d}" if first.year == last.year else ""
