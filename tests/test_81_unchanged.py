"""unchanged: whether a build would change anything; in doubt it is made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.model import InputFile, Inputs, Note
from briefing.naming.parsing import PACKAGES
from briefing.shell.running import Walk
from briefing.shell.staging.manifest import (
    Entries,
    Entry,
    Head,
    Manifest,
    Stamp,
    load_head,
    save_manifest,
    stamp_of,
)
from briefing.shell.staging.publishing import MARKER
from briefing.shell.staging.unchanged import holds, key_of
from briefing.shell.versions import MODELS

SEED = InputFile("a.txt", (3, 1, 7), lambda: b"abc")
KEY = key_of(Walk(Inputs((SEED,))))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "actors").mkdir()
    for name in ("index.html", "actors/a.html", MARKER):
        (tmp_path / name).write_text(name)
    return tmp_path


def head(output: Path) -> tuple[Head, dict[str, Stamp]]:
    """As they are read back."""
    names = ("index.html", "actors/a.html")
    entries = {name: Entry("f", *stamp_of(os.lstat(output / name))) for name in names}
    path = output.parent / f"manifest of {output.name}"
    save_manifest(path, Manifest("version", Entries(entries), KEY, "two pages\n"))
    return load_head(path, "version")


def test_an_untouched_site_of_the_same_inputs_holds(output: Path) -> None:
    """Equal inputs and untouched files: there is nothing to do."""
    assert holds(output, *head(output), KEY)


@pytest.mark.parametrize(
    "other",
    [
        Inputs((InputFile("a.txt", (3, 2, 7), SEED.read),)),
        Inputs((InputFile("b.txt", (3, 1, 7), SEED.read),)),
        Inputs((SEED, SEED)),
        Inputs((), (SEED,)),
        Inputs(),
    ],
)
def test_any_other_input_is_built(output: Path, other: Inputs) -> None:
    """A file touched, renamed, added, moved or removed makes another key."""
    assert not holds(output, *head(output), key_of(Walk(other)))


def test_what_the_walk_says_is_part_of_the_key() -> None:
    """A file newly left out is told again, so the build is made."""
    assert key_of(Walk(Inputs((SEED,)), (), (Note("seeds/x.zip", 0, "left out"),))) != KEY


def test_a_touched_a_missing_and_a_foreign_file_are_built(output: Path) -> None:
    """Whatever was done to the published folder, the build mends it."""
    known = head(output)
    (output / "extra").write_text("x")
    foreign = holds(output, *known, KEY)
    (output / "extra").unlink()
    (output / "index.html").write_text("changed")
    touched = holds(output, *known, KEY)
    (output / "index.html").unlink()

    assert (foreign, touched, holds(output, *known, KEY)) == (False, False, False)
    assert not holds(output / "nowhere", *known, KEY)


def test_a_link_in_place_of_a_file_is_built(output: Path) -> None:
    """A link is no published file, even if it leads to the same bytes."""
    known = head(output)
    (output / "index.html").rename(output.parent / "elsewhere.html")
    (output / "index.html").symlink_to(output.parent / "elsewhere.html")

    assert not holds(output, *known, KEY)


def test_a_manifest_of_an_older_build_is_not_trusted(output: Path) -> None:
    """Without the inputs' key nothing can be said, so the build is made."""
    assert not holds(output, Head("version"), head(output)[1], "")


def test_a_model_that_is_installed_later_is_a_reason_to_build() -> None:
    """Every package that may read the texts is part of what a site was made by."""
    assert {name.replace("_", "-") for name in PACKAGES} | {"spacy"} == set(MODELS)
