"""Sheets and files -> the stage. The law: an unchanged page is linked, not made again.

The fingerprint of a sheet names all its values; with it goes the version of everything else that
makes the page: templates, code, settings. The file that is published under an equal fingerprint,
and that nobody has touched since, is the page.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import jinja2
import msgspec
from pelican.plugins import signals
from pelican.writers import Writer

from briefing.model import File, Sheet
from briefing.shell.contents import EditorsPage, StoryArticle
from briefing.shell.report import Counts
from briefing.shell.staging import formats, stretches
from briefing.shell.staging.facts import Facts, Sums
from briefing.shell.staging.ledger import Ledger, Record
from briefing.shell.staging.manifest import Entry, Manifest, stamp_of, untouched
from briefing.shell.staging.pages import Reader
from briefing.shell.staging.publishing import MARKER

Item = Sheet | File
TWICE = "two things have this address"


@dataclass(slots=True)
class Stage:
    """The folder a build writes into, and what it knows of each file there."""

    folder: Path
    published: Path
    before: Manifest
    after: Manifest
    site_url: str = ""
    ledger: Ledger = field(default_factory=Ledger)
    counts: Counts = field(default_factory=Counts)
    written: list[str] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)  # (path, what)
    reader: Reader = field(default_factory=Reader)
    _claimed: set[str] = field(default_factory=set)
    _facts: dict[str, Facts] = field(default_factory=dict)  # of pages that are not ours
    _folders: set[str] = field(default_factory=set)

    def claim_the_rest(self) -> None:
        """What the theme or another plugin has written before keeps its addresses."""
        found = self.folder.rglob("*")
        self._claimed.update(path.relative_to(self.folder).as_posix() for path in found)

    def lacks(self, item: Item) -> bool:
        """Whether the item must be made: nothing published is it, and its address is free."""
        if item.path in self._claimed or item.path in self.after.entries:
            self.faults.append((item.path, TWICE))
            return False
        self._claimed.add(item.path)
        return not self.reuse(item.path, item.fingerprint)

    def reused(self, path: str) -> bool:
        """Whether the file is the published one."""
        kept = self.before.entries.packed.get(path)
        return kept is not None and kept is self.after.entries.packed.get(path)

    def settle(self) -> None:
        """What has been made since is there to be seen: it need not be remembered."""
        made = self.after.entries
        self._claimed = {path for path in self._claimed if path not in made}

    def reuse(self, path: str, fingerprint: str) -> bool:
        """Link the published file into the stage if it is the one that would be made."""
        entry = self.before.entries.get(path)
        if not fingerprint or entry is None or entry.fingerprint != fingerprint:
            return False
        source = f"{self.published}/{path}"
        try:
            if not untouched(source, entry):
                return False
            self._make_folder(path)
            os.link(source, f"{self.folder}/{path}", follow_symlinks=False)
        except OSError:
            return False
        self.after.entries.keep(path, self.before.entries)
        self.counts.reused += 1
        return True

    def write(
        self,
        path: str,
        data: Iterable[bytes],
        fingerprint: str,
        facts: Facts | None = None,
        index: bytes | bytearray = b"",
    ) -> None:
        """Write a new file; two things of one path are a fault. ``index`` may grow with it."""
        self._make_folder(path)
        target = self.folder / path
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            handle = os.open(target, flags, 0o644)
        except FileExistsError:
            self.faults.append((path, TWICE))
            return
        with os.fdopen(handle, "wb") as file:
            file.writelines(data)
        noted = b"" if facts is None else msgspec.msgpack.encode(facts)
        places = (self.ledger.add(_whose(path, fingerprint), one) for one in (noted, bytes(index)))
        sums = (facts.mentions, facts.lines) if facts else ()
        self.take({path: Entry(fingerprint, *stamp_of(os.lstat(target)), *places, *sums)}, ())

    def write_file(self, path: str, data: bytes, fingerprint: str) -> None:
        """Write a file of an open format, having looked at it."""
        found = formats.read(path, data, self.site_url)
        self.faults += [(path, fault) for fault in found.faults]
        self.write(path, [data], fingerprint, found.facts if found.facts.links else None)

    def write_long(self, file: File) -> None:
        """The same, stretch by stretch; what is published is taken over, and was looked at."""

        looked_at, index = formats.Pieces(file.path, self.site_url), bytearray()
        with self._published(file.path) or nullcontext() as published:
            entry = self.before.entries[file.path] if published else None
            known = self._record(file.path, entry, entry.index) if entry else b""
            data = stretches.woven(file.stretches(), published, known, index, looked_at)
            self.write(file.path, data, file.fingerprint, None, index)
        looked_at.close()
        self.faults += [(file.path, fault) for fault in looked_at.faults]

    def _published(self, path: str) -> BinaryIO | None:
        """The published file, open, if it is as it was made and its stretches are known."""
        entry, source = self.before.entries.get(path), f"{self.published}/{path}"
        try:
            known = entry is not None and entry.index.length and untouched(source, entry)
            return open(source, "rb") if known else None
        except OSError:
            return None

    def take(self, entries: Mapping[str, Entry], faults: Iterable[tuple[str, str]]) -> None:
        """Files that were written into the stage, here or by a copy of this process."""
        self.after.entries.update(entries)
        self.written.extend(entries)
        self.counts.rendered += len(entries)
        self.faults.extend(faults)

    def write_page(self, path: str, text: str, fingerprint: str) -> None:
        """Write an HTML page and note what the check must know of it."""
        page = self.reader.read(path, text)
        self.faults += [(path, fault) for fault in page.faults]
        self.write(path, [text.encode("utf-8", "replace")], fingerprint, page.facts())

    def enter_the_rest(self, files: Iterable[str]) -> None:
        """Note the files that others wrote, the theme's among them: they are never reused."""
        for path in sorted(files):
            if path != MARKER:
                self.after.entries[path] = Entry("", *stamp_of(os.lstat(self.folder / path)))

    def _make_folder(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)

    def facts(self, path: str) -> Facts:
        """What is known of one page; read from the disk if it is not one of ours."""
        if known := self.noted(path, self.after):
            return msgspec.msgpack.decode(known, type=Facts)  # all at once are too large
        if path not in self._facts:
            self._facts[path] = self._read(path)
        return self._facts[path]

    def _read(self, path: str) -> Facts:
        data = (self.folder / path).read_bytes()
        if path.endswith(".html"):
            page = self.reader.read(path, data.decode("utf-8", "replace"))
            faults, facts = page.faults, page.facts()
        else:
            found = formats.read(path, data, self.site_url)
            faults, facts = found.faults, found.facts
        self.faults += [(path, fault) for fault in faults]
        return facts

    def sums(self, path: str) -> Sums:
        """The same as far as it must agree over the whole site."""
        entry = self.after.entries.get(path)
        if entry is not None and entry.facts.length:
            return Sums(entry.mentions, entry.lines)
        return self.facts(path)

    def noted(self, path: str, site: Manifest) -> bytes:
        """The facts of a page as they were noted when it was made; empty if they are not known."""
        entry = site.entries.get(path)
        return self._record(path, entry, entry.facts) if entry else b""

    def _record(self, path: str, entry: Entry, place: Record) -> bytes:
        return self.ledger.get(_whose(path, entry.fingerprint), place) if place.length else b""

    def close(self) -> None:
        """Let go of what is open."""
        self.ledger.close()

    def forget(self, path: str) -> None:
        """Somebody else has written or removed this file: what was noted of it is void."""
        self.after.entries.pop(path, None)
        self._facts.pop(path, None)


def _whose(path: str, fingerprint: str) -> str:
    """Whom the records about a file are about: that page, as it was made."""
    return f"{path}\0{fingerprint}"


class SheetWriter(Writer):
    """Pelican's writer, which also writes sheets and files without copying the whole context."""

    def write_file(  # type: ignore[no-untyped-def]
        self, name: str, template: object, context: dict, *args: object, **more: object
    ):
        """Pelican's way, for pages of other plugins; ours are sheets and passed over here."""
        ours = isinstance(more.get("article"), StoryArticle)
        if not ours and not isinstance(more.get("page"), EditorsPage):
            super().write_file(name, template, context, *args, **more)

    def write_item(self, item: Item, environment: jinja2.Environment, stage: Stage) -> None:
        """Make one page or one file of an open format in the stage."""
        values: Mapping[str, object] = {}
        if isinstance(item, Sheet):
            values = item.values()
            text = environment.get_template(item.template).render(values)
            stage.write_page(item.path, text, item.fingerprint)
        elif item.stretches is not None:
            stage.write_long(item)
        else:
            stage.write_file(item.path, item.data(), item.fingerprint)
        if self.watched():
            signals.content_written.send(str(stage.folder / item.path), context=dict(values))

    def watched(self) -> bool:
        """Whether another plugin wants to be told of each file."""
        return bool(signals.content_written.receivers)
