"""Articles, entities -> how often each is named, where, in which words and beside whom. The law:
one walk over the texts, and what is shown is a line: one to one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from briefing.model import Article, Entity, Places


@dataclass(frozen=True, slots=True)
class Tally:
    """How often an entity is named, kept apart by how. ``hidden`` stand in text not shown."""

    direct: int = 0
    nominal: int = 0
    adjective: int = 0
    hidden: int = 0
    metonym: int = 0
    texts: int = 0  # in which it is shown

    @property
    def shown(self) -> int:
        return self.direct + self.nominal


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted of one entity. ``paragraphs``: (article, index of the block) of each that
    shows it; ``words``: the forms shown of it, as printed."""

    tally: Tally
    lines: Places
    paragraphs: Places
    words: Mapping[str, int]


@dataclass(slots=True)
class Casts:
    """Whom each paragraph names, packed in columns: a row for a paragraph and one of its names,
    in order of text, each name once a paragraph. Names are numbers into ``refs``."""

    refs: Sequence[str]
    _number: Mapping[str, int] = field(init=False)
    _ends: array[int] = field(default_factory=lambda: array("Q"))  # of each article's rows
    _blocks: array[int] = field(default_factory=lambda: array("I"))
    _names: array[int] = field(default_factory=lambda: array("I"))

    def __post_init__(self) -> None:
        self._number = {ref: n for n, ref in enumerate(self.refs)}

    def add(self, named: Iterable[tuple[int, str]]) -> None:
        """The next article's rows, each once: (index of the block, ref), in order of text."""
        for block, ref in named:
            self._blocks.append(block)
            self._names.append(self._number[ref])
        self._ends.append(len(self._blocks))

    def named(self, article: int, block: int) -> list[str]:
        """Whom a paragraph names, in order of text."""
        at, names = self._rows(article)
        first, last = bisect_left(at, block), bisect_right(at, block)
        return [self.refs[name] for name in names[first:last]]

    def of(self, article: int) -> Iterator[tuple[int, list[str]]]:
        """Every paragraph of an article that names somebody, and whom."""
        rows = zip(*self._rows(article), strict=True)
        for block, some in groupby(rows, itemgetter(0)):
            yield block, [self.refs[name] for _, name in some]

    def _rows(self, article: int) -> tuple[array[int], array[int]]:
        first, last = self._ends[article - 1] if article else 0, self._ends[article]
        return self._blocks[first:last], self._names[first:last]


def tallied(
    articles: Iterable[Article], entities: Mapping[str, Entity], shown_end: Callable[[int], int]
) -> tuple[dict[str, Counted], Casts]:
    """How often each entity is named and in which way; where it is shown, and beside whom.

    ``shown_end``: article -> the offset from which its text is not shown.
    """
    forms: dict[str, Counter[str]] = {ref: Counter() for ref in entities}
    lines = {ref: Places() for ref in entities}
    paragraphs = {ref: Places() for ref in entities}
    words: dict[str, dict[str, int]] = {ref: {} for ref in entities}
    casts = Casts(list(entities))
    for i, article in enumerate(articles):
        end, named = shown_end(i), dict[tuple[int, str], None]()
        text, blocks = article.story.text, _blocks_of(article)
        for k, (mention, block) in enumerate(zip(article.mentions, blocks, strict=True)):
            ref = mention.ref
            if ref not in lines:
                continue
            if mention.form == "adjective":
                forms[ref]["adjective"] += 1
            elif not mention.id or mention.end > end:
                forms[ref]["hidden"] += 1
            else:
                forms[ref][mention.form] += 1
                lines[ref].append(i, k)
                printed = text[mention.start : mention.end]
                words[ref][printed] = words[ref].get(printed, 0) + 1
                named[block, ref] = None
        casts.add(named)
        for block, ref in named:
            paragraphs[ref].append(i, block)
        for ref in dict.fromkeys(ref for _, ref in named):
            forms[ref]["texts"] += 1
    return {
        ref: Counted(
            _tally(n), _kept(lines[ref], entities[ref].occurrences), paragraphs[ref], words[ref]
        )
        for ref, n in forms.items()
    }, casts


def _tally(n: Counter[str]) -> Tally:
    direct = n["name"] + n["metonym"]
    return Tally(direct, n["nominal"], n["adjective"], n["hidden"], n["metonym"], n["texts"])


def _kept(lines: Places, occurrences: Places) -> Places:
    """What is known already is not held twice."""
    return occurrences if len(lines) == len(occurrences) else lines


def _blocks_of(article: Article) -> Iterator[int]:
    """The index of the block of each mention; both stand in order of text."""
    at, blocks = 0, article.story.blocks
    for mention in article.mentions:
        while at + 1 < len(blocks) and blocks[at + 1].start <= mention.start:
            at += 1
        yield at
