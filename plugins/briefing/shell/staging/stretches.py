"""Stretches of a long file, the published file -> the bytes of the new one. The law: what stands
in the published one is copied from there, never made twice.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from briefing.model import Stretch

ENTRY = struct.Struct("<16sI")  # mark, length in bytes
AT_ONCE = 1 << 22  # bytes copied at once

LookedAt = Callable[[bytes], bytes]
"""A stretch as it was made -> the same, looked at."""


def woven(
    stretches: Iterable[Stretch],
    published: BinaryIO | None,
    index: bytes,
    fresh: bytearray,
    looked_at: LookedAt,
) -> Iterator[bytes]:
    """The bytes of all stretches. ``index`` says what the published file holds; ``fresh`` becomes
    the new file's. Raises OSError if the published file is shorter than it says.
    """
    known = places(index) if published is not None else {}
    first = last = 0  # what of the published file is still to be copied
    for one in stretches:
        place = known.get(one.mark)
        if place is None:
            yield from _copied(published, first, last)
            first = last = 0
            made = looked_at(one.make())
            fresh += ENTRY.pack(one.mark, len(made))
            yield made
            continue
        fresh += ENTRY.pack(one.mark, place[1] - place[0])
        if place[0] != last or last - first > AT_ONCE:
            yield from _copied(published, first, last)
            first = place[0]
        last = place[1]
    yield from _copied(published, first, last)


def places(index: bytes) -> dict[bytes, tuple[int, int]]:
    """Where each stretch of a file stands: its first byte and the one after its last."""
    found: dict[bytes, tuple[int, int]] = {}
    at = 0
    for mark, length in ENTRY.iter_unpack(index):
        found[mark] = at, at + length
        at += length
    return found


def _copied(published: BinaryIO | None, first: int, last: int) -> Iterator[bytes]:
    if published is None or first == last:
        return
    published.seek(first)
    data = published.read(last - first)
    if len(data) != last - first:
        raise OSError(f"{published.name} was cut short while it was read")
    yield data
