"""Text, spans -> spans with acronyms that the text itself explains. The law: its own word holds.

``World Food Programme (WFP)`` makes WFP that body in the whole text; a full name that nobody saw
is found by the letters of its acronym. An editor's alias is never taken over.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.naming.known.folding import entity_key, key, likeness, words
from briefing.naming.known.register import Register
from briefing.naming.spans import Cover, Span
from briefing.naming.story.bodies.spelled import (
    acronyms_of_things,
    definitions,
    is_told_as_body,
    loosely_defined,
)
from briefing.naming.story.bodies.who_answers import TAILS, is_body, known_as
from briefing.naming.tables.gazetteer import is_said, known_places
from briefing.naming.tables.lexicon import GEO_LAST

EXPLAINED = "explained in this text"
ALIKE = 0.93
"""From here a full name is a spelling of the known one: ``Organisation``, ``Organization``."""


def explained(text: str, spans: Sequence[Span], register: Register) -> list[Span]:
    """The spans with every explained acronym and its full name as one body."""
    found = sorted(spans, key=lambda span: span.start)
    starts = [span.start for span in found]
    gone: set[int] = set()
    added: list[Span] = []
    meaning: dict[str, Span] = {}
    bodies = [(span.start, span.end) for span in found if is_body(span)]
    loose = frozenset(loosely_defined(text, bodies))
    for begin, bracket, first, last in sorted([*definitions(text), *loose]):
        end = bracket - (2 if text[bracket - 2 : bracket] in ("'s", "’s") else 0)
        whole = _over(found, starts, begin, end)
        short = _over(found, starts, first, last)
        if gone.intersection((*whole, *short)):
            continue
        over, under = [found[n] for n in whole], [found[n] for n in short]
        within = _is_of_within(text[begin:end], begin, over, under, register)
        if within or _is_of_tail(text, (begin, end), over):
            continue
        foreign = (begin, bracket, first, last) in loose
        body = _known_by((begin, end), found, short) if foreign else None
        body = body or _body(text, (begin, end), over, under, register)
        if body is None:
            continue
        meaning.setdefault(text[first:last], body)
        gone.update((*whole, *short))
        added.append(body)
    things = acronyms_of_things(text)
    kept = [
        span
        for n, span in enumerate(found)
        if n not in gone
        and not (text[span.start : span.end] in things and span.strength != "curated")
    ]
    return _spread(text, [*kept, *added], meaning) if meaning else kept


def _is_of_tail(text: str, at: tuple[int, int], whole: Sequence[Span]) -> bool:
    """``High Court of Federal Capital Territory (FCT)``: the letters are the territory's."""
    tail = text[slice(*at)]
    ground = tail.rsplit(" ", 1)[-1] in GEO_LAST or bool(known_places(tail))
    return ground and any(
        span.start < at[0] and _OF.search(text, span.start, at[0]) is not None for span in whole
    )


def _is_of_within(
    name: str, begin: int, whole: Sequence[Span], short: Sequence[Span], register: Register
) -> bool:
    """``Minsk Group of the Organization for Security and Cooperation in Europe (OSCE)``: the known
    letters are of the body that ends the other's name."""
    known = next((span for span in short if span.ref), None)
    ends = [span for span in whole if span.start < begin and known and span.ref != known.ref]
    return bool(ends) and any(_is_spelling(name, other) for other in known_as(known, register))


_OF = re.compile(r"\s(?:of|for|in)\s(?:the\s)?$")


def _over(spans: Sequence[Span], starts: Sequence[int], start: int, end: int) -> list[int]:
    """Which spans share a character with ``start:end``."""
    first = max(bisect_right(starts, start) - 1, 0)
    return [n for n in range(first, bisect_left(starts, end)) if spans[n].end > start]


def _body(
    text: str, at: tuple[int, int], whole: Sequence[Span], short: Sequence[Span], register: Register
) -> Span | None:
    """The body that full name and acronym are; None where the text is not to be followed."""
    start, end = min([at[0], *(span.start for span in whole)]), at[1]
    title = " ".join(text[start:end].split())
    known = next((span for span in short if span.ref), None)
    curated = any(span.strength == "curated" for span in whole)
    known_whole = len(whole) == 1 and (curated or _is_known_body(whole[0]))
    wing = known_whole and text[whole[0].end] == "-"  # ``Liberation Army-in-Opposition``
    if known_whole and not wing and _covers(whole[0], at):
        taken = known is not None and known.strength == "curated"
        return None if taken else replace(whole[0], start=start, end=max(end, whole[0].end))
    if curated and len(whole) > 1:
        return None
    if known is not None:
        if any(_is_spelling(title, name) for name in known_as(known, register)):
            return replace(known, start=start, end=end, form="name", cue="spelling of a known name")
        if known.strength == "curated" or _is_branch(title, known, register):
            return None
    whole = [span for span in whole if not span.ref]
    seen = any(span.family != "location" for span in whole)
    return _new(start, end, title, whole, text) if is_told_as_body(title, seen) else None


def _known_by(at: tuple[int, int], spans: Sequence[Span], short: Sequence[int]) -> Span | None:
    """``National Liberation Army (ELN)``: the known body of letters that the name does not have."""
    known = next((spans[n] for n in short if spans[n].ref), None)
    if known is None or known.strength == "curated":
        return None
    return replace(known, start=at[0], end=at[1], form="name", cue="spelling of a known name")


def _is_known_body(span: Span) -> bool:
    return bool(span.ref) and is_body(span)


def _covers(span: Span, at: tuple[int, int]) -> bool:
    """``UN`` is little of ``UN Assistance Mission in Afghanistan``."""
    return 2 * (min(span.end, at[1]) - max(span.start, at[0])) > at[1] - at[0]


def _new(start: int, end: int, title: str, whole: Sequence[Span], text: str) -> Span:
    """A body nobody knew: the span somebody saw, or one found by the acronym's letters."""
    if len(whole) == 1 and whole[0].family != "location":
        reasons = (*whole[0].reasons, "acronym")
        who, body = entity_key(title), whole[0]
        shown = text.endswith(("the ", "The "), 0, start)  # ``leader of the Sri Lanka Party``
        if body.kind == "person" and (shown or "title" not in body.reasons):
            body = replace(body, kind="organisation")
        end = max(end, body.end)
        return replace(body, start=start, end=end, title=title, who=who, reasons=reasons)
    return Span(
        start, end, "actor", "organisation", cue="spelled by its acronym", reasons=("acronym",),
        who=entity_key(title), title=title,
    )  # fmt: skip


def _is_spelling(title: str, name: str) -> bool:
    return len(words(name)) > 1 and (key(title) == key(name) or likeness(title, name) >= ALIKE)


def _is_branch(title: str, span: Span, register: Register) -> bool:
    """``Meghalaya Bharatiya Janata Party (BJP)``: a branch of the known party, BJP stays that."""
    asked = words(title)
    return any(
        len(known) > 1 and asked[-len(known) :] == known
        for known in map(words, known_as(span, register))
    )


def _of_named(text: str, span: Span, meaning: Mapping[str, Span]) -> Span:
    """``PSDB party``: the body that PSDB is."""
    short, _, more = text[span.start : span.end].partition(" ")
    if span.ref or more not in TAILS or short not in meaning:
        return span
    return replace(meaning[short], start=span.start, end=span.end, cue=EXPLAINED, form="name")


def _spread(text: str, spans: Sequence[Span], meaning: dict[str, Span]) -> list[Span]:
    """Every use of an explained acronym is that body."""
    meaning |= {short.title(): body for short, body in meaning.items() if is_said(short.title())}
    kept = [
        span
        for span in spans
        if span.strength == "curated" or text[span.start : span.end] not in meaning
    ]
    cover = Cover((span.start, span.end) for span in kept)
    kept = [_of_named(text, span, meaning) for span in kept]
    pattern = "|".join(map(re.escape, sorted(meaning, key=lambda name: (-len(name), name))))
    for use in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        if cover.free(*use.span()):
            body = meaning[use.group()]
            kept.append(replace(body, start=use.start(), end=use.end(), cue=EXPLAINED, form="name"))
    return kept
