"""Grid, times, meetings -> happenings: sentences with the day it happened. The law: no time in the
sentence, no entry; denied or merely supposed, no entry.

A time belongs to the verb that governs it; ``came_about`` says whether it happened.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, family_of, reach, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import dated_verb
from briefing.evidence.times.came_about import status_of
from briefing.evidence.times.governed import owns
from briefing.evidence.times.named_by import asked, numbered, which_one
from briefing.evidence.times.of_then import of_then
from briefing.evidence.times.spoken import UNTOLD
from briefing.model import Happening, Interval, Meeting, TimeExpression

YEAR_TOLD = "month of the year named"
WIDEST = 60  # tokens either side that count as the sentence where there is no parse
LONGEST = 62
"""Days an interval may span to date an entry, unless it is a printed month or year."""
CLAUSES = bag("advcl relcl ccomp parataxis csubj")
LIMITS = bag("since until till from than between")
BESIDE = bag("before after")
STEPS = 10  # heads from a time up to its verb
BESIDES = 1.5
WOULD = bag("would could might")
STATES = bag("belong be have remain stand live lie exist know control")
BACKGROUND = 60
"""Days before publication beyond which an event is background and weighs less."""


def happenings(
    grid: Grid, times: tuple[TimeExpression, ...], meetings: tuple[Meeting, ...]
) -> tuple[Happening, ...]:
    """Dated entries in order of their time expressions."""
    found: list[Happening] = []
    seen: set[tuple[tuple[int, int], str, Interval]] = set()
    for index, time in enumerate(times):
        before = times[index - 1] if index else time
        if before.rule == YEAR_TOLD and 0 < time.start - before.end <= len(", of "):
            continue  # the year of "May 20 last year"
        near = index and grid.text[before.end : time.start] == " ("
        if near and before.when is not None and before.when.precision == "day":
            continue  # "on Saturday (Sunday in most of Asia)": the same day again
        made = _happening(grid, index, time, meetings)
        if made is None or (made.sentence, made.verb, made.when) in seen:
            continue
        seen.add((made.sentence, made.verb, made.when))
        found.append(made)
    return tuple(found)


def _happening(
    grid: Grid, index: int, time: TimeExpression, meetings: tuple[Meeting, ...]
) -> Happening | None:
    if time.when is None or not _dates(grid, time) or _outside(grid, time.start):
        return None
    row = row_at(grid, time.end - 1)
    if row >= len(grid.words) or _of_another_thing(grid, row) or of_then(grid, time):
        return None
    verb = dated_verb(grid, row_at(grid, time.start), row)
    if verb is not None and _tells_no_day(grid, time, row, verb):
        return None
    if grid.parsed and verb is None:
        return None  # "Baku, October 13": no sentence
    status = status_of(grid, row, verb, time)
    if status is None:
        return None
    first, last = reach(grid, verb, CLAUSES) if verb is not None else _sentence_rows(grid, row)
    meeting = _meeting(time, meetings)
    sides = meetings[meeting].sides if meeting is not None else ()
    named = tuple(sorted({*sides, *(m for m in grid.mention_of[first : last + 1] if m >= 0)}))
    lemma = grid.lemmas[verb].lower() if verb is not None else ""
    said = verb is not None and grid.words[verb] in FORMS
    return Happening(
        time.sentence,
        time.when,
        status,
        index,
        named,
        weight=_weight(grid, time.when, named, meeting is not None, said)
        - (BESIDES if meeting is None and _besides(grid, time, verb) else 0.0),
        rule=f"{time.rule}; {status}: tense of “{_word(grid, verb)}”",
        verb=lemma,
        meeting=meeting,
    )


def _besides(grid: Grid, time: TimeExpression, verb: int | None) -> bool:
    """ "discussed the order issued on Monday", "hailed Thursday's meeting": what the sentence tells
    besides; or what somebody says of "today" on a day that nobody knows."""
    told = owns(grid, time) or time.rule == UNTOLD or _of_the_newsroom(grid, verb)
    return told or (verb is not None and grid.deps[verb] in {"acl", "relcl"})


def _of_the_newsroom(grid: Grid, verb: int | None) -> bool:
    """ "On Tuesday, we heard from both": outside of quotation marks, what reporters did."""
    kids = grid.kids[verb] if verb is not None else ()
    return any(grid.words[k] == "we" and not grid.quoted[k] for k in kids)


def _of_another_thing(grid: Grid, row: int) -> bool:
    """ "ahead of the elections on September 28": the day of what comes behind or before."""
    if not grid.parsed:
        return False
    due = row - 1
    while due > 0 and grid.words[due] in {"on", "in", "by", "next"}:
        due -= 1
    if due > 0 and grid.words[due] == "due" and grid.tags[due - 1][:1] == "N":
        return True  # "the summit due on Monday"
    preps = (at for at in range(row, max(0, row - 5), -1) if grid.words[at] in {"on", "in"})
    beside = next(preps, row) - 1  # what the parser may part from its day
    return any(_behind_or_before(grid, at) for at in (row, max(0, beside)))


def _behind_or_before(grid: Grid, at: int) -> bool:
    """Whether "ahead of", "after" and the like stand between a word and its verb."""
    at = grid.heads[at]
    for _ in range(STEPS):
        if grid.heads[at] == at or grid.tags[at].startswith("VB"):
            return False
        at = grid.heads[at]
        if grid.words[at] in BESIDE or grid.words[at] in {"ahead", "prior", "following", "since"}:
            return True
    return False


SPANS = bag("year quarter month months week weeks period season semester term session half")


def _of_a_span(grid: Grid, verb: int) -> bool:
    """ "the fiscal year starting July 1", "the quarter that ended in June": which span is meant;
    "the Agreement dated Feb. 17": which one."""
    if grid.words[verb] == "dated":
        return True
    return grid.deps[verb] in {"acl", "relcl"} and grid.words[grid.heads[verb]] in SPANS


def _is_the_day(grid: Grid, row: int, verb: int) -> bool:
    """ "Today is an insult": the day is what is spoken of."""
    return grid.parsed and grid.lemmas[verb] == "be" and grid.deps[row] == "nsubj"


def _tells_no_day(grid: Grid, time: TimeExpression, row: int, verb: int) -> bool:
    """Whether the time dates nothing that the verb tells."""
    of_a_span = _of_a_span(grid, verb) or _is_the_day(grid, row, verb)
    return of_a_span or _supposed(grid, verb) or _nowadays(grid, time, verb)


def _supposed(grid: Grid, verb: int) -> bool:
    """ "If it happened, those who sat there on Thursday would mediate": what would be, with all
    that the sentence tells beside it."""
    low = grid.rows_of[grid.sentence_of[verb]][0] if grid.sentence_of[verb] >= 0 else verb
    top = verb
    for _ in range(STEPS):
        top = grid.heads[top]
    return grid.words[low] == "if" and any(grid.words[k] in WOULD for k in grid.kids[top])


def _nowadays(grid: Grid, time: TimeExpression, verb: int) -> bool:
    """ "a region that today belongs to Guyana"."""
    now = grid.text[time.start : time.end].lower() == "today"
    return now and grid.tags[verb] in {"VBZ", "VBP"} and grid.lemmas[verb].lower() in STATES


def _word(grid: Grid, verb: int | None) -> str:
    return grid.text[grid.starts[verb] : grid.ends[verb]] if verb is not None else "the sentence"


def _sentence_rows(grid: Grid, row: int) -> tuple[int, int]:
    low, high = (
        grid.rows_of[grid.sentence_of[row]] if grid.sentence_of[row] >= 0 else (row, row + 1)
    )
    return max(low, row - WIDEST), min(high - 1, row + WIDEST)


def _dates(grid: Grid, time: TimeExpression) -> bool:
    """Whether the words say when, not how long or since when, nor which thing is meant."""
    assert time.when is not None
    if which_one(grid, time) or asked(grid, time):
        return False
    if time.rule.startswith("beginning") or _names_a_thing(grid, time) or numbered(grid, time):
        return False
    before = grid.text[max(0, time.start - 8) : time.start].lower().split()
    last = before[-1] if before else ""
    if (
        last in LIMITS
        or before[-2:] == ["as", "of"]
        or (last == "to" and time.when.precision != "day")
    ):
        return False
    if last == "and" and SPAN.search(grid.text, max(0, time.start - 24), time.start):
        return False  # "between 2003 and 2011"
    day = grid.story.dating.day
    if last in BESIDE and (day is None or time.when.latest <= day):
        return False  # "began well before 1903"; but "will end before December" tells of a date
    days = (time.when.latest - time.when.earliest).days
    return days <= LONGEST or (time.when.precision in {"month", "year"} and days <= 366)


NAMED_LAW = re.compile(
    r"\b(?:Act|Law|Code|Bill|Treaty|Convention|Agreement|Regulations?)\)?,?\s(?:\d+\s)?(?:of\s)?$"
)


SEASON = re.compile(r"\s?[/–-]\s?\d{2}(?:\d{2})?\b")
SPAN = re.compile(r"\bbetween\s[^.]{1,14}\sand\s$", re.I)
NAMED_SO = bag("movement committee revolution alliance brigade brigades group forces square")


def _names_a_thing(grid: Grid, time: TimeExpression) -> bool:
    """ "the 1960 treaty", "the Prevention Act, 1956", "this year's ranking": a time that tells
    which thing is meant, not when something happened."""
    if time.when is None:
        return False
    after = grid.text[time.end + 1 : time.end + 16].split()
    if time.when.precision == "year" and SEASON.match(grid.text, time.end):
        return True  # "the 2008/09 budget session"
    if time.when.precision == "day":  # "the March 23 Movement"
        capital = after[:1] and after[0][:1].isupper()
        return bool(capital) and after[0].lower().strip(".,)") in NAMED_SO
    row = row_at(grid, time.end - 1)
    if not grid.parsed or row >= len(grid.words):
        return False
    of_a_noun = grid.deps[row] in {"nummod", "compound", "amod", "nmod", "poss"}
    before = grid.heads[row] > row and grid.tags[grid.heads[row]][:2] == "NN"
    law = NAMED_LAW.search(grid.text, max(0, time.start - 24), time.start)
    return (of_a_noun and before) or law is not None


QUESTION = re.compile(r"(?:Q(?:uestion)?|QUESTION)\b\s?[:.]?\s")


def _outside(grid: Grid, offset: int) -> bool:
    """Captions and credits date the picture, not an event; who asks supposes what he will."""
    blocks = grid.story.blocks
    at = bisect_right(blocks, offset, key=lambda b: b.start) - 1
    return (
        at < 0
        or blocks[at].role in {"caption", "credit"}
        or QUESTION.match(grid.text, blocks[at].start) is not None
        or (offset < grid.story.dateline_end and (blocks[at].number == 1))
    )


def _meeting(time: TimeExpression, meetings: tuple[Meeting, ...]) -> int | None:
    """The contact told plainly in the same sentence at the same time."""
    first = bisect_left(meetings, time.sentence, key=lambda m: m.sentence)
    for index in range(first, min(len(meetings), first + 12)):
        if meetings[index].sentence != time.sentence:
            break
        if meetings[index].when == time.when and not meetings[index].doubt:
            return index
    return None


def _weight(grid: Grid, when: Interval, named: tuple[int, ...], contact: bool, said: bool) -> float:
    """How much an entry matters, from what the sentence itself shows: an exact day, actors named,
    a contact; mere speech and far background weigh less."""
    actors = {
        grid.naming.mentions[m].chain for m in named if family_of(grid, m) in {"actor", "event"}
    }
    weight = 1.0 + 0.5 * min(len(actors), 4) + (1.0 if when.precision == "day" else 0.0)
    weight += 1.5 if contact else 0.0
    weight -= 1.0 if said and not contact else 0.0
    day = grid.story.dating.day
    if day is not None and _days(when.latest, day) > BACKGROUND:
        weight -= 1.0
    return weight


def _days(first: dt.date, last: dt.date) -> int:
    return (last - first).days
