"""Story, offsets -> where that is: block, fragment, sentence. The law: no word of a text whose
rights forbid it leaves this room.

Fragments are those of the article page: ``headline``, ``p9``, ``sub1``, ``cap1``, ``credit1``.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from briefing.model import Article, Block, Briefing, Interval, Site, Story

T = TypeVar("T")
QUOTES = frozenset('“”"')
SHORT = {"subhead": "sub", "caption": "cap", "credit": "credit"}


@dataclass(frozen=True, slots=True)
class View:
    """A briefing with what every format asks of it."""

    briefing: Briefing
    site: Site
    _once: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What is made at the first call under this name, and kept."""
        if name not in self._once:
            self._once[name] = make()
        return self._once[name]  # type: ignore[return-value]

    def address(self, path: str) -> str:
        """Where a page is: absolute if the settings name an address, else below the site."""
        return f"{self.site.url.rstrip('/')}/{path}" if self.site.url else path

    def link(self, path: str, here: str) -> str:
        """The same, but relative to the file ``here`` where there is no address."""
        if self.site.url:
            return self.address(path)
        return "../" * here.count("/") + path

    def has_page(self, ref: str) -> bool:
        return ref in self.briefing.entities


def fragments(story: Story) -> tuple[str, ...]:
    """The fragment of each block."""
    counts: dict[str, int] = {}
    found = []
    for block in story.blocks:
        counts[block.role] = counts.get(block.role, 0) + 1
        found.append(_fragment(block, counts[block.role]))
    return tuple(found)


def _fragment(block: Block, count: int) -> str:
    if block.role == "paragraph":
        return f"p{block.number}"
    return f"{SHORT[block.role]}{count}" if block.role in SHORT else "headline"


def block_at(story: Story, offset: int) -> int:
    """The index of the block an offset lies in."""
    return max(bisect_right(story.blocks, offset, key=lambda block: block.start) - 1, 0)


def sentence_at(story: Story, offset: int) -> tuple[int, int]:
    """The sentence an offset lies in; its block, should there be none."""
    at = bisect_right(story.sentences, (offset, len(story.text) + 1)) - 1
    if at >= 0 and story.sentences[at][1] > offset:
        return story.sentences[at]
    block = story.blocks[block_at(story, offset)]
    return block.start, block.end


def words(story: Story, span: tuple[int, int] | None) -> str:
    """The words of a span on one line; nothing unless the text may be shown whole."""
    if span is None or story.rights != "full":
        return ""
    return " ".join(story.text[span[0] : span[1]].split())


def told(story: Story, reason: str) -> str:
    """Why something was read so; a reason that quotes a text stays away where the text does."""
    return reason if story.rights == "full" or not QUOTES & set(reason) else ""


class Sentences:
    """The sentences of one text on one line each, made once however many ask for them."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._made: dict[tuple[int, int], str] = {}

    def at(self, offset: int) -> str:
        """The sentence an offset lies in, as far as it may be shown."""
        span = sentence_at(self._story, offset)
        found = self._made.get(span)
        if found is None:
            found = self._made[span] = words(self._story, span)
        return found


def opening(story: Story, limit: int) -> str:
    """The text's first ``limit`` words after its headline, as far as they may be shown."""
    first = next((b.start for b in story.blocks if b.role == "paragraph"), len(story.text))
    found = story.text[first : story.shown_end(limit)].split(None, limit)
    return " ".join(found[:limit]) + (" …" if len(found) > limit else "")


def article_path(story: Story) -> str:
    return f"articles/{story.slug}.html"


def entity_path(ref: str) -> str:
    return f"{ref}.html"


def day(story: Story) -> str:
    """The day of publication, ISO 8601, or nothing."""
    return story.dating.day.isoformat() if story.dating.day else ""


def iso(value: dt.date | None) -> str | None:
    return value.isoformat() if value else None


def span_of_time(when: Interval | None) -> dict[str, str | None]:
    """An interval as three cells."""
    return {
        "earliest": iso(when.earliest) if when else None,
        "latest": iso(when.latest) if when else None,
        "precision": when.precision if when else None,
    }


def ref_of(article: Article, mention: int | None) -> str | None:
    """The entity a mention leads to, or None."""
    return (article.mentions[mention].ref or None) if mention is not None else None


def surfaces(article: Article, mention: int | None, instead: str = "") -> str | None:
    """Who is meant, as printed: ``instead``, where the text may be shown, or a mention's words."""
    story = article.story
    words = instead if story.rights == "full" else ""
    if words or mention is None:
        return words or None
    return story.text[article.mentions[mention].start : article.mentions[mention].end]
