"""A PDF -> its text, by pypdf. The law: what cannot be read says so."""

from __future__ import annotations

import io

from briefing.reading.formats.text import Text
from briefing.reading.text.decode import Unreadable

MOST_PAGES = 500
FEWEST_LETTERS = 40


def texts(data: bytes) -> tuple[Text, ...]:
    """The text of all pages. Raises ``Unreadable`` for encrypted, damaged and scanned files."""
    from pypdf import PdfReader  # noqa: PLC0415 - slow to load, rarely needed

    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else [page.extract_text() for page in reader.pages[:MOST_PAGES]]
        cut = not locked and len(reader.pages) > MOST_PAGES
    except Exception as error:
        name = type(error).__name__
        raise Unreadable(f"the PDF is damaged ({name})", "save its text in a .txt file") from None
    if locked:
        raise Unreadable("the PDF is encrypted", "save a copy without a password")
    if cut:
        raise Unreadable(f"a PDF of more than {MOST_PAGES} pages", "save the article's pages alone")
    text = "\n".join(pages)
    if sum(c.isalpha() for c in text) < FEWEST_LETTERS:
        raise Unreadable("no text in the PDF: a scan?", "run text recognition over it first")
    return (Text(text, notes=("the text of a PDF, as its lines run",), first_line=None),)
