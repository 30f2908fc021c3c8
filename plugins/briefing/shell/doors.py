"""Pelican's signals -> our parts. The law: wiring only; receivers are functions of this module."""

from __future__ import annotations

from pelican import signals

from briefing.shell.generator import BriefingGenerator
from briefing.shell.writer import SheetWriter


def generator(pelican: object) -> type[BriefingGenerator]:
    """Pelican's signal get_generators: ours beside its own."""
    return BriefingGenerator


def writer(pelican: object) -> type[SheetWriter]:
    """Pelican's signal get_writer: a writer that knows sheets."""
    return SheetWriter


def connect_all() -> None:
    """Signals hold their receivers weakly, and each receiver once."""
    signals.get_generators.connect(generator)
    signals.get_writer.connect(writer)
