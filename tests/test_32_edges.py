"""The name within a span: what only stands beside it goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.naming.candidates.by_model.within import name_within
from briefing.naming.candidates.by_rule.bodies import kind_of_body
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.sorts.worth import is_worth


@pytest.mark.parametrize(
    ("span", "kind", "name"),
    [
        ("I'm Fanny Smith", "person", "Fanny Smith"),
        ("Gambian Bakary Gassama", "person", "Bakary Gassama"),
        ("Scientologist Tom Cruise", "person", "Tom Cruise"),
        ("Democrat Raphael Warwick", "person", "Raphael Warwick"),
        ("Bashar al Assad Almost", "person", "Bashar al Assad"),
        ("Mehr Ali Shah", "person", "Mehr Ali Shah"),
        ("Bandar bin Sultan", "person", "Bandar bin Sultan"),
        ("Apparently Roxana", "person", "Roxana"),
        ("unsecular George", "person", "George"),
        ("Inzamam cued", "person", "Inzamam"),
        ("Raqa the Syrian Observatory", "organisation", "Syrian Observatory"),
        ("State Department Spokesperson", "organisation", "State Department"),
        ("Council of Ministers", "organisation", "Council of Ministers"),
        ("2022 Federation of Football", "organisation", "Federation of Football"),
        ("High Court on Tuesday", "organisation", "High Court"),
        ("Head of Public Service", "organisation", ""),
        ("east Nepal", "location", "Nepal"),
        ("U.S.-made", "location", "U.S."),
        ("North and South Korea", "location", "South Korea"),
        ("Midane the Observatory", "location", "Midane"),
        ("Isle of the Dead", "location", "Isle of the Dead"),
    ],
)
def test_what_stands_beside_a_name_goes(span: str, kind: str, name: str) -> None:
    """Openers, peoples, offices, years, weekdays and directions are no part of it."""
    assert span[slice(*name_within(span, 0, len(span), kind))] == name


WORDS = st.sampled_from(
    "The Ali al Head of Nepal east U.S.-made 2022 & UN Court the Paris".split(" ")
)


@given(
    st.lists(WORDS, min_size=1, max_size=6).map(" ".join), st.sampled_from(["person", "location"])
)
def test_no_name_grows(span: str, kind: str) -> None:
    """The bounds lie within the span."""
    start, end = name_within(span, 0, len(span), kind)
    assert 0 <= start <= end <= len(span)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("MV Star of Hope", "location"),
        ("Hurricane Bonnie", "person"),
        ("Companies Act", "organisation"),
        ("Belt and Road Initiative", "location"),
        ("Bola Tinubu Colloquium", "person"),
    ],
)
def test_ships_laws_and_gatherings_are_nobody(text: str, type_: str) -> None:
    """They are no candidates, whoever saw them."""
    assert not is_worth(text, Candidate(0, len(text), type_, sources=("md",), agreed=2))


@pytest.mark.parametrize(
    ("last", "before", "kind"),
    [
        ("Group", "Expeditionary", "armed-group"),
        ("Group", "Tata", "company"),
        ("Bank", "Central", "organisation"),
        ("Council", "National", "political-body"),
        ("Council", "Research", "organisation"),
        ("Department", "Police", "organisation"),
    ],
)
def test_the_word_before_tells_the_kind(last: str, before: str, kind: str) -> None:
    """A central bank is no company, a research council governs nobody."""
    assert kind_of_body(last, before) == kind
