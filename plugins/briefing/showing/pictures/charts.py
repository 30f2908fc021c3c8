"""Numbers -> small SVG pictures. The law: every mark is a link to what it counts, and the numbers
stand beside it as text; ``currentColor`` and classes only.

Sizes are units of the SVG. The pictures are Markup that any page may embed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefing.showing.words.strings import Language


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a sparkline: what it stands for, how much, where it leads."""

    label: str  # "AFP, 18 Nov 2013: 8"
    value: int
    href: str


WIDE, HIGH, ROOM = 320.0, 40.0, 3.0  # of a sparkline, and between its bars
LABELS = 193.0  # the least width: its first and last day stand side by side


def sparkline(bars: Sequence[Bar], first: str, last: str, title: str) -> Markup:
    """Bars as links with the first and last day below; empty if there are none."""
    if not bars:
        return Markup("")
    wide = min(WIDE / len(bars), 27.0)
    step = max(wide, (LABELS - wide) / max(len(bars) - 1, 1))
    tallest = max(bar.value for bar in bars) or 1
    drawn = "".join(
        _bar(bar, n * step, wide, max(2.0, HIGH * bar.value / tallest))
        for n, bar in enumerate(bars)
    )
    days = text(0, HIGH + 16, first, "start")
    if last != first:
        days += text(step * (len(bars) - 1) + wide - ROOM, HIGH + 16, last, "end")
    return svg("spark", title, WIDE, HIGH + 22, Markup(drawn) + days)


def _bar(bar: Bar, left: float, wide: float, tall: float) -> str:
    """A bar with a ghost as high as the picture, which is easier to hit.

    By f-string, ten times as fast as ``Markup.format``: every entity has a sparkline.
    """
    label, x = escape(bar.label), units(left)
    return (
        f'<a href="{escape(bar.href)}" aria-label="{label}"><title>{label}</title>'
        f'<rect class="ghost" x="{x}" y="0" width="{units(wide)}" height="{units(HIGH)}"/>'
        f'<rect x="{x}" y="{units(HIGH - tall)}" width="{units(max(wide - ROOM, 1.0))}" '
        f'height="{units(tall)}"/></a>'
    )


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
YEAR = 365.25  # days
PLAIN, WIDELY = Markup(""), Markup(' class="wide"')  # written always, or where there is room
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


def strip(ticks: Sequence[Tick], language: Language, limit: int = STEPS) -> Markup:
    """A line of time with a tick for every day that has entries; empty if there are none.

    Long gaps are drawn as breaks that say how long they are. Days too close to be told apart share
    a tick, more of them where there would be more ticks than ``limit``. On a narrow page its first
    and last day stand below.
    """
    if not ticks:
        return Markup("")
    line, wide = stretches([tick.day for tick in ticks]), STEP
    while len(steps := _shared(ticks, line, wide)) > limit and wide < STRIP:
        wide *= 2
    most = max(sum(tick.entries for tick in some) for some in steps.values())
    marks = Markup("").join(_tick(at, wide, some, most, language) for at, some in steps.items())
    label = language.gettext("The days of the chronology, each a link to its entries")
    days = language.days(ticks[0].day, ticks[-1].day)
    below = Markup('<div class="muted narrow">%s</div>') % days
    return svg("strip", label, STRIP, 78, _axis(line, language) + marks) + below


def _shared(ticks: Sequence[Tick], line: Sequence[Stretch], wide: float) -> dict[float, list[Tick]]:
    """Where each tick stands, ``wide`` units from the next, and the days that share it."""
    found: dict[float, list[Tick]] = {}
    for tick in ticks:
        piece = next(p for p in line if tick.day <= p.last)
        steps = int((piece.at(tick.day) - piece.left) / wide)
        found.setdefault(piece.left + steps * wide, []).append(tick)
    return found


def _tick(at: float, wide: float, some: Sequence[Tick], most: int, language: Language) -> Markup:
    entries = sum(tick.entries for tick in some)
    height = 10 + 40 * entries / most
    when = language.days(some[0].day, some[-1].day)
    told = language.ngettext("%(day)s: %(n)s entry", "%(day)s: %(n)s entries", entries, day=when)
    return Markup(
        '<a href="%s" aria-label="%s"><title>%s</title>'
        '<rect class="ghost" x="%s" y="0" width="%s" height="52"/>'
        '<rect x="%s" y="%s" width="4" height="%s"/></a>'
    ) % (
        some[0].href,
        told,
        told,
        units(at),
        units(wide),
        units(at + 1),
        units(52 - height),
        units(height),
    )


def _axis(line: Sequence[Stretch], language: Language) -> Markup:
    """The stretches with their first and last day, and the breaks with their length."""
    drawn = Markup("")
    room = 0.0
    for before, piece in zip([None, *line], line, strict=False):
        if before is not None:
            gap = (piece.first - before.last).days - 1
            told = language.ngettext("%(n)s day", "%(n)s days", gap)
            if gap > 2 * YEAR:
                told = language.ngettext("%(n)s year", "%(n)s years", round(gap / YEAR))
            middle = (before.right + piece.left) / 2
            drawn += Markup('<path class="gap" d="M%s 52H%s"/>') % (
                units(before.right),
                units(piece.left),
            ) + text(middle, 46, told, "middle", WIDELY)
        drawn += Markup('<path class="axis" d="M%s 52H%s"/>') % (
            units(piece.left),
            units(piece.right),
        )
        first, last = language.day(piece.first), language.day(piece.last)
        if piece.left >= room:
            end = piece is line[-1] and piece.left > STRIP - 90
            drawn += text(
                STRIP if end else piece.left, 70, first, "end" if end else "start", WIDELY
            )
            room = piece.left + 95
        if piece.last > piece.first and piece.right - 95 > room:
            drawn += text(piece.right, 70, last, "end", WIDELY)
            room = piece.right
    return drawn


def units(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, anchor: str, css: Markup = PLAIN) -> Markup:
    """Words at a point; ``css``: a class as an attribute, with a blank before it."""
    return Markup('<text%s x="%s" y="%s" text-anchor="%s">%s</text>') % (
        css,
        units(x),
        units(y),
        anchor,
        words,
    )


def svg(css: str, label: str, width: float, height: float, inner: Markup) -> Markup:
    """The finished picture."""
    return Markup(
        '<svg class="chart %s" role="group" aria-label="%s" viewBox="0 0 %s %s" '
        'paint-order="stroke">%s</svg>'
    ) % (css, label, units(width), units(height), inner)
