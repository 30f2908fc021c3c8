"""A quotation in a Grid that no verb of its own reports -> the row of who says it. The law: what
stands right before the opening mark.

'X, in a statement, "appeals for calm"', 'In her words, "..."', 'in a post which read, "..."'.
"""

from __future__ import annotations

import re

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, kind_of, limits, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.marks import Marked
from briefing.evidence.reporting.beside import HUMAN
from briefing.evidence.reporting.speakers import PRONOUNS, Said, said_by, subject
from briefing.model import Quotation

OPENING = bag("`` '' \"")
BACK = 60  # characters before the opening mark
WORDS = re.compile(
    r"\bin (?P<whose>his|her|their|[\w.’' -]{1,40}?['’]s?)(?: own)? words[,:]? ?\W$", re.IGNORECASE
)
READ = re.compile(
    r"\b(?:tweet|post|message|letter|note|statement|caption)s?,? (?:which|that) reads?[,:]? ?\W$",
    re.IGNORECASE,
)
STATED = bag("statement letter tweet post message speech address interview")
ASIDE = 12  # tokens of ", in a statement from his office,"


def led_into(grid: Grid, piece: Marked) -> tuple[int, str] | None:
    """The row of who says the words, and the rule; None where nobody is named so."""
    first = row_at(grid, piece.start)
    if not grid.parsed or not 0 < first < len(grid.words):
        return None
    low, _ = limits(grid, first)
    before = grid.text[max(grid.starts[low], piece.start - BACK) : piece.start]
    if (own := WORDS.search(before)) is not None:
        row = row_at(grid, piece.start - len(before) + own.start("whose"))
        return row, "whose words they are called"
    if READ.search(before):
        root = next((r for r in range(low, first) if grid.heads[r] == r), None)
        row = subject(grid, root) if root is not None else None
        return (row, "what was posted") if row is not None else None
    if (row := _before_a_colon(grid, low, first)) is not None:
        return row, "name and colon before it"
    does = first + 1 if grid.tags[first] == "RB" and first + 1 < len(grid.words) else first
    if grid.words[does] in FORMS and grid.tags[does] in {"VBZ", "VBD", "VBP", "NNS"}:
        row = _does(grid, first, low)
        return (row, "who does what the words say") if row is not None else None
    return None


LABEL = 14  # tokens of a name with what he is, before a colon


def _before_a_colon(grid: Grid, low: int, first: int) -> int | None:
    """ "Anna Berg, student: “...”": the name that opens the sentence, before a colon, no verb."""
    colon = first - 2 if grid.tags[first - 1] in OPENING or grid.words[first - 1] in '“"' else low
    mention = grid.mention_of[low]
    if not low < colon <= low + LABEL or grid.words[colon] != ":":
        return None
    if mention < 0 or kind_of(grid, mention) != "person":
        return None
    named_so = row_at(grid, grid.naming.mentions[mention].end - 1)
    verbs = any(grid.tags[row] in {"VBD", "VBZ", "VBP", "MD"} for row in range(low, colon))
    apart = grid.words[named_so + 1] in {",", ":", "("}
    return named_so if apart and not verbs else None


def _does(grid: Grid, first: int, low: int) -> int | None:
    """The name or pronoun right before the mark, or before ", in a statement,"."""
    at = first - 1
    if at >= low and grid.tags[at] in OPENING:
        at -= 1
    aside = at > low and grid.words[at] == ","
    if grid.tags[first] == "NNS" and not aside:
        return None
    if aside:
        commas = (r for r in range(at - 1, max(low, at - ASIDE), -1) if grid.words[r] == ",")
        comma = next(commas, 0)
        said = comma and _says_where(grid, comma, at)
        at = comma - 1 if said else low - 1
    if at < low:
        return None
    named = grid.mention_of[at] >= 0 or grid.words[at] in PRONOUNS & bag("he she")
    return at if named else None


def _says_where(grid: Grid, low: int, high: int) -> bool:
    """Whether an aside says where the words were said: "in a statement from his office"."""
    words = grid.words[low + 1 : high]
    return words[:1] == ("in",) and bool(STATED & set(words))


def stated_behind(grid: Grid, piece: Marked) -> int | None:
    """'"..." This was stated by X', '"..." This he said': the row of the verb."""
    first = row_at(grid, piece.end + 1)
    if "\n" in grid.text[piece.end : piece.end + 4] or grid.words[first : first + 1] != ("this",):
        return None
    behind = range(first + 1, min(first + 4, len(grid.words)))
    return next((row for row in behind if grid.words[row] in FORMS), None)


def according_to(grid: Grid, quotation: Quotation, said: Said) -> Said | None:
    """ "According to the office, the talks underscored “...”": a thing says nothing, the office
    does."""
    row = said.speaker
    human = row is not None and (grid.mention_of[row] >= 0 or grid.words[row] in HUMAN | PRONOUNS)
    if row is None or human or quotation.form != "partial":
        return None
    low, high = limits(grid, row_at(grid, quotation.start))
    cue = next((at for at in range(low, high) if grid.words[at] == "according"), None)
    return said_by(grid, cue) if cue is not None and not grid.quoted[cue] else None
