"""The closed lists of kinds; what a ref and a source say. The law: words, no numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Family = Literal["actor", "location", "event"]
FAMILIES: tuple[Family, ...] = get_args(Family)

ActorKind = Literal[
    "person",
    "state",
    "government",
    "ministry",
    "international-organisation",
    "political-body",
    "armed-group",
    "company",
    "media",
    "organisation",
]
LocationKind = Literal[
    "country",
    "region",
    "province",
    "city",
    "district",
    "town",
    "site",
    "building",
    "water",
    "place",
]
EventKind = Literal["conference", "talks", "agreement", "process", "war", "election", "event"]
Kind = Literal[ActorKind, LocationKind, EventKind]
KINDS: Mapping[Family, tuple[Kind, ...]] = {
    "actor": get_args(ActorKind),
    "location": get_args(LocationKind),
    "event": get_args(EventKind),
}
"""The closed list of kinds an authority page may have, by family of page."""

RIGHTS = ("full", "excerpt", "headline")
"""How much of a text may be shown, the most first."""

Form = Literal["name", "metonym", "nominal", "adjective"]
FORMS: tuple[Form, ...] = get_args(Form)
"""How a mention names its entity (direct: the first two; indirect: the last two)."""

BLOCKS = (
    "in-brief",
    "strip",
    "what-happened",
    "who-said-what",
    "planned",
    "differences",
    "figures",
    "who",
    "where",
    "articles",
    "read-next",
)
"""The generated blocks of the front page, in the order they have without an editor."""

CONTACTS = ("met", "called", "spoke", "invited", "visited", "hosted")
"""All kinds of contact that a text can tell of."""

STATUSES = ("held", "planned", "proposed", "declined")
"""What became of a contact, as far as the text tells."""


def family_of(ref: str) -> str:
    """``actors/russia`` -> ``actor``."""
    return ref.split("/", 1)[0][:-1]


def id_of(ref: str) -> str:
    """``actors/russia`` -> ``russia``."""
    return ref.split("/", 1)[1]


def seed_of(source: str) -> str:
    """``a #3.txt#2`` -> ``a #3.txt``: the seed of a story's source. (No seed ends in a number
    behind ``#``: each ends in the name of a format.)"""
    file, _, number = source.rpartition("#")
    return file if number.isdecimal() else source
