"""Quotations -> those a medium only passed on, with it as outlet. The law: one speaker each.

"X said that ..., RIA Novosti reported" is X's statement by way of RIA Novosti, not a second one.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from briefing.evidence.ground.cues import MEDIA_WORDS
from briefing.evidence.ground.grid import Grid, kind_of
from briefing.model import Quotation

NEAR = 12
"""Quotations behind one that are looked at for words it passes on."""
BETWEEN = 3  # characters between the ends of both


def passed_on(grid: Grid, speech: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The same quotations in order of offsets, those that relay another left out."""
    kept: list[Quotation | None] = list(speech)
    for at, relay in enumerate(speech):
        if relay.form != "indirect" or relay.cue is None or not _is_medium(grid, relay):
            continue
        for index in range(max(0, at - 2), min(at + NEAR, len(speech))):
            own = _own(grid, relay, speech[index]) if index != at else None
            if own is not None:
                kept[index], kept[at] = own, None
                break
    return _counted_anew(kept)


def _counted_anew(kept: list[Quotation | None]) -> tuple[Quotation, ...]:
    """What is kept; ``continues`` keeps pointing at the same quotation."""
    moved = list(accumulate((q is not None for q in kept), initial=0))
    return tuple(
        q if q.continues is None else replace(q, continues=moved[q.continues])
        for q in kept
        if q is not None
    )


def _is_medium(grid: Grid, quotation: Quotation) -> bool:
    words = {word.strip(",.'’").lower() for word in quotation.speaker_words.split()}
    named = quotation.speaker is not None
    return named and (kind_of(grid, quotation.speaker) == "media" or bool(words & MEDIA_WORDS))


def _own(grid: Grid, relay: Quotation, told: Quotation) -> Quotation | None:
    """What another said, by way of the medium, where the medium's words are "X said that" and what
    X said; the words "the medium reported" are no part of it."""
    if told.cue is None or told.outlet is not None or told.speaker == relay.speaker:
        return None
    assert relay.cue is not None and relay.speaker is not None
    around = relay.start <= told.cue[0] < relay.end
    if around and relay.start <= told.start and abs(told.end - relay.end) <= BETWEEN:
        return replace(told, outlet=relay.speaker)
    tail = min(relay.cue[0], grid.naming.mentions[relay.speaker].start)
    if told.form == "indirect" and told.start < tail < told.end <= relay.cue[1] + BETWEEN:
        return replace(
            told,
            end=told.start + len(grid.text[told.start : tail].rstrip(" ,")),
            outlet=relay.speaker,
        )
    return None
