"""The texts with what is known of them, and the entities they name. The law: by index.

``occurrences`` and the like are pairs: index of the article, index into its list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model.editorial import Authority
from briefing.model.evidence import Evidence
from briefing.model.kinds import family_of
from briefing.model.names import Mention, Place, Role
from briefing.model.problems import Note
from briefing.model.story import Story


@dataclass(frozen=True, slots=True)
class Article:
    """One story with all that is known of it, its mentions linked. ``mark``, where there is one,
    is a digest that stands for all of it."""

    story: Story
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)
    mark: bytes = b""


@dataclass(frozen=True, slots=True, order=True)
class Proposal:
    """Two names that may be one: told, never merged in silence."""

    ref: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, location or event with a page. Both directions of every link are read off it."""

    ref: str
    kind: str
    title: str
    authority: Authority | None = None  # None: provisional, nobody has checked it
    place: Place | None = None
    land: str = ""  # a state's country, and the other way round in ``state``
    state: str = ""
    occurrences: tuple[tuple[int, int], ...] = ()  # (index of article, index of its mention)
    reasons: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return family_of(self.ref)

    @property
    def provisional(self) -> bool:
        return self.authority is None


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A name too weakly attested for a page: listed for the editor, with its sentences."""

    title: str
    family: str
    kind: str
    occurrences: tuple[tuple[int, int], ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedText:
    """One sentence, word for word or nearly, in several texts: (article, start, end) each."""

    places: tuple[tuple[int, int, int], ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the corpus decides about every text's chains, before mentions are linked."""

    refs: tuple[tuple[str, ...], ...]  # per story, per chain: ref, or "" = not linked
    entities: Mapping[str, Entity]  # by ref, without occurrences yet
    proposals: tuple[Proposal, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
