"""An editor's word on single mentions."""

from __future__ import annotations

from builders import story

from briefing.model import Authority, Decision
from briefing.naming import build_register, name_story, resolve
from briefing.naming.parsing import tokens

PAGES = (
    Authority("actors/russia", "state", "Russia", land="locations/russia",
              seats=("locations/moscow",)),
    Authority("locations/russia", "country", "Russia"),
    Authority("locations/moscow", "city", "Moscow"),
    Authority("actors/moscow-times", "media", "Moscow Times"),
)  # fmt: skip
REGISTER = build_register(PAGES)
TEXT = story(
    "A day in Moscow\n\nHe lives in Moscow.\n\n"
    "She left Moscow for the Moscow Times. In Moscow, too."
)


def decided(*decisions: Decision) -> tuple[list[tuple[str, str, str]], tuple[str, ...]]:
    naming = name_story(TEXT, tokens(TEXT.text), REGISTER, decisions)
    refs = resolve([TEXT], [naming], REGISTER).refs[0]
    found = [(TEXT.text[m.start : m.end], refs[m.chain], m.form) for m in naming.mentions]
    return found, naming.notes


CITY = ("Moscow", "locations/moscow", "name")
STATE = ("Moscow", "actors/russia", "metonym")
PAPER = ("Moscow Times", "actors/moscow-times", "name")


def test_without_a_word_every_mention_is_read() -> None:
    """What there is to decide about."""
    assert decided() == ([CITY, CITY, CITY, PAPER, CITY], ())


def test_a_decision_holds_in_its_paragraph() -> None:
    """``Moscow`` in paragraph 2 is Russia, both times, and nowhere else."""
    found, notes = decided(Decision("Moscow", 2, "actors/russia", 3))
    assert found == [CITY, CITY, STATE, PAPER, STATE] and not notes


def test_paragraph_0_is_the_headline_and_none_is_everywhere() -> None:
    """No paragraph named: the whole text; a longer name is another name."""
    assert decided(Decision("Moscow", 0, "actors/russia", 3))[0][:2] == [STATE, CITY]
    everywhere = decided(Decision("Moscow", None, "actors/russia", 3))[0]
    assert everywhere == [STATE, STATE, STATE, PAPER, STATE]


def test_a_mention_can_be_refused() -> None:
    """``is: none``: those words name nobody here."""
    assert decided(Decision("Moscow", 1, "", 3))[0] == [CITY, CITY, PAPER, CITY]


def test_words_nobody_marked_can_be_given_a_page() -> None:
    """A decision makes a mention where none was found."""
    found, _ = decided(Decision("She", 2, "actors/moscow-times", 3))
    assert ("She", "actors/moscow-times", "name") in found


def test_what_matches_nothing_is_told() -> None:
    """A decision on words that are not there, or stand only within a longer name, is a note."""
    for decision in (Decision("Paris", None, "", 7), Decision("Times", None, "actors/russia", 7)):
        found, [note] = decided(decision)
        assert found == decided()[0]
        assert "line 7" in note and decision.surface in note


def test_a_page_that_nobody_has_is_told() -> None:
    """A decision for an unknown page links nothing and is told with its file and line."""
    naming = name_story(
        TEXT, tokens(TEXT.text), REGISTER, (Decision("Moscow", 1, "actors/nobody", 3),)
    )
    resolution = resolve([TEXT], [naming], REGISTER)
    assert "actors/nobody" not in {ref for row in resolution.refs for ref in row}
    [note] = resolution.notes
    assert (note.path, note.line) == ("seeds/a.yaml", 3)
    assert "actors/nobody" in note.what
