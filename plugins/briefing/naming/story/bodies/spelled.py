"""A text -> the acronyms it explains, and of what. The law: the capitals spell it, or nearly.

``World Food Programme (WFP)``; ``improvised explosive device (IED)`` is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_model.bodies import is_office_of
from briefing.naming.candidates.by_rule.acronyms import THINGS
from briefing.naming.story.bodies.who_answers import NOUNS, SMALL
from briefing.naming.tables.events import kind_of_event
from briefing.naming.tables.gazetteer import body, country, is_said
from briefing.naming.tables.lexicon import DOCUMENT_LAST, ORG_FIRST, ORG_LAST, ORG_OF, TITLES
from briefing.naming.tables.name_keys import stands_for_many

_BRACKETED = re.compile(r"\s?\(([A-Z][A-Za-z.&-]{1,9})\)")


def definitions(text: str) -> Iterator[tuple[int, int, int, int]]:
    """``World Food Programme (WFP)`` -> spans of the full name and of the acronym.

    Only where the capitals before the bracket spell it, so that a name nobody else found is found.
    """
    for found in _BRACKETED.finditer(text):
        letters = _letters(found.group(1))
        if len(letters) < 2 or stands_for_many(found.group(1), text[found.start() - 1]):
            continue
        start = spelled(text, found.start(), letters)
        if start is not None:
            yield start, found.start(), found.start(1), found.end(1)


def _letters(short: str) -> list[str]:
    """Those that initials are asked for: of ``Cosatu`` all, since it is said as a word."""
    return list(short.upper()) if is_said(short) else [c for c in short if c.isupper()]


def loosely_defined(
    text: str, bodies: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """``Brazilian Social Democratic Party (PSDB)``, ``University of Georgia (UGA)``: the initials
    in another order, as other languages have them, or letters of the words, in order."""
    for start, end in bodies:
        owns = text.startswith(("'s", "’s"), end)
        found = _BRACKETED.match(text, end + 2 * owns)
        said = found is not None and is_said(found.group(1))
        if found is None or not (said or LOOSE.fullmatch(found.group(1))):
            continue
        letters = _letters(found.group(1))
        name = text[start:end]
        numbered = text[found.end() : found.end() + 2].strip().isdigit()  # ``(CTF) 50``
        foreign = not (numbered or said) and _is_foreign(found.group(1), name)
        if spelled(text, end, letters) is None and (foreign or _may_stand_for(letters, name)):
            yield start, found.start(), found.start(1), found.end(1)


def _is_foreign(short: str, name: str) -> bool:
    """``Corruption Eradication Commission (KPK)``: the letters of its own language."""
    spoken = name.split()
    told = (len(spoken) > 1 and not TELLING.isdisjoint(spoken)) or len(spoken) > LONG
    told = told and (len(short) > 2 or spoken[-1] in PARTIES)
    known = body(short)
    open_ = known is None or (known.kind in LONGER and len(short) >= LONGER[known.kind])
    open_ = open_ or (known is not None and all(" " not in its for its in known.names))  # ``NASA``
    return told and open_ and country(short) is None and short not in THINGS | TEAMS


LONG = 4
"""Words of a body's name that need no word like Ministry."""
LONGER = {"armed-group": 3, "political-body": 3, "international-organisation": 5}
"""Letters of a known acronym from which a full name that nobody knows before it is its own:
``Integrated Stabilization Mission for Mali (MINUSMA)``; not ``Malaria Programme (WHO)``."""


TEAMS = frozenset(
    """
    ENG ESP GER ITA FRA POR NED BEL BRA ARG USA RUS UKR TUR GRE SUI AUT SCO WAL IRL NIR POL CZE DEN
    SWE NOR FIN CRO SRB ROU BUL HUN SVK SLO BIH MKD ALB ISR CYP KAZ AZE GEO ARM CHN JPN KOR PRK IND
    PAK AUS NZL CAN MEX COL URU CHI PER ECU PAR BOL VEN RSA NGR GHA CMR CIV SEN EGY MAR TUN ALG KEN
    ETH UGA TAN ZIM ZAM IRN IRQ KSA UAE QAT SYR LBN JOR GBR IOC NYSE
    """.split()
)
"""Codes of countries behind the names of clubs and athletes; a stock exchange."""
LOOSE = re.compile(r"[A-Z]{2,9}|[A-Z]{2,}[a-rt-z][a-z]?|[A-Z][a-z][A-Z]+")
"""``PSDB``, ``FAMa``, ``MoH``"""
PARTIES = frozenset({"Party", "Front", "Movement", "Union", "Congress"})
"""Of these alone two letters may be the acronym: ``Workers' Party (PT)``."""


def _may_stand_for(letters: Sequence[str], name: str) -> bool:
    capitals = [word[0] for word in re.split(r"[\s-]", name) if word[:1].isupper()]
    if len(capitals) > 2 and sorted(letters) == sorted(capitals):
        return True
    rest = iter(name.upper())
    inside = all(any(letter == other for other in rest) for letter in letters)
    if inside and len(letters) > 2 and letters[0] == name[0] and body(name) is not None:
        return True  # ``Kuomintang (KMT)``: known, and the letters are its own
    return (
        inside
        and min(len(capitals), len(letters) - 1) > 1
        and letters[0] == capitals[0]
        and set(capitals) <= set(letters)
    )


_NOUN_AND_ACRONYM = re.compile(r"(?<![\w'’])((?:[a-z][\w'’]*[\s\u00a0-]){2,8})\(([A-Z]{2,6})s?\)")


def acronyms_of_things(text: str) -> frozenset[str]:
    """``improvised explosive device (IED)``: spelled by common words, none of which is a body's.

    Nor is ``Companies Act (CA)``.
    """
    found = {
        text[first:last]
        for start, end, first, last in definitions(text)
        if not is_told_as_body(text[start:end], seen=True)
    }
    for match in _NOUN_AND_ACRONYM.finditer(text):
        spoken = [word for word in re.split(r"[\s\u00a0-]+", match.group(1)) if word]
        telling = [word for word in spoken if word not in SMALL][-len(match.group(2)) :]
        initials = "".join(word[0] for word in telling).upper()
        if initials == match.group(2) and NOUNS.isdisjoint(telling):
            found.add(match.group(2))
    return frozenset(found)


TELLING = ORG_LAST | ORG_OF | ORG_FIRST | {"Mission"}


_PEOPLE = frozenset(["People", "Persons", "Refugees", "Victims", "Migrants", "Children"])
"""``Internally Displaced People (IDP)``"""


def is_told_as_body(title: str, seen: bool) -> bool:
    """Whether what an acronym stands for may be a body: ``Voting Machine``, ``Act`` are none.

    ``seen``: the recogniser, too, takes it for a name; else a word like Ministry must be in it.
    """
    spoken = title.split()
    if kind_of_event(title) in ("agreement", "war", "election") or spoken[-1] in _PEOPLE:
        return False
    if "Medium" in spoken and "Enterprises" in spoken:
        return False
    if spoken[-1] in DOCUMENT_LAST or re.split(r"[-‐‑]", spoken[-1])[-1] in TITLES:
        return False
    if is_office_of(title):
        return False  # ``Assistant Superintendent of Police (ASP)``
    return seen or not TELLING.isdisjoint(re.split(r"[\s-]", title))


_LAST_WORD = re.compile(r"([^\W_][\w'’.&-]*)[\s\u00a0]?$")


def spelled(text: str, end: int, letters: list[str]) -> int | None:
    """Where the words begin whose initials, read up to ``end``, are ``letters``; None: nowhere."""
    at, left = end, list(letters)
    while left:
        found = _LAST_WORD.search(text, max(at - 40, 0), at)
        if not found or "\n" in found.group():
            return None
        word = found.group(1)
        if word.isupper() and len(word) > 1 and "".join(left).endswith(word):
            left = left[: -len(word)]
            at = found.start()
            continue
        initials = [part[0] for part in re.split(r"[-‐‑]", word) if part]
        if word.lower() in SMALL and initials[0].upper() != left[-1]:
            at = found.start()
            continue
        for initial in reversed(initials):
            small = word in SMALL or len(initials) > 1  # ``Army-in-Opposition (AIO)``
            if left and initial.upper() == left[-1] and (initial.isupper() or small):
                left.pop()
            elif not left or initial.isupper():
                return None
        at = found.start()
        if not any(initial.upper() in letters for initial in initials):
            return None
    return at
