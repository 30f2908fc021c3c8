"""Key -> stored stage result. The law: data only, and deleting it changes nothing but time.

One SQLite file holds, for every stage, what a pure function made of one text, as MessagePack of
the model's own dataclasses (never a pickle). The key names everything the result depends on: the
text, the version of the code that read it, the authority entries it touches. What cannot be read
back is computed again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")
Marks = dict[bytes, bytes]
"""Key -> a digest of what is stored under it."""

SCHEMA = """CREATE TABLE IF NOT EXISTS stage
(name TEXT, key BLOB, value BLOB, PRIMARY KEY (name, key)) WITHOUT ROWID"""
ASKED_AT_ONCE = 500


def digest(*parts: str | bytes) -> bytes:
    """A 16-byte BLAKE2b of the parts, each told apart by its length."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.digest()


def code_version(*folders: Path) -> str:
    """A digest of every source and data file below the folders: what made a result."""
    total = hashlib.blake2b(digest_size=16)
    for folder in folders:
        files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for path in files:
            if path.is_file() and "__pycache__" not in path.parts:
                total.update(path.name.encode())
                total.update(hashlib.blake2b(path.read_bytes(), digest_size=16).digest())
    return total.hexdigest()


def stamp_key(path: str, stamp: Iterable[int]) -> bytes:
    """Under what the digest of a file is stored."""
    return digest(path, *map(str, stamp))


class Store:
    """Stage results in one file; ``path`` None keeps them in memory. Damaged: begun afresh."""

    def __init__(self, path: Path | None) -> None:
        self.notes: list[str] = []
        self.folder = path.parent if path else None  # where what is too large for memory may lie
        self._decoders: dict[type, msgspec.msgpack.Decoder] = {}
        self._encoder = msgspec.msgpack.Encoder()
        self._base = self._open(path)

    def _open(self, path: Path | None) -> sqlite3.Connection:
        if path is None:
            return _connect(":memory:")
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(path)
        except sqlite3.DatabaseError:
            self.notes.append("the stored results were damaged and are computed again")
        try:
            for leftover in path.parent.glob(path.name + "*"):
                leftover.unlink()
            return _connect(path)
        except (sqlite3.DatabaseError, OSError) as error:  # a full disk, a folder of somebody else
            self.notes[-1:] = [f"results cannot be stored: {error}"]
            return _connect(":memory:")

    def load(
        self, name: str, keys: Iterable[bytes], kind: type[T], marks: Marks | None = None
    ) -> Iterator[tuple[bytes, T]]:
        """Yield (key, value) for every key that is stored and readable, in no fixed order;
        ``marks`` gets a digest of each value."""
        decoder = self._decoders.setdefault(kind, msgspec.msgpack.Decoder(kind))
        for key, blob in self._selected("key, value", name, list(keys)):
            try:
                value = decoder.decode(blob)
            except (msgspec.DecodeError, ValueError):
                continue
            if marks is not None:
                marks[key] = digest(blob)
            yield key, value

    def _selected(self, columns: str, name: str, keys: list[bytes]) -> Iterator[tuple]:
        for first in range(0, len(keys), ASKED_AT_ONCE):
            some = keys[first : first + ASKED_AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT {columns} FROM stage WHERE name = ? AND key IN ({marks})"
            try:
                yield from self._base.execute(query, [name, *some]).fetchall()
            except sqlite3.DatabaseError:
                return

    def holds(self, name: str, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys under which something is stored."""
        return {key for (key,) in self._selected("key", name, list(keys))}

    def save(self, name: str, values: Mapping[bytes, object], marks: Marks | None = None) -> None:
        """Keep the values; a full or read-only disk costs the next build time, nothing else.
        ``marks`` gets a digest of each, the same as when it is read again."""
        rows = [(name, key, self._encoder.encode(value)) for key, value in values.items()]
        if marks is not None:
            marks |= {key: digest(blob) for _, key, blob in rows}
        try:
            with self._base:
                self._base.executemany("INSERT OR REPLACE INTO stage VALUES (?, ?, ?)", rows)
        except sqlite3.DatabaseError as error:
            self.notes.append(f"results could not be stored: {error}")

    def keep_only(self, name: str, keys: Iterable[bytes]) -> None:
        """Forget the stage's results that this build did not use."""
        try:
            with self._base:
                self._base.execute("CREATE TEMP TABLE IF NOT EXISTS used (key BLOB PRIMARY KEY)")
                self._base.execute("DELETE FROM used")
                self._base.executemany(
                    "INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in keys)
                )
                self._base.execute(
                    "DELETE FROM stage WHERE name = ? AND key NOT IN (SELECT key FROM used)", [name]
                )
        except sqlite3.DatabaseError as error:
            self.notes.append(f"old results could not be removed: {error}")

    def close(self) -> None:
        self._base.close()


def _connect(path: Path | str) -> sqlite3.Connection:
    base = sqlite3.connect(path)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = OFF")
        base.execute(SCHEMA)
        base.execute("SELECT name FROM stage LIMIT 1").fetchall()
    except sqlite3.DatabaseError:
        base.close()
        raise
    return base
