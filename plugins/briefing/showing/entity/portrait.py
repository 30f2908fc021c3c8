"""An Entity -> the facts beside its lines. The law: a fact is an editor's or leads to a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Entity
from briefing.showing import related, urls
from briefing.showing.dossier import Dossier
from briefing.showing.entity import company
from briefing.showing.pictures import maps
from briefing.showing.pictures.charts import Bar, sparkline
from briefing.showing.pictures.spots import position
from briefing.showing.telling import reasons, titles_seen
from briefing.showing.telling.evidence_of import told
from briefing.showing.values import Count, Link, Term
from briefing.showing.words import known_by

BARS = 24  # bars of a sparkline


@dataclass(frozen=True, slots=True)
class Spark:
    """Mentions over the texts: bars that are links, and the same numbers as text."""

    picture: Markup
    told: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """The rail of an entity's page."""

    facts: tuple[Term, ...]
    variants: tuple[tuple[str, str], ...]  # form, "16×"
    locator: Markup
    ego: Markup
    spark: Spark | None
    roles: tuple[titles_seen.RoleSeen, ...]
    conflicts: tuple[titles_seen.Conflict, ...]
    together: tuple[Count, ...]
    places: tuple[Count, ...]
    parts: tuple[Link, ...]  # smaller entities that belong to it
    perhaps: tuple[Link, ...]
    elsewhere: tuple[str, ...]  # same_as


def portrait(dossier: Dossier, ref: str, here: str, group: Callable[[int], str]) -> Portrait:
    """``group`` gives the href of an article's lines on this entity's page."""
    entity = dossier.briefing.entities[ref]
    beside = company.beside(dossier, ref)
    people = {r: n for r, n in beside.items() if not r.startswith("locations/")}
    places = {r: n for r, n in beside.items() if r.startswith("locations/")}
    return Portrait(
        facts=tuple(_facts(dossier, entity, here)),
        variants=_variants(dossier, ref),
        locator=_locator(dossier, entity),
        ego=company.drawn(dossier, entity, here),
        spark=_spark(dossier, ref, group),
        roles=titles_seen.roles(dossier, ref, here),
        conflicts=titles_seen.conflicts(dossier, ref, here),
        together=company.counted(dossier, people, here),
        places=company.counted(dossier, places, here),
        parts=_smaller(dossier, ref, here),
        perhaps=_perhaps(dossier, ref, here),
        elsewhere=entity.authority.same_as if entity.authority else (),
    )


def _facts(dossier: Dossier, entity: Entity, here: str) -> list[Term]:
    """Kind, what it belongs to, where it lies; each entity a link."""
    _, authority = dossier.lang.gettext, entity.authority
    terms = [Term(_("Kind"), dossier.kind(entity.ref))]
    if authority:
        terms += _relations(dossier, entity, here)
    for label, ref in ((_("As a place"), entity.land), (_("As an actor"), entity.state)):
        if ref and not (dossier.entity(ref) and not dossier.tally(ref).shown):
            terms.append(_pair(dossier, label, ref, here))
    terms += [
        _pair(dossier, _("Read as an actor"), ref, here, n)
        for ref, n in related.metonyms(dossier, entity.ref)
    ]
    if entity.family == "location" and position(entity):
        terms.append(_position(dossier, entity))
    if entity.family == "event":
        terms += _status(dossier, entity.ref)
    if authority and authority.begins:
        first, last = authority.begins, authority.ends or authority.begins
        terms.append(Term(_("When"), dossier.lang.days(first, last)))
    return terms


def _relations(dossier: Dossier, entity: Entity, here: str) -> list[Term]:
    _, authority = dossier.lang.gettext, entity.authority
    named = (
        (_("Belongs to"), [authority.affiliation] if authority else []),
        (_("Part of"), [authority.part_of] if authority else []),
        (_("Seat"), list(authority.seats) if authority else []),
    )
    return [
        Term(
            label, dossier.title(ref), urls.relative(here, urls.entity(ref)), _family(dossier, ref)
        )
        for label, refs in named
        for ref in refs
        if dossier.entity(ref)
    ]


def _family(dossier: Dossier, ref: str) -> str:
    return dossier.briefing.entities[ref].family


def _status(dossier: Dossier, ref: str) -> list[Term]:
    """As what the texts tell an event: happened, planned, called off; each with how often."""
    found: Counter[str] = Counter()
    for i, k in told(dossier, ref, dossier.texts(ref)).happened:
        found[dossier.articles[i].evidence.happenings[k].status] += 1
    words = [f"{dossier.lang.gettext(status)} {n}×" for status, n in found.most_common()]
    return [Term(dossier.lang.gettext("Told as"), ", ".join(words))] if words else []


def _pair(dossier: Dossier, label: str, ref: str, here: str, n: int | None = None) -> Term:
    """A state and its land name each other, with the other's count."""
    if not dossier.entity(ref):
        return Term(label, ref)
    shown = dossier.tally(ref).shown if n is None else n
    count = dossier.lang.ngettext("%(n)s mention", "%(n)s mentions", shown)
    href = urls.relative(here, urls.entity(ref))
    return Term(label, f"{dossier.title(ref)}: {count}", href, _family(dossier, ref))


def _position(dossier: Dossier, entity: Entity) -> Term:
    place, _ = entity.place, dossier.lang.gettext
    latitude, longitude = position(entity) or (0.0, 0.0)
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    words = f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"
    by_editor = entity.authority is not None and entity.authority.coordinates is not None
    source = _("given by the editor") if by_editor else "GeoNames"
    doubt = f"; {known_by.in_words(dossier.lang, place.doubt)}" if place and place.doubt else ""
    return Term(_("Position"), f"{words} ({source}{doubt})")


def _locator(dossier: Dossier, entity: Entity) -> Markup:
    if entity.family != "location" or position(entity) is None:
        return Markup("")
    return maps.locator(dossier, entity.ref)


def _variants(dossier: Dossier, ref: str) -> tuple[tuple[str, str], ...]:
    found: Counter[str] = Counter()
    for printed, n in dossier.words(ref).items():
        found[" ".join(printed.split())] += n
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple((form, f"{dossier.lang.number(n)}×") for form, n in ordered)


def _smaller(dossier: Dossier, ref: str, here: str) -> tuple[Link, ...]:
    """What says that it belongs to this."""
    return tuple(dossier.link(other, here) for other in related.members(dossier, ref))


def _perhaps(dossier: Dossier, ref: str, here: str) -> tuple[Link, ...]:
    """Names that may be the same, told and not merged."""
    found = []
    for proposal in dossier.briefing.proposals:
        other = {proposal.ref: proposal.other, proposal.other: proposal.ref}.get(ref, "")
        if other and dossier.entity(other):
            why = reasons.perhaps_one(dossier, proposal.reason)
            found.append(dossier.link(other, here, why))
    return tuple(found)


# --- over time ----------------------------------------------------------------------------------


def _spark(dossier: Dossier, ref: str, group: Callable[[int], str]) -> Spark | None:
    """One bar a text, or a month, or a year: the finest that leaves at most `BARS`. What stands in
    texts whose day nobody knows is told beside them."""
    every: Counter[int] = Counter(i for i, _k in dossier.lines(ref))
    counts = Counter({i: n for i, n in every.items() if dossier.printed(i)})
    if len(counts) < 2:
        return None
    binned = next(
        (bins for size in (0, 7, 4) if len(bins := _bins(dossier, counts, size)) <= BARS),
        _bins(dossier, counts, 3),
    )[-BARS:]
    ngettext = dossier.lang.ngettext
    bars = [
        Bar(label + ": " + ngettext("%(n)s mention", "%(n)s mentions", n), n, group(i))
        for label, n, i in binned
    ]
    numbers = ", ".join(dossier.lang.number(n) for _label, n, _i in binned)
    told = dossier.lang.gettext("Mentions: %(numbers)s", numbers=numbers)
    if more := every.total() - counts.total():
        told = dossier.lang.gettext(
            "Mentions: %(numbers)s; %(more)s more where the day is unknown",
            numbers=numbers,
            more=dossier.lang.number(more),
        )
    return Spark(sparkline(bars, binned[0][0], binned[-1][0], told), told)


def _bins(dossier: Dossier, counts: Counter[int], size: int) -> list[tuple[str, int, int]]:
    """(label, mentions, first article) of dated texts; ``size`` 0 = one bin a text, else digits of
    the day."""
    bins: dict[str, tuple[str, int, int]] = {}
    for i, n in sorted(counts.items()):
        if (day := dossier.printed(i)) is None:
            continue
        key = f"{i}" if not size else day.isoformat()[:size]
        if key in bins:
            label, before, first = bins[key]
            bins[key] = (label, before + n, first)
        else:
            words = {0: dossier.day(i).words, 7: dossier.lang.month(day)}
            bins[key] = (words.get(size, key), n, i)
    return list(bins.values())
