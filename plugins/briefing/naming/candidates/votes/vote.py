"""Model spans and rule spans -> one candidate each. The law: a model bounds a body, a rule retypes.

Sources: the model (weight 1.0, the small one 0.6) and the rules (their own score). Two that agree
on the type of overlapping spans make a strong candidate; of two that differ the rule wins only
when its reason carries alone (a title, a given name, a word like "Ministry", a country).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.by_model.names import ModelSpan
from briefing.naming.candidates.by_rule.addresses import STATE, TOWN
from briefing.naming.candidates.by_rule.bodies import kind_of_body
from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.by_rule.parties import PARTY
from briefing.naming.candidates.candidate import STRONG, Candidate
from briefing.naming.candidates.letters.words import Word
from briefing.naming.candidates.votes.bounds import bounds
from briefing.naming.candidates.votes.rejoin import rejoined
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import NO_EVENT_LAST, kind_of_event
from briefing.naming.tables.lexicon import BUILDING_LAST, ORG_LAST

CARRIES = 1.15
"""A rule with this score wins against the model's type."""
ALONE = 0.75
"""A rule with this score stands without the model."""
WITHOUT_MODEL = 0.45


def vote(
    text: str,
    words: Sequence[Word],
    found: Sequence[Found],
    spans: Sequence[ModelSpan],
    source: str,
) -> list[Candidate]:
    """Candidates in order, none overlapping. ``source``: "md", "sm" or "" (no model)."""
    ruled = [_as_candidate(words, f, ALWAYS if source else STRONG) for f in found]
    if not source:
        return keep_apart([c for c in ruled if c.score >= WITHOUT_MODEL])
    weight = 1.0 if source == "md" else 0.6
    ruled = _before_persons(text, ruled, spans)
    spans = rejoined(text, spans, ruled)
    out: list[Candidate] = []
    used: set[int] = set()
    at = 0
    for span in spans:
        while at < len(ruled) and ruled[at].end <= span.start:
            at += 1
        near = []
        n = at
        while n < len(ruled) and ruled[n].start < span.end:
            if ruled[n].end > span.start:
                near.append(n)
            n += 1
        chosen = _decide(text, span, [ruled[n] for n in near], source, weight)
        out.append(chosen)
        used |= {n for n in near if ruled[n].start < chosen.end and chosen.start < ruled[n].end}
    out += [c for n, c in enumerate(ruled) if n not in used and c.score >= ALONE]
    return keep_apart(_whole_bodies(text, out))


def _whole_bodies(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``Supreme Court of the Philippines``: the land it is of is not named beside it."""
    ends = {c.end: c.start for c in candidates if "organisation word" in c.reasons}
    return [
        c
        for c in candidates
        if c.type != "location"
        or c.start <= ends.get(c.end, c.start)
        or not text.endswith((" of the ", " of "), ends[c.end], c.start)
    ]


def _before_persons(
    text: str, ruled: Sequence[Candidate], spans: Sequence[ModelSpan]
) -> list[Candidate]:
    """``Office for EU Integration [Ksenija Milenkovic]``: the model's person ends a rule's body."""
    persons = {span.end: span.start for span in spans if span.type == "person"}
    out = []
    for c in ruled:
        start = persons.get(c.end, c.end)
        body = c.reasons == ("organisation word",) and c.start < start < c.end
        goes_on = text.endswith((" and ", " of ", " for ", " the ", "-"), c.start, start)
        cut = body and HEAD.search(text, c.start, start) is not None and not goes_on
        out.append(replace(c, end=start - 1) if cut else c)
    return out


ALWAYS = frozenset(
    {"country", "capital", "geographic word", "known place", "numbered place", "dateline"}
    | {TOWN, STATE, "agency", "byline", PARTY}
)
"""Reasons of the rules that carry even where the model saw nothing."""


def _as_candidate(words: Sequence[Word], f: Found, sure: frozenset[str]) -> Candidate:
    role = None
    if f.role is not None and f.role[0] < f.role[1]:
        role = (words[f.role[0]].start, words[f.role[1] - 1].end)
    kind = f.kind or {"person": "person", "location": "place"}.get(f.type, f.type)
    return Candidate(
        words[f.first].start,
        words[f.last - 1].end,
        f.type,
        kind,
        ("rules",),
        (f.reason,),
        f.score,
        1 + (f.reason in sure),
        role,
    )


PLAYED_OR_HELD = frozenset(
    {
        "Marathon",
        "Championship",
        "Championships",
        "Cup",
        "Olympics",
        "Festival",
        "Games",
        "Expo",
        "Open",
    }
)
"""``Murray River Marathon`` is no river."""


def _decide(
    text: str, span: ModelSpan, near: Sequence[Candidate], source: str, weight: float
) -> Candidate:
    """What stands at a model span, given the rules' spans that touch it."""
    last = text[span.start : span.end].rsplit(" ", 1)
    if span.type == "organisation" and len(last) > 1 and last[1] in BUILDING_LAST:
        span = replace(span, type="location")
    if span.type == "location" and len(last) > 1 and last[1] in PLAYED_OR_HELD:
        span = replace(span, type="event")
    if span.type == "event" and last[-1] in NO_EVENT_LAST & ORG_LAST:
        span = replace(span, type="organisation")  # ``Disaster Management Presidency``
    alone = Candidate(
        span.start, span.end, span.type, _kind(text, span), (source,), (), weight, 1, span.role
    )
    if not near:
        return alone
    best = max(near, key=lambda c: (c.score + 0.5 * (c.type == span.type), c.start))
    if best.type == span.type:
        start, end = bounds(text, span, best)
        kind, reasons = best.kind, best.reasons
        if kind in TABLED and end - start > best.end - best.start:
            kind, reasons = _kind_of_place(text[start:end]), ()  # ``Gulf of Mexico``
        return Candidate(
            start, end, span.type, kind, (source, "rules"), reasons, weight + best.score,
            1 if "weak organisation word" in best.reasons else 2,
            best.role or span.role,
        )  # fmt: skip
    inside = (
        span.start <= best.start
        and best.end <= span.end
        and best.end - best.start < span.end - span.start
    )
    if best.score < CARRIES or (
        inside
        and best.type in ("location", "organisation")
        and best.reasons != ("organisation word",)
    ):
        disputed = best.type if span.type == "person" else ""
        dissent = ("", 0.0) if inside else (best.type, best.score)
        return replace(alone, disputed=disputed, dissent=dissent)
    return best


TABLED = frozenset({"country", "city", "capital", "town"})
"""``North Cotabato`` is not the city of Cotabato."""


HEAD = re.compile(r"\s(?:of|for|on)\s")
"""What a body is stands before it: ``Government of Rwanda``."""


def _kind(text: str, span: ModelSpan) -> str:
    """The kind of page by the name alone."""
    name = text[span.start : span.end]
    if span.type == "person":
        return "person"
    if span.type == "location":
        return _kind_of_place(name)
    if span.type == "event":
        return kind_of_event(name) or "event"
    head = HEAD.split(name)[0].split()
    return kind_of_body(head[-1], head[-2] if len(head) > 1 else "")


def _kind_of_place(name: str) -> str:
    if gazetteer.country(name):
        return "country"
    if gazetteer.capital_of(name):
        return "capital"
    rows = gazetteer.known_places(name)
    return {"state": "province"}.get(rows[0].kind, rows[0].kind) if rows else "place"


def keep_apart(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Of overlapping candidates the best-scored, then the more widely shared, then the longer."""
    ordered = sorted(
        candidates, key=lambda c: (-c.score, -len(c.sources), c.start - c.end, c.start)
    )
    taken: list[Candidate] = []
    marks: dict[int, Candidate] = {}
    for c in ordered:
        if not any(n in marks for n in range(c.start, c.end)):
            marks.update(dict.fromkeys(range(c.start, c.end), c))
            taken.append(c)
    return sorted(taken, key=lambda c: c.start)
