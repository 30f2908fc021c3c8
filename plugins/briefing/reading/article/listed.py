"""Pieces -> the same, lists of other articles amid the body set aside. The law: in doubt a line is
text; a line by itself may be the next subhead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.reading.article.pieces import Piece, is_body
from briefing.reading.lines.credits import side_role

SEVERAL = 3  # lines that are a list without an empty line to close it
LISTS = ("a heading of the page", "a link of the page")  # which may stand over other articles


def without_lists(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a body. A list is lines that end no sentence, right below a heading of the
    page, or two of them at least below an empty line, and closed by an empty line: where there is
    none, they are three."""
    judged, n = list(pieces), 0
    while n < len(pieces):
        heading, end = pieces[n], n + 1
        while heading.reason in LISTS and end < len(pieces) and _is_listed(pieces, end, n):
            end += 1
        if end == n + 2 and pieces[n + 1].line > heading.line + 1:
            end = n + 1  # one line by itself
        closed = end < len(pieces) and pieces[end].line > pieces[end - 1].line + 1
        if closed or end - n > SEVERAL:
            below = f"it stands below “{heading.text[:40]}”"
            for k in range(n + 1, end):
                judged[k] = replace(pieces[k], role="aside", reason=below)
        n = end
    return judged


def _is_listed(pieces: Sequence[Piece], n: int, heading: int) -> bool:
    piece = pieces[n]
    room = 2 if n == heading + 1 else 1  # an empty line below the heading
    directly = piece.line <= pieces[n - 1].line + room
    return directly and not (piece.role or is_body(piece.text) or side_role(piece.text))
