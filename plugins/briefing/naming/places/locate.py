"""A place name in its text -> which place of that name. The law: the doubt is kept.

What stands right beside the name (``Paris, Texas``; ``Tripoli in Lebanon``) outweighs all; then
size, and whether the text names the country at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence, Set
from dataclasses import replace

from briefing.model import Authority, Place
from briefing.naming.known.register import Register
from briefing.naming.story.spans import Span
from briefing.naming.tables.gazetteer import Known, country, known_places

BESIDE, NAMED = 6.0, 0.8
"""Weights, in powers of ten of inhabitants."""
RIVAL = 0.7
"""A runner-up this near is told."""

_BESIDE = re.compile(
    r"(?:,|[\s\u00a0]in|[\s\u00a0]\()[\s\u00a0]?(?:(?:north|south|east|west|central)\w*[\s\u00a0])?"
    r"([A-Z][\w.'’-]*(?:[\s\u00a0][A-Z][\w.'’-]*){0,2})"
)


def lands_named(spans: Sequence[Span], register: Register) -> frozenset[str]:
    """English names of the countries that a text names, as land, state or adjective."""
    refs = {register.acting.get(span.ref, span.ref) for span in spans if span.ref}
    return frozenset(
        register.assumed[ref].title
        for ref in refs
        if ref in register.assumed and register.assumed[ref].kind == "state"
    )


def locate(text: str, span: Span, lands: Set[str]) -> Place | None:
    """The likeliest place of a name; ``doubt`` names the runner-up where it is near."""
    rows = known_places(span.title)
    if not rows:
        return None
    beside = _beside(text, span.end)
    if rows[0].kind == "region" and not any(_is_in(row.place, beside) for row in rows):
        return rows[0].place
    scored = sorted(((_weight(row, beside, lands), -n) for n, row in enumerate(rows)), reverse=True)
    best = rows[-scored[0][1]].place
    for weight, n in scored[1:]:
        other = rows[-n].place
        where = other.country if other.country != best.country else other.region
        if scored[0][0] - weight < RIVAL and where and where != best.name:
            return replace(best, doubt=f"also a place in {where}")
    return best


def elsewhere(text: str, spans: Sequence[Span], register: Register) -> list[Span]:
    """``Tripoli, Lebanon`` is not the capital of that name, nor is Tripoli later in that text."""
    other: dict[str, Place] = {}
    for span in spans:
        capital = register.assumed.get(span.ref)
        if capital and capital.place and capital.kind == "city" and span.strength != "curated":
            beside = _beside(text, span.end)
            rows = [row.place for row in known_places(span.title) if _is_in(row.place, beside)]
            if rows and not _is_in(capital.place, beside):
                other.setdefault(span.ref, rows[0])
    return [
        replace(span, ref="", who=span.title, place=other[span.ref], reasons=("place beside",))
        if span.ref in other
        else span
        for span in spans
    ]


def _is_in(place: Place, names: Set[str]) -> bool:
    return bool({place.country, place.region} & names)


def _weight(row: Known, beside: Set[str], lands: Set[str]) -> float:
    place = row.place
    weight = math.log10(place.population + 10) - row.alternate
    if _is_in(place, beside):
        weight += BESIDE
    return weight + NAMED * (place.country in lands)


def _beside(text: str, end: int) -> frozenset[str]:
    """The names after a place name that may be its country or region, by their English names."""
    found = _BESIDE.match(text, end)
    if not found:
        return frozenset()
    words = found.group(1).rstrip(".,").split()
    names = {" ".join(words[:n]) for n in range(1, len(words) + 1)}
    return frozenset(names | {land.title for name in names if (land := country(name))})


NEAR = 0.25
"""Degrees within which an editor's coordinates are the gazetteer's place."""


def lies(entry: Authority) -> Place | None:
    """The gazetteer's place that an editor's page means, by its name and coordinates."""
    if entry.coordinates is None:
        return None
    latitude, longitude = entry.coordinates
    for row in known_places(entry.title):
        place = row.place
        if abs(place.latitude - latitude) < NEAR and abs(place.longitude - longitude) < NEAR:
            return place
    return None
