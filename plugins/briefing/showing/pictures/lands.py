"""The vendored world shapes -> SVG paths of any window of the world. The law: the same lines at
every scale, so that neighbours share their border.

Degrees are longitude and latitude; ``Window`` turns them into the units of an SVG. The shapes and
their licence are in ``atlas/`` (see NOTICE.md there).
"""

from __future__ import annotations

import itertools
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from briefing.showing.pictures.clipping import (
    Box,
    Point,
    Ring,
    apart,
    area,
    box_of,
    clip_line,
    clip_ring,
    inside,
)

FINEST = 5  # the last step of the atlas
SPECK = 4  # square units of a drawing: land below it is no shape to the eye, but half of the bytes


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of the world, drawn ``width`` units wide; degrees of longitude shrink by cosine."""

    west: float
    south: float
    east: float
    north: float
    width: float

    @property
    def squeeze(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, in mid-window."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def scale(self) -> float:
        """Units per degree of latitude."""
        return self.width / ((self.east - self.west) * self.squeeze)

    @property
    def height(self) -> float:
        return (self.north - self.south) * self.scale

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a position lies, in units from the upper left corner."""
        return (
            (longitude - self.west) * self.squeeze * self.scale,
            (self.north - latitude) * self.scale,
        )

    def holds(self, longitude: float, latitude: float) -> bool:
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


@dataclass(frozen=True, slots=True)
class Country:
    """A shape of the atlas: its name there and its outlines."""

    name: str
    code: str
    rings: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """Lines with the step at which each of their points is drawn, and what they bound."""

    steps: tuple[float, ...]
    lines: tuple[tuple[tuple[int, float, float], ...], ...]
    land: tuple[tuple[int, ...], ...]
    countries: tuple[Country, ...]
    borders: tuple[int, ...]  # lines with a country on either side


def _unpacked(packed: list, grid: int) -> tuple[tuple[int, float, float], ...]:
    points, x, y = [], 0, 0
    for at, step in enumerate(packed[0]):
        x += packed[1 + 2 * at]
        y += packed[2 + 2 * at]
        points.append((int(step), x / grid, y / grid))
    return tuple(points)


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    """The vendored shapes (0.36 MB), read once a process."""
    data = json.loads((Path(__file__).parent / "atlas" / "world.json").read_text("utf-8"))
    countries = tuple(
        Country(name, code, tuple(tuple(ring) for ring in rings))
        for name, code, rings in data["countries"]
    )
    uses = Counter(
        ~line if line < 0 else line
        for country in countries
        for ring in country.rings
        for line in ring
    )
    return Atlas(
        tuple(data["steps"]),
        tuple(_unpacked(line, data["grid"]) for line in data["lines"]),
        tuple(tuple(ring) for ring in data["land"]),
        countries,
        tuple(sorted(line for line, times in uses.items() if times > 1)),
    )


@lru_cache(maxsize=8)
def _lines_at(step: int) -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple((x, y) for level, x, y in line if level <= step) for line in atlas().lines)


def outline(ring: Sequence[int], step: int) -> list[Point]:
    """A ring's points, its lines joined; a negative number is a line walked backwards.

    A ring that crosses the 180th meridian goes on beyond it (Chukotka lies at 181 to 190).
    """
    lines = _lines_at(step)
    points: list[Point] = []
    for line in ring:
        piece = lines[line] if line >= 0 else lines[~line][::-1]
        points += piece[1:] if points else piece
    return _unbroken(points)


def _unbroken(points: list[Point]) -> list[Point]:
    turn, before, found = 0, points[0][0], []
    for x, y in points:
        turn += 360 * ((before - x > 180) - (x - before > 180))
        found.append((x + turn, y))
        before = x
    return found


@lru_cache(maxsize=1)
def _boxes() -> tuple[Box, ...]:
    return tuple(box_of(line) for line in _lines_at(len(atlas().steps) - 1))


@cache  # every ring of the atlas, asked for at every map
def _ring_box(ring: Sequence[int]) -> Box:
    boxes = [_boxes()[line if line >= 0 else ~line] for line in ring]
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def _path(points: Ring, window: Window, closed: bool) -> str:
    """SVG path of whole units, relative steps; "" when less than a shape remains."""
    grid: list[tuple[int, int]] = []
    for longitude, latitude in points:
        x, y = window.place(longitude, latitude)
        spot = (round(x), round(y))
        if not grid or grid[-1] != spot:
            grid.append(spot)
    if len(grid) < (3 if closed else 2) or (closed and abs(area(grid)) < SPECK):
        return ""
    steps = [f"{x - a} {y - b}" for (a, b), (x, y) in itertools.pairwise(grid)]
    moves = " ".join(steps).replace(" -", "-")
    return f"M{grid[0][0]} {grid[0][1]}l{moves}{'z' if closed else ''}"


def _margin(window: Window) -> Box:
    more = (window.east - window.west) * 0.02
    return window.west - more, window.south - more, window.east + more, window.north + more


def _rings_path(rings: Iterable[Sequence[int]], window: Window, step: int) -> str:
    box = _margin(window)
    return "".join(
        _path(clip_ring(outline(ring, step), box), window, closed=True)
        for ring in rings
        if not apart(_ring_box(ring), box)
    )


@lru_cache(maxsize=8)  # measured first, then drawn
def land_path(window: Window, step: int) -> str:
    """All land in the window as one path for filling."""
    return _rings_path(atlas().land, window, step)


@lru_cache(maxsize=8)
def border_path(window: Window, step: int) -> str:
    """The borders between countries in the window, each drawn once, as one path for stroking."""
    box, lines = _margin(window), _lines_at(step)
    return "".join(
        _path(piece, window, closed=False)
        for line in atlas().borders
        if not apart(_boxes()[line], box)
        for piece in clip_line(lines[line], box)
    )


def country_path(country: Country, window: Window, step: int) -> str:
    """One country's land in the window."""
    return _rings_path(country.rings, window, step)


def step_for(window: Window, units: float = 1.5) -> int:
    """The coarsest step that errs by at most so many units."""
    fine_enough = [n for n, limit in enumerate(atlas().steps) if limit * window.scale <= units]
    return fine_enough[0] if fine_enough else len(atlas().steps) - 1


@lru_cache(maxsize=512)
def country_at(longitude: float, latitude: float) -> Country | None:
    """The country whose shape holds a position."""
    point = (longitude, latitude)
    here = (longitude, latitude, longitude, latitude)
    for country in atlas().countries:
        near = [ring for ring in country.rings if not apart(_ring_box(ring), here)]
        if sum(inside(outline(ring, FINEST), point) for ring in near) % 2:
            return country
    return None


def main_ring(country: Country) -> list[Point]:
    """The outline of a country's largest piece of land (in square degrees)."""
    return max((outline(ring, 3) for ring in country.rings), key=lambda ring: abs(area(ring)))
