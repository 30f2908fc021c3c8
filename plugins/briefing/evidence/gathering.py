"""Story, Naming, Parse -> Evidence. The law: every item points at a sentence of its story."""

from __future__ import annotations

from dataclasses import replace

from briefing.evidence.figures import figures
from briefing.evidence.grid import Grid, lay_out
from briefing.evidence.marks import marked
from briefing.evidence.meetings import meetings
from briefing.evidence.quotations import cue_rows, quotations
from briefing.evidence.statements import statements
from briefing.evidence.times import times
from briefing.model import Evidence, Naming, Parse, Quotation, Story


def gather(story: Story, naming: Naming, parse: Parse) -> Evidence:
    """All that one text asserts. Pure; a parse without a model gives less, never an error."""
    grid = lay_out(story, naming, parse)
    speech = _speech(grid)
    when = times(grid)
    return Evidence(
        quotations=speech,
        times=when,
        meetings=meetings(grid, when, speech),
        figures=figures(grid, speech, when),
    )


def _speech(grid: Grid) -> tuple[Quotation, ...]:
    """Quotations and statements together, in order of offsets."""
    pieces = marked(grid.story)
    cues = cue_rows(grid, pieces)
    quoted = quotations(grid, pieces, cues)
    return merged(quoted, statements(grid, cues, quoted))


def merged(quoted: tuple[Quotation, ...], stated: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Both lists in one order; ``continues`` keeps pointing at the same quotation."""
    order = sorted(
        [(q.start, q.end, 0, i) for i, q in enumerate(quoted)]
        + [(q.start, q.end, 1, i) for i, q in enumerate(stated)]
    )
    moved = {i: at for at, (_, _, which, i) in enumerate(order) if which == 0}
    both = (quoted, stated)
    return tuple(
        replace(q, continues=moved[q.continues])
        if which == 0 and (q := both[which][i]).continues is not None
        else both[which][i]
        for _, _, which, i in order
    )
