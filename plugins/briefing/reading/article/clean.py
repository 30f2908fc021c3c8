"""Units -> headline, blocks, lines set aside. The law: every word is in one of them, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.model import SetAside, Sidecar
from briefing.reading.article.mail_head import without_mail_head
from briefing.reading.article.opening import split_opening
from briefing.reading.article.pieces import Piece, is_body
from briefing.reading.article.zones import zoned
from briefing.reading.lines.dateline import lone_dateline
from briefing.reading.lines.furniture import address_in, furniture, is_label
from briefing.reading.lines.marks import is_converted, without_marks
from briefing.reading.text.layout import Unit
from briefing.reading.text.sentences import sentences

LONGEST_DERIVED = 450
CAPTION_LABEL = re.compile(r"(?:image|media|video|photo) caption[,:]?", re.IGNORECASE)


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
    pieces = list(split_opening(_datelines(without_mail_head(pieces))))
    judged = zoned(_furniture(pieces), sidecar.headline if sidecar else "")
    if all(piece.role == "aside" for piece in judged):
        judged = [replace(piece, role="paragraph") for piece in pieces]
    return _apart(judged, sidecar, notes)


def _told(pieces: Iterable[Piece], sidecar: Sidecar | None) -> tuple[list[Piece], tuple[str, ...]]:
    """What the editor says of single lines; and which of these words matched nothing."""
    drop = {_plain(text): text for text in (sidecar.drop if sidecar else ())}
    keep = {_plain(text): text for text in (sidecar.keep if sidecar else ())}
    told = []
    for piece in pieces:
        if piece.text in drop:
            told.append(replace(piece, role="aside", reason="the editor's word"))
        else:
            told.append(replace(piece, role="keep") if piece.text in keep else piece)
    lines = {piece.text for piece in told}
    missed = [
        f"`drop: {text}` matches no line" for plain, text in drop.items() if plain not in lines
    ]
    missed += [
        f"`keep: {text}` matches no line" for plain, text in keep.items() if plain not in lines
    ]
    return told, tuple(missed)


def _plain(text: str) -> str:
    """An editor's copy of a line as reading leaves it: without Markdown marks and white space."""
    plain = without_marks(text)[0] if is_converted(text) or "**" in text else text
    return " ".join(plain.split())


def _datelines(pieces: Sequence[Piece]) -> list[Piece]:
    """A dateline on a line of its own, above the first words of the body, stays one."""
    judged = list(pieces)
    for n, (piece, below) in enumerate(pairwise(pieces)):
        opens = not piece.role and not below.role and is_body(below.text)
        if opens and lone_dateline(piece.text):
            judged[n] = replace(piece, role="credit")
        elif not piece.role and is_body(piece.text):
            break
    return judged


def _furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines that are no text wherever they stand."""
    judged: list[Piece] = []
    for n, piece in enumerate(pieces):
        reason = "" if piece.role else furniture(piece.text)
        following = pieces[n + 1].text if n + 1 < len(pieces) else ""
        if not piece.role and is_label(piece.text) and address_in(following):
            reason = "a label of the address"
        elif not piece.role and judged and CAPTION_LABEL.fullmatch(judged[-1].text):
            judged.append(replace(piece, role="caption"))
            continue
        elif not piece.role and address_in(piece.text):
            labelled = judged and judged[-1].reason == "a label of the address"
            reason = "the text's address" if labelled else "an address"
        judged.append(replace(piece, role="aside", reason=reason) if reason else piece)
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
        blank = blank if blank > 0 else first.text.find(" ", LONGEST_DERIVED, end)
        end = blank if blank > 0 else end
    headline = replace(first, text=first.text[:end].strip(), role="headline")
    remainder = first.text[end:].strip()
    if remainder:
        rest.insert(0, replace(first, text=remainder, role="paragraph"))
    return headline, rest
