"""A name -> the spellings it is matched by, and who claims each. The law: the nearest claim counts.

``al-Safira`` is also ``Al Safira``, ``Russian Foreign Ministry`` also ``Russian foreign ministry``
and ``RUSSIAN FOREIGN MINISTRY``; a name that an editor wrote drives out a derived one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefing.naming.known.folding import plain

PRINTED, DERIVED, CAPITALS, ASSUMED = 0, 1, 2, 3
"""How near a spelling is to what an editor wrote; the nearest claim on a spelling counts.
``ASSUMED`` is added for names that no editor wrote: the gazetteer's."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """One entity's claim on a spelling."""

    ref: str
    form: str  # name | adjective | nominal
    risky: bool = False  # also a given name: believed only with a second witness


Book = dict[str, tuple[int, dict[str, Claim]]]
"""Spelling -> nearness and, by ref, the claims on it."""


_ARTICLE = re.compile(r"\b([Aa]l)([- ])(?=[A-Z])")
_BODY_WORDS = """
ministry government parliament army opposition presidency cabinet embassy police navy force forces
foreign defence defense interior finance justice health oil information state media supreme court
central bank news agency military intelligence security council department office authorities
regime coalition brigade observatory
"""
_BODY = frozenset(_BODY_WORDS.split())


@lru_cache(maxsize=65536)
def spellings(name: str) -> Mapping[str, int]:
    """Each spelling a name is matched by, with its nearness to the name as written."""
    exact = plain(name)
    found = {exact: PRINTED}
    for variant in (*_articles(exact), *_lower(exact), *_opening(exact)):
        found.setdefault(variant, DERIVED)
    if sum(map(str.isalpha, exact)) >= 4:
        found.setdefault(exact.upper(), CAPITALS)
    return found


def _articles(name: str) -> Iterator[str]:
    """``al-Safira`` -> also ``Al-Safira``, ``al Safira``, ``Al Safira``."""
    if _ARTICLE.search(name):
        for article in ("al-", "Al-", "al ", "Al "):
            yield _ARTICLE.sub(article, name)


def _lower(name: str) -> Iterator[str]:
    """``Russian Foreign Ministry`` -> also ``Russian foreign ministry``."""
    first, *rest = name.split()
    if rest and rest[-1].lower() in _BODY:
        at = len(rest)
        while at and rest[at - 1].lower() in _BODY:
            at -= 1
        yield " ".join((first, *rest[:at], *(word.lower() for word in rest[at:])))


def _opening(name: str) -> Iterator[str]:
    """A description may open a sentence: ``the UN chief`` -> also ``The UN chief``."""
    if name[:1].islower():
        yield name[0].upper() + name[1:]
