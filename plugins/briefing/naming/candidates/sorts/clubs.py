"""Candidates of one text -> the clubs that go by their town. The law: where the text plays.

``Liverpool beat Everton``, ``Florida coach``, ``the Kentucky quarterback``: a town or state that
plays, has players or is played against is its club or college; in the same text so is every other
use of the name, but where it is plainly ground (``in Liverpool``, a dateline). Countries stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from briefing.naming.candidates.by_rule.addresses import STATE
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer

CLUB = "club"
SPORT = re.compile(
    r"\b(?:team|league|coach|striker|midfielder|defender|goalkeeper|quarterback|touchdown|innings?"
    r"|wickets?|season|goals?|play-?offs?|half-?time|tournament|championship|semi-?finals?|fixture"
    r"|squad|unbeaten|teammates?|pitcher|rebounds|homer|hat-trick|relegation|standings|roster"
    r"|overtime|double-double|free throw|three-pointer|bowler|batsm[ae]n|run-out|half-century"
    r"|sin-bin|scrum|line-?out|maul|injury-time|yellow card|red card|free kick|fly-half)s?\b",
    re.IGNORECASE,
)
ENOUGH, TEAMS = 3, 4
"""So many words of sport let towns stand for clubs; so many, one or many the same, for a text
that tells of teams."""
PLAYER = (
    r"(?:strikers?|midfielders?|goalkeepers?|quarterbacks?|wingers?|linebackers?|pitchers?"
    r"|shortstops?|outfielders?|fly-half|full-back|centre-back|left-back|right-back|batsmen"
    r"|fast bowler|wide receivers?|running backs?|cornerbacks?)"
)
STAFF = (
    r"(?:(?:head |assistant )?coach|manager|captain|skipper|boss|players?|fans|forwards?|guard"
    r"|defenders?|side|squad|supporters|chairman|owners?|fan|center(?= [A-Z]))"
)
PLAYS = (
    r"(?:beat|defeated|edged|routed|thrashed|drew|trailed|hammered|trounced|stunned|outplayed"
    r"|lost (?:to|at|\d)|won (?:\d|the toss)|kick(?:s|ed)? off|take on|took on|will face"
    r"|c[ao]me from behind|(?:sit|go|went|are|move|moved) (?:top|second|third|bottom)|conceded"
    r"|maintained|equali[sz]ed|(?:are|were|remain) unbeaten|were relegated"
    r"|fought back|h[eo]ld on|(?:led|lead|leads) \d|put \w+ to the sword)"
)
CLUB_OF = re.compile(
    r"\b(?:(?:football|soccer|rugby|basketball|baseball|hockey|cricket|league|sports|English|Spanish"
    r"|Italian|French|German|Scottish|Brazilian|Argentine|Turkish|Dutch|Portuguese|champions)\s)"
    r"(?:clubs?|sides?|giants|outfit)\s$"
)
"""``the English club [Chelsea]``"""
HAS_PLAYERS = re.compile(rf"(?:['’]s?)?\s(?:[a-z]+\s)?{PLAYER}\b")
HAS_STAFF = re.compile(
    rf"(?:['’]s?)?\s(?:{STAFF}|{PLAYS})\b|['’]s?\s(?:\w+-goal|\d+[-–]\d+)\s|\s\d[-–]\d\b"
    r"|\s\d{1,3},\s[A-Z][\w. ]{2,24}\s\d{1,3}\b"
)
PLAYED = re.compile(
    r"\b(?:against|beat|beating|defeated|defeating|thrashed|edged|stunned|drew with|lost to"
    r"|losing to|versus|vs?\.?|at home (?:to|against)"
    r"|(?:win|wins|victory|triumph|defeat|draw|match|game|goals?|clash)"
    r" (?:over|against|with|by|to)"
    r"|(?:game )?lead over|(?:striker|midfielder|goalkeeper|defender|winger|scored) (?:of|for))"
    r"\s(?:the\s)?$|[A-Z]\w+\s\d{1,3},\s$"
)
"""Also ``Chicago 140, [New Jersey] 96``."""
GROUND = re.compile(
    r"\b(?:(?:in|at|near|from|to|outside|around|through|visit|left)\s(?:the\s)?|of\s)$"
)
"""Not ``the end of the Munster line``."""
CLUB_FIRST = re.compile(
    r"(?:Real|Sporting|Atl[eé]tico|Deportivo|Dynamo|Dinamo|Spartak|Lokomotiv|Borussia|Inter"
    r"|Olympique|Eintracht|FC|AFC|AC|SC|CF|RB)\s[A-Z]"
)
"""``Sporting Kansas City``, ``Real Salt Lake`` are no places."""
CLUB_LAST = re.compile(
    r"\w\s(?:City|Town|County|United|Athletic|Rovers|Wanderers|Rangers|Albion|Hotspur|Villa|Palace"
    r"|Stars|Warriors|Tornadoes|Pillars|Tigers|Lions|Chiefs|Pirates|Sundowns|Swallows)$"
)
"""``Norwich City``, ``Crystal Palace``: where teams play, and no town bears that name."""
REACH = 24
"""So many characters before a name tell what is done to it."""
BESIDE = re.compile(r",\s([A-Z][\w.]+)")
LARGE = 100_000
PLAYED_FOR = frozenset({"Games", "Cup", "Open", "Marathon", "Championship", "Championships"})
NO_CLUB = frozenset({"country", "region", "water"})
"""``Korea``, ``Wales``: a country's team is the country."""


@lru_cache(maxsize=1)
def _words_of_sport(text: str) -> frozenset[str]:
    """Asked for twice of each text."""
    return frozenset(SPORT.findall(text))


def tells_of_teams(text: str) -> bool:
    """Whether a text is of sport between teams."""
    said = {word.casefold().rstrip("s") for word in _words_of_sport(text)}
    return len({word.replace("-", "") for word in said}) >= TEAMS


def clubs(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those that play as bodies of their own."""
    told = len(_words_of_sport(text)) >= ENOUGH
    told = told or any(CLUB_OF.search(text, max(0, c.start - 40), c.start) for c in candidates)
    may = [c for c in candidates if _may_play(text, c)]
    names = {text[c.start : c.end] for c in may if _plays(text, c, told)}
    if told:
        candidates = [_well_known(text, _sure(text, c)) for c in candidates]
        names |= _towns_of(text, candidates)
        names |= {name for c in candidates if _is_named_so(name := text[c.start : c.end])}
    return [_as_club(c) if _is_club(text, c, names) else c for c in candidates]


NICKNAME = re.compile(r"(.+)\s[A-Z][a-z]+s")


def _towns_of(text: str, candidates: Sequence[Candidate]) -> set[str]:
    """``Memphis`` where the ``Memphis Grizzlies`` play: the town stands for them."""
    bodies = (text[c.start : c.end] for c in candidates if c.type == "organisation")
    towns = {found.group(1) for name in bodies if (found := NICKNAME.fullmatch(name))}
    return {town for town in towns if gazetteer.known_places(town)}


ONE_WORD = frozenset(
    """
    Arsenal Chelsea Tottenham Everton Millwall Fulham Burnley Juventus Napoli Lazio Atalanta
    Fiorentina Sampdoria Roma Inter Barcelona Atletico Benfica Ajax Feyenoord Anderlecht Celtic
    Rangers Hibernian Galatasaray Fenerbahce Besiktas Trabzonspor Olympiacos Panathinaikos Flamengo
    Fluminense Palmeiras Corinthians Gremio Internacional Boca Independiente Nacional Penarol
    Peñarol Dortmund Leverkusen Schalke Rosenborg Copenhagen Enyimba Esperance Zamalek
    """.split()
)
"""Clubs that a text of sport calls by this word alone; not their towns."""


def _well_known(text: str, c: Candidate) -> Candidate:
    """``Chelsea`` in a text of football; whoever bears the name in full is no club."""
    name = text[c.start : c.end]
    body = name in ONE_WORD and c.role is None and "full name" not in c.reasons
    town = c.type == "location" and (c.strong or _is_ground(text, c))
    return _as_club(c) if body and not town else c


def _sure(text: str, c: Candidate) -> Candidate:
    """``Houston Rockets``, ``Utah Jazz``: a body that begins with the place it plays for."""
    name = text[c.start : c.end]
    if c.type != "organisation" or c.strong or "\n" in name:
        return c
    town, _, nickname = name.rpartition(" ")
    rows = gazetteer.known_places(town)
    large = bool(rows) and rows[0].place.population >= LARGE and not gazetteer.is_plain_word(town)
    named = nickname.isalpha() and nickname not in PLAYED_FOR
    return replace(c, agreed=2) if large and named else c


def _is_named_so(name: str) -> bool:
    rows = gazetteer.known_places(name)
    town = any(row.kind != "building" and not row.alternate for row in rows)
    return CLUB_LAST.search(name) is not None and name.count(" ") == 1 and not town


def _may_play(text: str, c: Candidate) -> bool:
    """A town or state; a body or, called like a known place, a person that only the model saw."""
    name = text[c.start : c.end]
    if gazetteer.country(name) is not None:
        return False
    if _is_named_so(name):
        return c.type in ("location", "person") or not c.strong
    if c.type == "location":
        kinds = {c.kind, *(row.kind for row in gazetteer.known_places(name)[:1])}
        return NO_CLUB.isdisjoint(kinds) and STATE not in c.reasons
    rows = gazetteer.known_places(name) if c.type == "person" else ()
    place = bool(rows) and rows[0].kind in ("city", "town") and "full name" not in c.reasons
    body = c.type == "organisation" and not (c.strong or gazetteer.is_plain_word(name))
    return name.isalpha() and (place or (body and not gazetteer.is_given_name(name)))


def _plays(text: str, c: Candidate, told: bool) -> bool:
    if HAS_PLAYERS.match(text, c.end) or CLUB_OF.search(text, max(0, c.start - 40), c.start):
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
    if _is_named_so(text[c.start : c.end]):
        return True
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
