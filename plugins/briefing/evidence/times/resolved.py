"""Grid -> every expression of time, resolved. The law: no day of publication, no relative date.

Patterns in the manner of HeidelTime: each finds words of one kind and a small function resolves
them against the day of publication and the tense of the governing verb. What cannot be resolved
keeps its words and has no value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from briefing.evidence.ground.grid import Grid, row_at, sentence_at
from briefing.evidence.ground.tense import tense_at
from briefing.evidence.times import absolute, lengths, relative
from briefing.evidence.times import calendar as cal
from briefing.evidence.times.absolute import Answer, Found
from briefing.evidence.times.documents import document_in
from briefing.evidence.times.words import SCAN, counts_things, inside_name, plausible
from briefing.model import TimeExpression

COUNTED = "counted from publication"
OF_A_DOCUMENT = "counted from the day of the document"
WEEKDAY_TOLD = "weekday of the day named before"
WEEK = 7
FAR = 1_000
"""Characters beyond which "the next day" no longer follows a day named before."""


def times(grid: Grid) -> tuple[TimeExpression, ...]:
    """Every temporal expression in order of offsets."""
    document = document_in(grid.story)
    covers = [(m.start, m.end) for m in grid.naming.mentions]
    found = []
    anchor: dt.date | None = None
    told: dict[str, dt.date] = {}  # the weekdays of days named in full, near that of publication
    named_at = 0
    for match in SCAN.finditer(grid.text):
        start, end = match.span()
        if inside_name(covers, start, end) or not plausible(grid.text, match):
            continue
        if match.lastgroup == "year" and counts_things(grid, start):
            continue
        printed = document is not None and start >= document.start
        day = document.day if printed and document else grid.story.dating.day
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
            anchor if _same_paragraph(grid.text, named_at, start) else None,
        )
        when, certainty, rule = resolve(item)
        named = told.get(item.words) if kind == "weekday" else None
        if named is not None and not (day and tense == "past" and named > day):
            when, rule = cal.one_day(named), WEEKDAY_TOLD
        rule = OF_A_DOCUMENT if printed and rule == COUNTED else rule
        if when is not None and when.earliest == when.latest:
            if kind in {"dmy", "mdy"} and day and abs((when.earliest - day).days) <= WEEK:
                told[f"{when.earliest:%A}".lower()] = when.earliest
            anchor, named_at = when.earliest, end
        sentence = grid.story.sentences[sentence_at(grid, start)] if grid.story.sentences else None
        if sentence is not None and sentence[0] <= start and end <= sentence[1]:
            found.append(TimeExpression(start, end, sentence, when, certainty, rule))
    return tuple(found)


def _same_paragraph(text: str, named_at: int, start: int) -> bool:
    return start - named_at < FAR and "\n\n" not in text[named_at:start]


def resolve(found: Found) -> Answer:
    """The value of one expression. Out-of-range results are None."""
    try:
        when, certainty, rule = HANDLERS[found.kind](found)
    except (ValueError, OverflowError):
        return None, "unknown", "no such day"
    return when, certainty if when is not None else "unknown", rule


HANDLERS: dict[str, Callable[[Found], Answer]] = {
    "iso": absolute.iso,
    "dmy": absolute.calendar_day,
    "mdy": absolute.calendar_day,
    "month": absolute.month,
    "slash": absolute.slashed,
    "weekday": relative.weekday,
    "edge": relative.edge,
    "edgeyear": absolute.edge_year,
    "near": relative.near,
    "span": lengths.span,
    "ago": lengths.ago,
    "shift": lengths.shift,
    "word": relative.word,
    "duration": lengths.duration,
    "decade": absolute.decade,
    "years": absolute.years,
    "season": absolute.season_year,
    "year": absolute.one_year,
}
