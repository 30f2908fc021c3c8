"""A Briefing's digest -> its numbers side by side, and the points on which sources differ. The law:
every number and every side has its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import DigestItem
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.telling import evidence_of, reasons
from briefing.showing.telling.evidence_of import Telling
from briefing.showing.values import Day, Link, Source

NUMBERS = 5  # of one thing that is counted
POINTS = 5  # things that are counted, and points on which sources differ


@dataclass(frozen=True, slots=True)
class Value:
    """A number as printed, with its place and day."""

    words: str
    counts: str  # what it counts, where the others count something else
    source: Source
    day: Day


@dataclass(frozen=True, slots=True)
class Compared:
    """What several texts count, and their numbers in order of day: the newest, if they are many."""

    label: str
    values: tuple[Value, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sources that do not say the same: both stand here."""

    label: str
    sides: tuple[Telling, ...]


def weightiest(dossier: Dossier, items: Sequence[DigestItem]) -> list[DigestItem]:
    """The few that most texts tell of, in their order: a front page is read in half a minute."""
    groups = dossier.briefing.figure_groups

    def rank(n: int) -> tuple[int, int]:
        index = items[n].index
        known = index is not None and index < len(groups) and items[n].kind != "role"
        return -len({i for i, _k in groups[index].figures}) if known else -items[n].sources, n

    chosen = sorted(sorted(range(len(items)), key=rank)[:POINTS])
    return [items[n] for n in chosen]


def more(dossier: Dossier, items: Sequence[DigestItem]) -> Link | None:
    """The link to the page that has all of them, where some are left out."""
    if len(items) <= POINTS:
        return None
    return Link(dossier.lang.gettext("%(n)s more", n=len(items) - POINTS), urls.FIGURES)


def differences(dossier: Dossier, items: Sequence[DigestItem]) -> Iterator[Difference]:
    """Points on which sources differ: both sides, each with its source."""
    for item in items:
        sides = tuple(evidence_of.sides(dossier, item, urls.HOME))
        if sides:
            yield Difference(label(dossier, item), sides)


def compared(dossier: Dossier, items: Sequence[DigestItem]) -> Iterator[Compared]:
    """Each group of figures as its numbers, not as a sentence that several groups would share."""
    groups = dossier.briefing.figure_groups
    for item in items:
        if item.index is None or item.index >= len(groups):
            continue
        places = _once(dossier, groups[item.index].figures)
        if places:
            words = dossier.lang.gettext("%(n)s more", n=len(places) - NUMBERS)
            link = Link(words, urls.FIGURES) if len(places) > NUMBERS else None
            yield Compared(label(dossier, item), _values(dossier, places[-NUMBERS:]), link)


def _once(dossier: Dossier, figures: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places of numbers that may be shown; what a text prints twice stands once."""
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for place in figures:
        if words := reasons.printed(dossier, place):
            found.setdefault((place[0], words), place)
    return list(found.values())


def _values(dossier: Dossier, places: Sequence[tuple[int, int]]) -> tuple[Value, ...]:
    """Numbers with their places; where they do not all count the same, with what they count."""
    figures = [dossier.articles[i].evidence.figures[k] for i, k in places]
    counts = [reasons.topic_word(dossier, i, f) for (i, _), f in zip(places, figures, strict=True)]
    return tuple(
        Value(
            reasons.printed(dossier, place),
            told if len(set(counts)) > 1 else "",
            dossier.source(place[0], figure.start, urls.HOME),
            dossier.day(place[0]),
        )
        for place, figure, told in zip(places, figures, counts, strict=True)
    )


def label(dossier: Dossier, item: DigestItem) -> str:
    """What a point of difference, or a line of figures, is about."""
    briefing = dossier.briefing
    if item.kind == "role" and item.ref in briefing.role_histories:
        one, other, _code = briefing.role_histories[item.ref].conflicts[0]
        return f"{dossier.title(item.ref)}: {reasons.role_conflict(dossier, one, other)}"
    figures = item.kind in {"difference", "figures"}
    if figures and item.index is not None and item.index < len(briefing.figure_groups):
        return reasons.group_title(dossier, briefing.figure_groups[item.index])
    return item.label
