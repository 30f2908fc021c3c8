"""An OSError -> a Problem. The law: never a traceback, and the path as an editor knows it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from briefing.model import Problem

ROOM = "make room or give yourself the right to write there, and build again"
MENDS = {
    **dict.fromkeys(
        (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ESTALE),
        "it has changed while the site was built: build again",
    ),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS), "give yourself the right to it, and build again"
    ),
    **dict.fromkeys(
        (errno.EEXIST, errno.EISDIR), "the build keeps its own work there: move it away"
    ),
    errno.EXDEV: "the folder .build/ beside it must lie on its file system: move one of them",
    errno.EIO: "look after the disk, and build again",
}


def of_the_system(error: OSError, root: Path) -> Problem:
    """A full disk, a folder without rights, a text that went away: named, never a traceback."""
    what = error.strerror or str(error)
    path = str(error.filename or "the file system")
    mend = MENDS.get(error.errno or 0, ROOM)
    return Problem(path.removeprefix(f"{root}{os.sep}"), 0, what, mend)
