"""Two small dossiers for the tests of open data: a plain one and one that means harm."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import builders

from briefing.model import (
    Briefing,
    Evidence,
    Figure,
    Happening,
    Interval,
    Meeting,
    Place,
    Quotation,
    Site,
    TimeExpression,
)

SITE = Site("A dossier")
HOSTED = Site("A dossier", "https://example.org/dossier")
NASTY = '=HYPERLINK("http://x.test")</script><b>&amp;\x07\u202e]]> \\input{x} {\uffff'


def plain() -> Briefing:
    """Two texts, four entities, one of everything that can be asserted."""
    first = builders.story(
        "Lavrov meets envoy in Moscow\n\n"
        "MOSCOW - Sergei Lavrov met Lakhdar Brahimi in Moscow on Monday.\n\n"
        "## Talks go on\n\n"
        "“We agree,” Lavrov told AFP. The war has killed more than 100,000 people.\n\n"
        "[caption] Lavrov in Moscow",
        source="one.txt",
        url="https://news.example/one",
    )
    second = builders.story(
        "Moscow presses Damascus\n\nRussia & its allies want talks in Geneva, Lavrov said.",
        source="two.txt",
        day="2013-11-20",
        certainty="inferred",
        reason="from “Wednesday”",
    )
    names = {
        "Sergei Lavrov": "actors/sergei-lavrov",
        "Lavrov": "actors/sergei-lavrov",
        "Moscow": "locations/moscow",
        "Geneva": "locations/geneva",
        "Russia": "actors/russia",
    }
    one, two = builders.everywhere(first, names), builders.everywhere(second, names)
    one = replace(one, evidence=_evidence(first.text), roles=())
    entities = [
        builders.entity("actors/sergei-lavrov", "Sergei Lavrov", role="Foreign Minister"),
        builders.entity("actors/russia", "Russia", "state"),
        builders.entity("locations/moscow", "Moscow", place=Place("Moscow", 55.75, 37.62)),
        builders.entity("locations/geneva", "Geneva", authority=None),
    ]
    return builders.briefing([one, two], entities)


def _evidence(text: str) -> Evidence:
    monday = Interval(dt.date(2013, 11, 18), dt.date(2013, 11, 18))
    met = (text.index("Sergei"), text.index("Monday.") + 7)
    said = (text.index("We agree"), text.index("We agree") + 8)
    spoken = (text.index("“We"), text.index("AFP.") + 4)
    killed = (text.index("The war"), text.index("people.") + 7)
    at = text.index("100,000")
    when = text.index("on Monday")
    return Evidence(
        quotations=(Quotation(*said, spoken, "direct", speaker=3, verb="tell", day=monday),),
        times=(TimeExpression(when, when + 9, met, monday),),
        happenings=(Happening(met, monday, "happened", 0, (2,)),),
        meetings=(Meeting(met, "met", "held", (2,), None, monday, "X met Y"),),
        figures=(Figure(at, at + 7, killed, 1e5, 1e5, "more than", "persons", "people", "killed"),),
    )


def hostile() -> Briefing:
    """Every text an editor or a source can write tries to be something else."""
    words = builders.story(f"{NASTY}\n\n{NASTY} in Moscow", source="x.txt", publisher=NASTY)
    words = replace(words, slug="x-123456", url="javascript:alert(1)")
    one = builders.everywhere(words, {"Moscow": "locations/moscow"})
    entities = [
        builders.entity("locations/moscow", NASTY, place=Place(NASTY, 55.75, 37.62, NASTY)),
    ]
    return builders.briefing([one], entities)


def restricted(rights: str) -> Briefing:
    """The plain dossier, no text of which may be shown whole."""
    made = plain()
    articles = tuple(replace(a, story=replace(a.story, rights=rights)) for a in made.articles)
    return replace(made, articles=articles)
