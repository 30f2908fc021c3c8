"""Spans with their entities -> Naming: mentions in order, one chain for each entity of a text."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Chain, Mention, Naming, Role, Story
from briefing.naming.known.register import Register
from briefing.naming.spans import Span
from briefing.naming.story.roles import belonging

STRENGTHS = ("weak", "strong", "curated")


def number(
    story: Story,
    spans: Sequence[Span],
    roles: Sequence[tuple[int, int, int]],
    register: Register,
) -> Naming:
    """Mentions and chains in order of offsets. ``roles``: start and end of a title, and the start
    of the name it stands beside."""
    ordered = sorted(spans, key=lambda span: span.start)
    groups: dict[tuple[str, str], list[Span]] = {}
    for span in ordered:
        groups.setdefault(_entity(span), []).append(span)
    place = {entity: n for n, entity in enumerate(groups)}
    mentions = tuple(
        Mention(
            span.start, span.end, place[_entity(span)],
            span.form, span.cue, round(span.score, 3), span.uncertain,
        )
        for span in ordered
    )  # fmt: skip
    at = {span.start: n for n, span in enumerate(ordered)}
    titles = tuple(
        Role(" ".join(story.text[start:end].split()), start, end, at[name])
        for start, end, name in sorted(roles)
        if name in at
    )
    belongs = _belonging(story.text, ordered, roles, register)
    chains = tuple(_chain(group, belongs.get(entity, "")) for entity, group in groups.items())
    return Naming(mentions, chains, titles)


def _belonging(
    text: str,
    spans: Sequence[Span],
    roles: Sequence[tuple[int, int, int]],
    register: Register,
) -> dict[tuple[str, str], str]:
    """Entity -> the state or body its first telling title names."""
    starts = [span.start for span in spans]
    at = {span.start: span for span in spans}
    found: dict[tuple[str, str], str] = {}
    for start, end, name in roles:
        of = belonging(text, (start, end), spans, starts, register)
        if of and name in at:
            found.setdefault(_entity(at[name]), of)
    return found


def _entity(span: Span) -> tuple[str, str]:
    return (span.ref, "") if span.ref else (span.family, span.who or span.title)


def _chain(group: Sequence[Span], affiliation: str) -> Chain:
    """One entity's chain: the fullest name, the strongest claim, all reasons."""
    first = group[0]
    title = first.title if first.ref else _fullest(group)
    reasons = tuple(dict.fromkeys(reason for span in group for reason in span.reasons))
    places = sorted((span.place for span in group if span.place), key=lambda one: bool(one.doubt))
    place = places[0] if places else None
    return Chain(
        first.family, first.kind, title, first.ref, _strength(group), reasons, affiliation, place
    )


def _fullest(group: Sequence[Span]) -> str:
    """The longest name; one that is only ever shouted is said quietly."""
    title = max((span.title for span in group), key=lambda t: (not t.isupper(), len(t), t))
    person = group[0].kind == "person" and title.isupper()
    return " ".join(map(str.capitalize, title.split())) if person else title


def _strength(group: Sequence[Span]) -> str:
    """Curated, strong (two sources agree, or a strong reason and two mentions) or weak."""
    best = max((span.strength for span in group), key=STRENGTHS.index)
    if best != "weak":
        return best
    agreed = any(span.sources for span in group)
    reasoned = len(group) > 1 and any(span.reasons for span in group)
    return "strong" if agreed or reasoned else "weak"
