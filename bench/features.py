"""A cold build in one process -> what each kind of file costs. The law: CPU alone, and all of it:
what no file is charged with has a line of its own.

What many files share is worked out when the first of them asks, which pays for all.
"""

from __future__ import annotations

import functools
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

STEPS = ("values", "template", "looked at", "written")
LEAST = 0.004  # of the whole: kinds that cost less are told together
REST = "all other files"
OF_THEIR_OWN = re.compile(r"(data/(?:\w+/)?)[^/]*?((?:\.\w+)+)$")
"""A file of an open format: its folder and what its name ends in."""


@dataclass(slots=True)
class Meter:
    """CPU seconds by what was being done: whatever begins within something else stops its clock."""

    spent: Counter[tuple[str, str]] = field(default_factory=Counter)
    doing: list[tuple[str, str]] = field(default_factory=lambda: [("program and settings", "")])
    since: float = 0.0

    def charge(self) -> None:
        """What has been spent until now goes to what is being done."""
        now = time.process_time()
        self.spent[self.doing[-1]] += now - self.since
        self.since = now

    @contextmanager
    def during(self, kind: str, step: str = "") -> Iterator[None]:
        self.charge()
        self.doing.append((kind, step))
        try:
            yield
        finally:
            self.charge()
            self.doing.pop()

    def within(self, owner: object, name: str, kind: str = "", step: str = "") -> None:
        """Every call of a function is charged to ``kind``, or to the file that is being made."""
        known = getattr(owner, name)

        @functools.wraps(known)
        def measured(*values: object, **named: object) -> object:
            with self.during(kind or self.doing[-1][0], step):
                return known(*values, **named)

        setattr(owner, name, measured)


def kind_of(item: object) -> str:
    """Pages by their template; files by their folder and ending."""
    template = getattr(item, "template", "")
    found = OF_THEIR_OWN.match(item.path)
    return template or (f"{found[1]}*{found[2]}" if found else item.path)


def measured(folder: Path) -> Iterator[str]:
    """Build the dossier in ``folder`` and yield the lines of a Markdown table."""
    meter, files, sizes = Meter(), Counter[str](), Counter[str]()
    os.chdir(folder)
    sys.path.insert(0, str(folder / "plugins"))
    _watch(meter, files, sizes)
    _build()
    meter.charge()
    whole = sum(meter.spent.values())
    of_kinds: Counter[str] = Counter()
    for (kind, _), seconds in meter.spent.items():
        of_kinds[kind] += seconds
    small = [kind for kind in files if of_kinds[kind] < LEAST * whole]
    for counted in (of_kinds, files, sizes):
        counted[REST] = sum(counted.pop(kind) for kind in small)
    for kind, step in list(meter.spent):
        if kind in small:
            meter.spent[REST, step] += meter.spent.pop((kind, step))
    yield "| what | files | kB each | " + " | ".join(STEPS) + " | ms each | of all |"
    yield "|---|---|---|" + "---|" * len(STEPS) + "---|---|"
    for kind, seconds in of_kinds.most_common():
        n = files[kind]
        each = [f"{1000 * meter.spent[kind, step] / n:.2f}" if n else "" for step in STEPS]
        cells = [f"{n:,}", f"{sizes[kind] / n / 1000:.1f}"] if n else ["", ""]
        last = [f"{1000 * seconds / n:.2f}" if n else "", f"{seconds / whole:.1%}"]
        yield f"| {kind} | " + " | ".join((*cells, *each, *last)) + " |"
    yield f"\nCPU in all: {whole:.1f} s."


def _watch(meter: Meter, files: Counter[str], sizes: Counter[str]) -> None:
    from briefing.shell import generator, publisher  # noqa: PLC0415  (of the dossier's plugins)
    from briefing.shell.staging import formats, pages, writer  # noqa: PLC0415

    meter.within(generator, "compose", "texts read and resolved")
    meter.within(generator.BriefingGenerator, "generate_output", "marks of all files")
    meter.within(publisher.Publisher, "_check", "the whole site checked")
    meter.within(publisher.Publisher, "_exchanged", "published")
    meter.within(pages.Reader, "read", step="looked at")
    meter.within(formats, "read", step="looked at")
    meter.within(formats.Pieces, "__call__", step="looked at")
    meter.within(writer.Stage, "write", step="written")
    make: Callable[..., None] = writer.SheetWriter.write_item

    def write_item(self: object, item: object, **named: object) -> None:
        kind = kind_of(item)
        step = "template" if hasattr(item, "template") else "values"
        if hasattr(item, "values"):
            values = item.values

            def timed() -> object:
                with meter.during(kind, "values"):
                    return values()

            item = replace(item, values=timed)
        with meter.during(kind, step):
            make(self, item, **named)
        files[kind] += 1
        sizes[kind] += (named["stage"].folder / item.path).stat().st_size

    writer.SheetWriter.write_item = write_item


def _build() -> None:
    import pelican  # noqa: PLC0415

    pelican.main(["content", "-e", 'BRIEFING_EXECUTOR="local"'])


if __name__ == "__main__":
    for line in measured(Path(sys.argv[1]).resolve()):
        print(line)
