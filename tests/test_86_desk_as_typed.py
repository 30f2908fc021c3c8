"""The desk as a user types it: a second dossier from nothing, by commands alone."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import building
import pytest

pytestmark = pytest.mark.site

INVOKE = str(Path(sys.executable).with_name("invoke"))
TEXTS = Path(__file__).parent / "cases" / "second dossier"


def typed(folder: Path, *words: str) -> building.Built:
    """``invoke ...`` in a folder."""
    done = subprocess.run(
        [INVOKE, *words],
        cwd=folder,
        env={**os.environ, "COLUMNS": "160"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=building.TIME_OUT,
        check=False,
    )
    return building.Built(done.returncode, (done.stdout + done.stderr).decode(), folder)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier on another subject: made, filled and built by three commands."""
    folder = tmp_path_factory.mktemp("second") / "moon"
    made = typed(building.ROOT, "new-dossier", str(folder), "--name", "Flights to the Moon")
    assert made.rc == 0, made.out
    made = typed(folder, "add", *map(str, sorted(TEXTS.glob("*.txt"))))
    assert made.rc == 0, made.out
    assert "2 of 2 files added" in made.out
    made = typed(folder, "build")
    assert made.rc == 0, made.out
    return folder


def test_a_second_dossier_stands_on_its_own(second: Path) -> None:
    """Its pages carry its name and its texts, and no word of the first dossier."""
    home = (second / "output/index.html").read_text("utf-8")
    assert "Flights to the Moon" in home
    assert len(list((second / "output/articles").glob("*-*.html"))) == 2
    pages = [path.read_text("utf-8") for path in (second / "output").rglob("*.html")]
    assert not any("Lavrov" in page or "Assad" in page for page in pages)


def test_what_its_papers_say_is_true(second: Path) -> None:
    """They have its name and no word of the first one; every file and every command they name is
    there, and no command that it cannot carry out."""
    papers = {path: path.read_text("utf-8") for path in second.glob("*.md")}
    assert papers[second / "README.md"].startswith("# Flights to the Moon\n")
    papers |= {path: path.read_text("utf-8") for path in (second / "docs").glob("*.md")}
    listed = set(re.findall(r"(?m)^  ([a-z-]+) ", typed(second, "--list").out))
    for path, text in papers.items():
        assert not re.search("Syria|Lavrov|Assad|test_|CONTRIBUTING|CHANGELOG", text), path
        assert set(re.findall(r"`(?:\.venv/bin/)?invoke ([a-z][a-z-]+)", text)) <= listed, path
        for name in re.findall(
            r"(?:docs/[A-Z]+\.md|requirements\.txt|pelicanconf\.py|LICENSE)", text
        ):
            assert (second / name).is_file(), (path, name)
        for name in re.findall(r"\]\(([A-Z]+\.md)", text):
            assert (path.parent / name).is_file(), (path, name)
    assert {"add", "review", "publish"} <= listed
    assert not {"test", "bench", "mutate"} & listed


def test_a_dossier_makes_another(second: Path) -> None:
    """Whoever was given one can make a third, with its rights and name reset."""
    settings = second / "pelicanconf.py"
    kept = settings.read_text("utf-8")
    settings.write_text(kept.replace('{"*": "full"}', '{"AFP": "excerpt",\n "*": "headline"}'))
    made = typed(second, "new-dossier", str(second.parent / "third"))
    settings.write_text(kept)
    assert made.rc == 0, made.out
    third = (second.parent / "third" / "pelicanconf.py").read_text("utf-8")
    assert third == kept.replace("'Flights to the Moon'", "'Briefing'")
    assert (second.parent / "third" / "README.md").read_text("utf-8").startswith("# Briefing\n")


def test_a_dossier_is_only_made_in_a_new_folder(second: Path) -> None:
    """What is there already is never written over."""
    made = typed(building.ROOT, "new-dossier", str(second))
    assert made.rc == 1 and "is not empty" in made.out
    assert "Traceback" not in made.out


def test_a_name_is_reviewed_accepted_and_keeps_its_address(second: Path) -> None:
    """Review shows it with its sentence; accepting writes its page; its links do not move."""
    folder = building.copy(second, second.parent / "accepted")
    made = typed(folder, "review", "--limit", "0")
    assert made.rc == 0 and "Bill Nelson" in made.out
    assert "invoke accept actors/bill-nelson" in made.out
    assert "Bill Nelson" in (folder / ".build/review.html").read_text("utf-8")
    made = typed(folder, "accept", "Bill Nelson")
    assert made.rc == 0, made.out
    assert (folder / "content/actors/bill-nelson.md").is_file()
    before = (folder / "output/actors/bill-nelson.html").read_text("utf-8")
    made = typed(folder, "build")
    assert made.rc == 0, made.out
    assert (folder / "output/actors/bill-nelson.html").read_text("utf-8") != before
    made = typed(folder, "accept", "Bill Nelson")
    assert made.rc == 1 and "written already" in made.out


def test_checking_publishes_nothing(second: Path) -> None:
    """`invoke check` says what a build would say and leaves the site as it is."""
    folder = building.copy(second, second.parent / "checked")
    before = building.snapshot(folder / "output")
    for _ in range(2):
        made = typed(folder, "check")
        assert made.rc == 0 and "all is right" in made.out and "published" not in made.out
    (folder / "content/actors/x.md").write_text("---\nkind: person\n---\n")
    made = typed(folder, "check")
    assert made.rc == 1 and "content/actors/x.md" in made.out
    assert "this was a trial" in made.out and "unchanged" not in made.out
    assert building.snapshot(folder / "output") == before


def test_three_commands_bring_a_text_to_its_readers(second: Path) -> None:
    """Add and build in one line, publish in another; what changed is told to the editor in
    .build/, and what readers now see is noted."""
    folder = building.copy(second, second.parent / "daily")
    assert typed(folder, "publish", "by-hand").rc == 0
    text = folder / "new.txt"
    text.write_text("Nelson speaks again\n\nWASHINGTON (AP) - Bill Nelson spoke in Washington.\n")
    made = typed(folder, "add", "new.txt", "build")
    assert made.rc == 0, made.out
    assert "1 of 1 file added" in made.out and "new article: Nelson speaks again" in made.out
    told = (folder / ".build" / "changes.html").read_text("utf-8")
    assert "Bill Nelson" in told and "new article: Nelson speaks again" in told
    assert "Nelson speaks again" in (folder / "output/changes.html").read_text("utf-8")
    made = typed(folder, "publish", "by-hand")
    assert made.rc == 0 and "noted in content/published.jsonl" in made.out
    made = typed(folder, "publish", "by-hand")
    assert made.rc == 0 and "no new publication" in made.out
    assert typed(folder, "add").out.strip() == "say which: invoke add FILE..."


def test_what_a_build_would_change_is_said_before_it(second: Path) -> None:
    """`invoke changes` compares with the site in output/, or with another one that is named."""
    folder = building.copy(second, second.parent / "before")
    made = typed(folder, "changes")
    assert made.rc == 0 and made.out.strip() == "nothing changed", made.out
    text = "Nelson speaks again\n\nWASHINGTON (AP) - Bill Nelson spoke in Washington.\n"
    (folder / "seeds/new.txt").write_text(text)
    made = typed(folder, "changes", "--since", str(second / "output"))
    assert made.rc == 0 and "new article: Nelson speaks again" in made.out, made.out
    made = typed(folder, "changes", "--since", "nowhere")
    assert made.rc == 1 and made.out.strip() == "nowhere: no state of an earlier publication"


def test_publishing_says_what_it_would_run(second: Path) -> None:
    """`--dry` names the host's own command and runs nothing."""
    made = typed(second, "publish", "rsync", "--to", "me@example.org:/www/", "--dry")
    assert made.rc == 0
    assert 'rsync -a --delete "output/" "me@example.org:/www/"' in made.out
    made = typed(second, "publish", "by-hand", "--dry")
    assert made.rc == 0 and "would build output/" in made.out


@pytest.fixture
def served(second: Path) -> Iterator[tuple[Path, http.client.HTTPConnection]]:
    """A dossier shown by `invoke serve` on a free port."""
    folder = building.copy(second, second.parent / "served")
    script = [sys.executable, "-m", "plugins.briefing.shell.desk.serving", "0"]
    process = subprocess.Popen(
        script, cwd=folder, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout is not None
    line = next(line for line in process.stdout if line.startswith("Showing"))
    port = int(line.split(":")[2].split("/")[0])
    yield folder, http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    os.killpg(process.pid, signal.SIGINT)
    process.wait(30)


def fetched(connection: http.client.HTTPConnection, path: str) -> tuple[int, str]:
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8")


def test_a_saved_file_rebuilds_and_reloads(
    served: tuple[Path, http.client.HTTPConnection],
) -> None:
    """The page carries the reloading line, which moves when an editor saves a page."""
    folder, connection = served
    status, home = fetched(connection, "/index.html")
    assert status == 200 and "/__reload.js" in home
    assert "/__reload.js" not in (folder / "output/index.html").read_text("utf-8")
    _, before = fetched(connection, "/__build")
    (folder / "content/pages/briefing.md").write_text("---\ntitle: Back to the Moon\n---\nSoon.\n")
    end = time.monotonic() + 60
    while fetched(connection, "/__build")[1] == before and time.monotonic() < end:
        time.sleep(0.2)
    assert "Back to the Moon" in fetched(connection, "/")[1]
    assert fetched(connection, "/../pelicanconf.py")[0] == 404
