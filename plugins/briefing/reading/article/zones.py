"""Pieces -> pieces with roles, by where they stand. The law: in doubt a line is text.

Above the first sentence of the body a page keeps labels, dates and bylines; below the last one
lists of links; between them all is text but the page's most obvious furniture.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.reading.article.head import (
    DATE_LINE,
    figures,
    headed,
    is_author,
    is_furniture,
    is_metadata,
    metadata,
    names_above,
)
from briefing.reading.article.labels import SECTIONS
from briefing.reading.article.listed import without_lists
from briefing.reading.article.pieces import Piece, ends_sentence, is_body
from briefing.reading.article.pulled import without_pulled
from briefing.reading.lines.credits import byline_in, side_role
from briefing.reading.lines.furniture import words_in
from briefing.reading.lines.hosts import house_below
from briefing.reading.lines.stamps import is_date_line, is_dated_line
from briefing.reading.text.sentences import sentences

SPEECH = re.compile(r"\b(?:said|says|told|asked|added|wrote|reads?|stated)\b.{0,20}:$")
LENGTH = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")  # of a video
LONGEST_HEADLINE = 30
LEAST_BODIES = 3  # of an article, above what can be the rest of its page
LEAST_LINKS = 4
MOST_OF_IT = 0.7
LONGEST_SUBHEAD = 14
ABOVE = 3  # sentences of a standfirst or below pictures, above the line of the date


def zoned(pieces: Sequence[Piece], wanted: str = "") -> list[Piece]:
    """Give each open piece its role. ``wanted``: the headline, where an editor gives one."""
    end = _end(pieces)
    if end < len(pieces):
        below = f"it stands below “{pieces[end].text[:40]}”"
        page = [
            replace(p, role="aside", reason=below) if p.role in ("", "caption") else p
            for p in pieces[end:]
        ]
        return [*zoned(pieces[:end], wanted), *(_kept(p) for p in page)]
    bodies = _bodies(pieces)
    if not bodies:
        return headed(pieces, wanted)
    first, last = bodies[0], bodies[-1]
    if _is_headline_sentence(pieces, bodies):
        first = bodies[1]
    head = headed(pieces[:first], wanted)
    middle = without_pulled(_middle(without_lists(pieces[first : last + 1])))
    middle = _signed(middle)
    if not any(piece.reason == DATE_LINE for piece in head):
        middle = _dated(middle)
    return [*head, *middle, *_tail(pieces[last + 1 :])]


def _bodies(pieces: Sequence[Piece]) -> list[int]:
    return [n for n, p in enumerate(pieces) if p.role in ("", "keep") and is_body(p.text)]


def _kept(piece: Piece) -> Piece:
    """A line that the editor keeps is text wherever it stands."""
    return replace(piece, role="paragraph") if piece.role == "keep" else piece


def _end(pieces: Sequence[Piece]) -> int:
    """Where the article ends and the page goes on: at a heading over a list of other articles, or
    of readers' comments below most of the text."""
    bodies, above = _bodies(pieces), 0
    total = sum(words_in(p.text) for p in pieces)
    open_ = [n for n, p in enumerate(pieces) if p.role in ("", "keep")]
    last = max((a for a, b in pairwise(bodies) if b == _next(open_, a)), default=-1)
    for n, piece in enumerate(pieces):
        if piece.role == "aside" and (before := bisect_left(bodies, n)) >= LEAST_BODIES:
            sentences_below = len(bodies) - before
            lines = len(open_) - bisect_left(open_, n) - sentences_below
            listed = lines >= max(LEAST_LINKS, 2 * sentences_below) and last < n
            if piece.reason == "a heading of the page" and listed and not _goes_on(pieces, n):
                return n
            told = piece.reason == "the page's comments" and len(piece.text.split()) > 1
            if told and above >= MOST_OF_IT * total:
                return n
        above += words_in(piece.text)
    return len(pieces)


def _goes_on(pieces: Sequence[Piece], n: int) -> bool:
    """Whether the text goes on below the list at ``n``: up to the page's next heading only whole
    paragraphs follow it, of several sentences; a list's teasers have one."""
    later = (m for m in range(n + 1, len(pieces)) if pieces[m].reason == "a heading of the page")
    below = pieces[n + 1 : next(later, n)]
    bodies = [piece.text for piece in below if not piece.role and is_body(piece.text)]
    return bool(bodies) and all(len(sentences(text)) > 1 for text in bodies)


def _next(open_: Sequence[int], n: int) -> int:
    """The open line below the ``n``-th."""
    at = bisect_left(open_, n) + 1
    return open_[at] if at < len(open_) else -1


def _is_headline_sentence(pieces: Sequence[Piece], bodies: Sequence[int]) -> bool:
    """The first sentence stands as a headline if nothing better stands above it."""
    first = bodies[0]
    names = names_above(pieces[:first])
    above = (p for p in pieces[:first] if not is_metadata(p) and not is_author(p, names))
    titled = any(not p.role and p.text.casefold() not in SECTIONS for p in above)
    if len(bodies) < 2 or titled:
        return False
    text = pieces[first].text
    return words_in(text) <= LONGEST_HEADLINE and len(sentences(text)) == 1


def _middle(pieces: Sequence[Piece]) -> list[Piece]:
    """Within the body: paragraphs, subheads over them, captions and credits."""
    judged = list(pieces)
    open_ = [n for n, p in enumerate(judged) if p.role in ("", "keep")]
    for k, n in enumerate(open_):
        text = judged[n].text
        role = side_role(text)
        if not role and not is_body(text) and k + 1 < len(open_):
            role = "subhead" if _is_subhead(judged, open_, k) else ""
        judged[n] = replace(judged[n], role=role or "paragraph")
    return judged


def _signed(pieces: Sequence[Piece]) -> list[Piece]:
    """A byline below a standfirst or a picture's words; and what a page says twice of a picture:
    once where it cannot be seen."""
    judged = list(pieces)
    open_ = [n for n, p in enumerate(judged) if p.role in ("paragraph", "subhead")][: 2 * ABOVE]
    for a, b in pairwise(open_):
        if judged[a].text == judged[b].text:
            judged[a] = replace(judged[a], role="caption")
            judged[b] = replace(judged[b], role="aside", reason="the line above, again")
    above = [n for n in open_ if judged[n].role in ("paragraph", "subhead")][: ABOVE + 1]
    for n in above:
        if byline_in(judged[n].text) and not is_date_line(judged[n].text):
            judged[n] = replace(judged[n], role="aside", reason="the byline")
    return judged


def _dated(pieces: Sequence[Piece]) -> list[Piece]:
    """The one line of a date, below a standfirst or a picture's words; several are a calendar."""
    judged = list(pieces)
    open_ = [n for n, p in enumerate(judged) if p.role in ("paragraph", "subhead")]
    lines = [n for n in open_ if _is_dated(judged[n].text)]
    above = sum(is_body(judged[n].text) for n in open_ if lines and n < lines[0])
    if len(lines) == 1 and above <= ABOVE:
        judged[lines[0]] = replace(judged[lines[0]], role="aside", reason=DATE_LINE)
        for n in (lines[0] - 1, lines[0] + 1):
            beside = n in open_ and not is_body(judged[n].text)
            if beside and house_below(judged[n].text):
                judged[n] = replace(judged[n], role="aside", reason="the masthead")
    return judged


def _is_dated(text: str) -> bool:
    return is_date_line(text) or (is_dated_line(text) and not ends_sentence(text))


def _is_subhead(pieces: Sequence[Piece], open_: Sequence[int], k: int) -> bool:
    """A short line over a body; a line in a list of short lines is none."""
    text = pieces[open_[k]].text
    if words_in(text) > LONGEST_SUBHEAD or re.match(r"[•*·▪◦‣–—-]|\d+[.)]\s", text):
        return False
    if text.endswith((",", ";")) or text[0].islower() or SPEECH.search(text):
        return False
    below = is_body(pieces[open_[k + 1]].text) or ends_sentence(pieces[open_[k + 1]].text)
    above = [pieces[n].text for n in open_[max(0, k - 2) : k]]
    return below and not (len(above) == 2 and not any(is_body(t) for t in above))


def _tail(pieces: Sequence[Piece]) -> list[Piece]:
    """Below the body: once the page's furniture begins, short lines belong to it."""
    judged: list[Piece] = []
    if sum(LENGTH.fullmatch(piece.text) is not None for piece in pieces) > 1:
        pieces = [figures(p) if LENGTH.fullmatch(p.text) else p for p in pieces]
    first = next((piece.text for piece in pieces if is_furniture(piece)), "")
    begun = False
    for piece in pieces:
        begun = begun or is_furniture(piece)
        judged.append(piece if piece.role == "aside" else _below(piece, first, begun))
    return judged


def _below(piece: Piece, furniture_line: str, begun: bool) -> Piece:
    """A line below the body. ``begun``: the page's furniture stands above it."""
    if piece.role == "keep":
        return replace(piece, role="paragraph")
    if role := side_role(piece.text):
        return replace(piece, role=role)
    if is_metadata(piece):
        return metadata(piece, ())
    if furniture_line and figures(piece) is not piece:
        return figures(piece)
    if begun and not ends_sentence(piece.text):
        return replace(piece, role="aside", reason=f"it stands below “{furniture_line[:40]}”")
    return replace(piece, role="paragraph")
