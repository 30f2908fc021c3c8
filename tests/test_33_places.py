"""A place name in its text -> which place, or none. Cases, and what holds for the weighing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import story

from briefing.model import Chain, Naming
from briefing.naming import build_register, name_story, parse_texts, parsing
from briefing.naming.places.where.address import beside, is_address
from briefing.naming.places.where.states import MIDDLE, is_sure, state_beside, town_in
from briefing.naming.places.where.surroundings import ENOUGH, MOST, surroundings
from briefing.naming.spans import Span
from briefing.naming.tables.gazetteer import DATA, known_places

CASES = Path(__file__).with_name("cases") / "places.md"
CASE = re.compile(r"(.*?)\[(.+?)\](.*?)\s{3,}(.+)$")
REGISTER = build_register(())
NAMES = [line.split("\t")[0] for line in (DATA / "names.tsv").read_text("utf-8").splitlines()]


def cases() -> list[tuple[str, int, int, str]]:
    """(text, start, end, answer) of every case, below a headline that says nothing."""
    head = "News of the day\n\n"
    found = map(CASE.match, CASES.read_text("utf-8").splitlines())
    return [
        (head + m[1] + m[2] + m[3], len(head + m[1]), len(head + m[1] + m[2]), m[4])
        for m in found
        if m is not None
    ]


@pytest.fixture(scope="module")
def namings() -> dict[str, Naming]:
    stories = [story(text) for text, *_ in cases()]
    parses = parse_texts([one.text for one in stories])
    return {
        one.text: name_story(one, parse, REGISTER)
        for one, parse in zip(stories, parses, strict=True)
    }


def answer(chain: Chain | None, wanted: str) -> str:
    """What the chain says, in the words of the case file."""
    if chain is None:
        return "nowhere"
    if chain.kind == "state":
        return f"state: {chain.title}"
    if chain.family != "location" or chain.place is None:
        return "nowhere"
    doubt = "?" if chain.place.doubt and wanted.endswith("?") else ""
    return (chain.place.country or chain.place.name) + doubt


@pytest.mark.skipif("md" not in parsing.recogniser(), reason="readings are those of the md model")
@pytest.mark.parametrize(("text", "start", "end", "wanted"), cases(), ids=lambda v: str(v)[17:60])
def test_a_name_means_the_place_its_text_speaks_of(
    text: str, start: int, end: int, wanted: str, namings: dict[str, Naming]
) -> None:
    """Each case has its country, its state, or nothing."""
    naming = namings[text]
    hit = next((m for m in naming.mentions if m.start < end and start < m.end), None)
    assert answer(naming.chains[hit.chain] if hit else None, wanted) == wanted


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Paris, Texas", "Texas"),
        ("Flint, Mich., was", "Michigan"),
        ("Tripoli in northern Lebanon", "Lebanon"),
        ("Tripoli, Lebanon's second city", "Lebanon"),
        ("Santiago, in the north of the Dominican Republic", "Dominican Republic"),
        ("Aden (Yemen)", "Yemen"),
        ("Batman, a city in southeastern Turkey", "Turkey"),
    ],
)
def test_the_land_beside_a_name_is_read(text: str, land: str) -> None:
    """Commas, brackets, ``in``, compass points, short forms and possessives are seen through."""
    assert land in beside(text, len(re.split(r"[ ,]", text)[0]))


def test_a_land_that_the_place_does_not_lie_in_is_no_address() -> None:
    """``Damascus, Iran``: a row of names, not a town and its land."""
    assert is_address("Aleppo, Syria", 0, 6) and is_address("Aleppo, Syria", 8, 13)
    assert not is_address("Aleppo, Iran", 0, 6) and not is_address("Georgia, Russia", 0, 7)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Paris, Ky., mourns", "Kentucky"),
        ("Paris, Kentucky.", "Kentucky"),
        ("Waco, Texas, and Ruby Ridge, Idaho,", "Texas"),
        ("Paris, Georgia and Ukraine", ""),
        ("Paris, New York, London", ""),
        ("Paris, Kentucky's", ""),
        ("Paris, France", ""),
    ],
)
def test_a_state_behind_a_town_is_no_next_name_of_a_row(text: str, state: str) -> None:
    """Short forms are nothing else; a full name must end its clause."""
    assert state_beside(text, len(text.split(",", 1)[0])) == state


def test_a_town_no_table_has_lies_in_the_state_behind_it() -> None:
    """It gets the state's coordinates, and that is said."""
    row = town_in("Kentucky", "Paris")
    assert row is not None and row.place.doubt == MIDDLE and is_sure(row.place)
    assert (row.place.name, row.place.country, row.place.region) == (
        "Paris",
        "United States",
        "Kentucky",
    )


def test_a_name_is_no_evidence_for_itself() -> None:
    """A text that only ever says Georgia has not said which one."""
    text = "Georgia. Georgia."
    spans = [
        Span(n, n + 7, "location", "country", "locations/georgia", title="Georgia") for n in (0, 9)
    ]
    around = surroundings(story(text), spans, REGISTER)
    assert not around.lands("Georgia") and "Georgia" in around.lands("Tbilisi")


def test_the_cost_of_a_name_does_not_grow_with_the_text() -> None:
    """However many places a text names, so many are looked at, and so many neighbours counted."""
    towns = [row.place.name for name in NAMES[::300] for row in known_places(name)[:1]]
    spans = [Span(n, n + 1, "location", "city", title=town) for n, town in enumerate(towns)]
    around = surroundings(story("Many towns."), spans, REGISTER)
    assert sum(map(len, around.firm.values())) <= MOST
    assert max(around.neighbours(known_places(town)[0], "") for town in towns) <= ENOUGH


@pytest.mark.skipif("md" not in parsing.recogniser(), reason="readings are those of the md model")
@pytest.mark.parametrize(
    ("text", "name", "region"),
    [
        ("A fire burned near Hanover, Ind. Crews from Hanover put it out.", "Hanover", "Indiana"),
        ("Storms crossed Indiana. A storm hit Hanover.", "Hanover", "Indiana"),
        ("The Nebraska State Patrol closed a road in Chadron.", "Chadron", "Nebraska"),
        ("The Nova Scotia RCMP closed a road in Clyde River.", "Clyde River", "Nova Scotia"),
        (
            "The Nova Scotia Health Board closed a ward in Clyde River.",
            "Clyde River",
            "Nova Scotia",
        ),
        ("Sheep graze at Naches, near Ellensburg, Wash.", "Ellensburg", "Washington"),
        ("Deputies from Henry County were in Tennessee.", "Henry County", "Tennessee"),
        (
            "Storms hit Alabama and Kentucky. In Indiana, three died in Jefferson County.",
            "Jefferson County",
            "Indiana",
        ),
        ("YAKIMA, Wash. - Smoke hangs over Washington, officials said.", "Washington", ""),
    ],
)
def test_a_name_lies_in_the_state_that_its_text_speaks_of(
    text: str, name: str, region: str
) -> None:
    """Behind any of its mentions, by name, or in the name of a body; a state is in no region."""
    one = story(f"News of the day\n\n{text}")
    [parse] = parse_texts([one.text])
    places = [
        chain.place
        for chain in name_story(one, parse, REGISTER).chains
        if chain.title == name and chain.place
    ]
    assert [place.region for place in places] == [region]
