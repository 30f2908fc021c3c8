"""A seed's bytes -> the texts in it. The law: a format says what it found, or why it cannot.

To add a format: a module with ``texts(data) -> tuple[Text, ...]`` that raises ``Unreadable``, and
a line in ``BY_SUFFIX``. It is imported when a file of that format is there, and its library inside
the function: most sites need none.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import PurePosixPath

from briefing.reading.formats import rich
from briefing.reading.formats.matter import without_matter
from briefing.reading.formats.text import Text
from briefing.reading.text.characters import balanced, fit

BY_SUFFIX = {
    ".html": "web",
    ".htm": "web",
    ".xhtml": "web",
    ".pdf": "pdf",
    ".docx": "word",
    ".eml": "mail",
    ".rtf": "rich",
}
SUFFIXES = (".txt", ".text", ".md", ".markdown", *BY_SUFFIX)


def texts_in(source: str, data: bytes) -> tuple[Text, ...]:
    """The texts of one file by its ending; anything else is plain text, perhaps an export of a
    press database, or rich text that was saved under another name. Raises ``Unreadable``."""
    plain = "rich" if data.startswith(rich.SIGNATURE) else "exports"
    kind = BY_SUFFIX.get(PurePosixPath(source).suffix.lower(), plain)
    texts = import_module(f"{__name__}.{kind}").texts(data)
    found = map(without_matter, texts) if kind == "exports" else texts
    return tuple(map(_told_fitly, found))


def _told_fitly(text: Text) -> Text:
    """The same, with all that is said beside the text on one line each, without controls and
    overrides: pages and the terminal show it as it is. The text itself is cleaned by lines."""
    return replace(
        text,
        notes=tuple(map(_line, text.notes)),
        set_aside=tuple(replace(scrap, text=_line(scrap.text)) for scrap in text.set_aside),
        publisher=_line(text.publisher),
        author=_line(text.author),
        url=_line(text.url),
    )


def _line(words: str) -> str:
    return balanced(" ".join(fit(words)[0].split()))
