"""Pelican's signals -> our parts. The law: wiring only; receivers are functions of this module."""

from __future__ import annotations

from collections.abc import Sequence

from pelican import signals
from pelican.generators import Generator

from briefing.shell.generator import BriefingGenerator, fill_articles, fill_pages
from briefing.shell.writer import SheetWriter


def generator(pelican: object) -> type[BriefingGenerator]:
    """get_generators: ours beside Pelican's own."""
    return BriefingGenerator


def writer(pelican: object) -> type[SheetWriter]:
    """get_writer: a writer that knows sheets."""
    return SheetWriter


def acquaint(generators: Sequence[Generator]) -> None:
    """all_generators_finalized: ours learns of the others, for Pelican's last line."""
    for one in generators:
        if isinstance(one, BriefingGenerator):
            one.others = generators


def connect_all() -> None:
    """Signals hold their receivers weakly, and each receiver once."""
    signals.get_generators.connect(generator)
    signals.get_writer.connect(writer)
    signals.all_generators_finalized.connect(acquaint)
    signals.article_generator_pretaxonomy.connect(fill_articles)
    signals.page_generator_finalized.connect(fill_pages)
