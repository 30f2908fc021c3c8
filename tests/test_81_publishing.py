"""Guard, lock, recovery and exchange: the published folder is whole at every moment."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from building import snapshot, write

from briefing.shell.staging import publishing
from briefing.shell.staging.publishing import Places, Refused


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """An output folder with an old site, and a stage with a new one."""
    places = Places(tmp_path / "output")
    write(places.output, {"index.html": "old", "gone.html": "old"})
    publishing.mark(places.output)
    write(places.stage, {"index.html": "new", "fresh.html": "new"})
    publishing.mark(places.stage)
    return places


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- guard ------------------------------------------------------------------------------------


def test_a_new_or_empty_folder_is_accepted(tmp_path: Path) -> None:
    """Where nothing is, nothing can be lost."""
    publishing.guard(tmp_path / "new" / "er", ())
    (tmp_path / "empty").mkdir()
    publishing.guard(tmp_path / "empty", ())


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Without our marker nothing is ever replaced, and the message names a way out."""
    write(tmp_path / "docs", {"thesis.tex": "years of work"})
    with pytest.raises(Refused) as refused:
        publishing.guard(tmp_path / "docs", ())
    assert "-o" in refused.value.mend


def test_a_link_as_output_is_refused(tmp_path: Path) -> None:
    """An exchange would replace the link and leave the real folder as it was."""
    (tmp_path / "real").mkdir()
    (tmp_path / "output").symlink_to("real")
    with pytest.raises(Refused, match="link"):
        publishing.guard(tmp_path / "output", ())


@pytest.mark.parametrize("output", ["seeds", "seeds/out", "."])
def test_an_output_that_holds_or_lies_in_a_source_is_refused(tmp_path: Path, output: str) -> None:
    """Neither inside seeds/, nor seeds/ itself, nor a folder that holds it."""
    (tmp_path / "seeds").mkdir()
    with pytest.raises(Refused):
        publishing.guard(tmp_path / output, [tmp_path / "seeds"])


def test_a_source_reached_by_a_link_counts_too(tmp_path: Path) -> None:
    """The real folders are compared, not their names."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "other").symlink_to("seeds")
    with pytest.raises(Refused):
        publishing.guard(tmp_path / "other" / "out", [tmp_path / "seeds"])


def test_a_file_as_output_is_refused(tmp_path: Path) -> None:
    """A file in the way is named."""
    write(tmp_path, {"output": "x"})
    with pytest.raises(Refused, match="file"):
        publishing.guard(tmp_path / "output", ())
    with pytest.raises(Refused, match="file"):
        publishing.guard(tmp_path / "output" / "below", ())


def test_a_marker_that_is_a_link_is_none(tmp_path: Path) -> None:
    """The marker is a file of ours."""
    write(tmp_path / "docs", {"thesis.tex": "x"})
    (tmp_path / "docs" / publishing.MARKER).symlink_to("thesis.tex")
    with pytest.raises(Refused):
        publishing.guard(tmp_path / "docs", ())


# --- exchange ---------------------------------------------------------------------------------


@pytest.mark.parametrize("one_step", [True, False])
def test_the_stage_becomes_the_site_as_a_whole(
    places: Places, one_step: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After publishing the output folder holds the new site and nothing of the old one."""
    if not one_step:
        monkeypatch.setattr(publishing, "exchange", lambda new, old: False)
    publishing.publish(places)
    assert names(places.output) == [publishing.MARKER, "fresh.html", "index.html"]


def test_the_first_build_is_one_rename(tmp_path: Path) -> None:
    """Without an output folder the stage is renamed."""
    places = Places(tmp_path / "output")
    write(places.stage, {"index.html": "new"})
    publishing.publish(places)
    assert names(places.output) == ["index.html"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 is Linux's")
def test_readers_always_see_a_whole_site(places: Places) -> None:
    """While folders change places, whoever looks finds an index, every time."""
    missing, done = [], threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                (places.output / "index.html").read_text()
            except FileNotFoundError:
                missing.append(1)

    reader = threading.Thread(target=look)
    reader.start()
    for _ in range(300):
        assert publishing.exchange(places.stage, places.output)
    done.set()
    reader.join()
    assert not missing


def test_a_failed_second_rename_brings_the_old_site_back(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the stage cannot be renamed the old site stands again before the error is told."""
    real, calls = os.rename, []

    def rename(source: Path, target: Path) -> None:
        calls.append(source)
        if len(calls) == 2:
            raise OSError("no")
        real(source, target)

    monkeypatch.setattr(publishing.os, "rename", rename)
    with pytest.raises(OSError):
        publishing.exchange_by_renames(places)
    assert "gone.html" in names(places.output)


# --- recovery ---------------------------------------------------------------------------------


def test_a_kill_between_the_renames_is_put_right(places: Places) -> None:
    """Output missing and the old site beside it: it is put back, and the stage removed."""
    before = snapshot(places.output)
    os.rename(places.output, places.old)
    assert publishing.recover(places)
    assert snapshot(places.output) == before
    assert not places.stage.exists()


def test_a_kill_after_the_exchange_is_put_right(places: Places) -> None:
    """The old site in the stage's place is removed; the new one stays."""
    publishing.exchange(places.stage, places.output)
    assert not publishing.recover(places)
    assert "fresh.html" in names(places.output)
    assert not places.stage.exists()


def test_what_lies_outside_the_yard_is_never_removed(places: Places, tmp_path: Path) -> None:
    """A link in the stage's place is unlinked, not followed."""
    write(tmp_path / "outside", {"canary": "x"})
    publishing.remove(places.stage)
    places.stage.symlink_to(tmp_path / "outside")
    publishing.recover(places)
    assert names(tmp_path / "outside") == ["canary"]
    assert not places.stage.is_symlink()


# --- lock -------------------------------------------------------------------------------------


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    """While one holds the lock another waits, says so once, and then has it."""
    code = (
        "import sys, time; from pathlib import Path\n"
        "from briefing.shell.staging import publishing\n"
        "with publishing.locked(Path(sys.argv[1]), lambda: None):\n"
        "    print('held', flush=True); time.sleep(1)\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    first = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, env=env
    )
    assert first.stdout.readline() == b"held\n"
    waited = []
    with publishing.locked(tmp_path, lambda: waited.append(1)):
        assert waited == [1]
        assert first.wait(10) == 0


def test_a_killed_build_frees_the_lock(tmp_path: Path) -> None:
    """The kernel frees the lock after kill -9."""
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from briefing.shell.staging import publishing\n"
        "with publishing.locked(Path(sys.argv[1]), lambda: None):\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, env=env)
    assert done.returncode == -9
    with publishing.locked(tmp_path, lambda: pytest.fail("it waits")):
        pass


# --- modes and disk ---------------------------------------------------------------------------


def test_modes_are_readable_by_everybody(tmp_path: Path) -> None:
    """Folders 0755, files 0644, whatever the umask was and the files came with."""
    write(tmp_path / "stage", {"a/b.html": "x"})
    os.chmod(tmp_path / "stage" / "a", 0o700)
    os.chmod(tmp_path / "stage" / "a" / "b.html", 0o600)
    assert list(publishing.settle(tmp_path / "stage")) == ["a/", "a/b.html"]
    modes = {stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "stage").rglob("*.html")}
    assert modes == {0o644}
    assert stat.S_IMODE((tmp_path / "stage" / "a").stat().st_mode) == 0o755


def test_a_link_in_the_stage_is_an_error(tmp_path: Path) -> None:
    """Only regular files and folders are published."""
    write(tmp_path / "stage", {"a.html": "x"})
    (tmp_path / "stage" / "b.html").symlink_to("a.html")
    with pytest.raises(OSError, match="regular"):
        list(publishing.settle(tmp_path / "stage"))


@pytest.mark.parametrize("many", [False, True])
def test_files_and_folders_reach_the_disk_before_the_exchange(
    places: Places, monkeypatch: pytest.MonkeyPatch, many: bool
) -> None:
    """A power cut after the exchange finds whole files: they were synced before it."""
    synced = []
    real = os.fsync
    monkeypatch.setattr(
        publishing.os,
        "fsync",
        lambda h: synced.append(os.readlink(f"/proc/self/fd/{h}")) or real(h),
    )
    whole = []
    if many:
        monkeypatch.setattr(publishing, "FILES_WORTH_ONE_CALL", 1)
        monkeypatch.setattr(publishing, "_sync_file_system", lambda f: whole.append(f) or True)
    publishing.synchronise(places.stage, ["index.html", "fresh.html"])
    if many:
        assert whole == [places.stage]
    else:
        assert {Path(path).name for path in synced} == {
            "index.html",
            "fresh.html",
            places.stage.name,
        }
