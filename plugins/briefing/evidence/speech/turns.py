"""Grid -> what is said in turns, a paragraph each. The law: a transcript, and a label that names.

``SECRETARY ALBRIGHT: Good morning``, ``Mr Lammy`` on a line of its own above what he says: where a
text has three such labels, and somebody speaks again or is asked, or where it calls itself a
transcript, no marks are needed. Who only asks (``QUESTION:``) is nobody; ``LONDON:``, ``WHAT:`` and
``GOALS:`` say nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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
TITLED = re.compile(
    r"(?:MRS?|MS|DR|SIR|LORD|LADY|SEN|REP|GEN|AMB|THE|UNDER|DEPUTY|ACTING|ASSISTANT|FOREIGN|PRIME)\b"
    r"|[A-Z -]*(?:SECRETARY|PRESIDENT|MINISTER|AMBASSADOR|SENATOR|GENERAL|COMMISSIONER|CHAIR\w*"
    r"|SPOKES\w+|SPEAKER|CONGRESS\w+|GOVERNOR|MAYOR|DIRECTOR|ENVOY|CHANCELLOR|PREMIER|JUDGE|KING"
    r"|PRINCE|QUEEN|PROFESSOR|COLONEL|ADMIRAL)\b"
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
    found = {n: turn for n, block in enumerate(blocks) if (turn := _label(grid, block))}
    times = Counter(words for _, words, _ in found.values())
    labels = {n: turn for n, turn in found.items() if _is_somebody(turn, times)}
    if not labels or not (_is_talk(blocks, labels, times) or TRANSCRIPT.search(grid.text)):
        return ()
    return tuple(_told(grid, blocks, labels))


def _is_somebody(turn: Turn, times: Mapping[str, int]) -> bool:
    """Named, titled or asking; else who speaks again."""
    mention, words, _ = turn
    told = ASKED.fullmatch(words) or TITLED.match(words)
    return mention is not None or bool(told) or times[words] > 1


def _is_talk(blocks: Sequence[Block], labels: Mapping[int, Turn], times: Mapping[str, int]) -> bool:
    """Whether several speak, and somebody again, or asked, or below lines of their names."""
    names = {words for _, words, _ in labels.values()}
    if len(labels) < FEWEST or len(names) < 2:
        return False
    above = any(start == blocks[n].end for n, (_, _, start) in labels.items())
    return above or any(times[words] > 1 or ASKED.fullmatch(words) for words in names)


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
        nobody = mention is None and _is_named(grid, *found.span("who"))  # ``LONDON:``
        if mention is not None or (who.isupper() and not nobody) or ASKED.fullmatch(who):
            return (mention, who, found.end()) if text[found.end()] not in "“\"'‘" else None
        return None
    if block.end - block.start < 140 and ABOVE.fullmatch(text, block.start, block.end):
        mention = _person(grid, block.start, block.end)
        if mention is not None or text[block.start : block.end] in {"Mr Speaker", "Madam Speaker"}:
            return mention, text[block.start : block.end], block.end
    return None


def _person(grid: Grid, start: int, end: int) -> int | None:
    """The only person that a label names."""
    people = [m for m in _named(grid, start, end) if kind_of(grid, m) == "person"]
    return people[0] if len(people) == 1 else None


def _is_named(grid: Grid, start: int, end: int) -> bool:
    """Whether a label is all a name, without an office."""
    named = [grid.naming.mentions[m] for m in _named(grid, start, end)]
    return any(m.start <= start and end <= m.end for m in named)


def _named(grid: Grid, start: int, end: int) -> set[int]:
    rows = range(row_at(grid, start), row_at(grid, max(start, end - 1)) + 1)
    return {m for row in rows if row < len(grid.words) and (m := grid.mention_of[row]) >= 0}
