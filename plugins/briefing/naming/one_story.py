"""Story, Parse, Register -> Naming. The law: the authority is final for span and entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Chain, Decision, Mention, Naming, Parse, Story, family_of

from .register import Hit, Register
from .spans import Span


def name_story(
    story: Story, parse: Parse, register: Register, decisions: Sequence[Decision] = ()
) -> Naming:
    """All mentions of one text and their chains. Pure; nothing outside the text is asked."""
    spans = [_known(hit, register) for hit in register.hits(story.text)]
    return number(story, spans)


def _known(hit: Hit, register: Register) -> Span:
    claim = next((c for c in hit.claims if family_of(c.ref) == "location"), hit.claims[0])
    entry = register.authorities[claim.ref]
    return Span(
        hit.start,
        hit.end,
        family_of(claim.ref),
        entry.kind,
        claim.ref,
        claim.form,
        "authority alias",
        strength="curated",
        title=entry.title,
    )


def number(story: Story, spans: Sequence[Span]) -> Naming:
    """Spans -> mentions in order, and one chain for each entity of the text."""
    chains: dict[tuple[str, str], int] = {}
    made: list[Chain] = []
    mentions: list[Mention] = []
    for span in sorted(spans, key=lambda span: span.start):
        title = span.title or story.text[span.start : span.end]
        key = (span.ref or span.family, "" if span.ref else title)
        if key not in chains:
            chains[key] = len(made)
            made.append(Chain(span.family, span.kind, title, span.ref, span.strength, span.reasons))
        at = chains[key]
        made[at] = replace(
            made[at], reasons=tuple(dict.fromkeys((*made[at].reasons, *span.reasons)))
        )
        mentions.append(
            Mention(span.start, span.end, at, span.form, span.cue, span.score, span.uncertain)
        )
    return Naming(tuple(mentions), tuple(made))
