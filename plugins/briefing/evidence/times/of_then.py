"""A time in a Grid -> whether a state of then is only set beside that of now. The law: the words
just before the time say so.
"""

from __future__ import annotations

import re

from briefing.evidence.ground.grid import Grid
from briefing.model import TimeExpression

AGO = re.compile(
    r"(?:an?|one|the\s(?:same|previous))\s.*|.*\b(?:ago|earlier|before)|last\syear", re.I
)
COMPARED = re.compile(
    r"\b(?:(?:up|down|rise|fall|increase|decrease|swinging|swung|widen\w*|narrow\w*)\sfrom"
    r"|from\san?\s(?:\w+\s)?(?:profit|loss|surplus|deficit)|compared\s(?:with|to)|versus|against)\b",
    re.I,
)
BASE = re.compile(
    r"\b(?:from|(?<!less\s)(?<!more\s)than|compared\s(?:with|to)|versus|against)\s(?:an?\s|\w+\s)?[$€£]?\d[\d.,]*\s?"
    r"(?:%|per\s?cent|percent|points|million|billion|trillion|[a-z]+)?\s(?:in|of|for|during)\s$",
    re.I,
)
COMPARING = 90  # characters before a time in which it is compared with


def of_then(grid: Grid, time: TimeExpression) -> bool:
    """ "up from $120 million a year ago", "from 23.1% in February": a state of then, set beside
    that of now."""
    if BASE.search(grid.text, max(time.sentence[0], time.start - COMPARING), time.start):
        return True
    long_ago = AGO.fullmatch(grid.text, time.start, time.end) is not None
    low = max(time.sentence[0], time.start - COMPARING)
    return long_ago and COMPARED.search(grid.text, low, time.start) is not None
