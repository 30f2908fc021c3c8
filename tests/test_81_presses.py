"""presses: sheets and files are made in copies; whatever becomes of one, nothing is missing."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model import File
from briefing.shell.staging import check, presses, publishing
from briefing.shell.staging.manifest import Entry, Manifest, stamp_of
from briefing.shell.staging.writer import Stage

pytestmark = pytest.mark.skipif(not presses.can_copy(), reason="no copies are made here")

COUNT = 200
HERE = os.getpid()


def items(count: int = COUNT) -> list[File]:
    return [File(f"d/{n}.txt", lambda n=n: f"file {n}\n".encode(), f"f{n}") for n in range(count)]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    (tmp_path / "stage").mkdir()
    return Stage(tmp_path / "stage", tmp_path / "output", Manifest(), Manifest())


def press(
    stage: Stage,
    make: Callable[[File], None] | None = None,
    told: Callable[[int, int], None] = lambda done, count: None,
    count: int = COUNT,
) -> None:
    presses.press(items(count), stage, make or plainly(stage), presses.Hands(2), told)


def plainly(stage: Stage) -> Callable[[File], None]:
    return lambda item: stage.write_file(item.path, item.data(), item.fingerprint)


def is_whole(stage: Stage) -> bool:
    """Every file is there with its bytes, known, and nothing was found to be wrong."""
    made = {f"d/{p.name}": p.read_bytes() for p in (stage.folder / "d").iterdir()}
    assert made == {item.path: item.data() for item in items()}
    assert stage.after.entries.keys() == made.keys()
    assert sorted(stage.written) == sorted(made)
    assert stage.counts.rendered == COUNT
    for path, entry in stage.after.entries.items():
        assert stamp_of(os.lstat(stage.folder / path)) == (entry.size, entry.changed, entry.inode)
    return stage.faults == []


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the copies that are made."""
    made, real = [], presses._copy

    def copy(*told: object) -> object:
        found = real(*told)
        made.append(found[0])
        return found

    monkeypatch.setattr(presses, "_copy", copy)
    return made


def have_ended(copies: list[int]) -> bool:
    """Whether each copy has ended and has been waited for."""
    for copy in copies:
        with pytest.raises(ChildProcessError):
            os.waitpid(copy, os.WNOHANG)
    return True


def test_many_items_are_made_in_copies(stage: Stage, copies: list[int], tmp_path: Path) -> None:
    """Every file is made once, in a copy, with its stamp noted here; this process makes none."""

    def make(item: File) -> None:
        plainly(stage)(item)
        (tmp_path / f"made by {os.getpid()}").touch()

    press(stage, make)
    assert is_whole(stage)
    assert have_ended(copies)
    makers = {int(path.name.split()[-1]) for path in tmp_path.glob("made by *")}
    assert makers and makers <= set(copies)


def test_few_items_are_made_here(stage: Stage, copies: list[int]) -> None:
    """A copy costs more than ten pages."""
    press(stage, count=2 * presses.WORTH_A_COPY - 1)
    assert not copies and len(stage.written) == 2 * presses.WORTH_A_COPY - 1


HARM = {
    "an error": lambda: 1 / 0,
    "a full disk": lambda: (_ for _ in ()).throw(OSError(28, "No space left on device")),
    "no memory": lambda: (_ for _ in ()).throw(MemoryError()),
    "an exit": lambda: sys.exit(0),
    "an end without a word": lambda: os._exit(0),
    "a kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
}


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("nth", [0, 7, COUNT - 1])
def test_what_a_copy_fails_at_is_made_here(
    stage: Stage, copies: list[int], harm: str, nth: int
) -> None:
    """A copy that ends in any way, at its first file or its last, half-written or not, costs
    time only."""

    def make(item: File) -> None:
        if os.getpid() != HERE and item.path >= f"d/{nth}.txt":
            (stage.folder / "d").mkdir(exist_ok=True)
            (stage.folder / item.path).write_text("hal")
            HARM[harm]()
        plainly(stage)(item)

    press(stage, make)
    assert is_whole(stage)
    assert have_ended(copies)


def test_what_tells_of_a_large_dossier_is_made_here(stage: Stage, copies: list[int]) -> None:
    """Whoever walks over all of a large dossier needs its memory alone: no copy does."""
    made_by: dict[str, int] = {}

    def make(item: File) -> None:
        made_by[item.path] = os.getpid()
        plainly(stage)(item)

    some = [replace(item, whole=n % 50 == 0) for n, item in enumerate(items())]
    hands = presses.Hands(2, large=True)
    presses.press(some, stage, make, hands, lambda done, count: None)
    assert made_by == {f"d/{n}.txt": HERE for n in range(0, COUNT, 50)}  # copies tell us nothing
    assert is_whole(stage)
    assert have_ended(copies)


def test_what_fails_here_too_is_raised(stage: Stage, copies: list[int]) -> None:
    """An error in a copy is found again by the parent, with its type and its words."""

    def fails(item: File) -> None:
        if item.path.endswith("/100.txt"):
            raise RuntimeError("the hundredth")
        plainly(stage)(item)

    with pytest.raises(RuntimeError, match="the hundredth"):
        press(stage, fails)
    assert have_ended(copies)


def test_a_message_cut_short_is_the_end() -> None:
    """A copy that dies while it tells of a page has not made it."""
    whole = len(b"told").to_bytes(4, "big") + b"told"
    assert presses._framed(io.BytesIO(whole)) == b"told"
    assert [presses._framed(io.BytesIO(whole[:cut])) for cut in range(len(whole))] == [None] * 8


def test_faults_that_a_copy_finds_are_told(stage: Stage) -> None:
    """What is wrong with a file is known, whoever made it, and told once."""
    wrong = File("d/x.json", lambda: b'{"a": NaN}', "x")
    presses.press(
        [*items(), wrong], stage, plainly(stage), presses.Hands(2), lambda done, count: None
    )
    [(path, what)] = stage.faults
    assert path == "d/x.json"
    assert "not well-formed" in what
    publishing.mark(stage.folder)
    files = check.files_of(stage, publishing.settle(stage.folder))
    problems = check.check(stage, files)
    assert [problem.path for problem in problems] == ["output/d/x.json"]


def test_an_interrupt_ends_its_copies(stage: Stage, copies: list[int]) -> None:
    """Ctrl-C here: no copy goes on writing into a folder that is about to be removed."""

    def slowly(item: File) -> None:
        if os.getpid() != HERE:
            signal.pause() if item.path == "d/50.txt" else plainly(stage)(item)

    def told(done: int, count: int) -> None:
        if done > 20:
            raise KeyboardInterrupt

    def too_long(number: int, frame: object) -> None:
        for process in copies:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(20)  # a copy that is not ended would be waited for without end
    try:
        with pytest.raises(KeyboardInterrupt):
            press(stage, slowly, told)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    assert len(copies) == 2
    assert have_ended(copies)


@pytest.mark.parametrize("after", [0, 1])
def test_where_no_copy_can_be_made_the_work_is_done_here(
    stage: Stage, copies: list[int], after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system that gives no further process (memory, number) costs time only."""
    real, calls = os.fork, []

    def fork() -> int:
        calls.append(1)
        if len(calls) > after:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return real()

    monkeypatch.setattr(presses.os, "fork", fork)
    press(stage)
    assert is_whole(stage)
    assert have_ended(copies)


# --- addresses, and files published before --------------------------------------------------


def test_what_another_has_written_is_not_written_over(stage: Stage) -> None:
    """A file that a theme or plugin has put there before is a fault, and stays."""
    (stage.folder / "a.txt").write_text("theirs")
    stage.claim_the_rest()
    assert not stage.lacks(File("a.txt", lambda: b"ours", "1"))
    assert stage.faults == [("a.txt", "two things have this address")]


def test_two_things_of_one_address_are_a_fault_before_anything_is_made(stage: Stage) -> None:
    """The second one is not wanted, and said."""
    one, other = File("a.txt", lambda: b"1", "1"), File("a.txt", lambda: b"2", "2")
    assert stage.lacks(one) and not stage.lacks(other)
    assert stage.faults == [("a.txt", "two things have this address")]


@pytest.mark.parametrize("harm", ["other words", "a link", "a folder", "gone", "known of another"])
def test_a_touched_file_is_not_reused(stage: Stage, harm: str) -> None:
    """Only the very file that was published is linked; whatever else is there is made anew."""
    stage.published.mkdir()
    file = stage.published / "a.txt"
    file.write_bytes(b"words")
    stage.before.entries["a.txt"] = Entry("f", *stamp_of(os.lstat(file)))
    assert Stage(stage.folder, stage.published, stage.before, Manifest()).reuse("a.txt", "f")
    (stage.folder / "a.txt").unlink()
    if harm == "other words":
        file.write_bytes(b"other words")
    elif harm == "a link":
        file.rename(stage.published / "b.txt")
        file.symlink_to("b.txt")
    elif harm == "a folder":
        file.unlink()
        file.mkdir()
    elif harm == "gone":
        file.unlink()
    fingerprint = "g" if harm == "known of another" else "f"
    assert not stage.reuse("a.txt", fingerprint)
    assert not (stage.folder / "a.txt").exists()
