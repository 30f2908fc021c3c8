"""A Briefing -> the same, looked up from every side. The law: one place decides what is shown.

A mention is *shown* when it has a page, is no adjective and stands in text that may be shown
(rights); shown mentions are links on the article page and lines on the entity's page, one to one.
"""

from __future__ import annotations

import datetime as dt
from array import array
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from briefing.model import (
    Article,
    Briefing,
    Changes,
    Entity,
    Mention,
    Places,
    Site,
    Story,
)
from briefing.showing import urls
from briefing.showing.cards import Card, cards
from briefing.showing.tallies import Casts, Counted, Tally, tallied
from briefing.showing.values import Day, Link, Source
from briefing.showing.words.strings import KINDS, Language, language

K = TypeVar("K")
T = TypeVar("T")
HELD = 12_000  # values of one kind
Extras = Callable[[str], Sequence[Link]]


def nothing(path: str) -> tuple[Link, ...]:
    """No downloads."""
    return ()


def no_block(path: str) -> str:
    """No JSON-LD."""
    return ""


class Lately(dict[K, T]):
    """What was worked out last: of a large dossier not all can be held."""

    def __setitem__(self, key: K, value: T) -> None:
        if len(self) >= HELD:
            self.clear()
        super().__setitem__(key, value)


@dataclass(slots=True)
class Dossier:
    """What every page may ask. Articles are named by their index in ``briefing.articles``."""

    briefing: Briefing
    site: Site
    jsonld: Callable[[str], str] = no_block  # path -> a JSON-LD block, already escaped
    downloads: Extras = nothing  # path -> downloads of that page, hrefs relative to it
    changed: Changes = field(default_factory=Changes)  # since the publication before
    lang: Language = field(init=False)
    _ends: dict[int, int] = field(default_factory=dict)
    _shown: Lately[int, Sequence[int]] = field(default_factory=Lately)
    _cards: list[Card] = field(default_factory=list)
    _once: dict[str, object] = field(default_factory=dict)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What is made at the first call under this name, and kept."""
        if name not in self._once:
            self._once[name] = make()
        return self._once[name]  # type: ignore[return-value]

    def __post_init__(self) -> None:
        self.lang = language(self.site.language)

    @property
    def articles(self) -> tuple[Article, ...]:
        return self.briefing.articles

    def story(self, article: int) -> Story:
        return self.briefing.articles[article].story

    def entity(self, ref: str) -> Entity | None:
        return self.briefing.entities.get(ref)

    def families(self) -> tuple[str, ...]:
        """The families of the entities there are: those without any are in no menu."""
        entities = self.briefing.entities.values()
        return self.once("families", lambda: tuple(sorted({e.family for e in entities})))

    # --- where something stands ---------------------------------------------------------------

    def block_at(self, article: int, offset: int) -> int:
        """The index of the block that holds ``offset``."""
        return max(0, bisect_right(self.card(article).starts, offset) - 1)

    def start(self, article: int, block: int) -> int:
        """Where a block begins."""
        return self.card(article).starts[block]

    def paragraphs(self, ref: str) -> Places:
        """(article, index of the block) of every paragraph in which an entity is shown, in order,
        each once."""
        return self._counted()[0][ref].paragraphs

    def fragment(self, article: int, offset: int) -> str:
        """The fragment of the block that holds ``offset``: ``p9``; "" where it is not shown."""
        if offset >= self.shown_end(article):
            return ""
        return self.fragments(article)[self.block_at(article, offset)]

    def fragments(self, article: int) -> tuple[str, ...]:
        """The fragment of each block."""
        return self.card(article).fragments

    def number(self, article: int, block: int) -> int:
        """The number of a paragraph; 0 for any other block."""
        fragment = self.fragments(article)[block]
        return int(fragment[1:]) if fragment[1:].isdigit() else 0

    def sentence_at(self, article: int, offset: int) -> tuple[int, int]:
        """The sentence that holds ``offset``; its block where no sentence does."""
        sentences = self.story(article).sentences
        k = bisect_right(sentences, offset, key=lambda span: span[0]) - 1
        if k >= 0 and offset < sentences[k][1]:
            return sentences[k]
        block = self.story(article).blocks[self.block_at(article, offset)]
        return block.start, block.end

    def source(self, article: int, offset: int, here: str, fragment: str = "") -> Source:
        """The link to where ``offset`` stands, seen from the page ``here``.

        ``fragment`` goes to a mention (``m…``) rather than to the paragraph.
        """
        block = self.block_at(article, offset)
        card, number = self.card(article), self.number(article, block)
        href = urls.relative(here, card.path, fragment or self.fragment(article, offset))
        place = self._place(article, block)
        short = f"¶ {number}" if number else place
        return Source(f"{card.outlet}, {place}", f"{card.outlet}, {short}", href, card.outlet_why)

    def _place(self, article: int, block: int) -> str:
        if number := self.number(article, block):
            return self.lang.gettext("paragraph %(n)s", n=number)
        role = self.fragments(article)[block].rstrip("0123456789")
        names = {"headline": "headline", "sub": "subhead", "cap": "caption"}
        return self.lang.gettext(names.get(role, "credit line"))

    def card(self, article: int) -> Card:
        """What a link to an article tells of it."""
        if not self._cards:
            self._cards = list(cards(self.lang, (one.story for one in self.articles)))
        return self._cards[article]

    def outlet(self, article: int) -> str:
        """The publisher, or the headline's first words where nobody is named."""
        return self.card(article).outlet

    def outlet_why(self, article: int) -> str:
        """How the publisher is known, where that is inferred."""
        return self.card(article).outlet_why

    def printed(self, article: int) -> dt.date | None:
        """The day of publication, if it is known."""
        return self.card(article).day

    # --- what may be shown --------------------------------------------------------------------

    def shown_end(self, article: int) -> int:
        """Text from here on is not shown, for want of rights. All of it is with ``full``."""
        if article not in self._ends:
            self._ends[article] = self.story(article).shown_end(self.site.excerpt_words)
        return self._ends[article]

    def allowed(self, article: int, span: tuple[int, int]) -> tuple[int, int]:
        """As much of a span as may be quoted: all, or nothing where the rights withhold it."""
        start, end = span
        return start, max(start, min(end, self.shown_end(article)))

    def linked(self, article: int, mention: Mention) -> bool:
        """Whether the mention has a page, shown or not."""
        return bool(mention.id) and mention.ref in self.briefing.entities

    def shown(self, article: int) -> Sequence[int]:
        """The indices of the mentions that are links on the article's page."""
        if article not in self._shown:
            end, mentions = self.shown_end(article), self.articles[article].mentions
            found = [
                k
                for k, mention in enumerate(mentions)
                if mention.form != "adjective"
                and mention.end <= end
                and self.linked(article, mention)
            ]
            whole = len(found) == len(mentions)
            self._shown[article] = range(len(found)) if whole else array("I", found)
        return self._shown[article]

    def lines(self, ref: str) -> Places:
        """The occurrences of an entity that are shown: (article, mention), in order."""
        return self._counted()[0][ref].lines

    def sizes(self, ref: str) -> Sequence[int]:
        """Of each of these lines, how long its sentence is."""
        return self._counted()[0][ref].sizes

    def texts(self, ref: str) -> tuple[int, ...]:
        """The articles that name an entity in whatever way, in order."""
        return tuple(dict.fromkeys(i for i, _ in self.briefing.entities[ref].occurrences))

    def is_shown(self, article: int, mention: int) -> bool:
        found = self.articles[article].mentions[mention]
        return (
            found.form != "adjective"
            and found.end <= self.shown_end(article)
            and self.linked(article, found)
        )

    def tally(self, ref: str) -> Tally:
        """How often ``ref`` is named in the whole dossier."""
        return self._counted()[0][ref].tally

    def words(self, ref: str) -> Mapping[str, int]:
        """The forms in which ``ref`` is shown, as printed, with how often."""
        return self._counted()[0][ref].words

    def casts(self) -> Casts:
        """Whom each paragraph names."""
        return self._counted()[1]

    def _counted(self) -> tuple[Mapping[str, Counted], Casts]:
        """What is counted of every entity, and who stands with whom: in one walk over the texts."""
        entities = self.briefing.entities
        return self.once("counted", lambda: tallied(self.articles, entities, self.shown_end))

    # --- words about things -------------------------------------------------------------------

    def title(self, ref: str) -> str:
        entity = self.entity(ref)
        return entity.title if entity else ref.split("/", 1)[-1]

    def link(self, ref: str, here: str, note: str = "") -> Link:
        """A link to an entity's page, seen from the page ``here``."""
        entity = self.briefing.entities[ref]
        return Link(entity.title, urls.relative(here, urls.entity(ref)), note, family=entity.family)

    def kind(self, ref: str) -> str:
        entity = self.briefing.entities[ref]
        return self.lang.gettext(KINDS.get(entity.kind, entity.kind))

    def day(self, article: int) -> Day:
        """The day of publication, with the reason where it is inferred."""
        return self.card(article).when
