"""Dossier -> a concordance. The law: of a word that is listed, all paragraphs are listed.

No language model: words of four letters and more outside names, without the commonest of English;
for other languages frequency alone decides. A plural is filed under its singular where the texts
have both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.showing.dossier import Dossier
from briefing.showing.values import Source

WORD = re.compile(r"[^\W\d_]{4,}")
LEAST, MOST, LISTED, PLACES = 3, 12, 60, 300
"""A word is listed if it stands in so many paragraphs; of these, the most frequent, until there are
so many words or paragraphs."""


Place = tuple[int, int]
"""An article, and the offset of a word there."""


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
    found = {word: _paragraphs(dossier, places) for word, places in _rare(dossier).items()}
    fitting = [word for word, places in found.items() if LEAST <= len(places) <= MOST]
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


def _rare(dossier: Dossier) -> dict[str, list[Place]]:
    """Every word that stands in two texts or more and not in too many, and where."""
    found: dict[str, list[Place]] = {}
    everywhere: set[str] = set()
    for word, place in _words(dossier):
        if word in everywhere:
            continue
        places = found.setdefault(word, [])
        places.append(place)
        if len(places) > MOST and _texts(places) > MOST:
            everywhere.add(word)
            del found[word]
    _join_plurals(found, everywhere)
    return {word: places for word, places in found.items() if 1 < _texts(places) <= MOST}


def _texts(places: Iterable[Place]) -> int:
    return len({article for article, _ in places})


def _paragraphs(dossier: Dossier, places: Iterable[Place]) -> dict[tuple[int, int], int]:
    """(article, block) of each paragraph, with the first offset there."""
    found: dict[tuple[int, int], int] = {}
    for article, start in places:
        found.setdefault((article, dossier.block_at(article, start)), start)
    return found


def _words(dossier: Dossier) -> Iterator[tuple[str, Place]]:
    """Every word outside names, and where."""
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
                yield word, (i, match.start())


def _join_plurals(found: dict[str, list[Place]], everywhere: set[str]) -> None:
    """File ``talks`` under ``talk`` where both stand."""
    for word in sorted(found):
        if not word.endswith("s"):
            if f"{word}s" in everywhere:
                del found[word]
        elif word[:-1] in everywhere:
            del found[word]
        elif word[:-1] in found:
            found[word[:-1]] = sorted(found[word[:-1]] + found.pop(word))
