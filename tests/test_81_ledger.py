"""ledger: what is known of written files stays on the disk, and is believed of them alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.shell.staging import ledger
from briefing.shell.staging.ledger import NONE, Ledger, Record
from briefing.shell.staging.manifest import Entry, Manifest, clean_ledger

SOME = st.lists(st.tuples(st.text("ab", min_size=1, max_size=3), st.binary(max_size=40)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger"


@given(SOME, st.booleans())
def test_what_was_added_is_found(
    tmp_path_factory: pytest.TempPathFactory, some: list[tuple[str, bytes]], again: bool
) -> None:
    """Every record is there, held or written, in this build and in the next one."""
    path = tmp_path_factory.mktemp("l") / "ledger"
    kept = Ledger(path)
    places = [kept.add(whose, record) for whose, record in some]
    if again:
        kept.write()
        kept.close()
        kept = Ledger(path)
    found = [kept.get(w, place) for (w, _), place in zip(some, places, strict=True) if place.length]
    assert found == [record for _, record in some if record]
    kept.close()


def test_a_record_is_believed_of_its_own_file_alone(path: Path) -> None:
    """Another file's record, a cut or foreign ledger, no ledger: nothing is known."""
    kept = Ledger(path)
    place = kept.add("a", b"of a")
    kept.write()
    assert kept.get("a", place) == b"of a"
    assert kept.get("b", place) == b""
    assert kept.get("a", Record(place.at + 1, place.length)) == b""
    kept.close()
    path.write_bytes(path.read_bytes()[:-1])
    assert Ledger(path).get("a", place) == b""
    assert Ledger(path, fresh=True).get("a", place) == b""
    assert Ledger().get("a", place) == b""


def test_what_a_copy_of_the_process_found_is_taken_over(path: Path) -> None:
    """Its places move to where the records lie here, whoever else has added some meanwhile."""
    ours = Ledger(path)
    old = ours.add("old", b"is in the file")
    ours.write()
    theirs = Ledger(path)
    theirs.hold()
    first, second = theirs.add("a", b"first"), theirs.add("b", b"second")
    assert theirs.get("old", old) == b"is in the file"
    ours.add("ours", b"meanwhile")
    by = ours.take(*theirs.torn_off())
    later = theirs.add("c", b"later")
    after = ours.take(*theirs.torn_off())
    assert ours.get("a", Record(first.at + by, first.length)) == b"first"
    assert ours.get("b", Record(second.at + by, second.length)) == b"second"
    assert ours.get("c", Record(later.at + after, later.length)) == b"later"
    assert path.stat().st_size == later.at + after + later.length


def test_a_ledger_of_mostly_old_records_is_cleaned(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only an older site asked for goes once it is most of it; the rest is found as before."""
    monkeypatch.setattr(ledger, "WORTH_CLEANING", 100)
    kept = Ledger(path)
    for n in range(20):
        kept.add("gone", b"%d" % n * 10)
    site = Manifest()
    site.entries["a.html"] = Entry("f", 1, 1, 1, kept.add("a", b"facts"))
    site.entries["b.csv"] = Entry("f", 1, 1, 1, NONE, kept.add("b", b"stretches"))
    site.entries["c.txt"] = Entry("f", 1, 1, 1)
    clean_ledger(kept, site)
    a, b, c = site.entries.values()
    assert (kept.get("a", a.facts), kept.get("b", b.index)) == (b"facts", b"stretches")
    assert (a.index, b.facts, c.facts, c.index) == (NONE, NONE, NONE, NONE)
    assert path.stat().st_size == a.facts.length + b.index.length
    more = kept.add("d", b"more")
    clean_ledger(kept, site)
    kept.close()
    assert Ledger(path).get("d", more) == b"more"
