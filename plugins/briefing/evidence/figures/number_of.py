"""A bare number in a Grid -> what "the number of" says before it that it counts. The law: the words
of one clause.

"The number of dead has risen to 446", "updated the number of injured people to 577".
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.evidence.figures.topics import TOPIC, scope_of
from briefing.evidence.ground.grid import Grid
from briefing.model import Figure

OF = re.compile(
    r"\b(?:number|count|tally|figure)\s(?:of|for)\s(?:the\s|those\s|all\s)?(?:[a-z]+\s)?"
    r"(?P<what>dead|killed|deaths|fatalities|injured|wounded|missing|displaced|infected|arrested|"
    r"detained|bodies|injuries|infections)\b[^.;()\d]{0,70}?"
    r"\b(?:to|at|was|is|were|are|reached|hit|passed|exceeded|topped|past|now)\s"
    r"(?:(?:about|around|over|above|nearly|almost|some|at\sleast|more\sthan)\s)*$",
    re.IGNORECASE,
)
BACK = 140  # signs before the number


def number_of(grid: Grid, base: Figure, last: int) -> Figure | None:
    """The figure with its topic; None where no such words stand before it."""
    low = max(base.sentence[0], base.start - BACK)
    found = OF.search(grid.text, low, base.start)
    topic = TOPIC.get(found["what"].lower()) if found else None
    if found is None or topic is None:
        return None
    what = found["what"]
    return replace(
        base, unit="persons", topic=topic, rule=f'"{what}"', scope=scope_of(grid, last, topic, None)
    )
