"""Dossier -> positions side by side. The law: the page takes none.

A cell holds sentences as printed, by actor and day of printing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from briefing.model import Position, Question, Sheet
from briefing.showing import urls, weave
from briefing.showing.cited import Cited, cited
from briefing.showing.dossier import Dossier
from briefing.showing.frame import frame
from briefing.showing.markdown import render
from briefing.showing.paging import Part, parts, turning
from briefing.showing.stamps import corpus_sheets
from briefing.showing.values import Day, Link, Source

PAGE = 40_000  # bytes of questions a page
GRID_DAYS = 4  # with more days than this, a cell's day stands in the cell


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as printed, and where else the same words stand that day; ``note``: whether the
    actor is named in it only."""

    words: Cited
    note: str
    also: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What an actor is reported to have said on a day."""

    day: Day
    sentences: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An actor with one cell for each day of the grid, or a cell for each day it speaks."""

    name: str
    link: Link | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question: the days if they make a grid, and the rows."""

    id: str
    title: str
    note: Markup
    keywords: str
    days: tuple[Day, ...]
    rows: tuple[Row, ...]

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        sentences = [s for row in self.rows for cell in row.cells for s in cell.sentences]
        told = sum(s.words.size + 100 + 80 * len(s.also) for s in sentences)
        return 600 + len(self.note) + told + 80 * len(self.rows)


def _question(dossier: Dossier, question: Question, here: str) -> QuestionView:
    found: dict[str, dict[int, list[Line]]] = {ref: {} for ref in question.actors}
    days: dict[str, Day] = {}
    for position in dossier.briefing.positions.get(question.id, ()):
        words = _words(dossier, position, here)
        if words is None:
            continue
        ref = position.ref if position.ref in dossier.briefing.entities else ""
        day = dossier.day(position.article)
        days.setdefault(day.words, day)
        by_day = found.setdefault(ref, {})
        note = "" if not ref or position.rule == "speaks" else dossier.lang.gettext("named in it")
        lines = by_day.setdefault(list(days).index(day.words), [])
        _take(lines, Line(words, note))
    grid = tuple(days.values()) if len(days) <= GRID_DAYS else ()
    actors = [ref for ref in found if ref] + [""] * ("" in found)
    return QuestionView(
        question.id,
        question.title,
        render(dossier, question.note, here),
        ", ".join(f"“{word}”" for word in question.keywords),
        grid,
        tuple(_row(dossier, ref, found[ref], (list(days.values()), grid), here) for ref in actors),
    )


def _take(lines: list[Line], line: Line) -> None:
    """The same words of another text stand once, with both places."""
    for n, known in enumerate(lines):
        if known.words.html == line.words.html and known.note == line.note:
            lines[n] = replace(known, also=(*known.also, line.words.source))
            return
    lines.append(line)


def _words(dossier: Dossier, position: Position, here: str) -> Cited | None:
    marks = [weave.marked(start, end) for start, end in position.matched]
    return cited(dossier, position.article, position.sentence, here, marks)


def _row(
    dossier: Dossier,
    ref: str,
    by_day: dict[int, list[Line]],
    days: tuple[Sequence[Day], Sequence[Day]],
    here: str,
) -> Row:
    known, grid = days
    wanted = range(len(grid)) if grid else sorted(by_day)
    cells = tuple(Cell(known[n], tuple(by_day.get(n, ()))) for n in wanted)
    if ref in dossier.briefing.entities:
        return Row(dossier.title(ref), dossier.link(ref, here), cells)
    return Row(dossier.lang.gettext("Others, or nobody named"), None, cells)


def pages(dossier: Dossier) -> tuple[Part[QuestionView], ...]:
    """The questions, divided into pages."""
    questions = [_question(dossier, q, urls.POSITIONS) for q in dossier.briefing.questions]
    return parts(urls.POSITIONS, questions, lambda question: question.size, PAGE)


def sheets(dossier: Dossier) -> Iterator[Sheet]:
    """``positions.html`` if an editor asked a question."""
    if not dossier.briefing.questions:
        return
    every = pages(dossier)
    yield from corpus_sheets(
        dossier, "positions.html", every, lambda part: values(dossier, every, part)
    )


def values(
    dossier: Dossier, every: Sequence[Part[QuestionView]], part: Part[QuestionView]
) -> dict[str, object]:
    """What the template of one page gets."""
    lang = dossier.lang
    heading, before, after = turning(lang, every, part, lang.gettext("Positions side by side"))
    says = lang.gettext(
        "For each question of the editor, the sentences that hold its words, by actor and day."
    )
    page = frame(dossier, part.path, heading, says, previous=before, next=after)
    jump = tuple(
        Link(question.title, urls.relative(part.path, other.path, question.id))
        for other in every
        for question in other.items
    )
    return {"page": page, "view": {"jump": jump, "questions": part.items}}
