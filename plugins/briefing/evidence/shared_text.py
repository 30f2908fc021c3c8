"""Articles -> sentences that stand in several of them. The law: one pass, linear in the corpus.

Equal sentences are found by their words; nearly equal ones by bottom sketches of their word triples
(Broder 1997): two sentences meet in a bucket if they share one of their smallest triples, and are
judged by the share of triples they have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from briefing.model import Article, SharedText, Story

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


def sketches(story: Story) -> tuple[tuple[int, ...], ...]:
    """Per sentence a number that stands for its words, then its bottom sketch; () if it is short.
    Made once a text and stored with its evidence."""
    return tuple(_sketched(words_of(story, span)) for span in story.sentences)


def words_of(story: Story, span: tuple[int, int]) -> list[str]:
    """The words that are compared: no marks, no case."""
    return WORDS.findall(story.text[span[0] : span[1]].casefold())


def _sketched(words: list[str]) -> tuple[int, ...]:
    if len(words) < SHORTEST:
        return ()
    joined = " ".join(words).encode()
    return (crc32(joined) << 20 | len(joined) & 0xFFFFF, *sketch(triples_of(words)))


def find_shared(articles: Sequence[Article]) -> tuple[SharedText, ...]:
    """Sentences in two or more articles, in order of their first place."""
    places: list[tuple[int, int, int]] = []
    families = Families(sum(len(a.story.sentences) for a in articles))
    first: dict[int, int] = {}
    buckets: dict[int, list[int]] = {}
    triples = _Triples(articles, places)
    equal_to: dict[int, int] = {}
    for number, article in enumerate(articles):
        known = article.evidence.sketches or sketches(article.story)
        for span, whole in zip(article.story.sentences, known, strict=True):
            index = len(places)
            places.append((number, *span))
            if not whole:
                continue
            equal = first.setdefault(whole[0], index)
            if equal != index:
                equal_to[index] = equal
                families.join(equal, index)
                continue
            for triple in whole[1:]:
                bucket = buckets.setdefault(triple, [])
                for other in bucket[:BUCKET]:
                    if alike(triples.of(index), triples.of(other)):
                        families.join(other, index)
                bucket.append(index)
    return tuple(_shared(families, places, equal_to))


class _Triples:
    """The word triples of a sentence, worked out only for those that meet another one."""

    def __init__(self, articles: Sequence[Article], places: Sequence[tuple[int, int, int]]) -> None:
        self._articles, self._places = articles, places
        self._known: dict[int, frozenset[int]] = {}

    def of(self, index: int) -> frozenset[int]:
        if index not in self._known:
            number, start, end = self._places[index]
            words = words_of(self._articles[number].story, (start, end))
            self._known[index] = triples_of(words)
        return self._known[index]


def _shared(
    families: Families, places: list[tuple[int, int, int]], equal_to: dict[int, int]
) -> Iterator[SharedText]:
    for group in families.groups(range(len(places))):
        found = tuple(places[i] for i in group)
        if len({place[0] for place in found}) > 1:
            yield SharedText(found, len({equal_to.get(i, i) for i in group}) == 1)


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
