"""A Dossier -> the index pages of articles, actors, places and events. The law: all are listed.

The most mentioned come first; the A-Z below the table lists every name once more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Sheet
from briefing.showing import urls
from briefing.showing.dossier import Dossier, shorten
from briefing.showing.evidence_of import place_of
from briefing.showing.frame import frame
from briefing.showing.values import Day, Link, Source
from briefing.showing.views_entity import describe


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One entity of an index."""

    title: str
    href: str
    role: str
    mentions: int
    articles: int
    first: Source | None
    day: Day | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with one letter."""

    letter: str
    id: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """What index.html of actors, locations and events shows."""

    family: str
    rows: tuple[EntityRow, ...]
    letters: tuple[Letter, ...]
    others: tuple[Link, ...]
    provisional: int


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
class Month:
    """The articles of one month, in order of day."""

    title: str
    rows: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """What the list of articles shows."""

    months: tuple[Month, ...]


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """The four index pages."""
    yield Sheet(urls.index("article"), "articles.html", lambda: _articles(dossier))
    for family in ("actor", "location", "event"):
        yield Sheet(
            urls.index(family), "entities.html", lambda family=family: _entities(dossier, family)
        )


# --- articles -----------------------------------------------------------------------------------


def _articles(dossier: Dossier) -> dict[str, object]:
    path, _ = urls.index("article"), dossier.lang.gettext
    months: dict[str, list[ArticleRow]] = {}
    for i in range(len(dossier.articles)):
        day = dossier.story(i).dating.day
        title = dossier.lang.month(day) if day else _("Day unknown")
        months.setdefault(title, []).append(article_row(dossier, i, path))
    view = ArticlesView(tuple(Month(title, tuple(rows)) for title, rows in months.items()))
    return {"page": frame(dossier, path, _("Articles"), extent(dossier)), "view": view}


def article_row(dossier: Dossier, i: int, here: str) -> ArticleRow:
    """An article as a row of a list on the page ``here``."""
    story = dossier.story(i)
    publisher = story.publisher
    return ArticleRow(
        dossier.day(i),
        publisher.value if publisher else dossier.lang.gettext("publisher unknown"),
        publisher.reason if publisher and publisher.certainty == "inferred" else "",
        shorten(story.headline, 200),
        place_of(dossier, i, here),
        len(dossier.shown(i)),
        story.language if story.language != dossier.lang.code else "",
        story.direction if story.direction != dossier.lang.direction else "",
    )


def extent(dossier: Dossier) -> str:
    """How many texts, of how many outlets, over which days, in one sentence."""
    lang = dossier.lang
    days = [d for a in dossier.articles if (d := a.story.dating.day)]
    outlets = {a.story.publisher.value for a in dossier.articles if a.story.publisher}
    words = lang.ngettext("%(n)s text", "%(n)s texts", len(dossier.articles))
    if outlets:
        named = lang.ngettext("%(n)s outlet", "%(n)s outlets", len(outlets))
        words = lang.gettext("%(texts)s from %(outlets)s", texts=words, outlets=named)
    if days:
        words += f", {lang.days(min(days), max(days))}"
    return words + "."


# --- entities -----------------------------------------------------------------------------------


def _entities(dossier: Dossier, family: str) -> dict[str, object]:
    path, _ = urls.index(family), dossier.lang.gettext
    refs = [ref for ref, e in dossier.briefing.entities.items() if e.family == family]
    rows = sorted(
        (_row(dossier, ref, path) for ref in refs),
        key=lambda row: (-row.mentions, fold(row.title), row.href),
    )
    heading = {"actor": _("Actors"), "location": _("Places"), "event": _("Events")}[family]
    view = IndexView(
        family,
        tuple(rows),
        letters(dossier, refs, path),
        _others(dossier, family, path),
        sum(row.provisional for row in rows),
    )
    says = _says(dossier, family, rows)
    return {"page": frame(dossier, path, heading, says), "view": view}


def _says(dossier: Dossier, family: str, rows: list[EntityRow]) -> str:
    lang = dossier.lang
    forms = {
        "actor": ("%(n)s actor", "%(n)s actors"),
        "location": ("%(n)s place", "%(n)s places"),
        "event": ("%(n)s event", "%(n)s events"),
    }
    things = lang.ngettext(*forms[family], len(rows))
    mentions = lang.ngettext("%(n)s mention", "%(n)s mentions", sum(row.mentions for row in rows))
    return lang.gettext(
        "%(things)s with %(mentions)s in %(extent)s",
        things=things,
        mentions=mentions,
        extent=extent(dossier),
    )


def _row(dossier: Dossier, ref: str, here: str) -> EntityRow:
    tally, lines = dossier.tally(ref), dossier.lines(ref)
    first = day = None
    if lines:
        i, k = lines[0]
        first = dossier.source(i, dossier.articles[i].mentions[k].start, here)
        day = dossier.day(i)
    entity = dossier.briefing.entities[ref]
    return EntityRow(
        entity.title,
        urls.relative(here, urls.entity(ref)),
        describe(dossier, ref),
        tally.shown,
        len(tally.articles),
        first,
        day,
        entity.provisional,
    )


def fold(title: str) -> str:
    """The key names are sorted by: without marks and case."""
    plain = unicodedata.normalize("NFKD", title)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def letters(dossier: Dossier, refs: list[str], here: str) -> tuple[Letter, ...]:
    """Every name under its first letter; what begins with none stands under "#"."""
    found: dict[str, list[Link]] = {}
    for ref in sorted(refs, key=lambda ref: (fold(dossier.title(ref)), ref)):
        initial = fold(dossier.title(ref))[:1].upper()
        found.setdefault(initial if initial.isalpha() else "#", []).append(dossier.link(ref, here))
    return tuple(
        Letter(letter, f"letter-{n}", tuple(links))
        for n, (letter, links) in enumerate(sorted(found.items()), 1)
    )


def _others(dossier: Dossier, family: str, here: str) -> tuple[Link, ...]:
    """The map is reached from the places, the network from the actors."""
    _ = dossier.lang.gettext
    pages = {
        "location": (Link(_("Places on the map"), urls.relative(here, urls.MAP)),),
        "actor": (Link(_("Who appears with whom"), urls.relative(here, urls.NETWORK)),),
        "event": (Link(_("Chronology"), urls.relative(here, urls.CHRONOLOGY)),),
    }
    return pages[family]
