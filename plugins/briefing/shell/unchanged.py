"""Inputs, a published site -> whether a build would change anything. The law: in doubt, build.

Nothing is read but the stamps of files: those of the inputs, which name their content, and those
of the published files, which show that nobody has touched them since.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from briefing.cache import digest
from briefing.model import Inputs, Note
from briefing.shell.publishing import MARKER
from briefing.shell.writer import Manifest, files_below, stamp_of


def key_of(inputs: Inputs, notes: Iterable[Note]) -> str:
    """A digest of every input's path and stamp, and of what the walk said."""
    kinds = {"seed": inputs.seeds, "sidecar": inputs.sidecars, "content": inputs.content}
    told = [f"{kind}\0{file.path}\0{file.stamp}" for kind, files in kinds.items() for file in files]
    return digest(*told, *map(repr, notes)).hex()


def holds(output: Path, manifest: Manifest, key: str) -> bool:
    """Whether the site was made of these inputs and is still, file by file, what was published."""
    if not manifest.inputs or manifest.inputs != key:
        return False
    try:
        found = [path for path in files_below(output) if path != MARKER]
        return len(found) == len(manifest.entries) and all(
            _same(output / path, manifest, path) for path in found
        )
    except OSError:
        return False


def _same(file: Path, manifest: Manifest, path: str) -> bool:
    entry = manifest.entries.get(path)
    status = os.lstat(file)
    known = entry is not None and (entry.size, entry.changed, entry.inode) == stamp_of(status)
    return known and stat.S_ISREG(status.st_mode)
