"""What changed since the publication before -> a page that says it. The law: each new mention is a
link to its word, and what is gone is named.

There is no page where there is nothing to tell: before the first publication, and after it until
something changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Change, Sheet
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, neighbours, parts, runs
from briefing.showing.values import Link, Source
from briefing.showing.words.strings import shorten

PAGE = 42_000  # bytes of rows a page
MANY = 100  # links to new mentions in one row; the next row goes on


@dataclass(frozen=True, slots=True)
class Row:
    """One text or name that is new, changed or gone; ``link`` has no href if it is gone."""

    section: str
    link: Link
    places: tuple[Source, ...] = ()

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 200 + len(self.link.text) + sum(len(place.href) + 80 for place in self.places)


@dataclass(frozen=True, slots=True)
class Section:
    """The rows under one heading."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What a page of changes shows."""

    sections: tuple[Section, ...]


SECTIONS = ("new-articles", "changed-articles", "gone-articles", "new-names", "named", "gone-names")


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """The page of changes and those it goes on to, if there is anything to tell."""
    if dossier.changed.found:
        rows = _rows(dossier)
        every = parts(urls.CHANGES, rows, lambda row: row.size, PAGE)
        for part in every:
            yield Sheet(part.path, "changes.html", lambda p=part: _values(dossier, every, p))


def _values(dossier: Dossier, every: Sequence[Part[Row]], part: Part[Row]) -> dict[str, object]:
    _ = dossier.lang.gettext
    before, after = neighbours(every, part, lambda n: _("What changed, part %(n)s", n=n))
    titles = {
        "new-articles": _("New articles"),
        "changed-articles": _("Articles with other words"),
        "gone-articles": _("Articles that are gone"),
        "new-names": _("New names"),
        "named": _("Named more often, less often or elsewhere"),
        "gone-names": _("Names that are gone"),
    }
    sections = tuple(
        Section(id, titles[id], rows) for id, rows in runs(part.items, lambda row: row.section)
    )
    heading = (
        _("What changed") if part.number == 1 else _("What changed, part %(n)s", n=part.number)
    )
    page = frame(dossier, part.path, heading, _says(dossier), previous=before, next=after)
    return {"page": page, "view": ChangesView(sections)}


def _says(dossier: Dossier) -> str:
    lang, found = dossier.lang, dossier.changed.found
    texts = sum(one.what == "article" for one in found)
    articles = lang.ngettext("%(n)s article", "%(n)s articles", texts)
    names = lang.ngettext("%(n)s name", "%(n)s names", len(found) - texts)
    return lang.gettext(
        "Since publication %(number)s of this site: %(articles)s and %(names)s that are new, "
        "changed or gone.",
        number=lang.number(dossier.changed.since),
        articles=articles,
        names=names,
    )


# --- rows -------------------------------------------------------------------------------------


def _rows(dossier: Dossier) -> list[Row]:
    """Every change in the order of the sections; a name's new mentions in rows of many."""
    articles = {article.story.slug: i for i, article in enumerate(dossier.articles)}
    rows: list[Row] = []
    for one in dossier.changed.found:
        make = _article if one.what == "article" else _name
        rows += make(dossier, one, articles)
    return sorted(rows, key=lambda row: SECTIONS.index(row.section))


def _article(dossier: Dossier, one: Change, articles: dict[str, int]) -> Iterator[Row]:
    if one.id not in articles:
        yield Row("gone-articles", Link(shorten(one.title, 200), ""))
        return
    i = articles[one.id]
    story = dossier.story(i)
    told = Link(
        shorten(story.title, 200),
        urls.article(story),
        f"{dossier.outlet(i)}, {dossier.day(i).words}",
    )
    yield Row("new-articles" if one.how == "new" else "changed-articles", told)


def _name(dossier: Dossier, one: Change, articles: dict[str, int]) -> Iterator[Row]:
    entity = dossier.entity(one.id)
    count = dossier.lang.ngettext("%(n)s mention", "%(n)s mentions", one.now)
    if entity is None:
        yield Row("gone-names", Link(shorten(one.title, 200), ""))
    elif one.how == "new":
        yield Row("new-names", dossier.link(one.id, urls.CHANGES, count))
    else:
        note = dossier.lang.gettext("%(count)s, %(n)s before", count=count, n=one.before)
        places = list(_places(dossier, one, articles))
        for start in range(0, max(len(places), 1), MANY):
            link = dossier.link(one.id, urls.CHANGES, note)
            yield Row("named", link, tuple(places[start : start + MANY]))


def _places(dossier: Dossier, one: Change, articles: dict[str, int]) -> Iterator[Source]:
    """Where the new mentions stand, as far as they are shown."""
    for slug, id in one.fresh:
        i = articles.get(slug)
        k = None if i is None else _indices(dossier, i).get(id)
        if k is not None and dossier.is_shown(i, k):
            start = dossier.articles[i].mentions[k].start
            yield dossier.source(i, start, urls.CHANGES, id)


def _indices(dossier: Dossier, i: int) -> dict[str, int]:
    """The mentions of an article by id."""

    def make() -> dict[str, int]:
        mentions = dossier.articles[i].mentions
        return {mention.id: k for k, mention in enumerate(mentions) if mention.id}

    return dossier.once(f"mentions of {i}", make)
