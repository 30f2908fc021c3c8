"""How names of places are compared."""

import pytest

from briefing.naming.corpus.sounds import are_known_apart, sound_blocks, sounds_alike
from briefing.naming.corpus.spellings import PLACE_JOIN, PLACE_PROPOSE


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
