"""One name -> the person whom all news means by it. The law: a list by hand, nobody guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefing.naming.tables.gazetteer_files import lines_of


@dataclass(frozen=True, slots=True)
class WellKnown:
    """A person whom news calls by one name: the full name, and the year since when (0 = always)."""

    title: str
    since: int


@lru_cache(maxsize=1)
def _well_known() -> Mapping[str, WellKnown]:
    out = {}
    for line in lines_of("well_known.tsv"):
        names, full, since = (line + "\t0").split("\t")[:3]
        for name in names.split("|"):
            out[name] = WellKnown(full.replace("~", name), int(since))
    return out


def well_known(name: str) -> WellKnown | None:
    """The person whom news means by that one name, as spelled (``Putin``)."""
    return _well_known().get(name)
