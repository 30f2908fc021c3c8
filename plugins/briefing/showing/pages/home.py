"""A Briefing's digest -> the front page. The law: every line is a quotation or a linked count.

An editor's ``content/pages/briefing.md`` stands first; where it places blocks itself
(``[[what-happened]]``), only those are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import BLOCKS, DigestItem, Sheet, Story
from briefing.showing import markdown, urls
from briefing.showing.dossier import Dossier
from briefing.showing.entity.described import describe
from briefing.showing.frame import frame
from briefing.showing.pages import chronology
from briefing.showing.pages.home_points import (
    Compared,
    Difference,
    compared,
    differences,
    label,
    more,
    weightiest,
)
from briefing.showing.pages.indexes import ArticleRow, article_row, extent
from briefing.showing.pictures import maps
from briefing.showing.telling import evidence_of, reasons
from briefing.showing.telling.evidence_of import Telling
from briefing.showing.values import Count, Link

BRIEF = 4  # sentences of "In brief"
BARS = 6
FEW, NEWEST = 20, 12  # articles: all of so many, else the newest
LENGTH = 120  # characters of their headlines

BESIDE = ("who", "where", "read-next")


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the front page: a quoted sentence, or a label with its sources."""

    label: str
    telling: Telling | None
    who: Link | None
    sources: str  # "in 3 texts"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the front page: an editor's words or the name of a generated block."""

    kind: str  # text | block
    html: Markup
    block: str
    beside: bool = False  # stands in the rail of a wide screen


@dataclass(frozen=True, slots=True)
class HomeView:
    """What home.html shows besides the frame."""

    pieces: tuple[Piece, ...]
    brief: tuple[Told, ...]
    strip: Markup
    happened: tuple[Told, ...]
    said: tuple[Told, ...]
    planned: tuple[Told, ...]
    differences: tuple[Difference, ...]
    figures: tuple[Compared, ...]
    more_differences: Link | None  # to the page that has all
    more_figures: Link | None
    who: tuple[Count, ...]
    where: tuple[Count, ...]
    map: Markup
    articles: tuple[ArticleRow, ...]
    all_articles: Link
    next: tuple[Link, ...]
    changed: Link | None  # stands on top, whichever blocks the editor chose


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """The front page."""
    yield Sheet(urls.HOME, "home.html", lambda: values(dossier), whole=True)


def values(dossier: Dossier) -> dict[str, object]:
    """Frame and view of the front page."""
    page = next((p for p in dossier.briefing.pages if p.id == "briefing"), None)
    heading = page.title if page else dossier.site.name
    return {
        "page": frame(dossier, urls.HOME, heading, extent(dossier)),
        "view": view(dossier, page.note if page else ""),
    }


def view(dossier: Dossier, note: str) -> HomeView:
    """The generated blocks, and the order they stand in."""
    digest, here = dossier.briefing.digest, urls.HOME
    happened = _lines(dossier, digest.happened)
    said, planned = _lines(dossier, digest.said), _lines(dossier, digest.planned)
    brief = _brief(dossier, happened, said, planned)
    pieces = tuple(_pieces(dossier, note))
    shown = {piece.block for piece in pieces}
    seen = {_place(line) for line in brief if "in-brief" in shown}
    happened, said, planned = (
        _unseen(lines, seen if block in shown else set(seen))
        for block, lines in (
            ("what-happened", happened),
            ("who-said-what", said),
            ("planned", planned),
        )
    )
    return HomeView(
        pieces=pieces,
        brief=brief,
        strip=chronology.strip_for(dossier, here),
        happened=happened,
        said=said,
        planned=planned,
        differences=tuple(differences(dossier, weightiest(dossier, digest.differences))),
        figures=tuple(compared(dossier, weightiest(dossier, digest.figures))),
        more_differences=more(dossier, digest.differences),
        more_figures=more(dossier, digest.figures),
        who=_most(dossier, digest.actors, "actor"),
        where=_most(dossier, digest.places, "location"),
        map=maps.small_map(dossier, here),
        articles=_newest(dossier),
        all_articles=Link(
            dossier.lang.ngettext("The only article", "All %(n)s articles", len(dossier.articles)),
            urls.relative(here, urls.index("article")),
        ),
        next=_next(dossier),
        changed=_changed(dossier),
    )


def _pieces(dossier: Dossier, note: str) -> Iterator[Piece]:
    placed = False
    for words, block in markdown.pieces(dossier, note, urls.HOME):
        placed |= bool(block)
        yield Piece("block" if block else "text", words, block, block in BESIDE)
    if not placed:
        for block in BLOCKS:
            yield Piece("block", Markup(""), block, block in BESIDE)


# --- lines --------------------------------------------------------------------------------------


def _lines(dossier: Dossier, items: Sequence[DigestItem]) -> tuple[Told, ...]:
    return tuple(line for item in items if (line := _line(dossier, item)))


def _line(dossier: Dossier, item: DigestItem) -> Told | None:
    """A digest's item with its sentence. Without a sentence there is nothing to say."""
    if item.article is None or item.span is None:
        return None
    if not dossier.fragment(item.article, item.span[0]):
        return None
    telling = _telling(dossier, item)
    who = dossier.link(item.ref, urls.HOME) if dossier.entity(item.ref) else None
    sources = ""
    if item.sources > 1:
        sources = dossier.lang.ngettext("%(n)s source", "%(n)s sources", item.sources)
    return Told(label(dossier, item), telling, who, sources)


def _telling(dossier: Dossier, item: DigestItem) -> Telling:
    assert item.article is not None and item.span is not None
    when = ""
    if item.kind in ("episode", "planned") and item.index is not None:
        when = reasons.episode(dossier, dossier.briefing.episodes[item.index])
    return evidence_of.sentence(dossier, item.article, item.span, urls.HOME, when=when)


def _brief(
    dossier: Dossier, happened: Sequence[Told], said: Sequence[Told], planned: Sequence[Told]
) -> tuple[Told, ...]:
    """What happened last, what was said, what was planned; else the newest texts' own openings."""
    chosen = _unseen([*said[:1], *planned[:1]], set())
    seen = {_place(line) for line in chosen}
    others = [line for line in happened if _place(line) not in seen]
    chosen = (*others[max(0, len(others) - BRIEF + len(chosen)) :], *chosen)
    return chosen or tuple(_openings(dossier))


def _place(line: Told) -> tuple[int, tuple[int, int]] | None:
    return (line.telling.article, line.telling.span) if line.telling else None


def _unseen(lines: Sequence[Told], seen: set[object]) -> tuple[Told, ...]:
    """The lines whose sentence does not stand above; from now on theirs do."""
    found = []
    for line in lines:
        if _place(line) not in seen:
            seen.add(_place(line))
            found.append(line)
    return tuple(found)


def _openings(dossier: Dossier) -> Iterator[Told]:
    """The first sentence of the newest texts, in their own words."""
    for i in _latest(dossier, BRIEF):
        story = dossier.story(i)
        first = next((b for b in story.blocks if b.role == "paragraph"), None)
        if first and dossier.fragment(i, first.start):
            span = dossier.sentence_at(i, max(first.start, story.dateline_end))
            day = dossier.day(i).words
            yield Told("", evidence_of.sentence(dossier, i, span, urls.HOME, when=day), None, "")


# --- counts -------------------------------------------------------------------------------------


def _most(dossier: Dossier, items: Sequence[DigestItem], family: str) -> tuple[Count, ...]:
    """The most named of a family, with bars and the numbers that the indexes give."""
    refs = [item.ref for item in items if dossier.entity(item.ref)]
    refs = refs or [e.ref for e in dossier.briefing.entities.values() if e.family == family]
    refs = sorted(refs, key=lambda ref: (-dossier.tally(ref).shown, dossier.title(ref)))
    counts = [(ref, dossier.tally(ref).shown) for ref in refs[:BARS]]
    most = max((n for _ref, n in counts), default=1) or 1
    return tuple(
        Count(
            dossier.title(ref),
            urls.entity(ref),
            n,
            describe(dossier, ref),
            round(100 * n / most),
            family,
        )
        for ref, n in counts
    )


def _newest(dossier: Dossier) -> tuple[ArticleRow, ...]:
    """The articles in order of day; of a long dossier the newest."""
    count = len(dossier.articles)
    shown = _latest(dossier, count if count <= FEW else NEWEST)
    return tuple(article_row(dossier, i, urls.HOME, LENGTH) for i in shown)


def _latest(dossier: Dossier, most: int) -> list[int]:
    """The newest texts in order; those of which no day is known only fill up."""
    count = len(dossier.articles)
    dated = next((n for n in range(count, 0, -1) if _is_dated(dossier.story(n - 1))), 0)
    undated = range(dated, count)
    return [*range(dated)[-most:], *undated[: max(0, most - dated)]]


def _is_dated(story: Story) -> bool:
    return bool(story.dating.day or story.dating.earliest or story.dating.latest)


def _changed(dossier: Dossier) -> Link | None:
    """The link to what changed since the publication before, if anything has."""
    _ = dossier.lang.gettext
    if not dossier.changed.found:
        return None
    return Link(_("What changed"), urls.CHANGES, _("since the publication before"))


def _next(dossier: Dossier) -> tuple[Link, ...]:
    _ = dossier.lang.gettext
    asked = [Link(_("Positions side by side"), urls.POSITIONS, _("the editor's questions"))]
    return (
        Link(_("Chronology"), urls.CHRONOLOGY, _("what happened when")),
        Link(_("Quotations"), urls.QUOTATIONS, _("who says what, to whom")),
        Link(_("Figures compared"), urls.FIGURES, _("where the sources agree")),
        *(asked if dossier.briefing.questions else ()),
        Link(_("Meetings and contacts"), urls.MEETINGS, _("who met whom")),
        Link(_("Who appears with whom"), urls.NETWORK, _("actors side by side")),
        Link(_("Map"), urls.MAP, _("the places named")),
        Link(_("Search"), urls.SEARCH, _("every paragraph, A–Z")),
    )
