"""Bytes -> text, and how it was read. No byte is lost in silence, nothing binary is text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

MAX_BYTES = 32_000_000
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (a .docx, .xlsx or .odt is one)"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3\x00", "a database"),
)
MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
ALPHABETS = (*range(1, 9), *range(0x0E, 0x20))
"""High bytes of letters in UTF-16 (4: Cyrillic), those that are line ends and tabs aside."""
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


class Unreadable(Exception):
    """Why bytes are no text: ``what`` is wrong and what to do."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.what, self.mend = what, mend


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as it came, and the encoding that gave it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Read ``data`` by its mark, as UTF-8, as UTF-16 without a mark, or as a code page.

    Raises ``Unreadable`` for what is no text, too large, or empty.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(f"{len(data):,} bytes", f"cut it into files below {MAX_BYTES:,} bytes")
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(f"this is {kind}, not a text", "save its text as UTF-8 in a .txt file")
    decoded = _decoded(data)
    controls = len(CONTROLS.findall(decoded.text))
    allowed = 0.3 if decoded.encoding == "utf-8" else 0.02
    if controls > allowed * max(len(decoded.text), 1):
        raise Unreadable("binary data, not a text", "save its text as UTF-8 in a .txt file")
    return decoded


def _decoded(data: bytes) -> Decoded:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    wide = _wide(data)
    return _marked(data, wide) if wide else Decoded(text, "utf-8")


def _marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    notes = []
    if encoding != "utf-8":
        notes.append(f"read as {encoding.upper()}")
    if bad:
        notes.append(f"{bad} unreadable characters stand as U+FFFD")
    return Decoded(text, encoding, tuple(notes))


def _wide(data: bytes) -> str:
    """UTF-16 without a mark, told by its column of high bytes; "" if it is none.

    That column is NUL at Western letters, spaces, figures and line ends, and one or two small
    numbers at the letters of another alphabet. No other text has such bytes but line ends and
    tabs, which count for letters only where NULs stand between them.
    """
    sample = data[:4096]
    half = len(sample) // 2
    if len(data) % 2 or half < 4:
        return ""
    columns = (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2]))
    likely = [
        (high.count(0), len(set(low)), encoding)
        for encoding, high, low in columns
        if low.count(0) < 0.1 * half
        if _is_high(high) and _is_seen(sample.decode(encoding, "replace"))
    ]
    return max(likely)[2] if likely else ""


def _is_high(column: bytes) -> bool:
    """Whether these are the high bytes of a text in an alphabet or two."""
    counted = Counter(column)
    zeros = counted[0]
    alphabets = sorted((counted[byte] for byte in ALPHABETS), reverse=True)
    if 50 * zeros >= len(column):
        alphabets = sorted((counted[byte] for byte in range(1, 0x20)), reverse=True)
    return zeros > 0.6 * len(column) or zeros + sum(alphabets[:2]) > 0.85 * len(column)


def _is_seen(text: str) -> bool:
    """Whether nearly all of it can be seen: figures that are no letters are mostly no signs."""
    return sum(c.isprintable() or c.isspace() for c in text) > 0.9 * len(text)


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
    if wide := _wide(data):
        return _marked(data, wide)
    high = sum(byte >= 0x80 for byte in data)
    sound = sum(len(found) for found in MULTIBYTE.findall(data))
    if sound > high / 2:
        text = data.decode("utf-8", "replace")
        count = text.count("\N{REPLACEMENT CHARACTER}")
        note = f"damaged UTF-8: {count} unreadable characters, the first in line {line}"
        return Decoded(text, "utf-8", (note,))
    if high > 0.25 * len(data) and (foreign := _foreign(data)):
        return foreign
    for encoding in ("cp1252", "latin-1"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        note = f"not UTF-8 (first in line {line}): read as {encoding}"
        return Decoded(text, encoding, (note,))
    raise AssertionError("latin-1 reads every byte")


def _foreign(data: bytes) -> Decoded | None:
    """A text mostly outside ASCII: the code page that charset-normalizer thinks likeliest."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load, rarely needed

    best = from_bytes(data[:200_000]).best()
    if best is None:
        return None
    try:
        text = data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return Decoded(text, best.encoding, (f"not UTF-8: read as {best.encoding}, a guess",))
