"""Numbers -> small SVG pictures. The law: every mark is a link to what it counts, and the numbers
stand beside it as text; ``currentColor`` and classes only.

Sizes are units of the SVG. The pictures are Markup that any page may embed.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.showing.labels import Mark, place_labels
from briefing.showing.strings import Language

LETTERS = 14.0
TINY, HUGE = 1e-9, 1e18  # values beyond are no quantities that news print


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a sparkline: what it stands for, how much, where it leads."""

    label: str  # "AFP, 18 Nov 2013: 8"
    value: int
    href: str


def sparkline(bars: Sequence[Bar], first: str, last: str, title: str) -> Markup:
    """Bars as links with the first and last day below; empty if there are none."""
    if not bars:
        return Markup("")
    width, height, gap = 320.0, 40.0, 3.0
    step = min(width / len(bars), 27.0)
    tallest = max(bar.value for bar in bars) or 1
    drawn = Markup("").join(
        Markup(
            '<a href="{}" aria-label="{}"><title>{}</title><rect class="ghost" x="{}" y="0" '
            'width="{}" height="{}"/><rect x="{}" y="{}" width="{}" height="{}"/></a>'
        ).format(
            bar.href,
            bar.label,
            bar.label,
            *map(_n, (n * step, step, height)),
            *map(_n, (n * step, height - (h := max(2.0, height * bar.value / tallest)))),
            *map(_n, (max(step - gap, 1.0), h)),
        )
        for n, bar in enumerate(bars)
    )
    end = max(step * len(bars) - gap, 190.0)
    days = _text(0, height + 16, first, "start")
    if last != first:
        days += _text(end, height + 16, last, "end")
    return _svg("spark", title, width, height + 22, drawn + days)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day in a strip: how many entries, and the first of them."""

    day: dt.date
    entries: int
    href: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the line of time without a long gap, from ``left`` to ``right`` units."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        days = (self.last - self.first).days
        share = (day - self.first).days / days if days else 0.0
        return self.left + share * (self.right - self.left - STEP)


STEP, BREAK, STRIP = 6.0, 70.0, 800.0
STEPS = int(STRIP / STEP)  # ticks at most
LONG_GAP = 45  # days without an entry, from which on the line is broken


def stretches(days: Sequence[dt.date]) -> tuple[Stretch, ...]:
    """The days (sorted, at least one) as stretches, broken at gaps that would take a quarter."""
    whole = max((days[-1] - days[0]).days, 1)
    limit = max(LONG_GAP, whole / 4)
    pieces = [[days[0], days[0]]]
    for day in days[1:]:
        if (day - pieces[-1][1]).days > limit:
            pieces.append([day, day])
        pieces[-1][1] = day
    lengths = [(last - first).days + 1 + whole / 20 for first, last in pieces]
    room = STRIP - BREAK * (len(pieces) - 1)
    found, left = [], 0.0
    for (first, last), length in zip(pieces, lengths, strict=True):
        right = left + room * length / sum(lengths)
        found.append(Stretch(first, last, left, right))
        left = right + BREAK
    return tuple(found)


def strip(ticks: Sequence[Tick], language: Language) -> Markup:
    """A line of time with a tick for every day that has entries; empty if there are none.

    Long gaps are drawn as breaks that say how long they are. Days too close to be told apart share
    a tick.
    """
    if not ticks:
        return Markup("")
    line = stretches([tick.day for tick in ticks])
    steps: dict[tuple[int, int], list[Tick]] = {}
    for tick in ticks:
        k, piece = next((k, p) for k, p in enumerate(line) if tick.day <= p.last)
        steps.setdefault((k, int(piece.at(tick.day) / STEP)), []).append(tick)
    most = max(sum(tick.entries for tick in some) for some in steps.values())
    marks = Markup("").join(
        _tick(at * STEP, some, most, language) for (_, at), some in sorted(steps.items())
    )
    label = language.gettext("The days of the chronology, each a link to its entries")
    return _svg("strip", label, STRIP, 78, _axis(line, language) + marks)


def _tick(at: float, some: Sequence[Tick], most: int, language: Language) -> Markup:
    entries = sum(tick.entries for tick in some)
    height = 10 + 40 * entries / most
    when = language.day(some[0].day)
    if some[-1].day != some[0].day:
        when += f" – {language.day(some[-1].day)}"
    told = language.ngettext("%(day)s: %(n)s entry", "%(day)s: %(n)s entries", entries, day=when)
    return Markup(
        '<a href="{}" aria-label="{}"><title>{}</title>'
        '<rect class="ghost" x="{}" y="0" width="{}" height="52"/>'
        '<rect x="{}" y="{}" width="4" height="{}"/></a>'
    ).format(some[0].href, told, told, _n(at), _n(STEP), _n(at + 1), _n(52 - height), _n(height))


def _axis(line: Sequence[Stretch], language: Language) -> Markup:
    """The stretches with their first and last day, and the breaks with their length."""
    drawn = Markup("")
    room = 0.0
    for before, piece in zip([None, *line], line, strict=False):
        if before is not None:
            gap = (piece.first - before.last).days - 1
            told = language.ngettext("%(n)s day", "%(n)s days", gap)
            middle = (before.right + piece.left) / 2
            drawn += Markup('<path class="gap" d="M{} 52H{}"/>').format(
                _n(before.right), _n(piece.left)
            ) + _text(middle, 46, told, "middle")
        drawn += Markup('<path class="axis" d="M{} 52H{}"/>').format(
            _n(piece.left), _n(piece.right)
        )
        first, last = language.day(piece.first), language.day(piece.last)
        if piece.left >= room:
            end = piece is line[-1] and piece.left > STRIP - 90
            drawn += _text(STRIP if end else piece.left, 70, first, "end" if end else "start")
            room = piece.left + 95
        if piece.last > piece.first and piece.right - 95 > room:
            drawn += _text(piece.right, 70, last, "end")
            room = piece.right
    return drawn


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
    left, right, top, bottom, width, height = 62.0, 16.0, 14.0, 28.0, 380.0, 220.0
    scale = Scale.of([value for dot in dots for value in (dot.low, dot.high)])
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
    for value in scale.ticks():
        drawn += Markup('<path class="grid" d="M{} {}H{}"/>').format(
            _n(left), _n(up(value)), _n(width)
        ) + _text(left - 6, up(value) + 4, short_number(value, language), "end")
    for dot, mark, label in zip(dots, marks, labels, strict=True):
        span = Markup("")
        if dot.high > dot.low:
            span = Markup('<path class="span" d="M{} {}V{}"/>').format(
                _n(mark.x), _n(up(dot.low)), _n(mark.y)
            )
        words = _text(label.x, label.y, mark.name, label.anchor) if label else Markup("")
        drawn += Markup(
            '<a href="{}" aria-label="{}"><title>{}</title>{}<circle cx="{}" cy="{}" r="6"/>{}</a>'
        ).format(dot.href, dot.told, dot.told, span, _n(mark.x), _n(mark.y), words)
    drawn += _text(across(first), height - 8, language.day(first), "middle")
    if last > first:
        drawn += _text(across(last), height - 8, language.day(last), "middle")
    return _svg("plot", title, width, height, drawn)


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
        if least > 0 and most > 100 * least:
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
    for size, word in (
        (1e12, language.gettext("trillion")),
        (1e9, language.gettext("billion")),
        (1e6, language.gettext("million")),
    ):
        if abs(value) >= size:
            return f"{language.number(round(value / size, 2))} {word}"
    return language.number(round(value, 2))


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _text(x: float, y: float, words: str, anchor: str) -> Markup:
    return Markup('<text x="{}" y="{}" text-anchor="{}">{}</text>').format(
        _n(x), _n(y), anchor, words
    )


def _svg(css: str, label: str, width: float, height: float, inner: Markup) -> Markup:
    return Markup(
        '<svg class="chart {}" role="group" aria-label="{}" viewBox="0 0 {} {}" '
        'paint-order="stroke">{}</svg>'
    ).format(css, label, _n(width), _n(height), inner)
