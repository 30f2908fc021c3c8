"""A stretch of a text -> its words where they stand. The law: only blanks part words."""

from __future__ import annotations

import re

Bounds = tuple[int, int]
"""start, end: characters of the text, end exclusive."""

WORD = re.compile(r"\S+")


def words_in(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of the stretch, in order."""
    return list(WORD.finditer(text, start, end))
