"""``content/pages/*.md`` -> Page, ``questions/*.md`` -> Question. Strict as authorities are."""

from __future__ import annotations

import difflib
import re

from briefing.editing.authority import place_of
from briefing.editing.fields import Fields, refused
from briefing.editing.files import sheet_of
from briefing.editing.names import objection
from briefing.editing.tree import Refused
from briefing.model import BLOCKS, Page, Problem, Question

FRONT = "briefing"  # the page that stands first on the front page
PLACED = re.compile(r"\[\[([^\[\]]{1,40})\]\]")


def read_page(path: str, data: bytes) -> tuple[Page | None, tuple[Problem, ...]]:
    """An editor's own page; its id is its file's name. None if any Problem."""
    _, stem, problems = place_of(path)
    try:
        sheet = sheet_of(data)
    except Refused as error:
        return None, (*problems, *refused(path, error))
    fields = Fields(path, sheet.keys, ("title",))
    fields.need("title", "write `title: Briefing`")
    page = Page(stem, fields.text("title"), sheet.note, path, sheet.note_line)
    if stem == FRONT:
        _check_blocks(fields, page)
    problems = tuple(sorted((*problems, *fields.problems)))
    return (None if problems else page), problems


def _check_blocks(fields: Fields, page: Page) -> None:
    """Each ``[[block]]`` on a line of its own is one that there is."""
    for n, line in enumerate(page.note.splitlines()):
        placed = PLACED.fullmatch(line.rstrip())
        if placed and placed[1] not in BLOCKS:
            near = difflib.get_close_matches(placed[1].lower(), BLOCKS, n=1)
            mend = f"did you mean `[[{near[0]}]]`?" if near else f"one of: {', '.join(BLOCKS)}"
            fields.wrong(page.note_line + n, f"no such block `{placed[0]}`", mend)


def read_question(path: str, data: bytes) -> tuple[Question | None, tuple[Problem, ...]]:
    """What an editor wants to see side by side. None if any Problem."""
    _, stem, problems = place_of(path)
    try:
        sheet = sheet_of(data)
    except Refused as error:
        return None, (*problems, *refused(path, error))
    fields = Fields(path, sheet.keys, ("title", "keywords", "actors"))
    fields.need("title", "write the question: `title: Who may take part?`")
    fields.need("keywords", "write the words to look for: `keywords: [precondition]`")
    keywords = fields.texts("keywords")
    for n, word in enumerate(keywords):
        if why := objection(word):
            fields.wrong(fields.line(f"keywords.{n}"), f"`{word}` {why}", "choose a rarer word")
    question = Question(
        id=stem,
        title=fields.text("title"),
        keywords=keywords,
        actors=tuple(f"actors/{actor}" for actor in fields.ids("actors")),
        note=sheet.note,
        path=path,
        note_line=sheet.note_line,
    )
    problems = tuple(sorted((*problems, *fields.problems)))
    return (None if problems else question), problems
