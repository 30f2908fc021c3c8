"""Path -> what is known of a published file. The law: trusted only where the files' stamps agree.

The stamps stand first, apart from all that only a build needs: to see that nothing has changed,
little is read.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterator
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


class Head(msgspec.Struct, array_like=True):
    """What shows whether a site is still what was published."""

    version: str = ""
    inputs: str = ""  # what it was made of, see unchanged.key_of
    standing: str = ""  # what the summary said of the site
    stamps: dict[str, Stamp] = {}


@dataclass(slots=True)
class Manifest:
    """All files of a published site, as they were when they were made."""

    version: str = ""
    entries: dict[str, Entry] = field(default_factory=dict)
    inputs: str = ""
    standing: str = ""

    def head(self) -> Head:
        """The same without what only a build needs."""
        stamps = {path: entry.stamp for path, entry in self.entries.items()}
        return Head(self.version, self.inputs, self.standing, stamps)


SPOILT = (OSError, struct.error, msgspec.MsgspecError, ValueError, OverflowError, MemoryError)


def load_head(path: Path, version: str) -> Head:
    """The head of the published site's manifest; empty if missing, spoilt or of another version."""
    try:
        with path.open("rb") as file:
            head = msgspec.msgpack.decode(_framed(file), type=Head)
    except SPOILT:
        return Head(version)
    return head if head.version == version else Head(version)


def load_manifest(path: Path, version: str) -> Manifest:
    """All of it, under the same conditions."""
    found = Manifest(version)
    decoder = msgspec.msgpack.Decoder(dict[str, Entry])
    try:
        with path.open("rb") as file:
            head = msgspec.msgpack.decode(_framed(file), type=Head)
            if head.version != version:
                return found
            while len(found.entries) < len(head.stamps):
                found.entries.update(decoder.decode(_framed(file)))
    except SPOILT:
        return Manifest(version)
    found.inputs, found.standing = head.inputs, head.standing
    return found


def clean_ledger(ledger: Ledger, manifest: Manifest) -> None:
    """Write the ledger; what only an older site asked for is left out, once that is most of it."""
    entries = manifest.entries
    facts = [entry.facts for entry in entries.values()]
    index = [entry.index for entry in entries.values()]
    places = ledger.clean((*facts, *index))
    if places is not None:
        pairs = zip(places[: len(facts)], places[len(facts) :], strict=True)
        for (path, entry), (one, other) in zip(list(entries.items()), pairs, strict=True):
            if one.length or other.length:
                entries[path] = msgspec.structs.replace(entry, facts=one, index=other)


def save_manifest(path: Path, manifest: Manifest) -> None:
    """Store the manifest in one step; some entries at a time, for all at once are large."""
    fresh = path.with_name(path.name + ".new")
    entries = iter(manifest.entries.items())
    with fresh.open("wb") as file:
        _frame(file, manifest.head())
        while some := dict(islice(entries, AT_ONCE)):
            _frame(file, some)
    os.replace(fresh, path)


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
