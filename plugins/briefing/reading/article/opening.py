"""A text whose date runs into its first words -> date, headline and body apart. In doubt, not.

Texts scraped into one line often begin "28 September 2016 Doctors said ..." or
"Missile kills 23 AP Tuesday 20 May 2014 Activists say ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.reading.article.pieces import Piece
from briefing.reading.lines.credits import AGENCIES
from briefing.reading.lines.dates import full_dates
from briefing.reading.lines.furniture import words_in

HEAD = 400
LABEL = re.compile(
    r"(?:(?:date of publication|published|updated|last updated|posted|date|first published)"
    r"(?: on| at|:)? ?)$",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"[ ,|/•·–-]{0,3}(?:at \d{4}|(?:at )?\d{1,2}[:.]\d\d)(?::\d\d)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?(?:GMT|UTC|EST|EDT|BST|CET|local time)\)?)?(?![\w.]*\d)",
    re.IGNORECASE,
)
OWN = re.compile(r"\s*(?:[-–—|:]\s*)?(?=[\"“‘'«(]?[A-Z0-9])")
BEFORE_DATE = frozenset(
    """on of since until till in by from dated to and the after before between for at through as or
    late early mid around about during was is were are""".split()
)


def split_opening(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; the first of running text parted at a date that runs into it."""
    waiting = True
    for piece in pieces:
        if waiting and not piece.role and words_in(piece.text) >= 12:
            waiting = False
            yield from _parted(piece)
        else:
            yield piece


def _parted(piece: Piece) -> Iterator[Piece]:
    head = piece.text[:HEAD]
    found = next(full_dates(head), None)
    if found is None:
        yield piece
        return
    label = LABEL.search(head[: found.start])
    start = label.start() if label else found.start
    clock = CLOCK.match(head, found.end)
    end = clock.end() if clock else found.end
    own = OWN.match(head, end)
    before = head[:start].strip(" -–—|,")
    if own is None or not own.end() > end or not _may_stand(before, head[:start]):
        yield piece
        return
    if before:
        yield replace(piece, text=piece.text[:start].strip())
    yield replace(
        piece, text=piece.text[start:end].strip(), role="aside", reason="the line of the date"
    )
    yield replace(piece, text=piece.text[own.end() :].strip())


def _may_stand(before: str, raw: str) -> bool:
    """Whether the words before the date can be a headline (or nothing)."""
    words = before.split()
    if not words:
        return True
    last = words[-1].casefold()
    if last in BEFORE_DATE or re.search(r"[,;]\s*$", raw):
        return False
    if before in AGENCIES:
        return True
    return 3 <= len(words) <= 25 and not re.search(r"[.!?]\s", before + " ")
