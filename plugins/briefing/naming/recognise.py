"""Text, parse -> candidates for mentions. The law: spans never overlap and never cross a line."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Parse

from . import gazetteer
from .candidate import Candidate

LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "location",
    "LOC": "location",
    "FAC": "location",
    "EVENT": "event",
}
KIND = {"person": "person", "organisation": "organisation", "location": "place", "event": "event"}


def propose(
    text: str,
    sentences: Sequence[tuple[int, int]],
    parse: Parse,
    blocked: Sequence[tuple[int, int]] = (),
) -> tuple[Candidate, ...]:
    """Candidates in order of offsets; none overlaps another or a blocked span."""
    out = []
    taken = list(blocked)
    for start, end, label in parse.entities:
        kind = LABELS.get(label)
        words = text[start:end]
        if not kind or "\n" in words or any(a < end and start < b for a, b in taken):
            continue
        if words.startswith(("the ", "The ")):
            start += 4
        if words.endswith(("'s", "’s")):
            end -= 2
        if end > start:
            reasons = ("country",) if gazetteer.country(text[start:end]) else ()
            out.append(Candidate(start, end, kind, KIND[kind], ("md",), reasons, 1.0, 1 + len(reasons)))
    return tuple(out)
