"""A body or land glued to a person -> the two. The law: an office stands before, and no comma.

``Chairman of the State Committee for National Security [Orozbek Opumbayev]``, ``head of the Sughd
region of the Republic of Tajikistan [Rajobboi Akhmadzoda]``: as ministries write;
``leader of the outlawed Muslim Brotherhood [Mohamed Badie]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.letters.stretches import words_in
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import GEO_LAST, ORG_LAST, ORG_OF

OFFICE = re.compile(
    r"\b(?:[Cc]hair(?:man|woman|person)?|[Hh]ead|[Dd]irector|[Mm]inister|[Pp]resident|[Ss]ecretary"
    r"|[Ss]peaker|[Gg]overnor|[Rr]ector|[Cc]hief|[Ll]eader|[Aa]mbassador|[Cc]ommander)"
    r"(?:[-\s][Gg]eneral)?\s(?:of|to)\s"
    r"(?:(?:[A-Z][\w-]*|of|the|for|and|region|province|department|office)\s){0,12}$"
)
HOLDER = re.compile(r"\s([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?\s[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)$")
REACH = 120


def with_holders(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates in order, each office's holder by himself."""
    parts = chain.from_iterable(_of_body(text, c) for c in candidates)
    for c in parts:
        found = HOLDER.search(text, c.start, c.end)
        if found is None or not _is_glued(text, c, found):
            yield c
            continue
        kept = replace(c, end=found.start())
        if c.type == "person":
            kept = replace(kept, type="organisation", kind="organisation", role=None)
        yield kept
        person = replace(c, start=found.start(1), type="person", kind="person", agreed=2)
        yield replace(person, reasons=("title",), role=None)


def _of_body(text: str, c: Candidate) -> Iterator[Candidate]:
    """``[Bangladesh Adivasi Forum] Sanjib Drong``: a word that ends bodies stands in no person."""
    words = words_in(text, c.start, c.end) if c.type == "person" else []
    at = next((n for n in range(len(words) - 3, 0, -1) if words[n].group() in ENDS), 0)
    if not at or not _is_person(" ".join(word.group() for word in words[at + 1 :])):
        yield c
        return
    body = replace(c, end=words[at].end(), type="organisation", kind="organisation", role=None)
    yield replace(body, agreed=2, reasons=("organisation word",))
    yield replace(c, start=words[at + 1].start())


ENDS = ORG_LAST | {"Forum"}


def _is_glued(text: str, c: Candidate, found: re.Match[str]) -> bool:
    if c.type == "person":
        return gazetteer.body(text[c.start : found.start()]) is not None
    return _is_held(text, c, found)


def _is_held(text: str, c: Candidate, found: re.Match[str]) -> bool:
    """Whether a whole body or land stands before two words that are no part of its name."""
    rest = text[c.start : found.start()]
    last = rest.rsplit(" ", 1)[-1]
    told = last in ORG_LAST or (last[:1].isupper() and gazetteer.is_plain_word(last))
    body = c.type == "organisation" and " " in rest and told
    land = c.type == "location" and gazetteer.country(rest) is not None
    return (body or land) and _is_person(found[1]) and _holds(text, c.start)


def _holds(text: str, start: int) -> bool:
    return OFFICE.search(text, max(0, start - REACH), start) is not None


def _is_person(name: str) -> bool:
    if gazetteer.known_places(name) or gazetteer.body(name):
        return False
    return not any(
        gazetteer.is_plain_word(word)
        or gazetteer.is_demonym(word)
        or word in ORG_LAST | ORG_OF | GEO_LAST
        or gazetteer.country(word) is not None
        for word in name.split()
    )
