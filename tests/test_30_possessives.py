"""Texts that lost their apostrophes: what is shown instead of the letter that is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.naming.possessives import is_lost, without_lost


def test_the_letter_of_a_lost_possessive_is_hidden() -> None:
    """Of countries and capitals, and of names that also stand alone in the text."""
    shown = without_lost("Syrias army left. Assad spoke; Assads aide did not.")
    assert shown == "Syria  army left. Assad spoke; Assad  aide did not."
    assert is_lost("Syrias army left.", 5)


@pytest.mark.parametrize(
    "text",
    [
        "Syria's army and Assads forces.",  # other apostrophes are there
        "Syrians and Kurds and the Philippines met.",
        "The Sherpas climbed; one Sherpa fell.",
        "He spoke of the Americas.",
    ],
)
def test_plurals_and_names_that_end_so_stay(text: str) -> None:
    """Nothing is hidden where the text has its apostrophes, or the word is no possessive."""
    assert without_lost(text) == text


WORDS = st.sampled_from("Syrias Syria Assads Assad 's s Kurds , . \n the Turkeys é".split(" "))


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_offsets_stay(text: str) -> None:
    """The text shown is as long, and differs in hidden letters only."""
    shown = without_lost(text)
    assert len(shown) == len(text)
    assert all(a == b or (a == "s" and b == " ") for a, b in zip(text, shown, strict=True))
