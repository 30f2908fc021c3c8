"""Texts that lost their commas: rows of places are cut where the next name begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.extent.lost_commas import apart, has_lost_commas

LONG = " so it is said" * 60


@pytest.mark.parametrize(
    ("row", "sort", "names"),
    [
        ("al-Tamanaa Skeik", "location", ["al-Tamanaa", "Skeik"]),
        ("Zakiyeh Deir Hafer", "person", ["Zakiyeh", "Deir Hafer"]),
        ("Bosra al-Sham", "location", ["Bosra al-Sham"]),
        ("al-Waer al-Gharbi Samalil", "location", ["al-Waer al-Gharbi", "Samalil"]),
        ("Eastern Ghouta", "location", ["Eastern Ghouta"]),
        ("Mounzer Khalil", "person", ["Mounzer Khalil"]),
        ("Hama Province", "location", ["Hama Province"]),
        ("1701", "location", ["1701"]),
    ],
)
def test_a_row_is_cut_where_the_next_name_begins(row: str, sort: str, names: list[str]) -> None:
    """What the table has as one stays one; ``X al-Y`` is one, a direction is no name,
    and a number has none in it."""
    text = f"In {row}{LONG}"
    parts = apart(text, [Candidate(3, 3 + len(row), sort, sources=("md",))])
    assert [text[c.start : c.end] for c in parts] == names


def test_a_text_with_commas_stays() -> None:
    """Only a text of some length with hardly a comma has lost them."""
    assert has_lost_commas(f"In Homs{LONG}")
    assert not has_lost_commas("In Homs, Hama and Idlib") and not has_lost_commas("In Homs")
    assert not has_lost_commas(f"In Homs, they say,{LONG}")


WORDS = st.sampled_from("al-Bab Homs Deir Hafer al-Gharbi al Ali the Khan Eastern".split(" "))


@given(st.lists(WORDS, min_size=1, max_size=8).map(" ".join))
def test_parts_lie_in_order_within_the_row(row: str) -> None:
    """Nothing overlaps, and nothing grows."""
    text = f"In {row}{LONG}"
    parts = apart(text, [Candidate(3, 3 + len(row), "location", sources=("md",))])
    ends = [3, *(c.end for c in parts)]
    assert all(end <= c.start < c.end for end, c in zip(ends, parts, strict=False))
    assert ends[-1] == 3 + len(row)
