"""Pieces -> the same, the head of a pasted mail set aside. The law: only lines at the very top
that are fields of a mail, its sender among them; the words of its subject stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.reading.article.pieces import Piece

FIELD = re.compile(
    r"(?P<name>from|sent|to|cc|bcc|date|subject|reply-to|importance|attachments?"
    r"|von|gesendet|an|datum|betreff) ?:(?P<told> .*)?",
    re.IGNORECASE,
)
FORWARDED = re.compile(
    r"-* ?(?:original message|forwarded message|begin forwarded message"
    r"|ursprüngliche nachricht|weitergeleitete nachricht):? ?-*",
    re.IGNORECASE,
)
SENDER, DAY, SUBJECT = (
    ("from", "von"),
    ("sent", "date", "gesendet", "datum"),
    ("subject", "betreff"),
)
AGAIN = re.compile(r"(?: ?(?:re|fwd?|aw|wg):)*(?= )", re.IGNORECASE)


def without_mail_head(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; of a mail's fields the day is a line of the date, the subject is left open."""
    fields: list[tuple[Piece, str]] = []
    for piece in pieces:
        field = FIELD.fullmatch(piece.text)
        if piece.role or not (field or FORWARDED.fullmatch(piece.text)):
            break
        fields.append((piece, field["name"].lower() if field else ""))
    names = {name for _piece, name in fields}
    if not names.intersection(SENDER) or not names.intersection(DAY + SUBJECT):
        return list(pieces)
    head = [part for piece, name in fields for part in _parts(piece, name)]
    return [*head, *pieces[len(fields) :]]


def _parts(piece: Piece, name: str) -> list[Piece]:
    if name in DAY:
        return [replace(piece, role="aside", reason="the line of the date")]
    told = piece.text.index(":") + 1 if name in SUBJECT else len(piece.text)
    again = AGAIN.match(piece.text, told)
    told = again.end() if again else told
    parts = [replace(piece, text=piece.text[:told], role="aside", reason="the mail's head")]
    if rest := piece.text[told:].strip():
        parts.append(replace(piece, text=rest))
    return parts
