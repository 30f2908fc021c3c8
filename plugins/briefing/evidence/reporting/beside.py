"""A verb in a Grid whose parse names no subject -> who stands beside it. The law: touching words.

"said Gatilov", "Gatilov said", "explained the young driver"; behind "told" stands the hearer.
"""

from __future__ import annotations

from briefing.evidence.ground.cues import FORMS, ONE_PERSON, SPEAKERS
from briefing.evidence.ground.grid import Grid, limits, row_at

HUMAN = ONE_PERSON | SPEAKERS


def beside(grid: Grid, verb: int) -> int | None:
    """The parse gave no subject: the name that touches the verb, after or before it; behind "told"
    or "instructing" stands whoever hears it."""
    low, high = limits(grid, verb)
    hears = FORMS.get(grid.words[verb]) == "tell" or grid.tags[verb] == "VBG"
    for row in range(verb + 1, min(verb + 3, high)):
        if hears:
            break
        if grid.mention_of[row] >= 0 and grid.tags[row].startswith("NNP"):
            return last_of_mention(grid, row)
        if not grid.tags[row].startswith(("NN", "DT", "JJ")):
            break
    row = verb - 1
    if row >= low and (grid.mention_of[row] >= 0 or grid.tags[row] == "PRP"):
        return row
    if row >= low and grid.words[row] in HUMAN and not grid.quoted[row]:
        return row
    if (
        row > low
        and grid.words[row] == ","
        and (own := _before_an_aside(grid, low, row)) is not None
    ):
        return own
    behind = range(verb + 1, min(verb + 5, high))
    return next((at for at in behind if grid.words[at] in HUMAN and bare(grid, verb, at)), None)


ASIDE = 14  # tokens of an aside between commas
FRONT = frozenset({",", "''", '"', "``", "however", "and", "but"})


def _before_an_aside(grid: Grid, low: int, comma: int) -> int | None:
    """ "Odinga, last month, said", "Orengo, rising for a second time, lamented": the name before
    the aside, where it opens the sentence, or stands behind a mark."""
    for row in range(comma - 1, max(low, comma - ASIDE), -1):
        if grid.tags[row] in {"VBD", "VBZ", "VBP"} or grid.quoted[row]:
            return None
        if grid.words[row] == ",":
            name = grid.mention_of[row - 1]
            first = row_at(grid, grid.naming.mentions[name].start) if name >= 0 else -1
            opens = first == low or (first > low and grid.words[first - 1] in FRONT)
            return row - 1 if name >= 0 and opens else None
    return None


def bare(grid: Grid, verb: int, row: int) -> bool:
    """ "explained the young driver", "recounted one survivor": nothing but an article, a number in
    letters and adjectives between."""
    return all(
        grid.tags[at] in {"DT", "JJ", "NN"} or (grid.tags[at] == "CD" and grid.words[at].isalpha())
        for at in range(verb + 1, row)
    )


def last_of_mention(grid: Grid, row: int) -> int:
    mention = grid.mention_of[row]
    while row + 1 < len(grid.mention_of) and grid.mention_of[row + 1] == mention:
        row += 1
    return row
