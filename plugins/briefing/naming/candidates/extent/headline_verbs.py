"""A headline's persons -> without the verb behind them. The law: only where the text has the name.

``Chernomyrdin Redistributes Duties``: every word of a headline has a capital, and the model takes
the verb for a surname. The text names Viktor Chernomyrdin, and nobody called Redistributes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate


def without_verbs(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; a person of the first line ends where a surname of the text does."""
    headline = text.find("\n")
    below = [text[c.start : c.end].split() for c in candidates if _is_below(c, headline)]
    surnames = {words[-1] for words in below if len(words) > 1}
    names = {word for words in below for word in words}
    return [_without_verb(text, c, headline, surnames, names) for c in candidates]


def _is_below(c: Candidate, headline: int) -> bool:
    return c.type == "person" and 0 <= headline < c.start


def _without_verb(
    text: str, c: Candidate, headline: int, surnames: set[str], names: set[str]
) -> Candidate:
    if c.type != "person" or c.end > headline:
        return c
    first, _, rest = text[c.start : c.end].partition(" ")
    words = rest.split()
    verb = bool(words) and words[0].endswith("s") and names.isdisjoint(words)
    cut = first in surnames and verb
    return replace(c, end=c.start + len(first)) if cut else c
