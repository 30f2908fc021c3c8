"""Marks with names -> where each name is written. The law: no name covers a mark or another name.

All in units of the picture; y grows downwards. Greedy, in the order given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot that wants its name beside it; ``radius`` 0 = a name that stands alone."""

    name: str
    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        r = self.radius + 3.0  # room, so that a name is not taken for the neighbour's
        return self.x - r, self.y - r, self.x + r, self.y + r


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name is written: the baseline's anchor point, and which way the words run."""

    x: float
    y: float
    anchor: str  # start | middle | end
    box: Box


def text_width(text: str, size: float) -> float:
    """About how wide words are set in a sans serif of this size; a little too wide, to be safe."""
    wide = sum(1.0 if ord(c) > 0x2E7F else 0.68 if c.isupper() else 0.56 for c in text)
    return wide * size


def candidates(mark: Mark, size: float) -> Iterator[Label]:
    """Eight positions around a dot in the order cartographers prefer (Imhof, 1962)."""
    wide, away = text_width(mark.name, size), mark.radius
    side, slant = away + size * 0.25, away * 0.71 + size * 0.15
    low, high = size * 0.35, size * 0.72
    for dx, dy, anchor in (
        (side, low, "start"),
        (slant, -slant, "start"),
        (slant, slant + high, "start"),
        (-side, low, "end"),
        (-slant, -slant, "end"),
        (-slant, slant + high, "end"),
        (0.0, -away - size * 0.3, "middle"),
        (0.0, away + size * 0.9, "middle"),
    ):
        x, y = mark.x + dx, mark.y + dy
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        yield Label(x, y, anchor, (left, y - size * 0.75, left + wide, y + size * 0.25))


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share an area."""
    return not (
        one[0] >= other[2] or one[2] <= other[0] or one[1] >= other[3] or one[3] <= other[1]
    )


def place_labels(
    marks: Sequence[Mark], size: float, frame: tuple[float, float]
) -> list[Label | None]:
    """One label a mark, or None where it would cover something or leave the frame."""
    placed: list[Label | None] = []
    taken: list[Box] = []
    for mark in marks:
        others = [other.box for other in marks if other is not mark and other.radius]
        label = next(
            (
                option
                for option in candidates(mark, size)
                if _fits(option.box, frame)
                and not any(overlap(option.box, box) for box in (*others, *taken))
            ),
            None,
        )
        placed.append(label)
        if label is not None:
            taken.append(label.box)
    return placed


def _fits(box: Box, frame: tuple[float, float], edge: float = 2.0) -> bool:
    return (
        box[0] >= edge
        and box[1] >= edge
        and box[2] <= frame[0] - edge
        and box[3] <= frame[1] - edge
    )
