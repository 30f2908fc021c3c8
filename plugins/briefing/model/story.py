"""A text, read and cleaned, and what the statistical model says of it.

The law: ``Story.text`` is final; all else points at it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from briefing.model.kinds import seed_of


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known *about* a text, with how it is known."""

    value: str
    certainty: str = "printed"  # printed | inferred | editor
    reason: str = ""  # one phrase for the reader, e.g. 'from "MOSCOW (Reuters)"'


@dataclass(frozen=True, slots=True)
class Dating:
    """The day a text was published. ``day`` None: only the interval is known, or nothing."""

    day: dt.date | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    time: str = ""  # "14:36" where printed
    certainty: str = "unknown"  # printed | inferred | editor | unknown
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One visible unit of a story. ``number`` counts paragraphs from 1 and is 0 elsewhere."""

    role: Literal["headline", "paragraph", "subhead", "caption", "credit"]
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line that is no part of the article: shown under "About this text", never deleted."""

    line: int  # line of the seed, from 1
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Clue:
    """A hint at the day of publication, kept for the corpus-wide dating."""

    kind: str  # weekday | dated | elapsed | ...
    words: str
    start: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A news text, read and cleaned. ``text`` is headline and blocks joined by blank lines."""

    source: str  # path below seeds/, with forward slashes; "#2" added for the second of a file
    digest: str  # SHA-256 of the seed's bytes, hexadecimal
    slug: str
    text: str
    blocks: tuple[Block, ...]  # in order; the first is the headline
    sentences: tuple[tuple[int, int], ...]  # in order; none crosses a block
    dating: Dating = Dating()
    publisher: Fact | None = None
    byline: Fact | None = None
    dateline: tuple[int, int] | None = None  # span of the dateline's place name
    dateline_end: int = 0  # where the first paragraph's own words begin
    url: str = ""
    language: str = "en"
    direction: str = "ltr"
    rights: str = "full"
    encoding: str = "utf-8"
    set_aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    clues: tuple[Clue, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def seed(self) -> str:
        """The path of its file below seeds/: ``source`` without the number of the text in it."""
        return seed_of(self.source)

    @property
    def headline(self) -> str:
        return self.text[self.blocks[0].start : self.blocks[0].end]

    @property
    def title(self) -> str:
        """What lists call it: the headline, without the dateline that a first sentence standing
        as one may open with."""
        own = self.dateline_end if self.dateline_end < self.blocks[0].end else 0
        return self.text[own : self.blocks[0].end]

    @property
    def words(self) -> int:
        return len(self.text.split())

    def shown_end(self, excerpt_words: int) -> int:
        """Text from here on may not be shown. An excerpt is whole sentences below the headline,
        of at most ``excerpt_words`` words; a full text ends behind its last character."""
        if self.rights == "headline":
            return self.blocks[0].end
        if self.rights != "excerpt":
            return len(self.text) + 1
        end, left = self.blocks[0].end, excerpt_words
        for start, stop in self.sentences:
            left -= len(self.text[start:stop].split()) if start >= end else 0
            if left < 0:
                return end
            end = max(end, stop)
        return end


@dataclass(frozen=True, slots=True)
class Parse:
    """What the statistical model says of a text: columns of equal length, one row a token."""

    model: str  # "" = no model was there: only the tokens are filled
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    lemmas: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()  # Penn Treebank
    deps: tuple[str, ...] = ()  # ClearNLP dependency labels
    heads: tuple[int, ...] = ()  # index of the head token; the root points at itself
    entities: tuple[tuple[int, int, str], ...] = ()  # start, end, OntoNotes label
    slots: tuple[tuple[int, ...], ...] = ()  # per token: vector scores for readings of places
