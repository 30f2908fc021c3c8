"""Polygons and lines -> their parts inside a box. The law: plain geometry, no degrees, no units."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Ring = Sequence[Point]
Box = tuple[float, float, float, float]  # least x, least y, greatest x, greatest y


def box_of(points: Iterable[Point]) -> Box:
    """West, south, east, north of some points; raises ValueError if there are none."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def apart(one: Box, other: Box) -> bool:
    """Whether two boxes share nothing."""
    return one[0] > other[2] or one[2] < other[0] or one[1] > other[3] or one[3] < other[1]


def clip_ring(ring: Ring, box: Box) -> list[Point]:
    """The part of a polygon inside a box (Sutherland and Hodgman, 1974)."""
    points = list(ring)
    for axis, limit, keep_above in ((0, box[0], 1), (0, box[2], 0), (1, box[1], 1), (1, box[3], 0)):
        points = _clip_side(points, axis, limit, bool(keep_above))
    return points


def _clip_side(points: list[Point], axis: int, limit: float, above: bool) -> list[Point]:
    kept: list[Point] = []
    for before, here in zip(points[-1:] + points[:-1], points, strict=True):
        inside = (here[axis] >= limit) if above else (here[axis] <= limit)
        came_from_inside = (before[axis] >= limit) if above else (before[axis] <= limit)
        if inside != came_from_inside:
            at = (limit - before[axis]) / (here[axis] - before[axis])
            kept.append(
                (before[0] + at * (here[0] - before[0]), before[1] + at * (here[1] - before[1]))
            )
        if inside:
            kept.append(here)
    return kept


def clip_line(line: Ring, box: Box) -> list[list[Point]]:
    """The pieces of a line with an end inside a box (the box is a little larger than the view)."""
    pieces: list[list[Point]] = []
    open_piece = False
    for before, here in itertools.pairwise(line):
        if any(box[0] <= p[0] <= box[2] and box[1] <= p[1] <= box[3] for p in (before, here)):
            if not open_piece:
                pieces.append([before])
            pieces[-1].append(here)
            open_piece = True
        else:
            open_piece = False
    return pieces


def inside(ring: Ring, point: Point) -> bool:
    """Whether a point lies in a polygon (crossings to the east are odd)."""
    x, y = point
    within = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            within = not within
    return within


def area(ring: Ring) -> float:
    """Signed area of a polygon, in its own units squared (Gauss)."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2


def middle(ring: Ring) -> Point:
    """The centre of gravity of an outline; the centre of its box where that lies outside."""
    size = area(ring) or 1e-9
    x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = ax * by - bx * ay
        x += (ax + bx) * cross
        y += (ay + by) * cross
    centre = (x / (6 * size), y / (6 * size))
    west, south, east, north = box_of(ring)
    return centre if inside(ring, centre) else ((west + east) / 2, (south + north) / 2)
