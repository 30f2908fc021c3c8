"""What a page tells, section by section -> the same, each sentence printed once. The law: what
follows from a sentence that stands above keeps its day, its note and its source, and leads there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing.showing.dossier import Dossier
from briefing.showing.telling.evidence_of import Telling
from briefing.showing.values import Link
from briefing.showing.words.strings import opening

LENGTH = 60  # characters by which a sentence above is known again

Section = tuple[str, Sequence[Telling]]  # its id, its items


@dataclass(slots=True)
class _Above:
    """What stands above: the id of its item by its words, and by its place in a text."""

    by_words: dict[str, str] = field(default_factory=dict)
    by_text: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)

    def holding(self, words: str, item: Telling) -> str:
        """The item that has these words already; "" = none."""
        start, end = item.span
        passages = self.by_text.get(item.article, ())
        held = (id for first, last, id in passages if first <= start and end <= last)
        return self.by_words.get(words) or next(held, "")

    def take(self, words: str, item: Telling, id: str) -> None:
        """From here on these words stand above."""
        self.by_words[words] = id
        self.by_text.setdefault(item.article, []).append((*item.span, id))


def once(dossier: Dossier, sections: Sequence[Section]) -> list[list[Telling]]:
    """The items of each section, in order; those that something below leads to have an id.

    A sentence stands above where the same words do, of this text or another, or a longer passage of
    the same text that holds it. Words that the rights withhold are nobody's repeat.
    """
    above, wanted = _Above(), set()
    made = []
    for name, items in sections:
        made.append([])
        for n, item in enumerate(items, 1):
            words = " ".join(dossier.story(item.article).text[slice(*item.span)].split())
            withheld = not dossier.fragment(item.article, item.span[0])
            found = "" if withheld else above.holding(words, item)
            if found:
                wanted.add(found)
                made[-1].append(replace(item, above=_lead(dossier, words, found), note=item.brief))
            else:
                made[-1].append(replace(item, id=f"{name}-{n}"))
                if not withheld:
                    above.take(words, item, f"{name}-{n}")
    return [
        [item if item.above or item.id in wanted else replace(item, id="") for item in items]
        for items in made
    ]


def _lead(dossier: Dossier, words: str, id: str) -> Link:
    text = dossier.lang.gettext("%(words)s, above", words=opening(words, LENGTH))
    return Link(text, f"#{id}")
