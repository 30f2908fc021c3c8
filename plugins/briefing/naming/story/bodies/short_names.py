"""Spans of one text -> bodies by their short names. The law: the only body that answers, or none.

``the Observatory``, ``Coalition leader``, an acronym whose letters one full name of the text has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.naming.candidates.agreement.echoes import is_ground_too
from briefing.naming.candidates.sorts.clubs import CLUB
from briefing.naming.known.folding import words
from briefing.naming.known.register import Register
from briefing.naming.spans import Cover, Span
from briefing.naming.story.bodies.who_answers import NOUNS, Bodies, Body, is_body, known_as


def short_names(text: str, spans: list[Span], register: Register) -> list[Span]:
    met: dict[str, Span] = {}
    for span in sorted(spans, key=lambda span: span.start):
        if is_body(span):
            met.setdefault(span.who, span)
    whole = _bodies(text, met.values(), register)
    named = [span for span in met.values() if not _is_shorter(span, whole)]
    bodies = _bodies(text, named, register)
    spans = [_short_body(text, span, bodies, met) for span in spans]
    return spans + list(_capitalised(text, spans, bodies, met))


def _bodies(text: str, spans: Iterable[Span], register: Register) -> Bodies:
    bodies = Bodies()
    for span in spans:
        body, names = Body(span.who, span.ref, span.start), known_as(span, register)
        bodies.add(body, names)
        if span.kind == "company" and not is_ground_too(text, span.title.split()[0]):
            bodies.add_house(body, names)
    return bodies


def _team(name: str, met: dict[str, Span]) -> Body | None:
    """``Houston`` is the Houston Rockets where the text names no other team of the town."""
    teams = [span for span in met.values() if span.title.startswith(f"{name} ")]
    return Body(teams[0].who, teams[0].ref, teams[0].start) if len(teams) == 1 else None


def _is_shorter(span: Span, bodies: Bodies) -> bool:
    """``Acme Holdings`` of ``Acme Holdings plc``: no body of its own."""
    body = None if span.ref else bodies.only("shorter", words(span.title))
    return body is not None and body.who != span.who


def _short_body(text: str, span: Span, bodies: Bodies, met: dict[str, Span]) -> Span:
    """A guessed short name or acronym of the only body that answers to it."""
    name = text[span.start : span.end]
    parts = words(name)
    called = len(parts) == 1 and text[span.start - 4 : span.start].lower() == "the "
    if span.ref or not (is_body(span) or (called and parts[0] in NOUNS)):
        return span
    if CLUB in span.cue:
        body = _team(name, met)
    elif len(parts) == 1 and name.isupper():
        body = bodies.only("initials", name.replace(".", ""))
    elif len(parts) == 1:
        body = bodies.only("heads", parts[0], span.start)
    else:
        body = None
    body = body or bodies.only("shorter", parts)
    return _as(span, met[body.who], f"short for {met[body.who].title}") if body else span


def _as(span: Span, other: Span, cue: str, uncertain: str = "") -> Span:
    """The span, now one of the other's entity."""
    return replace(
        span, family=other.family, kind=other.kind, ref=other.ref, who=other.who,
        title=other.title, strength=other.strength, cue=cue, uncertain=uncertain,
        score=1.0 if not uncertain else 0.5,
    )  # fmt: skip


_THE_NAME = re.compile(r"\b[Tt]he ([A-Z][a-z]{4,})\b(?![-‐‑ ][A-Z])")
_BARE_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{4,})\b(?![-‐‑ ][A-Z])")


def _capitalised(
    text: str, spans: Sequence[Span], bodies: Bodies, met: dict[str, Span]
) -> Iterator[Span]:
    """``the Observatory``: the only body met so far whose name holds that word."""
    cover = Cover((span.start, span.end) for span in spans)
    uses = {found.span(1) for found in _THE_NAME.finditer(text)}
    uses |= {
        found.span(1) for found in _BARE_NAME.finditer(text) if found.group(1).lower() in NOUNS
    }
    for start, end in sorted(uses):
        body = bodies.only("heads", text[start:end].lower(), start)
        if body and cover.free(start, end):
            other = met[body.who]
            yield _as(
                replace(other, start=start, end=end, form="name"), other, f"short for {other.title}"
            )
