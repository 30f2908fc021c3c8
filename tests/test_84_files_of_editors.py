"""docs/FILES.md: what it says of the files an editor writes is what the program reads."""

from __future__ import annotations

import re

import building
import pytest

from briefing import editing
from briefing.editing import authority, sidecar
from briefing.model import KINDS
from briefing.showing.pages.home import BLOCKS

TEXT = (building.ROOT / "docs" / "FILES.md").read_text("utf-8")
EXAMPLES = re.findall(r"(?ms)^```(markdown|yaml)\n(.*?)^```", TEXT)


def test_every_key_of_a_page_is_explained_and_no_other() -> None:
    """The table has the closed list of keys, and every kind."""
    rows = re.findall(r"(?m)^\| ((?:`\w+`(?:, )?)+) \| (.*) \|$", TEXT)
    keys = [key for names, _ in rows for key in re.findall(r"\w+", names)]
    assert sorted(keys) == sorted(authority.KEYS)
    told = dict(rows)["`kind`"]
    assert all(kind in told for kinds in KINDS.values() for kind in kinds)


def test_every_key_of_a_sidecar_is_shown() -> None:
    """The example has each of them once."""
    [example] = [text for kind, text in EXAMPLES if kind == "yaml"]
    assert sorted(re.findall(r"(?m)^(\w+):", example)) == sorted(sidecar.KEYS)


def test_every_block_of_the_front_page_is_named() -> None:
    """An editor finds the words she may put between brackets."""
    assert all(f"`{block}`" in TEXT for block in BLOCKS)


@pytest.mark.parametrize(
    ("read", "path", "number"),
    [
        (editing.read_authority, "content/actors/anna-berg.md", 0),
        (editing.read_sidecar, "seeds/one.yaml", 1),
        (editing.read_question, "content/questions/table.md", 2),
    ],
    ids=["page", "sidecar", "question"],
)
def test_each_example_is_read_without_a_fault(read: object, path: str, number: int) -> None:
    """What is shown can be copied."""
    value, problems = read(path, EXAMPLES[number][1].encode())
    assert value is not None and problems == ()
