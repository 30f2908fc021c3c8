"""Units of one name -> those that are one entity each. The law: apart only for a reason printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.naming.addresses import address_of
from briefing.naming.corpus.units.facts import Pool, contradict
from briefing.naming.corpus.units.lands import where
from briefing.naming.corpus.units.names_of_corpus import PERSON, PLACE, Unit, exact

COMPANY_ENOUGH = 200
"""With whom a famous name is named is known after so many."""


@dataclass(slots=True)
class Namesake:
    """One entity among those of a name."""

    units: list[Unit] = field(default_factory=list)
    facts: Pool = field(default_factory=lambda: Pool(set(), set(), set(), set()))
    where: str = ""  # places: country and region

    def take(self, unit: Unit) -> None:
        self.units.append(unit)
        self.facts.offices |= unit.facts.offices
        self.facts.fields |= unit.facts.fields
        self.facts.affiliations |= unit.facts.affiliations
        if len(self.facts.company) < COMPANY_ENOUGH:
            self.facts.company |= unit.facts.company
        self.where = self.where or where(unit)


def apart(units: Sequence[Unit]) -> tuple[list[Namesake], list[Unit]]:
    """The namesakes, and the units that fit several of them and are given to none.

    Units that tell most come first, so that those who say nothing find their place.
    """
    made: list[Namesake] = []
    open_: list[Unit] = []
    for unit in sorted(units, key=_telling):
        fits = [one for one in made if not _differ(one, unit)]
        if len(fits) > 1:
            own = {exact(unit.name)}
            company = [one for one in fits if one.facts.company & unit.facts.company - own]
            fits = company if len(company) == 1 else fits
        if len(fits) > 1 and unit.sort == PLACE:
            fits = [min(fits, key=lambda one: (-len(one.units), one.where))]
        if len(fits) == 1:
            fits[0].take(unit)
        elif fits:
            open_.append(unit)
        else:
            made.append(Namesake())
            made[-1].take(unit)
    return made, open_


def _telling(unit: Unit) -> tuple[int, int]:
    told = bool(unit.facts.offices) + bool(unit.facts.fields) + bool(unit.facts.affiliations)
    return (-told, -bool(where(unit)))


def _differ(one: Namesake, unit: Unit) -> bool:
    if unit.sort == PERSON:
        return bool(contradict(one.facts, unit.facts, exact(unit.name)))
    if unit.sort == PLACE:
        here = where(unit)
        return bool(one.where and here and one.where != here)
    return bool(
        one.facts.affiliations
        and unit.facts.affiliations
        and not one.facts.affiliations & unit.facts.affiliations
    )


def qualifier(one: Namesake) -> str:
    """What tells a namesake from the others, as a slug: role and country, or the place's land."""
    if one.where:
        return address_of(one.where)
    parts = []
    if one.facts.offices:
        parts.append(min(one.facts.offices))
    elif one.facts.fields:
        parts.append(min(one.facts.fields))
    if one.facts.affiliations:
        parts.append(min(one.facts.affiliations).split("/")[1])
    return address_of(" ".join(parts))
