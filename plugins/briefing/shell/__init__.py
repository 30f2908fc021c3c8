"""Pelican <-> the house. The law: the only room that imports Pelican; nobody imports it.

``pelicanconf.py`` names ``Publisher``, which stages, checks and exchanges the site; the plugin's
``register`` calls ``connect``.
"""

from __future__ import annotations

from pelican import signals

from briefing.shell.generator import BriefingGenerator
from briefing.shell.publisher import Publisher
from briefing.shell.writer import SheetWriter

__all__ = ["Publisher", "connect"]


def generator(pelican: object) -> type[BriefingGenerator]:
    """Pelican's signal get_generators: ours beside its own."""
    return BriefingGenerator


def writer(pelican: object) -> type[SheetWriter]:
    """Pelican's signal get_writer: a writer that knows sheets."""
    return SheetWriter


def connect() -> None:
    """Connect the plugin to Pelican; twice is as good as once."""
    signals.get_generators.connect(generator)
    signals.get_writer.connect(writer)
