"""A time and its verb in a Grid -> whether it happened, was planned or called off. The law: tense
and mood, and the side of the day of publication on which the time lies.
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import CALLED_OFF, INTENT, SCHEDULED, fell_through, tense_at
from briefing.model import TimeExpression

DENIED = bag("not n't never if unless whether")
SETTING = bag("schedule set plan slate fix book postpone delay extend")
WANTING = bag("want like need see prefer expect")


def status_of(grid: Grid, row: int, verb: int | None, time: TimeExpression) -> str | None:
    """Whether it happened, was planned or called off; None if it is denied, or nobody can tell."""
    tense = tense_at(grid, row_at(grid, time.start), row)
    possessed = grid.deps[row] == "poss" or grid.text[time.end : time.end + 2] in {"'s", "’s"}
    if verb is not None:
        words = {grid.words[k] for k in grid.kids[verb]}
        called = grid.words[verb] == "called" and "off" in words
        if called or _called_off(grid, verb) or fell_through(grid, verb):
            return "called off"
        if not possessed and words & DENIED:
            return None
    assert time.when is not None
    day = grid.story.dating.day
    if verb is not None and _set_for(grid, row, verb):  # whether it came about nobody says
        return "planned" if day is not None and time.when.earliest > day else None
    ahead = (tense == "future" or time.rule == "from publication on") and not possessed
    if day is None:  # what is told as present or to come may be past by now
        now = verb is not None and grid.tags[verb] in {"VBZ", "VBP"}  # "takes note of the letter"
        planned = "planned" if ahead and not now and time.when.precision == "day" else None
        return "happened" if tense == "past" else planned
    # "a term ending in 2026", "wants the treaty ratified in 2026"
    ends = verb is not None and grid.tags[verb] == "VBG" and grid.lemmas[verb] in SCHEDULED
    bare = verb is not None and time.when.earliest > day and _wanted(grid, verb)
    told = tense == "past" and time.certainty == "printed" and not (ends or bare)
    if told or time.when.latest < day or time.rule == "up to publication":
        return "happened"
    ahead = ahead or (verb is not None and time.when.latest >= day and _asked_for(grid, verb))
    return "planned" if ahead or time.when.earliest > day else "happened"


def _asked_for(grid: Grid, verb: int) -> bool:
    """ "requested that he carry out a transition and transfer power by 19 January"."""
    top = verb
    while grid.deps[top] == "conj" and grid.heads[top] != top:
        top = grid.heads[top]
    bare = grid.tags[verb] in {"VB", "VBP"} and not any(
        grid.deps[k] == "aux" for k in grid.kids[verb]
    )
    return bare and grid.deps[top] == "ccomp" and grid.lemmas[grid.heads[top]].lower() in INTENT


def _wanted(grid: Grid, verb: int) -> bool:
    """Whether a participle tells what somebody wants done, or nothing of its own time."""
    top = verb
    while grid.deps[top] == "conj" and grid.heads[top] != top:
        top = grid.heads[top]
    over = grid.lemmas[grid.heads[top]].lower()
    return grid.tags[verb] == "VBN" or (grid.deps[top] == "ccomp" and over in WANTING)


def _called_off(grid: Grid, verb: int) -> bool:
    """ "The talks were cancelled on Sunday", "postponed holding them on Sunday". What is suspended
    was under way: that it is so happened that day."""
    lemma, over = grid.lemmas[verb].lower(), grid.lemmas[grid.heads[verb]].lower()
    return (lemma in CALLED_OFF and lemma != "suspend") or (
        over in CALLED_OFF and grid.deps[verb] in {"xcomp", "ccomp", "pcomp"}
    )


def _set_for(grid: Grid, row: int, verb: int) -> bool:
    """ "scheduled for October 31", "set a deadline for October 31": a day in the minds of those who
    set it."""
    prep = grid.heads[row]
    prep = prep if grid.deps[prep] == "prep" else grid.heads[prep]  # "for October 31"
    setting = grid.lemmas[verb].lower() in SETTING and grid.heads[prep] == verb
    return setting and grid.words[prep] in {"for", "until"} and grid.deps[prep] == "prep"
