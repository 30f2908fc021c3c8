"""Pieces -> pieces with roles, by where they stand. The law: in doubt a line is text.

Above the first sentence of the body a page keeps labels, dates and bylines; below the last one
lists of links; between them all is text but the page's most obvious furniture.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.reading.article.labels import SECTIONS, is_label_line, may_be_headline
from briefing.reading.article.listed import without_lists
from briefing.reading.article.pieces import Piece, ends_sentence, is_body
from briefing.reading.article.pulled import without_pulled
from briefing.reading.lines.credits import (
    byline_in,
    is_name_alone,
    is_staff,
    side_role,
)
from briefing.reading.lines.furniture import FIGURES, RULED, address_in, words_in
from briefing.reading.lines.hosts import is_masthead, is_newspaper, is_person
from briefing.reading.lines.stamps import is_date_line, is_dated_line
from briefing.reading.text.sentences import sentences

SPEECH = re.compile(r"\b(?:said|says|told|asked|added|wrote|reads?|stated)\b.{0,20}:$")
LENGTH = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")  # of a video
LONGEST_HEADLINE = 30
LEAST_BODIES = 3  # of an article, above what can be the rest of its page
LEAST_LINKS = 4
MOST_OF_IT = 0.7
TOP = 12  # lines above the body among which a page says its title twice
LONGEST_SUBHEAD = 14
ABOVE = 3  # sentences of a standfirst or below pictures, above the line of the date
DATE_LINE = "the line of the date"
MOST_NAMES = 8
NO_FURNITURE = (
    RULED,
    "the editor's word",
    "the byline",
    "the masthead",
    DATE_LINE,
    "an address",
)


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
        return _head(pieces, wanted)
    first, last = bodies[0], bodies[-1]
    if _is_headline_sentence(pieces, bodies):
        first = bodies[1]
    head = _head(pieces[:first], wanted)
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
    names = _names(pieces[:first])
    above = (p for p in pieces[:first] if not _is_metadata(p) and not _is_author(p, names))
    titled = any(not p.role and p.text.casefold() not in SECTIONS for p in above)
    if len(bodies) < 2 or titled:
        return False
    text = pieces[first].text
    return words_in(text) <= LONGEST_HEADLINE and len(sentences(text)) == 1


def _is_metadata(piece: Piece) -> bool:
    return bool(is_date_line(piece.text) or byline_in(piece.text) or is_staff(piece.text))


def _head(pieces: Sequence[Piece], wanted: str) -> list[Piece]:
    """Above the body: date, byline and masthead go aside; then labels, headline, standfirst."""
    names = _names(pieces)
    judged = [p if p.role else _metadata(p, names) for p in pieces]
    if any(_is_furniture(piece) for piece in judged):
        judged = [_figures(piece) for piece in judged]
    open_ = [n for n, p in enumerate(judged) if p.role in ("", "keep")]
    dated = [n for n in open_ if is_dated_line(judged[n].text) and not judged[n].role]
    if len(dated) < len(open_):
        for n in dated:
            judged[n] = replace(judged[n], role="credit")
        open_ = [n for n in open_ if judged[n].role != "credit"]
    if not open_:
        return judged
    named = [n for n in open_ if judged[n].text == wanted] or _repeated(judged, open_)
    own = [n for n in open_ if not side_role(judged[n].text)] or open_
    if not named and any(_is_furniture(piece) for piece in judged):
        named = [n for n in own if may_be_headline(judged[n].text)][:1]
    chosen = (named or _below_labels(judged, own))[0]
    for n in open_:
        if n == chosen:
            judged[n] = replace(judged[n], role="headline")
        elif named and judged[n].text == judged[chosen].text:
            judged[n] = replace(judged[n], role="aside", reason="the headline again")
        elif n < chosen and n in own and judged[n].role != "keep":
            paper = is_newspaper(judged[n].text)
            reason = "the masthead" if paper else "a label above the headline"
            judged[n] = replace(judged[n], role="aside", reason=reason)
        else:
            judged[n] = replace(judged[n], role=side_role(judged[n].text) or "subhead")
    return judged


def _figures(piece: Piece) -> Piece:
    """A line of figures beside the page's furniture is a counter of it."""
    if piece.role or not FIGURES.fullmatch(piece.text):
        return piece
    return replace(piece, role="aside", reason="figures of the page")


def _repeated(pieces: Sequence[Piece], open_: Sequence[int]) -> list[int]:
    """The line of four words or more that stands twice above the body: the page's title, and the
    headline."""
    top = open_[:TOP]
    texts = Counter(pieces[n].text for n in top)
    titles = {t for t, n in texts.items() if n == 2 and words_in(t) >= 4 and not side_role(t)}
    return [n for n in top if pieces[n].text in titles]


def _below_labels(pieces: Sequence[Piece], open_: Sequence[int]) -> Sequence[int]:
    """The open lines from the headline on: labels such as "World" or "Middle East" before it."""
    for k, n in enumerate(open_):
        label = is_label_line(pieces[n].text) or is_newspaper(pieces[n].text)
        if not label or pieces[n].role == "keep":
            return open_[k:] if words_in(pieces[n].text) >= 4 else open_
    return open_


def _metadata(piece: Piece, names: Sequence[str]) -> Piece:
    """A date line, byline or masthead, set aside. ``names``: bylines and addresses around it."""
    if is_date_line(piece.text):
        return replace(piece, role="aside", reason=DATE_LINE)
    if byline_in(piece.text) or is_staff(piece.text) or _is_author(piece, names):
        return replace(piece, role="aside", reason="the byline")
    if is_masthead(piece.text, names):
        whose = "the byline" if is_person(piece.text, names) else "the masthead"
        return replace(piece, role="aside", reason=whose)
    return piece


def _is_author(piece: Piece, names: Sequence[str]) -> bool:
    return any(is_name_alone(piece.text, name) for name in names if "/" in name)


def _names(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """What may name the publisher: bylines and web addresses, each once."""
    found = (byline_in(p.text) or address_in(p.text) for p in pieces)
    return tuple(dict.fromkeys(name for name in found if name))[:MOST_NAMES]


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
        pieces = [_figures(p) if LENGTH.fullmatch(p.text) else p for p in pieces]
    first = next((piece.text for piece in pieces if _is_furniture(piece)), "")
    begun = False
    for piece in pieces:
        begun = begun or _is_furniture(piece)
        judged.append(piece if piece.role == "aside" else _below(piece, first, begun))
    return judged


def _is_furniture(piece: Piece) -> bool:
    return piece.role == "aside" and piece.reason not in NO_FURNITURE


def _below(piece: Piece, furniture_line: str, begun: bool) -> Piece:
    """A line below the body. ``begun``: the page's furniture stands above it."""
    if piece.role == "keep":
        return replace(piece, role="paragraph")
    if role := side_role(piece.text):
        return replace(piece, role=role)
    if _is_metadata(piece):
        return _metadata(piece, ())
    if furniture_line and _figures(piece) is not piece:
        return _figures(piece)
    if begun and not ends_sentence(piece.text):
        return replace(piece, role="aside", reason=f"it stands below “{furniture_line[:40]}”")
    return replace(piece, role="paragraph")
