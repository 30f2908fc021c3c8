"""Values -> safe bytes. The law: one input gives the same bytes anywhere, and no byte of a text
becomes markup, a formula or a control character.

Characters that a format or a terminal could obey (controls, non-characters, surrogates, marks that
turn the direction of writing) become U+FFFD one by one, so that every offset stays true.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

import msgspec

UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef]"
    "|[\ufffe\uffff"
    + "".join(f"{chr(plane * 65536 + 65534)}{chr(plane * 65536 + 65535)}" for plane in range(1, 17))
    + "]"
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
ENCODER = msgspec.json.Encoder()


def clean(words: str) -> str:
    """The same number of characters, none of which can be obeyed."""
    return words if words.isprintable() else UNSAFE.sub("\ufffd", words)


def one_line(words: str) -> str:
    """Clean words with every run of white space as one space."""
    return " ".join(clean(words).split())


def to_json(value: object) -> bytes:
    """Indented JSON in UTF-8, keys in the order given; ends with a newline."""
    return msgspec.json.format(_encoded(value), indent=1) + b"\n"


def to_json_lines(rows: Iterable[object]) -> bytes:
    """One JSON value a line."""
    return b"".join([_encoded(row) + b"\n" for row in rows])


def to_script(value: object) -> str:
    """JSON that may stand in an HTML script element: no ``<``, ``>`` or ``&`` in it."""
    text = _encoded(value).decode()
    for mark in "<>&\u2028\u2029":
        if mark in text:
            text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def _encoded(value: object) -> bytes:
    """Compact JSON. Nearly all values are safe as they are; the others are cleaned first."""
    try:
        found = ENCODER.encode(value)
    except UnicodeEncodeError:  # half a surrogate pair
        return ENCODER.encode(_clean_all(value))
    text = found.decode()
    if text.isprintable() and "\\u" not in text:
        return found
    return ENCODER.encode(_clean_all(value))


def _clean_all(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key)): _clean_all(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_clean_all(one) for one in value]
    return value


def to_csv(rows: Iterable[Iterable[object]]) -> bytes:
    """RFC 4180 in UTF-8. What a spreadsheet would run as a formula gets a ``'`` before it."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerows(map(cell, row) for row in rows)
    return page.getvalue().encode()


def cell(value: object) -> object:
    """A value as CSV has it: lists with `` | `` between, nothing for None."""
    if isinstance(value, str):
        words = value if value.isprintable() else clean(value)
    elif value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    elif isinstance(value, bool):
        return "true" if value else "false"
    elif isinstance(value, float):
        return format(value, ".15g")
    else:
        words = clean(" | ".join(map(str, value)))
    return f"'{words}" if words.startswith(FORMULA) else words


def xml(words: str) -> str:
    """Text for the inside of an XML element."""
    return escape(clean(words))


def attribute(words: str) -> str:
    """A quoted XML attribute value, on one line."""
    return quoteattr(one_line(words))
