"""A name -> small towns and districts that bear it. The law: no evidence that a word is a name.

Towns below those of ``gazetteer``, and second divisions (counties, districts, provinces) by their
bare names; sorted by folded name, so that a look-up halves the table and nothing is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from briefing.model import Place
from briefing.naming.tables.gazetteer import Known, countries
from briefing.naming.tables.gazetteer_files import DATA
from briefing.naming.tables.gazetteer_fold import fold_name

DISTRICT = "district"
CALLED_COUNTIES = frozenset({"United States"})
"""Lands where a county's name alone is never its county."""
MOST = 60
"""How many places of one name are looked at: there are 30 counties of Washington."""


@lru_cache(maxsize=1)
def _rows() -> bytes:
    return (DATA / "small_places.tsv").read_bytes()


@lru_cache(maxsize=20_000)
def small_places(name: str) -> tuple[Known, ...]:
    """Rows of that name, the largest first."""
    wanted = fold_name(name)
    found = []
    for line in _lines_from(_first(wanted)):
        title, lat, lon, cc, region, people, kind = line.split("\t")
        if fold_name(title) != wanted or len(found) == MOST:
            break
        land = countries()[cc].title
        place = Place(title, float(lat), float(lon), land, region, int(people))
        found.append(Known(place, kind, alternate=False))
    return tuple(found)


def is_called_so(row: Known) -> bool:
    """Whether the bare name may mean that place: no county of the United States."""
    return row.kind != DISTRICT or row.place.country not in CALLED_COUNTIES


def is_small_place(name: str, lands: frozenset[str]) -> bool:
    """Whether a small town or district of one of those countries is called so."""
    return any(row.place.country in lands and is_called_so(row) for row in small_places(name))


def _first(wanted: str) -> int:
    """Where the first row of that folded name begins, or would."""
    rows, low, high = _rows(), 0, len(_rows())
    while low < high:
        at = rows.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if fold_name(rows[at : rows.index(b"\t", at)].decode()) < wanted:
            low = rows.index(b"\n", at) + 1
        else:
            high = at
    return low


def _lines_from(at: int) -> Iterator[str]:
    rows = _rows()
    while at < len(rows):
        end = rows.index(b"\n", at)
        yield rows[at:end].decode()
        at = end + 1
