"""Candidates -> the doubtful names of a row of places are places. The law: none sure is another.

``Ilebo, Mikope and Mushenge``: whoever lists places lists nothing else. Two must be sure, or the
first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.context.neighbours import ROW
from briefing.naming.tables import gazetteer

LEAST = 3
"""Names of a row: two may stand beside each other for other reasons, as ``Nairobi, Kenyatta``."""
REASON = "in a row"


def listed_places(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, those of rows of places typed so wherever their names stand."""
    names = {
        text[c.start : c.end] for row in rows_of(text, candidates) for c in _doubtful(text, row)
    }
    return [_placed(c) if text[c.start : c.end] in names and _is_open(c) else c for c in candidates]


def rows_of(text: str, candidates: Sequence[Candidate]) -> Iterator[Sequence[Candidate]]:
    """Three candidates or more with nothing but commas and ``and`` between them."""
    first = 0
    for n in range(1, len(candidates) + 1):
        if n == len(candidates) or text[candidates[n - 1].end : candidates[n].start] not in ROW:
            if n - first >= LEAST:
                yield candidates[first:n]
            first = n


def _doubtful(text: str, row: Sequence[Candidate]) -> Sequence[Candidate]:
    """What of a row of places is not yet sure; nothing where it is no such row."""
    sure = [c.type == "location" for c in row if c.strong]
    told = all(sure) and (len(sure) > 1 or (len(sure) == 1 and row[0].strong))
    doubtful = [c for c in row if not c.strong]
    return doubtful if told and all(_may_be(text, c) for c in doubtful) else ()


def _may_be(text: str, c: Candidate) -> bool:
    """No one with an office, no full name with a given name before it, no ``A & B``."""
    first, _, rest = text[c.start : c.end].partition(" ")
    person = c.type == "person" and bool(rest) and gazetteer.is_given_name(first)
    return c.role is None and not person and "&" not in rest and c.type != "event"


def _is_open(c: Candidate) -> bool:
    return not c.strong and c.role is None and c.type != "event"


def _placed(c: Candidate) -> Candidate:
    kind = c.kind if c.type == "location" else "place"
    return replace(c, type="location", kind=kind, agreed=2, reasons=(*c.reasons, REASON))
