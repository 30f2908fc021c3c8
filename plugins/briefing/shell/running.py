"""What one run of the program carries: its build, and what ends it early. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model import Briefing, Changes, Inputs, Note, Problem

if TYPE_CHECKING:
    from briefing.cache import Store
    from briefing.compose import Work
    from briefing.shell.beside import Beside
    from briefing.shell.progress import Progress
    from briefing.shell.staging.ledger import Ledger
    from briefing.shell.staging.manifest import Manifest
    from briefing.shell.staging.writer import Stage

BUILD = "BRIEFING_BUILD"  # the key of the settings under which the running build travels


class Refusal(Exception):
    """The build cannot go on; every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


@dataclass(frozen=True, slots=True)
class Walk:
    """What was found in the folders of a dossier, and what is to be said of it."""

    inputs: Inputs
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class Build:
    """One run of the program: where it writes, and what it has found."""

    stage: Stage
    store: Store
    progress: Progress
    root: Path  # the folder that holds seeds/ and content/
    walk: Walk
    published: Callable[[], tuple[Manifest, Ledger]]  # asked late: while texts are read, it is idle
    alone: bool = True  # no other plugin is there
    beside: Beside | None = None  # it has the language model ready
    changes: Changes = field(default_factory=Changes)  # since the last publication
    briefing: Briefing | None = None
    work: Work | None = None
    notes: list[Note] = field(default_factory=list)
