"""Grid -> indirect statements: clauses a reporting verb carries. The law: the clause as printed.

"said (that) ...", "urged X to ...", "denied that ...", "according to X, ...". The span is the
complement clause, never the words around it. A clause that is nothing but a quotation is left to
the quotations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, family_of, limits
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import said_by
from briefing.evidence.speech.clauses import SPLIT, TAIL, clause_of
from briefing.evidence.speech.who import speech
from briefing.model import Quotation, TimeExpression

EARLIER_THAT = re.compile(r"(?:earlier|later|also|again|recently) that ")
ON_A_DAY = re.compile(r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?!and\b)\w")
CLAUSE = 3
"""Words a statement has at least, quotations left out."""


def statements(
    grid: Grid,
    cues: tuple[int, ...],
    quoted: tuple[Quotation, ...],
    times: tuple[TimeExpression, ...] = (),
) -> tuple[Quotation, ...]:
    """Indirect statements in order of offsets; none without a parse."""
    if not grid.parsed:
        return ()
    found: list[Quotation] = []
    earlier = iter(quoted)
    spoken: list[Quotation] = []
    dates = {time.start: time.end for time in times}
    ahead = next(earlier, None)
    for cue in cues:
        while ahead is not None and ahead.start < grid.starts[cue]:
            spoken.append(ahead)
            ahead = next(earlier, None)
        made = _statement(grid, cue, quoted, spoken, dates)
        if made is not None:
            found.append(made)
            spoken.append(made)
    return tuple(found)


def _statement(
    grid: Grid,
    cue: int,
    quoted: tuple[Quotation, ...],
    spoken: list[Quotation],
    dates: dict[int, int],
) -> Quotation | None:
    clause, rule = clause_of(grid, cue)
    if clause is None or any(grid.deps[k] == "neg" for k in grid.kids[cue]):
        return None
    start, end = _trimmed(grid, clause, cue)
    if earlier := EARLIER_THAT.match(grid.text, start):
        start = earlier.end()  # "said earlier that houses were damaged"
    weekday = ON_A_DAY.match(grid.text, start)
    if weekday and start + 3 in dates:
        start += 3  # "said on Tuesday his coalition had ..."
    dated = start in dates and grid.text[dates[start] : dates[start] + 1].isspace()
    if dated and start in grid.starts[cue + 1 : cue + 3]:
        start = min(end, dates[start] + 1)  # "said Thursday Russia had ..."
    if (
        start >= end
        or _opens_with_quotation(start, quoted)
        or _own_words(grid.text, start, end, quoted) < CLAUSE
    ):
        return None
    said = said_by(grid, cue)
    if said.passive and grid.words[cue - 1 : cue] == ("as",) and _quotes(grid, cue, quoted):
        return None  # '"...," X said, as reported by Y'
    if rule == TAIL:
        said = replace(said, speaker=cue - 1)
    if said.speaker is None or start <= grid.starts[said.speaker] < end:
        return None
    sentence = grid.story.sentences[grid.sentence_of[cue]]
    return Quotation(
        start,
        end,
        sentence,
        "indirect",
        cue=(grid.starts[said.cue], grid.ends[said.cue]),
        verb=said.verb,
        rule=rule,
        **speech(grid, said, spoken),  # type: ignore[arg-type]
    )


def _quotes(grid: Grid, cue: int, quoted: tuple[Quotation, ...]) -> bool:
    """Whether the sentence holds words between marks with a verb of their own."""
    sentence = grid.story.sentences[grid.sentence_of[cue]]
    at = bisect_left(quoted, sentence[0], key=lambda q: q.end)
    own = (q for q in quoted[at : at + 4] if q.start < sentence[1] and q.cue is not None)
    return any(q.cue != (grid.starts[cue], grid.ends[cue]) for q in own)


def _opens_with_quotation(start: int, quoted: tuple[Quotation, ...]) -> bool:
    """Whether what the verb carries is a whole sentence between marks: nothing is reported."""
    at = bisect_left(quoted, start, key=lambda q: q.start)
    return any(q.form == "direct" and q.start - start <= 2 for q in quoted[at : at + 1])


def _trimmed(grid: Grid, clause: tuple[int, int], cue: int) -> tuple[int, int]:
    """Offsets of a clause without the cue's own words and the punctuation at its ends."""
    first, last = clause
    told = grid.mention_of[cue + 1] if cue + 1 < len(grid.words) else -1
    if first == cue + 1 and told >= 0 and FORMS.get(grid.words[cue]) == "tell":
        while first <= last and grid.mention_of[first] == told:
            first += 1
    if first <= cue <= last:
        first, last = (first, cue - 1) if cue - first > last - cue else (cue + 1, last)
    low = limits(grid, first)[0]
    first = _behind_dateline(grid, first) if first == low else first
    while first <= last and (grid.tags[first] in SPLIT or _leads(grid, first, low)):
        first += 1
    inside = any(grid.tags[row] == "``" for row in range(first, min(last, first + 400)))
    while last >= first and (grid.tags[last] in SPLIT or grid.words[last] in TRAILING):
        if inside and grid.tags[last] in {"''", '"'}:
            break
        last -= 1
    if first > last:
        return 0, 0
    return grid.starts[first], grid.ends[last]


TRAILING = bag("that as and but")


def _leads(grid: Grid, row: int, low: int) -> bool:
    """A "that" or "as" that only leads into the clause, or a dateline before it; "That is because"
    and, at the head of a sentence, "As the water falls" are words of it."""
    lead = next((b.start for b in grid.story.blocks if b.number == 1), len(grid.text))
    if lead <= grid.starts[low] and grid.ends[row] <= grid.story.dateline_end:
        return True
    word = grid.words[row]
    own = grid.deps[row].startswith("nsubj") or (grid.deps[row] == "det" and row == low)
    return (word == "that" and not own) or (word == "as" and row > low)


def _behind_dateline(grid: Grid, first: int) -> int:
    """ "Johannesburg - The number is expected to rise": the row behind the dash."""
    mention = grid.mention_of[first] if first < len(grid.words) else -1
    if mention < 0 or family_of(grid, mention) != "location":
        return first
    at = first
    while at < len(grid.words) and grid.mention_of[at] == mention:
        at += 1
    if at < len(grid.words) and grid.words[at] == ":":
        return at + 1  # "El Fasher: A raid has killed 70"
    spaced = at < len(grid.words) and grid.ends[at - 1] < grid.starts[at]
    return at + 1 if spaced and grid.words[at] in {"-", "–", "—", "--"} else first


def _own_words(text: str, start: int, end: int, quoted: tuple[Quotation, ...]) -> int:
    """Words of the clause outside quotation marks."""
    count, at = 0, start
    first = max(0, bisect_left(quoted, start, key=lambda q: q.start) - 1)
    for quotation in islice(quoted, first, None):
        if quotation.end <= start:
            continue
        if quotation.start >= end:
            break
        count += len(text[at : quotation.start].split())
        at = max(at, quotation.end + 1)
    return count + len(text[at:end].split())
