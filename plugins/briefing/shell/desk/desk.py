"""The editor's commands -> changes to her own files. The law: nothing is written that would stop
the next build, and what is written is told.

Every command reads the dossier as a build does, makes a list of edits, checks the pages as they
would then be, and only then writes them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import editing
from briefing.cache import Store
from briefing.compose import Composition, compose
from briefing.model import Authority, Briefing, Inputs, Problem
from briefing.shell.inputs import read_file, read_inputs
from briefing.shell.progress import Progress
from briefing.shell.report import line_of, printable, say

FOLDERS = ("actors", "locations", "events")


class DeskError(Exception):
    """A command that cannot be carried out; its words are for the editor."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A file to write (``text``) or, with None, to remove. ``path`` is below the dossier."""

    path: str
    text: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """The dossier as it stands: its folder, its inputs, and what comes of them."""

    root: Path
    inputs: Inputs
    made: Composition
    authorities: Mapping[str, Authority]

    @property
    def briefing(self) -> Briefing:
        """Raises DeskError if the dossier has problems: they must be mended first."""
        if self.made.briefing is None:
            lines = "\n".join(line_of(problem) for problem in self.made.problems)
            raise DeskError(f"{lines}\nmend these first, then ask again")
        return self.made.briefing

    def text_of(self, path: str) -> str | None:
        """What stands in a file of the dossier now; None if there is no such file."""
        file = self.root / path
        return read_file(file).decode("utf-8-sig") if file.is_file() else None


def open_dossier(root: Path | None = None) -> Dossier:
    """Read seeds/ and content/ below ``root`` (here) and run the stages on them."""
    root = (root or Path.cwd()).resolve()
    inputs, problems, _ = read_inputs(root / "seeds", root / "content")
    store = Store(root / ".build" / "cache.sqlite")
    progress = Progress(sys.stderr)
    try:
        made = compose(inputs, store, progress=progress)
    finally:
        progress.close()
        store.close()
    if problems:
        made = Composition(None, (*problems, *made.problems), made.notes, made.work)
    return Dossier(root, inputs, made, authorities_of(inputs))


def authorities_of(inputs: Inputs, edits: Iterable[Edit] = ()) -> dict[str, Authority]:
    """Every authority page by ref, as it would be after the edits. Faulty pages are left out."""
    found = {}
    for path, data in _pages(inputs, edits).items():
        authority, _ = editing.read_authority(path, data)
        if authority is not None:
            found[authority.ref] = authority
    return found


def _pages(inputs: Inputs, edits: Iterable[Edit]) -> dict[str, bytes]:
    pages = {
        f"content/{file.path}": file.read()
        for file in inputs.content
        if file.path.split("/", 1)[0] in FOLDERS and file.path.endswith(".md")
    }
    for edit in edits:
        if edit.path.startswith("content/"):
            pages.pop(edit.path, None)
            if edit.text is not None:
                pages[edit.path] = edit.text.encode()
    return dict(sorted(pages.items()))


def problems_after(dossier: Dossier, edits: Sequence[Edit]) -> tuple[Problem, ...]:
    """What would stop a build if the edits were made: pages, sidecars, and names between them."""
    problems: list[Problem] = []
    authorities = []
    for path, data in _pages(dossier.inputs, edits).items():
        authority, faults = editing.read_authority(path, data)
        problems += faults
        authorities += [authority] if authority else []
    problems += editing.check_authorities(authorities)
    for edit in edits:
        if edit.path.startswith("seeds/") and edit.text is not None:
            problems += editing.read_sidecar(edit.path, edit.text.encode())[1]
    return tuple(sorted(set(problems)))


def carry_out(dossier: Dossier, edits: Sequence[Edit], dry: bool = False) -> None:
    """Write the edits, each file whole or not at all. Raises DeskError and writes nothing if the
    pages would then have a problem."""
    if problems := problems_after(dossier, edits):
        lines = "\n".join(line_of(problem) for problem in problems)
        raise DeskError(f"nothing was written, because a build would then say:\n{lines}")
    for edit in edits:
        if not dry:
            write(dossier.root / edit.path, edit.text)
        tell(
            f"{'would write' if dry else 'wrote'} {edit.path}: {edit.why}"
            if edit.text is not None
            else f"{'would remove' if dry else 'removed'} {edit.path}: {edit.why}"
        )


def write(path: Path, text: str | None) -> None:
    """Replace a file in one step; None removes it."""
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(text.encode())
    os.replace(aside, path)


def tell(words: str) -> None:
    """One printable line to the editor."""
    say(printable(words) + "\n", sys.stdout)
