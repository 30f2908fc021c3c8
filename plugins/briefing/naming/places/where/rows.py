"""A place's name as printed -> the rows of the tables that it may mean. The law: kinds are heard.

``Idlib province`` is no town, and ``Montgomery County`` no province; of a bare name in a land
whose counties are never called so (``Montgomery``), none is a county.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from briefing.naming.tables.gazetteer import Known, country, known_places
from briefing.naming.tables.small_places import (
    CALLED_COUNTIES,
    DISTRICT,
    is_called_so,
    small_places,
)

_KINDS = (
    r"province|governorate|oblast|prefecture|county|co|state|region|department|district|parish"
    r"|local(?:[\s\u00a0]government(?:[\s\u00a0]area)?)?|lga"
)
_BEHIND = re.compile(rf"(.+?)[\s\u00a0](?:{_KINDS})", re.IGNORECASE)
_BEFORE = re.compile(r"(?:(?:county|co\.?|district|province)[\s\u00a0](?:of[\s\u00a0])?)(.+)", re.I)
DIVISIONS = ("province", "state", "region")


@lru_cache(maxsize=20_000)
def rows_of(title: str) -> tuple[Known, ...]:
    """Rows of the table of places first, then small towns and districts, the largest first."""
    if bare := bare_division(title):
        parts = [row for row in known_places(bare) if row.kind in DIVISIONS]
        parts += [row for row in small_places(bare) if row.kind == DISTRICT]
        return tuple(parts or _seats(title, bare))
    known = known_places(title)
    return (*known, *(row for row in small_places(title) if is_called_so(row)))


def bare_division(title: str) -> str:
    """``Idlib`` of ``Idlib province``, ``Cork`` of ``Co Cork``; else ""."""
    if known_places(title) or country(title):
        return ""
    found = _BEHIND.fullmatch(title) or _BEFORE.fullmatch(title)
    return found.group(1) if found else ""


def _seats(title: str, bare: str) -> list[Known]:
    """Towns of that name, where no division bears it: a district lies around its seat, and is
    another place."""
    rows = (*known_places(bare), *small_places(bare))
    return [
        replace(row, place=replace(row.place, name=title, geonames=0))
        for row in rows
        if row.place.country not in CALLED_COUNTIES
    ]
