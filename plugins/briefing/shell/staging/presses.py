"""Sheets and files -> the stage, on every core. The law: where a page is made changes no byte.

What must be made anew is dealt out to copies of this process (``fork``: the briefing is shared,
nothing is sent but results). Turns wait in a pipe; whoever is free takes the next. What a copy
could not finish, for whatever reason, is made here afterwards, so every fault is raised here.

Who walks over a large dossier touches all of its memory, which is then no longer shared: there,
what tells of the whole dossier is made here at last, when no copy is left.
"""

from __future__ import annotations

import gc
import os
import selectors
import signal
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

import msgspec

from briefing.shell.executors import let_go_of_memory
from briefing.shell.staging.publishing import uninterrupted
from briefing.shell.staging.writer import Entry, Item, Stage

WORTH_A_COPY = 30  # items: a copy costs about as much as making ten of them
MOST_TURNS = 8_000  # they are all in the pipe before anybody reads: 32 kB of its 64
SIZE = 4  # bytes of a number in a pipe
AT_ONCE = 20_000  # items: those that wait are held in memory
OFTEN = 20_000  # new objects, after which who holds little looks for cycles

Make = Callable[[Item], None]
"""Makes one sheet or file in the stage."""

Told = Callable[[int, int], None]
"""Told how many of the items are done, and how many there are."""


class Result(msgspec.Struct, array_like=True):
    """What came of one turn."""

    entries: dict[str, Entry]
    faults: list[tuple[str, str]]
    first: int  # where the records would begin in the ledger as it was copied
    records: bytes


@dataclass(frozen=True, slots=True)
class Hands:
    """So many processes make the items; this one alone, at last, what tells of the whole of a
    ``large`` dossier."""

    processes: int
    large: bool = False


def press(items: Iterable[Item], stage: Stage, make: Make, hands: Hands, told: Told) -> None:
    """Make every item, many at once. Raises what ``make`` raises, for the first item that it fails
    on."""
    later: list[Item] = []
    every, before = _shared_out(items, later) if hands.large else iter(items), 0
    some = list(islice(every, AT_ONCE))
    while some:
        following = list(islice(every, 1))
        count = 0 if following else before + len(some) + len(later)
        _press(some, stage, make, hands.processes, _further(told, before, count))
        before += len(some)
        stage.settle()
        some = [*following, *islice(every, AT_ONCE - 1)]
    if later:
        with _little_held():
            _press(later, stage, make, 1, _further(told, before, before + len(later)))


def _shared_out(items: Iterable[Item], later: list[Item]) -> Iterator[Item]:
    """Those that any copy may make; the others are kept for the last."""
    for item in items:
        if item.whole:
            later.append(item)
        else:
            yield item


@contextmanager
def _little_held() -> Iterator[None]:
    """What is made meanwhile is let go of soon, cycles included, and given back to the system."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(OFTEN)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.collect()
        gc.unfreeze()
        let_go_of_memory()


def _further(told: Told, before: int, count: int) -> Told:
    """Tells of some of the items as of all; how many there are, nobody knows but at the last."""
    return lambda done, _: told(before + done, count)


def _press(items: Sequence[Item], stage: Stage, make: Make, processes: int, told: Told) -> None:
    copies = min(processes, len(items) // WORTH_A_COPY)
    if copies > 1 and can_copy():
        _in_copies(items, stage, make, copies, told)
    for done, item in enumerate(items, 1):
        if item.path not in stage.after.entries:
            make(item)
        told(done, len(items))


def can_copy() -> bool:
    """Whether this process may be copied. Elsewhere the system's own libraries do not bear it;
    the one other thread here is that of Pelican's progress line, which a copy never touches."""
    return sys.platform == "linux"


# --- here -------------------------------------------------------------------------------------


def _in_copies(items: Sequence[Item], stage: Stage, make: Make, processes: int, told: Told) -> None:
    turns = _turns(len(items))
    pool: dict[int, BinaryIO] = {}
    stage.ledger.write()
    gc.freeze()  # what a copy's collector touches would no longer be shared
    try:
        with uninterrupted(), suppress(OSError):  # none may run unknown; fewer may be had
            pool.update(_copy(items, stage, make, turns) for _ in range(processes))
        os.close(turns[0])
        done = 0
        for result in _results(pool.values()):
            by = stage.ledger.take(result.first, result.records)
            moved = {path: entry.moved(by) for path, entry in result.entries.items()}
            stage.take(moved, result.faults)
            done += len(result.entries)
            told(done, len(items))
    except BaseException:
        for process in pool:
            os.kill(process, signal.SIGKILL)
        raise
    finally:
        gc.unfreeze()
        for process, results in pool.items():
            results.close()
            os.waitpid(process, 0)
    for item in items:
        if item.path not in stage.after.entries:  # half of it may have been written
            (stage.folder / item.path).unlink(missing_ok=True)


def _turns(count: int) -> tuple[int, int]:
    """A pipe with all turns in it (each a first item and the one after its last)."""
    size = -(-count // MOST_TURNS)
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as file:
        for first in range(0, count, size):
            file.write(first.to_bytes(SIZE, "big"))
    return reader, size


def _results(pipes: Sequence[BinaryIO]) -> Iterator[Result]:
    """The results of all copies as they come, until every copy has ended."""
    decoder = msgspec.msgpack.Decoder(Result)
    with selectors.DefaultSelector() as selector:
        for pipe in pipes:
            selector.register(pipe, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select():
                blob = _framed(key.fileobj)
                if blob is None:
                    selector.unregister(key.fileobj)
                else:
                    yield decoder.decode(blob)


def _framed(pipe: BinaryIO) -> bytes | None:
    """One message: its length, then itself; None at the end, even in the middle of one."""
    head = pipe.read(SIZE)
    length = int.from_bytes(head, "big")
    blob = pipe.read(length)
    return blob if len(head) == SIZE and len(blob) == length else None


# --- in a copy --------------------------------------------------------------------------------


def _copy(
    items: Sequence[Item], stage: Stage, make: Make, turns: tuple[int, int]
) -> tuple[int, BinaryIO]:
    """Start a copy; returns its number and the pipe of its results."""
    reader, writer = os.pipe()
    parent = os.getpid()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the other thread, see can_copy
        process = os.fork()
    if process:
        os.close(writer)
        return process, os.fdopen(reader, "rb")
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its copies
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.close(reader)
        stage.ledger.hold()
        gc.set_threshold(OFTEN)  # what was there before is frozen: little is looked at
        with os.fdopen(writer, "wb") as results:
            for blob in _worked(items, stage, make, turns, parent):
                results.write(len(blob).to_bytes(SIZE, "big") + blob)
                results.flush()
    finally:
        os._exit(0)  # without the parent's clean-up; what is not done, the parent sees


def _worked(
    items: Sequence[Item], stage: Stage, make: Make, turns: tuple[int, int], parent: int
) -> Iterator[bytes]:
    """Take turns until none is left, something fails, or the parent is gone."""
    pipe, size = turns
    while os.getppid() == parent and (turn := os.read(pipe, SIZE)):
        first, known = int.from_bytes(turn, "big"), len(stage.faults)
        some = items[first : first + size]
        for item in some:
            make(item)
        entries = {item.path: stage.after.entries.pop(item.path) for item in some}
        noted = stage.ledger.torn_off()
        yield msgspec.msgpack.encode(Result(entries, stage.faults[known:], *noted))
