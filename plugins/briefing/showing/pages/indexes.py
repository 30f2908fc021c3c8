"""A Dossier -> the list of articles, in order of day. The law: all are listed, on as many pages as
it takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from briefing.model import Sheet
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, parts, runs, turning
from briefing.showing.stamps import stamps
from briefing.showing.telling.evidence_of import place_of
from briefing.showing.values import Day, Link
from briefing.showing.words.strings import shorten

ROWS = 100  # articles or names a page: below 1500 elements
SPARSE = 2  # with fewer articles a month than this, they stand by year


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article of the list."""

    day: Day
    publisher: str
    publisher_why: str
    headline: str
    href: str
    mentions: int
    lang: str
    dir: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The articles of one month or year, in order of day."""

    title: str
    rows: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """What a page of the list of articles shows; ``jump`` leads to all of its pages."""

    jump: tuple[Link, ...]
    stretches: tuple[Stretch, ...]


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``articles/index.html`` and, for a long dossier, its further pages."""
    every = parts(urls.index("article"), range(len(dossier.articles)), lambda _: 1, ROWS)
    for part in every:
        values = partial(_values, dossier, every, part)
        stamp = _stamp(dossier, every, part)
        yield Sheet(part.path, "articles.html", values, stamp, whole=True)


def _stamp(dossier: Dossier, every: Sequence[Part[int]], part: Part[int]) -> str:
    """Its own texts, and what every page of the list says of all."""
    known = stamps(dossier)
    titles = [_titles(dossier)[i] for i in part.items]
    texts = [(known.whole(i), len(dossier.shown(i))) for i in part.items]
    frame = (known.frame(), extent(dossier), part.number)
    return known.digest(frame, _spans(dossier, every), titles, texts).hex()


def _values(dossier: Dossier, every: Sequence[Part[int]], part: Part[int]) -> dict[str, object]:
    heading, before, after = turning(dossier.lang, every, part, dossier.lang.gettext("Articles"))
    stretches = [
        Stretch(title, tuple(article_row(dossier, i, part.path) for i in some))
        for title, some in runs(part.items, _titles(dossier).__getitem__)
    ]
    jump = tuple(
        Link(span, urls.relative(part.path, other.path), here=other is part)
        for span, other in zip(_spans(dossier, every), every, strict=True)
    )
    crumbs = crumb(dossier, "article", part)
    page = frame(
        dossier, part.path, heading, extent(dossier), crumbs=crumbs, previous=before, next=after
    )
    return {"page": page, "view": ArticlesView(jump if part.of > 1 else (), tuple(stretches))}


def crumb(dossier: Dossier, family: str, part: Part) -> tuple[Link, ...]:
    """From a further page of a list back to its first."""
    if part.number == 1:
        return ()
    names = {"article": "Articles", "actor": "Actors", "location": "Places", "event": "Events"}
    first = urls.relative(part.path, urls.index(family))
    return (Link(dossier.lang.gettext(names[family]), first),)


def _titles(dossier: Dossier) -> Sequence[str]:
    """Of each article its month; its year where most months have few."""

    def make() -> list[str]:
        days = [article.story.dating.day for article in dossier.articles]
        months = [dossier.lang.month(day) if day else "" for day in days]
        if len(months) < SPARSE * len(set(months)):
            months = [str(day.year) if day else "" for day in days]
        return [title or dossier.lang.gettext("Day unknown") for title in months]

    return dossier.once("stretches of articles", make)


def _spans(dossier: Dossier, every: Sequence[Part[int]]) -> list[str]:
    return dossier.once("spans of articles", lambda: [_span(dossier, part) for part in every])


def _span(dossier: Dossier, part: Part[int]) -> str:
    """The days of a page: "3 May – 9 Nov 2013"; its number where none is known."""
    days = [day for i in part.items if (day := dossier.printed(i))]
    if not days:
        return dossier.lang.number(part.number)
    return dossier.lang.days(min(days), max(days))


def article_row(dossier: Dossier, i: int, here: str, length: int = 200) -> ArticleRow:
    """An article as a row of a list on the page ``here``; its headline in so many characters."""
    story = dossier.story(i)
    publisher = story.publisher
    return ArticleRow(
        dossier.day(i),
        publisher.value if publisher else dossier.lang.gettext("publisher unknown"),
        dossier.outlet_why(i),
        shorten(story.title, length),
        place_of(dossier, i, here),
        len(dossier.shown(i)),
        story.language if story.language != dossier.lang.code else "",
        story.direction if story.direction != dossier.lang.direction else "",
    )


def extent(dossier: Dossier) -> str:
    """How many texts, of how many outlets, how many of none known, over which days: a sentence."""
    return dossier.once("extent", lambda: _extent(dossier))


def _extent(dossier: Dossier) -> str:
    lang = dossier.lang
    days = [d for a in dossier.articles if (d := a.story.dating.day)]
    outlets = {a.story.publisher.value for a in dossier.articles if a.story.publisher}
    words = lang.ngettext("%(n)s text", "%(n)s texts", len(dossier.articles))
    if outlets:
        named = lang.ngettext("%(n)s outlet", "%(n)s outlets", len(outlets))
        unknown = sum(not a.story.publisher for a in dossier.articles)
        words = lang.gettext("%(texts)s from %(outlets)s", texts=words, outlets=named)
        if unknown:
            words = lang.gettext(
                "%(known)s, %(n)s of unknown publisher", known=words, n=lang.number(unknown)
            )
    if days:
        words += f", {lang.days(min(days), max(days))}"
        if undated := len(dossier.articles) - len(days):
            words += ", " + lang.gettext("%(n)s of unknown day", n=lang.number(undated))
    return words + "."
