"""Candidates of one text -> the same, of one mind. The law: one name, one type in one text.

A bare surname follows the full name (also one met later), a bracketed abbreviation the body before
it, every other name the majority of its own mentions. Names found once are found everywhere.
Source: one sense per discourse (Gale, Church and Yarowsky 1992).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model import Parse
from briefing.naming.candidates.agreement.echoes import abbreviations_defined, echoes
from briefing.naming.candidates.by_rule.addresses import STATE
from briefing.naming.candidates.candidate import STRONG, Candidate
from briefing.naming.candidates.context.neighbours import around
from briefing.naming.candidates.context.second_source import is_told
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.gazetteer_fold import fold_name
from briefing.naming.tables.lands_named import lands_told
from briefing.naming.tables.lexicon import ORG_LAST
from briefing.naming.tables.name_keys import key_of, stands_for_many
from briefing.naming.tables.vessels import AT_SEA, SHIP_AT_SEA, SHIP_OR_STORM

FULL_NAME = 1.6
"""What one full name in the text says of its surname standing alone."""


DISSENT = 1.15
"""How much of the vote of a rule counts that the model has overruled."""

SHIP, SHIP_OF_SEA = (
    re.compile(rf"\b{before}([A-Z][a-z]+)(?:\sand\s([A-Z][a-z]+))?")
    for before in (SHIP_OR_STORM, SHIP_AT_SEA)
)
SUNK = 3.0
"""How much a name is nobody's where the text has it as a ship's or storm's: ``FS Forbin``."""

DIVISION = 3.0
"""What ``Jonglei State`` in the text says of ``Jonglei``."""
RETYPED = 0.3
"""How much of what the words around it say counts for the gate of a name of another type."""

FIXED = frozenset({"country", "body", "numbered place", STATE})


def agree(
    text: str, words: Sequence[Word], candidates: Sequence[Candidate], parse: Parse
) -> list[Candidate]:
    """Candidates retyped by what the whole text says of their names, and their echoes added."""
    surnames = _surnames(text, candidates)
    short = _abbreviations(text, candidates)
    contexts = around(text, words, candidates, parse)
    settled = _retype(text, candidates, (surnames, short, _houses(text, candidates)), contexts)
    settled = sorted([*settled, *abbreviations_defined(text, settled)], key=lambda c: c.start)
    every = sorted([*settled, *echoes(text, words, settled, surnames)], key=lambda c: c.start)
    return _strengthen(text, every)


def _strengthen(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """What two sources agree on once counts for all mentions of that name in the text."""
    counted = Counter((key_of(text[c.start : c.end]), c.type) for c in candidates)
    told = [
        replace(c, agreed=2)
        if c.agreed < 2 and is_told(text, c, counted[key_of(text[c.start : c.end]), c.type])
        else c
        for c in candidates
    ]
    sure: set[tuple[str, str]] = set()
    for c in told:
        if c.strong:
            key = key_of(text[c.start : c.end])
            sure.add((key, c.type))
            if c.type == "organisation" and " " in key:
                sure.add((initials(text[c.start : c.end]), c.type))
            if c.type == "person" and " " in key:
                sure.add((key.split()[-1], c.type))
    return [
        replace(c, agreed=2)
        if c.agreed < 2 and (key_of(text[c.start : c.end]), c.type) in sure
        else c
        for c in told
    ]


def initials(name: str) -> str:
    """``Kurdistan Democratic Party`` -> ``kdp``, as a key."""
    return "".join(w[0] for w in re.findall(r"[^\W\d_]+", name) if w[0].isupper()).lower()


def _surnames(text: str, candidates: Sequence[Candidate]) -> dict[str, float]:
    """Last names of persons met in full -> how much speaks for it."""
    found: dict[str, float] = defaultdict(float)
    for c in candidates:
        parts = key_of(text[c.start : c.end]).split()
        if c.type != "person":
            continue
        if len(parts) > 1:
            weight = FULL_NAME if c.agreed > 1 or STRONG.intersection(c.reasons) else 1.0
            found[parts[-1]] += weight
            if c.agreed > 1 or STRONG.intersection(c.reasons):
                found[parts[0]] += weight / 3
            if len(parts) > 2:
                found[" ".join(parts[-2:])] += weight
                found[parts[-2]] += weight / 2
        elif "title" in c.reasons and parts:
            found[parts[0]] += 1.0
    return found


def _abbreviations(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """``National Coordination Body (NCB)`` -> NCB is of the type of what stands before it."""
    out = {}
    for c in candidates:
        found = re.match(r"\s?\(([A-Z][A-Za-z\-]{1,11})\)", text[c.end : c.end + 16])
        if (
            found
            and sum(map(str.isupper, found.group(1))) > 1
            and c.type in ("organisation", "location")
            and not stands_for_many(found.group(1), text[c.start : c.end])
        ):
            out[fold_name(found.group(1))] = c.type
    bodies = {
        initials(text[c.start : c.end])
        for c in candidates
        if c.type == "organisation" and c.strong and " " in text[c.start : c.end]
    }
    for c in candidates:
        name = text[c.start : c.end]
        odd = c.type == "location" and not c.reasons and name.isupper() and " " not in name
        if odd and name.lower() in bodies:
            out[fold_name(name)] = "organisation"  # ``AL`` after ``American League``
    return out


def _houses(text: str, candidates: Sequence[Candidate]) -> dict[str, float]:
    """``Foxconn Technology Group``, ``Enyimba Football Club``: the first word, too, is a body."""
    out: dict[str, float] = {}
    for c in candidates:
        parts = text[c.start : c.end].split()
        if c.type != "organisation" or not c.strong or len(parts) < 2:
            continue
        if c.kind != "company" and parts[-1] not in CLUBS:
            continue
        if gazetteer.is_own_name(parts[0]):
            out[fold_name(parts[0])] = HOUSE
        elif c.kind == "company" and _is_far(text, parts[0]):
            out[fold_name(parts[0])] = FAR
    return out


def _is_far(text: str, name: str) -> bool:
    """``Piedmont`` of ``Piedmont Airlines``, in a text that names neither Italy nor a region with
    a place of that name."""
    rows = gazetteer.known_places(name)
    lands = lands_told(text)
    return bool(rows) and not any(
        row.place.country in lands or (row.place.region and row.place.region in text)
        for row in rows
    )


CLUBS = frozenset({"Club", "FC"})
HOUSE = 2.0
"""What the full name of a company or club says of its first word standing alone."""
FAR = 5.0
"""The same of a word that is else a place of a land the text never speaks of."""
OUTVOTES = 1.3
"""How much more it says than all that takes the word for a person: nobody of that name is met."""


def _vote_of(c: Candidate, name: str) -> dict[str, float]:
    """A candidate's own vote; the model's word for a body of one unknown word is half a vote.

    It mistakes foreign surnames for bodies about as often as it is right.
    """
    if c.type == "location" and not c.reasons and not INSIDE_PERSONS.isdisjoint(name.split()[1:-1]):
        return {"person": c.score, "location": 0.2}
    if _is_odd_body(c, name):
        person = 0.6 if gazetteer.is_given_name(name) else 0.35
        return {"organisation": 0.5, "person": person, "location": 0.1}
    return {c.type: c.score}


INSIDE_PERSONS = frozenset(
    {"Singh", "Kumar", "Kumari", "Devi", "Kaur", "Begum", "Prasad", "Chandra"}
)
"""``Rajindra Singh Rana``: between two other words hardly ever of a place."""


def _is_odd_body(c: Candidate, name: str) -> bool:
    only = c.type == "organisation" and c.sources == ("md",)
    shape = name.isalpha() and name[1:].islower()
    return only and shape and not gazetteer.is_plain_word(name)


def _divisions(text: str, candidates: Sequence[Candidate]) -> dict[str, float]:
    """``Jonglei`` of ``Jonglei State``: what it says of the bare name."""
    return {
        text[c.start : c.end].removesuffix(" State"): DIVISION
        for c in candidates
        if c.kind == "province" and c.reasons == ("geographic word",)
    }


def _without_person(tally: dict[str, float], name: str) -> None:
    """``Observatory director Rami Abdel Rahman``: what ends names of bodies is no person alone."""
    if name in ORG_LAST:
        tally.setdefault("organisation", tally.pop("person", 0.0))


def _is_wide(name: str) -> bool:
    """``Nagorno-Karabakh``, ``Amazon``: a region or water that nothing else is called like."""
    rows = gazetteer.known_places(name)
    return bool(rows) and rows[0].kind in ("region", "water")


def _retype(
    text: str,
    candidates: Sequence[Candidate],
    told: tuple[Mapping[str, float], Mapping[str, str], Mapping[str, float]],
    contexts: Sequence[Mapping[str, float]],
) -> list[Candidate]:
    surnames, short, houses = told
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    around: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for c, said in zip(candidates, contexts, strict=True):
        tally = votes[key_of(text[c.start : c.end])]
        for kind, weight in _vote_of(c, text[c.start : c.end]).items():
            tally[kind] += weight
        if c.dissent[1]:
            half = _is_odd_body(c, text[c.start : c.end])
            tally[c.dissent[0]] += DISSENT * c.dissent[1] * (0.3 if half else 1.0)
        for kind, weight in said.items():
            tally[kind] += weight
            around[key_of(text[c.start : c.end])][kind] += weight
    divisions = _divisions(text, candidates)
    out = []
    ship = SHIP_OF_SEA if AT_SEA.search(text) else SHIP
    ships = {key_of(name) for found in ship.finditer(text) for name in found.groups() if name}
    for c in candidates:
        key = key_of(text[c.start : c.end])
        tally = dict(votes[key])
        if key in short:
            tally[short[key]] = tally.get(short[key], 0) + 3
        if key in houses and key not in surnames:
            named = max(houses[key], OUTVOTES * tally.get("person", 0))
            tally["organisation"] = tally.get("organisation", 0) + named
        if key in surnames:
            tally["person"] = tally.get("person", 0) + surnames[key]
        nobody = tally.pop("nobody", 0.0) + SUNK * (key in ships)
        _without_person(tally, text[c.start : c.end])
        tally["location"] = tally.get("location", 0) + divisions.get(text[c.start : c.end], 0)
        best = max(sorted(tally), key=lambda t: tally[t])
        if nobody >= 0.6 * tally[best]:
            continue
        lead = tally[best] - max((v for t, v in tally.items() if t != best), default=0.0)
        if best == c.type:
            reason = (
                ("full name",) if best == "person" and key in surnames and " " not in key else ()
            )
            out.append(replace(c, reasons=c.reasons + reason, lead=lead, context=around[key][best]))
        elif FIXED.intersection(c.reasons) or tally[best] < 1.15 * tally.get(c.type, 0):
            out.append(c)
        else:
            kind = {"person": "person", "location": "place"}.get(best, best)
            out.append(
                replace(
                    c,
                    type=best,
                    kind=kind,
                    reasons=(*c.reasons, "same name"),
                    agreed=1 + (best == c.dissent[0] and _is_wide(text[c.start : c.end])),
                    lead=lead,
                    context=RETYPED * around[key][best],
                )
            )
    return out
