"""An Entity -> the facts beside its lines. The law: a fact is an editor's or leads to a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from briefing.model import Entity
from briefing.showing import graphs, known_by, maps, reasons, urls, weave
from briefing.showing.charts import Bar, sparkline
from briefing.showing.cited import quoted
from briefing.showing.dossier import Dossier
from briefing.showing.evidence_of import told
from briefing.showing.spots import position
from briefing.showing.together import Together, together
from briefing.showing.values import Count, Day, Link, Source, Term

TOGETHER = 12  # names of each family under "appears with"; the network page has all
DRAWN = 3  # fewer neighbours are a list, no picture
BARS = 24  # bars of a sparkline


@dataclass(frozen=True, slots=True)
class Spark:
    """Mentions over the texts: bars that are links, and the same numbers as text."""

    picture: Markup
    told: str


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A title found next to the name: when first, in which sentence, how often."""

    title: str
    html: Markup
    times: str
    day: Day
    source: Source


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two titles that do not agree."""

    why: str
    first: Source
    second: Source


@dataclass(frozen=True, slots=True)
class Portrait:
    """The rail of an entity's page."""

    facts: tuple[Term, ...]
    variants: tuple[tuple[str, str], ...]  # form, "16×"
    locator: Markup
    ego: Markup
    spark: Spark | None
    roles: tuple[RoleSeen, ...]
    conflicts: tuple[Conflict, ...]
    together: tuple[Count, ...]
    places: tuple[Count, ...]
    parts: tuple[Link, ...]  # smaller entities that belong to it
    perhaps: tuple[Link, ...]
    elsewhere: tuple[str, ...]  # same_as


def portrait(dossier: Dossier, ref: str, here: str, group: Callable[[int], str]) -> Portrait:
    """``group`` gives the href of an article's lines on this entity's page."""
    entity = dossier.briefing.entities[ref]
    beside = _beside(dossier, ref)
    people = {r: n for r, n in beside.items() if not r.startswith("locations/")}
    places = {r: n for r, n in beside.items() if r.startswith("locations/")}
    return Portrait(
        facts=tuple(_facts(dossier, entity, here)),
        variants=_variants(dossier, ref),
        locator=_locator(dossier, entity),
        ego=_ego(dossier, entity, here),
        spark=_spark(dossier, ref, group),
        roles=_roles(dossier, ref, here),
        conflicts=_conflicts(dossier, ref, here),
        together=_counts(dossier, people, here),
        places=_counts(dossier, places, here),
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
        for ref, n in dossier.metonyms(entity.ref)
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
    for i, k in told(dossier).happened.get(ref, []):
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


def _ego(dossier: Dossier, entity: Entity, here: str) -> Markup:
    """Those an actor shares most paragraphs with, drawn."""
    if entity.family != "actor":
        return Markup("")
    company = _company(dossier, entity.ref)
    if len(company.neighbours.get(entity.ref, {})) < DRAWN:
        return Markup("")
    return graphs.ego(dossier, company, entity.ref, here)


def _company(dossier: Dossier, ref: str) -> Together:
    """Who meets whom in the paragraphs that name ``ref``: no other text can change its page."""
    return together(
        (
            (i, block),
            tuple(sorted(r for r in dossier.named_in(i, block) if r.startswith("actors/"))),
        )
        for i, block in _paragraphs(dossier, ref)
    )


def _variants(dossier: Dossier, ref: str) -> tuple[tuple[str, str], ...]:
    found: Counter[str] = Counter()
    for i, k in dossier.lines(ref):
        mention = dossier.articles[i].mentions[k]
        found[" ".join(dossier.story(i).text[mention.start : mention.end].split())] += 1
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple((form, f"{dossier.lang.number(n)}×") for form, n in ordered)


# --- over time ----------------------------------------------------------------------------------


def _spark(dossier: Dossier, ref: str, group: Callable[[int], str]) -> Spark | None:
    """One bar a text, or a month, or a year: the finest that leaves at most `BARS`."""
    counts: Counter[int] = Counter(i for i, _k in dossier.lines(ref))
    if len(counts) < 2:
        return None
    binned = next(
        (bins for size in (0, 7, 4) if len(bins := _bins(dossier, counts, size)) <= BARS),
        _bins(dossier, counts, 3),
    )[-BARS:]
    bars = [
        Bar(f"{label}: {dossier.lang.ngettext('%(n)s mention', '%(n)s mentions', n)}", n, group(i))
        for label, n, i in binned
    ]
    numbers = ", ".join(dossier.lang.number(n) for _label, n, _i in binned)
    told = dossier.lang.gettext("Mentions: %(numbers)s", numbers=numbers)
    return Spark(sparkline(bars, binned[0][0], binned[-1][0], told), told)


def _bins(dossier: Dossier, counts: Counter[int], size: int) -> list[tuple[str, int, int]]:
    """(label, mentions, first article); ``size`` 0 = one bin a text, else digits of the day."""
    bins: dict[str, tuple[str, int, int]] = {}
    for i, n in sorted(counts.items()):
        day = dossier.story(i).dating.day
        key = f"{i}" if not size else (day.isoformat()[:size] if day else "")
        label = dossier.day(i).words if not size or not day else key
        old = bins.get(key, (label, 0, i))
        bins[key] = (old[0], old[1] + n, old[2])
    return list(bins.values())


# --- roles --------------------------------------------------------------------------------------


def _roles(dossier: Dossier, ref: str, here: str) -> tuple[RoleSeen, ...]:
    """Each title found next to the name, with its first place; in order of day."""
    history = dossier.briefing.role_histories.get(ref)
    first: dict[str, tuple[int, int, int]] = {}
    times: Counter[str] = Counter()
    for i, k in history.seen if history else ():
        role = dossier.articles[i].roles[k]
        first.setdefault(role.title, (i, role.start, role.end))
        times[role.title] += 1
    return tuple(
        RoleSeen(
            title,
            _in_sentence(dossier, i, start, end),
            dossier.lang.ngettext("%(n)s time", "%(n)s times", times[title]),
            dossier.day(i),
            dossier.source(i, start, here),
        )
        for title, (i, start, end) in first.items()
    )


def _in_sentence(dossier: Dossier, i: int, start: int, end: int) -> Markup:
    """The sentence that holds a title, as far as it may be shown."""
    return quoted(dossier, i, dossier.sentence_at(i, start), [weave.emphasised(start, end)])


def _conflicts(dossier: Dossier, ref: str, here: str) -> tuple[Conflict, ...]:
    history = dossier.briefing.role_histories.get(ref)
    found = []
    for one, other, _code in history.conflicts if history else ():
        starts = [dossier.articles[i].roles[k].start for i, k in (one, other)]
        found.append(
            Conflict(
                reasons.role_conflict(dossier, one, other),
                dossier.source(one[0], starts[0], here),
                dossier.source(other[0], starts[1], here),
            )
        )
    return tuple(found)


# --- company ------------------------------------------------------------------------------------


def _paragraphs(dossier: Dossier, ref: str) -> list[tuple[int, int]]:
    """The (article, block) in which an entity is named, in order."""
    return list(
        dict.fromkeys(
            (i, dossier.block_at(i, dossier.articles[i].mentions[k].start))
            for i, k in dossier.lines(ref)
        )
    )


def _beside(dossier: Dossier, ref: str) -> Counter[str]:
    """How many paragraphs each other entity shares with this one."""
    found: Counter[str] = Counter()
    for i, block in _paragraphs(dossier, ref):
        found.update(other for other in dossier.named_in(i, block) if other != ref)
    return found


def _counts(dossier: Dossier, counts: dict[str, int], here: str) -> tuple[Count, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], dossier.title(item[0])))[:TOGETHER]
    most = ordered[0][1] if ordered else 1
    return tuple(
        Count(
            dossier.title(ref),
            urls.relative(here, urls.entity(ref)),
            n,
            share=round(100 * n / most),
            family=_family(dossier, ref),
        )
        for ref, n in ordered
    )


def _smaller(dossier: Dossier, ref: str, here: str) -> tuple[Link, ...]:
    """What says that it belongs to this."""
    return tuple(dossier.link(other, here) for other in dossier.members(ref))


def _perhaps(dossier: Dossier, ref: str, here: str) -> tuple[Link, ...]:
    """Names that may be the same, told and not merged."""
    found = []
    for proposal in dossier.briefing.proposals:
        other = {proposal.ref: proposal.other, proposal.other: proposal.ref}.get(ref, "")
        if other and dossier.entity(other):
            why = known_by.in_words(dossier.lang, proposal.reason)
            found.append(dossier.link(other, here, why))
    return tuple(found)
