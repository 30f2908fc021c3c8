"""Text -> its first character that no file may hold. The law: linear, and quick where none is."""

from __future__ import annotations

import re

ORDINARY = bytes([9, 10, *range(32, 127)])
FORBIDDEN_BYTES = re.compile(  # UTF-8 without its ordinary ASCII
    rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xef\xb7[\x90-\xaf]"
    rb"|\xef\xbf[\xbe\xbf]|[\xf0-\xf4][\x8f\x9f\xaf\xbf]\xbf[\xbe\xbf]|\xed[\xa0-\xbf]."
)


def forbidden(text: str) -> str:
    """The first character of the text that no file may hold, as ``U+202E``, or ``""``.

    Controls, non-characters, halves of surrogate pairs, and what turns the direction of others.
    """
    rest = text.encode("utf-8", "surrogatepass").translate(None, ORDINARY)
    found = FORBIDDEN_BYTES.search(rest)
    return f"U+{ord(found[0].decode('utf-8', 'surrogatepass')[0]):04X}" if found else ""
