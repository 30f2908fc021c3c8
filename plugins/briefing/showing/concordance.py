"""Dossier -> a concordance. The law: of a word that is listed, all paragraphs are listed.

No language model: words of four letters and more outside names, without the commonest of English;
for other languages frequency alone decides. A plural is filed under its singular where the texts
have both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.showing.dossier import Dossier
from briefing.showing.values import Source

WORD = re.compile(r"[^\W\d_]{4,}")
LEAST, MOST, LISTED, PLACES = 3, 12, 60, 300
"""A word is listed if it stands in so many paragraphs; of these, the most frequent, until there are
so many words or paragraphs."""


@cache
def common() -> frozenset[str]:
    """The commonest words of English news, which tell nothing: ``common-words.txt``."""
    path = Path(__file__).parent / "common-words.txt"
    return frozenset(path.read_text("utf-8").split())


@dataclass(frozen=True, slots=True)
class Term:
    """A word and the paragraphs that hold it."""

    word: str
    places: tuple[Source, ...]


def terms(dossier: Dossier, here: str) -> tuple[Term, ...]:
    """The concordance, A to Z."""
    found: dict[str, dict[tuple[int, int], int]] = {}
    for article, block, start, word in _words(dossier):
        found.setdefault(word, {}).setdefault((article, block), start)
    _join_plurals(found)
    fitting = [word for word, places in found.items() if _recurs(places)]
    fitting.sort(key=lambda word: (-len(found[word]), word))
    listed, room = [], PLACES
    for word in fitting[:LISTED]:
        room -= len(found[word])
        listed += [word] if room >= 0 else []
    return tuple(
        Term(
            word,
            tuple(dossier.source(i, start, here) for (i, _), start in sorted(found[word].items())),
        )
        for word in sorted(listed)
    )


def _recurs(places: dict[tuple[int, int], int]) -> bool:
    return LEAST <= len(places) <= MOST and len({article for article, _ in places}) > 1


def _words(dossier: Dossier) -> Iterator[tuple[int, int, int, str]]:
    """(article, block, offset, word) of every word outside names."""
    for i, article in enumerate(dossier.articles):
        end = dossier.shown_end(i)
        mentions = iter(article.mentions)
        mention = next(mentions, None)
        for match in WORD.finditer(article.story.text, 0, min(end, len(article.story.text))):
            while mention is not None and mention.end <= match.start():
                mention = next(mentions, None)
            word = match[0].casefold()
            inside = mention is not None and mention.start <= match.start()
            if not inside and word not in common():
                yield i, dossier.block_at(i, match.start()), match.start(), word


def _join_plurals(found: dict[str, dict[tuple[int, int], int]]) -> None:
    """File ``talks`` under ``talk`` where both stand."""
    for word in sorted(found):
        if word.endswith("s") and word[:-1] in found:
            singular = found[word[:-1]]
            for place, start in found.pop(word).items():
                singular.setdefault(place, start)
