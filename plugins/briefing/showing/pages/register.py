"""A Dossier -> the lists of actors, places and events. The law: all are listed, on as many pages
as it takes.

The most mentioned come first; below them the A-Z names each once more, or leads to that of the
search page where there are many.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from briefing.model import FAMILIES, Sheet
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.entity.described import describe
from briefing.showing.frame import frame
from briefing.showing.pages.indexes import ROWS, crumb, extent
from briefing.showing.paging import Part, parts, turning
from briefing.showing.stamps import stamps
from briefing.showing.values import Day, Link, Source

FEW = 30  # names that need no letters


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
    """The names that begin with one letter; ``letter`` "" = all of them."""

    letter: str
    id: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """What index.html of actors, locations and events shows.

    ``provisional``: "" = no row is, "some" = the rows say which, "all".
    """

    family: str
    rows: tuple[EntityRow, ...]
    letters: tuple[Letter, ...]
    others: tuple[Link, ...]
    jump: tuple[Link, ...]
    provisional: str


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """The three lists."""
    for family in FAMILIES:
        every = _pages(dossier, family)
        says = _says(dossier, family, every)
        for part in every:
            view = _view(dossier, family, every, part)
            values = partial(_values, dossier, every, part, says, view)
            stamp = stamps(dossier).digest(stamps(dossier).frame(), part, says, view).hex()
            yield Sheet(part.path, "entities.html", values, stamp, whole=True)


def _pages(dossier: Dossier, family: str) -> tuple[Part[str], ...]:
    """The refs of a family, most mentioned first, divided into pages."""
    refs = [ref for ref, e in dossier.briefing.entities.items() if e.family == family]
    refs.sort(key=lambda ref: (-dossier.tally(ref).shown, fold(dossier.title(ref)), ref))
    return parts(urls.index(family), refs, lambda _: 1, ROWS)


def _view(dossier: Dossier, family: str, every: Sequence[Part[str]], part: Part[str]) -> IndexView:
    rows = tuple(_row(dossier, ref, part.path) for ref in part.items)
    unchecked = [row.provisional for row in rows]
    return IndexView(
        family,
        rows,
        letters(dossier, part.items, part.path) if part.of == 1 else (),
        _others(dossier, family, part),
        tuple(
            Link(
                f"{ROWS * (other.number - 1) + 1}–{ROWS * (other.number - 1) + len(other.items)}",
                urls.relative(part.path, other.path),
                here=other is part,
            )
            for other in every
        )
        if part.of > 1
        else (),
        "all" if rows and all(unchecked) else "some" if any(unchecked) else "",
    )


def _values(
    dossier: Dossier, every: Sequence[Part[str]], part: Part[str], says: str, view: IndexView
) -> dict[str, object]:
    _ = dossier.lang.gettext
    name = {"actor": _("Actors"), "location": _("Places"), "event": _("Events")}[view.family]
    heading, before, after = turning(dossier.lang, every, part, name)
    crumbs = crumb(dossier, view.family, part)
    page = frame(dossier, part.path, heading, says, crumbs=crumbs, previous=before, next=after)
    return {"page": page, "view": view}


def _says(dossier: Dossier, family: str, every: Sequence[Part[str]]) -> str:
    lang = dossier.lang
    refs = [ref for part in every for ref in part.items]
    forms = {
        "actor": ("%(n)s actor", "%(n)s actors"),
        "location": ("%(n)s place", "%(n)s places"),
        "event": ("%(n)s event", "%(n)s events"),
    }
    things = lang.ngettext(*forms[family], len(refs))
    count = sum(dossier.tally(ref).shown for ref in refs)
    mentions = lang.ngettext("%(n)s mention", "%(n)s mentions", count)
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
        tally.texts,
        first,
        day,
        entity.provisional,
    )


def fold(title: str) -> str:
    """The key names are sorted by: without marks and case."""
    plain = unicodedata.normalize("NFKD", title)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def letters(dossier: Dossier, refs: Sequence[str], here: str) -> tuple[Letter, ...]:
    """Every name under its first letter; what begins with none stands under "#"."""
    found: dict[str, list[Link]] = {}
    for ref in sorted(refs, key=lambda ref: (fold(dossier.title(ref)), ref)):
        initial = fold(dossier.title(ref))[:1].upper() if len(refs) > FEW else ""
        letter = initial if not initial or initial.isalpha() else "#"
        found.setdefault(letter, []).append(dossier.link(ref, here))
    return tuple(
        Letter(letter, f"letter-{n}", tuple(links))
        for n, (letter, links) in enumerate(sorted(found.items()), 1)
    )


def _others(dossier: Dossier, family: str, part: Part[str]) -> tuple[Link, ...]:
    """The map is reached from the places, contacts and network from the actors; and the A-Z."""
    _, here = dossier.lang.gettext, part.path
    beside = {
        "location": [Link(_("Places on the map"), urls.relative(here, urls.MAP))],
        "actor": [
            Link(_("Meetings and contacts"), urls.relative(here, urls.MEETINGS)),
            Link(_("Who appears with whom"), urls.relative(here, urls.NETWORK)),
        ],
        "event": [Link(_("Chronology"), urls.relative(here, urls.CHRONOLOGY))],
    }
    far = urls.relative(here, urls.SEARCH, "names")
    return *beside[family], Link("A–Z", far if part.of > 1 else "#a-z")
