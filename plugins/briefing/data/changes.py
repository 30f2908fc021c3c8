"""The state of this dossier and an earlier one -> what changed. The law: content, never bytes.

The state is small and plain, and every site carries its own (``data/state.json``): texts by slug
with the digest of their words, entities by ref with their mentions in each text. A build never
looks for an earlier state of its own accord: it would no longer depend on its inputs alone.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass

from briefing.model import Briefing

from . import plain

VERSION = 1


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, gone or different since the build before."""

    what: str  # article | actor | location | event
    how: str  # new | gone | changed
    id: str  # slug or ref
    title: str
    before: int = 0  # an entity's mentions
    now: int = 0


def state(briefing: Briefing) -> bytes:
    """What of a dossier is compared, as JSON."""
    return plain.to_json(_state(briefing))


def _state(briefing: Briefing) -> dict[str, object]:
    articles = {
        one.story.slug: {
            "headline": plain.one_line(one.story.headline),
            "text": hashlib.sha256(one.story.text.encode("utf-8", "replace")).hexdigest()[:16],
        }
        for one in briefing.articles
    }
    entities = {}
    for ref, entity in briefing.entities.items():
        counts = Counter(briefing.articles[a].story.slug for a, _ in entity.occurrences)
        title = plain.one_line(entity.title)
        entities[ref] = {"title": title, "mentions": dict(sorted(counts.items()))}
    return {"version": VERSION, "articles": articles, "entities": entities}


def compare(previous: bytes, briefing: Briefing) -> tuple[Change, ...]:
    """What changed since ``previous`` (a state); nothing if that cannot be read."""
    try:
        before = json.loads(previous)
        if before["version"] != VERSION:
            return ()
        now = _state(briefing)
        return (*_articles(before["articles"], now), *_entities(before["entities"], now))
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()


def _articles(before: dict, state: dict) -> list[Change]:
    now = state["articles"]
    found = []
    for slug in sorted({*before, *now}):
        old, new = before.get(slug), now.get(slug)
        if old == new:
            continue
        how = "new" if old is None else "gone" if new is None else "changed"
        found.append(Change("article", how, slug, str((new or old)["headline"])))
    return found


def _entities(before: dict, state: dict) -> list[Change]:
    now = state["entities"]
    found = []
    for ref in sorted({*before, *now}):
        old, new = before.get(ref), now.get(ref)
        if old == new:
            continue
        how = "new" if old is None else "gone" if new is None else "changed"
        counts = [sum(one["mentions"].values()) if one else 0 for one in (old, new)]
        family = ref.split("/", 1)[0][:-1]
        found.append(Change(family, how, ref, str((new or old)["title"]), *counts))
    return found


def in_words(one: Change) -> str:
    """A change as one line for the editor."""
    if one.what == "article":
        return f"{one.how} article: {one.title}"
    first = one.before if one.how == "changed" else one.now or one.before
    counts = f"{first} mention{'' if first == 1 else 's'}"
    now = f", now {one.now}" if one.how == "changed" else ""
    return f"{one.how} {one.what}: {one.title} ({counts}{now})"


def told(changes: tuple[Change, ...]) -> bytes:
    """``changes.json``: one object a change."""
    rows = [
        {
            "what": one.what,
            "how": one.how,
            "id": one.id,
            "title": one.title,
            "before": one.before,
            "now": one.now,
        }
        for one in changes
    ]
    return plain.to_json({"changes": rows})
