"""Candidates cut at a comma -> a body with all it is for. The law: fields are ordinary words.

``Department of Housing, Local Government [and Heritage]``, ``Commission for Conciliation,
[Mediation and Arbitration]``: what ``and`` closes, with commas before it, is one list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.rules_bodies import kind_of_body
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import ORG_OF, TITLES, listed

_FIELD = r"[A-Z][a-z]+(?:[\s-][A-Z][a-z]+){0,2}"
LIST = re.compile(
    r"\b(Ministry|Department|Bureau|Directorate|Commission|Committee|Council|Secretariat|Institute"
    rf"|Office|Agency)\s(?:of|for|on)\s((?:the\s)?{_FIELD}(?:,\s{_FIELD}){{1,6}}"
    rf",?\s(?:and|&)\s(?:the\s)?{_FIELD})(?![\w’'-])"
)
BODIES = listed("Police Army Navy Parliament Congress Senate Cabinet Government Court Church")
"""``Ministry of Defence, Police and Army``: each stands for itself."""
PARTS = re.compile(r",?\s(?:and|&)\s(?:the\s)?|,\s|^the\s")


def with_fields(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, which stand in order; those within a list are gone."""
    out = list(candidates)
    starts, ends = [c.start for c in candidates], [c.end for c in candidates]
    lists = LIST.finditer(text) if ", " in text else ()
    for found in reversed([one for one in lists if _is_of_fields(one[2])]):
        first, last = bisect_right(ends, found.start()), bisect_left(starts, found.end())
        head = out[first] if first < last else None
        if head is not None and head.type == "organisation" and head.start <= found.start():
            out[first:last] = [_whole(head, found)]
    return out


def _is_of_fields(words: str) -> bool:
    return all(map(_is_field, filter(None, PARTS.split(words))))


def _whole(head: Candidate, found: re.Match[str]) -> Candidate:
    kind = head.kind if head.kind != "organisation" else kind_of_body(found[1])
    return replace(head, end=max(head.end, found.end()), kind=kind, agreed=max(head.agreed, 2))


def _is_field(name: str) -> bool:
    """``Local Government``, ``Heritage``; no land, no office, no other body."""
    words = re.split(r"[\s-]", name)
    return (
        name not in BODIES
        and words[-1] not in ORG_OF - {"Government"}
        and not any(map(_is_name, words))
    )


def _is_name(word: str) -> bool:
    if gazetteer.is_plain_word(word) or word in OWN:
        return word in TITLES
    named = gazetteer.is_given_name(word) or gazetteer.is_demonym(word) or gazetteer.body(word)
    return bool(named or gazetteer.country(word) or gazetteer.known_places(word))


OWN = frozenset({"Labour", "Labor"})
