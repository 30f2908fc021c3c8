"""Dossier -> the chronology. The law: by the day things happened, never the day they were printed;
what was only announced stands apart; every entry is a sentence with its source.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from babel.dates import format_date
from markupsafe import Markup

from briefing.model import Episode, Happening, Interval, Sheet
from briefing.showing import urls
from briefing.showing.cited import Cited, cited, entities
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, parts, runs, turning
from briefing.showing.pictures import charts
from briefing.showing.stamps import corpus_sheets
from briefing.showing.telling import reasons
from briefing.showing.values import Day, Link
from briefing.showing.words.when import between, iso

PAGE = 54_000  # bytes of entries a page
FEWER = 24  # ticks on another page
TICK = 260  # bytes of a tick of the strip
JUMPS = 18  # more months than this are leapt to by year


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened or was announced. ``others`` are the further accounts of it."""

    id: str
    group: str  # "2013-11", "2013", "planned"
    when: Day
    short: str  # "Mon 18", "the month"
    how: str  # '"Monday", counted from the day of publication'
    status: str  # a word, or "" where it simply happened
    cited: Cited
    others: tuple[Cited, ...]
    who: tuple[Link, ...]
    sources: str  # "2 independent sources", or ""
    first: dt.date
    last: dt.date

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        links = sum(len(link.href) + len(link.text) + 50 for link in self.who)
        others = sum(len(other.source.href) + 200 for other in self.others)
        return 320 + self.cited.size + others + links + len(self.how)


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of one month, or the planned ones."""

    id: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ChronologyView:
    """What a page of the chronology shows."""

    strip: Markup
    jump: tuple[Link, ...]
    months: tuple[Month, ...]
    undated: str


def entries(dossier: Dossier, here: str = urls.CHRONOLOGY) -> list[Entry]:
    """Every entry that may be shown: what happened in order of day, then what was announced."""
    used: dict[str, int] = {}
    found = []
    for episode in dossier.briefing.episodes:
        entry = _entry(dossier, episode, here, used)
        if entry is not None:
            found.append(entry)
    return sorted(found, key=lambda e: (e.group == "planned", e.group, e.first, e.last, e.id))


def _stretch(when: Interval) -> str:
    """The month that an entry stands under; the year, before its months, where no more is known."""
    year, month = when.earliest.isoformat()[:4], when.earliest.isoformat()[:7]
    whole = (when.earliest.month, when.latest.month) == (1, 12) and year == f"{when.latest.year:04}"
    return year if when.precision == "year" or whole else month


def _entry(dossier: Dossier, episode: Episode, here: str, used: dict[str, int]) -> Entry | None:
    accounts = [(i, dossier.articles[i].evidence.happenings[k]) for i, k in episode.accounts]
    told = [
        (i, happening, cited(dossier, i, happening.sentence, here)) for i, happening in accounts
    ]
    shown = [row for row in told if row[2] is not None]
    if not shown:
        return None
    article, happening, words = shown[0]
    lang, when = dossier.lang, episode.when
    day = f"e{when.earliest.isoformat()}"
    used[day] = used.get(day, 0) + 1
    return Entry(
        id=day if used[day] == 1 else f"{day}-{used[day]}",
        group="planned" if episode.status != "happened" else _stretch(when),
        when=Day(iso(when), between(dossier.lang, when)),
        short=_short(dossier, when),
        how=_how(dossier, article, happening),
        status=reasons.status_word(dossier, episode.status),
        cited=words,
        others=tuple(row[2] for row in shown[1:]),
        who=entities(dossier, episode.refs or _refs(dossier, article, happening), here),
        sources=lang.ngettext("%(n)s source", "%(n)s independent sources", episode.sources)
        if len(shown) > 1
        else "",
        first=when.earliest,
        last=when.latest,
    )


def _refs(dossier: Dossier, article: int, happening: Happening) -> list[str]:
    mentions = dossier.articles[article].mentions
    return [mentions[k].ref for k in happening.mentions if mentions[k].form != "adjective"]


def _short(dossier: Dossier, when: Interval) -> str:
    if when.precision == "about" and when.earliest == when.latest:
        exact = _short(dossier, replace(when, precision="day"))
        return dossier.lang.gettext("about %(when)s", when=exact)
    if when.earliest == when.latest:
        return format_date(when.earliest, "EEE d", locale=dossier.lang.locale)
    same_month = (when.earliest.year, when.earliest.month) == (when.latest.year, when.latest.month)
    if when.precision == "month" and same_month:
        return dossier.lang.gettext("in the month")
    if _stretch(when) == str(when.earliest.year):
        return dossier.lang.gettext("in the year")
    if same_month:
        return f"{when.earliest.day}–{when.latest.day}"
    return between(dossier.lang, when)


def _how(dossier: Dossier, article: int, happening: Happening) -> str:
    """How the day is known, with the words of the text: '“Monday”, counted from ...'."""
    asserted = dossier.articles[article].evidence
    if not 0 <= happening.time < len(asserted.times):
        return happening.rule
    time = asserted.times[happening.time]
    words = dossier.story(article).text[time.start : time.end]
    rule = "" if time.certainty == "printed" else reasons.time_rule(dossier, time.rule)
    return f"“{words}” ({rule})" if rule else f"“{words}”"


def strip(
    dossier: Dossier, here: str, every: Sequence[Part[Entry]] = (), limit: int = charts.STEPS
) -> Markup:
    """The line of time with a tick for each day, its ticks leading to the entries."""
    where = {entry.id: part.path for part in every for entry in part.items}
    ticks: dict[dt.date, list[Entry]] = {}
    for part in every:
        for entry in part.items:
            if _ticked(entry):
                ticks.setdefault(entry.first, []).append(entry)
    return charts.strip(
        [
            charts.Tick(day, len(some), urls.relative(here, where[some[0].id], some[0].id))
            for day, some in sorted(ticks.items())
        ],
        dossier.lang,
        limit,
    )


def pages(dossier: Dossier) -> tuple[Part[Entry], ...]:
    """The entries, divided into pages."""
    found = entries(dossier)
    days = {entry.first for entry in found if _ticked(entry)}
    spent = min(len(days), charts.STEPS) * TICK
    return parts(urls.CHRONOLOGY, found, lambda entry: entry.size, PAGE, spent=spent)


def _ticked(entry: Entry) -> bool:
    """Whether the strip has a tick for the entry: it happened, and its day is known."""
    return entry.group != "planned" and entry.first == entry.last


def strip_for(dossier: Dossier, here: str) -> Markup:
    """The strip for another page, such as the front page: with fewer ticks."""
    return strip(dossier, here, pages(dossier), FEWER)


def _months(dossier: Dossier, part: Part[Entry]) -> Iterator[Month]:
    for group, some in runs(part.items, lambda entry: entry.group):
        if group == "planned":
            yield Month(group, dossier.lang.gettext("Announced when the texts were written"), some)
        else:
            title = dossier.lang.month(some[0].first) if "-" in group else str(some[0].first.year)
            yield Month(f"m{group}", title, some)


def view(dossier: Dossier, every: Sequence[Part[Entry]], part: Part[Entry]) -> ChronologyView:
    """What one page of the chronology shows."""
    jump = tuple(_jump(dossier, every, part.path))
    return ChronologyView(
        strip(dossier, part.path, every) if part.number == 1 else Markup(""),
        jump if len(jump) > 1 else (),
        tuple(_months(dossier, part)),
        _undated(dossier),
    )


def _jump(dossier: Dossier, every: Sequence[Part[Entry]], here: str) -> Iterator[Link]:
    """A link to each month with its number of entries; to each year where months are many."""
    months = dossier.once("months of the chronology", lambda: _every_month(dossier, every))
    years = len(months) > JUMPS
    for _name, some in runs(months, lambda at: at[1].entries[0].group[: 4 if years else 7]):
        path, first = some[0]
        by_year = years and first.id != "planned"
        heading = str(first.entries[0].first.year) if by_year else first.heading
        count = sum(len(month.entries) for _path, month in some)
        yield Link(heading, urls.relative(here, path, first.id), dossier.lang.number(count))


def _every_month(dossier: Dossier, every: Sequence[Part[Entry]]) -> list[tuple[str, Month]]:
    """The page of each month, and the month; one that two pages share stands twice."""
    return [(part.path, month) for part in every for month in _months(dossier, part)]


def _undated(dossier: Dossier) -> str:
    """How many expressions of time could not be resolved: said, not hidden."""
    times = (time for article in dossier.articles for time in article.evidence.times)
    n = dossier.once("times without a day", lambda: sum(time.when is None for time in times))
    if not n:
        return ""
    return dossier.lang.ngettext(
        "%(n)s expression of time could not be tied to a day and is no entry here.",
        "%(n)s expressions of time could not be tied to a day and are no entries here.",
        n,
    )


def says(dossier: Dossier, every: Sequence[Part[Entry]]) -> str:
    """The span and the number of entries, in a sentence."""
    lang = dossier.lang
    past = [entry for part in every for entry in part.items if entry.group != "planned"]
    if not past:
        return lang.gettext("No sentence of the articles could be tied to a day.")
    return lang.ngettext(
        "%(n)s entry from %(first)s to %(last)s, by the day it happened; "
        "the day of printing stands beside it.",
        "%(n)s entries from %(first)s to %(last)s, by the day things happened; "
        "the day of printing stands beside each.",
        len(past),
        first=past[0].when.words if "-" not in past[0].group else lang.day(past[0].first),
        last=lang.day(max(entry.last for entry in past)),
    )


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``chronology.html`` and, if it is long, its further pages."""
    every = pages(dossier)
    yield from corpus_sheets(
        dossier, "chronology.html", every, lambda part: values(dossier, every, part)
    )


def values(dossier: Dossier, every: Sequence[Part[Entry]], part: Part[Entry]) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang
    heading, before, after = turning(lang, every, part, lang.gettext("Chronology"))
    told = dossier.once("said of the chronology", lambda: says(dossier, every))
    page = frame(dossier, part.path, heading, told, previous=before, next=after)
    return {"page": page, "view": view(dossier, every, part)}
