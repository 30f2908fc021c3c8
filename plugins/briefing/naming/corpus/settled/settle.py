"""Units of the corpus -> a page for each name that is worth one. The law: one name at a time.

Equal full names are one entity unless what is printed keeps them apart; what an editor or the
gazetteer knows by that name is that. The gate: RECOGNITION §4.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from briefing.model import family_of
from briefing.naming.addresses import address_of
from briefing.naming.corpus.settled.ledger import Group, Ledger, usual_name
from briefing.naming.corpus.settled.namesakes import Namesake, apart, qualifier
from briefing.naming.corpus.units.names_of_corpus import (
    BODY,
    FOLDERS,
    PERSON,
    PLACE,
    Unit,
    exact,
    is_bare,
    sort_of,
)
from briefing.naming.known.register import Register
from briefing.naming.places.where.locate import lies
from briefing.naming.places.where.states import is_sure
from briefing.naming.story.bodies.generic_bodies import is_any_towns, is_generic
from briefing.naming.story.found.of_another_land import american_names
from briefing.naming.tables.gazetteer import country

GEONAMES, WHERE = "geonames", "where"
"""Places are also known by the gazetteer's number: number -> page, name -> number."""

LONGEST = 100
"""Characters of a name in an address."""
PARTY = re.compile(r"\s[Pp]arty$")
"""``NDC party`` goes by the letters."""
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|index")
"""What Windows keeps for devices, and the list of the folder itself."""


def settle(
    every: Sequence[Unit],
    ledger: Ledger,
    register: Register,
    introduced: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> None:
    """Give each unit its ref, if its name has a page; known names have theirs. ``introduced``: the
    known bodies that an acronym stands for in some text."""
    authority = _authority_names(register)
    known = {**register.assumed, **register.authorities}
    ledger.taken |= {ref: sort_of(family_of(ref), one.kind) for ref, one in known.items()}
    surnames = {exact(unit.name).split()[-1] for unit in every if _is_full_person(unit)}
    for sort, members in _by_name(_voted(every)):
        _settle(sort, members, ledger, authority, surnames)
    _acronyms(every, ledger, introduced)


def _is_full_person(unit: Unit) -> bool:
    return unit.sort == PERSON and not is_bare(unit)


def _authority_names(register: Register) -> dict[tuple[str, str], str]:
    """(sort, exact name) -> the page an editor gave it, or that a state, capital or body has."""
    names: dict[tuple[str, str], str] = {}
    for ref, entry in register.authorities.items():
        for name in (entry.title, *entry.aliases):
            names.setdefault((sort_of(family_of(ref), entry.kind), exact(name)), ref)
    for ref, assumed in register.assumed.items():
        names.setdefault((sort_of(family_of(ref), assumed.kind), exact(assumed.title)), ref)
        if assumed.place:
            names.setdefault((WHERE, exact(assumed.title)), str(assumed.place.geonames))
        if assumed.place and assumed.kind != "country":
            names.setdefault((GEONAMES, str(assumed.place.geonames)), ref)
    for ref, entry in register.authorities.items():
        place = lies(entry) if family_of(ref) == "location" else None
        if place and place.geonames:
            number = str(place.geonames)
            names[GEONAMES, number] = ref
            names |= {(WHERE, exact(name)): number for name in (entry.title, *entry.aliases)}
    return names


def _voted(every: Sequence[Unit]) -> Iterator[Unit]:
    """Weak units take the sort that the name has where it is strong (the corpus votes)."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in every:
        if unit.strength != "weak":
            votes[exact(unit.name)][unit.sort] += unit.mentions
    for unit in every:
        counted = votes.get(exact(unit.name))
        if unit.strength == "weak" and counted and unit.sort not in counted:
            yield unit._replace(sort=min(counted, key=lambda sort: (-counted[sort], sort)))
        else:
            yield unit


def _by_name(every: Iterable[Unit]) -> list[tuple[str, list[Unit]]]:
    blocks: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in every:
        blocks[exact(unit.name), unit.sort].append(unit)
    return [(sort, blocks[name, sort]) for name, sort in sorted(blocks)]


def _settle(
    sort: str,
    members: list[Unit],
    ledger: Ledger,
    authority: Mapping[tuple[str, str], str],
    surnames: set[str],
) -> None:
    """One name's units -> their refs, if the evidence is strong enough for a page."""
    abroad = sort == BODY and members[0].name in american_names()
    known = authority.get((sort, exact(members[0].name))) or _known_place(members, authority)
    known = None if abroad else known
    if known:
        elsewhere = [
            unit for unit in members if _is_retyped(unit) or _lies_elsewhere(unit, authority)
        ]
        others = {(unit.story, unit.chain) for unit in elsewhere}
        places = {(unit.story, unit.chain) for unit in members} - others
        ledger.refs |= dict.fromkeys(places, known)
        members = elsewhere
    if not members or not _has_page(members, surnames):
        return
    slug = _slug(usual_name(members), sort)
    bare = f"{FOLDERS[sort]}/{slug}"
    found, _ = apart(members)
    strong = [one for one in found if _has_page(one.units, surnames)]
    if slug and len(found) == 1 and not known:
        _enter(ledger, bare, sort, found[0])
    elif slug and strong:
        refs = _qualified(bare, strong)
        for ref, one in zip(refs, strong, strict=True):
            _enter(ledger, ref, sort, one)
        if bare not in refs:
            ledger.choices[bare] = tuple(sorted(refs))


def _is_retyped(unit: Unit) -> bool:
    """Its text takes it for somebody, the corpus for a place: not known enough for a known page."""
    return unit.sort != sort_of(unit.value.family, unit.kind)


def _lies_elsewhere(unit: Unit, authority: Mapping[tuple[str, str], str]) -> bool:
    """A place whose text says where it lies, and that is not where the known one lies."""
    place = unit.value.place
    known = authority.get((WHERE, exact(unit.name)), "")
    return bool(place and known and is_sure(place) and known != str(place.geonames))


def _known_place(members: Sequence[Unit], authority: Mapping[tuple[str, str], str]) -> str:
    """The page of a place known by another name: the gazetteer has both as one place; of a land in
    full, ``Islamic Republic of the Gambia``."""
    name = members[0].name
    if members[0].sort == PLACE and " of " in name and (land := country(name)):
        return authority.get((PLACE, exact(land.title)), "")
    ids = {place.geonames for unit in members if (place := unit.value.place) and not place.doubt}
    refs = {ref for one in ids if one and (ref := authority.get((GEONAMES, str(one))))}
    return min(refs) if len(refs) == 1 and len(ids) == 1 else ""


def _slug(name: str, sort: str) -> str:
    """The name as an address; never that of a device, of the folder's index, or an endless one."""
    slug = address_of(name, LONGEST)
    return f"{slug}-{sort}" if RESERVED.fullmatch(slug) else slug


def _enter(ledger: Ledger, ref: str, sort: str, one: Namesake) -> None:
    """Two sorts of one family may want one ref (a person and a body): the first keeps it."""
    wanted, n = f"{ref}-{sort}", 1
    while ref in ledger.groups or ledger.taken.get(ref, sort) != sort:
        ref, n = (wanted if n == 1 else f"{wanted}-{n}"), n + 1
    ledger.groups[ref] = Group(ref, sort, one.units, one.facts)
    ledger.refs |= {(unit.story, unit.chain): ref for unit in one.units}


def _has_page(members: Sequence[Unit], surnames: set[str]) -> bool:
    """The gate of RECOGNITION §4: strong in one text, or a strong reason in two."""
    first = members[0]
    if (first.sort == BODY and is_generic(first.name)) or is_any_towns(first.name):
        return False
    if is_bare(first) and (first.sort != PERSON or exact(first.name).split()[-1] in surnames):
        return False
    strong = [unit for unit in members if unit.strength == "strong"]
    if is_bare(first):
        return sum(unit.mentions for unit in strong) > 1
    reasoned = {unit.story for unit in members if unit.reasons}
    return bool(strong) or len(reasoned) > 1


def _qualified(bare: str, found: Sequence[Namesake]) -> list[str]:
    """A ref for each namesake: with what tells it from the others, else with its first text."""
    marks = [qualifier(one) for one in found]
    return [
        f"{bare}-{mark}" if mark and marks.count(mark) == 1 else f"{bare}-{n + 1}"
        for n, mark in enumerate(marks)
    ]


def _acronyms(
    every: Sequence[Unit], ledger: Ledger, introduced: Mapping[str, Collection[str]]
) -> None:
    """An acronym that one body of the corpus was introduced by is that body in every text."""
    owners: dict[str, set[str]] = defaultdict(set)
    for form, refs in introduced.items():
        owners[form].update(refs)
    for group in ledger.groups.values():
        if group.sort == BODY:
            for form in {form for unit in group.units for form in unit.spoken}:
                if form.isupper() and 2 <= len(form) <= 8:
                    owners[form].add(group.ref)
    for unit in every:
        place = (unit.story, unit.chain)
        refs = owners.get(PARTY.sub("", unit.name), set())
        if unit.sort == BODY and place not in ledger.refs and len(refs) == 1:
            (ledger.refs[place],) = refs
