"""A run of capitals -> its title and the name behind. The law: a title may be a name, too."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.candidates.by_model.persons import SONS
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.gazetteer import known_places
from briefing.naming.tables.lexicon import TITLE_ADJUNCTS, TITLE_WORDS, TITLES


def last_title(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """Where the last title of the run begins, and where the name after it begins."""
    for at in range(end - 1, start - 1, -1):
        if at + 1 < end and words[at + 1].text == "-" and words[at + 1].glued:
            continue
        if _is_name(words, at, end):
            continue
        paired = at > start and (words[at - 1].text, words[at].text) in PAIRS
        if paired or words[at].text.rstrip("s") in TITLES or words[at].text in TITLES:
            if (
                at == start
                and words[at].text in ("Chief", "Private", "General", "Justice", "Major")
                and end - start == 1
            ):
                return None
            name_at = at + 1
            while name_at < end and (not words[name_at].isword):
                name_at += 1
            if name_at + 2 < end and words[name_at + 1].text == "Class":
                name_at += 2  # ``Sergeant First Class Daniel Petithory``
            title_at = at - paired
            while (
                title_at > start
                and not _ends_place(words, start, title_at)
                and (
                    words[title_at - 1].text in TITLE_ADJUNCTS
                    or words[title_at - 1].text in TITLES
                    or words[title_at - 1].text in (".", "-")
                )
            ):
                title_at -= 1
            if (
                name_at >= end
                and at > start
                and words[at].text in ("General", "Secretary", "Chief", "Private", "Justice")
            ):
                return (title_at, end) if title_at < at else None
            return title_at, name_at
    return None


PAIRS = frozenset(
    {("Chief", "Executive"), ("General", "Manager"), ("Tan", "Sri"), ("Puan", "Sri")}
    | {(first, last) for first in ("Datuk", "Dato", "Datin") for last in ("Seri", "Sri")}
)
"""Two words that are an office together only."""


def _ends_place(words: Sequence[Word], start: int, end: int) -> bool:
    """``[Niger State] Governor``: the adjunct of the title ends a place's name."""
    name, last = join(words, start, end), words[end - 1].text
    if last in FORCES and end - start > 1:
        land = join(words, start, end - 1)  # ``[Nepal Army] Spokesperson``
        return gazetteer.country(land) is not None or gazetteer.is_demonym(land)
    return last == "State" and end - start > 1 and bool(known_places(name))


FORCES = frozenset({"Army", "Police", "Navy", "Parliament"})


def _is_name(words: Sequence[Word], at: int, end: int) -> bool:
    """``Bandar bin [Sultan]``, ``Hassan [Sheikh] Mohamud``, ``[Duke] Ellington``: for a name."""
    glued = at > 0 and words[at - 1].text == "-" and words[at - 1].glued and words[at].glued
    before = at > 0 and words[at - glued - 1].text in SONS
    if words[at].text == "Duke" and at + 1 < end:
        return words[at + 1].text != "of" and (not at or words[at - 1].text != "Grand")
    if words[at].text == "Sultan" and _is_within(words, at, end):
        return True
    if words[at].text == "Sheikh" and at > 0 and gazetteer.is_given_name(words[at - 1].text):
        return True
    if _is_surname(words, at, end):
        return True
    return before or (at + 1 < end and words[at + 1].text in SONS and words[at].text == "Sultan")


def _is_within(words: Sequence[Word], at: int, end: int) -> bool:
    """``Sikandar [Sultan] Raja``: between two words of a name, of which the first is no office."""
    if at == 0 or at + 1 >= end or not (words[at - 1].capital and words[at + 1].isword):
        return False
    before = words[at - 1].text
    office = before in TITLE_WORDS or gazetteer.is_demonym(before)
    return not (office or gazetteer.is_plain_word(before) or words[at - 1].first)


def _is_surname(words: Sequence[Word], at: int, end: int) -> bool:
    """``Martin Luther [King] Jr.``, ``Larry [King]``: behind a given name, and nothing follows."""
    if words[at].text not in SURNAMES or at == 0 or words[at - 1].line != words[at].line:
        return False
    rest = {word.text for word in words[at + 1 : end]}
    if words[at].text == "Sen" and rest <= {"."} and words[at - 1].text not in TITLE_WORDS:
        return True  # ``Prime Minister Hun Sen``: a senator's name follows
    first = at - 1
    while first and words[first - 1].capital and words[first - 1].isword and at - first < 3:
        first -= 1
    given = any(gazetteer.is_given_name(word.text) for word in words[first:at])
    younger = at + 1 < end and words[at + 1].text in {"Jr", "Sr"}
    return given and (younger or rest <= {".", "II", "III"})


SURNAMES = frozenset(
    {"King", "Prince", "Bishop", "Pope", "Judge", "Major", "Marshall", "Duke", "Earl", "Sen"}
    | {"Baron", "Cardinal", "Abbot", "Lord", "Constable", "Deacon", "Singer", "Pandit", "Sultan"}
)
"""Titles that are surnames, too."""
