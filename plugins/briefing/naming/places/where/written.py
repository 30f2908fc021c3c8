"""A text's names -> the land or state written beside each. The law: once written, always meant."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from briefing.naming.places.where.address import beside, lies_in
from briefing.naming.places.where.rows import rows_of
from briefing.naming.places.where.states import state_beside
from briefing.naming.spans import Span
from briefing.naming.tables.gazetteer import country
from briefing.naming.tables.regions import is_state

KNOWN = 100_000
"""A town of so many people may be named without its country."""


class Written(NamedTuple):
    """What stands beside a name: its state, or other lands and regions."""

    lands: frozenset[str]
    state: str


NOWHERE = Written(frozenset(), "")


def written_beside(text: str, spans: Sequence[Span]) -> dict[str, Written]:
    """Where a name is written with its land, it is written once and meant throughout."""
    found: dict[str, Written] = {}
    for span in spans:
        if span.family == "location" and span.form == "name" and not is_state(span.title):
            lands, state = beside(text, span.end), state_beside(text, span.end)
            if state or _may_lie_in(span.title, lands) or _opens(text, span, lands):
                found.setdefault(span.title.casefold(), Written(lands, state))
    return found


def _opens(text: str, span: Span, lands: Set[str]) -> bool:
    """``PALMA, Mozambique (Reuters) –``: a dateline says where it was sent from."""
    first = not span.start or text[span.start - 1 : span.start] == "\n"
    if not first or not any(country(land) is not None for land in lands):
        return False
    return _DATELINE.match(text, span.end) is not None


_DATELINE = re.compile(r",\s[A-Z][\w. ]{2,30}?(?:,\s\w+\.?\s\d{1,2})?\s?(?:\(|[—–:]|-\s|\|)")


def _may_lie_in(title: str, lands: Set[str]) -> bool:
    """Whether a place of that name does, or only small ones bear it, and a country is said."""
    rows = rows_of(title)
    if any(lies_in(row, lands) for row in rows):
        return True
    small = all(row.place.population < KNOWN for row in rows)
    return small and any(country(land) is not None for land in lands)
