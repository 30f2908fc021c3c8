"""Units of armies keep the number that counts them."""

from __future__ import annotations

import pytest

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.extent.numbered_units import with_numbers
from briefing.naming.story.bodies.generic_bodies import is_generic


def named(text: str, *names: str) -> list[str]:
    """What the names of bodies in a text become."""
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    found = with_numbers(text, [Candidate(a, b, "organisation") for a, b in spans])
    return [text[c.start : c.end] for c in found]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("the 93rd Mechanized Brigade", "Mechanized Brigade", "93rd Mechanized Brigade"),
        ("the Third Army", "Army", "Third Army"),
        ("Its 2nd Army Corps of Iran", "Army Corps of Iran", "2nd Army Corps of Iran"),
        ("on the 3rd Army officers", "officers", "officers"),
        ("his second Brigade", "Brigade", "Brigade"),
        ("the 14th Tea Company Ltd", "Tea Company Ltd", "Tea Company Ltd"),
    ],
)
def test_the_number_of_a_unit_is_of_its_name(text: str, name: str, whole: str) -> None:
    """Before a name that ends in a unit, or has it before ``of``; no word in small letters."""
    assert named(text, name) == [whole]


def test_a_number_is_taken_from_nobody_else() -> None:
    """What another name ends with stays with that."""
    assert named("Radio 5th Brigade", "Radio 5th", "Brigade") == ["Radio 5th", "Brigade"]


@pytest.mark.parametrize(
    "name", ["2nd Army Corps", "72nd Separate Motor Rifle Brigade", "7th Fleet"]
)
def test_two_armies_have_units_of_one_number(name: str) -> None:
    """None of them is known without its country."""
    assert is_generic(name)
