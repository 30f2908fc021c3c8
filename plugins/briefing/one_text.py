"""A seed -> its stories; a story and what is stored of it -> its Parse, Naming and Evidence. The
law: one text alone, the same wherever it runs; one that the program fails on is told, and harms no
other.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import msgspec

from briefing import evidence, reading
from briefing.model import (
    Authority,
    Decision,
    Evidence,
    Naming,
    Parse,
    Problem,
    Sidecar,
    Story,
)
from briefing.naming import Register, build_register, name_story, parse_texts

LONGEST_FOR_THE_MODEL = 200_000  # characters
TOO_LONG = "too long for the statistical model: known names and rules only"


Seed = tuple[str, bytes, Sidecar | None]
"""A file's path below seeds/, its bytes, and what an editor wrote beside it."""
Read = tuple[tuple[Story, ...], Sequence[Problem]]
"""The stories of a file, or why there are none."""


def read_all(seeds: Sequence[Seed]) -> list[Read]:
    """The stories of some seeds."""
    return [_read(*seed) for seed in seeds]


def _read(path: str, data: bytes, sidecar: Sidecar | None) -> Read:
    try:
        stories, faults = reading.read_seed(path, data, sidecar)
    except Exception as error:
        mend = "take it out of seeds/ until that is mended"
        return (), [Problem(f"seeds/{path}", 0, failure("it cannot be read", error), mend)]
    told = [replace(fault, path=f"seeds/{fault.path}") for fault in faults]
    return () if faults else stories, told


@dataclass(frozen=True, slots=True)
class Task:
    """One text to analyse: what is not stored yet is None."""

    story: Story
    decisions: tuple[Decision, ...]
    parse: Parse | None
    named: Naming | None


Batch = tuple[bytes, Sequence[Task]]
Result = tuple[Parse | None, Naming, Evidence]


@lru_cache(maxsize=2)
def register_of(authorities: bytes) -> Register:
    """The compiled names; made once a process, from data that travels to every worker."""
    return build_register(msgspec.msgpack.decode(authorities, type=tuple[Authority, ...]))


forget_registers = register_of.cache_clear
"""Once nobody is named any more: those of a very large dossier fill hundreds of megabytes."""


def analyse(batch: Batch) -> list[Result]:
    """Parse, name and gather a batch of texts: runs here or in another process alike."""
    authorities, tasks = batch
    register = register_of(authorities)
    unparsed = [task.story for task in tasks if task.parse is None]
    made = iter(_parses(unparsed))
    results: list[Result] = []
    for task in tasks:
        parse = task.parse or next(made)
        named = task.named or _named(task, parse, register)
        gathered, failed = _gathered(task.story, named, parse)
        named = replace(named, notes=(*named.notes, *failed)) if failed else named
        results.append((None if task.parse else parse, named, gathered))
    return results


def _named(task: Task, parse: Parse, register: Register) -> Naming:
    """The names of a text. Where the program fails on it, the rest of the dossier is none the worse
    for it, and the text is told."""
    try:
        named = name_story(task.story, parse, register, task.decisions)
    except Exception as error:
        return Naming(notes=(failure("no name of it is linked", error),))
    if len(task.story.text) <= LONGEST_FOR_THE_MODEL:
        return named
    return replace(named, notes=(*named.notes, TOO_LONG))


def _gathered(story: Story, named: Naming, parse: Parse) -> tuple[Evidence, tuple[str, ...]]:
    """What a text says, and a note where the program fails on it."""
    try:
        return evidence.gather(story, named, parse), ()
    except Exception as error:
        return Evidence(), (failure("nothing is told of what it says", error),)


def failure(what: str, error: Exception) -> str:
    """What an editor is told of a text that the program fails on."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return f"{what}: a defect of the program ({type(error).__name__} in {where}), report it"


def _parses(stories: Sequence[Story]) -> Iterator[Parse]:
    """Statistics where the model reads; elsewhere known names and rules alone."""
    parses = parse_texts([story.text for story in stories if for_the_model(story)])
    for story in stories:
        yield next(parses) if for_the_model(story) else Parse("")


def for_the_model(story: Story) -> bool:
    """The model reads English, and at 30 microseconds a character no book."""
    return story.language == "en" and len(story.text) <= LONGEST_FOR_THE_MODEL
