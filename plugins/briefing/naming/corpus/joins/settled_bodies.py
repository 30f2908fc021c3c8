"""Settled names, texts -> the bodies of the corpus and what they are called. The law: as printed.

Bodies with a page of their own, and those that an editor or the table has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.model import Naming, Story
from briefing.naming.corpus.joins.spellings import Likeness
from briefing.naming.corpus.settled.ledger import Group, Ledger
from briefing.naming.corpus.units.facts import Facts, Told
from briefing.naming.corpus.units.names_of_corpus import BODY, sort_of
from briefing.naming.known.register import Register

LONGEST, SHORTEST = 8, 3
"""Letters of an acronym by which bodies are joined."""
MIXED = re.compile(r"[A-Z]{2,}[a-z]{1,2}|[A-Z][a-z][A-Z]+")
"""``FAMa``, ``MoD``"""


class Body(NamedTuple):
    """A body with a page: its full names, the acronyms it is called by, where it is named."""

    ref: str
    names: frozenset[str]
    called: frozenset[str]
    facts: Told
    stories: frozenset[int]


def bodies_of(
    ledger: Ledger, stories: Sequence[Story], namings: Sequence[Naming], register: Register
) -> list[Body]:
    """All bodies, in order of ref."""
    settled = (_of_group(group) for group in ledger.groups.values() if group.sort == BODY)
    known = _known(stories, namings, register)
    return sorted([*settled, *known], key=lambda body: body.ref)


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
    return not (name.isupper() or MIXED.fullmatch(name))


def _acronyms(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(
        form
        for form in forms
        if not _is_full(form) and form.isalpha() and SHORTEST <= len(form) <= LONGEST
    )


def joined(one: str, other: str, *, sure: bool = True) -> Likeness:
    """Two pages that are one, or may be."""
    first, second = sorted((one, other))
    return Likeness(first, second, sure, "two forms of one name")
