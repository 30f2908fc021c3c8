"""Articles and pages of a briefing -> Pelican's own objects. The law: each under its usual name.

Templates and plugins of Pelican find ``title``, ``date``, ``url``, ``save_as``, ``content``,
``summary`` and ``metadata`` where they always are. Ten thousand of these objects take a second to
make, so without other plugins each is made only when somebody asks for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import overload

from markupsafe import Markup, escape
from pelican.contents import Article, Content
from pelican.contents import Page as PelicanPage

from briefing.model import Page, Story

UNDATED = dt.date(1970, 1, 1)  # Pelican demands a date; no page of ours shows it


class StoryArticle(Article):
    """An article of ours: its page is a sheet, not written by Pelican."""


class EditorsPage(PelicanPage):
    """A page of an editor: its page is a sheet, not written by Pelican."""


def article_of(story: Story, settings: dict, context: dict) -> StoryArticle:
    """Pelican's article of a story; its content is the plain text in paragraphs, as far as the
    rights allow it to be shown."""
    dating = story.dating
    day = dating.day or dating.earliest or dating.latest or UNDATED
    first = next((b for b in story.blocks if b.role == "paragraph"), story.blocks[0])
    end = story.shown_end(int(settings.get("BRIEFING_EXCERPT_WORDS", 60)))
    path = f"articles/{story.slug}.html"
    metadata = {
        "title": story.headline,
        "date": dt.datetime(day.year, day.month, day.day),
        "slug": story.slug,
        "url": path,
        "save_as": path,
        "summary": str(escape(story.text[first.start : min(first.end, end)])),
        "status": "published",
        "lang": story.language,
    }
    paragraph = Markup("<p>%s</p>\n")
    shown = [block for block in story.blocks[1:] if block.start < end]
    content = "".join(paragraph % story.text[b.start : min(b.end, end)] for b in shown)
    return StoryArticle(content, metadata, settings, f"../seeds/{story.source}", context)


def page_of(page: Page, settings: dict, context: dict) -> EditorsPage:
    """Pelican's page of an editor's page; its content is the Markdown as it was written."""
    path = f"{page.id}.html"
    metadata = {"title": page.title, "slug": page.id, "url": path, "save_as": path}
    metadata |= {"summary": "", "status": "published"}
    content = str(Markup("<p>%s</p>") % page.note)
    return EditorsPage(content, metadata, settings, page.path, context)


class Contents(Sequence):
    """Pelican's objects, each made when somebody asks for it."""

    def __init__(self, count: int, make: Callable[[int], Content]) -> None:
        self._count, self._make = count, make
        self._made: dict[int, Content] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Content: ...
    @overload
    def __getitem__(self, index: slice) -> list[Content]: ...
    def __getitem__(self, index: int | slice) -> Content | list[Content]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        if index not in self._made:
            self._made[index] = self._make(index)
        return self._made[index]

    def __add__(self, other: Sequence[Content]) -> list[Content]:
        return [*self, *other]

    def __radd__(self, other: Sequence[Content]) -> list[Content]:
        return [*other, *self]
