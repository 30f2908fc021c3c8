"""What a format hands on: a text and what the file says of it beside the text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefing.model import SetAside


@dataclass(frozen=True, slots=True)
class Text:
    """A text with what its file's own fields say. "" and None = not said.

    ``first_line``: the line of the file on which it begins; None where the file has no lines.
    ``origin`` says where the fields come from, for the reader.
    """

    text: str
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    first_line: int | None = 1
    set_aside: tuple[SetAside, ...] = ()
    day: dt.date | None = None
    publisher: str = ""
    author: str = ""
    url: str = ""
    origin: str = ""
