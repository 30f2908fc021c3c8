"""Pelican's context and output. The law: Pelican stays the host, and its articles are ours.

Everything is read and composed once, as soon as Pelican asks for articles; the pages are written
when it asks for output. The running build travels in the settings, so a second run begins afresh.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path

import jinja2
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from briefing import data, showing
from briefing.compose import Composition, Workers, compose
from briefing.model import RECORD, Briefing, Changes, Inputs, Problem, Sheet, Site
from briefing.shelf import are_many
from briefing.shell import settings, theme
from briefing.shell.contents import Contents, article_of, page_of
from briefing.shell.executors import cores, executor_of, let_go_of_memory
from briefing.shell.extras import Extras
from briefing.shell.running import BUILD, Build, Refusal
from briefing.shell.staging.check import CONFUSING
from briefing.shell.staging.presses import Hands, press
from briefing.shell.staging.writer import TWICE, SheetWriter

CLASHES = (TWICE, CONFUSING)
LEADING_AWAY = ("redirect.html", "404.html")  # templates of pages that nobody should land on


class BriefingGenerator(Generator):
    """A briefing -> every page and data file of the site."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.build: Build = self.settings[BUILD]
        self.others: Sequence[Generator] = ()  # told before the output is made
        overrides = self.settings["THEME_TEMPLATES_OVERRIDES"]
        folders = [*overrides, Path(self.theme, "templates")]
        theme.look_into(self.env, folders)
        translations = showing.translations(self.settings["DEFAULT_LANG"])
        self.env.install_gettext_translations(translations, newstyle=True)
        told = {key: value for key, value in self.settings.items() if key.isupper()}
        self.env.globals.update({key: value for key, value in told.items() if key != BUILD})
        if self.build.beside is not None:
            self.build.beside.meanwhile = self._get_ready

    def generate_context(self) -> None:
        """Articles and pages under Pelican's names. Raises Refusal."""
        briefing = composed(self)
        if self.build.alone:
            articles, pages = briefing.articles, briefing.pages
            article = partial(article_of, settings=self.settings, context=self.context)
            page = partial(page_of, settings=self.settings, context=self.context)
            self.context["articles"] = Contents(len(articles), lambda n: article(articles[n].story))
            self.context["pages"] = Contents(len(pages), lambda n: page(pages[n]))

    def generate_output(self, writer: SheetWriter) -> None:
        """Write every sheet and file into the stage. Raises Refusal for a template's fault."""
        let_go_of_memory()  # of what was needed to compose
        briefing, stage, site = self.build.briefing, self.build.stage, site_of(self.settings)
        stage.before, stage.ledger = self.build.published()
        stage.claim_the_rest()
        theme.get_ready(self.env)
        extras = Extras(briefing, site)
        dossier = showing.Dossier(
            briefing, site, extras.jsonld, extras.downloads, self.build.changes
        )
        make = partial(writer.write_item, environment=self.env, stage=stage)
        told = partial(self.build.progress, "writing")
        try:
            pages: list[str] = []
            files = data.files(briefing, site, self.build.changes, pages)
            items = chain(_listed(showing.sheets(dossier), pages), showing.files(dossier), files)
            missing = filter(stage.lacks, items)
            hands = Hands(self._processes(writer), are_many(len(briefing.articles)))
            press(missing, stage, make, hands, told)
        except jinja2.TemplateError as error:
            raise Refusal([theme.fault(error)]) from error
        self._let_pelican_count()

    def _get_ready(self) -> None:
        """What every change needs and takes a while: templates that are compiled, an import."""
        with suppress(ImportError):  # told where it is used
            showing.get_ready()
        theme.get_ready(self.env)

    def _processes(self, writer: SheetWriter) -> int:
        """How many may write: one where another plugin wants to see each page."""
        local = self.settings.get("BRIEFING_EXECUTOR") == "local"
        return 1 if local or not self.build.alone or writer.watched() else cores()

    def _let_pelican_count(self) -> None:
        """Pelican's last line counts its own generators' lists."""
        for other in self.others:
            if isinstance(other, ArticlesGenerator):
                other.articles = self.context["articles"]
            elif isinstance(other, PagesGenerator):
                other.pages = self.context["pages"]


def _listed(sheets: Iterable[Sheet], pages: list[str]) -> Iterator[Sheet]:
    """The same; the addresses of pages that a reader may land on are noted on the way."""
    for sheet in sheets:
        if sheet.template not in LEADING_AWAY:
            pages.append(sheet.path)
        yield sheet


# --- reading and composing --------------------------------------------------------------------


def composed(generator: Generator) -> Briefing:
    """The briefing of the running build, composed at the first call. Raises Refusal."""
    build: Build = generator.settings[BUILD]
    if build.briefing is None:
        composition = _compose(generator, build)
        build.notes += composition.notes
        build.work = composition.work
        if composition.problems:
            raise Refusal(composition.problems)
        build.changes = changes_of(build.walk.inputs, composition.briefing)
        build.briefing = composition.briefing
    return build.briefing


def _compose(generator: Generator, build: Build) -> Composition:
    """Run the stages over what lies in the folders; what the walk found is told with the rest."""
    faults = settings.problems(generator.settings)
    allowed = {} if faults else settings.rights(generator.settings)
    inputs, problems, notes = build.walk.inputs, build.walk.problems, build.walk.notes
    build.notes += notes
    try:
        analysts = executor_of(generator.settings.get("BRIEFING_EXECUTOR", "processes"))
        workers = Workers(analysts, build.beside)
        made = compose(inputs, build.store, workers, build.progress, allowed)
    except ValueError as error:
        if "BRIEFING_EXECUTOR" not in str(error):
            raise
        made = Composition(None, (Problem("pelicanconf.py", 0, str(error), "name one of them"),))
    problems = (*faults, *problems, *made.problems)
    if made.briefing is not None:
        build.notes += settings.unused(generator.settings, made.briefing)
        named = {note.path for note in (*notes, *made.notes)}
        seeds = [f"seeds/{file.path}" for file in inputs.seeds]
        problems = (*problems, *lost(seeds, made.briefing, named))
    return Composition(made.briefing, problems, made.notes, made.work)


def changes_of(inputs: Inputs, briefing: Briefing) -> Changes:
    """What is different from the last publication, if there was one. Raises Refusal."""
    record = next((file for file in inputs.content if file.path == RECORD), None)
    if record is None:
        return Changes()
    try:
        return data.since(record.read(), briefing)
    except ValueError as error:
        mend = "bring it back from version control, or remove it: the next publication is the first"
        raise Refusal([Problem(f"content/{RECORD}", 0, str(error), mend)]) from error


def blame(build: Build, path: str, fragment: str) -> tuple[str, int] | None:
    """Where an editor wrote a link to this address: the first line of content/ that holds it."""
    ends = f"#{fragment}" if fragment else ""
    names = [path.rpartition("/")[2].removesuffix(".html") + ends]  # written without ".html"
    names += [
        f"seeds/{article.story.source}{ends}"
        for article in (build.briefing.articles if build.briefing else ())
        if f"/{article.story.slug}" in path.removesuffix(".html")
    ]
    for file in build.walk.inputs.content:
        for number, line in enumerate(file.read().decode("utf-8", "replace").splitlines(), 1):
            if any(name in line for name in names):
                return f"content/{file.path}", number
    return None


def of_editors(problems: Sequence[Problem], briefing: Briefing) -> list[Problem]:
    """The same, where an editor's own page has the name of a page or folder of the site: told of
    her file, once, instead of what came of it."""
    pages = {f"output/{page.id}.html": page.path for page in briefing.pages}
    taken = {p.path for p in problems if p.path in pages and p.what.startswith(CLASHES)}
    what, mend = "the site has a page or folder of that name", "give the file another name"
    told = [Problem(pages[path], 0, what, mend) for path in taken]
    return sorted({*told, *(p for p in problems if p.path not in taken)})


def lost(seeds: Sequence[str], briefing: Briefing, named: set[str]) -> list[Problem]:
    """Seeds that became no page and that no note names."""
    shown = {f"seeds/{article.story.seed}" for article in briefing.articles}
    mend = "this is a defect of the program: report it"
    gone = [seed for seed in seeds if seed not in shown and seed not in named]
    return [Problem(seed, 0, "it became no page", mend) for seed in gone]


def fill_articles(generator: ArticlesGenerator) -> None:
    """Where other plugins are there, Pelican's generator holds real articles before they look."""
    if not generator.settings[BUILD].alone:
        make = partial(article_of, settings=generator.settings, context=generator.context)
        generator.articles = [make(article.story) for article in composed(generator).articles]


def fill_pages(generator: PagesGenerator) -> None:
    """The same for pages, once Pelican has found none."""
    if not generator.settings[BUILD].alone:
        make = partial(page_of, settings=generator.settings, context=generator.context)
        generator.pages = [make(page) for page in composed(generator).pages]
        generator.context["pages"] = generator.pages


def site_of(settings: dict) -> Site:
    """What the settings say of the site."""
    return Site(
        name=settings["SITENAME"],
        url=settings["SITEURL"].rstrip("/"),
        language=settings["DEFAULT_LANG"],
        excerpt_words=int(settings.get("BRIEFING_EXCERPT_WORDS", 60)),
    )
