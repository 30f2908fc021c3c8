"""The state of this dossier and an earlier one -> what changed. The law: content, never bytes.

The state is small and plain, and every site carries its own (``data/state.json``): texts by slug
with the digest of their words, entities by ref with the ids of their mentions in each text. A build
never looks for an earlier site of its own accord, for it would no longer depend on its inputs
alone: what readers have seen is an input too, the record that each publication leaves in
``content/published.json``. It holds the state that was published last, its number, and what that
publication changed; so the same inputs tell the same changes, in another folder, and once more
after the publication itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

import msgspec

from briefing.model import Briefing, Change, Changes

from . import plain

VERSION = 2
State = Mapping[str, Mapping[str, Mapping[str, object]]]


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
        ids: dict[str, list[str]] = {}
        for a, m in entity.occurrences:
            article = briefing.articles[a]
            ids.setdefault(article.story.slug, []).append(article.mentions[m].id)
        title = plain.one_line(entity.title)
        entities[ref] = {"title": title, "mentions": dict(sorted(ids.items()))}
    return {"version": VERSION, "articles": articles, "entities": entities}


def compare(previous: bytes, briefing: Briefing) -> tuple[Change, ...]:
    """What changed since ``previous`` (a state); nothing if that cannot be read."""
    try:
        return _compare(_read(previous), _state(briefing))
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()


def _read(data: bytes) -> State:
    found = json.loads(data)
    if found["version"] != VERSION:
        raise ValueError("another version")
    return found


def _compare(before: State, now: State) -> tuple[Change, ...]:
    return (
        *_articles(before["articles"], now["articles"]),
        *_entities(before["entities"], now["entities"]),
    )


def _articles(before: Mapping, now: Mapping) -> Iterator[Change]:
    for slug in sorted({*before, *now}):
        old, new = before.get(slug), now.get(slug)
        if old != new:
            yield Change("article", _how(old, new), slug, str((new or old)["headline"]))


def _entities(before: Mapping, now: Mapping) -> Iterator[Change]:
    for ref in sorted({*before, *now}):
        old, new = before.get(ref), now.get(ref)
        if old != new:
            was, is_now = _mentions(old), _mentions(new)
            had = {id for _, id in was}
            fresh = tuple((slug, id) for slug, id in is_now if id and id not in had)
            family, title = ref.split("/", 1)[0][:-1], str((new or old)["title"])
            yield Change(family, _how(old, new), ref, title, len(was), len(is_now), fresh)


def _mentions(one: Mapping | None) -> list[tuple[str, str]]:
    return [(slug, id) for slug, ids in one["mentions"].items() for id in ids] if one else []


def _how(old: object, new: object) -> str:
    return "new" if old is None else "gone" if new is None else "changed"


# --- what readers have seen -------------------------------------------------------------------


class Record(msgspec.Struct):
    """What a publication leaves behind for the next one."""

    number: int
    state: dict[str, object]
    changes: tuple[Change, ...] = ()  # what it changed


def recorded(record: bytes | None, published: bytes) -> bytes:
    """The record after a site with the state ``published`` has reached its readers.

    Without an earlier record (None) it is the first publication, which has changed nothing. A site
    that says what the last one said is no new publication. Raises ValueError if either is damaged.
    """
    now = _read(published)
    if record is None:
        return _written(Record(1, dict(now)))
    before = _recorded(record)
    found = _compare(before.state, now)  # type: ignore[arg-type]
    return _written(Record(before.number + 1, dict(now), found)) if found else record


def since(record: bytes, briefing: Briefing) -> Changes:
    """What a reader finds changed: against the record, or, where the dossier is as it was
    published, what that publication changed. Raises ValueError for a damaged record."""
    before = _recorded(record)
    found = _compare(before.state, _state(briefing))  # type: ignore[arg-type]
    return Changes(before.number, found) if found else Changes(before.number - 1, before.changes)


def _recorded(record: bytes) -> Record:
    try:
        found = msgspec.json.decode(record, type=Record)
        _compare(_read(msgspec.json.encode(found.state)), {"articles": {}, "entities": {}})
    except (msgspec.MsgspecError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError("no record of a publication") from error
    return found


def _written(record: Record) -> bytes:
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


# --- in words ---------------------------------------------------------------------------------


def in_words(one: Change) -> str:
    """A change as one line for the editor."""
    if one.what == "article":
        return f"{one.how} article: {one.title}"
    first = one.before if one.how == "changed" else one.now or one.before
    counts = f"{first} mention{'' if first == 1 else 's'}"
    now = f", now {one.now}" if one.how == "changed" else ""
    return f"{one.how} {one.what}: {one.title} ({counts}{now})"


def told(changes: Changes) -> bytes:
    """``changes.json``: the number of the publication before, and one object a change."""
    rows = [
        {
            "what": one.what,
            "how": one.how,
            "id": one.id,
            "title": one.title,
            "before": one.before,
            "now": one.now,
            "fresh": [{"article": slug, "mention": id} for slug, id in one.fresh],
        }
        for one in changes.found
    ]
    return plain.to_json({"since": changes.since, "changes": rows})
