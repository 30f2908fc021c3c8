"""Lists of names from elsewhere -> authority pages, and the register as CSV and back.

The law: out and in again changes nothing. Read are our own CSV (what OpenRefine gives back), any
CSV with a column of names, and Wikidata's entity JSON already on disk; the network is never asked.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from briefing.editing.names import key_of, objection
from briefing.model import KINDS, Authority, id_of
from briefing.naming.addresses import address_of
from briefing.shell.desk import matter
from briefing.shell.desk.desk import DeskError, Dossier, Edit
from briefing.shell.desk.find import DEFAULT_KIND, FOLDER
from briefing.shell.desk.lists import Record, records_of

COLUMNS = ("id", *matter.ORDER, "note")
BAR = " | "  # between the items of a list in a cell
FAMILIES = {"actors": "actor", "locations": "location", "events": "event"}

# --- out --------------------------------------------------------------------------------------


def export(authorities: Mapping[str, Authority]) -> str:
    """The register as CSV: one page a row, lists with ``|`` between, ready for OpenRefine."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in authorities.values():
        writer.writerow([_cell(entry, column) for column in COLUMNS])
    return page.getvalue()


def _cell(entry: Authority, column: str) -> str:
    if column == "id":
        return entry.ref
    value = getattr(entry, column)
    if column == "coordinates":
        return f"{value[0]}, {value[1]}" if value else ""
    if column in ("affiliation", "part_of", "land"):
        return id_of(value) if value else ""
    if column in ("seats", "not_same_as"):
        return BAR.join(id_of(ref) for ref in value)
    if column in matter.LISTS:
        return BAR.join(value)
    return "" if value is None else str(value)


# --- in ---------------------------------------------------------------------------------------


def take_in(dossier: Dossier, path: Path, folder: str = "actors", kind: str = "") -> list[Edit]:
    """A file of names -> edits of authority pages: new ones, and names added to those there are.

    Raises DeskError if nothing in the file can be read.
    """
    if folder not in FAMILIES:
        raise DeskError(f"no folder “{folder}”: there are {', '.join(FAMILIES)}")
    if kind and kind not in KINDS[FAMILIES[folder]]:
        raise DeskError(f"no kind “{kind}” in {folder}: {', '.join(KINDS[FAMILIES[folder]])}")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise DeskError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise DeskError(f"{path}: not UTF-8 at byte {error.start}: save it as UTF-8") from None
    try:
        records = records_of(text)
    except ValueError as error:
        raise DeskError(f"{path}: {error}") from None
    fresh: dict[str, Edit] = {}
    book = Book(dossier.authorities)
    for record in records:
        for edit in _page(dossier, book, record, folder, kind, fresh):
            fresh[edit.path] = edit
    return list(fresh.values())


# --- records -> pages -------------------------------------------------------------------------


class Book:
    """Who claims which name and address, so that a long list is read in one pass."""

    def __init__(self, authorities: Mapping[str, Authority]) -> None:
        self.pages = authorities
        self.addresses: dict[str, Authority] = {}
        self.names: dict[str, list[Authority]] = {}
        self.claimed: set[str] = set()
        for entry in authorities.values():
            for address in entry.same_as:
                self.addresses.setdefault(address, entry)
            for name in (entry.title, *entry.aliases):
                self.names.setdefault(key_of(name), []).append(entry)
            for name in (entry.title, *entry.aliases, *entry.adjectives, *entry.nominals):
                self.claimed.add(key_of(name))

    def known(self, record: Record) -> Authority | None:
        """The page that a record is about: by its id, by an address, by its name."""
        if record.get("ref"):
            return self.pages.get(str(record["ref"]))
        for address in record.get("same_as") or ():
            if address in self.addresses:
                return self.addresses[address]
        folder = record.get("folder")
        found = self.names.get(key_of(str(record["title"])), ())
        return next((e for e in found if not folder or e.ref.startswith(f"{folder}/")), None)


def _page(  # noqa: PLR0913, PLR0917
    dossier: Dossier,
    book: Book,
    record: Record,
    folder: str,
    kind: str,
    fresh: Mapping[str, Edit],
) -> Iterator[Edit]:
    """A new page, or the page there is with what the record adds."""
    entry = book.known(record)
    if entry is not None:
        path = entry.path
        before = fresh[path].text if path in fresh else dossier.text_of(path)
        text = _added(before or "", entry, record)
        if text != before:
            yield Edit(path, text, "more of it from the list")
        return
    ref = str(record.get("ref") or "")
    folder = ref.split("/", 1)[0] if ref.count("/") == 1 else str(record.get("folder") or folder)
    family = FAMILIES.get(folder, "actor")
    id = ref.split("/", 1)[1] if ref.count("/") == 1 else address_of(str(record["title"]))
    kinds = KINDS[family]
    told = [str(record.get("kind") or ""), kind, DEFAULT_KIND[family]]
    values = {key: record.get(key) for key in matter.ORDER}
    values["kind"] = next(one for one in told if one in kinds)
    values["aliases"] = _usable(book, record, ref)
    path = f"content/{FOLDER[family]}/{id}.md"
    if path not in fresh:
        text = matter.page(values, str(record.get("note") or ""))
        yield Edit(path, text, f"{record['title']}, {values['kind']}")


def _added(text: str, entry: Authority, record: Record) -> str:
    """The page with what the list has and the page has not; our own export replaces instead."""
    own = bool(record.get("ref"))
    for key in matter.ORDER:
        theirs, mine = record.get(key), _mine(entry, key)
        if key in matter.LISTS:
            joined = list(theirs or ()) if own else list(dict.fromkeys((*mine, *(theirs or ()))))
            if key == "aliases" and not own:
                joined = _names(entry, joined)
            if joined != list(mine):
                text = matter.with_key(text, key, joined)
        elif _text(theirs) != _text(mine) and (own or (theirs and not mine)):
            text = matter.with_key(text, key, theirs)
    note = str(record.get("note") or "").strip()
    return matter.with_note(text, note) if own and note != entry.note.strip() else text


def _mine(entry: Authority, key: str) -> object:
    value = getattr(entry, key)
    if key in ("affiliation", "part_of", "land"):
        return id_of(value) if value else ""
    if key in ("seats", "not_same_as"):
        return [id_of(ref) for ref in value]
    return value if value is not None else ""


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return str(value or "")


def _names(entry: Authority, names: Iterable[str]) -> list[str]:
    """Names that may stand in the page: no common word, each once, not its own title."""
    seen = {key_of(entry.title)}
    found = []
    for name in names:
        if name in entry.aliases or not (key_of(name) in seen or objection(name)):
            seen.add(key_of(name))
            found.append(name)
    return found


def _usable(book: Book, record: Record, ref: str) -> list[str]:
    """Aliases for a new page that no other page claims; our own export has only such."""
    names = list(record.get("aliases") or ())
    if ref:
        return names
    seen = {key_of(str(record["title"]))}
    found = []
    for name in names:
        key = key_of(name)
        if key not in seen and key not in book.claimed and not objection(name):
            seen.add(key)
            found.append(name)
    return found
