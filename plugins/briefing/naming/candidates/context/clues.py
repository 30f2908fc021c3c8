"""The words around a name -> what they say of its type. The law: clues add up, none decides.

Numbers are set by hand: 1.0 weighs as much as one vote of the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model import Parse
from briefing.naming.candidates.context.appositions import apposed
from briefing.naming.candidates.context.clue_words import (
    BODY_BEFORE,
    BODY_NOUNS,
    BUILDINGS,
    DONE_TO,
    FIRM_BEFORE,
    GOING,
    KIN,
    NEAR_PLACE,
    NOBODY_AFTER,
    NOBODY_BEFORE,
    OF_PERSONS,
    OUTLETS,
    PERSONAL,
    PLACE_NOUNS,
    QUOTES,
    SEATED,
    SETTLED,
    WORKS,
)
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import DIRECTIONS, LOWER_TITLES, SAYING, listed


def clues(
    words: Sequence[Word], first: int, last: int, rows: Mapping[int, int], parse: Parse
) -> dict[str, float]:
    """Weights for types, from the words beside ``first:last`` and the verb it is subject of."""
    out = {"person": 0.0, "organisation": 0.0, "location": 0.0, "nobody": 0.0}
    before = words[first - 1] if first and words[first - 1].line == words[first].line else None
    after = words[last] if last < len(words) and words[last].line == words[last - 1].line else None
    if before is not None:
        earlier = words[first - 2].text if first > 1 else ""
        _before(out, before, earlier)
        tag = parse.tags[rows[after.start]] if after is not None and after.start in rows else ""
        owns = tag in ("POS", "NN", "NNS") or (after is not None and after.text in OWNS)
        ground = before.text == "in" and _is_ground(words[first].text, earlier)
        if last - first == 1 and ground and not owns:
            out["location"] += 0.6
            out["person"] -= 0.4
        out["person"] -= _is_qualified(before, rows, parse)
    if after is not None:
        _after(out, after, words, last)
    if before is not None and after is not None and before.text in QUOTES and after.text in QUOTES:
        out["person"] -= 1.0
    _subject(out, words[last - 1], rows, parse)
    if last - first == 1:
        text = words[first].text
        if (text.isupper() and len(text) > 1) or (
            any(c.isupper() for c in text[1:]) and "'" not in text and "’" not in text
        ):
            out["person"] -= 1.0
            out["organisation"] += 0.3
        if gazetteer.is_given_name(text):
            out["person"] += 0.4
        if gazetteer.known_places(text) and not gazetteer.is_given_name(text):
            out["location"] += 0.3
    return out


def _is_ground(name: str, earlier: str) -> bool:
    """``position in Boulkessi``; not ``faith in Biden``."""
    return earlier not in TRUST and name[1:].islower() and not gazetteer.is_given_name(name)


OWNS = frozenset({"'", "’", "'s", "’s"})
TRUST = listed(
    """
    faith trust confidence interest belief believe believes believed interested trusted invested
    disappointed found see saw sees finds find stake shares investment investor investors partner
    ally confide confided specialising specializing
    """
)


def _is_qualified(before: Word, rows: Mapping[int, int], parse: Parse) -> float:
    """How little a word before a name fits a person: ``famous``, ``ten``, ``a``; not ``late``."""
    row = rows.get(before.start)
    if row is None or before.text in OF_PERSONS or not before.text.islower():
        return 0.0
    return QUALIFIED if parse.tags[row] in ("JJ", "CD", "DT") and before.text != "the" else 0.0


QUALIFIED = 0.4
PRESS_TOLD = frozenset({"told", "by"})
"""What stands before papers, whose article is a capital: ``he told The Oregonian``."""


def _before(out: dict[str, float], before: Word, earlier: str) -> None:
    word = before.text
    if word in ("the", "The"):
        out["person"] -= 0.8
        capital = word == "The" and not before.first and earlier in PRESS_TOLD
        out["organisation"] += 1.2 if capital else 0.2
    elif word.lower() in NEAR_PLACE or (word in ("from", "to") and earlier in GOING):
        out["location"] += 0.7 if word.lower() in ("in", "near") else 0.4
        out["person"] -= 0.5
    elif word == "at":
        out["organisation"] += 0.2
        out["location"] += 0.3
        out["person"] -= 0.4
    elif word in LOWER_TITLES:
        out["person"] += 0.6
    elif word in BODY_BEFORE:
        out["organisation"] += 2.6 if word in FIRM_BEFORE else 0.9
        out["person"] -= 0.4
    elif word in NOBODY_BEFORE:
        out["nobody"] += 1.5 if word in WORKS else 0.7
    elif word in ("said", "says", "added") and earlier in (",", "”", '"', "’", "?", "!"):
        out["person"] += 0.7
    elif word == "from":
        out["location"] += 0.3
    elif word in ("that", "when", "while", "because", "said", "with", "told", "after"):
        out["person"] += 0.1
    elif word == "," and earlier in LOWER_TITLES:
        out["person"] += 0.6
    elif word == "of":
        out["location"] += _seat(earlier)


def _seat(of: str) -> float:
    """What ``the town``, ``the mayor``, ``12 km south`` before ``of`` says for a place."""
    noun = of.removesuffix("s")
    if of in SEATED or of in DIRECTIONS:
        return 0.8
    if noun in PLACE_NOUNS:
        return 2.6 if noun in SETTLED else 1.3 if of == "state" else 1.0
    return 0.0


def _after(out: dict[str, float], after: Word, words: Sequence[Word], at: int) -> None:
    word = after.text
    then = words[at + 1].text if at + 1 < len(words) else ""
    _beyond(out, words, at)
    if word in SAYING:
        out["person"] += 0.6
    elif word == "," and then in ("who", "whose", "whom"):
        out["person"] += 1.0
    elif word == "," and then.isdigit() and 10 < int(then[:4]) < 100:
        out["person"] += 1.5 if _is_age(words, at + 2) else 0.0
    elif word == "(" and then.isdigit() and len(then) == 2:
        out["person"] += 1.0
    elif word == "," and then and gazetteer.country(then) and not _is_possessed(words, at + 2):
        out["location"] += 0.8
    elif word in ("who", "himself", "herself"):
        out["person"] += 0.8 if word == "who" else 1.3
    elif word.removesuffix("s") in PLACE_NOUNS | BUILDINGS:
        out["location"] += _weight_before(word.removesuffix("s"), then)
    elif word in OUTLETS:
        out["organisation"] += 1.2
    elif word in BODY_NOUNS:
        out["organisation"] += 0.5
    elif word in NOBODY_AFTER:
        out["nobody"] += 0.8
    elif (word in ("'s", "’s") and then in KIN) or (word == "and" and then in ("his", "her")):
        out["person"] += 0.6
    elif word in ("also", "then", "has", "had", "was", "is", "did", "would") and then in SAYING:
        out["person"] += 0.5


def _beyond(out: dict[str, float], words: Sequence[Word], at: int) -> None:
    """``Wafa, the news agency``; ``Yesh Atid's Merav Ben Ari``, whom a body or country has."""
    word, line = words[at].text, words[at].line
    then = [w.text for w in words[at + 1 : at + 3] if w.line == line]
    if word == "," and then and then[0] in ("the", "a", "an"):
        kind = apposed(words, at + 2)
        if kind:
            out[kind] += 0.8
            out["person"] -= 0.8 * (kind != "person")
    elif word in ("'s", "’s") and len(then) > 1 and _is_full(*then):
        out["organisation"] += OWNER
        out["person"] -= OWNER


def _is_full(given: str, surname: str) -> bool:
    named = gazetteer.is_given_name(given) and not gazetteer.is_plain_word(given)
    return named and surname[0].isupper()


OWNER = 0.8
"""What a full name behind a possessive says: ``Obama's Joe Biden`` is seldom said."""


def _is_age(words: Sequence[Word], at: int) -> bool:
    """``X, 45, said``; not ``X, 12 miles south of Grozny``, ``X, 20 people died``."""
    return at >= len(words) or not words[at].text.isalpha() or words[at].text in AGED


AGED = listed("who and of from was is has had said died")


def _weight_before(noun: str, then: str) -> float:
    """``Oum Suhairij village`` is hardly anybody; ``Manchester city`` may have a club."""
    if noun in ("village", "town", "neighbourhood", "neighborhood", "governorate"):
        return 2.6 if then in ("hall", "council", "elder", "chief", "head") else 8.0
    return 1.2 if noun in SETTLED else 0.7


def _is_possessed(words: Sequence[Word], at: int) -> bool:
    """``Zou Xiaoli, China's ambassador`` is no place in China."""
    return at < len(words) and words[at].text in ("'s", "’s")


def _subject(out: dict[str, float], word: Word, rows: Mapping[int, int], parse: Parse) -> None:
    row = rows.get(word.start)
    if row is None or not parse.deps:
        return
    dep, head = parse.deps[row], parse.heads[row]
    verbs = {"nsubj": PERSONAL, "nsubjpass": DONE_TO}.get(dep, ())
    if parse.lemmas[head] in verbs:
        out["person"] += 0.4
    elif dep == "nsubj" and parse.tags[head].startswith("V"):
        out["location"] -= 0.2
