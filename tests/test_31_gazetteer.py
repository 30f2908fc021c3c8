"""The built tables: what is known of places, countries, bodies and given names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import KINDS
from briefing.naming.tables import gazetteer, regions
from briefing.naming.tables.gazetteer_fold import fold_name


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Syria", "Syria"),
        ("U.S.", "United States"),
        ("US", "United States"),
        ("UK", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("Russian Federation", "Russia"),
        ("DR Congo", "Democratic Republic of the Congo"),
        ("Türkiye", "Turkey"),
    ],
)
def test_a_country_is_known_by_its_names(name: str, title: str) -> None:
    """Aliases and short forms lead to one country."""
    found = gazetteer.country(name)
    assert found is not None and found.title == title


def test_a_short_form_must_stand_in_capitals() -> None:
    """``us`` and ``uk`` in small letters are no countries."""
    assert gazetteer.country("us") is None


def test_a_demonym_is_no_place() -> None:
    """``Syrian`` leads to Syria but is not its name."""
    assert gazetteer.is_demonym("Syrian") and gazetteer.country("Syrian") is None
    found = gazetteer.demonym("Syrians")
    assert found is not None and found.title == "Syria"


@pytest.mark.parametrize("name", ["Deir ez-Zor", "Deir Ezzor", "Deir al-Zour"])
def test_spellings_of_one_town(name: str) -> None:
    """The spellings of a covered town lead to one row."""
    assert gazetteer.known_places(name)[0].place.name == "Deir ez-Zor"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Homs", "Syria"),
        ("Paris", "France"),
        ("Washington", "United States"),
        ("Vilnius", "Lithuania"),
        ("Texas", "United States"),
    ],
)
def test_the_likeliest_place_stands_first(name: str, country: str) -> None:
    """Of several places of one name the capital, then the largest leads."""
    assert gazetteer.places(name)[0].country == country


def test_runners_up_are_kept() -> None:
    """Homonyms stay visible: an ambiguous place can say so."""
    assert len({p.country for p in gazetteer.places("Tripoli")}) > 1


def test_bodies_have_kinds_of_the_closed_list() -> None:
    """Every well-known body has a kind that a page can have."""
    assert {b.kind for b in gazetteer.bodies().values()} <= set(KINDS["actor"])
    found = gazetteer.body("AFP")
    assert found is not None and found.title == "Agence France-Presse"


def test_every_country_has_a_point_on_the_map() -> None:
    """A country with people has coordinates."""
    lost = [
        c.title
        for c in gazetteer.countries().values()
        if c.latitude != c.latitude and c.population > 50_000
    ]
    assert not lost


@given(st.text(max_size=40))
def test_any_string_may_be_asked(name: str) -> None:
    """The table answers for every string, and folding twice changes nothing."""
    gazetteer.known_places(name)
    gazetteer.country(name)
    assert fold_name(fold_name(name)) == fold_name(name)


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Washington", "Washington, D.C."),
        ("Kyiv", "Kyiv"),
        ("Zhengzhou", "Henan"),
        ("Riyadh", "Riyadh"),
        ("Manila", "Metro Manila"),
    ],
)
def test_a_division_bears_the_name_newspapers_write(name: str, region: str) -> None:
    """Towns lie in the division they lie in, by its usual English name."""
    assert gazetteer.known_places(name)[0].place.region == region


def test_states_are_known_by_their_short_forms() -> None:
    """``Ky.`` and ``KY`` are Kentucky, which is a state of North America."""
    assert regions.region_of_short("Ky.") == regions.region_of_short("KY") == ("Kentucky",)
    assert regions.is_state("Kentucky") and not regions.is_state("Bavaria")
