"""A staged site -> what is wrong with it. The law: what is published has been looked at whole.

Names, links, fragments, both directions of every mention, characters and parsers. Pages that were
linked from the published site keep the facts noted when they were made; only what may have changed
for them is looked at again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.model import Problem
from briefing.shell.staging import formats
from briefing.shell.staging.facts import WORD, Facts, entity_page
from briefing.shell.staging.manifest import Entries, stamp_of
from briefing.shell.staging.writer import Stage

SAFE_NAME = re.compile(r"[a-z0-9._/-]{1,200}")
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
NOT_FOUND = "404.html"  # served at any depth: no relative link can be right in it
MEND = "this is a defect of the program or its theme, or a plugin's doing"
CONFUSING = "some hosts confuse it with the folder"
HELD = 400_000  # links whose ends are looked up at once: each takes some hundred bytes
TOLD = 40  # faults of one kind told one by one; more of them have one cause


Blame = Callable[[str, str], tuple[str, int] | None]
"""(path, fragment) of a dead link -> the file and line where an editor wrote it, if one did."""


def nobody(path: str, fragment: str) -> None:
    """No editor is known."""


@dataclass(frozen=True, slots=True)
class Files(Collection[str]):
    """The files that lie in a stage: those it has entries of, and all others. No path is held that
    an entry has."""

    entered: Entries
    others: set[str]
    folders: tuple[str, ...]  # with a final slash

    def __contains__(self, path: object) -> bool:
        return path in self.entered or path in self.others

    def __iter__(self) -> Iterator[str]:
        yield from self.entered
        yield from self.others

    def __len__(self) -> int:
        return len(self.entered) + len(self.others)


def files_of(stage: Stage, names: Iterable[str]) -> Files:
    """What lies in the stage. ``names``: all its paths, folders with a final slash. An entry of a
    file that is gone is dropped."""
    entered = stage.after.entries
    there, others, folders = 0, set(), []
    for name in names:
        if name in entered:
            there += 1
        elif name.endswith("/"):
            folders.append(name)
        else:
            others.add(name)
    if there < len(entered):
        gone = [path for path in entered if not os.path.lexists(stage.folder / path)]
        for path in gone:
            stage.forget(path)
    return Files(entered, others, tuple(folders))


def check(stage: Stage, files: Files, blame: Blame = nobody) -> list[Problem]:
    """Every fault of the stage."""
    problems = [_problem(path, what) for path, what in _names(files)]
    _refresh(stage, files)
    problems += _links(stage, files, blame)
    problems += [_problem(path, what) for path, what in _both_ways(stage, files)]
    problems += [_problem(path, what) for path, what in _other_files(stage, files)]
    problems += [_problem(path, what) for path, what in stage.faults]
    return sorted(set(problems))


def _problem(path: str, what: str) -> Problem:
    return Problem(f"output/{path}", 0, what, MEND)


def _refresh(stage: Stage, files: Files) -> None:
    """Drop what was noted of a file that somebody has changed since."""
    for path in stage.written:
        entry = stage.after.entries.get(path)
        if entry is not None and stamp_of(os.lstat(f"{stage.folder}/{path}")) != entry.stamp:
            stage.forget(path)
            files.others.add(path)


# --- names ------------------------------------------------------------------------------------


def _names(files: Files) -> Iterator[tuple[str, str]]:
    """Names that Windows, macOS, a zip file or a URL would not keep apart or at all."""
    folders = {name.rstrip("/") for name in files.folders}
    for path in (*folders, *files):
        if not SAFE_NAME.fullmatch(path):
            yield path, "its name is not of a-z, 0-9, dot, dash and at most 200 characters"
        for part in path.split("/"):
            if part.split(".")[0] in DEVICES:
                yield path, f'Windows keeps the name "{part}" for a device'
            elif part.endswith("."):
                yield path, "Windows drops the dot at the end of its name"
        if path.endswith(".html") and path[:-5] in folders:
            yield path, f"{CONFUSING} {path[:-5]}/"


# --- links ------------------------------------------------------------------------------------


def _links(stage: Stage, files: Collection[str], blame: Blame) -> Iterator[Problem]:
    """Every link leads to a file, every fragment to an id; what is missing is told once.

    A page made anew is looked at whole; another one only if a page it may lead to has changed.
    """
    looked_at = list(_doubted(stage, files))
    harmless = stage.site_url or NOT_FOUND not in looked_at
    if not harmless and stage.facts(NOT_FOUND).links.keys() - {NOT_FOUND}:
        yield _problem(NOT_FOUND, "it holds relative links, which are wrong where it is shown")
    broken: dict[str, set[str]] = {}
    for asked in _asked(stage, looked_at):
        for target, some in asked.items():
            if gone := _gone(target, some, stage, files):
                broken.setdefault(target, set()).update(gone)
    if broken:
        yield from _told(broken, looked_at, stage, blame)


def _asked(stage: Stage, paths: Iterable[str]) -> Iterator[dict[str, set[str]]]:
    """Page -> the fragments that some pages ask of it: of so many pages at once that what they ask
    for can be held."""
    asked: dict[str, set[str]] = {}
    held = 0
    for path in paths:
        for target, fragments in stage.facts(path).links.items():
            asked.setdefault(target, set()).update(fragments)
            held += 1 + len(fragments)
        if held > HELD:
            yield asked
            asked, held = {}, 0
    yield asked


def _doubted(stage: Stage, files: Collection[str]) -> Iterator[str]:
    """The pages whose links must be looked at, in order."""
    doubtful = _doubtful(stage, files)
    for path in sorted(files):
        entry = stage.after.entries.get(path)
        if not (entry.facts.length if entry else path.endswith(".html")):
            continue
        new = entry is None or not stage.reused(path)
        if new or (doubtful and _may_lead(stage, path, doubtful)):
            yield path


def _may_lead(stage: Stage, path: str, doubtful: Collection[bytes]) -> bool:
    """Whether a page may lead to one of those; in doubt it does."""
    noted = stage.noted(path, stage.after)
    return not noted or any(name in noted for name in doubtful)


def _gone(target: str, asked: set[str], stage: Stage, files: Collection[str]) -> set[str]:
    """Fragments that are asked for and not there; "" where there is no such file."""
    if target not in files:
        return {""}
    if not asked or not target.endswith(".html"):
        return set()
    return asked.difference(stage.facts(target).ids)


def _told(
    broken: Mapping[str, set[str]], looked_at: Collection[str], stage: Stage, blame: Blame
) -> Iterator[Problem]:
    """Each dead link once, with the pages that have it."""
    asking: dict[tuple[str, str], list[str]] = {}
    for path in looked_at:
        for target, fragments in stage.facts(path).links.items():
            gone = broken.get(target, set())
            for fragment in ("",) if "" in gone else fragments:
                if fragment in gone:
                    asking.setdefault((target, fragment), []).append(path)
    for missing, pages in asking.items():
        yield _dead(*missing, pages, blame(*missing))


def _dead(target: str, fragment: str, pages: list[str], editor: tuple[str, int] | None) -> Problem:
    """A dead link, told where it was written: by an editor, or on the first page that has it."""
    where = f"{target}#{fragment}, an id that is not there" if fragment else f"{target}, no page"
    if editor is not None:
        mend = "mend the address, or take the link out"
        return Problem(*editor, f"a link leads to {where}", mend)
    others = f" (so do {len(pages) - 1:,} more pages)" if pages[1:] else ""
    return _problem(pages[0], f"a link leads to {where}{others}")


def _doubtful(stage: Stage, files: Collection[str]) -> list[bytes]:
    """Pages that are gone, or lost an id: whoever leads to them must be looked at again."""
    found = [path for path in stage.before.entries if path not in files]
    for path in stage.written:
        before = stage.before.entries.get(path)
        if before is not None and before.facts.length and path in files:
            ids = _ids(stage.noted(path, stage.before))
            if ids is None or not ids <= set(stage.facts(path).ids):
                found.append(path)
    return [path.encode() for path in sorted(found)]


def _ids(noted: bytes) -> set[str] | None:
    import msgspec  # noqa: PLC0415

    return set(msgspec.msgpack.decode(noted, type=Facts).ids) if noted else None


# --- both ways --------------------------------------------------------------------------------


def _both_ways(stage: Stage, files: Collection[str]) -> Iterator[tuple[str, str]]:
    """Mentions on pages and lines on entity pages are one to one: their sums agree.

    Only if they do not are the pages read again, to name what is wrong.
    """
    mentions = lines = 0
    pages = [path for path in sorted(files) if path.endswith(".html")]
    for path in pages:
        sums = stage.sums(path)
        mentions += sums.mentions
        lines += sums.lines
    if (mentions - lines) % WORD:
        yield from _one_way(stage, pages)


def _one_way(stage: Stage, pages: Collection[str]) -> Iterator[tuple[str, str]]:
    marked: dict[tuple[str, str, str], int] = {}
    for path in pages:
        page = stage.reader.read(path, (stage.folder / path).read_text("utf-8", "replace"))
        for mention, entity in page.mentions:
            marked[path, mention, entity] = marked.get((path, mention, entity), 0) + 1
        for article, mention in page.lines:
            what = (article, mention, entity_page(path))
            marked[what] = marked.get(what, 0) - 1
    wrong = [(what, count) for what, count in sorted(marked.items()) if count]
    for (article, mention, entity), count in wrong[:TOLD]:
        if count > 0:
            yield article, f"the mention #{mention} leads to {entity}, which does not list it"
        else:
            yield (
                entity,
                f"it lists {article}#{mention}, which does not lead to it, or lists it twice",
            )
    if len(wrong) > TOLD:
        yield "", f"{len(wrong) - TOLD:,} more mentions are linked one way only"


# --- other files ------------------------------------------------------------------------------


def _other_files(stage: Stage, files: Files) -> Iterator[tuple[str, str]]:
    """Files that the theme or another plugin brought; ours were looked at when they were made."""
    for path in sorted(files.others):
        if not path.endswith(".html"):
            found = formats.read(path, (stage.folder / path).read_bytes(), stage.site_url)
            yield from ((path, fault) for fault in found.faults)
            for target in found.facts.links:
                if target not in files:
                    yield path, f"an address leads to {target}, which does not exist"


def absent(stage_folder: Path, wanted: Mapping[str, str]) -> list[Problem]:
    """Pages that must be there (path -> what for) and are not."""
    return [
        Problem(source, 0, f"its page {path} is missing", MEND)
        for path, source in wanted.items()
        if not (stage_folder / path).is_file()
    ]
