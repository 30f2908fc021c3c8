"""Briefing -> files in open formats below data/. The law: all of them are read off the one model.

plain         values -> safe bytes: CSV, JSON, XML
spots         where in a text something stands, and what of it may be shown
named         in which words an entity is named, and how often
columns       what each table has: the one place columns are written down
rows          what a row of each table says
tables        the rows as CSV and JSON lines, in stretches
package       Frictionless package and JSON schemas
annotations   W3C Web Annotations of every mention
geojson       places
graph         who is named with whom: GEXF, GraphML
tei           TEI P5 with its register
citations     CSL-JSON, BibTeX, RIS
prints        fingerprints: what need not be made again
feeds         Atom, JSON Feed, RSS
sitemap       every page, for search engines
jsonld        schema.org data for the pages
changes       what changed since an earlier state
record        what readers saw last
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from briefing.model import Article, Briefing, Changes, File, Site

from . import (
    annotations,
    changes,
    citations,
    feeds,
    geojson,
    graph,
    package,
    plain,
    record,
    sitemap,
    tables,
    tei,
)
from .changes import compare, state
from .columns import TABLES
from .jsonld import article_jsonld, jsonld_for
from .prints import Prints, digest
from .record import recorded, since
from .spots import View

__all__ = [
    "View",
    "article_jsonld",
    "compare",
    "files",
    "jsonld_for",
    "recorded",
    "since",
    "state",
]


NO_CHANGES = Changes()


def files(
    briefing: Briefing,
    site: Site,
    changed: Changes = NO_CHANGES,
    pages: Sequence[str] = (),
) -> Iterator[File]:
    """Every file of the open data, in a fixed order; its bytes are made only when asked for.

    ``changed``: what `since` found in the record of the last publication. ``pages``: the paths of
    all pages that a reader may land on.
    """
    view = View(briefing, site)
    prints = Prints(view)
    whole = prints.whole()
    for path, stretches in tables.files(view, prints):
        yield File.long(path, whole, stretches)
    for path, make in _whole(view):
        yield File(path, make, whole, whole=True)
    yield File.long("data/together.gexf", whole, partial(graph.gexf, view))
    yield File.long("data/together.graphml", whole, partial(graph.graphml, view))
    yield File.long("data/state.jsonl", whole, partial(changes.stretches, briefing, prints))
    yield File("data/schemas/state.schema.json", changes.schema, "state")
    yield from _changes(view, changed)
    if site.url:
        mark = digest(site, pages)
        yield from (File(path, make, mark) for path, make in sitemap.files(view, pages))
    for at, article in enumerate(briefing.articles):
        for path, make in _of_article(article):
            made = partial(_made, make, view, at)
            yield File(path, made, prints.article(at))
    for entity in briefing.entities.values():
        feed = _once(partial(feeds.of_entity, view, entity))
        path, mark = f"data/feeds/{entity.ref}", prints.entity(entity)
        yield File(f"{path}.atom.xml", lambda feed=feed: feeds.atom(view, feed()), mark)
        yield File(f"{path}.json", lambda feed=feed: feeds.json_feed(view, feed()), mark)


def _changes(view: View, changed: Changes) -> Iterator[File]:
    """What changed since the last publication; no file where there is nothing to tell."""
    if changed.found:
        mark = digest(view.site, changed)
        feed = _once(partial(feeds.of_changes, view, changed.found))
        yield File("data/changes.json", partial(record.told, changed), mark)
        yield File("data/feeds/changes.atom.xml", lambda: feeds.atom(view, feed()), mark)
        yield File("data/feeds/changes.json", lambda: feeds.json_feed(view, feed()), mark)


Made = tuple[str, Callable[[], bytes]]


def _once(make: Callable[[], feeds.Feed]) -> Callable[[], feeds.Feed]:
    """The value is made at the first call and kept for the second format, not longer."""
    kept: list[feeds.Feed] = []

    def value() -> feeds.Feed:
        if kept:
            return kept.pop()
        kept.append(make())
        return kept[0]

    return value


def _whole(view: View) -> Iterator[Made]:
    """Files over the whole dossier."""
    for table in TABLES:
        yield (f"data/schemas/{table.name}.schema.json", partial(package.schema, table))
    articles = view.briefing.articles
    yield ("data/about.md", partial(package.dictionary, view))
    yield ("data/datapackage.json", partial(package.package, view))
    yield ("data/places.geojson", partial(geojson.places, view))
    yield ("data/tei/register.xml", partial(tei.register, view))
    yield ("data/citations.csl.json", partial(citations.csl, view, articles))
    yield ("data/citations.bib", partial(citations.bibtex, view, articles))
    yield ("data/citations.ris", partial(citations.ris, view, articles))
    feed = _once(partial(feeds.of_site, view))
    yield ("data/feeds/site.atom.xml", lambda: feeds.atom(view, feed()))
    yield ("data/feeds/site.json", lambda: feeds.json_feed(view, feed()))
    if view.site.url:
        yield ("data/feeds/site.rss.xml", lambda: feeds.rss(view, feed()))


def _of_article(article: Article) -> Iterator[tuple[str, Callable[[View, Article], bytes]]]:
    """Files of one text."""
    slug = article.story.slug
    if article.story.rights == "full":
        yield (f"data/texts/{slug}.txt", _text)
    yield (f"data/annotations/{slug}.jsonld", annotations.collection)
    yield (f"data/tei/{slug}.xml", tei.article)
    yield (f"data/citations/{slug}.csl.json", _alone(citations.csl))
    yield (f"data/citations/{slug}.bib", _alone(citations.bibtex))
    yield (f"data/citations/{slug}.ris", _alone(citations.ris))


def _made(make: Callable[[View, Article], bytes], view: View, at: int) -> bytes:
    """The text is asked for when its file is made: files that wait hold none."""
    return make(view, view.briefing.articles[at])


def _alone(
    cite: Callable[[View, Sequence[Article]], bytes],
) -> Callable[[View, Article], bytes]:
    return lambda view, article: cite(view, (article,))


def _text(view: View, article: Article) -> bytes:
    """The words all offsets count in, and nothing else: no newline is added."""
    return plain.clean(article.story.text).encode()
