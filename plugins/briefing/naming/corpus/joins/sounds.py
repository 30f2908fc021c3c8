"""Two names of places -> how alike they sound. The law: what stands opposed is never one.

The mean of three edit distances: between the folded words, between these with letters of one sound
made one, and between their consonants. A name written by ear differs by a letter here and there,
which Jaro-Winkler punishes at the beginning and forgives at the end of long names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from briefing.model import Place
from briefing.naming.known.folding import fold_word, words
from briefing.naming.tables.gazetteer import places
from briefing.naming.tables.lexicon import GEO_LAST, listed

LEAST_WORD = 0.6
"""Likeness of the least alike words of two names of as many words, below which they differ."""

_SOUNDS = str.maketrans({"g": "k", "p": "b", "x": "s", "z": "s", "c": "s", "j": "i", "h": ""})
"""Letters that one sound is written with, after folding: Gasr and Qasr, Yabroud and Jabrud."""
_TWICE = re.compile(r"(.)\1+")
_VOWEL = re.compile("[aiu]")
_APART = frozenset(word.lower() for word in GEO_LAST) | listed(
    "state city north south east west northern southern eastern western central upper lower new old"
    " great little big small first second third sharqi gharbi sharqiya gharbiya sharqiyah gharbiyah"
    " tahtani fawqani verkhny nizhny stary novy bolshoy maly"
)
"""Words that tell places of one name apart: ``province``, ``northern``."""


def sounds_alike(one: str, other: str) -> float:
    """0 to 1; nothing where one word of one differs, or only one is the northern of its name."""
    mine, theirs = _bare(one), _bare(other)
    if not (mine and theirs) or _told(one) != _told(other):
        return 0.0
    if len(mine) == len(theirs) > 1 and min(map(_alike, mine, theirs)) < LEAST_WORD:
        return 0.0
    return _alike("".join(mine), "".join(theirs))


def sound_blocks(name: str) -> Iterator[str]:
    """Names that sound alike have one of these in common."""
    consonants = _consonants(_heard("".join(_bare(name))))
    yield "<" + consonants[:2]
    yield ">" + consonants[-2:]


@lru_cache(maxsize=65536)
def _told(name: str) -> frozenset[str]:
    """Those of its words that tell it from others of its name."""
    return _APART.intersection(words(name))


@lru_cache(maxsize=65536)
def _bare(name: str) -> tuple[str, ...]:
    """The other words, folded."""
    return tuple(fold_word(word) for word in words(name) if word not in _APART)


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> float:
    pairs = ((made(one), made(other)) for made in (str, _heard, _consonants))
    return sum(Levenshtein.normalized_similarity(*pair) for pair in pairs) / 3


@lru_cache(maxsize=65536)
def _heard(folded: str) -> str:
    return _TWICE.sub(r"\1", folded.translate(_SOUNDS))


@lru_cache(maxsize=65536)
def _consonants(folded: str) -> str:
    return folded[:1] + _VOWEL.sub("", folded[1:])


def are_known_apart(one: str, other: str) -> bool:
    """Whether the gazetteer has both names, and no place that bears both."""
    mine, theirs = ({_row(place) for place in places(name)} for name in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def is_listed(name: str) -> bool:
    """Whether the gazetteer has that name."""
    return bool(places(name))


def _row(place: Place) -> tuple[str, float, float]:
    return place.name, place.latitude, place.longitude
