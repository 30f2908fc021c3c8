"""The values of one text's naming, before chains are numbered. The law: spans never overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Place


@dataclass(frozen=True, slots=True)
class Span:
    """A name found, with what is known of it. Offsets of the story's text, end exclusive."""

    start: int
    end: int
    family: str  # actor | location | event
    kind: str
    ref: str = ""  # "" = nobody we know
    form: str = "name"
    cue: str = ""
    score: float = 1.0
    uncertain: str = ""
    strength: str = "weak"  # curated | strong | weak
    reasons: tuple[str, ...] = ()  # strong reasons only
    sources: tuple[str, ...] = ()  # who proposed it
    who: str = ""  # the same for all spans of one unknown entity
    title: str = ""  # the entity's fullest name
    place: Place | None = None


class Cover:
    """Stretches that never overlap each other, asked for what stands where."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def free(self, start: int, end: int) -> bool:
        """Whether no stretch shares a character with ``start:end``."""
        before = bisect_right(self._starts, end - 1) - 1
        return before < 0 or self._ends[before] <= start
