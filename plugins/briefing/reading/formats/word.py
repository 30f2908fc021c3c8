"""A Word document (.docx) -> its paragraphs and tables, by python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from briefing.reading.formats.text import Text
from briefing.reading.text.decode import Unreadable

MOST_BYTES = 64_000_000


def texts(data: bytes) -> tuple[Text, ...]:
    """The document's body. Raises ``Unreadable`` for what is no document, or swells on opening."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
            if size > MOST_BYTES:
                raise Unreadable("the document is too large", "save its text in a .txt file")
            parts = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
            if any(_declares(archive.read(name)) for name in parts):
                what = "the document declares entities, as no program that writes texts does"
                raise Unreadable(what, "save its text in a .txt file")
        body = "\n\n".join(_paragraphs(data))
    except Unreadable:
        raise
    except Exception as error:
        name = type(error).__name__
        raise Unreadable(f"no Word document ({name})", "save its text in a .txt file") from None
    return (Text(body, notes=("the text of a Word document",), first_line=None),)


def _declares(part: bytes) -> bool:
    """Whether a part has a document type: words behind an entity of it would be lost."""
    return any("<!DOCTYPE".encode(form) in part for form in ("utf-8", "utf-16-le", "utf-16-be"))


def _paragraphs(data: bytes) -> Iterator[str]:
    from docx import Document  # noqa: PLC0415 - slow to load, rarely needed
    from docx.table import Table  # noqa: PLC0415

    for block in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(cell.text for cell in row.cells)
        else:
            yield block.text
