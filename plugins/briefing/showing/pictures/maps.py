"""Dossier -> the map of its places, and a locator for each. The law: a dot's area is in proportion
to its mentions, every dot is a link, and a table says the same.

Sizes are units of the SVG, 1200 to the width of the page's map. The pictures are Markup that any
page may embed; ``here`` is the path of that page.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Entity
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.pictures import lands
from briefing.showing.pictures.charts import units
from briefing.showing.pictures.clipping import box_of, middle
from briefing.showing.pictures.labels import Label, Mark, place_labels
from briefing.showing.pictures.lands import Window
from briefing.showing.pictures.spots import (
    Spot,
    core,
    framed,
    position,
    shape_of,
    spans_lands,
    spots,
    window_for,
)

WIDTH, WIDER_WIDTH, SMALL_WIDTH, LOCATOR_WIDTH = 1200, 640, 480, 320
WIDEST = 44.0  # degrees that a locator shows
DRAWN = 40  # dots on the page's maps: those named most; the table has them all
LARGE_GROUND, WIDER_GROUND = 24_000, 5_000  # bytes of land and borders
ROOM = 200  # bytes of land and borders that a dot takes the place of
DOT = 100  # bytes that it takes besides

Lettering = tuple[tuple[str, float, float], ...]
"""(class, size, how much larger the style sheet draws the dots): labels per size of screen."""


def finest_step(window: Window, limit: int) -> int:
    """The finest useful step whose land and borders stay below so many bytes."""
    step = lands.step_for(window, 0.8)
    while step > 0 and _bytes(window, step) > limit:
        step -= 1
    return step


def _bytes(window: Window, step: int) -> int:
    return len(lands.land_path(window, step)) + len(lands.border_path(window, step))


def _ground(window: Window, limit: int) -> Markup:
    """Land and borders in so many bytes; of half the world, in a small picture, the land alone."""
    step = finest_step(window, limit)
    land = Markup('<path class="ground" d="{}"/>').format(lands.land_path(window, step))
    if _bytes(window, step) > limit:
        return land
    return land + Markup('<path class="border" d="{}"/>').format(lands.border_path(window, step))


def radius(mentions: int, most: int, largest: float) -> float:
    """Radius of a dot: its area is in proportion to mentions."""
    return min(largest / math.sqrt(most), largest / 5) * math.sqrt(mentions)


def _words(label: Label | None, name: str, css: str) -> Markup:
    if label is None:
        return Markup("")
    return Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>').format(
        css, units(label.x), units(label.y), label.anchor, name
    )


@dataclass(frozen=True, slots=True)
class Picture:
    """One map: its window, the largest dot, and the letterings it carries."""

    window: Window
    largest: float
    lettering: Lettering
    land_bytes: int

    def ground(self) -> Markup:
        """Land and borders."""
        return _ground(self.window, self.land_bytes)

    def dots(self, some: Sequence[Spot], most: int, dossier: Dossier, here: str) -> Markup:
        """Every spot as a link: a dot and, where there is room, its name."""
        marks = [
            Mark(
                spot.title,
                *self.window.place(spot.longitude, spot.latitude),
                radius(spot.mentions, most, self.largest),
            )
            for spot in some
        ]
        size = (self.window.width, self.window.height)
        sets = [
            (css, place_labels([_larger(mark, more) for mark in marks], letter, size))
            for css, letter, more in self.lettering
        ]
        return Markup("\n").join(
            _dot(
                spot,
                mark,
                Markup("").join(_words(placed[n], spot.title, css) for css, placed in sets),
                _told(spot, dossier),
                urls.relative(here, urls.entity(spot.ref)),
            )
            for n, (spot, mark) in enumerate(zip(some, marks, strict=True))
        )

    def drawn(self, css: str, label: str, inner: Markup) -> Markup:
        """The finished SVG."""
        return Markup(
            '<svg class="map {}" role="group" aria-label="{}" viewBox="0 0 {} {}" '
            'paint-order="stroke">{}</svg>'
        ).format(css, label, round(self.window.width), round(self.window.height), inner)


def _larger(mark: Mark, more: float) -> Mark:
    return Mark(mark.name, mark.x, mark.y, mark.radius * more)


def _dot(spot: Spot, mark: Mark, words: Markup, told: str, href: str) -> Markup:
    kind = Markup(' class="area"') if spot.kind in ("country", "region") else ""
    return Markup(
        '<a href="{}" aria-label="{}"{}><title>{}</title><circle cx="{}" cy="{}" r="{}"/>{}</a>'
    ).format(href, told, kind, told, units(mark.x), units(mark.y), f"{mark.radius:.2f}", words)


def _told(spot: Spot, dossier: Dossier) -> str:
    return dossier.lang.ngettext(
        "%(place)s: %(n)s mention", "%(place)s: %(n)s mentions", spot.mentions, place=spot.title
    )


def drawn(dossier: Dossier) -> tuple[Spot, ...]:
    """The places on the page's maps: those named most that have a position."""
    return spots(dossier)[0][:DRAWN]


def large_map(dossier: Dossier, here: str) -> Markup:
    """The main map: where most mentions lie. Empty if no place has a position."""
    some = drawn(dossier)
    if not some:
        return Markup("")
    window = window_for(core(some), WIDTH)
    land = LARGE_GROUND - ROOM * len(some)
    picture = Picture(window, 30.0, (("wide", 19.0, 1.0), ("small", 44.0, 1.8)), land)
    inner = [s for s in some if window.holds(s.longitude, s.latitude)]
    dots = picture.dots(inner, some[0].mentions, dossier, here)
    label = dossier.lang.gettext("Map of the places in the articles")
    return picture.drawn("large", label, picture.ground() + dots)


def beyond(dossier: Dossier) -> tuple[Spot, ...]:
    """The places outside the main map's window, which only the wider view shows."""
    some = drawn(dossier)
    if not some:
        return ()
    window = window_for(core(some), WIDTH)
    return tuple(s for s in some if not window.holds(s.longitude, s.latitude))


def wider_map(dossier: Dossier, here: str) -> Markup:
    """A small map of what lies beyond the main one, whose frame it shows; empty if nothing does."""
    some, outer = drawn(dossier), beyond(dossier)
    if not outer:
        return Markup("")
    lettering = (("wide", 17.0, 1.0), ("small", 27.0, 1.8))
    picture = Picture(window_for(some, WIDER_WIDTH), 15.0, lettering, WIDER_GROUND)
    main = window_for(core(some), WIDTH)
    left, top = picture.window.place(main.west, main.north)
    right, bottom = picture.window.place(main.east, main.south)
    border = Markup('<path class="frame" d="M{} {}H{}V{}H{}z"/>').format(
        *(round(value) for value in (left, top, right, bottom, left))
    )
    dots = picture.dots(outer, some[0].mentions, dossier, here)
    label = dossier.lang.gettext("Places beyond the large map")
    return picture.drawn("wider", label, picture.ground() + border + dots)


def about_bytes(dossier: Dossier) -> int:
    """About how many bytes the page's maps take: to draw them only to know would take long."""
    some = drawn(dossier)
    return LARGE_GROUND + DOT * len(some) if some else 0


def small_map(dossier: Dossier, here: str, most: int = 12) -> Markup:
    """The home page's picture: the places named most. Empty if none has a position."""
    all_spots, _ = spots(dossier)
    if not all_spots:
        return Markup("")
    chosen = core(all_spots)[:most]
    picture = Picture(window_for(chosen, SMALL_WIDTH), 16.0, (("any", 17.0, 1.0),), 5_500)
    dots = picture.dots(chosen, chosen[0].mentions, dossier, here)
    label = dossier.lang.gettext("The places named most")
    return picture.drawn("mini", label, picture.ground() + dots)


# --- one place ---------------------------------------------------------------------------------


def locator(dossier: Dossier, ref: str) -> Markup:
    """A picture of where a place lies, its country shaded; empty if its position is unknown."""
    entity = dossier.briefing.entities[ref]
    at = position(entity)
    if at is None:
        return Markup("")
    wide = spans_lands(entity)
    country = None if wide else shape_of(entity)
    window = _around(country, at[1], at[0], WIDEST if wide else 16.0)
    step = finest_step(window, 3_000)
    return Markup(
        '<svg class="map locator" role="img" aria-label="{}" viewBox="0 0 {} {}" '
        'paint-order="stroke">'
        '<path class="ground" d="{}"/><path class="home" d="{}"/><path class="border" d="{}"/>'
        "{}</svg>"
    ).format(
        dossier.lang.gettext("Where %(place)s lies", place=entity.title),
        round(window.width),
        round(window.height),
        lands.land_path(window, step),
        lands.country_path(country, window, step) if country else "",
        lands.border_path(window, step),
        _named(entity, country, window, window.place(at[1], at[0])),
    )


def _named(
    entity: Entity, country: lands.Country | None, window: Window, at: tuple[float, float]
) -> Markup:
    """The place's dot and name, and its country's name where there is room."""
    size = (window.width, window.height)
    if entity.kind == "country":
        placed = place_labels([Mark(entity.title, *at, 0.0)], 18.0, size)
        return _words(placed[0], entity.title, "any")
    marks = [Mark(entity.title, *at, 6.0)]
    if country is not None:
        centre = middle(lands.main_ring(country))
        marks.append(Mark(country.name, *window.place(*centre), 0.0))
    placed = place_labels(marks, 17.0, size)
    dot = Markup('<circle cx="{}" cy="{}" r="6"/>').format(*map(units, at))
    return dot + Markup("").join(
        _words(label, mark.name, css)
        for label, mark, css in zip(placed, marks, ("any", "faint"), strict=False)
    )


def _around(
    country: lands.Country | None, longitude: float, latitude: float, wide: float
) -> Window:
    """A window that shows the place in its country, if it has one: 8 to 44 degrees wide, three by
    two."""
    x, y = longitude, latitude
    if country is not None:
        west, south, east, north = box_of(lands.main_ring(country))
        squeeze = math.cos(math.radians((south + north) / 2))
        wide = max((east - west) * squeeze, (north - south) * 1.5) * 1.35
        if wide <= WIDEST and west <= longitude <= east and south <= latitude <= north:
            x, y = (west + east) / 2, (south + north) / 2
    wide = min(max(wide, 8.0), WIDEST)
    return framed(x, y, wide, wide / 1.5, LOCATOR_WIDTH)
