"""A model's span -> the name in it. The law: never longer; what only stands beside a name goes.

A model takes for a name what a capital joins to it: the office behind a body (``State Department
Spokesperson``), the people before a person (``Salvadoran Héctor Mojica``), the word that opens a
sentence or headline, the year, the weekday, the direction before a place (``east Nepal``).
"""

from __future__ import annotations

import re

from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    BUILDING_LAST,
    CONNECTORS,
    DIRECTIONS,
    GEO_LAST,
    GEO_LOWER,
    LINKS,
    OFFICES,
    OPENERS,
    PARTISANS,
    PREPOSITIONS,
    TITLE_ADJUNCTS,
    TITLES,
    listed,
)

Bounds = tuple[int, int]

_WORD = re.compile(r"\S+")
_CONTRACTED = re.compile(r"[A-Z][a-z]{0,4}['’](?:m|s|re|ve|ll|d)$")
_DERIVED = re.compile(r"[A-Z][a-z]+(?:ists?|ing|ians?)$|(?:Non|Anti|Ex)-?[a-z]{4,}$")
_YEAR = re.compile(r"(?:19|20)\d\d\s")
_DAY = re.compile(r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_DESCRIBED = re.compile(
    r"\w+\s(?:organi[sz]ation|group|charity|firm|company|newspaper|network|party|militia)\s(?=[A-Z])"
)
_OFFICE_OF = re.compile(
    r"(?:Head|Chief|Director|Minister|President|Chairman|Governor|Mayor|Commissioner|Ambassador)"
    r"\s(?:of|for|to)\s"
)
_HOLDERS = re.compile(
    r"(?<!\sof)(?<!\sfor)\s(?:(?:Foreign|Prime|Defen[cs]e|Finance|Interior)\s)?"
    r"(?:Ministers|Presidents|Co-[Cc]hairs?)(?:\sof\s.*)?$"
)
"""``G7 [Foreign Ministers of Canada]``; not ``Council of Ministers``"""
_THE = re.compile(r"(\w+)\s[Tt]he\s(?=[A-Z])")
"""``Homs The Syrian Air Force``: a sentence begins."""
_MADE = re.compile(r"[-‐‑](?:made|built|backed|led|funded|owned|trained|based|run|held|born)$")


def name_within(text: str, start: int, end: int, kind: str) -> Bounds:
    """The bounds of the name in a span of that type; empty where there is none."""
    if kind == "person":
        return _person(text, start, end)
    if kind == "organisation":
        return _body(text, start, end)
    if kind == "location":
        return _place(text, start, end)
    return start, end


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(text, start, end))


def _person(text: str, start: int, end: int) -> Bounds:
    words = _words(text, start, end)
    while len(words) > 1 and (_is_loose(words[0].group()) or _is_adverb(words[0].group())):
        words = words[1:]
    while len(words) > 1 and (_is_loose(words[-1].group()) or words[-1].group() in HEADLINE_VERBS):
        words = words[:-1]
    while len(words) > 2 and _only_opens(words[0].group(), words[1].group()):
        words = words[1:]
    if len(words) > 2 and _is_land_before(words[0].group()):
        words = words[1:]
    while len(words) > 2 and _only_follows(words[-1].group()):
        if words[-2].group() in SONS:
            break
        words = words[:-1]
    words = _without_body(text, words)
    if not words or all(found.group().rstrip(".") in TITLES for found in words):
        return start, start
    return words[0].start(), words[-1].end()


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
        return word.isalpha() and len(word) > 1 and word not in CONNECTORS
    return word in POSTS or word == "The"


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
POSTS = frozenset({"CEO", "CFO", "COO", "CTO", "CPO", "CIO", "MP", "MLA", "MD", "PhD", "Esq"})
"""What stands behind a name for an office or degree."""
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
    ordinary = _DERIVED.match(word) or (len(word) > 5 and gazetteer.is_plain_word(word))
    return bool(ordinary) and gazetteer.is_given_name(after)


def _is_land_before(word: str) -> bool:
    """``Ministers of Armenia and [Azerbaijan] Zohrab Mnatsakanyan``: a list without its comma."""
    return gazetteer.country(word) is not None and not gazetteer.is_given_name(word)


def _only_follows(word: str) -> bool:
    """``Pol Lt-General``, ``Bashar al Assad Almost``, ``Kevin Kennedy UN``: another begins."""
    if all(part.rstrip(".") in TITLES for part in word.split("-")):
        return True
    if len(word) > 7 and word.endswith("s") and gazetteer.is_plain_word(word):
        return True
    if word.isalpha() and word.islower() and word not in CONNECTORS:
        return True
    return word in OPENERS or (word.isupper() and gazetteer.body(word) is not None)


def _body(text: str, start: int, end: int) -> Bounds:
    if _OFFICE_OF.match(text, start, end) or _is_office(text[start:end].split()):
        return start, start
    if found := _YEAR.match(text, start, end):
        start = found.end()
    if found := _DESCRIBED.match(text, start, end):
        start = found.end()
    if (found := _THE.search(text, start, end)) and found.group(1) not in LINKS:
        start = found.end()
    if found := _DAY.search(text, start, end):
        end = found.start()
    if found := _HOLDERS.search(text, start, end):
        end = found.start()
    return start, _before_office(text, start, end)


def _is_office(words: list[str]) -> bool:
    """``Chinese FM``, ``Russian President``: a people and an office, nobody's name."""
    held = len(words) > 1 and words[-1] in TITLES
    return held and all(gazetteer.is_demonym(word) for word in words[:-1])


def _before_office(text: str, start: int, end: int) -> int:
    """Where a body's name ends before the office of whom it sent: ``Pentagon [Press Secretary]``.

    ``Council of Ministers`` and ``Office of the President`` end in an office by their own right.
    """
    words = _words(text, start, end)
    last = len(words)
    follows = _WORD.match(text, end + 1)
    office = bool(follows) and follows.group().rstrip(".,") in TITLES
    while last and words[last - 1].group() in OFFICES:
        last -= 1
        office = True
    if not office:
        return end
    while last and words[last - 1].group() in TITLE_ADJUNCTS:
        last -= 1
    if not last or words[last - 1].group() in LINKS:
        return end if last else start
    return words[last - 1].end()


def _place(text: str, start: int, end: int) -> Bounds:
    words = _words(text, start, end)
    if any(found.group() in SENTENCE for found in words):
        return start, start
    first = _first_of_place(words)
    last = first
    while last < len(words) and not _breaks_off(words, first, last):
        last += 1
    while last > first + 1 and _is_small(words[last - 1].group()):
        last -= 1
    if last <= first:
        return start, start
    if last - first > 1 and _is_headline(text, words[first:last]):
        last = first + 1
    begin, stop = words[first].start(), words[last - 1].end()
    if found := _MADE.search(text, begin, stop):
        stop = found.start()
    return begin, stop


SENTENCE = listed("It Is Are Was Were I You We They He She Why What When Who How")
"""Capitals of titles and slogans; no place is called so: ``Tell It Like It Is``."""


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


def _first_of_place(words: list[re.Match[str]]) -> int:
    """Past directions, openers, offices: ``east Nepal``, ``Across Africa``, ``Director at X``."""
    if len(words) > 2 and words[1].group() == "and" and words[0].group() in DIRECTIONS:
        return 2
    if len(words) > 2 and words[0].group() in TITLES and words[1].group() in ("at", "of", "for"):
        return 2
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
