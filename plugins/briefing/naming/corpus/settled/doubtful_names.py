"""Units without a page -> those of a page whose name sounds the same. The law: full names only.

What one text leaves in doubt (``Debretsion Gebre-Michael``) another is sure of (``Debretsion
Gebremichael``): no second fact is asked for, since nobody else is named so, and no page is made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.naming.corpus.settled.ledger import Ledger
from briefing.naming.corpus.units.facts import contradict
from briefing.naming.corpus.units.names_of_corpus import PERSON, Unit, exact, is_bare
from briefing.naming.known.folding import fold


def under_sure_names(every: Sequence[Unit], ledger: Ledger) -> None:
    """Give persons without a page that of the only one spelled alike, unless facts forbid it."""
    sure: dict[str, set[str]] = defaultdict(set)
    for group in ledger.groups.values():
        for unit in group.units if group.sort == PERSON else ():
            sure["".join(fold(unit.name))].add(group.ref)
    for unit in every:
        refs = sure.get("".join(fold(unit.name)), set()) if unit.sort == PERSON else set()
        if len(refs) != 1 or is_bare(unit) or (unit.story, unit.chain) in ledger.refs:
            continue
        (ref,) = refs
        group = ledger.groups[ref]
        if not contradict(group.facts, unit.facts, exact(unit.name)):
            ledger.refs[unit.story, unit.chain] = ref
            group.units.append(unit)
