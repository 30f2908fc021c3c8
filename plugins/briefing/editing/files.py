"""An editor's file as bytes -> its text, or front matter and note. UTF-8, nothing hidden."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from briefing.editing.tree import HIDDEN, Keys, Node, Refused, parse

MAX_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file with front matter. ``note_line``: file line of the note's first line, 0 = no note."""

    keys: Keys
    note: str
    note_line: int


def text_of(data: bytes) -> str:
    """The file's text with ``\\n`` line ends, no byte order mark. Raises ``Refused``."""
    if len(data) > MAX_BYTES:
        raise Refused(0, f"{len(data)} bytes", "keep an editor's file below four megabytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
        what = f"not UTF-8 (byte {data[error.start]:#04x})"
        raise Refused(line, what, "save it as UTF-8") from None
    text = re.sub(r"\r\n?", "\n", text)
    if hidden := HIDDEN.search(text):
        line = text.count("\n", 0, hidden.start()) + 1
        raise Refused(line, f"an invisible character (U+{ord(hidden[0]):04X})", "take it out")
    return text


def mapping(node: Node | None, line: int = 1) -> Keys:
    """The top of a file must be ``key: value`` lines; an empty one has no keys."""
    if node is None:
        return Keys(line, ())
    if not isinstance(node, Keys):
        raise Refused(node.line, "no `key: value` lines", "write `key: value`, one a line")
    return node


def sheet_of(data: bytes) -> Sheet:
    """Front matter between ``---`` lines, then a note. Raises ``Refused``."""
    lines = text_of(data).split("\n")
    if not any(line.strip() for line in lines):
        raise Refused(1, "the file is empty", "write front matter with at least a title")
    if lines[0].rstrip() != "---":
        raise Refused(1, "no front matter", "begin the file with a line `---`")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        raise Refused(1, "the front matter has no end", "close it with a line `---`")
    keys = Keys(1, mapping(parse("\n".join(lines[1:end]), first_line=2)).pairs)
    rest = lines[end + 1 :]
    skip = next((n for n, line in enumerate(rest) if line.strip()), None)
    if skip is None:
        return Sheet(keys, "", 0)
    note = unicodedata.normalize("NFC", "\n".join(rest[skip:]).rstrip())
    return Sheet(keys, note, end + 2 + skip)
