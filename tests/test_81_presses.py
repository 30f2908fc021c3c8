"""presses: sheets and files are made in copies of the process; whatever fails is made here."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model import File
from briefing.shell.manifest import Manifest
from briefing.shell.presses import WORTH_A_COPY, _framed, press
from briefing.shell.writer import Item, Stage

MANY = 6 * WORTH_A_COPY
HERE = os.getpid()

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="copies need Linux")


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path, tmp_path / "published", Manifest(), Manifest())


def files(count: int = MANY) -> list[Item]:
    return [File(f"{n % 7}/{n}.txt", f"text {n}".encode, str(n)) for n in range(count)]


def pressed(
    stage: Stage, items: list[Item], make: Callable[[Item], None] | None = None
) -> set[int]:
    """Press in two copies; returns the processes that made something, as they wrote it down."""
    makers = stage.folder / "makers"
    makers.mkdir()

    def written(item: Item) -> None:
        if make:
            make(item)
        stage.write_file(item.path, item.data(), item.fingerprint)
        (makers / str(os.getpid())).touch()

    press(items, stage, written, 2, lambda done, total: None)
    return {int(path.name) for path in makers.iterdir()}


def test_many_items_are_made_in_copies_and_are_all_there(stage: Stage) -> None:
    """Every file is written once, with its stamp noted here; this process writes none."""
    items = files()
    assert HERE not in pressed(stage, items)
    assert sorted(stage.written) == sorted(item.path for item in items)
    assert all((stage.folder / item.path).read_bytes() == item.data() for item in items)
    assert all(stage.after.entries[item.path].size for item in items)
    assert stage.counts.rendered == MANY and stage.faults == []


def test_few_items_are_made_here(stage: Stage) -> None:
    """A copy costs more than ten pages."""
    assert pressed(stage, files(2 * WORTH_A_COPY - 1)) == {HERE}


def test_faults_of_a_file_come_back_with_it(stage: Stage) -> None:
    """What a copy finds wrong is a fault of the build."""
    bad = File("x.json", lambda: b"{", "f")
    pressed(stage, [*files(), bad])
    assert [path for path, _ in stage.faults] == ["x.json"]


def test_what_fails_is_raised_here(stage: Stage) -> None:
    """An error in a copy is found again by the parent, with its type and its words."""

    def fails(item: Item) -> None:
        if item.path.endswith("/100.txt"):
            raise RuntimeError("the hundredth")

    with pytest.raises(RuntimeError, match="the hundredth"):
        pressed(stage, files(), fails)


def test_what_a_killed_copy_left_is_made_here(stage: Stage) -> None:
    """Half-written or not written: it is made again, and nothing is missing."""

    def dies(item: Item) -> None:
        if item.path.endswith("0.txt") and os.getpid() != HERE:
            (stage.folder / item.path).parent.mkdir(exist_ok=True)
            (stage.folder / item.path).write_text("hal")
            os.kill(os.getpid(), signal.SIGKILL)

    items = files()
    assert HERE in pressed(stage, items, dies)
    assert all((stage.folder / item.path).read_bytes() == item.data() for item in items)
    assert sorted(stage.written) == sorted(item.path for item in items)
    assert stage.faults == []


def test_a_message_cut_short_is_the_end() -> None:
    """A copy that dies while it tells of a page has not made it."""
    whole = len(b"told").to_bytes(4, "big") + b"told"
    assert _framed(io.BytesIO(whole)) == b"told"
    assert [_framed(io.BytesIO(whole[:cut])) for cut in range(len(whole))] == [None] * 8


def test_what_another_has_written_is_not_written_over(stage: Stage) -> None:
    """A file that a theme or plugin has put there before is a fault, and stays."""
    (stage.folder / "a.txt").write_text("theirs")
    assert not stage.lacks(File("a.txt", lambda: b"ours", "1"))
    assert stage.faults == [("a.txt", "two things have this address")]


def test_two_things_of_one_address_are_a_fault_before_anything_is_made(stage: Stage) -> None:
    """The second one is not wanted, and said."""
    one, other = File("a.txt", lambda: b"1", "1"), File("a.txt", lambda: b"2", "2")
    assert stage.lacks(one) and not stage.lacks(other)
    assert stage.faults == [("a.txt", "two things have this address")]
