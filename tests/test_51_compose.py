"""compose: the stages in order, each result stored under all it depends on."""

from dataclasses import replace

import pytest

from briefing import one_text
from briefing.cache import Store
from briefing.compose import Composition, compose
from briefing.model import Briefing, InputFile, Inputs, Story

NORTH = """Minister meets envoy in Oslo

May 3, 2013

OSLO (Reuters) - Foreign Minister Anna Berg met the envoy Omar Haddad in Oslo on Friday.

"We agreed to meet again," Berg told reporters after the talks with Haddad.
"""
SOUTH = """Envoy leaves for Cairo

May 4, 2013

CAIRO (Reuters) - Omar Haddad arrived in Cairo on Saturday for talks with Egypt's government.

Haddad said the talks with Berg had gone well.
"""
BERG = """---
title: Anna Berg
kind: person
aliases: [Berg]
role: Foreign minister
---
She met the envoy.
"""


def inputs(
    seeds: dict[str, str],
    content: dict[str, str] | None = None,
    sidecars: dict[str, str] | None = None,
) -> Inputs:
    def files(texts: dict[str, str] | None) -> tuple[InputFile, ...]:
        return tuple(
            InputFile(path, (hash(text),), lambda text=text: text.encode())
            for path, text in sorted((texts or {}).items())
        )

    return Inputs(files(seeds), files(sidecars), files(content))


TWO = {"north.txt": NORTH, "south.txt": SOUTH}
CURATED = {"actors/anna-berg.md": BERG}


@pytest.fixture(scope="module")
def store() -> Store:
    return Store(None)


def built(composition: Composition) -> Briefing:
    assert composition.problems == ()
    return replace(composition.briefing, names_in=None)


def work(composition: Composition) -> tuple[int, int, int, int]:
    done = composition.work
    return done.read, done.parsed, done.named, done.gathered


def test_a_text_is_analysed_once(store: Store) -> None:
    """A second build of the same inputs reads and analyses nothing, and says the same."""
    first = compose(inputs(TWO, CURATED), store)
    second = compose(inputs(TWO, CURATED), store)

    assert (work(first), work(second)) == ((2, 2, 2, 2), (0, 0, 0, 0))
    assert built(first) == built(second)


def test_an_edit_costs_one_text(store: Store) -> None:
    """After an edit only the edited text is read and analysed again."""
    compose(inputs(TWO, CURATED), store)
    edited = {**TWO, "south.txt": SOUTH + "\nHe will return on Monday.\n"}

    assert work(compose(inputs(edited, CURATED), store)) == (1, 1, 1, 1)


def test_a_new_alias_costs_the_texts_it_stands_in_and_no_parse(store: Store) -> None:
    """An alias is looked up again only where its words occur; the model never runs for it."""
    compose(inputs(TWO, CURATED), store)
    haddad = "---\ntitle: Omar Haddad\nkind: person\naliases: [the envoy Omar Haddad]\n---\n"
    oslo = "---\ntitle: Oslo\nkind: city\ncoordinates: [59.91, 10.75]\n---\n"

    nowhere = {"actors/nobody.md": "---\ntitle: Nobody Here\nkind: person\n---\n"}
    assert work(compose(inputs(TWO, CURATED | nowhere), store)) == (0, 0, 0, 0)
    assert work(compose(inputs(TWO, {**CURATED, "locations/oslo.md": oslo}), store)) == (0, 0, 1, 1)
    assert work(compose(inputs(TWO, {**CURATED, "actors/omar-haddad.md": haddad}), store))[:3] == (
        0,
        0,
        2,
    )


def test_a_warm_build_says_what_a_cold_one_says(store: Store) -> None:
    """Stored results never change what is said."""
    compose(inputs({"north.txt": NORTH}), store)
    warm = compose(inputs(TWO, CURATED), store)
    cold = compose(inputs(TWO, CURATED), Store(None))

    assert built(warm) == built(cold)


def test_every_problem_is_told_at_once(store: Store) -> None:
    """Faults of authority pages, sidecars and seeds come together, each with its file."""
    broken = compose(
        inputs(
            {"empty.txt": "  \n", "north.txt": NORTH},
            {"actors/x.md": "no front matter", "misc/y.md": "---\ntitle: Y\n---\n"},
            {"nowhere.yaml": "date: 2013-05-04\n", "north.yaml": "dat: 2013-05-04\n"},
        ),
        store,
    )

    assert broken.briefing is None
    assert {problem.path for problem in broken.problems} >= {
        "content/actors/x.md",
        "content/misc/y.md",
        "seeds/empty.txt",
        "seeds/north.yaml",
        "seeds/nowhere.yaml",
    }


def test_two_texts_of_one_headline_are_two_pages(store: Store) -> None:
    """The same headline in two files gives two addresses; the same bytes are told besides."""
    twice = compose(inputs({"a.txt": NORTH, "b.txt": NORTH}), store)

    slugs = {article.story.slug for article in built(twice).articles}
    assert len(slugs) == 2
    assert any("same bytes" in note.what for note in twice.notes)


def test_two_texts_pinned_to_one_slug_stop_the_build(store: Store) -> None:
    """A slug pinned twice is a problem that names both files."""
    pinned = {"north.yaml": "slug: one\n", "south.yaml": "slug: one\n"}
    clash = compose(inputs(TWO, {}, pinned), store)

    assert clash.briefing is None
    assert any("north.txt" in p.what and p.path == "seeds/south.txt" for p in clash.problems)


def test_both_directions_are_one_value(store: Store) -> None:
    """An entity's occurrences are exactly the mentions that carry its ref."""
    briefing = built(compose(inputs(TWO, CURATED), store))

    seen = {
        (a, m, mention.ref)
        for a, article in enumerate(briefing.articles)
        for m, mention in enumerate(article.mentions)
        if mention.ref
    }
    listed = {(a, m, e.ref) for e in briefing.entities.values() for a, m in e.occurrences}
    assert seen == listed != set()


def test_the_order_of_the_files_does_not_matter(store: Store) -> None:
    """Whatever the files are called, an article keeps its address and its mentions their ids."""
    one = built(compose(inputs({"north.txt": NORTH}), store)).articles[0]
    both = built(compose(inputs({"a.txt": SOUTH, "north.txt": NORTH}), store)).articles

    again = next(article for article in both if article.story.source == "north.txt")
    assert again.story.slug == one.story.slug
    assert [m.id for m in again.mentions if m.ref == one.mentions[0].ref]


def test_a_book_is_read_without_the_model_and_says_so() -> None:
    """A text too long for the statistics gets known names and rules, a note, and the same law."""
    book = "A long report\n\n" + "Berg met nobody on that day. " * 8000
    made = compose(inputs({"book.txt": book}, CURATED), Store(None))

    assert any("too long for the statistical model" in note.what for note in made.notes)
    assert len(built(made).entities["actors/anna-berg"].occurrences) == 8000


@pytest.mark.parametrize(
    ("room", "stage", "said"),
    [
        (one_text, "name_story", "no name of it is linked"),
        (one_text.evidence, "gather", "nothing is told"),
    ],
)
def test_a_text_that_the_program_fails_on_harms_no_other(
    monkeypatch: pytest.MonkeyPatch, room: object, stage: str, said: str
) -> None:
    """A defect that one text brings to light is told with the text and its place in the program;
    the site is made, and the other texts are as they would be without it."""
    real = getattr(room, stage)

    def failing(story: Story, *more: object) -> object:
        return {}["no such key"] if "Cairo" in story.text else real(story, *more)

    alone = built(compose(inputs({"north.txt": NORTH}, CURATED), Store(None))).articles
    monkeypatch.setattr(room, stage, failing)
    made = compose(inputs(TWO, CURATED), Store(None))

    [told] = [note for note in made.notes if "a defect of the program" in note.what]
    assert told.path == "seeds/south.txt"
    assert said in told.what
    assert "KeyError in test_51_compose.py:" in told.what
    north, south = built(made).articles
    assert (north.mentions, north.evidence.quotations) == (
        alone[0].mentions,
        alone[0].evidence.quotations,
    )
    assert south.story.text.startswith("Envoy leaves")


def test_a_text_that_cannot_be_read_for_a_defect_is_a_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is named with what to do, as are all others of the same build."""

    def failing(path: str, *more: object) -> object:
        return {}[path]

    monkeypatch.setattr(one_text.reading, "read_seed", failing)
    made = compose(inputs(TWO), Store(None))
    assert [problem.path for problem in made.problems] == ["seeds/north.txt", "seeds/south.txt"]
    assert all("it cannot be read: a defect of the program" in one.what for one in made.problems)
    assert made.briefing is None


def test_two_sidecars_of_one_text_are_a_problem(store: Store) -> None:
    """Neither is passed over: both files are named."""
    made = compose(
        inputs({"north.txt": NORTH}, {}, {"north.yaml": "slug: one\n", "north.yml": "slug: two\n"}),
        store,
    )
    [problem] = made.problems
    assert problem.path == "seeds/north.yml"
    assert "seeds/north.yaml stands beside the same seed" in problem.what
