"""What a rule hands on: a name in words. The law: it says why, and how sure.

Offsets of words, where a candidate's are of characters.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A name found by rule: words ``first:last`` (exclusive), why, and how sure (0 to 1.5)."""

    first: int
    last: int
    type: str
    reason: str
    score: float
    kind: str = ""
    role: tuple[int, int] | None = None
