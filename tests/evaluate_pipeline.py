"""Annotated texts -> what the whole naming room makes of them: mentions, and which become links.

Texts are taken as they stand (no cleaning, so that the set's offsets hold): each line is a block
and a sentence, the first the headline. All texts are one corpus. No authority file is used. Each
name's type is its page's family: a state is a location, unless the set says when it acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from briefing.model import Block, Chain, Mention, Naming, Parse, Story
from briefing.naming import build_register, name_story, resolve
from briefing.naming.linking import link

Named = tuple[int, int, str, bool]
"""start, end, type, linked."""


def story_of(row: dict) -> Story:
    """The text of a set as a story whose offsets are the set's."""
    text = row["text"]
    spans = [m.span() for m in re.finditer(r"[^\n]+", text)] or [(0, 0)]
    blocks = tuple(
        Block("paragraph" if n else "headline", a, b, n) for n, (a, b) in enumerate(spans)
    )
    digest = sha256(str(row["id"]).encode()).hexdigest()
    return Story(str(row["id"]), digest, digest[:12], text, blocks, tuple(spans))


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the room leaves it: ``refs`` by chain, "" = no page."""

    story: Story
    naming: Naming
    refs: Sequence[str]

    def named(self, senses: bool) -> list[Named]:
        """Its direct mentions."""
        found = (named(m, self.naming, senses) for m in link(self.story, self.naming, self.refs))
        return [name for name in found if name is not None]


def run(rows: Sequence[dict], parses: Sequence[Parse]) -> list[Text]:
    """Every text, after the corpus was resolved."""
    register = build_register(())
    stories = [story_of(row) for row in rows]
    namings = [name_story(s, p, register) for s, p in zip(stories, parses, strict=True)]
    resolution = resolve(stories, namings, register)
    return [Text(*text) for text in zip(stories, namings, resolution.refs, strict=True)]


def named(mention: Mention, naming: Naming, senses: bool) -> Named | None:
    """The mention as the sets have it; None for indirect ones and events."""
    if mention.form not in ("name", "metonym"):
        return None
    kind = type_of(naming.chains[mention.chain], mention.form, senses)
    return (mention.start, mention.end, kind, bool(mention.id)) if kind else None


def type_of(chain: Chain, form: str, senses: bool) -> str:
    if chain.family == "event":
        return ""
    if chain.family == "location" or form == "metonym" or chain.kind == "state":
        acts = chain.family == "actor"
        return "organisation" if acts and senses else "location"
    return "person" if chain.kind == "person" else "organisation"
