"""Dossier -> the articles of the book, and its contents. The law: paragraph numbers stay."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.showing import urls, weave
from briefing.showing.dossier import Dossier
from briefing.showing.values import Day, Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as printed. ``number`` 0 = no paragraph."""

    role: str
    id: str
    number: int
    html: Markup


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with its number in the book."""

    number: int
    headline: str
    outlet: str
    outlet_why: str
    day: Day
    url: str
    lang: str
    dir: str
    paragraphs: tuple[Paragraph, ...]
    withheld: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents."""

    number: int
    link: Link
    outlet: str
    outlet_why: str
    day: Day


def entry(dossier: Dossier, i: int, here: str, there: str) -> Entry:
    headline = Link(dossier.story(i).title, urls.relative(here, there, f"a{i + 1}"))
    return Entry(i + 1, headline, *outlet_of(dossier, i), dossier.day(i))


def chapter(dossier: Dossier, i: int) -> Chapter:
    story, end = dossier.story(i), dossier.shown_end(i)
    foreign = story.language != dossier.lang.code
    outlet, outlet_why = outlet_of(dossier, i)
    paragraphs = tuple(
        Paragraph(
            block.role,
            f"a{i + 1}{fragment}",
            block.number,
            weave.weave(story.text, block.start, min(block.end, end)),
        )
        for block, fragment in zip(story.blocks[1:], dossier.fragments(i)[1:], strict=True)
        if block.start < end
    )
    return Chapter(
        number=i + 1,
        headline=story.headline,
        outlet=outlet,
        outlet_why=outlet_why,
        day=dossier.day(i),
        url=story.url if story.url.startswith(("https://", "http://")) else "",
        lang=story.language if foreign else "",
        dir=story.direction if foreign or story.direction != dossier.lang.direction else "",
        paragraphs=paragraphs,
        withheld=end <= len(story.text),
    )


def outlet_of(dossier: Dossier, i: int) -> tuple[str, str]:
    """Who printed it, and how that is known where it is inferred."""
    publisher = dossier.story(i).publisher
    if publisher is None:
        return "", ""
    return publisher.value, dossier.outlet_why(i)
