"""A story -> its lines in capitals. The law: a name there may be a word, ``US`` be ``us``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from briefing.model import Story

_LETTER = re.compile(r"[^\W\d_]")
_SMALL = ascii_lowercase.encode()
_CAPITALS = 0.7
"""Of the letters of a line in capitals more than so many are."""


def loud_blocks(story: Story) -> list[tuple[int, int]]:
    """The blocks that are written in capitals."""
    spans = [(block.start, block.end) for block in story.blocks]
    return [span for span in spans if _is_loud(story.text[slice(*span)])]


def is_shouted(name: str, start: int, loud: Sequence[tuple[int, int]]) -> bool:
    """Whether a name in a line of capitals may as well be a word: ``US``, ``WHO``."""
    return name.lower() in _ALSO_WORDS and any(a <= start < b for a, b in loud)


_ALSO = "us who is it am pm in an as at so or pa au ap aid care act arm age era he she we may"
_ALSO_WORDS = frozenset(_ALSO.split())


def _is_loud(line: str) -> bool:
    begin = line[:2000]
    signs = begin.encode("ascii", "replace")
    if len(signs.translate(None, _SMALL)) <= _CAPITALS * len(signs):
        return False  # the usual line, seen at once
    letters = _LETTER.findall(begin)
    return len(letters) > 8 and sum(map(str.isupper, letters)) > _CAPITALS * len(letters)
