"""Candidates -> of the sort that the word beside them tells. The law: nobody whom the text has in
full or titled.

``the Edgar Thomson plant`` and ``at Gordon House`` are places, ``A Fano militia`` a group, ``Murle
tribesmen`` a people and so nobody; ``Association (Sámiid Riikasearvi)`` is the body before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lands_named import lands_told

GROUNDS = re.compile(
    r"\s(?:(?:refugee|displacement|IDP|army|steel|power|nuclear|chemical|copper|gold|coal|oil|gas"
    r"|international|military|primary|secondary|high|elementary|middle|day|public|border|naval|air)"
    r"\s){0,2}(?:camps?|plant|mine|mill|refinery|dam|bridge|airport|stadium|arena|school|hospital"
    r"|barracks|crossing|terminal|oilfield|field|pier|reservoir|library|theat(?:er|re)|museum|square"
    r"|street|avenue|road|market|mosque|cathedral|prison|jail|tunnel|highway|expressway|park"
    r"|checkpoint|roundabout|neighbou?rhood)\b"
)
"""What the people of news do not have, and places named after people are."""
CROWNED = re.compile(r"\b((?:King|Queen|Prince|Princess|Sultan|Emperor|Pope)\s)$")
"""``the Queen Elizabeth barracks``: hers by name alone."""
RIVER = re.compile(r"\s(?:river|creek|tributary)\b")
SHOWN = re.compile(r"\b[Tt]he\s$")
ARMED = re.compile(
    r",?\s(?:\([A-Z-]+\),?\s)?(?:an?|the)\s(?:[a-z-]+\s){0,3}"
    r"(?:armed|rebel|militant|guerrilla|jihadist|insurgent|paramilitary)\s(?:group|movement|faction)\b"
    r"|,\s(?:an?|the)\s(?:[a-z-]+\s){0,2}militia\b"
)


def told_by_next(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, without those that are peoples."""
    peoples = {name for found in PEOPLE.finditer(text) for name in found.groups() if name}
    peoples |= _beside(text, candidates, OF_A_PEOPLE)
    ground = _beside(text, candidates, OF_A_PLACE) | _buildings(text, candidates)
    armed = _beside(text, candidates, OF_FIGHTERS) | _far(text, candidates)
    told = [
        _armed(text, _ground(text, c, ground), armed)
        for c in candidates
        if c.type != "person" or text[c.start : c.end] not in peoples
    ]
    return [*told[:1], *(_in_brackets(text, c, before) for before, c in pairwise(told))]


def told_armed(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``the Carlos Patiño Front, an armed group``"""
    return [_told_armed(text, c) for c in candidates]


def _told_armed(text: str, c: Candidate) -> Candidate:
    body = c.type == "organisation" and c.kind in ("organisation", "political-body")
    return replace(c, kind="armed-group") if body and ARMED.match(text, c.end) else c


def is_bare(c: Candidate) -> bool:
    return c.type == "person" and c.role is None and "full name" not in c.reasons


def _armed(text: str, c: Candidate, told: set[str]) -> Candidate:
    """``Fano`` and ``Wollo Fano``, where the text has Fano militias."""
    name = text[c.start : c.end]
    named = c.type == "person" and name.rsplit(" ", 1)[-1] in told
    named = named or (c.type == "location" and name in told)
    return replace(c, type="organisation", kind="armed-group", role=None) if named else c


def _ground(text: str, c: Candidate, told: set[str]) -> Candidate:
    """``the Edgar Thomson plant``; ``Joseph Bernier Day School`` is no person's either."""
    if is_bare(c) and RIVER.match(text, c.end):
        return replace(c, type="location", kind="water", reasons=(), disputed="")
    if c.type == "person" and text[c.start : c.end] in told:
        return replace(c, type="location", kind="place", reasons=(), disputed="", role=None)
    crowned = CROWNED.search(text, max(0, c.start - 14), c.start) if c.type == "person" else None
    start = crowned.start(1) if crowned else c.start
    named = crowned or (is_bare(c) and " " in text[c.start : c.end])
    if not named or not SHOWN.search(text, max(0, start - 5), start):
        return c
    found = _is_ground(text, text[start : c.end]) if crowned else GROUNDS.match(text, c.end)
    site = replace(c, start=start, type="location", kind="site", reasons=(), disputed="", role=None)
    return site if found else c


@lru_cache(maxsize=64)
def _is_ground(text: str, name: str) -> bool:
    """Whether a king's name stands for a place wherever the text has it."""
    return all(GROUNDS.match(text, at.end()) for at in re.finditer(re.escape(name), text))


PEOPLE = re.compile(
    r"\bethnic\s([A-Z][a-z]+)\b(?!\s[A-Z])"
    r"|\b([A-Z][a-z]+)\s(?:ethnic (?:minority|group)|tribesmen|herdsmen|clansmen)\b"
)
"""``ethnic Karen``, ``Murle tribesmen``: a people, and nobody where the text says it alone."""


OF_A_PEOPLE = re.compile(
    r"\s(?:people|peoples|man|woman|men|women|elders?|tribes?|tribal|language)\b(?! of\b)"
)
"""``the Rabha people``, ``a Yorta Yorta man``: a people by its own name."""
OF_A_PLACE = re.compile(
    r"\s(?:police|residents?|villagers|village|district|upazila|municipality|constituency|ward|county"
    r"|beach|neighbou?rhood|suburb|township|(?:metro |railway |train |police |bus )?stations?)\b"
    r"(?! chief)"
)
"""``Sha Tau Kok police``, ``Beau Vallon beach``: a place by its own name."""


OF_FIGHTERS = re.compile(r"\s(?:militia(?:s|men)?|rebels|guerrillas|insurgents|fighters|gunmen)\b")
"""``A [Fano] militia``: a group, where nobody of the text is called so."""


def _beside(text: str, candidates: Sequence[Candidate], words: re.Pattern[str]) -> set[str]:
    """Names of persons that such words follow, but of those whom the text has in full or titled."""
    somebody = ("title", "full name", "lower title")
    people = [c for c in candidates if c.type == "person"]
    sure = {text[c.start : c.end].rsplit(" ", 1)[-1] for c in people if _is_sure(text, c)}
    found = (c for c in people if c.role is None and set(somebody).isdisjoint(c.reasons))
    names = {text[c.start : c.end] for c in found if words.match(text, c.end)}
    return {name for name in names if name.rsplit(" ", 1)[-1] not in sure}


def _far(text: str, candidates: Sequence[Candidate]) -> set[str]:
    """Towns with fighters, of a land that the text never speaks of: ``Fano`` of Ethiopia."""
    found = (c for c in candidates if c.type == "location" and OF_FIGHTERS.match(text, c.end))
    names = {text[c.start : c.end]: c for c in found if c.kind in ("town", "city", "place")}
    lands = lands_told(text) if names else ()
    rows = {name: gazetteer.known_places(name) for name in names}
    return {name for name in names if all(row.place.country not in lands for row in rows[name])}


def _buildings(text: str, candidates: Sequence[Candidate]) -> set[str]:
    """``at Gordon House``: where one is, though a person might be called so."""
    people = (c for c in candidates if c.type == "person" and c.role is None)
    return {
        name
        for c in people
        if (name := text[c.start : c.end]).endswith(HOUSES)
        and IN.search(text, max(0, c.start - 10), c.start)
    }


IN = re.compile(r"\b(?:at|outside|inside|near|into|in)\s$")
HOUSES = (
    *(" House", " Hall", " Lodge", " Mansion", " Villa", " Tower", " Towers", " Castle", " Palace"),
    *(" Court", " Park", " Gate", " Barracks", " Plaza", " Street", " Road", " Lane", " Bridge"),
)


def _is_sure(text: str, c: Candidate) -> bool:
    """Titled, or with a given name before another word."""
    return c.role is not None or (" " in text[c.start : c.end] and "given name" in c.reasons)


def _in_brackets(text: str, c: Candidate, before: Candidate) -> Candidate:
    """``the Swedish Sámi Association ([Sámiid Riikasearvi])``: the body in its own language."""
    told = before.type == "organisation" and before.strong
    told = told and text[before.start : before.end].endswith(OF_MEMBERS)
    own = is_bare(c) and not c.reasons and told
    behind = text[before.end : c.start] == " (" and text.startswith(")", c.end)
    words = text[c.start : c.end].split()
    if not (own and behind and len(words) > 1) or any(map(gazetteer.is_given_name, words)):
        return c
    return replace(c, type="organisation", kind=before.kind)


OF_MEMBERS = (
    *(" Association", " Institute", " Council", " Union", " Society", " Federation", " Foundation"),
    *(" Agency", " Academy", " Commission", " Committee", " Authority", " Office", " Service"),
)
"""What ends bodies behind which hardly anybody stands in brackets; behind a party he does."""
