"""Dossier -> the whole of it as a book to print. The law: paragraph numbers stay.

The chronology and the index of names at the back point at them: "3.9" is paragraph 9 of article 3.

Long dossiers are bound in volumes; articles keep their number in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from briefing.model import Sheet
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.pages.book_back import Dated, Register, chronology, index, role_of
from briefing.showing.pages.book_chapters import Chapter, Entry, chapter, entry, outlet_of
from briefing.showing.pages.book_volumes import CHRONOLOGY, Leaf, names_of, texts_of, volumes
from briefing.showing.paging import Part, neighbours
from briefing.showing.stamps import corpus_sheets, stamps
from briefing.showing.values import Link

LISTED = 2_000  # texts in one table of contents


@dataclass(frozen=True, slots=True)
class PrintView:
    """What a volume shows; the chronology and the index stand in the last one."""

    contents: tuple[Entry, ...]
    chapters: tuple[Chapter, ...]
    happened: tuple[Dated, ...]
    planned: tuple[Dated, ...]
    index: tuple[Register, ...]
    volumes: tuple[Link, ...]


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``print.html`` and, for a long dossier, its further volumes."""
    every = volumes(dossier)
    yield from corpus_sheets(
        dossier,
        "print.html",
        every,
        lambda part: values(dossier, every, part),
        lambda part: _stamp(dossier, every, part),
    )


def _stamp(dossier: Dossier, every: Sequence[Part[Leaf]], part: Part[Leaf]) -> str:
    """Its own texts and names; the first volume has the contents of all, one the chronology."""
    known = stamps(dossier)
    if CHRONOLOGY in part.items:
        return known.corpus_page(part.path)
    texts, names = texts_of(part), names_of(part)
    bound = dossier.once("volumes", lambda: _bound(every))
    shown = [
        bound if names or part.number == 1 else (),
        _heads(dossier) if part.number == 1 and len(dossier.articles) <= LISTED else (),
        [known.article(i) for i in texts],
        [(dossier.title(ref), role_of(dossier, ref), _spots(dossier, ref)) for ref in names],
    ]
    return known.digest(known.frame(), part.number, part.of, texts, names, shown).hex()


def _listed(
    dossier: Dossier, every: Sequence[Part[Leaf]], part: Part[Leaf]
) -> Sequence[Part[Leaf]]:
    """The volumes whose texts a volume's table of contents lists: the first has those of all,
    unless that would be a volume of its own."""
    if len(dossier.articles) > LISTED:
        return (part,)
    return every if part.number == 1 else ()


def _bound(every: Sequence[Part[Leaf]]) -> list[tuple[str, list[int], list[int]]]:
    """The first and the last text of each volume."""
    return [(part.path, texts[:1], texts[-1:]) for part in every for texts in [texts_of(part)]]


def _heads(dossier: Dossier) -> list[object]:
    """What the table of contents says of every text."""
    number = range(len(dossier.articles))
    return [(dossier.story(i).title, *outlet_of(dossier, i), dossier.day(i)) for i in number]


def _spots(dossier: Dossier, ref: str) -> tuple[bytes, bytes]:
    """Where a name stands: all that its line in the index shows, and to where it leads."""
    found = dossier.paragraphs(ref)
    texts = dict.fromkeys(i for i, _ in found)
    return bytes(found), b"".join(_numbering(dossier.fragments(i)) for i in texts)


@lru_cache(maxsize=4096)
def _numbering(fragments: tuple[str, ...]) -> bytes:
    """A digest of how a text's blocks are numbered; many texts are numbered alike."""
    return blake2b(" ".join(fragments).encode(), digest_size=8).digest()


def values(dossier: Dossier, every: Sequence[Part[Leaf]], part: Part[Leaf]) -> dict[str, object]:
    """What the template of one volume gets."""
    lang = dossier.lang

    def name(number: int) -> str:
        return lang.gettext("Volume %(n)s", n=number)

    before, after = neighbours(every, part, name)
    heading = lang.gettext("The dossier in print")
    if part.of > 1:
        heading = lang.gettext("The dossier in print, volume %(n)s", n=part.number)
    says = lang.ngettext(
        "%(n)s article with its paragraph numbers, a chronology and an index of names.",
        "%(n)s articles with their paragraph numbers, a chronology and an index of names.",
        len(dossier.articles),
    )
    page = frame(dossier, part.path, heading, says, previous=before, next=after)
    dated = CHRONOLOGY in part.items
    shown = PrintView(
        tuple(
            entry(dossier, i, part.path, other.path)
            for other in _listed(dossier, every, part)
            for i in texts_of(other)
        ),
        tuple(chapter(dossier, i) for i in texts_of(part)),
        tuple(chronology(dossier, every, part.path, happened=True)) if dated else (),
        tuple(chronology(dossier, every, part.path, happened=False)) if dated else (),
        index(dossier, every, part),
        tuple(Link(name(p.number), urls.relative(part.path, p.path)) for p in every)
        if part.of > 1
        else (),
    )
    return {"page": page, "view": shown}
