"""Grid -> what is said in turns, a paragraph each. The law: a transcript, and a label that names.

``SECRETARY ALBRIGHT: Good morning``, ``Mr Lammy`` on a line of its own above what he says: where a
text has three such labels or calls itself a transcript, no marks are needed. Who only asks
(``QUESTION:``) is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence.ground.grid import Grid, kind_of, row_at, sentence_at
from briefing.model import Block, Quotation

RULE = "name and colon before it"
LABEL = re.compile(
    r"(?P<who>(?:[A-Z][\w.'’-]*|of|the|for|and|de|al|bin|van)"
    r"(?: (?:[A-Z][\w.'’&,-]*|of|the|for|and|de|al|bin|van|\([A-Z][^()]{1,40}\))){0,9}):\s+(?=\S)"
)
BARE = re.compile(r"(Q|A)\s+(?=[A-Z][a-z]*\b)(?!&)")
"""``Q And one more question.``"""
ABOVE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|The|Rt|Hon)\b\.?.{0,120}"
    r"|[A-Z].{2,60}\([A-Z][^()]{1,30}\))"
)
"""A line above what is said: ``Mr Lammy``, ``Andrew Rosindell (Romford) (Con)``."""
ASKED = re.compile(
    r"(?:Q(?:uestion)?|QUESTION|A(?:nswer)?|ANSWER|Reporter|REPORTER|Journalist|Moderator|MODERATOR"
    r"|Interviewer|Host|Speaker|Male|Female)\W*\d*"
)
TRANSCRIPT = re.compile(r"\btranscript\b|\bverbatim\b", re.IGNORECASE)
ASIDE = re.compile(r"[(\[].{0,80}[)\]]|\d\d?[:.]\d\d(?:[:.]\d\d)?")
"""``(end transcript)``, ``16:59:00``"""
FEWEST = 3  # labels of a transcript
LEAST = 4  # words that are worth telling

Turn = tuple[int | None, str, int]  # mention, label as printed, where the words begin


def turns(grid: Grid) -> tuple[Quotation, ...]:
    """The paragraphs of every turn in order of offsets; none where the text is no transcript."""
    blocks = [b for b in grid.story.blocks[1:] if b.role not in {"caption", "credit"}]
    labels = {n: turn for n, block in enumerate(blocks) if (turn := _label(grid, block))}
    names = {words for _, words, _ in labels.values()}
    told = TRANSCRIPT.search(grid.text) is not None
    if not labels or not (told or (len(labels) >= FEWEST and len(names) > 1)):
        return ()
    return tuple(_told(grid, blocks, labels))


def _told(grid: Grid, blocks: list[Block], labels: dict[int, Turn]) -> Iterator[Quotation]:
    now: Turn | None = None
    for n, block in enumerate(blocks):
        now = labels.get(n, now)
        start = now[2] if now and n in labels else block.start
        if n not in labels and (block.role != "paragraph" or _ends(grid, block)):
            now = None if block.role != "paragraph" or grid.text[block.start] in "([" else now
            continue
        if now is None or ASKED.fullmatch(now[1]):
            continue
        if len(grid.text[start : block.end].split()) >= LEAST:
            mention, words, _ = now
            sentence = grid.story.sentences[sentence_at(grid, start)]
            yield Quotation(start, block.end, sentence, "direct", mention, words, rule=RULE)


def _ends(grid: Grid, block: Block) -> bool:
    return ASIDE.fullmatch(grid.text, block.start, block.end) is not None


def _label(grid: Grid, block: Block) -> Turn | None:
    """Who is named before a colon that opens a block, or is all there is of a block; what he says
    begins there, or in the block below."""
    text = grid.text
    if (found := BARE.match(text, block.start, block.end)) is not None:
        return None, found.group(1), found.end()
    if (found := LABEL.match(text, block.start, block.end)) is not None:
        mention = _person(grid, *found.span("who"))
        who = found["who"]
        if mention is not None or who.isupper() or ASKED.fullmatch(who):
            return (mention, who, found.end()) if text[found.end()] not in "“\"'‘" else None
        return None
    if block.end - block.start < 140 and ABOVE.fullmatch(text, block.start, block.end):
        mention = _person(grid, block.start, block.end)
        if mention is not None or text[block.start : block.end] in {"Mr Speaker", "Madam Speaker"}:
            return mention, text[block.start : block.end], block.end
    return None


def _person(grid: Grid, start: int, end: int) -> int | None:
    """The only person that a label names."""
    rows = range(row_at(grid, start), row_at(grid, max(start, end - 1)) + 1)
    found = {m for row in rows if row < len(grid.words) and (m := grid.mention_of[row]) >= 0}
    people = [m for m in found if kind_of(grid, m) == "person"]
    return people[0] if len(people) == 1 else None
