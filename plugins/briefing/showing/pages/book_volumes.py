"""Dossier -> the volumes of the book. The law: an article keeps its number in all of them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import FAMILIES
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.paging import Part, parts

VOLUME = 600_000  # bytes of text a volume: some two hundred articles
REFERENCE = 50  # bytes of one, about
CHRONOLOGY = ""

Leaf = int | str
"""What a volume is bound of: an article by its index, the chronology, a name by its ref."""


def volumes(dossier: Dossier) -> tuple[Part[Leaf], ...]:
    """The articles, the chronology and the index, bound in volumes."""
    entities = dossier.briefing.entities.values()
    named = [entity for entity in entities if dossier.lines(entity.ref)]
    named.sort(key=lambda one: (FAMILIES.index(one.family), one.title.casefold()))
    leaves: list[Leaf] = [*range(len(dossier.articles)), CHRONOLOGY, *(one.ref for one in named)]
    return parts(urls.PRINT, leaves, lambda leaf: _size(dossier, leaf), VOLUME)


def _size(dossier: Dossier, leaf: Leaf) -> int:
    """About how many bytes it takes."""
    if isinstance(leaf, str):
        return REFERENCE * (2 + len(dossier.lines(leaf) if leaf else dossier.briefing.episodes))
    i = leaf
    story, end = dossier.story(i), dossier.shown_end(i)
    shown = [b for b in story.blocks if b.start < end]
    return 500 + sum(min(b.end, end) - b.start + 60 for b in shown)


def texts_of(part: Part[Leaf]) -> list[int]:
    return [leaf for leaf in part.items if isinstance(leaf, int)]


def names_of(part: Part[Leaf]) -> list[str]:
    return [leaf for leaf in part.items if isinstance(leaf, str) and leaf != CHRONOLOGY]


def volumes_by_article(every: Sequence[Part[Leaf]]) -> dict[int, str]:
    """The volume that holds each article, by the article's number."""
    return {i + 1: part.path for part in every for i in texts_of(part)}
