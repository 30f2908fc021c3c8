"""The whole dossier, known and resolved: what pages and data are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.model.compared import Digest, Episode, FigureGroup, Position, RoleHistory, SameWords
from briefing.model.corpus import Article, Entity, Proposal, SharedText, Unlinked
from briefing.model.editorial import Page, Question
from briefing.model.problems import Note


@dataclass(frozen=True, slots=True)
class Briefing:
    """The whole dossier, known and resolved. Articles are in order of day, then slug."""

    articles: Sequence[Article]  # each may be made anew whenever it is asked for
    entities: Mapping[str, Entity]  # by ref, in order of ref
    pages: tuple[Page, ...] = ()
    questions: tuple[Question, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()
    shared: tuple[SharedText, ...] = ()
    episodes: tuple[Episode, ...] = ()  # the chronology, in order of day
    figure_groups: tuple[FigureGroup, ...] = ()
    same_words: tuple[SameWords, ...] = ()
    role_histories: Mapping[str, RoleHistory] = field(default_factory=dict)  # by ref
    positions: Mapping[str, tuple[Position, ...]] = field(default_factory=dict)  # by question id
    digest: Digest = field(default_factory=Digest)
    redirects: Mapping[str, str] = field(default_factory=dict)  # old path stem -> new one
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # bare ref -> homonyms
    notes: tuple[Note, ...] = ()
    recogniser: str = ""  # which model read the texts, or why none
    names_in: Callable[[str], tuple[tuple[int, int, str], ...]] = lambda text: ()
    """Names in an editor's own words -> (start, end, ref): linked, counted nowhere."""
