"""Briefing -> HTML pages as Sheets. The law: templates compute nothing; weave.py alone makes HTML.

dossier    the briefing, looked up from every side; cards, tallies: what is held of all texts;
           related, together: what stands beside what
words      codes, days and reasons in the language of the site
weave      where text becomes HTML; cited, markdown: a text's words, an editor's
frame      what surrounds every page; paging, stamps: its parts, and when it must be made anew
pictures   charts, networks and maps
telling    what a text asserts, as a page tells it
entity     the page of an actor, a place, an event
pages      every other page, a module each

A page module has ``sheets(dossier) -> Iterator[Sheet]``; each Sheet's values are
``{"page": frame.Frame, "view": the module's own frozen value}``. ``base.html`` reads ``page``,
the page's template reads ``view``. Hrefs are made by ``urls.relative(here, there, fragment)``.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import File, Sheet
from briefing.showing.dossier import Dossier
from briefing.showing.entity import page as entity
from briefing.showing.pages import (
    article,
    book,
    changes,
    chronology,
    figures,
    home,
    indexes,
    map_page,
    meetings,
    network,
    plain,
    positions,
    quotations,
    register,
    search,
)
from briefing.showing.words.strings import languages, translations

MODULES = (
    home,
    article,
    entity,
    indexes,
    register,
    chronology,
    quotations,
    figures,
    meetings,
    positions,
    map_page,
    network,
    search,
    book,
    changes,
    plain,
)
"""The page modules in the order their pages are written."""

__all__ = ["Dossier", "files", "get_ready", "languages", "sheets", "translations"]


def get_ready() -> None:
    """Import what one page needs and takes a while, before it is needed."""
    import networkx  # noqa: F401, PLC0415


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """Every HTML page of the site, in a fixed order."""
    for module in MODULES:
        yield from module.sheets(dossier)


def files(dossier: Dossier) -> Iterator[File]:
    """What stands beside the pages: ``robots.txt`` and its like, and the data for search."""
    yield from plain.files(dossier)
    yield from search.files(dossier)
