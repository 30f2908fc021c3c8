"""Work done so far -> what an editor sees of it. The law: nothing is shown of what takes two
seconds, and a log gets lines, never a bar.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from briefing.shell.report import printable, say, terminal

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 2.0  # seconds of work before any of it is shown
LINES = 10.0  # seconds between two lines of a log


@dataclass(slots=True)
class Progress:
    """Rate and time left: as a bar where ``stream`` is a terminal, else as lines; None = silent."""

    stream: TextIO | None = None
    _began: dict[str, float] = field(default_factory=dict)
    _said: float = 0.0
    _bar: Bar | None = None
    _tasks: dict[str, TaskID] = field(default_factory=dict)

    def __call__(self, what: str, done: int, total: int) -> None:
        """``done`` of ``total`` of ``what`` are done; ``total`` 0 = nobody knows how many."""
        now = time.monotonic()
        took = now - self._began.setdefault(what, now)
        if self.stream is None or took < PATIENCE or not done:
            return
        if self.stream.isatty():
            self._show(what, done, total, took)
        elif now - self._said >= LINES:
            self._said = now
            of = f" of {total:,}" if total else ""
            say(f"{what} {done:,}{of}, {pace(done, total, took)}\n", self.stream)

    def _show(self, what: str, done: int, total: int, took: float) -> None:
        bar = self._bar or self._opened()
        if what not in self._tasks:
            for other in self._tasks.values():
                bar.update(other, visible=False)
            self._tasks[what] = bar.add_task(printable(what), total=total or None, pace="")
        bar.update(self._tasks[what], completed=done, pace=pace(done, total, took))

    def _opened(self) -> Bar:
        # loaded only where there is much to wait for
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415
        from rich.progress import Progress as Bar  # noqa: PLC0415

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[pace]}", markup=False),
        )
        self._bar = Bar(*columns, console=terminal(self.stream), transient=True)
        self._bar.start()
        return self._bar

    def close(self) -> None:
        """Take the bar away; the terminal is as it was."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def pace(done: int, total: int, took: float) -> str:
    """``31 a second, 12 s left``."""
    rate = done / took
    told = f"{rate:,.0f} a second" if rate >= 1 else f"{1 / rate:,.1f} s each"
    return f"{told}, {(total - done) / rate:,.0f} s left" if total >= done else told
