"""What is read and what is written. The law: bytes are made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """What the settings say of the site. ``url`` "" = links stay relative, no sitemap."""

    name: str
    url: str = ""
    language: str = "en"
    excerpt_words: int = 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """An HTML page to write: the template's values are made only if the page must be rendered.

    ``fingerprint`` changes whenever anything the page shows changes; "" = not known, render.
    ``whole``: to make it is to walk over all texts or names of the dossier.
    """

    path: str  # below the output folder, with forward slashes
    template: str
    values: Callable[[], Mapping[str, object]]
    fingerprint: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some whole lines of a long file. ``mark``, 16 bytes, changes whenever they do; b"" = not
    known."""

    mark: bytes
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class File:
    """A file in an open format to write as it is. ``stretches`` gives the bytes of ``data``
    one by one: those that were published under an equal mark need not be made. ``whole``: to make
    it is to walk over all texts or names of the dossier.
    """

    path: str
    data: Callable[[], bytes]
    fingerprint: str = ""
    stretches: Callable[[], Iterable[Stretch]] | None = None
    whole: bool = False

    @classmethod
    def long(cls, path: str, fingerprint: str, stretches: Callable[[], Iterable[Stretch]]) -> File:
        """A file about all texts, which is best made stretch by stretch."""

        def data() -> bytes:
            return b"".join(one.make() for one in stretches())

        return cls(path, data, fingerprint, stretches, whole=True)


@dataclass(frozen=True, slots=True)
class InputFile:
    """A regular file that was found: its path below seeds/ or content/, and how to read it."""

    path: str  # with forward slashes
    stamp: tuple[int, ...]  # size, time of change in nanoseconds, inode
    read: Callable[[], bytes]


RECORD = "published.jsonl"
"""Below content/: what the last publication said, see `briefing.data.changes`."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build reads, each list in order of path."""

    seeds: tuple[InputFile, ...] = ()  # paths below seeds/
    sidecars: tuple[InputFile, ...] = ()  # paths below seeds/, "<seed's name>.yaml"
    content: tuple[InputFile, ...] = ()  # paths below content/
