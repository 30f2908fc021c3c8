"""Model spans and rule spans -> one candidate each. The law: a model bounds a body, a rule retypes.

Sources: the model (weight 1.0, the small one 0.6) and the rules (their own score). Two that agree
on the type of overlapping spans make a strong candidate; of two that differ the rule wins only
when its reason carries alone (a title, a given name, a word like "Ministry", a country).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.naming.candidates.candidate import STRONG, Candidate
from briefing.naming.candidates.model_spans import ModelSpan
from briefing.naming.candidates.rules_address import STATE, TOWN
from briefing.naming.candidates.rules_bodies import kind_of_body
from briefing.naming.candidates.rules_found import Found
from briefing.naming.candidates.rules_parties import PARTY
from briefing.naming.candidates.words import ABBREVIATED, Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import kind_of_event
from briefing.naming.tables.lexicon import BUILDING_LAST, ORG_LAST, ORG_OF, is_public_ground

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
    ruled = [_as_candidate(text, words, f, ALWAYS if source else STRONG) for f in found]
    if not source:
        return keep_apart([c for c in ruled if c.score >= WITHOUT_MODEL])
    weight = 1.0 if source == "md" else 0.6
    ruled = _before_persons(text, ruled, spans)
    spans = _rejoined(text, spans, ruled)
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
    return keep_apart(out)


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


def _rejoined(text: str, spans: Sequence[ModelSpan], ruled: Sequence[Candidate]) -> list[ModelSpan]:
    """The model's spans; a name it tore is whole again, two it ran together are two."""
    out: list[ModelSpan] = []
    starts = [c.start for c in ruled]
    for span in spans:
        at = max(0, bisect_right(starts, span.start) - 1)
        whole = next((c for c in ruled[at : at + 1] if _contains(c, span)), None)
        ground = whole is not None and is_public_ground(text[whole.start : whole.end].split())
        joins = whole is not None and (
            _joins(text, whole, span, spans) or _is_rest(text, whole, span)
        )
        if whole is not None and (ground or joins):
            made = ModelSpan(whole.start, whole.end, whole.type, span.label, span.role)
            if not out or (out[-1].start, out[-1].end) != (made.start, made.end):
                out.append(made)
            continue
        parts = _parts(text, ruled[at : at + 8], span)
        if len(parts) > 1:
            out += [ModelSpan(c.start, c.end, c.type, span.label) for c in parts]
        else:
            out.append(span)
    return out


def _contains(c: Candidate, span: ModelSpan) -> bool:
    return c.start <= span.start and span.end <= c.end and c.end - c.start > span.end - span.start


JOINED = frozenset({" and ", " of ", " of the ", " for ", " for the "})
"""What stands between the pieces of a body's name."""


def _joins(text: str, whole: Candidate, span: ModelSpan, spans: Sequence[ModelSpan]) -> bool:
    inside = [s for s in spans if s.start < whole.end and whole.start < s.end]
    torn = len(inside) > 1
    if WHOLE.isdisjoint(whole.reasons):
        names = torn and all(s.type == whole.type == "person" for s in inside)
        bodies = torn and all(s.type == whole.type == "organisation" for s in inside)
        between = {text[a.end : b.start] for a, b in pairwise(inside)}
        return (names and between == {" "}) or (bodies and between <= JOINED)
    return span.type == whole.type or torn


def _is_rest(text: str, whole: Candidate, span: ModelSpan) -> bool:
    """A piece that names nobody alone: ``Newmarket [Journal]``, ``[Wm]. Wrigley Jr. Co.``,
    ``[Port Authority of] Trieste``.
    """
    if span.type != "organisation" or whole.reasons != ("organisation word",):
        return False
    piece = text[span.start : span.end]
    before = text[whole.start : span.start].rstrip(". ")
    lone = span.end == whole.end and piece in ORG_LAST and before.count(" ") < 2
    return lone or piece in ABBREVIATED or before in ABBREVIATED or piece.endswith(" of")


WHOLE = frozenset({"town", "known place", "given name", "body", "country"})


PARTED = frozenset({"body", "country", "in a row", "title", TOWN, STATE})


def _parts(text: str, ruled: Sequence[Candidate], span: ModelSpan) -> list[Candidate]:
    """Known names joined by a hyphen or nothing: ``UN-Arab League``, ``Aleppo Idlib Homs``, or a
    land and who holds its office: ``[President of] Laos Thongloun Sisoulith``."""
    inside = [c for c in ruled if span.start <= c.start and c.end <= span.end]
    known = [c for c in inside if not PARTED.isdisjoint(c.reasons)]
    between = "".join(text[a.end : b.start] for a, b in pairwise(known))
    whole = known and (known[0].start, known[-1].end) == (span.start, span.end)
    return known if whole and len(known) == len(inside) and not BETWEEN.search(between) else []


BETWEEN = re.compile(r"[^\s,-]")


ALWAYS = frozenset(
    {"country", "capital", "geographic word", "known place", "numbered place", "dateline"}
    | {TOWN, STATE, "agency", PARTY}
)
"""Reasons of the rules that carry even where the model saw nothing."""


def _as_candidate(text: str, words: Sequence[Word], f: Found, sure: frozenset[str]) -> Candidate:
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
    {"Marathon", "Championship", "Championships", "Cup", "Olympics", "Festival", "Games", "Expo"}
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
    alone = Candidate(
        span.start, span.end, span.type, _kind(text, span), (source,), (), weight, 1, span.role
    )
    if not near:
        return alone
    best = max(near, key=lambda c: (c.score + 0.5 * (c.type == span.type), c.start))
    if best.type == span.type:
        start, end = _bounds(text, span, best)
        kind, reasons = best.kind, best.reasons
        if kind == "country" and end - start > best.end - best.start:
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


def _bounds(text: str, span: ModelSpan, rule: Candidate) -> tuple[int, int]:
    if span.type == "organisation":
        joined = text.startswith(" and ", span.end) or _goes_on(text, span, rule)
        if joined and rule.start <= span.start and rule.end > span.end:
            return span.start, rule.end
        if rule.end == span.end and _is_double(text, rule.start, span):
            return rule.start, rule.end
        return span.start, span.end
    if span.type == "person" and rule.role is not None:
        return rule.start, min(
            rule.end, max(span.end, rule.start + 1)
        ) if span.end > rule.start else rule.end
    if not {"geographic word", STATE, TOWN}.isdisjoint(rule.reasons):
        return min(span.start, rule.start), max(span.end, rule.end)
    return span.start, span.end


def _goes_on(text: str, span: ModelSpan, rule: Candidate) -> bool:
    """``National Committee [for an Effective Congress]``: cut before what only it is for."""
    if rule.reasons != ("organisation word",):
        return False
    last = text[span.start : span.end].rsplit(" ", 1)[-1]
    if (
        rule.start == span.start
        and last not in ORG_LAST | ORG_OF
        and " of " not in text[span.start : rule.end]
    ):
        return True  # ``Ho Chi Minh City [People's Committee]``
    return last in HEADS and bool(TAIL.match(text, span.end))


HEADS = ORG_OF | {"Appeals", "Appeal"}
TAIL = re.compile(r"\s(?:for|of)\s(?:(?:the|an?)\s)?[A-Z]")


def _is_double(text: str, start: int, span: ModelSpan) -> bool:
    """``[Jammu and] Kashmir Police``: the place a body's name begins with has two names."""
    before = text[start : span.start]
    first = text[span.start : span.end].split(maxsplit=1)[0]
    return before.endswith(" and ") and bool(gazetteer.known_places(before + first))


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
