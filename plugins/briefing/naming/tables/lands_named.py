"""Text -> the countries it speaks of. The law: a country, its capital or its people in one word."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.naming.tables.gazetteer import capital_of, country, demonym

_WORD = re.compile(r"[A-Z]\w+")
_TWO = re.compile(r"(?=\b([A-Z][\w’'-]+\s[A-Z][\w’'-]+))")


@lru_cache(maxsize=4)
def lands_named(text: str) -> frozenset[str]:
    """The countries whose names, capitals or peoples stand in the text as one word."""
    return frozenset(_lands(_WORD.findall(text)))


@lru_cache(maxsize=4)
def lands_told(text: str) -> frozenset[str]:
    """Also those of names of two words: ``South Sudan``, ``Burkina Faso``."""
    return lands_named(text) | frozenset(_lands(_TWO.findall(text)))


def _lands(names: list[str]) -> set[str]:
    found = (country(name) or demonym(name) or capital_of(name) for name in sorted(set(names)))
    return {land.title for land in found if land is not None}
