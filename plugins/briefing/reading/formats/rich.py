"""A rich-text document (.rtf, or one under another name) -> its text, by striprtf."""

from __future__ import annotations

from briefing.reading.formats.text import Text
from briefing.reading.text.decode import Unreadable

SIGNATURE = b"{\\rtf"
MOST_BYTES = 4_000_000


def texts(data: bytes) -> tuple[Text, ...]:
    """The document's body. Raises ``Unreadable`` for what is no document, or too large."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - rarely needed

    if not data.startswith(SIGNATURE):
        raise Unreadable("no RTF document", "save its text in a .txt file")
    if len(data) > MOST_BYTES:
        raise Unreadable("the document is too large", "save its text in a .txt file")
    try:
        body = rtf_to_text(data.decode("latin-1"), errors="ignore")
    except Exception as error:
        name = type(error).__name__
        raise Unreadable(
            f"a broken RTF document ({name})", "save its text in a .txt file"
        ) from None
    return (Text(body, notes=("the text of an RTF document",), first_line=None),)
