"""A block of words -> a closed list. The law: a word stands once, in the order it is written."""

from __future__ import annotations


def bag(words: str) -> frozenset[str]:
    """The words of a block, as a set."""
    return frozenset(words.split())


def row(words: str) -> tuple[str, ...]:
    """The words of a block, in order."""
    return tuple(words.split())
