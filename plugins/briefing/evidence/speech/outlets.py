"""A noun phrase in a Grid -> the medium it is. The law: a medium passes words on to us."""

from __future__ import annotations

from briefing.evidence.ground.cues import MEDIA_WORDS
from briefing.evidence.ground.grid import Grid, kind_of, named, phrase, row_at


def is_outlet(grid: Grid, row: int) -> bool:
    """Whether the hearer is an outlet or the press, not a partner in talk."""
    if kind_of(grid, named(grid, row)) == "media":
        return True
    low, high = phrase(grid, row) if grid.parsed else (grid.starts[row], grid.ends[row])
    return any(word.strip("'s").lower() in MEDIA_WORDS for word in grid.text[low:high].split())


def outlet_in(grid: Grid, row: int) -> int | None:
    """The mention of a medium inside the phrase: "the online edition of ... Gazeta"."""
    own = named(grid, row)
    if own is not None:
        return own
    low, high = phrase(grid, row) if grid.parsed else (grid.starts[row], grid.ends[row])
    first, last = row_at(grid, low), row_at(grid, high - 1)
    inside = dict.fromkeys(m for m in grid.mention_of[first : last + 1] if m >= 0)
    for index in inside:
        if kind_of(grid, index) == "media":
            return index
    if grid.words[row] in MEDIA_WORDS:
        return next((m for m in inside if _may_publish(grid, m)), None)
    return None


def _may_publish(grid: Grid, mention: int) -> bool:
    """ "Interfax news agency", but not "Russian news agencies" and not "the Moscow press"."""
    named_so = grid.naming.mentions[mention].form == "name"
    return named_so and kind_of(grid, mention) in {"organisation", "company", "media"}
