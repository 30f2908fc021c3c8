"""Dossier -> the places that can be drawn, and which piece of the world shows them. The law: a
place without a position is named, never guessed.

Positions are degrees, latitude and longitude; mentions are those shown on article pages.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Entity
from briefing.showing.dossier import Dossier
from briefing.showing.pictures import lands
from briefing.showing.pictures.clipping import box_of, middle
from briefing.showing.pictures.lands import Window

OUTSIDE_SHARE = 0.12
"""At most this share of the mentions may fall outside the main window."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that can be drawn."""

    ref: str
    title: str
    kind: str
    longitude: float
    latitude: float
    mentions: int


def position(entity: Entity) -> tuple[float, float] | None:
    """Latitude and longitude: the editor's, else the middle of a country, else the gazetteer's."""
    if entity.authority is not None and entity.authority.coordinates is not None:
        return entity.authority.coordinates
    if entity.place is None:
        return None
    shape = shape_of(entity) if entity.kind == "country" else None
    if shape is not None:
        longitude, latitude = middle(lands.main_ring(shape))
        return latitude, longitude
    return entity.place.latitude, entity.place.longitude


def shape_of(entity: Entity) -> lands.Country | None:
    """The country that an entity's position lies in."""
    at = None
    if entity.authority is not None:
        at = entity.authority.coordinates
    if at is None and entity.place is not None:
        at = (entity.place.latitude, entity.place.longitude)
    return lands.country_at(at[1], at[0]) if at else None


def spans_lands(entity: Entity) -> bool:
    """Whether it lies in no one country, wherever its middle does: Africa, Kashmir, a sea."""
    own = entity.place.country if entity.place else ""
    return entity.kind in ("region", "water") and not own


def spots(dossier: Dossier) -> tuple[tuple[Spot, ...], tuple[Entity, ...]]:
    """The places that can be drawn, most mentioned first, and those whose position is unknown."""
    return dossier.once("spots", lambda: _spots(dossier))


def _spots(dossier: Dossier) -> tuple[tuple[Spot, ...], tuple[Entity, ...]]:
    drawn, missing = [], []
    for entity in dossier.briefing.entities.values():
        count = dossier.tally(entity.ref).shown if entity.family == "location" else 0
        if not count:
            continue
        at = position(entity)
        if at is None:
            missing.append((-count, entity.title, entity.ref, entity))
        else:
            drawn.append(Spot(entity.ref, entity.title, entity.kind, at[1], at[0], count))
    drawn.sort(key=lambda spot: (-spot.mentions, spot.title, spot.ref))
    return tuple(drawn), tuple(row[-1] for row in sorted(missing, key=lambda row: row[:3]))


def _span(some: Sequence[Spot]) -> float:
    """Square degrees, shrunk by latitude, that the spots cover; a little more, so never zero."""
    west, south, east, north = box_of((s.longitude, s.latitude) for s in some)
    squeeze = math.cos(math.radians((south + north) / 2))
    return ((east - west) * squeeze + 4) * (north - south + 4)


def core(some: Sequence[Spot]) -> tuple[Spot, ...]:
    """The spots worth the large window: far ones go while few mentions go with them.

    Each turn leaves out the outermost spot (of the four) whose loss shrinks the window most, as
    long as it shrinks by a seventh and at most ``OUTSIDE_SHARE`` of all mentions are left out.
    """
    kept = list(some)
    spare = OUTSIDE_SHARE * sum(spot.mentions for spot in some)
    while len(kept) > 3:
        loose = [spot for spot in _outermost(kept) if spot.mentions <= spare]
        left = {s.ref: _span([k for k in kept if k is not s]) for s in loose}
        best = min(loose, key=lambda s: (left[s.ref], s.ref), default=None)
        if best is None or left[best.ref] > _span(kept) * 6 / 7:
            break
        spare -= best.mentions
        kept.remove(best)
    return tuple(kept)


def _outermost(some: Sequence[Spot]) -> list[Spot]:
    def east(spot: Spot) -> tuple[float, str]:
        return spot.longitude, spot.ref

    def north(spot: Spot) -> tuple[float, str]:
        return spot.latitude, spot.ref

    return [min(some, key=east), max(some, key=east), min(some, key=north), max(some, key=north)]


def window_for(some: Sequence[Spot], width: float, margin: float = 0.14) -> Window:
    """A window around the spots with room for labels: 1.5 to 2.1 times as wide as high."""
    west, south, east, north = box_of((s.longitude, s.latitude) for s in some)
    squeeze = math.cos(math.radians((south + north) / 2))
    wide = max((east - west) * squeeze * (1 + 2 * margin), 6.0)
    high = max((north - south) * (1 + 2 * margin), 4.0)
    wide, high = max(wide, high * 1.5), max(high, wide / 2.1)
    return framed((west + east) / 2, (south + north) / 2, wide, high, width)


def framed(x: float, y: float, wide: float, high: float, width: float) -> Window:
    """The window around a middle, pushed inside the world; ``wide`` in degrees of latitude."""
    high = min(high, 150.0)
    y = min(max(y, -66 + high / 2), 84 - high / 2)
    half = min(wide / math.cos(math.radians(y)) / 2, 180.0)
    x = min(max(x, -180 + half), 190 - half)
    return Window(x - half, y - high / 2, x + half, y + high / 2, width)
