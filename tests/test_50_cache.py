"""cache: stage results in one file, data only."""

import sqlite3
from pathlib import Path
from typing import get_args

from briefing.cache import Store, code_version, digest
from briefing.model import FAMILIES, KINDS, Chain, Kind, Mention, Naming

NAMING = Naming(
    mentions=(Mention(0, 6, 0, cue="authority alias"),),
    chains=(Chain("actor", "state", "Russia", "actors/russia"),),
)


def loaded(store: Store, *keys: bytes) -> dict[bytes, Naming]:
    return dict(store.load("naming", keys, Naming))


def test_what_is_stored_comes_back_as_the_same_value(tmp_path: Path) -> None:
    """A stored result is equal to the one that was computed, also in another process's store."""
    path = tmp_path / "cache.sqlite"
    first = Store(path)
    first.save("naming", {b"k": NAMING})
    first.close()

    assert loaded(Store(path), b"k", b"unknown") == {b"k": NAMING}


def test_a_chain_of_every_kind_comes_back(tmp_path: Path) -> None:
    """The closed list of kinds is the one that stored chains may have."""
    chains = tuple(Chain(f, kind, "X") for f in FAMILIES for kind in KINDS[f])
    store = Store(tmp_path / "cache.sqlite")
    store.save("naming", {b"k": Naming(chains=chains)})

    assert loaded(store, b"k")[b"k"].chains == chains
    assert {chain.kind for chain in chains} == set(get_args(Kind))


def test_a_value_of_another_shape_is_computed_again(tmp_path: Path) -> None:
    """What does not fit the model's types is treated as not stored."""
    store = Store(tmp_path / "cache.sqlite")
    store.save("naming", {b"k": ["no", "naming"], b"l": 7})

    assert loaded(store, b"k", b"l") == {}


def test_a_damaged_file_is_begun_afresh(tmp_path: Path) -> None:
    """A file that is no database is replaced and a note says so."""
    path = tmp_path / "cache.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    store = Store(path)
    store.save("naming", {b"k": NAMING})

    assert loaded(store, b"k") == {b"k": NAMING}
    assert store.notes


def test_a_cut_file_is_begun_afresh(tmp_path: Path) -> None:
    """A database cut in the middle costs a new computation, no error."""
    path = tmp_path / "cache.sqlite"
    whole = Store(path)
    whole.save("naming", {bytes([i]): NAMING for i in range(250)})
    whole.close()
    path.write_bytes(path.read_bytes()[:5000])
    store = Store(path)

    assert set(loaded(store, b"\x01").values()) <= {NAMING}


def test_a_planted_pickle_never_runs(tmp_path: Path) -> None:
    """Bytes that are a pickle are data that does not decode."""
    path = tmp_path / "cache.sqlite"
    Store(path).close()
    base = sqlite3.connect(path)
    base.execute(
        "INSERT INTO stage VALUES ('naming', ?, ?)", (b"k", b"cos\nsystem\n(S'touch pwned'\ntR.")
    )
    base.commit()
    base.close()

    assert loaded(Store(path), b"k") == {}


def test_results_no_build_uses_are_forgotten(tmp_path: Path) -> None:
    """keep_only removes the stage's other results and no other stage's."""
    store = Store(tmp_path / "cache.sqlite")
    store.save("naming", {b"k": NAMING, b"old": NAMING})
    store.save("evidence", {b"old": NAMING})
    store.keep_only("naming", [b"k"])

    assert set(loaded(store, b"k", b"old")) == {b"k"}
    assert dict(store.load("evidence", [b"old"], Naming)) == {b"old": NAMING}


def test_parts_of_a_key_are_told_apart() -> None:
    """("ab", "c") and ("a", "bc") are two keys."""
    assert digest("ab", "c") != digest("a", "bc")


def test_a_change_of_code_changes_the_version(tmp_path: Path) -> None:
    """Any byte of a room's code or data is part of its version; compiled leftovers are not."""
    (tmp_path / "rule.py").write_text("x = 1")
    before = code_version(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "rule.pyc").write_bytes(b"anything")
    same = code_version(tmp_path)
    (tmp_path / "rule.py").write_text("x = 2")

    assert (before == same, before == code_version(tmp_path)) == (True, False)


def test_where_nothing_can_be_stored_the_build_goes_on(tmp_path: Path) -> None:
    """A full disk or a folder in the way costs the next build time, and a note says so."""
    (tmp_path / "cache.sqlite").mkdir()
    store = Store(tmp_path / "cache.sqlite")
    store.save("naming", {b"k": NAMING})

    assert loaded(store, b"k") == {b"k": NAMING}
    assert [note.partition(":")[0] for note in store.notes] == ["results cannot be stored"]
