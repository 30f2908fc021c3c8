"""What an editor writes, read strictly. The law: refs, never names, stand for other pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Authority:
    """One page of ``content/actors|locations|events``. It always wins over the machine."""

    ref: str
    kind: str
    title: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()  # "Russian": indirect mentions before a common noun
    nominals: tuple[str, ...] = ()  # "the UN chief": descriptions of this one entity
    role: str = ""
    affiliation: str = ""  # ref of an actor
    part_of: str = ""  # ref of a larger entity of the same family
    land: str = ""  # a state's country: ref of a location
    seats: tuple[str, ...] = ()  # refs of locations that may stand for this actor ("Moscow")
    coordinates: tuple[float, float] | None = None  # latitude, longitude in degrees
    begins: dt.date | None = None  # events: first day
    ends: dt.date | None = None  # events: last day
    same_as: tuple[str, ...] = ()  # absolute https URLs
    not_same_as: tuple[str, ...] = ()  # refs the machine shall not propose to join
    formerly: tuple[str, ...] = ()  # earlier ids: redirect pages are kept there
    note: str = ""  # Markdown
    path: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)  # front-matter key -> line in the file
    note_line: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """An editor's word on one surface form in one story: it is ``ref``, or (``""``) no mention."""

    surface: str
    paragraph: int | None  # paragraph number; 0 = headline; None = the whole story
    ref: str
    line: int


@dataclass(frozen=True, slots=True)
class Sidecar:
    """``seeds/<name>.yaml``: an editor's corrections to one seed. None/empty = not said."""

    path: str
    headline: str = ""
    slug: str = ""
    date: dt.date | None = None
    reason: str = ""  # why that date or publisher, shown to the reader
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    rights: str = ""  # full | excerpt | headline
    drop: tuple[str, ...] = ()  # lines that are boilerplate
    keep: tuple[str, ...] = ()  # lines that are text
    decisions: tuple[Decision, ...] = ()
    formerly: tuple[str, ...] = ()  # earlier slugs
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """``content/questions/*.md``: what the editor wants to see side by side."""

    id: str
    title: str
    keywords: tuple[str, ...]
    actors: tuple[str, ...] = ()  # refs
    note: str = ""
    path: str = ""
    note_line: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """``content/pages/*.md``: an editor's own page (briefing, method)."""

    id: str
    title: str
    note: str
    path: str
    note_line: int = 0
