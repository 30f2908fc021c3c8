"""A story -> its sentences that name a weekday, as bags of words that can be compared."""

from __future__ import annotations

import bisect
import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Story

WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*|\d+")
STOP = frozenset(
    """the and for that with from has have had was were are been but not this its his her their they
    who which would will could may also said says told after before over into than about more when
    while where there what all any one two whom our out under between during against amid him
    being such other some most did does done can should might monday tuesday wednesday thursday
    friday saturday sunday on at in of to by as it he she an or be is
    """.split()
)
NUMBERS = frozenset(
    "three four five six seven eight nine ten eleven twelve thirte fourte fiftee sixtee sevent"
    " eighte ninete twenty thirty forty fifty sixty eighty ninety dozen dozens".split()
)
"""Number words, cut as all words are here."""
MIN_SHARED, MIN_NAMES = 5.2, 2
INDEXED = 0.6
"""Weight from which a name is rare enough to look sentences up by it."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A sentence with a weekday. ``words``: its content words, names marked by a capital."""

    weekday: int
    ahead: bool
    words: frozenset[str]
    weights: tuple[tuple[str, float], ...]
    names: tuple[str, ...] = ()  # the rare ones among its capitalised words

    def on(self, published: dt.date) -> dt.date:
        """The day meant, in a text of the day ``published``."""
        if self.ahead:
            return published + dt.timedelta(days=(self.weekday - published.weekday()) % 7)
        return published - dt.timedelta(days=(published.weekday() - self.weekday) % 7)

    def published(self, when: dt.date) -> tuple[dt.date, ...]:
        """The days on which a text can speak so of the day ``when``: within a week."""
        step = -1 if self.ahead else 1
        days = [when + dt.timedelta(days=step * n) for n in range(7)]
        return tuple(sorted(days))


class Corpus:
    """All stories' happenings, to be looked up by the rare names in them."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._stories = stories
        self._weights = rare_words(stories)
        self._vectors: dict[int, dict[str, float]] = {}
        self.happenings = [happenings_of(story, self._weights) for story in stories]
        self._index: dict[tuple[int, str], list[tuple[int, int]]] = {}
        for n, told in enumerate(self.happenings):
            for k, happening in enumerate(told):
                for name in happening.names:
                    self._index.setdefault((happening.weekday, name), []).append((n, k))

    def candidates(self, n: int, mine: Happening) -> Iterator[tuple[int, Happening]]:
        """Sentences of other stories with the same weekday and a rare name in common."""
        found = {place for name in mine.names for place in self._index[mine.weekday, name]}
        for other, k in sorted(found):
            if other != n:
                yield other, self.happenings[other][k]

    def likeness(self, n: int, k: int) -> float:
        """Cosine of two stories' words, the rare ones weighing most: 0 to 1."""
        one, other = self._vector(n), self._vector(k)
        return sum(value * other.get(word, 0.0) for word, value in one.items())

    def _vector(self, n: int) -> dict[str, float]:
        if n not in self._vectors:
            counts = Counter(_stems(self._stories[n].text))
            raw = {
                word: (1 + math.log(count)) * self._weights[word] ** 2
                for word, count in counts.items()
            }
            length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
            self._vectors[n] = {word: value / length for word, value in raw.items()}
        return self._vectors[n]


def rare_words(stories: Sequence[Story]) -> dict[str, float]:
    """A word's weight: 1 where few texts have it, near 0 where most do (of ten texts or more)."""
    counts: Counter[str] = Counter()
    for story in stories:
        counts.update(sorted(set(_stems(story.text))))
    total = max(len(stories), 50)
    return {word: min(1.0, 0.15 + 1.2 * (1 - count / total) ** 8) for word, count in counts.items()}


def happenings_of(story: Story, weights: dict[str, float]) -> tuple[Happening, ...]:
    """The sentences below the headline that name a weekday in a clear tense."""
    starts = [start for start, _ in story.sentences]
    found = []
    for clue in story.clues:
        if clue.kind != "weekday" or clue.value.endswith("open"):
            continue
        start, end = story.sentences[max(0, bisect.bisect_right(starts, clue.start) - 1)]
        words = frozenset(_stems(story.text[start:end]))
        weighed = tuple(sorted((word, weights.get(word, 1.0)) for word in words))
        ahead = clue.value.endswith("ahead")
        names = tuple(word for word, value in weighed if word[0].isupper() and value >= INDEXED)
        found.append(Happening(int(clue.value[0]), ahead, words, weighed, names))
    return tuple(found)


def _stems(text: str) -> list[str]:
    """Content words, cut to six letters; a capital is kept: it marks a name."""
    return [
        word.capitalize()[:6] if word[0].isupper() else word.casefold()[:6]
        for word in WORD.findall(text)
        if word.casefold() not in STOP
    ]


def _tolls_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both sentences count something and no number is common: reports from a template
    differ in nothing else."""
    mine, theirs = _numbers(one), _numbers(other)
    return bool(mine and theirs) and not mine & theirs


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit() or word.casefold() in NUMBERS)


def alike(one: Happening, other: Happening) -> float:
    """How surely two sentences tell of one happening: 0 = not, 1 = likely, more = surer."""
    shared = one.words & other.words
    if len(shared) < 3 or _tolls_differ(one.words, other.words):
        return 0.0
    weight = sum(
        value * (2 if word[0].isupper() else 1) for word, value in one.weights if word in shared
    )
    names = sum(word[0].isupper() for word in shared)
    cover = len(shared) / max(1, min(len(one.words), len(other.words)))
    if weight < MIN_SHARED or names < MIN_NAMES or cover < 0.25:
        return 0.0
    return weight / MIN_SHARED * min(1.0, cover * 2)
