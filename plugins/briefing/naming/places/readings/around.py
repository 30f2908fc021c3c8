"""Offsets -> a place name with its neighbourhood. The law: never beyond the line."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Parse
from briefing.naming.places.readings.spot import Spot

REACH = 60
"""How many characters to each side are looked at."""


@dataclass(frozen=True, slots=True)
class Around:
    """A place name and its line: what stands before and after it."""

    start: int
    end: int
    kind: str  # country | capital | city | other
    before: str
    after: str
    text: str
    parse: Parse
    spot: Spot | None

    @property
    def name(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    @property
    def state(self) -> bool:
        """A country, or a capital that may stand for one."""
        return self.kind in ("country", "capital")


def around(text: str, parse: Parse, spot: Spot | None, span: tuple[int, int], kind: str) -> Around:
    """The name at ``span`` with its neighbourhood, never beyond its line."""
    start, end = span
    before = text[max(0, start - REACH) : start]
    after = text[end : end + REACH].split("\n", 1)[0]
    before = before[before.rfind("\n") + 1 :]
    return Around(start, end, kind, before, after, text, parse, spot)
