"""Settled bodies -> which are one under two forms of a name. The law: no likeness, the same words.

``Supreme Court of India`` and ``Indian Supreme Court``; ``Sovereign Council`` where a text speaks
of Sudan, and ``Sudanese Sovereign Council``; an acronym, and the one body introduced by it; a body
in its own language and in English, where both are introduced by the acronym of the one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.model import Naming, Story
from briefing.naming.corpus.facts import Facts, Told
from briefing.naming.corpus.lands import Lands
from briefing.naming.corpus.ledger import Group, Ledger
from briefing.naming.corpus.names_of_corpus import BODY, sort_of
from briefing.naming.corpus.spellings import Likeness
from briefing.naming.known.folding import likeness
from briefing.naming.known.register import Register
from briefing.naming.story.generic_bodies import is_generic
from briefing.naming.tables.gazetteer import country, demonym

LONGEST, SHORTEST = 8, 3
"""Letters of an acronym by which bodies are joined."""

ALIKE = 0.95
"""How alike two names of the same letters are that are spellings of one."""

_SMALL = frozenset({"of", "the", "for", "and"})
_MANY = frozenset({"university", "college", "school", "bank", "hospital", "institute", "club"})
"""A state has several of these: the Bank of Japan is not any Japanese bank."""

_SERVICES = frozenset("armed air force army navy guard coast national republican".split())
"""Each state has these: only in a text of no other state."""

Words = tuple[str, ...]


class Body(NamedTuple):
    """A body with a page: its full names, the acronyms it is called by, where it is named."""

    ref: str
    names: frozenset[str]
    called: frozenset[str]
    facts: Told
    stories: frozenset[int]


def one_body(
    ledger: Ledger,
    stories: Sequence[Story],
    namings: Sequence[Naming],
    register: Register,
    spoken: Lands,
) -> list[Likeness]:
    """Pairs of bodies that are one."""
    settled = (_of_group(group) for group in ledger.groups.values() if group.sort == BODY)
    bodies = sorted([*settled, *_known(stories, namings, register)], key=lambda body: body.ref)
    named = {body.ref: name for body in bodies if (name := _words_of(body))}
    return [*_turned(named), *_with_land(bodies, named, spoken), *_by_acronym(bodies)]


def _of_group(group: Group) -> Body:
    spoken = {unit.name for unit in group.units}
    called = spoken | {form for unit in group.units for form in unit.spoken}
    where = frozenset(unit.story for unit in group.units)
    return Body(
        group.ref,
        frozenset(filter(_is_full, spoken)),
        called & _acronyms(called),
        group.facts,
        where,
    )


def _known(
    stories: Sequence[Story], namings: Sequence[Naming], register: Register
) -> Iterator[Body]:
    """Bodies that an editor or the table has, as the texts call them."""
    called: dict[str, set[str]] = defaultdict(set)
    where: dict[str, set[int]] = defaultdict(set)
    for n, (story, naming) in enumerate(zip(stories, namings, strict=True)):
        for mention in naming.mentions:
            chain = naming.chains[mention.chain]
            if chain.ref and mention.form == "name" and sort_of(chain.family, chain.kind) == BODY:
                called[chain.ref].add(story.text[mention.start : mention.end])
                where[chain.ref].add(n)
    for ref, forms in called.items():
        entry = register.authorities.get(ref) or register.assumed.get(ref)
        if entry and entry.kind != "state":
            names = frozenset(filter(_is_full, [entry.title]))
            yield Body(ref, names, _acronyms(forms), Facts(), frozenset(where[ref]))


def _is_full(name: str) -> bool:
    return not name.isupper()


def _acronyms(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(
        form
        for form in forms
        if form.isupper() and form.isalpha() and SHORTEST <= len(form) <= LONGEST
    )


def _turned(named: dict[str, tuple[Words, str]]) -> Iterator[Likeness]:
    """The same words and the same land, in another order."""
    same: dict[tuple[Words, str], list[str]] = defaultdict(list)
    for ref, name in named.items():
        same[name].append(ref)
    for (words, _), (first, *others) in same.items():
        if _MANY.isdisjoint(words):
            yield from (_joined(first, other) for other in others)


def _with_land(
    bodies: Sequence[Body], named: dict[str, tuple[Words, str]], spoken: Lands
) -> Iterator[Likeness]:
    """A name without its land, where the only one with a land is of one its texts speak of."""
    lands: dict[Words, dict[str, str]] = defaultdict(dict)
    for ref, (words, land) in named.items():
        if land:
            lands[words].setdefault(land, ref)
    for body in bodies:
        words, land = named.get(body.ref, ((), ""))
        homes = lands.get(words, {})
        if land or len(homes) != 1 or len(words) == 1 or not _MANY.isdisjoint(words):
            continue
        ((home, ref),) = homes.items()
        spoken_of = [spoken[story] for story in body.stories]
        alone = _SERVICES.issuperset(words)
        if all(found == {home} if alone else home in found for found in spoken_of):
            yield _joined(body.ref, ref)


def _by_acronym(bodies: Sequence[Body]) -> Iterator[Likeness]:
    """An acronym, and the one body called so; its name in English, where that was met with it."""
    sharing: dict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        for form in body.called:
            sharing[form].append(body)
    for form, members in sorted(sharing.items()):
        full = [body for body in members if body.names]
        own = [body for body in full if _fits(form, body)] or full
        others = [body for body in full if body not in own]
        if not own or not all(_is_spelling(body, own[0]) for body in own[1:]):
            continue
        if all(_met(body, own[0]) for body in others):
            short = [body for body in members if not body.names]
            yield from (_joined(body.ref, own[0].ref) for body in (*own[1:], *others, *short))


def _is_spelling(one: Body, other: Body) -> bool:
    """``All Progressive Congress``, ``All Progressives Congress``: both are the APC."""
    return any(likeness(name, its) >= ALIKE for name in one.names for its in other.names)


def _joined(one: str, other: str) -> Likeness:
    first, second = sorted((one, other))
    return Likeness(first, second, True, "two forms of one name")


def _fits(form: str, body: Body) -> bool:
    """Whether the acronym is made of the initials of a name, small words counted or not."""
    for name in body.names:
        words = name.replace("-", " ").split()
        made = ("".join(word[0] for word in words), "".join(w[0] for w in words if w[0].isupper()))
        if form in (made[0].upper(), made[1]):
            return True
    return False


def _met(one: Body, other: Body) -> bool:
    """Whether both are named with somebody, or belong to one state or body."""
    shared = one.facts.company & other.facts.company
    return bool(shared or one.facts.affiliations & other.facts.affiliations)


def _words_of(body: Body) -> tuple[Words, str] | None:
    """The words of its name in order of letters, and its land; None if its texts differ, or if
    each state has one."""
    found = {_told(name) for name in body.names}
    words, land = found.pop() if len(found) == 1 else ((), "")
    return (words, land) if words and (land or not is_generic(" ".join(words))) else None


def _told(name: str) -> tuple[Words, str]:
    """The words but those in small letters, one for many of a thing, and the land among them."""
    lands, words = set(), set()
    for word in name.split():
        if land := demonym(word) or country(word):
            lands.add(land.title)
        elif word[0].isdigit() or not word.islower():
            words.add(word.lower().removesuffix("s"))
    return tuple(sorted(words - _SMALL)), "/".join(sorted(lands))
