"""A long list -> pages of a bearable size. The law: nothing is cut off, the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing.showing import urls
from briefing.showing.values import Link
from briefing.showing.words.strings import Language

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """One page of a long list. ``number`` counts from 1; ``of`` is how many there are."""

    path: str
    number: int
    of: int
    items: tuple[Item, ...]


def paths(base: str, count: int) -> tuple[str, ...]:
    """``x.html``, ``x-2.html`` ...; within a folder ``x.2.html``, as no entity can be called so."""
    stem = base.removesuffix(".html") + ("." if "/" in base else "-")
    return (base, *(f"{stem}{n}.html" for n in range(2, count + 1)))


def parts(
    base: str,
    items: Iterable[Item],
    size: Callable[[Item], int],
    limit: int,
    *,
    spent: int = 0,
) -> tuple[Part[Item], ...]:
    """The items in order, as many a page as fit into ``limit``; there is always a first page.

    ``spent`` is what the first page holds besides.
    """
    pages: list[list[Item]] = [[]]
    room = limit - spent
    for item in items:
        weight = size(item)
        if pages[-1] and weight > room:
            pages.append([])
            room = limit
        pages[-1].append(item)
        room -= weight
    names = paths(base, len(pages))
    return tuple(
        Part(name, n, len(pages), tuple(page))
        for n, (name, page) in enumerate(zip(names, pages, strict=True), 1)
    )


def neighbours(
    every: Sequence[Part[Item]], part: Part[Item], word: Callable[[int], str]
) -> tuple[Link | None, Link | None]:
    """Links to the page before and the page after, named by ``word(number)``."""

    def link(number: int) -> Link | None:
        if not 1 <= number <= part.of:
            return None
        return Link(word(number), urls.relative(part.path, every[number - 1].path))

    return link(part.number - 1), link(part.number + 1)


def turning(
    lang: Language, every: Sequence[Part[Item]], part: Part[Item], name: str
) -> tuple[str, Link | None, Link | None]:
    """The heading of a page of a long list, and the links to the pages before and after."""

    def word(number: int) -> str:
        return lang.gettext("%(list)s, page %(n)s", list=name, n=number)

    return (name if part.number == 1 else word(part.number), *neighbours(every, part, word))


def runs(
    items: Sequence[Item], key: Callable[[Item], str]
) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Neighbours with the same key, together."""
    start = 0
    for at in range(1, len(items) + 1):
        if at == len(items) or key(items[at]) != key(items[start]):
            yield key(items[start]), tuple(items[start:at])
            start = at
