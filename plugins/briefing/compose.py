"""Inputs -> Briefing. The stages in order: the whole program can be read here.

One text at a time, pure, stored under all it depends on: read, parse, name, gather. Then, once,
the whole corpus: date, resolve, link. Stages never see each other; this module alone knows them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

import msgspec

from briefing import editing, evidence, naming, reading
from briefing.cache import Store, code_version, digest
from briefing.model import (
    Article,
    Authority,
    Briefing,
    Decision,
    Entity,
    Evidence,
    InputFile,
    Inputs,
    Mention,
    Naming,
    Note,
    Page,
    Parse,
    Problem,
    Question,
    Resolution,
    Sidecar,
    Story,
    Unlinked,
)
from briefing.naming.linking import link

HERE = Path(__file__).parent
BATCH = 48  # texts handed to a process at once: enough to fill the model's own batches
TEXTS_WORTH_A_PROCESS = 96  # below this, loading the model twice costs more than it saves

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


@dataclass(frozen=True, slots=True)
class Composition:
    """What came of the inputs. ``briefing`` is None exactly if there are problems."""

    briefing: Briefing | None
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    work: Work = field(default_factory=Work)


@dataclass(frozen=True, slots=True)
class Curated:
    """All that editors wrote, parsed."""

    authorities: tuple[Authority, ...] = ()
    pages: tuple[Page, ...] = ()
    questions: tuple[Question, ...] = ()
    sidecars: Mapping[str, tuple[Sidecar, bytes]] = field(default_factory=dict)  # by seed's stem


def compose(
    inputs: Inputs,
    store: Store,
    executor: Callable[[], Executor] | None = None,
    progress: Progress = silent,
) -> Composition:
    """Run every stage. ``executor`` makes the processes for a large first analysis, if wanted."""
    work = Work(texts=len(inputs.seeds))
    curated, problems = read_curated(inputs)
    keyed, seed_problems, notes = read_seeds(inputs.seeds, curated.sidecars, store, work, progress)
    problems += seed_problems
    problems += clashing_slugs([story for _, story in keyed])
    if problems:
        return Composition(None, tuple(sorted(set(problems))), tuple(notes), work)
    stories = reading.date_stories([story for _, story in keyed])
    analysis = Analysis(store, curated, executor, progress, work)
    namings, gathered = analysis.of(stories)
    register = analysis.register
    resolution = naming.resolve(stories, namings, register)
    briefing = assemble(curated, stories, namings, gathered, resolution)
    problems = clashing_redirects(curated.authorities, briefing)
    if problems:
        return Composition(None, tuple(sorted(problems)), tuple(notes), work)
    notes += [Note(f"seeds/{story.source}", 0, note) for story in stories for note in story.notes]
    notes += [Note("", 0, note) for note in store.notes]
    briefing = replace(briefing, notes=tuple(sorted({*briefing.notes, *notes})))
    return Composition(briefing, (), briefing.notes, work)


# --- what editors wrote -----------------------------------------------------------------------

AUTHORITY_FOLDERS = ("actors", "locations", "events")


def read_curated(inputs: Inputs) -> tuple[Curated, list[Problem]]:
    """Parse every file of content/ and every sidecar; strict, all problems at once."""
    authorities: list[Authority] = []
    pages: list[Page] = []
    questions: list[Question] = []
    problems: list[Problem] = []
    readers = {
        **dict.fromkeys(AUTHORITY_FOLDERS, (editing.read_authority, authorities)),
        "pages": (editing.read_page, pages),
        "questions": (editing.read_question, questions),
    }
    for file in inputs.content:
        reader, found = readers.get(file.path.split("/", 1)[0], (None, None))
        path = f"content/{file.path}"
        if reader is None or not file.path.endswith(".md") or file.path.count("/") != 1:
            mend = f"move it to content/{'|'.join(readers)}/<id>.md or out of content/"
            problems.append(Problem(path, 0, "no page of any known kind", mend))
            continue
        value, faults = reader(path, file.read())
        problems += faults
        if value is not None:
            found.append(value)
    problems += editing.check_authorities(authorities)
    sidecars, faults = read_sidecars(inputs)
    curated = Curated(tuple(authorities), tuple(pages), tuple(questions), sidecars)
    return curated, problems + faults


def read_sidecars(
    inputs: Inputs,
) -> tuple[dict[str, tuple[Sidecar, bytes]], list[Problem]]:
    """Sidecars by the stem of the seed they stand beside; one without a seed is a problem."""
    stems = {_stem(file.path) for file in inputs.seeds}
    sidecars: dict[str, tuple[Sidecar, bytes]] = {}
    problems: list[Problem] = []
    for file in inputs.sidecars:
        path, data = f"seeds/{file.path}", file.read()
        sidecar, faults = editing.read_sidecar(path, data)
        problems += faults
        if _stem(file.path) not in stems:
            mend = "name it as its seed, with .yaml, or remove it"
            problems.append(Problem(path, 0, "stands beside no seed", mend))
        elif sidecar is not None:
            sidecars[_stem(file.path)] = (sidecar, data)
    return sidecars, problems


def _stem(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(""))


# --- one text at a time -----------------------------------------------------------------------


@functools.cache
def version_of(*rooms: str) -> str:
    """A digest of the rooms' own code and data, and of the model."""
    return code_version(HERE / "model.py", *(HERE / room for room in rooms))


def read_seeds(
    seeds: Sequence[InputFile],
    sidecars: Mapping[str, tuple[Sidecar, bytes]],
    store: Store,
    work: Work,
    progress: Progress,
) -> tuple[list[tuple[bytes, Story]], list[Problem], list[Note]]:
    """Every seed as its stories; what is stored and unchanged is not read again."""
    digests = _digests(seeds, store)
    keys = {
        file.path: digest(
            version_of("reading"),
            file.path,
            digests[file.path],
            sidecars[_stem(file.path)][1] if _stem(file.path) in sidecars else "",
        )
        for file in seeds
    }
    stored = dict(store.load("story", keys.values(), tuple[Story, ...]))
    fresh: dict[bytes, tuple[Story, ...]] = {}
    problems: list[Problem] = []
    for file in seeds:
        if keys[file.path] in stored:
            continue
        sidecar = sidecars.get(_stem(file.path), (None, b""))[0]
        stories, faults = reading.read_seed(file.path, file.read(), sidecar)
        problems += faults
        work.read += 1
        progress("reading", work.read, len(seeds))
        if not faults:
            fresh[keys[file.path]] = stories
    store.save("story", fresh)
    store.keep_only("story", keys.values())
    stored |= fresh
    found = [(key, story) for key in keys.values() for story in stored.get(key, ())]
    return found, problems, same_bytes(seeds, digests)


def _digests(seeds: Sequence[InputFile], store: Store) -> dict[str, bytes]:
    """Every seed's digest; a file whose stamp has not changed is not opened."""
    stamps = {file.path: digest(file.path, *map(str, file.stamp)) for file in seeds}
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


@dataclass(frozen=True, slots=True)
class Task:
    """One text to analyse: what is not stored yet is None."""

    story: Story
    decisions: tuple[Decision, ...]
    parse: Parse | None
    named: Naming | None


@dataclass(slots=True)
class Analysis:
    """Naming and evidence of every story, from the store or made now, in processes if many."""

    store: Store
    curated: Curated
    executor: Callable[[], Executor] | None
    progress: Progress
    work: Work

    @property
    def register(self) -> naming.Register:
        return _register(msgspec.msgpack.encode(self.curated.authorities))

    def of(self, stories: Sequence[Story]) -> tuple[list[Naming], list[Evidence]]:
        """One Naming and one Evidence for each story, in the stories' order."""
        parse_keys, naming_keys, evidence_keys = self._keys(stories)
        named = dict(self.store.load("naming", naming_keys, Naming))
        gathered = dict(self.store.load("evidence", evidence_keys, Evidence))
        missing = [i for i, key in enumerate(evidence_keys) if key not in gathered]
        missing = [i for i, key in enumerate(naming_keys) if i in set(missing) or key not in named]
        wanted = [parse_keys[i] for i in missing]
        parses = dict(self.store.load("parse", wanted, Parse))
        tasks = [
            Task(
                stories[i],
                self._decisions(stories[i]),
                parses.get(parse_keys[i]),
                named.get(naming_keys[i]),
            )
            for i in missing
        ]
        for some, results in self._run(tasks):
            at = [missing[i] for i in some]
            self._keep("parse", parse_keys, at, [result[0] for result in results])
            named |= self._keep("naming", naming_keys, at, [result[1] for result in results])
            gathered |= self._keep("evidence", evidence_keys, at, [r[2] for r in results])
        for name, keys in zip(
            ("parse", "naming", "evidence"), (parse_keys, naming_keys, evidence_keys), strict=True
        ):
            self.store.keep_only(name, keys)
        return [named[key] for key in naming_keys], [gathered[key] for key in evidence_keys]

    def _keys(self, stories: Sequence[Story]) -> tuple[list[bytes], list[bytes], list[bytes]]:
        """What each stage's result depends on: the text, the code, the authority, the day."""
        register, recogniser = self.register, naming.recogniser()
        parse_keys, naming_keys, evidence_keys = [], [], []
        for story in stories:
            decisions = msgspec.msgpack.encode(self._decisions(story))
            parse = digest(version_of("naming/parsing.py"), recogniser, story.language, story.text)
            text = digest(story.text, msgspec.msgpack.encode((story.blocks, story.sentences)))
            head = msgspec.msgpack.encode((story.dateline, story.dateline_end, story.language))
            touched = register.touches(story.text)
            named = digest(version_of("naming"), parse, text, head, touched, decisions)
            dating = msgspec.msgpack.encode((story.dating, story.publisher))
            parse_keys.append(parse)
            naming_keys.append(named)
            evidence_keys.append(digest(version_of("evidence"), named, dating))
        return parse_keys, naming_keys, evidence_keys

    def _decisions(self, story: Story) -> tuple[Decision, ...]:
        source = story.source.split("#", 1)[0]
        sidecar = self.curated.sidecars.get(_stem(source))
        return sidecar[0].decisions if sidecar else ()

    def _run(self, tasks: list[Task]) -> Iterator[tuple[list[int], list[Result]]]:
        """Batches of tasks and their results, as they come."""
        blob = msgspec.msgpack.encode(self.curated.authorities)
        batches = [
            list(range(first, min(first + BATCH, len(tasks))))
            for first in range(0, len(tasks), BATCH)
        ]
        work = [(blob, [tasks[i] for i in some]) for some in batches]
        if self.executor is not None and len(tasks) >= TEXTS_WORTH_A_PROCESS:
            with self.executor() as pool:
                yield from self._counted(batches, pool.map(analyse, work), tasks)
        else:
            yield from self._counted(batches, map(analyse, work), tasks)

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
        self, name: str, keys: list[bytes], at: list[int], values: list[object]
    ) -> dict[bytes, object]:
        fresh = {keys[i]: v for i, v in zip(at, values, strict=True) if v is not None}
        self.store.save(name, fresh)
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
        named = task.named or naming.name_story(task.story, parse, register, task.decisions)
        gathered = evidence.gather(task.story, named, parse)
        results.append((None if task.parse else parse, named, gathered))
    return results


def _parses(stories: Sequence[Story]) -> Iterator[Parse]:
    """The model reads English; another language gets no statistics, so only known names."""
    english = naming.parse_texts([story.text for story in stories if story.language == "en"])
    for story in stories:
        yield next(english) if story.language == "en" else Parse("")


# --- the whole corpus -------------------------------------------------------------------------


def assemble(
    curated: Curated,
    stories: Sequence[Story],
    namings: Sequence[Naming],
    gathered: Sequence[Evidence],
    resolution: Resolution,
) -> Briefing:
    """Link every mention and read both directions of every link off the same values."""
    rows = [
        Article(story, link(story, named, refs), named.chains, named.roles, asserted)
        for story, named, refs, asserted in zip(
            stories, namings, resolution.refs, gathered, strict=True
        )
    ]
    rows.sort(key=lambda article: (_day(article.story), article.story.slug))
    articles = tuple(rows)
    return Briefing(
        articles=articles,
        entities=linked_entities(resolution.entities, articles),
        pages=curated.pages,
        questions=curated.questions,
        proposals=resolution.proposals,
        unlinked=unlinked_names(articles),
        shared=evidence.find_shared(articles),
        redirects=redirects(curated, articles),
        choices=resolution.choices,
        notes=(*resolution.notes, *naming_notes(stories, namings)),
        recogniser=naming.recogniser(),
    )


def _day(story: Story) -> str:
    """The day an article is sorted under; undated ones come last."""
    day = story.dating.day or story.dating.earliest or story.dating.latest
    return day.isoformat() if day else "9999"


def linked_entities(
    entities: Mapping[str, Entity], articles: Sequence[Article]
) -> dict[str, Entity]:
    """Entities with their occurrences; curated ones stay even where no text names them."""
    found: dict[str, list[tuple[int, int]]] = {ref: [] for ref in entities}
    for a, article in enumerate(articles):
        for m, mention in enumerate(article.mentions):
            if mention.ref:
                found[mention.ref].append((a, m))
    kept = {ref for ref, where in found.items() if where or not entities[ref].provisional}
    return {
        ref: replace(
            entities[ref],
            occurrences=tuple(found[ref]),
            land=entities[ref].land if entities[ref].land in kept else "",
            state=entities[ref].state if entities[ref].state in kept else "",
        )
        for ref in sorted(kept)
    }


def unlinked_names(articles: Sequence[Article]) -> tuple[Unlinked, ...]:
    """Names without a page, the same name in all texts as one, in order of name."""
    found: dict[tuple[str, str, str], list[tuple[int, int]]] = {}
    reasons: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for a, article in enumerate(articles):
        for m, mention in enumerate(article.mentions):
            if not mention.ref:
                chain = article.chains[mention.chain]
                key = (chain.title, chain.family, chain.kind)
                found.setdefault(key, []).append((a, m))
                reasons.setdefault(key, chain.reasons)
    return tuple(Unlinked(*key, tuple(found[key]), reasons[key]) for key in sorted(found))


def redirects(curated: Curated, articles: Sequence[Article]) -> dict[str, str]:
    """Old addresses (path stems) and where they lead now."""
    moved = {
        f"{authority.ref.split('/')[0]}/{old}": authority.ref
        for authority in curated.authorities
        for old in authority.formerly
    }
    for article in articles:
        for old in article.story.formerly:
            moved[f"articles/{old}"] = f"articles/{article.story.slug}"
    return dict(sorted(moved.items()))


def clashing_redirects(authorities: Sequence[Authority], briefing: Briefing) -> list[Problem]:
    """An old address that a page of today has."""
    taken = {*briefing.entities, *briefing.choices}
    return [
        Problem(
            authority.path,
            authority.lines.get("formerly", 0),
            f"formerly: {old} is the address of another page",
            "remove it from formerly, or rename the other page",
        )
        for authority in authorities
        for old in authority.formerly
        if f"{authority.ref.split('/')[0]}/{old}" in taken
    ]


def naming_notes(stories: Sequence[Story], namings: Sequence[Naming]) -> list[Note]:
    """What naming has to say of single texts, such as a decision that matches nothing."""
    return [
        Note(f"seeds/{story.source}", 0, note)
        for story, named in zip(stories, namings, strict=True)
        for note in named.notes
    ]


__all__ = ["Composition", "Mention", "Work", "compose", "silent"]
