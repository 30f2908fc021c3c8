"""A Dossier -> what belongs beside what: parts of a body, actors behind a place, texts near a text.
The law: each is looked up once for the whole dossier.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Entity, SharedText
from briefing.showing.dossier import Dossier

AROUND = 8  # articles of the same days shown on a page, before and after


def members(dossier: Dossier, ref: str) -> Sequence[str]:
    """The entities whose authority says that they belong to ``ref``."""
    return dossier.once("members", lambda: _members(dossier)).get(ref, ())


def _members(dossier: Dossier) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entity in dossier.briefing.entities.values():
        authority = entity.authority
        larger = (authority.affiliation, authority.part_of) if authority else ()
        for name in dict.fromkeys(larger):
            found.setdefault(name, []).append(entity.ref)
    return found


def metonyms(dossier: Dossier, ref: str) -> tuple[tuple[str, int], ...]:
    """The actors that a place's name stands for, with how often: ``Moscow says`` is Russia."""
    if not ref.startswith("locations/"):
        return ()
    return dossier.once("metonyms", lambda: _metonyms(dossier)).get(ref, ())


def _metonyms(dossier: Dossier) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, dict[str, int]] = {}
    for entity in dossier.briefing.entities.values():
        seats = {dossier.title(seat).casefold(): seat for seat in _seats(entity)}
        for i, k in dossier.lines(entity.ref) if seats else ():
            mention = dossier.articles[i].mentions[k]
            surface = dossier.story(i).text[mention.start : mention.end].casefold()
            if mention.form == "metonym" and surface in seats:
                counts = found.setdefault(seats[surface], {})
                counts[entity.ref] = counts.get(entity.ref, 0) + 1
    return {place: tuple(counts.items()) for place, counts in found.items()}


def _seats(entity: Entity) -> tuple[str, ...]:
    return entity.authority.seats if entity.authority else ()


def shared(dossier: Dossier, article: int) -> Sequence[SharedText]:
    """The sentences of an article that stand in others too, in order of text."""
    return dossier.once("shared", lambda: _shared(dossier)).get(article, ())


def _shared(dossier: Dossier) -> dict[int, list[SharedText]]:
    found: dict[int, list[SharedText]] = {}
    for sentence in dossier.briefing.shared:
        for i in {place[0]: None for place in sentence.places}:
            found.setdefault(i, []).append(sentence)
    return found


def around(dossier: Dossier, article: int) -> tuple[int, ...]:
    """The other articles of the same day and of the days next to it.

    Articles stand in order of day, so only neighbours have to be looked at.
    """
    day, found = dossier.printed(article), []
    for step in (-1, 1):
        for i in range(article + step, article + step * (AROUND + 1), step):
            if day is None or not 0 <= i < len(dossier.articles):
                break
            other = dossier.printed(i)
            if other is None or abs((other - day).days) > 1:
                break
            found.append(i)
    return tuple(sorted(found))
