"""The house itself: the import law and the habits every module keeps."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "plugins" / "briefing"
ROOMS = ("editing", "reading", "naming", "evidence", "showing", "data", "shell")
MODULES = sorted(path for path in HOUSE.rglob("*.py"))
ALLOWED = {
    "model": {"model"},
    "cache": set(),
    "__init__": {"shell"},
    "shelf": set(),
    "crew": set(),
    "one_text": {"model", "reading", "naming", "evidence"},
    "analysis": {"model", "cache", "shelf", "crew", "one_text", "naming", "evidence"},
    "intake": {"model", "cache", "shelf", "crew", "one_text", "analysis", "editing"},
    "assembly": {"model", "cache", "shelf", "analysis", "intake", "naming"},
    "compose": {
        "model",
        "cache",
        "shelf",
        "crew",
        "one_text",
        "analysis",
        "intake",
        "assembly",
        "editing",
        "reading",
        "naming",
        "evidence",
    },
    **{room: {"model", room} for room in ROOMS},
}
ALLOWED["shell"] = {"model", "cache", "shelf", "compose", *ROOMS} - {"evidence"}
FLOORS = {
    "reading": ("text", "lines", "formats", "article", "days"),
    "naming": ("tables", "known", "candidates", "places", "story", "corpus"),
    "naming/candidates": (
        "letters",
        "by_model",
        "by_rule",
        "votes",
        "extent",
        "context",
        "agreement",
        "sorts",
    ),
    "naming/places": ("where", "readings"),
    "naming/story": ("found", "bodies", "persons"),
    "naming/corpus": ("units", "settled", "joins"),
    "evidence": (
        "ground",
        "reporting",
        "coreference",
        "speech",
        "figures",
        "times",
        "contacts",
        "corpus",
    ),
    "evidence/contacts": ("finders", "certainty"),
    "showing": ("words", "pictures", "telling", "entity", "pages"),
    "shell": ("staging", "desk"),
}
"""Rooms within a room, in the order in which data pass through them."""
FORBIDDEN = {"logging", "socket", "urllib.request", "requests", "random"}


def imports(path: Path, *, for_types: bool = True) -> set[str]:
    """Every dotted name a module imports, at its top or inside functions; ``for_types``: also what
    only a type checker reads.
    """
    found: set[str] = set()
    tree = ast.parse(path.read_text("utf-8"))
    if not for_types:
        checked = [n for n in tree.body if isinstance(n, ast.If) and "TYPE" in ast.unparse(n.test)]
        tree.body = [node for node in tree.body if node not in checked]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            found |= {f"{base}.{alias.name}" for alias in node.names} | {base}
    return found


def room_of(path: Path) -> str:
    parts = path.relative_to(HOUSE).parts
    return parts[0] if len(parts) > 1 else path.stem


def briefing_rooms(names: set[str]) -> set[str]:
    """Which rooms of the house the imported names lie in."""
    known = ALLOWED.keys() - {"__init__"}
    found = {name.split(".")[1] for name in names if name.startswith("briefing.")}
    return found & known


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_room_imports_only_the_model_and_itself(path: Path) -> None:
    """No stage imports another stage's room, and nobody but the package's door imports shell."""
    assert briefing_rooms(imports(path)) <= ALLOWED[room_of(path)]


@pytest.mark.parametrize("room", FLOORS)
def test_rooms_within_a_room_stand_in_the_order_of_the_flow(room: str) -> None:
    """A room within a room imports only those before it; the list of them is whole."""
    floors = FLOORS[room]
    assert {path.parent.name for path in (HOUSE / room).glob("*/__init__.py")} == set(floors)
    dotted = f"briefing.{room.replace('/', '.')}."
    for at, floor in enumerate(floors):
        names = {n for path in (HOUSE / room / floor).rglob("*.py") for n in imports(path)}
        used = {n.removeprefix(dotted).split(".")[0] for n in names if n.startswith(dotted)}
        assert used & set(floors) <= set(floors[: at + 1]), floor


@pytest.mark.parametrize("room", FLOORS)
def test_the_parts_of_a_room_ask_in_one_direction(room: str) -> None:
    """Its folders and modules stand in some order: no two ask each other, by any way round."""
    dotted = f"briefing.{room.replace('/', '.')}."
    asked: dict[str, set[str]] = {}
    for path in (HOUSE / room).rglob("*.py"):
        part = path.relative_to(HOUSE / room).parts[0].removesuffix(".py")
        names = {n for n in imports(path, for_types=False) if n.startswith(dotted)}
        used = {name.removeprefix(dotted).split(".")[0] for name in names} - {part}
        asked[part] = asked.get(part, set()) | used
    TopologicalSorter(asked).prepare()


def test_every_room_with_rooms_in_it_tells_their_order() -> None:
    """A room of rooms stands in the list above, or its flow is nobody's to hold."""
    within = {path.parent.parent.relative_to(HOUSE) for path in HOUSE.glob("*/*/**/__init__.py")}
    assert {str(room) for room in within} == FLOORS.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_only_the_shell_knows_pelican_and_nobody_but_it_the_outside(path: Path) -> None:
    """Pelican, the network and the log are the shell's alone."""
    if room_of(path) in ("shell", "__init__"):
        return
    names = imports(path)
    assert not {name for name in names if name.split(".")[0] in ("pelican", "invoke")}
    assert not names & FORBIDDEN


def test_only_one_module_imports_the_statistical_model() -> None:
    """spaCy is imported by naming/parsing.py alone, and inside a function."""
    users = [p for p in MODULES if any(n.split(".")[0] == "spacy" for n in imports(p))]
    assert [str(p.relative_to(HOUSE)) for p in users] == ["naming/parsing.py"]


def test_the_model_needs_the_standard_library_alone() -> None:
    """The model imports itself, and nothing that must be installed."""
    names = {name for path in (HOUSE / "model").glob("*.py") for name in imports(path)}
    assert {name.split(".")[0] for name in names} <= {*sys.stdlib_module_names, "briefing"}


def test_composing_imports_neither_pelican_nor_the_statistical_model() -> None:
    """Importing compose brings in no Pelican, no spaCy, no map and no graph library."""
    heavy = ("pelican", "spacy", "shapely", "networkx", "numpy", "trafilatura")
    code = f"import sys, briefing.compose; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(HOUSE.parent)},
    )
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_module_says_what_it_is(path: Path) -> None:
    """A module opens with a docstring."""
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
