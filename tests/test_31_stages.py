"""Inside the naming room, too, what comes earlier knows nothing of what comes later."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import briefing.naming

ROOM = Path(briefing.naming.__file__).parent
STAGES = ("tables", "known", "candidates", "places", "story", "corpus")
MODULES = sorted(path for stage in STAGES for path in (ROOM / stage).glob("*.py"))


def imported(path: Path) -> set[str]:
    """The stages that a module imports from."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)]
    return {name.split(".")[2] for name in names if name.startswith("briefing.naming.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_stage_imports_a_later_one(path: Path) -> None:
    """Tables, known names, candidates, places, one text, corpus: each imports backwards."""
    later = STAGES[STAGES.index(path.parent.name) + 1 :]
    assert not imported(path) & set(later)
