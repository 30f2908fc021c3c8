"""Ordinary words with capitals -> a party, by who belongs to it. The law: capitals and a cue.

``Right Sector leader Dmytro Yarosh``, ``Extinction Rebellion activists``: no table knows them, and
the model takes them for words. ``Labour`` in running text is the party, never a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    GEO_LAST,
    NEVER_ALONE,
    ORG_LAST,
    SAYING,
    TITLE_ADJUNCTS,
    TITLES,
    listed,
)

PARTY = "party"
LONGEST = 4
SCORE = 1.2
MEMBERS = listed(
    """
    leader leaders MP MPs MEP MEPs lawmaker lawmakers candidate candidates activist activists
    coordinator militants fighters militiamen voters councillor councillors frontbencher deputies
    """
)
"""Who belongs to a party or movement."""
NO_PARTY = listed(
    """
    Rights Majority Minority House Opposition Whip Change Speech Affairs World Student Students
    Youth Wing Team Gang Union Unions Business Community Labor Industry Market Religious Cult
    Project Group Squad Cabinet Crime Deputy Group Faction Office Civil Gay Animal Women Tribal
    Former Ex Now Then Then-Opposition Congressional Presidential Gubernatorial Mayoral Global Local
    """
)
"""Words before ``leader`` or ``activists`` that only say which sort."""
ALONE = frozenset({"Labour", "Labor"})
DOES = SAYING | listed(
    """
    has had is was will would won lost wins plans wants can could must should may might
    MP MPs MEP leader councillor councillors candidate frontbencher government peer voters majority
    """
)
"""What follows a party where its name opens the sentence."""


def read_parties(words: Sequence[Word]) -> Iterator[Found]:
    """Each party told by its members, and ``Labour``; in order of words."""
    for at, word in enumerate(words):
        if word.text in MEMBERS and at:
            start = _start(words, at)
            if at - start > 1:
                yield Found(start, at, "organisation", PARTY, SCORE, "political-body")
        elif word.text in ALONE and _stands(words, at):
            yield Found(at, at + 1, "organisation", PARTY, SCORE, "political-body")


def _start(words: Sequence[Word], at: int) -> int:
    """Where the row of ordinary words with capitals begins that ends before ``at``."""
    start = at
    while start and at - start < LONGEST and _is_part(words[start - 1], words[at]):
        start -= 1
    row = words[start:at]
    other = start and words[start - 1].capital and words[start - 1].line == words[at].line
    if other and not words[start].first:
        return at  # a longer name
    if any(word.text in NO_PARTY or word.text in TITLES for word in row):
        return at
    known = row and row[-1].text in ORG_LAST | GEO_LAST
    office = len(row) < 3 and any(word.text in TITLE_ADJUNCTS for word in row)
    named = row and gazetteer.is_given_name(row[0].text)
    people = row and gazetteer.is_demonym(row[-1].text)
    return at if known or office or named or people else start


def _is_part(word: Word, head: Word) -> bool:
    if word.line != head.line or not (word.capital and word.isword) or word.text.isupper():
        return False
    plain = gazetteer.is_plain_word(word.text) or gazetteer.is_demonym(word.text)
    return plain and word.text not in NEVER_ALONE


def _stands(words: Sequence[Word], at: int) -> bool:
    """``Labour said``, ``for Labour``; not ``Labour Day``, ``Department of Labor``."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.line == word.line and after.capital and not after.first:
        return after.text in DOES
    before = words[at - 1] if at and words[at - 1].line == word.line else None
    if before is None or word.first:
        return after is not None and after.line == word.line and after.text in DOES
    office = at > 1 and before.text in ("of", "for", "and", "&") and words[at - 2].capital
    return not (before.capital or office or before.text == "of")
