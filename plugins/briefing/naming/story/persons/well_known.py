"""Short names nobody in the text bears in full -> whom news calls so. The law: a closed list.

``Putin`` alone is Vladimir Putin, unless the text has another of that name before or is older than
his fame. The full name is spelled as the text spells the short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Story
from briefing.naming.known.folding import entity_key
from briefing.naming.spans import Span
from briefing.naming.story.persons.surnames import prose_of
from briefing.naming.story.persons.who_answers import Person, Persons, is_full, person
from briefing.naming.tables.fame import well_known

_GROUND = re.compile(r"\b(?:Plains?|Mount|Mt\.?|Hills?|Valley|MK|M\.K\.)\s(?:of\s)?$")
_AGED = re.compile(r"\s?\(\d{1,2}\)|,\s\d{1,2},")


def best_known(story: Story, spans: Sequence[Span], persons: Persons) -> Iterator[Person]:
    """One person for each such name; ``persons`` are those that the text names in full."""
    day, prose = story.dating.day, prose_of(story)
    seen = {story.text[s.start : s.end] for s in spans if _is_another(story.text, s)}
    for span in sorted(spans, key=lambda span: span.start):
        name = story.text[span.start : span.end]
        if span.kind != "person" or span.ref or is_full(name) or name in seen:
            continue
        known = well_known(name)
        if known is None:
            continue
        others = persons.has_surname(name)
        if others and prose.free(span.start, span.end):
            continue
        seen.add(name)
        if others and _named_before(story.text, span, others):
            continue
        if not (day and day.year < known.since) and all(_is_other(known.title, o) for o in others):
            yield person(entity_key(known.title), known.title, "", [known.title])


def _is_another(text: str, span: Span) -> bool:
    """``Plains of Arafat``, ``MK Stalin``, ``Reagan (16)``: ground, initials, somebody's child."""
    before = text[max(0, span.start - 12) : span.start]
    return bool(_GROUND.search(before) or _AGED.match(text, span.end))


def _named_before(text: str, span: Span, others: Sequence[Person]) -> bool:
    """Whether one of them is named in full before: ``Melania Trump ... Trump``."""
    return any(other.title in text[: span.start] for other in others)


def _is_other(title: str, bearer: Person) -> bool:
    return not bearer.ref and entity_key(title) != bearer.who
