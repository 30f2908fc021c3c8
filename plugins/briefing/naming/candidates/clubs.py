"""Candidates of one text -> the clubs that go by their town. The law: where the text plays.

``Liverpool beat Everton``, ``Florida coach``, ``the Kentucky quarterback``: a town or state that
plays, has players or is played against is its club or college; in the same text so is every other
use of the name, but where it is plainly ground (``in Liverpool``, a dateline). Countries stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.rules_address import STATE
from briefing.naming.tables import gazetteer

CLUB = "club"
SPORT = re.compile(
    r"\b(?:team|league|coach|striker|midfielder|defender|goalkeeper|quarterback|touchdown|innings?"
    r"|wickets?|season|goals?|play-?offs?|half-?time|tournament|championship|semi-?finals?|fixture"
    r"|squad|unbeaten|teammates?|pitcher|rebounds|homer|hat-trick|relegation|standings|roster)s?\b"
)
ENOUGH = 3
"""So many words of sport make a text that tells of teams."""
PLAYER = (
    r"(?:strikers?|midfielders?|goalkeepers?|quarterbacks?|wingers?|linebackers?|pitchers?"
    r"|shortstops?|outfielders?|fly-half|full-back|centre-back|left-back|right-back|batsmen"
    r"|fast bowler|wide receivers?|running backs?|cornerbacks?)"
)
STAFF = r"(?:(?:head |assistant )?coach|manager|captain|skipper|boss|players?|fans|forwards?|guard)"
PLAYS = (
    r"(?:beat|defeated|edged|routed|thrashed|drew|trailed|hammered|trounced|lost (?:to|at|\d)"
    r"|won (?:\d|the toss)|kick(?:s|ed)? off|take on|took on|will face|sit (?:second|third|top))"
)
HAS_PLAYERS = re.compile(rf"(?:['’]s?)?\s(?:[a-z]+\s)?{PLAYER}\b")
HAS_STAFF = re.compile(rf"(?:['’]s?)?\s(?:{STAFF}|{PLAYS})\b")
PLAYED = re.compile(
    r"\b(?:against|beat|beating|defeated|defeating|thrashed|edged|drew with|lost to|losing to"
    r"|versus|vs?\.?"
    r"|(?:win|wins|victory|triumph|defeat|draw|match|game|goals?|clash) (?:over|against|with|by|to)"
    r"|at home (?:to|against)|(?:striker|midfielder|goalkeeper|defender|winger|scored) (?:of|for))"
    r"\s(?:the\s)?$"
)
GROUND = re.compile(r"\b(?:in|at|near|from|of|to|outside|around|through|visit|left)\s(?:the\s)?$")
CLUB_FIRST = re.compile(
    r"(?:Real|Sporting|Atl[eé]tico|Deportivo|Dynamo|Dinamo|Spartak|Lokomotiv|Borussia|Inter"
    r"|Olympique|FC|AFC|AC|SC|CF|RB)\s[A-Z]"
)
"""``Sporting Kansas City``, ``Real Salt Lake`` are no places."""
REACH = 24
"""So many characters before a name tell what is done to it."""
BESIDE = re.compile(r",\s([A-Z][\w.]+)")
NO_CLUB = frozenset({"country", "region", "water"})
"""``Korea``, ``Wales``: a country's team is the country."""


def clubs(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those that play as bodies of their own."""
    told = len({found.group() for found in SPORT.finditer(text)}) >= ENOUGH
    may = [c for c in candidates if _may_play(text, c)]
    names = {text[c.start : c.end] for c in may if _plays(text, c, told)}
    return [_as_club(c) if _is_club(text, c, names) else c for c in candidates]


def _may_play(text: str, c: Candidate) -> bool:
    """A town or state; a body or, called like a known place, a person that only the model saw."""
    name = text[c.start : c.end]
    if c.type == "location":
        kinds = {c.kind, *(row.kind for row in gazetteer.known_places(name)[:1])}
        return NO_CLUB.isdisjoint(kinds) and STATE not in c.reasons
    place = c.type == "person" and bool(gazetteer.known_places(name))
    return name.isalpha() and (place or (c.type == "organisation" and not c.strong))


def _plays(text: str, c: Candidate, told: bool) -> bool:
    if HAS_PLAYERS.match(text, c.end):
        return True
    return told and (_is_played(text, c) or HAS_STAFF.match(text, c.end) is not None)


def _is_played(text: str, c: Candidate) -> bool:
    return PLAYED.search(text, max(0, c.start - REACH), c.start) is not None


def _is_club(text: str, c: Candidate, names: set[str]) -> bool:
    """Every use of the name of a club, but where the town or state is meant."""
    if CLUB_FIRST.match(text, c.start, c.end) and c.type in ("location", "person"):
        return True
    if text[c.start : c.end] not in names or not _may_play(text, c):
        return False
    return _is_played(text, c) or not _is_ground(text, c)


def _is_ground(text: str, c: Candidate) -> bool:
    """``in Liverpool``; ``Liverpool, England``; what opens a dateline."""
    if "dateline" in c.reasons or GROUND.search(text, max(0, c.start - REACH), c.start):
        return True
    beside = BESIDE.match(text, c.end)
    return beside is not None and gazetteer.country(beside.group(1)) is not None


def _as_club(c: Candidate) -> Candidate:
    reasons = (*c.reasons, CLUB)
    return replace(c, type="organisation", kind="organisation", reasons=reasons, agreed=2)
