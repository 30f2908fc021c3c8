"""Candidates -> what the words around each say of its type. The law: a row is of one type.

``Algiers, Constantine and Oran``: what is sure of one, or said of the first, is said of the others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.model import Parse
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.context.clues import clues
from briefing.naming.candidates.context.second_source import SETTLED
from briefing.naming.candidates.extent.lost_commas import NEAR, PLACES_OF
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer


def around(
    text: str, words: Sequence[Word], candidates: Sequence[Candidate], parse: Parse
) -> list[dict[str, float]]:
    """For each candidate the weights of types, by the words and the candidates beside it."""
    contexts = _contexts(words, candidates, parse)
    _in_a_row(text, candidates, contexts)
    _listed(text, candidates, contexts)
    return contexts


def _contexts(
    words: Sequence[Word], candidates: Sequence[Candidate], parse: Parse
) -> list[dict[str, float]]:
    """For each candidate what the words around it say."""
    starts = [w.start for w in words]
    rows = {start: n for n, start in enumerate(parse.starts)} if parse.deps else {}
    out = []
    for c in candidates:
        first = bisect_left(starts, c.start)
        last = max(first + 1, bisect_left(starts, c.end))
        out.append(clues(words, first, last, rows, parse) if first < len(words) else {})
    return out


def _in_a_row(
    text: str, candidates: Sequence[Candidate], contexts: Sequence[dict[str, float]]
) -> None:
    """``Algiers, Constantine and Oran``: what is sure speaks for its neighbours in the row."""
    for n in range(1, len(candidates)):
        a, b = candidates[n - 1], candidates[n]
        if text[a.end : b.start] not in ROW:
            continue
        for sure, other, said in ((a, b, contexts[n]), (b, a, contexts[n - 1])):
            address = other is a and sure.kind == "country" and other.type == "person"
            name = text[a.start : a.end]
            if address and " " in name and not gazetteer.known_places(name):
                continue  # ``Under the tutelage of Monty Desai, Nepal won``
            if sure.agreed > 1 and other.agreed < 2 and said:
                said[sure.type] = said.get(sure.type, 0.0) + 0.5


def _listed(
    text: str, candidates: Sequence[Candidate], contexts: Sequence[dict[str, float]]
) -> None:
    """``the towns of Qusair, Talbiseh and Rastan``: what is said of the first is said of all."""
    for n in _opening(text, candidates):
        for m in range(n, len(candidates)):
            if m > n and text[candidates[m - 1].end : candidates[m].start] not in ROW:
                break
            if contexts[m] and candidates[m].role is None:
                contexts[m]["location"] += SETTLED
    for n, c in enumerate(candidates):
        if n and PLACES.match(text, c.end) and text[candidates[n - 1].end : c.start] in ROW:
            for m in range(n, max(n - LONGEST_ROW, -1), -1):
                if m < n and text[candidates[m].end : candidates[m + 1].start] not in ROW:
                    break
                if contexts[m] and candidates[m].role is None:
                    contexts[m]["location"] += SETTLED
    told = False
    for n, c in enumerate(candidates):
        told = told and n > 0 and text[candidates[n - 1].end : c.start] in ROW
        if told and contexts[n]:
            contexts[n]["location"] += SETTLED
        told = told or PLACES_OF.search(text, max(0, c.start - NEAR), c.start) is not None


def _opening(text: str, candidates: Sequence[Candidate]) -> Iterator[int]:
    """Where a row of places begins: ``in Quetta, Mastung, Muslim Bagh``, two of them sure."""
    n = 0
    while n < len(candidates):
        stop = n + 1
        while (
            stop < len(candidates)
            and text[candidates[stop - 1].end : candidates[stop].start] in ROW
        ):
            stop += 1
        sure = [c for c in candidates[n:stop] if c.type == "location"]
        first = candidates[n]
        told = first.type == "location" and first.agreed > 1 and stop - n > 3 and len(sure) > 1
        if told and WITHIN.search(text, max(0, first.start - NEAR), first.start):
            yield n
        n = stop


PLACES = re.compile(r"\s(?:provinces|districts|regions|states|counties|cities|towns|villages)\b")
"""``Koshi, Lumbini and Karnali provinces``"""
LONGEST_ROW = 12
WITHIN = re.compile(r"\b(?:in|including|near|across|around|between|through|like|reached|hit) $")
ROW = frozenset({", ", " and ", ", and ", " or ", ", or ", " & "})
