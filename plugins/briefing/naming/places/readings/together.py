"""Readings of a text's place names -> each fits the others. The law: what a hard rule says stays.

A row of countries is read as most of it is; in a text that tells of teams a country is its team.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.naming.candidates.sorts.clubs import tells_of_teams
from briefing.naming.places.readings.of_place import Reading
from briefing.naming.spans import Span

ROW = re.compile(r"(?:,|,?\s(and|or))\s(?:the\s)?")
LEAST = 3
"""Countries of a row of which most are read the same: of two, nothing tells which is right."""
PLAYS = 0.15
"""How far, from 0 to 1, the words around a country must let it act for it to be a team."""

Read = tuple[Span, Reading]


def together(text: str, found: Sequence[Read]) -> list[Read]:
    """The readings in order; those that only the weights have made may be overruled."""
    out = list(found)
    for row in _rows(text, found):
        most, count = Counter(out[n][1].reading for n in row).most_common(1)[0]
        for n in row if 2 * count > len(row) else ():
            out[n] = _as(out[n], most, f"beside “{out[row[0]][0].title}”")
    if tells_of_teams(text):
        out = [_as(one, "actor", "before “team”") if _may_play(one) else one for one in out]
    return out


def _rows(text: str, found: Sequence[Read]) -> Iterator[list[int]]:
    """``Laos, Myanmar and Vietnam``: where three countries or more stand in a row."""
    row: list[int] = []
    closed = False
    for n, (span, _) in enumerate(found):
        joint = ROW.fullmatch(text, found[row[-1]][0].end, span.start) if row else None
        if span.kind != "country" or closed or joint is None:
            if len(row) >= LEAST:
                yield row
            row, closed = [], False
        if span.kind == "country":
            closed = bool(row) and joint is not None and joint.group(1) is not None
            row.append(n)
    if len(row) >= LEAST:
        yield row


def _may_play(one: Read) -> bool:
    span, reading = one
    return span.kind == "country" and reading.score > PLAYS and _is_soft(reading)


def _is_soft(reading: Reading) -> bool:
    return reading.reading != "event" and 0 < reading.score < 1


def _as(one: Read, reading: str, cue: str) -> Read:
    """The name read so, where no hard rule has spoken and it is not read so already."""
    span, old = one
    if not _is_soft(old) or old.reading == reading:
        return one
    return span, replace(old, reading=reading, cue=cue, score=1 - old.score, uncertain=False)
