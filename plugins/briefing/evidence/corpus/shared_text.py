"""Articles -> sentences that stand in several of them. The law: one pass, linear in the corpus.

Equal sentences are found by their words; nearly equal ones by bottom sketches of their word triples
(Broder 1997): two sentences meet in the buckets of their smallest triples, and those that meet more
than once are judged by the share of triples they have in common.
"""

from __future__ import annotations

import re
import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

from briefing.model import Article, SharedText, Story

if TYPE_CHECKING:
    import numpy

WORDS = re.compile(r"[^\W_]+")
SHORTEST = 7
"""Words of a sentence below which equality says nothing of a common source."""
SKETCH, MET = 16, 2
"""Of so many smallest triples sentences must share so many to be judged. In 1,808 news texts two of
sixteen find what one of eight does (3,221 and 3,215 places) and judge half as many pairs."""
ALIKE = 0.5
"""Share of word triples two sentences must have in common."""
COPIED, PART = 8, 0.4
"""Or: so many triples in common, and such a part of the shorter sentence (copied and rewritten)."""
BUCKET = 12
"""Sentences of a bucket each newcomer is compared with: keeps the pass linear."""
WHOLE = struct.Struct("<Q")
TRIPLE = 4  # bytes
LAST = WHOLE.size + SKETCH * TRIPLE  # the byte behind the smallest triples
HASHES = 1 << 32  # different triples there could be
SORTED = 1 << 23  # triples that are sorted at once
HELD = 1 << 12  # sentences whose triples are kept at hand
AT_ONCE = 1 << 18  # triples
HALF = 32  # bits: a pair of sentences is one number


def triples_of(words: Sequence[str]) -> frozenset[int]:
    """Numbers that stand for each run of three words, the same in every run and process."""
    hashes = [crc32(word.encode()) for word in words]
    return frozenset(
        (a * 31 + b * 7 + c) * 2654435761 & 0xFFFFFFFF
        for a, b, c in zip(hashes, hashes[1:], hashes[2:], strict=False)
    )


def sketch(triples: Iterable[int]) -> list[int]:
    return sorted(triples)[:SKETCH]


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two sentences are nearly one, by the triples they have in common."""
    together = len(one & other)
    if together >= COPIED and together >= PART * min(len(one), len(other)):
        return True
    return together > 0 and together >= ALIKE * (len(one) + len(other) - together)


class Families:
    """Which numbered things belong together (union by the smaller number). Most stand alone."""

    def __init__(self) -> None:
        self._of: dict[int, int] = {}

    def find(self, one: int) -> int:
        of = self._of
        while (above := of.get(one, one)) != one:
            of[one] = one = of.get(above, above)
        return one

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._of[second] = first

    def groups(self, members: Iterable[int]) -> Iterator[list[int]]:
        """Groups of two and more, in order of their first member."""
        found: dict[int, list[int]] = {}
        for member in members:
            found.setdefault(self.find(member), []).append(member)
        yield from (group for group in found.values() if len(group) > 1)


def sketches(story: Story) -> tuple[bytes, ...]:
    """Per sentence a number that stands for its words, then those of its triples, the smallest
    first; empty if it is short. Made once a text and stored with its evidence."""
    return tuple(_packed(words_of(story, span)) for span in story.sentences)


def words_of(story: Story, span: tuple[int, int]) -> list[str]:
    """The words that are compared: no marks, no case."""
    return WORDS.findall(story.text[span[0] : span[1]].casefold())


def _packed(words: list[str]) -> bytes:
    if len(words) < SHORTEST:
        return b""
    joined = " ".join(words).encode()
    triples = sorted(triples_of(words))
    whole = crc32(joined) << 32 | len(joined) & 0xFFFFFFFF
    return WHOLE.pack(whole) + struct.pack(f"<{len(triples)}I", *triples)


def _triples(packed: bytes) -> tuple[int, ...]:
    """The triples of a packed sentence."""
    return struct.unpack_from(f"<{(len(packed) - WHOLE.size) // TRIPLE}I", packed, WHOLE.size)


def find_shared(articles: Sequence[Article]) -> tuple[SharedText, ...]:
    """Sentences in two or more articles, in order of their first place."""
    packed = Packed(articles)
    families, equal_to = Families(), _equal(packed)
    pairs = [*equal_to.items(), *_met(packed, equal_to)]
    for one, other in pairs:
        families.join(other, one)
    some = sorted({index for pair in pairs for index in pair})
    return tuple(_shared(packed, families.groups(some), equal_to))


class Packed:
    """The sentences of all articles, one behind the other. Of each are held at hand the number of
    its words and its smallest triples, column by column; the rest is asked for where it is needed.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.sizes, self.wholes, self.smallest = array("I"), bytearray(), bytearray()
        ends = array("Q")
        for article in articles:
            for sentence in _sketches_of(article):
                self.sizes.append(len(sentence))
                self.wholes += sentence[: WHOLE.size]
                self.smallest += sentence[WHOLE.size : LAST]
            ends.append(len(self.sizes))
        self._ends = ends

    def triples(self, index: int) -> frozenset[int]:
        """All triples of a sentence."""
        number, at = self.place(index)
        return frozenset(_triples(_sketches_of(self.articles[number])[at]))

    def place(self, index: int) -> tuple[int, int]:
        """The article of a sentence, and its number there."""
        number = bisect_right(self._ends, index)
        return number, index - (self._ends[number - 1] if number else 0)


def _sketches_of(article: Article) -> Sequence[bytes]:
    return article.evidence.sketches or sketches(article.story)


def _equal(packed: Packed) -> dict[int, int]:
    """Each sentence whose words have stood before, and where they did first."""
    import numpy as np  # noqa: PLC0415  (a tenth of a second, wanted where texts are compared)

    filled = np.flatnonzero(np.frombuffer(packed.sizes, "u4"))
    wholes = np.frombuffer(packed.wholes, "<u8")
    _, first, number = np.unique(wholes, return_index=True, return_inverse=True)
    earlier = first[number]
    again = np.flatnonzero(earlier != np.arange(len(earlier)))
    return dict(zip(filled[again].tolist(), filled[earlier[again]].tolist(), strict=True))


def _met(packed: Packed, equal_to: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) of sentences that are nearly one."""
    triples = lru_cache(HELD)(packed.triples)
    for index, other in _near(packed, equal_to):
        if alike(triples(index), triples(other)):
            yield index, other


def _near(packed: Packed, equal_to: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) of sentences that meet often enough in the buckets of their smallest
    triples; those whose words have stood before are left out.

    Most triples stand in one sentence: a column of millions is looked through before what is left
    of it is sorted, and each newcomer of a bucket is set beside the first ``BUCKET`` there.
    """
    import numpy as np  # noqa: PLC0415

    sizes = np.frombuffer(packed.sizes, "u4").astype("i4")
    counts = np.clip(sizes, WHOLE.size, LAST) // TRIPLE - WHOLE.size // TRIPLE
    fresh = np.ones(len(counts), bool)
    fresh[np.fromiter(equal_to, "i8")] = False
    column = np.frombuffer(packed.smallest, "<u4")
    if not fresh.all():
        column = column[np.repeat(fresh, counts)]
    ends = np.cumsum(np.where(fresh, counts, 0))
    twice = _twice(column)
    if not len(twice):
        return
    places = np.concatenate(
        [
            first + np.flatnonzero(_among(column[first : first + AT_ONCE], twice)).astype("i4")
            for first in range(0, len(column), AT_ONCE)
        ]
    )
    sentences = np.searchsorted(ends, places, side="right").astype("i4")
    column = column[places]
    del places
    order = np.argsort(column, kind="stable").astype("i4")
    column = column[order]
    begins = np.searchsorted(column, column).astype("i4")  # where the bucket of each does
    del column
    first, rank = (np.empty(len(order), "i4") for _ in range(2))
    first[order] = begins
    rank[order] = np.arange(len(order), dtype="i4") - begins
    members, at = sentences[order], 0
    del order, begins
    while at < len(sentences):
        through = sentences[min(at + AT_ONCE // BUCKET, len(sentences)) - 1]
        end = int(np.searchsorted(sentences, through, side="right"))
        pairs = []
        for other in range(BUCKET):
            later = at + np.flatnonzero(rank[at:end] > other)
            pairs.append(sentences[later].astype("i8") << HALF | members[first[later] + other])
        met, times = np.unique(np.concatenate(pairs), return_counts=True)
        for pair in met[times >= MET].tolist():
            yield pair >> HALF, pair & (1 << HALF) - 1
        at = end


def _twice(column: numpy.ndarray) -> numpy.ndarray:
    """The numbers that stand in a column more than once, in order: looked for among the small
    ones first, so that no copy is as large as the column."""
    import numpy as np  # noqa: PLC0415

    found = [np.zeros(0, column.dtype)]
    parts = 1 + len(column) // SORTED
    for part in range(parts):
        low, high = (HASHES * n // parts for n in (part, part + 1))
        some = np.sort(column if parts == 1 else column[(column >= low) & (column < high)])
        found.append(np.unique(some[1:][some[1:] == some[:-1]]))
    return np.concatenate(found)


def _among(some: numpy.ndarray, known: numpy.ndarray) -> numpy.ndarray:
    """Which of some numbers are among the known ones, which are sorted."""
    at = known.searchsorted(some)
    at[at == len(known)] = 0
    return known[at] == some


def _shared(
    packed: Packed, groups: Iterable[list[int]], equal_to: Mapping[int, int]
) -> Iterator[SharedText]:
    for group in groups:
        places = map(packed.place, group)
        found = tuple((n, *packed.articles[n].story.sentences[at]) for n, at in places)
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
    families = Families()
    for (one, other), count in common.items():
        shorter = min(len(articles[n].story.sentences) for n in (one, other))
        if count * 2 >= shorter:
            families.join(one, other)
    return tuple(families.find(n) for n in range(len(articles)))
