"""A line above the text -> its parts: who wrote it, when, for whom. The law: only whole lines.

"By Jane Doe | City News Aug 26, 2019", "By Jane DoeMarch 3, 2014", "The Post · 24 Nov 2021 · By
Jane Doe": a line of parts, of which one is a day and every other one a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.reading.lines.credits import (
    AGENCIES,
    SMALL,
    beside_date,
    byline_in,
    is_date_alone,
    is_date_and_name,
)
from briefing.reading.lines.dates import FULL, unglued
from briefing.reading.lines.hosts import is_house

LONGEST = 120
PARTED = re.compile(r"\s*[|•·]+\s*|\s+[-–—]+\s+|(?<=\d)\s+(?=by [A-Z])")
BARRED = re.compile(r"\s*[|•·]+\s*")
LONGEST_NAME = 5  # words of a paper's or a place's name
AGENCY_BEHIND = re.compile(r"[ ,/]+(?:for )?(?:" + "|".join(map(re.escape, AGENCIES)) + r")$")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What such a line says: the author, the agency behind the author's name, the house; "" =
    nothing."""

    author: str = ""
    agency: str = ""
    house: str = ""


def stamp_of(text: str) -> Stamp | None:
    """The line's parts, if it has a day and all besides is a byline and names; None = another
    line. Without a byline only bars and points part it, for headlines have dashes."""
    if len(text) > LONGEST or not FULL.search(spaced := unglued(text)):
        return None
    parts = [part.strip(" ,*_") for part in PARTED.split(spaced)]
    authors = [name for part in parts if (name := byline_in(_undated(part)))]
    if not authors:
        parts = [part.strip(" ,*_") for part in BARRED.split(spaced)]
        if len(parts) != 2:
            return None
    rest = [part for part in parts if not byline_in(_undated(part)) and beside_date(part)]
    if not all(map(_is_name, map(_undated, rest))):
        return None
    author = authors[0] if authors else ""
    house = next(filter(is_house, (*map(_undated, rest), author)), "")
    behind = AGENCY_BEHIND.search(author)
    if behind is None:
        return Stamp(author, "", house)
    return Stamp(author[: behind.start()], behind[0].strip(" ,/").removeprefix("for "), house)


def is_date_line(text: str) -> bool:
    """Whether a line is a day, alone or beside a byline: no part of the text."""
    stamp = stamp_of(text)
    return is_date_alone(text) or (stamp is not None and stamp.author != "")


def is_dated_line(text: str) -> bool:
    """Whether a line is a day beside a place or a name."""
    stamp = stamp_of(text)
    return is_date_and_name(text) or (stamp is not None and not stamp.author)


def _undated(part: str) -> str:
    return FULL.sub("", part).strip(" ,|")


def _is_name(part: str) -> bool:
    words = part.split()
    named = all(word[0].isupper() or word in SMALL or not word[0].isalpha() for word in words)
    return len(words) <= LONGEST_NAME and named and not part.endswith((".", "!", "?"))
