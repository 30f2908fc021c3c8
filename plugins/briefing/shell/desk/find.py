"""What an editor types -> the one thing she means. The law: two that fit are told, never chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from briefing.model import KINDS, Briefing, Entity, Unlinked, family_of, id_of
from briefing.naming.addresses import address_of
from briefing.shell.desk.desk import DeskError, Dossier

FOLDER = {"actor": "actors", "location": "locations", "event": "events"}
DEFAULT_KIND = {"actor": "organisation", "location": "place", "event": "event"}
SHOWN = 12  # of the names that fit, in an error


@dataclass(frozen=True, slots=True)
class Target:
    """A name in the dossier: with a page (curated or provisional), or without."""

    ref: str  # where its page is or would be
    kind: str
    title: str
    occurrences: tuple[tuple[int, int], ...]  # (article, mention)
    entity: Entity | None = None  # None: it has no page

    @property
    def curated(self) -> bool:
        return self.entity is not None and not self.entity.provisional


def target_of(item: Entity | Unlinked) -> Target:
    """An entity or an unlinked name as a target."""
    kind = item.kind if item.kind in KINDS[item.family] else DEFAULT_KIND[item.family]
    if isinstance(item, Entity):
        return Target(item.ref, kind, item.title, item.occurrences, item)
    ref = f"{FOLDER[item.family]}/{address_of(item.title) or 'name'}"
    return Target(ref, kind, item.title, item.occurrences)


def find(dossier: Dossier, words: str) -> Target:
    """The thing meant by a ref, an id, or a name. Raises DeskError for none and for several."""
    briefing = dossier.briefing
    words = words.strip().removesuffix(".html").removesuffix(".md").removeprefix("content/")
    if words in briefing.entities:
        return target_of(briefing.entities[words])
    found = _by_id(briefing, words) or _by_title(briefing, words) or _by_surface(briefing, words)
    found = _without_lands(found)
    if len(found) == 1:
        return found[0]
    if not found:
        raise DeskError(f"no name “{words}” in the dossier: see `invoke review` for all there are")
    lines = [f"  {one.ref}  {one.title} ({one.kind})" for one in found[:SHOWN]]
    raise DeskError("\n".join([f"“{words}” fits several; type one of these:", *lines]))


def _without_lands(found: list[Target]) -> list[Target]:
    """A state and its land of the same name are asked for as the state."""
    lands = {one.entity.land for one in found if one.entity is not None}
    return [one for one in found if one.ref not in lands]


def _all(briefing: Briefing) -> list[Target]:
    return [target_of(one) for one in (*briefing.entities.values(), *briefing.unlinked)]


def _by_id(briefing: Briefing, words: str) -> list[Target]:
    return [one for one in _all(briefing) if words in (one.ref, id_of(one.ref))]


def _by_title(briefing: Briefing, words: str) -> list[Target]:
    folded = words.casefold()
    return [one for one in _all(briefing) if one.title.casefold() == folded]


def _by_surface(briefing: Briefing, words: str) -> list[Target]:
    folded = words.casefold()
    return [
        one
        for one in _all(briefing)
        if any(name.casefold() == folded for name in surfaces(briefing, one.occurrences))
    ]


def surfaces(briefing: Briefing, occurrences: tuple[tuple[int, int], ...]) -> dict[str, int]:
    """Every name as printed, with how often; descriptions and adjectives are no names."""
    counts: Counter[str] = Counter()
    for a, m in occurrences:
        mention = briefing.articles[a].mentions[m]
        if mention.form in ("name", "metonym"):
            text = briefing.articles[a].story.text[mention.start : mention.end]
            counts[" ".join(text.split())] += 1
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def same_family(one: Target, other: Target) -> bool:
    return family_of(one.ref) == family_of(other.ref)
