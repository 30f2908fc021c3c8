"""Figures -> a dot plot. The law: the day is across, the value upwards, every dot is a link.

Sizes are units of the SVG. An axis is logarithmic only where nothing else shows the smaller values.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.showing.pictures.charts import svg, text, units
from briefing.showing.pictures.labels import Mark, place_labels, text_width
from briefing.showing.words.strings import Language

LETTERS = 14.0
TINY, HUGE = 1e-9, 1e18  # values beyond are no quantities that news print


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure in a dot plot. ``low`` = ``high`` for a single value."""

    day: dt.date
    low: float
    high: float
    label: str
    told: str  # the whole statement, for the tooltip
    href: str


def dot_plot(dots: Sequence[Dot], title: str, language: Language) -> Markup:
    """Values by day; the axis starts at nought unless they lie far apart. Empty without dots."""
    if not dots:
        return Markup("")
    right, top, bottom, width, height = 16.0, 14.0, 28.0, 380.0, 220.0
    scale = Scale.of([value for dot in dots for value in (dot.low, dot.high)])
    ticks = [(value, short_number(value, language)) for value in scale.ticks()]
    left = max(62.0, *(text_width(words, LETTERS) + 8 for _value, words in ticks))
    first, last = min(dot.day for dot in dots), max(dot.day for dot in dots)
    days = max((last - first).days, 1)
    inner = width - left - right - 60

    def across(day: dt.date) -> float:
        return left + 30 + ((day - first).days / days * inner if last > first else inner / 2)

    def up(value: float) -> float:
        return height - bottom - scale.share(value) * (height - top - bottom)

    marks = [Mark(dot.label, across(dot.day), up(dot.high), 6.0) for dot in dots]
    frame = (width, height - bottom)
    tried = place_labels(marks, LETTERS, frame)
    marks = [m if t else _numbered(m) for m, t in zip(marks, tried, strict=True)]
    labels = place_labels(marks, LETTERS, frame)
    drawn = Markup("")
    for value, words in ticks:
        drawn += Markup('<path class="grid" d="M{} {}H{}"/>').format(
            units(left), units(up(value)), units(width)
        ) + text(left - 6, up(value) + 4, words, "end")
    for dot, mark, label in zip(dots, marks, labels, strict=True):
        span = Markup("")
        if dot.high > dot.low:
            span = Markup('<path class="span" d="M{} {}V{}"/>').format(
                units(mark.x), units(up(dot.low)), units(mark.y)
            )
        name = text(label.x, label.y, mark.name, label.anchor) if label else Markup("")
        drawn += Markup(
            '<a href="{}" aria-label="{}"><title>{}</title>{}<circle cx="{}" cy="{}" r="6"/>{}</a>'
        ).format(dot.href, dot.told, dot.told, span, units(mark.x), units(mark.y), name)
    drawn += text(across(first), height - 8, language.day(first), "middle")
    if last > first:
        drawn += text(across(last), height - 8, language.day(last), "middle")
    return svg("plot", title, width, height, drawn)


def _numbered(mark: Mark) -> Mark:
    """The mark with the first word of its name alone, where the whole found no room."""
    return Mark(mark.name.split(" ", 1)[0], mark.x, mark.y, mark.radius)


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to shares of an axis; logarithmic if the largest is over 100 times the least."""

    least: float
    most: float
    logarithmic: bool

    @classmethod
    def of(cls, values: Sequence[float]) -> Scale:
        least, most = min(values), max(values)
        if least >= TINY and most > 100 * least:
            return cls(10.0 ** math.floor(math.log10(least)), most * 1.3, True)
        least, most = min(least, 0.0), max(most, 0.0)
        room = (most - least) * 0.1
        if room < TINY:
            return cls(0.0, 1.0, False)
        return cls(least - room if least else 0.0, most + room if most else 0.0, False)

    def share(self, value: float) -> float:
        if self.logarithmic:
            return math.log(value / self.least) / math.log(self.most / self.least)
        return (value - self.least) / (self.most - self.least)

    def ticks(self) -> list[float]:
        """Round values: three to six steps, or the powers of ten."""
        if self.logarithmic:
            first, last = round(math.log10(self.least)), math.floor(math.log10(self.most))
            step = max(1, (last - first) // 5)
            return [10.0**n for n in range(first, last + 1, step)]
        rough = (self.most - self.least) / 4
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * k for k in (1, 2, 5, 10) if power * k >= rough)
        first = math.ceil(self.least / step)
        return [step * n for n in range(first, math.floor(self.most / step) + 1)]


def short_number(value: float, language: Language) -> str:
    """``120,000``; from a million on ``2.2 million``."""
    if abs(value) > HUGE:
        return f"{value:.3g}"
    ngettext = language.ngettext
    for size, word in (
        (1e12, lambda n: ngettext("trillion", "trillion", n)),
        (1e9, lambda n: ngettext("billion", "billion", n)),
        (1e6, lambda n: ngettext("million", "million", n)),
    ):
        if abs(value) >= size:
            short = round(value / size, 2)
            return f"{language.number(short)} {word(1 if short == 1 else 2)}"
    return language.number(round(value, 2))
