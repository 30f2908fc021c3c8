"""Paths of pages -> sitemap. The law: every page a reader may land on, and no other.

Only with an address of the site (sitemaps.org 0.9, which allows 50,000 pages a file; more are put
into several files under one index).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from .plain import xml
from .spots import View

MOST = 50_000
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PATH = "sitemap.xml"


def files(view: View, pages: Sequence[str]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """One file, or an index and its files: (path, how to make it)."""
    if len(pages) <= MOST:
        yield PATH, partial(_listed, view, "urlset", "url", pages)
        return
    portions = [pages[at : at + MOST] for at in range(0, len(pages), MOST)]
    names = [f"sitemap-{n}.xml" for n in range(1, len(portions) + 1)]
    yield PATH, partial(_listed, view, "sitemapindex", "sitemap", names)
    for name, portion in zip(names, portions, strict=True):
        yield name, partial(_listed, view, "urlset", "url", portion)


def _listed(view: View, whole: str, one: str, paths: Sequence[str]) -> bytes:
    rows = [f"<{one}><loc>{xml(view.address(path))}</loc></{one}>\n" for path in paths]
    return "".join((HEAD, f'<{whole} xmlns="{NAMESPACE}">\n', *rows, f"</{whole}>\n")).encode()
