"""A token in a Grid -> past, present or future of the verb it belongs to. The law: the verb decides.

Modal verbs and infinitives under a verb of intent are future; "would" under a report is the future
of the past and counts as future; the perfect and the past are past.
"""

from __future__ import annotations

from briefing.evidence.grid import Grid, limits
from briefing.evidence.lists import bag

AHEAD = bag("""will would shall 'll wo may might could can should must""")
INTENT = bag(
    """due plan hope expect set schedule agree want intend vow pledge promise try aim slate prepare
    propose offer wish seek decide threaten refuse ready likely invite ask urge call order need
    poise bind about going consider demand begin"""
)
CALLED_OFF = bag("postpone cancel abandon scrap shelve suspend delay cancelled canceled abort")
VERBAL = ("VB", "MD")


def verb_of(grid: Grid, row: int) -> int | None:
    """The nearest verb above a token, or None. Without a parse: None."""
    if not grid.parsed:
        return None
    at = row
    for _ in range(30):
        if grid.tags[at].startswith("VB") and at != row and grid.deps[at] not in {"aux", "amod"}:
            return at
        if grid.tags[at].startswith("VB") and at == row:
            return at
        if grid.heads[at] == at:
            return None
        at = grid.heads[at]
    return None


def tense_of(grid: Grid, row: int) -> str:
    """``past``, ``present``, ``future`` or ``""`` for the verb that governs ``row``."""
    verb = verb_of(grid, row)
    if verb is None:
        return _by_words(grid, row)
    return verb_tense(grid, verb)


def verb_tense(grid: Grid, verb: int) -> str:
    """The tense of a verb, through its auxiliaries and, for infinitives, what governs it."""
    at = verb
    for _ in range(6):
        aux = {grid.words[kid] for kid in grid.kids[at] if grid.deps[kid] in {"aux", "auxpass"}}
        tag = grid.tags[at]
        if aux & AHEAD:
            return "past" if "have" in aux and tag == "VBN" and "will" not in aux else "future"
        if tag == "VBD" or (tag == "VBN" and aux & {"had", "has", "have", "was", "were", "'ve"}):
            return "past"
        if "to" in aux:
            head = grid.heads[at]
            if _intends(grid, head, at):
                return "future"
            at = head
            continue
        if tag in {"VBZ", "VBP"} or aux & {"is", "are", "am", "'s", "'re"}:
            return "present"
        if grid.heads[at] == at or grid.deps[at] in {"relcl"}:
            return "past" if tag == "VBN" else ""
        at = grid.heads[at]
        if not grid.tags[at].startswith(VERBAL):
            above = verb_of(grid, at)
            if above is None or above == at:
                return ""
            at = above
    return ""


def _intends(grid: Grid, head: int, verb: int) -> bool:
    if grid.deps[verb] in {"acl", "relcl"} and grid.tags[head].startswith("N"):
        return True
    words = {grid.lemmas[head].lower(), grid.words[head]}
    return bool(words & INTENT) or grid.words[head] in {"is", "are", "was", "were"}


def _by_words(grid: Grid, row: int) -> str:
    """No parse: the modal verb or the past form nearest before the token in its sentence."""
    if row >= len(grid.words):
        return ""
    low, high = limits(grid, row)
    for at in (*range(row - 1, low - 1, -1), *range(row + 1, min(high, row + 12))):
        word = grid.words[at]
        if word in AHEAD or word in {"due", "to"}:
            return "future"
        if word.endswith("ed") or word in {"was", "were", "had", "said", "met", "held", "told"}:
            return "past"
    return ""
