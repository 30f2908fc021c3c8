"""Pelican's context and output. The law: Pelican stays the host; articles and pages stand in its
context under the usual names.

``generate_context`` reads and composes, ``generate_output`` writes; nothing is kept elsewhere than
on the build that the settings carry, so that a second run begins afresh.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import overload

import jinja2
from pelican.contents import Article, Content, Page
from pelican.generators import Generator

from briefing import data, showing
from briefing.cache import Store
from briefing.compose import Composition, Work, compose
from briefing.model import Briefing, Note, Problem, Site, Story
from briefing.shell.executors import executor_of
from briefing.shell.inputs import read_inputs
from briefing.shell.report import Progress
from briefing.shell.writer import SheetWriter, Stage

BUILD = "BRIEFING_BUILD"  # the key of the settings under which the running build travels


class Refusal(Exception):
    """The build cannot go on; every problem that was found."""

    def __init__(self, problems: Sequence[Problem], notes: Sequence[Note] = ()) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems, self.notes = tuple(problems), tuple(notes)


@dataclass(slots=True)
class Build:
    """One run of the program: where it writes, and what it has found."""

    stage: Stage
    store: Store
    progress: Progress
    root: Path  # the folder of the settings file
    briefing: Briefing | None = None
    work: Work = field(default_factory=Work)
    notes: list[Note] = field(default_factory=list)


class BriefingGenerator(Generator):
    """Seeds and editors' pages -> every page and data file of the site."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        folders = [*self.settings["THEME_TEMPLATES_OVERRIDES"], str(Path(self.theme, "templates"))]
        self.env.loader = jinja2.FileSystemLoader(folders)  # never another theme's template
        self.env.install_gettext_translations(
            showing.translations(self.settings["DEFAULT_LANG"]), newstyle=True
        )
        self.env.globals.update(
            {key: value for key, value in self.settings.items() if key.isupper() and key != BUILD}
        )
        self.build: Build = self.settings[BUILD]
        self.site = site_of(self.settings)

    def generate_context(self) -> None:
        """Read all, compose, and hand articles and pages to Pelican's context. Raises Refusal."""
        composition = self._compose()
        build = self.build
        build.notes += composition.notes
        build.work = composition.work
        if composition.problems or composition.briefing is None:
            raise Refusal(composition.problems, build.notes)
        build.briefing = composition.briefing
        stories = [article.story for article in composition.briefing.articles]
        self.context["articles"] = Contents(stories, self._article)
        self.context["pages"] = Contents(composition.briefing.pages, self._page)

    def _compose(self) -> Composition:
        """Read the folders and run the stages; what the walk found is told with the rest."""
        build = self.build
        seeds = build.root / self.settings.get("BRIEFING_SEEDS", "seeds")
        inputs, problems, notes = read_inputs(seeds, Path(self.path))
        executor = executor_of(self.settings.get("BRIEFING_EXECUTOR", "processes"))
        try:
            made = compose(inputs, build.store, executor, build.progress)
        except OSError as error:
            fault = Problem(str(error.filename or ""), 0, str(error), "make it readable")
            made = Composition(None, (fault,))
        build.notes += notes
        if problems:
            made = Composition(None, (*problems, *made.problems), made.notes, made.work)
        elif made.briefing is not None:
            left_out = {note.path for note in (*notes, *made.notes)}
            lost = _lost([f"seeds/{file.path}" for file in inputs.seeds], made.briefing, left_out)
            if lost:
                made = Composition(None, tuple(lost), made.notes, made.work)
        return made

    def _article(self, story: Story) -> Content:
        day = story.dating.day or story.dating.earliest or dt.date(1970, 1, 1)
        path = f"articles/{story.slug}.html"
        metadata = {
            "title": story.headline,
            "date": dt.datetime(day.year, day.month, day.day),
            "slug": story.slug,
            "url": path,
            "save_as": path,
            "summary": str(jinja2.utils.markupsafe.escape(_summary(story))),
            "status": "published",
        }
        content = "".join(
            str(jinja2.utils.markupsafe.Markup("<p>%s</p>\n") % story.text[b.start : b.end])
            for b in story.blocks[1:]
        )
        return Article(content, metadata, self.settings, f"../seeds/{story.source}", self.context)

    def _page(self, page: object) -> Content:
        path = f"{page.id}.html"
        metadata = {"title": page.title, "slug": page.id, "url": path, "save_as": path}
        metadata |= {"status": "published", "summary": ""}
        content = str(jinja2.utils.markupsafe.Markup("<p>%s</p>") % page.note)
        return Page(content, metadata, self.settings, page.path, self.context)

    def generate_output(self, writer: SheetWriter) -> None:
        """Write every sheet and file into the stage. Raises Refusal for a template's fault."""
        build = self.build
        try:
            for sheet in showing.sheets(build.briefing, self.site):
                writer.write_sheet(sheet, self.env, build.stage)
        except jinja2.TemplateError as error:
            raise Refusal([_template_fault(error)], build.notes) from error
        for file in data.files(build.briefing, self.site):
            writer.write_data(file, build.stage)


def _summary(story: Story) -> str:
    first = next((b for b in story.blocks if b.role == "paragraph"), story.blocks[0])
    return story.text[first.start : first.end]


def _lost(seeds: Sequence[str], briefing: Briefing, named: set[str]) -> Iterator[Problem]:
    """Seeds that became no page and that nobody has spoken of."""
    shown = {f"seeds/{article.story.source.split('#')[0]}" for article in briefing.articles}
    return [
        Problem(seed, 0, "it became no page", "this is a defect of the program: report it")
        for seed in seeds
        if seed not in shown and seed not in named
    ]


def _template_fault(error: jinja2.TemplateError) -> Problem:
    """A missing, broken or misspelt template as a problem with its place."""
    mend = "restore the template from the theme"
    if isinstance(error, jinja2.TemplateNotFound):
        names = " or ".join(getattr(error, "templates", None) or [str(error.name)])
        return Problem(f"theme/templates/{names}", 0, "the template is missing", mend)
    name, line = getattr(error, "name", None), getattr(error, "lineno", 0) or 0
    if name is None:
        name, line = _place(error)
    return Problem(f"theme/templates/{name}", line, str(error.message), "mend the template")


def _place(error: BaseException) -> tuple[str, int]:
    """The template and line an error was raised in: the last frame that is one."""
    name, line, trace = "", 0, error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if "templates" in Path(file).parts and file.endswith((".html", ".xml", ".txt")):
            name, line = Path(file).name, trace.tb_lineno
        trace = trace.tb_next
    return name, line


def site_of(settings: dict) -> Site:
    """What the settings say of the site."""
    return Site(
        name=settings["SITENAME"],
        url=settings["SITEURL"].rstrip("/"),
        language=settings["DEFAULT_LANG"],
        excerpt_words=int(settings.get("BRIEFING_EXCERPT_WORDS", 60)),
    )


class Contents(Sequence):
    """Pelican's content objects, each made when somebody asks for it: most builds ask for none."""

    def __init__(self, values: Sequence[object], make: object) -> None:
        self._values, self._make = values, make
        self._made: dict[int, Content] = {}

    def __len__(self) -> int:
        return len(self._values)

    @overload
    def __getitem__(self, index: int) -> Content: ...
    @overload
    def __getitem__(self, index: slice) -> list[Content]: ...
    def __getitem__(self, index: int | slice) -> Content | list[Content]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        if index not in self._made:
            self._made[index] = self._make(self._values[index])
        return self._made[index]
