"""``content/pages/*.md`` -> Page, ``questions/*.md`` -> Question. Strict as authorities are."""

from __future__ import annotations

from briefing.editing.authority import place_of
from briefing.editing.fields import Fields, refused
from briefing.editing.files import sheet_of
from briefing.editing.names import objection
from briefing.editing.tree import Refused
from briefing.model import Page, Problem, Question


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
    problems = tuple(sorted((*problems, *fields.problems)))
    return (None if problems else page), problems


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
