"""Candidates -> of the sort that their last word or number tells. The law: words outweigh guesses.

``Forsan Al Quds List`` and ``Kotido District Police`` are bodies, ``in Barahatal Municipality`` is
ground; ``2nd District``, ``Ward 11``, ``Mile 2`` are no name, ``Trade and Mining Ministries`` two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import kind_of_event
from briefing.naming.tables.lexicon import DIRECTIONS

PARTS = (
    "District|Ward|Division|Zone|Sector|Block|Precinct|Constituency|Arrondissement|Phase|Area|Mile"
)
NUMBERED = re.compile(
    rf"(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth)\s(?:{PARTS})"
    rf"|(?:{PARTS})\s(?:No\.?\s?)?\d+[A-Z]?"
)
COUNT = re.compile(r"\s\d")
OF_A_PLACE = re.compile(r"[a-z]\s(?!In\s|The\s|At\s|From\s)[A-Z][a-z]+\s$")
"""``legislator for Mulanje [South West]``: a part of what stands before."""
SEVERAL = re.compile(
    r"\s(?:Ministries|Councils|Departments|Governments|Embassies|Parliaments|Universities"
    r"|Assemblies|Governorates|Municipalities)$"
)
ENTERPRISES = re.compile(r"\b(?:Small|Micro|Medium)\b.*\bEnterprises?$")
ARTICLES = frozenset({"El", "La", "Los", "Las"})
"""``El Chile``: a farm, which is not to be taken for the land."""
INSIDE = re.compile(
    r"\b(?:in|at|near|from|inside|across|within)\s(?:the\s)?$"
    r"|(?:,|\bwards?|\bward-?\s?\d+|\bresidents?|\bvillages?|\bparts?|\bpeople|\bareas?)\sof\s(?:the\s)?$"
)
FIRM = frozenset(
    "SA S.A S.A. SAS SpA AG AB NV GmbH Tbk Sdn Bhd Berhad PLC Plc Ltd Limited Inc Corp LLC".split()
)
"""What firms end in: ``Usinas Siderúrgicas de Minas Gerais SA``."""
CLUB = frozenset("Rangers Rovers Wanderers Harriers Hotspur Albion Gaels Emmets Sarsfields".split())
"""``Bricky Rangers``"""
SITES = frozenset(
    """
    Farm Farms Mine Mines Plant Dam Airport Stadium Hospital Hotel Museum Station Refinery Cemetery
    Compound Hamlet Shipyard Reservoir Terminal Highway Expressway
    """.split()
)
PARTIES = frozenset({"media", "company"})
"""``Slavi Trifonov's [ITN] party``: no channel there."""
MUNICIPAL = re.compile(r"\sMunicipality(?:\sof\s|$)")


def told_by_last(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, without those that are no name."""
    ground = {
        text[c.start : c.end]
        for c in candidates
        if MUNICIPAL.search(text, c.start, c.end)
        and INSIDE.search(text, max(0, c.start - 20), c.start)
    }
    sites = {text[c.start : c.end].split(" ", 1)[0] for c in candidates if _is_site(text, c)}
    return [
        replace(c, agreed=1, reasons=())
        if c.type == "person" and text[c.start : c.end] in sites
        else _told(text, _seated(text, _sited(text, c)), ground)
        for c in candidates
        if not _is_no_name(text, c)
    ]


def is_party(text: str, letters: str) -> bool:
    """Whether letters that are a channel's or a firm's, too, are a party's in this text."""
    told = (f"{letters} party", f"{letters} Party")
    return letters.isupper() and any(words in text for words in told)


def _is_site(text: str, c: Candidate) -> bool:
    """``Thor Wind Farm``, ``Celia Compound``: no family is called so, nor is ``Thor`` somebody."""
    first, _, last = text[c.start : c.end].rpartition(" ")
    return c.type == "person" and c.role is None and bool(first) and last in SITES


def _sited(text: str, c: Candidate) -> Candidate:
    site = replace(c, type="location", kind="site", reasons=(), disputed="")
    return site if _is_site(text, c) else c


def _is_no_name(text: str, c: Candidate) -> bool:
    name = text[c.start : c.end]
    if c.type == "person":
        return False
    if c.type == "organisation":
        return NUMBERED.fullmatch(name) is not None or ENTERPRISES.search(name) is not None
    if set(name.split()) <= DIRECTIONS and OF_A_PLACE.search(text, max(0, c.start - 24), c.start):
        return True
    first, _, rest = name.partition(" ")
    if first in ARTICLES and gazetteer.country(rest) is not None and not gazetteer.country(name):
        return True
    plain = all(map(gazetteer.is_plain_word, name.split()))
    counted = plain and COUNT.match(text, c.end) is not None
    return counted or NUMBERED.fullmatch(name) is not None


def _told(text: str, c: Candidate, ground: set[str]) -> Candidate:
    name = text[c.start : c.end]
    first, _, last = name.rpartition(" ")
    if c.kind in PARTIES and is_party(text, name):
        c = replace(c, kind="political-body")
    if not first or c.type == "event":
        return c
    if _is_event(c, name, last):
        kind = kind_of_event(name) or "event"
        return replace(c, type="event", kind=kind, agreed=2, reasons=("named event",))
    if c.type == "organisation" and SEVERAL.search(name) and " of " not in name:
        paired = " and " in name or text.endswith(" and ", 0, c.start)
        return replace(c, agreed=1, reasons=()) if paired else c
    if sort := _sort(c, first, last):
        return replace(c, type="organisation", kind=sort, role=None)
    if c.type == "organisation" and name in ground:
        return replace(c, type="location", kind="district")
    return c


SEATED = re.compile(r"(?:\b(?:of|for|in|represents)\s|[a-z]\s\()$")


def _seated(text: str, c: Candidate) -> Candidate:
    """``Jane Doe (Gatundu South)``, ``John Doe of Kitui East``: whom a part of a county sent."""
    first, _, last = text[c.start : c.end].rpartition(" ")
    doubtful = c.type != "event" and c.role is None and c.sources == ("md",)
    if last not in DIRECTIONS or not (first and doubtful):
        return c
    if gazetteer.is_plain_word(first) or gazetteer.is_given_name(first):
        return c
    sent = SEATED.search(text, max(0, c.start - 12), c.start)
    return replace(c, type="location", kind="district", agreed=2) if sent else c


HELD = frozenset({"Summit", "Festival", "Olympics", "Paralympics", "Accords", "War"})
HELD |= {"Championship", "Championships", "Marathon"}
SUMMIT_OF = re.compile(r"\bSummit of (?:the )?[A-Z]")


def _is_event(c: Candidate, name: str, last: str) -> bool:
    """``Arctic Arts Summit``, ``Evian Accords``: what nobody is sure to be a body or a person."""
    if c.strong and c.type != "location":
        return False
    named = not all(map(gazetteer.is_plain_word, name.split()))
    return (named and last in HELD) or SUMMIT_OF.search(name) is not None


def _is_of_land(first: str, land: str) -> bool:
    """``Rainbow Ethiopia``, ``Ron Cuba``: no given name, and a land that nobody is called by."""
    called = gazetteer.country(land)
    if called is None or called.title != land or gazetteer.is_given_name(land):
        return False
    return not gazetteer.is_given_name(first.split(maxsplit=1)[0]) and land not in SURNAMES


SURNAMES = frozenset({"France", "Ireland", "Mali", "Haiti", "Cuba", "Poland", "Oman", "Nauru"})


def _sort(c: Candidate, first: str, last: str) -> str:
    """The kind of body that the last word of a person's or place's name tells; else ""."""
    if c.type == "organisation":
        return "company" if last in FIRM and c.kind == "organisation" else ""
    if last == "List" and not gazetteer.is_plain_word(first):
        return "political-body"
    if last in FIRM:
        return "company"
    if c.type == "person" and c.role is None and _is_of_land(first, last):
        return "organisation"
    club = c.type == "person" and last in CLUB and " " not in first
    return "organisation" if club or (c.type == "location" and last == "Police") else ""
