"""Pelican <-> the house. The law: the only room that imports Pelican; nobody imports it.

``pelicanconf.py`` names ``Publisher``, which stages, checks and exchanges the site; the plugin's
``register`` calls ``connect``. Both are imported when they are asked for: the desk's commands and
the modules that know files alone need no Pelican.

inputs, settings    what a build is made of; versions: what else makes a page; faults: what the
                    system says
publisher           a build from its first step to its last; running: what it carries
generator           composing, and making every page; theme: its templates; doors, contents: what
                    Pelican sees of it
executors, beside   who analyses texts, who reads a few with the model
staging             the stage, the check of what is in it, the exchange
desk                the editor's commands
report, progress    what she is told
"""

from __future__ import annotations

__all__ = ["Publisher", "connect"]


def __getattr__(name: str) -> object:
    if name == "Publisher":
        from briefing.shell.publisher import Publisher  # noqa: PLC0415

        return Publisher
    raise AttributeError(name)


def connect() -> None:
    """Connect the plugin to Pelican; twice is as good as once."""
    from briefing.shell.doors import connect_all  # noqa: PLC0415

    connect_all()
