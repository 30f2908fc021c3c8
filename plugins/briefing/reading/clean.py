"""Units -> headline, blocks, lines set aside. The law: every word is in one of them, in order.

Where a line stands decides what may happen to it: above the first sentence of the body a page
keeps labels, dates and bylines; below the last one lists of links; between them all is text but
the page's most obvious furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.model import SetAside, Sidecar
from briefing.reading import chrome
from briefing.reading.layout import Unit
from briefing.reading.opening import split_opening
from briefing.reading.sentences import sentences

TERMINAL = re.compile(r"[.!?…。！？؟۔।][\"”’'»)\]]*$")
SPEECH = re.compile(r"\b(?:said|says|told|asked|added|wrote|reads?|stated)\b.{0,20}:$")
SMALL_BODY, LARGE_BODY = 5, 25
LONGEST_HEADLINE = 30
LONGEST_SUBHEAD = 14
LONGEST_DERIVED = 300


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit with what it was taken for: a block's role, ``aside``, or "" while undecided."""

    line: int
    text: str
    role: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text taken apart. ``derived``: the headline is the body's own beginning."""

    headline: Piece
    blocks: tuple[Piece, ...]
    set_aside: tuple[SetAside, ...]
    derived: bool
    notes: tuple[str, ...] = ()


def clean(units: Sequence[Unit], sidecar: Sidecar | None = None) -> Cleaned:
    """Take a text's units apart. If nothing but furniture is there, all of it is text."""
    pieces = [Piece(unit.line, unit.text) for unit in units]
    pieces, notes = _told(pieces, sidecar)
    pieces = list(split_opening(pieces))
    judged = _furniture(pieces)
    if all(piece.role == "aside" for piece in judged):
        judged = pieces
        if all(piece.role == "aside" for piece in judged):
            judged = [replace(piece, role="") for piece in judged]
    judged = _zones(judged, sidecar)
    return _apart(judged, sidecar, notes)


def _told(pieces: Iterable[Piece], sidecar: Sidecar | None) -> tuple[list[Piece], tuple[str, ...]]:
    """What the editor says of single lines; and which of these words matched nothing."""
    drop = dict.fromkeys(sidecar.drop if sidecar else (), False)
    keep = dict.fromkeys(sidecar.keep if sidecar else (), False)
    told = []
    for piece in pieces:
        if piece.text in drop:
            drop[piece.text] = True
            piece = replace(piece, role="aside", reason="the editor's word")
        elif piece.text in keep:
            keep[piece.text] = True
            piece = replace(piece, role="keep")
        told.append(piece)
    missed = [f"`drop: {t}` matches no line" for t, used in drop.items() if not used]
    missed += [f"`keep: {t}` matches no line" for t, used in keep.items() if not used]
    return told, tuple(missed)


def _furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines that are no text wherever they stand."""
    judged: list[Piece] = []
    for n, piece in enumerate(pieces):
        reason = "" if piece.role else chrome.furniture(piece.text)
        following = pieces[n + 1].text if n + 1 < len(pieces) else ""
        if not piece.role and chrome.is_label(piece.text) and chrome.address_in(following):
            reason = "a label of the address"
        elif not piece.role and chrome.address_in(piece.text):
            labelled = judged and judged[-1].reason == "a label of the address"
            reason = "the text's address" if labelled else "an address"
        judged.append(replace(piece, role="aside", reason=reason) if reason else piece)
    return judged


def is_body(text: str) -> bool:
    """Whether a unit reads as running text: it ends a sentence, or is too long for a line."""
    words = chrome.words_in(text)
    if TERMINAL.search(text):
        return words >= SMALL_BODY
    return words >= LARGE_BODY or (text.endswith((":", ",")) and words >= 8)


def _zones(pieces: Sequence[Piece], sidecar: Sidecar | None) -> list[Piece]:
    bodies = [n for n, p in enumerate(pieces) if p.role in ("", "keep") and is_body(p.text)]
    if not bodies:
        return _head(pieces, sidecar)
    first, last = bodies[0], bodies[-1]
    if _is_headline_sentence(pieces, bodies):
        first = bodies[1]
    head = _head(pieces[:first], sidecar)
    middle = _middle(pieces[first : last + 1])
    return [*head, *middle, *_tail(pieces[last + 1 :])]


def _is_headline_sentence(pieces: Sequence[Piece], bodies: Sequence[int]) -> bool:
    """The first sentence stands as a headline if nothing better stands above it."""
    first = bodies[0]
    if len(bodies) < 2 or any(not p.role for p in pieces[:first] if not _is_metadata(p)):
        return False
    text = pieces[first].text
    return chrome.words_in(text) <= LONGEST_HEADLINE and len(sentences(text)) == 1


def _is_metadata(piece: Piece) -> bool:
    return bool(
        chrome.is_date_line(piece.text)
        or chrome.byline_in(piece.text)
        or chrome.STAFF.fullmatch(piece.text)
    )


def _head(pieces: Sequence[Piece], sidecar: Sidecar | None) -> list[Piece]:
    """Above the body: date, byline and masthead go aside; then labels, headline, standfirst."""
    judged = [p if p.role else _metadata(p, pieces) for p in pieces]
    open_ = [n for n, p in enumerate(judged) if p.role in ("", "keep")]
    if not open_:
        return judged
    wanted = sidecar.headline if sidecar else ""
    named = [n for n in open_ if judged[n].text == wanted]
    long = [n for n in open_ if chrome.words_in(judged[n].text) >= 4]
    chosen = (named or long[:1] or open_)[0]
    for n in open_:
        if n == chosen:
            judged[n] = replace(judged[n], role="headline")
        elif n < chosen and judged[n].role != "keep" and chrome.words_in(judged[n].text) <= 3:
            judged[n] = replace(judged[n], role="aside", reason="a label above the headline")
        else:
            judged[n] = replace(judged[n], role=_side_role(judged[n].text) or "subhead")
    return judged


def _metadata(piece: Piece, pieces: Sequence[Piece]) -> Piece:
    if chrome.is_date_line(piece.text):
        return replace(piece, role="aside", reason="the line of the date")
    if chrome.byline_in(piece.text):
        return replace(piece, role="aside", reason="the byline")
    if chrome.STAFF.fullmatch(piece.text):
        return replace(piece, role="aside", reason="the byline")
    names = [chrome.byline_in(p.text) for p in pieces]
    names += [chrome.address_in(p.text) for p in pieces]
    if is_masthead(piece.text, names):
        return replace(piece, role="aside", reason="the masthead")
    return piece


def is_masthead(text: str, names: Iterable[str]) -> bool:
    """Whether a short line is an agency's name, or the name in the byline or web address."""
    if chrome.words_in(text) > 6:
        return False
    if text.strip(" ()[]-–—") in chrome.AGENCIES:
        return True
    squeezed = squeeze(text)
    return len(squeezed) >= 4 and any(
        squeezed == squeeze(name) or squeezed in squeeze(host_of(name)) for name in names if name
    )


def squeeze(name: str) -> str:
    """Letters and digits alone, "the" aside: names and web hosts compare."""
    return re.sub(r"^the", "", re.sub(r"[\W_]+", "", name.casefold()))


def host_of(address: str) -> str:
    """``https://www.themoscowtimes.com/2013/...`` -> ``themoscowtimes.com``; "" for no address."""
    match = re.match(
        r"(?:https?://)?(?:www\d?\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[:/?#]|$)", address.lower()
    )
    return match[1] if match else ""


def _middle(pieces: Sequence[Piece]) -> list[Piece]:
    """Within the body: paragraphs, subheads over them, captions and credits."""
    judged = list(pieces)
    open_ = [n for n, p in enumerate(judged) if p.role in ("", "keep")]
    for k, n in enumerate(open_):
        text = judged[n].text
        role = _side_role(text)
        if not role and not is_body(text) and k + 1 < len(open_):
            role = "subhead" if _is_subhead(judged, open_, k) else ""
        judged[n] = replace(judged[n], role=role or "paragraph")
    return judged


def _is_subhead(pieces: Sequence[Piece], open_: Sequence[int], k: int) -> bool:
    """A short line over a body; a line in a list of short lines is none."""
    text = pieces[open_[k]].text
    if chrome.words_in(text) > LONGEST_SUBHEAD or re.match(r"[•*·▪◦‣–—-]|\d+[.)]\s", text):
        return False
    if text.endswith((",", ";")) or text[0].islower() or SPEECH.search(text):
        return False
    below = is_body(pieces[open_[k + 1]].text)
    above = [pieces[n].text for n in open_[max(0, k - 2) : k]]
    return below and not (len(above) == 2 and not any(is_body(t) for t in above))


def _side_role(text: str) -> str:
    """``credit`` or ``caption`` for lines beside the body's own text; "" = neither."""
    words = chrome.words_in(text)
    if words <= 45 and (chrome.CREDIT.fullmatch(text) or chrome.SIGNATURE.fullmatch(text)):
        return "credit"
    if words <= 16 and (chrome.PHOTO.fullmatch(text) or chrome.COPYRIGHT.fullmatch(text)):
        return "credit"
    if words <= 80 and (chrome.CAPTION_END.search(text[-120:]) or chrome.CAPTION_START.match(text)):
        return "caption"
    return ""


def _tail(pieces: Sequence[Piece]) -> list[Piece]:
    """Below the body: once the page's furniture begins, short lines belong to it."""
    judged: list[Piece] = []
    furniture = ""
    cluttered = any(piece.role == "aside" for piece in pieces)
    for piece in pieces:
        if piece.role == "aside":
            furniture = furniture or piece.text
        elif piece.role == "keep":
            piece = replace(piece, role="paragraph")
        elif role := _side_role(piece.text):
            piece = replace(piece, role=role)
        elif _is_metadata(piece):
            reason = "the line of the date" if chrome.is_date_line(piece.text) else "the byline"
            piece = replace(piece, role="aside", reason=reason)
        elif cluttered and chrome.FIGURES.fullmatch(piece.text):
            piece = replace(piece, role="aside", reason="figures of the page")
        elif furniture and not TERMINAL.search(piece.text):
            reason = f"it stands below “{furniture[:40]}”"
            piece = replace(piece, role="aside", reason=reason)
        else:
            piece = replace(piece, role="paragraph")
        judged.append(piece)
    return judged


def _apart(pieces: Sequence[Piece], sidecar: Sidecar | None, notes: tuple[str, ...]) -> Cleaned:
    aside = [p for p in pieces if p.role == "aside"]
    kept = [p for p in pieces if p.role != "aside"]
    wanted = sidecar.headline if sidecar else ""
    found = next((n for n, p in enumerate(kept) if p.role == "headline"), None)
    derived = False
    if wanted and (found is None or kept[found].text != wanted):
        headline = Piece(0, wanted, "headline")
        if found is not None:
            reason = "the editor's headline stands for it"
            aside.append(replace(kept.pop(found), reason=reason))
    elif found is not None:
        headline = kept.pop(found)
    else:
        headline, kept = _derived(kept)
        derived = True
    lines = sorted((SetAside(p.line, p.text, p.reason) for p in aside), key=lambda s: s.line)
    return Cleaned(headline, tuple(kept), tuple(lines), derived, notes)


def _derived(kept: Sequence[Piece]) -> tuple[Piece, list[Piece]]:
    """No line for a headline: the first sentence stands as one, and is not repeated."""
    first, rest = kept[0], list(kept[1:])
    spans = sentences(first.text)
    end = spans[0][1] if spans else len(first.text)
    if end > LONGEST_DERIVED:
        blank = first.text.rfind(" ", 60, LONGEST_DERIVED)
        end = blank if blank > 0 else min(end, LONGEST_DERIVED)
    headline = replace(first, text=first.text[:end].strip(), role="headline")
    remainder = first.text[end:].strip()
    if remainder:
        rest.insert(0, replace(first, text=remainder, role="paragraph"))
    return headline, rest
