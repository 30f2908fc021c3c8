"""Articles -> sentences that stand in several of them. The law: one pass, linear in the corpus.

Equal sentences are found by their words; nearly equal ones by bottom sketches of their word triples
(Broder 1997): two sentences meet in a bucket if they share one of their smallest triples, and are
judged by the share of triples they have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from briefing.model import Article, SharedText

WORDS = re.compile(r"[^\W_]+")
SHORTEST = 7
"""Words of a sentence below which equality says nothing of a common source."""
SKETCH = 8
ALIKE = 0.5
"""Share of word triples two sentences must have in common."""
COPIED, PART = 8, 0.4
"""Or: so many triples in common, and such a part of the shorter sentence (copied and rewritten)."""
BUCKET = 12
"""Sentences of a bucket each newcomer is compared with: keeps the pass linear."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence reduced to what is compared."""

    place: tuple[int, int, int]
    words: tuple[str, ...]
    triples: frozenset[int]


def triples_of(words: Sequence[str]) -> frozenset[int]:
    """Numbers that stand for each run of three words, the same in every run and process."""
    hashes = [crc32(word.encode()) for word in words]
    return frozenset(
        (a * 31 + b * 7 + c) * 2654435761 & 0xFFFFFFFF
        for a, b, c in zip(hashes, hashes[1:], hashes[2:], strict=False)
    )


def sketch(triples: frozenset[int]) -> list[int]:
    return sorted(triples)[:SKETCH]


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two sentences are nearly one, by the triples they have in common."""
    together = len(one & other)
    if together >= COPIED and together >= PART * min(len(one), len(other)):
        return True
    return together > 0 and together >= ALIKE * (len(one) + len(other) - together)


class Families:
    """Which of n things belong together (union by the smaller index)."""

    def __init__(self, count: int) -> None:
        self._of = list(range(count))

    def find(self, one: int) -> int:
        while self._of[one] != one:
            self._of[one] = self._of[self._of[one]]
            one = self._of[one]
        return one

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self._of[second] = first

    def groups(self, members: Iterable[int]) -> Iterator[list[int]]:
        """Groups of two and more, in order of their first member."""
        found: dict[int, list[int]] = {}
        for member in members:
            found.setdefault(self.find(member), []).append(member)
        yield from (group for group in found.values() if len(group) > 1)


def find_shared(articles: Sequence[Article]) -> tuple[SharedText, ...]:
    """Sentences in two or more articles, in order of their first place."""
    lines = list(_lines(articles))
    families = Families(len(lines))
    first: dict[tuple[str, ...], int] = {}
    buckets: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        equal = first.setdefault(line.words, index)
        if equal != index:
            families.join(equal, index)
            continue
        for triple in sketch(line.triples):
            bucket = buckets.setdefault(triple, [])
            for other in bucket[:BUCKET]:
                if alike(line.triples, lines[other].triples):
                    families.join(other, index)
            bucket.append(index)
    found = []
    for group in families.groups(range(len(lines))):
        places = tuple(lines[i].place for i in group)
        if len({place[0] for place in places}) > 1:
            found.append(SharedText(places, len({lines[i].words for i in group}) == 1))
    return tuple(found)


def _lines(articles: Sequence[Article]) -> Iterator[Line]:
    for number, article in enumerate(articles):
        text = article.story.text.casefold()
        if len(text) != len(article.story.text):
            text = article.story.text
        for start, end in article.story.sentences:
            words = tuple(WORDS.findall(text, start, end))
            if len(words) >= SHORTEST:
                yield Line((number, start, end), words, triples_of(words))


def sources(shared: Sequence[SharedText], articles: Sequence[Article]) -> tuple[int, ...]:
    """For each article the number of its source: articles that have half of the sentences of the
    shorter one in common count as one (same wire)."""
    common: dict[tuple[int, int], int] = {}
    for text in shared:
        numbers = sorted({place[0] for place in text.places})
        for one, other in pairwise(numbers):
            common[one, other] = common.get((one, other), 0) + 1
    families = Families(len(articles))
    for (one, other), count in common.items():
        shorter = min(len(articles[n].story.sentences) for n in (one, other))
        if count * 2 >= shorter:
            families.join(one, other)
    return tuple(families.find(n) for n in range(len(articles)))
