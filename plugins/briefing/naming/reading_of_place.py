"""A place name in its sentence -> does it act? The law: hard rules first, then weights, then rules."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Parse


@dataclass(frozen=True, slots=True)
class Reading:
    """``reading``: location | actor | event. ``score``: how much it is an actor, 0 to 1."""

    reading: str
    score: float
    cue: str
    uncertain: bool = False


def read_place(text: str, parse: Parse, start: int, end: int, kind: str) -> Reading:
    """How the place name at ``start:end`` is meant; ``kind``: country | capital | city | place."""
    return Reading("location", 0.2, "no cue", False)
