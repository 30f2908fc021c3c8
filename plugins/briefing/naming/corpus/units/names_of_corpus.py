"""Stories, Namings -> a Unit for each chain of nobody known yet. The law: as the text has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing.model import Chain, Naming, Story
from briefing.naming.corpus.units.facts import Facts, facts
from briefing.naming.known.folding import plain
from briefing.naming.story.persons.who_answers import is_full
from briefing.naming.tables.gazetteer import is_demonym

PERSON, BODY, PLACE, EVENT = "person", "body", "place", "event"
FOLDERS = {PERSON: "actors", BODY: "actors", PLACE: "locations", EVENT: "events"}


BETWEEN_INITIALS = re.compile(r"\b([^\W\d_])\. ?(?=[^\W\d_]\b)|\b([A-Z]) (?=[A-Z]\b)")
INITIAL = re.compile(r"\b([^\W\d_]{1,3})\.(?=[^\W\d_]{2})")


class Unit(NamedTuple):
    """One chain of one text: nobody known, perhaps the same as others."""

    story: int
    chain: int
    sort: str  # person | body | place | event
    name: str
    kind: str
    strength: str
    reasons: tuple[str, ...]
    mentions: int
    facts: Facts
    spoken: tuple[str, ...]  # the forms it has in its text, in order of first use
    value: Chain


@lru_cache(maxsize=262144)
def exact(name: str) -> str:
    """Names that are one but for case, marks, hyphens, articles and the spaces of initials have one
    exact form: ``J.K.Rowling``, ``J. K. Rowling``, ``J K Rowling``."""
    spaced = INITIAL.sub(r"\1. ", BETWEEN_INITIALS.sub(r"\1\2", plain(name)))
    bare = spaced.replace("'", "").replace("-", " ").replace(".", "").lower()
    words = [word for word in bare.split() if word not in ("the", "al", "el")]
    return " ".join(words) or bare


def sort_of(family: str, kind: str) -> str:
    if family == "actor":
        return PERSON if kind == "person" else BODY
    return PLACE if family == "location" else EVENT


def units(story: Story, naming: Naming, at: int) -> Iterator[Unit]:
    """The unknown chains of the ``at``-th text."""
    if all(chain.ref for chain in naming.chains):
        return
    spoken: dict[int, list[str]] = defaultdict(list)
    for mention in naming.mentions:
        if mention.form == "name":
            spoken[mention.chain].append(story.text[mention.start : mention.end])
    titles: dict[int, list[str]] = defaultdict(list)
    for role in naming.roles:
        titles[naming.mentions[role.mention].chain].append(role.title)
    company = _company(naming)
    for n, chain in enumerate(naming.chains):
        if not chain.ref and spoken[n]:
            known = facts(titles.get(n, ()), [chain.affiliation], company)
            yield Unit(
                at, n, sort_of(chain.family, chain.kind), chain.title, chain.kind, chain.strength,
                chain.reasons, len(spoken[n]), known, tuple(dict.fromkeys(spoken[n])), chain,
            )  # fmt: skip


def _company(naming: Naming) -> frozenset[str]:
    """Persons and bodies of a text: known ones by ref, others by their full name."""
    found = []
    for chain in naming.chains:
        if chain.family == "actor" and chain.kind != "state":
            if chain.ref:
                found.append(chain.ref)
            elif chain.strength != "weak" and is_full(chain.title):
                found.append(exact(chain.title))
    return frozenset(found)


def is_bare(unit: Unit) -> bool:
    """A name of one word, or of an adjective and a common noun; ``the Caribbean`` is a place."""
    if unit.sort == PERSON:
        return not is_full(unit.name)
    return unit.sort != PLACE and is_demonym(unit.name)
