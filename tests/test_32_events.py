"""Which names are events': by what they are, or by a place and a number where people meet."""

from __future__ import annotations

import pytest

from briefing.naming.candidates.recognise import propose
from briefing.naming.parsing import tokens
from briefing.naming.tables.events import kind_of_event

KINDS = {
    "Paris Agreement": "agreement",
    "Libyan Civil War": "war",
    "Battle of Puebla": "war",
    "Geneva II Conference": "conference",
    "Kargil War Memorial": "",
    "International Humanitarian Law": "",
    "Electronic Voting Machine": "",
    "March 4": "",
}


@pytest.mark.parametrize("name", KINDS)
def test_an_event_is_named_by_what_it_is(name: str) -> None:
    """Wars, talks, treaties are events; laws, devices, memorials and dates are none."""
    assert kind_of_event(name) == KINDS[name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met at the Geneva 2 talks.", ["Geneva 2"]),
        ("The “Geneva 2” papers are out.", ["Geneva 2"]),
        ("In Homs 8 men died on March 4 talks or not.", []),
        ("Geneva II is over.", ["Geneva II"]),
    ],
)
def test_a_number_makes_an_event_only_where_people_meet(text: str, found: list[str]) -> None:
    """An arabic number after a place is a count unless a meeting follows or quotes hold it."""
    names = propose(text, [(0, len(text))], tokens(text))
    assert [text[c.start : c.end] for c in names if c.type == "event"] == found
