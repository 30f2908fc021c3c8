"""Dossier -> who appears with whom. The law: every number of the matrix leads to its paragraphs.

First three pairs in words, then the matrix, then a drawing, then for each pair its paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Sheet
from briefing.showing import graphs, urls
from briefing.showing.dossier import Dossier, shorten
from briefing.showing.frame import frame
from briefing.showing.paging import Part, neighbours, parts
from briefing.showing.stamps import corpus_sheets
from briefing.showing.together import Pair, Together, clusters, source, together
from briefing.showing.values import Cell, Link, Source

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

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 260 + sum(len(s.href) + len(s.short) + 30 for s in self.sources)


@dataclass(frozen=True, slots=True)
class NetworkView:
    """What a page of the network shows; ``columns`` are the matrix's short names."""

    top: tuple[PairView, ...]
    columns: tuple[tuple[str, str], ...]  # short name, full name
    matrix: tuple[Line, ...]
    drawing: Markup
    pairs: tuple[PairView, ...]
    left_out: int


def matrix_order(company: Together) -> list[list[str]]:
    """The actors of the matrix, by cluster: at most forty, those with most company."""
    return clusters(company, company.ranked()[:MOST])


def _pairs(dossier: Dossier, company: Together, order: Sequence[str]) -> list[PairView]:
    """Every pair of the matrix, most shared paragraphs first."""
    place = {ref: n for n, ref in enumerate(order)}
    inside = [pair for pair in company.pairs if pair[0] in place and pair[1] in place]
    inside.sort(key=lambda pair: (-len(company.pairs[pair]), pair))
    return [_pair(dossier, company, pair, place) for pair in inside]


def _pair(dossier: Dossier, company: Together, pair: Pair, place: dict[str, int]) -> PairView:
    later, earlier = sorted(pair, key=place.__getitem__, reverse=True)
    paragraphs = company.pairs[pair]
    return PairView(
        f"x{place[later]}-{place[earlier]}",
        dossier.link(pair[0], urls.NETWORK),
        dossier.link(pair[1], urls.NETWORK),
        len(paragraphs),
        len({article for article, _ in paragraphs}),
        tuple(source(dossier, paragraph, urls.NETWORK) for paragraph in paragraphs),
    )


def pages(dossier: Dossier, company: Together, order: Sequence[str]) -> tuple[Part[PairView], ...]:
    """The pairs, divided into pages: fewer on the first, which holds the matrix too."""
    pairs = _pairs(dossier, company, order)
    return parts(urls.NETWORK, pairs, lambda pair: pair.size, PAGE, spent=PAGE - FIRST_PAGE)


def _matrix(
    company: Together, groups: Sequence[Sequence[str]], where: dict[str, str], dossier: Dossier
) -> tuple[Line, ...]:
    order = [ref for group in groups for ref in group]
    heads = {group[0] for group in groups}
    most = max((len(some) for some in company.pairs.values()), default=1)
    found = []
    for n, ref in enumerate(order):
        cells = []
        for k, other in enumerate(order[:n]):
            paragraphs = company.paragraphs(ref, other)
            count = len(paragraphs)
            href = where.get(f"x{n}-{k}", "")
            if count == 1:
                href = source(dossier, paragraphs[0], urls.NETWORK).href
            cells.append(Cell(count, href, min(5, 1 + (count * 5 - 1) // most) if count else 0))
        found.append(Line(dossier.link(ref, urls.NETWORK), tuple(cells), ref in heads))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Network:
    """All of the network: the matrix's actors by cluster, and every page of pairs."""

    company: Together
    groups: Sequence[Sequence[str]]
    pages: tuple[Part[PairView], ...]


def network(dossier: Dossier) -> Network:
    """Count who is named with whom, and lay out the pages."""
    company = together(dossier)
    groups = matrix_order(company)
    return Network(company, groups, pages(dossier, company, [ref for g in groups for ref in g]))


def view(dossier: Dossier, whole: Network, part: Part[PairView]) -> NetworkView:
    """What one page of the network shows."""
    if part.number > 1:
        return NetworkView((), (), (), Markup(""), part.items, 0)
    company, order = whole.company, [ref for group in whole.groups for ref in group]
    where = {
        pair.id: urls.relative(urls.NETWORK, other.path, pair.id)
        for other in whole.pages
        for pair in other.items
    }
    return NetworkView(
        part.items[:3],
        tuple((shorten(dossier.title(ref), 28), dossier.title(ref)) for ref in order[:-1]),
        _matrix(company, whole.groups, where, dossier),
        graphs.drawing(dossier, company, company.ranked()[:DRAWN], urls.NETWORK),
        part.items,
        len(company.neighbours) - len(order),
    )


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``network.html`` and, if there are many pairs, its further pages."""
    whole = network(dossier)
    yield from corpus_sheets(
        dossier, "network.html", whole.pages, lambda part: values(dossier, whole, part)
    )


def values(dossier: Dossier, whole: Network, part: Part[PairView]) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang

    def name(number: int) -> str:
        return lang.gettext("Who appears with whom, page %(n)s", n=number)

    before, after = neighbours(whole.pages, part, name)
    crumbs = (Link(lang.gettext("Actors"), urls.relative(part.path, urls.index("actor"))),)
    heading = lang.gettext("Who appears with whom") if part.number == 1 else name(part.number)
    says = lang.ngettext(
        "%(n)s actor is named in one paragraph with another.",
        "%(n)s actors are named in one paragraph with another.",
        len(whole.company.neighbours),
    )
    page = frame(dossier, part.path, heading, says, crumbs=crumbs, previous=before, next=after)
    return {"page": page, "view": view(dossier, whole, part)}
