"""What is settled -> refs of every chain, and the entities. The law: each ref has its entity."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from briefing.model import Authority, Chain, Entity, Naming, Note, Place, Story, family_of
from briefing.naming.corpus.settled.ledger import Group, Ledger, usual_name
from briefing.naming.corpus.units.names_of_corpus import PLACE, sort_of
from briefing.naming.known.register import Register
from briefing.naming.places.where.locate import lies

ACRONYM = 3
"""Letters of a place's name that stay capitals."""


def refs_of(
    stories: Sequence[Story],
    namings: Sequence[Naming],
    ledger: Ledger,
    moved: Mapping[str, str],
    register: Register,
) -> tuple[tuple[str, ...], ...]:
    """The refs of every text's chains; one that an editor decided on and nobody has is told."""
    rows = []
    for n, naming in enumerate(namings):
        row = []
        for c, chain in enumerate(naming.chains):
            ref = chain.ref or ledger.refs.get((n, c), "")
            if chain.ref and not register.knows(chain.ref):
                ledger.notes += _without_page(stories[n], chain)
                ref = ""
            row.append(moved.get(ref, ref))
        rows.append(tuple(row))
    return tuple(rows)


_DECIDED = re.compile(r"decision in line (\d+)")


def _without_page(story: Story, chain: Chain) -> Iterator[Note]:
    """A note for each line of the text's sidecar that names a page nobody has."""
    sidecar = PurePosixPath(story.seed).with_suffix(".yaml")
    for reason in chain.reasons:
        if found := _DECIDED.fullmatch(reason):
            what = f"decision names {chain.ref}, which has no page: write it, or mend the id"
            yield Note(f"seeds/{sidecar}", int(found[1]), what)


def entities_of(
    refs: Sequence[Sequence[str]],
    ledger: Ledger,
    moved: Mapping[str, str],
    register: Register,
) -> dict[str, Entity]:
    """All curated entities, and the others that some text names, in order of ref."""
    made = {
        ref: Entity(ref, entry.kind, entry.title, entry, _place(entry, register), entry.land)
        for ref, entry in register.authorities.items()
    }
    used = {ref for row in refs for ref in row if ref}
    merged: dict[str, list[Group]] = defaultdict(list)
    for ref in sorted(moved.keys() & ledger.groups.keys()):
        merged[moved[ref]].append(ledger.groups[ref])
    for ref in sorted(used - made.keys()):
        assumed = register.assumed.get(ref)
        if assumed:
            made[ref] = Entity(ref, assumed.kind, assumed.title, place=assumed.place)
        elif ref in ledger.groups:
            made[ref] = _provisional(ledger.groups[ref], merged[ref])
    for stays, groups in merged.items():
        named = [ledger.groups[stays], *groups] if stays in ledger.groups else groups
        for name in (usual_name(group.units) for group in named):
            if stays in made and name != made[stays].title:
                reason = f"also written {name}"
                made[stays] = replace(made[stays], reasons=(*made[stays].reasons, reason))
    return dict(sorted(_paired(made, register).items()))


def _place(entry: Authority, register: Register) -> Place | None:
    """Where a place of an editor's lies: his coordinates, the gazetteer's country and region."""
    if family_of(entry.ref) != "location":
        return None
    assumed = register.assumed.get(entry.ref)
    place = lies(entry) or (assumed.place if assumed else None)
    if place and entry.coordinates:
        place = replace(place, latitude=entry.coordinates[0], longitude=entry.coordinates[1])
    return place


def _provisional(group: Group, merged: Sequence[Group]) -> Entity:
    """Its address is the name's that comes first in order of letters, its title the usual one."""
    kinds = Counter[str]()
    for unit in group.units:
        own = sort_of(unit.value.family, unit.kind) == group.sort
        kinds[unit.kind] += unit.mentions * (1000 if own else 1)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    reasons = tuple(sorted({reason for unit in group.units for reason in unit.reasons}))
    places = [unit.value.place for unit in group.units if unit.value.place]
    place = min(places, key=lambda place: (bool(place.doubt), place.geonames)) if places else None
    title = usual_name([unit for one in (group, *merged) for unit in one.units])
    if group.sort == PLACE and title.isupper() and len(title) > ACRONYM:
        title = title.title()  # ``FRANKFURT`` of a dateline alone
    return Entity(group.ref, kind, title, place=place, reasons=reasons)


def _paired(made: dict[str, Entity], register: Register) -> dict[str, Entity]:
    """A state points at its land and the land at its state."""
    lands = {entity.land: ref for ref, entity in made.items() if entity.land}
    for ref, assumed in register.assumed.items():
        if assumed.kind == "state" and assumed.pair and ref in made and not made[ref].land:
            lands.setdefault(assumed.pair, ref)
    for land, state in lands.items():
        if land in made and state in made:
            made[land] = replace(made[land], state=state)
            made[state] = replace(made[state], land=land)
        elif state in made and made[state].authority is None:
            made[state] = replace(made[state], land="")
    return made
