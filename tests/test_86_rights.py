"""What of a text may be shown: by sidecar, by publisher, and in no file more than that."""

from __future__ import annotations

import re
from pathlib import Path

import builders
import building
import pytest
from building import Built, run

from briefing import data
from briefing.editing import granted
from briefing.model import RECORD, Briefing, Fact
from briefing.shell import settings

WORD = re.compile(r"secretword\d+")
TEXT = """Minister visits the valley

MOSCOW, March 4, 2024 (Reuters) - Foreign Minister Sergei Lavrov arrived first01 in Moscow on \
Monday, officials said first02.

Lavrov met John Kerry in a @ hotel in Geneva on Tuesday, a senior @ diplomatic @ source @ said.

"We will talk @ about the @ war," Lavrov told @ reporters @ on March 3. "It is not @ over," he said.

More than 12,000 @ people were @ killed in Syria, the United Nations also @ said on Sunday.

Some @ analysts @ warned that the talks @ could fail. The White House spokesman Jay Carney said \
the @ plan was @ dead.

Lavrov is to visit Damascus @ next week, the @ envoy @ said. Russia's top @ diplomat refused @ \
to comment. He was in Cairo @ and in Amman @ on Friday.

Read also: the @ story of a @ valley

Follow us on Twitter for @ news

(Reporting by Anna Berg; Editing by Tom Ford; additional @ writing by @ staff)

All rights reserved @ 2024
"""


def numbered(text: str) -> str:
    """The text with a word of its own at each ``@``: whatever leaks can be told."""
    pieces = text.split("@")
    marks = [f"secretword{n:02}" for n in range(1, len(pieces))]
    return "".join(a + b for a, b in zip(pieces, [*marks, ""], strict=True))


def set_to(folder: Path, **values: str) -> Path:
    """The project with other settings."""
    file = folder / "pelicanconf.py"
    text = file.read_text("utf-8")
    for name, value in values.items():
        text = re.sub(rf"(?m)^{name} = .*$", lambda _, n=name, v=value: f"{n} = {v}", text)
    file.write_text(text, "utf-8")
    return folder


@pytest.mark.site
@pytest.mark.parametrize("rights", ["excerpt", "headline"])
def test_no_file_has_a_word_beyond_what_may_be_shown(tmp_path: Path, rights: str) -> None:
    """Pages, contexts, search, print, tables, TEI, annotations, feeds, what changed: no word of the
    rest; the first text is under the publisher's rule, and a second one under its sidecar."""
    other = numbered(TEXT).replace("(Reuters)", "(AFP)").replace("Minister visits", "Envoy leaves")
    seeds = {"a.txt": numbered(TEXT), "b.txt": other, "b.yaml": f"rights: {rights}\n"}
    nothing = data.recorded(None, data.state(Briefing((), {})))  # so that all of it is news
    content = {**building.CONTENT, RECORD: nothing}
    folder = building.project(tmp_path / "p", seeds, content)
    made = run(
        set_to(
            folder,
            BRIEFING_RIGHTS=repr({"Reuters": rights}),
            BRIEFING_EXCERPT_WORDS="20",
            SITEURL='"https://example.org/dossier"',
        )
    )
    assert made.rc == 0, made.out
    shown = {path: path.read_bytes() for path in made.output.rglob("*") if path.is_file()}
    assert not {str(p): WORD.findall(b.decode()) for p, b in shown.items() if b"secretword" in b}
    assert made.output / "data" / "feeds" / "changes.json" in shown
    pages = [p for p, data in shown.items() if b"first02" in data]
    assert bool(pages) == (rights == "excerpt")
    mentions = (made.output / "data" / "mentions.csv").read_text("utf-8")
    assert mentions.count("sergei-lavrov") > 6  # what is not shown is counted all the same


@pytest.mark.site
def test_other_rights_are_built_at_once(mine: Path) -> None:
    """A rule that changes is seen, though no text has changed; a slip in it is told."""
    set_to(mine, BRIEFING_RIGHTS='{"afp": "headline", "Nobody": "full"}')
    made = run(mine)
    assert made.rc == 0, made.out
    assert "no text is of the publisher 'Nobody'" in made.out
    assert "Only the headline may be shown" in page_of(made, "talks-end")
    assert "Only the headline may be shown" not in page_of(made, "minister-visits")
    before = building.snapshot(mine / "output")
    refused = run(set_to(mine, BRIEFING_RIGHTS='{"AFP": "exerpt"}'))
    assert refused.rc == 1
    assert "pelicanconf.py: BRIEFING_RIGHTS: 'AFP' has the rights 'exerpt'" in refused.out
    assert building.snapshot(mine / "output") == before


def page_of(made: Built, slug: str) -> str:
    return next((made.output / "articles").glob(f"{slug}*")).read_text("utf-8")


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        ("AFP", "excerpt"),
        ("afp ", "excerpt"),
        ("Reuters via The Moscow Times", "headline"),
        ("AFP via Reuters", "headline"),
        ("Interfax", "full"),
        ("Daily", "full"),
        ("", "full"),
    ],
)
def test_a_rule_goes_by_publisher(publisher: str, expected: str) -> None:
    """Case does not matter; of two parties the one that allows less; else the rule for all."""
    rules = settings.rights(
        {"BRIEFING_RIGHTS": {"AFP": "excerpt", "Reuters": "headline", "*": "full"}}
    )
    of = builders.story("Head\n\nText.", publisher=publisher)
    [rights] = [story.rights for _, story in granted([of], {}, rules)] or [of.rights]
    assert rights == expected


def test_an_editors_word_on_one_text_wins() -> None:
    """The sidecar may allow more or less than the rule."""
    of = builders.story("Head\n\nText.", publisher="AFP", rights="full")
    assert not list(granted([of], {of.source: "full"}, {"afp": "headline"}))
    [(number, less)] = granted([of], {}, {"*": "headline"})
    assert (number, less.rights) == (0, "headline")
    assert of.publisher == Fact("AFP")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"BRIEFING_RIGHTS": {"AFP": "some"}}, "'AFP' has the rights 'some'"),
        ({"BRIEFING_RIGHTS": {"": "full"}}, "'' is no publisher"),
        ({"BRIEFING_RIGHTS": {3: "full"}}, "3 is no publisher"),
        ({"BRIEFING_RIGHTS": {"AFP": "full", "afp": "full"}}, "are one publisher"),
        ({"BRIEFING_RIGHTS": "excerpt"}, "'excerpt' is no table"),
        ({"BRIEFING_EXCERPT_WORDS": "60"}, "'60' is no number of words"),
        ({"BRIEFING_EXCERPT_WORDS": -1}, "-1 is no number of words"),
    ],
)
def test_a_slip_in_the_settings_is_told(values: dict[str, object], told: str) -> None:
    """What is wrong, and what to write instead."""
    [problem] = settings.problems(values)
    assert told in problem.what
    assert problem.mend and problem.path == "pelicanconf.py"
