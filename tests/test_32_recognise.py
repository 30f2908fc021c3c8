"""Text -> candidates: the cases readers can add to, and what holds for all texts."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.model import Parse
from briefing.naming import parsing
from briefing.naming.candidates.candidate import TYPES, Candidate
from briefing.naming.candidates.extent.grow import grow_settled
from briefing.naming.candidates.letters.words import read_words
from briefing.naming.candidates.recognise import propose

CASES = Path(__file__).with_name("cases") / "recognise.md"


def cases() -> list[tuple[str, str, list[str]]]:
    """(title, text, wanted) of every case in the file."""
    parts = re.split(r"^\.$", CASES.read_text("utf-8"), flags=re.MULTILINE)
    return [
        (title.strip().split("\n")[-1], text.strip("\n"), wanted.split("\n")[1:-1])
        for title, text, wanted in zip(parts[::3], parts[1::3], parts[2::3], strict=False)
    ]


def lines(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


@pytest.fixture(scope="module")
def parses() -> dict[str, Parse]:
    texts = [text for _, text, _ in cases()]
    return dict(zip(texts, parsing.parse_texts(texts), strict=True))


@pytest.mark.skipif(not parsing.recogniser(), reason="no model is installed")
@pytest.mark.parametrize(("title", "text", "wanted"), cases(), ids=[c[0] for c in cases()])
def test_names_are_found(
    title: str, text: str, wanted: list[str], parses: dict[str, Parse]
) -> None:
    """Each case's names are found, with their types, and nothing else."""
    found = propose(text, lines(text), parses[text])
    assert [f"{c.type} {text[c.start : c.end]}" for c in found] == wanted


SENTENCE = "Foreign Minister Sergei Lavrov told the Syrian Observatory for Human Rights in Moscow."


def by_rules(text: str) -> tuple[Candidate, ...]:
    return propose(text, lines(text), parsing.tokens(text))


def test_rules_alone_find_the_plain_cases() -> None:
    """Without a model titles, words like Observatory and capitals still carry."""
    found = [SENTENCE[c.start : c.end] for c in by_rules(SENTENCE)]
    assert found == ["Sergei Lavrov", "Syrian Observatory for Human Rights", "Moscow"]


def test_a_title_is_kept_as_a_role() -> None:
    """The title stays outside the name and is handed on."""
    first = by_rules(SENTENCE)[0]
    assert first.role is not None and SENTENCE[slice(*first.role)].strip() == "Foreign Minister"


def test_a_surname_follows_the_full_name() -> None:
    """A bare surname is of the full name's type, and strong by it."""
    text = "Munzer Aqbiq spoke on Sunday. Aqbiq left. President Munzer Aqbiq came."
    found = by_rules(text)
    assert [text[c.start : c.end] for c in found] == ["Munzer Aqbiq", "Aqbiq", "Munzer Aqbiq"]
    assert all(c.type == "person" and c.strong for c in found)


WORDS = st.sampled_from(
    "President Lavrov Sergei al -Assad - ' 's . , \n UN - Arab League of Ministry Moscow "
    "province in the Mr Abu bin and River II 2 said GENEVA U.S. “ ” ( ) Syrian".split(" ")
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@example("- al - Assad")
@example("Ministry of")
@example("President\nLavrov")
@example("al-")
def test_candidates_keep_the_law(text: str) -> None:
    """Spans lie in the text, never overlap, never cross a line, and have a type of the list."""
    found = by_rules(text)
    assert all(0 <= c.start < c.end <= len(text) and c.type in TYPES for c in found)
    assert all("\n" not in text[c.start : c.end] for c in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert found == by_rules(text)


def test_whom_the_text_settles_as_a_person_grows_to_the_whole_name() -> None:
    """Who was no person where the name is in full, and one where it stands alone, is in full."""
    text = "Tovi Talaga, the chairman, left. Mr Talaga wept."
    words = read_words(text, lines(text))
    was = [Candidate(5, 11, "organisation", "organisation")]
    now = [Candidate(5, 11, "person", "person")]
    assert [c.start for c in grow_settled(words, now, was)] == [0]
    assert [c.start for c in grow_settled(words, now, now)] == [5]
