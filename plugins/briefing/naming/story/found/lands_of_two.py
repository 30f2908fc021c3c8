"""Known spans of one text -> the same, lands of two parts by their first too, and the right Congo.
The law: only behind the whole name.

``Trinidad and Tobago``, then ``Trinidad``: the same state. Alone the part names a town, a saint's
hospital or somebody; behind the whole name it does so no longer, but inside a longer name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.spans import Cover, Span

OF_TWO = re.compile(r"((?:(?:St\.?|Saint) )?(?:[A-Z]\w+ )?[A-Z]\w+) and (?:the )?[A-Z]\w+")
SAINT = re.compile(r"(?:St\.?|Saint) ")
LANDS = frozenset({"country", "state"})


SMALL = re.compile(
    r"\b(?:(?i:Brazzaville)|(?<!Democratic )Republic of (?:the )?Congo|Congo Republic)\b"
)
LARGE = re.compile(
    r"\b(?:Democratic Republic|DR ?Congo|D\.R\. Congo|DRC|(?i:Kinshasa|Goma)|Kivu|Ituri|Katanga)\b"
)
"""What speaks of the smaller Congo, and of the larger."""


def of_the_other(text: str, spans: Sequence[Span]) -> list[Span]:
    """``Congo`` in a text of Brazzaville, and never of Kinshasa, is the smaller Congo."""
    if not SMALL.search(text) or LARGE.search(text):
        return list(spans)
    return [_smaller(span) if text[span.start : span.end] == "Congo" else span for span in spans]


def _smaller(span: Span) -> Span:
    ref = span.ref.replace("/democratic-", "/")
    return replace(span, ref=ref, who=ref, title="Republic of the Congo")


def with_first_parts(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, and where a land is named by the first of its two parts."""
    cover = Cover((span.start, span.end) for span in spans)
    found, told = list(spans), set[str]()
    for span in sorted(spans, key=lambda span: span.start):
        whole = OF_TWO.fullmatch(text, span.start, span.end) if span.kind in LANDS else None
        if whole is None or span.form == "adjective" or span.ref in told:
            continue
        told.add(span.ref)
        for part in _alone(whole[1]).finditer(text, span.end):
            if cover.free(*part.span()):
                found.append(replace(span, start=part.start(), end=part.end()))
    return found


def _alone(part: str) -> re.Pattern[str]:
    """The part, however its saint is written, and no other name beside it."""
    saint = SAINT.match(part)
    name = re.escape(part[saint.end() :] if saint else part)
    before = r"(?:St\.?|Saint) " if saint else ""
    beside = r"(?:and (?:the )?)?[A-Z]"
    return re.compile(rf"(?<![A-Z]\w )(?<!-)\b{before}{name}\b(?![-‐‑ ]{beside})")
