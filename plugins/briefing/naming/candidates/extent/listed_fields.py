"""Candidates cut at a comma -> a body with all it is for. The law: fields are ordinary words.

``Department of Housing, Local Government [and Heritage]``, ``[Atmospheric, Geophysical and]
Astronomical Services Administration``: what ``and`` closes, with commas before it, is one list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.by_rule.bodies import kind_of_body
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import ORG_OF, TITLES, listed
from briefing.naming.tables.small_places import small_places

_FIELD = r"[A-Z][a-z]+(?:[\s-][A-Z][a-z]+){0,2}"
LIST = re.compile(
    r"\b(?P<head>Ministry|Department|Bureau|Directorate|Commission|Committee|Council|Secretariat"
    rf"|Institute|Office|Agency)\s(?:of|for|on)\s(?P<fields>(?:the\s)?{_FIELD}(?:,\s{_FIELD}){{1,6}}"
    rf",?\s(?:and|&)\s(?:the\s)?{_FIELD})(?![\w’'-])"
)
PAIR = re.compile(
    rf"\b(?P<head>Ministry|Department|Directorate|Secretariat|School|College|Institute)"
    rf"\s(?:of|for)\s(?P<fields>{_FIELD}"
    rf"\s(?:and|&)\s{_FIELD})(?![\w’'-])"
)
"""``Department of Education [and Early Childhood Development]``: without a comma only of these."""
BEFORE = re.compile(
    rf"\b(?:The\s)?(?:(?P<land>[A-Z]\w+)\s)?(?P<fields>{_FIELD}(?:,\s{_FIELD}){{1,4}}"
    rf",?\s(?:and|&)\s{_FIELD})\s(?P<head>Administration|Agency|Authority|Commission|Council|Institute|Office|Bureau|Department"
    r"|Ministry|Organi[sz]ation|Service|Committee|Directorate|Board|Union|Association)(?![\w’'-])"
)
"""``Philippine Atmospheric, Geophysical and Astronomical Services [Administration]``"""
SCHOOLS = frozenset({"School", "College", "Institute"})
TRUST = re.compile(
    r"\b(?!The\s)(?P<land>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:,\s[A-Z]\w+(?:\s[A-Z]\w+){0,2}){0,3}\sand\s[A-Z][\w’']+"
    r"(?:\s(?:and\s)?[A-Z][\w’']+){0,5}\sNHS\s(?:Foundation\s)?(?P<head>Trust)\b"
)
"""``Barking, Havering and Redbridge University Hospitals [NHS Trust]``: of all these places."""
BODIES = listed("Police Army Navy Parliament Congress Senate Cabinet Government Court Church")
"""``Ministry of Defence, Police and Army``: each stands for itself."""
PARTS = re.compile(r",?\s(?:and|&)\s(?:the\s)?|,\s|^the\s")


def with_fields(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, which stand in order; those within a list are gone."""
    lists = [*LIST.finditer(text), *BEFORE.finditer(text)] if ", " in text else []
    lists += PAIR.finditer(text)
    out = list(candidates)
    for found in TRUST.finditer(text) if " NHS " in text else ():
        if gazetteer.known_places(found["land"]) or small_places(found["land"]):
            _join(out, found)
    for found in lists:
        if _is_of_fields(found["fields"]) and (found.re is not BEFORE or _is_led(found["land"])):
            _join(out, found)
    return out


def _join(candidates: list[Candidate], found: re.Match[str]) -> None:
    """What stands within the list becomes one body, if one stands there."""
    first = bisect_right(candidates, found.start(), key=lambda c: c.end)
    last = bisect_left(candidates, found.end(), key=lambda c: c.start)
    inside = candidates[first:last]
    head = next((c for c in inside if c.type == "organisation"), None)
    before = found.re is not LIST and found.re is not PAIR
    if head is not None and found.re is PAIR and found["head"] in SCHOOLS:
        head = head if head.start < found.start() else None  # every town has one
    if head is not None and (before or (head is inside[0] and head.start <= found.start())):
        candidates[first:last] = [_whole(head, found)]


def _is_led(word: str | None) -> bool:
    """``Philippine``, ``National``: what may begin the list's first name."""
    if word is None or gazetteer.is_demonym(word) or gazetteer.country(word) is not None:
        return True
    return not _is_name(word)


def _is_of_fields(words: str) -> bool:
    return all(map(_is_field, filter(None, PARTS.split(words))))


def _whole(head: Candidate, found: re.Match[str]) -> Candidate:
    kind = head.kind if head.kind != "organisation" else kind_of_body(found["head"])
    start = min(head.start, found.start() + 4 * found[0].startswith("The "))
    end = max(head.end, found.end())
    return replace(head, start=start, end=end, kind=kind, agreed=max(head.agreed, 2))


def _is_field(name: str) -> bool:
    """``Local Government``, ``Heritage``; no land, no office, no other body."""
    words = re.split(r"[\s-]", name)
    return (
        name not in BODIES
        and gazetteer.body(name) is None
        and words[-1] not in ORG_OF - {"Government"}
        and not any(map(_is_name, words))
    )


def _is_name(word: str) -> bool:
    if gazetteer.is_plain_word(word) or word in OWN:
        return word in TITLES
    named = gazetteer.is_given_name(word) or gazetteer.is_demonym(word) or gazetteer.body(word)
    return bool(named or gazetteer.country(word) or gazetteer.known_places(word))


OWN = frozenset({"Labour", "Labor"})
