"""Units of one word -> the page of the only one of that surname, where his office is theirs. The
law: surname and office, and a second fact where many hold it, or nobody.

``Secretary of State Albright`` in a text that never names her in full. Whom two texts give one
surname and offices of different lands are two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from briefing.naming.corpus.settled.ledger import Group, Ledger
from briefing.naming.corpus.units.facts import Told, contradict, second_fact
from briefing.naming.corpus.units.names_of_corpus import PERSON, Unit, exact, is_bare
from briefing.naming.story.roles import office_of

STAGE = re.compile(r"^(?:former|acting|ex)[ -]")


def under_offices(every: Sequence[Unit], ledger: Ledger) -> None:
    """Give a titled surname without a page that of the one person of the corpus it may mean."""
    bearers: dict[str, list[Group]] = defaultdict(list)
    for group in ledger.groups.values():
        if group.sort == PERSON and not is_bare(group.units[0]):
            for surname in {exact(unit.name).split()[-1] for unit in group.units}:
                bearers[surname].append(group)
    for unit in every:
        place = (unit.story, unit.chain)
        if unit.sort != PERSON or not is_bare(unit) or place in ledger.refs:
            continue
        found = bearers.get(exact(unit.name), [])
        if len(found) == 1 and _is_he(unit.facts, found[0].facts):
            ledger.refs[place] = found[0].ref


def _is_he(short: Told, full: Told) -> bool:
    """An office in common; where many hold it (``mayor``), a land, a body or company besides."""
    offices = _offices(short.offices) & _offices(full.offices)
    told = any(" " in office for office in offices) or (offices and second_fact(short, full)[0])
    return bool(told) and not contradict(short, full)


def _offices(told: Set[str] | Iterable[str]) -> set[str]:
    """Without what a man becomes in time: ``former president``."""
    return {office_of(STAGE.sub("", office)) or office for office in told}
