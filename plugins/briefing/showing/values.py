"""The small values that pages are made of. The law: done texts and hrefs, no work left over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its text; ``note`` stands muted behind it; ``here`` marks the page itself."""

    text: str
    href: str
    note: str = ""
    here: bool = False
    family: str = ""  # actor | location | event: the shape of its underline


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement stands. ``inferred`` says why the outlet is inferred; "" = printed."""

    label: str  # AFP, paragraph 9
    short: str  # AFP, ¶ 9
    href: str
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a page shows it. ``iso`` "" = no valid datetime; ``inferred`` = the reason."""

    iso: str
    words: str
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A name with how often; ``share`` is 0-100 of the largest, for a bar."""

    text: str
    href: str
    count: int
    role: str = ""
    share: int = 0
    family: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A label and what stands beside it, with an optional link."""

    label: str
    text: str
    href: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A pair in a matrix: how many they share and the first of them; ``shade`` 0-5, "" = none."""

    count: int
    href: str
    shade: int
