"""The words behind ``X, the`` -> what sort of thing X is. The law: the noun at their head decides.

``Wafa, the official Palestinian news agency``; ``Zahedan, a city in``; ``Bakri, the minister of``.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables.lexicon import LOWER_TITLES, listed

REACH = 7
"""Words an apposition's head is looked for in."""
ENDS = listed("of in at for who whose which that on from by near with to")
BODIES = listed(
    """
    agency company firm party newspaper daily weekly magazine organisation organization group
    movement militia union association bank airline network channel broadcaster club team charity
    foundation university institute ministry department maker manufacturer operator retailer
    conglomerate subsidiary faction coalition alliance front outlet publisher startup watchdog
    """
)
PLACES = listed(
    """
    city town village district province suburb neighbourhood neighborhood region county island
    port settlement capital hamlet municipality
    """
)


def apposed(words: Sequence[Word], at: int) -> str:
    """person | organisation | location, or "" where the head says nothing.

    ``at``: the word behind the article.
    """
    if at >= len(words):
        return ""
    line, head = words[at].line, ""
    for word in words[at : at + REACH]:
        if word.line != line or not word.isword or word.text in ENDS:
            break
        head = word.text
    if head in BODIES:
        return "organisation"
    if head in PLACES:
        return "location"
    return "person" if head in LOWER_TITLES else ""
