"""What a text tells of a name that only the model saw: is it enough for a page?"""

from __future__ import annotations

import pytest

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.context.second_source import is_told

CASES = [
    ("He met NASA officials.", "NASA", "organisation", 2, True),
    ("He signed an MOU officials read.", "MOU", "organisation", 2, False),
    ("Then Kwame Mensah left.", "Kwame Mensah", "person", 1, True),
    ("Then USS Mahan left.", "USS Mahan", "person", 1, False),
    ("Then Red Button left.", "Red Button", "person", 1, False),
    ("Then Zhdan Maruvenko left.", "Zhdan Maruvenko", "person", 4, True),
    ("It hired law firm Oakwen & Vare.", "Oakwen & Vare", "organisation", 1, True),
    ("An analyst at Oakwen spoke.", "Oakwen", "organisation", 1, True),
    ("Then Oakwen fell.", "Oakwen", "organisation", 1, False),
    ("Then Oakwen Namibia fell.", "Oakwen Namibia", "organisation", 1, True),
    ("He slept in Qarvin.", "Qarvin", "location", 1, True),
    ("He left Qarvin.", "Qarvin", "location", 1, False),
    ("Near Qarvin bridge he fell.", "Qarvin", "location", 1, True),
    ("They met by the Qarvin Plaza.", "Qarvin Plaza", "location", 1, True),
]


@pytest.mark.parametrize(("text", "name", "sort", "mentions", "told"), CASES)
def test_the_words_around_a_name_are_a_second_source(
    text: str, name: str, sort: str, mentions: int, told: bool
) -> None:
    """What acts, is introduced, staffed, stood in or built as its kind is told; others are not."""
    start = text.index(name)
    seen = Candidate(start, start + len(name), sort, sources=("md",), lead=1.0)
    assert is_told(text, seen, mentions) is told
    assert not is_told(text, Candidate(start, start + 4, sort, sources=("rules",)), mentions)
