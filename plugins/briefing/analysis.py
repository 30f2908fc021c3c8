"""Stories -> their Naming and Evidence, each stored under all it depends on.

The per-text stages are pure, so where they run does not matter: here, or in the processes of an
executor that is passed in. What is stored is not computed again.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from briefing import evidence, naming
from briefing.cache import Marks, Store, code_version, digest
from briefing.model import Authority, Decision, Evidence, Naming, Parse, Story

HERE = Path(__file__).parent
BATCH = 48  # texts handed to a process at once: enough to fill the model's own batches
LONGEST_FOR_THE_MODEL = 200_000  # characters
TOO_LONG = "too long for the statistical model: known names and rules only"
TEXTS_WORTH_A_PROCESS = 96  # below this, loading the model twice costs more than it saves

MakesExecutor = Callable[[], AbstractContextManager[Executor]]
"""Processes for a large first analysis, made only if they are needed."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Who analyses texts instead of this process: ``many`` if there are many of them, ``few`` if
    the language model must read a few."""

    many: MakesExecutor | None = None
    few: MakesExecutor | None = None


Progress = Callable[[str, int, int], None]
"""Told (what is being done, how many of it are done, how many there are)."""


def silent(what: str, done: int, total: int) -> None:
    """The progress nobody watches."""


@dataclass(slots=True)
class Work:
    """How much a build really did: what the summary tells and the tests count."""

    texts: int = 0
    read: int = 0
    parsed: int = 0
    named: int = 0
    gathered: int = 0


@functools.cache
def version_of(*rooms: str) -> str:
    """A digest of the rooms' own code and data, and of the model."""
    return code_version(HERE / "model", *(HERE / room for room in rooms))


Keys = tuple[bytes, bytes, bytes]
"""Under what a text's parse, its naming and its evidence are stored."""


@dataclass(frozen=True, slots=True)
class Task:
    """One text to analyse: what is not stored yet is None."""

    story: Story
    decisions: tuple[Decision, ...]
    parse: Parse | None
    named: Naming | None


@dataclass(frozen=True, slots=True)
class Analysed:
    """A story with all that it says by itself. ``mark`` is a digest of it all: of what was found,
    not of what it was found by, so that an editor's note changes no text."""

    story: Story
    naming: Naming
    evidence: Evidence
    mark: bytes


@dataclass(slots=True)
class Analysis:
    """Naming and evidence of every story, from the store or made now, in processes if many."""

    store: Store
    authorities: tuple[Authority, ...]
    decisions: Mapping[str, tuple[Decision, ...]]  # by the story's source
    workers: Workers
    progress: Progress
    work: Work

    @property
    def register(self) -> naming.Register:
        return _register(msgspec.msgpack.encode(self.authorities))

    def of(self, stories: Sequence[Story]) -> list[Analysed]:
        """What is known of each story, in the stories' order."""
        marks = [digest(msgspec.msgpack.encode(story)) for story in stories]
        parse_keys, naming_keys, evidence_keys = self._keys(stories, marks)
        found: Marks = {}
        named = dict(self.store.load("naming", naming_keys, Naming, found))
        gathered = dict(self.store.load("evidence", evidence_keys, Evidence, found))
        missing = [
            i
            for i, (name, key) in enumerate(zip(naming_keys, evidence_keys, strict=True))
            if name not in named or key not in gathered
        ]
        wanted = [parse_keys[i] for i in missing]
        parses = dict(self.store.load("parse", wanted, Parse))
        tasks = [
            Task(
                stories[i],
                self.decisions.get(stories[i].source, ()),
                parses.get(parse_keys[i]),
                named.get(naming_keys[i]),
            )
            for i in missing
        ]
        for some, results in self._run(tasks):
            at = [missing[i] for i in some]
            self._keep("parse", parse_keys, at, [result[0] for result in results], {})
            named |= self._keep("naming", naming_keys, at, [r[1] for r in results], found)
            gathered |= self._keep("evidence", evidence_keys, at, [r[2] for r in results], found)
        for name, keys in zip(
            ("parse", "naming", "evidence"), (parse_keys, naming_keys, evidence_keys), strict=True
        ):
            self.store.keep_only(name, keys)
        return [
            Analysed(story, named[name], gathered[key], digest(mark, found[name], found[key]))
            for story, name, key, mark in zip(
                stories, naming_keys, evidence_keys, marks, strict=True
            )
        ]

    def _keys(
        self, stories: Sequence[Story], marks: Sequence[bytes]
    ) -> tuple[list[bytes], list[bytes], list[bytes]]:
        """The keys of each text's parse, naming and evidence: remembered while neither the text
        nor any authority changes, since to know what a text touches is to search it for all names.
        """
        encode = msgspec.msgpack.encode
        world = digest(
            version_of("naming"),
            version_of("evidence"),
            naming.recogniser(),
            encode(self.authorities),
        )
        whole = [
            digest(world, mark, encode(self.decisions.get(story.source, ())))
            for story, mark in zip(stories, marks, strict=True)
        ]
        known = dict(self.store.load("keys", whole, Keys))
        fresh = {
            key: self._keys_of(story)
            for key, story in zip(whole, stories, strict=True)
            if key not in known
        }
        self.store.save("keys", fresh)
        self.store.keep_only("keys", whole)
        known |= fresh
        found = [known[key] for key in whole]
        return [k[0] for k in found], [k[1] for k in found], [k[2] for k in found]

    def _keys_of(self, story: Story) -> Keys:
        """What each stage's result depends on: the text, the code, the authority, the day."""
        decisions = msgspec.msgpack.encode(self.decisions.get(story.source, ()))
        reads = str(_for_the_model(story))
        parse = digest(version_of("naming"), naming.recogniser(), reads, story.text)
        text = digest(story.text, msgspec.msgpack.encode((story.blocks, story.sentences)))
        year = story.dating.day.year if story.dating.day else 0
        head = msgspec.msgpack.encode((story.dateline, story.dateline_end, story.language, year))
        touched = self.register.touches(story.text)
        named = digest(version_of("naming"), parse, text, head, touched, decisions)
        dating = msgspec.msgpack.encode((story.dating, story.publisher))
        return parse, named, digest(version_of("evidence"), named, dating)

    def _run(self, tasks: list[Task]) -> Iterator[tuple[list[int], list[Result]]]:
        """Batches of tasks and their results, as they come."""
        blob = msgspec.msgpack.encode(self.authorities)
        batches = [
            list(range(first, min(first + BATCH, len(tasks))))
            for first in range(0, len(tasks), BATCH)
        ]
        work = [(blob, [tasks[i] for i in some]) for some in batches]
        pool = self._pool(tasks)
        if pool is None:
            yield from self._counted(batches, map(analyse, work), tasks)
        else:
            with pool() as workers:
                yield from self._counted(batches, workers.map(analyse, work), tasks)

    def _pool(self, tasks: Sequence[Task]) -> MakesExecutor | None:
        if len(tasks) >= TEXTS_WORTH_A_PROCESS:
            return self.workers.many
        unread = any(task.parse is None and _for_the_model(task.story) for task in tasks)
        return self.workers.few if unread else None

    def _counted(
        self, batches: list[list[int]], results: Iterable[list[Result]], tasks: list[Task]
    ) -> Iterator[tuple[list[int], list[Result]]]:
        done = 0
        for some, made in zip(batches, results, strict=True):
            done += len(some)
            self.work.parsed += sum(tasks[i].parse is None for i in some)
            self.work.named += sum(tasks[i].named is None for i in some)
            self.work.gathered += len(some)
            self.progress("analysing", done, len(tasks))
            yield some, made

    def _keep(
        self, name: str, keys: list[bytes], at: list[int], values: list[object], marks: Marks
    ) -> dict[bytes, object]:
        fresh = {keys[i]: v for i, v in zip(at, values, strict=True) if v is not None}
        self.store.save(name, fresh, marks)
        return fresh


Result = tuple[Parse | None, Naming, Evidence]


@functools.lru_cache(maxsize=2)
def _register(authorities: bytes) -> naming.Register:
    """The compiled names; made once a process, from data that travels to every worker."""
    return naming.build_register(msgspec.msgpack.decode(authorities, type=tuple[Authority, ...]))


def analyse(batch: tuple[bytes, Sequence[Task]]) -> list[Result]:
    """Parse, name and gather a batch of texts: runs here or in another process alike."""
    authorities, tasks = batch
    register = _register(authorities)
    unparsed = [task.story for task in tasks if task.parse is None]
    made = iter(_parses(unparsed))
    results: list[Result] = []
    for task in tasks:
        parse = task.parse or next(made)
        named = task.named or _named(task, parse, register)
        gathered = evidence.gather(task.story, named, parse)
        results.append((None if task.parse else parse, named, gathered))
    return results


def _named(task: Task, parse: Parse, register: naming.Register) -> Naming:
    named = naming.name_story(task.story, parse, register, task.decisions)
    if len(task.story.text) <= LONGEST_FOR_THE_MODEL:
        return named
    return replace(named, notes=(*named.notes, TOO_LONG))


def _parses(stories: Sequence[Story]) -> Iterator[Parse]:
    """Statistics where the model reads; elsewhere known names and rules alone."""
    parses = naming.parse_texts([story.text for story in stories if _for_the_model(story)])
    for story in stories:
        yield next(parses) if _for_the_model(story) else Parse("")


def _for_the_model(story: Story) -> bool:
    """The model reads English, and at 30 microseconds a character no book."""
    return story.language == "en" and len(story.text) <= LONGEST_FOR_THE_MODEL
