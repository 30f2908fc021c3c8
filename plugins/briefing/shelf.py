"""Values in order -> a sequence that holds few of them in memory. The law: what is taken down is
what was put up.

Up to ``FEW`` texts are held as they are. More of them lie in a file of the build's own, which
nobody else sees and which is gone with the process; those asked for last are held.
"""

from __future__ import annotations

import os
import tempfile
from array import array
from collections.abc import Iterator, MutableSequence, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")

FEW = 12_000
"""Texts a build holds in memory: about 40 kB each, with all that is known of them."""
HOT = 1_500
"""Of more, how many of those last asked for."""
WINDOW = 2_400
"""Texts that a stage has in its hands at once: enough to keep many processes at work."""
HELD = 1 << 20  # bytes held in memory before they are written


def are_many(texts: int) -> bool:
    """Whether so many texts are too many to be held in memory."""
    return texts > FEW


def shelf(kind: type[T], texts: int, folder: Path | None) -> MutableSequence[T] | Shelf[T]:
    """Room for a value of each of so many texts: a list if they are few, else a file in
    ``folder`` (None: where the system keeps such files). Raises OSError."""
    return Shelf(kind, folder) if are_many(texts) else []


def windows(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values, as many at once as may be held however many there are."""
    for first in range(0, len(values), WINDOW):
        yield values[first : first + WINDOW]


class Shelf(Sequence[T], Generic[T]):
    """Values as MessagePack in a file without a name. Each is made anew whenever it is asked for,
    unless that was lately: so none may be changed, nor told apart by identity."""

    def __init__(self, kind: type[T], folder: Path | None) -> None:
        self._boards = Boards(kind, folder)
        self._encode = msgspec.msgpack.Encoder().encode
        self._lately = lru_cache(HOT)(self._boards.taken)

    def append(self, value: T) -> None:
        """Put a value up behind the last. Raises OSError."""
        begin, end = self._boards.put(self._encode(value))
        self._boards.begins.append(begin)
        self._boards.ends.append(end)

    def __setitem__(self, index: int, value: T) -> None:
        """Put another value in the place of one. Raises OSError."""
        begin, end = self._boards.put(self._encode(value))
        self._boards.begins[index], self._boards.ends[index] = begin, end
        self._lately.cache_clear()

    def __getitem__(self, index: int) -> T:  # type: ignore[override]
        return self._lately(index)

    def __len__(self) -> int:
        return len(self._boards.begins)

    def __iter__(self) -> Iterator[T]:
        return map(self._boards.taken, range(len(self)))  # in order none is asked for again


class Boards(Generic[T]):
    """The file of a shelf: apart from it, so that it is gone as soon as the shelf is."""

    def __init__(self, kind: type[T], folder: Path | None) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  (open as long as this)
        self._decode = msgspec.msgpack.Decoder(kind).decode
        self._held = bytearray()
        self._written = 0
        self.begins, self.ends = array("Q"), array("Q")

    def put(self, value: bytes) -> tuple[int, int]:
        """Keep a value; returns its first byte and the one after its last. Raises OSError."""
        begin = self._written + len(self._held)
        self._held += value
        if len(self._held) > HELD:
            self._write()
        return begin, begin + len(value)

    def _write(self) -> None:
        os.lseek(self._file.fileno(), 0, os.SEEK_END)
        while self._held:
            self._written += (written := os.write(self._file.fileno(), self._held))
            del self._held[:written]

    def taken(self, index: int) -> T:
        """A value. Raises IndexError, OSError."""
        begin, end = self.begins[index], self.ends[index]
        if begin >= self._written:
            first = begin - self._written
            return self._decode(self._held[first : first + end - begin])
        return self._decode(bytes_at(self._file.fileno(), begin, end - begin))


def bytes_at(handle: int, first: int, length: int) -> bytes:
    """A stretch of an open file; shorter only at its end. Raises OSError."""
    if hasattr(os, "pread"):  # a copy of this process shares the place that is read from
        return os.pread(handle, length, first)
    os.lseek(handle, first, os.SEEK_SET)
    return os.read(handle, length)
