"""A setting -> who runs the first analysis. The law: the bytes of the site do not depend on it."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.compose import MakesExecutor

MOST = 8  # processes; each holds a language model of half a gigabyte


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def let_go_of_memory() -> None:
    """Give back to the system what is free (glibc keeps it): copies of this process start small."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another library than glibc
            ctypes.CDLL(None).malloc_trim(0)


class Processes(ProcessPoolExecutor):
    """Worker processes that end at once when the build is given up."""

    def __exit__(self, kind: object, *rest: object) -> bool | None:
        if kind is not None:
            self._call_queue.cancel_join_thread()  # what nobody will read is not waited for
            for process in list((self._processes or {}).values()):
                process.terminate()
        return super().__exit__(kind, *rest)


def executor_of(name: str) -> MakesExecutor | None:
    """``local``: none. ``processes``: one a core. ``dask://host:port``: a Dask cluster.

    Raises ValueError for another name.
    """
    if name == "local" or (name == "processes" and cores() == 1):
        return None
    if name == "processes":
        return _processes
    if name.startswith("dask://"):
        return lambda: _dask(name.removeprefix("dask://"))
    raise ValueError(f"BRIEFING_EXECUTOR: {name!r} is none of local, processes, dask://host:port")


def _processes() -> Executor:
    return Processes(max_workers=min(cores(), MOST), initializer=_leave_interrupts_to_the_parent)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _dask(address: str) -> Iterator[Executor]:
    """An executor of the cluster; its workers must be able to import the plugin."""
    from distributed import Client  # noqa: PLC0415  (an optional extra)

    with Client(f"tcp://{address}") as client, client.get_executor() as executor:
        yield executor
