"""A candidate -> is it a part of a thing's name? The law: what stands right beside it says so.

Awards, contests, market indices, flights, telescopes and ranks bear names of bodies and places;
they are nobody's page. ``_is_thing`` in ``worth`` looks at the name alone.
"""

from __future__ import annotations

import re

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer

HONOUR = re.compile(r"(?:\s[A-Z][a-z]+){1,3}\sof\sthe\s(?:Year|Month|Decade|Century)\b")
"""``The [Associated Press] Male Athlete of the Year``"""
CONTEST = re.compile(r"\sOpen\b(?!\sUniversity)")
"""``[U.S.] Open``"""
RIDDEN = re.compile(r"\b(?:Tour\sde|Giro\sd['’]|Vuelta\sa)\s?$")
"""``Tour de [France]``"""
INDEX = re.compile(r"\s(?:industrials?|composite|[Ii]ndex|[Ii]ndices|average|futures)\b")
"""``[Dow Jones] industrial average``"""
INDICES = frozenset({"Dow", "Nikkei", "Hang Seng", "FTSE", "Dax", "DAX"})
"""``The Dow rose``; a firm called so goes on: ``Dow Chemical``."""
GUARDS = re.compile(r"\s\w+s(?:man|men|woman|women)$")
"""``another [Coast Guardsman]``"""
FLOWN = re.compile(r"\b[Ff]light\s$")
"""``flight [MI 185]``"""
OF_RANK = re.compile(r"\s[A-Z]")
"""``[Navy] Capt. Jeff Davis``: of a rank"""
RANK = re.compile(r"\s(?:Lt|Col|Gen|Maj|Capt|Sgt|Cpl|Adm)\.\s")
"""``[Marine] Lt. Col. Kenneth Cameron``"""
HEARD = (" Press Conference", " News Conference", " Press Briefing", " Press Release")
BRIEFING = re.compile(r"\s(?:Briefing|Conference|Release|Statement)\b")
"""``[Daily Press] Briefing``"""
DEVICES = frozenset({"Telescope", "Satellite", "Spacecraft"})
"""``Hubble Space Telescope`` is no place."""


def is_of_a_thing(text: str, c: Candidate) -> bool:
    """Whether the words right beside the name, or its last, make it a thing's."""
    name = text[c.start : c.end]
    place = c.type == "location"
    if is_won(text, c.start, c.end, place=place) or name.rsplit(" ", 1)[-1] in DEVICES:
        return True
    if c.type == "organisation":
        heard = name.endswith(HEARD) or (name.endswith(" Press") and BRIEFING.match(text, c.end))
        return bool(heard) or _is_figure(text, name, c) or _is_comparative(name, c)
    alone = c.type == "person" and " " not in name and not c.strong
    return alone and RANK.match(text, c.end) is not None


def is_won(text: str, start: int, end: int, *, place: bool) -> bool:
    """Whether the name is within an award's, or a ``place`` within a contest's."""
    ridden = RIDDEN.search(text, max(0, start - 9), start) or CONTEST.match(text, end)
    return bool(HONOUR.match(text, end) or (place and ridden))


def _is_figure(text: str, name: str, c: Candidate) -> bool:
    """A market's index, a flight's number, one of a guard's men, of what somebody has a rank."""
    said = name in INDICES and text[max(0, c.start - 4) : c.start].lower() == "the "
    flown = name[-1].isdigit() and FLOWN.search(text, max(0, c.start - 8), c.start)
    ranked = name == "Navy" and OF_RANK.match(text, c.end)
    return said or bool(INDEX.match(text, c.end) or flown or ranked or GUARDS.search(name))


def _is_comparative(name: str, c: Candidate) -> bool:
    """``[Broader] stock indicators``: the capital only opens the line."""
    plain = gazetteer.is_plain_word(name) and gazetteer.is_plain_word(name[:-2])
    return plain and name.endswith("er") and not c.reasons
