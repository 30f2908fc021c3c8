"""``Ill.``, ``Kentucky`` -> the state or province. The law: as papers write it behind a town."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefing.naming.tables.gazetteer_files import lines_of


@lru_cache(maxsize=1)
def _short_regions() -> Mapping[str, str]:
    rows = (line.split("\t") for line in lines_of("short_regions.tsv"))
    return {short.replace(".", ""): name for name, shorts in rows for short in shorts.split("|")}


def region_of_short(name: str) -> tuple[str, ...]:
    """The state or province that ``Ill.``, ``Tex``, ``B.C.`` or ``VA`` stands for, if any."""
    found = _short_regions().get(name.replace(".", ""))
    return (found,) if found else ()


@lru_cache(maxsize=1)
def _with_short() -> frozenset[str]:
    return frozenset(_short_regions().values())


TOWNS_FIRST = frozenset({"New York", "Washington"})
"""States whose name alone means a town."""


def is_state(name: str) -> bool:
    """True for a state or province that newspapers write behind its towns: ``Kentucky``."""
    return name in _with_short()
