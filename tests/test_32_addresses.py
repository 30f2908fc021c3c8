"""Towns with their state, acronyms that act, agencies of datelines: what rules find in words."""

from __future__ import annotations

import pytest

from briefing.naming.candidates.by_rule.names import find_names
from briefing.naming.candidates.context.appositions import apposed
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import read_words


def found(text: str, *reasons: str) -> list[str]:
    """The words of what was found for those reasons."""
    words = read_words(text, [(0, len(text))])
    return [join(words, f.first, f.last) for f in find_names(words) if f.reason in reasons]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sheriffs in Roundup, Mont., called.", ["Roundup", "Mont."]),
        ("PARIS, Ky. (AP) _ Flags flew.", ["PARIS", "Ky."]),
        ("In Athens, Ga., and Rome, N.Y., they prayed.", ["Athens", "Ga.", "Rome", "N.Y."]),
        ("Sieges at Ruby Ridge, Idaho, ended.", ["Ruby Ridge", "Idaho"]),
        ("Sen. John Glenn, Ohio, spoke.", []),
        ("The man, Texas said, was ill.", []),
        ("Microsoft, Wash., and Lincoln Hospital, Neb.", []),
    ],
)
def test_a_town_stands_before_its_state(text: str, names: list[str]) -> None:
    """Short or in full; persons and bodies before a state are no towns."""
    assert found(text, "address", "state of an address") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RTA officials left. He saw RTA.", ["RTA", "RTA"]),
        ("An MFP MP spoke; an MFP man, an MFP.", []),
        ("GDP rose. GDP officials said GDP fell.", []),
        ("The 407th AEG said so. The 407th AEG flew.", []),
        ("He saw RTA once.", []),
    ],
)
def test_an_acronym_that_acts_is_a_body(text: str, names: list[str]) -> None:
    """Met twice at least; no thing, unit or what is counted."""
    assert found(text, "acronym") == names


def test_who_sent_a_text_stands_in_brackets_before_a_dash() -> None:
    """``NAIROBI, Jun 16 (IPS) -``; not a bracket in a sentence."""
    assert found("Nairobi, Jun 16 2022 (IPS) - Herders sing.", "agency") == ["IPS"]
    assert found("Nairobi (Kenya) has herders - and singers.", "agency") == []


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("the official Palestinian news agency, reported", "organisation"),
        ("a dusty town in the south", "location"),
        ("the former minister of oil", "person"),
        ("the first of its kind", ""),
        ("the man who knew", ""),
    ],
)
def test_what_is_said_behind_a_comma_tells_the_sort(text: str, sort: str) -> None:
    """The noun at the head of ``X, the ...`` decides; small words end it."""
    assert apposed(read_words(text, [(0, len(text))]), 1) == sort


def test_a_nickname_in_quotation_marks_is_part_of_the_name() -> None:
    """However the marks are written; what is quoted otherwise is not."""
    assert found("He met James ``Bo'' Gritz and Edwin “Buzz” Aldrin.", "given name") == [
        "James ``Bo'' Gritz",
        "Edwin “Buzz” Aldrin",
    ]
    assert found('"We like John," said Smith. "He is fine."', "given name") == []
