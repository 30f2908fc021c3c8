"""The words between quotation marks, by the marks alone."""

from __future__ import annotations

from builders import story
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.ground.marks import marked


def between(text: str) -> list[str]:
    told = story("Head.\n\n" + text)
    return [told.text[m.start : m.end] for m in marked(told)]


def test_every_sort_of_mark() -> None:
    """Straight and curly, double and single, guillemets, low and doubled single marks count."""
    text = "\"a b\" “c d” «e f» ‘g h’ „i j“ ''k l'' ‘‘m n’’ 'o p'"
    assert between(text) == ["a b", "c d", "e f", "g h", "i j", "k l", "m n", "o p"]


def test_marks_inside_marks() -> None:
    """Marks inside marks belong to the words of the outer quotation."""
    assert between("“he said ‘go away’ to us”") == ["he said ‘go away’ to us"]


def test_apostrophes_are_no_marks() -> None:
    """An apostrophe neither opens nor closes a quotation."""
    assert between("It's the rebels' war, and 'tis the dogs' day.") == []
    assert between("'It's the rebels' war,' he said.") == ["It's the rebels' war,"]


def test_a_lost_mark() -> None:
    """A mark that is never closed ends with its sentence, and the next quotation is found."""
    assert between('He said "the end is near. "We go," she said.') == ["the end is near.", "We go,"]


def test_an_open_mark_goes_on() -> None:
    """A mark left open at the end of a paragraph goes on where the next one begins with a mark."""
    told = story('Head.\n\n"One is here. Two is here.\n\n"Three."')
    assert [m.goes_on for m in marked(told)] == [True, False]
    assert told.text[marked(told)[0].start : marked(told)[0].end] == "One is here. Two is here."


def test_an_open_mark_is_closed_in_a_later_paragraph() -> None:
    """A mark left open goes on over paragraphs without marks to the one whose first mark closes it;
    not where the next mark opens, nor where it closes no sentence."""
    assert between('He said, "One.\n\nTwo.\n\nThree." So.') == ["One.", "Two.", "Three."]
    assert between('He said, "One. It rained.\n\n"Two," she said.') == ["One. It rained.", "Two,"]
    assert between('He said, "One. It rained.\n\nA 6" pipe.') == ["One."]


def test_a_mark_the_wrong_way_round() -> None:
    """A curly opening mark behind a full stop and before a space closes."""
    assert between('She said, "It is wrong. We object.“ However, it stays.') == [
        "It is wrong. We object."
    ]


def test_a_space_on_the_wrong_side() -> None:
    """A straight mark after a comma opens although a space follows, if another closes it."""
    assert between('Key said," For example, we go". So.') == [" For example, we go"]
    assert between('We go," Key said.') == []


@given(st.lists(st.sampled_from(["a", '"', "'", "“", "”", "‘", "’", "«", "»", " ", ". ", "''"])))
def test_any_marks(pieces: list[str]) -> None:
    """Whatever the marks: spans in order, apart, within one block, never empty."""
    told = story("Head.\n\nx" + "".join(pieces) + "x")
    at = 0
    for mark in marked(told):
        assert at <= mark.start < mark.end
        at = mark.end
        assert any(b.start <= mark.start and mark.end <= b.end for b in told.blocks)
