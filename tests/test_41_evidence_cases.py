"""Who said what, when, how many, who met whom: one case a rule, in files a reader can add to."""

from __future__ import annotations

import pytest
from attested import Teller, lines
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
