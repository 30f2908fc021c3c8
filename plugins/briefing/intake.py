"""Inputs -> what editors wrote and the stories of the seeds. Every fault is collected, none raised.

What is stored and unchanged is not read again: a seed whose stamp is known is not even opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import PurePosixPath
from typing import TypeVar

from briefing import editing
from briefing.analysis import Work, version_of
from briefing.cache import Store, digest, stamp_key
from briefing.crew import Crew, in_pieces
from briefing.model import (
    RECORD,
    Authority,
    Decision,
    InputFile,
    Inputs,
    Note,
    Page,
    Problem,
    Question,
    Sidecar,
    Story,
)
from briefing.one_text import Seed, read_all
from briefing.shelf import shelf, windows

HELD = 1 << 20  # bytes of files that are read together

T = TypeVar("T")
Parsed = tuple[T | None, Sequence[Problem]]


@dataclass(frozen=True, slots=True)
class Curated:
    """All that editors wrote, parsed."""

    authorities: tuple[Authority, ...] = ()
    pages: tuple[Page, ...] = ()
    questions: tuple[Question, ...] = ()
    sidecars: Mapping[str, tuple[Sidecar, bytes]] = field(default_factory=dict)  # by seed's stem


# --- what editors wrote -----------------------------------------------------------------------

AUTHORITY_FOLDERS = ("actors", "locations", "events")


def read_curated(inputs: Inputs, store: Store) -> tuple[Curated, list[Problem]]:
    """Parse every file of content/ and every sidecar; strict, all problems at once."""
    authorities: list[Authority] = []
    pages: list[Page] = []
    questions: list[Question] = []
    problems: list[Problem] = []
    known = Known(inputs.content, store)
    readers = {
        **dict.fromkeys(AUTHORITY_FOLDERS, (known.authority, authorities)),
        "pages": (_read_now(editing.read_page), pages),
        "questions": (_read_now(editing.read_question), questions),
    }
    for file in inputs.content:
        if file.path == RECORD:
            continue  # it says what readers have seen, and nothing of the dossier
        reader, found = readers.get(file.path.split("/", 1)[0], (None, None))
        path = f"content/{file.path}"
        if reader is None or not file.path.endswith(".md") or file.path.count("/") != 1:
            mend = f"move it to content/{'|'.join(readers)}/<id>.md or out of content/"
            problems.append(Problem(path, 0, "no page of any known kind", mend))
            continue
        value, faults = reader(path, file)
        problems += faults
        if value is not None:
            found.append(value)
    known.keep()
    problems += editing.check_authorities(authorities)
    sidecars, faults = read_sidecars(inputs)
    curated = Curated(tuple(authorities), tuple(pages), tuple(questions), sidecars)
    return curated, problems + faults


def _read_now(read: Callable[[str, bytes], Parsed[T]]) -> Callable[[str, InputFile], Parsed[T]]:
    """Read the file at once, however well it is known."""
    return lambda path, file: read(path, file.read())


class Known:
    """Authority pages: there may be thousands; one whose stamp has not changed is not opened."""

    def __init__(self, files: Sequence[InputFile], store: Store) -> None:
        self._store = store
        self._keys = {
            file.path: digest(version_of("editing"), file.path, *map(str, file.stamp))
            for file in files
            if file.path.split("/", 1)[0] in AUTHORITY_FOLDERS
        }
        self._stored = dict(store.load("authority", self._keys.values(), Authority))
        self._fresh: dict[bytes, Authority] = {}

    def authority(self, path: str, file: InputFile) -> Parsed[Authority]:
        """The page as stored, or as it is read now; one with a fault is not kept."""
        key = self._keys[file.path]
        if key in self._stored:
            return self._stored[key], ()
        value, faults = editing.read_authority(path, file.read())
        if value is not None and not faults:
            self._fresh[key] = value
        return value, faults

    def keep(self) -> None:
        """Store what was read now; forget pages that are gone."""
        self._store.save("authority", self._fresh)
        self._store.keep_only("authority", self._keys.values())


def read_sidecars(
    inputs: Inputs,
) -> tuple[dict[str, tuple[Sidecar, bytes]], list[Problem]]:
    """Sidecars by the stem of the seed they stand beside; one without a seed is a problem."""
    stems = {stem(file.path) for file in inputs.seeds}
    sidecars: dict[str, tuple[Sidecar, bytes]] = {}
    seen: dict[str, str] = {}
    problems: list[Problem] = []
    for file in inputs.sidecars:
        path, data = f"seeds/{file.path}", file.read()
        sidecar, faults = editing.read_sidecar(path, data)
        problems += faults
        if stem(file.path) not in stems:
            mend = "name it as its seed, with .yaml, or remove it"
            problems.append(Problem(path, 0, "stands beside no seed", mend))
        elif stem(file.path) in seen:
            what = f"seeds/{seen[stem(file.path)]} stands beside the same seed"
            problems.append(Problem(path, 0, what, "join them into one of the two"))
        elif sidecar is not None:
            sidecars[stem(file.path)] = (sidecar, data)
        seen.setdefault(stem(file.path), file.path)
    return sidecars, problems


def stem(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(""))


def decisions(
    stories: Sequence[Story], sidecars: Mapping[str, tuple[Sidecar, bytes]]
) -> dict[str, tuple[Decision, ...]]:
    """The editor's single decisions, by the source of the story they are about."""
    found = {}
    for story in stories:
        sidecar = sidecars.get(stem(story.seed))
        if sidecar and sidecar[0].decisions:
            found[story.source] = sidecar[0].decisions
    return found


def rights_said(
    stories: Sequence[Story], sidecars: Mapping[str, tuple[Sidecar, bytes]]
) -> dict[str, str]:
    """What an editor lets be shown of single texts, by the source of the story."""
    found = {}
    for story in stories:
        sidecar = sidecars.get(stem(story.seed))
        if sidecar and sidecar[0].rights:
            found[story.source] = sidecar[0].rights
    return found


# --- one text at a time -----------------------------------------------------------------------


def read_seeds(
    seeds: Sequence[InputFile],
    sidecars: Mapping[str, tuple[Sidecar, bytes]],
    store: Store,
    crew: Crew,
    work: Work,
) -> tuple[MutableSequence[Story], list[Problem], list[Note]]:
    """Every seed as its stories; what is stored and unchanged is not read again."""
    digests = _digests(seeds, store)
    keys = {
        file.path: digest(
            version_of("reading"),
            file.path,
            digests[file.path],
            sidecars[stem(file.path)][1] if stem(file.path) in sidecars else "",
        )
        for file in seeds
    }
    found = shelf(Story, len(seeds), store.folder)
    problems: list[Problem] = []
    for some in windows(seeds):
        stored = dict(store.load("story", [keys[file.path] for file in some], tuple[Story, ...]))
        unread = [file for file in some if keys[file.path] not in stored]
        pieces = _pieces(unread, sidecars)
        fresh: dict[bytes, tuple[Story, ...]] = {}
        for file, (stories, faults) in zip(unread, _read(pieces, crew, len(unread)), strict=True):
            work.read += 1
            work.progress("reading", work.read, len(seeds))
            stored[keys[file.path]] = stories
            problems += faults
            if not faults:
                fresh[keys[file.path]] = stories
        for file in some:
            for story in stored[keys[file.path]]:
                found.append(story)
        store.save("story", fresh)
    store.keep_only("story", keys.values())
    return found, problems, same_bytes(seeds, digests)


def _pieces(
    files: Sequence[InputFile], sidecars: Mapping[str, tuple[Sidecar, bytes]]
) -> Iterator[list[Seed]]:
    """The files with their bytes: some at a time, of large ones a few."""
    piece: list[Seed] = []
    held, most = 0, in_pieces(len(files))
    for file in files:
        data = file.read()
        if piece and (len(piece) == most or held + len(data) > HELD):
            yield piece
            piece, held = [], 0
        piece.append((file.path, data, sidecars.get(stem(file.path), (None, b""))[0]))
        held += len(data)
    if piece:
        yield piece


def _read(pieces: Iterable[list[Seed]], crew: Crew, texts: int) -> Iterator[Parsed]:
    """Each seed's stories, or its faults, in order."""
    return chain.from_iterable(crew.map(read_all, pieces, texts))


def _digests(seeds: Sequence[InputFile], store: Store) -> dict[str, bytes]:
    """Every seed's digest; a file whose stamp has not changed is not opened."""
    stamps = {file.path: stamp_key(file.path, file.stamp) for file in seeds}
    known = dict(store.load("stamp", stamps.values(), bytes))
    fresh = {}
    found = {}
    for file in seeds:
        stamp = stamps[file.path]
        if stamp not in known:
            fresh[stamp] = digest(file.read())
        found[file.path] = known.get(stamp) or fresh[stamp]
    store.save("stamp", fresh)
    store.keep_only("stamp", stamps.values())
    return found


def same_bytes(seeds: Sequence[InputFile], digests: Mapping[str, bytes]) -> list[Note]:
    """Two seeds with the same bytes are told: a copy counts as a second source."""
    first: dict[bytes, str] = {}
    notes = []
    for file in seeds:
        original = first.setdefault(digests[file.path], file.path)
        if original != file.path:
            notes.append(Note(f"seeds/{file.path}", 0, f"has the same bytes as seeds/{original}"))
    return notes


def clashing_slugs(stories: Iterable[Story]) -> list[Problem]:
    """Two texts on one address; only pinned slugs can bring that about."""
    owner: dict[str, str] = {}
    problems = []
    for story in stories:
        for slug in (story.slug, *story.formerly):
            other = owner.setdefault(slug, story.source)
            if other != story.source:
                what = f"its address articles/{slug}.html is already that of seeds/{other}"
                mend = "give one of them another slug: in its sidecar"
                problems.append(Problem(f"seeds/{story.source}", 0, what, mend))
    return problems
