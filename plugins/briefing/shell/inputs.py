"""Folders -> Inputs. The law: only regular files inside them are opened, and nothing is skipped
without a word.

Names and types are an attacker's to choose: no link is followed, no pipe or device opened, no file
above the limit read. What is left out is a note that names it; what cannot be read is a problem.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from briefing.model import InputFile, Inputs, Note, Problem
from briefing.reading import SUFFIXES
from briefing.shell.report import escaped

SIDECAR_SUFFIXES = (".yaml", ".yml")
LEFTOVERS = (".swp", ".swo", ".tmp", ".bak", ".orig", ".rej", ".part", ".crdownload")
SIZE_LIMIT = 64 * 1024 * 1024  # bytes of one file
DEPTH_LIMIT = 32  # folders below folders

KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(slots=True)
class Found:
    """What a walk met: regular files by path below the folder, and what it has to say."""

    files: list[InputFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_inputs(
    seeds: Path, content: Path, suffixes: Sequence[str] = SUFFIXES
) -> tuple[Inputs, tuple[Problem, ...], tuple[Note, ...]]:
    """Walk both folders; opens no file. Paths are told as ``seeds/...`` and ``content/...``."""
    texts, pages = walk(seeds, "seeds"), walk(content, "content")
    found: list[InputFile] = []
    sidecars: list[InputFile] = []
    notes = [*texts.notes, *pages.notes]
    for file in texts.files:
        suffix = os.path.splitext(file.path)[1].lower()
        if suffix in SIDECAR_SUFFIXES:
            sidecars.append(file)
        elif suffix in suffixes:
            found.append(file)
        else:
            what = f"left out: {suffix or 'a name without an ending'} is no format that is read"
            notes.append(Note(f"seeds/{file.path}", 0, what))
    inputs = Inputs(tuple(found), tuple(sidecars), tuple(pages.files))
    problems = (*texts.problems, *pages.problems)
    return inputs, tuple(sorted(problems)), tuple(sorted(notes))


def walk(folder: Path, name: str) -> Found:
    """Every regular file below the folder, in order of path."""
    found = Found()
    if not folder.is_dir():
        mend = f"make the folder {name}/, or name another one in pelicanconf.py"
        found.problems.append(Problem(f"{name}/", 0, "there is no such folder", mend))
        return found
    for path in _entries(folder, name, "", found, 0):
        _take(path, folder, name, found)
    found.files.sort(key=lambda file: file.path)
    for one, next_one in pairwise(found.files):
        if one.path == next_one.path:
            what = "two files differ in signs of their names that cannot be shown"
            found.problems.append(Problem(f"{name}/{one.path}", 0, what, "rename one of them"))
    return found


def _entries(folder: Path, name: str, below: str, found: Found, depth: int) -> Iterator[str]:
    """Paths below the folder that are no folders; hidden ones and leftovers are passed over."""
    try:
        entries = sorted(os.scandir(folder / below), key=lambda entry: entry.name)
    except OSError as error:
        found.problems.append(_unreadable(f"{name}/{below}".rstrip("/") + "/", error))
        return
    for entry in entries:
        path = f"{below}/{entry.name}" if below else entry.name
        reason = leftover(entry.name)
        if reason:
            found.notes.append(Note(f"{name}/{path}", 0, f"left out: {reason}"))
        elif not entry.is_dir(follow_symlinks=False):
            yield path
        elif depth >= DEPTH_LIMIT:
            what = f"left out: more than {DEPTH_LIMIT} folders deep"
            found.notes.append(Note(f"{name}/{path}/", 0, what))
        else:
            yield from _entries(folder, name, path, found, depth + 1)


def leftover(name: str) -> str:
    """Why a file of this name is never input, or ``""``."""
    if name.startswith("."):
        return "a hidden file"
    if name.endswith("~") or (name.startswith("#") and name.endswith("#")):
        return "an editor's leftover"
    if name.lower().endswith(LEFTOVERS):
        return "a temporary file"
    return ""


def _take(path: str, folder: Path, name: str, found: Found) -> None:
    told = f"{name}/{path}"
    try:
        status = os.lstat(f"{folder}/{path}")
    except OSError as error:
        found.problems.append(_unreadable(told, error))
        return
    if not stat.S_ISREG(status.st_mode):
        kind = next((word for test, word in KINDS if test(status.st_mode)), "no regular file")
        found.notes.append(Note(told, 0, f"left out: {kind}, and only regular files are read"))
    elif status.st_size > SIZE_LIMIT:
        what = f"{status.st_size:,} bytes are more than the {SIZE_LIMIT:,} that are read"
        found.problems.append(Problem(told, 0, what, "split it, or move it away"))
    elif not os.access(f"{folder}/{path}", os.R_OK):
        found.problems.append(Problem(told, 0, "it cannot be read", "give yourself the right to"))
    elif not _speakable(path):
        mend = "rename it: letters, digits, dots and dashes serve best"
        found.problems.append(Problem(told, 0, "its name is no readable text", mend))
    else:
        stamp = (status.st_size, status.st_mtime_ns, status.st_ino)
        # pages show the name: signs that no page may hold are escapes in it
        shown = escaped(path)
        found.files.append(InputFile(shown, stamp, Opener(str(folder), path)))


@dataclass(frozen=True, slots=True)
class Opener:
    """Reads a file when it is called. They are as many as files: it shares what it knows."""

    folder: str
    path: str

    def __call__(self) -> bytes:
        return read_file(f"{self.folder}/{self.path}")


def _speakable(path: str) -> bool:
    """Whether the name is Unicode: names of other bytes have no digest anywhere else."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def read_file(path: Path | str) -> bytes:
    """The bytes of a regular file, opened without following a link or waiting for a pipe.

    Raises OSError if it is no regular file any more, is too large, or cannot be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.ESTALE, "it is no regular file any more", str(path))
        data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise OSError(errno.EFBIG, f"it has grown above {SIZE_LIMIT:,} bytes", str(path))
    return data


def _unreadable(path: str, error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    return Problem(
        path, 0, f"it cannot be read ({reason})", "give yourself the right to, or move it"
    )
