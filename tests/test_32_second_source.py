"""What a text tells of a name that only the model saw: is it enough for a page?"""

from __future__ import annotations

import pytest

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.second_source import is_told

CASES = [
    ("He met NASA officials.", "NASA", "organisation", 2, True),
    ("He signed an MOU officials read.", "MOU", "organisation", 2, False),
    ("Then Kwame Mensah left.", "Kwame Mensah", "person", 1, True),
    ("Then USS Mahan left.", "USS Mahan", "person", 1, False),
    ("Then Red Button left.", "Red Button", "person", 1, False),
]


@pytest.mark.parametrize(("text", "name", "sort", "mentions", "told"), CASES)
def test_the_words_around_a_name_are_a_second_source(
    text: str, name: str, sort: str, mentions: int, told: bool
) -> None:
    """Acronyms that act and unplain full names are told; things and ships are not."""
    start = text.index(name)
    seen = Candidate(start, start + len(name), sort, sources=("md",), lead=1.0)
    assert is_told(text, seen, mentions) is told
    assert not is_told(text, Candidate(start, start + 4, sort, sources=("rules",)), mentions)
