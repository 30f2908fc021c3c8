"""What one text names: mentions, and the chains they belong to. The law: each has its cue.

Mentions are half a hundred a text: as tuples they are stored without the names of their fields, and
read and made in less than half the time.
"""

from __future__ import annotations

from dataclasses import dataclass
from sys import intern
from typing import Literal, NamedTuple

from briefing.model.kinds import Family, Form, Kind


class Mention(NamedTuple):
    """One span that names somebody, a place or an event; resolution gives ``ref`` and ``id``."""

    start: int
    end: int
    chain: int  # index into Naming.chains
    form: Form = "name"
    cue: str = ""  # what decided: 'subject of "says"', "authority alias", "after 'in'"
    score: float = 1.0
    uncertain: str = ""  # why it is open, else ""
    ref: str = ""  # "" = not linked
    id: str = ""  # fragment on the article page, from content


COURTESIES = frozenset(
    "mr mrs ms miss mx messrs madam madame mme monsieur mademoiselle sir herr frau señor".split()
)


class Role(NamedTuple):
    """A title found next to a name: "Deputy Foreign Minister"."""

    title: str
    start: int
    end: int
    mention: int  # index into Naming.mentions

    @property
    def is_courtesy(self) -> bool:
        """Whether it says no more than that somebody is spoken of: "Mr", "Mrs."."""
        return self.title.casefold().rstrip(".") in COURTESIES


@dataclass(frozen=True, slots=True)
class Place:
    """Where a location lies, and how sure that is."""

    name: str
    latitude: float
    longitude: float
    country: str = ""  # English name
    region: str = ""
    population: int = 0
    geonames: int = 0
    doubt: str = ""  # e.g. "also a town in Libya", else ""


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one entity within one text (coreference)."""

    family: Family
    kind: Kind
    title: str  # its fullest form in this text
    ref: str = ""  # known already here: an authority page, or a country, capital, known body
    strength: Literal["curated", "strong", "weak"] = "weak"  # only the first two may get a page
    reasons: tuple[str, ...] = ()
    affiliation: str = ""  # ref or words: a second fact for joining across texts
    place: Place | None = None

    def __post_init__(self) -> None:
        """A name that recurs in thousands of texts is held once."""
        object.__setattr__(self, "title", intern(self.title))
        object.__setattr__(self, "ref", intern(self.ref))


@dataclass(frozen=True, slots=True)
class Naming:
    """A text's mentions in order of offsets, never overlapping, and their chains."""

    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    roles: tuple[Role, ...] = ()
    notes: tuple[str, ...] = ()
