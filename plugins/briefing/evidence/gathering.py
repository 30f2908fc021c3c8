"""Story, Naming, Parse -> Evidence. The law: every item points at a sentence of its story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.evidence.contacts.meetings import meetings
from briefing.evidence.corpus.shared_text import sketches
from briefing.evidence.figures.figures import figures
from briefing.evidence.ground.grid import Grid, lay_out
from briefing.evidence.reporting.verbs import cue_rows
from briefing.evidence.speech.quotations import quotations
from briefing.evidence.speech.relays import passed_on
from briefing.evidence.speech.statements import statements
from briefing.evidence.speech.turns import turns
from briefing.evidence.times.governed import of_a_thing
from briefing.evidence.times.happenings import happenings
from briefing.evidence.times.resolved import times
from briefing.evidence.times.spoken import as_spoken
from briefing.model import Evidence, Interval, Naming, Parse, Quotation, Story, TimeExpression


def gather(story: Story, naming: Naming, parse: Parse) -> Evidence:
    """All that one text asserts. Pure; a parse without a model gives less, never an error."""
    grid = lay_out(story, naming, parse)
    if not story.sentences:
        return Evidence()
    when = times(grid)
    speech = _dated(_speech(grid, when), when, grid)
    when = as_spoken(when, speech, story.dating.day)
    speech = merged(speech, _dated(_unmarked(grid, speech), when, grid))
    met = meetings(grid, when, speech)
    return Evidence(
        quotations=speech,
        times=when,
        happenings=happenings(grid, when, met),
        meetings=met,
        figures=figures(grid, speech, when),
        sketches=sketches(story),
    )


def _speech(grid: Grid, when: tuple[TimeExpression, ...]) -> tuple[Quotation, ...]:
    """Quotations and statements together, in order of offsets."""
    cues = cue_rows(grid)
    quoted = quotations(grid, cue_rows(grid, to_come=True))
    return passed_on(grid, merged(quoted, statements(grid, cues, quoted, when)))


def _unmarked(grid: Grid, speech: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The turns of a transcript, but those that marks tell already."""
    told = [(q.start, q.end) for q in speech if q.form == "direct"]
    return tuple(
        turn
        for turn in turns(grid)
        if not any(low <= turn.start + 1 and turn.end <= high + 1 for low, high in told)
    )


def merged(quoted: tuple[Quotation, ...], stated: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Both lists in one order; ``continues`` keeps pointing at the same quotation."""
    order = sorted(
        [(q.start, q.end, 0, i) for i, q in enumerate(quoted)]
        + [(q.start, q.end, 1, i) for i, q in enumerate(stated)]
    )
    moved = {i: at for at, (_, _, which, i) in enumerate(order) if which == 0}
    return tuple(stated[i] if which else _moved(quoted[i], moved) for _, _, which, i in order)


def _moved(quotation: Quotation, moved: dict[int, int]) -> Quotation:
    if quotation.continues is None:
        return quotation
    return replace(quotation, continues=moved[quotation.continues])


REACH = 40
"""Characters between a reporting verb and the time that dates it ("said on Friday")."""


def _dated(
    speech: tuple[Quotation, ...], when: tuple[TimeExpression, ...], grid: Grid
) -> tuple[Quotation, ...]:
    """The day something was said: a time next to the verb and outside the words, else the day of
    publication where that is known."""
    by_sentence: dict[tuple[int, int], list[TimeExpression]] = {}
    for time in when:
        if time.when is not None and time.when.precision in {"day", "week"}:
            by_sentence.setdefault(time.sentence, []).append(time)
    day = grid.story.dating.day
    published = Interval(day, day, "about") if day is not None else None
    told: dict[tuple[int, int], list[Quotation]] = {}
    for q in speech:
        told.setdefault(q.sentence, []).append(q)
    free = {
        sentence: [time for time in some[:12] if not _within(time, told.get(sentence, ()))]
        for sentence, some in by_sentence.items()
    }
    return tuple(
        replace(q, day=_said_on(q, free.get(q.sentence, []), grid) or published) for q in speech
    )


def _within(time: TimeExpression, told: Sequence[Quotation]) -> bool:
    """Whether a time stands in what is said: "the army said it left on Friday, but X said"."""
    return any(q.start <= time.start < q.end for q in told[:40])


def _said_on(quotation: Quotation, times: list[TimeExpression], grid: Grid) -> Interval | None:
    if quotation.cue is None:
        return None
    low, high = quotation.cue
    day = grid.story.dating.day
    for time in times:
        if day is not None and time.when is not None and (time.when.earliest - day).days > 1:
            continue  # "He called the April 6 deadline “a step”": nobody said it to come
        near = -REACH <= time.start - high <= REACH or -REACH <= low - time.end <= REACH
        if near and time.when is not None and not of_a_thing(grid, time, low):
            return time.when
    return None
