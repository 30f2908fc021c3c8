"""The model's spans, the rules' -> the model's with torn names whole and run-together ones parted.

The law: only where the rules know the whole name, or all of its parts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from briefing.naming.candidates.by_model.names import ModelSpan
from briefing.naming.candidates.by_rule.addresses import STATE, TOWN
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.letters.words import ABBREVIATED
from briefing.naming.tables.lexicon import ORG_LAST, is_public_ground


def rejoined(text: str, spans: Sequence[ModelSpan], ruled: Sequence[Candidate]) -> list[ModelSpan]:
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
