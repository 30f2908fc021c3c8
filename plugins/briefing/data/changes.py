"""The state of this dossier and an earlier one -> what changed. The law: content, never bytes.

A state is plain JSON lines, and every site carries its own (``data/state.jsonl``): a line for each
text, with the digest of its words and the ids of its mentions, and one for each entity. What has
not changed is the same line, so little more than the difference of two states is ever read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from briefing.model import Article, Briefing, Change, Entity, Stretch

from . import plain
from .prints import Prints, mark

VERSION = 2


class Head(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """The first line; in a record also the publication's number and what it changed."""

    version: int
    number: int = 0
    changes: tuple[Change, ...] = ()


class Text(msgspec.Struct, forbid_unknown_fields=True):
    """A text: ``mentions`` has the ids, with blanks between, by entity."""

    article: str
    headline: str
    text: str
    mentions: dict[str, str]


class Name(msgspec.Struct, forbid_unknown_fields=True):
    """An entity, with how many mentions."""

    entity: str
    title: str
    mentions: int


HEAD = msgspec.json.encode(Head(VERSION)) + b"\n"
TEXT, NAME = b'{"article":', b'{"entity":'


def state(briefing: Briefing) -> bytes:
    """What of a dossier is compared, as JSON lines."""
    texts = (_text(article, briefing) for article in briefing.articles)
    return b"".join((HEAD, *texts, *map(_name, briefing.entities.values())))


def stretches(briefing: Briefing, prints: Prints) -> Iterator[Stretch]:
    """The same, a text or an entity a stretch."""
    yield Stretch(mark(HEAD), lambda: HEAD)
    for at, article in enumerate(briefing.articles):
        yield Stretch(prints.stretch(at), partial(_text, article, briefing))
    for entity in briefing.entities.values():
        known = mark(entity.ref, entity.title, len(entity.occurrences))
        yield Stretch(known, partial(_name, entity))


def _text(article: Article, briefing: Briefing) -> bytes:
    story = article.story
    headline = plain.one_line(story.headline)
    digest = hashlib.sha256(story.text.encode("utf-8", "replace")).hexdigest()[:16]
    return msgspec.json.encode(Text(story.slug, headline, digest, _ids(article, briefing))) + b"\n"


def _name(entity: Entity) -> bytes:
    title = plain.one_line(entity.title)
    return msgspec.json.encode(Name(entity.ref, title, len(entity.occurrences))) + b"\n"


def _ids(article: Article, briefing: Briefing) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for mention in article.mentions:
        if mention.id and mention.ref in briefing.entities:
            found.setdefault(mention.ref, []).append(mention.id)
    return {ref: " ".join(ids) for ref, ids in found.items()}


def schema() -> bytes:
    """The JSON schema of a line of a state."""
    kinds, parts = msgspec.json.schema_components((Head, Text, Name), ref_template="#/$defs/{name}")
    draft = "https://json-schema.org/draft/2020-12/schema"
    return plain.to_json({"$schema": draft, "oneOf": list(kinds), "$defs": parts})


Lines = Callable[[], Iterable[bytes]]
"""Gives the lines of a state, as often as it is asked: a file, or bytes that are at hand."""


def compare(before: Lines, now: Lines) -> tuple[Change, ...]:
    """What changed from one state to the other. Raises ValueError if either is none."""
    old, new = State(before), State(now)
    gone, came = old.all - new.all, new.all - old.all
    texts = old.texts(gone), new.texts(came)
    return (*_articles(*texts), *_entities(old, new, _ids_of(*texts)))


class State:
    """A state that was read: ``all`` are digests of its lines; of texts only those that differ are
    decoded, and none is held, for a state may be large."""

    def __init__(self, lines: Lines) -> None:
        self._asked = lines
        lines = self._lines()
        self.all: set[bytes] = set()
        self.names: dict[str, Name] = {}
        try:
            self.head = msgspec.json.decode(next(lines, b""), type=Head)
            if self.head.version != VERSION:
                raise ValueError("the state of a site made by another version of this program")
            for line in lines:
                self._take(line)
        except msgspec.MsgspecError as error:
            raise ValueError("no state of a site") from error

    def _lines(self) -> Iterator[bytes]:
        return (line.rstrip(b"\n") for line in self._asked())

    def _take(self, line: bytes) -> None:
        if line[:10] == NAME:
            name = msgspec.json.decode(line, type=Name)
            self.names[name.entity] = name
        elif line and line[:11] != TEXT:
            raise ValueError("no state of a site")  # the marks of a merge, for one
        self.all.add(mark(line))

    def texts(self, some: set[bytes]) -> dict[str, Text]:
        """Those of its texts, in order, by slug."""
        lines = (line for line in self._lines() if line[:11] == TEXT and mark(line) in some)
        try:
            found = [msgspec.json.decode(line, type=Text) for line in lines]
        except msgspec.MsgspecError as error:
            raise ValueError("no state of a site") from error
        return {text.article: text for text in found}


def _articles(old: dict[str, Text], new: dict[str, Text]) -> Iterator[Change]:
    """Texts that came, went, or have other words or another headline."""
    for slug in sorted({*old, *new}):
        before, now = old.get(slug), new.get(slug)
        shown = [(one.headline, one.text) for one in (before, now) if one]
        if len(set(shown)) > 1 or before is None or now is None:
            yield Change("article", _how(before, now), slug, shown[-1][0])


Fresh = dict[str, list[tuple[str, str]]]


def _ids_of(old: dict[str, Text], new: dict[str, Text]) -> tuple[Fresh, set[str]]:
    """New mentions by entity, and every entity whose mentions are others than before."""
    fresh: Fresh = {}
    touched: set[str] = set()
    for slug in dict.fromkeys((*new, *old)):
        was, is_now = (one[slug].mentions if slug in one else {} for one in (old, new))
        for ref in {**is_now, **was}:
            had, has = was.get(ref, "").split(), is_now.get(ref, "").split()
            if had != has:
                touched.add(ref)
            known = set(had)
            fresh.setdefault(ref, []).extend((slug, id) for id in has if id not in known)
    return fresh, touched


def _entities(old: State, new: State, ids: tuple[Fresh, set[str]]) -> Iterator[Change]:
    fresh, touched = ids
    for ref in sorted({*old.names, *new.names}):
        before, now = old.names.get(ref), new.names.get(ref)
        if before == now and ref not in touched:
            continue
        family, title = ref.split("/", 1)[0][:-1], (now or before).title
        counts = (one.mentions if one else 0 for one in (before, now))
        places = tuple(fresh.get(ref, ())) if now else ()
        yield Change(family, _how(before, now), ref, title, *counts, places)


def _how(old: object, new: object) -> str:
    return "new" if old is None else "gone" if new is None else "changed"


def in_words(one: Change) -> str:
    """A change as one line for the editor."""
    if one.what == "article":
        return f"{one.how} article: {one.title}"
    first = one.before if one.how == "changed" else one.now or one.before
    counts = f"{first} mention{'' if first == 1 else 's'}"
    now = ""
    if one.how == "changed":
        now = f", now {one.now}" if one.now != one.before else ", as many as before"
    return f"{one.how} {one.what}: {one.title} ({counts}{now})"
