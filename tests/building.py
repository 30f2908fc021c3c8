"""The project as a user has it, built by the command a user types."""

from __future__ import annotations

import atexit
import compileall
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTS = ("plugins", "theme", "pelicanconf.py")
PELICAN = (str(Path(sys.executable).with_name("pelican")),)
TIME_OUT = 240  # seconds; a time-out, never a measurement

SEEDS = {  # a small dossier for tests that do harm to it
    "a.txt": (
        "Minister visits the valley\n\n"
        "MOSCOW, March 4, 2024 (Reuters) - Foreign Minister Sergei Lavrov arrived in Moscow on "
        "Monday, officials said.\n\n"
        '"We will talk," Lavrov said. Russia announced the visit in Geneva.\n'
    ),
    "b.txt": (
        "Talks end in Geneva\n\n"
        "GENEVA, March 5, 2024 (AFP) - Talks in Geneva ended on Tuesday without a result, "
        "Sergei Lavrov told reporters.\n"
    ),
}
CONTENT = {
    "actors/sergei-lavrov.md": "---\ntitle: Sergei Lavrov\nkind: person\naliases: [Lavrov]\n---\n",
}


@dataclass(frozen=True, slots=True)
class Built:
    """What one run of the command did."""

    rc: int
    out: str  # standard output and standard error together
    folder: Path

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def page(self, path: str) -> str:
        """The text of one page."""
        return (self.output / path).read_text("utf-8")


def project(
    folder: Path,
    seeds: Mapping[str, str | bytes] | None = None,
    content: Mapping[str, str | bytes] | None = None,
) -> Path:
    """A fresh copy of the project; without ``seeds`` or ``content`` with the real ones."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(_program() / part, folder / part, symlinks=True)
        else:
            shutil.copy(ROOT / part, folder / part)
    for name, files in (("seeds", seeds), ("content", content)):
        if files is None:
            shutil.copytree(ROOT / name, folder / name)
        else:
            write(folder / name, files)
    return folder


@functools.cache
def _program() -> Path:
    """A copy of the program's folders, compiled: else every project would compile its own."""
    copied = tempfile.TemporaryDirectory(prefix="program-")
    atexit.register(copied.cleanup)
    program, ignored = Path(copied.name), shutil.ignore_patterns("__pycache__", ".*")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, program / part, ignore=ignored, symlinks=True)
    compileall.compile_dir(program / "plugins", quiet=1)
    return program


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)


def run(
    folder: Path,
    *arguments: str,
    env: Mapping[str, str] | None = None,
    command: Sequence[str] = PELICAN,
    timeout: float = TIME_OUT,
) -> Built:
    """``pelican content`` in the folder, with further arguments."""
    done = subprocess.run(
        [*command, "content", *arguments],
        cwd=folder,
        env={**os.environ, "COLUMNS": "200", **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=timeout,
        check=False,
    )
    return Built(done.returncode, done.stdout.decode("utf-8", "replace"), folder)


def build(
    folder: Path,
    seeds: Mapping[str, str | bytes] | None = None,
    content: Mapping[str, str | bytes] | None = None,
    *arguments: str,
) -> Built:
    """A fresh copy of the project, built."""
    return run(project(folder, seeds, content), *arguments)


def snapshot(folder: Path) -> dict[str, tuple[str, int, bytes]]:
    """Every path below a folder: kind, mode and bytes (or the target of a link)."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name, mode = str(path.relative_to(folder)), path.lstat().st_mode & 0o7777
        if path.is_symlink():
            found[name] = ("link", mode, os.fsencode(os.readlink(path)))
        elif path.is_dir():
            found[name] = ("folder", mode, b"")
        else:
            found[name] = ("file", mode, path.read_bytes())
    return found


def copy(folder: Path, to: Path) -> Path:
    """A copy of a built project, with its output and what it has stored, times kept."""
    return Path(shutil.copytree(folder, to, symlinks=True))


def left_over(folder: Path) -> list[str]:
    """Stages and old sites that a build has left in its yard."""
    yard = folder / ".build"
    return sorted(path.name for path in yard.iterdir() if path.name.startswith(("site-", "old-")))
