"""A sequence of which little is in memory: what is taken down is what was put up."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import shelf as shelves
from briefing.model import Role
from briefing.shelf import Shelf, shelf, windows

ROLES = st.builds(
    Role, st.text(max_size=9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)
)


def filled(values: list[Role], folder: Path | None = None) -> Shelf[Role]:
    found = Shelf(Role, folder)
    for value in values:
        found.append(value)
    return found


@given(st.lists(ROLES, max_size=9), st.integers(0, 40))
def test_a_shelf_reads_like_the_list_of_its_values(values: list[Role], held: int) -> None:
    """Length, order and every index, from either end, whatever is still held in memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelves, "HELD", held)
        found = filled(values)
        assert (list(found), len(found)) == (values, len(values))
        assert [found[n] for n in range(-len(values), len(values))] == values * 2
        with pytest.raises(IndexError):
            found[len(values)]


@given(st.lists(ROLES, min_size=1, max_size=9), ROLES)
def test_a_value_put_in_the_place_of_another_is_taken_down_from_there(
    values: list[Role], other: Role
) -> None:
    """It replaces one value, read before or not, and no other."""
    found = filled(values)
    assert found[0] == values[0]
    found[0] = other
    assert list(found) == [found[n] for n in range(len(values))] == [other, *values[1:]]


def test_few_values_are_a_list_and_many_leave_no_file_behind(tmp_path: Path) -> None:
    """The file of a shelf has no name: nothing is left, however the build ends."""
    assert shelf(Role, shelves.FEW, tmp_path) == []
    many = shelf(Role, shelves.FEW + 1, tmp_path)
    many.append(Role("Minister", 0, 8, 0))
    assert isinstance(many, Shelf)
    assert not list(tmp_path.iterdir())


def test_windows_hold_every_value_once_and_in_order() -> None:
    """Whatever their number."""
    for count in (0, 1, shelves.WINDOW, shelves.WINDOW + 1):
        assert [value for some in windows(range(count)) for value in some] == list(range(count))
