"""Briefing -> in which words an entity is named, in how many texts, between which days. The law: no
text is asked but those that name it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model import Article, Entity

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


FEW = 300
"""Entities that are counted one by one; who asks for more gets all of them in one walk."""


def named(view: View, entity: Entity) -> Named:
    """What is counted of an entity that has a page: an edit asks for few."""
    known: dict[str, Named] = view.once("named", dict)
    if entity.ref not in known:
        few, articles = len(known) < FEW, view.briefing.articles
        fresh = {ref: Named() for ref in ((entity.ref,) if few else view.briefing.entities)}
        texts = dict.fromkeys(i for i, _ in entity.occurrences) if few else range(len(articles))
        for i in texts:
            _count(articles[i], fresh)
        known |= fresh
    return known[entity.ref]


def _count(article: Article, found: Mapping[str, Named]) -> None:
    """Add what a text says of those that are counted."""
    text, here = article.story.text, dict[str, None]()
    for mention in article.mentions:
        one = found.get(mention.ref)
        if one is None:
            continue
        here[mention.ref] = None
        if mention.form in DIRECT:
            one.direct += 1
            printed = text[mention.start : mention.end]
            one.words[printed] = one.words.get(printed, 0) + 1
    printed_on = day(article.story)
    for ref in here:
        found[ref].stands_in(printed_on)
