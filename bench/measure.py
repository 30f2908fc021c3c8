"""A command line -> what it cost. The law: whole processes, compared only within one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Where it is set every run compiles the program anew, which no editor's run does."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall clock and of both cores together, peak memory in MiB."""

    wall: float
    cpu: float
    memory: float


def cost_of(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run the command and its children to their end; a failure stops the bench and shows why."""
    log = folder / "bench.log"
    kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    begun = time.perf_counter()
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, env={**kept, **environment}, stdout=out, stderr=out
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if process.returncode:
        raise SystemExit(
            f"{' '.join(command)} failed:\n{log.read_text('utf-8', 'replace')[-3000:]}"
        )
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each measure."""
    return Cost(
        *(statistics.median(getattr(c, f) for c in costs) for f in ("wall", "cpu", "memory"))
    )


def alternating(runs: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, Cost]:
    """Every run ``rounds`` times, forwards and backwards in turn, so that noise falls on all."""
    found: dict[str, list[Cost]] = {name: [] for name in runs}
    for number in range(rounds):
        for name in list(runs) if number % 2 == 0 else reversed(runs):
            found[name].append(runs[name]())
    return {name: median(costs) for name, costs in found.items()}


def size_of(folder: Path) -> tuple[int, int]:
    """(files, bytes) below the folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)
