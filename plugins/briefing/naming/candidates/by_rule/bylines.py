"""Lines that say who wrote a text -> persons. The law: ``By`` opens the line, capitals follow.

``By JOEL BRINKLEY and STEVE LOHR``: agencies print their writers in capitals, which no model and no
rule for running text takes for names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.by_rule.known import known_name
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables.lexicon import NEVER_ALONE, ORG_LAST, TITLES

NAMES = (2, 4)
"""Fewest and most words of a writer's name."""


def read_bylines(words: Sequence[Word]) -> Iterator[Found]:
    """Each writer of such a line, in order of words."""
    for at, word in enumerate(words):
        opens = at == 0 or words[at - 1].line != word.line
        if opens and word.text in ("By", "BY"):
            yield from _writers(words, at + 1)


def _writers(words: Sequence[Word], at: int) -> Iterator[Found]:
    start = at
    while at <= len(words):
        inside = at < len(words) and words[at].line == words[start - 1].line
        if inside and _is_of_name(words, at):
            at += 1
            continue
        count = sum(word.isword for word in words[start:at])
        if not NAMES[0] <= count <= NAMES[1] or known_name(join(words, start, at)):
            return
        yield Found(start, at, "person", "byline", 1.3, "person")
        if not inside or words[at].text not in ("and", "AND", ",", "&"):
            return
        at = start = at + 1


def _is_of_name(words: Sequence[Word], at: int) -> bool:
    """A word in capitals, or the mark of its initial."""
    word = words[at]
    name = word.isword and word.text.isupper() and word.text != "AND"
    own = word.text.title() not in ORG_LAST | NEVER_ALONE | TITLES
    return (name and own) or (word.text in ".-'’" and word.glued)
