"""A quotation in a Grid -> the verb that reports it. The law: its own sentence first.

In this order: the verb it follows or that follows it, the verb that governs it in the parse, the
nearest one in its sentence, the sentence that leads up to it with a colon, the sentence before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, kind_of, limits, row_at, sentence_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.marks import Marked
from briefing.model import Quotation

WIDEST = 200  # tokens from the quotation in which its cue is looked for
BRIEF = 9  # tokens of a sentence that only tells who spoke
WEAK = frozenset(
    form
    for form, verb in FORMS.items()
    if verb in bag("invite thank welcome decline order refer share signal request speak")
)
"""Verbs that seldom carry words of their own: another that governs them is taken."""
FAR = 300  # characters between two quotations of one speech
EARLIER = 3  # sentences of the paragraph before that may tell who speaks
CALLED = 6  # tokens from "what he termed" to the words
NEARBY = 120  # characters between a verb and the words it leads up to


def cue_of(  # noqa: PLR0911  (questions in their order)
    grid: Grid, piece: Marked, cues: tuple[int, ...]
) -> tuple[int | None, str]:
    """The row of the verb that reports a quotation in its own sentence, and the rule."""
    first, last = row_at(grid, piece.start), row_at(grid, piece.end - 1)
    low = limits(grid, min(first, len(grid.words) - 1))[0] if grid.words else 0
    high = _until(grid, piece, last)
    low, high = max(low, first - WIDEST), min(high, last + WIDEST)
    near = cues[bisect_left(cues, low) : bisect_left(cues, high)]
    after = near[bisect_left(near, last + 1) :]
    ahead = near[: bisect_left(near, first)]
    text = grid.text
    leads = text[max(0, piece.start - 6) : piece.start - 1].rstrip()[-1:] in {":", ","}
    if leads and ahead and grid.starts[first] - grid.ends[ahead[-1]] < NEARBY:
        return _above_participle(grid, ahead), "verb before the quotation"
    called = _what_called(grid, first, low) if grid.parsed else None
    if called is not None:
        return called, "what somebody calls so"
    closing = text[piece.end - 1 : piece.end] + text[piece.end + 1 : piece.end + 2]
    adds = bool(after and ahead) and grid.tags[after[0]] == "VBG"  # "..., “X,” referring to"
    if after and not adds and any(c in ",?!—–-…" for c in closing):
        return after[0], "verb after the quotation"
    other = _any_verb(grid, last, high) if grid.parsed and closing[:1] in ",?!" else None
    if other is not None:
        return other, "any verb right after the quotation"
    governing = _governing(grid, first, last, set(near)) if grid.parsed else None
    if governing is not None:
        return governing, "verb that governs the quotation"
    if ahead and not (piece.single and grid.parsed):
        return ahead[-1], "nearest verb before it"
    if after and (grid.starts[after[0]] - piece.end < 80 or any(grid.quoted[last + 1 : after[0]])):
        return after[0], "nearest verb after it"
    lead = _lead(grid, piece, first)
    return lead, "sentence that leads up to it" if lead is not None else ""


def _above_participle(grid: Grid, ahead: tuple[int, ...]) -> int:
    """The last of some reporting verbs; the one above it where it only describes a noun: "said in
    a video shared on Twitter"."""
    last = ahead[-1]
    describes = grid.parsed and grid.deps[last] == "acl" and grid.tags[last] == "VBN"
    over = [row for row in ahead[:-1] if describes and _under(grid, last, row)]
    return over[-1] if over else last


def _what_called(grid: Grid, first: int, low: int) -> int | None:
    """'for what he termed as "trumped up charges"': the verb, whichever it is, and its subject."""
    for row in range(first - 1, max(low, first - CALLED), -1):
        if grid.tags[row] in {"VBD", "VBZ", "VBP"}:
            what = any(grid.words[k] == "what" for k in grid.kids[row] if k < row)
            own = any(grid.deps[k] == "nsubj" and grid.words[k] != "what" for k in grid.kids[row])
            return row if what and own else None
        if grid.tags[row] not in {"``", "''", "IN", "DT", "JJ"}:
            return None
    return None


def _any_verb(grid: Grid, last: int, high: int) -> int | None:
    """ "...," Fernández reflected: any finite verb with a name before it, right after the comma."""
    for row in range(last + 1, min(high, last + 11)):
        if grid.tags[row] in {"VBD", "VBZ"}:
            named_before = grid.mention_of[row - 1] >= 0 or grid.words[row - 1] in {"he", "she"}
            return row if named_before or grid.words[row] in {"reads", "read", "went"} else None
        if grid.tags[row][:2] not in {"NN", "JJ", "DT", "PR", "PO", ",", "''", "IN", "CC"}:
            return None
    return None


def _lead(grid: Grid, piece: Marked, first: int) -> int | None:
    """ "X made clear at the seminar: ...": the main verb of what stands before the colon."""
    if not grid.parsed or not 0 < first < len(grid.words):
        return None
    if grid.text[max(0, piece.start - 6) : piece.start - 1].rstrip()[-1:] != ":":
        return None
    low, _ = limits(grid, first)
    before = first - 2 if grid.tags[first - 1] in {"``", "''", '"'} else first - 1
    if before > low and grid.words[before - 1] in {"read", "reads", "reading"}:
        return before - 1  # 'the statement read: "..."', read as anything
    for row in range(max(low, first - WIDEST), first):
        if grid.tags[row] in {"VBD", "VBZ"} and grid.heads[row] == row:
            return row
    return None


def _until(grid: Grid, piece: Marked, last: int) -> int:
    """One after the last row in which the cue may stand: the sentence in which the words end, and
    the next one where it only says who spoke ("..." he asked)."""
    if last >= len(grid.words):
        return len(grid.words)
    high = limits(grid, last)[1]
    rest = grid.text[piece.end + 1 : piece.end + 3]
    if high < len(grid.words) and piece.end + 2 >= grid.ends[high - 1]:
        after = limits(grid, high)[1]
        brief = after - high <= BRIEF and not grid.text[grid.ends[high - 1] :][:3].count("\n")
        if rest[:1] == " " and (rest[1:2].islower() or brief):
            return after
    return high


def _governing(grid: Grid, first: int, last: int, cues: set[int]) -> int | None:
    for row in (first, last):
        at = min(row, len(grid.words) - 1)
        for _ in range(40):
            if at in cues and not (weak := grid.words[at] in WEAK or _by_nobody(grid, at)):
                return at
            if at in cues and weak and not any(_under(grid, at, over) for over in cues):
                return at
            if grid.heads[at] == at:
                break
            at = grid.heads[at]
    return None


def _by_nobody(grid: Grid, row: int) -> bool:
    """ "she was assured there would be ...": a passive that names no speaker."""
    deps = {grid.deps[k] for k in grid.kids[row]}
    return "nsubjpass" in deps and "agent" not in deps


def cue_before(grid: Grid, piece: Marked, cues: tuple[int, ...]) -> tuple[int | None, str]:
    """The last reporting verb of the sentence before, for a quotation alone in its sentence."""
    here = sentence_at(grid, piece.start)
    if here == 0 or grid.story.sentences[here][0] < piece.start - 2:
        return None, ""
    before = grid.story.sentences[here - 1][1]
    leads = grid.text[max(0, before - 2) : before].rstrip()[-1:] in {",", ":"}
    if "\n\n" in grid.text[before : piece.start] and not (leads or fills_its_block(grid, piece)):
        return None, ""
    for sentence in range(here - 1, max(here - 1 - EARLIER, -1), -1):
        low, high = grid.rows_of[sentence]
        near = cues[bisect_left(cues, low) : bisect_left(cues, high)]
        told = bool(near) and (grid.words[near[-1]] != "according" or _by_person(grid, near[-1]))
        if near and (leads or told):
            return _highest(grid, near), "verb of the sentence before"
        if leads and (made := _stated(grid, low, high)) is not None:
            return made, "sentence that leads up to it"
        new = any(m >= 0 and kind_of(grid, m) == "person" for m in grid.mention_of[low:high])
        if new or "\n" in grid.text[grid.story.sentences[sentence][0] - 2 : before]:
            break
        before = grid.story.sentences[sentence][0]
    return None, ""


STATED = bag("statement declaration remarks communique communiqué")


def _stated(grid: Grid, low: int, high: int) -> int | None:
    """ "X made the following statement:", "issued this declaration:": the verb with its subject."""
    for row in range(low, high) if grid.parsed else ():
        verb = grid.heads[row]
        about = grid.words[row] in STATED and grid.deps[row] == "dobj"
        if about and grid.tags[verb] in {"VBD", "VBZ"} and not grid.quoted[row]:
            told = {grid.words[k] for k in grid.kids[row]}
            return verb if told & {"following", "this"} else None
    return None


def _by_person(grid: Grid, row: int) -> bool:
    """Whether a person named is the source after "according to"."""
    return any(m >= 0 and kind_of(grid, m) == "person" for m in grid.mention_of[row + 2 : row + 8])


def _highest(grid: Grid, near: tuple[int, ...]) -> int:
    """The last of some reporting verbs that none of the others governs."""
    free = [row for row in near if not any(_under(grid, row, over) for over in near)]
    return free[-1] if free else near[-1]


def _under(grid: Grid, row: int, over: int) -> bool:
    at = row
    for _ in range(20):
        if not grid.parsed or grid.heads[at] == at:
            return False
        at = grid.heads[at]
        if at == over:
            return True
    return False


def fills_its_block(grid: Grid, piece: Marked) -> bool:
    """Whether a quotation fills its paragraph."""
    blocks = grid.story.blocks
    at = bisect_right(blocks, piece.start, key=lambda b: b.start) - 1
    return at >= 0 and blocks[at].start >= piece.start - 2 and blocks[at].end <= piece.end + 2


def goes_on(
    grid: Grid, piece: Marked, found: list[Quotation], before: Marked | None, within: int = 1
) -> int | None:
    """The quotation this one goes on from: the last in the same paragraph, or in the paragraph
    before where this one opens its own."""
    if not found or before is None:
        return None
    between = grid.text[before.end : piece.start]
    breaks = between.count("\n\n")
    if breaks == 0:
        apart = sentence_at(grid, piece.start) - sentence_at(grid, before.end)
        return len(found) - 1 if apart <= within and len(between) < FAR else None
    own_paragraph = between.rsplit("\n\n", 1)[-1].strip(" \"“'‘«") == ""
    if (
        (breaks == 1 or before.goes_on)
        and own_paragraph
        and (before.goes_on or found[-1].form == "direct")
    ):
        return len(found) - 1
    return None
