"""The pieces above the body -> the same with roles. The law: one line is the headline.

Date, byline and masthead go aside; labels above the headline too; what stands below it is a
standfirst.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.reading.article.labels import is_label_line, may_be_headline
from briefing.reading.article.pieces import Piece
from briefing.reading.lines.credits import byline_in, is_name_alone, is_staff, side_role
from briefing.reading.lines.furniture import FIGURES, RULED, address_in, words_in
from briefing.reading.lines.hosts import house_below, is_masthead, is_newspaper, is_person
from briefing.reading.lines.stamps import is_date_line, is_dated_line

TOP = 12  # lines above the body among which a page says its title twice
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


TAGS = 3


def _is_tag(pieces: Sequence[Piece], own: Sequence[int], n: int) -> bool:
    """Whether a line of capitals stands in a row of labels: the longest tag of a page."""
    at = own.index(n)
    row = [*own[max(0, at - TAGS) : at], *own[at + 1 : at + 2]]
    capitals = all(word[0].isupper() for word in pieces[n].text.split())
    return capitals and len(row) > TAGS and not any(may_be_headline(pieces[k].text) for k in row)


def headed(pieces: Sequence[Piece], wanted: str) -> list[Piece]:
    """Above the body: date, byline and masthead go aside; then labels, headline, standfirst."""
    names = names_above(pieces)
    judged = [p if p.role else metadata(p, names) for p in pieces]
    if any(is_furniture(piece) for piece in judged):
        judged = [figures(piece) for piece in judged]
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
    if not named and any(is_furniture(piece) for piece in judged):
        may = [n for n in own if may_be_headline(judged[n].text)]
        named = [n for n in may if not _is_tag(judged, own, n)][:1] or may[:1]
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
        elif _beside_day(judged, n) and house_below(judged[n].text):
            judged[n] = replace(judged[n], role="aside", reason="the masthead")
        else:
            judged[n] = replace(judged[n], role=side_role(judged[n].text) or "subhead")
    return judged


def _beside_day(pieces: Sequence[Piece], n: int) -> bool:
    """Whether the line of the date stands directly above or below a line, or beyond the byline."""
    return any(piece.reason == DATE_LINE for piece in pieces[max(0, n - 2) : n + 3])


def figures(piece: Piece) -> Piece:
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
    again = (n for n, above in zip(top[1:], top, strict=False) if _is_end(pieces, n, above))
    return [n for n in top if pieces[n].text in titles] or list(again)[:1]


def _is_end(pieces: Sequence[Piece], n: int, above: int) -> bool:
    """Whether a line is the end of that above: "Home World Talks begin", of a page's path."""
    words = pieces[n].text
    return words_in(words) >= 4 and pieces[above].text.endswith(f" {words}")


def _below_labels(pieces: Sequence[Piece], open_: Sequence[int]) -> Sequence[int]:
    """The open lines from the headline on: labels such as "World" or "Middle East" before it."""
    for k, n in enumerate(open_):
        label = is_label_line(pieces[n].text) or is_newspaper(pieces[n].text)
        if not label or pieces[n].role == "keep":
            return open_[k:] if words_in(pieces[n].text) >= 4 else open_
    return open_


def metadata(piece: Piece, names: Sequence[str]) -> Piece:
    """A date line, byline or masthead, set aside. ``names``: bylines and addresses around it."""
    if is_date_line(piece.text):
        return replace(piece, role="aside", reason=DATE_LINE)
    if byline_in(piece.text) or is_staff(piece.text) or is_author(piece, names):
        return replace(piece, role="aside", reason="the byline")
    if is_masthead(piece.text, names):
        whose = "the byline" if is_person(piece.text, names) else "the masthead"
        return replace(piece, role="aside", reason=whose)
    return piece


def is_author(piece: Piece, names: Sequence[str]) -> bool:
    return any(is_name_alone(piece.text, name) for name in names if "/" in name)


def names_above(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """What may name the publisher: bylines and web addresses, each once."""
    found = (byline_in(p.text) or address_in(p.text) for p in pieces)
    return tuple(dict.fromkeys(name for name in found if name))[:MOST_NAMES]


def is_metadata(piece: Piece) -> bool:
    return bool(is_date_line(piece.text) or byline_in(piece.text) or is_staff(piece.text))


def is_furniture(piece: Piece) -> bool:
    return piece.role == "aside" and piece.reason not in NO_FURNITURE
