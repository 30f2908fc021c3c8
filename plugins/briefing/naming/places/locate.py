"""A place name in its text -> which place of that name. The law: the doubt is kept.

What stands right beside the name (``Paris, Texas``; ``Tripoli in Lebanon``) outweighs all; then
size, and whether the text names the country at all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from dataclasses import replace

from briefing.model import Authority, Place
from briefing.naming.known.register import Register
from briefing.naming.places.address import beside, lies_in
from briefing.naming.story.spans import Span
from briefing.naming.tables.gazetteer import Known, known_places

BESIDE, NAMED = 6.0, 0.8
"""Weights, in powers of ten of inhabitants."""
RIVAL = 0.7
"""A runner-up this near is told."""


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
    said = beside(text, span.end)
    if rows[0].kind == "region" and not any(lies_in(row, said) for row in rows):
        return rows[0].place
    scored = sorted(((_weight(row, said, lands), -n) for n, row in enumerate(rows)), reverse=True)
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
            said = beside(text, span.end)
            rows = [row.place for row in known_places(span.title) if lies_in(row, said)]
            if rows and capital.place.country not in said and capital.place.region not in said:
                other.setdefault(span.ref, rows[0])
    return [
        replace(span, ref="", who=span.title, place=other[span.ref], reasons=("place beside",))
        if span.ref in other
        else span
        for span in spans
    ]


def _weight(row: Known, said: Set[str], lands: Set[str]) -> float:
    place = row.place
    weight = math.log10(place.population + 10) - row.alternate
    if lies_in(row, said):
        weight += BESIDE
    return weight + NAMED * (place.country in lands)


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
