"""Hand-made values for tests: a story, its mentions, an article, a briefing. No rule of the house.

A text is given as it would stand in the story: headline, then blocks, with a blank line between.
"## " opens a subhead, "[caption] " a caption; everything else is a paragraph.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from briefing.model import (
    Article,
    Authority,
    Block,
    Briefing,
    Dating,
    Entity,
    Evidence,
    Fact,
    Mention,
    Places,
    Role,
    Story,
)

_MARKS = {"## ": "subhead", "[caption] ": "caption", "[credit] ": "credit"}


def story(  # noqa: PLR0913
    text: str,
    *,
    source: str = "a.txt",
    day: str = "2013-11-18",
    publisher: str = "AFP",
    certainty: str = "printed",
    reason: str = "",
    **more: object,
) -> Story:
    """A Story of ``text``. ``certainty`` and ``reason`` are those of both day and publisher."""
    blocks, pieces, at, number = [], [], 0, 0
    for k, piece in enumerate(text.strip().split("\n\n")):
        role = "headline" if k == 0 else "paragraph"
        words = piece
        for mark, name in _MARKS.items():
            if k and piece.startswith(mark):
                role, words = name, piece.removeprefix(mark)
        number += role == "paragraph"
        end = at + len(words)
        blocks.append(Block(role, at, end, number if role == "paragraph" else 0))
        pieces.append(words)
        at = end + 2
    joined = "\n\n".join(pieces)
    digest = sha256(source.encode()).hexdigest()
    slug = re.sub(r"[^a-z0-9]+", "-", pieces[0].lower()).strip("-")[:60] + "-" + digest[:6]
    made = Story(
        source=source,
        digest=digest,
        slug=slug,
        text=joined,
        blocks=tuple(blocks),
        sentences=tuple(_sentences(joined, blocks)),
        dating=Dating(dt.date.fromisoformat(day), certainty=certainty, reason=reason)
        if day
        else Dating(),
        publisher=Fact(publisher, certainty, reason) if publisher else None,
    )
    return replace(made, **more)


def _sentences(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    found = []
    for block in blocks:
        at = block.start
        for match in re.finditer(r"[.!?][\"”’)]?(?= [A-Z“\"(])", text[block.start : block.end]):
            found.append((at, block.start + match.end()))
            at = block.start + match.end() + 1
        if at < block.end:
            found.append((at, block.end))
    return found


def mention(  # noqa: PLR0913
    of: Story,
    surface: str,
    ref: str,
    *,
    nth: int = 0,
    form: str = "name",
    uncertain: str = "",
    cue: str = "",
) -> Mention:
    """The ``nth`` occurrence of ``surface`` in a story, read as ``ref``."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.index(surface, start + 1)
    id = "m" + sha256(f"{of.slug} {ref} {start}".encode()).hexdigest()[:8]
    return Mention(
        start, start + len(surface), 0, form=form, cue=cue, uncertain=uncertain, ref=ref, id=id
    )


def article(of: Story, *mentions: Mention, **more: object) -> Article:
    """An Article; mentions are put in order."""
    return Article(of, tuple(sorted(mentions, key=lambda m: m.start)), **more)


def everywhere(of: Story, names: Mapping[str, str]) -> Article:
    """An Article in which each of ``names`` (surface -> ref) is a mention wherever it stands."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    found, seen = [], {}
    for match in re.finditer(rf"\b(?:{pattern})\b", of.text):
        k = seen[match[0]] = seen.get(match[0], -1) + 1
        found.append(
            mention(of, match[0], names[match[0]])._replace(
                start=match.start(),
                end=match.end(),
                id="m" + sha256(f"{of.slug} {match[0]} {k}".encode()).hexdigest()[:8],
            )
        )
    return Article(of, tuple(found), roles=(), evidence=Evidence())


def entity(ref: str, title: str, kind: str = "", **more: object) -> Entity:
    """An Entity with a page that an editor wrote; ``authority=None`` makes it provisional."""
    family = ref.split("/", 1)[0]
    kind = kind or {"actors": "person", "locations": "city", "events": "conference"}[family]
    authority = Authority(ref, kind, title, role=str(more.pop("role", "")))
    return Entity(ref, kind, title, **{"authority": authority, **more})


def briefing(articles: Sequence[Article], entities: Sequence[Entity], **more: object) -> Briefing:
    """A Briefing; each entity gets its occurrences from the articles."""
    ordered = sorted(articles, key=lambda a: (a.story.dating.day or dt.date.max, a.story.slug))
    found: dict[str, list[tuple[int, int]]] = {e.ref: [] for e in entities}
    for i, one in enumerate(ordered):
        for k, m in enumerate(one.mentions):
            if m.ref in found:
                found[m.ref].append((i, k))
    whole = {
        e.ref: replace(e, occurrences=Places(found[e.ref]))
        for e in sorted(entities, key=lambda e: e.ref)
    }
    return Briefing(tuple(ordered), whole, **more)


def role(of: Article, mention_index: int, title: str) -> Role:
    """A title that stands before a mention."""
    start = of.story.text.rindex(title, 0, of.mentions[mention_index].start)
    return Role(title, start, start + len(title), mention_index)
