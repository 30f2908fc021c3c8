"""What the corpus says, compared. The law: joined only on evidence, each account kept.

A *place* is (index of article, index into that article's list of the kind named)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefing.model.evidence import Interval


@dataclass(frozen=True, slots=True)
class Episode:
    """One entry of the chronology: all happenings that tell of the same event."""

    when: Interval
    status: str  # happened | planned | called off
    accounts: tuple[tuple[int, int], ...]  # (article, happening), the fullest first
    refs: tuple[str, ...] = ()  # entities named, most accounts first
    contact: str = ""  # kind of contact if it is one, of CONTACTS
    sources: int = 1  # independent sources: articles that share the sentence count once
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FigureVerdict:
    """Two like figures set side by side, judged in words."""

    first: tuple[int, int]  # (article, figure): the earlier one
    second: tuple[int, int]
    verdict: str  # agree | differ | earlier state | not comparable
    reason: str  # its code: "close in time"; the words are showing's
    apart: int | None = None  # days (of lengths of time: months) between both, if it speaks of them


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures of one topic and unit, in order of as-of day. ``plotted``: has an axis of days."""

    topic: str
    unit: str
    title: str  # "People killed, in all"
    figures: tuple[tuple[int, int], ...]  # (article, figure)
    verdicts: tuple[FigureVerdict, ...] = ()


@dataclass(frozen=True, slots=True)
class SameWords:
    """One utterance as several texts print it."""

    places: tuple[tuple[int, int], ...]  # (article, quotation)
    exact: bool
    differing: tuple[tuple[tuple[int, int], ...], ...] = ()  # per place: spans that differ
    rule: str = ""


@dataclass(frozen=True, slots=True)
class RoleHistory:
    """The titles found next to one actor's name, by day; ``conflicts`` said in words."""

    ref: str
    seen: tuple[tuple[int, int], ...]  # (article, role), in order of day
    titles: tuple[str, ...] = ()  # distinct titles, most frequent first
    conflicts: tuple[tuple[tuple[int, int], tuple[int, int], str], ...] = ()  # role, role, code


@dataclass(frozen=True, slots=True)
class Position:
    """One cell of a table of positions: a sentence by or about an actor on a question."""

    ref: str  # "" = nobody with a page speaks in it
    article: int
    sentence: tuple[int, int]
    matched: tuple[tuple[int, int], ...] = ()  # spans of the keywords found
    quotation: int | None = None  # index of the quotation or statement that carries it
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One line of the generated briefing: a sentence of an article, or a count."""

    kind: str  # entity | episode | quotation | figures | difference | planned | period | count
    article: int | None = None
    span: tuple[int, int] | None = None  # the sentence to print
    ref: str = ""
    count: int = 0
    label: str = ""  # words for the reader, never a claim of its own
    index: int | None = None  # of the episode, figure group, quotation ... it stands for
    sources: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """What the generated front page says, section by section."""

    period: tuple[dt.date, dt.date] | None = None  # first and last day of publication known
    actors: tuple[DigestItem, ...] = ()
    places: tuple[DigestItem, ...] = ()
    events: tuple[DigestItem, ...] = ()
    happened: tuple[DigestItem, ...] = ()
    said: tuple[DigestItem, ...] = ()
    figures: tuple[DigestItem, ...] = ()
    differences: tuple[DigestItem, ...] = ()
    planned: tuple[DigestItem, ...] = ()
    articles: int = 0
    independent: int = 0  # articles counted apart where they share most of their sentences
