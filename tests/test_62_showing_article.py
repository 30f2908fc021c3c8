"""The page of an article: its words whole, every mention one link, each entity one card."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import builders as b
import rendering as r

from briefing.model import Dating, SetAside, SharedText, Site

TEXT = """Lavrov meets Mekdad in Moscow

MOSCOW - Sergei Lavrov met Faisal Mekdad in Moscow on Monday. Lavrov smiled.

## Lavrov waits

[caption] Sergei Lavrov in Moscow

The opposition head stayed away, and Russian diplomats said so."""

LAVROV = b.entity("actors/sergei-lavrov", "Sergei Lavrov", role="Foreign Minister of Russia")
MEKDAD = b.entity("actors/faisal-mekdad", "Faisal Mekdad")
MOSCOW = b.entity("locations/moscow", "Moscow")
JARBA = b.entity("actors/ahmed-jarba", "Ahmed Jarba")
RUSSIA = b.entity("actors/russia", "Russia", "state")
EVERY = [LAVROV, MEKDAD, MOSCOW, JARBA, RUSSIA]


def dossier(**more: object) -> object:
    story = b.story(TEXT, **more)
    ref = "actors/sergei-lavrov"
    article = b.article(
        story,
        b.mention(story, "Lavrov", ref),
        b.mention(story, "Moscow", "locations/moscow"),
        b.mention(story, "Sergei Lavrov", ref),
        b.mention(story, "Faisal Mekdad", "actors/faisal-mekdad"),
        b.mention(story, "Moscow", "locations/moscow", nth=1),
        b.mention(story, "Lavrov", ref, nth=2),
        b.mention(story, "Lavrov", ref, nth=3),
        b.mention(
            story,
            "opposition head",
            "actors/ahmed-jarba",
            form="nominal",
            uncertain="two could be meant",
        ),
        b.mention(story, "Russian", "actors/russia", form="adjective"),
    )
    return b.briefing([article], EVERY)


def page(briefing: object, site: Site | None = None) -> object:
    return r.page(briefing, f"articles/{briefing.articles[0].story.slug}.html", site)


def test_the_page_has_the_promised_hooks() -> None:
    """Headline, day, outlet and text stand where readers of microformats look."""
    shown = page(dossier())
    entry = shown.find_class("h-entry")[0]
    assert r.words(entry.xpath("//h1[@class='p-name']")[0]) == "Lavrov meets Mekdad in Moscow"
    assert entry.find_class("dt-published")[0].get("datetime") == "2013-11-18"
    assert entry.find_class("p-publication")[0].text == "AFP"
    assert "stayed away" in r.words(entry.find_class("e-content")[0])


def test_every_word_is_there_in_order() -> None:
    """Captions and subheads included, the text is whole and in its order."""
    story = b.story(TEXT)
    shown = page(dossier())
    for number in shown.find_class("pn"):
        number.drop_tree()
    whole = r.words(shown.xpath("//h1")[0]) + " " + r.words(shown.find_class("e-content")[0])
    assert whole == " ".join(story.text.split())


def test_paragraphs_are_numbered_by_links_to_themselves() -> None:
    """Each paragraph has a visible number that can be cited."""
    numbers = [(a.text, a.get("href")) for a in page(dossier()).find_class("pn")]
    assert numbers == [("1", "#p1"), ("2", "#p2")]


def test_each_mention_is_one_link_in_a_span_with_an_id() -> None:
    """A mention is a span with an id round one link; the link itself has none."""
    spans = page(dossier()).find_class("mention")
    assert len(spans) == 8
    assert len({span.get("id") for span in spans}) == 8
    for span in spans:
        (link,) = span.findall("a")
        assert link.get("id") is None
        assert link.get("class") in ("actor", "location", "event")


def test_only_the_first_mention_in_the_text_is_coloured() -> None:
    """Headline and subheads are quiet; in the text the first of each entity is marked."""
    shown = page(dossier())
    first = [span.text_content() for span in shown.xpath("//span[@data-first]")]
    assert first == ["Sergei Lavrov", "Faisal Mekdad", "Moscow", "opposition head"]
    assert not shown.xpath("//h1//span[@data-first] | //h2//span[@data-first]")


def test_indirect_and_open_mentions_say_so() -> None:
    """A description carries its form, an open mention its reason; an adjective is no link."""
    shown = page(dossier())
    (nominal,) = shown.xpath("//span[@data-form='nominal']")
    assert nominal.get("data-uncertain") == "two could be meant"
    assert "Russian" not in [span.text_content() for span in shown.find_class("mention")]


def test_every_mention_has_a_card_and_a_row_in_the_rail() -> None:
    """What a preview shows is also in the rail: name, role, count of this article."""
    shown = page(dossier())
    cards = {card.get("id"): r.words(card) for card in shown.xpath("//div[@popover]")}
    for link in shown.xpath("//span[@class='mention']/a"):
        assert link.get("data-card") in cards
    assert cards["c-1"] == ("Sergei Lavrov Foreign Minister of Russia 4 mentions here")
    rail = r.words(shown.find_class("rail")[0])
    assert "Sergei Lavrov 4× Foreign Minister of Russia" in rail
    assert len(cards) == 4


def test_an_inferred_day_and_outlet_say_why() -> None:
    """What the text does not print is called inferred, with the reason."""
    shown = page(dossier(certainty="inferred", reason="from “told AFP”"))
    (label,) = shown.find_class("dateline")[0].find_class("inferred")
    assert r.words(label) == "(both inferred)"
    assert label.get("title") == "from “told AFP”; from “told AFP”"
    (about,) = shown.xpath(f"//section[h2/@id='{label.get('href').lstrip('#')}']")
    assert r.words(about).count("from “told AFP”") == 2


def test_an_unknown_day_is_said_to_be_unknown() -> None:
    """No day is invented: unknown is said, an interval is shown as one."""
    assert "day unknown" in r.words(page(dossier(day="")))
    known = Dating(None, dt.date(2013, 11, 1), dt.date(2013, 11, 9), "", "inferred", "why")
    shown = page(dossier(dating=known))
    assert shown.find_class("dt-published")[0].get("datetime") == "2013-11"
    assert "1–9 Nov 2013 (inferred)" in r.words(shown)


def test_what_was_set_aside_is_listed() -> None:
    """Nothing is deleted: lines that are no text stand at the end, with their place."""
    aside = (SetAside(7, "Send <A> Tip", "navigation"),)
    about = page(dossier(set_aside=aside)).find_class("about")[0]
    assert "line 7: Send <A> Tip (navigation)" in r.words(about)


def test_lines_set_aside_together_stand_together() -> None:
    """Neighbours of one reason are one item, each with its own words; a file without lines has no
    numbers of them."""
    told = [(1, "Home", "menu"), (3, "News", "menu"), (9, "Sport", "menu"), (10, "Ad", "advert")]
    about = page(dossier(set_aside=tuple(SetAside(*one) for one in told))).find_class("about")[0]
    items = [r.words(item) for item in about.xpath(".//ul[@class='aside']/li")]
    assert items == [
        "lines 1–3: Home · News (menu)",
        "line 9: Sport (menu)",
        "line 10: Ad (advert)",
    ]
    assert [q.text for q in about.xpath(".//q")] == ["Home", "News", "Sport", "Ad"]
    about = page(dossier(set_aside=(SetAside(0, "Home", "menu"),))).find_class("about")[0]
    assert r.words(about.find_class("aside")[0]) == "Home (menu)"


def test_rights_hold_back_text_and_mentions() -> None:
    """Where only the headline may be shown, text and links are not there, and it says so."""
    shown = page(dossier(rights="headline"))
    assert len(shown.find_class("mention")) == 2
    assert "smiled" not in r.words(shown.find_class("e-content")[0])
    assert "Only the headline may be shown" in r.words(shown)


def test_an_excerpt_is_cut_between_sentences() -> None:
    """An excerpt ends with a whole sentence within the limit of words."""
    shown = page(dossier(rights="excerpt"), Site("T", excerpt_words=12))
    assert r.words(shown.find_class("e-content")[0]).endswith("in Moscow on Monday.")


def test_another_language_keeps_its_own_direction() -> None:
    """A text in Arabic is marked as such and runs from the right."""
    shown = page(dossier(language="ar", direction="rtl"))
    content = shown.find_class("e-content")[0]
    assert (content.get("lang"), content.get("dir")) == ("ar", "rtl")
    assert shown.get("lang") == "en"


def test_a_hostile_text_stays_text() -> None:
    """Markup, templates and quotes in headline and body are shown as they stand."""
    story = b.story("<script>alert('1')</script> {{ 7*7 }}\n\n</p><img src=x onerror=y> \"'&")
    briefing = b.briefing([b.article(story)], [])
    shown = page(briefing)
    assert r.words(shown.xpath("//h1")[0]) == "<script>alert('1')</script> {{ 7*7 }}"
    assert "</p><img src=x onerror=y> \"'&" in r.words(shown.find_class("e-content")[0])
    assert not shown.xpath("//img")


def test_shared_sentences_name_the_other_texts() -> None:
    """A sentence that another text prints too leads there."""
    one, other = (
        b.story("One\n\nSame words.", source="1"),
        b.story("Two\n\nSame words.", source="2"),
    )
    briefing = b.briefing([b.article(one), b.article(other)], [])
    shared = SharedText(((0, 5, 16), (1, 5, 16)), True)
    about = page(replace(briefing, shared=(shared,))).find_class("about")[0]
    assert "“Same words.” also, word for word: AFP, paragraph 1" in r.words(about)


def test_a_text_that_stands_in_another_is_told_so_in_one_line() -> None:
    """Sentences in a row that the same other texts have are counted, not listed."""
    stories = [
        b.story("Talks\n\nOne is said.\n\nTwo is said.\n\nThree is said.", source=f"{n}.txt")
        for n in range(2)
    ]
    spans = [(block.start, block.end) for block in stories[0].blocks[1:]]
    shared = tuple(SharedText(((0, *span), (1, *span)), True) for span in spans)
    made = b.briefing([b.article(story) for story in stories], [], shared=shared)
    about = page(made).find_class("about")[0]
    assert [r.words(line) for line in about.xpath(".//h3/following-sibling::ul[1]/li")] == [
        "¶ 1–3 3 sentences also, word for word: AFP, paragraph 1"
    ]


def test_the_same_days_are_named_beside_the_text() -> None:
    """Other articles of the same day and the next are offered, later ones are not."""
    articles = [
        b.article(b.story(f"Text {n}\n\nWords.", source=str(n), day=f"2013-11-{n}"))
        for n in (10, 11, 14)
    ]
    rail = r.words(page(b.briefing(articles, [])).find_class("rail")[0])
    assert "Text 11" in rail
    assert "Text 14" not in rail
