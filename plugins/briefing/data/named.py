"""Briefing -> in which words an entity is named, in how many texts, between which days. The law: no
text is asked but those that name it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.model import Article, Entity, Places

from . import plain
from .spots import View, day

DIRECT = ("name", "metonym")


@dataclass(slots=True)
class Named:
    """What is counted of one entity; ``first`` and ``last`` are days of publication, or nothing."""

    words: dict[str, int] = field(default_factory=dict)
    direct: int = 0
    texts: int = 0
    first: str | None = None
    last: str | None = None

    def names(self) -> list[str]:
        """The forms as printed, each on one line, the most frequent first."""
        found: dict[str, int] = {}
        for printed, n in self.words.items():
            name = plain.one_line(printed)
            found[name] = found.get(name, 0) + n
        return sorted(found, key=lambda name: (-found[name], name))

    def stands_in(self, day: str) -> None:
        """It is named in one more text."""
        self.texts += 1
        if day:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)


def named(view: View, entity: Entity) -> Named:
    """What is counted of an entity that has a page: once, and only of those that are asked for."""
    known: dict[str, Named] = view.once("named", dict)
    if entity.ref not in known:
        known[entity.ref] = _counted(view.briefing.articles, entity.occurrences)
    return known[entity.ref]


def _counted(articles: Sequence[Article], occurrences: Places) -> Named:
    found, before = Named(), -1
    for at, index in occurrences:
        article = articles[at]
        if at != before:
            found.stands_in(day(article.story))
            before = at
        mention = article.mentions[index]
        if mention.form in DIRECT:
            found.direct += 1
            printed = article.story.text[mention.start : mention.end]
            found.words[printed] = found.words.get(printed, 0) + 1
    return found
