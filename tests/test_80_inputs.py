"""The walk over seeds/ and content/: what it reads, what it leaves out, what it refuses."""

import os
from pathlib import Path

import pytest
from building import write

from briefing.shell import inputs


def told(notes: object) -> dict[str, str]:
    return {note.path: note.what for note in notes}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    write(tmp_path / "seeds", {"a.txt": "Hello", "below/b.md": "There", "a.yaml": "slug: x"})
    write(tmp_path / "content", {"actors/x.md": "---\ntitle: X\n---\n"})
    return tmp_path / "seeds", tmp_path / "content"


def test_seeds_sidecars_and_pages_are_told_apart(folders: tuple[Path, Path]) -> None:
    """Every regular file below seeds/ is a seed or a sidecar, in order of path, read on demand."""
    found, problems, notes = inputs.read_inputs(*folders)
    assert [file.path for file in found.seeds] == ["a.txt", "below/b.md"]
    assert [file.path for file in found.sidecars] == ["a.yaml"]
    assert [file.path for file in found.content] == ["actors/x.md"]
    assert found.seeds[0].read() == b"Hello"
    assert (problems, notes) == ((), ())


@pytest.mark.parametrize(
    "name",
    [".hidden.txt", "a.txt~", "#a.txt#", ".git/x.txt", "a.txt.swp", "a.TMP", "strange.xyz", "none"],
)
def test_what_is_left_out_is_named(folders: tuple[Path, Path], name: str) -> None:
    """Hidden files, editors' leftovers and unknown formats are no seeds, and a note names each."""
    write(folders[0], {name: "secret"})
    found, problems, notes = inputs.read_inputs(*folders)
    assert [file.path for file in found.seeds] == ["a.txt", "below/b.md"]
    assert f"seeds/{name.split('/', maxsplit=1)[0]}" in told(notes)
    assert problems == ()


def test_links_are_never_followed(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """Links to a file, a folder, itself, the parent or nothing are left out by name."""
    write(tmp_path, {"outside/secret.txt": "canary"})
    for name, target in {
        "file.txt": "../outside/secret.txt",
        "folder": "../outside",
        "self.txt": "self.txt",
        "parent": "..",
        "nothing.txt": "not-there",
    }.items():
        (folders[0] / name).symlink_to(target)
    found, problems, notes = inputs.read_inputs(*folders)
    assert [file.path for file in found.seeds] == ["a.txt", "below/b.md"]
    assert sorted(told(notes)) == [
        f"seeds/{n}" for n in ("file.txt", "folder", "nothing.txt", "parent", "self.txt")
    ]
    assert all("a link" in what for what in told(notes).values())
    assert problems == ()


@pytest.mark.skipif(os.name != "posix", reason="pipes are made so on POSIX")
def test_a_pipe_is_not_opened(folders: tuple[Path, Path]) -> None:
    """A pipe or a socket in seeds/ is left out by name, and nobody waits for it."""
    os.mkfifo(folders[0] / "pipe.txt")
    found, _, notes = inputs.read_inputs(*folders)
    assert "pipe.txt" not in [file.path for file in found.seeds]
    assert "a pipe" in told(notes)["seeds/pipe.txt"]


def test_a_file_that_turns_into_a_link_is_not_read(folders: tuple[Path, Path]) -> None:
    """Between walk and reading a file may be exchanged: what is opened is checked again."""
    found, _, _ = inputs.read_inputs(*folders)
    (folders[0] / "a.txt").unlink()
    (folders[0] / "a.txt").symlink_to("/etc/hostname")
    with pytest.raises(OSError):
        found.seeds[0].read()


def test_a_file_that_turns_into_a_pipe_is_not_waited_for(folders: tuple[Path, Path]) -> None:
    """Opening does not block, and only a regular file is read."""
    found, _, _ = inputs.read_inputs(*folders)
    (folders[0] / "a.txt").unlink()
    os.mkfifo(folders[0] / "a.txt")
    with pytest.raises(OSError, match="regular file"):
        found.seeds[0].read()


def test_the_size_has_a_limit(folders: tuple[Path, Path]) -> None:
    """A file above the limit is a problem that names it, and is not read."""
    with (folders[0] / "big.txt").open("wb") as file:
        file.truncate(inputs.SIZE_LIMIT + 1)
    _, problems, _ = inputs.read_inputs(*folders)
    assert [problem.path for problem in problems] == ["seeds/big.txt"]


def test_a_file_that_grows_is_not_read_to_its_end(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit holds when the file is opened, too: it may have grown since the walk."""
    monkeypatch.setattr(inputs, "SIZE_LIMIT", 100)
    found, problems, _ = inputs.read_inputs(*folders)
    assert problems == ()
    (folders[0] / "a.txt").write_bytes(b"x" * 101)
    with pytest.raises(OSError, match="grown"):
        found.seeds[0].read()


def test_a_file_that_cannot_be_read_is_a_problem(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A seed, a sidecar or a page without the right to read it is named, never passed over."""
    closed = {folders[0] / "a.txt", folders[0] / "a.yaml", folders[1] / "actors" / "x.md"}
    monkeypatch.setattr(inputs.os, "access", lambda path, mode: Path(path) not in closed)
    found, problems, _ = inputs.read_inputs(*folders)
    assert [(problem.path, problem.what) for problem in problems] == [
        ("content/actors/x.md", "it cannot be read"),
        ("seeds/a.txt", "it cannot be read"),
        ("seeds/a.yaml", "it cannot be read"),
    ]
    assert [file.path for file in found.seeds] == ["below/b.md"]


@pytest.mark.parametrize("what", ["scandir", "lstat"])
def test_a_folder_that_cannot_be_read_is_a_problem(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A folder that cannot be listed, or whose files cannot be looked at, is named with why."""
    real = getattr(os, what)

    def denied(path: Path) -> object:
        if folders[0] / "below" in (Path(path), Path(path).parent):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(inputs.os, what, denied)
    _, problems, _ = inputs.read_inputs(*folders)
    path = {"scandir": "seeds/below/", "lstat": "seeds/below/b.md"}[what]
    assert [(problem.path, problem.what) for problem in problems] == [
        (path, "it cannot be read (Permission denied)")
    ]


def test_the_order_is_that_of_the_paths(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In whatever order a file system lists its files, and whatever folders lie between them."""
    write(folders[0], {"a/z.txt": "x", "a.txt": "x", "a-b.txt": "x", "B.txt": "x", "a/.hid": "x"})
    paths = ["B.txt", "a-b.txt", "a.txt", "a/z.txt", "below/b.md"]
    for turned in (False, True):
        real = os.scandir
        with monkeypatch.context() as patch:
            patch.setattr(
                inputs.os,
                "scandir",
                lambda path, real=real, turned=turned: sorted(
                    real(path), key=lambda entry: entry.name, reverse=turned
                ),
            )
            found, _, notes = inputs.read_inputs(*folders)
        assert [file.path for file in found.seeds] == paths
        assert [note.path for note in notes] == ["seeds/a/.hid"]


def test_a_missing_folder_is_a_problem(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """No folder of seeds is not the same as no seeds."""
    _, problems, _ = inputs.read_inputs(tmp_path / "none", folders[1])
    assert [(problem.path, problem.what) for problem in problems] == [
        ("seeds/", "there is no such folder")
    ]


def test_folders_may_be_deep_but_not_without_end(folders: tuple[Path, Path]) -> None:
    """Sixty folders deep is left out by name; nothing recurses without end."""
    write(folders[0], {"d/" * 60 + "deep.txt": "x"})
    found, problems, notes = inputs.read_inputs(*folders)
    assert len(found.seeds) == 2
    assert [note.what for note in notes] == [
        f"left out: more than {inputs.DEPTH_LIMIT} folders deep"
    ]
    assert problems == ()


def test_a_folder_named_like_a_text_is_a_folder(folders: tuple[Path, Path]) -> None:
    """``x.txt/`` is walked like any folder."""
    write(folders[0], {"x.txt/inside.txt": "x"})
    found, _, _ = inputs.read_inputs(*folders)
    assert "x.txt/inside.txt" in [file.path for file in found.seeds]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX")
def test_a_name_that_is_no_text_is_a_problem(folders: tuple[Path, Path]) -> None:
    """A file name of other bytes than UTF-8 is refused, and told on one printable line."""
    Path(os.fsdecode(os.fsencode(folders[0]) + b"/bad\xff.txt")).write_bytes(b"x")
    _, problems, _ = inputs.read_inputs(*folders)
    assert [problem.what for problem in problems] == ["its name is no readable text"]
