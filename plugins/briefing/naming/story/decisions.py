"""Spans, an editor's decisions -> spans as decided. The law: what matches nothing is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Decision, Story, family_of
from briefing.naming.known.folding import level, plain
from briefing.naming.known.register import Register, describe, is_whole
from briefing.naming.spans import Span


def decide(
    story: Story, spans: Sequence[Span], decisions: Sequence[Decision], register: Register
) -> tuple[list[Span], tuple[str, ...]]:
    """The spans after every decision, and a note for each that changed nothing."""
    decided = list(spans)
    notes = []
    for decision in decisions:
        places = [
            place
            for place in _occurrences(story, decision)
            if not any(_inside(place, span) for span in decided)
        ]
        if not places:
            notes.append(_unmatched(decision))
        else:
            decided = [span for span in decided if not any(_touch(p, span) for p in places)]
            if decision.ref:
                decided += [_decided(place, decision, spans, register) for place in places]
    return sorted(decided, key=lambda span: span.start), tuple(notes)


def _occurrences(story: Story, decision: Decision) -> list[tuple[int, int]]:
    """Where the surface stands, as whole words, in the paragraph meant (0: the headline)."""
    levelled = level(story.text)
    surface = plain(decision.surface)
    blocks = story.blocks
    if decision.paragraph == 0:
        blocks = blocks[:1]
    elif decision.paragraph is not None:
        blocks = tuple(block for block in blocks if block.number == decision.paragraph)
    found = [
        levelled.span(*match.span())
        for match in re.finditer(re.escape(surface), levelled.text)
        if is_whole(levelled.text, *match.span())
    ]
    return [
        (start, end)
        for start, end in found
        if any(b.start <= start and end <= b.end for b in blocks)
    ]


def _inside(place: tuple[int, int], span: Span) -> bool:
    """Whether the span is longer than the place and holds it: another, longer name."""
    longer = span.end - span.start > place[1] - place[0]
    return longer and span.start <= place[0] and place[1] <= span.end


def _touch(place: tuple[int, int], span: Span) -> bool:
    return span.start < place[1] and place[0] < span.end


def _decided(
    place: tuple[int, int], decision: Decision, spans: Sequence[Span], register: Register
) -> Span:
    (start, end), ref = place, decision.ref
    kind, title = describe(ref, register)
    was = next((span for span in spans if span.start == start and span.end == end), None)
    form = was.form if was else "name"
    if was and was.family == "location" and family_of(ref) == "actor":
        form = "metonym"
    elif family_of(ref) != "actor" and form == "metonym":
        form = "name"
    span = Span(
        start, end, family_of(ref), kind, ref, form, "an editor's decision", strength="curated",
        who=ref, title=title, reasons=(f"decision in line {decision.line}",),
    )  # fmt: skip
    assumed = register.assumed.get(ref)
    return replace(span, place=assumed.place if assumed else None)


def _unmatched(decision: Decision) -> str:
    where = {None: "the text", 0: "the headline"}.get(
        decision.paragraph, f"paragraph {decision.paragraph}"
    )
    return (
        f"decision in line {decision.line} matches nothing: “{decision.surface}” is no name by "
        f"itself in {where}"
    )
