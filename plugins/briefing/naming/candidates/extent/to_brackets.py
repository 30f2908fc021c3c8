"""A body cut before its end -> the body up to its acronym. The law: a bracket closes what it names.

``National Council for Reconstruction [of Timor-Leste] (CNRT)``, ``Movement for Unity [and Jihad]
(MUJAO)``: what a small word joins to a body, as far as the bracket with its letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import ORG_FIRST, ORG_LAST, ORG_OF

TAIL = re.compile(
    r"(\s(?:of|for|and|to|in|on|against)(?:\s(?:the|of|for|and|in|on)|\s[A-Z][\w’'-]*){1,7})"
    r"\s\(([A-Z][A-Za-z-]{2,9})\)"
)
LOOSE = re.compile(r"\s(?:of|for|and)$")
WORDS = re.compile(r"[A-Z][\w’'-]*")


def to_brackets(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order; those within a longer body are gone."""
    out: list[Candidate] = []
    for c in candidates:
        if not out or c.start >= out[-1].end:
            out.append(_to_bracket(text, c))
    return out


def _to_bracket(text: str, c: Candidate) -> Candidate:
    """The body with the tail before its acronym; as it was where the letters are the tail's."""
    if c.type != "organisation" or " " not in text[c.start : c.end]:
        return c
    loose = LOOSE.search(text, c.start, c.end)  # ``State Oil Company of``
    found = TAIL.match(text, loose.start() if loose else c.end)
    if found is None or not _is_body(text[c.start : c.end]):
        return c
    tail, letters = found.group(1), [letter for letter in found.group(2) if letter.isupper()]
    words = WORDS.findall(tail)
    if len(letters) < 3 or not words or _begins_anew(tail, words) or _spells(letters, words):
        return c
    return replace(c, end=found.end(1), reasons=(*c.reasons, BRACKET))


BRACKET = "acronym behind"


def _is_body(name: str) -> bool:
    return any(word in ORG_LAST | ORG_OF | ORG_FIRST for word in name.split())


def _begins_anew(tail: str, words: list[str]) -> bool:
    """``and the African Development Bank (AfDB)``: another body by a word of its own."""
    told = any(word in ORG_LAST | ORG_OF for word in words)
    return tail.startswith(" and ") and (told or gazetteer.country(" ".join(words)) is not None)


def _spells(letters: list[str], words: list[str]) -> bool:
    """Whether the tail's own words have the letters: ``of Federal Capital Territory (FCT)``."""
    capitals = [word[0] for word in words]
    return capitals[-len(letters) :] == letters or gazetteer.country("".join(letters)) is not None
