"""in_notes: names in an editor's own words."""

import pytest

from briefing.model import Authority, Entity
from briefing.naming.in_notes import NamesIn, names_in_notes

AUTHORITIES = (
    Authority(
        "actors/russia", "state", "Russia", land="locations/russia", seats=("locations/moscow",)
    ),
    Authority("locations/russia", "country", "Russia"),
    Authority("locations/moscow", "city", "Moscow"),
    Authority("actors/sergei-lavrov", "person", "Sergei Lavrov", aliases=("Lavrov",)),
)


@pytest.fixture(scope="module")
def names_in() -> NamesIn:
    provisional = Entity("actors/anna-berg", "person", "Anna Berg")
    entities = [Entity(a.ref, a.kind, a.title, a) for a in AUTHORITIES] + [provisional]
    return names_in_notes({entity.ref: entity for entity in entities})


def test_a_curated_and_a_provisional_name_are_found(names_in: NamesIn) -> None:
    """Every entity with a page is found by its names, checked or not."""
    text = "Lavrov met Anna Berg."

    assert names_in(text) == ((0, 6, "actors/sergei-lavrov"), (11, 20, "actors/anna-berg"))


def test_a_land_in_a_note_is_its_state_unless_a_rule_says_place(names_in: NamesIn) -> None:
    """Where no hard rule speaks, a capital's name is the state; after "in" it is the city."""
    assert names_in("Moscow wanted talks.")[0][2] == "actors/russia"
    assert names_in("They met in Moscow.")[0][2] == "locations/moscow"


def test_a_note_without_names_has_no_links(names_in: NamesIn) -> None:
    """Nothing is linked that has no page."""
    assert names_in("Nobody was there, said Carl Unknown.") == ()
