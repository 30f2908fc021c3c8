"""A reporting verb without a parse -> who said it. The law: only what word order alone makes sure.

Used where no statistical model is installed: the name or plain phrase right before the verb, else
the name right after it ("said Gatilov", "quoted Bogdanov as saying").
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, family_of, limits
from briefing.evidence.ground.lists import bag

BETWEEN = bag("also has had have later earlier then was as for on his her its their part")
NO_VERB = bag("the a an this that his her its their any no to should would will could must may can")
PRONOUNS = bag("he she they it who we i")
REACH = 7
"""Tokens after a verb in which its name must begin."""


def is_verb(grid: Grid, row: int) -> bool:
    """Whether a form of a reporting verb is one here: in small letters, in no name, after neither
    article nor modal verb."""
    if grid.mention_of[row] >= 0 or grid.text[grid.starts[row]].isupper():
        return False
    low, _ = limits(grid, row)
    return row == low or grid.words[row - 1] not in NO_VERB


def speaker_by_order(grid: Grid, cue: int, verb: str) -> tuple[int | None, int | None]:
    """Rows of (speaker, outlet or hearer)."""
    before = _before(grid, cue)
    after = _after(grid, cue)
    if verb == "quote":
        return (after, before) if after is not None else (before, None)
    if before is not None:
        return before, after if verb == "tell" else None
    return (None if verb == "tell" else after), None


def _before(grid: Grid, cue: int) -> int | None:
    """A name, pronoun or "the rebels" that ends right before the verb, adverbs apart."""
    low, _ = limits(grid, cue)
    row = cue - 1
    while row >= low and (grid.words[row] in BETWEEN or grid.words[row].endswith("ly")):
        row -= 1
    if row < low:
        return None
    if grid.mention_of[row] >= 0 or grid.words[row] in PRONOUNS:
        return row
    article = any(grid.words[at] in {"the", "a", "an"} for at in range(max(low, row - 3), row))
    return row if grid.words[row].isalpha() and article else None


def _after(grid: Grid, cue: int) -> int | None:
    """The actor named next, up to a mark; a place or adjective on the way is passed over."""
    _, high = limits(grid, cue)
    for row in range(cue + 1, min(cue + REACH, high)):
        mention = grid.mention_of[row]
        if mention >= 0 and _acts(grid, mention):
            return _last(grid, row, high)
        if (
            mention < 0
            and not grid.words[row].replace("-", "").isalnum()
            and grid.words[row] != "-"
        ):
            return None
    return None


def _last(grid: Grid, row: int, high: int) -> int:
    """The last token of the mention at ``row``."""
    mention = grid.mention_of[row]
    while row + 1 < high and grid.mention_of[row + 1] == mention:
        row += 1
    return row


def _acts(grid: Grid, mention: int) -> bool:
    form = grid.naming.mentions[mention].form
    return family_of(grid, mention) == "actor" and form != "adjective"


def plain_words(grid: Grid, row: int) -> str:
    """ "the rebels": from the article to the noun."""
    low, _ = limits(grid, row)
    for at in range(row, max(low, row - 4) - 1, -1):
        if grid.words[at] in {"the", "a", "an"}:
            return grid.text[grid.starts[at] : grid.ends[row]]
    return grid.text[grid.starts[row] : grid.ends[row]]
