"""A page's own words -> the frame around them. The law: every page has the same order and head.

Skip link, navigation, breadcrumb, h1, what the page says, content, previous and next, downloads,
footer. Templates read the frame as ``page``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from briefing.model import FAMILIES
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.values import Link

CSP = Markup(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load: nothing but the site's own files. Single quotes need no escape in it."""


def _(message: str) -> str:
    return message


NAVIGATION = (
    (urls.HOME, _("Briefing")),
    (urls.index("article"), _("Articles")),
    (urls.index("actor"), _("Actors")),
    (urls.index("location"), _("Places")),
    (urls.index("event"), _("Events")),
    (urls.CHRONOLOGY, _("Chronology")),
    (urls.QUOTATIONS, _("Quotations")),
    (urls.FIGURES, _("Figures")),
    (urls.SEARCH, _("Search")),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What base.html shows around a page."""

    path: str
    root: str
    heading: str  # the h1's text, unless the template fills its block
    title: str  # of the document
    says: str  # one or two sentences: what this page says; "" = the template says it
    description: str
    lang: str
    dir: str
    site: str
    csp: str
    navigation: tuple[Link, ...]
    crumbs: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    downloads: tuple[Link, ...]
    feeds: tuple[Link, ...]
    footer: tuple[Link, ...]
    state: str
    canonical: str
    jsonld: str
    home: bool


def frame(  # noqa: PLR0913
    dossier: Dossier,
    path: str,
    heading: str,
    says: str = "",
    *,
    crumbs: Sequence[Link] = (),
    previous: Link | None = None,
    next: Link | None = None,
    description: str = "",
    state: bool = True,
) -> Frame:
    """The frame of the page at ``path``. ``state`` False: no word on the newest text (articles)."""
    lang, site = dossier.lang, dossier.site
    home = path == urls.HOME
    trail = (Link(lang.gettext("Briefing"), urls.relative(path, urls.HOME)), *crumbs)
    downloads = tuple(
        replace(link, text=lang.gettext(link.text)) for link in dossier.downloads(path)
    )
    return Frame(
        path=path,
        root=urls.root(path),
        heading=heading,
        title=heading if home else f"{heading} – {site.name}",
        says=says,
        description=description or says or heading,
        lang=lang.code,
        dir=lang.direction,
        site=site.name,
        csp=CSP,
        navigation=_navigation(dossier, path),
        crumbs=() if home else trail,
        previous=previous,
        next=next,
        downloads=downloads,
        feeds=tuple(_feeds(downloads)),
        footer=_footer(dossier, path),
        state=newest(dossier) if state else "",
        canonical=f"{site.url.rstrip('/')}/{path}" if site.url else "",
        jsonld=dossier.jsonld(path),
        home=home,
    )


FEEDS = {".atom.xml": "application/atom+xml", ".json": "application/feed+json"}


def _feeds(downloads: Sequence[Link]) -> Iterator[Link]:
    """Those downloads that a feed reader should be told of."""
    for link in downloads:
        for ending, kind in FEEDS.items():
            if "/feeds/" in link.href and link.href.endswith(ending):
                yield Link(link.text, link.href, kind)


def _navigation(dossier: Dossier, path: str) -> tuple[Link, ...]:
    folder = path.split("/", maxsplit=1)[0]
    empty = [urls.index(family) for family in FAMILIES if family not in dossier.families()]
    return tuple(
        Link(
            dossier.lang.gettext(text),
            urls.relative(path, there),
            here=path == there or ("/" in there and folder == there.split("/")[0]),
        )
        for there, text in NAVIGATION
        if there not in empty
    )


def _footer(dossier: Dossier, path: str) -> tuple[Link, ...]:
    return (
        Link(dossier.lang.gettext("How this was made"), urls.relative(path, urls.METHOD)),
        Link(dossier.lang.gettext("Map"), urls.relative(path, urls.MAP)),
        Link(dossier.lang.gettext("Who with whom"), urls.relative(path, urls.NETWORK)),
        Link(dossier.lang.gettext("Print the dossier"), urls.relative(path, urls.PRINT)),
    )


def newest(dossier: Dossier) -> str:
    """The state of the dossier: its newest text and that text's day, no clock."""
    return dossier.once("newest", lambda: _newest(dossier))


def _newest(dossier: Dossier) -> str:
    n = len(dossier.articles)
    days = list(filter(None, map(dossier.printed, range(n))))
    texts = dossier.lang.ngettext("%(n)s text", "%(n)s texts", n)
    if not days:
        return texts
    day = dossier.lang.day(max(days))
    return dossier.lang.gettext("%(texts)s, the newest of %(day)s", texts=texts, day=day)
