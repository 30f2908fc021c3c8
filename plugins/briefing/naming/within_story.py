"""Spans of one text -> each with its entity. The law: an antecedent, or no guess.

Surnames follow full names, short names and acronyms follow bodies, wherever in the text the full
name stands (a headline comes before the lead). Two that fit are told: `uncertain`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import Story

from .bodies import NOUNS, Bodies, Body, definitions
from .folding import words
from .persons import Person, Persons, is_full, joined, person
from .register import Register
from .spans import Cover, Span


def follow(story: Story, spans: Sequence[Span], register: Register) -> list[Span]:
    """Give every span its entity and find what the names met so far let us find."""
    text = story.text
    found = _defined(text, [_named(span) for span in spans], register)
    found = _bodies_followed(text, found, register)
    persons = _persons(found, register)
    found = _persons_followed(text, found, persons)
    found += _surnames(story, found, persons)
    return sorted(found, key=lambda span: span.start)


def _named(span: Span) -> Span:
    """Until something better is known, spans of one name are one entity."""
    return span if span.ref else replace(span, who=_who(span.title))


def _who(title: str) -> str:
    return " ".join(sorted(set(words(title)) - {"of", "the", "for", "and"})) or title


# --- bodies -------------------------------------------------------------------------------------


def _defined(text: str, spans: list[Span], register: Register) -> list[Span]:
    """``Full Name (FN)``: both are one body, in the whole text; what nobody saw is added."""
    meaning: dict[str, Span] = {}
    for begin, end, first, last in definitions(text):
        start = begin
        whole = _covering(spans, begin, end)
        short = _covering(spans, first, last)
        if any(span.strength == "curated" for span in (*whole, *short)):
            continue
        if any(span.ref and _ends_alike(text[begin:end], span, register) for span in short):
            continue
        if len(whole) > 1 or (whole and whole[0].family == "location" and not whole[0].ref):
            spans = [span for span in spans if span not in whole]
            start = min(begin, whole[0].start)
            whole = []
        if not whole:
            title = " ".join(text[start:end].split())
            whole = [
                Span(
                    start, end, "actor", "organisation", cue="spelled by its acronym",
                    reasons=("acronym",), who=_who(title), title=title,
                )
            ]  # fmt: skip
            spans = [*spans, *whole]
        spans = [span for span in spans if span not in short]
        meaning.setdefault(text[first:last], whole[0])
    return _spread(text, spans, meaning)


def _ends_alike(full: str, span: Span, register: Register) -> bool:
    """``Meghalaya Bharatiya Janata Party (BJP)``: the known party's branch, BJP stays the party."""
    asked = words(full)
    return any(
        asked[-len(known) :] == known
        for name in _names(span, register)
        if len(known := words(name)) > 1
    )


def _spread(text: str, spans: list[Span], meaning: dict[str, Span]) -> list[Span]:
    """Every use of a defined acronym is that body."""
    if not meaning:
        return spans
    kept = [
        span
        for span in spans
        if span.strength == "curated" or text[span.start : span.end] not in meaning
    ]
    cover = Cover((span.start, span.end) for span in kept)
    pattern = "|".join(map(re.escape, sorted(meaning, key=lambda name: (-len(name), name))))
    for use in re.finditer(rf"(?<![\w])(?:{pattern})(?!\w)", text):
        if cover.free(*use.span()):
            whole = meaning[use.group()]
            cue = "defined in this text"
            kept.append(replace(whole, start=use.start(), end=use.end(), cue=cue, form="name"))
    return kept


def _covering(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if span.start < end and start < span.end]


def _bodies_followed(text: str, spans: list[Span], register: Register) -> list[Span]:
    bodies = Bodies()
    met: dict[str, Span] = {}
    for span in sorted(spans, key=lambda span: span.start):
        if _is_body(span):
            names = _names(span, register)
            bodies.add(Body(span.who, span.ref, span.start), names)
            met.setdefault(span.who, span)
    spans = [_short_body(text, span, bodies, met) for span in spans]
    return spans + list(_capitalised(text, spans, bodies, met))


def _is_body(span: Span) -> bool:
    return span.family == "actor" and span.kind not in ("person", "state")


def _names(span: Span, register: Register) -> tuple[str, ...]:
    entry = register.authorities.get(span.ref)
    if entry:
        return (entry.title, *entry.aliases)
    assumed = register.assumed.get(span.ref)
    return assumed.names if assumed else (span.title,)


def _short_body(text: str, span: Span, bodies: Bodies, met: dict[str, Span]) -> Span:
    """A guessed short name or acronym of the only body that answers to it."""
    if span.ref or not _is_body(span):
        return span
    name = text[span.start : span.end]
    parts = words(name)
    if len(parts) == 1 and name.isupper():
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


# --- persons ------------------------------------------------------------------------------------


def _persons(spans: Sequence[Span], register: Register) -> Persons:
    """All persons met by a full name, the known ones and the guessed."""
    persons = Persons()
    seen: set[str] = set()
    guessed = []
    for span in spans:
        if span.kind != "person" or span.family != "actor":
            continue
        if span.ref and span.ref not in seen:
            seen.add(span.ref)
            entry = register.authorities[span.ref]
            persons.add(person(span.ref, entry.title, span.ref, entry.aliases))
        elif not span.ref and is_full(span.title):
            guessed.append(span.title)
    groups: dict[str, list[str]] = {}
    for name, fullest in joined(guessed):
        groups.setdefault(fullest, []).append(name)
    for fullest, names in groups.items():
        if not _known_as(fullest, persons):
            persons.add(person(_who(fullest), fullest, "", names))
    return persons


def _known_as(name: str, persons: Persons) -> list[Person]:
    return [one for one in persons.has_surname(name) if one.ref]


class _Met:
    """Who was met so far, in the order of the text, and how often."""

    def __init__(self) -> None:
        self.fully: set[str] = set()
        self.times: Counter[str] = Counter()
        self.latest = ""

    def note(self, who: str, full: bool) -> None:
        self.times[who] += 1
        if full:
            self.fully.add(who)
            self.latest = who

    def among(self, answering: Sequence[Person]) -> list[Person]:
        """Those of them met before, else all: a headline comes before the lead."""
        return [one for one in answering if one.who in self.fully] or list(answering)

    def likeliest(self, answering: Sequence[Person]) -> Person:
        """Who was named most often so far; of equals the first in order of name."""
        return min(answering, key=lambda one: (-self.times[one.who], one.title))


def _persons_followed(text: str, spans: list[Span], persons: Persons) -> list[Span]:
    """Each name of a person, full or short, with the person who answers to it."""
    met = _Met()
    out = []
    for one in sorted(spans, key=lambda span: span.start):
        span = _followed(text, one, persons, met)
        if span.kind == "person":
            met.note(span.who, is_full(text[span.start : span.end]))
        out.append(span)
    return out


def _followed(text: str, span: Span, persons: Persons, met: _Met) -> Span:
    name = text[span.start : span.end]
    if span.ref and span.kind == "person":
        return _doubted(span, name, persons, met)
    if not _may_be_person(span, name, persons):
        return span
    answering = persons.answering(name)
    if not answering or (span.kind != "person" and len(answering) > 1):
        return span
    fits = met.among(answering)
    one = met.likeliest(fits)
    others = [other.title for other in fits if other.who != one.who]
    open_ = f"also fits {', '.join(others)}" if others else ""
    kind = {"family": "actor", "kind": "person", "title": one.title, "who": one.who}
    if one.ref:
        kind |= {"ref": one.ref, "strength": "curated"}
    cue = span.cue if name == one.title else f"short for {one.title}"
    return replace(span, **kind, cue=cue, uncertain=open_, form="name", place=None)


def _doubted(span: Span, name: str, persons: Persons, met: _Met) -> Span:
    """A known person's surname is open where only another of that surname was met, or since."""
    if is_full(name):
        return span
    others = [one for one in persons.has_surname(name) if one.who != span.who]
    nearer = [
        one
        for one in others
        if one.who == met.latest or (one.who in met.fully and span.who not in met.fully)
    ]
    if not nearer:
        return span
    return replace(span, uncertain=f"also fits {nearer[0].title}", score=0.5)


def _may_be_person(span: Span, name: str, persons: Persons) -> bool:
    """Persons; and single words taken for something else that are the surname of a person met."""
    if span.kind == "person":
        return True
    if span.strength == "curated" or is_full(name) or span.form != "name":
        return False
    if span.family == "location" and (span.ref or span.place) and _cued(span):
        return False
    return bool(persons.has_surname(name))


def _cued(span: Span) -> bool:
    return span.cue.startswith(("after", "dateline"))


_CAPITALISED = re.compile(
    r"(?:\b[Aa]l[-‐‑ ])?(?<![\w'’-])[^\W\d_a-z][^\W\d_]+(?:[-‐‑'’](?![sS]\b)[^\W\d_]+)*"
)


def _surnames(story: Story, spans: Sequence[Span], persons: Persons) -> list[Span]:
    """Surnames of persons met that nobody marked."""
    if not persons.by_word:
        return []
    text = story.text
    cover = Cover((span.start, span.end) for span in spans)
    plainly = {word for word in re.findall(r"\b[a-z]{2,}\b", text)}
    models = {span.who: span for span in spans if span.kind == "person"}
    made = []
    for found in _CAPITALISED.finditer(text):
        start, end = found.span()
        bearers = persons.has_surname(found.group())
        if not bearers or not cover.free(start, end) or found.group().lower() in plainly:
            continue
        if len(found.group()) < 3 or _in_longer_name(story, start, end):
            continue
        model = models.get(bearers[0].who)
        if model and len({one.who for one in bearers}) == 1:
            span = replace(model, start=start, end=end, uncertain="", score=1.0, form="name")
            made.append(replace(span, cue=f"short for {bearers[0].title}", sources=(), reasons=()))
    return made


_NEXT_CAPITAL = re.compile(r"[\s\u00a0-]([^\W\d_a-z]\w+)")
_PREVIOUS = re.compile(r"([^\W\d_][\w'’-]*)[\s\u00a0-]$")


def _in_longer_name(story: Story, start: int, end: int) -> bool:
    """``Clinton Foundation``, ``Hillary Clinton``: a capital beside it, outside a headline."""
    headline = story.blocks[0]
    if start < headline.end:
        return False
    if _NEXT_CAPITAL.match(story.text, end):
        return True
    before = _PREVIOUS.search(story.text, max(start - 30, 0), start)
    if not before or not before.group(1)[0].isupper():
        return False
    opening = {first for first, _ in story.sentences}
    return before.start(1) not in opening
