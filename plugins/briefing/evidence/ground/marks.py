"""A story's text -> the spans between quotation marks. The law: one pass over each block.

Straight and curly, double and single, guillemets and low marks. A straight mark opens or closes by
its neighbours, so that one lost mark does not turn the rest of a paragraph inside out. Marks inside
marks belong to the words of the outer quotation. A quotation left open at the end of a paragraph
goes on in the next one if that begins with a mark (the convention of newspapers), or if the next
mark there closes it; else with its paragraph, if that begins with it and does not tell who says
so; else with its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from briefing.model import Block, Story

MARK = re.compile("''|``|’’|‘‘|[\"“”„‟«»‘’‚'`]|(?<![0-9])″")
PAIRS = {"''": '"', "``": "“", "″": "”", "’’": "”", "‘‘": "“"}
CLOSERS = {
    '"': '"”“', "“": '”"“', "„": "“”", "«": "»", "»": "«", "”": '”"',
    "'": "'’", "‘": "’'", "‚": "‘’",
}  # fmt: skip
DOUBLE = frozenset('"“”„‟«»')
LONGEST = 4  # blocks a quotation goes on without a mark at their beginnings
FARTHEST = 60  # marks to look at for the closing one: keeps the pass linear
TELLS = re.compile(
    r",\s(?:(?:he|she|they|[A-Z][\w’'-]{1,30})\s)?(?:also\s)?(?:said|says|told|tells|added|adds|asked|"
    r"wrote|explained|explains|shares|according)\b"
)
ELIDED = re.compile(r"['’](?:em|til|tis|twas|cause|\d\ds?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: offsets without the marks. ``open`` = no closing mark was found."""

    start: int
    end: int
    open: bool = False
    single: bool = False
    goes_on: bool = False  # the next block begins with the same quotation


def marked(story: Story) -> tuple[Marked, ...]:
    """All outermost quotations of a story, in order, none crossing a block."""
    found: list[Marked] = []
    ends = [end for _, end in story.sentences]
    carried = 0  # blocks whose beginning still belongs to a quotation before them
    for index, block in enumerate(story.blocks):
        following = _next_paragraph(story, index)
        begins = following is not None and story.text[following.start : following.start + 1]
        low = block.start
        if carried:
            carried -= 1
            end = _first_closing(story.text, block) if carried == 0 else block.end
            found.append(Marked(low, end or block.end, open=carried > 0, goes_on=carried > 0))
            low = min((end or block.end) + 1, block.end)
        here = _in_block(story.text, low, block.end, ends, begins or "") if not carried else []
        if here and here[-1].open and not here[-1].goes_on:
            carried = _closed_later(story, index)
            if carried:
                here[-1] = replace(here[-1], end=block.end, goes_on=True)
        found.extend(here)
    return tuple(found)


def _next_paragraph(story: Story, index: int) -> Block | None:
    """The block after this one; captions and credits between two paragraphs are passed over."""
    ahead = story.blocks[index + 1 : index + 1 + 2 * LONGEST]
    return next((block for block in ahead if block.role not in {"caption", "credit"}), None)


def _closed_later(story: Story, index: int) -> int:
    """How many blocks after this one a quotation left open here goes on, though none of them
    begins with a mark: the last of them has a closing mark before any other, behind a full stop or
    comma. 0 = none."""
    for ahead, block in enumerate(story.blocks[index + 1 : index + 1 + LONGEST], 1):
        if block.role != "paragraph":
            return 0
        first = MARK.search(story.text, block.start, block.end)
        while first is not None and first.group() not in DOUBLE:
            first = MARK.search(story.text, first.end(), block.end)
        if first is not None:
            return ahead if _first_closing(story.text, block) else 0
    return 0


def _first_closing(text: str, block: Block) -> int:
    """Where the first double mark of a block stands, if it closes a sentence; else 0."""
    for found in MARK.finditer(text, block.start, block.end):
        if found.group() in DOUBLE:
            mark = Mark(*found.span(), found.group())
            stops = found.start() > block.start and text[found.start() - 1] in ".,!?…"
            closes = found.group() in '"”' and not _opens(text, mark, block.start)
            return found.start() if stops and closes else 0
    return 0


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark as it counts; two single ones are a double one. Offsets as everywhere."""

    start: int
    end: int
    sort: str


def _in_block(text: str, low: int, high: int, ends: list[int], following: str) -> list[Marked]:
    found: list[Marked] = []
    spots = [
        Mark(*m.span(), PAIRS.get(m.group(), m.group())) for m in MARK.finditer(text, low, high)
    ]
    at = 0
    while at < len(spots):
        mark = spots[at]
        at += 1
        late = _opens_late(text, mark, low)
        if not (late or _opens(text, mark, low)):
            continue
        closing = _closing(text, spots, at, low, high)
        if late and closing is None:
            continue
        if closing is not None:
            if mark.end < spots[closing].start:
                single = mark.sort not in DOUBLE
                found.append(Marked(mark.end, spots[closing].start, single=single))
            at = closing + 1
        elif mark.sort in DOUBLE:
            goes_on = following != "" and following in DOUBLE
            first = not found and not text[low : mark.start].strip()
            alone = first and not any(spot.sort in DOUBLE for spot in spots[at:])
            told = TELLS.search(text, mark.end, high)
            whole = goes_on or (alone and told is None)
            end = high if whole else min(_sentence_end(ends, mark.end, high), high)
            if not whole and told is not None:
                end = min(end, told.start())
            if mark.end < end:
                found.append(Marked(mark.end, end, open=True, goes_on=goes_on))
            while at < len(spots) and spots[at].start < end:
                at += 1
    return found


def _sentence_end(ends: list[int], place: int, otherwise: int) -> int:
    row = bisect_right(ends, place)
    return ends[row] if row < len(ends) else otherwise


def _opens(  # noqa: PLR0911  (questions in their order)
    text: str, mark: Mark, low: int
) -> bool:
    before = text[mark.start - 1] if mark.start > low else " "
    after = text[mark.end : mark.end + 1]
    if not before.isspace() and after.isspace() and before in ".,!?…":
        return False  # "... decision.“ However": a mark the wrong way round closes
    if mark.start == low and mark.sort in "“”" and after:
        return True  # whichever way round: a paragraph begins with it
    if mark.sort in "“„«":
        return bool(after) and (before.isspace() or not (after.isspace() or after in ".,;:!?)"))
    if not after or after.isspace():
        return False
    if mark.sort in "”’`‟»":
        return mark.sort == "”" and before.isspace()
    free = before.isspace() or before in "([{—–-/“\"‘'…:,"
    if mark.sort in "'‘‚":
        fits = after.isalnum() or after in '“"[(.…'
        return free and fits and not ELIDED.match(text, mark.start)
    return free


def _opens_late(text: str, mark: Mark, low: int) -> bool:
    """'Key said," For example, we ...": a space on the wrong side of the opening mark."""
    lead = text[max(low, mark.start - 1) : mark.start] in {",", ":"}
    after = text[mark.end : mark.end + 2]
    return (
        mark.sort == '"' and lead and after[:1] == " " and (after[1:].isupper() or after[1:] == "[")
    )


def _closing(text: str, spots: list[Mark], at: int, low: int, high: int) -> int | None:
    """Index of the mark that closes the one before ``at``, or None. Marks of another sort are
    passed over; another opening of the same sort means that this one was never closed."""
    mark = spots[at - 1].sort
    if mark == "«" and not any(spot.sort == "»" for spot in spots[at : at + FARTHEST]):
        return next((i for i, s in enumerate(spots[at:], at) if s.sort in '"”'), None)
    single = mark not in DOUBLE
    nested = _nested(text, spots, at, low) if mark == "“" else None
    if nested is not None:
        return nested
    maybe: int | None = None
    for index in range(at, min(len(spots), at + FARTHEST)):
        other = spots[index]
        tight = text[other.start - 1] in ",.!?…" and mark == '"'  # ...,"she said: no space behind
        if other.sort == mark and mark in '"“„' and _opens(text, other, low) and not tight:
            return None
        if other.sort not in CLOSERS.get(mark, mark) or not _may_close(text, other, high, single):
            continue
        if other.sort == "“" and mark in '"“' and _opens(text, other, low):
            continue
        if single and text[other.start - 1] in "sS" and text[other.end : other.end + 1] == " ":
            maybe = index if maybe is None else maybe  # "the rebels' demand"
            continue
        return index
    return maybe


def _nested(text: str, spots: list[Mark], at: int, low: int) -> int | None:
    """Index of the mark that closes the one before ``at`` where others of its sort open and close
    within: “... in “Paris Match” ...,” said X. None unless all are closed."""
    depth, inner = 1, False
    for index in range(at, min(len(spots), at + FARTHEST)):
        other = spots[index]
        if other.sort == '"':
            opens = _opens(text, other, low)
            if not opens and not inner and text[other.start - 1] in ".,!?…":
                return index  # “...," he said: closed by another sort
            inner = opens
        elif other.sort == "“" and _opens(text, other, low):
            depth += 1
        elif other.sort == "”" and not _opens(text, other, low):
            depth -= 1
        if depth == 0:
            return index
    return None


def _may_close(text: str, mark: Mark, high: int, single: bool) -> bool:
    after = text[mark.end] if mark.end < high else " "
    if single and after.isalnum():
        return False
    before = text[mark.start - 1]
    return not (before.isspace() and not after.isspace() and not single and after.isalnum())
