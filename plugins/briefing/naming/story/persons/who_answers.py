"""Persons of one text -> who answers to a shorter name. The law: two who fit are told, not chosen.

Rules of RECOGNITION §5: full names first; a surname follows the full name met anywhere in the
text; names whose words are all in one longer name are that name; families' order of names.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.naming.known.folding import fold, word_likeness, words
from briefing.naming.tables.family_names import FAMILY_FIRST
from briefing.naming.tables.gazetteer import is_given_name

SURNAME, PART, GIVEN = 0, 1, 2
"""How a short name stands in the full one; the first that fits anybody counts."""

_AFTERNAME = re.compile(r"\s((?:Jr|Sr)\b)\.?$")
"""``Cockney Jr.``, where another Cockney is met"""
_HYPHENED = re.compile(r"\S+ [A-Z][a-z]+[-‐‑][a-z]+$")
_AFTERNAMES = frozenset(["jr", "sr", "ii", "iii", "iv"])


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody met in the text by a full name."""

    who: str
    title: str
    ref: str
    names: tuple[tuple[str, ...], ...]  # folded words of every full name
    family_first: bool

    def is_called(self, given: str) -> bool:
        """By the given name as spelled: ``General Prawit`` is no ``Pravit Rojanaphruk``."""
        return words(given)[0] in words(self.title)

    def goes_by(self, name: str) -> bool:
        """Not by the father's name alone: ``Mohammed bin Salman`` is no ``Salman``."""
        given = fold(name) == fold(self.title)[:1]
        return given or _SON.search(name) is not None or not _SON_OF_ONE.search(self.title)


_SON = re.compile(r"\b(?:[Bb]in|[Ii]bn|[Bb]int)\b")
_SON_OF_ONE = re.compile(r"\S\s(?:[Bb]in|[Ii]bn|[Bb]int)\s[^\s-]+$")


@dataclass(slots=True)
class Persons:
    """The persons met in a text, asked by name. Built once, then only asked."""

    by_word: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    famous: set[str] = field(default_factory=set)  # ``who`` of those met by one name only
    _answers: dict[str, list[Person]] = field(default_factory=dict)
    _bearers: dict[str, list[Person]] = field(default_factory=dict)

    def add(self, person: Person) -> None:
        self._answers.clear()
        self._bearers.clear()
        for word in dict.fromkeys(word for name in person.names for word in name):
            self.by_word[word].append(person)

    def answering(self, name: str) -> list[Person]:
        """Who answers to a shorter (or the same) name, best kind of fit only."""
        if name not in self._answers:  # the same names come again and again
            self._answers[name] = self._answering(name)
        return self._answers[name]

    def _answering(self, name: str) -> list[Person]:
        after, asked = _AFTERNAME.search(name), fold(_AFTERNAME.sub("", name))
        fits = [
            (fit, person)
            for fit, person in self._fitting(asked)
            if (len(asked) > 1 or person.goes_by(name)) and (fit != GIVEN or person.is_called(name))
        ]
        best = min((fit for fit, _ in fits), default=None)
        fitting = [person for fit, person in fits if fit == best]
        named = [one for one in fitting if after and after.group(1) in re.split(r"\W", one.title)]
        return named or fitting

    def has_surname(self, name: str) -> list[Person]:
        """Who bears that surname."""
        if name not in self._bearers:
            asked = fold(_AFTERNAME.sub("", name))
            self._bearers[name] = [
                person
                for fit, person in self._fitting(asked)
                if fit == SURNAME and (len(asked) > 1 or person.goes_by(name))
            ]
        return self._bearers[name]

    def _fitting(self, asked: tuple[str, ...]) -> Iterator[tuple[int, Person]]:
        """Whom a name fits, and how."""
        for person in self.by_word.get(asked[-1], ()) if asked else ():
            if (fit := _fit(asked, person)) is not None:
                yield fit, person


def _fit(asked: tuple[str, ...], person: Person) -> int | None:
    fits = [fit for name in person.names if (fit := _fits(asked, name, person)) is not None]
    return min(fits, default=None)


def _fits(asked: tuple[str, ...], name: tuple[str, ...], person: Person) -> int | None:
    if name[-len(asked) :] == asked:
        return SURNAME
    if person.family_first and name[: len(asked)] == asked:
        return SURNAME
    if len(asked) > 1 and _is_part(asked, name):
        return SURNAME if asked[-1] == name[-1] else PART
    if len(asked) == 1 and asked[0] in name[1:]:
        return PART
    return GIVEN if asked == name[:1] else None


def _is_part(asked: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the words stand in the name, in order; an initial stands for its word."""
    rest = iter(name)
    own = _initials(name)
    return (not own or _initials(asked) in ((), own)) and all(
        any(word == other or (len(word) == 1 and other[0] == word) for other in rest)
        for word in asked
    )


def _initials(words: Sequence[str]) -> tuple[str, ...]:
    """Those in the middle: ``George W. Bush`` is not ``George H. W. Bush``."""
    return tuple(word for word in words[1:-1] if len(word) == 1)


@lru_cache(maxsize=262144)
def is_full(name: str) -> bool:
    """Two words at least: ``Abu Qatada``, not ``al-Assad``."""
    bare = re.sub(r"^(?:al|el|bin|ibn|von|van|de|da|di)[-\s]", "", name, flags=re.IGNORECASE)
    bare = _AFTERNAME.sub("", bare)
    return len(re.split(r"\s+|\.(?=\w\w)", bare.strip())) > 1


def full_words(name: str) -> tuple[str, ...]:
    """The folded words of a full name, without Jr. and the like."""
    found = fold(name)
    return found[:-1] if len(found) > 2 and found[-1] in _AFTERNAMES else found


def person(who: str, title: str, ref: str, names: Iterable[str]) -> Person:
    """A person by all names of two and more words."""
    full = [name for name in (title, *names) if is_full(name)] or [title]
    folded = tuple(dict.fromkeys(words for name in full if (words := full_words(name))))
    folded += tuple((fold(name)[0],) for name in full if _OF_FATHER.search(name))
    return Person(who, title, ref, folded, any(_is_family_first(name) for name in full))


_OF_FATHER = re.compile(r"\s\w+d[oó]ttir$|[ðþÐÞáíúýæ].*\s\w+sson$|\s\w*[ðþáíúýæ]\w*sson$")
"""``Halldóra Björnsdóttir``: an Icelander goes by the given name."""


def _is_family_first(name: str) -> bool:
    words = name.split()
    if len(words) == 2 and _HYPHENED.match(name):
        return True
    return len(words) in (2, 3) and words[0] in FAMILY_FIRST


PATRONYMIC = re.compile(r"^[^\W\d_]+\s[^\W\d_]+(?:ovich|evich|ovna|evna)$")
"""``Boris Nikolayevich`` of a text that names one Boris; a surname of others."""
_FAMILY_FOLDED = frozenset(fold(name)[0] for name in FAMILY_FIRST)
RARE = 2
"""A longer name that is met less than half as often as its beginning runs into another word."""


def joined(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Full names of one text with the fullest that is the same person's: (name, fullest).

    ``Bashar Assad`` is ``Bashar al-Assad``; ``Ahmed al-Khatib`` is ``Ahmed Moaz al-Khatib``, as
    long as only one such person is met; ``Rocha Moya`` is ``Rubén Rocha`` by both surnames.
    """
    times = Counter(names)
    ordered = sorted(times, key=_fullest_first)
    fullest: dict[str, list[str]] = defaultdict(list)
    begun: dict[str, list[str]] = defaultdict(list)
    for name in ordered:
        words = full_words(name)
        if not words:
            continue
        same = {other for other in fullest[words[-1]] if _is_same(words, full_words(other))}
        if not same and PATRONYMIC.search(name):
            same = set(begun[words[0]])
        if not same and len(words) == 2 and words[0] not in _FAMILY_FOLDED:
            same = {other for other in fullest[words[0]] if not is_given_name(name.split()[0])}
        same |= {other for other in begun[words[0]] if _is_spelling(words, full_words(other))}
        same |= {
            other
            for other in begun[words[0]]
            if _begins(words, full_words(other)) and RARE * times[other] >= times[name]
        }
        if len(same) == 1:
            yield name, same.pop()
        else:
            fullest[words[-1]].append(name)
            begun[words[0]].append(name)
            yield name, name


def _fullest_first(name: str) -> tuple[int, bool, int, str]:
    return -len(full_words(name)), bool(PATRONYMIC.search(name)), -len(name), name


def usual(names: Sequence[str]) -> str:
    """Of one person's names, in the order of the text, the fullest: the one used most, then first.

    ``Bashar Assad`` is fuller than ``B. Assad``.
    """
    times = Counter(names)
    longest = max(len(full_words(name)) for name in names)
    full = [name for name in times if len(full_words(name)) == longest]
    return max(full, key=lambda name: (len(name.split()[0].strip(".")) > 1, times[name]))


LONG, ALIKE = 6, 0.93
"""Letters of a word that is told from others even in two spellings, and how alike these are."""


def _is_spelling(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """``Viktor Yuschenko`` is ``Viktor Yushchenko``: one long word in another spelling.

    It is never the given name: ``Mahmoud`` is not ``Mohammed``.
    """
    if len(words) != len(other):
        return False
    unlike = [sorted(pair, key=len) for pair in zip(words, other, strict=True) if len({*pair}) > 1]
    if words[0] != other[0] or len(unlike) != 1:
        return False
    ((short, long),) = unlike
    near = len(short) >= LONG and len(long) - len(short) < 2 and short[0] == long[0]
    return near and long != f"{short}s" and word_likeness(short, long) >= ALIKE


def _begins(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """``Gabriel García`` is ``Gabriel García Márquez``, met in the same text."""
    return len(words) > 1 and other[: len(words)] == words


def _is_same(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """``Bashar Assad``, ``B. Assad``, ``Suu Kyi``: a spelling, an initial, the end of the name."""
    if len(words) == 1:
        return words == other
    if "".join(words) == "".join(other) or other[-len(words) :] == words:
        return True
    return (len(words[0]) == 1 or words[0] == other[0]) and _is_part(words, other)
