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
    """What is counted of one entity. ``sizes``: of each line, how long its sentence is;
    ``paragraphs``: (article, index of the block) of each that shows it; ``words``: the forms shown
    of it, as printed."""

    tally: Tally
    lines: Places
    sizes: Sequence[int]
    paragraphs: Places
    words: Mapping[str, int]


@dataclass(slots=True)
class Casts:
    """Whom each paragraph names, packed in columns: a row for a paragraph and one of its names,
    in order of text, each name once a paragraph. Names are numbers into ``refs``."""

    refs: Sequence[str]
    number: Mapping[str, int] = field(init=False)
    _ends: array[int] = field(default_factory=lambda: array("Q"))  # of each article's rows
    _blocks: array[int] = field(default_factory=lambda: array("I"))
    _names: array[int] = field(default_factory=lambda: array("I"))

    def __post_init__(self) -> None:
        self.number = {ref: n for n, ref in enumerate(self.refs)}

    def add(self, named: Iterable[tuple[int, int]]) -> None:
        """The next article's rows, each once: (index of the block, name), in order of text."""
        for block, name in named:
            self._blocks.append(block)
            self._names.append(name)
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
    casts = Casts(list(entities))
    number = casts.number
    forms: Counter[tuple[int, str]] = Counter()
    words: Counter[tuple[int, str]] = Counter()
    lines, sizes, paragraphs = ([array("I") for _ in number] for _ in range(3))
    for i, article in enumerate(articles):
        end, text = shown_end(i), article.story.text
        said: list[tuple[int, str]] = []
        printed: list[tuple[int, str]] = []
        named: dict[tuple[int, int], None] = {}
        for k, (mention, (block, size)) in enumerate(
            zip(article.mentions, _where(article), strict=True)
        ):
            n = number.get(mention.ref)
            if n is None:
                continue
            form = mention.form
            if form != "adjective" and (not mention.id or mention.end > end):
                form = "hidden"
            said.append((n, form))
            if form not in ("adjective", "hidden"):
                lines[n].extend((i, k))
                sizes[n].append(size)
                printed.append((n, text[mention.start : mention.end]))
                named[block, n] = None
        forms.update(said)
        words.update(printed)
        casts.add(named)
        for block, n in named:
            paragraphs[n].extend((i, block))
        forms.update((n, "texts") for n in {n for _, n in named})
    printed_of: list[dict[str, int]] = [{} for _ in number]
    for (n, word), count in words.items():
        printed_of[n][word] = count
    return {
        ref: Counted(
            _tally(lambda form, n=n: forms[n, form]),
            _kept(Places.of(lines[n]), entities[ref].occurrences),
            sizes[n],
            Places.of(paragraphs[n]),
            printed_of[n],
        )
        for ref, n in number.items()
    }, casts


def _tally(count: Callable[[str], int]) -> Tally:
    return Tally(
        count("name") + count("metonym"),
        count("nominal"),
        count("adjective"),
        count("hidden"),
        count("metonym"),
        count("texts"),
    )


def _kept(lines: Places, occurrences: Places) -> Places:
    """What is known already is not held twice."""
    return occurrences if len(lines) == len(occurrences) else lines


def _where(article: Article) -> Iterator[tuple[int, int]]:
    """Of each mention the index of its block, and how long its sentence is (its block where no
    sentence holds it); all stand in order of text."""
    blocks, sentences = article.story.blocks, article.story.sentences
    at = k = 0
    for mention in article.mentions:
        start = mention.start
        while at + 1 < len(blocks) and blocks[at + 1].start <= start:
            at += 1
        while k + 1 < len(sentences) and sentences[k + 1][0] <= start:
            k += 1
        first, last = sentences[k] if sentences else (0, 0)
        if not first <= start < last:
            first, last = blocks[at].start, blocks[at].end
        yield at, last - first
