"""A place name in its text -> which place of that name. The law: the doubt is kept.

Nothing is said of a name whose only places in the table are ones the text cannot mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from briefing.model import Authority, Place
from briefing.naming.candidates.by_rule.addresses import STATE
from briefing.naming.candidates.by_rule.areas import place_kind
from briefing.naming.known.register import Register
from briefing.naming.places.where.address import lies_in
from briefing.naming.places.where.rows import bare_division, rows_of
from briefing.naming.places.where.states import state_beside, town_in
from briefing.naming.places.where.surroundings import Surroundings
from briefing.naming.places.where.weighing import (
    KNOWN,
    Asked,
    asked,
    is_unheard,
    is_unlikely,
    weight,
)
from briefing.naming.spans import Span
from briefing.naming.tables.defaults import Default
from briefing.naming.tables.gazetteer import Known, known_places
from briefing.naming.tables.small_places import DISTRICT

RIVAL = 0.7
"""A runner-up this near is told."""
OVERSHADOWED = 6
"""A town of so many times fewer people than a city of its name is not meant by the name alone."""
OWN = 15_000
"""Its people, if a text of its country is to mean it rather than a greater one elsewhere."""
FAMOUS = 1_000_000
"""A town of so many people needs no word of doubt, whatever the text is about."""
LIKELIER = {"country": 2.0, "city": 0.5}
"""How much likelier another place must be than a country or capital the text never speaks of."""


def locate(text: str, span: Span, around: Surroundings) -> Known | None:
    """The likeliest place of a name; ``doubt`` names the runner-up where it is near."""
    rows, name = rows_of(span.title), asked(text, span, around)
    state = state_beside(text, span.end) or around.state_of(span.title)
    if not rows or (state and not any(lies_in(row, {state}) for row in rows)):
        return town_in(state, span.title) if state else None
    if _is_by_hand(rows[0]) and not any(lies_in(row, name.said) for row in rows):
        return _part(rows, around.lands(span.title)) or rows[0]
    (_, best), *others = _ranked(_in_reach(rows, name), name)
    if is_unheard(best, name) and (is_unlikely(best, name) or around.part(span.title)):
        return None
    if (seat := bare_division(span.title)) and _is_foreign(best, seat, around):
        return None
    return _with_doubt(best, _rival(best, others, weight(best, name)), name)


def _is_foreign(known: Known | Default, name: str, around: Surroundings) -> bool:
    """What the text tells to be a district or village, of a land that only its name says."""
    land = known.place.country if known.place else ""
    return bool(around.part(name)) and land not in around.lands(name)


def _with_doubt(best: Known, rival: str, name: Asked) -> Known | None:
    """What speaks against it; of counties of one name that of a state the text names is meant."""
    if rival:
        said = name.said | name.around.lands(name.title)
        county = best.kind == DISTRICT and best.place.region not in said
        return None if county else _doubted(best, f"also a place in {rival}")
    if is_unheard(best, name) and best.place.population < FAMOUS:
        return _doubted(best, "the text does not name its country")
    return best


def _doubted(row: Known, doubt: str) -> Known:
    return replace(row, place=replace(row.place, doubt=doubt))


def _ranked(rows: Sequence[Known], name: Asked) -> list[tuple[float, Known]]:
    """The likeliest first; of equals the one that the table has first."""
    return sorted(((weight(row, name), row) for row in rows), key=lambda pair: -pair[0])


def _in_reach(rows: Sequence[Known], name: Asked) -> list[Known]:
    """Without the small towns that bear a great city's name, unless the text names their region:
    Geneva is no town in Illinois because it speaks of the United States. Where it does name the
    regions of some, the small ones of other regions of that land are not meant. In a text that
    speaks of one country above all, its own Granada is in reach, though no Paris."""
    named = name.said | name.around.lands(name.title)
    greatest = max((row.place.population for row in rows if not row.alternate), default=0)
    least = min(KNOWN, greatest / OVERSHADOWED)
    homes = {row.place.country for row in rows if row.place.region in named}
    home = name.around.home if greatest < FAMOUS else ""
    return [
        row
        for row in rows
        if row.place.region in named
        or lies_in(row, name.said)
        or (row.place.country == home and row.place.population >= OWN)
        or not (_is_minor(row) and (row.place.country in homes or _is_less(row, least)))
    ]


def _is_less(row: Known, least: float) -> bool:
    return row.kind == "town" and row.place.population < least


def _is_minor(row: Known) -> bool:
    return row.kind == DISTRICT or (row.kind == "town" and row.place.population < KNOWN)


def _rival(best: Known, others: Sequence[tuple[float, Known]], most: float) -> str:
    """Where the first near runner-up lies."""
    for weighed, other in others:
        place = other.place
        where = place.country if place.country != best.place.country else place.region
        if most - weighed < RIVAL and where and where != best.place.name:
            return where
    return ""


def _is_by_hand(row: Known) -> bool:
    """A region or a sea: nobody means a town of that name."""
    return row.kind in ("region", "water") and not row.place.population


def _part(rows: Sequence[Known], lands: Set[str]) -> Known | None:
    """``Punjab`` in a text of India: of a region of two lands the part of the one that is named."""
    parts = [row for row in rows if row.kind == "province"] if rows[0].kind == "region" else []
    named = [row for row in parts if row.place.country in lands]
    divided = len({row.place.country for row in parts}) > 1
    return named[0] if divided and len({row.place.country for row in named}) == 1 else None


def elsewhere(
    text: str, spans: Sequence[Span], register: Register, around: Surroundings
) -> list[Span]:
    """``Tripoli, Lebanon`` is not the capital of that name, nor is Tripoli later in that text."""
    open_ = [span for span in spans if span.form == "name" and span.strength != "curated"]
    written = {span.title for span in spans if STATE in span.cue}
    parts = {
        span.ref
        for span in open_
        if (known := register.assumed.get(span.ref)) and known.place and known.kind == "city"
        if _is_foreign(known, span.title, around)
    }
    other = {span.ref: row for span in open_ if span.title in written and (row := _state(span))}
    for ask in (_in_state, _home_state, _called_state, _other_place):
        for span in open_:
            known = register.assumed.get(span.ref)
            if span.ref not in other and known and known.place and known.kind in LIKELIER:
                row = ask(text, span, around, known)
                other |= {span.ref: row} if row else {}
    moved = [_moved(span, other[span.ref]) if span.ref in other else span for span in spans]
    return [
        _unknown(span, around.part(span.title)) if span.ref in parts else span for span in moved
    ]


def _state(span: Span) -> Known | None:
    """The state that bears a country's name: ``Georgia`` where the text has ``Athens, Ga.``"""
    rows = known_places(span.title) if span.ref else ()
    return next((row for row in rows if row.kind == "state"), None)


def _in_state(text: str, span: Span, around: Surroundings, known: Default) -> Known | None:
    """A town in the state behind it, where the known place does not lie in that."""
    state, rows = state_beside(text, span.end), known_places(span.title)
    if not state or known.place is None or state in (known.place.region, known.place.name):
        return None
    return next((row for row in rows if lies_in(row, {state})), None) or town_in(state, span.title)


_CAPITAL = re.compile(r"\bD\.C\.|White House|Capitol|Congress|Pentagon|State Department")


def _home_state(text: str, span: Span, around: Surroundings, known: Default) -> Known | None:
    """``Washington`` in a text of ``Yakima, Wash.`` that says nothing of the capital."""
    row = next((row for row in known_places(span.title) if row.kind == "state"), None)
    if row is None or row.place.name not in around.lands(span.title) or _CAPITAL.search(text):
        return None
    return row if around.neighbours(row, span.title) else None


def _called_state(text: str, span: Span, around: Surroundings, known: Default) -> Known | None:
    """``Niger`` in a text of ``Niger State``, Nigeria, that says nothing of the republic."""
    called = re.search(rf"\b{re.escape(span.title)} State\b", text)
    republic = rf"Republic of (?:the )?{re.escape(span.title)}\b|\b{re.escape(span.title)} Republic"
    if known.kind != "country" or called is None or re.search(republic, text):
        return None
    lands = around.lands(span.title) - {span.title}
    rows = (row for row in known_places(span.title) if row.kind == "province")
    return next((row for row in rows if row.place.country in lands), None)


def _other_place(text: str, span: Span, around: Surroundings, known: Default) -> Known | None:
    """Another place of the name: said beside it, or likelier in a text that speaks of its land.
    A small town is never meant, unless said, where a capital of a million bears the name."""
    name, place, rows = asked(text, span, around), known.place, rows_of(span.title)
    if place is None:
        return None
    said = [row for row in rows if lies_in(row, name.said) and not _is_row_of_lands(row, known)]
    if said and not {place.country, place.region} & name.said:
        return said[0]
    if place.country in around.lands(name.title):
        return None
    ours = Known(place, "country" if known.kind == "country" else "capital", False)
    least_people = KNOWN if place.population >= FAMOUS else 0
    others = [row for row in rows if row.place.country != place.country]
    ranked = _ranked([row for row in others if row.place.population >= least_people], name)
    least = weight(ours, name) + LIKELIER[known.kind]
    likely = ranked and ranked[0][0] > least and not is_unheard(ranked[0][1], name)
    return ranked[0][1] if likely else None


def _is_row_of_lands(row: Known, known: Default) -> bool:
    """``Mali, Guinea Bissau and Niger`` are countries, though Guinea has a small town Mali."""
    return known.kind == "country" and row.kind == "town" and row.place.population < KNOWN


def _moved(span: Span, row: Known) -> Span:
    kind = place_kind(row.kind)
    return replace(
        span, family="location", ref="", who=span.title, place=row.place, kind=kind,
        reasons=("place beside",),
    )  # fmt: skip


def _unknown(span: Span, noun: str) -> Span:
    title = f"{span.title} {noun}"
    return replace(span, family="location", ref="", who=title, title=title, kind="place")


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
