"""CONTRIBUTING's examples of a stage, a page and a format, put into a copy as they are written."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import building
import pytest
import rendering
from lxml import html

pytestmark = pytest.mark.site

TEXT = (building.ROOT / "CONTRIBUTING.md").read_text("utf-8")
CODE = r":\n\n```\w+\n(?P<{}>.*?)^```"
PIECE = re.compile(
    r"(?ms)^New, `(?P<new>[^`\n]+)`"
    + CODE.format("whole")
    + r"|^In `(?P<path>[^`\n]+)`, (?P<side>above|below) `(?P<line>[^`\n]+)`"
    + CODE.format("piece")
)
SEED = (
    "Talks go on\n\nGENEVA, March 5, 2024 (AFP) - Envoys met. Who pays? Nobody said.\n\n"
    "“Will it end?”\n"
)


def put_in(folder: Path) -> list[str]:
    """Write every piece where the text says; returns the files that were touched."""
    touched = []
    for match in PIECE.finditer(TEXT):
        if match["new"]:
            path, found = match["new"], match["whole"]
            assert not (folder / path).exists(), path
        else:
            path = match["path"]
            old = (folder / path).read_text("utf-8")
            line = match["line"] + "\n"
            assert old.count(f"\n{line}") == 1, (path, line)
            pair = (line, match["piece"]) if match["side"] == "below" else (match["piece"], line)
            found = old.replace(f"\n{line}", "\n" + "".join(pair))
        (folder / path).write_text(found, "utf-8")
        touched.append(path)
    return touched


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> building.Built:
    """A copy of the project with the examples in it, built; one text may not be shown."""
    seeds = {"a.txt": SEED, "b.txt": SEED, "b.yaml": "rights: headline\n"}
    folder = building.project(tmp_path_factory.mktemp("extended") / "p", seeds, {})
    assert len(put_in(folder)) == 11
    made = building.run(folder)
    assert made.rc == 0, made.out
    return made


def test_the_stage_and_the_page_of_the_example_work(extended: building.Built) -> None:
    """The page has each question of the text that may be shown, with a link to its paragraph."""
    page = html.fromstring(extended.page("asked.html"))
    asked = [rendering.words(one) for one in page.iter("blockquote")]
    assert asked == ["Who pays?", "“Will it end?”"]
    links = [one.get("href") for one in page.find_class("src")]
    assert [link.partition("#")[2] for link in links] == ["p1", "p2"]


def test_the_format_of_the_example_works(extended: building.Built) -> None:
    """A line for each question of both texts; the words of one stay away."""
    rows = [json.loads(line) for line in extended.page("data/asked.jsonl").splitlines()]
    assert sorted(row["words"] for row in rows) == ["", "", "Who pays?", "“Will it end?”"]


def test_the_examples_keep_the_house_in_order(tmp_path: Path) -> None:
    """They are checked and formatted as the rest is."""
    folder = building.project(tmp_path / "p", {}, {})
    (folder / "pyproject.toml").write_text((building.ROOT / "pyproject.toml").read_text("utf-8"))
    files = [path for path in put_in(folder) if path.endswith(".py")]
    for command in (["check"], ["format", "--check"]):
        made = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *files],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert made.returncode == 0, made.stdout
