"""Articles -> the same utterance as several print it. The law: shown together, never merged.

Two quotations are one utterance if their words are equal or nearly so, or one holds the other, and
nothing says that the speakers differ; or if one speaker told the same outlet in the same days of
the same third party (an interview in two translations). The words that differ are marked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from briefing.evidence.corpus.shared_text import BUCKET, Families, sketch, triples_of
from briefing.model import Article, Interval, Quotation, SameWords

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
SHORTEST = 4
"""Words of a quotation below which equal words are no sign of one utterance."""
HOLDS = 0.6
"""Share of the shorter quotation's word triples that the longer one must have."""
DAYS = 3
LONGEST = 400
"""Words up to which differences are worked out."""


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation reduced to what is compared."""

    place: tuple[int, int]
    words: tuple[str, ...]
    triples: frozenset[int]
    speaker: str
    outlet: str
    day: Interval | None
    others: frozenset[str]  # further refs in its sentence


def same_words(articles: Sequence[Article]) -> tuple[SameWords, ...]:
    """Groups of two and more quotations from different articles, in order of the first."""
    every = list(_every(articles))
    families = Families()
    told: set[int] = set()
    _join_equal(every, families)
    _join_interviews(every, families, told)
    found = []
    for group in families.groups(range(len(every))):
        if len({every[i].place[0] for i in group}) < 2:
            continue
        exact = len({every[i].words for i in group}) == 1
        rule = "the same words" if exact else "nearly the same words"
        if any(i in told for i in group) and not exact:
            rule = "the same speaker to the same outlet; the wording differs"
        found.append(
            SameWords(
                tuple(every[i].place for i in group),
                exact,
                _differing(articles, [every[i] for i in group]),
                rule,
            )
        )
    return tuple(found)


def _every(articles: Sequence[Article]) -> Iterator[Words]:
    for number, article in enumerate(articles):
        by_sentence: dict[tuple[int, int], set[str]] = {}
        for index, quotation in enumerate(article.evidence.quotations):
            if quotation.form == "indirect":
                continue
            if quotation.sentence not in by_sentence:
                by_sentence[quotation.sentence] = _refs_in(article, quotation.sentence)
            yield _words(article, number, index, quotation, by_sentence[quotation.sentence])


def _refs_in(article: Article, sentence: tuple[int, int]) -> set[str]:
    low = bisect_left(article.mentions, sentence[0], key=lambda m: m.start)
    high = bisect_left(article.mentions, sentence[1], key=lambda m: m.start)
    return {m.ref for m in article.mentions[low:high] if m.ref}


def _words(
    article: Article, number: int, index: int, quotation: Quotation, refs: set[str]
) -> Words:
    text = article.story.text[quotation.start : quotation.end].casefold().replace("’", "'")
    words = tuple(WORD.findall(text))
    speaker, outlet = _ref(article, quotation.speaker), _ref(article, quotation.outlet)
    others = frozenset(refs - {speaker, outlet})
    return Words((number, index), words, triples_of(words), speaker, outlet, quotation.day, others)


def _ref(article: Article, mention: int | None) -> str:
    return article.mentions[mention].ref if mention is not None else ""


def _join_equal(every: list[Words], families: Families) -> None:
    first: dict[tuple[str, ...], int] = {}
    buckets: dict[int, list[int]] = {}
    for index, one in enumerate(every):
        if len(one.words) < SHORTEST:
            continue
        equal = first.setdefault(one.words, index)
        if equal != index and _may_be_one(one, every[equal]):
            families.join(equal, index)
            continue
        for triple in sketch(one.triples):
            bucket = buckets.setdefault(triple, [])
            for other in bucket[:BUCKET]:
                if _holds(one, every[other]) and _may_be_one(one, every[other]):
                    families.join(other, index)
            bucket.append(index)


def _holds(one: Words, other: Words) -> bool:
    shorter = min(len(one.triples), len(other.triples))
    return shorter >= 2 and len(one.triples & other.triples) >= HOLDS * shorter


def _may_be_one(one: Words, other: Words) -> bool:
    return not (one.speaker and other.speaker and one.speaker != other.speaker)


def _join_interviews(every: list[Words], families: Families, told: set[int]) -> None:
    """Same speaker, same outlet, days that fit, a third party in common."""
    by_pair: dict[tuple[str, str, str], list[int]] = {}
    for index, one in enumerate(every):
        if one.speaker and one.outlet:
            for other in sorted(one.others):
                by_pair.setdefault((one.speaker, one.outlet, other), []).append(index)
    for indices in by_pair.values():
        for one, other in pairwise(indices):
            apart = every[one].place[0] != every[other].place[0]
            if apart and _near(every[one].day, every[other].day):
                families.join(one, other)
                told |= {one, other}


def _near(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return False
    gap = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    return gap <= DAYS


def _differing(
    articles: Sequence[Article], group: list[Words]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Per place the spans whose words the first place (for it: the second) does not have."""
    found = []
    for at, one in enumerate(group):
        other = group[1] if at == 0 else group[0]
        found.append(_unlike(articles, one, other))
    return tuple(found)


def _unlike(articles: Sequence[Article], one: Words, other: Words) -> tuple[tuple[int, int], ...]:
    if one.words == other.words or max(len(one.words), len(other.words)) > LONGEST:
        return ()
    number, index = one.place
    quotation = articles[number].evidence.quotations[index]
    text = articles[number].story.text
    spans = [m.span() for m in WORD.finditer(text, quotation.start, quotation.end)]
    if len(spans) != len(one.words):
        return ()
    matcher = SequenceMatcher(None, other.words, one.words, autojunk=False)
    return tuple(
        (spans[low][0], spans[high - 1][1])
        for kind, _, _, low, high in matcher.get_opcodes()
        if kind != "equal" and high > low
    )
