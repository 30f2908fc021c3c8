"""Candidates -> the doubtful names of a row of persons are persons. The law: all look like it.

``Kyaw Oo Hlaing, Tun Lin, and Zar Ni Win``: whoever lists two people in full lists no third thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.agreement.listed_places import rows_of
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer

REASON = "in a row"
SURE = 2
"""Full names of persons that a row must have."""


def listed_persons(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, those of rows of persons strong."""
    told = {id(c) for row in rows_of(text, candidates) for c in _doubtful(text, row)}
    return [
        replace(c, agreed=2, reasons=(*c.reasons, REASON)) if id(c) in told else c
        for c in candidates
    ]


def _doubtful(text: str, row: Sequence[Candidate]) -> Sequence[Candidate]:
    """Whom the model alone saw in a row of whom all are persons, and two are sure."""
    names = [text[c.start : c.end] for c in row]
    if any(c.type != "person" or " " not in name for c, name in zip(row, names, strict=True)):
        return ()
    firsts = [name.split()[0] for name in names]
    again = any(firsts.count(word) > 1 and not gazetteer.is_given_name(word) for word in firsts)
    if again or sum(c.strong for c in row) < SURE:
        return ()  # ``Klong Saen, Klong Tan``: canals
    return [c for c, name in zip(row, names, strict=True) if not c.strong and _is_full(name)]


def _is_full(name: str) -> bool:
    """Two words or more, no land and no letters among them."""
    words = name.split()
    named = all(word[0].isupper() and not word.isupper() for word in words)
    return named and not any(gazetteer.country(word) for word in words)
