"""Small towns and districts: where a name lies that its text takes for a place."""

from __future__ import annotations

import pytest

from briefing.naming.places.where.rows import bare_division, rows_of
from briefing.naming.tables.gazetteer import DATA, known_places
from briefing.naming.tables.gazetteer_fold import fold_name
from briefing.naming.tables.small_places import DISTRICT, MOST, small_places


def test_every_name_is_found_by_halving() -> None:
    """The table stands in the order of its folded names; a name leads to its rows."""
    rows = (DATA / "small_places.tsv").read_text("utf-8").splitlines()
    names = [fold_name(row.split("\t", 1)[0]) for row in rows]
    assert names == sorted(names)
    for name in names[::997]:
        found = small_places(name)
        assert 0 < len(found) <= MOST
        assert {fold_name(row.place.name) for row in found} == {name}


@pytest.mark.parametrize("name", ["", "Zzzz", "Aaa Bbb", "~", "\n"])
def test_a_name_nobody_bears_has_no_rows(name: str) -> None:
    """Before, between and behind all names."""
    assert small_places(name) == ()


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Poinsett County", "Poinsett"),
        ("Co Cork", "Cork"),
        ("Kajuru Local Government Area", "Kajuru"),
        ("Idlib province", "Idlib"),
        ("Hama", ""),
    ],
)
def test_what_says_that_a_name_is_a_division_is_set_aside(title: str, bare: str) -> None:
    """Before or behind the name; a place whose own name ends so keeps it."""
    assert bare_division(title) == bare


def test_a_county_is_called_a_county() -> None:
    """``Montgomery`` is a town in North America, ``Montgomery County`` is none."""
    assert all(row.kind == DISTRICT for row in rows_of("Montgomery County"))
    assert not any(
        row.kind == DISTRICT
        for row in rows_of("Montgomery")
        if row.place.country == "United States"
    )


def test_no_small_place_makes_a_name_known() -> None:
    """The table of places, which says what is a name, does not have them."""
    assert small_places("Lakes Entrance") and not known_places("Lakes Entrance")
