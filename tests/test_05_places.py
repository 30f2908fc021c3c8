"""Where a name stands: pairs that are packed read like the tuple of them."""

from __future__ import annotations

from array import array
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import NOWHERE, Places

NUMBERS = st.integers(0, (1 << 32) - 1)
PAIRS = st.lists(st.tuples(NUMBERS, NUMBERS), max_size=9)


@given(PAIRS, st.slices(9))
def test_places_read_like_the_tuple_of_their_pairs(pairs: list[tuple[int, int]], at: slice) -> None:
    """Order, length, either end, slices and equality."""
    places = Places(pairs)
    assert (tuple(places), len(places), bool(places)) == (tuple(pairs), len(pairs), bool(pairs))
    assert [places[n] for n in range(-len(pairs), len(pairs))] == pairs * 2
    assert places[at] == tuple(pairs[at])
    assert places == Places(pairs) == tuple(pairs) != (*pairs, (0, 0))


@given(PAIRS, NUMBERS, NUMBERS)
def test_places_that_differ_have_other_bytes(
    pairs: list[tuple[int, int]], article: int, index: int
) -> None:
    """Fingerprints are made of them."""
    places = Places.of(array("I", chain(*pairs, (article, index))))
    assert places[-1] == (article, index)
    assert bytes(places) != bytes(Places(pairs)) == bytes(places[:-1])
    assert not NOWHERE
