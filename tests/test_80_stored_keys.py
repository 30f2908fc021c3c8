"""What a stored result depends on is in its key: code, model, text, editor's word, day."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from test_51_compose import CURATED, NORTH, TWO, inputs, work

from briefing import analysis, assembly, editing, intake
from briefing.cache import Store
from briefing.compose import Composition, compose


def built(sidecars: dict[str, str] | None = None, store: Store | None = None) -> Composition:
    """The two texts, composed; a sidecar may stand beside the first."""
    made = compose(inputs(TWO, CURATED, sidecars), store or Store(None))
    assert made.problems == ()
    return made


@pytest.fixture
def store() -> Store:
    """A store in which everything about the two texts is known."""
    store = Store(None)
    built(store=store)
    assert work(built(store=store)) == (0, 0, 0, 0)
    return store


def changed(room: str) -> Callable[..., str]:
    """``version_of`` as it is once the code of one room has changed."""
    real = analysis.version_of
    return lambda *rooms: real(*rooms) + ("changed" if room in rooms else "")


@pytest.mark.parametrize(
    ("room", "done"),
    [("reading", (2, 0, 0, 0)), ("naming", (0, 2, 2, 2)), ("evidence", (0, 0, 0, 2))],
)
def test_a_room_that_changes_does_its_work_again(
    room: str, done: tuple[int, ...], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No result outlives the code that made it, and no other room's is made again but what
    stands on it."""
    for module in (analysis, intake):
        monkeypatch.setattr(module, "version_of", changed(room))
    assert work(built(store=store)) == done


def test_ids_are_those_that_todays_code_gives(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where mentions get other ids, stored ones are none, though all else is found as before."""
    monkeypatch.setattr(assembly, "version_of", changed("naming"))
    real = assembly.identify
    monkeypatch.setattr(
        assembly, "identify", lambda *a: tuple(id and f"n{id[1:]}" for id in real(*a))
    )
    made = built(store=store).briefing
    assert made is not None
    ids = [mention.id for one in made.articles for mention in one.mentions if mention.id]
    assert ids and all(id.startswith("n") for id in ids)


def test_pages_of_editors_are_read_again_once_the_room_changes(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is refused today was perhaps accepted by yesterday's code."""
    read = []
    real = editing.read_authority
    monkeypatch.setattr(editing, "read_authority", lambda *a: read.append(a[0]) or real(*a))
    built(store=store)
    assert read == []
    monkeypatch.setattr(intake, "version_of", changed("editing"))
    built(store=store)
    assert read == [f"content/{path}" for path in CURATED]


def test_another_model_reads_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one model said is never passed off as another's."""
    monkeypatch.setattr(analysis, "recogniser", lambda: "another model 9.9")
    assert work(built(store=store))[:3] == (0, 2, 2)


@pytest.mark.parametrize(
    ("sidecar", "done"),
    [
        ("decisions:\n  - text: Oslo\n    is: none\n", (1, 0, 1, 1)),
        ("date: 2013-05-09\n", (1, 0, 0, 1)),
        ("headline: Another one\n", (1, 1, 1, 1)),
        ("publisher: Interfax\n", (1, 0, 0, 1)),
    ],
    ids=["decision", "day", "headline", "publisher"],
)
def test_a_word_in_a_sidecar_is_seen(sidecar: str, done: tuple[int, ...], store: Store) -> None:
    """A decision, a day, a headline, a publisher: what hangs on it is made again, warm as cold."""
    sidecars = {"north.yaml": sidecar}
    warm = built(sidecars, store)
    assert work(warm) == done
    cold = built(sidecars)
    assert warm.briefing.articles == cold.briefing.articles


def test_a_day_a_neighbour_gives_is_seen(store: Store) -> None:
    """Evidence stands on the day of its text, whoever tells it."""
    plain = NORTH.replace("May 3, 2013\n\n", "")
    made = [
        compose(inputs({"a.txt": plain}, CURATED, {"a.yaml": f"date: 2013-05-{day}\n"}), store)
        for day in ("10", "17")
    ]
    days = [one.briefing.articles[0].story.dating.day.day for one in made]
    assert days == [10, 17]
    assert made[0].briefing.articles[0].evidence != made[1].briefing.articles[0].evidence
