"""``Paris, Ky.`` -> a town and its state. The law: the state must be one of the table.

Newspapers of North America write the state behind the town, short or in full. What stands before it
is a place then, whatever its name looks like, unless it begins like a person or ends like a body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.areas import kind_of_area
from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer, regions
from briefing.naming.tables.lexicon import (
    COMMON,
    CONNECTORS,
    NEVER_ALONE,
    ORG_LAST,
    PREPOSITIONS,
    TITLE_WORDS,
    listed,
)

TOWN, STATE = "address", "state of an address"
LONGEST_STATE, LONGEST_TOWN = 3, 5
SHORTEST_STATE = 3
"""Letters of a short form that is no initial: ``Conn.``"""
CLOSES = frozenset(".,;:)–—-_!?")
BEFORE = listed("in near at from to outside of around into leave left and or for through")
WITHIN = CONNECTORS - {"at", "as", "an", "y", "e", "and"}


def read_addresses(words: Sequence[Word]) -> Iterator[Found]:
    """Towns and their states, in order of words."""
    for at in range(1, len(words) - 1):
        if words[at].text != ",":
            if words[at + 1].text == "." and _is_lone_state(words, at):
                yield Found(at, at + 2, "location", STATE, 1.4, "province")
            continue
        state = _state_end(words, at + 1)
        start = _town_start(words, at) if state else at
        if start < at:
            kind = kind_of_area(words[at - 1].text) if at - start > 1 else "town"
            yield Found(start, at, "location", TOWN, 1.4, kind if kind != "region" else "town")
            yield Found(at + 1, state, "location", STATE, 1.4, "province")


def _is_lone_state(words: Sequence[Word], at: int) -> bool:
    """``fled to Conn. in 1989``: a state's short form with its stop, and the sentence goes on."""
    short, stop = words[at].text, words[at + 1]
    after = words[at + 2].text if at + 2 < len(words) else ""
    if not stop.glued or not after.islower() or len(short) < SHORTEST_STATE:
        return False
    told = words[at - 1].text in BEFORE or words[at - 1].text == "fled"
    return told and bool(regions.region_of_short(short + "."))


def _state_end(words: Sequence[Word], at: int) -> int:
    """Where a state that begins at ``at`` ends, with the stop of its short form; 0 = none."""
    if words[at].line != words[at - 1].line:
        return 0
    for stop in range(min(len(words), at + LONGEST_STATE), at, -1):
        name = join(words, at, stop)
        after = words[stop].text if stop < len(words) else "."
        if regions.region_of_short(name):
            if name.endswith("."):
                return stop
            if after == "." and not name.isupper():
                return stop + 1
            if name.isupper() and len(name) == 2 and not after[0].islower():
                return stop
        elif regions.is_state(name) and after in CLOSES:
            return stop
    return 0


def _town_start(words: Sequence[Word], comma: int) -> int:
    """Where the town before a comma begins; ``comma`` where there is none."""
    first = comma
    while first and comma - first < LONGEST_TOWN and _goes_back(words, first - 1, comma):
        first -= 1
    name = join(words, first, comma)
    known = bool(gazetteer.known_places(name))
    while first < comma and not known and not _opens(words[first]):
        first += 1
    names = [word.text for word in words[first:comma] if word.isword]
    if not names or (not known and _is_other(names)):
        return comma
    told = words[first].first or words[first - 1].text.lower() in BEFORE
    person = gazetteer.is_given_name(names[0]) and len(names) > 1
    return comma if person and not known and not told else first


def _is_other(names: Sequence[str]) -> bool:
    """``Sen. John Glenn``, ``Toyota``, ``Lincoln Hospital``: somebody, or a body."""
    titled = not TITLE_WORDS.isdisjoint(names) or names[0] in NEVER_ALONE
    body = len(names) > 1 and names[-1] in ORG_LAST
    return titled or body or gazetteer.body(" ".join(names)) is not None


def _goes_back(words: Sequence[Word], at: int, comma: int) -> bool:
    """Whether the word at ``at`` may belong to the name that ends before the comma."""
    word, after = words[at], words[at + 1]
    if word.line != words[comma].line or (after.first and at + 1 < comma and after.text != "."):
        return False
    if at + 1 == comma:
        return word.capital and word.isword
    return word.capital or word.text in WITHIN or (word.text in ".-" and word.glued)


def _opens(word: Word) -> bool:
    """No word that a capital opens a sentence with: ``In Athens, Ga.``"""
    if not word.capital or word.text in PREPOSITIONS:
        return False
    return not (word.first and word.text in COMMON)
