"""Front page, indexes, method, choices, redirects, an editor's Markdown, fingerprints."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import builders as b
import pytest
import rendering as r
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from briefing.model import (
    NOWHERE,
    Briefing,
    Digest,
    DigestItem,
    Entity,
    Episode,
    Fact,
    Interval,
    Note,
    Page,
    Site,
    Unlinked,
)
from briefing.shell import extras
from briefing.showing import files, markdown
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.pages import plain
from briefing.showing.values import Link

LAVROV, MOSCOW = "actors/sergei-lavrov", "locations/moscow"
ENTITIES = [b.entity(LAVROV, "Sergei Lavrov", role="Foreign Minister"), b.entity(MOSCOW, "Moscow")]
NAMES = {"Lavrov": LAVROV, "Moscow": MOSCOW}


def dossier(**more: object) -> Briefing:
    stories = [
        b.story("First\n\nLavrov spoke in Moscow. He left.", source="1.txt", day="2013-11-18"),
        b.story("Second\n\nMoscow waits.", source="2.txt", day="2013-11-19", publisher="Reuters"),
    ]
    return b.briefing([b.everywhere(story, NAMES) for story in stories], ENTITIES, **more)


# --- the front page -----------------------------------------------------------------------------


def test_the_front_page_opens_with_quoted_words() -> None:
    """Without any evidence the newest texts' own first sentences tell what happened."""
    page = r.page(dossier(), "index.html")
    brief = r.words(page.find_class("brief")[0])
    assert "18 Nov 2013 Lavrov spoke in Moscow. AFP, paragraph 1" in brief


def test_the_digest_fills_the_front_page() -> None:
    """Entries of the digest are sentences with day and source; a planned one stands apart."""
    day = Interval(dt.date(2013, 11, 18), dt.date(2013, 11, 18))
    item = DigestItem("episode", 0, (7, 30), index=0, sources=2)
    briefing = dossier(
        episodes=(Episode(day, "happened", ((0, 0),)),),
        digest=Digest(happened=(item,), planned=(replace(item, kind="planned"),)),
    )
    briefing = replace(briefing, episodes=())
    plain = replace(item, kind="count")
    page = r.page(replace(briefing, digest=Digest(happened=(plain,))), "index.html")
    text = r.words(page.find_class("brief")[0])
    assert "Lavrov spoke in Moscow. AFP, paragraph 1, 18 Nov 2013 · 2 sources" in text


def test_a_sentence_stands_once_on_the_front_page() -> None:
    """What happened and who said so may be one sentence: it stands where it comes first. What the
    editor leaves out does not count: her "[[who-said-what]]" alone has all of it."""
    item = DigestItem("episode", 0, (7, 30), index=None, sources=1)
    said = replace(item, kind="quotation", ref=LAVROV)
    made = dossier(digest=Digest(happened=(item,), said=(said,)))
    page = r.page(made, "index.html")
    assert r.words(page.find("body")).count("Lavrov spoke in Moscow. AFP") == 1
    note = Page("briefing", "Briefing", "[[who-said-what]]", "content/pages/briefing.md", 1)
    alone = r.page(replace(made, pages=(note,)), "index.html")
    assert "Lavrov spoke in Moscow." in r.words(
        alone.get_element_by_id("who-said-what").getparent()
    )


def test_in_brief_tells_what_happened_last() -> None:
    """Of what happened the last; the rest stands below, in order of day."""
    stories = [
        b.story(f"T{n}\n\nEvent {n}.", source=str(n), day=f"2013-11-{n}") for n in range(11, 16)
    ]
    items = tuple(DigestItem("count", n, stories[n].sentences[-1]) for n in range(5))
    briefing = b.briefing(
        [b.everywhere(s, NAMES) for s in stories], ENTITIES, digest=Digest(happened=items)
    )
    page = r.page(briefing, "index.html")
    brief = r.words(page.find_class("brief")[0])
    assert "Event 11" not in brief and "Event 12" in brief and "Event 15" in brief
    happened = page.xpath("//section[@aria-labelledby='what-happened']")
    assert "Event 11" in r.words(happened[0])


def test_an_editor_places_blocks_among_her_words() -> None:
    """Where the editor's page names blocks, these stand where she put them, and no others."""
    note = "Before.\n\n[[articles]]\n\nAfter."
    briefing = dossier(pages=(Page("briefing", "The question?", note, "briefing.md"),))
    page = r.page(briefing, "index.html")
    text = r.words(page.get_element_by_id("main"))
    assert r.words(page.xpath("//h1")[0]) == "The question?"
    assert text.index("Before.") < text.index("First") < text.index("After.")
    assert "In brief" not in text


def test_the_editors_words_come_first() -> None:
    """Without placed blocks the editor's words stand before what is generated."""
    briefing = dossier(pages=(Page("briefing", "T", "My words.", "briefing.md"),))
    text = r.words(r.page(briefing, "index.html").get_element_by_id("main"))
    assert text.index("My words.") < text.index("In brief")


def test_the_front_page_counts_as_the_index_does() -> None:
    """A name's number is the same wherever it stands: names and descriptions together."""
    story = b.story("T\n\nLavrov spoke. The minister left.")
    article = b.article(
        story,
        b.mention(story, "Lavrov", LAVROV),
        b.mention(story, "The minister", LAVROV, form="nominal"),
    )
    direct = DigestItem("entity", ref=LAVROV, count=1)
    briefing = b.briefing([article], ENTITIES[:1], digest=Digest(actors=(direct,)))
    who = r.page(briefing, "index.html").xpath("//section[@aria-labelledby='who']//li")
    assert r.words(who[0].find_class("n")[0]) == "2×"
    index = r.page(briefing, "actors/index.html").xpath("//tbody/tr/td[@class='num']")
    assert r.words(index[0]) == "2"


def test_an_empty_dossier_is_still_a_site() -> None:
    """No text, no entity: every page renders all the same."""
    for sheet in r.sheets(Briefing((), {})).values():
        assert "<h1" in r.render(sheet)


# --- indexes ------------------------------------------------------------------------------------


def test_an_index_lists_all_with_their_counts() -> None:
    """The most mentioned first, with role, counts and the first mention's place."""
    page = r.page(dossier(), "actors/index.html")
    rows = [r.words(row) for row in page.xpath("//tbody/tr")]
    assert rows == ["Sergei Lavrov Foreign Minister 1 1 18 Nov 2013, AFP, ¶ 1"]
    assert "1 actor with 1 mention in 2 texts from 2 outlets, 18–19 Nov 2013." in (r.words(page))


def of_actors(*titles: str) -> Briefing:
    """A dossier that has these actors besides its own."""
    more = [b.entity(f"actors/x{n}", title) for n, title in enumerate(titles)]
    return replace(dossier(), entities={e.ref: e for e in [*ENTITIES, *more]})


def test_the_index_has_an_a_to_z() -> None:
    """Every name stands once more, marks and case aside; with many under its first letter."""
    few = r.page(of_actors("zeta", "Émile"), "actors/index.html")
    names = few.xpath("//h2[@id='a-z']/following::ul[1]/li")
    assert [r.words(name) for name in names] == ["Émile", "Sergei Lavrov", "zeta"]
    assert not few.xpath("//h3")
    many = r.page(of_actors(*["Émile", "zeta"] * 20), "actors/index.html")
    assert [head.text for head in many.xpath("//h3")] == ["E", "S", "Z"]


def test_what_the_texts_are_says_whose_nobody_knows() -> None:
    """A text without a publisher is not counted as an outlet's."""
    nobodys = b.story("Third\n\nLavrov spoke.", source="3", publisher="")
    briefing = dossier()
    more = replace(briefing, articles=(*briefing.articles, b.everywhere(nobodys, NAMES)))
    says = r.words(r.page(more, "articles/index.html").find_class("says")[0])
    assert "3 texts from 2 outlets, 1 of unknown publisher" in says


def test_what_the_texts_are_says_how_many_have_no_day() -> None:
    """The first and last day are those of the dated ones alone."""
    dayless = b.story("Third\n\nLavrov spoke.", source="3", day="")
    briefing = b.briefing([b.everywhere(dayless, NAMES), *dossier().articles], ENTITIES)
    says = r.words(r.page(briefing, "articles/index.html").find_class("says")[0])
    assert "18–19 Nov 2013, 1 of unknown day." in says
    says = r.words(r.page(briefing, f"{LAVROV}.html").find_class("says")[0])
    assert "Named 2 times in 2 texts, 18 Nov 2013, 1 of unknown day." in says


def test_a_long_list_goes_on_on_further_pages() -> None:
    """A hundred rows a page, turned by links; the A-Z of so many is that of the search page."""
    made = r.sheets(of_actors(*(f"Name {n}" for n in range(240))))
    paths = [f"actors/index{n}.html" for n in ("", ".2", ".3")]
    pages = [html.fromstring(r.render(made[path])) for path in paths]
    assert [len(page.xpath("//tbody/tr")) for page in pages] == [100, 100, 41]
    assert len({a.get("href") for page in pages for a in page.xpath("//tbody//td[1]/a")}) == 241
    assert pages[1].xpath("//a[@rel='prev']/@href") == ["index.html"]
    assert pages[1].xpath("//a[@rel='next']/@href") == ["index.3.html"]
    jump = [r.words(item) for item in pages[1].xpath("//nav[@class='jump']//li")]
    assert jump == ["1–100", "101–200", "201–241"]
    assert "../search.html#names" in pages[0].xpath("//main//a/@href")
    assert "actors/index.4.html" not in made


def test_pages_nobody_has_checked_say_so_once_where_all_are() -> None:
    """Where some are provisional the rows say which; where all are, one sentence says it."""
    unchecked = replace(ENTITIES[0], authority=None)
    page = r.page(replace(dossier(), entities={unchecked.ref: unchecked}), "actors/index.html")
    assert "All of these pages were made by a program alone" in r.words(page)
    assert not page.xpath("//tbody//*[@class='tag']")
    both = {e.ref: e for e in (unchecked, b.entity("actors/x", "Ban"))}
    some = r.page(replace(dossier(), entities=both), "actors/index.html")
    assert [r.words(tag) for tag in some.xpath("//tbody//*[@class='tag']")] == ["provisional"]


def test_the_menu_names_no_empty_list() -> None:
    """Without an event there is no "Events" in the menu of any page."""
    made = r.sheets(dossier())
    for path in ("index.html", "articles/index.html", f"{LAVROV}.html"):
        menu = html.fromstring(r.render(made[path])).xpath("//header//nav//a/text()")
        assert "Actors" in menu and "Places" in menu and "Events" not in menu
    event = b.entity("events/talks", "Talks", "talks")
    with_one = replace(dossier(), entities={e.ref: e for e in (*ENTITIES, event)})
    again = r.sheets(with_one)
    menu = html.fromstring(r.render(again["index.html"])).xpath("//header//nav//a/text()")
    assert "Events" in menu
    assert again[f"{MOSCOW}.html"].fingerprint != made[f"{MOSCOW}.html"].fingerprint


def test_articles_stand_by_month_in_order_of_day() -> None:
    """The list of articles names day, outlet and headline; headlines carry no mention links."""
    page = r.page(dossier(), "articles/index.html")
    rows = [r.words(row) for row in page.xpath("//ul[@class='articles']/li")]
    assert rows == ["18 Nov 2013 AFP First", "19 Nov 2013 Reuters Second"]
    assert not page.find_class("mention")


def test_the_front_page_of_many_texts_lists_the_newest() -> None:
    """All of up to twenty; else a few, their long headlines cut at a word, and a link to all."""
    words = "A long headline that goes on and on " * 8
    for count, shown in ((20, 20), (21, 12)):
        stories = [b.story(f"{words}{n}\n\nWords.", source=f"{n}.txt") for n in range(count)]
        page = r.page(b.briefing([b.article(s) for s in stories], []), "index.html")
        rows = [r.words(row) for row in page.xpath("//ul[@class='articles']/li")]
        assert len(rows) == shown and all(row.endswith("…") and len(row) < 150 for row in rows)
        assert f"All {count} articles" in r.words(page)


def test_a_text_of_unknown_day_is_not_among_the_newest() -> None:
    """Those of which no day is known stand behind all others, and only where these are too few."""
    dated = [b.story(f"Dated {n}\n\nWords.", source=f"d{n}.txt") for n in range(10, 21)]
    rest = [b.story(f"Undated {n}\n\nWords.", source=f"u{n}.txt", day="") for n in range(10, 21)]
    page = r.page(b.briefing([b.article(s) for s in (*dated, *rest)], []), "index.html")
    rows = [r.words(row) for row in page.xpath("//ul[@class='articles']/li")]
    assert [row.split()[-1] for row in rows] == [*map(str, range(10, 21)), "10"]
    assert "Dated 20" in rows[10] and "Undated 10" in rows[11]
    brief = r.words(page.find_class("brief")[0])
    assert "18 Nov 2013" in brief and "day unknown" not in brief


def test_lists_call_a_text_by_its_words_not_by_its_dateline() -> None:
    """Where the first sentence stands as the headline, lists leave out the dateline it opens with;
    the text's own page has every word."""
    opening = "CAIRO, May 11 (Reuters) - "
    story = b.story(f"{opening}Talks go on.\n\nThey are long.", dateline_end=len(opening))
    briefing = b.briefing([b.article(story)], [])
    for path in ("articles/index.html", "index.html"):
        [row] = r.page(briefing, path).xpath("//ul[@class='articles']/li")
        assert r.words(row) == "18 Nov 2013 AFP Talks go on."
    [heading] = r.page(briefing, f"articles/{story.slug}.html").xpath("//h1")
    assert r.words(heading) == f"{opening}Talks go on."


@pytest.mark.parametrize(
    ("days", "titles"),
    [
        (("2013-11-18", "2013-11-19", "2013-11-20"), ["November 2013"]),
        (("2006-02-23", "2011-03-08", "2011-09-01", ""), ["2006", "2011", "Day unknown"]),
    ],
    ids=["many a month", "few a month"],
)
def test_articles_far_between_stand_by_year(days: tuple[str, ...], titles: list[str]) -> None:
    """A heading for each month, or for each year where most months would have one or two."""
    stories = [b.story("Text\n\nWords.", source=f"{n}.txt", day=d) for n, d in enumerate(days)]
    page = r.page(b.briefing([b.article(s) for s in stories], []), "articles/index.html")
    assert [r.words(head) for head in page.xpath("//main//h2")] == titles


# --- method, choices, redirects, 404 ------------------------------------------------------------


def test_method_tells_how_each_text_was_read() -> None:
    """Each text with its day, its reason, and what was set aside; names without a page; notes."""
    briefing = dossier(
        notes=(Note("seeds/x", 0, "an empty file"),),
        unlinked=(Unlinked("Ivan", "actor", "person", ((0, 0),)),),
        recogniser="model 1.0",
    )
    text = r.words(r.page(briefing, "method.html"))
    for words in ("seeds/x: an empty file", "Ivan 1 time AFP, paragraph 1", "model 1.0", "1.txt"):
        assert words in text


def test_the_texts_of_a_large_dossier_go_on_on_further_pages_of_the_method(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each text once and in order; what the build says of everything stands on the first page."""
    monkeypatch.setattr(plain, "PAGE", plain.ROW * 2)
    stories = [b.story(f"Head {n}\n\nText.", source=f"{n}.txt") for n in range(5)]
    briefing = b.briefing([b.article(s) for s in stories], [])
    pages = [r.page(briefing, f"method{n}.html") for n in ("", "-2", "-3")]
    heads = [[a.text_content() for a in p.xpath("//main//table//td[1]/a")] for p in pages]
    assert heads == [["Head 0", "Head 1"], ["Head 2", "Head 3"], ["Head 4"]]
    assert [bool(p.xpath("//h2[@id='numbers']")) for p in pages] == [True, False, False]
    assert "method-3.html" in pages[1].xpath("//a[@rel='next']/@href")


def test_another_spelling_leads_to_its_page() -> None:
    """Where only one bears the name there is nothing to choose."""
    made = r.sheets(dossier(choices={"actors/sergey-lavrov": (LAVROV,)}))
    sheet = made["actors/sergey-lavrov.html"]
    assert sheet.template == "redirect.html"
    assert 'url=sergei-lavrov.html"' in r.render(sheet)


def test_a_page_of_choice_names_all_of_a_name() -> None:
    """The bare address of a name that several bear leads to each of them."""
    briefing = dossier(choices={"actors/lavrov": (LAVROV, "actors/unknown")})
    page = r.page(briefing, "actors/lavrov.html")
    assert page.xpath("//main//a/@href") == ["sergei-lavrov.html"]


def test_a_redirect_needs_no_script() -> None:
    """An old address leads to the new one by itself, and by a link."""
    page = r.page(dossier(redirects={"actors/lavroff": LAVROV}), "actors/lavroff.html")
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=sergei-lavrov.html"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["sergei-lavrov.html"]
    assert page.xpath("//main//a/@href") == ["sergei-lavrov.html"]


def test_the_404_page_loads_nothing_by_a_relative_link() -> None:
    """It is served at any depth, so it has its style and its link only with the site's address."""
    page = r.page(dossier(), "404.html")
    assert not page.xpath("//@href | //@src")
    page = r.page(dossier(), "404.html", Site("T", url="https://example.org/x/"))
    there = "https://example.org/x/"
    assert page.xpath("//@href") == [f"{there}theme/style.css", f"{there}index.html"]


def test_hosts_find_what_they_ask_for() -> None:
    """robots.txt, .nojekyll and _headers are written; the sitemap is named only with an address."""
    made = {file.path: file.data().decode() for file in files(Dossier(dossier(), Site("T")))}
    assert {"robots.txt", ".nojekyll", "_headers"} <= set(made)
    assert "Sitemap" not in made["robots.txt"]
    assert "frame-ancestors 'none'" in made["_headers"]
    online = Dossier(dossier(), Site("T", url="https://example.org"))
    with_url = {f.path: f.data() for f in files(online)}
    assert b"Sitemap: https://example.org/sitemap.xml" in with_url["robots.txt"]


def test_what_a_page_offers_is_named_in_its_language() -> None:
    """All that has a word for it: the names of formats are the same everywhere."""
    shelf = [Link(text, "data/x") for text, _path in (*extras.OF_ALL, *extras.OF_CHANGES)]
    german = Dossier(dossier(), Site("T", language="de"), downloads=lambda _path: shelf)
    told = [link.text for link in frame(german, "index.html", "T").downloads]
    assert told[:2] == ["Datenpaket", "Was die Daten bedeuten"]
    formats = {"Atom", "JSON Feed", "BibTeX", "GeoJSON", "GEXF"}
    assert formats == {link.text for link in shelf}.intersection(told)


def test_every_page_has_a_policy_and_one_order() -> None:
    """Each page forbids foreign content, and has a skip link before the navigation."""
    for path, sheet in r.sheets(dossier()).items():
        text = r.render(sheet)
        assert "default-src 'none'" in text[:700].replace("&#39;", "'"), path
        if path != "404.html":
            assert text.index('class="skip"') < text.index("<nav") < text.index("<h1")


# --- an editor's Markdown -----------------------------------------------------------------------


def rendered(note: str, here: str = "actors/x.html", **more: object) -> str:
    names = {"Lavrov": LAVROV}

    def names_in(text: str) -> tuple[tuple[int, int, str], ...]:
        at = text.find("Lavrov")
        return ((at, at + 6, names["Lavrov"]),) if at >= 0 else ()

    return markdown.render(Dossier(dossier(names_in=names_in), Site("T")), note, here, **more)


def test_names_in_a_note_are_linked_once() -> None:
    """An editor's words link each name once; inside a link or for the page itself, none."""
    assert rendered("Lavrov left.\n\nLavrov came.").count("<a ") == 1
    assert 'class="to-actor" href="sergei-lavrov.html">Lavrov</a> left' in rendered("Lavrov left.")
    assert rendered("[see Lavrov](method)").count("<a ") == 1
    assert "<a " not in rendered("Lavrov left.", own=LAVROV)


def test_a_note_is_read_as_a_whole() -> None:
    """Its names are asked for once, with all of its words around them; where a line ends within
    one, the link is on its end."""
    asked = []

    def names_in(text: str) -> tuple[tuple[int, int, str], ...]:
        asked.append(text)
        at = text.find("Sergei")
        return ((at, at + len("Sergei Lavrov"), LAVROV),)

    note = "He *met* Sergei\nLavrov, who left."
    made = markdown.render(Dossier(dossier(names_in=names_in), Site("T")), note, "actors/x.html")
    assert 'Sergei\n<a class="to-actor" href="sergei-lavrov.html">Lavrov</a>, who left' in made
    assert set(asked) == {note}


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("actors/sergei-lavrov", "sergei-lavrov.html"),
        ("method.html", "../method.html"),
        ("/method", "../method.html"),
        ("locations/moscow.md", "../locations/moscow.html"),
        ("https://example.org/", "https://example.org/"),
        ("seeds/none.txt#p1", "../seeds/none.txt#p1"),
    ],
)
def test_addresses_are_written_from_the_root(written: str, href: str) -> None:
    """An editor names pages from the site's root; an unknown one stays, so that the check tells."""
    assert f'href="{href}"' in rendered(f"[x]({written})")


def test_a_seed_leads_to_its_article() -> None:
    """A seed's file and paragraph are an address too."""
    slug = dossier().articles[0].story.slug
    assert f'href="../articles/{slug}.html#p1"' in rendered("[x](seeds/1.txt#p1)")


def test_markdown_gives_no_raw_html_and_no_picture() -> None:
    """HTML in a note is shown as text; a picture would ask another host."""
    made = rendered("<script>x</script> ![p](https://x.org/a.png) [j](javascript:alert(1))")
    assert "<script" not in made
    assert "<img" not in made
    assert 'href="javascript' not in made


def test_headings_of_a_note_start_below_the_page() -> None:
    """A page keeps its one h1, whatever the editor began with."""
    assert "<h3>A</h3>" in rendered("# A\n\n## B", top=3)
    assert "<h4>B</h4>" in rendered("# A\n\n## B", top=3)


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_any_note_renders(note: str) -> None:
    """Whatever an editor writes, no script and no event handler comes of it."""
    made = rendered(note)
    assert "<script" not in made


# --- fingerprints -------------------------------------------------------------------------------

CHANGES = {
    "a word": lambda a: replace(
        a, story=replace(a.story, text=a.story.text.replace("left", "lef"))
    ),
    "the day": lambda a: replace(
        a, story=replace(a.story, dating=replace(a.story.dating, day=dt.date(2013, 11, 17)))
    ),
    "the outlet": lambda a: replace(a, story=replace(a.story, publisher=Fact("dpa"))),
    "a mention less": lambda a: replace(a, mentions=a.mentions[1:]),
    "a doubt": lambda a: replace(
        a, mentions=(a.mentions[0]._replace(uncertain="why"), *a.mentions[1:])
    ),
}


def rebuilt(briefing: Briefing, articles: list[object], entities: list[object]) -> Briefing:
    fresh = b.briefing(articles, [replace(e, occurrences=NOWHERE) for e in entities])
    return replace(briefing, articles=fresh.articles, entities=fresh.entities)


def variations() -> dict[str, Briefing]:
    base = dossier()
    articles, entities = list(base.articles), list(base.entities.values())
    made = {
        name: rebuilt(base, [change(articles[0]), articles[1]], entities)
        for name, change in CHANGES.items()
    }
    made["a new text"] = rebuilt(
        base, [*articles, b.everywhere(b.story("Third\n\nLavrov.", source="3"), NAMES)], entities
    )
    made["a title"] = rebuilt(
        base, articles, [replace(entities[0], title="S. Lavrov"), entities[1]]
    )
    made["a role"] = rebuilt(
        base, articles, [b.entity(LAVROV, "Sergei Lavrov", role="Minister"), entities[1]]
    )
    made["a text less"] = rebuilt(base, articles[:1], entities)
    return made


@pytest.mark.parametrize("name", sorted(variations()))
def test_a_changed_page_has_another_fingerprint(name: str) -> None:
    """Whatever changes, a page whose bytes differ has another fingerprint, or none at all."""
    before, after = r.sheets(dossier()), r.sheets(variations()[name])
    for path in before.keys() & after.keys():
        if r.render(before[path]) != r.render(after[path]):
            assert not after[path].fingerprint or (
                before[path].fingerprint != after[path].fingerprint
            ), path


def test_a_new_text_leaves_other_pages_alone() -> None:
    """A text that names nobody changes no entity's page and no article's but its neighbours'."""
    base = dossier()
    far = b.article(b.story("Far\n\nNothing.", source="9", day="2014-03-01"))
    more = rebuilt(base, [*base.articles, far], list(base.entities.values()))
    before, after = r.sheets(base), r.sheets(more)
    first = base.articles[0].story.slug
    for path in (f"articles/{first}.html", f"{LAVROV}.html", f"{MOSCOW}.html"):
        assert before[path].fingerprint
        assert before[path].fingerprint == after[path].fingerprint


def written(**more: object) -> Entity:
    """Lavrov, with what an editor has written of him."""
    plain = b.entity(LAVROV, "Sergei Lavrov")
    return replace(plain, authority=replace(plain.authority, **more))


def test_an_alias_and_a_note_change_their_own_page_alone() -> None:
    """What an editor adds to a name is on its page; the pages of texts and of others show none."""
    base = dossier()
    told = written(aliases=("Lavrow",), note="He was there.")
    before, after = (
        r.sheets(rebuilt(base, list(base.articles), [one, base.entities[MOSCOW]]))
        for one in (written(), told)
    )
    first = f"articles/{base.articles[0].story.slug}.html"
    assert before[f"{LAVROV}.html"].fingerprint != after[f"{LAVROV}.html"].fingerprint
    for path in (first, f"{MOSCOW}.html"):
        assert before[path].fingerprint == after[path].fingerprint
        assert r.render(before[path]) == r.render(after[path])


def test_a_note_follows_the_text_it_cites() -> None:
    """A text that moves to another address changes the pages of the notes that lead to it."""
    base = dossier()
    cites = written(note="See [it](seeds/9.txt).")
    far = b.article(b.story("Far\n\nNothing.", source="9.txt", day="2014-03-01"))
    moved = replace(far, story=replace(far.story, slug="elsewhere-123456"))
    before, after = (
        r.sheets(rebuilt(base, [*base.articles, one], [cites, base.entities[MOSCOW]]))
        for one in (far, moved)
    )
    assert "elsewhere-123456" in r.render(after[f"{LAVROV}.html"])
    assert before[f"{LAVROV}.html"].fingerprint != after[f"{LAVROV}.html"].fingerprint
