"""A pronoun in a Grid -> the mention it stands for, or None. The law: one that fits, or nobody.

"he" and "she" go, sentence by sentence backwards, to who speaks in it, else to its subject, else to
the only person in it; "it" to the last body that spoke. Two that fit equally are none.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.evidence.grid import Grid, kind_of, sentence_at
from briefing.model import Quotation

WIDEST = 300  # tokens of a sentence that are looked at
NEAR = 3
"""Sentences to look back for whoever spoke last."""


def antecedent(grid: Grid, row: int, spoken: Sequence[Quotation]) -> int | None:
    """The mention a pronoun at ``row`` stands for."""
    word = grid.words[row]
    if word in {"he", "she"}:
        return _person(grid, row, spoken)
    if word == "it":
        return _body(grid, row, spoken)
    return None


def _person(grid: Grid, row: int, spoken: Sequence[Quotation]) -> int | None:
    """Sentence by sentence backwards: its speaker, else its subject, else its only person."""
    here = grid.sentence_of[row]
    own = _subjects(grid, here, row) or _persons(grid, here, row)
    if own:
        return own[-1] if _one(grid, own) or grid.deps[row] != "nsubj" else _nearest(grid, own, row)
    said = {sentence_at(grid, q.start): q.speaker for q in spoken[-6:]}
    for back in range(NEAR + 1):
        sentence = here - back
        if sentence < 0:
            break
        speaker = said.get(sentence)
        if speaker is not None and kind_of(grid, speaker) == "person":
            return speaker
        if back == 0:
            continue
        fitting = _subjects(grid, sentence, len(grid.words)) or _persons(grid, sentence)
        if fitting:
            return fitting[-1] if _one(grid, fitting) else None
    return None


def _one(grid: Grid, mentions: list[int]) -> bool:
    return len({grid.naming.mentions[m].chain for m in mentions}) == 1


def _nearest(grid: Grid, mentions: list[int], row: int) -> int | None:
    """Of several persons before a pronoun in its sentence the last subject; else none fits best."""
    subjects = _subjects(grid, grid.sentence_of[row], row)
    return subjects[-1] if subjects else None


def _persons(grid: Grid, sentence: int, before: int | None = None) -> list[int]:
    low, high = grid.rows_of[sentence] if sentence >= 0 else (0, 0)
    high = high if before is None else min(high, before)
    low = max(low, high - WIDEST)
    seen: list[int] = []
    for row in range(low, high):
        mention = grid.mention_of[row]
        if mention >= 0 and mention not in seen and kind_of(grid, mention) == "person":
            seen.append(mention)
    return seen


def _subjects(grid: Grid, sentence: int, before: int) -> list[int]:
    """Persons who are subjects in a sentence, before a row."""
    low, high = grid.rows_of[sentence] if sentence >= 0 else (0, 0)
    low = max(low, min(high, before) - WIDEST)
    return [
        grid.mention_of[row]
        for row in range(low, min(high, before))
        if _is_subject(grid, row)
        and grid.mention_of[row] >= 0
        and kind_of(grid, grid.mention_of[row]) == "person"
    ]


def _is_subject(grid: Grid, row: int) -> bool:
    """Whether a token is a subject, or joined to one by "and"."""
    if grid.deps[row] == "conj" and grid.parsed:
        row = grid.heads[row]
    return grid.deps[row].startswith("nsubj")


def _body(grid: Grid, row: int, spoken: Sequence[Quotation]) -> int | None:
    here = grid.sentence_of[row]
    for quotation in reversed(spoken[-3:]):
        back = here - sentence_at(grid, quotation.start)
        kind = kind_of(grid, quotation.speaker)
        if 0 <= back <= NEAR and kind and kind != "person":
            return quotation.speaker
    return None
