"""Dossier -> ``map.html``. The law: the table holds all that the map does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Sheet
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.paging import Part, parts, turning
from briefing.showing.pictures.maps import DRAWN, about_bytes, beyond, drawn, large_map, wider_map
from briefing.showing.pictures.spots import Spot, shape_of, spans_lands, spots
from briefing.showing.stamps import corpus_sheets
from briefing.showing.values import Link, Source

PAGE = 39_000  # bytes of maps and rows a page


@dataclass(frozen=True, slots=True)
class Row:
    """A place in the table below the map."""

    link: Link
    kind: str
    country: str
    mentions: int
    first: Source | None
    where: str  # "" on the large map, else where: "on the small map", "in this table only"

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        first = len(self.first.href) + len(self.first.label) + 90 if self.first else 0
        return 170 + len(self.link.text) + len(self.link.href) + len(self.country) + first


@dataclass(frozen=True, slots=True)
class MapView:
    """What a page of the map shows; only the first has the pictures."""

    large: Markup
    wider: Markup
    rows: tuple[Row, ...]
    missing: tuple[Link, ...]
    undrawn: int  # places with a position that only the table has, on all pages
    unplaced: int  # places without a position, on all pages
    last: bool


def rows(dossier: Dossier) -> list[Row]:
    """Every place with a position, most mentioned first."""
    shown = {spot.ref for spot in drawn(dossier)}
    outer = {spot.ref for spot in beyond(dossier)}
    _ = dossier.lang.gettext
    found = []
    for spot in spots(dossier)[0]:
        where = _("on the small map") if spot.ref in outer else ""
        found.append(_row(dossier, spot, where if spot.ref in shown else _("in the table only")))
    return found


def _row(dossier: Dossier, spot: Spot, where: str) -> Row:
    entity = dossier.briefing.entities[spot.ref]
    lines = dossier.lines(spot.ref)
    country = entity.place.country if entity.place else ""
    if not country and entity.kind != "country" and not spans_lands(entity):
        shape = shape_of(entity)
        country = shape.name if shape else ""
    first = None
    if lines:
        mention = dossier.articles[lines[0][0]].mentions[lines[0][1]]
        first = dossier.source(lines[0][0], mention.start, urls.MAP, mention.id)
    return Row(
        dossier.link(spot.ref, urls.MAP),
        dossier.kind(spot.ref),
        "" if entity.kind == "country" else country,
        spot.mentions,
        first,
        where,
    )


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``map.html`` and, if there are very many places, further pages of its table."""
    spent = min(about_bytes(dossier), PAGE)
    missing = [dossier.link(entity.ref, urls.MAP) for entity in spots(dossier)[1]]
    every = parts(urls.MAP, [*rows(dossier), *missing], _size, PAGE, spent=spent)
    yield from corpus_sheets(dossier, "map.html", every, lambda part: values(dossier, every, part))


def _size(item: Row | Link) -> int:
    return item.size if isinstance(item, Row) else 90 + len(item.text) + len(item.href)


def values(
    dossier: Dossier,
    every: Sequence[Part[Row | Link]],
    part: Part[Row | Link],
) -> dict[str, object]:
    """What the template of one page gets."""
    lang, first = dossier.lang, part.number == 1
    items = [item for other in every for item in other.items]
    count = sum(isinstance(item, Row) for item in items)
    says = lang.ngettext(
        "%(n)s place. The area of a dot is in proportion to how often the articles name it.",
        "%(n)s places. The area of a dot is in proportion to how often the articles name it.",
        count,
    )
    heading, before, after = turning(lang, every, part, lang.gettext("Places on the map"))
    crumbs = (Link(lang.gettext("Places"), urls.relative(part.path, urls.index("location"))),)
    shown = MapView(
        large_map(dossier, urls.MAP) if first else Markup(""),
        wider_map(dossier, urls.MAP) if first else Markup(""),
        tuple(item for item in part.items if isinstance(item, Row)),
        tuple(item for item in part.items if isinstance(item, Link)),
        max(count - DRAWN, 0),
        len(items) - count,
        part.number == part.of,
    )
    page = frame(dossier, part.path, heading, says, crumbs=crumbs, previous=before, next=after)
    return {"page": page, "view": shown}
