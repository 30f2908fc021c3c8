"""Persons cut short -> persons in full. The law: only over capitals beside them that nobody claims.

The model often stops inside a name it does not know (``Zahran`` of ``Zahran Alloush``). The words
of the same run belong to the name unless they are titles, common words or another's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.letters.runs import is_part
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.family_names import FAMILY_FIRST
from briefing.naming.tables.lexicon import (
    COMMON,
    GEO_LAST,
    LOWER_TITLES,
    NEVER_ALONE,
    ORG_LAST,
    TITLE_ADJUNCTS,
    TITLES,
)

CLOSED = (COMMON | NEVER_ALONE | ORG_LAST | GEO_LAST | TITLE_ADJUNCTS | TITLES) - {"Islam"} | {
    "Enterprise"
}
LONGEST = 4
SHORT_FAMILY = frozenset({"An", "Do", "He", "So", "To"})
"""Family names of East Asia that are English words."""
CLIPPED = frozenset({"Th", "Chr"})
"""``Guðni Th. Jóhannesson``: an initial of more than a letter."""
LONG = 6
"""Letters of a word that no given name of Vietnam has."""
CONTRACTED = re.compile(r"n['’]t$|['’](?:d|ll|ve|re|m)$")
"""``Didn’t``: a sentence goes on."""


def grow(words: Sequence[Word], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same candidates in order, persons grown to the edges of their run."""
    starts = [w.start for w in words]
    out: list[Candidate] = []
    for n, c in enumerate(candidates):
        if c.type != "person":
            out.append(c)
            continue
        floor = out[-1].end if out else 0
        ceiling = candidates[n + 1].start if n + 1 < len(candidates) else 1 << 60
        first = bisect_left(starts, c.start)
        last = bisect_left(starts, c.end)
        out.append(_grown(words, c, first, last, floor, ceiling))
    return out


def grow_settled(
    words: Sequence[Word], candidates: Sequence[Candidate], before: Sequence[Candidate]
) -> list[Candidate]:
    """The same for those whom only the other mentions of their name have made persons: ``[Toke]
    Talagi`` where ``Mr Talagi`` is one. ``before``: what they were taken for."""
    others = {c.start for c in before if c.type != "person"}
    grown = grow(words, candidates)
    return [new if c.start in others else c for c, new in zip(candidates, grown, strict=True)]


def _grown(  # noqa: PLR0913, PLR0917
    words: Sequence[Word], c: Candidate, first: int, last: int, floor: int, ceiling: int
) -> Candidate:
    if c.role is None:
        while first and last - first < LONGEST and words[first - 1].start >= floor:
            whole = _is_short_family_name(words, first - 1, last)
            if not (whole or _belongs(words[first - 1], words[first])):
                break
            first -= 1
    while last < len(words) and last - first < LONGEST and words[last].end <= ceiling:
        own = _belongs(words[last], words[last - 1]) or _is_hyphened(words, last)
        own = own or _is_given(words, first, last)
        if not (own or _is_after_initial(words, last)):
            break
        last += 1
    last = _past_hyphen(words, first, last)
    return replace(c, start=words[first].start, end=max(c.end, words[last - 1].end))


def _is_short_family_name(words: Sequence[Word], at: int, end: int) -> bool:
    """``To`` of ``To Lam``, ``He`` of ``He Lifeng``: a capital amid a sentence, before one word."""
    word, beside = words[at], words[at + 1]
    amid = word.capital and not (word.first or beside.first or beside.glued)
    return amid and end - at == 2 and word.text in SHORT_FAMILY and word.line == beside.line


def _is_given(words: Sequence[Word], first: int, at: int) -> bool:
    """``Son`` of ``Bui Thanh Son``: behind a family name and another, a word elsewhere."""
    word = words[at]
    free = word.capital and word.isword and not (word.glued or word.first)
    short = at - first == 2 and word.line == words[first].line and len(word.text) < LONG
    return free and short and words[first].text in FAMILY_FIRST and word.text not in ORG_LAST


def _is_hyphened(words: Sequence[Word], at: int) -> bool:
    """``In`` of ``Kang In-sun``, a word elsewhere."""
    word = words[at]
    if at + 2 >= len(words) or word.glued or not word.capital or word.line != words[at - 1].line:
        return False
    dash, half = words[at + 1], words[at + 2]
    joined = dash.text == "-" and dash.glued and half.glued and half.text.islower()
    return joined and is_part(word, half)


def _is_after_initial(words: Sequence[Word], at: int) -> bool:
    """``Shear`` of ``Michael D. Shear``, ``Bush`` of ``George W Bush``."""
    stop = at - 1 if words[at - 1].text == "." else at
    initial, word = words[stop - 1] if stop else words[at], words[at]
    single = (
        (len(initial.text) == 1 or initial.text in CLIPPED)
        and initial.capital
        and initial.line == word.line
    )
    return single and word.capital and word.isword and len(word.text) > 1 and not word.glued


def _past_hyphen(words: Sequence[Word], first: int, last: int) -> int:
    """``Moon Jae`` of ``Moon Jae-in``, ``Amir Khan`` of ``Amir Khan-Zada``: the other half."""
    if last + 1 >= len(words) or words[last].text != "-" or not words[last].glued:
        return last
    half = words[last + 1]
    if not half.glued:
        return last
    if half.text.islower():
        return last + 2 if is_part(words[last - 1], half) else last
    after = words[last + 2].text if last + 2 < len(words) else ""
    full = last > first + 1 and half.capital and not _is_other(half.text, after)
    return last + 2 if full else last


def _is_other(half: str, after: str) -> bool:
    """``Donald Trump-Xi summit``: somebody or something else; ``Nana Akufo-Addo`` is one."""
    met = after in ("summit", "talks", "meeting", "call", "deal", "ties", "relations", "accord")
    known = gazetteer.is_demonym(half) or met or half.isupper()
    return known or gazetteer.country(half) is not None or gazetteer.body(half) is not None


def _belongs(word: Word, beside: Word) -> bool:
    """Whether ``word`` is of the same name as the name's word ``beside`` it."""
    left = word.start < beside.start
    if word.line != beside.line or (beside.first if left else word.first):
        return False
    if (beside.glued if left else word.glued) or not (word.capital and word.isword):
        return False
    text = word.text
    if (
        CONTRACTED.search(text)
        or len(text) < 3
        or text in CLOSED
        or text.isupper()
        or text.lower() in LOWER_TITLES
    ):
        return False
    if text.rstrip("s") in TITLES or gazetteer.is_demonym(text) or gazetteer.country(text):
        return False
    return not (gazetteer.is_plain_word(text) and not gazetteer.is_given_name(text))
