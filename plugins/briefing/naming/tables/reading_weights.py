"""The shipped weights -> values to score readings of place names with. The law: data, no code.

``reading_weights.json`` holds what ``places/readings/fit`` made: a weight for each feature, a
vector for each of the places around a name where word vectors are looked at, and where the texts
came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

PATH = Path(__file__).with_name("reading_weights.json")
HEAD_ROLES = ("nsubj", "nsubjpass", "object", "noun", "other")
"""What the name is to the word above it."""
ABOVE_ROLES = ("of", "to", "from", "other")
"""The preposition between the name and the word that it hangs on."""
SLOTS = (
    *(f"head {role}" for role in HEAD_ROLES),
    *(f"above {role}" for role in ABOVE_ROLES),
    *("before", "after", "after2", "before2", "siblings", "window"),
)


@dataclass(frozen=True, slots=True)
class Weights:
    """``features``: feature -> weight; ``vectors``: a row a slot; ``length``: of a word vector."""

    bias: float = 0.0
    features: Mapping[str, float] = field(default_factory=dict)
    vectors: tuple[tuple[float, ...], ...] = ()
    length: float = 1.5
    threshold: float = 0.5
    origin: str = ""


@lru_cache(maxsize=1)
def read_weights() -> Weights:
    """The weights beside this module; empty ones if the file is not there."""
    if not PATH.is_file():
        return Weights()
    import msgspec  # noqa: PLC0415

    return msgspec.json.decode(PATH.read_bytes(), type=Weights)
