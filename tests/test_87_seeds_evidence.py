"""What the five seeds assert, as a careful reader would list it, on the built site's own pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

pytestmark = pytest.mark.site

PIECES = [
    "resolve all remaining questions",
    "(U.S. Secretary of State John) Kerry and I promised to do all we can",
    "depend on how well our Western partners do their homework",
    "still studying our invitation",
    "continue to insist on the Syrians sitting down at the negotiating table",
    "And then, once they do (sit down for the talks), they can submit all the demands they want",
    "agreed to do everything",
    "We call on you to do more",
    "more realism",
    "It is crucially important that the opening of the conference",
    "in the coming days",
]
"""What stands between quotation marks of Lavrov's."""


def page(site: Path, name: str) -> html.HtmlElement:
    return html.parse(str(site / name)).getroot()


def told(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def entries(site: Path, words: str) -> list[html.HtmlElement]:
    return [li for li in page(site, "chronology.html").iter("li") if words in told(li)]


def test_an_actors_page_has_all_the_words_between_quotation_marks(site: Path) -> None:
    """Lavrov's page lists his eleven pieces, each with outlet and day."""
    said = page(site, "actors/sergei-lavrov.html").get_element_by_id("quotations")
    quoted = [told(mark).strip("\"“”,. '") for mark in said.xpath(".//*[@class='said']")]
    for piece in PIECES:
        assert any(words.startswith(piece) for words in quoted), piece
    for entry in said.xpath(".//blockquote/.."):
        assert entry.xpath(".//a[@class='src']"), told(entry)
        assert entry.xpath(".//time[@datetime]"), told(entry)


def test_figures_differ_are_earlier_or_count_other_things(site: Path) -> None:
    """100,000 and 120,000 dead differ, 45,000 is an earlier state, and who is registered is not
    who fled."""
    rows = page(site, "figures.html").xpath("//tr[@id]")
    verdicts = {told(row.xpath(".//mark")[0]): told(row.xpath("td[last()]")[0]) for row in rows}
    claimants = {told(row.xpath(".//mark")[0]): told(row.xpath("td[last()-1]")[0]) for row in rows}
    assert verdicts["45,000"] == "earlier state: no. 2"
    assert verdicts["100,000"] == "earlier state: no. 1; differ: no. 3"
    assert verdicts["120,000"] == "differ: no. 2"
    assert verdicts["500,000"] == "not comparable: no. 1; not comparable: no. 3"
    assert verdicts["2.2 million"] == "not comparable: no. 3"
    assert claimants["500,000"].endswith("UN refugee agency")


def test_one_event_of_two_texts_is_one_entry(site: Path) -> None:
    """Putin's call to Assad stands once, on its day, with both its sources."""
    [call] = entries(site, "praised Assad's readiness")
    assert call.xpath(".//time/@datetime")[0] == "2013-11-14"
    assert {told(a) for a in call.xpath(".//a[@class='src']")} == {
        "The Moscow Times, paragraph 11",
        "AFP via Breitbart, paragraph 4",
    }
    assert not entries(site, "held his first telephone talks with Assad")


def test_one_contact_of_two_texts_is_one_of_the_meetings(site: Path) -> None:
    """The meetings page counts that call once, too, with both its sources."""
    tree = page(site, "meetings.html")
    calls = [
        li
        for li in tree.xpath("//*[@id]")
        if (li.get("id") or "").startswith("c")
        and "telephone" in told(li)
        and "Vladimir Putin" in told(li)
        and "Bashar al-Assad" in told(li)
    ]
    assert [li.xpath(".//time/@datetime")[0] for li in calls] == ["2013-11-14"]
    assert {told(a) for a in calls[0].xpath(".//a[@class='src']")} == {
        "The Moscow Times, paragraph 11",
        "AFP via Breitbart, paragraph 4",
    }


def test_what_was_planned_stands_apart(site: Path) -> None:
    """Geneva II in mid-December is announced, not told as happened."""
    tree = page(site, "chronology.html")
    [planned] = [h for h in tree.iter("h2") if h.get("id") == "planned"]
    apart = [told(li) for li in planned.xpath("following::li")]
    assert any("our target (for the Geneva II conference) is mid-December" in li for li in apart)
    assert not [li for li in planned.xpath("preceding::li") if "mid-December" in told(li)]
