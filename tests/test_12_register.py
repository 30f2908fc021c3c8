"""Between authority pages: one name, one page; every ref leads somewhere."""

from __future__ import annotations

import pytest

from briefing.editing import check_authorities
from briefing.model import Authority

MOSCOW = Authority("locations/moscow", "city", "Moscow", path="moscow.md")
RUSSIA_LAND = Authority("locations/russia", "country", "Russia", path="land.md")
RUSSIA = Authority(
    "actors/russia",
    "state",
    "Russia",
    aliases=("Moscow",),
    land="locations/russia",
    seats=("locations/moscow",),
    path="state.md",
)


def said(*authorities: Authority) -> list[str]:
    found = check_authorities(authorities)
    assert found == check_authorities(authorities[::-1])
    return [f"{problem.path}: {problem.what}" for problem in found]


def test_a_state_may_share_names_with_its_land_and_seat() -> None:
    """Russia the state and the land, Moscow the seat: no fault."""
    assert said(RUSSIA, RUSSIA_LAND, MOSCOW) == []


def test_a_name_of_two_pages_names_both() -> None:
    """Case, kind of apostrophe and normal form do not make two names of one."""
    one = Authority("actors/a", "person", "Ali O’Neil", path="a.md")
    other = Authority("actors/b", "person", "B B", aliases=("ALI O'NEIL",), path="b.md")
    assert said(one, other) == ["b.md: `ALI O'NEIL` is claimed by a.md too"]
    composed = Authority("actors/a", "person", "Müller", path="a.md")
    parted = Authority("actors/b", "person", "Mu\u0308ller", path="b.md")
    assert len(said(composed, parted)) == 1


def test_an_event_never_shares_the_name_of_a_place() -> None:
    """ "Geneva" cannot be the conference and the city."""
    city = Authority("locations/geneva", "city", "Geneva", path="city.md")
    event = Authority("events/geneva", "talks", "Geneva", path="event.md")
    assert len(said(city, event)) == 1


@pytest.mark.parametrize("key", ["affiliation", "part_of", "land"])
def test_a_ref_without_a_page(key: str) -> None:
    """Every id must have its page, and not be the page's own."""
    folder = "locations" if key == "land" else "actors"
    page = Authority(
        "actors/a", "person", "Ali", path="a.md", lines={key: 7}, **{key: f"{folder}/b"}
    )
    problem = check_authorities([page])[0]
    assert (problem.line, problem.what) == (7, f"`{key}: b` has no page")
    own = Authority("actors/a", "person", "Ali", path="a.md", affiliation="actors/a")
    assert "itself" in said(own)[0]


def test_part_of_in_a_circle() -> None:
    """A district of a city of that district: each page of the circle is told."""
    a = Authority("locations/a", "city", "Aa", part_of="locations/b", path="a.md")
    b = Authority("locations/b", "region", "Bb", part_of="locations/c", path="b.md")
    c = Authority("locations/c", "country", "Cc", part_of="locations/a", path="c.md")
    assert len(said(a, b, c)) == 3
    hanging = Authority("locations/d", "site", "Dd", part_of="locations/a", path="d.md")
    assert len(said(a, b, c, hanging)) == 3


def test_one_id_twice_and_an_earlier_id_that_is_taken() -> None:
    """Two files of one id, and `formerly` of a page that lives, are told."""
    one = Authority("actors/a", "person", "Ali", path="one.md")
    other = Authority("actors/a", "person", "Bea", path="two.md")
    assert said(one, other) == ["two.md: the same page as one.md"]
    former = Authority("actors/b", "person", "Bea", formerly=("a",), path="b.md")
    assert said(one, former) == ["b.md: `formerly: a` belongs to one.md"]
