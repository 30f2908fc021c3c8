"""Pelican's signals -> our parts. The law: wiring only; receivers are functions of this module.

The parts are imported when Pelican asks for them: an unchanged dossier never gets that far.
"""

from __future__ import annotations

from collections.abc import Sequence

from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator

from briefing.shell.staging.writer import SheetWriter


def generator(pelican: object) -> type[Generator]:
    """get_generators: ours beside Pelican's own."""
    from briefing.shell.generator import BriefingGenerator  # noqa: PLC0415

    return BriefingGenerator


def writer(pelican: object) -> type[SheetWriter]:
    """get_writer: a writer that knows sheets."""
    return SheetWriter


def acquaint(generators: Sequence[Generator]) -> None:
    """all_generators_finalized: ours learns of the others, for Pelican's last line."""
    from briefing.shell.generator import BriefingGenerator  # noqa: PLC0415

    for one in generators:
        if isinstance(one, BriefingGenerator):
            one.others = generators


def articles(generator: ArticlesGenerator) -> None:
    """article_generator_pretaxonomy: what other plugins expect to find there."""
    from briefing.shell.generator import fill_articles  # noqa: PLC0415

    fill_articles(generator)


def pages(generator: PagesGenerator) -> None:
    """page_generator_finalized: the same of pages."""
    from briefing.shell.generator import fill_pages  # noqa: PLC0415

    fill_pages(generator)


def connect_all() -> None:
    """Signals hold their receivers weakly, and each receiver once."""
    signals.get_generators.connect(generator)
    signals.get_writer.connect(writer)
    signals.all_generators_finalized.connect(acquaint)
    signals.article_generator_pretaxonomy.connect(articles)
    signals.page_generator_finalized.connect(pages)
