"""An entity's lines -> the pages they stand on. The law: nothing is left out.

Above `MOST` lines, or where fewer would make the page heavier than it may be, there is a part for
each year; a fuller year is divided into runs.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from zlib import crc32

from briefing.model import Places
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.telling import evidence_of

MOST = 150  # mentions on one page; more are split
FEW = 30  # that make no page heavy
PAGE, FRAME, LINE, TELLING = 60_000, 19_500, 320, 480
"""Bytes: what a page may have; what its frame and portrait take; a line and what is told beside the
words themselves."""
WEIGHED = 12_000  # texts of a dossier up to which pages are weighed: of more, few are in memory

Weighed = tuple[tuple[int, int], int]
"""A line, and about how many bytes it takes: 0 where pages are not weighed."""


@dataclass(frozen=True, slots=True)
class Part:
    """The lines on one page of a long entity, and the articles that begin there.

    ``name`` "" = all of them, undivided.
    """

    name: str
    title: str
    articles: Sequence[int]
    lines: Places


def parts(dossier: Dossier, ref: str) -> tuple[Part, ...]:
    """None where all lines fit on the page; else one a year, a fuller year in runs of whole
    articles."""
    lines = dossier.lines(ref)
    if len(lines) <= FEW:
        return ()
    return dossier.once(f"parts of {ref}", lambda: _parts(dossier, ref, lines))


def is_light(dossier: Dossier, ref: str) -> bool:
    """Whether what is told of an entity stands on its first page, its lines alone on parts."""
    return len(dossier.lines(ref)) <= MOST


def _fits(dossier: Dossier, ref: str, weights: Sequence[int]) -> bool:
    """Whether a page can have all lines and all that is told."""
    if len(weights) > MOST or len(dossier.articles) > WEIGHED:
        return len(weights) <= MOST
    told = evidence_of.told(dossier, ref, dossier.texts(ref))
    items = (told.said, told.stated, told.met, told.happened, told.figures)
    return FRAME + TELLING * sum(map(len, items)) + sum(weights) <= PAGE


def _parts(dossier: Dossier, ref: str, lines: Places) -> tuple[Part, ...]:
    weighed = len(dossier.articles) <= WEIGHED
    weights = [LINE + size for size in dossier.sizes(ref)] if weighed else bytes(len(lines))
    if _fits(dossier, ref, weights):
        return ()
    years: dict[str, list[Weighed]] = {}
    for i, some in groupby(zip(lines, weights, strict=True), lambda line: line[0][0]):
        day = dossier.printed(i)
        years.setdefault(str(day.year) if day else "undated", []).extend(some)
    return tuple(part for year, some in years.items() for part in _runs(dossier, year, some))


def _runs(dossier: Dossier, year: str, weighed: Sequence[Weighed]) -> Iterator[Part]:
    """Runs of at most `MOST` lines or one whole article; an article beyond that is divided too.
    Where pages are weighed, of no more lines than a page may have."""
    runs = [0]  # where each begins
    lines = [line for line, _ in weighed]
    size = Counter(i for i, _k in lines)
    held = 0
    for n, ((i, _k), weight) in enumerate(weighed):
        begins = n > runs[-1] and lines[n - 1][0] != i
        full = n - runs[-1] >= MOST or held > PAGE - FRAME // 2
        if full and (begins or size[i] > MOST):
            runs.append(n)
            held = 0
        held += weight
    title = dossier.lang.gettext("day unknown") if year == "undated" else year
    last = -1  # the article a run before may have begun
    for number, (first, end) in enumerate(pairwise([*runs, len(lines)]), 1):
        run = lines[first:end]
        name = year if len(runs) == 1 else f"{year}-{number}"
        label = title if len(runs) == 1 else f"{title} ({number}/{len(runs)})"
        new = array("I", (i for i in dict.fromkeys(i for i, _k in run) if i != last))
        last = run[-1][0]
        yield Part(name, label, new, Places(run))


def anchor(dossier: Dossier, article: int) -> str:
    """The id of an article's group on an entity's page: from its slug, so it never moves."""
    return f"in-{crc32(dossier.card(article).slug.encode()):08x}"


def anchors(dossier: Dossier, ref: str, here: str) -> Callable[[int], str]:
    """For an article: the href of its group of lines, on whichever part it stands."""
    split = {i: part.name for part in parts(dossier, ref) for i in part.articles}

    def href(article: int) -> str:
        there = urls.part(ref, split[article]) if article in split else urls.entity(ref)
        return urls.relative(here, there, anchor(dossier, article))

    return href
