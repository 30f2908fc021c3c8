"""Sentences that stand in several texts, and sources counted apart."""

from __future__ import annotations

import numpy as np
import pytest
from builders import article, story
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence import find_shared, sources
from briefing.evidence.corpus import shared_text
from briefing.model import Article

WIRE = (
    "The army shelled the northern city of Aleppo on Sunday, killing 15 civilians, activists said."
)
EDITED = (
    "The army shelled the northern city of Aleppo on Sunday, killing 15 people, an activist said."
)
OTHER = (
    "Ministers will gather in the Swiss capital next month to discuss the terms of a lasting peace."
)


def texts(*bodies: str) -> list[Article]:
    return [article(story("Head.\n\n" + body, source=f"{n}.txt")) for n, body in enumerate(bodies)]


def words(articles: list[Article]) -> list[tuple[bool, list[str]]]:
    return [
        (shared.exact, [articles[a].story.text[start:end] for a, start, end in shared.places])
        for shared in find_shared(articles)
    ]


def test_the_same_sentence() -> None:
    """A sentence word for word in two texts is shared, marks and case aside."""
    assert words(texts(WIRE, OTHER, WIRE.upper())) == [(True, [WIRE, WIRE.upper()])]


def test_nearly_the_same_sentence() -> None:
    """A sentence with a few words changed is shared, and said to differ."""
    assert words(texts(WIRE, EDITED)) == [(False, [WIRE, EDITED])]


def test_a_phrase_of_the_trade_is_not_shared() -> None:
    """Sentences that share only a formula are two."""
    one = "The Syrian Observatory for Human Rights said on Monday that rebels had left the town."
    two = "The Syrian Observatory for Human Rights said that shells hit a market near the capital."
    assert words(texts(one, two)) == []


def test_twice_in_one_text_is_not_shared() -> None:
    """A sentence repeated within one text is in one text."""
    assert words(texts(WIRE + " " + WIRE, OTHER)) == []


def test_sources_are_counted_apart() -> None:
    """Texts with half their sentences in common are one source; others are their own."""
    articles = texts(WIRE + " " + OTHER, WIRE + " " + OTHER, "Something else was said by them.")
    assert sources(find_shared(articles), articles) == (0, 0, 2)


@given(st.lists(st.sampled_from([WIRE, EDITED, OTHER, "Short one.", "12 34 56 78 90 12 34 56."])))
def test_places_are_sentences(bodies: list[str]) -> None:
    """Every place is a sentence of its article, and every group spans two articles."""
    articles = texts(*bodies)
    for shared in find_shared(articles):
        assert len({a for a, _, _ in shared.places}) > 1
        assert all((start, end) in articles[a].story.sentences for a, start, end in shared.places)


@given(st.lists(st.integers(0, (1 << 32) - 1) | st.integers(0, 9), max_size=60))
def test_what_stands_twice_is_found_in_parts_too(numbers: list[int]) -> None:
    """However few are sorted at once."""
    column = np.array(numbers, "<u4")
    expected = sorted({one for one in numbers if numbers.count(one) > 1})
    with pytest.MonkeyPatch.context() as patch:
        for at_once in (1 << 23, 7):
            patch.setattr(shared_text, "SORTED", at_once)
            assert shared_text._twice(column).tolist() == expected
