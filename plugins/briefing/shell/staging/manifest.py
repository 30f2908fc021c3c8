"""Path -> what is known of a published file. The law: trusted only where the files' stamps agree.

The stamps stand first, apart from all that only a build needs: to see that nothing has changed,
little is read.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import msgspec

from briefing.shell.staging.ledger import NONE, Ledger, Record

LENGTH = struct.Struct("<Q")  # of what follows, in bytes
AT_ONCE = 2_000  # entries

Stamp = tuple[int, int, int]
"""Size, time of change in nanoseconds and inode: what tells a touched file."""


class Entry(msgspec.Struct, array_like=True, frozen=True):
    """What is known of one published file; more of it lies in the ledger."""

    fingerprint: str
    size: int
    changed: int  # nanoseconds
    inode: int
    facts: Record = NONE  # of a file with links
    index: Record = NONE  # of a long file: its stretches, see `stretches`
    mentions: int = 0  # see `facts.Sums`
    lines: int = 0

    @property
    def stamp(self) -> Stamp:
        return self.size, self.changed, self.inode

    def moved(self, by: int) -> Entry:
        """The same, where its records have been added to another ledger."""
        places = (Record(at + by, n) if n else NONE for at, n in (self.facts, self.index))
        facts, index = places
        return msgspec.structs.replace(self, facts=facts, index=index)


PACK = msgspec.msgpack.Encoder().encode
UNPACK = msgspec.msgpack.Decoder(Entry).decode
NOTHING: Mapping[str, Entry] = {}


class Entries(MutableMapping[str, Entry]):
    """Path -> entry. They are many, so each is held as the bytes it is stored as."""

    def __init__(self, known: Mapping[str, Entry] = NOTHING) -> None:
        self.packed: dict[str, bytes] = {}
        self.update(known)

    def __getitem__(self, path: str) -> Entry:
        return UNPACK(self.packed[path])

    def get(self, path: str) -> Entry | None:  # type: ignore[override]
        """The entry, if there is one."""
        packed = self.packed.get(path)
        return None if packed is None else UNPACK(packed)

    def __setitem__(self, path: str, entry: Entry) -> None:
        self.packed[path] = PACK(entry)

    def __delitem__(self, path: str) -> None:
        del self.packed[path]

    def __contains__(self, path: object) -> bool:
        return path in self.packed

    def __iter__(self) -> Iterator[str]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)

    def keep(self, path: str, other: Entries) -> None:
        """Take over another's entry as it is."""
        self.packed[path] = other.packed[path]


class Head(msgspec.Struct, array_like=True):
    """What shows whether a site is still what was published."""

    version: str = ""
    inputs: str = ""  # what it was made of, see unchanged.key_of
    standing: str = ""  # what the summary said of the site
    files: int = 0


@dataclass(slots=True)
class Manifest:
    """All files of a published site, as they were when they were made."""

    version: str = ""
    entries: Entries = field(default_factory=Entries)
    inputs: str = ""
    standing: str = ""

    def head(self) -> Head:
        """The same without its files."""
        return Head(self.version, self.inputs, self.standing, len(self.entries))


SPOILT = (OSError, struct.error, msgspec.MsgspecError, ValueError, OverflowError, MemoryError)


def load_head(path: Path, version: str) -> tuple[Head, dict[str, Stamp]]:
    """The head of the published site's manifest, and the stamps of its files; both empty if it is
    missing, spoilt or of another version."""
    try:
        with path.open("rb") as file:
            head, stamps = _opened(file, version)
    except SPOILT:
        return Head(version), {}
    return head, stamps


def load_manifest(path: Path, version: str) -> Manifest:
    """All of it, under the same conditions."""
    found = Manifest(version)
    decoder = msgspec.msgpack.Decoder(dict[str, bytes])
    try:
        with path.open("rb") as file:
            head = _head(file, version)
            for _ in range(0, head.files, AT_ONCE):
                file.seek(LENGTH.unpack(file.read(LENGTH.size))[0], os.SEEK_CUR)
            while len(found.entries) < head.files:
                found.entries.packed.update(decoder.decode(_framed(file)))
            for packed in found.entries.packed.values():
                UNPACK(packed)
    except SPOILT:
        return Manifest(version)
    found.inputs, found.standing = head.inputs, head.standing
    return found


def _head(file: BinaryIO, version: str) -> Head:
    """Raises ValueError if it is another version's."""
    head = msgspec.msgpack.decode(_framed(file), type=Head)
    if head.version != version:
        raise ValueError("made by another version")
    return head


def _opened(file: BinaryIO, version: str) -> tuple[Head, dict[str, Stamp]]:
    head, stamps = _head(file, version), {}
    decoder = msgspec.msgpack.Decoder(dict[str, Stamp])
    while len(stamps) < head.files:
        stamps.update(decoder.decode(_framed(file)))
    return head, stamps


def clean_ledger(ledger: Ledger, manifest: Manifest) -> None:
    """Write the ledger; what only an older site asked for is left out, once that is most of it."""
    entries = manifest.entries
    ledger.write()
    size = sum(entry.facts.length + entry.index.length for entry in entries.values())
    if not ledger.worth_cleaning(size):
        return
    with ledger.cleaned() as kept:
        for path, entry in entries.items():
            if entry.facts.length or entry.index.length:
                facts, index = kept(entry.facts), kept(entry.index)
                entries[path] = msgspec.structs.replace(entry, facts=facts, index=index)


def save_manifest(path: Path, manifest: Manifest) -> None:
    """Store the manifest in one step; some files at a time, for all at once are large: first the
    stamps of all, then the rest."""
    fresh = path.with_name(path.name + ".new")
    entries = manifest.entries
    with fresh.open("wb") as file:
        _frame(file, manifest.head())
        for some in _some(entries):
            _frame(file, {path: entries[path].stamp for path in some})
        for some in _some(entries):
            _frame(file, {path: entries.packed[path] for path in some})
    os.replace(fresh, path)


def _some(paths: Iterable[str]) -> Iterator[list[str]]:
    every = iter(paths)
    while some := list(islice(every, AT_ONCE)):
        yield some


def _frame(file: BinaryIO, value: object) -> None:
    blob = msgspec.msgpack.encode(value)
    file.write(LENGTH.pack(len(blob)) + blob)


def _framed(file: BinaryIO) -> bytes:
    """Raises struct.error at the end of the file."""
    return file.read(LENGTH.unpack(file.read(LENGTH.size))[0])


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
