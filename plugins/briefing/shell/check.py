"""A staged site -> what is wrong with it. The law: what is published has been looked at whole.

Names, links, fragments, both directions of every mention, characters and parsers. Pages that were
linked from the published site keep the facts noted when they were made; only what may have changed
for them is looked at again.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from briefing.model import Problem
from briefing.shell.facts import SCHEME, WORD, Facts, entity_page, forbidden
from briefing.shell.writer import Stage, stamp_of

SAFE_NAME = re.compile(r"[a-z0-9._/-]{1,200}")
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
JSON_SUFFIXES = (".json", ".jsonld", ".geojson", ".webmanifest")
LINES_SUFFIXES = (".jsonl", ".ndjson")
XML_SUFFIXES = (".xml", ".atom", ".rss", ".svg", ".graphml", ".gexf", ".rdf", ".xhtml")
TEXT_SUFFIXES = (*JSON_SUFFIXES, *LINES_SUFFIXES, *XML_SUFFIXES, ".txt", ".csv", ".css", ".js")
STYLE_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")\s]*)|@import\s+['\"]([^'\"]*)")
NOT_FOUND = "404.html"  # served at any depth: no relative link can be right in it
MEND = "this is a defect of the program or its theme, or a plugin's doing"
TOLD = 40  # faults of one kind told one by one; more of them have one cause


Blame = Callable[[str, str], tuple[str, int] | None]
"""(path, fragment) of a dead link -> the file and line where an editor wrote it, if one did."""


def nobody(path: str, fragment: str) -> None:
    """No editor is known."""


def check(stage: Stage, names: Collection[str], blame: Blame = nobody) -> list[Problem]:
    """Every fault of the stage. ``names``: all its paths, folders with a final slash."""
    files = {name for name in names if not name.endswith("/")}
    problems = [_problem(path, what) for path, what in _names(names)]
    _refresh(stage, files)
    problems += _links(stage, files, blame)
    problems += [_problem(path, what) for path, what in _both_ways(stage, files)]
    problems += [_problem(path, what) for path, what in _other_files(stage, files)]
    problems += [_problem(path, what) for path, what in stage.faults]
    return sorted(set(problems))


def _problem(path: str, what: str) -> Problem:
    return Problem(f"output/{path}", 0, what, MEND)


def _refresh(stage: Stage, files: Collection[str]) -> None:
    """Drop what was noted of a file that somebody has changed since, and of files that are gone."""
    for path in sorted(stage.after.entries.keys() - set(files)):
        del stage.after.entries[path]
        stage.fresh.pop(path, None)
    for path in stage.written:
        entry = stage.after.entries.get(path)
        now = stamp_of((stage.folder / path).lstat())
        if entry is not None and now != (entry.size, entry.changed, entry.inode):
            del stage.after.entries[path]
            stage.fresh.pop(path, None)


# --- names ------------------------------------------------------------------------------------


def _names(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Names that Windows, macOS, a zip file or a URL would not keep apart or at all."""
    folders = {name.rstrip("/") for name in names if name.endswith("/")}
    for name in sorted(names):
        path = name.rstrip("/")
        if not SAFE_NAME.fullmatch(path):
            yield path, "its name is not of a-z, 0-9, dot, dash and at most 200 characters"
        for part in path.split("/"):
            if part.split(".")[0] in DEVICES:
                yield path, f'Windows keeps the name "{part}" for a device'
            elif part.endswith("."):
                yield path, "Windows drops the dot at the end of its name"
        if path.endswith(".html") and path[:-5] in folders:
            yield path, f"some hosts confuse it with the folder {path[:-5]}/"


# --- links ------------------------------------------------------------------------------------


def _links(stage: Stage, files: Collection[str], blame: Blame) -> Iterator[Problem]:
    """Every link leads to a file, every fragment to an id; what is missing is told once.

    A page made anew is looked at whole; another one only if a page it may lead to has changed.
    """
    asking: dict[tuple[str, str], list[str]] = {}
    doubtful = _doubtful(stage, files)
    for path in sorted(name for name in files if name.endswith(".html")):
        entry = stage.after.entries.get(path)
        reused = entry is not None and path not in stage.fresh
        if reused and not any(name in entry.facts for name in doubtful):
            continue
        links = stage.facts(path).links
        if path == NOT_FOUND and not stage.site_url and links.keys() - {NOT_FOUND}:
            yield _problem(path, "it holds relative links, which are wrong where it is shown")
        for missing in _broken(links, stage, files):
            asking.setdefault(missing, []).append(path)
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
    for path in stage.fresh:
        before = stage.before.entries.get(path)
        if before is not None and before.facts:
            ids = _decode(before.facts).ids
            if not set(ids) <= set(stage.fresh[path].ids):
                found.append(path)
    return [path.encode() for path in sorted(found)]


def _decode(blob: bytes) -> Facts:
    import msgspec  # noqa: PLC0415

    return msgspec.msgpack.decode(blob, type=Facts)


def _broken(
    links: Mapping[str, tuple[str, ...]], stage: Stage, files: Collection[str]
) -> Iterator[tuple[str, str]]:
    """(path, fragment) that links ask for and that is not there; no fragment: no such file."""
    for target, fragments in links.items():
        if target not in files:
            yield target, ""
        elif fragments and target.endswith(".html"):
            ids = set(stage.facts(target).ids)
            yield from ((target, fragment) for fragment in fragments if fragment not in ids)


# --- both ways --------------------------------------------------------------------------------


def _both_ways(stage: Stage, files: Collection[str]) -> Iterator[tuple[str, str]]:
    """Mentions on pages and lines on entity pages are one to one: their sums agree.

    Only if they do not are the pages read again, to name what is wrong.
    """
    mentions = lines = 0
    pages = [path for path in sorted(files) if path.endswith(".html")]
    for path in pages:
        sums = _sums(stage, path)
        mentions += sums[0]
        lines += sums[1]
    if (mentions - lines) % WORD:
        yield from _one_way(stage, pages)


def _sums(stage: Stage, path: str) -> tuple[int, int]:
    facts = stage.facts(path)
    return facts.mentions, facts.lines


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


# --- other formats ----------------------------------------------------------------------------


def _other_files(stage: Stage, files: Collection[str]) -> Iterator[tuple[str, str]]:
    """Files that are no pages: each is what its ending says. Reused ones were looked at before."""
    made = set(stage.written) | (set(files) - set(stage.after.entries))
    for path in sorted(made & set(files)):
        if not path.endswith(TEXT_SUFFIXES):
            continue
        data = (stage.folder / path).read_bytes()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            yield path, "it is not UTF-8"
            continue
        yield from ((path, fault) for fault in _faults(path, text, files, stage.site_url))


def _faults(path: str, text: str, files: Collection[str], site_url: str) -> Iterator[str]:
    bad = forbidden(text.replace("\r\n", "\n"))  # RFC 4180 ends its lines so
    if bad and not path.endswith((".js", ".css")):
        yield f"it holds the character {bad}"
    try:
        if path.endswith(JSON_SUFFIXES):
            json.loads(text, parse_constant=_no_constant)
        elif path.endswith(LINES_SUFFIXES):
            for line in text.splitlines():
                json.loads(line, parse_constant=_no_constant)
        elif path.endswith(XML_SUFFIXES):
            addresses: list[str] = []
            _parse_xml(text, addresses)
            yield from _local(path, addresses, files, site_url)
        elif path.endswith(".css"):
            found = [a or b for a, b in STYLE_ADDRESS.findall(text)]
            yield from (f"it asks another host: {a}" for a in found if _asks(a))
            yield from _local(path, [a for a in found if not _asks(a)], files, site_url)
    except (ValueError, expat.ExpatError) as error:
        yield f"it is not well-formed: {error}"


def _asks(address: str) -> bool:
    return address.startswith("//") or bool(SCHEME.match(address) and address[:5] != "data:")


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def _parse_xml(text: str, addresses: list[str]) -> None:
    """Parse; collect the addresses of ``href`` and ``src``. Raises ExpatError."""
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        addresses.extend(attributes[key] for key in ("href", "src") if key in attributes)

    parser.StartElementHandler = start
    parser.Parse(text.encode("utf-8"), True)


def _local(path: str, addresses: list[str], files: Collection[str], site_url: str) -> Iterator[str]:
    """Addresses inside the site that lead nowhere."""
    for address in addresses:
        base = posixpath.dirname(path)
        if site_url and address.startswith(f"{site_url}/"):
            address, base = address[len(site_url) + 1 :], ""  # noqa: PLW2901
        if SCHEME.match(address) or address.startswith("//"):
            continue
        target = address.partition("#")[0].partition("?")[0]
        if target and posixpath.normpath(posixpath.join(base, target)) not in files:
            yield f"an address leads to {target}, which does not exist"


def absent(stage_folder: Path, wanted: Mapping[str, str]) -> list[Problem]:
    """Pages that must be there (path -> what for) and are not."""
    return [
        Problem(source, 0, f"its page {path} is missing", MEND)
        for path, source in wanted.items()
        if not (stage_folder / path).is_file()
    ]
