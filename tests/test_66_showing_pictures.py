"""Charts and the network: numbers stand beside every picture, every mark is a link."""

from __future__ import annotations

import datetime as dt
import re

import builders as b
import pytest
import rendering as r
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefing.model import Site
from briefing.showing.dossier import Dossier
from briefing.showing.pictures import charts, graphs, plots
from briefing.showing.pictures.labels import text_width
from briefing.showing.together import casts, pairs_in, ranked, shared, together
from briefing.showing.words.strings import language

ENGLISH = language("en")
CAST = {"Ann": "actors/ann", "Bob": "actors/bob", "Cat": "actors/cat", "Rome": "locations/rome"}
ENTITIES = [b.entity(ref, name) for name, ref in CAST.items()]


def company(text: str) -> Dossier:
    return Dossier(b.briefing([b.everywhere(b.story(text), CAST)], ENTITIES), Site("Test"))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_sparkline_has_a_link_for_each_bar_and_its_first_and_last_day() -> None:
    """Bars are links that say what they count."""
    bars = [charts.Bar("AFP: 3", 3, "#a"), charts.Bar("RIA: 1", 1, "#b")]
    svg = html.fromstring(charts.sparkline(bars, "1 May", "3 May", "Mentions: 3, 1"))
    assert [a.get("href") for a in svg.iter("a")] == ["#a", "#b"]
    assert [t.text for t in svg.iter("text")] == ["1 May", "3 May"]
    assert not charts.sparkline([], "", "", "")


def test_the_last_day_of_a_sparkline_stands_below_the_last_bar() -> None:
    """Few bars are set apart, so that both days have room."""
    for n in (2, 3, 12, 40):
        bars = [charts.Bar(str(k), 1, "#") for k in range(n)]
        svg = html.fromstring(charts.sparkline(bars, "29 Dec 2012", "19 Nov 2013", ""))
        last = svg.xpath("(//rect)[last()]")[0]
        [_first, end] = [float(t.get("x")) for t in svg.iter("text")]
        assert abs(float(last.get("x")) + float(last.get("width")) - end) < 0.2
        assert end >= 189


def test_a_line_of_time_has_a_tick_for_each_day_and_breaks_that_say_their_length() -> None:
    """Eleven empty months are a break of so many days, and the days after it stay apart."""
    days = ["2012-12-16", "2013-11-17", "2013-11-18", "2013-11-19"]
    ticks = [charts.Tick(day(d), 1, f"#{d}") for d in days]
    svg = html.fromstring(charts.strip(ticks, ENGLISH))
    assert [a.get("href") for a in svg.iter("a")] == [f"#{d}" for d in days]
    assert "335 days" in svg.text_content()


dates = st.dates(day("0001-01-01"), day("9999-12-31"))


@given(st.lists(dates, min_size=1, max_size=30, unique=True))
def test_no_tick_leaves_the_line_of_time(days: list[dt.date]) -> None:
    """Whatever the days, every tick is drawn inside the picture, and each day is in one of them."""
    ticks = [charts.Tick(d, 1, "#") for d in sorted(days)]
    svg = html.fromstring(charts.strip(ticks, ENGLISH))
    marks = [float(rect.get("x")) for rect in svg.iter("rect")]
    assert all(-0.1 <= x <= charts.STRIP for x in marks)
    assert 1 <= len(list(svg.iter("a"))) <= len(days)


def test_a_line_of_time_keeps_to_its_ticks() -> None:
    """Where there are more days than ticks are allowed, days share one, and none is left out."""
    days = [day("2013-01-01") + dt.timedelta(n) for n in range(0, 300, 2)]
    ticks = [charts.Tick(d, 1, f"#{d}") for d in days]
    svg = html.fromstring(charts.strip(ticks, ENGLISH, 24))
    told = [a.get("aria-label") for a in svg.iter("a")]
    assert 12 <= len(told) <= 24
    assert sum(int(words.rsplit(": ")[1].split()[0]) for words in told) == len(days)


def test_a_dot_plot_puts_the_larger_number_higher_and_says_what_each_dot_is() -> None:
    """Value upwards, day across; the words are on the link."""
    dots = [
        plots.Dot(day("2013-11-17"), 1e5, 1e5, "1 AFP", "more than 100,000: AFP", "#f1"),
        plots.Dot(day("2013-11-19"), 1.2e5, 1.2e5, "2 RIA", "120,000: RIA", "#f2"),
    ]
    svg = html.fromstring(plots.dot_plot(dots, "Killed", ENGLISH))
    first, second = svg.iter("circle")
    assert float(first.get("cy")) > float(second.get("cy"))
    assert float(first.get("cx")) < float(second.get("cx"))
    assert [a.get("aria-label") for a in svg.iter("a")] == [dot.told for dot in dots]


@pytest.mark.parametrize("code", ["en", "de"])
def test_the_words_of_an_axis_stand_within_the_picture(code: str) -> None:
    """In whatever language a million is written."""
    dots = [plots.Dot(day(f"2013-11-0{n}"), 9e5 * n, 9e5 * n, "AFP", "", "#") for n in (1, 3)]
    svg = html.fromstring(plots.dot_plot(dots, "Fled", language(code)))
    ticks = [t for t in svg.iter("text") if t.get("text-anchor") == "end" and "illi" in t.text]
    assert ticks and all(float(t.get("x")) >= text_width(t.text, 14.0) for t in ticks)


def test_one_million_is_one_in_german_too() -> None:
    """Singular and plural are those of the language."""
    words = [plots.short_number(n, language("de")) for n in (1e6, 1.5e6, 2e9, 1e9)]
    assert words == ["1 Million", "1,5 Millionen", "2 Milliarden", "1 Milliarde"]
    assert plots.short_number(1e6, ENGLISH) == "1 million"


def test_a_name_too_long_for_the_plot_gives_way_to_its_number() -> None:
    """The dot keeps the number of its row, and its link says the rest."""
    dots = [plots.Dot(day("2013-11-17"), 1.0, 1.0, "1 " + "x" * 90, "1 " + "x" * 90, "#f1")]
    svg = html.fromstring(plots.dot_plot(dots, "Killed", ENGLISH))
    assert svg.xpath("//a/text")[0].text == "1"


values = st.floats(-plots.HUGE, plots.HUGE)


@given(st.lists(values, min_size=1, max_size=9))
def test_an_axis_has_a_few_round_ticks_for_any_values(some: list[float]) -> None:
    """No value breaks the axis, and every value has a place on it."""
    scale = plots.Scale.of(some)
    assert 1 <= len(scale.ticks()) <= 12
    assert all(-0.01 <= scale.share(value) <= 1.01 for value in some)


def test_actors_are_together_where_one_paragraph_names_both() -> None:
    """Each paragraph counts once, and places are no company."""
    dossier = company("Ann\n\nAnn met Bob, and Bob met Ann in Rome.\n\nAnn saw Bob.\n\nCat sleeps.")
    every = list(casts(dossier))
    found = together(pairs_in(every))
    assert found.count("actors/ann", "actors/bob") == 2
    pair = ("actors/ann", "actors/bob")
    assert shared(every, ["actors/bob", "actors/ann"]) == {pair: [(0, 1), (0, 2)]}
    assert ranked(every) == ["actors/ann", "actors/bob"]


def test_every_number_of_the_matrix_leads_to_the_shared_paragraphs() -> None:
    """One paragraph: the number leads to it. Several: to the list that holds them."""
    dossier = company("News\n\nAnn met Bob.\n\nBob saw Ann.\n\nCat and Ann.")
    page = r.page(dossier.briefing, "network.html")
    cells = {a.text: a.get("href") for a in page.xpath("//table[@class='matrix']//td/a")}
    assert cells["1"].endswith("#p3") and cells["2"].startswith("#x")
    listed = page.get_element_by_id(cells["2"][1:])
    assert [a.get("href")[-3:] for a in listed.iter("a")] == ["#p1", "#p2"]


def test_the_matrix_comes_before_the_drawing() -> None:
    """Most readers want the numbers; the drawing is for those who like it."""
    page = r.page(company("News\n\nAnn met Bob and Cat.").briefing, "network.html")
    order = [e.tag for e in page.iter("table", "svg")]
    assert order == ["table", "svg"]


@pytest.mark.parametrize("actors", [2, 30, 60])
def test_the_network_holds_any_number_of_actors(actors: int) -> None:
    """Forty in the matrix, twenty-five in the drawing, 60 KB; who is left out is said."""
    names = {f"Actor{chr(65 + n // 26)}{chr(97 + n % 26)}": f"actors/a{n}" for n in range(actors)}
    listed = list(names)
    text = "News\n\n" + "\n\n".join(
        f"{one} met {other}." for n, one in enumerate(listed) for other in listed[n + 1 : n + 9]
    )
    entities = [b.entity(ref, name) for name, ref in names.items()]
    briefing = b.briefing([b.everywhere(b.story(text), names)], entities)
    made = r.render(r.sheets(briefing)["network.html"])
    page = html.fromstring(made)
    assert len(made.encode()) <= 60_000
    assert len(page.xpath("//table[@class='matrix']//tbody/tr")) == min(actors, 40)
    assert len(page.xpath("//svg//circle")) <= 25
    assert ("on their own pages" in made) == (actors > 40)


def test_an_actor_is_drawn_amid_its_company() -> None:
    """The actor and its nearest, each a link to its page; nobody, no picture."""
    dossier = company("News\n\nAnn met Bob.\n\nAnn saw Cat.")
    found = together(pairs_in(casts(dossier)))
    svg = html.fromstring(graphs.ego(dossier, found, "actors/ann", "actors/ann.html"))
    assert {a.get("href") for a in svg.iter("a")} == {"ann.html", "bob.html", "cat.html"}
    alone = company("News\n\nAnn slept.")
    assert not graphs.ego(alone, together(pairs_in(casts(alone))), "actors/ann", "actors/ann.html")


def test_a_long_name_beside_a_dot_is_cut_behind_a_word() -> None:
    """What is seen stands in the name that is read aloud, word for word; one long word is whole."""
    long = {
        "International Organization for Migration": "actors/iom",
        "Bundesverfassungsgerichtspräsident": "actors/judge",
    }
    text = f"News\n\n{' met '.join(long)}."
    entities = [b.entity(ref, name) for name, ref in long.items()]
    dossier = Dossier(b.briefing([b.everywhere(b.story(text), long)], entities), Site("Test"))
    found = together(pairs_in(casts(dossier)))
    svg = html.fromstring(graphs.ego(dossier, found, "actors/judge", "actors/judge.html"))
    seen = {a.get("aria-label"): a.findtext("text") for a in svg.iter("a")}
    for label, words in seen.items():
        assert words is None or set(words.rstrip("…").split()) <= set(re.findall(r"\w+", label))
    assert "International…" in seen.values()


def test_the_largest_dots_of_the_drawing_have_their_names() -> None:
    """Where not all names find room, the one that is named most has its own."""
    names = [f"Person Number {n:02}" for n in range(25)]
    cast = {name: f"actors/p{n:02}" for n, name in enumerate(names)}
    text = "T\n\n" + "\n\n".join(f"{names[24]} met {name}." for name in names[:24])
    briefing = b.briefing(
        [b.everywhere(b.story(text), cast)], [b.entity(ref, name) for name, ref in cast.items()]
    )
    dossier = Dossier(briefing, Site("Test"))
    drawn = graphs.drawing(
        dossier, together(pairs_in(casts(dossier))), list(cast.values()), "network.html"
    )
    svg = html.fromstring(drawn)
    for css in ("wide", "small"):
        assert svg.xpath(f"//a[@href='actors/p24.html']/text[@class='{css}']")


def test_the_drawing_is_the_same_every_time() -> None:
    """Springs start from seed 1 and positions are rounded."""
    dossier = company("News\n\nAnn met Bob and Cat.\n\nBob saw Cat.")
    found = together(pairs_in(casts(dossier)))
    refs = ranked(casts(dossier))
    once, again = (graphs.drawing(dossier, found, refs, "network.html") for _ in range(2))
    assert once == again
