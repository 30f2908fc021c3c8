"""Dossier -> which sentences tell of one contact. The law: same sides, and same day or text.

Without a day two texts may tell of two meetings: only what one text says of one kind is joined.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Interval, Meeting
from briefing.showing.cited import ref_of
from briefing.showing.dossier import Dossier

TALKED = ("met", "called", "spoke", "hosted")
Key = tuple[object, ...]
Place = tuple[int, tuple[str, ...], str, str]


def accounts(dossier: Dossier) -> list[list[tuple[int, int]]]:
    """For each contact the (article, index of its meetings) that tell of it."""
    told: dict[Key, list[tuple[int, int]]] = {}
    days = _days(dossier)
    for i, article in enumerate(dossier.articles):
        for k, meeting in enumerate(article.evidence.meetings):
            when = days.get((i, k), meeting.when)
            told.setdefault(_same(dossier, i, k, meeting, when), []).append((i, k))
    _join_words(dossier, told)
    return list(told.values())


def _days(dossier: Dossier) -> dict[tuple[int, int], Interval]:
    """(article, contact) -> when the chronology, which joins accounts, has it."""
    found = {}
    for episode in dossier.briefing.episodes:
        for i, k in episode.accounts:
            meeting = dossier.articles[i].evidence.happenings[k].meeting
            if meeting is not None:
                found[i, meeting] = episode.when
    return found


def _same(dossier: Dossier, i: int, k: int, meeting: Meeting, when: Interval | None) -> Key:
    """What makes two accounts one contact: sides, kind, status and the very same day; or, where no
    day is told, the same text."""
    refs = tuple(sorted(refs_of(dossier, i, meeting)))
    told = (refs, meeting.contact, meeting.status)
    if len(refs) > 1 and when is None and meeting.contact in TALKED and meeting.status == "held":
        return (*told, i, meeting.doubt)
    if when is None or when.earliest != when.latest or len(refs) < 2:
        return (i, k)
    return (*told, when.earliest)


def _join_words(dossier: Dossier, told: dict[tuple[object, ...], list[tuple[int, int]]]) -> None:
    """What two "discussed" they did so when they met: joined to the only other contact of the two
    that the same text tells of."""

    def where(places: Sequence[tuple[int, int]]) -> Place:
        i, k = places[0]
        meeting = dossier.articles[i].evidence.meetings[k]
        return i, tuple(sorted(refs_of(dossier, i, meeting))), meeting.status, meeting.doubt

    others: dict[Place, list[Key]] = {}
    for key, places in told.items():
        others.setdefault(where(places), []).append(key)
    for keys in others.values():
        spoken = [key for key in keys if key[1:2] == ("spoke",)]
        if len(spoken) == 1 and len(keys) == 2:
            [met] = [key for key in keys if key not in spoken]
            told[met] += told.pop(spoken[0])


def refs_of(dossier: Dossier, i: int, meeting: Meeting) -> tuple[str, ...]:
    """The pages of its sides, each once."""
    refs = [ref_of(dossier, i, side) for side in meeting.sides]
    return tuple(dict.fromkeys(ref for ref in refs if ref))
