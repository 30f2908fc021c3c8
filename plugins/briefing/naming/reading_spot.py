"""Offsets -> where a name hangs in the parsed sentence. The law: columns only, no model."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from briefing.model import Parse


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the name stands: token rows ``first:last`` (exclusive) and the row that heads it."""

    first: int
    last: int
    root: int


def spot_of(parse: Parse, start: int, end: int) -> Spot | None:
    """The tokens of ``start:end``; None where the parse has none."""
    first = bisect_left(parse.starts, start)
    if first and parse.ends[first - 1] > start:
        first -= 1
    last = bisect_left(parse.starts, end)
    if first >= last or not parse.deps:
        return None
    root = next((n for n in range(first, last) if not first <= parse.heads[n] < last), last - 1)
    return Spot(first, last, root)


@lru_cache(maxsize=4)
def children(parse: Parse) -> tuple[tuple[int, ...], ...]:
    """Rows that hang on each row."""
    found: list[list[int]] = [[] for _ in parse.heads]
    for row, head in enumerate(parse.heads):
        if row != head:
            found[head].append(row)
    return tuple(tuple(f) for f in found)


def leader(parse: Parse, row: int) -> int:
    """The first of a row of conjuncts or of an apposition: it carries the role of all."""
    for _ in range(12):
        if parse.deps[row] not in ("conj", "appos") or parse.heads[row] == row:
            return row
        row = parse.heads[row]
    return row
