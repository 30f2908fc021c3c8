"""An Entity -> what its page shows. The law: every shown mention is one line, linked to itself.

Where there are many, the lines and what is told stand on parts, by year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Entity, Sheet, family_of
from briefing.showing import markdown, urls
from briefing.showing.dossier import Dossier
from briefing.showing.entity.described import capital, counted, describe, in_company, unlisted
from briefing.showing.entity.in_context import MentionGroup, groups
from briefing.showing.entity.parts import Part, anchors, is_light, parts
from briefing.showing.entity.portrait import Portrait, portrait
from briefing.showing.frame import frame
from briefing.showing.stamps import stamps
from briefing.showing.telling import evidence_of
from briefing.showing.telling.evidence_of import Items, Telling
from briefing.showing.telling.once import once
from briefing.showing.values import Link
from briefing.showing.words import known_by


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
    beside: str
    counted: str
    note: Markup
    portrait: Portrait | None
    sections: tuple[TellingSection, ...]
    groups: tuple[MentionGroup, ...]
    lines: int
    shown: str
    unlisted: str
    parts: tuple[Link, ...]
    whole: Link | None


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
    whole = part or Part("", "", dossier.texts(ref), dossier.lines(ref))
    full = bool(part) or not split
    light = bool(split) and is_light(dossier, ref)  # told here, the lines on their parts
    tells = light != bool(part) if split else True
    note = entity.authority.note if entity.authority and not part else ""
    drawn = None if part else portrait(dossier, ref, path, anchors(dossier, ref, path))
    return EntityView(
        family=entity.family,
        provisional=entity.provisional,
        reasons=tuple(known_by.in_words(dossier.lang, why) for why in entity.reasons),
        says=capital(describe(dossier, ref)),
        beside=in_company(dossier, drawn.together) if drawn else "",
        counted="" if part else counted(dossier, ref),
        note=markdown.render(dossier, note, path, top=3, own=ref) if note else Markup(""),
        portrait=drawn,
        sections=tuple(_sections(dossier, entity, path, whole)) if tells else (),
        groups=tuple(groups(dossier, path, whole.lines)) if full else (),
        lines=len(whole.lines),
        shown=dossier.lang.ngettext("%(n)s line", "%(n)s lines", len(whole.lines)),
        unlisted=unlisted(dossier, ref),
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


# --- what is told of it -------------------------------------------------------------------------


def _sections(dossier: Dossier, entity: Entity, path: str, part: Part) -> Iterator[TellingSection]:
    """Quotations first, as they drown among mentions; what is empty is left out."""
    ref, _ = entity.ref, dossier.lang.gettext
    family, told = family_of(ref), evidence_of.told(dossier, ref, part.articles)

    def joined(kind: str, items: Items) -> Iterator[tuple[int, list[int]]]:
        return evidence_of.by_sentence(dossier, kind, items)

    made: list[tuple[str, str, list[Telling]]] = [
        ("accounts", _("How each text tells it"), _accounts(dossier, part, path, family)),
        (
            "quotations",
            _("In quotation marks"),
            [
                evidence_of.quotation(dossier, i, k, path)
                for i, k in joined("quotations", told.said)
            ],
        ),
        (
            "statements",
            _("Reported statements"),
            [
                evidence_of.quotation(dossier, i, k, path)
                for i, k in joined("quotations", told.stated)
            ],
        ),
        (
            "meetings",
            _("Meetings here") if family == "location" else _("Met, called, invited"),
            [
                evidence_of.meeting(dossier, i, k, path, ref)
                for i, k in joined("meetings", told.met)
            ],
        ),
        (
            "happenings",
            _("Dated sentences"),
            [evidence_of.happening(dossier, i, k, path) for i, k in told.happened],
        ),
        (
            "figures",
            _("Figures in the same sentences"),
            [evidence_of.figure(dossier, i, k, path) for i, k in joined("figures", told.figures)],
        ),
    ]
    told_once = once(dossier, [(id, items) for id, _title, items in made])
    for (id, title, _items), items in zip(made, told_once, strict=True):
        if items:
            yield TellingSection(id, title, tuple(items))


def _accounts(dossier: Dossier, part: Part, path: str, family: str) -> list[Telling]:
    """For an event: the first sentence in each text that names it, side by side."""
    if family != "event":
        return []
    first: dict[int, int] = {}
    begun = frozenset(part.articles)
    for i, k in part.lines:
        start = dossier.articles[i].mentions[k].start
        block = dossier.story(i).blocks[dossier.block_at(i, start)]
        if i in begun and block.role == "paragraph":
            first.setdefault(i, start)
    if len(first) < 2:
        return []
    return [
        evidence_of.sentence(dossier, i, dossier.sentence_at(i, start), path)
        for i, start in first.items()
    ]
