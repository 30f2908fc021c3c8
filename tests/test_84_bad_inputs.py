"""Files that no program likes: with `invoke add` the rest goes on, and a build stays strict."""

from __future__ import annotations

from pathlib import Path

import clippings
import pytest
from building import run, snapshot, write

from briefing.shell.desk import adding

REFUSED = {
    "front-page.html": "no article was found in the page: save its text in a .txt file",
    "locked.pdf": "the PDF is encrypted: save a copy without a password",
    "scan.pdf": "no text in the PDF: a scan?: run text recognition over it first",
}


def test_adding_takes_the_good_and_names_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A locked and a scanned PDF, a page without an article, a mail with attachments and an export
    of two hundred with a broken date: each is told by its file, and what can be read is taken."""
    folder = clippings.all_in(tmp_path / "clippings")
    added = adding.add([str(folder)], tmp_path)
    assert adding.report(added, tmp_path) == 1
    said = capsys.readouterr().out
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == [
        "export.txt",
        "mail.eml",
        "mail.yaml",
    ]
    for name, fault in REFUSED.items():
        assert f"{name.replace('-', ' ')}: {fault}" in said
    assert "articles   200" in said and said.count("its date cannot be read") == 1
    assert "export.txt#77, “Round 77 of the talks”: its date cannot be read: “Febtober" in said
    assert "attachments left out: plan.pdf, bärs.exe" in said
    assert "2 of 5 files added" in said
    assert len(said.splitlines()) < 25


def test_what_stands_for_nothing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty folder and a pattern that matches no file are no silence."""
    (tmp_path / "empty").mkdir()
    paths = [str(tmp_path / "empty"), str(tmp_path / "*.pdf"), str(tmp_path / "none.txt")]
    assert adding.report(adding.add(paths, tmp_path), tmp_path) == 1
    said = capsys.readouterr().out
    assert said.count("there is no file") == 2 and "none.txt: cannot be read" in said
    assert "0 of 3 files added" in said


@pytest.mark.site
def test_a_build_names_each_and_changes_nothing(mine: Path) -> None:
    """Put into seeds/ by hand, what cannot be read stops the build, all of it at once; without it
    the rest is built, every article of the export a page and the broken date told."""
    before = snapshot(mine / "output")
    write(
        mine / "seeds",
        {
            "locked.pdf": clippings.locked(),
            "scan.pdf": clippings.scan(),
            "front-page.html": clippings.NO_ARTICLE,
            "mail.eml": clippings.MAIL,
            "export.txt": clippings.export(80),
        },
    )
    made = run(mine)
    assert made.rc == 1
    for name, fault in REFUSED.items():
        assert f"seeds/{name}: {fault}" in made.out
    assert "3 problems; output/ is unchanged" in made.out
    assert snapshot(mine / "output") == before
    for name in REFUSED:
        (mine / "seeds" / name).unlink()
    made = run(mine)
    assert made.rc == 0, made.out
    assert "seeds/export.txt#77: its date cannot be read: “Febtober" in made.out
    assert "seeds/mail.eml: attachments left out: plan.pdf, bärs.exe" in made.out
    assert len(list((mine / "output" / "articles").glob("round-*.html"))) == 80
    assert len(list((mine / "output" / "articles").glob("talks-begin-again-*.html"))) == 1
