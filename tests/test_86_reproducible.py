"""The same dossier is the same bytes, wherever, whenever and by whomever it is built."""

import ast
import os
import shutil
from pathlib import Path

import building
import pytest
from building import Built, run, snapshot

pytestmark = pytest.mark.site

CLOCK = (
    "import time\n"
    "real = time.strftime, time.localtime, time.gmtime\n"
    "time.time = lambda: 1936000000.0\n"
    "time.time_ns = lambda: 1936000000 * 10**9\n"
    "time.localtime = lambda t=1936000000.0: real[1](t)\n"
    "time.gmtime = lambda t=1936000000.0: real[2](t)\n"
    "time.strftime = lambda f, t=None: real[0](f, t or real[2](1936000000.0))\n"
)
CLOCKS = {"now", "today", "utcnow", "localtime", "gmtime", "time_ns", "ctime"}


def test_another_folder_seed_zone_locale_umask_and_time_give_the_same_bytes(
    small: Built, tmp_path: Path
) -> None:
    """Names, modes and bytes agree between two cold builds that differ in all of these."""
    there = building.project(tmp_path / "elsewhere" / "ä b", building.SEEDS, building.CONTENT)
    for path in there.rglob("*"):
        os.utime(path, (86400 * path.stat().st_ino % 10**9, 10**9))
    env = {
        "PYTHONHASHSEED": "4242",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "tr_TR.UTF-8",
        "HOME": str(tmp_path),
        "SOURCE_DATE_EPOCH": "1",
    }
    made = run(there, env=env, command=("sh", "-c", 'umask 027; exec "$0" "$@"', *building.PELICAN))
    assert made.rc == 0, made.out
    assert snapshot(made.output) == snapshot(small.output)


def test_no_clock_is_read(mine: Path, tmp_path: Path) -> None:
    """On another day, with every page made anew, the bytes are the same."""
    before = snapshot(mine / "output")
    for path in (mine / ".build").glob("manifest-*"):
        path.unlink()
    building.write(tmp_path / "clock", {"sitecustomize.py": CLOCK})
    made = run(mine, env={"PYTHONPATH": str(tmp_path / "clock")})
    assert made.rc == 0, made.out
    assert snapshot(mine / "output") == before


def test_no_module_asks_for_the_day() -> None:
    """No call in the house reads a clock; the report alone measures how long a build took."""
    for path in sorted((building.ROOT / "plugins" / "briefing").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in CLOCKS, f"{path.name}:{node.lineno}"


def test_a_warm_build_is_a_cold_one(mine: Path, tmp_path: Path) -> None:
    """After edits, a build that reuses gives the bytes of a build from nothing."""
    assert run(mine).rc == 0  # copied files are other files: from here on they are reused
    seeds, content = mine / "seeds", mine / "content"
    (seeds / "a.txt").write_text(building.SEEDS["a.txt"] + "\nJohn Kerry left Geneva.\n", "utf-8")
    (seeds / "c.txt").write_text(building.SEEDS["b.txt"].replace("Talks", "Hopes"), "utf-8")
    (seeds / "b.txt").unlink()
    building.write(
        content,
        {"actors/sergei-lavrov.md": building.CONTENT["actors/sergei-lavrov.md"] + "Note.\n"},
    )
    warm = run(mine)
    assert warm.rc == 0, warm.out
    cold = tmp_path / "cold"
    shutil.copytree(mine, cold, ignore=shutil.ignore_patterns(".build", "output"), symlinks=True)
    made = run(cold)
    assert made.rc == 0, made.out
    assert snapshot(warm.output) == snapshot(made.output)


def test_a_new_text_moves_no_page(mine: Path) -> None:
    """A file that sorts before all others is added: every old address holds the old text."""
    before = {p.name: p.read_text("utf-8") for p in (mine / "output" / "articles").iterdir()}
    building.write(
        mine / "seeds", {"0.txt": building.SEEDS["a.txt"], "A.txt": "Talks end\n\nYes.\n"}
    )
    made = run(mine)
    assert made.rc == 0, made.out
    after = {p.name: p.read_text("utf-8") for p in (made.output / "articles").iterdir()}
    assert set(before) < set(after)
    for name in set(before) - {"index.html"}:
        title = before[name].partition("<title>")[2].partition("</title>")[0]
        assert f"<title>{title}</title>" in after[name]
