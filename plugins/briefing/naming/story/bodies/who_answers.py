"""Bodies of one text -> who answers to an acronym or short name. The law: exactly one, or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing.naming.known.folding import words
from briefing.naming.known.register import Register
from briefing.naming.spans import Span
from briefing.naming.tables.gazetteer import body, country, is_own_name
from briefing.naming.tables.lexicon import listed
from briefing.naming.tables.regions import is_state

SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "a", "de", "la", "&", "al"])
_PREPOSITION = frozenset(["of", "for", "in", "on", "to", "at", "against", "and"])
_TAIL_WORDS = """
inc corp corporation ltd limited plc llc co company group holdings airlines airways brigade brigades
movement battalion party football club fc motors motor energy bank electronics newspaper daily
agency united city town county rovers wanderers athletic albion hotspur
bhd berhad sdn gmbh ag sa nv tbk jsc pjsc ojsc pty pte spa
"""
TAILS = frozenset(_TAIL_WORDS.split())
"""Words a body's name may lose: ``Samsung Electronics`` is ``Samsung``."""

COMMON_HEADS = """
brigade observatory coalition ministry commission council committee court tribunal party union
federation organisation organization association agency authority bank fund university institute
foundation company group movement alliance league front army brotherhood parliament congress senate
assembly department office bureau newspaper magazine airline club museum hospital corporation
tribune herald times post guards forces panel directorate embassy cabinet division battalion corps
"""
NOUNS = frozenset(COMMON_HEADS.split())
"""What a body may be called in small letters once it has been named: ``the brigade``."""
CALLED = NOUNS | listed(
    "forum community secretariat conference mission society centre center synod"
)
"""What it may be called with a capital: ``the Forum``."""


def is_body(span: Span) -> bool:
    """Actors that are no persons and no states."""
    return span.family == "actor" and span.kind not in ("person", "state")


def known_as(span: Span, register: Register) -> tuple[str, ...]:
    """All names of a known body; of another the name it has here."""
    entry = register.authorities.get(span.ref)
    if entry:
        return (entry.title, *entry.aliases)
    assumed = register.assumed.get(span.ref)
    return assumed.names if assumed else (span.title,)


@dataclass(frozen=True, slots=True)
class Body:
    who: str
    ref: str
    start: int  # where it is first met


@dataclass(slots=True)
class Bodies:
    """The bodies met in a text, asked by a short name."""

    heads: dict[str, list[Body]] = field(default_factory=lambda: defaultdict(list))
    initials: dict[str, list[Body]] = field(default_factory=lambda: defaultdict(list))
    shorter: dict[tuple[str, ...], list[Body]] = field(default_factory=lambda: defaultdict(list))

    def add(self, body: Body, names: Iterable[str]) -> None:
        for name in names:
            for index, key in _handles(name):
                known = getattr(self, index)[key]
                if all(other.who != body.who for other in known):
                    known.append(body)

    def add_house(self, body: Body, names: Iterable[str]) -> None:
        """``Soshin`` of ``Soshin Electric Co.``: a firm goes by its own word."""
        for name in names:
            first, *more = name.split()
            if more and is_own_name(first):
                known = self.shorter[words(first)]
                if all(other.who != body.who for other in known):
                    known.append(body)

    def only(self, index: str, key: object, before: int | None = None) -> Body | None:
        """The one body met (``before`` an offset) that answers; None if none or several do."""
        found = getattr(self, index).get(key, ())
        if before is not None:
            found = [body for body in found if body.start < before]
        return found[0] if len(found) == 1 else None


def _handles(name: str) -> Iterator[tuple[str, object]]:
    """Under what a body's name is found: each telling word, its initials, its shorter forms."""
    spoken = name.replace("-", " ").split()
    parts = words(name)
    if len(parts) < 2:
        return
    yield from (("heads", word) for word in _heads(parts))
    letters = "".join(w[0] for w in spoken if w.lower() not in SMALL).upper()
    yield "initials", letters
    if len(letters) > LEAST and (country(spoken[0]) or is_state(spoken[0])):
        yield "initials", letters[1:]  # ``BCI`` of the Ohio Bureau of Criminal Investigation
    head = next((n for n, w in enumerate(parts) if w in _PREPOSITION), len(parts))
    for first in range(1, head):
        if head - first >= 2 or head < len(parts):
            yield "shorter", parts[first:head]
    if head < len(parts) and parts[head] == "and":  # ``Peace and Security Council`` of the AU
        owned = (n for n in range(1, head) if body(" ".join(spoken[:n])))
        yield from (("shorter", parts[first:]) for first in owned)
    if head > 1 and parts[head - 1] == "party":
        yield "shorter", parts[head - 2 : head - 1]
    if 1 < head < len(parts):
        yield "shorter", parts[:head]
    for last in range(1, len(parts)):
        if all(word in TAILS for word in parts[last:]):
            yield "shorter", parts[:last]


LEAST = 3
"""Initials of a body of a land or state, from which its own are told without it."""


def _heads(parts: tuple[str, ...]) -> Iterator[str]:
    """What it is called in small letters: ``committee`` of ``Senate Committee on Justice``."""
    stop = next((n for n, word in enumerate(parts) if word in _PREPOSITION and n), len(parts))
    before = [word for word in parts[:stop] if word in CALLED]
    yield from before[-1:] or [word for word in parts if word in CALLED][:1]
