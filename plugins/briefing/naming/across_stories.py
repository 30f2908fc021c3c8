"""Stories, Namings, Register -> Resolution. The law: the order of the texts is irrelevant.

Equal full names join unless what is printed keeps them apart; spellings join only with a second
fact; everything else is proposed. Known names were settled in their text. Names are settled one
block at a time (equal name, then equal key), so a block can be settled again by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from slugify import slugify

from briefing.model import (
    Authority,
    Entity,
    Naming,
    Note,
    Place,
    Proposal,
    Resolution,
    Story,
    family_of,
)

from .facts import Told, facts
from .generic_bodies import is_generic
from .locate import lies
from .names_of_corpus import (
    BODY,
    EVENT,
    FOLDERS,
    PERSON,
    PLACE,
    Unit,
    exact,
    is_bare,
    sort_of,
    units,
)
from .namesakes import Namesake, apart, qualifier
from .register import Register
from .spellings import Known, Likeness, compare

GEONAMES, WHERE = "geonames", "where"
"""Places are also known by the gazetteer's number: number -> page, name -> number."""


@dataclass(slots=True)
class Group:
    """Units that are one entity, under the ref they will have."""

    ref: str
    sort: str
    units: list[Unit]
    facts: Told


@dataclass(slots=True)
class Ledger:
    """What is settled so far: refs by (story, chain), joined refs, pages of choice, notes."""

    refs: dict[tuple[int, int], str] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


def resolve(stories: Sequence[Story], namings: Sequence[Naming], register: Register) -> Resolution:
    """Give every chain of every text its entity, or none (``""``)."""
    order = sorted(range(len(stories)), key=lambda n: (stories[n].slug, stories[n].source))
    every = [unit for n in order for unit in units(stories[n], namings[n], n)]
    ledger = Ledger()
    authority = _authority_names(register)
    surnames = {exact(unit.name).split()[-1] for unit in every if _is_full_person(unit)}
    for sort, members in _by_name(_voted(every)):
        _settle(sort, members, ledger, authority, surnames)
    _acronyms(every, ledger)
    likenesses = [*_same_places(ledger), *compare(_known(ledger, namings, register))]
    moved = _join(likenesses, ledger, register)
    refs = _refs(stories, namings, ledger, moved, register)
    entities = _entities(namings, refs, ledger, moved, register)
    proposals = tuple(_proposals(likenesses, moved, entities))
    choices = {bare: found for bare, found in ledger.choices.items() if bare not in entities}
    return Resolution(
        refs, entities, proposals, dict(sorted(choices.items())), tuple(sorted(ledger.notes))
    )


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
        if assumed.place and assumed.kind != "country":
            names.setdefault((GEONAMES, str(assumed.place.geonames)), ref)
            names.setdefault((WHERE, exact(assumed.title)), str(assumed.place.geonames))
    for ref, entry in register.authorities.items():
        place = lies(entry) if family_of(ref) == "location" else None
        if place and place.geonames:
            number = str(place.geonames)
            names[GEONAMES, number] = ref
            names |= {(WHERE, exact(name)): number for name in (entry.title, *entry.aliases)}
    return names


# --- one name at a time ---------------------------------------------------------------------------


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
    known = authority.get((sort, exact(members[0].name))) or _known_place(members, authority)
    if known:
        elsewhere = [unit for unit in members if _lies_elsewhere(unit, authority)]
        others = {(unit.story, unit.chain) for unit in elsewhere}
        places = {(unit.story, unit.chain) for unit in members} - others
        ledger.refs |= dict.fromkeys(places, known)
        members = elsewhere
    if not members or not _has_page(members, surnames):
        return
    slug = slugify(_title(members))
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


def _lies_elsewhere(unit: Unit, authority: Mapping[tuple[str, str], str]) -> bool:
    """A place whose text says where it lies, and that is not where the known one lies."""
    place = unit.value.place
    known = authority.get((WHERE, exact(unit.name)), "")
    return bool(place and known and not place.doubt and known != str(place.geonames))


def _known_place(members: Sequence[Unit], authority: Mapping[tuple[str, str], str]) -> str:
    """The page of a place known by another name: the gazetteer has both as one place."""
    ids = {place.geonames for unit in members if (place := unit.value.place) and not place.doubt}
    refs = {ref for one in ids if one and (ref := authority.get((GEONAMES, str(one))))}
    return min(refs) if len(refs) == 1 and len(ids) == 1 else ""


def _enter(ledger: Ledger, ref: str, sort: str, one: Namesake) -> None:
    """Two sorts of one family may want one ref (a person and a body): the first keeps it."""
    if ref in ledger.groups:
        ref = f"{ref}-{sort}"
    ledger.groups[ref] = Group(ref, sort, one.units, one.facts)
    ledger.refs |= {(unit.story, unit.chain): ref for unit in one.units}


def _has_page(members: Sequence[Unit], surnames: set[str]) -> bool:
    """The gate of RECOGNITION §4: strong in one text, or a strong reason in two."""
    first = members[0]
    if first.sort == BODY and is_generic(first.name):
        return False
    if is_bare(first) and (first.sort != PERSON or exact(first.name).split()[-1] in surnames):
        return False
    strong = [unit for unit in members if unit.strength == "strong"]
    if is_bare(first):
        return sum(unit.mentions for unit in strong) > 1
    reasoned = {unit.story for unit in members if unit.reasons}
    return bool(strong) or len(reasoned) > 1


def _title(members: Iterable[Unit]) -> str:
    """The form most often used; of equals the first in order of letters."""
    counted: Counter[str] = Counter()
    for unit in members:
        counted[unit.name] += unit.mentions
    return min(counted, key=lambda name: (name.isupper(), -counted[name], name))


def _qualified(bare: str, found: Sequence[Namesake]) -> list[str]:
    """A ref for each namesake: with what tells it from the others, else with its first text."""
    marks = [qualifier(one) for one in found]
    return [
        f"{bare}-{mark}" if mark and marks.count(mark) == 1 else f"{bare}-{n + 1}"
        for n, mark in enumerate(marks)
    ]


def _acronyms(every: Sequence[Unit], ledger: Ledger) -> None:
    """An acronym that one body of the corpus was introduced by is that body in every text."""
    owners: dict[str, set[str]] = defaultdict(set)
    for group in ledger.groups.values():
        if group.sort == BODY:
            for form in {form for unit in group.units for form in unit.spoken}:
                if form.isupper() and 2 <= len(form) <= 8:
                    owners[form].add(group.ref)
    for unit in every:
        place = (unit.story, unit.chain)
        refs = owners.get(unit.name, set())
        if unit.sort == BODY and place not in ledger.refs and len(refs) == 1:
            (ledger.refs[place],) = refs


# --- spellings ------------------------------------------------------------------------------------


def _known(ledger: Ledger, namings: Sequence[Naming], register: Register) -> list[Known]:
    """Every name that may be a spelling of another's: the corpus's and the editors'."""
    names = [
        Known(
            group.ref, name, group.sort, False, group.facts,
            frozenset(unit.story for unit in group.units),
        )
        for group in ledger.groups.values()
        if group.sort != EVENT
        for name in sorted({unit.name for unit in group.units})
    ]  # fmt: skip
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


def _join(likenesses: Sequence[Likeness], ledger: Ledger, register: Register) -> dict[str, str]:
    """Joined ref -> the ref that stays: an editor's page, the usual name of a place, else the
    first in order of letters."""
    parent: dict[str, str] = {}

    def root(ref: str) -> str:
        while ref in parent:
            ref = parent[ref]
        return ref

    for alike in likenesses:
        if not alike.joined:
            continue
        ends = sorted({root(alike.ref), root(alike.other)})
        curated = [ref for ref in ends if ref in register.authorities]
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


def _proposals(
    likenesses: Sequence[Likeness], moved: Mapping[str, str], entities: Mapping[str, Entity]
) -> list[Proposal]:
    """One line for each two pages that may be one, in order."""
    told: dict[tuple[str, str], Proposal] = {}
    for alike in likenesses:
        one, other = sorted(moved.get(ref, ref) for ref in (alike.ref, alike.other))
        if one != other and one in entities and other in entities:
            told.setdefault((one, other), Proposal(one, other, alike.reason))
    return [told[pair] for pair in sorted(told)]


def _same_places(ledger: Ledger) -> list[Likeness]:
    """Places of two names that the gazetteer has as one: no likeness is needed."""
    names: dict[int, list[str]] = defaultdict(list)
    for ref, group in ledger.groups.items():
        ids = {unit.value.place.geonames for unit in group.units if unit.value.place}
        if group.sort == PLACE and len(ids) == 1 and ids != {0}:
            names[ids.pop()].append(ref)
    reason = "two names of one place in the gazetteer"
    return [
        Likeness(refs[0], other, True, reason)
        for refs in map(sorted, names.values())
        for other in refs[1:]
    ]


# --- the outcome ----------------------------------------------------------------------------------


def _refs(
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
                what = f"a decision on “{chain.title}” names {chain.ref}, which has no page"
                ledger.notes.append(Note(f"seeds/{stories[n].source}", 0, what))
                ref = ""
            row.append(moved.get(ref, ref))
        rows.append(tuple(row))
    return tuple(rows)


def _entities(
    namings: Sequence[Naming],
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
    for ref in sorted(used - made.keys()):
        assumed = register.assumed.get(ref)
        if assumed:
            made[ref] = Entity(ref, assumed.kind, assumed.title, place=assumed.place)
        elif ref in ledger.groups:
            made[ref] = _provisional(ledger.groups[ref])
    for ref, stays in moved.items():
        if stays in made and ref in ledger.groups:
            joined = f"also written {_title(ledger.groups[ref].units)}"
            made[stays] = replace(made[stays], reasons=(*made[stays].reasons, joined))
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


def _provisional(group: Group) -> Entity:
    kinds = Counter[str]()
    for unit in group.units:
        own = sort_of(unit.value.family, unit.kind) == group.sort
        kinds[unit.kind] += unit.mentions * (1000 if own else 1)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    reasons = tuple(sorted({reason for unit in group.units for reason in unit.reasons}))
    places = [unit.value.place for unit in group.units if unit.value.place]
    place = min(places, key=lambda place: (bool(place.doubt), place.geonames)) if places else None
    return Entity(group.ref, kind, _title(group.units), place=place, reasons=reasons)


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
