"""An earlier state and the dossier now -> what changed, in words, and the record of a publication.

The law: an editor is told what changed since the build before, readers what changed since the
publication before; neither is guessed from anything but the state that was written then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from briefing import data
from briefing.data.changes import in_words
from briefing.model import RECORD, Briefing, Change
from briefing.shell.desk.desk import DeskError, write
from briefing.shell.report import printable

STATE = "data/state.jsonl"  # below a site's folder


def changes(site: Path, briefing: Briefing) -> tuple[Change, ...]:
    """What changed since the site in a folder (or the state in a file) was published.

    Raises DeskError if there is none.
    """
    file = site / STATE if site.is_dir() else site
    try:
        return data.compare(lines_in(file), partial(BytesIO, data.state(briefing)))
    except (OSError, ValueError):
        raise DeskError(f"{file}: no state of an earlier publication") from None


def lines_in(file: Path) -> Callable[[], Iterator[bytes]]:
    """The lines of a file, read whenever they are asked for. Asking raises OSError."""

    def read() -> Iterator[bytes]:
        with file.open("rb") as opened:
            yield from opened

    return read


def lines(changed: Sequence[Change]) -> list[str]:
    """One line a change, texts first; one line if nothing changed."""
    return [printable(in_words(one)) for one in changed] or ["nothing changed"]


def record(root: Path) -> str:
    """Note in content/ what readers now see: what is in output/; returns what was done, in words.

    Raises DeskError where the site or the record cannot be read.
    """
    file = root / "content" / RECORD
    before = file.read_bytes() if file.is_file() else None
    try:
        now = data.recorded(before, (root / "output" / STATE).read_bytes())
    except OSError:
        raise DeskError(f"output/{STATE}: no site has been built") from None
    except ValueError as error:
        mend = "bring it back from version control, or remove it"
        raise DeskError(f"content/{RECORD}: {error}: {mend}") from None
    if now == before:
        return "readers see what they saw before: no new publication"
    write(file, now.decode())
    return f"noted in content/{RECORD}: put it under version control with your texts"
