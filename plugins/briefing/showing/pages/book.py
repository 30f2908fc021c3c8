"""Dossier -> the whole of it as a book to print. The law: paragraph numbers stay.

The chronology and the index of names at the back point at them: "3.9" is paragraph 9 of article 3.

Long dossiers are bound in volumes; articles keep their number in all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Sheet, family_of
from briefing.showing import urls, weave
from briefing.showing.cited import Cited, cited
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, neighbours, parts
from briefing.showing.stamps import corpus_sheets, stamps
from briefing.showing.values import Day, Link
from briefing.showing.words.when import between

VOLUME = 600_000  # bytes of text a volume: some two hundred articles
FAMILIES = ("actor", "location", "event")
REFERENCE = 50  # bytes of one, about
CHRONOLOGY = ""

Leaf = int | str
"""What a volume is bound of: an article by its index, the chronology, a name by its ref."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as printed. ``number`` 0 = no paragraph."""

    role: str
    id: str
    number: int
    html: Markup


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with its number in the book."""

    number: int
    headline: str
    outlet: str
    outlet_why: str
    day: Day
    url: str
    lang: str
    dir: str
    paragraphs: tuple[Paragraph, ...]
    withheld: bool


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
class Entry:
    """A line of the table of contents."""

    number: int
    link: Link
    outlet: str
    outlet_why: str
    day: Day


@dataclass(frozen=True, slots=True)
class Dated:
    """A line of the chronology: when, the words, and every paragraph that tells it."""

    when: str
    cited: Cited
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class PrintView:
    """What a volume shows; the chronology and the index stand in the last one."""

    contents: tuple[Entry, ...]
    chapters: tuple[Chapter, ...]
    happened: tuple[Dated, ...]
    planned: tuple[Dated, ...]
    index: tuple[Register, ...]
    volumes: tuple[Link, ...]


def _size(dossier: Dossier, leaf: Leaf) -> int:
    """About how many bytes it takes."""
    if isinstance(leaf, str):
        return REFERENCE * (2 + len(dossier.lines(leaf) if leaf else dossier.briefing.episodes))
    i = leaf
    story, end = dossier.story(i), dossier.shown_end(i)
    shown = [b for b in story.blocks if b.start < end]
    return 500 + sum(min(b.end, end) - b.start + 60 for b in shown)


def _outlet(dossier: Dossier, i: int) -> tuple[str, str]:
    """Who printed it, and how that is known where it is inferred."""
    publisher = dossier.story(i).publisher
    if publisher is None:
        return "", ""
    return publisher.value, dossier.outlet_why(i)


def _entry(dossier: Dossier, i: int, here: str, there: str) -> Entry:
    headline = Link(dossier.story(i).headline, urls.relative(here, there, f"a{i + 1}"))
    return Entry(i + 1, headline, *_outlet(dossier, i), dossier.day(i))


def _chapter(dossier: Dossier, i: int) -> Chapter:
    story, end = dossier.story(i), dossier.shown_end(i)
    foreign = story.language != dossier.lang.code
    outlet, outlet_why = _outlet(dossier, i)
    paragraphs = tuple(
        Paragraph(
            block.role,
            f"a{i + 1}{fragment}",
            block.number,
            weave.weave(story.text, block.start, min(block.end, end)),
        )
        for block, fragment in zip(story.blocks[1:], dossier.fragments(i)[1:], strict=True)
        if block.start < end
    )
    return Chapter(
        number=i + 1,
        headline=story.headline,
        outlet=outlet,
        outlet_why=outlet_why,
        day=dossier.day(i),
        url=story.url if story.url.startswith(("https://", "http://")) else "",
        lang=story.language if foreign else "",
        dir=story.direction if foreign or story.direction != dossier.lang.direction else "",
        paragraphs=paragraphs,
        withheld=end <= len(story.text),
    )


def volumes(dossier: Dossier) -> tuple[Part[Leaf], ...]:
    """The articles, the chronology and the index, bound in volumes."""
    entities = dossier.briefing.entities.values()
    named = [entity for entity in entities if dossier.lines(entity.ref)]
    named.sort(key=lambda one: (FAMILIES.index(one.family), one.title.casefold()))
    leaves: list[Leaf] = [*range(len(dossier.articles)), CHRONOLOGY, *(one.ref for one in named)]
    return parts(urls.PRINT, leaves, lambda leaf: _size(dossier, leaf), VOLUME)


def index(dossier: Dossier, every: Sequence[Part[Leaf]], part: Part[Leaf]) -> tuple[Register, ...]:
    """The names bound in this volume, each with all paragraphs that hold it."""
    where = _where(every)
    _ = dossier.lang.gettext
    labels = {"actor": _("Actors"), "location": _("Places"), "event": _("Events")}
    names: dict[str, list[Name]] = {}
    for ref in _names(part):
        references = _references(dossier, dossier.paragraphs(ref), where, part.path)
        name = Name(dossier.title(ref), _role(dossier, ref), references)
        names.setdefault(family_of(ref), []).append(name)
    return tuple(Register(labels[family], tuple(found)) for family, found in names.items())


def _names(part: Part[Leaf]) -> list[str]:
    return [leaf for leaf in part.items if isinstance(leaf, str) and leaf != CHRONOLOGY]


def _role(dossier: Dossier, ref: str) -> str:
    authority = dossier.briefing.entities[ref].authority
    return (authority.role if authority else "") or dossier.kind(ref)


def _references(
    dossier: Dossier, blocks: Iterable[tuple[int, int]], where: dict[int, str], here: str
) -> tuple[Reference, ...]:
    """Some (article, index of a block), each once and in order."""
    unique: dict[str, Reference] = {}
    for i, block in blocks:
        number = dossier.story(i).blocks[block].number
        fragment = f"a{i + 1}{dossier.fragments(i)[block]}" if block else f"a{i + 1}"
        text = f"{i + 1}.{number}" if number else f"{i + 1}"
        unique.setdefault(text, Reference(text, urls.relative(here, where[i + 1], fragment)))
    return tuple(sorted(unique.values(), key=lambda r: [int(n) for n in r.text.split(".")]))


def chronology(
    dossier: Dossier, every: Sequence[Part[Leaf]], here: str, *, happened: bool
) -> Iterator[Dated]:
    """What happened, or what was only announced, in order of day; what rights withhold is not."""
    where = _where(every)
    episodes = [e for e in dossier.briefing.episodes if (e.status == "happened") == happened]
    for episode in sorted(episodes, key=lambda e: (e.when.earliest, e.when.latest)):
        spots = [(i, dossier.articles[i].evidence.happenings[k]) for i, k in episode.accounts]
        shown = [(i, told) for i, told in spots if dossier.fragment(i, told.sentence[0])]
        words = cited(dossier, shown[0][0], shown[0][1].sentence, here) if shown else None
        if words is not None:
            blocks = [(i, dossier.block_at(i, told.sentence[0])) for i, told in shown]
            references = _references(dossier, blocks, where, here)
            yield Dated(between(dossier.lang, episode.when), words, references)


def _where(every: Sequence[Part[Leaf]]) -> dict[int, str]:
    """The volume that holds each article, by the article's number."""
    return {i + 1: part.path for part in every for i in _texts(part)}


def _texts(part: Part[Leaf]) -> list[int]:
    return [leaf for leaf in part.items if isinstance(leaf, int)]


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
    texts, names = _texts(part), _names(part)
    bound = dossier.once("volumes", lambda: _bound(every))
    shown = [
        bound if names or part.number == 1 else (),
        _heads(dossier) if part.number == 1 else (),
        [known.article(i) for i in texts],
        [(dossier.title(ref), _role(dossier, ref), _spots(dossier, ref)) for ref in names],
    ]
    return known.digest(known.frame(), part.number, part.of, texts, names, shown).hex()


def _bound(every: Sequence[Part[Leaf]]) -> list[tuple[str, list[int], list[int]]]:
    """The first and the last text of each volume."""
    return [(part.path, texts[:1], texts[-1:]) for part in every for texts in [_texts(part)]]


def _heads(dossier: Dossier) -> list[object]:
    """What the table of contents says of every text."""
    number = range(len(dossier.articles))
    return [(dossier.story(i).headline, *_outlet(dossier, i), dossier.day(i)) for i in number]


def _spots(dossier: Dossier, ref: str) -> list[tuple[int, str]]:
    """Where a name stands: all that its line in the index shows, and to where it leads."""
    return [(i, dossier.fragments(i)[block]) for i, block in dossier.paragraphs(ref)]


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
        tuple(_entry(dossier, i, part.path, other.path) for other in every for i in _texts(other))
        if part.number == 1
        else (),
        tuple(_chapter(dossier, i) for i in _texts(part)),
        tuple(chronology(dossier, every, part.path, happened=True)) if dated else (),
        tuple(chronology(dossier, every, part.path, happened=False)) if dated else (),
        index(dossier, every, part),
        tuple(Link(name(p.number), urls.relative(part.path, p.path)) for p in every)
        if part.of > 1
        else (),
    )
    return {"page": page, "view": shown}
