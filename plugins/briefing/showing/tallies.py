"""Articles, entities -> how often each is named, and where. The law: one walk over the texts, and
what is shown is a line: one to one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefing.model import Article, Entity, Places


@dataclass(frozen=True, slots=True)
class Tally:
    """How often an entity is named, kept apart by how. ``hidden`` stand in text not shown."""

    direct: int = 0
    nominal: int = 0
    adjective: int = 0
    hidden: int = 0
    metonym: int = 0
    texts: int = 0  # in which it is shown

    @property
    def shown(self) -> int:
        return self.direct + self.nominal


def tallied(
    articles: Iterable[Article], entities: Mapping[str, Entity], shown_end: Callable[[int], int]
) -> dict[str, tuple[Tally, Places]]:
    """How often each entity is named and in which way; and where it is shown.

    ``shown_end``: article -> the offset from which its text is not shown.
    """
    forms: dict[str, Counter[str]] = {ref: Counter() for ref in entities}
    lines = {ref: Places() for ref in entities}
    for i, article in enumerate(articles):
        end, shown = shown_end(i), set()
        for k, mention in enumerate(article.mentions):
            ref = mention.ref
            if ref not in lines:
                continue
            if mention.form == "adjective":
                forms[ref]["adjective"] += 1
            elif not mention.id or mention.end > end:
                forms[ref]["hidden"] += 1
            else:
                forms[ref][mention.form] += 1
                lines[ref].append(i, k)
                shown.add(ref)
        for ref in shown:
            forms[ref]["texts"] += 1
    return {
        ref: (
            Tally(
                n["name"] + n["metonym"],
                n["nominal"],
                n["adjective"],
                n["hidden"],
                n["metonym"],
                n["texts"],
            ),
            entities[ref].occurrences
            if len(lines[ref]) == len(entities[ref].occurrences)
            else lines[ref],
        )
        for ref, n in forms.items()
    }
