"""A unit of text on its way to a role. The law: its words never change."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.reading.lines.furniture import words_in

TERMINAL = re.compile(r"[.!?…。！？؟۔।][\"”’'»)\]]*$")
SMALL_BODY, LARGE_BODY = 4, 25


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit with what it was taken for: a block's role, ``aside``, or "" while undecided."""

    line: int
    text: str
    role: str = ""
    reason: str = ""


def is_body(text: str) -> bool:
    """Whether a unit reads as running text: it ends a sentence, or is too long for a line."""
    words = words_in(text)
    if ends_sentence(text):
        return words >= SMALL_BODY
    return words >= LARGE_BODY or (text.endswith((":", ",")) and words >= 8)


def ends_sentence(text: str) -> bool:
    """Whether the last mark closes a sentence."""
    return TERMINAL.search(text[-80:]) is not None
