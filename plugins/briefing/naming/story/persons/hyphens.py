"""Two persons joined by a hyphen -> two mentions. The law: both must be met by name in the text.

``the Kerry-Lavrov talks`` is of two, ``Prunskus-Lavrov`` whom nobody met else is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.naming.spans import Span
from briefing.naming.story.persons.who_answers import Persons

_PAIR = re.compile(
    r"([^\W\d_a-z](?:['’][^\W\d_a-z])?[^\W\d_]+)[-‐‑–]([^\W\d_a-z](?:['’][^\W\d_a-z])?[^\W\d_]+)"
)


def parted(text: str, spans: Sequence[Span], persons: Persons) -> Iterator[Span]:
    """The spans; one that joins the surnames of two persons met is two."""
    for span in spans:
        halves = _PAIR.fullmatch(text, span.start, span.end)
        if span.ref or halves is None or persons.has_surname(halves.group()):
            yield span
            continue
        one, other = (persons.has_surname(half) for half in halves.groups())
        if not one or not other or one == other:
            yield span
            continue
        for n, who in ((1, one[0]), (2, other[0])):
            name = halves.group(n)
            yield replace(
                span, start=halves.start(n), end=halves.end(n), family="actor", kind="person",
                title=name, who=who.who, place=None,
            )  # fmt: skip
