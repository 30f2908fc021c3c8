"""Text -> the same text with lost possessives hidden. The law: no character more or less.

Some texts come with all their apostrophes stripped: ``Syrias government``, ``Assads forces``. Where
a text has none left, the letter that remains of a possessive is shown as a space, so that the name
before it is a name; the mention covers the word as it is printed. Where a text has some left, only
a country's is hidden: ``Russias`` is no word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.naming.tables import gazetteer

_KEPT = re.compile(r"\w['’‘`´ʼ]s\b")
_POSSIBLE = re.compile(
    r"(?<![\w-])(?<!two\s)(?<!both\s)((?:[Aa]l-)?[^\W\d_a-z][^\W\d_]{2,})s(?=[\s\u00a0,.;:])"
)


@lru_cache(maxsize=4)
def without_lost(text: str) -> str:
    """The text as it is to be read. Linear; equal in length."""
    kept = keeps_apostrophes(text)
    found = [(match.group(1), match.end() - 1) for match in _POSSIBLE.finditer(text)]
    if not any(_is_owner(name) for name, _ in found):
        return text
    alone = frozenset[str]() if kept else frozenset(_ALONE.findall(text))
    letters = list(text)
    for name, at in found:
        if _is_owner(name) or (name in alone and _may_own(name)):
            letters[at] = " "
    return "".join(letters)


def keeps_apostrophes(text: str) -> bool:
    """Whether a text has a possessive with its apostrophe."""
    return _KEPT.search(text) is not None


_ALONE = re.compile(r"(?<![\w-])((?:[Aa]l-)?[^\W\d_a-z][^\W\d_]{2,})(?!\w)")


def _is_owner(name: str) -> bool:
    """A country or capital whose name with an ``s`` is no name itself."""
    own = gazetteer.country(name + "s") or gazetteer.known_places(name + "s")
    if own or name == "America" or gazetteer.is_given_name(name + "s"):
        return False  # ``Frances Sheridan``
    return gazetteer.country(name) is not None or gazetteer.capital_of(name) is not None


def _may_own(name: str) -> bool:
    """A name that stands alone in the same text, and has no plural: ``Assad``, not ``Kurd``."""
    return not (gazetteer.is_demonym(name + "s") or gazetteer.is_plain_word(name))


def is_lost(text: str, at: int) -> bool:
    """Whether the letter at that offset is what was left of a possessive."""
    return text[at : at + 1] == "s" and without_lost(text)[at] == " "
