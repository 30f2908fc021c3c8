"""A story -> what links to it tell of it. The law: held of every article, so a line a page needs no
text.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from sys import intern

from briefing.model import Dating, Interval, Story
from briefing.showing import urls
from briefing.showing.values import Day
from briefing.showing.words import known_by
from briefing.showing.words.strings import Language, shorten
from briefing.showing.words.when import between, iso


@dataclass(frozen=True, slots=True)
class Card:
    """What links to an article tell of it, everywhere: held of every article."""

    slug: str
    path: str
    outlet: str  # its publisher, or its first words
    outlet_why: str  # how that is known, where it is inferred
    day: dt.date | None  # of publication, if it is known
    when: Day  # the same in words, with the reason where it is inferred
    starts: Sequence[int]  # where each block begins
    fragments: tuple[str, ...]  # of each block


def cards(lang: Language, stories: Iterable[Story]) -> Iterator[Card]:
    """What is held of each: texts with blocks alike share the list of their fragments."""
    patterns: dict[tuple[str, ...], tuple[str, ...]] = {}
    for story in stories:
        named = story.publisher and story.publisher.value
        fragments = urls.fragments(story)
        yield Card(
            story.slug,
            urls.article(story),
            intern(named) if named else f"“{shorten(story.title, 32)}”",
            known_by.inferred(lang, story.publisher),
            story.dating.day,
            _when(lang, story.dating),
            array("I", (block.start for block in story.blocks)),
            patterns.setdefault(fragments, fragments),
        )


def _when(lang: Language, dating: Dating) -> Day:
    inferred = known_by.inferred(lang, dating)
    if dating.day:
        return Day(intern(dating.day.isoformat()), intern(lang.day(dating.day)), inferred)
    if dating.earliest and dating.latest:
        when = Interval(dating.earliest, dating.latest, "about")
        return Day(iso(when), between(lang, when), known_by.why(lang, dating))
    return Day("", lang.gettext("day unknown"))
