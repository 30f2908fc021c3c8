"""The page of an actor, place or event: every shown mention one line, both ways."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import builders as b
import rendering as r
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from briefing.model import (
    Authority,
    Briefing,
    Evidence,
    Meeting,
    Proposal,
    Quotation,
    Role,
    RoleHistory,
    Site,
)

LAVROV, MOSCOW = "actors/sergei-lavrov", "locations/moscow"
ENTITIES = [b.entity(LAVROV, "Sergei Lavrov"), b.entity(MOSCOW, "Moscow")]
TO_MENTION = re.compile(r"^\.\./articles/(.+\.html)#(m[0-9a-f]{8})$")


def one_text(**more: object) -> Briefing:
    story = b.story("Talks\n\nSergei Lavrov spoke in Moscow. Lavrov and Lavrov smiled.", **more)
    names = {"Sergei Lavrov": LAVROV, "Lavrov": LAVROV, "Moscow": MOSCOW}
    return b.briefing([b.everywhere(story, names)], ENTITIES)


def links(page: html.HtmlElement) -> list[tuple[str, str]]:
    """(article's file, mention's id) of every link to a mention."""
    found = [TO_MENTION.match(a.get("href", "")) for a in page.iter("a")]
    return [(match[1], match[2]) for match in found if match]


def both_ways(briefing: Briefing, site: Site | None = None) -> None:
    """Assert that mentions on article pages and lines on entity pages are one to one."""
    made = r.sheets(briefing, site)
    mentions, lines = [], []
    for path, sheet in made.items():
        folder, _, name = path.partition("/")
        if not name or name == "index.html":
            continue
        page = html.fromstring(r.render(sheet))
        if folder == "articles":
            for span in page.find_class("mention"):
                entity = span.find("a").get("href").removeprefix("../").removesuffix(".html")
                mentions.append((entity, name, span.get("id")))
        else:
            entity = re.sub(r"(\.[a-z0-9-]+)?\.html$", "", path)
            lines += [(entity, *link) for link in links(page)]
    assert sorted(mentions) == sorted(lines)


def test_mentions_and_lines_are_one_to_one() -> None:
    """Each mention on an article page is one line on its entity's page, and the other way."""
    both_ways(one_text())


def test_a_line_shows_the_mention_in_its_sentence() -> None:
    """A line is the sentence with the mention marked, and says where it stands."""
    page = r.page(one_text(), f"{LAVROV}.html")
    lines = page.xpath("//section[@id='mentions']//li")
    assert [r.words(line) for line in lines] == [
        "Sergei Lavrov spoke in Moscow. AFP, paragraph 1",
        "Lavrov and Lavrov smiled. AFP, paragraph 1",
        "Lavrov and Lavrov smiled. AFP, paragraph 1",
    ]
    assert [line.find(".//mark").text for line in lines] == ["Sergei Lavrov", "Lavrov", "Lavrov"]
    assert lines[1].find(".//mark").tail.startswith(" and Lavrov")
    assert lines[2].find(".//mark").tail == " smiled. "


def test_every_variant_is_named() -> None:
    """Each form found in print is listed, with how often."""
    page = r.page(one_text(), f"{LAVROV}.html")
    names = [r.words(item) for item in page.xpath("//li[span[@class='p-nickname']]")]
    assert names == ["Lavrov 2×", "Sergei Lavrov 1×"]
    assert r.words(page.xpath("//h1[@class='p-name']")[0]) == "Sergei Lavrov"


def test_counts_keep_direct_and_indirect_apart() -> None:
    """Names, descriptions and adjectives are counted each for itself."""
    story = b.story("Talks\n\nRussia spoke. Its Russian envoy and Moscow's man came.")
    ref = "actors/russia"
    article = b.article(
        story,
        b.mention(story, "Russia", ref),
        b.mention(story, "Russian", ref, form="adjective"),
        b.mention(story, "Moscow's man", ref, form="nominal", uncertain="a guess", cue="genitive"),
    )
    page = r.page(b.briefing([article], [b.entity(ref, "Russia", "state")]), f"{ref}.html")
    says = r.words(page.find_class("says")[0])
    assert "Named once in 1 text, 18 Nov 2013; besides 1 time by description" in says
    assert "1 time as an adjective" in says
    assert len(links(page)) == 2
    assert "uncertain: a guess" in r.words(page.xpath("//section[@id='mentions']")[0])
    assert page.xpath("//mark[@title='a guess']")
    assert "1 adjective" in r.words(page)


def test_groups_name_outlet_day_and_headline() -> None:
    """Lines stand by article in order of day, each with outlet and day, inferred ones said so."""
    texts = [
        b.story("Later\n\nLavrov spoke.", source="2", day="2013-11-19", publisher="Reuters"),
        b.story(
            "Earlier\n\nLavrov came.",
            source="1",
            day="2013-11-18",
            certainty="inferred",
            reason="x",
        ),
    ]
    articles = [b.everywhere(text, {"Lavrov": LAVROV}) for text in texts]
    page = r.page(b.briefing(articles, ENTITIES[:1]), f"{LAVROV}.html")
    heads = [r.words(head) for head in page.xpath("//div[@class='group']/h3")]
    assert heads == ["AFP (outlet inferred), 18 Nov 2013 (inferred)", "Reuters, 19 Nov 2013"]


def test_a_provisional_page_says_that_nobody_checked_it() -> None:
    """A page made by the program alone says so, and why it is there."""
    entity = b.entity(LAVROV, "Sergei Lavrov", authority=None, reasons=("named with a title",))
    story = b.story("Talks\n\nSergei Lavrov spoke.")
    article = b.everywhere(story, {"Sergei Lavrov": LAVROV})
    page = r.page(b.briefing([article], [entity]), f"{LAVROV}.html")
    said = r.words(page.find_class("provisional")[0])
    assert "nobody has checked it" in said
    assert "named with a title" in said


def test_quotations_stand_before_mentions() -> None:
    """What a person says comes first, with its words marked and its source."""
    story = b.story('Talks\n\n"We wait," Lavrov said.')
    article = b.everywhere(story, {"Lavrov": LAVROV})
    at = story.text.index("We wait")
    quotation = Quotation(at, at + 7, (at - 1, len(story.text)), "direct", speaker=0)
    article = b.article(story, *article.mentions, evidence=Evidence(quotations=(quotation,)))
    page = r.page(b.briefing([article], ENTITIES[:1]), f"{LAVROV}.html")
    ids = [section.get("id") for section in page.xpath("//section[@id]")]
    assert ids.index("quotations") < ids.index("mentions")
    assert page.find_class("said")[0].text == "We wait"
    assert "statements" not in ids


def test_a_sentence_stands_once_whatever_it_holds() -> None:
    """Two quotations and two contacts of one sentence: one line each, both marked, all named."""
    story = b.story('Talks\n\nLavrov said he was "ready" for "long talks" with Moscow.')
    article = b.everywhere(story, {"Lavrov": LAVROV, "Moscow": MOSCOW})
    whole = (story.text.index("Lavrov"), len(story.text))
    said = tuple(
        Quotation((at := story.text.index(words)), at + len(words), whole, "partial", speaker=0)
        for words in ("ready", "long talks")
    )
    met = tuple(Meeting(whole, how, "held", (0, 1)) for how in ("met", "called"))
    evidence = Evidence(quotations=said, meetings=met)
    article = b.article(story, *article.mentions, evidence=evidence)
    page = r.page(b.briefing([article], ENTITIES), f"{LAVROV}.html")
    [quoted] = page.xpath("//section[@id='quotations']//li")
    assert [mark.text for mark in quoted.find_class("said")] == ["ready", "long talks"]
    [contact] = page.xpath("//section[@id='meetings']//li")
    assert "meeting or talks, held; call, held" in r.words(contact)


def told_twice(rights: str = "full") -> Briefing:
    """A quoted sentence that is a contact too, and stands word for word in a second text."""
    articles = []
    for source in ("a.txt", "b.txt"):
        story = b.story('Talks\n\nLavrov said he was "ready" in Moscow.', source=source)
        at, whole = story.text.index("ready"), (story.text.index("Lavrov"), len(story.text))
        evidence = Evidence(
            quotations=(Quotation(at, at + 5, whole, "partial", speaker=0),),
            meetings=(Meeting(whole, "called", "held", (0, 1)),),
        )
        found = b.everywhere(replace(story, rights=rights), {"Lavrov": LAVROV, "Moscow": MOSCOW})
        articles.append(b.article(found.story, *found.mentions, evidence=evidence))
    return b.briefing(articles, ENTITIES)


def test_a_sentence_told_again_is_a_link_to_where_it_stands() -> None:
    """Its words stand once on the page, in the first section that has them; below, what follows
    from it keeps note and source, and leads to it."""
    page = r.page(told_twice(), f"{LAVROV}.html")
    first, copy = page.xpath("//section[@id='quotations']//li")
    assert first.find_class("said") and not copy.find_class("said")
    again = page.xpath("//section[@id='meetings']//li")
    for line in (copy, *again):
        [back] = line.xpath(".//span[@class='words']/a")
        assert back.get("href") == f"#{first.get('id')}"
        assert r.words(back) == '“Lavrov said he was "ready" in Moscow.”, above'
        assert line.xpath(".//a[@class='src']")
    assert r.words(again[0]).startswith("call, held")
    assert [line.get("id") for line in page.xpath("//ul[@class='lines']/li[@id]")] == [
        "quotations-1"
    ]


def test_withheld_words_are_no_repeat_of_each_other() -> None:
    """Where the rights withhold a sentence, each says so for itself and leads nowhere else."""
    page = r.page(told_twice("headline"), f"{LAVROV}.html")
    assert not page.xpath("//span[@class='words']/a")


def test_a_page_opens_with_its_company() -> None:
    """Before it is counted: beside whom it stands in three paragraphs or more."""
    names = {"Lavrov": LAVROV, "Moscow": MOSCOW, "Anna": "actors/anna", "Berta": "actors/berta"}
    story = b.story("Talks\n\n" + "Lavrov met Anna and Berta.\n\n" * 3 + "Lavrov met Clara.")
    entities = [b.entity(ref, name) for name, ref in names.items()]
    page = r.page(b.briefing([b.everywhere(story, names)], entities), f"{LAVROV}.html")
    says = r.words(page.find_class("says")[0])
    assert "Most often beside Anna and Berta. Named 4 times" in says


def test_what_has_no_day_is_no_bar_over_time() -> None:
    """Mentions in texts of unknown day are told beside the bars of the others."""
    stories = [
        b.story("A\n\nLavrov spoke.", source=f"{n}", day=day)
        for n, day in enumerate(("2013-10-18", "2013-11-18", ""))
    ]
    briefing = b.briefing([b.everywhere(story, {"Lavrov": LAVROV}) for story in stories], ENTITIES)
    rail = r.page(briefing, f"{LAVROV}.html").xpath("//section[@aria-labelledby='spark']")[0]
    assert len(rail.xpath(".//a")) == 2
    assert "Mentions: 1, 1; 1 more where the day is unknown" in r.words(rail)


def test_roles_keep_their_day_and_place() -> None:
    """Titles found next to the name are listed with day and source; two that differ are told."""
    text = "Talks\n\nMinister Lavrov spoke. President Lavrov left."
    article = b.everywhere(b.story(text), {"Lavrov": LAVROV})
    article = b.article(
        article.story,
        *article.mentions,
        roles=(Role("Minister", 7, 15, 0), Role("President", 30, 39, 1)),
    )
    history = RoleHistory(
        LAVROV,
        ((0, 0), (0, 1)),
        ("Minister", "President"),
        (((0, 0), (0, 1), "two ranks of one office"),),
    )
    briefing = b.briefing([article], ENTITIES[:1], role_histories={LAVROV: history})
    roles = r.words(r.page(briefing, f"{LAVROV}.html").get_element_by_id("roles"))
    assert "Minister 18 Nov 2013, AFP, paragraph 1" in roles
    assert "Titles differ: “Minister” and “President”, two ranks of one office" in roles


def test_a_title_met_again_is_counted() -> None:
    """How often, and where first."""
    article = b.everywhere(
        b.story("T\n\nMinister Lavrov spoke. Minister Lavrov left."), {"Lavrov": LAVROV}
    )
    titles = (Role("Minister", 3, 11, 0), Role("Minister", 26, 34, 1))
    article = b.article(article.story, *article.mentions, roles=titles)
    history = RoleHistory(LAVROV, ((0, 0), (0, 1)), ("Minister",), ())
    briefing = b.briefing([article], ENTITIES[:1], role_histories={LAVROV: history})
    roles = r.words(r.page(briefing, f"{LAVROV}.html").get_element_by_id("roles"))
    assert "Minister 2 times, first 18 Nov 2013, AFP, paragraph 1" in roles


def test_possible_doubles_are_told_not_joined() -> None:
    """Two names that may be one stay two pages that name each other."""
    story = b.story("Talks\n\nLavrov spoke in Moscow.")
    article = b.everywhere(story, {"Lavrov": LAVROV, "Moscow": "actors/lavroff"})
    entities = [ENTITIES[0], b.entity("actors/lavroff", "Lavroff")]
    proposals = (Proposal("actors/lavroff", LAVROV, "sounds alike"),)
    page = r.page(b.briefing([article], entities, proposals=proposals), f"{LAVROV}.html")
    assert "Perhaps the same Lavroff sounds alike" in r.words(page)
    reason = f"spelled alike (0.92), both named with {LAVROV}"
    made = b.briefing([article], entities, proposals=(Proposal("actors/lavroff", LAVROV, reason),))
    for path in (f"{LAVROV}.html", "method.html"):
        assert "both named with Sergei Lavrov" in r.words(r.page(made, path))


def test_a_state_and_its_land_name_each_other() -> None:
    """The page of a state points at its land with that page's count, and the other way."""
    story = b.story("Talks\n\nRussia spoke in Russia. Russia left.")
    state, land = "actors/russia", "locations/russia"
    article = b.article(
        story,
        b.mention(story, "Russia", state),
        b.mention(story, "Russia", land, nth=1),
        b.mention(story, "Russia", state, nth=2),
    )
    entities = [
        b.entity(state, "Russia", "state", land=land),
        b.entity(land, "Russia", "country", state=state),
    ]
    briefing = b.briefing([article], entities)
    assert "As a place Russia: 1 mention" in r.words(r.page(briefing, f"{state}.html"))
    assert "As an actor Russia: 2 mentions" in r.words(r.page(briefing, f"{land}.html"))
    for page in (r.page(briefing, f"{state}.html"), r.page(briefing, f"{land}.html")):
        assert not page.xpath("//*[@id='together' or @id='places']")
    alone = b.briefing([b.article(story, b.mention(story, "Russia", state))], entities)
    assert "As a place" not in r.words(r.page(alone, f"{state}.html"))


def test_a_capital_says_for_whom_it_stands() -> None:
    """The page of a place counts how often its name is the state."""
    story = b.story("Talks\n\nMoscow said no. He was in Moscow.")
    article = b.article(
        story,
        b.mention(story, "Moscow", "actors/russia", form="metonym"),
        b.mention(story, "Moscow", MOSCOW, nth=1),
    )
    authority = Authority("actors/russia", "state", "Russia", seats=(MOSCOW,))
    entities = [b.entity("actors/russia", "Russia", "state", authority=authority), ENTITIES[1]]
    page = r.page(b.briefing([article], entities), f"{MOSCOW}.html")
    assert "Read as an actor Russia: 1 mention" in r.words(page)


def many(years: int = 2, each: int = 120) -> Briefing:
    articles = [
        b.everywhere(
            b.story(
                f"Text {year}\n\n" + "Lavrov spoke. " * each,
                source=f"{year}.txt",
                day=f"{year}-03-04",
            ),
            {"Lavrov": LAVROV},
        )
        for year in range(2010, 2010 + years)
    ]
    return b.briefing(articles, ENTITIES[:1])


def test_a_long_page_is_split_by_year_and_nothing_is_cut() -> None:
    """Above 150 mentions the lines stand on one page a year, each linked from the first."""
    briefing = many()
    paths = [path for path in r.sheets(briefing) if path.startswith("actors/sergei")]
    assert paths == [f"{LAVROV}.html", f"{LAVROV}.2010.html", f"{LAVROV}.2011.html"]
    page = r.page(briefing, f"{LAVROV}.html")
    assert "2010 120 mentions" in r.words(page)
    both_ways(briefing)


def test_a_page_too_heavy_keeps_what_is_told_and_parts_with_its_lines() -> None:
    """Fewer but long lines: the quotations stay, the mentions in context have pages of their own,
    none above 60 KB."""
    words = " ".join(["of what is said in the long letter to them"] * 12)
    articles = [
        b.everywhere(
            b.story(f"Text {n}\n\n" + f"Lavrov spoke {words}. " * 10, source=f"{n}.txt", day=day),
            {"Lavrov": LAVROV},
        )
        for n, day in enumerate(f"2013-01-{n:02}" for n in range(1, 11))
    ]
    briefing = b.briefing(articles, ENTITIES[:1])
    pages = {p: x for p, x in r.sheets(briefing).items() if p.startswith("actors/sergei")}
    assert list(pages) == [f"{LAVROV}.html", f"{LAVROV}.2013-1.html", f"{LAVROV}.2013-2.html"]
    assert all(len(r.render(sheet).encode()) < 61_440 for sheet in pages.values())
    both_ways(briefing)


def test_a_full_year_is_split_between_articles() -> None:
    """A year with too many mentions becomes several parts, whole articles each."""
    stories = [
        b.story(f"Text {n}\n\n" + "Lavrov spoke. " * 100, source=f"{n}.txt", day="2013-01-01")
        for n in range(4)
    ]
    briefing = b.briefing([b.everywhere(s, {"Lavrov": LAVROV}) for s in stories], ENTITIES[:1])
    paths = [path for path in r.sheets(briefing) if path.startswith("actors/sergei")]
    assert paths[1:] == [f"{LAVROV}.2013-1.html", f"{LAVROV}.2013-2.html"]
    both_ways(briefing)


def test_one_endless_text_is_split_too() -> None:
    """A single text with more mentions than a page holds is divided, and nothing is told twice."""
    briefing = many(years=1, each=400)
    paths = [path for path in r.sheets(briefing) if path.startswith("actors/sergei")]
    assert len(paths) == 1 + 3
    both_ways(briefing)


def test_rights_count_what_they_hide() -> None:
    """Mentions in text that may not be shown have no line, but are counted."""
    briefing = one_text(rights="headline")
    page = r.page(briefing, f"{LAVROV}.html")
    assert links(page) == []
    both_ways(briefing)


WORDS = st.lists(
    st.sampled_from(["Lavrov", "Moscow", "Sergei Lavrov", "spoke.", "a & b", "<b>", "\n\n"]),
    min_size=1,
    max_size=30,
)


@settings(max_examples=25)
@given(st.lists(WORDS, min_size=1, max_size=3), st.sampled_from(["full", "excerpt", "headline"]))
def test_the_two_way_law_holds_for_any_corpus(texts: list[list[str]], rights: str) -> None:
    """Whatever the texts are, links and lines are one to one."""
    names = {"Sergei Lavrov": LAVROV, "Lavrov": LAVROV, "Moscow": MOSCOW}
    stories = [
        b.story(
            re.sub(r"\s*\n\s*", "\n\n", f"Head {n}\n\n" + " ".join(words)).strip(),
            source=f"{n}.txt",
            rights=rights,
            day=dt.date(2013, 1, 1 + n).isoformat(),
        )
        for n, words in enumerate(texts)
    ]
    briefing = b.briefing([b.everywhere(story, names) for story in stories], ENTITIES)
    both_ways(briefing, Site("Test", excerpt_words=5))
