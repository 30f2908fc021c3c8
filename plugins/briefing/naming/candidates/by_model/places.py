"""A model's span of a place -> the name in it. The law: nothing is added to it.

The direction before a place (``east Nepal``), the office at it, what is made there go; a sentence
is no place.
"""

from __future__ import annotations

import re

from briefing.naming.candidates.letters.stretches import Bounds, words_in
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    BUILDING_LAST,
    CONNECTORS,
    DIRECTIONS,
    FAITHS,
    GEO_LAST,
    GEO_LOWER,
    LINKS,
    PREPOSITIONS,
    TITLES,
    listed,
)

_MADE = re.compile(r"[-‐‑](?:made|built|backed|led|funded|owned|trained|based|run|held|born)$")


def place_within(text: str, start: int, end: int) -> Bounds:
    words = words_in(text, start, end)
    if any(found.group() in SENTENCE for found in words) or _is_one_of_people(words):
        return start, start
    first = _first_of_place(words)
    last = first
    while last < len(words) and not _breaks_off(words, first, last):
        last += 1
    while last > first + 1 and _is_left_out(words[last - 1].group()):
        last -= 1
    if last <= first:
        return start, start
    if last - first > 1 and _is_headline(text, words[first:last]):
        last = first + 1
    if last - first > 1 and _is_only_new(text, words[first:last]):
        first += 1
    if last - first > 1 and _is_described(text, words[first:last]):
        first += 1
    begin, stop = words[first].start(), words[last - 1].end()
    if found := _MADE.search(text, begin, stop):
        stop = found.start()
    return begin, stop


SENTENCE = listed("It Is Are Was Were I You We They He She Why What When Who How")
"""Capitals of titles and slogans; no place is called so: ``Tell It Like It Is``."""


def _is_left_out(word: str) -> bool:
    """``Plumas County [Sheriff-Coroner]``: an office, or a small word."""
    held = "-" in word and word.split("-", maxsplit=1)[0] in TITLES and word not in GEO_LAST
    return held or word in HELD or _is_small(word)


HELD = frozenset({"Sheriff", "Mayor", "Governor", "Commissioner", "Collector", "Magistrate"})


def _is_one_of_people(words: list[re.Match[str]]) -> bool:
    """``[Paraguayan Jose] Luis Chilavert``: a people and a given name."""
    first, last = words[0].group() if words else "", words[-1].group() if words else ""
    return len(words) == 2 and gazetteer.is_demonym(first) and gazetteer.is_given_name(last)


def _is_headline(text: str, words: list[re.Match[str]]) -> bool:
    """``KAMPALA RESHUFFLE``: a capital, and a word that no place has; the whole is unknown."""
    name = text[words[0].start() : words[-1].end()]
    known = gazetteer.capital_of(words[0].group())
    return (
        known is not None
        and words[0].group().istitle()
        and words[-1].group() not in GEO_LAST | BUILDING_LAST
        and not gazetteer.known_places(name)
        and gazetteer.country(name) is None
    )


def _is_described(text: str, words: list[re.Match[str]]) -> bool:
    """``[Striking] Latrobe Valley``: an ordinary word in -ing or -ed opens the sentence."""
    opener = words[0].group()
    told = (
        opener.endswith(("ing", "ed")) and opener != "Sporting" and gazetteer.is_plain_word(opener)
    )
    return told and not gazetteer.known_places(text[words[0].start() : words[-1].end()])


def _is_only_new(text: str, words: list[re.Match[str]]) -> bool:
    """``[New] Nairobi police commander``: the table has no such place, but the other."""
    place, name = words[1].start(), text[words[0].start() : words[-1].end()]
    known = bool(gazetteer.known_places(text[place : words[-1].end()]))
    whole = gazetteer.known_places(name) or gazetteer.country(name)
    return words[0].group() == "New" and known and not whole


def _first_of_place(words: list[re.Match[str]]) -> int:
    """Past directions, openers, offices, faiths: ``east Nepal``, ``Director at X``."""
    if len(words) > 2 and words[1].group() == "and" and words[0].group() in DIRECTIONS:
        return 2
    if len(words) > 2 and words[0].group() in TITLES and words[1].group() in ("at", "of", "for"):
        return 2
    if len(words) == 2 and words[0].group() in FAITHS and gazetteer.country(words[1].group()):
        return 1
    for n, found in enumerate(words):
        word = found.group()
        if not (_is_small(word) or (word in PREPOSITIONS and len(words) > n + 1)):
            return n
    return len(words)


def _is_small(word: str) -> bool:
    return word.isalpha() and word.islower() and word not in CONNECTORS | GEO_LOWER


def _breaks_off(words: list[re.Match[str]], first: int, at: int) -> bool:
    """``Midane the Observatory said``: an article that no small word joins to the name."""
    return at > first and words[at].group() == "the" and words[at - 1].group() not in LINKS
