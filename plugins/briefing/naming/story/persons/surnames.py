"""Spans of one text -> persons by their surnames. The law: an antecedent, or no guess.

A surname follows the full name met before it, else one met later (a headline comes before the
lead). Two that fit are told: `uncertain`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from briefing.model import Story
from briefing.naming.known.folding import entity_key
from briefing.naming.known.register import Register
from briefing.naming.possessives import without_lost
from briefing.naming.spans import Cover, Span
from briefing.naming.story.persons.surname_spans import (
    is_collective,
    is_in_longer_name,
    is_month,
    is_no_person,
    is_relative,
    whole_surname,
)
from briefing.naming.story.persons.who_answers import (
    Person,
    Persons,
    is_full,
    joined,
    person,
    usual,
)
from briefing.naming.tables.gazetteer import is_plain_word
from briefing.naming.tables.lexicon import MONTHS_AS_NAMES


def persons_met(spans: Sequence[Span], register: Register) -> Persons:
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
    owner = dict(joined(guessed))
    for name in guessed:
        groups.setdefault(owner.get(name, name), []).append(name)
    for names in groups.values():
        fullest = usual(names)
        if not _known_as(fullest, persons):
            persons.add(person(entity_key(fullest), fullest, "", dict.fromkeys(names)))
    return persons


def _known_as(name: str, persons: Persons) -> list[Person]:
    return [one for one in persons.has_surname(name) if one.ref]


class _Met:
    """Who was met so far, in the order of the text, and how often."""

    def __init__(self, famous: Set[str]) -> None:
        self.fully: set[str] = set(famous)
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


def name_persons(story: Story, spans: list[Span], persons: Persons) -> list[Span]:
    """Each name of a person, full or short, with the person who answers to it."""
    met, text, prose = _Met(persons.famous), without_lost(story.text), prose_of(story)
    out = []
    for one in sorted(spans, key=lambda span: span.start):
        span = _followed(text, one, persons, met)
        if span.kind == "person" and not prose.free(span.start, span.end):
            span = _ahead(text, span, met)
        if out and out[-1].end > span.start:
            span = replace(span, start=one.start)
        if span.kind == "person":
            met.note(span.who, is_full(text[span.start : span.end]))
        out.append(span)
    return out


LATER = "the full name comes only later"


def prose_of(story: Story) -> Cover:
    """The running text: what stands above it or aside names people before it introduces them."""
    blocks = story.blocks[1:]
    return Cover((one.start, one.end) for one in blocks if one.role == "paragraph")


def _ahead(text: str, span: Span, met: _Met) -> Span:
    """A short name in running text, before the full one: often somebody else's."""
    name = text[span.start : span.end]
    short = span.who and not span.ref and not is_full(name) and span.title != name
    if not short or span.uncertain or span.who in met.fully:
        return span
    return replace(span, uncertain=LATER)


def _followed(text: str, span: Span, persons: Persons, met: _Met) -> Span:
    name = text[span.start : span.end]
    if span.ref and span.kind == "person":
        return _doubted(span, name, persons, met)
    if not _may_be_person(span, name, persons) or is_collective(text, span.start, span.end):
        return span
    if not is_full(name) and is_no_person(text, span.start, span.end):
        return span
    answering = persons.answering(name)
    if not answering or (span.kind != "person" and len(answering) > 1):
        return span
    if not persons.has_surname(name) and is_relative(text, span.start):
        return span
    fits = met.among(answering)
    one = met.likeliest(fits)
    others = [other.title for other in fits if other.who != one.who]
    open_ = f"also fits {', '.join(others)}" if others else ""
    kind = {"family": "actor", "kind": "person", "title": one.title, "who": one.who}
    if one.ref:
        kind |= {"ref": one.ref, "strength": "curated"}
    if one.who in persons.famous:
        kind |= {"sources": ("agreed",)}
    how = "best known" if one.who in persons.famous else "short for"
    cue = span.cue if name == one.title else f"{how} {one.title}"
    start = whole_surname(text, span.start, span.end, [one])
    return replace(span, **kind, start=start, cue=cue, uncertain=open_, form="name", place=None)


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


def surnames(story: Story, spans: Sequence[Span], persons: Persons) -> list[Span]:
    """Surnames of persons met that nobody marked."""
    if not persons.by_word:
        return []
    text = without_lost(story.text)
    cover = Cover((span.start, span.end) for span in spans)
    plainly = {word for word in re.findall(r"\b[a-z]{2,}\b", text)}
    prose, first = prose_of(story), _first_met(text, spans)
    models = {span.who: span for span in spans if span.kind == "person"}
    made = []
    for found in _CAPITALISED.finditer(text):
        start, end = found.span()
        bearers = persons.has_surname(found.group())
        if not bearers or not cover.free(start, end):
            continue
        month = found.group() in MONTHS_AS_NAMES
        if is_month(text, start, end) if month else found.group().lower() in plainly:
            continue
        if is_plain_word(found.group()) and all(
            found.group() not in b.title.split() for b in bearers
        ):
            continue  # ``Soon`` is no Sun
        begin = whole_surname(text, start, end, bearers)
        if cover.free(begin, end) and (not made or made[-1].end <= begin):
            start = begin
        if len(found.group()) < 3 or is_in_longer_name(story, start, end):
            continue
        if is_collective(text, start, end) or is_no_person(text, start, end):
            continue
        model = models.get(bearers[0].who)
        if model and len({one.who for one in bearers}) == 1:
            early = start < first.get(model.who, start) and not prose.free(start, end)
            doubt = LATER if early and not model.ref else ""
            span = replace(model, start=start, end=end, uncertain=doubt, score=1.0, form="name")
            made.append(replace(span, cue=f"short for {bearers[0].title}", sources=(), reasons=()))
    return made


def _first_met(text: str, spans: Sequence[Span]) -> dict[str, int]:
    """Where each person is first named in full."""
    first: dict[str, int] = {}
    for span in spans:
        if span.kind == "person" and is_full(text[span.start : span.end]):
            first[span.who] = min(span.start, first.get(span.who, span.start))
    return first
