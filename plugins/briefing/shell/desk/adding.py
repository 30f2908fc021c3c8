"""Files of any kind -> seeds under clean names. The law: a text is copied whole or not at all, and
what was understood of it is told at once.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from slugify import slugify

from briefing import reading
from briefing.model import Problem, Story, seed_of
from briefing.shell.desk.desk import tell
from briefing.shell.inputs import leftover, read_file
from briefing.shell.report import line_of, many

STEM = 60  # characters of a clean name
ASIDE = 5  # lines set aside that are shown
SHORT = 70  # characters of one of them
FEW = 5  # texts of one file that are told one by one


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file. ``problem`` says why it was not taken."""

    origin: str
    name: str = ""
    stories: tuple[Story, ...] = ()
    problem: str = ""


def add(paths: Sequence[str], root: Path) -> list[Added]:
    """Copy files, folders and patterns into seeds/; one that cannot be taken stops no other."""
    seeds = root / "seeds"
    seeds.mkdir(exist_ok=True)
    return [one for path in paths for one in _all(path, seeds)]


def _all(path: str, seeds: Path) -> Iterator[Added]:
    """What a path, a folder or a pattern stands for; one that stands for nothing is told."""
    found = [Path(path)]
    if os.path.isdir(path):
        found = [file for file in sorted(Path(path).rglob("*")) if file.is_file()]
    elif not os.path.exists(path) and glob.has_magic(path):
        found = [Path(name) for name in sorted(glob.glob(path, recursive=True))]
    yield from (_add(file, seeds) for file in found)
    if not found:
        yield Added(path, problem="there is no file")


def _add(path: Path, seeds: Path) -> Added:
    if reason := _left_alone(path):
        return Added(str(path), problem=f"left alone: {reason}")
    try:
        data = read_file(path)
    except OSError as error:
        return Added(str(path), problem=f"cannot be read: {error.strerror or error}")
    if twin := _twin(data, seeds):
        return Added(str(path), problem=f"is there already: seeds/{twin}")
    name = _free_name(path, path.suffix.lower(), seeds)
    stories, problems = reading.read_seed(name, data, None)
    if problems or not stories:
        return Added(str(path), problem=_told(problems) or "holds no text")
    _copy(seeds / name, data)
    return Added(str(path), name, stories)


def _left_alone(path: Path) -> str:
    """Why a file of this name and kind is never taken, or ``""``."""
    if reason := leftover(path.name):
        return reason
    if path.is_symlink():
        return "a link; name the file it leads to"
    if path.suffix.lower() not in reading.SUFFIXES:
        return f"no format that is read; there are {', '.join(reading.SUFFIXES)}"
    return ""


def _told(problems: Sequence[Problem]) -> str:
    """The faults of one file, whose name stands before them."""
    return "; ".join(line_of(replace(problem, path="")) for problem in problems)


def _twin(data: bytes, seeds: Path) -> str:
    """The seed that has the same bytes, if any."""
    for file in sorted(seeds.rglob("*")):
        same = file.is_file() and file.stat().st_size == len(data)
        if same and not file.is_symlink() and read_file(file) == data:
            return file.relative_to(seeds).as_posix()
    return ""


def _free_name(path: Path, suffix: str, seeds: Path) -> str:
    """A clean name nobody has: neither a seed nor, by its stem, a sidecar of another."""
    stem = slugify(path.stem, max_length=STEM, word_boundary=True) or "text"
    taken = {file.stem for file in seeds.iterdir()}
    number = 1
    while (name := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return name + suffix


def _copy(target: Path, data: bytes) -> None:
    with open(target, "xb") as file:
        file.write(data)


# --- what was understood ----------------------------------------------------------------------


def report(added: Sequence[Added], root: Path) -> int:
    """Tell what was understood of each file, open sidecars for the rest; the exit code."""
    for one in added:
        if one.problem:
            tell(f"{one.origin}: {one.problem}")
            continue
        tell(f"{one.origin} -> seeds/{one.name}")
        if len(one.stories) > FEW:
            _tell_many(one.stories)
        else:
            for story in one.stories:
                _tell(story)
        _sidecar(one, root)
    taken = sum(1 for one in added if one.name)
    tell(f"{taken} of {many(len(added), 'file')} added")
    stories = [story for one in added if one.name for story in one.stories]
    for missing, open_ in (
        ("the day", [story for story in stories if not story.dating.day]),
        ("the publisher", [story for story in stories if not story.publisher]),
    ):
        if open_ and len(stories) > 1:
            tell(
                f"{missing} is not known of {many(len(open_), 'text')}: write it in the sidecar of"
            )
            tell(f"  {', '.join(seed_of(story.source) for story in open_)}")
    return 0 if taken == len(added) else 1


def _tell(story: Story) -> None:
    dating = story.dating
    day = dating.day.isoformat() if dating.day else _between(story)
    tell(f"  headline   {story.headline}")
    tell(f"  date       {day}{_how(dating.certainty, dating.reason)}")
    publisher = story.publisher
    how = _how(publisher.certainty, publisher.reason) if publisher else ""
    tell(f"  publisher  {publisher.value if publisher else 'not found'}{how}")
    if story.byline:
        tell(f"  author     {story.byline.value}")
    paragraphs = sum(1 for block in story.blocks if block.role == "paragraph")
    told = many(story.words, "word"), many(paragraphs, "paragraph"), f"language {story.language}"
    tell(f"  text       {', '.join(told)}")
    if story.set_aside:
        tell(f"  set aside  {many(len(story.set_aside), 'line')} of the file, no part of the text:")
        for line in story.set_aside[:ASIDE]:
            tell(f"             {_short(line.text.strip())} ({line.reason})")
        if (more := len(story.set_aside) - ASIDE) > 0:
            tell(f"             … and {more} more, all of them on the article's page")
    if not paragraphs:
        tell("  note       it has a headline and nothing below it")
    for note in story.notes:
        tell(f"  note       {note}")


def _tell_many(stories: Sequence[Story]) -> None:
    """An export in few lines: what its articles have, and each that is in doubt by name."""
    days = sorted(story.dating.day for story in stories if story.dating.day)
    names = sorted({story.publisher.value for story in stories if story.publisher})
    tell(f"  articles   {len(stories):,}")
    tell(f"  dates      {days[0]} to {days[-1]}" if days else "  dates      not found")
    more = f" and {len(names) - FEW:,} more" if len(names) > FEW else ""
    tell(f"  publisher  {', '.join(names[:FEW]) or 'not found'}{more}")
    for story in stories:
        doubts = "; ".join(story.notes) or ("" if story.dating.day else "its day is not known")
        if doubts:
            tell(f"  note       {story.source}, “{story.headline}”: {doubts}")


def _how(certainty: str, reason: str) -> str:
    return f" ({certainty}: {reason})" if reason else ""


def _short(line: str) -> str:
    return line if len(line) <= SHORT else line[: SHORT - 1] + "…"


def _between(story: Story) -> str:
    dating = story.dating
    if dating.earliest and dating.latest:
        return f"between {dating.earliest} and {dating.latest}"
    return "not found"


def _sidecar(one: Added, root: Path) -> None:
    """A sidecar with the open questions as comments, where the text does not answer them."""
    missing = []
    story = one.stories[0]
    if story.dating.day is None:
        missing += ["# date: 2013-11-18", "# reason: how the day is known, in one phrase"]
    if story.publisher is None:
        missing += ["# publisher: who published it"]
    if not missing or len(one.stories) > 1:
        return
    path = (root / "seeds" / one.name).with_suffix(".yaml")
    head = f"# What {one.name} does not say. Take the # away where you know it."
    path.write_text("\n".join([head, *missing, ""]), encoding="utf-8")
    tell(f"  asked      in seeds/{path.name}: fill in what you know")
