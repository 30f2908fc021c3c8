"""Kill, full disk, Ctrl-C, two builds at once: the old site stays whole, the next build works."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import building
import pytest
from building import Built, left_over, run, snapshot

pytestmark = pytest.mark.site

OTHER = ("-e", 'SITENAME="Other"')  # every page is made anew, and no text is read again
IN_ONE_PROCESS = ('BRIEFING_EXECUTOR="local"',)
STEPPED = (sys.executable, str(Path(__file__).with_name("stepped.py")))
ONE_BY_ONE = "publishing.exchange:before:0:false,"  # as where no system call swaps folders


@pytest.fixture(scope="module")
def other(small: Built, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """The small dossier as it will be after the build that something happens to."""
    folder = building.copy(small.folder, tmp_path_factory.mktemp("other") / "project")
    made = run(folder, *OTHER)
    assert made.rc == 0, made.out
    return snapshot(made.output)


def stepped(folder: Path, steps: str) -> Built:
    """Build while something happens at the steps; those of writing are counted in one process."""
    local = IN_ONE_PROCESS if "writer." in steps else ()
    return run(folder, *OTHER, *local, command=(*STEPPED, steps))


BEFORE_THE_EXCHANGE = [
    "writer.Stage.write:after:1:",
    "writer.Stage.write:after:7:",
    "presses._copy:after:2:",  # copies of the process are at work, and go on for a moment
    "publishing.mark:after:1:",
    "publishing.settle:after:1:",
    "check.check:after:1:",
    "publishing.synchronise:before:1:",
    "publishing.publish:before:1:",
    ONE_BY_ONE + "os.rename:before:1:",
    ONE_BY_ONE + "os.rename:after:1:",
]
AFTER_THE_EXCHANGE = [
    "publishing.exchange:after:1:",
    "publishing.publish:after:1:",
    ONE_BY_ONE + "os.rename:after:2:",
]


@pytest.mark.parametrize("step", BEFORE_THE_EXCHANGE)
def test_a_kill_before_the_exchange_leaves_the_old_site(mine: Path, other: dict, step: str) -> None:
    """kill -9 at each step: old bytes (put back by the next start at the latest), no loss."""
    before = snapshot(mine / "output")
    assert stepped(mine, step + "kill").rc == -9
    if (mine / "output").exists():
        assert snapshot(mine / "output") == before
    else:
        assert "os.rename:after:1" in step  # the one moment without an output folder
    made = run(mine, *OTHER)
    assert made.rc == 0, made.out
    assert snapshot(mine / "output") == other
    assert left_over(mine) == []


@pytest.mark.parametrize("step", AFTER_THE_EXCHANGE)
def test_a_kill_after_the_exchange_leaves_the_new_site(mine: Path, other: dict, step: str) -> None:
    """From the exchange on the new site is out, whole."""
    assert stepped(mine, step + "kill").rc == -9
    assert snapshot(mine / "output") == other
    made = run(mine, *OTHER)
    assert made.rc == 0, made.out
    assert snapshot(mine / "output") == other
    assert left_over(mine) == []


def test_the_old_site_is_put_back_even_if_the_next_build_is_refused(mine: Path) -> None:
    """Recovery comes before reading: a fault in the dossier does not keep the site away."""
    before = snapshot(mine / "output")
    assert stepped(mine, ONE_BY_ONE + "os.rename:after:1:kill").rc == -9
    assert not (mine / "output").exists()
    building.write(mine / "content", {"actors/x.md": "nothing"})
    assert run(mine).rc == 1
    assert snapshot(mine / "output") == before


@pytest.mark.parametrize(
    "step", ["writer.Stage.write:before:3:", "publishing.mark:before:1:", "os.rename:before:1:"]
)
def test_a_full_disk_is_a_named_problem(mine: Path, step: str) -> None:
    """No space at the first, a middle or the last write: 1, named, unchanged, no traceback."""
    before = snapshot(mine / "output")
    made = stepped(mine, ONE_BY_ONE + step + "full")
    assert made.rc == 1, made.out
    assert "No space left on device" in made.out
    assert "Traceback" not in made.out
    assert snapshot(mine / "output") == before
    assert left_over(mine) == []


@pytest.mark.parametrize(
    "step", ["writer.Stage.write:after:5:", "presses._copy:after:2:", "check.check:before:1:"]
)
def test_an_interrupt_at_a_step_changes_nothing(mine: Path, step: str) -> None:
    """Ctrl-C while pages are written or looked at: 130."""
    before = snapshot(mine / "output")
    made = stepped(mine, step + "interrupt")
    assert made.rc == 130, made.out
    assert snapshot(mine / "output") == before
    assert left_over(mine) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="copies are made on Linux only")
@pytest.mark.parametrize("harm", ["kill", "full"])
def test_what_a_copy_fails_at_is_made_by_the_parent(mine: Path, other: dict, harm: str) -> None:
    """A copy that is killed, or cannot write, in the middle of its work costs time only."""
    made = run(mine, *OTHER, command=(*STEPPED, f"writer.Stage.write:after:40:{harm}"))
    assert made.rc == 0, made.out
    assert snapshot(mine / "output") == other
    assert left_over(mine) == []


def test_an_interrupt_between_two_renames_waits(mine: Path, other: dict) -> None:
    """There is no moment at which Ctrl-C can leave the reader without a site."""
    made = stepped(mine, ONE_BY_ONE + "os.rename:after:1:interrupt")
    assert made.rc in (0, 130), made.out
    assert snapshot(mine / "output") == other


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="mounting needs root")
def test_a_small_disk_keeps_the_old_site(small: Built, tmp_path: Path) -> None:
    """A real file system without room for a second site."""
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(p.stat().st_size for p in small.output.rglob("*") if p.is_file()) // 1024 * 2 + 600
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        shutil.copytree(small.output, disk / "site")
        before = snapshot(disk / "site")
        mine = building.copy(small.folder, tmp_path / "mine")
        with (disk / "filler").open("wb") as file:
            file.write(b"x" * (shutil.disk_usage(disk).free - 65536))
        made = run(mine, *OTHER, "-o", str(disk / "site"))
        assert made.rc == 1, made.out
        assert "No space left on device" in made.out
        assert snapshot(disk / "site") == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("offset", [0.0, 0.4, 0.9])
def test_two_builds_at_once_leave_one_good_site(mine: Path, other: dict, offset: float) -> None:
    """The second waits for the first; whoever reads meanwhile always finds a whole page."""
    before = (mine / "output" / "index.html").read_bytes()
    start = [*building.PELICAN, "content", *OTHER]
    builds = []
    for wait in (0.0, offset):
        time.sleep(wait)
        builds.append(
            subprocess.Popen(start, cwd=mine, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        )
    seen = set()
    while any(build.poll() is None for build in builds):
        seen.add((mine / "output" / "index.html").read_bytes())
    assert [build.returncode for build in builds] == [0, 0]
    assert snapshot(mine / "output") == other
    assert seen <= {before, other["index.html"][2]}
    assert left_over(mine) == []


@pytest.mark.parametrize("harm", [b"", b"not a database", b"\x00" * 4096])
def test_a_damaged_memory_costs_time_only(mine: Path, harm: bytes) -> None:
    """Spoilt stored results and a spoilt manifest: the same bytes, and exit code 0."""
    before = snapshot(mine / "output")
    for path in (mine / ".build").iterdir():
        if path.is_file():
            path.write_bytes(harm)
    made = run(mine)
    assert made.rc == 0, made.out
    assert snapshot(mine / "output") == before


@pytest.mark.parametrize("harm", [None, b"", b"\x00" * 100_000])
def test_a_lost_ledger_costs_time_only(mine: Path, harm: bytes | None) -> None:
    """What was noted of the pages is gone or spoilt: an edit gives the bytes of a cold build."""
    assert run(mine).rc == 0
    ledger = mine / ".build" / "ledger-output"
    ledger.unlink() if harm is None else ledger.write_bytes(harm)
    seed = next(path for path in sorted((mine / "seeds").iterdir()) if path.suffix == ".txt")
    seed.write_text(seed.read_text("utf-8").replace(". ", ", he said. ", 1), "utf-8")
    assert run(mine).rc == 0
    edited = snapshot(mine / "output")
    (mine / ".build" / "manifest-output").unlink()
    assert run(mine).rc == 0
    assert snapshot(mine / "output") == edited


def test_a_planted_pickle_does_not_run(mine: Path, tmp_path: Path) -> None:
    """Nothing that is stored is ever executed."""
    canary = tmp_path / "canary"
    pickle = b"cposix\nsystem\n(S'touch " + os.fsencode(canary) + b"'\ntR."
    for path in (mine / ".build").iterdir():
        if path.is_file():
            path.write_bytes(pickle)
    building.write(mine, {"cache/ArticlesGenerator-Readers": pickle})
    assert run(mine).rc == 0
    assert not canary.exists()
