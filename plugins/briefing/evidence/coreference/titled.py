"""A title that runs up to a name, in a Grid -> the person it leads to. The law: no verb between.

Parsers lose their way in long titles: in "received World Health Organization's Representative to
Mongolia Dr. Sergey Diorditsa" it is Diorditsa who was received. Between the first word and the name
stand nothing but names, nouns, adjectives and the small words that hold a title together.
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, kind_of, limits, row_at
from briefing.evidence.ground.lists import bag

OFFICES = bag(
    """minister ministers secretary president premier chancellor king queen prince princess emir
    sultan sheikh pope ambassador envoy representative commissioner director chief head chairman
    chairwoman chair chairperson leader governor mayor senator general commander coordinator
    counterpart deputy adviser advisor speaker spokesman spokeswoman ceo founder undersecretary"""
)
LONGEST = 26  # tokens of a title
TAGS = frozenset("DT JJ NN NNS NNP NNPS POS HYPH PRP$ VBG".split())
SMALL = bag("of to for and on at the foreign , - ( )")


def person_behind(grid: Grid, row: int) -> int | None:
    """The person's mention that the title beginning at ``row`` leads to."""
    high = min(limits(grid, row)[1], row + LONGEST)
    office = False
    for at in range(row, high):
        mention = grid.mention_of[at]
        office = office or grid.words[at] in OFFICES
        if mention >= 0 and kind_of(grid, mention) == "person":
            return mention if office and _ends(grid, mention) else None
        if grid.tags[at] not in TAGS and grid.words[at] not in SMALL:
            return None
    return None


def _ends(grid: Grid, mention: int) -> bool:
    """Whether a name is no owner and no modifier of what follows: "Kerry's", "the Kerry plan"."""
    after = row_at(grid, grid.naming.mentions[mention].end)
    if after >= len(grid.words):
        return True
    return grid.tags[after] not in {"POS", "NN", "NNS", "HYPH"}
