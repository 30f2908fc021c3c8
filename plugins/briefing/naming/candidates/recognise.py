"""Text, parse -> candidates for mentions. The law: spans never overlap and never cross a line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model import Parse
from briefing.naming.candidates.agreement.agree import agree
from briefing.naming.candidates.agreement.listed_persons import listed_persons
from briefing.naming.candidates.agreement.listed_places import listed_places
from briefing.naming.candidates.by_model.names import model_spans
from briefing.naming.candidates.by_model.within import name_within
from briefing.naming.candidates.by_rule.names import find_names
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.extent.grow import grow
from briefing.naming.candidates.extent.headline_verbs import without_verbs
from briefing.naming.candidates.extent.holders import with_holders
from briefing.naming.candidates.extent.listed_fields import with_fields
from briefing.naming.candidates.extent.lost_commas import apart
from briefing.naming.candidates.extent.numbered_units import with_numbers
from briefing.naming.candidates.extent.to_brackets import to_brackets
from briefing.naming.candidates.extent.whole_names import whole_names
from briefing.naming.candidates.letters.words import read_words
from briefing.naming.candidates.sorts.clubs import clubs
from briefing.naming.candidates.sorts.firms import firms
from briefing.naming.candidates.sorts.lands_as_surnames import lands_as_surnames
from briefing.naming.candidates.sorts.named_like_people import without_things
from briefing.naming.candidates.sorts.storms import with_storms
from briefing.naming.candidates.sorts.told_by_last import told_by_last
from briefing.naming.candidates.sorts.told_by_next import told_by_next
from briefing.naming.candidates.sorts.worth import is_worth
from briefing.naming.candidates.votes.vote import vote
from briefing.naming.dress import dress
from briefing.naming.known.folding import plain
from briefing.naming.spans import Cover
from briefing.naming.tables import gazetteer


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
    voted = apart(text, [_person(text, c) for c in grow(words, voted)])
    agreed = listed_places(text, agree(text, words, voted, parse))
    agreed = listed_persons(text, agreed)
    agreed = [_without_label(text, c) for c in agreed]
    agreed = lands_as_surnames(text, agreed)
    agreed = without_things(text, told_by_next(text, agreed))
    agreed = told_by_last(text, without_verbs(text, agreed))
    agreed = whole_names(text, list(with_holders(text, agreed)))
    agreed = with_fields(text, agreed)
    worth = (c for c in agreed if c.end > c.start and is_worth(text, c))
    whole = to_brackets(text, list(worth))
    whole = [_without_town(text, c) for c in whole]
    settled = [_armed(text, _with_noun(text, c)) for c in firms(text, _past_posts(text, whole))]
    settled = with_storms(text, list(with_numbers(text, clubs(text, settled))))
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


def _past_posts(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """``Deputy Commissioner [Harnai] Anwar Hashim``: where the office is held."""
    places = {text[c.start : c.end] for c in candidates if c.type == "location"}
    names = [plain(text[c.start : c.end]) for c in candidates if c.type == "person"]
    full = {name.rsplit(" ", 1)[-1]: name for name in names if not RANK.match(name) and " " in name}
    out = []
    for c in candidates:
        first, _, rest = text[c.start : c.end].partition(" ")
        named = c.role is None and gazetteer.is_given_name(first)
        held = c.type == "person" and not named and " " in rest and first in places
        held = held or (c.type == "person" and _is_rank(first, plain(rest), full))
        out.append(replace(c, start=c.start + len(first) + 1) if held else c)
    return out


RANK = re.compile(r"[A-Z]{2,4}\s")


def _is_rank(first: str, surname: str, full: Mapping[str, str]) -> bool:
    """``[DI] Wilson`` where the text has Grant Wilson: letters before a surname, no initials."""
    initials = "".join(word[0] for word in full.get(surname, "").split()[:-1])
    return bool(initials) and RANK.match(f"{first} ") is not None and first != initials


ARMED = re.compile(
    r",?\s(?:\([A-Z-]+\),?\s)?(?:an?|the)\s(?:[a-z-]+\s){0,3}"
    r"(?:armed|rebel|militant|guerrilla|jihadist|insurgent|paramilitary)\s(?:group|movement|faction)\b"
    r"|,\s(?:an?|the)\s(?:[a-z-]+\s){0,2}militia\b"
)


def _armed(text: str, c: Candidate) -> Candidate:
    """``the Carlos Patiño Front, an armed group``"""
    body = c.type == "organisation" and c.kind in ("organisation", "political-body")
    return replace(c, kind="armed-group") if body and ARMED.match(text, c.end) else c


def _is_town(name: str) -> bool:
    """``Lagos state`` is not the town; ``Maharashtra state`` is Maharashtra."""
    rows = gazetteer.known_places(name)
    return bool(rows) and rows[0].kind in ("city", "town", "capital", "water")


WATERSIDE = re.compile(r"-(?:on|upon|sur|am|an|le|la|by|ob|de)-(?:the-)?[A-Z][a-z]+")
"""``Rostov-on-Don``, ``Châlons-sur-Marne``, ``Frankfurt-am-Main``"""
CHAMBER = re.compile(r"\s(?:committee|commission|ministry|department|council)\b")
"""``Legal and Parliamentary Affairs committee``"""
CLERK = re.compile(r"\s(?:Manager|Administrator|Clerk|Moderator|Planner|Council|Meeting)\b")
FIRM = re.compile(r"\s(?:plc|pte|pty|gmbh)\b")
NOUNS = {
    " province": "province",
    " state": "province",
    " governorate": "province",
    " oilfield": "site",
    " river": "water",
    " valley": "region",
}


def _without_town(text: str, c: Candidate) -> Candidate:
    """``Haverhill [Town] Manager``"""
    held = c.type == "location" and CLERK.match(text, c.end) is not None
    cut = held and text.endswith(" Town", c.start, c.end) and not _is_town(text[c.start : c.end])
    return replace(c, end=c.end - len(" Town")) if cut else c


def _with_noun(text: str, c: Candidate) -> Candidate:
    """``Deir Ezzor province``, ``Acme Holdings plc`` is one name, though its last word is small."""
    if c.type == "organisation":
        affairs = text.endswith("Affairs", c.start, c.end)
        found = (CHAMBER if affairs else FIRM).match(text, c.end)
        return replace(c, end=found.end()) if found else c
    if c.type != "location" or c.kind == "country":
        return c
    if text.startswith("The ", c.start - 4) and gazetteer.known_places(text[c.start - 4 : c.end]):
        return replace(c, start=c.start - 4)
    if found := WATERSIDE.match(text, c.end):
        return replace(c, end=found.end())
    for noun, kind in NOUNS.items():
        end = c.end + len(noun)
        if noun == " state" and not _is_town(text[c.start : c.end]):
            continue
        if text.startswith(noun, c.end) and not text[end : end + 1].isalpha():
            return replace(c, end=end, kind=kind)
    return c
