"""Path -> what is known of a published file. The law: trusted only where the files' stamps agree.

The stamps stand first, apart from all that only a build needs: to see that nothing has changed,
little is read.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

LENGTH = struct.Struct("<Q")  # of the head, in bytes

Stamp = tuple[int, int, int]
"""Size, time of change in nanoseconds and inode: what tells a touched file."""


class Entry(msgspec.Struct, array_like=True, frozen=True):
    """What is known of one published file."""

    fingerprint: str
    size: int
    changed: int  # nanoseconds
    inode: int
    facts: bytes = b""  # Facts as MessagePack, of HTML pages
    index: bytes = b""  # of a long file: its stretches, see `stretches`

    @property
    def stamp(self) -> Stamp:
        return self.size, self.changed, self.inode


class Head(msgspec.Struct, array_like=True):
    """What shows whether a site is still what was published."""

    version: str = ""
    inputs: str = ""  # what it was made of, see unchanged.key_of
    standing: str = ""  # what the summary said of the site
    stamps: dict[str, Stamp] = {}


class Manifest(msgspec.Struct, array_like=True):
    """All files of a published site, as they were when they were made."""

    version: str = ""
    entries: dict[str, Entry] = {}
    inputs: str = ""
    standing: str = ""

    def head(self) -> Head:
        """The same without what only a build needs."""
        stamps = {path: entry.stamp for path, entry in self.entries.items()}
        return Head(self.version, self.inputs, self.standing, stamps)


Part = TypeVar("Part", Head, Manifest)


def load_head(path: Path, version: str) -> Head:
    """The head of the published site's manifest; empty if missing, spoilt or of another version."""
    return _load(path, version, Head)


def load_manifest(path: Path, version: str) -> Manifest:
    """All of it, under the same conditions."""
    return _load(path, version, Manifest)


def _load(path: Path, version: str, kind: type[Part]) -> Part:
    try:
        with path.open("rb") as file:
            length = LENGTH.unpack(file.read(LENGTH.size))[0]
            if kind is Manifest:
                file.seek(length, os.SEEK_CUR)
            found = msgspec.msgpack.decode(file.read(length if kind is Head else -1), type=kind)
    except (OSError, struct.error, msgspec.MsgspecError, ValueError, OverflowError, MemoryError):
        return kind(version)
    return found if found.version == version else kind(version)


def save_manifest(path: Path, manifest: Manifest) -> None:
    """Store the manifest in one step."""
    head = msgspec.msgpack.encode(manifest.head())
    fresh = path.with_name(path.name + ".new")
    with fresh.open("wb") as file:
        file.writelines((LENGTH.pack(len(head)), head, msgspec.msgpack.encode(manifest)))
    os.replace(fresh, path)


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return status.st_size, status.st_mtime_ns, status.st_ino


def untouched(path: str, entry: Entry) -> bool:
    """Whether a published file is as it was made. Raises OSError."""
    status = os.lstat(path)
    return stat.S_ISREG(status.st_mode) and stamp_of(status) == entry.stamp


def files_below(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """(path, status) of everything below a folder that is no folder, with forward slashes."""
    folders = [""]
    while folders:
        below = folders.pop()
        with os.scandir(f"{folder}/{below}") as found:
            for one in found:
                if one.is_dir(follow_symlinks=False):
                    folders.append(f"{below}{one.name}/")
                else:
                    yield below + one.name, one.stat(follow_symlinks=False)
