"""The day of a text: printed, or inferred from its neighbours with the reason, or unknown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Dating, Sidecar, Story
from briefing.reading import read_seed, redated
from briefing.reading.lines.dates import clock_of, date_in_address, full_dates

SEEDS = Path(__file__).parent.parent / "seeds"
BODY = "\n\nEnvoys of both sides met in the city, officials said.\n"


def story(text: str, name: str = "a.txt", sidecar: Sidecar | None = None) -> Story:
    return read_seed(name, text.encode(), sidecar)[0][0]


def dated_together(stories: Sequence[Story]) -> list[Story]:
    """The stories as they are once they have dated one another."""
    fresh = redated(stories)
    return [fresh.get(n, story) for n, story in enumerate(stories)]


@pytest.mark.parametrize(
    ("line", "day", "clock"),
    [
        ("November 18, 2013 / 2:36 PM / 6 years ago", "2013-11-18", "14:36"),
        ("Published: 18 Nov. 2013 09:05 GMT", "2013-11-18", "09:05"),
        ("Monday 18th of November, 2013", "2013-11-18", ""),
        ("2013-11-18", "2013-11-18", ""),
        ("18.11.2013", "2013-11-18", ""),
        ("Brussels, 18. Nov 2013, 09:29", "2013-11-18", "09:29"),
        ("11/18/2013", "2013-11-18", ""),
        ("Last updated: Apr 052017", "2017-04-05", ""),
        ("Mon 11/18/2013", "2013-11-18", ""),
        ("Wed 05/06/2013", "2013-06-05", ""),
        ("AMMAN | Mon Nov 18, 2013 1:00pm EST", "2013-11-18", "13:00"),
        (
            "Published 18 November 2013 14:05 EAT | Updated 18 November 2013 18:40 EAT",
            "2013-11-18",
            "14:05",
        ),
    ],
)
def test_a_date_line_gives_the_day(line: str, day: str, clock: str) -> None:
    """Written-out, ISO, pointed and unmistakable figures are printed days, with their time."""
    dating = story("Talks begin in Geneva\n\n" + line + BODY).dating
    assert (dating.day, dating.certainty) == (dt.date.fromisoformat(day), "printed")
    assert dating.time == clock
    assert dating.earliest == dating.latest == dating.day


@pytest.mark.parametrize(
    "line",
    ["Published:Thursday | August 8, 2019 | 12:19 AM", "Posted August 8, 2019", "8 Aug 2019 12:19"],
)
def test_the_day_of_printing_goes_before_that_of_saving(line: str) -> None:
    """A page that was saved later shows the day of that above its headline, bare."""
    dating = story(f"Wed | Nov 25, 2020\n\nTalks begin in Geneva\n\n{line}{BODY}").dating
    assert dating.day == dt.date(2019, 8, 8)


def test_day_and_month_that_could_be_exchanged_stay_open() -> None:
    """03/04/2013 is two days: the interval is kept, and the reason says why."""
    dating = story("Talks begin in Geneva\n\n03/04/2013" + BODY).dating
    assert dating.day is None
    assert (dating.earliest, dating.latest) == (dt.date(2013, 3, 4), dt.date(2013, 4, 3))
    assert "other way round" in dating.reason


def test_the_weekday_of_the_lead_tells_day_from_month() -> None:
    """On 03/04/2013 "on Wednesday" was the third of April: inferred, with both reasons."""
    text = (
        "Talks begin\n\n03/04/2013\n\nEnvoys of both sides met in the city on Wednesday, he said."
    )
    dating = dated_together((story(text),))[0].dating
    assert (dating.day, dating.certainty) == (dt.date(2013, 4, 3), "inferred")
    assert "other way round; “on Wednesday” is told as past" in dating.reason


@pytest.mark.parametrize(
    ("picture", "said", "day"),
    [
        ("June 2, 2021", "on Thursday", "2021-10-07"),
        ("December 30, 2020", "on Wednesday", "2021-10-07"),
        ("June 2, 2021", "on Monday", None),
        ("June 2, 2021", "on Thursday, for talks due by 2025", None),
        ("November 9, 2021", "on Friday", "2022-10-07"),
    ],
)
def test_a_date_in_the_text_gives_the_dateline_its_year(
    picture: str, said: str, day: str | None
) -> None:
    """WASHINGTON, Oct 7: the first since the latest day the text names, if the weekday agrees."""
    text = (
        f"Talks to resume\n\nAn envoy leaves talks, {picture}. REUTERS/Ann Other\n\nWASHINGTON,"
        f" Oct 7 (Reuters) - The process cannot go on like that, a spokesman said {said}.\n"
    )
    dating = dated_together((story(text),))[0].dating
    assert (dating.day and dating.day.isoformat()) == day
    if day:
        assert dating.certainty == "inferred"
        assert f"from “Oct 7” and the year of “{picture}”; “{said}”" in dating.reason


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2013/11/17/talks-29641", "2013-11-17"),
        ("https://a.example/world/2013-11-17-talks.html", "2013-11-17"),
        ("https://a.example/c/20131117/talks", "2013-11-17"),
        ("https://a.example/2013/nov/17/talks", "2013-11-17"),
        ("http://a.example/2013-11/17/c_1.htm", "2013-11-17"),
    ],
)
def test_an_address_gives_the_day(url: str, day: str) -> None:
    """Days in a URL's path are the day of publication; months are an interval."""
    dating = story(url + "\n\nTalks begin in Geneva" + BODY).dating
    assert (dating.day, dating.certainty) == (dt.date.fromisoformat(day), "printed")
    month = date_in_address("https://a.example/2013/11/talks")
    assert month == (None, (dt.date(2013, 11, 1), dt.date(2013, 11, 30)))


def test_a_dateline_takes_its_year_from_the_address() -> None:
    """ "CAIRO, July 19 (MENA)" in an address of 2022 is a day."""
    text = "https://a.example/2022/x\n\nTalks\n\nCAIRO, July 19 (MENA) – Envoys met, he said."
    assert story(text).dating.day == dt.date(2022, 7, 19)


def test_a_day_in_figures_behind_the_agency_is_the_datelines() -> None:
    """ "ANKARA (AFP) 23/11/2023 - ": the day of the text, and no word of its first sentence."""
    found = story(f"Bank raises rates again\n\nANKARA (AFP) 23/11/2023 - {BODY.strip()}")
    assert found.dating.day == dt.date(2023, 11, 23)
    assert found.text[found.dateline_end :] == BODY.strip()


def test_a_whole_date_in_the_dateline_of_a_headline_sentence_is_printed() -> None:
    """Where the lead stands as the headline, its dateline still says the day."""
    lead = "CAIRO – 26 July 2022: The embassy said Tuesday that both envoys had met."
    found = story(lead + BODY)
    assert found.text.startswith(lead) and found.dating.day == dt.date(2022, 7, 26)


def test_a_date_in_running_text_is_no_day_of_publication() -> None:
    """It is a clue; the day stays unknown."""
    read = story("Talks\n\nOn November 18, 2013 the envoys met in the city, he said.")
    assert read.dating == Dating()
    assert [(clue.kind, clue.value) for clue in read.clues] == [("dated", "2013-11-18")]
    assert story("Talks\n\nNovember 18, 2013 was the day the envoys met.").dating == Dating()


def test_the_editor_decides() -> None:
    """A sidecar's day wins over a printed one, with the editor's reason."""
    told = Sidecar("", date=dt.date(2012, 12, 29), reason="the last Saturday")
    dating = story("Talks\n\nNovember 18, 2013" + BODY, sidecar=told).dating
    assert (dating.day, dating.certainty) == (dt.date(2012, 12, 29), "editor")
    assert dating.reason == "the last Saturday"


@given(st.text(max_size=60))
def test_any_words_give_real_days_or_none(text: str) -> None:
    """Never an exception, never a day outside the text's own figures."""
    for found in full_dates(text):
        assert str(found.day.year) in text[found.start : found.end]
    assert clock_of(text) == "" or 0 <= int(clock_of(text)[:2]) < 24


FIRST = story(
    "Envoys to meet\n\n17 November 2013\n\n"
    "Deputy Minister Ali Hassan will meet Ambassador Bea Third in Geneva on Monday to discuss "
    "the Omar Plan, officials said.",
    "first.txt",
)


def neighbour(text: str) -> Dating:
    """What the dated FIRST says of an undated text."""
    return dated_together((story(text), FIRST))[0].dating


def test_a_neighbour_dates_a_text_of_the_same_happening() -> None:
    """Monday told as past and Tuesday as ahead is Monday; the neighbour says which."""
    dating = neighbour(
        "Envoys meet\n\nDeputy Minister Ali Hassan met Ambassador Bea Third in Geneva on Monday "
        "to discuss the Omar Plan.\n\nThe talks will go on in Geneva on Tuesday."
    )
    assert (dating.day, dating.certainty) == (dt.date(2013, 11, 18), "inferred")
    assert "“on Monday” is told as past, Tuesday as ahead" in dating.reason
    assert "17 November 2013" in dating.reason


def test_without_a_word_ahead_the_day_stays_an_interval() -> None:
    """News told as "on Monday" may appear days later."""
    dating = neighbour(
        "Envoys meet\n\nDeputy Minister Ali Hassan met Ambassador Bea Third in Geneva on Monday "
        "to discuss the Omar Plan."
    )
    assert dating.day is None
    assert (dating.earliest, dating.latest) == (dt.date(2013, 11, 18), dt.date(2013, 11, 21))


WORDS = " ".join(["Envoys of both sides met in the old hall above the lake for long talks."] * 4)


def test_the_same_words_have_the_same_day() -> None:
    """A text without a day that stands word for word in a dated one is of its day: inferred. Two
    days that fit are none, and a few words are nobody's own."""
    copy = story(f"Long talks in Geneva\n\n{WORDS}", "copy.txt")
    one = story(f"Talks\n\n3 May 2013\n\nGENEVA (Reuters) - {WORDS}", "one.txt")
    other = story(f"Talks\n\n4 May 2013\n\n{WORDS}", "other.txt")
    dating = dated_together((copy, one))[0].dating
    assert (dating.day, dating.certainty) == (dt.date(2013, 5, 3), "inferred")
    assert dating.reason == "it stands word for word in “Talks” (3 May 2013)"
    assert dated_together((copy, one, other))[0].dating.day is None
    short = (story("A\n\nThey met.", "a.txt"), story("A\n\n3 May 2013\n\nThey met.", "b.txt"))
    assert dated_together(short)[0].dating.day is None


@pytest.mark.parametrize(
    ("years", "said", "day"),
    [
        ((2021, 2021, 2021), "on Thursday", "2021-10-07"),
        ((2021, 2021, 2021), "on Monday", None),
        ((2021, 2021, 2021), "on Thursday, for talks due by 2025", None),
        ((2021, 2021), "on Thursday", None),
        ((2011, 2021, 2021), "on Thursday", None),
        ((2022, 2022, 2022), "on Friday", "2022-10-07"),
    ],
)
def test_the_other_texts_give_a_dateline_its_year(
    years: tuple[int, ...], said: str, day: str | None
) -> None:
    """WASHINGTON, Oct 7: the only such day near those of three other texts or more, all within a
    year, if the weekday agrees."""
    others = [
        story(f"Text {n}\n\n{n + 3} November {year}\n\nNothing of it was told.", f"{n}.txt")
        for n, year in enumerate(years)
    ]
    lead = f"WASHINGTON, Oct 7 (Reuters) - It cannot go on like that, a spokesman said {said}."
    dating = dated_together((story(f"Talks\n\n{lead}", "x.txt"), *others))[0].dating
    assert (dating.day and dating.day.isoformat()) == day
    if day:
        assert "from “Oct 7” and the days of the other texts; “on" in dating.reason


def test_another_happening_of_a_monday_dates_nothing() -> None:
    """A shared weekday is no shared happening."""
    text = "Flood\n\nMayor Carl Fourth opened the Harbour Bridge in Oslo on Monday, he said."
    assert neighbour(text) == Dating()


def test_the_age_of_a_war_overrules_likeness() -> None:
    """Texts of the 21st and of the 32nd month are not of one week; months are counted back."""
    dated = story(
        "Envoys to meet\n\n17 November 2013\n\nSyria: Ali Hassan of Syria will meet Bea Third in "
        "Geneva on Monday over the 32-month war in Syria, officials said.",
        "dated.txt",
    )
    open_ = story(
        "Envoys meet\n\nAli Hassan of Syria met Bea Third in Geneva on Monday over the 21-month "
        "war in Syria. They will meet in Geneva on Tuesday. Syria says no."
    )
    dating = dated_together((open_, dated))[0].dating
    assert dating.day is None
    assert dating.earliest and dating.latest
    assert dating.earliest < dt.date(2012, 12, 18) < dating.latest


def real(*, sidecar: bool) -> dict[str, Dating]:
    """The five seeds, dated; the second with its editor's day or without."""
    told = Sidecar("", date=dt.date(2012, 12, 29), reason="editor") if sidecar else None
    stories = [
        read_seed(path.name, path.read_bytes(), told if path.name.startswith("001") else None)[0][0]
        for path in sorted(SEEDS.glob("00*.txt"))
    ]
    forth = dated_together(stories)
    assert forth == dated_together(stories[::-1])[::-1]
    return {read.source[:3]: read.dating for read in forth}


def test_the_five_seeds_have_their_days() -> None:
    """Two are printed, one is the editor's, two are inferred from the others' happenings."""
    days = real(sidecar=True)
    assert [(str(days[n].day), days[n].certainty) for n in sorted(days)] == [
        ("2013-11-18", "inferred"),
        ("2012-12-29", "editor"),
        ("2013-11-17", "printed"),
        ("2013-11-18", "printed"),
        ("2013-11-19", "inferred"),
    ]
    assert days["003"].time == "14:36"


def test_the_second_seed_alone_is_narrowed_not_guessed() -> None:
    """Without its sidecar it lies in the months that its "21-month conflict" leaves."""
    dating = real(sidecar=False)["001"]
    assert dating.day is None
    assert dating.earliest and dating.latest
    assert dating.earliest < dt.date(2012, 12, 29) < dating.latest


@pytest.mark.parametrize(
    ("number", "value", "certainty"),
    [
        ("000", "AFP via Breitbart", "inferred"),
        ("002", "The Moscow Times", "printed"),
        ("003", "Reuters", "printed"),
        ("004", None, None),
    ],
)
def test_publishers_of_the_seeds(number: str, value: str | None, certainty: str | None) -> None:
    """Printed in masthead or dateline, inferred from "told AFP", or unknown."""
    path = next(SEEDS.glob(number + "*.txt"))
    fact = read_seed(path.name, path.read_bytes())[0][0].publisher
    assert (fact and fact.value, fact and fact.certainty) == (value, certainty)
    assert fact is None or fact.reason


@pytest.mark.parametrize(
    ("line", "day", "author", "publisher"),
    [
        ("By Jane DoeMarch 3, 2014", dt.date(2014, 3, 3), "Jane Doe", None),
        ("By: Jane Doe Associated Press//May 30, 2023//", dt.date(2023, 5, 30), "Jane Doe", "AP"),
        ("City Express-News · 24 Nov 2021 · By Jane Doe", dt.date(2021, 11, 24), "Jane Doe", None),
        ("by Jane Doe - 09/01/21 5:44 PM ET", dt.date(2021, 9, 1), "Jane Doe", None),
        ("By Example NewsMarch 6, 2025", dt.date(2025, 3, 6), "Example News", "Example News"),
        ("Isles Daily News · 14 January 2024", dt.date(2024, 1, 14), None, "Isles Daily News"),
        ("Rio de Janeiro (AFP) Jan 21, 2011", dt.date(2011, 1, 21), None, "AFP"),
        (
            "29 December 2023 · High Commission, Pretoria",
            dt.date(2023, 12, 29),
            None,
            None,
        ),
    ],
)
def test_a_line_of_author_house_and_day(
    line: str, day: dt.date, author: str | None, publisher: str | None
) -> None:
    """Each part of the line above a text is read; the house only where it is an agency."""
    read = story(f"Talks begin in the city\n{line}{BODY}")
    assert read.dating.day == day
    assert (read.byline and read.byline.value) == author
    assert (read.publisher and read.publisher.value) == publisher


def test_today_with_its_day_beside_it_dates_the_text() -> None:
    """ "The court has today, 1 December 2023, ordered": inferred, with the words."""
    [dated] = dated_together(
        [story(f"Court orders\n\nThe court has today, 1 December 2023, ordered.{BODY}")]
    )
    assert (dated.dating.day, dated.dating.certainty) == (dt.date(2023, 12, 1), "inferred")
    assert dated.dating.reason == "from “today, 1 December 2023”"


def test_what_was_told_once_to_an_agency_makes_no_publisher() -> None:
    """Other houses quote an agency too: twice told, the text is taken to be the agency's."""
    once = "“They keep it all,” she told Reuters."
    assert story(f"Talks begin in Geneva\n\n{once}{BODY}").publisher is None
    twice = story(f"Talks begin in Geneva\n\n{once} He told Reuters that he knew.{BODY}").publisher
    assert twice is not None and (twice.value, twice.certainty) == ("Reuters", "inferred")


@pytest.mark.parametrize(
    ("below", "value"),
    [
        ("The Northern Times (Kigali)\nFriday, June 27, 2025", "The Northern Times"),
        ("27 June 2025\nRiver Press Agency (Luanda)", "River Press Agency"),
        ("June 27, 2025\n\nBy Jane Doe\n\nHarbour Media Group", "Harbour Media Group"),
        ("Voice of the River\nJune 27, 2025", "Voice of the River"),
        ("Harbour Magazine, 27 June 2025", "Harbour Magazine"),
        ("The Rower, June 27, 2025", "The Rower"),
        ("RiverBytes\n27 June 2025", "RiverBytes"),
        ("Harbour.example\n27 June 2025", None),
        ("Harbour.vn\n27 June 2025", "Harbour.vn"),
        ("McKenzie\n27 June 2025", None),
        ("More rain is due in the valley this week.\n\nHarbour News\n27 Jun 2025", "Harbour News"),
        ("Harbour News\nMore rain", None),
        ("Jane Doe\nJune 27, 2025", None),
        ("The Hague, 27 June 2025", None),
        ("Nairobi\n27 June 2025", None),
        ("Latest News\n27 June 2025", None),
    ],
)
def test_a_house_is_named_beside_the_day_below_the_headline(below: str, value: str | None) -> None:
    """A name beside the line of the day is a house's where it says so; an author's, a place's or a
    section's is not."""
    read = story(f"Talks begin in the city\n{below}{BODY}")
    assert (read.publisher and read.publisher.value) == value
    assert read.publisher is None or read.publisher.certainty == "printed"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Lunes, 18 de noviembre de 2013", dt.date(2013, 11, 18)),
        ("lundi 18 novembre 2013", dt.date(2013, 11, 18)),
        ("Publié le 1er mars 2013 à 14:05", dt.date(2013, 3, 1)),
        ("Montag, 18. November 2013", dt.date(2013, 11, 18)),
        ("18 Kasım 2013", dt.date(2013, 11, 18)),
        ("18 ноября 2013", dt.date(2013, 11, 18)),
        ("2013年11月18日", dt.date(2013, 11, 18)),
    ],
)
def test_a_day_in_the_language_of_the_page(line: str, day: dt.date) -> None:
    """An English text on a page in another language: its day is read, and is no part of it."""
    read = story(f"Talks begin in the old city by the river\n{line}{BODY}")
    assert (read.dating.day, read.dating.certainty) == (day, "printed")
    assert line not in read.text


def test_an_address_below_the_headline_is_no_part_of_it() -> None:
    """Pasted from a browser: headline, address, day, one a line."""
    read = story(
        f"Talks begin in the old city by the river\nhttps://example.org/talks\n27 June 2025{BODY}"
    )
    assert read.text.startswith("Talks begin in the old city by the river\n\n")
    assert read.url == "https://example.org/talks"


def test_a_link_below_the_text_is_no_source() -> None:
    """``Source: Read Full Article``: the dateline's agency is the publisher."""
    lead = "MOSCOW (Reuters) - Envoys met in the city, officials said."
    fact = story(f"Talks begin in Geneva\n\n{lead}\n\nSource: Read Full Article\n").publisher
    assert fact is not None and fact.value == "Reuters"


@pytest.mark.parametrize(
    ("above", "lead", "value"),
    [
        ("Northern Telegraph\n\nHome News Politics\n\n", "", "Northern Telegraph"),
        ("The Daily Star\n\n", "", "The Daily Star"),
        ("", "AUCKLAND, AAP - ", "AAP"),
        ("", "WASHINGTON (Reuters/AP) —\n\n", "Reuters"),
        ("", "Khartoum (AFP) May 16, 2006 ", "AFP"),
        ("", "Caracas, Mar 10 (EFE).- ", "EFE"),
        ("Your web browser is no longer supported. To see it all, update it\n\n", "", None),
        (
            "",
            "NEW DELHI (UrduPoint News / Sputnik - 26th October, 2020) ",
            "UrduPoint News / Sputnik",
        ),
        ("", "Baku, October 13, AZERTAC\n\n", "AZERTAC"),
        ("", "Cairns, Australia, 18 Shaban 1438 H corresponding to 14 May 2017 SPA--", "SPA"),
        ("Middle East\n\n", "", None),
    ],
)
def test_a_masthead_or_an_agency_is_the_publisher(above: str, lead: str, value: str | None) -> None:
    """A newspaper's name above the headline, and an agency in the dateline, are printed."""
    text = f"{above}Talks begin in Geneva\n\n{lead}Envoys met in the city, officials said.\n"
    fact = story(text).publisher
    assert (fact.value if fact else None) == value
    assert fact is None or fact.certainty == "printed"
