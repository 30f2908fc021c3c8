"""An Entity -> what its page shows. The law: every shown mention is one line, linked to itself.

Above `MOST` mentions the lines and what is told move to parts, by year; nothing is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from markupsafe import Markup

from briefing.model import Entity, Mention, Sheet, family_of
from briefing.showing import evidence_of, known_by, markdown, urls, weave
from briefing.showing.dossier import Dossier, shorten
from briefing.showing.evidence_of import Items, Telling
from briefing.showing.frame import frame
from briefing.showing.portrait import Portrait, portrait
from briefing.showing.stamps import stamps
from briefing.showing.strings import FORMS
from briefing.showing.values import Day, Link, Source

MOST = 150  # mentions on one page; more are split


@dataclass(frozen=True, slots=True)
class Line:
    """One mention in its sentence."""

    html: Markup
    source: Source
    note: str


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The lines of one article."""

    id: str
    outlet: str
    outlet_why: str
    day: Day
    headline: str
    href: str
    lines: tuple[Line, ...]
    lang: str
    dir: str


@dataclass(frozen=True, slots=True)
class TellingSection:
    """A section with a fixed id: quotations, statements, meetings, figures ..."""

    id: str
    title: str
    items: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    """What entity.html shows besides the frame."""

    family: str
    provisional: bool
    reasons: tuple[str, ...]
    says: str
    counted: str
    note: Markup
    portrait: Portrait | None
    sections: tuple[TellingSection, ...]
    groups: tuple[MentionGroup, ...]
    shown: str
    unlisted: str
    parts: tuple[Link, ...]
    whole: Link | None


@dataclass(frozen=True, slots=True)
class Part:
    """The lines on one page of a long entity, and the articles that begin there.

    ``name`` "" = all of them, undivided.
    """

    name: str
    title: str
    articles: frozenset[int]
    lines: tuple[tuple[int, int], ...]


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """The page of each entity, and its parts where it has any."""
    for ref in dossier.briefing.entities:
        split = parts(dossier, ref)
        yield _sheet(dossier, ref, split, None)
        for part in split:
            yield _sheet(dossier, ref, split, part)


def _sheet(dossier: Dossier, ref: str, split: Sequence[Part], part: Part | None) -> Sheet:
    """One page; its fingerprint covers the texts it shows lines or company of."""
    occurrences = dossier.briefing.entities[ref].occurrences
    articles = [i for i, _k in (part.lines if part else occurrences)]
    totals = [(other.name, other.title, len(other.lines)) for other in split]
    fingerprint = stamps(dossier).entity_page(ref, part.name if part else "", articles, totals)
    path = urls.part(ref, part.name) if part else urls.entity(ref)
    return Sheet(path, "entity.html", lambda: _values(dossier, ref, part), fingerprint)


def parts(dossier: Dossier, ref: str) -> tuple[Part, ...]:
    """None up to `MOST` lines; else one a year, a fuller year in runs of whole articles."""
    lines = dossier.lines(ref)
    if len(lines) <= MOST:
        return ()
    return dossier.once(f"parts of {ref}", lambda: _parts(dossier, lines))


def _parts(dossier: Dossier, lines: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    years: dict[str, list[tuple[int, int]]] = {}
    for i, k in lines:
        day = dossier.story(i).dating.day
        years.setdefault(str(day.year) if day else "undated", []).append((i, k))
    return tuple(part for year, some in years.items() for part in _runs(dossier, year, some))


def _runs(dossier: Dossier, year: str, lines: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """Runs of at most `MOST` lines or one whole article; an article beyond that is divided too."""
    runs: list[list[tuple[int, int]]] = [[]]
    size = Counter(i for i, _k in lines)
    for at, (i, k) in enumerate(lines):
        begins = at == 0 or lines[at - 1][0] != i
        if len(runs[-1]) >= MOST and (begins or size[i] > MOST):
            runs.append([])
        runs[-1].append((i, k))
    title = dossier.lang.gettext("day unknown") if year == "undated" else year
    begun: set[int] = set()
    for n, run in enumerate(runs, 1):
        name = year if len(runs) == 1 else f"{year}-{n}"
        label = title if len(runs) == 1 else f"{title} ({n}/{len(runs)})"
        new = frozenset(i for i, _k in run) - begun
        begun |= new
        yield Part(name, label, new, tuple(run))


def _values(dossier: Dossier, ref: str, part: Part | None) -> dict[str, object]:
    entity = dossier.briefing.entities[ref]
    path = urls.part(ref, part.name) if part else urls.entity(ref)
    crumbs = [_index_link(dossier, entity.family, path)]
    if part:
        crumbs.append(dossier.link(ref, path))
    heading = f"{entity.title}, {part.title}" if part else entity.title
    view = _view(dossier, entity, path, part)
    description = f"{entity.title}: {view.says} {view.counted}"
    page = frame(dossier, path, heading, crumbs=crumbs, description=description, state=False)
    return {"page": page, "view": view}


def _index_link(dossier: Dossier, family: str, here: str) -> Link:
    names = {"actor": "Actors", "location": "Places", "event": "Events"}
    return Link(dossier.lang.gettext(names[family]), urls.relative(here, urls.index(family)))


def _view(dossier: Dossier, entity: Entity, path: str, part: Part | None) -> EntityView:
    """The whole page, its first page where it is split (no lines), or one part (lines only)."""
    ref = entity.ref
    split = parts(dossier, ref)
    whole = part or Part("", "", frozenset(range(len(dossier.articles))), dossier.lines(ref))
    full = bool(part) or not split
    note = entity.authority.note if entity.authority and not part else ""
    return EntityView(
        family=entity.family,
        provisional=entity.provisional,
        reasons=tuple(known_by.in_words(dossier.lang, why) for why in entity.reasons),
        says=capital(describe(dossier, ref)),
        counted="" if part else counted(dossier, ref),
        note=markdown.render(dossier, note, path, top=3, own=ref) if note else Markup(""),
        portrait=None if part else portrait(dossier, ref, path, anchors(dossier, ref, path)),
        sections=tuple(_sections(dossier, entity, path, whole.articles)) if full else (),
        groups=tuple(_groups(dossier, entity, path, whole.lines)) if full else (),
        shown=dossier.lang.ngettext("%(n)s line", "%(n)s lines", len(whole.lines)),
        unlisted=_unlisted(dossier, ref),
        parts=tuple(
            Link(
                other.title,
                urls.relative(path, urls.part(ref, other.name)),
                dossier.lang.ngettext("%(n)s mention", "%(n)s mentions", len(other.lines)),
                here=other.name == whole.name,
            )
            for other in split
        ),
        whole=dossier.link(ref, path) if part else None,
    )


# --- what the page says first -------------------------------------------------------------------


def describe(dossier: Dossier, ref: str) -> str:
    """One line on who or what it is: the editor's words, else the texts', else the kind."""
    entity = dossier.briefing.entities[ref]
    if entity.authority and entity.authority.role:
        return entity.authority.role
    history = dossier.briefing.role_histories.get(ref)
    if history and history.titles and entity.family == "actor":
        return history.titles[0]
    larger = entity.authority.part_of if entity.authority else ""
    names = [dossier.kind(ref), dossier.title(larger) if larger else ""]
    if entity.place and entity.family == "location":
        names += [entity.place.region, entity.place.country]
    known = [name for name in dict.fromkeys(names) if name and name != entity.title]
    return ", ".join(known)


def capital(words: str) -> str:
    """The first letter as at the head of a sentence."""
    return words[:1].upper() + words[1:]


def counted(dossier: Dossier, ref: str) -> str:
    """How often, in how many texts, over which days; direct and indirect kept apart."""
    tally, lang = dossier.tally(ref), dossier.lang
    _ = lang.gettext
    if not tally.shown + tally.adjective + tally.hidden:
        return _("Not named in these texts.")
    texts = lang.ngettext("%(n)s text", "%(n)s texts", len(tally.articles))
    words = lang.ngettext(
        "Named once in %(texts)s", "Named %(n)s times in %(texts)s", tally.direct, texts=texts
    )
    days = [d for i in tally.articles if (d := dossier.story(i).dating.day)]
    if days:
        words += f", {lang.days(min(days), max(days))}"
    also = []
    if tally.nominal:
        also.append(
            lang.ngettext("%(n)s time by description", "%(n)s times by description", tally.nominal)
        )
    if tally.adjective:
        also.append(
            lang.ngettext(
                "%(n)s time as an adjective", "%(n)s times as an adjective", tally.adjective
            )
        )
    return words + (f"; {_('besides')} {', '.join(also)}." if also else ".")


def _unlisted(dossier: Dossier, ref: str) -> str:
    """What is counted but has no line, said plainly."""
    tally, lang = dossier.tally(ref), dossier.lang
    words = []
    if tally.adjective:
        words.append(
            lang.ngettext(
                "%(n)s adjective (such as “Syrian” before a noun) is counted, but no link.",
                "%(n)s adjectives (such as “Syrian” before a noun) are counted, but no links.",
                tally.adjective,
            )
        )
    if tally.hidden:
        words.append(
            lang.ngettext(
                "%(n)s mention stands in text that may not be shown.",
                "%(n)s mentions stand in text that may not be shown.",
                tally.hidden,
            )
        )
    return " ".join(words)


# --- every mention in context -------------------------------------------------------------------


def anchor(dossier: Dossier, article: int) -> str:
    """The id of an article's group on an entity's page: from its slug, so it never moves."""
    return f"in-{crc32(dossier.story(article).slug.encode()):08x}"


def anchors(dossier: Dossier, ref: str, here: str) -> Callable[[int], str]:
    """For an article: the href of its group of lines, on whichever part it stands."""
    split = {i: part.name for part in parts(dossier, ref) for i in part.articles}

    def href(article: int) -> str:
        there = urls.part(ref, split[article]) if article in split else urls.entity(ref)
        return urls.relative(here, there, anchor(dossier, article))

    return href


def _groups(
    dossier: Dossier, entity: Entity, path: str, lines: Sequence[tuple[int, int]]
) -> Iterator[MentionGroup]:
    by_article: dict[int, list[int]] = {}
    for i, k in lines:
        by_article.setdefault(i, []).append(k)
    for i, some in by_article.items():
        story = dossier.story(i)
        publisher = story.publisher
        yield MentionGroup(
            id=anchor(dossier, i),
            outlet=publisher.value if publisher else "",
            outlet_why=dossier.outlet_why(i),
            day=dossier.day(i),
            headline=shorten(story.headline, 160),
            href=urls.relative(path, urls.article(story)),
            lines=tuple(_line(dossier, i, k, path) for k in some),
            lang=story.language if story.language != dossier.lang.code else "",
            dir=story.direction if story.direction != dossier.lang.direction else "",
        )


def _line(dossier: Dossier, i: int, k: int, path: str) -> Line:
    mention = dossier.articles[i].mentions[k]
    note = _reading(dossier, mention)
    sentence = dossier.sentence_at(i, mention.start)
    span = (min(sentence[0], mention.start), max(sentence[1], mention.end))
    left, right = span[0], min(span[1], dossier.shown_end(i))
    html = weave.context(
        dossier.story(i).text, (left, right), [weave.marked(mention.start, mention.end, note)]
    )
    shown = _shown_note(dossier, mention)
    return Line(html, dossier.source(i, mention.start, path, mention.id), shown)


def _reading(dossier: Dossier, mention: Mention) -> str:
    """How the program read it: for the title of the mark."""
    if mention.uncertain:
        return known_by.in_words(dossier.lang, mention.uncertain)
    if mention.form == "name":
        return ""
    form = dossier.lang.gettext(FORMS.get(mention.form, mention.form))
    return f"{form}: {known_by.in_words(dossier.lang, mention.cue)}" if mention.cue else form


def _shown_note(dossier: Dossier, mention: Mention) -> str:
    """What a reader should see beside the line."""
    _ = dossier.lang.gettext
    if mention.uncertain:
        why = known_by.in_words(dossier.lang, mention.uncertain)
        return _("uncertain: %(why)s", why=why)
    return _(FORMS[mention.form]) if mention.form in ("metonym", "nominal") else ""


# --- what is told of it -------------------------------------------------------------------------


def _sections(
    dossier: Dossier, entity: Entity, path: str, articles: frozenset[int]
) -> Iterator[TellingSection]:
    """Quotations first, as they drown among mentions; what is empty is left out."""
    ref, _ = entity.ref, dossier.lang.gettext
    family, told = family_of(ref), evidence_of.told(dossier, ref)

    def some(items: Items) -> Items:
        return [item for item in items if item[0] in articles]

    made: list[tuple[str, str, list[Telling]]] = [
        ("accounts", _("How each text tells it"), _accounts(dossier, ref, path, articles, family)),
        (
            "quotations",
            _("In quotation marks"),
            [evidence_of.quotation(dossier, i, k, path) for i, k in some(told.said)],
        ),
        (
            "statements",
            _("Reported statements"),
            [evidence_of.quotation(dossier, i, k, path) for i, k in some(told.stated)],
        ),
        (
            "meetings",
            _("Meetings here") if family == "location" else _("Met, called, invited"),
            [evidence_of.meeting(dossier, i, k, path, ref) for i, k in some(told.met)],
        ),
        (
            "happenings",
            _("Dated sentences"),
            [evidence_of.happening(dossier, i, k, path) for i, k in some(told.happened)],
        ),
        (
            "figures",
            _("Figures in the same sentences"),
            [evidence_of.figure(dossier, i, k, path) for i, k in some(told.figures)],
        ),
    ]
    for id, title, items in made:
        if items:
            yield TellingSection(id, title, tuple(items))


def _accounts(
    dossier: Dossier, ref: str, path: str, articles: frozenset[int], family: str
) -> list[Telling]:
    """For an event: the first sentence in each text that names it, side by side."""
    if family != "event":
        return []
    first: dict[int, int] = {}
    for i, k in dossier.lines(ref):
        start = dossier.articles[i].mentions[k].start
        block = dossier.story(i).blocks[dossier.block_at(i, start)]
        if i in articles and block.role == "paragraph":
            first.setdefault(i, start)
    if len(first) < 2:
        return []
    return [
        evidence_of.sentence(dossier, i, dossier.sentence_at(i, start), path)
        for i, start in first.items()
    ]
