"""The dossier as a book to print, and how long lists go on."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import builders as b
import pytest
import rendering as r
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Episode, Happening, Interval
from briefing.showing import paging
from briefing.showing.pages import book, book_volumes
from briefing.showing.values import Link

LAVROV, MOSCOW = "actors/sergei-lavrov", "locations/moscow"
NAMES = {"Sergei Lavrov": LAVROV, "Lavrov": LAVROV, "Moscow": MOSCOW}
ENTITIES = [
    b.entity(LAVROV, "Sergei Lavrov", role="Foreign Minister"),
    b.entity(MOSCOW, "Moscow"),
]


def two(**more: object):
    one = b.story(
        "First\n\nLavrov spoke.\n\n## Later\n\nLavrov, in Moscow.\n\n[caption] Moscow",
        source="1.txt",
        day="2013-11-17",
        **more,
    )
    other = b.story("Second in Moscow\n\nSergei Lavrov left.", source="2.txt", **more)
    return b.briefing([b.everywhere(one, NAMES), b.everywhere(other, NAMES)], ENTITIES)


def test_every_article_is_there_numbered_with_its_paragraph_numbers() -> None:
    """ "1.2" is paragraph 2 of article 1, on the page and in the index."""
    page = r.page(two(), "print.html")
    assert [n.text for n in page.find_class("pn")] == ["1.1", "1.2", "2.1"]
    chapters = page.find_class("chapter")
    assert [r.words(c.find("h2")) for c in chapters] == ["1 First", "2 Second in Moscow"]
    for words in ("Lavrov spoke.", "Later", "Lavrov, in Moscow.", "Sergei Lavrov left."):
        assert words in r.words(page)


def test_the_index_of_names_points_at_paragraphs() -> None:
    """Each name once, each paragraph once; a number alone is a headline, subhead or caption."""
    page = r.page(two(), "print.html")
    lines = [r.words(li) for li in page.find_class("nameindex")[0].iter("li")]
    assert lines == [
        "Sergei Lavrov, Foreign Minister: 1.1, 1.2, 2.1",
        "Moscow, city: 1, 1.2, 2",
    ]
    for a in page.find_class("nameindex")[0].iter("a"):
        assert page.get_element_by_id(a.get("href").removeprefix("#")) is not None


def test_a_long_index_goes_on_in_further_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each name stands once in all volumes, and its numbers lead to the volume of the text."""
    whole = r.page(two(), "print.html")
    listed = [r.words(li) for li in whole.find_class("nameindex")[0].iter("li")]
    monkeypatch.setattr(book_volumes, "VOLUME", 200)
    made = {path: r.page(two(), path) for path in r.sheets(two()) if path.startswith("print")}
    bound = [
        (path, li)
        for path, page in made.items()
        for x in page.find_class("nameindex")
        for li in x.iter("li")
    ]
    assert len({path for path, _ in bound}) == 2
    assert [r.words(li) for _, li in bound] == listed
    for path, li in bound:
        for a in li.iter("a"):
            target, _, fragment = a.get("href").partition("#")
            assert made[target or path].get_element_by_id(fragment) is not None


def test_each_volume_of_a_very_long_book_has_its_own_contents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first lists the texts of all, until such a list would be a volume itself."""
    monkeypatch.setattr(book_volumes, "VOLUME", 200)
    listed = []
    for most in (2, 1):
        monkeypatch.setattr(book, "LISTED", most)
        made = [r.page(two(), path) for path in r.sheets(two()) if path.startswith("print")]
        listed.append([[li.get("value") for li in p.xpath("//ol/li[@value]")] for p in made])
    whole, apart = listed
    assert whole[0] == ["1", "2"] == [number for some in apart for number in some]
    assert not any(whole[1:]) and max(map(len, apart)) < 2


def test_the_chronology_is_printed_with_its_paragraphs() -> None:
    """What happened, then what was announced, by day, each with every paragraph that tells it."""
    when = [Interval(dt.date(2013, 11, d), dt.date(2013, 11, d)) for d in (16, 15, 25)]
    told = [Happening((7, 20), day, "happened", 0) for day in when]
    dossier = two()
    articles = tuple(
        replace(article, evidence=replace(article.evidence, happenings=tuple(told)))
        for article in dossier.articles
    )
    status = ("happened", "happened", "planned")
    episodes = tuple(
        Episode(day, state, ((0, n), (1, n)))
        for n, (day, state) in enumerate(zip(when, status, strict=True))
    )
    page = r.page(replace(dossier, articles=articles, episodes=episodes), "print.html")
    lines = [r.words(li) for li in page.xpath("//ol[@class='entries']/li")]
    assert [line.split(" Nov")[0] for line in lines] == ["15", "16", "25"]
    assert all(line.endswith("Lavrov spoke. 1.1, 2") for line in lines)
    heads = page.xpath("//section[@aria-labelledby='chronology']/h3/@id")
    assert heads == ["happened", "planned"]


def test_only_what_may_be_shown_is_printed() -> None:
    """Rights hold in the book, and it says that something is missing."""
    text = r.words(r.page(two(rights="headline"), "print.html"))
    assert "Lavrov spoke" not in text and "Only this much may be shown here." in text


items = st.lists(st.integers(1, 500), max_size=60)


@given(items, st.integers(1, 1000), st.integers(0, 400))
def test_nothing_is_lost_and_no_page_overflows(sizes: list[int], limit: int, spent: int) -> None:
    """All items, in order; a page over the limit holds a single item."""
    pages = paging.parts("x.html", sizes, lambda size: size, limit, spent=spent)
    assert [size for page in pages for size in page.items] == sizes
    assert [page.path for page in pages][:2] == ["x.html", "x-2.html"][: len(pages)]
    for page in pages:
        room = limit - (spent if page.number == 1 else 0)
        assert sum(page.items) <= room or len(page.items) <= 1


def test_pages_of_a_list_lead_to_their_neighbours() -> None:
    """The first has no page before it, the last none after."""
    pages = paging.parts("x.html", [1, 1, 1], lambda size: size, 1)
    around = [paging.neighbours(pages, page, str) for page in pages]
    assert around == [
        (None, Link("2", "x-2.html")),
        (Link("1", "x.html"), Link("3", "x-3.html")),
        (Link("2", "x-2.html"), None),
    ]


@given(st.lists(st.sampled_from("abc")))
def test_runs_keep_neighbours_with_one_key_together(letters: list[str]) -> None:
    """Taken apart and put together again, nothing changes."""
    found = list(paging.runs(letters, lambda letter: letter))
    assert [x for _, some in found for x in some] == letters
    assert all(a[0] != b[0] for a, b in itertools.pairwise(found))


def test_pages_about_all_texts_change_with_any_text_and_not_without() -> None:
    """Their fingerprints cover every text; the same dossier gives the same ones."""
    again, changed = r.sheets(two()), r.sheets(two(publisher="RIA"))
    for path, sheet in r.sheets(two()).items():
        if "/" not in path and sheet.fingerprint:
            assert sheet.fingerprint == again[path].fingerprint
            assert sheet.fingerprint != changed[path].fingerprint
    assert r.sheets(two())["print.html"].fingerprint
