"""Dossier -> a concordance. The law: of a word that is listed, all paragraphs are listed.

No language model: words of four letters and more outside names, without the commonest of English;
for other languages frequency alone decides. A plural is filed under its singular where the texts
have both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.model import Article
from briefing.showing.dossier import Dossier
from briefing.showing.together import source
from briefing.showing.values import Source

WORD = re.compile(r"[^\W\d_]{4,}")
LEAST, MOST, LISTED, PLACES = 3, 12, 60, 300
"""A word is listed if it stands in so many paragraphs; of these, the most frequent, until there are
so many words or paragraphs."""


Place = tuple[int, int]
"""An article, and the index of a block there."""


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
    found = _rare(dossier)
    fitting = [word for word, places in found.items() if LEAST <= len(places) <= MOST]
    fitting.sort(key=lambda word: (-len(found[word]), word))
    listed, room = [], PLACES
    for word in fitting[:LISTED]:
        room -= len(found[word])
        listed += [word] if room >= 0 else []
    return tuple(
        Term(word, tuple(source(dossier, place, here) for place in found[word]))
        for word in sorted(listed)
    )


def _rare(dossier: Dossier) -> dict[str, list[Place]]:
    """Every word that stands in two texts or more and not in too many, and its paragraphs."""
    found: dict[str, list[Place]] = {}
    told = set(common())  # and words that stand everywhere
    everywhere: set[str] = set()
    for i, article in enumerate(dossier.articles):
        text = _without_names(article)
        for block, word in _words(article, text, dossier.shown_end(i), told):
            places = found.setdefault(word, [])
            places.append((i, block))
            if len(places) > MOST and _texts(places) > MOST:
                everywhere.add(word)
                told.add(word)
                del found[word]
    _join_plurals(found, everywhere)
    return {word: places for word, places in found.items() if 1 < _texts(places) <= MOST}


def _texts(places: Iterable[Place]) -> int:
    return len({article for article, _ in places})


def _words(article: Article, text: str, end: int, told: Set[str]) -> Iterator[tuple[int, str]]:
    """The words of each paragraph that are not told, as far as it may be shown. Of a large dossier
    few texts have one."""
    if told.issuperset(WORD.findall(text.casefold())):
        return
    for k, block in enumerate(article.story.blocks):
        if block.start < end:
            words = set(WORD.findall(text[block.start : min(block.end, end)].casefold()))
            yield from ((k, word) for word in words - told)


def _without_names(article: Article) -> str:
    """The text with a blank for each character of a name."""
    text, at, kept = article.story.text, 0, []
    for mention in article.mentions:
        if mention.end > at:
            kept += text[at : mention.start], " " * (mention.end - max(at, mention.start))
            at = mention.end
    return "".join((*kept, text[at:]))


def _join_plurals(found: dict[str, list[Place]], everywhere: set[str]) -> None:
    """File ``talks`` under ``talk`` where both stand."""
    for word in sorted(found):
        if not word.endswith("s"):
            if f"{word}s" in everywhere:
                del found[word]
        elif word[:-1] in everywhere:
            del found[word]
        elif word[:-1] in found:
            found[word[:-1]] = sorted({*found[word[:-1]], *found.pop(word)})
