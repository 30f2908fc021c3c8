"""Texts, units -> the lands they speak of, and where a place lies. The law: what is sure only."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Naming
from briefing.naming.corpus.units.names_of_corpus import Unit
from briefing.naming.places.where.states import is_sure
from briefing.naming.tables.defaults import default_refs


class Lands(dict[int, frozenset[str]]):
    """By a text's number the lands it speaks of, found when they are asked for."""

    def __init__(self, namings: Sequence[Naming]) -> None:
        self.namings = namings

    def __missing__(self, story: int) -> frozenset[str]:
        self[story] = lands_of(self.namings[story])
        return self[story]


def lands_of(naming: Naming) -> frozenset[str]:
    """Titles of the lands and states that a text names, and of those its places lie in."""
    known = (default_refs().get(chain.ref) for chain in naming.chains if chain.ref)
    named = {entry.title for entry in known if entry and entry.kind in ("state", "country")}
    placed = (chain.place for chain in naming.chains if chain.place)
    return frozenset(named | {place.country for place in placed if is_sure(place)} - {""})


def where(unit: Unit) -> str:
    """Country and region of a place that its text leaves in no doubt."""
    place = unit.value.place
    return f"{place.country} {place.region}".strip() if place and is_sure(place) else ""


def where_all(units: Sequence[Unit]) -> str:
    """The same of one page's units; "" if they differ."""
    found = {told for unit in units if (told := where(unit))}
    return found.pop() if len(found) == 1 else ""
