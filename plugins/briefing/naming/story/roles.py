"""Candidates and spans -> personal titles and what a person belongs to. The law: as printed.

A title stands outside the name (`Foreign Minister [Sergei Lavrov]`) but feeds the person's roles;
the state or body named in it or right before it is a fact by which namesakes are told apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import family_of
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.known.register import Register
from briefing.naming.spans import Span

_SYNONYMS = {
    "minister of foreign affairs": "foreign minister",
    "secretary of state": "foreign minister",
    "foreign secretary": "foreign minister",
    "fm": "foreign minister",
    "pm": "prime minister",
    "premier": "prime minister",
    "sg": "secretary-general",
    "secretary general": "secretary-general",
    "chief": "head",
    "boss": "head",
    "chair": "chairman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
}
MEANINGS: Mapping[str, tuple[str, ...]] = {
    "top diplomat": ("foreign minister",),
    "leader": ("president", "prime minister", "king", "chancellor", "head", "leader", "chairman"),
    "head": ("secretary-general", "president", "chairman", "director", "head", "leader"),
    "strongman": ("president", "prime minister", "leader"),
}
"""What a loose description may mean, the likeliest first."""

_OFFICE = re.compile(
    r"\b((?:deputy |vice |assistant |acting |former |ex-)?(?:top diplomat|foreign minister"
    r"|prime minister|(?:defen[cs]e|interior|finance|oil|information|health|justice) minister"
    r"|minister of foreign affairs|secretary of state|foreign secretary|secretary[- ]general"
    r"|fm|pm|president|premier|chancellor|king|leader|strongman|head|chief|boss|chair(?:man|woman"
    r"|person)?|director|envoy|ambassador|commander|spokes(?:man|woman|person)|adviser|advisor"
    r"|governor|mayor|senator|prosecutor))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Office:
    """A person's office with a state or body, in one text or by an editor's word."""

    who: str
    office: str
    of: str  # ref


_OF_SOMETHING = re.compile(
    r"(?:(?:[A-Z][a-z]{1,15}|[A-Z]\.[A-Z]\.)[\s\u00a0]){0,2}"
    r"(?:Secretary|Minister|President|Director|Chief|Chairman|Governor|Commissioner|Speaker)"
    r"[\s\u00a0](?:of|for)[\s\u00a0](?:the[\s\u00a0])?[A-Z][\w-]{1,20}"
    r"(?:,?[\s\u00a0](?:and[\s\u00a0])?[A-Z][\w-]{1,20}){0,3}[\s\u00a0]$"
)
"""``Secretary of State``, ``Minister for Culture, Sports and Tourism`` before a name."""
LONGEST_TITLE = 90


def titles(
    text: str, spans: Sequence[Span], guesses: Sequence[Candidate]
) -> list[tuple[int, int, int]]:
    """Title spans with the start of the name beside them, in order."""
    found = {*_seen(spans, guesses), *_of_something(text, spans)}
    return sorted((_qualified(text, start, end), end, name) for start, end, name in found)


_QUALIFIED = re.compile(
    r"\b(?:(?:interim|acting|caretaker|former|ousted|deposed|self-[a-z]{4,12})[\s\u00a0])+$"
)
LONGEST_QUALIFIER = 40


def _qualified(text: str, start: int, end: int) -> int:
    """Where a title begins with what makes it another: ``self-proclaimed interim [President]``."""
    if start == end:
        return start
    before = _QUALIFIED.search(text, max(0, start - LONGEST_QUALIFIER), start)
    return before.start() if before else start


def _of_something(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int, int]]:
    for span in spans:
        if span.kind == "person" and span.form == "name":
            first = max(span.start - LONGEST_TITLE, text.rfind("\n", 0, span.start) + 1)
            if found := _OF_SOMETHING.search(text, first, span.start):
                yield found.start(), found.end() - 1, span.start


def _seen(spans: Sequence[Span], guesses: Sequence[Candidate]) -> list[tuple[int, int, int]]:
    starts = [span.start for span in spans]
    found = []
    for guess in guesses:
        if guess.role is None:
            continue
        at = bisect_left(starts, guess.start)
        for n in (at, at - 1):
            if 0 <= n < len(spans) and spans[n].start < guess.end and guess.start < spans[n].end:
                if spans[n].kind == "person" and guess.role[1] <= spans[n].start:
                    found.append((*guess.role, spans[n].start))
                break
    return found


_APPOSED = re.compile(
    r",[\s\u00a0](?:(?:an?|the|who is|who was)[\s\u00a0])?"
    r"((?:[\w’'.-]{1,24}[\s\u00a0]){0,5}?)([a-z]+(?:-[a-z]+)?)"
    r"(?=[.,;:)\n]|[\s\u00a0](?:of|for|at|in|from|who|and|with|to)\b)"
)


def appositions(
    text: str, spans: Sequence[Span], trades: Container[str]
) -> list[tuple[int, int, int]]:
    """``John Smith, a British striker``: titles after a name, as `titles` gives those before.

    ``trades``: the words a title may end in. ``Smith, the minister said`` is none.
    """
    found = []
    for span in spans:
        if span.kind == "person" and span.form == "name":
            after = _APPOSED.match(text, span.end)
            if after and after.group(2) in trades and "\n\n" not in after.group():
                found.append((after.start(1), after.end(2), span.start))
    return found


def office_of(title: str) -> str:
    """The office in a title, one word for all its names; "" if there is none."""
    found = _OFFICE.search(title)
    if not found:
        return ""
    name = re.sub(r"\s+", " ", found.group(1).lower()).replace("defence", "defense")
    return _SYNONYMS.get(name, name)


_BESIDE = re.compile(r"(?:['’]s?)?[\s\u00a0]?")
_BY_OTHERS = re.compile(r"[-‐‑][a-z]{1,12}ed\b")
"""``the U.S.-backed leader``, ``its U.S.-recognized president``: others' friend, not theirs."""


def belonging(
    text: str, at: tuple[int, int], spans: Sequence[Span], starts: Sequence[int], register: Register
) -> str:
    """The ref of the state or body named in the title ``at`` or right before it; "" if none is."""
    start, end = at
    n = bisect_left(starts, end) - 1
    while n >= 0 and (spans[n].end > start or _BESIDE.fullmatch(text, spans[n].end, start)):
        span = spans[n]
        theirs = span.kind != "person" and not _BY_OTHERS.match(text, span.end)
        if span.ref and theirs and family_of(span.ref) != "event":
            return register.acting.get(span.ref, span.ref)
        n -= 1
    return ""


def offices(
    text: str,
    spans: Sequence[Span],
    roles: Sequence[tuple[int, int, int]],
    register: Register,
) -> list[Office]:
    """All offices of persons met in the text, as printed there or written by an editor."""
    starts = [span.start for span in spans]
    names = {span.start: span for span in spans}
    found = []
    for start, end, name in roles:
        office = office_of(text[start:end])
        of = belonging(text, (start, end), spans, starts, register)
        if office and of and name in names:
            found.append(Office(names[name].who, office, of))
    for ref in dict.fromkeys(span.ref for span in spans if span.kind == "person" and span.ref):
        entry = register.authorities.get(ref)
        if entry and office_of(entry.role):
            found += [
                Office(ref, office_of(entry.role), of) for of in register.above(entry.affiliation)
            ]
    return list(dict.fromkeys(found))
