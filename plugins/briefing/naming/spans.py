"""The values of one text's naming, before chains are numbered. The law: no span overlaps another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model import Place


@dataclass(frozen=True, slots=True)
class Span:
    """A name found, with what is known of it. ``ref`` "" = nobody we know."""

    start: int
    end: int
    family: str
    kind: str
    ref: str = ""
    form: str = "name"
    cue: str = ""
    score: float = 1.0
    uncertain: str = ""
    strength: str = "weak"  # curated | strong | weak
    reasons: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    title: str = ""  # the entity's full name, once known
    place: Place | None = None


class Cover:
    """Which characters are taken: spans are added only where nothing stands yet."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]

    def over(self, start: int, end: int) -> Sequence[Span]:
        """The spans that share a character with ``start:end``, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1)
        return [span for span in self._spans[first:last] if span.end > start and span.start < end]

    def free(self, start: int, end: int) -> bool:
        return not self.over(start, end)
