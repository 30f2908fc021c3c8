"""An Entity -> the titles found next to its name. The law: each stands in a sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from briefing.showing import weave
from briefing.showing.cited import quoted
from briefing.showing.dossier import Dossier
from briefing.showing.telling import reasons
from briefing.showing.values import Day, Source


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A title found next to the name: when first, in which sentence, how often."""

    title: str
    html: Markup
    times: str
    day: Day
    source: Source


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two titles that do not agree."""

    why: str
    first: Source
    second: Source


def roles(dossier: Dossier, ref: str, here: str) -> tuple[RoleSeen, ...]:
    """Each title found next to the name, with its first place; in order of day."""
    history = dossier.briefing.role_histories.get(ref)
    first: dict[str, tuple[int, int, int]] = {}
    times: Counter[str] = Counter()
    for i, k in history.seen if history else ():
        role = dossier.articles[i].roles[k]
        first.setdefault(role.title, (i, role.start, role.end))
        times[role.title] += 1
    return tuple(
        RoleSeen(
            title,
            _in_sentence(dossier, i, start, end),
            _times(dossier, times[title]),
            dossier.day(i),
            dossier.source(i, start, here),
        )
        for title, (i, start, end) in first.items()
    )


def _times(dossier: Dossier, n: int) -> str:
    return dossier.lang.ngettext("%(n)s time", "%(n)s times", n) if n > 1 else ""


def _in_sentence(dossier: Dossier, i: int, start: int, end: int) -> Markup:
    """The sentence that holds a title, as far as it may be shown."""
    return quoted(dossier, i, dossier.sentence_at(i, start), [weave.emphasised(start, end)])


def conflicts(dossier: Dossier, ref: str, here: str) -> tuple[Conflict, ...]:
    """Titles of one name that do not agree, each with its first place."""
    history = dossier.briefing.role_histories.get(ref)
    found = []
    for one, other, _code in history.conflicts if history else ():
        starts = [dossier.articles[i].roles[k].start for i, k in (one, other)]
        found.append(
            Conflict(
                reasons.role_conflict(dossier, one, other),
                dossier.source(one[0], starts[0], here),
                dossier.source(other[0], starts[1], here),
            )
        )
    return tuple(found)
