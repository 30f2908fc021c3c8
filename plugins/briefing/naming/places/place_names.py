"""Spans of place names -> what each means here. The law: a place that acts is its state.

Every place name is read in its sentence; a country or capital that acts leads to the state, one
that names a conference to that event (MENTIONS, "Where the state is the place").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model import Parse, Story
from briefing.naming.candidates.by_rule.areas import place_kind
from briefing.naming.known.folding import words
from briefing.naming.known.register import Register, describe
from briefing.naming.places.readings.of_place import Reading, read_place
from briefing.naming.places.readings.together import together
from briefing.naming.places.where.locate import elsewhere, locate
from briefing.naming.places.where.surroundings import Surroundings, surroundings
from briefing.naming.spans import Span

EVENT_NOUN = re.compile(
    r"[\s\u00a0]+((?:peace|nuclear|climate|donor|donors'|donors’|summit|pledging)\s)?"
    r"(conference|talks|meeting|summit|process|accords?|negotiations|round|agreement|protocol"
    r"|conventions?)\b",
    re.IGNORECASE,
)
NUMERAL = re.compile(r"[\s\u00a0-](?:[IVX]{1,4}|\d)\b(?![.,]\d)")

UNION = re.compile(r"\bE\.?U\b|\bEuropean (?:Union|Commission|Council|Parliament)\b")
SEAT, SEATED = ("locations/brussels", "actors/belgium"), "actors/european-union"
SETTLED = frozenset({"city", "town", "place", "province"})
BUILT = frozenset({"site", "building"})
TABLED = frozenset({"capital", "city", "town", "province", "state"})
"""Kinds of a guess, and of the table's rows, that say how large a settlement is."""


def read_places(
    story: Story, parse: Parse, register: Register, spans: Sequence[Span]
) -> list[Span]:
    """The same spans, places read; gazetteer data added to places that are no state here."""
    met = {span.ref: span for span in spans if span.family == "event" and span.ref}
    around = surroundings(story, spans, register)
    reader = _Reader(story, parse, register, met, around)
    spans = elsewhere(story.text, spans, register, around)
    ordered = sorted(spans, key=lambda span: span.start)
    found = [(span, reading) for span in ordered if (reading := reader.reading(span))]
    read = {span: reader.as_read(span, reading) for span, reading in together(story.text, found)}
    return [read.get(span) or reader.unread(span) for span in ordered]


class _Reader:
    def __init__(
        self,
        story: Story,
        parse: Parse,
        register: Register,
        met: Mapping[str, Span],
        around: Surroundings,
    ) -> None:
        self.story = story
        self.parse = parse
        self.register = register
        self.met = met
        self.around = around
        self.union = UNION.search(story.text) is not None

    def reading(self, span: Span) -> Reading | None:
        """How the sentence reads the name; None where there is nothing to be read."""
        if span.family != "location" or span.form != "name" or self._is_dateline(span):
            return None
        return read_place(self.story.text, self.parse, span.start, span.end, self._kind(span))

    def unread(self, span: Span) -> Span:
        """What is no place's name as it stands; the place of the dateline as ground."""
        if span.family != "location" or span.form != "name":
            return span
        return self._placed(replace(span, cue="dateline"))

    def _is_dateline(self, span: Span) -> bool:
        return bool(self.story.dateline) and span.start == self.story.dateline[0]

    def _kind(self, span: Span) -> str:
        if span.kind == "country":
            return "country"
        if span.ref in self.register.acting:
            return "capital"
        return "city" if span.kind in ("city", "town", "district") else "place"

    def as_read(self, span: Span, reading: Reading) -> Span:
        """The name as what it is read to mean."""
        actor = self._acting(span)
        open_ = f"state or place: {reading.cue}" if reading.uncertain and actor else ""
        span = replace(span, cue=reading.cue, score=reading.score, uncertain=open_)
        if reading.reading == "actor" and actor:
            kind, title = describe(actor, self.register)
            return replace(
                span, family="actor", ref=actor, who=actor, form="metonym", kind=kind, title=title
            )
        if reading.reading == "event":
            return self._event(span)
        return self._placed(replace(span, score=1 - reading.score))

    def _acting(self, span: Span) -> str | None:
        """Whom the place stands for; ``Brussels`` in a text of the European Union for that."""
        actor = self.register.acting.get(span.ref)
        seat = self.union and (span.ref, actor) == SEAT and self.register.knows(SEATED)
        return SEATED if seat else actor

    def _placed(self, span: Span) -> Span:
        """A location with where it lies, from the authority's or the gazetteer's data."""
        assumed = self.register.assumed.get(span.ref)
        if assumed:
            return replace(span, place=assumed.place)
        if span.ref:
            return span
        if span.place:
            return span
        row = locate(self.story.text, span, self.around)
        if row is None or (span.kind in BUILT and row.kind in TABLED):
            return span  # ``Eden Park`` is a ground, not the town of that name
        kind = place_kind(row.kind) if span.kind in SETTLED and row.kind in TABLED else span.kind
        return replace(span, place=row.place, kind=kind)

    def _event(self, span: Span) -> Span:
        """The event of that place: the known one, or a new one named after it."""
        noun = EVENT_NOUN.match(self.story.text, span.end)
        numeral = NUMERAL.match(self.story.text, span.end)
        end = numeral.end() if numeral else noun.end() if noun else span.end
        refs = self._events_at(span)
        if len(refs) == 1:
            kind, title = describe(refs[0], self.register)
            return replace(
                span, end=end, family="event", kind=kind, ref=refs[0], who=refs[0], title=title,
                score=1.0,
            )  # fmt: skip
        title = " ".join(self.story.text[span.start : end].split())
        named = bool(numeral) or (noun is not None and noun.group(2)[0].isupper())
        reasons = ("named event",) if named else ()
        return replace(
            span, end=end, family="event", kind="event", ref="", who=title, title=title,
            strength="strong" if named else "weak", reasons=reasons, score=1.0,
        )  # fmt: skip

    def _events_at(self, span: Span) -> list[str]:
        """Known events that bear the place's name: those of this text, else all."""
        found = [
            set(self.register.events.get(word, ()))
            for word in words(self.story.text[span.start : span.end])
        ]
        refs = sorted(set.intersection(*found)) if found else []
        return [ref for ref in refs if ref in self.met] or refs
