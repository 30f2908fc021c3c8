"""What is said to the editor. The law: a file and a line, what is wrong, what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that stops the build: where, what is wrong, what to do. ``line`` 0 = whole file."""

    path: str
    line: int
    what: str
    mend: str


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """Something the editor should know that stops nothing."""

    path: str
    line: int
    what: str
