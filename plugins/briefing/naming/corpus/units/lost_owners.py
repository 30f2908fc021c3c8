"""Units -> the same, possessives without their apostrophe under the owner's name.

The law: only in a text that has lost its apostrophes, and only if an editor calls the owner so, or
others do twice as often.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.model import Story, family_of
from briefing.naming.corpus.units.names_of_corpus import BODY, PERSON, Unit, exact, sort_of
from briefing.naming.known.register import Register
from briefing.naming.possessives import keeps_apostrophes

TIMES = 2


def under_owners(
    every: Sequence[Unit], stories: Sequence[Story], register: Register
) -> Iterator[Unit]:
    """``Bashar al-Assads`` in a text whose possessives end so is ``Bashar al-Assad``."""
    called = Counter[tuple[str, str]]()
    for unit in every:
        called[unit.sort, exact(unit.name)] += unit.mentions
    named = {
        (sort_of(family_of(ref), entry.kind), exact(name))
        for ref, entry in register.authorities.items()
        for name in (entry.title, *entry.aliases)
    }
    kept: dict[int, bool] = {}
    for unit in every:
        may = unit.name.endswith("s") and unit.sort in (PERSON, BODY)
        owner = (unit.sort, exact(unit.name[:-1])) if may else ("", "")
        often = called[owner] >= TIMES * called[unit.sort, exact(unit.name)]
        may = may and (often or owner in named)
        if may and unit.story not in kept:
            kept[unit.story] = keeps_apostrophes(stories[unit.story].text)
        yield unit._replace(name=unit.name[:-1]) if may and not kept[unit.story] else unit
