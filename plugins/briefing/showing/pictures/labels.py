"""Marks with names -> where each name is written. The law: no name covers a mark or another name.

All in units of the picture; y grows downwards. Greedy, in the order given.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

Box = tuple[float, float, float, float]  # left, top, right, bottom
PUSHES = 40  # rounds in which marks are pushed apart; twenty-five have settled long before


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot that wants its name beside it; ``radius`` 0 = a name that stands alone."""

    name: str
    x: float
    y: float
    radius: float
    outside: str = ""  # start | end: the way names run that point out of a ring

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
    led: bool = False  # so far from its mark that a line must lead there


def text_width(text: str, size: float) -> float:
    """About how wide words are set in a bold sans serif of this size; a little too wide, to be
    safe."""
    return size * sum(map(_letter_width, text))


def _letter_width(letter: str) -> float:
    if ord(letter) > 0x2E7F:
        return 1.0
    if letter in "mwMW":
        return 0.98
    if letter in "fijlrtI .,'’-":
        return 0.46
    return 0.72 if letter.isupper() else 0.64


def candidates(mark: Mark, size: float) -> Iterator[Label]:
    """Eight positions around a dot in the order cartographers prefer (Imhof, 1962); of a dot in a
    ring those outside first, those inside last."""
    wide, away = text_width(mark.name, size), mark.radius
    side, slant = away + size * 0.25, away * 0.71 + size * 0.15
    low, high = size * 0.35, size * 0.72
    places = [
        (side, low, "start"),
        (slant, -slant, "start"),
        (slant, slant + high, "start"),
        (-side, low, "end"),
        (-slant, -slant, "end"),
        (-slant, slant + high, "end"),
        (0.0, -away - size * 0.3, "middle"),
        (0.0, away + size * 0.9, "middle"),
    ]
    if mark.outside:
        places.sort(key=lambda place: (mark.outside, "middle", place[2]).index(place[2]))
    for dx, dy, anchor in places:
        yield _label(mark.x + dx, mark.y + dy, anchor, wide, size)


def farther(mark: Mark, size: float) -> Iterator[Label]:
    """Positions one, two and three lines away, all around, the nearest first; each wants a line."""
    wide = text_width(mark.name, size)
    for lines in (1, 2, 3):
        away = mark.radius + size * (0.6 + lines)
        for turn in range(16):
            dx, dy = math.cos(math.pi * turn / 8), math.sin(math.pi * turn / 8)
            anchor = "middle" if abs(dx) < 0.3 else "start" if dx > 0 else "end"
            x, y = mark.x + away * dx, mark.y + away * dy + size * 0.35
            yield _label(x, y, anchor, wide, size, led=True)


def _label(x: float, y: float, anchor: str, wide: float, size: float, led: bool = False) -> Label:  # noqa: PLR0913, PLR0917
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return Label(x, y, anchor, (left, y - size * 0.75, left + wide, y + size * 0.25), led)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share an area."""
    return not (
        one[0] >= other[2] or one[2] <= other[0] or one[1] >= other[3] or one[3] <= other[1]
    )


def place_labels(
    marks: Sequence[Mark], size: float, frame: tuple[float, float], *, led: bool = False
) -> list[Label | None]:
    """One label a mark, or None where it would cover something or leave the frame.

    ``led``: a mark without room beside it gets its name farther away, after all the others.
    """
    placed: list[Label | None] = [None] * len(marks)
    taken: list[Box] = []
    for options in (candidates, farther) if led else (candidates,):
        for n, mark in enumerate(marks):
            if placed[n] is None:
                others = [other.box for other in marks if other is not mark and other.radius]
                placed[n] = _first(options(mark, size), (*others, *taken), frame)
                taken += [label.box for label in (placed[n],) if label is not None]
    return placed


def _first(
    options: Iterable[Label], boxes: Sequence[Box], frame: tuple[float, float]
) -> Label | None:
    return next(
        (
            option
            for option in options
            if _fits(option.box, frame) and not any(overlap(option.box, box) for box in boxes)
        ),
        None,
    )


def apart(marks: Sequence[Mark], gap: float, frame: tuple[float, float]) -> list[Mark]:
    """The marks pushed from one another until ``gap`` lies between any two, or nearly so."""
    spots = [[mark.x, mark.y] for mark in marks]
    for _ in range(PUSHES):
        for n, one in enumerate(marks):
            for m in range(n):
                _push(spots[n], spots[m], one.radius + marks[m].radius + gap)
    return [
        replace(
            mark,
            x=min(max(x, mark.radius + 2), frame[0] - mark.radius - 2),
            y=min(max(y, mark.radius + 2), frame[1] - mark.radius - 2),
        )
        for mark, (x, y) in zip(marks, spots, strict=True)
    ]


def _push(one: list[float], other: list[float], least: float) -> None:
    """Move two points from each other, half the lack each."""
    dx, dy = one[0] - other[0], one[1] - other[1]
    distance = math.hypot(dx, dy)
    lack = (least - distance) / 2
    if lack <= 0:
        return
    dx, dy = (dx / distance, dy / distance) if distance else (1.0, 0.0)
    one[0], one[1] = one[0] + lack * dx, one[1] + lack * dy
    other[0], other[1] = other[0] - lack * dx, other[1] - lack * dy


def _fits(box: Box, frame: tuple[float, float], edge: float = 2.0) -> bool:
    return (
        box[0] >= edge
        and box[1] >= edge
        and box[2] <= frame[0] - edge
        and box[3] <= frame[1] - edge
    )
