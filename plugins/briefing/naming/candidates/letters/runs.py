"""Words -> runs of capitalised words. The law: a run never leaves its line or sentence.

A run may hold the small words that names allow inside: ``al``, ``bin``, ``de``; a hyphen joins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.naming.candidates.letters.owners import is_plain_plural
from briefing.naming.candidates.letters.words import ABBREVIATED, Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import CONNECTORS, ORG_LAST, POSSESSED, SON_OF, listed

ROMAN = listed("I II III IV V VI VII VIII IX X 1 2 3 4 5 6")


LONGEST_RUN = 100
"""No name has so many words: what goes on is a table, and is read in pieces."""


def runs_of(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First word and the one after the last of every run, in order."""
    at = 0
    while at < len(words):
        if not opens_run(words, at):
            at += 1
            continue
        end = run_end(words, at)
        yield at, end
        at = end


def opens_run(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.capital and word.isword:
        return True
    return word.text in ("al", "el", "ash", "as", "ad", "ar", "an", "at") and _glued_capital(
        words, at + 1
    )


def _glued_capital(words: Sequence[Word], at: int) -> bool:
    """``-Assad``: a hyphen and a capital without spaces."""
    return (
        at + 1 < len(words)
        and words[at].text == "-"
        and words[at].glued
        and words[at + 1].glued
        and words[at + 1].capital
    )


def run_end(words: Sequence[Word], at: int) -> int:
    """The word after the run that begins at ``at``."""
    end = at + 1
    while end < min(len(words), at + LONGEST_RUN):
        step = _step(words, end)
        if not step:
            break
        end += step
    return end


def _step(words: Sequence[Word], at: int) -> int:  # noqa: PLR0911, PLR0912
    """How many words the run goes on with, 0 = it ends here."""
    word, before = words[at], words[at - 1]
    if word.line != before.line:
        return 0
    if word.capital and word.isword and not (word.first and before.text not in ("-",)):
        return 1
    if word.text == "and" and at + 1 < len(words) and _is_double(before, words[at + 1]):
        return 2
    if word.text in POSSESSIVES and word.glued and _owns_in_name(words, at - 1):
        after = words[at + 1] if at + 1 < len(words) else word
        return 2 if after.capital and after.line == word.line else 0
    if word.isword and word.glued is False and (word.text in ROMAN or word.text in SON_OF):
        return 1
    if word.text == "-" and word.glued and at + 1 < len(words) and words[at + 1].glued:
        after = words[at + 1]
        if (
            after.capital
            or after.text in ("al", "ud", "ed", "el", "i")
            or (after.text.islower() and is_part(before, after))
        ):
            return 2
        return 0
    if (
        word.text == "."
        and word.glued
        and (before.text in ABBREVIATED or (len(before.text) == 1 and before.capital))
    ):
        return (
            2
            if at + 1 < len(words) and words[at + 1].capital and words[at + 1].line == word.line
            else 0
        )
    if word.text in CONNECTORS and at + 1 < len(words) and not word.glued:
        after = words[at + 1]
        if word.text in ("y", "e") and _is_another(words, at + 1):
            return 0
        if word.text in ENGLISH and after.text != "-":
            return 0
        if after.capital and after.line == word.line and after.isword:
            return 2
        if _glued_capital(words, at + 1):
            return 3
        if after.text in CONNECTORS and at + 2 < len(words) and words[at + 2].capital:
            return 3
    return 0


def _is_another(words: Sequence[Word], at: int) -> bool:
    """``Rafael Zúniga y [Harold Fonseca]``: two persons; ``Ortega y Gasset`` is one."""
    more = at + 1 < len(words) and words[at + 1].capital and words[at + 1].isword
    return more and gazetteer.is_given_name(words[at].text)


def _is_double(before: Word, after: Word) -> bool:
    """``Jammu and Kashmir``: a place of two names."""
    if not after.capital or after.line != before.line:
        return False
    name = f"{before.text} and {after.text}"
    return gazetteer.country(name) is not None or bool(gazetteer.known_places(name))


ENGLISH = frozenset({"at", "as", "an"})
"""Arabic articles before a hyphen; else words between names: ``Persepolis at Azadi Stadium``."""
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def _owns_in_name(words: Sequence[Word], at: int) -> bool:
    """``People's Front``, ``St. Mary's University``"""
    saint = next((words[n].text for n in (at - 1, at - 2) if n >= 0 and words[n].text != "."), "")
    if words[at].text in POSSESSED or saint in ("St", "Saint"):
        return True
    plural = words[at + 1].text in ("'", "’") and is_plain_plural(words[at].text)
    return plural and any(word.text in ORG_LAST for word in words[at + 2 : at + 5])


def is_part(before: Word, after: Word) -> bool:
    """``Ki-moon``, ``Jong-un``: a short name goes on in small letters."""
    return (
        len(before.text) <= 5
        and (len(after.text) <= 5 or _is_syllable(after.text))
        and before.text not in _SPLITS
        and after.text not in _BACKED
    )


def _is_syllable(word: str) -> bool:
    """``Jong-shyoung``, ``Kuo-hsiung``"""
    return len(word) <= 7 and _SYLLABLE.fullmatch(word) is not None


_SYLLABLE = re.compile(r"(?:[hs]s|[ckst]?h|[jklmnpty])?[iyw]?[aeiou]{1,3}ng")
_SPLITS = listed("Anti Pro Non Ex Pre Post UN US UK EU Arab Euro")


_BACKED = listed(
    """
    led held run born based wide era day ally made like type hit rich free
    """
)


def join(words: Sequence[Word], start: int, end: int) -> str:
    out = []
    for n in range(start, end):
        if n > start and not words[n].glued:
            out.append(" ")
        out.append(words[n].text)
    return "".join(out)
