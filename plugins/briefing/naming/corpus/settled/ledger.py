"""What a resolution has settled so far. The law: growing only, and local to one resolution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.model import Note
from briefing.naming.corpus.units.facts import Told
from briefing.naming.corpus.units.names_of_corpus import Unit


@dataclass(slots=True)
class Group:
    """Units that are one entity, under the ref they will have."""

    ref: str
    sort: str
    units: list[Unit]
    facts: Told


@dataclass(slots=True)
class Ledger:
    """What is settled so far: refs by (story, chain), joined refs, pages of choice, notes.

    ``taken`` are the refs of known names with their sorts: no other sort of thing gets them.
    """

    refs: dict[tuple[int, int], str] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    taken: dict[str, str] = field(default_factory=dict)


def usual_name(members: Iterable[Unit]) -> str:
    """The form most often used; of equals the first in order of letters."""
    counted: Counter[str] = Counter()
    for unit in members:
        counted[unit.name] += unit.mentions
    return min(counted, key=lambda name: (name.isupper(), -counted[name], name))
