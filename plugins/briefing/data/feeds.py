"""Articles -> Atom, JSON Feed, RSS. The law: ids from content, no clock.

A feed has the newest texts, as readers of feeds expect; the page it belongs to has all of them.
Without an address of the site, links are relative and there is no RSS, which cannot do without one
(RFC 4287, JSON Feed 1.1, RSS 2.0).
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.utils import format_datetime
from functools import lru_cache, partial

from briefing.model import Article, Change, Entity

from . import plain
from .annotations import urn
from .citations import reference
from .named import named
from .plain import attribute, xml
from .spots import View, article_path, day, entity_path, opening, sentence_at, words

EPOCH = "1970-01-01"
"""Stands where a format demands a day and none is known; the summary then says so."""


NEWEST = 50
"""Texts in a feed."""
HELD = 12_000
"""Texts of which is held what every feed says of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text in a feed."""

    id: str
    title: str
    path: str
    day: str
    author: str
    summary: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """``path`` is the feed's own, without ending; ``home`` the page it belongs to."""

    id: str
    title: str
    path: str
    home: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> str:
        return max((entry.day for entry in self.entries), default=EPOCH)


@dataclass(frozen=True, slots=True)
class Known:
    """What every feed says of a text."""

    title: str
    path: str
    day: str
    author: str
    caveat: str
    names: tuple[str, ...]


def of_site(view: View) -> Feed:
    """All texts, the newest first."""
    articles = range(len(view.briefing.articles))
    entries = tuple(_entry(view, at, None) for at in newest(view, articles))
    return Feed(urn("feed"), view.site.name, "data/feeds/site", "index.html", entries)


def of_entity(view: View, entity: Entity) -> Feed:
    """The texts that mention an entity, the newest first."""
    found = dict.fromkeys(a for a, _ in entity.occurrences)
    entries = tuple(_entry(view, at, entity) for at in newest(view, found))
    title = f"{entity.title} · {view.site.name}"
    path = f"data/feeds/{entity.ref}"
    return Feed(urn("feed", entity.ref), title, path, entity_path(entity.ref), entries)


def of_changes(view: View, changed: Iterable[Change]) -> Feed:
    """New and changed texts, and entities that are new or are named more often."""
    articles, entities = view.briefing.articles, view.briefing.entities
    places = {one.story.slug: at for at, one in enumerate(articles)}
    entries = []
    for one in changed:
        if one.what == "article" and one.id in places:
            entries.append(_entry(view, places[one.id], None))
        elif one.id in entities:
            entries.append(_news(view, one, entities[one.id]))
    return Feed(
        urn("changes"),
        f"What changed · {view.site.name}",
        "data/feeds/changes",
        "changes.html",
        tuple(entries),
    )


def _news(view: View, change: Change, entity: Entity) -> Entry:
    """An entity that is new or is named more or less often."""
    counts = f"named {change.now} times"
    if change.how == "changed":
        counts += f", {change.before} before"
    return Entry(
        id=urn("change", change.id, str(change.before), str(change.now)),
        title=f"{plain.one_line(entity.title)}: {change.how}",
        path=entity_path(entity.ref),
        day=named(view, entity).last or EPOCH,
        author=view.site.name,
        summary=f"{plain.one_line(entity.title)}, {counts}",
        names=(plain.one_line(entity.title),),
    )


def newest(view: View, articles: Iterable[int], most: int = NEWEST) -> list[int]:
    """Indices of the newest texts, in a fixed order."""
    rank = view.once("rank", lambda: _rank(view))
    return sorted(articles, key=rank.__getitem__)[:most]


def _rank(view: View) -> array[int]:
    """How many texts stand before each: the newer first, of one day by slug."""
    stories = (article.story for article in view.briefing.articles)
    order = sorted((story.slug, day(story) or EPOCH, at) for at, story in enumerate(stories))
    order.sort(key=lambda one: one[1], reverse=True)
    rank = array("I", bytes(4 * len(order)))
    for n, (_slug, _day, at) in enumerate(order):
        rank[at] = n
    return rank


def _entry(view: View, at: int, entity: Entity | None) -> Entry:
    article = view.briefing.articles[at]
    known = view.once("in feeds", lambda: lru_cache(HELD)(partial(_known, view)))(at)
    shown = _naming(article, entity) if entity else opening(article.story, view.site.excerpt_words)
    return Entry(
        id=urn("article", article.story.slug, entity.ref if entity else ""),
        title=known.title,
        path=known.path,
        day=known.day,
        author=known.author,
        summary=plain.one_line(" ".join(part for part in (shown, known.caveat) if part)),
        names=known.names,
    )


def _known(view: View, at: int) -> Known:
    article, entities = view.briefing.articles[at], view.briefing.entities
    story, ref = article.story, reference(view, article.story)
    refs = dict.fromkeys(m.ref for m in article.mentions if m.id and m.ref in entities)
    titles = view.once("titles", lambda: {r: plain.one_line(e.title) for r, e in entities.items()})
    return Known(
        title=plain.one_line(story.title),
        path=article_path(story),
        day=day(story) or EPOCH,
        author=ref.author or ref.publisher or view.site.name,
        caveat=_caveat(ref.note),
        names=tuple(sorted({titles[one] for one in refs})),
    )


def _caveat(note: str) -> str:
    return f"({note})" if note else ""


def _naming(article: Article, entity: Entity) -> str:
    """The sentences of a text that mention an entity, as far as the text may be shown."""
    spans = [sentence_at(article.story, m.start) for m in article.mentions if m.ref == entity.ref]
    return " … ".join(filter(None, (words(article.story, s) for s in dict.fromkeys(spans))))


# --- Atom -------------------------------------------------------------------------------------


def atom(view: View, feed: Feed) -> bytes:
    return "".join(_atom(view, feed)).encode()


def _atom(view: View, feed: Feed) -> Iterator[str]:
    here = f"{feed.path}.atom.xml"
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield f"<id>{feed.id}</id>\n<title>{xml(feed.title)}</title>\n"
    yield f"<updated>{feed.updated}T00:00:00Z</updated>\n"
    yield f"<author><name>{xml(view.site.name)}</name></author>\n"
    yield f'<link rel="self" href={attribute(_self(view, here))}/>\n'
    yield f'<link rel="alternate" type="text/html" href={attribute(view.link(feed.home, here))}/>\n'
    for entry in feed.entries:
        yield f"<entry>\n<id>{entry.id}</id>\n<title>{xml(entry.title)}</title>\n"
        yield f"<updated>{entry.day}T00:00:00Z</updated>\n"
        if entry.day != EPOCH:
            yield f"<published>{entry.day}T00:00:00Z</published>\n"
        yield f"<author><name>{xml(entry.author)}</name></author>\n"
        yield f"<link href={attribute(view.link(entry.path, here))}/>\n"
        yield f"<summary>{xml(entry.summary)}</summary>\n</entry>\n"
    yield "</feed>\n"


def _self(view: View, here: str) -> str:
    return view.address(here) if view.site.url else here.rsplit("/", 1)[-1]


# --- JSON Feed --------------------------------------------------------------------------------


def json_feed(view: View, feed: Feed) -> bytes:
    here = f"{feed.path}.json"
    return plain.to_json(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "home_page_url": view.link(feed.home, here),
            "feed_url": _self(view, here),
            "language": view.site.language,
            "items": [_item(view, entry, here) for entry in feed.entries],
        }
    )


def _item(view: View, entry: Entry, here: str) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": view.link(entry.path, here),
        "title": entry.title,
        "content_text": entry.summary,
        "authors": [{"name": entry.author}],
        "tags": list(entry.names),
    }
    known = entry.day != EPOCH
    return item | ({"date_published": f"{entry.day}T00:00:00Z"} if known else {})


# --- only with an address of the site ---------------------------------------------------------


def rss(view: View, feed: Feed) -> bytes:
    """RSS 2.0; its links must be absolute."""
    return "".join(_rss(view, feed)).encode()


def _rss(view: View, feed: Feed) -> Iterator[str]:
    here = view.address(f"{feed.path}.rss.xml")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
    yield f"<title>{xml(feed.title)}</title>\n<link>{xml(view.address(feed.home))}</link>\n"
    yield f"<description>{xml(feed.title)}</description>\n"
    yield f'<atom:link rel="self" type="application/rss+xml" href={attribute(here)}/>\n'
    for entry in feed.entries:
        yield f"<item>\n<title>{xml(entry.title)}</title>\n"
        yield f"<link>{xml(view.address(entry.path))}</link>\n"
        yield f'<guid isPermaLink="false">{entry.id}</guid>\n'
        if entry.day != EPOCH:
            moment = dt.datetime.fromisoformat(entry.day).replace(tzinfo=dt.UTC)
            yield f"<pubDate>{format_datetime(moment)}</pubDate>\n"
        yield f"<description>{xml(entry.summary)}</description>\n</item>\n"
    yield "</channel>\n</rss>\n"
