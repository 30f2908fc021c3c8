"""Settled names -> which of them are one, and which may be. The law: joins have a second fact.

An editor's page always stays; the others' addresses stay as pages of choice that name it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.model import Entity, Naming, Place, Proposal, Story, family_of
from briefing.naming.corpus.joins.one_body import one_body
from briefing.naming.corpus.joins.spellings import Known, Likeness, compare
from briefing.naming.corpus.settled.ledger import Group, Ledger, usual_name
from briefing.naming.corpus.units.facts import facts
from briefing.naming.corpus.units.lands import Lands, where_all
from briefing.naming.corpus.units.names_of_corpus import EVENT, PLACE, sort_of
from briefing.naming.known.folding import key
from briefing.naming.known.register import Register
from briefing.naming.tables.gazetteer import known_places


def likenesses(
    ledger: Ledger, stories: Sequence[Story], namings: Sequence[Naming], register: Register
) -> list[Likeness]:
    """All pairs of names that are, or may be, one entity."""
    spoken = Lands(namings)
    spelled = compare(_known(ledger, namings, register, spoken))
    bodies = one_body(ledger, stories, namings, register, spoken)
    return [*_same_places(ledger), *bodies, *spelled]


def _known(
    ledger: Ledger, namings: Sequence[Naming], register: Register, spoken: Lands
) -> list[Known]:
    """Every name that may be a spelling of another's: the corpus's and the editors'."""
    names = [
        known
        for group in ledger.groups.values()
        if group.sort != EVENT
        for known in _of_group(group, spoken)
    ]
    if not names:
        return []
    where: dict[str, set[int]] = defaultdict(set)
    for n, naming in enumerate(namings):
        for chain in naming.chains:
            where[chain.ref].add(n)
    for ref, entry in register.authorities.items():
        if family_of(ref) == "event" or entry.kind == "state":
            continue
        told = facts([entry.role], register.above(entry.affiliation))
        sort = sort_of(family_of(ref), entry.kind)
        for name in dict.fromkeys((entry.title, *entry.aliases)):
            stories = frozenset(where.get(ref, ()))
            names.append(Known(ref, name, sort, True, told, stories, frozenset(entry.not_same_as)))
    return names


def _of_group(group: Group, spoken: Lands) -> Iterator[Known]:
    stories = frozenset(unit.story for unit in group.units)
    lies, lands = "", frozenset[str]()
    if group.sort == PLACE:
        lies = where_all(group.units)
        lands = frozenset().union(*(spoken[story] for story in stories))
    for name in sorted({form for unit in group.units for form in forms(unit.name)}):
        yield Known(
            group.ref, name, group.sort, False, group.facts, stories, lies=lies, lands=lands
        )


NICKNAME = re.compile(r"""^(.+?)\s["'“‘(](\w[\w.-]+)["'”’)]\s(.+)$""")


def forms(name: str) -> tuple[str, ...]:
    """``Josaia Voreqe "Frank" Bainimarama`` is ``Josaia Voreqe Bainimarama`` and ``Frank`` too."""
    found = NICKNAME.match(name)
    if found is None:
        return (name,)
    first, nickname, last = found.groups()
    return f"{first} {last}", f"{nickname} {last}"


def join(found: Sequence[Likeness], ledger: Ledger, register: Register) -> dict[str, str]:
    """Joined ref -> the ref that stays: an editor's page, the usual name of a place, else the
    first in order of letters."""
    parent: dict[str, str] = {}

    def root(ref: str) -> str:
        while ref in parent:
            ref = parent[ref]
        return ref

    for alike in found:
        if not alike.joined:
            continue
        ends = sorted({root(alike.ref), root(alike.other)})
        curated = [ref for ref in ends if register.knows(ref)]
        if len(ends) == 2 and len(curated) < 2:
            usual = sorted(ends, key=lambda ref: (-_uses(ref, ledger), ref))
            stays = (*curated, *usual)[0]
            parent[next(ref for ref in ends if ref != stays)] = stays
    moved = {ref: root(ref) for ref in sorted(parent)}
    for ref, stays in moved.items():
        ledger.choices[ref] = (stays,)
    return moved


def _uses(ref: str, ledger: Ledger) -> int:
    """How often a place is called so; persons and bodies go by order of letters alone."""
    group = ledger.groups.get(ref)
    if group is None or group.sort != PLACE:
        return 0
    return sum(unit.mentions for unit in group.units)


def proposals(
    found: Sequence[Likeness], moved: Mapping[str, str], entities: Mapping[str, Entity]
) -> list[Proposal]:
    """One line for each two pages that may be one, in order."""
    told: dict[tuple[str, str], Proposal] = {}
    for alike in found:
        one, other = sorted(moved.get(ref, ref) for ref in (alike.ref, alike.other))
        if one != other and one in entities and other in entities:
            told.setdefault((one, other), Proposal(one, other, alike.reason))
    return [told[pair] for pair in sorted(told)]


def _row(place: Place) -> tuple[object, ...]:
    """The gazetteer's row: its number, or where it has none its name and position."""
    return (place.geonames,) if place.geonames else (place.name, place.latitude, place.longitude)


def _same_places(ledger: Ledger) -> list[Likeness]:
    """Places of two names that the gazetteer has as one: no likeness is needed. It has some
    villages twice, ``Huwara`` and ``Huwwara``: at one spot the sound must be one."""
    names: dict[tuple[object, ...], list[str]] = defaultdict(list)
    spots: dict[tuple[float, float], list[tuple[str, str]]] = defaultdict(list)
    for ref, group in ledger.groups.items():
        places = {_row(one): one for unit in group.units if (one := unit.value.place)}
        if group.sort == PLACE and len(places) == 1:
            ((row, place),) = places.items()
            for one in {row, *_as_division(place)}:
                names[one].append(ref)
            if place.geonames:
                spot = (round(place.latitude, SPOT), round(place.longitude, SPOT))
                spots[spot].append((ref, usual_name(group.units)))
    found = [(refs[0], other) for refs in map(sorted, names.values()) for other in refs[1:]]
    found += [
        (min(one, other), max(one, other))
        for members in map(sorted, spots.values())
        for (one, name), (other, near) in pairwise(members)
        if key(name) == key(near)
    ]
    reason = "two names of one place in the gazetteer"
    return [Likeness(one, other, True, reason) for one, other in found]


def _as_division(place: Place) -> Iterator[tuple[object, ...]]:
    """The row of ``Kayin State``, which is ``Karen State``, for ``Kayin``; of no town."""
    for noun in () if place.geonames else NOUNS:
        for known in known_places(f"{place.name} {noun}"):
            if known.place.country == place.country and not known.place.geonames:
                yield _row(known.place)


NOUNS = ("State", "Province", "Region")
SPOT = 2
"""Digits of the coordinates of one spot: a kilometre."""
