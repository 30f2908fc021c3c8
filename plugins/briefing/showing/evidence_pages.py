"""Dossier -> the pages of what the texts assert. The law: each module makes its own pages.

This is the list that ``sheets()`` of the room and the shell walk: HTML pages and, for search,
the scripts that carry its data.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Sheet
from briefing.showing import chronology, figures, maps, network, quotations
from briefing.showing.dossier import Dossier

MODULES = (maps, network, chronology, quotations, figures)


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """Every page of evidence, in a fixed order."""
    for module in MODULES:
        yield from module.sheets(dossier)
