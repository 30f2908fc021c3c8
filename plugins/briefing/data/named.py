"""Briefing -> in which words each entity is named, in how many texts, between which days. The law:
one walk over the texts, however many entities are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model import Briefing

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


def named(view: View) -> Mapping[str, Named]:
    """What is counted of every entity that has a page."""
    return view.once("named", lambda: _counted(view.briefing))


def _counted(briefing: Briefing) -> dict[str, Named]:
    found = {ref: Named() for ref in briefing.entities}
    for article in briefing.articles:
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
    return found
