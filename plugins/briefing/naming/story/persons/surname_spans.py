"""A short name where it stands -> its bounds, and whether it is one person's there at all.

The law: neighbours decide. ``the Tata family`` is no one person, ``Clinton Foundation`` is a body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Story
from briefing.naming.known.folding import fold
from briefing.naming.story.persons.who_answers import Person

_FOLLOWED = re.compile(r"[\s\u00a0]([a-z]+)|['’]s?[\s\u00a0]([a-z]+)|[-‐‑]")
_KIN_WORDS = (
    "family families people peoples tribe tribes clan community dynasty brothers group ethnic"
)
_KIN = frozenset(_KIN_WORDS.split())


def is_collective(text: str, start: int, end: int) -> bool:
    """``the Tata family``, ``the Satyagraha.``: a word after ``the`` that is no one person.

    ``the Obama government`` is: there the person stands before a noun.
    """
    if text[max(start - 4, 0) : start].lower() not in ("the ", "the\n"):
        return False
    after = _FOLLOWED.match(text, end)
    word = (after.group(1) or after.group(2) or "") if after else ""
    return after is None or word in _KIN


_BODY_BEHIND = re.compile(
    r"[\s\u00a0](?:(?:news|media|press)[\s\u00a0])?(?:agency|newspaper|daily|company|companies|group"
    r"|enterprises|conglomerate|brand|foundation|channel|television|project|model|people|peoples"
    r"|ethnic|tribe|tribes|tribal|community|language|paribahan)\b"
)
_OPEN, _CLOSE = frozenset('"“‘«'), frozenset('"”’»,.')


def is_no_person(text: str, start: int, end: int) -> bool:
    """``private Dogan news agency``, ``the Rabha people``, a film “Anita”: a name of that spelling.

    ``Kejriwal government``, ``Morales years`` are the person's.
    """
    if _BODY_BEHIND.match(text, end):
        return True
    quoted = text[max(start - 1, 0) : start] in _OPEN and text[end : end + 1] in _CLOSE
    return quoted and start > 0


_RELATIVE = re.compile(
    r"\b(?:husband|wife|son|daughter|father|mother|brother|sister|uncle|aunt|cousin|nephew|niece"
    r"|partner|widow|fianc[eé]e?)s?,?[\s\u00a0]$"
)


def is_relative(text: str, start: int) -> bool:
    """``whose husband, John``: a given name that brings in somebody new."""
    return _RELATIVE.search(text, max(0, start - 16), start) is not None


_PREVIOUS = re.compile(r"([^\W\d_][\w'’-]*)[\s\u00a0-]$")
_OPENERS = frozenset(["The", "An", "As", "At"])
"""Capitals that fold to nothing and are no part of a name."""


def whole_surname(text: str, start: int, end: int, bearers: Sequence[Person]) -> int:
    """``Kyi`` after ``Suu``: where the longest end of a bearer's name begins."""
    ends = {name[-n:] for one in bearers for name in one.names for n in range(1, len(name) + 1)}
    while found := _PREVIOUS.search(text, max(start - 30, 0), start):
        word = found.group(1)
        if (
            word in _OPENERS
            or not word[0].isupper()
            or fold(text[found.start(1) : end]) not in ends
        ):
            break
        start = found.start(1)
    return start


_OF_TIME = re.compile(
    r"(?:\b(?:in|by|since|until|till|last|next|this|early|late|mid|during|of|through|every)[\s-]"
    r"|(?:April|May|June|July) and\s|\d[\s-]|\d(?:st|nd|rd|th)\s)$",
    re.IGNORECASE,
)
_DATED = re.compile(r",?\s\d|[-–]\w|\sand\s(?:June|July|August)\b")


def is_month(text: str, start: int, end: int) -> bool:
    """``in May``, ``May 5``: the month, though somebody of the text bears its name."""
    return bool(_OF_TIME.search(text, max(0, start - 12), start) or _DATED.match(text, end))


_NEXT_CAPITAL = re.compile(r"[\s\u00a0-]([^\W\d_a-z]\w+)")


def is_in_longer_name(story: Story, start: int, end: int) -> bool:
    """``Clinton Foundation``, ``Hillary Clinton``: a capital beside it, outside a headline."""
    headline = story.blocks[0]
    opening = {first for first, _ in story.sentences}
    if story.text.startswith("Sen. ", start) and (start in opening or start + 5 not in opening):
        return True  # ``[Sen.] John McCain`` in a text of Hun Sen
    if start < headline.end:
        return False
    if _NEXT_CAPITAL.match(story.text, end):
        return True
    before = _PREVIOUS.search(story.text, max(start - 30, 0), start)
    if not before or not before.group(1)[0].isupper():
        return False
    return before.start(1) not in opening
