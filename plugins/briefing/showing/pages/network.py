"""Dossier -> who appears with whom. The law: every number of the matrix leads to its paragraphs.

First three pairs in words, then the matrix, then a drawing, then for each pair its paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain

from markupsafe import Markup

from briefing.model import Sheet
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, parts, turning
from briefing.showing.pictures import graphs
from briefing.showing.stamps import corpus_sheets, stamps
from briefing.showing.together import (
    Pair,
    Paragraph,
    Together,
    casts,
    clusters,
    ranked,
    shared,
    source,
    together,
)
from briefing.showing.values import Cell, Link, Source
from briefing.showing.words.strings import shorten

MOST, DRAWN = 40, 25
FIRST_PAGE, PAGE = 20_000, 46_000  # bytes of pairs: the first page holds the matrix too


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the lower triangle: an actor against all before it."""

    link: Link
    cells: tuple[Cell, ...]
    starts: bool  # the first of its cluster


@dataclass(frozen=True, slots=True)
class PairView:
    """Two actors and the paragraphs that name both."""

    id: str
    one: Link
    other: Link
    count: int
    articles: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class NetworkView:
    """What a page of the network shows; ``columns`` are the matrix's short names."""

    top: tuple[PairView, ...]
    columns: tuple[tuple[str, str], ...]  # short name, full name
    matrix: tuple[Line, ...]
    drawing: Markup
    pairs: tuple[PairView, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Network:
    """The actors with most company, their company with one another, the paragraphs of their pairs,
    and the pairs of every page, most shared paragraphs first."""

    busy: Sequence[str]
    actors: int  # of all that share a paragraph with another
    company: Together
    paragraphs: Mapping[Pair, Sequence[Paragraph]]
    pages: tuple[Part[Pair], ...]


def network(dossier: Dossier) -> Network:
    """Count who is named with whom, and lay out the pages: fewer pairs on the first, which holds
    the matrix too."""
    every = ranked(casts(dossier))
    busy = every[:MOST]
    paragraphs = shared(casts(dossier), busy)
    company = together({pair: len(found) for pair, found in paragraphs.items()})
    pairs = sorted(paragraphs, key=lambda pair: (-len(paragraphs[pair]), pair))
    pages = parts(
        urls.NETWORK,
        pairs,
        lambda pair: _size(dossier, paragraphs[pair]),
        PAGE,
        spent=PAGE - FIRST_PAGE,
    )
    return Network(busy, len(every), company, paragraphs, pages)


def _size(dossier: Dossier, paragraphs: Sequence[Paragraph]) -> int:
    """About how many bytes a pair takes."""
    return 260 + sum(45 + len(dossier.card(i).path) + len(dossier.outlet(i)) for i, _ in paragraphs)


def _pair(dossier: Dossier, paragraphs: Sequence[Paragraph], pair: Pair) -> PairView:
    return PairView(
        _id(pair),
        dossier.link(pair[0], urls.NETWORK),
        dossier.link(pair[1], urls.NETWORK),
        len(paragraphs),
        len({article for article, _ in paragraphs}),
        tuple(source(dossier, paragraph, urls.NETWORK) for paragraph in paragraphs),
    )


def _id(pair: Pair) -> str:
    """The id of a pair: from who they are, so it never moves."""
    return "x" + blake2b(" ".join(pair).encode(), digest_size=5).hexdigest()


def _matrix(
    dossier: Dossier, whole: Network, groups: Sequence[Sequence[str]], where: Mapping[Pair, str]
) -> tuple[Line, ...]:
    """The lower triangle, group by group; a number leads to its pair, or to the one paragraph
    there is."""
    heads, order = {group[0] for group in groups}, list(chain(*groups))
    most = max(map(len, whole.paragraphs.values()), default=1)
    found = []
    for n, ref in enumerate(order):
        cells = []
        for other in order[:n]:
            pair = (ref, other) if ref < other else (other, ref)
            paragraphs = whole.paragraphs.get(pair, ())
            count = len(paragraphs)
            href = where.get(pair, "")
            if count == 1:
                href = source(dossier, paragraphs[0], urls.NETWORK).href
            cells.append(Cell(count, href, min(5, 1 + (count * 5 - 1) // most) if count else 0))
        found.append(Line(dossier.link(ref, urls.NETWORK), tuple(cells), ref in heads))
    return tuple(found)


def view(dossier: Dossier, whole: Network, part: Part[Pair]) -> NetworkView:
    """What one page of the network shows."""
    pairs = tuple(_pair(dossier, whole.paragraphs[pair], pair) for pair in part.items)
    if part.number > 1:
        return NetworkView((), (), (), Markup(""), pairs, 0)
    where = {
        pair: urls.relative(urls.NETWORK, other.path, _id(pair))
        for other in whole.pages
        for pair in other.items
    }
    groups = clusters(whole.company, whole.busy)
    titles = [dossier.title(ref) for ref in chain(*groups)]
    return NetworkView(
        pairs[:3],
        tuple((shorten(title, 28), title) for title in titles[:-1]),
        _matrix(dossier, whole, groups, where),
        graphs.drawing(dossier, whole.company, whole.busy[:DRAWN], urls.NETWORK),
        pairs,
        whole.actors - len(titles),
    )


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``network.html`` and, if there are many pairs, its further pages."""
    whole = network(dossier)
    yield from corpus_sheets(
        dossier,
        "network.html",
        whole.pages,
        lambda part: values(dossier, whole, part),
        lambda part: _stamp(dossier, whole, part),
    )


def _stamp(dossier: Dossier, whole: Network, part: Part[Pair]) -> str:
    """The first page shows everybody; the others the paragraphs of some pairs."""
    known = stamps(dossier)
    if part.number == 1:
        return known.corpus_page(part.path)
    pairs = [tuple(map(known.entity, pair)) for pair in part.items]
    paragraphs = [whole.paragraphs[pair] for pair in part.items]
    texts = dict.fromkeys(i for some in paragraphs for i, _ in some)
    frame = (known.frame(), whole.actors, part.of)
    return known.digest(
        frame, part.number, pairs, paragraphs, [known.article(i) for i in texts]
    ).hex()


def values(dossier: Dossier, whole: Network, part: Part[Pair]) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang
    crumbs = (Link(lang.gettext("Actors"), urls.relative(part.path, urls.index("actor"))),)
    heading, before, after = turning(lang, whole.pages, part, lang.gettext("Who appears with whom"))
    says = lang.ngettext(
        "%(n)s actor is named in one paragraph with another.",
        "%(n)s actors are named in one paragraph with another.",
        whole.actors,
    )
    page = frame(dossier, part.path, heading, says, crumbs=crumbs, previous=before, next=after)
    return {"page": page, "view": view(dossier, whole, part)}
