"""Dossier -> the chronology and the index of names at the back of the book.

The law: each line names every paragraph it stands on; "3.9" is paragraph 9 of article 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.model import family_of
from briefing.showing import urls
from briefing.showing.cited import Cited, cited
from briefing.showing.dossier import Dossier
from briefing.showing.pages.book_volumes import Leaf, names_of, volumes_by_article
from briefing.showing.paging import Part
from briefing.showing.words.when import between


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a name stands: "3.9" is paragraph 9 of article 3."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Name:
    """A line of the index."""

    title: str
    role: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """The names of one family, A to Z."""

    label: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A line of the chronology: when, the words, and every paragraph that tells it."""

    when: str
    cited: Cited
    references: tuple[Reference, ...]


def chronology(
    dossier: Dossier, every: Sequence[Part[Leaf]], here: str, *, happened: bool
) -> Iterator[Dated]:
    """What happened, or what was only announced, in order of day; what rights withhold is not."""
    where = volumes_by_article(every)
    episodes = [e for e in dossier.briefing.episodes if (e.status == "happened") == happened]
    for episode in sorted(episodes, key=lambda e: (e.when.earliest, e.when.latest)):
        spots = [(i, dossier.articles[i].evidence.happenings[k]) for i, k in episode.accounts]
        shown = [(i, told) for i, told in spots if dossier.fragment(i, told.sentence[0])]
        words = cited(dossier, shown[0][0], shown[0][1].sentence, here) if shown else None
        if words is not None:
            blocks = [(i, dossier.block_at(i, told.sentence[0])) for i, told in shown]
            references = _references(dossier, blocks, where, here)
            yield Dated(between(dossier.lang, episode.when), words, references)


def index(dossier: Dossier, every: Sequence[Part[Leaf]], part: Part[Leaf]) -> tuple[Register, ...]:
    """The names bound in this volume, each with all paragraphs that hold it."""
    where = volumes_by_article(every)
    _ = dossier.lang.gettext
    labels = {"actor": _("Actors"), "location": _("Places"), "event": _("Events")}
    names: dict[str, list[Name]] = {}
    for ref in names_of(part):
        references = _references(dossier, dossier.paragraphs(ref), where, part.path)
        name = Name(dossier.title(ref), role_of(dossier, ref), references)
        names.setdefault(family_of(ref), []).append(name)
    return tuple(Register(labels[family], tuple(found)) for family, found in names.items())


def role_of(dossier: Dossier, ref: str) -> str:
    authority = dossier.briefing.entities[ref].authority
    return (authority.role if authority else "") or dossier.kind(ref)


def _references(
    dossier: Dossier, blocks: Iterable[tuple[int, int]], where: dict[int, str], here: str
) -> tuple[Reference, ...]:
    """Some (article, index of a block), each once and in order."""
    unique: dict[str, Reference] = {}
    for i, block in blocks:
        number = dossier.number(i, block)
        fragment = f"a{i + 1}{dossier.fragments(i)[block]}" if block else f"a{i + 1}"
        text = f"{i + 1}.{number}" if number else f"{i + 1}"
        unique.setdefault(text, Reference(text, urls.relative(here, where[i + 1], fragment)))
    return tuple(sorted(unique.values(), key=lambda r: [int(n) for n in r.text.split(".")]))
