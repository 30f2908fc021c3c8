"""News texts in, a briefing site in plain HTML out."""

from collections.abc import Callable, Mapping
from importlib import import_module


def register() -> None:
    """Pelican's door: connect the shell. It is imported here and nowhere else."""
    from briefing.shell import connect  # noqa: PLC0415  (the rooms must not need Pelican)

    connect()


def on_demand(room: str, where: Mapping[str, str]) -> Callable[[str], object]:
    """A room's ``__getattr__``: what it gives (name -> module of the room) is imported when it is
    asked for, since most builds need little of a large room. Raises AttributeError."""

    def asked_for(name: str) -> object:
        if name in where:
            return getattr(import_module(f"{room}.{where[name]}"), name)
        raise AttributeError(f"{room} has no {name}")

    return asked_for
