"""What is known of written files <-> one file beside the manifest. The law: while a build runs it
only grows, and it says nothing of a file that a record was not written for.

What the check must know of all pages is larger than their names and stamps together, and an edit
asks for little of it: so it stays on the disk. Each record begins with a digest of whom it is
about; of a ledger that was lost, cut short or exchanged nothing is believed, and what it held is
found again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from briefing.shelf import bytes_at

TAG = 8  # bytes of the digest a record begins with
HELD = 1 << 20  # bytes held in memory before they are written
WORTH_CLEANING = 1 << 22  # bytes of records that nobody asks for any more


class Record(NamedTuple):
    """Where a record lies: its first byte and its length, in bytes, tag included."""

    at: int = 0
    length: int = 0


NONE = Record()


class Ledger:
    """Records in the order they came. Without a ``path`` they are kept in memory."""

    def __init__(self, path: Path | None = None, *, fresh: bool = False) -> None:
        self._path = path
        self._handle = -1
        self._end = 0  # bytes in the file; what came since is held
        self._held = bytearray()
        self._theirs = 0  # bytes of what is held that another process keeps
        self._may_write = path is not None
        if path is not None:
            self._handle = _opened(path, os.O_TRUNC if fresh else 0)
            self._end = os.fstat(self._handle).st_size

    def add(self, whose: str, record: bytes) -> Record:
        """Keep a record about ``whose``. Raises OSError."""
        if not record:
            return NONE
        place = Record(self._end + len(self._held), TAG + len(record))
        self._held += _tag(whose) + record
        if self._may_write and len(self._held) > HELD:
            self.write()
        return place

    def get(self, whose: str, place: Record) -> bytes:
        """The record about ``whose`` that lies there; empty if there is none such."""
        found = self._bytes(place)
        return found[TAG:] if len(found) == place.length and found[:TAG] == _tag(whose) else b""

    def _bytes(self, place: Record) -> bytes:
        if place.at >= self._end:
            first = place.at - self._end
            return bytes(self._held[first : first + place.length])
        return bytes_at(self._handle, *place)

    def write(self) -> None:
        """Bring what is held to the file. Raises OSError."""
        while self._may_write and self._held:
            written = os.write(self._handle, self._held)
            self._end += written
            del self._held[:written]

    # --- in copies of this process ------------------------------------------------------------

    def hold(self) -> None:
        """From now on nothing is written here: the process that was copied does, see ``take``."""
        self._may_write = False
        self._theirs = len(self._held)

    def torn_off(self) -> tuple[int, bytes]:
        """What has come since, and where it would begin; it is held no longer."""
        records = bytes(self._held[self._theirs :])
        del self._held[self._theirs :]
        return self._end + self._theirs, records

    def take(self, first: int, records: bytes) -> int:
        """Keep what another has torn off; returns by how much its places move."""
        at = self._end + len(self._held)
        self._held += records
        self.write()
        return at - first

    # --- between builds -----------------------------------------------------------------------

    def worth_cleaning(self, size: int) -> bool:
        """Whether most of it, or much, is asked for by nobody; ``size``: that of what is."""
        return self._path is not None and self._end - size >= max(WORTH_CLEANING, size)

    @contextmanager
    def cleaned(self) -> Iterator[Callable[[Record], Record]]:
        """Gives what keeps a record, and says where it then lies: in a ledger of those alone, which
        replaces this one. Raises OSError."""
        fresh = self._path.with_name(self._path.name + ".new")
        with fresh.open("wb") as file:

            def keep(place: Record) -> Record:
                if not place.length:
                    return NONE
                at = file.tell()
                file.write(bytes_at(self._handle, *place))
                return Record(at, place.length)

            yield keep
            end = file.tell()
        os.replace(fresh, self._path)
        os.close(self._handle)
        self._handle, self._end = _opened(self._path), end

    def close(self) -> None:
        """Let go of the file, what is held included."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle, self._may_write = -1, False


def _opened(path: Path, more: int = 0) -> int:
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | more
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.open(path, flags, 0o644)


def _tag(whose: str) -> bytes:
    return blake2b(whose.encode("utf-8", "surrogateescape"), digest_size=TAG).digest()
