"""A sidecar beside a seed, a page and a question: strict as authority pages are."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.editing import read_page, read_question, read_sidecar
from briefing.model import Decision

SIDECAR = b"""# why
date: 2012-12-29
reason: >-
  a Saturday
  in December
drop:
  - Send A Tip
decisions:
  - {text: Moscow, paragraph: 3, is: actors/russia}
  - text: Jordan
    is: none
"""


def test_a_sidecar_is_taken_whole() -> None:
    """Its date is a day, its folded reason one line, its decisions have their lines."""
    sidecar, problems = read_sidecar("seeds/x.yaml", SIDECAR)
    assert sidecar and not problems
    assert sidecar.date == dt.date(2012, 12, 29)
    assert sidecar.reason == "a Saturday in December"
    assert sidecar.drop == ("Send A Tip",)
    assert sidecar.decisions == (
        Decision("Moscow", 3, "actors/russia", 9),
        Decision("Jordan", None, "", 10),
    )


@pytest.mark.parametrize("data", [b"", b"\n", b"# nothing yet\n", b"\xef\xbb\xbf"])
def test_an_empty_sidecar_corrects_nothing(data: bytes) -> None:
    """A file of comments alone is no fault."""
    sidecar, problems = read_sidecar("seeds/x.yaml", data)
    assert sidecar and not problems


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("dat: 2012-12-29", 1),
        ("date: 2012-13-29", 1),
        ("slug: ../x", 1),
        ("url: javascript:alert(1)", 1),
        ("rights: some", 1),
        ("language: english!", 1),
        ("drop: Send A Tip", 1),
        ("drop: [a b]\nkeep: [a b]", 2),
        ("decisions: [Moscow]", 1),
        ("decisions:\n- {text: Moscow}", 2),
        ("decisions:\n- {is: none}", 2),
        ("decisions:\n- {text: Moscow, is: russia}", 2),
        ("decisions:\n- {text: Moscow, is: actors/../x}", 2),
        ("decisions:\n- {text: Moscow, is: none, paragraph: two}", 2),
        ("decisions:\n- {text: Moscow, is: none, where: 2}", 2),
        ("- a list", 1),
        ("--- a\n--- b", 2),
    ],
)
def test_faults_have_their_line(text: str, line: int) -> None:
    """Unknown keys, impossible values and shapes are refused where they stand."""
    sidecar, problems = read_sidecar("seeds/x.yaml", text.encode())
    assert sidecar is None
    assert [problem.line for problem in problems] == [line], problems


def test_all_faults_of_a_file_are_told_at_once() -> None:
    """Four faults in one sidecar give four Problems, in order of lines."""
    text = b"dat: x\ndate: x\nrights: x\ndecisions:\n- {text: a, is: b}\n"
    assert [p.line for p in read_sidecar("seeds/x.yaml", text)[1]] == [1, 2, 3, 5]


def test_pages_and_questions() -> None:
    """A page needs a title, a question keywords too; its actors are ids."""
    page, problems = read_page("content/pages/method.md", b"---\ntitle: Method\n---\nHow.\n")
    assert page and not problems and (page.id, page.note_line) == ("method", 4)
    text = b"---\ntitle: Who?\nkeywords: [precondition]\nactors: [russia]\n---\n"
    question, problems = read_question("content/questions/who.md", text)
    assert question and not problems and question.actors == ("actors/russia",)
    assert read_page("content/pages/x.md", b"---\nkind: x\n---\n")[1]


def test_the_front_page_places_blocks_that_there_are() -> None:
    """A misspelt block is told with its line and what was meant; elsewhere it is words."""
    note = b"---\ntitle: Briefing\n---\nTalks.\n\n[[what-happened]]\n[[whats-hapened]]\n[[Map]]\n"
    page, problems = read_page("content/pages/briefing.md", note)
    assert page is None and [problem.line for problem in problems] == [7, 8]
    assert "no such block `[[whats-hapened]]`" in problems[0].what
    assert problems[0].mend == "did you mean `[[what-happened]]`?"
    assert "in-brief, strip" in problems[1].mend
    assert not read_page("content/pages/about.md", note)[1]
    assert read_question("content/questions/x.md", b"---\ntitle: Who?\n---\n")[1]
