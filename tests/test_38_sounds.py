"""How names of places are compared."""

import pytest
from builders import story

from briefing.model import Chain, Mention, Naming, Place
from briefing.naming import build_register, resolve
from briefing.naming.corpus.joins.sounds import are_known_apart, sound_blocks, sounds_alike
from briefing.naming.corpus.joins.spellings import PLACE_JOIN, PLACE_PROPOSE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir ez-Zor", "Deir Ezzour"),
        ("Qasr Khiyar", "Gasr Khiar"),
        ("Jisr al-Shughur", "Jisr Ash-Shughour"),
        ("Yabroud", "Jabrud"),
        ("Nizhnevartovsk", "Nijnevartovsk"),
        ("Hasakeh province", "al-Hassakah province"),
    ],
)
def test_a_name_written_by_ear_sounds_alike(one: str, other: str) -> None:
    """A letter here and there is enough to join with a second fact, and the two are compared."""
    assert sounds_alike(one, other) >= PLACE_JOIN
    assert set(sound_blocks(one)) & set(sound_blocks(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("East Ghouta", "West Ghouta"),
        ("Upper Nile", "Lower Nile"),
        ("Hama", "Hama province"),
        ("Santa Maria", "Santa Monica"),
        ("Kafr Zita", "Kafr Nabl"),
        ("Damascus province", "Idlib province"),
    ],
)
def test_what_tells_places_apart_is_not_outweighed(one: str, other: str) -> None:
    """A word of direction or of kind on one side only, or one word that differs."""
    assert sounds_alike(one, other) < PLACE_PROPOSE


@pytest.mark.parametrize(("one", "other"), [("Niger", "Nigeria"), ("Gaza", "Giza")])
def test_what_the_gazetteer_has_as_two_is_two(one: str, other: str) -> None:
    """However alike they sound; two names of one row are not apart."""
    assert are_known_apart(one, other)
    assert not are_known_apart("Hasakah", "Al Hasakah")


def place_in(number: int, name: str, land: str, region: str = "", doubt: str = "") -> tuple:
    """A text of one place, and what is known of it."""
    made = story(f"Head\n\n{name}", source=f"{number}.txt")
    place = Place(name, 1.0, 2.0, land, region, doubt=doubt) if land else None
    chain = Chain("location", "town", name, strength="strong", place=place)
    return made, Naming((Mention(6, 6 + len(name), 0),), (chain,))


def proposed(*texts: tuple) -> int:
    made = resolve([one for one, _ in texts], [naming for _, naming in texts], build_register([]))
    return len(made.proposals)


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        (("Hardatnin", ""), ("Hardatnain", ""), 1),
        (("Hardatnin", "Syria", "Idlib"), ("Hardatnain", "Syria", "Idlib"), 1),
        (("Hardatnin", "Syria", "Idlib"), ("Hardatnain", "Syria", "Homs"), 0),
        (("Hardatnin", "Syria"), ("Hardatnain", "Libya"), 0),
        (("Hardatnin", "Syria"), ("Hardatnain", ""), 1),
        (("Marion Cross", "Chad", "East"), ("Marion Cross", "Chad", "West"), 0),
    ],
)
def test_places_that_lie_apart_are_not_proposed(one: tuple, other: tuple, pairs: int) -> None:
    """In other lands or regions, whatever they sound like, or are called."""
    assert proposed(place_in(1, *one), place_in(2, *other)) == pairs


def test_names_that_sound_the_same_are_one_place_of_one_land() -> None:
    """The land is a second fact; names that only sound alike are proposed."""
    pairs = {"Hardatnyn": 1, "Hardatnain": 2}
    for name, pages in pairs.items():
        texts = (place_in(1, "Hardatnin", "Syria"), place_in(2, name, "Syria"))
        made = resolve([t for t, _ in texts], [n for _, n in texts], build_register([]))
        assert len({row[0] for row in made.refs}) == pages


def test_of_a_place_in_the_gazetteer_most_spellings_are_known() -> None:
    """One that it does not have must be more than a little like it."""
    far, near = ("Latamina", "Latakea")
    assert not proposed(place_in(1, "Latakia", ""), place_in(2, far, ""))
    assert proposed(place_in(1, "Latakia", ""), place_in(2, near, ""))
