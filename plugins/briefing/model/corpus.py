"""The texts with what is known of them, and the entities they name. The law: by index.

``occurrences`` and the like are pairs: index of the article, index into its list."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import overload

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


class Places(Sequence[tuple[int, int]]):
    """Pairs in order, eight bytes each: a name may stand in a corpus a hundred thousand times."""

    __slots__ = ("_packed",)

    def __init__(self, pairs: Iterable[tuple[int, int]] = ()) -> None:
        self._packed = array("I", chain.from_iterable(pairs))

    @classmethod
    def of(cls, packed: array[int]) -> Places:
        """Of an array that has the two of each pair one after the other."""
        places = cls.__new__(cls)
        places._packed = packed
        return places

    def __len__(self) -> int:
        return len(self._packed) // 2

    @overload
    def __getitem__(self, at: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, at: slice) -> Places: ...
    def __getitem__(self, at: int | slice) -> tuple[int, int] | Places:
        if isinstance(at, slice):
            return Places(self[n] for n in range(len(self))[at])
        first = range(len(self))[at] * 2
        return self._packed[first], self._packed[first + 1]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._packed[::2], self._packed[1::2], strict=True)

    def __bytes__(self) -> bytes:
        """What tells them from others."""
        return self._packed.tobytes()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(bytes(self))

    def __repr__(self) -> str:
        return f"Places({list(self)})"


NOWHERE = Places()


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
    occurrences: Places = NOWHERE  # (index of article, index of its mention)
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
