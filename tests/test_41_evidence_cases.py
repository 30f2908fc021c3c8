"""Who said what, when, how many, who met whom: one case a rule, in files a reader can add to."""

from __future__ import annotations

import pytest
from attested import Teller, attested, lines
from casefile import cases

TELLERS = {
    "speech.md": Teller.speech,
    "times.md": Teller.times,
    "figures.md": Teller.figures,
    "meetings.md": Teller.meetings,
}
CASES = [(name, *case) for name in TELLERS for case in cases(name)]


@pytest.mark.parametrize(
    ("name", "title", "text", "expected"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES]
)
def test_case(name: str, title: str, text: str, expected: str) -> None:
    """What the case file says of a text is what is found in it."""
    text = text if "\n\n" in text else f"News.\n\n{text}"
    assert lines(TELLERS[name], text) == expected.strip(), title


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The death toll has risen above 750 in the lands hit 10 days ago by the storm.", "18"),
        ("The storm killed 122 people in the days before it made landfall on Thursday.", "18"),
        ("The attack on Friday killed 12 people.", "15"),
        ("A blast that shook the port on Friday killed 12 people.", "15"),
        ("He said on Friday that two men accused of the blast, which killed 12, had fled.", "18"),
        (
            "It paused in May when they gave up the man suspected of the blast, which killed 12.",
            "18",
        ),
    ],
)
def test_what_a_clause_about_a_noun_tells_is_not_when_a_number_held(words: str, day: str) -> None:
    """A toll that "has risen" is of today, whenever the storm was; a toll of the past is of the day
    its sentence names."""
    _, _, evidence = attested(f"News.\n\n{words}")
    assert [f.as_of and str(f.as_of.latest) for f in evidence.figures if f.topic == "killed"] == [
        f"2013-11-{day}"
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Inflation slowed in October to 31.1%.", "2013-10-31"),
        ("In September, prices rose by 44 percent.", "2013-09-30"),
        ("Inflation fell to 22.4% in August from 23.1% in July.", "2013-08-31"),
        ("Inflation has slowed to 31.1%.", "2013-11-18"),
    ],
)
def test_a_share_holds_for_the_month_that_its_verb_has(words: str, day: str) -> None:
    """That month stands right behind the number, or before it under the same verb."""
    _, _, evidence = attested(f"News.\n\n{words}")
    assert str(evidence.figures[0].as_of and evidence.figures[0].as_of.latest) == day
