"""Stories -> their Naming and Evidence, each stored under all it depends on.

The per-text stages are pure, so where they run does not matter: here, or in the processes of an
executor that is passed in. What is stored is not computed again.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from briefing.cache import Marks, Store, code_version, digest
from briefing.crew import Crew, are_worth_processes, in_pieces
from briefing.model import Authority, Decision, Evidence, Naming, Parse, Story
from briefing.naming import Register, recogniser
from briefing.naming.parsing import parse_text
from briefing.one_text import Result, Task, analyse, for_the_model, register_of
from briefing.shelf import are_many, shelf, windows

HERE = Path(__file__).parent

Progress = Callable[[str, int, int], None]
"""Told (what is being done, how many of it are done, how many there are)."""


def silent(what: str, done: int, total: int) -> None:
    """The progress nobody watches."""


@dataclass(slots=True)
class Work:
    """How much a build really did: what the summary tells and the tests count; who is told of it
    meanwhile."""

    texts: int = 0
    read: int = 0
    parsed: int = 0
    named: int = 0
    gathered: int = 0
    progress: Progress = field(default=silent, compare=False, repr=False)


@functools.cache
def version_of(*rooms: str) -> str:
    """A digest of the rooms' own code and data, and of the model."""
    return code_version(HERE / "model", *(HERE / room for room in rooms))


Keys = tuple[bytes, bytes, bytes]
"""Under what a text's parse, its naming and its evidence are stored."""


@dataclass(slots=True)
class Analysed:
    """The stories with all that each says by itself. ``marks`` are digests of it: of what was
    found, not of what it was found by, so that an editor's note changes no text."""

    stories: MutableSequence[Story]
    namings: MutableSequence[Naming]
    evidence: MutableSequence[Evidence]
    marks: list[bytes] = field(default_factory=list)

    def take(self, n: int) -> tuple[Story, Naming, Evidence]:
        """The ``n``-th story with what is known of it, for the last time."""
        taken = self.stories[n], self.namings[n], self.evidence[n]
        if not are_many(len(self.stories)):
            self.namings[n], self.evidence[n] = Naming(), Evidence()  # they are as large as a text
        return taken


@dataclass(slots=True)
class Analysis:
    """Naming and evidence of every story, from the store or made now, in processes if many."""

    store: Store
    authorities: tuple[Authority, ...]
    decisions: Mapping[str, tuple[Decision, ...]]  # by the story's source
    crew: Crew
    work: Work
    register: Register = field(init=False)
    _encoded: bytes = b""

    def __post_init__(self) -> None:
        self._encoded = msgspec.msgpack.encode(self.authorities)
        self.register = register_of(self._encoded)

    def of(self, stories: MutableSequence[Story]) -> Analysed:
        """What is known of each story, in the stories' order."""
        folder, count = self.store.folder, len(stories)
        found = Analysed(stories, shelf(Naming, count, folder), shelf(Evidence, count, folder))
        marks, keys = self._keys(stories)
        missing = self._missing(keys)
        for some in windows(range(count)):
            self._take_in(some, keys, marks, found, missing)
        for stage, name in enumerate(("parse", "naming", "evidence")):
            self.store.keep_only(name, (key[stage] for key in keys))
        return found

    def _missing(self, keys: Sequence[Keys]) -> int:
        """How many texts must be analysed."""
        named = self.store.holds("naming", (key[1] for key in keys))
        gathered = self.store.holds("evidence", (key[2] for key in keys))
        return sum(key[1] not in named or key[2] not in gathered for key in keys)

    def _take_in(
        self,
        some: Sequence[int],
        keys: Sequence[Keys],
        marks: Sequence[bytes],
        found: Analysed,
        all_missing: int,
    ) -> None:
        """Bring what is known of some stories to the others, once it is known. ``all_missing``:
        how many stories of the dossier must be analysed."""
        told: Marks = {}
        named = dict(self.store.load("naming", [keys[n][1] for n in some], Naming, told))
        gathered = dict(self.store.load("evidence", [keys[n][2] for n in some], Evidence, told))
        missing = [n for n in some if keys[n][1] not in named or keys[n][2] not in gathered]
        parses = dict(self.store.load("parse", [keys[n][0] for n in missing], Parse))
        unread = {
            keys[n][0]: found.stories[n].text
            for n in missing
            if keys[n][0] not in parses and for_the_model(found.stories[n])
        }
        made = self._parsed(unread, all_missing)
        self.store.save("parse", made)
        self.work.parsed += len(made)
        parses |= made
        tasks = [
            Task(
                story := found.stories[n],
                self.decisions.get(story.source, ()),
                parses.get(keys[n][0]),
                named.get(keys[n][1]),
            )
            for n in missing
        ]
        for at, results in self._run(tasks, all_missing):
            stages = zip(*(keys[missing[i]] for i in at), strict=True)
            parsed, names, said = (
                {key: value for key, value in zip(stage, values, strict=True) if value is not None}
                for stage, values in zip(stages, zip(*results, strict=True), strict=True)
            )
            self.store.save("parse", parsed)
            self.store.save("naming", names, told)
            self.store.save("evidence", said, told)
            named |= names
            gathered |= said
        for n in some:
            _, name, evidence_ = keys[n]
            found.namings.append(named[name])
            found.evidence.append(gathered[evidence_])
            found.marks.append(digest(marks[n], told[name], told[evidence_]))

    def _keys(self, stories: Sequence[Story]) -> tuple[list[bytes], list[Keys]]:
        """A digest of each text, and the keys of its parse, naming and evidence: remembered while
        neither the text nor any authority changes, since to know what a text touches is to search
        it for all names.
        """
        encode = msgspec.msgpack.encode
        world = digest(
            version_of("naming"),
            version_of("evidence"),
            recogniser(),
            self._encoded,
        )
        marks, whole = [], []
        for story in stories:
            marks.append(digest(encode(story)))
            whole.append(digest(world, marks[-1], encode(self.decisions.get(story.source, ()))))
        known = dict(self.store.load("keys", whole, Keys))
        fresh = {key: self._keys_of(stories[n]) for n, key in enumerate(whole) if key not in known}
        self.store.save("keys", fresh)
        self.store.keep_only("keys", whole)
        known |= fresh
        return marks, [known[key] for key in whole]

    def _keys_of(self, story: Story) -> Keys:
        """What each stage's result depends on: the text, the code, the authority, the day."""
        decisions = msgspec.msgpack.encode(self.decisions.get(story.source, ()))
        reads = str(for_the_model(story))
        parse = digest(version_of("naming"), recogniser(), reads, story.text)
        text = digest(story.text, msgspec.msgpack.encode((story.blocks, story.sentences)))
        year = story.dating.day.year if story.dating.day else 0
        head = msgspec.msgpack.encode((story.dateline, story.dateline_end, story.language, year))
        touched = self.register.touches(story.text)
        named = digest(version_of("naming"), parse, text, head, touched, decisions)
        dating = msgspec.msgpack.encode((story.dating, story.publisher))
        return parse, named, digest(version_of("evidence"), named, dating)

    def _parsed(self, texts: Mapping[bytes, str], all_missing: int) -> Mapping[bytes, Parse]:
        """The parses of a few texts, if somebody waits for them; else they are made on the way."""
        reader = None if are_worth_processes(all_missing) or not texts else self.crew.reader()
        if reader is None:
            return {}
        return dict(zip(texts, reader.map(parse_text, texts.values()), strict=True))

    def _run(self, tasks: list[Task], all_missing: int) -> Iterator[tuple[range, list[Result]]]:
        """Batches of tasks, by their numbers, and their results, as they come."""
        every, size = range(len(tasks)), in_pieces(all_missing)
        batches = [every[first : first + size] for first in every[::size]]
        work = [(self._encoded, [tasks[i] for i in some]) for some in batches]
        results = self.crew.map(analyse, work, all_missing)
        for some, made in zip(batches, results, strict=True):
            self.work.parsed += sum(tasks[i].parse is None for i in some)
            self.work.named += sum(tasks[i].named is None for i in some)
            self.work.gathered += len(some)
            known = self.work.gathered
            self.work.progress("analysing", known, max(all_missing, known))
            yield some, made
