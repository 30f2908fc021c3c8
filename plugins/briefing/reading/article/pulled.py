"""Pieces -> the same, what stands twice set aside. The law: only what a longer paragraph says word
by word, or the line above; who spoke and what was counted stands there, and is told once.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.reading.article.pieces import Piece

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LEAST, MOST = 5, 60  # words of a pull quote
LEAST_BARE = 12  # of one without quotation marks, which could be an item of a list
OPENED = ("“", '"', "‘", "«", "„")
PLACES = 20  # at which the same five words are looked at

Words = tuple[str, ...]


def without_pulled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a body; lines of it that a longer one holds whole are set aside. Linear: of
    all words only those that begin like a line are compared with it."""
    judged = list(pieces)
    for n, (above, piece) in enumerate(pairwise(pieces), 1):
        if piece.role in ("caption", "credit") and piece.text == above.text:
            judged[n] = _again(piece)
    open_ = [n for n, piece in enumerate(judged) if piece.role == "paragraph"]
    words = {n: tuple(WORD.findall(judged[n].text.casefold())) for n in open_}
    often = Counter(words.values())
    lines = [n for n in open_ if _may_be_pulled(judged[n], len(words[n])) and often[words[n]] == 1]
    places = _places(words, {words[n][:LEAST] for n in lines})
    for n in lines:
        if any(
            len(words[m]) > len(words[n]) and words[m][at : at + len(words[n])] == words[n]
            for m, at in places[words[n][:LEAST]]
        ):
            judged[n] = _again(judged[n])
    return judged


def _again(piece: Piece) -> Piece:
    return replace(piece, role="aside", reason="words of the text again")


def _may_be_pulled(piece: Piece, count: int) -> bool:
    return (LEAST if piece.text.startswith(OPENED) else LEAST_BARE) <= count <= MOST


def _places(words: Mapping[int, Words], heads: set[Words]) -> Mapping[Words, list[tuple[int, int]]]:
    """The first words of a line -> where they stand: (piece, word)."""
    found: dict[Words, list[tuple[int, int]]] = defaultdict(list)
    for n, said in words.items() if heads else ():
        for at in range(len(said) - LEAST + 1):
            head = said[at : at + LEAST]
            if head in heads and len(found[head]) < PLACES:
                found[head].append((n, at))
    return found
