"""Spans, offices -> descriptions of exactly one known actor. The law: certain, or nothing.

``Russia's top diplomat`` is the foreign minister of Russia met in this text; ``the brigade`` the
only brigade met before; ``Kenya's government`` the state that acts. All are indirect mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import Story, family_of
from briefing.naming.known.folding import words
from briefing.naming.known.register import Hit, Register, describe, longest
from briefing.naming.spans import Cover, Span
from briefing.naming.story.bodies.who_answers import NOUNS
from briefing.naming.story.roles import MEANINGS, Office, office_of

_DESCRIBED = re.compile(
    r"(?:['’]s?)?[\s\u00a0](top diplomat|leader|strongman|head|chief)\b(?![-‐‑’'])"
    r"(?!,? (?:of|at|for|in)\b)"
    r"(?!\s(?:executive|financial|operating|technology|information|economist|justice|whip|coach"
    r"|negotiator|scientist|engineer|adviser|advisor|prosecutor|inspector|investigator|strategist"
    r"|analyst|editor|teacher|diplomat|spokes\w+)\b)"
)
"""Loose descriptions only: in ``Iran's president`` it is Iran that is named (MENTIONS)."""
_GOVERNED = re.compile(r"(?:['’]s?)?[\s\u00a0](government|regime|authorities)\b(?![-‐‑])")


def describe_actors(
    story: Story, spans: Sequence[Span], offices: Sequence[Office], register: Register
) -> list[Span]:
    """The spans with those added, and lengthened, that describe an actor by what he is."""
    text = story.text
    names = {span.start for span in spans}
    persons = _Holders(offices, spans)
    out = [_described(text, span, names, persons, register) for span in spans]
    return _apart([*out, *_in_small_letters(text, out, register)])


class _Holders:
    """Who holds which office of which state or body, in this text."""

    def __init__(self, offices: Sequence[Office], spans: Sequence[Span]) -> None:
        self._held: dict[tuple[str, str], set[str]] = {}
        for office in offices:
            self._held.setdefault((office.of, office.office), set()).add(office.who)
        self._met = {span.who: span for span in reversed(spans)}

    def of(self, actor: str, description: str) -> list[Span]:
        """Those whom the description fits, by its likeliest meaning that fits anybody."""
        office = office_of(description)
        for meaning in (office, *MEANINGS.get(office, ())):
            found = self._held.get((actor, meaning))
            if found:
                return [self._met[who] for who in sorted(found)]
        return []


def _described(
    text: str, span: Span, names: set[int], persons: _Holders, register: Register
) -> Span:
    """``[Russia]'s top diplomat`` -> the person, whole phrase; else the span as it was."""
    if not span.ref or span.kind == "person" or span.family == "event" or span.form == "nominal":
        return span
    actor = register.acting.get(span.ref, span.ref)
    found = _DESCRIBED.match(text, span.end)
    if found and found.end() + 1 not in names and found.end() + 2 not in names:
        holders = persons.of(actor, found.group(1))
        if len(holders) == 1:
            return replace(
                holders[0], start=span.start, end=found.end(), form="nominal", uncertain="",
                cue=f"{found.group(1)} of {span.title}", score=1.0,
            )  # fmt: skip
    governed = _GOVERNED.match(text, span.end)
    if governed and register.acting.get(span.ref, span.kind == "state"):
        return _government(span, actor, governed, register)
    return span


def _government(span: Span, actor: str, found: re.Match[str], register: Register) -> Span:
    """The government an editor wrote down for that state, else the state itself."""
    ours = register.governments.get(actor, "")
    ref = ours or actor
    if not register.knows(ref):
        return span
    kind, title = describe(ref, register)
    strength = "curated" if ref in register.authorities else "strong"
    return replace(
        span, end=found.end(1), family="actor", kind=kind, ref=ref, who=ref, title=title,
        strength=strength, form="name" if ours else "nominal", uncertain="", score=1.0, place=None,
        cue=f"{found.group(1)} of {span.title}",
    )  # fmt: skip


_THE_NOUN = re.compile(r"\b[Tt]he ([a-z]{4,})\b(?=([.,;:!?\"”)]|['’]s\b|[\s\u00a0]+[a-z]+\b|$))")
_GOES_ON = """
said says told has had have is was are were be been will would could can may might should must did
does do also and or but that which who whose when where while as at by in on from with to for
after before since than then not never only still
"""
_VERBS = frozenset(_GOES_ON.split())


def _in_small_letters(text: str, spans: Sequence[Span], register: Register) -> Iterator[Span]:
    """``the brigade``: the only body met before whose name holds that word."""
    met: dict[str, dict[str, Span]] = {}
    for span in spans:
        if span.family == "actor" and span.kind not in ("person", "state") and span.form == "name":
            for word in set(words(_all_names(span, register))) & NOUNS:
                met.setdefault(word, {}).setdefault(span.who, span)
    cover = Cover((span.start, span.end) for span in spans)
    for found in _THE_NOUN.finditer(text):
        bodies = met.get(found.group(1), {})
        if len(bodies) != 1 or not _stands_alone(found.group(2)):
            continue
        (body,) = bodies.values()
        start, end = found.span(1)
        if _is_beside(text, body, found.start(), spans):
            continue
        if body.end <= start and cover.free(start, end) and not _others(text, found.group(1)):
            yield replace(
                body, start=start, end=end, form="nominal", uncertain="", score=1.0,
                cue=f"the only {found.group(1)} named so far", sources=(), reasons=(),
            )  # fmt: skip


_JOINED = re.compile(r"\)?\s(?:and|or|against|from|with|versus)\s")


def _is_beside(text: str, body: Span, start: int, spans: Sequence[Span]) -> bool:
    """``the SPLA-IO and the army``: whom it stands beside it does not mean."""
    near = [s.end for s in spans if s.who == body.who and start - _NEAR < s.end < start]
    return any(_JOINED.fullmatch(text, end, start) for end in near)


_NEAR = 12


def _all_names(span: Span, register: Register) -> str:
    entry = register.authorities.get(span.ref)
    return " ".join((entry.title, *entry.aliases)) if entry else span.title


def _stands_alone(after: str) -> bool:
    """Whether the noun ends its phrase: a mark or a verb or preposition follows, but not ``of``."""
    word = after.strip()
    return not word.isalpha() or word in _VERBS or (word.endswith("ed") and len(word) > 4)


def _others(text: str, noun: str) -> bool:
    """Whether the text speaks of other ones: ``another brigade``, ``several brigades``."""
    pattern = rf"\b(?:[Aa]nother|[Oo]ther|[Ee]ach|[Ee]very|[Aa]n?)\s(?:[a-z-]+\s)?{noun}\b"
    return bool(re.search(pattern, text))


def _apart(spans: Sequence[Span]) -> list[Span]:
    """In order, without those inside a longer one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def without_titles(story: Story, spans: Sequence[Span], register: Register) -> list[Span]:
    """``UN chief Ban`` is a body, a title and a person, not two mentions of Ban."""
    starts = {span.start: span for span in spans if span.kind == "person" and span.form == "name"}
    out: list[Span] = []
    for span in spans:
        beside = starts.get(span.end + 1)
        if span.form == "nominal" and span.kind == "person" and beside:
            out += _inside(story, span, register)
        else:
            out.append(span)
    return out


def _inside(story: Story, span: Span, register: Register) -> list[Span]:
    """The names within a title that is no mention itself."""
    hits = register.everywhere(story.text[span.start : span.end])
    found = longest(hit for hit in hits if hit.claims[0].form != "nominal")
    return [_known(hit, span.start, register) for hit in found if hit.claims[0].form == "name"]


def _known(hit: Hit, offset: int, register: Register) -> Span:
    ref = hit.claims[0].ref
    ref = register.acting.get(ref, ref)
    kind, title = describe(ref, register)
    form = "metonym" if kind == "state" else "name"
    strength = "curated" if ref in register.authorities else "strong"
    return Span(
        hit.start + offset, hit.end + offset, family_of(ref), kind, ref, form, "in a title",
        strength=strength, who=ref, title=title,
    )  # fmt: skip
