"""Inputs, a published site -> whether a build would change anything. The law: in doubt, build.

Nothing is read but the stamps of files: those of the inputs, which name their content, and those
of the published files, which show that nobody has touched them since.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from briefing.cache import digest
from briefing.shell.running import Walk
from briefing.shell.staging.manifest import Head, Stamp, files_below, stamp_of
from briefing.shell.staging.publishing import MARKER


def key_of(walk: Walk) -> str:
    """A digest of every input's path and stamp, and of what the walk said; "" with a problem."""
    if walk.problems:
        return ""
    inputs = walk.inputs
    kinds = {"seed": inputs.seeds, "sidecar": inputs.sidecars, "content": inputs.content}
    told = [f"{kind}\0{file.path}\0{file.stamp}" for kind, files in kinds.items() for file in files]
    return digest(*told, *map(repr, walk.notes)).hex()


def holds(output: Path, head: Head, stamps: Mapping[str, Stamp], key: str) -> bool:
    """Whether the site was made of these inputs and is still, file by file, what was published."""
    if not head.inputs or head.inputs != key:
        return False
    try:
        found = {path: status for path, status in files_below(output) if path != MARKER}
    except OSError:
        return False
    return len(found) == len(stamps) and all(
        stat.S_ISREG(status.st_mode) and stamps.get(path) == stamp_of(status)
        for path, status in found.items()
    )
