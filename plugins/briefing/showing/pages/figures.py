"""Dossier -> the figures compared. The law: each number as printed, with its day and source.

Whether two of them agree is said in words; what cannot be compared is not compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from briefing.model import Figure, FigureGroup, Sheet
from briefing.showing import urls, weave
from briefing.showing.cited import Cited, cited, entities, ref_of
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, parts, turning
from briefing.showing.pictures import plots
from briefing.showing.stamps import corpus_sheets
from briefing.showing.telling import reasons
from briefing.showing.telling.reasons import figure_at
from briefing.showing.values import Day, Link
from briefing.showing.words.strings import shorten
from briefing.showing.words.when import between

PAGE = 42_000  # bytes of entries a page
TABLE = 40  # rows of a table of figures that stand alone
ALONE = ""  # the topic under which figures that nothing can be set beside are listed

VERDICTS = ("differ", "agree", "earlier state", "not comparable")  # as they are told

Place = tuple[int, int]  # (article, figure)


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the table. ``number`` names it in the verdicts."""

    id: str
    number: int
    value: str
    counts: str
    as_of: Day | None
    claimant: str
    claimant_link: Link | None
    cited: Cited
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Two figures judged."""

    verdict: str
    reason: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Group:
    """Like figures: a plot if their days are known, the table, the verdicts."""

    id: str
    title: str
    plot: Markup
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...]
    undated: int
    listed: bool  # in the jump list: all but the continued ones

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 400 + len(self.plot) + sum(row.cited.size + 380 for row in self.rows)


@dataclass(frozen=True, slots=True)
class FiguresView:
    """What a page of figures shows."""

    jump: tuple[Link, ...]
    groups: tuple[Group, ...]


def groups(dossier: Dossier, here: str = urls.FIGURES) -> list[Group]:
    """Figures that can be compared first; then those that stand alone, first those of people."""
    several = [group for group in dossier.briefing.figure_groups if len(group.figures) > 1]
    found = [_group(dossier, group, n, here) for n, group in enumerate(several, 1)]
    taken = {place for group in several for place in group.figures}
    alone = [
        (i, k)
        for i, article in enumerate(dossier.articles)
        for k in range(len(article.evidence.figures))
        if (i, k) not in taken
    ]
    alone.sort(key=lambda place: figure_at(dossier, place).unit != "persons")
    title = dossier.lang.gettext("Figures that stand alone")
    for start in range(0, len(alone), TABLE):
        rest = FigureGroup(ALONE, "", title, tuple(alone[start : start + TABLE]))
        made = _group(dossier, rest, len(found) + 1, here)
        found.append(replace(made, listed=not start))
        title = dossier.lang.gettext("Figures that stand alone, continued")
    return [group for group in found if group.rows]


def _group(dossier: Dossier, group: FigureGroup, number: int, here: str) -> Group:
    places = [place for place in group.figures if _shown(dossier, place)]
    numbers = {place: n for n, place in enumerate(places, 1)}
    verdicts = tuple(
        Verdict(
            verdict_word(dossier, v.verdict),
            reasons.verdict_reason(dossier, v),
            numbers[v.first],
            numbers[v.second],
        )
        for v in group.verdicts
        if v.first in numbers and v.second in numbers
    )
    prefix = f"f{number}"
    rows = tuple(
        row
        for place in places
        if (row := _row(dossier, place, f"{prefix}-{numbers[place]}", verdicts, here)) is not None
    )
    if group.topic == ALONE:
        rows = tuple(
            replace(row, counts=_counted(dossier, place))
            for row, place in zip(rows, places, strict=True)
        )
    plot, undated = Markup(""), 0
    if group.topic != ALONE and len(rows) > 1:
        plot, undated = _plot(dossier, group, places, prefix, here)
    title = group.title if group.topic == ALONE else reasons.group_title(dossier, group)
    return Group(f"g{number}", title, plot, rows, verdicts, undated, True)


def _shown(dossier: Dossier, place: Place) -> bool:
    return cited(dossier, place[0], figure_at(dossier, place).sentence, urls.FIGURES) is not None


def verdict_word(dossier: Dossier, verdict: str) -> str:
    """The verdict in the interface's language."""
    _ = dossier.lang.gettext
    words = {
        "agree": _("agree"),
        "differ": _("differ"),
        "earlier state": _("earlier state"),
        "not comparable": _("not comparable"),
    }
    return words.get(verdict, verdict)


def _row(
    dossier: Dossier, place: Place, id: str, verdicts: Sequence[Verdict], here: str
) -> Row | None:
    article, figure, number = place[0], figure_at(dossier, place), int(id.rsplit("-", 1)[-1])
    marks = [weave.marked(figure.start, figure.end)]
    words = cited(dossier, article, figure.sentence, here, marks)
    if words is None:
        return None
    ref = ref_of(dossier, article, figure.claimant)
    return Row(
        id=id,
        number=number,
        value=value_of(dossier, figure),
        counts=figure.counts,
        as_of=Day("", between(dossier.lang, figure.as_of)) if figure.as_of else None,
        claimant=figure.claimant_words,
        claimant_link=next(iter(entities(dossier, (ref,), here)), None),
        cited=words,
        verdicts=tuple(_told(dossier, v, number) for v in verdicts if number in (v.first, v.second))
        or (dossier.lang.gettext("nothing to compare it with"),),
    )


def _counted(dossier: Dossier, place: Place) -> str:
    """What a figure counts, as printed; of people also what became of them."""
    figure = figure_at(dossier, place)
    became = reasons.topic_word(dossier, place[0], figure) if figure.unit == "persons" else ""
    printed = "" if figure.counts in became.split() else figure.counts
    return " · ".join(dict.fromkeys(word for word in (printed, became) if word))


def _told(dossier: Dossier, verdict: Verdict, number: int) -> str:
    other = verdict.second if number == verdict.first else verdict.first
    return dossier.lang.gettext("%(verdict)s: no. %(n)s", verdict=verdict.verdict, n=other)


def value_of(dossier: Dossier, figure: Figure) -> str:
    """The value in figures with its qualifier and unit: ``over 20 months``."""
    low = plots.short_number(figure.low, dossier.lang)
    high = plots.short_number(figure.high, dossier.lang)
    number = low if figure.low == figure.high else f"{low}–{high}"
    said = figure.unit == "persons" and figure.counts  # "120,000": who they are stands below
    unit = "" if said else reasons.unit_word(dossier, figure.unit)
    return " ".join(word for word in (figure.qualifier, number, unit) if word)


def _plot(
    dossier: Dossier, group: FigureGroup, places: Sequence[Place], prefix: str, here: str
) -> tuple[Markup, int]:
    """The dot plot of the dated figures by day of article, and how many have no day."""
    dots: dict[tuple[object, ...], plots.Dot] = {}
    dated = 0
    for number, place in enumerate(places, 1):
        day = dossier.printed(place[0])
        figure = figure_at(dossier, place)
        if day is None or not all(abs(v) <= plots.HUGE for v in (figure.low, figure.high)):
            continue
        dated += 1
        name = f"{number} {shorten(dossier.outlet(place[0]), 26)}"
        href = urls.relative(here, urls.FIGURES, f"{prefix}-{number}")
        spot = (day, figure.low, figure.high)
        if spot in dots:  # two texts with the same value on one day are one dot with both names
            name, href = f"{dots[spot].label}, {name}", dots[spot].href
        told = f"{name}: {value_of(dossier, figure)}, {dossier.lang.day(day)}"
        dots[spot] = plots.Dot(*spot, name, told, href)
    if len(dots) < 2:
        return Markup(""), 0
    what = reasons.group_title(dossier, group)
    title = dossier.lang.gettext("%(title)s, by day of the article", title=what)
    return plots.dot_plot(tuple(dots.values()), title, dossier.lang), len(places) - dated


def _says(dossier: Dossier, verdicts: Sequence[Verdict]) -> str:
    """The verdicts counted, those that matter most first: "2 differ, 1 earlier state"."""
    counts = Counter(verdict.verdict for verdict in verdicts)
    order = [verdict_word(dossier, word) for word in VERDICTS]
    ranked = sorted(
        counts.items(),
        key=lambda item: (order.index(item[0]) if item[0] in order else len(order), item[0]),
    )
    return ", ".join(f"{dossier.lang.number(n)} {word}" for word, n in ranked)


def pages(dossier: Dossier) -> tuple[Part[Group], ...]:
    """The groups, divided into pages."""
    return parts(urls.FIGURES, groups(dossier), lambda group: group.size, PAGE)


def says(dossier: Dossier, every: Sequence[Part[Group]]) -> str:
    """Whether the sources agree, in a sentence."""
    lang = dossier.lang
    every_group = [group for part in every for group in part.items]
    verdicts = [verdict for group in every_group for verdict in group.verdicts]
    n = sum(len(group.rows) for group in every_group)
    if not n:
        return lang.gettext("No figure was found that counts something.")
    words = lang.ngettext("%(n)s figure, as printed.", "%(n)s figures, as printed.", n)
    if verdicts:
        told = _says(dossier, verdicts)
        words += " " + lang.gettext("Pairs set side by side: %(told)s.", told=told)
    return words


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``figures.html`` and, if it is long, its further pages."""
    every = pages(dossier)
    yield from corpus_sheets(
        dossier, "figures.html", every, lambda part: values(dossier, every, part)
    )


def values(dossier: Dossier, every: Sequence[Part[Group]], part: Part[Group]) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang
    heading, before, after = turning(lang, every, part, lang.gettext("Figures compared"))
    told = dossier.once("said of figures", lambda: says(dossier, every))
    page = frame(dossier, part.path, heading, told, previous=before, next=after)
    jump = tuple(
        Link(group.title, urls.relative(part.path, other.path, group.id))
        for other in every
        for group in other.items
        if group.listed
    )
    shown = FiguresView(jump if len(jump) > 1 else (), part.items)
    return {"page": page, "view": shown}
