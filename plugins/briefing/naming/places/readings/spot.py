"""Offsets -> where a name hangs in the parsed sentence. The law: columns only, no model."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from briefing.model import Parse

REACH = 60


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


def children(parse: Parse, head: int) -> list[int]:
    """Rows that hang on ``head``, looked for within ``REACH`` tokens: the cost stays level."""
    first, last = max(0, head - REACH), min(len(parse.heads), head + REACH)
    return [row for row in range(first, last) if parse.heads[row] == head and row != head]


EXAMPLES = frozenset({"include", "including", "like", "as", "especially"})


def leader(parse: Parse, row: int) -> int:
    """The row that carries the role of ``row``: its first conjunct, the noun it exemplifies."""
    for _ in range(12):
        head = parse.heads[row]
        if head == row:
            return row
        if parse.deps[row] in ("conj", "appos"):
            row = head
        elif parse.deps[row] == "pobj" and _is_example(parse, head):
            row = parse.heads[head]
        else:
            return row
    return row


def _is_example(parse: Parse, preposition: int) -> bool:
    """``countries including``, ``states such as``: the noun before stands for what follows."""
    lemma = parse.lemmas[preposition].lower()
    if lemma not in EXAMPLES or parse.deps[preposition] != "prep":
        return False
    such = preposition > 0 and parse.lemmas[preposition - 1].lower() == "such"
    return parse.tags[parse.heads[preposition]].startswith("NN") and (lemma != "as" or such)
