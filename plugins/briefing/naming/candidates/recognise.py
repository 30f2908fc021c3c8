"""Text, parse -> candidates for mentions. The law: spans never overlap and never cross a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Parse
from briefing.naming.candidates.agree import agree
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.edges import name_within
from briefing.naming.candidates.grow import grow
from briefing.naming.candidates.model_spans import model_spans
from briefing.naming.candidates.rules import find_names
from briefing.naming.candidates.second_source import UNDERTAKINGS
from briefing.naming.candidates.votes import vote
from briefing.naming.candidates.words import read_words
from briefing.naming.dress import dress
from briefing.naming.story.spans import Cover
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import kind_of_event
from briefing.naming.tables.lexicon import DOCUMENT_LAST, ORG_LAST


def propose(
    text: str,
    sentences: Sequence[tuple[int, int]],
    parse: Parse,
    blocked: Sequence[tuple[int, int]] = (),
) -> tuple[Candidate, ...]:
    """Candidates in order of offsets; none overlaps another or a blocked span."""
    text = dress(text)
    words = read_words(text, sentences)
    found = find_names(words)
    source = "md" if "md" in parse.model else "sm" if parse.model else ""
    voted = vote(text, words, found, model_spans(text, parse), source)
    voted = [_person(text, c) for c in grow(words, voted)]
    agreed = (_without_label(text, c) for c in agree(text, words, voted, parse))
    settled = [_with_noun(text, c) for c in agreed if c.end > c.start and _worth(text, c)]
    cover = Cover(blocked)
    return tuple(c for c in settled if cover.free(c.start, c.end))


def _person(text: str, c: Candidate) -> Candidate:
    """A person without the word that a sentence or headline opens with."""
    if c.type != "person" or c.role is not None:
        return c
    start, end = name_within(text, c.start, c.end, "person")
    return replace(c, start=start, end=end)


LABEL = re.compile(r"\s?\b(?:Images?|Photos?|Photograph|Pictures?|Credit|Video|File|Source)$")


def _without_label(text: str, c: Candidate) -> Candidate:
    """A caption's end runs into its credit: ``Barack Obama Image: A. Writer`` names two people."""
    label = LABEL.search(text, c.start, c.end) if text.startswith(":", c.end) else None
    return replace(c, end=label.start()) if label else c


FIRM = re.compile(r"\s(?:plc|pte|pty|gmbh)\b")
NOUNS = {
    " province": "province",
    " governorate": "province",
    " oilfield": "site",
    " river": "water",
    " valley": "region",
}


def _with_noun(text: str, c: Candidate) -> Candidate:
    """``Deir Ezzor province``, ``Acme Holdings plc`` is one name, though its last word is small."""
    if c.type == "organisation" and (found := FIRM.match(text, c.end)):
        return replace(c, end=found.end())
    if c.type != "location" or c.kind == "country":
        return c
    if text.startswith("The ", c.start - 4) and gazetteer.known_places(text[c.start - 4 : c.end]):
        return replace(c, start=c.start - 4)
    for noun, kind in NOUNS.items():
        end = c.end + len(noun)
        if text.startswith(noun, c.end) and not text[end : end + 1].isalpha():
            return replace(c, end=end, kind=kind)
    return c


def _worth(text: str, c: Candidate) -> bool:
    """No name of a law or prize, no plain word with a chance capital, no currency."""
    name = text[c.start : c.end]
    last = name.rsplit(" ", 1)[-1]
    if SHIP.match(name):
        return False
    if c.type == "organisation" and last in DOCUMENT_LAST and "body" not in c.reasons:
        return False
    if c.type == "person" and name.count(" ") > 1 and last in DOCUMENT_LAST:
        return False
    if c.type == "event" and "numbered place" not in c.reasons and not kind_of_event(name):
        return False
    if c.type == "location" and not c.reasons and last in DOCUMENT_LAST | UNDERTAKINGS:
        return False
    if c.type == "location" and _is_paid_or_played(text, c):
        return False
    return c.strong or " " in name or name in ORG_LAST or not gazetteer.is_plain_word(name)


def _is_paid_or_played(text: str, c: Candidate) -> bool:
    """``US $ 5``, ``Sweden 1 – 0``: a currency, a team."""
    if c.kind == "country" and MONEY.match(text, c.end):
        return True
    return bool(SCORE.match(text, c.end) and not INSIDE.search(text[max(0, c.start - 8) : c.start]))


SHIP = re.compile(r"(?:MV|MT|MS|SS|HMS|USS|INS|HMCS|HMAS|FV|FS|PNS|KRI|TCG|HNLMS)\s[A-Z]")
"""``USS Mahan``: a ship is nobody and no place."""
SCORE = re.compile(r"\s\d{1,2}\s?[-–]\s?\d{1,2}\b")
INSIDE = re.compile(r"\b(?:in|at|near|of|from|to|the)\s$", re.IGNORECASE)
MONEY = re.compile(r"\s?[$€£]\s?\d")
