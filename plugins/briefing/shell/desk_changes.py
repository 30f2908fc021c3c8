"""An earlier publication and the dossier now -> what changed, in words.

The law: only the state that the published site carries is asked.
"""

from __future__ import annotations

from pathlib import Path

from briefing import data
from briefing.data.changes import in_words
from briefing.model import Briefing
from briefing.shell.desk import DeskError
from briefing.shell.report import printable

STATE = "data/state.json"  # below a site's folder


def changes(site: Path, briefing: Briefing) -> tuple[data.Change, ...]:
    """What changed since the site in a folder (or the state in a file) was published.

    Raises DeskError if there is none.
    """
    file = site / STATE if site.is_dir() else site
    try:
        return data.compare(file.read_bytes(), briefing)
    except OSError:
        raise DeskError(f"{file}: no state of an earlier publication") from None


def lines(changed: tuple[data.Change, ...]) -> list[str]:
    """One line a change, texts first; one line if nothing changed."""
    return [printable(in_words(one)) for one in changed] or ["nothing changed"]
