"""Settled bodies -> which are one under two forms of a name. The law: no likeness, the same words.

``Supreme Court of India`` and ``Indian Supreme Court``; ``Sovereign Council`` where a text speaks
of Sudan, and ``Sudanese Sovereign Council``; an acronym, and the one body introduced by it; a body
in its own language and in English, where both are introduced by the acronym of the one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.model import Naming, Story
from briefing.naming.corpus.joins.initials import by_initials, spells
from briefing.naming.corpus.joins.legal_forms import firms
from briefing.naming.corpus.joins.settled_bodies import Body, bodies_of, joined
from briefing.naming.corpus.joins.spellings import Likeness
from briefing.naming.corpus.settled.ledger import Ledger
from briefing.naming.corpus.units.lands import Lands
from briefing.naming.known.folding import likeness
from briefing.naming.known.register import Register
from briefing.naming.story.bodies.generic_bodies import is_generic
from briefing.naming.tables.gazetteer import body as known_body
from briefing.naming.tables.gazetteer import country, demonym

ALIKE = 0.95
"""How alike two names of the same letters are that are spellings of one."""

_SMALL = frozenset({"of", "the", "for", "and"})
_MANY = frozenset({"university", "college", "school", "bank", "hospital", "institute", "club"})
"""A state has several of these: the Bank of Japan is not any Japanese bank."""

_SERVICES = frozenset("armed air force army navy guard coast national republican".split())
"""Each state has these: only in a text of no other state."""

Words = tuple[str, ...]


def one_body(
    ledger: Ledger,
    stories: Sequence[Story],
    namings: Sequence[Naming],
    register: Register,
    spoken: Lands,
) -> list[Likeness]:
    """Pairs of bodies that are one."""
    bodies = bodies_of(ledger, stories, namings, register)
    named = {body.ref: name for body in bodies if (name := _words_of(body))}
    told = [*_turned(named), *_with_land(bodies, named, spoken), *_by_acronym(bodies)]
    told += _spelled_out(bodies)
    return [*told, *firms(bodies, spoken), *by_initials(bodies, spoken)]


def _turned(named: dict[str, tuple[Words, str]]) -> Iterator[Likeness]:
    """The same words and the same land, in another order."""
    same: dict[tuple[Words, str], list[str]] = defaultdict(list)
    for ref, name in named.items():
        same[name].append(ref)
    for (words, _), (first, *others) in same.items():
        if _MANY.isdisjoint(words):
            yield from (joined(first, other) for other in others)


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
            yield joined(body.ref, ref)


def _by_acronym(bodies: Sequence[Body]) -> Iterator[Likeness]:
    """An acronym, and the one body called so; its name in English, where that was met with it."""
    sharing: dict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        for form in body.called:
            sharing[form].append(body)
    for form, members in sorted(sharing.items()):
        full = [body for body in members if body.names]
        own = [body for body in full if spells(form, body)] or full
        others = [body for body in full if body not in own]
        if not own or not all(_is_spelling(body, own[0]) for body in own[1:]):
            continue
        if all(_met(body, own[0]) for body in others):
            short = [body for body in members if not body.names]
            yield from (joined(body.ref, own[0].ref) for body in (*own[1:], *others, *short))


def _spelled_out(bodies: Sequence[Body]) -> Iterator[Likeness]:
    """``AU Peace and Security Council``, ``African Union Peace and Security Council``."""
    owners = {name: body.ref for body in bodies for name in body.names}
    for body in bodies:
        for name in body.names:
            first, _, rest = name.partition(" ")
            owner = known_body(first) if rest and first.isupper() else None
            other = owners.get(f"{owner.title} {rest}") if owner else None
            if other and other != body.ref:
                yield joined(body.ref, other)


def _is_spelling(one: Body, other: Body) -> bool:
    """``All Progressive Congress``, ``All Progressives Congress``: both are the APC."""
    return any(likeness(name, its) >= ALIKE for name in one.names for its in other.names)


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
