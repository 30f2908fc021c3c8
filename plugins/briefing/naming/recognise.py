"""Text, parse -> candidates for mentions. The law: spans never overlap and never cross a line."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Parse

from .agree import agree
from .candidate import Candidate
from .dress import dress
from .model_spans import model_spans
from .rules import find_names
from .votes import vote
from .words import read_words


def propose(
    text: str,
    sentences: Sequence[tuple[int, int]],
    parse: Parse,
    blocked: Sequence[tuple[int, int]] = (),
) -> tuple[Candidate, ...]:
    """Candidates in order of offsets; none overlaps another or a blocked span."""
    text = dress(text)
    words = read_words(text, sentences)
    found = find_names(words)
    source = "md" if "md" in parse.model else "sm" if parse.model else ""
    voted = vote(text, words, found, model_spans(text, parse), source)
    settled = agree(text, words, voted, parse)
    return tuple(c for c in settled if not any(a < c.end and c.start < b for a, b in blocked))
