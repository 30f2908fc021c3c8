"""One text -> the day it was printed with, and clues to the day where it has none.

The law: a day is printed, or the editor's; whatever else the text shows is a clue, not a date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from briefing.model import Clue, Dating, SetAside, Sidecar
from briefing.reading.lines.dateline import Dateline
from briefing.reading.lines.dates import (
    FULL,
    Found,
    clock_of,
    date_in_address,
    days_without_year,
    full_dates,
    real_day,
    unglued,
    weekday_of,
)

OPENING = re.compile(
    r"(?:(?:date of publication|published|posted|updated|last updated)(?: on| at)?:? )?(?:"
    + FULL.pattern
    + r")(?! ?,| (?:was|is|will|marks|saw|and|has|had|in|at the))",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    r"\b(?P<before>(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming|[Ee]very|[Uu]ntil|[Bb]y|[Ss]ince"
    r"|[Oo]n|[Ff]rom|[Bb]efore|[Aa]fter|late|early) )?"
    r"(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?P<s>s?)\b"
)
ELAPSED = re.compile(
    r"\b(?P<count>\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r"[- ](?P<unit>day|week|month|year)s?(?:[- ](?:old|long))? (?:\w+ )?"
    r"(?P<what>war|conflict|crisis|uprising|revolt|civil war|siege|revolution|insurgency|fighting"
    r"|unrest|strike|truce|ceasefire|blockade|occupation)\b"
)
AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are|was|were|be) (?:due|to)|to be|planned|scheduled|set to|expected"
    r"|begins?|starts?|starting|coming|next|hopes? to|plans? to|going to|could|may|shall)\b"
    r"|\b(?:until|by)\W*$"
)
PAST = re.compile(
    r"\b(?:said|says|told|was|were|had|did|met|held|killed|hit|announced|took|began|confirmed|added"
    r"|called|agreed|urged|\w{2,}ed)\b"
)


def printed_dating(
    aside: Sequence[SetAside], first: str, dateline: Dateline | None, url: str, sidecar: Sidecar
) -> tuple[Dating, tuple[str, ...]]:
    """The day by the editor, the date line, the dateline, the first words (``first``: the first
    paragraph) or the address; and notes on doubts."""
    if sidecar.date:
        day, reason = sidecar.date, sidecar.reason or "set by the editor"
        return Dating(day, day, day, certainty="editor", reason=reason), ()
    address, month = date_in_address(url) if url else (None, None)
    for text in (*_date_lines(aside), first[: dateline.end] if dateline else "", _opening(first)):
        if found := next(full_dates(text), None):
            return _from_line(found, text.strip(" -–—:"), address)
    if dateline and address is None and (partial := _without_year(first[: dateline.end], url)):
        return partial, ()
    if address:
        reason = "from the day in its address"
        return Dating(address, address, address, certainty="printed", reason=reason), ()
    if month:
        reason = "from the month in its address"
        return Dating(None, *month, certainty="printed", reason=reason), ()
    return Dating(), ()


def _date_lines(aside: Sequence[SetAside]) -> list[str]:
    """The date lines: those that speak of printing first, those of a later change last. A bare day
    may be that on which the page was saved, so one with a time of day goes before it."""
    return sorted(
        (unglued(s.text) for s in aside if s.reason == "the line of the date"), key=_worth
    )


def _worth(line: str) -> int:
    if re.match(r"\W*(?:last )?(?:updated|mod)", line, re.I):
        return 3
    if re.match(r"\W*(?:first )?(?:published|posted|date of publication)", line, re.I):
        return 0
    return 1 if clock_of(line) else 2


def _opening(first: str) -> str:
    """A date the first paragraph begins with, unless the sentence goes on about it."""
    match = OPENING.match(first[:120])
    return match[0] if match else ""


def _without_year(words: str, url: str) -> Dating | None:
    """ "CAIRO, July 19 (MENA)" and a year in the address."""
    year = re.search(r"/((?:19|20)\d\d)/", url)
    found = next(days_without_year(words), None)
    day = real_day(int(year[1]), found[2], found[3]) if year and found else None
    if day is None:
        return None
    reason = f"from “{words.strip(' -–—:')}” and the year in its address"
    return Dating(day, day, day, certainty="printed", reason=reason)


def _from_line(found: Found, text: str, address: dt.date | None) -> tuple[Dating, tuple[str, ...]]:
    day, reason = found.day, f"from “{text[:80]}”"
    if found.other:
        if address not in (found.day, found.other):
            first, last = sorted((found.day, found.other))
            reason += f": {found.reason}"
            return Dating(None, first, last, certainty="printed", reason=reason), (found.reason,)
        day = address
    notes = ()
    if address and abs((address - day).days) > 1:
        notes = (f"its address says {address.isoformat()}, its date line {day.isoformat()}",)
    return Dating(day, day, day, clock_of(text[found.end :]), "printed", reason), notes


def clues_in(text: str, sentences: Sequence[tuple[int, int]]) -> tuple[Clue, ...]:
    """Hints at the day, in order of offsets.

    Kinds and values: ``weekday`` "0:past" (Monday is 0; past, ahead or open), ``dated``
    "2013-11-18", ``monthday`` "11-25:ahead", ``elapsed`` "32 month war", ``month`` "2013-06:ahead".
    """
    clues = [clue for start, end in sentences for clue in _clues(text, start, end)]
    return tuple(sorted(clues, key=lambda c: (c.start, c.kind, c.words)))


def _clues(text: str, start: int, end: int) -> Iterator[Clue]:
    sentence = text[start:end]
    dated = list(full_dates(sentence))
    for found in dated:
        if not found.other:
            words = sentence[found.start : found.end]
            yield Clue("dated", words, start + found.start, found.day.isoformat())
    within = {n for found in dated for n in range(found.start, found.end)}
    for a, b, month, day in days_without_year(sentence):
        if a not in within:
            value = f"{month:02d}-{day:02d}:{_tense(sentence, a)}"
            yield Clue("monthday", sentence[a:b], start + a, value)
    for match in WEEKDAY.finditer(sentence) if "day" in sentence else ():
        before = (match["before"] or "").strip().lower()
        if not match["s"] and before not in ("every", "last", "next"):
            value = f"{weekday_of(match['day'])}:{_tense(sentence, match.start())}"
            yield Clue("weekday", match[0], start + match.start(), value)
    for match in ELAPSED.finditer(sentence):
        value = f"{match['count']} {match['unit']} {match['what'].split()[-1]}"
        yield Clue("elapsed", match[0], start + match.start(), value)


def _tense(sentence: str, at: int) -> str:
    """``ahead`` or ``past`` by the nearest cue before the words, then after them; else ``open``."""
    before = sentence[max(0, at - 80) : at]
    cut = max(before.rfind("; "), before.rfind("“"), before.rfind('"'))
    before = before[cut + 1 :]
    ahead = max((m.end() for m in AHEAD.finditer(before)), default=-1)
    past = max((m.end() for m in PAST.finditer(before)), default=-1)
    if ahead < 0 and past < 0:
        after = sentence[at : at + 60]
        return "past" if PAST.search(after) and not AHEAD.search(after) else "open"
    return "ahead" if ahead > past or (ahead >= 0 and past - ahead < 12) else "past"
