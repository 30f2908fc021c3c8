"""What is different from an earlier publication."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, gone or different since an earlier state of the dossier."""

    what: str  # article | actor | location | event
    how: str  # new | gone | changed
    id: str  # slug or ref
    title: str
    before: int = 0  # an entity's mentions
    now: int = 0
    fresh: tuple[tuple[str, str], ...] = ()  # mentions it had not: (slug, id of the mention)


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different from an earlier publication, which is known by its number."""

    since: int = 0
    found: tuple[Change, ...] = ()
