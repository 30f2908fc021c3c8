"""An office of a land or body, written out before a name -> its holder. The law: the office ends
with a name that the tables know, and what follows without a comma is who holds it.

``Minister of Foreign Affairs of Uzbekistan Bakhtiyor Saidov``, ``Deputy Speaker of the State Duma
Alexei Gordeyev``, ``Superintendent of Police Wakil Sunar``: as ministries write; no model reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.by_rule.known import is_place_row, known_name
from briefing.naming.candidates.letters.runs import join, run_end
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    BUILDING_LAST,
    GEO_LAST,
    LOWER_TITLES,
    ORG_LAST,
    TITLE_WORDS,
    TITLES,
)

FAR = 9  # words between an office and the name of its land
LONGEST_LAND, LONGEST_NAME = 5, 4  # words
SMALL = frozenset({"of", "for", "and", "the", "to", ",", "&"})
"""What may stand between the words of an office."""
BUSINESS = frozenset({"company", "media"})
NOT_IN_A_NAME = ORG_LAST | GEO_LAST | BUILDING_LAST | TITLE_WORDS


def read_office_holders(words: Sequence[Word]) -> Iterator[Found]:
    """Each land or body behind an office, and the person behind it; in order of words."""
    for at, word in enumerate(words):
        if word.text not in {"of", "to"} or at == 0:
            continue
        land = at + 1 + (_text(words, at + 1) == "the")
        if (end := _end_of_field(words, at + 1)) and (office := _office(words, at)) is not None:
            if words[office].capital and (last := _end_of_holder(words, end)):
                yield Found(end, last, "person", "title", 1.3, "person", (office, end))
            continue
        name = _end_of_land(words, land)
        office = _office(words, at) if name else None
        known = known_name(join(words, land, name)) if office is not None else None
        if known is None or _is_business(words, office, name):
            continue
        if end := _end_of_name(words, name):
            yield Found(land, name, *known)
            yield Found(name, end, "person", "title", 1.3, "person", (office, name))


def _end_of_field(words: Sequence[Word], at: int) -> int:
    """``Superintendent of [Police] Wakil Sunar``: one after ordinary words; 0 = none is there."""
    end = at
    while end < min(len(words), at + FIELD) and words[end].line == words[at].line:
        joined = words[end].text in ("and", "&") and end > at
        plain = words[end].capital and gazetteer.is_plain_word(words[end].text)
        if not joined and (not plain or gazetteer.is_given_name(words[end].text)):
            break
        end += 1
    return end if end > at and words[end - 1].capital else 0


def _end_of_holder(words: Sequence[Word], at: int) -> int:
    end = _end_of_name(words, at)
    last = words[end - 1].text if end else ""
    return end if last and not gazetteer.is_plain_word(last) else 0


FIELD = 6
"""Words of a field of work."""


def _text(words: Sequence[Word], at: int) -> str:
    return words[at].text if at < len(words) else ""


def _end_of_land(words: Sequence[Word], at: int) -> int:
    """One after the longest land or well-known body that begins here; 0 = none does."""
    for stop in range(min(at + LONGEST_LAND, len(words)), at, -1):
        if words[at].capital and known_name(join(words, at, stop)) is not None:
            return stop
    return 0


def _is_business(words: Sequence[Word], office: int, end: int) -> bool:
    """``a director of [Bank of America] Merrill Lynch``: such names go on."""
    names = (join(words, at, end) for at in range(office + 1, end) if words[at].capital)
    return any(known and known[-1] in BUSINESS for known in map(known_name, names))


def _office(words: Sequence[Word], of: int) -> int | None:
    """Where the office begins that ends before ``of``: nothing but its own words between."""
    for at in range(of - 1, max(of - 1 - FAR, -1), -1):
        word = words[at]
        if word.line != words[of].line:
            return None
        if word.text.rstrip("s") in TITLES or word.text in TITLES or word.text in LOWER_TITLES:
            while at and words[at - 1].text in TITLE_WORDS:
                at -= 1  # noqa: PLW2901
            return at
        if not (word.capital and word.isword) and word.text not in SMALL:
            return None
    return None


def _end_of_name(words: Sequence[Word], at: int) -> int:
    """One after the two or more words that only a person has for a name; 0 = these are others."""
    if at >= len(words) or words[at].line != words[at - 1].line or words[at].first:
        return 0
    if not (words[at].capital and words[at].isword):
        return 0
    end = run_end(words, at)
    names = [word.text for word in words[at:end] if word.isword]
    if not 1 < len(names) <= LONGEST_NAME or is_place_row(words, at, end):
        return 0
    return 0 if any(map(_is_none_of_a_person, names)) else end


def _is_none_of_a_person(word: str) -> bool:
    known = word in NOT_IN_A_NAME or gazetteer.is_demonym(word) or gazetteer.body(word) is not None
    land = gazetteer.country(word) is not None and not gazetteer.is_given_name(word)
    return known or land or (word.isupper() and len(word) > 1)
