"""stretches: a long file is made of what is published and of what is new."""

from __future__ import annotations

import io
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import File, Stretch
from briefing.shell.staging.formats import Pieces
from briefing.shell.staging.manifest import Manifest
from briefing.shell.staging.stretches import woven
from briefing.shell.staging.writer import Stage

WORDS = st.lists(st.text("ab\n", max_size=4), max_size=8)


def stretch(words: str, made: list[str] | None = None) -> Stretch:
    def make() -> bytes:
        if made is not None:
            made.append(words)
        return words.encode()

    return Stretch(blake2b(words.encode(), digest_size=16).digest(), make)


def file(*words: str, made: list[str] | None = None) -> File:
    return File.long("data/x.csv", " ".join(words), lambda: [stretch(one, made) for one in words])


@pytest.fixture
def published(tmp_path: Path) -> Stage:
    """A stage that has written `one`, `two`, `three`, and stands where readers see it."""
    (tmp_path / "old").mkdir()
    stage = Stage(tmp_path / "old", tmp_path / "none", Manifest(), Manifest())
    stage.write_long(file("one\n", "two\n", "three\n"))
    return stage


def following(stage: Stage) -> Stage:
    folder = stage.folder.parent / "new"
    folder.mkdir()
    return Stage(folder, stage.folder, stage.after, Manifest(), ledger=stage.ledger)


@given(WORDS, WORDS)
def test_the_bytes_are_those_of_all_stretches(before: list[str], now: list[str]) -> None:
    """Whatever was published, the new file is its stretches in order; what stood is not made."""
    index, fresh, made = bytearray(), bytearray(), []
    old = b"".join(woven(map(stretch, before), None, b"", index, bytes))
    some = [stretch(one, made) for one in now]
    new = b"".join(woven(some, io.BytesIO(old), bytes(index), fresh, bytes))
    assert new == "".join(now).encode()
    assert not set(made) & set(before)
    assert (
        b"".join(woven(map(stretch, now), io.BytesIO(new), bytes(fresh), bytearray(), bytes)) == new
    )


def test_an_edit_makes_its_own_stretch(published: Stage) -> None:
    """Of a file of thousands of texts only the lines of the changed one are made."""
    stage, made = following(published), []
    stage.write_long(file("one\n", "2\n", "three\n", made=made))
    assert (stage.folder / "data/x.csv").read_text() == "one\n2\nthree\n"
    assert made == ["2\n"]


def test_a_published_file_that_was_touched_is_no_source(published: Stage) -> None:
    """Somebody has written into the published file: all is made again."""
    (published.folder / "data/x.csv").write_text("ONE\ntwo\nthree\n")
    stage, made = following(published), []
    stage.write_long(file("one\n", "two\n", "four\n", made=made))
    assert (stage.folder / "data/x.csv").read_text() == "one\ntwo\nfour\n"
    assert made == ["one\n", "two\n", "four\n"]


def test_a_fault_in_a_new_stretch_is_told(published: Stage) -> None:
    """Each stretch is looked at when it is made, as every file is."""
    stage = following(published)
    stage.write_long(file("one\n", "\x00\n"))
    assert [path for path, _ in stage.faults] == ["data/x.csv"]


@pytest.mark.parametrize(
    ("pieces", "fault"),
    [
        ([b"<a>", b"<b/></a>"], ""),
        ([b"<a>", b"<b></a>"], "it is not well-formed"),
        ([b"<a>", b"<b/>"], "it is not well-formed"),
        ([b"<a>\xe2\x80\xae", b"</a>"], "it holds the character U+202E"),
    ],
)
def test_markup_made_in_pieces_is_looked_at_as_one_thing(pieces: list[bytes], fault: str) -> None:
    """No piece of it is well-formed by itself."""
    look = Pieces("data/x.gexf")
    assert [look(piece) for piece in pieces] == pieces
    look.close()
    assert [found.split(":")[0] for found in look.faults] == ([fault] if fault else [])


def test_pieces_without_a_mark_are_always_made_anew() -> None:
    """They are not taken for one another."""
    index = bytearray()
    some = [Stretch(b"", lambda n=n: b"%d" % n) for n in range(3)]
    old = b"".join(woven(some, None, b"", index, bytes))
    others = [Stretch(b"", lambda n=n: b"%d" % (n + 3)) for n in range(3)]
    new = b"".join(woven(others, io.BytesIO(old), bytes(index), bytearray(), bytes))
    assert (old, new) == (b"012", b"345")
