"""Words -> parts of the world that are called like what lies in them. The law: ``the`` and no noun.

``the Caribbean`` is a region, ``the Caribbean island`` is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables.lexicon import listed

PARTS = {"Caribbean": "region", "Mediterranean": "water", "Baltic": "water", "Arctic": "region"}
FOLLOWS = listed(
    """
    and or but in on to for with as at by from of is are was were has have had will would could may
    this last next where that which while when after before since until during because this
    said says like including between into over than not also who
    """
)
"""Words that go on behind a name."""


def read_parts_of_world(words: Sequence[Word]) -> Iterator[Found]:
    """Each such part; in order of words."""
    for at in range(1, len(words)):
        kind = PARTS.get(words[at].text, "")
        if kind and words[at - 1].text.lower() == "the" and _ends(words, at):
            yield Found(at, at + 1, "location", "known place", 1.3, kind)


def _ends(words: Sequence[Word], at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or after.line != words[at].line or after.first:
        return True
    return after.text in FOLLOWS or (not after.isword and after.text != "-")
