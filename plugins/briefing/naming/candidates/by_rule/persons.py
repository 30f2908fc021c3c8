"""A run of capitals -> a person. The law: a given name, initials, an office or a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.by_rule.known import is_place_row
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.family_names import ends_as_family_name
from briefing.naming.tables.lexicon import (
    FAITHS,
    GEO_LAST,
    LOWER_TITLES,
    NEVER_ALONE,
    OCCUPATIONS,
    ORG_LAST,
    PARTISANS,
    SAYING,
    TITLES,
    is_public_ground,
)

LONGEST_PERSON = 5


def read_person(words: Sequence[Word], start: int, end: int) -> Found | None:  # noqa: PLR0911
    """A given name before other names; or a row of names that says something."""
    first = words[start].text
    names = [w for w in words[start:end] if w.isword]
    if names[-1].text in PARTISANS:
        return None
    if is_public_ground([name.text for name in names]):
        return None
    if len(names) > 2 * LONGEST_PERSON or any(w.text.isupper() and len(w.text) > 2 for w in names):
        return None
    if any(gazetteer.body(join(words, n, end)) for n in range(start + 1, end - 1)):
        return None
    place = is_place_row(words, start, end) or _is_land_of_faith(names)
    if len(names) > 1 and gazetteer.is_given_name(first) and not place and first not in NEVER_ALONE:
        weight = 1.2 if _is_family(names) else _weight_of_given(names)
        return Found(start, end, "person", "given name", weight, "person")
    if words[start].first and len(names) > 2 and first.lower() in OCCUPATIONS:
        role = (start, start + 1)
        return Found(start + 1, end, "person", "title", 1.3, "person", role)
    if _is_family(names) and not place:
        return Found(start, end, "person", "family name", 1.0, "person")
    if _initials(words, start, end) and not place:
        return Found(start, end, "person", "initials", 0.6, "person")
    before = words[start - 1] if start else None
    if (
        before is not None
        and before.text in LOWER_TITLES
        and before.line == words[start].line
        and not place
    ) and (len(names) > 1 or not words[start].first):
        return Found(start, end, "person", "lower title", 0.8 if len(names) > 1 else 0.5, "person")
    if _holds_particle(names) and not place:
        return Found(start, end, "person", "name particle", 0.7, "person")
    after = words[end] if end < len(words) else None
    if (
        after is not None
        and after.text in SAYING
        and len(names) <= 3
        and not place
        and names[0].text not in NEVER_ALONE
    ) and (len(names) > 1 or not words[start].first):
        return Found(start, end, "person", "saying", 0.6, "person")
    return None


def _is_land_of_faith(names: Sequence[Word]) -> bool:
    """``Christian Armenia``"""
    faith = len(names) == 2 and names[0].text in FAITHS
    return faith and gazetteer.country(names[1].text) is not None


def read_nicknames(words: Sequence[Word]) -> Iterator[Found]:
    """``James ``Bo'' Gritz``, ``Joe "The Plumber" Wurzelbacher``: one person."""
    for at in range(1, len(words) - 2):
        if words[at].text not in QUOTING or words[at - 1].text in QUOTING or words[at].glued:
            continue
        inner = at
        while inner < len(words) and words[inner].text in QUOTING:
            inner += 1
        close = inner
        while close < len(words) and close - inner < LONGEST_NICKNAME and words[close].capital:
            close += 1
        after = close
        while after < len(words) and words[after].text in QUOTING:
            after += 1
        if inner < close < after < len(words) and _is_nicknamed(words, at - 1, after):
            start = at - 1
            while start and _is_earlier(words, start):
                start -= 1
            end = after + 1
            while end < len(words) and _is_further(words, end):
                end += 1
            yield Found(start, end, "person", "given name", 1.6, "person")


def _is_further(words: Sequence[Word], at: int) -> bool:
    """A second surname: ``Ismael "El Mayo" Zambada García``."""
    word, before = words[at], words[at - 1]
    follows = word.capital and word.isword and word.line == before.line
    return follows and not (word.first or word.glued or gazetteer.is_plain_word(word.text))


def _is_nicknamed(words: Sequence[Word], given: int, surname: int) -> bool:
    one, other = words[given], words[surname]
    named = gazetteer.is_given_name(one.text) or (one.text == "." and given > 0)
    return named and other.capital and other.isword and other.line == one.line and not other.glued


def _is_earlier(words: Sequence[Word], at: int) -> bool:
    """Whether the word before ``at`` is of the same given names: ``John F. "Jack" ...``."""
    before = words[at - 1]
    name = gazetteer.is_given_name(before.text) or not gazetteer.is_plain_word(before.text)
    named = before.capital and before.isword and name and before.text.rstrip(".") not in TITLES
    return before.line == words[at].line and (words[at].text == "." or named)


LONGEST_NICKNAME = 3
QUOTING = frozenset("\"“”'‘’`")


def _holds_particle(names: Sequence[Word]) -> bool:
    """``Khaled al-Homsi``, ``Abu Qatada``; ``al-Bab`` alone may be anything."""
    within = {w.text for w in names[:-1]}
    return not within.isdisjoint(KINSHIP) or not {w.text for w in names[1:-1]}.isdisjoint(ARTICLES)


def _weight_of_given(names: Sequence[Word]) -> float:
    """``Petra Novák`` is a person, though Petra is a place; ``Rose Garden`` may be none."""
    first = names[0].text
    if gazetteer.is_plain_word(first):
        return 0.7
    if not gazetteer.known_places(first):
        return 1.2
    return 0.7 if any(gazetteer.is_plain_word(name.text) for name in names[1:]) else 0.8


def _is_family(names: Sequence[Word]) -> bool:
    """``Zelimkhan Yandarbiyev``: two or three unknown words, the last built as family names are."""
    if not 1 < len(names) < LONGEST_PERSON - 1 or not ends_as_family_name(names[-1].text):
        return False
    return not any(
        gazetteer.is_plain_word(name.text)
        or gazetteer.is_demonym(name.text)
        or gazetteer.country(name.text) is not None
        or name.text in ORG_LAST
        for name in names
    ) and not gazetteer.known_places(names[-1].text)


KINSHIP = frozenset({"bin", "ibn", "bint", "Abu"})
ARTICLES = frozenset({"al", "Al"})


def _initials(words: Sequence[Word], start: int, end: int) -> bool:
    """``A G Perarivalan``, ``J.K. Rowling``: single capitals before one or two names."""
    at = start
    while at < end and (
        len(words[at].text) == 1 or (words[at].text.endswith(".") and len(words[at].text) < 7)
    ):
        at += 1
    return (
        at - start > 0
        and words[start].text not in ("A", "I")
        and 0 < end - at <= 2
        and len(words[end - 1].text) > 2
        and not words[end - 1].text.isupper()
        and gazetteer.country(join(words, start, at)) is None
        and gazetteer.country(words[end - 1].text) is None
        and words[end - 1].text not in ORG_LAST | GEO_LAST
    )
