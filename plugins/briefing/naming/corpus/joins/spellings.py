"""Names of the corpus -> which are spellings of one. The law: joined only with a second fact.

Candidates come from blocks of equal folded key, equal surname and initial, or equal beginning (of
places: of like sounds, or end), so that no two names are compared that share nothing; each block is
a unit of work of its own. Thresholds and vetoes: RECOGNITION §7; places: `sounds`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.naming.corpus.joins.sounds import (
    are_known_apart,
    is_listed,
    sound_blocks,
    sounds_alike,
)
from briefing.naming.corpus.units.facts import Told, contradict, second_fact
from briefing.naming.corpus.units.names_of_corpus import PERSON, PLACE, exact
from briefing.naming.known.folding import fold, key, likeness, word_likeness
from briefing.naming.tables.gazetteer import is_given_name

PROPOSE = 0.90
"""Likeness of the whole names from which they are proposed."""
WORD_JOIN, WORD_JOIN_SAME_KEY = 0.88, 0.80
"""Likeness of the least alike words, to join: with any second fact; with equal keys and one that
weighs much."""
WORD_PROPOSE, WORD_PROPOSE_SAME_KEY = 0.86, 0.74
"""The same, to propose."""
LONG = 3
"""Words of a person's name that sounds the same, to join with any office in common."""
PLACE_JOIN, ONE_WORD_JOIN, PLACE_PROPOSE = 0.80, 0.85, 0.66
"""How alike two names of places sound, to join with a second fact and to propose."""
LISTED = 0.78
"""The same to propose where the gazetteer has one of them, and with it most of its spellings."""
WINDOW = 24
"""Neighbours a name is compared with in an overfull block."""

_NUMBER = re.compile(r"\d+|\b[IVX]+\b")


@dataclass(frozen=True, slots=True)
class Known:
    """A name with a page, or to get one."""

    ref: str
    name: str
    sort: str
    curated: bool
    facts: Told
    stories: frozenset[int]
    barred: frozenset[str] = frozenset()  # refs an editor said it is not
    lies: str = ""  # a place's country and region, beyond doubt
    lands: frozenset[str] = frozenset()  # that a place's texts speak of


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """Two names that may be one: ``fact`` "" = only the spelling says so."""

    ref: str
    other: str
    joined: bool
    reason: str


def compare(names: Sequence[Known]) -> list[Likeness]:
    """All pairs of names that are, or may be, spellings of one name; in order."""
    found: dict[tuple[str, str], Likeness] = {}
    for one, other in _neighbours(names):
        pair = (one.ref, other.ref)
        joined = pair in found and found[pair].joined
        if one.ref != other.ref and not joined and (alike := _alike(one, other)):
            found[pair] = alike if alike.joined else max(alike, found.get(pair, alike))
    return [found[pair] for pair in sorted(found)]


def _neighbours(names: Iterable[Known]) -> Iterator[tuple[Known, Known]]:
    blocks: dict[tuple[str, ...], list[Known]] = defaultdict(list)
    for name in names:
        for block in dict.fromkeys(_blocks(name)):
            blocks[block].append(name)
    for members in blocks.values():
        if len(members) > 1:
            ordered = sorted(members, key=lambda known: (exact(known.name), known.ref, known.name))
            for n, one in enumerate(ordered):
                for other in ordered[n + 1 : n + 1 + WINDOW]:
                    yield (one, other) if one.ref <= other.ref else (other, one)


def _blocks(known: Known) -> Iterator[tuple[str, ...]]:
    folded = fold(known.name)
    if known.sort == PLACE:
        yield from ((known.sort, block) for block in sound_blocks(known.name))
        return
    if len(folded) < 2:
        return
    yield known.sort, "key", key(known.name)
    yield known.sort, "start", "".join(folded)[:6]
    if known.sort == PERSON:
        yield known.sort, "surname", folded[-1], folded[0][0]
        yield known.sort, "surnames", *folded[-2:]


def _alike(one: Known, other: Known) -> Likeness | None:
    if (one.curated and other.curated) or other.ref in one.barred or one.ref in other.barred:
        return None
    alike = spelled_alike(one, other)
    if not alike or (one.sort == PERSON and contradict(one.facts, other.facts)):
        return None
    if sorted(_NUMBER.findall(one.name)) != sorted(_NUMBER.findall(other.name)):
        return None
    if one.sort == PLACE and _are_two_places(one, other, alike):
        return None
    enough, fact = _grounds(one, other, alike)
    joined = bool(fact) and enough and not one.stories & other.stories
    reason = f"spelled alike ({alike:.2f})" + (f", {fact}" if fact else "")
    return Likeness(one.ref, other.ref, joined, reason)


def _grounds(one: Known, other: Known, alike: float) -> tuple[bool, str]:
    """Whether two names are alike enough to join, and the second fact; "" = none."""
    own = frozenset((key(one.name), key(other.name)))
    fact, weighty = second_fact(one.facts, other.facts, own)
    mine, theirs = fold(one.name), fold(other.name)
    if one.sort == PLACE:
        lands = one.lands & other.lands if alike == 1.0 else ()
        fact = fact or (f"both of {min(lands)}" if lands else "")
        return alike >= (ONE_WORD_JOIN if 1 in (len(mine), len(theirs)) else PLACE_JOIN), fact
    enough = alike >= WORD_JOIN or (
        weighty and alike >= WORD_JOIN_SAME_KEY and key(one.name) == key(other.name)
    )
    if one.sort == PERSON:
        ends = _is_end(mine, theirs)
        long = alike == 1.0 and min(len(mine), len(theirs)) >= LONG
        enough = enough and (ends or alike == 1.0 or _same_given(one.name, other.name))
        offices = one.facts.offices & other.facts.offices if ends or long else ()
        fact = fact or (f"both {min(offices)}" if offices else "")
    return enough, fact


def _are_two_places(one: Known, other: Known, alike: float) -> bool:
    """The gazetteer has both, they lie apart, no land is spoken of in the texts of both, or one
    text spells them apart by more than a slip."""
    if one.lies and other.lies and one.lies != other.lies:
        return True
    if one.lands and other.lands and one.lands.isdisjoint(other.lands):
        return True
    if alike < ONE_WORD_JOIN and one.stories & other.stories:
        return True
    if alike < LISTED and (is_listed(one.name) or is_listed(other.name)):
        return True
    return are_known_apart(one.name, other.name)


def spelled_alike(one: Known, other: Known) -> float:
    """How alike two names are, by their least alike words; 0 if too little or if they differ.

    Word by word, because a long common beginning would outweigh all: ``National Liberation Army``
    is not ``National Liberation Front``.
    """
    if one.sort == PLACE:
        alike = sounds_alike(one.name, other.name)
        return alike if alike >= PLACE_PROPOSE else 0.0
    mine, theirs = fold(one.name), fold(other.name)
    if "".join(mine) == "".join(theirs):
        return 1.0
    if one.sort == PERSON:
        ends = _is_end(mine, theirs) or _is_start(mine, theirs)
        if not ends and _are_two_persons(one.name, other.name):
            return 0.0
        if ends or (mine[-1] == theirs[-1] and _shortened(mine, theirs)):
            return WORD_JOIN
        if mine[-1] == theirs[-1] and _parted(one.name, other.name):
            return word_likeness("".join(mine), "".join(theirs))
    return _least(one.name, other.name) if len(mine) == len(theirs) else 0.0


def _parted(one: str, other: str) -> bool:
    """``Abdulmenam`` and ``Abdel-Moneim``: the same sounds, parted into words otherwise."""
    mine, theirs = key(one), key(other)
    return mine != theirs and mine.replace(" ", "") == theirs.replace(" ", "")


def _are_two_persons(one: str, other: str) -> bool:
    """Other initials, surnames or given names."""
    mine, theirs = fold(one), fold(other)
    if mine[0][0] != theirs[0][0] or word_likeness(mine[-1], theirs[-1]) < WORD_PROPOSE_SAME_KEY:
        return True
    return _different_given(*(name.split(maxsplit=1)[0] for name in (one, other)))


def _least(one: str, other: str) -> float:
    """The likeness of the least alike words of two names of as many words; 0 if too little."""
    least = min(map(word_likeness, fold(one), fold(other)))
    if key(one) == key(other):
        return least if least >= WORD_PROPOSE_SAME_KEY else 0.0
    return least if least >= WORD_PROPOSE and likeness(one, other) >= PROPOSE else 0.0


def _same_given(one: str, other: str) -> bool:
    """``Nobusuke`` is not ``Nobuo``: the first words have one key, or one is an initial."""
    first, second = key(one).split()[0], key(other).split()[0]
    mine, theirs = fold(one)[0], fold(other)[0]
    return first == second or (min(len(mine), len(theirs)) == 1 and mine[0] == theirs[0])


@lru_cache(maxsize=65536)
def _different_given(first: str, second: str) -> bool:
    """``Sara`` and ``Samir``, ``Maria`` and ``Mario``: known as different given names."""
    if first == second or not (is_given_name(first) and is_given_name(second)):
        return False
    return key(first) != key(second) or fold(first)[-1][-1] != fold(second)[-1][-1]


def _is_end(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """``López Obrador`` is the end of ``Andrés Manuel López Obrador``."""
    short, full = sorted((mine, theirs), key=len)
    return 1 < len(short) < len(full) and full[-len(short) :] == short


def _is_start(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """``Israel Ramírez`` of ``Israel Ramírez Pineda``: the mother's name is left out."""
    short, full = sorted((mine, theirs), key=len)
    return 1 < len(short) < len(full) and full[: len(short)] == short


def _shortened(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """``Ahmed Khatib`` is in ``Ahmed Moaz Khatib``; ``A. Khatib`` too."""
    short, full = sorted((mine, theirs), key=len)
    same_first = short[0] == full[0] or len(short[0]) == 1 or len(full[0]) == 1
    return same_first and set(short[1:]) <= set(full)
