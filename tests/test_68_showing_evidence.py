"""The pages of evidence: every entry a sentence with its source, nothing merged, nothing hidden."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import builders as b
import pytest
import rendering as r
from lxml import html

from briefing.model import (
    Article,
    Briefing,
    Digest,
    DigestItem,
    Episode,
    Evidence,
    Figure,
    FigureGroup,
    FigureVerdict,
    Happening,
    Interval,
    Meeting,
    Position,
    Question,
    Quotation,
    SameWords,
    Site,
    Story,
    TimeExpression,
)
from briefing.showing.cited import cited, past_dateline, quoted
from briefing.showing.dossier import Dossier
from briefing.showing.telling import reasons
from briefing.showing.weave import marked

LAVROV, BRAHIMI = "actors/sergei-lavrov", "actors/lakhdar-brahimi"
NAMES = {"Lavrov": LAVROV, "Brahimi": BRAHIMI}
ENTITIES = [b.entity(LAVROV, "Sergei Lavrov"), b.entity(BRAHIMI, "Lakhdar Brahimi")]
MONDAY = dt.date(2013, 11, 18)


def on(day: dt.date) -> Interval:
    return Interval(day, day)


def span(of: Story, words: str) -> tuple[int, int]:
    start = of.text.index(words)
    return start, start + len(words)


def speaking(of: Story, *said: tuple[str, str, str, int | None]) -> Article:
    """An article with quotations: (quoted words, whole sentence, form, index of the speaker)."""
    quotations = tuple(
        Quotation(*span(of, words), span(of, whole), form, speaker=speaker)
        for words, whole, form, speaker in said
    )
    return replace(b.everywhere(of, NAMES), evidence=Evidence(quotations=quotations))


# --- chronology --------------------------------------------------------------------------------


def happening(status: str = "happened", **more: object) -> Briefing:
    whole = "Lavrov met Brahimi on Sunday."
    of = b.story(f"Talks\n\n{whole}", **more)
    day = on(dt.date(2013, 11, 17))
    time = TimeExpression(*span(of, "Sunday"), span(of, whole), day, rule="weekday before")
    one = Happening(span(of, whole), day, status, 0, (0, 1))
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(times=(time,), happenings=(one,)))
    return b.briefing([made], ENTITIES, episodes=(Episode(day, status, ((0, 0),)),))


def test_an_entry_is_a_sentence_with_its_day_its_source_and_how_the_day_is_known() -> None:
    """By the day it happened; the day of printing stands beside it."""
    page = r.page(happening(), "chronology.html")
    entry = page.xpath("//ol[@class='entries']/li")[0]
    assert entry.xpath(".//time")[0].get("datetime") == "2013-11-17"
    text = r.words(entry)
    assert "Lavrov met Brahimi on Sunday." in text
    assert "AFP, paragraph 1, 18 Nov 2013" in text
    assert "day from “Sunday” (weekday before)" in text
    assert entry.xpath(".//a[contains(@class, 'src')]")[0].get("href").endswith("#p1")


def test_a_tick_of_the_strip_leads_to_its_entry() -> None:
    """The picture is a way into the list."""
    page = r.page(happening(), "chronology.html")
    tick = page.xpath("//svg//a")[0].get("href")
    assert page.get_element_by_id(tick.removeprefix("#")).tag == "li"


def test_what_is_known_by_the_year_stands_before_the_months_of_it() -> None:
    """A year is no January: it has a heading of its own, and the jump leads to both."""
    whole = (
        "Fanny was born there in 1834.",
        "She left in March 1834.",
        "He came on 1 January 1834.",
    )
    of = b.story("Talks\n\n" + " ".join(whole))
    when = (
        Interval(dt.date(1834, 1, 1), dt.date(1834, 12, 31), "year"),
        Interval(dt.date(1834, 3, 1), dt.date(1834, 3, 31), "month"),
        on(dt.date(1834, 1, 1)),
    )
    times = (TimeExpression(*span(of, "1834"), span(of, whole[0]), when[0]),)
    told = tuple(Happening(span(of, w), when[n], "happened", 0) for n, w in enumerate(whole))
    made = replace(b.article(of), evidence=Evidence(times=times, happenings=told))
    episodes = tuple(Episode(day, "happened", ((0, n),)) for n, day in enumerate(when))
    page = r.page(b.briefing([made], [], episodes=episodes), "chronology.html")
    assert [h.text for h in page.xpath("//main//h2")] == ["1834", "January 1834", "March 1834"]
    jump = page.xpath("//nav[@class='jump']//a/@href")
    assert jump == ["#m1834", "#m1834-01", "#m1834-03"]
    assert "3 entries from 1834 to" in r.words(page)
    assert r.words(page.get_element_by_id("m1834")).count("1834") == 1
    assert "in the year" in r.words(page)


def test_many_months_are_leapt_to_by_year() -> None:
    """Fifty links to months say less than one to each year."""
    lines = [f"It rained in May {year}." for year in range(1990, 2012)]
    of = b.story("Rain\n\n" + " ".join(lines))
    days = [on(dt.date(year, 5, 1)) for year in range(1990, 2012)]
    told = tuple(Happening(span(of, x), d, "happened", 0) for x, d in zip(lines, days, strict=True))
    times = (TimeExpression(*span(of, "May 1990"), span(of, lines[0]), days[0]),)
    made = replace(b.article(of), evidence=Evidence(times=times, happenings=told))
    episodes = tuple(Episode(day, "happened", ((0, n),)) for n, day in enumerate(days))
    page = r.page(b.briefing([made], [], episodes=episodes), "chronology.html")
    jump = [a.text for a in page.xpath("//nav[@class='jump']//a")]
    assert jump == [str(year) for year in range(1990, 2012)]


def test_what_was_only_announced_stands_apart() -> None:
    """Under its own heading, with the word for it."""
    page = r.page(happening("planned"), "chronology.html")
    text = r.words(page.xpath("//h2[@id='planned']/following-sibling::ol")[0])
    assert "planned when written" in text
    assert not page.xpath("//svg")


def test_an_inferred_day_of_printing_says_so() -> None:
    """Beside the source, with the reason."""
    page = r.page(happening(certainty="inferred", reason="from “Sunday”"), "chronology.html")
    label = page.xpath("//ol//span[@class='inferred']")[0]
    assert label.text == "(both inferred)" and "from “Sunday”" in label.get("title")


def test_a_long_chronology_goes_on_on_further_pages() -> None:
    """Nothing is cut off: each page within its budget, all entries on one of them."""
    of = b.story("Talks\n\n" + "\n\n".join(f"Lavrov met Brahimi, part {n:03}." for n in range(400)))
    days = [on(MONDAY - dt.timedelta(days=n)) for n in range(400)]
    whole = [span(of, f"Lavrov met Brahimi, part {n:03}.") for n in range(400)]
    happenings = tuple(
        Happening(s, day, "happened", -1) for s, day in zip(whole, days, strict=True)
    )
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(happenings=happenings))
    episodes = tuple(Episode(day, "happened", ((0, n),)) for n, day in enumerate(days))
    sheets = r.sheets(b.briefing([made], ENTITIES, episodes=episodes))
    pages = [r.render(s) for path, s in sheets.items() if path.startswith("chronology")]
    assert len(pages) > 1 and all(len(page.encode()) <= 60_000 for page in pages)
    assert sum(page.count('class="when"') for page in pages) == 400


def test_an_endless_sentence_is_cut_with_an_ellipsis_and_its_source() -> None:
    """A line of a megabyte makes no page of a megabyte."""
    whole = "Lavrov met Brahimi " + "and others " * 90_000
    of = b.story(f"Talks\n\n{whole.strip()}")
    sentence = (of.blocks[1].start, of.blocks[1].end)
    one = Happening(sentence, on(MONDAY), "happened", -1)
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(happenings=(one,)))
    dossier = b.briefing([made], ENTITIES, episodes=(Episode(on(MONDAY), "happened", ((0, 0),)),))
    text = r.render(r.sheets(dossier)["chronology.html"])
    assert len(text) < 20_000 and "others …" in text and "AFP, paragraph 1" in text


# --- quotations --------------------------------------------------------------------------------


def test_what_one_speaker_says_in_one_sentence_is_one_entry() -> None:
    """The sentence once, each piece between quotation marks marked off in it."""
    whole = "Lavrov called it “a step” and “no more”."
    of = b.story(f"Words\n\n{whole}")
    made = speaking(of, ("a step", whole, "partial", 0), ("no more", whole, "partial", 0))
    page = r.page(b.briefing([made], ENTITIES), "quotations.html")
    assert len(page.find_class("saying")) == 1
    assert [s.text for s in page.find_class("said")] == ["a step", "no more"]
    assert r.words(page.xpath("//h2[@id='by-actors-sergei-lavrov']")[0]).startswith("Sergei Lavrov")


def test_reported_words_are_called_so() -> None:
    """No one reads them for a quotation."""
    whole = "Lavrov said talks would go on."
    made = speaking(b.story(f"Words\n\n{whole}"), ("talks would go on", whole, "indirect", 0))
    page = r.page(b.briefing([made], ENTITIES), "quotations.html")
    assert "reported, not quoted" in r.words(page.find_class("saying")[0])


def test_a_quotation_is_shown_to_the_end_of_its_last_sentence() -> None:
    """It may hold several: the last is shown with what the text says of it, and with its mark."""
    first = "“We have made two steps."
    of = b.story(f"Talks\n\n{first} One is left,” Lavrov said in Moscow. He left.")
    start, end = of.text.index("We have"), of.text.index(",” Lavrov")
    found = Quotation(start, end, span(of, first), "direct", speaker=0)
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(quotations=(found,)))
    page = r.page(b.briefing([made], ENTITIES), "quotations.html")
    [quote] = page.iter("blockquote")
    assert r.words(quote) == "“We have made two steps. One is left,” Lavrov said in Moscow."


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("He said: “We have met.", "He said: “We have met. …"),
        ('He said: "We have met.', 'He said: "We have met. …'),
        ("We will go,” he said.", "… We will go,” he said."),
        ('We will go," he said.', '… We will go," he said.'),
        ("“We will go,” he said.", "“We will go,” he said."),
        ('“We will go," he said.', '“We will go," he said.'),
        ("„Wir gehen“, sagte er.", "„Wir gehen“, sagte er."),
        ("« Nous partons », dit-il.", "« Nous partons », dit-il."),
        ("»Wir gehen«, sagte er.", "»Wir gehen«, sagte er."),
        ("« Nous partons", "« Nous partons …"),
        ("“A ‘good’ day” and “a bad", "“A ‘good’ day” and “a bad …"),
        ("He has left.", "He has left."),
    ],
)
def test_where_a_quotation_is_cut_the_words_say_so(words: str, shown: str) -> None:
    """A mark that is opened or closed elsewhere: an ellipsis stands for what is not shown."""
    of = b.story(f"Talks\n\n{words}")
    made = b.everywhere(of, NAMES)
    dossier = Dossier(b.briefing([made], ENTITIES), Site("Test"))
    found = cited(dossier, 0, span(of, words), "x.html")
    assert found is not None
    assert found.html.unescape() == shown
    assert quoted(dossier, 0, span(of, words)).unescape() == shown


def test_the_same_utterance_in_two_sources_stands_side_by_side_with_differences_marked() -> None:
    """Both as printed, each with its source."""
    first, second = "“We agreed to do all,” Lavrov said.", "Lavrov “agreed to do everything”."
    one = b.story(f"One\n\n{first}", source="1.txt", publisher="Reuters")
    two = b.story(f"Two\n\n{second}", source="2.txt", publisher="AFP")
    articles = [
        speaking(one, ("We agreed to do all", first, "direct", 0)),
        speaking(two, ("agreed to do everything", second, "partial", 0)),
    ]
    same = SameWords(((0, 0), (1, 0)), False, ((span(one, "all"),), (span(two, "everything"),)))
    page = r.page(b.briefing(articles, ENTITIES, same_words=(same,)), "quotations.html")
    accounts = page.find_class("saying")[0].find_class("accounts")[0]
    assert [m.text for m in accounts.iter("mark")] == ["all", "everything"]
    assert [a.text for a in accounts.find_class("src")] == [
        "Reuters, paragraph 1",
        "AFP, paragraph 1",
    ]


def test_what_two_say_together_stands_on_the_pages_of_both() -> None:
    """And once among the quotations, under the one with a link to the other; in the article's rail
    under both names."""
    whole = "“We agree,” Lavrov and Brahimi said."
    of = b.story(f"Talks\n\n{whole}")
    told = Quotation(*span(of, "We agree"), span(of, whole), "direct", speaker=0, jointly=(1,))
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(quotations=(told,)))
    dossier = b.briefing([made], ENTITIES)
    [saying] = r.page(dossier, "quotations.html").find_class("saying")
    assert "with Lakhdar Brahimi" in r.words(saying)
    for ref in (LAVROV, BRAHIMI):
        assert "“We agree,”" in r.words(
            r.page(dossier, f"{ref}.html").get_element_by_id("quotations")
        )
    page = r.words(r.page(dossier, f"articles/{of.slug}.html"))
    assert "Sergei Lavrov, Lakhdar Brahimi" in page


def test_a_description_that_fits_nobody_is_not_identified() -> None:
    """ "The watchdog said": its words stand as printed, and that it is not identified."""
    whole = "The talks failed, the watchdog said."
    made = speaking(b.story(f"Words\n\n{whole}"), ("The talks failed", whole, "indirect", None))
    (told,) = made.evidence.quotations
    for words, shown in (
        ("the watchdog", "the watchdog (not identified)"),
        ("the rebels", "the rebels"),
        ("the US Seventh Fleet", "the US Seventh Fleet"),
    ):
        unnamed = Evidence(quotations=(replace(told, speaker_words=words),))
        briefing = b.briefing([replace(made, evidence=unnamed)], ENTITIES)
        page = r.words(r.page(briefing, "quotations.html"))
        assert shown in page
        assert ("not identified" in page) == ("identified" in shown)


def test_words_without_a_speaker_stay_unattributed() -> None:
    """Nobody is guessed; they come last."""
    whole, other = "“It rains.”", "Lavrov said “no”."
    of = b.story(f"Words\n\n{whole}\n\n{other}")
    made = speaking(of, ("It rains.", whole, "direct", None), ("no", other, "partial", 0))
    page = r.page(b.briefing([made], ENTITIES), "quotations.html")
    assert [r.words(h).rsplit(" ", 2)[0] for h in page.iter("h2")][:2] == [
        "Sergei Lavrov",
        "Unattributed",
    ]


# --- figures -----------------------------------------------------------------------------------


def counted() -> Briefing:
    first, second = "More than 100,000 died.", "More than 120,000 died."
    one = b.story(f"One\n\n{first}", source="1.txt", day="2013-11-17", publisher="Reuters")
    two = b.story(f"Two\n\n{second}", source="2.txt", day="2013-11-19", publisher="AFP")

    def figure(of: Story, number: str, whole: str) -> Figure:
        value = float(number.replace(",", ""))
        return Figure(
            *span(of, number), span(of, whole), value, value, "more than", "persons", topic="killed"
        )

    articles = [
        replace(b.article(one), evidence=Evidence(figures=(figure(one, "100,000", first),))),
        replace(b.article(two), evidence=Evidence(figures=(figure(two, "120,000", second),))),
    ]
    verdict = FigureVerdict((0, 0), (1, 0), "differ", "close in time", 2)
    group = FigureGroup("killed", "persons", "People killed", ((0, 0), (1, 0)), (verdict,))
    return b.briefing(articles, [], figure_groups=(group,))


def test_each_dot_has_a_row_with_the_words_as_printed_day_source_and_verdict() -> None:
    """The dot's link leads to the row."""
    page = r.page(counted(), "figures.html")
    for a in page.xpath("//svg//a"):
        row = page.get_element_by_id(a.get("href").removeprefix("#"))
        assert row.xpath(".//blockquote//mark") and row.find_class("src")
        assert "differ" in r.words(row)
    assert "more than 100,000 persons" in r.words(page.xpath("//tbody/tr")[0])


def test_a_verdict_is_said_in_words() -> None:
    """Which two, what of them, and why, in the site's language; the numbers as printed."""
    text = r.words(r.page(counted(), "figures.html"))
    why = "“more than 100,000” and “more than 120,000” are 2 days apart: a difference"
    assert f"No. 1 and no. 2: differ. {why}" in text
    assert "2 figures, as printed. Pairs set side by side: 1 differ." in text
    german = r.words(r.page(counted(), "figures.html", Site("Test", language="de")))
    assert "„more than 100,000“ und „more than 120,000“, 2 Tage auseinander" in german
    assert "People killed" not in german and "persons" not in german


def test_the_front_page_sets_the_numbers_side_by_side() -> None:
    """Of what several texts count each number as printed with its place, no sentence twice; of
    many the newest, and a link to all."""
    item = DigestItem("figures", 1, (5, 28), 2, label="People killed", index=0, sources=2)
    made = replace(counted(), digest=Digest(figures=(item,)))
    [told] = r.page(made, "index.html").xpath("//section[@aria-labelledby='figures']//li")
    assert r.words(told) == (
        "People killed more than 100,000 Reuters, paragraph 1, 17 Nov 2013 "
        "more than 120,000 AFP, paragraph 1, 19 Nov 2013"
    )
    assert len(told.find_class("src")) == 2
    hurt = replace(made.articles[1].evidence.figures[0], topic="wounded")
    other = replace(made.articles[1], evidence=Evidence(figures=(hurt,)))
    [mixed] = r.page(replace(made, articles=(made.articles[0], other)), "index.html").xpath(
        "//section[@aria-labelledby='figures']//li"
    )
    assert "more than 120,000 people wounded AFP, paragraph 1" in r.words(mixed)
    [group] = made.figure_groups
    twice = replace(group, figures=((0, 0), (1, 0), (1, 0)))
    [told] = r.page(replace(made, figure_groups=(twice,)), "index.html").xpath(
        "//section[@aria-labelledby='figures']//li"
    )
    assert r.words(told).count("120,000") == 1
    seven = replace(group, figures=((0, 0), *((1 + n, 0) for n in range(6))))
    texts = (made.articles[0], *(6 * (made.articles[1],)))
    [told] = r.page(replace(made, articles=texts, figure_groups=(seven,)), "index.html").xpath(
        "//section[@aria-labelledby='figures']//li"
    )
    assert "100,000" not in r.words(told) and told.xpath(".//a[text()='2 more']/@href")


def test_the_front_page_tells_the_weightiest_figures_and_leads_to_all() -> None:
    """However many a dossier has: those of most texts, and a link that says how many more."""
    made = counted()
    [group] = made.figure_groups
    alone = replace(group, figures=((0, 0),))
    groups = (*(8 * (alone,)), group)
    items = tuple(
        DigestItem("figures", 0, (5, 28), label=f"L{n}", index=n, sources=2) for n in range(9)
    )
    told = tuple(replace(item, kind="difference") for item in items)
    digest = Digest(figures=items, differences=told)
    page = r.page(replace(made, figure_groups=groups, digest=digest), "index.html")
    for name, each in (("figures", ".//li"), ("differences", ".//h3")):
        [section] = page.xpath(f"//section[@aria-labelledby='{name}']")
        assert len(section.xpath(each)) == 5
        assert section.xpath(".//p/a[text()='4 more']/@href") == ["figures.html"]
    assert "120,000" in r.words(page.xpath("//section[@aria-labelledby='figures']//li")[-1])


def test_people_are_counted_by_their_own_word() -> None:
    """ "100,000 lives", not "100,000 persons" above "lives"."""
    made = counted()
    article = made.articles[0]
    lives = replace(article.evidence.figures[0], counts="lives")
    one = replace(article, evidence=Evidence(figures=(lives,)))
    page = r.page(replace(made, articles=(one,), figure_groups=()), "figures.html")
    row = r.words(page.xpath("//tbody/tr")[0])
    assert "more than 100,000lives" in row and "persons" not in row


def test_a_figure_that_stands_alone_says_what_became_of_whom() -> None:
    """The noun as printed, and the sort of thing that is counted, since no heading says it."""
    made = counted()
    article = made.articles[0]
    troops = replace(article.evidence.figures[0], counts="troops")
    one = replace(article, evidence=Evidence(figures=(troops,)))
    page = r.page(replace(made, articles=(one,), figure_groups=()), "figures.html")
    assert "troops · people killed" in r.words(page.xpath("//tbody/tr")[0])


@pytest.mark.parametrize("value", [float("inf"), 1e300, -5.0, 0.0])
def test_a_strange_number_stands_in_the_table_and_breaks_no_axis(value: float) -> None:
    """What no axis holds is not drawn, but listed."""
    made = counted()
    article = made.articles[0]
    odd = replace(article.evidence.figures[0], low=value, high=value)
    strange = replace(article, evidence=Evidence(figures=(odd,)))
    page = r.page(replace(made, articles=(strange, made.articles[1])), "figures.html")
    assert len(page.xpath("//tbody/tr")) == 2


# --- words for what the texts assert -----------------------------------------------------------


def test_every_rule_of_time_has_words() -> None:
    """A rule by which the evidence room dates something is said in German on a German site."""
    site = Dossier(b.briefing([], []), Site("Test", language="de"))
    folder = Path(reasons.__file__).parents[2] / "evidence" / "times"
    rules = {
        rule
        for module in ("absolute", "relative", "lengths")
        for rule in re.findall(
            r'"(?:inferred|printed)",\s+"([^"]+)"', (folder / f"{module}.py").read_text("utf-8")
        )
    }
    assert len(rules) > 20
    assert {rule for rule in rules if reasons.time_rule(site, rule) == rule} <= {
        "beginning: so long before publication"
    }


def test_about_a_time_is_said_with_the_words_of_the_text() -> None:
    """ "In the coming days" is no day: the words stand before the days they may mean."""
    story = b.story("Talks\n\nThe two will meet in the coming days.")
    when = Interval(dt.date(2013, 11, 19), dt.date(2013, 11, 26), "about")
    time = TimeExpression(*span(story, "the coming days"), story.sentences[1], when)
    told = Happening(story.sentences[1], when, "planned", 0)
    evidence = Evidence(times=(time,), happenings=(told,))
    made = b.briefing([replace(b.article(story), evidence=evidence)], [])
    words = reasons.happened(Dossier(made, Site("Test")), 0, told)
    assert words.startswith("“the coming days”, about 19") and words.endswith("26 Nov 2013")


def test_a_day_of_the_first_paragraph_says_so() -> None:
    """A contact dated by the lead says that its day is about, and why."""
    when = Interval(MONDAY, MONDAY, "about")
    told = Meeting(
        (0, 5), "met", "held", (), when=when, rule='"meet"; the day the first paragraph names'
    )
    site = Dossier(b.briefing([], []), Site("Test"))
    assert reasons.met(site, told) == "about 18 Nov 2013"
    assert reasons.whence(site, told) == "day as the first paragraph names it"


# --- meetings and positions --------------------------------------------------------------------


def test_a_meeting_says_who_how_and_whether_it_was_held() -> None:
    """With its sentence and source; the matrix leads to it."""
    whole = "Lavrov met Brahimi."
    of = b.story(f"Talks\n\n{whole}")
    met = Meeting(span(of, whole), "met", "declined", (0, 1), when=on(MONDAY))
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(meetings=(met,)))
    page = r.page(b.briefing([made], ENTITIES), "meetings.html")
    cell = page.xpath("//table[@class='matrix']//td/a")[0]
    entry = page.get_element_by_id(cell.get("href").removeprefix("#"))
    assert "meeting or talks, declined" in r.words(entry) and whole in r.words(entry)
    assert "AFP, paragraph 1" in r.words(entry)


def test_a_quoted_lead_begins_behind_its_dateline() -> None:
    """Outlet, place and day stand beside it; what is marked in the dateline is shown with it."""
    whole = "MOSCOW (Reuters) - Lavrov met Brahimi."
    of = b.story(f"Talks\n\n{whole}")
    begins = of.text.index("Lavrov met")
    of = replace(of, dateline_end=begins)
    met = Meeting(span(of, whole), "met", "held", (0, 1), when=on(MONDAY))
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(meetings=(met,)))
    page = r.page(b.briefing([made], ENTITIES), "meetings.html")
    assert [r.words(q) for q in page.iter("blockquote")] == ["Lavrov met Brahimi."]
    inside, behind = [(n, n + 5) for n in (of.text.index("MOSCOW"), begins)]
    assert past_dateline(of, span(of, whole), [marked(*inside)]) == span(of, whole)
    assert past_dateline(of, span(of, whole), [marked(*behind)])[0] == begins


def test_a_sentence_that_tells_of_two_contacts_stands_once() -> None:
    """Below both of them, and each can be led to; on a narrow page a list is the matrix."""
    whole = "Lavrov met Brahimi and called Brahimi."
    of = b.story(f"Talks\n\n{whole}")
    met = [
        Meeting(span(of, whole), how, "held", (0, 1), when=on(MONDAY)) for how in ("met", "called")
    ]
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(meetings=tuple(met)))
    page = r.page(b.briefing([made], ENTITIES), "meetings.html")
    [entry] = page.xpath("//ol[@class='entries']/li")
    assert len(entry.xpath(".//blockquote")) == 1
    told = [r.words(line) for line in entry.xpath(".//p[@class='with']")]
    assert [line.split(" – ")[1] for line in told] == ["meeting or talks, held", "call, held"]
    cells = page.xpath("//table[@class='matrix']//td/a")
    rows = page.xpath("//dl[@class='pairs narrow']/div")
    assert [r.words(row) for row in rows] == [
        "Lakhdar BrahimiSergei Lavrov 2",
        "Sergei LavrovLakhdar Brahimi 2",
    ]
    for link in [*cells, *(row.xpath("dd/a")[0] for row in rows)]:
        assert page.get_element_by_id(link.get("href").removeprefix("#")) is entry


def test_a_sentence_that_dates_one_contact_stands_once_for_the_other_too() -> None:
    """ "will travel on Monday to meet": the meeting stands below the journey, its day unknown."""
    whole = "Lavrov will go on Monday to meet Brahimi."
    of = b.story(f"Talks\n\n{whole}")
    gone = Meeting(span(of, whole), "called", "planned", (0, 1), when=on(MONDAY))
    met = Meeting(span(of, whole), "met", "planned", (0, 1))
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(meetings=(met, gone)))
    page = r.page(b.briefing([made], ENTITIES), "meetings.html")
    [entry] = page.xpath("//ol[@class='entries']/li")
    assert len(entry.xpath(".//blockquote")) == 1
    told = [r.words(line) for line in entry.xpath(".//p[@class='with']")]
    assert [line.endswith("day unknown") for line in told] == [False, True]


def test_the_same_words_of_two_texts_stand_once_with_both_places() -> None:
    """One contact, told word for word in two texts."""
    whole, made = "Lavrov met Brahimi.", []
    for publisher in ("AFP", "Reuters"):
        of = b.story(f"Talks\n\n{whole}", source=publisher, publisher=publisher)
        met = Meeting(span(of, whole), "met", "held", (0, 1), when=on(MONDAY))
        made.append(replace(b.everywhere(of, NAMES), evidence=Evidence(meetings=(met,))))
    page = r.page(b.briefing(made, ENTITIES), "meetings.html")
    [entry] = page.xpath("//ol[@class='entries']/li")
    assert [r.words(q) for q in entry.iter("blockquote")] == [whole]
    assert [a.text for a in entry.find_class("src")] == [
        "AFP, paragraph 1",
        "Reuters, paragraph 1",
    ]


def test_what_one_text_says_of_two_without_a_day_is_one_contact() -> None:
    """However often it says that they met; what they discussed they did so then."""
    first, second, third = (
        "Lavrov met Brahimi.",
        "After the meeting of Lavrov and Brahimi it rained.",
        "Lavrov and Brahimi discussed trade.",
    )
    of = b.story(f"Talks\n\n{first} {second} {third}")
    met = (
        Meeting(span(of, first), "met", "held", (0, 1)),
        Meeting(span(of, second), "met", "held", (2, 3)),
        Meeting(span(of, third), "spoke", "held", (4, 5)),
    )
    made = replace(b.everywhere(of, NAMES), evidence=Evidence(meetings=met))
    page = r.page(b.briefing([made], ENTITIES), "meetings.html")
    [entry] = page.xpath("//ol[@class='entries']/li")
    assert len(entry.xpath(".//blockquote")) == len(met)
    assert "1 meeting, call, invitation or visit, 1 of it held." in r.words(page)


def test_a_doubtful_meeting_stands_apart_says_why_and_is_not_counted() -> None:
    """A contact that may be read wrongly is in no matrix and no tally of what was held."""
    whole = "Lavrov met Brahimi."
    of = b.story(f"Talks\n\n{whole}")
    doubt = "who took part is named elsewhere in the text"
    met = Meeting(span(of, whole), "met", "held", (0, 1), when=on(MONDAY), doubt=doubt)
    made = b.briefing(
        [replace(b.everywhere(of, NAMES), evidence=Evidence(meetings=(met,)))], ENTITIES
    )
    page = r.page(made, "meetings.html")
    assert not page.xpath("//table[@class='matrix']") and not page.xpath("//*[@id='list']")
    entry = page.xpath("//*[@id='doubtful']/following-sibling::ol/li")[0]
    assert f"meeting or talks, held · doubtful: {doubt}" in r.words(entry)
    assert "1 more is doubtful." in r.words(page)


def test_positions_are_sentences_by_actor_and_day_with_the_words_marked() -> None:
    """An actor the editor asked for and who said nothing keeps an empty row."""
    whole = "Lavrov wants Iran to join."
    of = b.story(f"Talks\n\n{whole}")
    question = Question("iran", "Should Iran join?", ("join",), (LAVROV, BRAHIMI))
    cell = Position(LAVROV, 0, span(of, whole), (span(of, "join"),))
    made = b.briefing(
        [b.everywhere(of, NAMES)], ENTITIES, questions=(question,), positions={"iran": (cell,)}
    )
    page = r.page(made, "positions.html")
    rows = page.xpath("//table[@class='positions']/tbody/tr")
    assert [r.words(row.find("th")) for row in rows] == ["Sergei Lavrov", "Lakhdar Brahimi"]
    assert rows[0].xpath(".//mark")[0].text == "join" and rows[0].find_class("src")
    assert "positions.html" not in r.sheets(replace(made, questions=()))


def test_a_position_says_whether_the_actor_speaks() -> None:
    """A sentence that only names the actor is told as such; the same words of two texts of one day
    stand once, with both places."""
    whole = "Lavrov wants Iran to join."
    texts = [b.story(f"Talks\n\n{whole}", source=f"{n}.txt") for n in range(2)]
    question = Question("iran", "Should Iran join?", ("join",), (LAVROV,))
    cells = tuple(
        Position(LAVROV, n, span(of, whole), (span(of, "join"),), rule="named first")
        for n, of in enumerate(texts)
    )
    articles = [b.everywhere(of, NAMES) for of in texts]
    made = b.briefing(articles, ENTITIES, questions=(question,), positions={"iran": cells})
    [cell] = r.page(made, "positions.html").xpath("//table[@class='positions']/tbody/tr/td")
    assert len(cell.findall("blockquote")) == 1 and len(cell.find_class("src")) == 2
    assert r.words(cell).endswith("AFP, paragraph 1 · named in it")


# --- what holds for all ------------------------------------------------------------------------

PAGES = ("chronology.html", "quotations.html", "figures.html", "meetings.html", "network.html")


@pytest.mark.parametrize("path", [*PAGES, "map.html", "search.html", "print.html"])
def test_an_empty_dossier_has_every_page_and_says_what_is_missing(path: str) -> None:
    """No text, no entity: no error, one h1."""
    page = r.page(b.briefing([], []), path)
    assert len(list(page.iter("h1"))) == 1


@pytest.mark.parametrize("path", PAGES[:2])
def test_what_may_not_be_shown_is_on_no_page_of_evidence(path: str) -> None:
    """Rights hold for evidence too."""
    secret = "Lavrov said a “secret” on Sunday."
    of = b.story(f"Talks\n\n{secret}", rights="headline")
    made = speaking(of, ("secret", secret, "partial", 0))
    evidence = replace(
        made.evidence, happenings=(Happening(span(of, secret), on(MONDAY), "happened", -1),)
    )
    whole = b.briefing(
        [replace(made, evidence=evidence)],
        ENTITIES,
        episodes=(Episode(on(MONDAY), "happened", ((0, 0),)),),
    )
    assert "secret" not in r.render(r.sheets(whole)[path])


@pytest.mark.parametrize("path", [*PAGES, "search.html", "print.html", "map.html"])
def test_a_text_that_means_harm_stays_text(path: str) -> None:
    """Markup in a source's words is escaped on every page."""
    evil = "<script>alert(1)</script>"
    whole = f"Lavrov {evil} said “no {evil}” to Brahimi 7 on Sunday."
    of = b.story(f"{evil}\n\n{whole}", publisher=evil, source=evil)
    made = speaking(of, (f"no {evil}", whole, "direct", 0))
    day = on(MONDAY)
    figure = Figure(*span(of, "7"), span(of, whole), 7, 7, evil, evil, evil, evil)
    evidence = replace(
        made.evidence,
        happenings=(Happening(span(of, whole), day, "happened", -1, (0, 1), rule=evil),),
        meetings=(Meeting(span(of, whole), evil, evil, (0, 1), partner_words=evil),),
        figures=(figure, figure),
    )
    group = FigureGroup(
        evil, evil, evil, ((0, 0), (0, 1)), (FigureVerdict((0, 0), (0, 1), evil, evil),)
    )
    made = replace(made, story=replace(of, slug="x-123456"), evidence=evidence)
    entities = [b.entity(LAVROV, evil, role=evil), b.entity(BRAHIMI, evil)]
    whole_dossier = b.briefing(
        [made],
        entities,
        episodes=(Episode(day, "happened", ((0, 0),)),),
        figure_groups=(group,),
    )
    text = r.render(r.sheets(whole_dossier)[path])
    page = html.fromstring(text)
    assert all("alert" not in (s.text or "") for s in page.iter("script"))
    assert "<script>alert" not in text
    assert not [e for e in page.iter() if isinstance(e.tag, str) and e.get("style")]
