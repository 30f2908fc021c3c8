"""Units of armies -> the same with their number. The law: only a number that counts them.

The model takes ``93rd`` for a number and ``Mechanized Brigade`` for a name that every army has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate

_UNIT = re.compile(
    r"\b(?:Division|Brigade|Battalion|Regiment|Corps|Squadron|Army|Fleet|Flotilla|Company)"
    r"(?:$|[\s\u00a0]of[\s\u00a0])"
)
_NUMBER = re.compile(
    r"\b(?:\d{1,4}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"
    r"[\s\u00a0](?:Separate[\s\u00a0])?$"
)
_BEHIND = re.compile(r"(?:Battalion|Brigade|Division|Regiment|Unit)$")
_NEXT = re.compile(
    r"[\s\u00a0](?:No\.?[\s\u00a0])?\d{1,4}\b(?![,.]?\d|[\s\u00a0](?:km|people|soldiers|of)\b)"
)
"""``Infantry Battalion 20``"""
REACH = 20


def with_numbers(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The same candidates in order."""
    last = 0
    for c in candidates:
        found = None
        if c.type == "organisation" and _UNIT.search(text, c.start, c.end):
            found = _NUMBER.search(text, max(last, c.start - REACH), c.start)
        unit = c.type == "organisation" and not found and _BEHIND.search(text, c.start, c.end)
        behind = _NEXT.match(text, c.end) if unit else None
        start, end = found.start() if found else c.start, behind.end() if behind else c.end
        yield replace(c, start=start, end=end)
        last = c.end
