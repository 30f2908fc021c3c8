"""A model's span -> where an owner in it ends. The law: what a name itself owns stays whole.

``Jarba's National Coalition`` is two names, ``Women's Union`` and ``St. Mary's University`` one.
"""

from __future__ import annotations

import re

from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import COMMON, ORG_LAST, POSSESSED

POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s|$)")
SAINT = re.compile(r"(?:St\.?|Saint)\s\w+$")
"""``St. Mary's University``"""


def owned(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The possessive between an owner and what is owned."""
    for found in POSSESSIVE.finditer(text[start:end]):
        owner = text[start : start + found.start()]
        last = (owner.split()[-1:] or [""])[0]
        inside = last in POSSESSED or SAINT.match(owner) or _is_many(text, last, found, start, end)
        if found.end() < end - start and not inside and _owns(owner):
            return start + found.start(), start + found.end()
    return None


def _is_many(text: str, owner: str, found: re.Match[str], start: int, end: int) -> bool:
    """``Athletes' Welfare Foundation``: of many, and a body by its last word."""
    plural = owner.endswith("s") and not found.group().endswith("s")
    body = text[start:end].rsplit(maxsplit=1)[-1] in ORG_LAST
    return plural and body and is_plain_plural(owner)


def is_plain_plural(word: str) -> bool:
    """``Athletes``, ``Magistrates``: many of an ordinary word."""
    return gazetteer.is_plain_word(word) or gazetteer.is_plain_word(word.removesuffix("s"))


def _owns(owner: str) -> bool:
    """An owner outside the name: a person, country or town; not ``Women's``."""
    words = owner.split()
    return bool(
        words
        and (
            gazetteer.country(owner)
            or gazetteer.known_places(owner)
            or len(words) > 1
            or words[0][0].isupper()
        )
        and not (len(words) == 1 and words[0] in COMMON)
    )
