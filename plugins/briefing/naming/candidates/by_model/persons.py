"""A model's span of a person -> the name in it. The law: nothing is added to it.

The people before a person (``Salvadoran Héctor Mojica``), the word that opens a sentence or
headline, offices, degrees and verbs of headlines beside it go.
"""

from __future__ import annotations

import re

from briefing.naming.candidates.letters.stretches import Bounds, words_in
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    CONNECTORS,
    LINKS,
    OCCUPATIONS,
    OPENERS,
    PARTISANS,
    SON_OF,
    TITLES,
    listed,
)

_CONTRACTED = re.compile(r"[A-Z][a-z]{0,4}['’](?:m|s|re|ve|ll|d)$")
_CONTRACTION = re.compile(r"[A-Za-z]+(?:n['’]t|['’](?:d|ll|ve|re|m))$")
"""``Didn’t``, ``I’d``"""
_CALLED = re.compile(r"\b(?:Mrs?|Ms|Dr)\.?\s$")
"""``Mr Christian Julius Aforlah``: his name, no faith."""
_LED = re.compile(r"[-‐‑](?:led|backed|run|[a-z]{4,}ed)$")
"""``the Ian Murray-skippered boat``"""
_DERIVED = re.compile(r"[A-Z][a-z]+(?:ists?|ing|ians?)$|(?:Non|Anti|Ex)-?[a-z]{4,}$")


def person_within(text: str, start: int, end: int) -> Bounds:
    words = _before_verb(words_in(text, start, end))
    while len(words) > 1 and (_is_loose(words[0].group()) or _is_adverb(words[0].group())):
        words = words[1:]
    while len(words) > 1 and (_is_loose(words[-1].group()) or words[-1].group() in HEADLINE_VERBS):
        words = words[:-1]
    while len(words) > 2 and _only_opens(words[0].group(), words[1].group()):
        words = words[1:]
    called = _CALLED.search(text, max(0, start - 5), start) is not None
    while len(words) > 2 and not called and _is_faithful(words[0].group(), words[1].group()):
        words = words[1:]
    if len(words) > 2 and _is_land_before(words[0].group()):
        words = words[1:]
    while len(words) > 2 and _only_follows(words[-1].group()):
        if words[-2].group() in SONS:
            break
        words = words[:-1]
    words = _without_body(text, words)
    led = next((n for n, word in enumerate(words[:-2]) if word.group() in SENDING), -1)
    words = words[led + 1 :]
    if not words or all(found.group().rstrip(".") in TITLES | RANKS for found in words):
        return start, start
    end = words[-1].end()
    led = _LED.search(text, words[0].start(), end)
    return words[0].start(), led.start() if led else end


def _before_verb(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """``Girish Naik put Sporting``, ``Zuckerberg Didn’t Want``: a sentence goes on."""
    for n in range(1, len(words)):
        word = words[n].group()
        if _CONTRACTION.match(word) or (n > 1 and _is_ordinary(word)):
            return words[:n]
    return words


def _is_ordinary(word: str) -> bool:
    """A plain English word in small letters that no name of a person has inside."""
    inside = word in CONNECTORS or word in LINKS
    return word.islower() and len(word) > 2 and not inside and gazetteer.is_plain_word(word)


def _without_body(text: str, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """``Kamil Ahmed Al Jazeera``: a well-known body of several words ends what is before it."""
    for n in range(len(words) - 1):
        if gazetteer.body(text[words[n].start() : words[-1].end()]) is not None:
            front = words[:n]
            people = [found for found in front if not gazetteer.is_demonym(found.group())]
            return front if people else []
    return words


def _is_loose(word: str) -> bool:
    """``Apparently Roxana``, ``unsecular George``, ``Inzamam cued``, ``Liftit CPO``."""
    if word.islower():
        return word.isalpha() and len(word) > 1 and word not in CONNECTORS | SON_OF
    return bool(PLURAL.fullmatch(word) or MEASURE.match(word)) or word in POSTS or word == "The"


SENDING = frozenset({"Assembly", "Council", "Committee", "Commission", "Ministry", "Party"})
"""``Speaker Punjab [Assembly] Pervaiz Elahi``: the body that somebody presides over."""
MEASURE = re.compile(r"\d+[A-Za-z]+$|\d+\.$")
"""``1GW Thor``, ``4. Kojo Arku``"""
PLURAL = re.compile(r"[A-Z]{2,5}s")
"""``MLCs Prabhakar Rao, Damodar Reddy``: the office of several."""


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > LONGEST_LY and not gazetteer.is_given_name(word)


HEADLINE_VERBS = listed(
    """
    Dies Says Wins Quits Meets Visits Urges Calls Vows Warns Seeks Backs Faces Signs Wants Gets
    Takes Makes Sees Hits Loses Denies Rejects Slams Blasts Accuses Arrives Resigns Returns Leaves
    Opens Joins Leads Tells Asks Pleads Retires Pledges Defends Criticizes Criticises Announces
    """
)
"""What a headline of few words says of a person: ``Abraham Ribicoff Dies``."""
LONGEST_LY = 7
"""Longer words that end so are adverbs, unless they are given names."""
POSTS = frozenset(
    {
        "CEO",
        "CFO",
        "COO",
        "CTO",
        "CPO",
        "CIO",
        "MP",
        "MLA",
        "MD",
        "PhD",
        "Esq",
        "QC",
        "KC",
        "OBE",
        "CBE",
        "MBE",
        "JSC",
        "JCA",
        "SAN",
    }
)
"""What stands behind a name for an office or degree."""
BYLINES = frozenset({"Editing", "Reporting", "Writing", "Additional", "Compiled", "Follow"})
"""``Alaa Selim Editing by Gareth Jones``: another is credited."""
RANKS = frozenset({"Master", "Staff", "Chief", "Petty", "First", "Warrant"})
"""``Master Sgt`` without the name."""
SONS = frozenset({"bin", "ibn", "al", "Al", "bint"})
"""What follows is a name though it be a title: ``Bandar bin Sultan``."""


def _only_opens(word: str, after: str) -> bool:
    """``I'm Fanny Smith``, ``Gambian Bakary Gassama``, ``Scientologist Tom Cruise``."""
    if gazetteer.is_given_name(word):
        return False
    if gazetteer.body(word) is not None and gazetteer.is_given_name(after):
        return True
    if word in PARTISANS:
        return True
    if _CONTRACTED.match(word) or gazetteer.is_demonym(word) or word in OPENERS:
        return True
    if word.lower() in OCCUPATIONS:  # ``[Mineworker] Itumeleng Phiri``
        return True
    ordinary = _DERIVED.match(word) or (len(word) > 5 and gazetteer.is_plain_word(word))
    return bool(ordinary) and gazetteer.is_given_name(after)


def _is_faithful(word: str, after: str) -> bool:
    """``moderate [Muslim] Hamid Karzai``: a people, though some are given that name."""
    return gazetteer.is_demonym(word) and gazetteer.is_given_name(after)


def _is_land_before(word: str) -> bool:
    """``Ministers of Armenia and [Azerbaijan] Zohrab Mnatsakanyan``: a list without its comma."""
    return gazetteer.country(word) is not None and not gazetteer.is_given_name(word)


def _only_follows(word: str) -> bool:
    """``Pol Lt-General``, ``Bashar al Assad Almost``, ``Kevin Kennedy UN``: another begins."""
    if all(part.rstrip(".") in TITLES for part in word.split("-")):
        return True
    if len(word) > 7 and word.endswith("s") and gazetteer.is_plain_word(word):
        return True
    if word.isalpha() and word.islower() and word not in CONNECTORS | SON_OF:
        return True
    if word in BYLINES:
        return True
    return word in OPENERS or (word.isupper() and gazetteer.body(word) is not None)
