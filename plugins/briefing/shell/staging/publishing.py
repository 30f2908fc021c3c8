"""A whole site in a stage -> the published folder. The law: one step, or nothing has changed.

The stage is built in ``.build/`` beside the output folder and changes places with it in one system
call where there is one, by two renames elsewhere; whatever is left by a kill is put right by the
next start. Only a folder that carries our marker is ever replaced.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import stat
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MARKER = ".briefing-site"
MARKER_TEXT = "This folder is replaced as a whole by each build of the briefing site.\n"
FILE_MODE, FOLDER_MODE = 0o644, 0o755
INTERRUPTS = (signal.SIGINT, signal.SIGTERM)
FILES_WORTH_ONE_CALL = 256  # above this, syncing the whole file system is faster


class Refused(Exception):
    """The output folder cannot be used: what is wrong, and what to do."""

    def __init__(self, path: str, what: str, mend: str) -> None:
        super().__init__(path, what, mend)
        self.path, self.what, self.mend = path, what, mend


@dataclass(frozen=True, slots=True)
class Places:
    """Where one output folder, its stage and what it replaces lie: all on one file system."""

    output: Path

    @property
    def yard(self) -> Path:
        return self.output.parent / ".build"

    @property
    def stage(self) -> Path:
        return self.yard / f"site-{self.output.name}"

    @property
    def old(self) -> Path:
        return self.yard / f"old-{self.output.name}"

    @property
    def manifest(self) -> Path:
        return self.yard / f"manifest-{self.output.name}"

    @property
    def ledger(self) -> Path:
        return self.yard / f"ledger-{self.output.name}"


# --- before anything is read ------------------------------------------------------------------


def guard(output: Path, sources: Iterable[Path]) -> None:
    """Refuse an output folder that a build must not replace. Raises Refused; changes nothing."""
    name = str(output)
    if output.is_symlink():
        raise Refused(name, "the output folder is a link", "name the real folder with -o")
    if output.exists() and not output.is_dir():
        raise Refused(name, "the output folder is a file", "name another folder with -o")
    real = Path(os.path.realpath(output))
    for source in sources:
        _apart(name, real, Path(os.path.realpath(source)))
    if output.is_dir():
        _ours(output)
    elif not output.parent.is_dir() and _first_existing(output).is_file():
        raise Refused(name, "it lies below a file", "name another folder with -o")


def _apart(name: str, real: Path, source: Path) -> None:
    if real == source or real.is_relative_to(source):
        what = f"the output folder lies inside {source.name}/"
        raise Refused(name, what, "name a folder outside it with -o")
    if source.is_relative_to(real):
        what = f"the output folder holds {source.name}/, which would be replaced"
        raise Refused(name, what, "name a folder of its own with -o")


def _ours(output: Path) -> None:
    if os.path.ismount(output):
        raise Refused(str(output), "it is a mount point", "name a folder inside it with -o")
    if not is_marked(output) and any(output.iterdir()):
        what = f"the folder is not empty and was not made by this program (no {MARKER})"
        raise Refused(str(output), what, "move it away, or name another folder with -o")


def is_marked(folder: Path) -> bool:
    """Whether the folder is a site this program has made."""
    marker = folder / MARKER
    return marker.is_file() and not marker.is_symlink()


def _first_existing(path: Path) -> Path:
    return next(parent for parent in path.parents if parent.exists())


@contextmanager
def locked(yard: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the yard's lock; a second build waits, having called ``waiting`` once.

    The kernel frees the lock when the process ends, however it ends.
    """
    yard.mkdir(parents=True, exist_ok=True)
    handle = os.open(yard / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    try:
        _lock(handle, waiting)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, waiting: Callable[[], None]) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        return
    import fcntl  # noqa: PLC0415

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(handle, fcntl.LOCK_EX)


def recover(places: Places) -> bool:
    """Put right what a killed build left; True if the old site had to be put back."""
    restored = False
    if is_marked(places.old) and not _holds_anything(places.output):
        if places.output.exists():
            places.output.rmdir()
        os.rename(places.old, places.output)
        restored = True
    for left in (places.stage, places.old):
        remove(left)
    return restored


def _holds_anything(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def remove(folder: Path) -> None:
    """Remove a folder of ours in the yard; a link there is unlinked, never followed."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.is_dir():
        shutil.rmtree(folder)


# --- publishing -------------------------------------------------------------------------------


def mark(stage: Path) -> None:
    """Write the marker: from now on the folder may be replaced by a later build."""
    (stage / MARKER).write_text(MARKER_TEXT, encoding="utf-8")


def settle(stage: Path) -> Iterator[str]:
    """Set every folder 0755 and every file 0644; gives all paths, folders with a final slash.

    Raises OSError if there is anything but regular files and folders.
    """
    os.chmod(stage, FOLDER_MODE)
    yield from _settle(stage, "")


def _settle(stage: Path, below: str) -> Iterator[str]:
    with os.scandir(f"{stage}/{below}") as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        mode = entry.stat(follow_symlinks=False).st_mode
        folder = stat.S_ISDIR(mode)
        if not folder and not stat.S_ISREG(mode):
            raise OSError(f"{entry.path} is neither a regular file nor a folder")
        wanted = FOLDER_MODE if folder else FILE_MODE
        if stat.S_IMODE(mode) != wanted:
            os.chmod(entry.path, wanted)
        yield f"{below}{entry.name}/" if folder else f"{below}{entry.name}"
        if folder:
            yield from _settle(stage, f"{below}{entry.name}/")


def synchronise(stage: Path, written: Iterable[str]) -> None:
    """Bring the stage to the disk: the files written anew, then every folder."""
    names = list(written)
    if len(names) > FILES_WORTH_ONE_CALL and _sync_file_system(stage):
        return
    for name in names:
        _sync(stage / name)
    if os.name == "posix":
        for root, _, _ in os.walk(stage):
            _sync(Path(root))


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_file_system(folder: Path) -> bool:
    """One call for all files (Linux); False where there is none or it failed."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if _linux() else None
    if call is None:
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        return call(handle) == 0
    finally:
        os.close(handle)


def _linux() -> bool:
    return sys.platform.startswith("linux")


def publish(places: Places) -> None:
    """The stage becomes the output folder. Readers see the old site or the new, never neither."""
    if not places.output.exists():
        os.rename(places.stage, places.output)
    elif not exchange(places.stage, places.output):
        exchange_by_renames(places)
    _sync_folder(places.output.parent)
    _sync_folder(places.yard)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        _sync(folder)


def exchange(new: Path, old: Path) -> bool:
    """Swap two folders in one step (Linux renameat2, macOS renamex_np); False where impossible."""
    if os.name != "posix":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):  # AT_FDCWD, RENAME_EXCHANGE
        return library.renameat2(-100, os.fsencode(new), -100, os.fsencode(old), 2) == 0
    if hasattr(library, "renamex_np"):  # RENAME_SWAP
        return library.renamex_np(os.fsencode(new), os.fsencode(old), 2) == 0
    return False


def exchange_by_renames(places: Places) -> None:
    """Two renames, no interrupt between them; a kill there is put right by ``recover``."""
    with uninterrupted():
        os.rename(places.output, places.old)
        try:
            os.rename(places.stage, places.output)
        except OSError:
            os.rename(places.old, places.output)
            raise


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until the step is done. (A mask would not do: the system hands a signal to
    any thread that does not block it, and Pelican's progress line is one.)"""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []
    before = {n: signal.signal(n, lambda n, _: held.append(n)) for n in INTERRUPTS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in held[:1]:
            signal.raise_signal(number)
