"""A seed's bytes -> its stories. The law: any bytes give stories or one named Problem."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefing.model import Block, Problem, SetAside, Sidecar, Story
from briefing.reading.characters import balanced, fit
from briefing.reading.clean import Cleaned, Piece, clean, host_of, squeeze
from briefing.reading.dateline import dateline_of
from briefing.reading.dating import clues_in, printed_dating
from briefing.reading.decode import Decoded, Unreadable, decode
from briefing.reading.languages import direction_of, language_of
from briefing.reading.layout import units_of
from briefing.reading.marks import is_converted, without_marks
from briefing.reading.sentences import sentences
from briefing.reading.slugs import slug_of
from briefing.reading.source import address_of, byline_of, publisher_of

SEPARATOR = "\n\n"


def read_seed(
    source: str, data: bytes, sidecar: Sidecar | None = None
) -> tuple[tuple[Story, ...], tuple[Problem, ...]]:
    """The stories in one file, or the Problem that keeps it from being read.

    ``source`` is the path below ``seeds/`` with forward slashes; ``sidecar`` the editor's word.
    """
    try:
        decoded = decode(data)
    except Unreadable as error:
        return (), (Problem(source, 0, error.what, error.mend),)
    digest = hashlib.sha256(data).hexdigest()
    return (story_of(source, digest, decoded, sidecar),), ()


def story_of(source: str, digest: str, decoded: Decoded, sidecar: Sidecar | None) -> Story:
    """One text, decoded, as a story."""
    text, notes = fit(decoded.text)
    links: tuple[tuple[int, str], ...] = ()
    if is_converted(text):
        text, links = without_marks(text)
    cleaned = clean(units_of(text), sidecar)
    aside = _with_links(cleaned.set_aside, links)
    notes = (*decoded.notes, *notes, *cleaned.notes)
    if cleaned.derived:
        notes += ("no headline was found: the first sentence stands as one",)
    return _assembled(source, digest, decoded.encoding, cleaned, aside, notes, sidecar)


def _with_links(
    aside: Sequence[SetAside], links: Sequence[tuple[int, str]]
) -> tuple[SetAside, ...]:
    extra = [SetAside(line, url, "the target of a link") for line, url in links]
    return tuple(sorted((*aside, *extra), key=lambda scrap: scrap.line))


def _assembled(
    source: str,
    digest: str,
    encoding: str,
    cleaned: Cleaned,
    aside: tuple[SetAside, ...],
    notes: tuple[str, ...],
    sidecar: Sidecar | None,
) -> Story:
    text, blocks = _laid_out((cleaned.headline, *cleaned.blocks))
    spans = tuple(
        (b.start + s, b.start + e) for b in blocks for s, e in sentences(text[b.start : b.end])
    )
    url = address_of(aside, sidecar)
    paragraphs = [text[b.start : b.end] for b in blocks if b.role in ("paragraph", "credit")]
    lead = blocks[0] if cleaned.derived else _lead(blocks)
    first = text[lead.start : lead.end]
    dateline = dateline_of(first, squeeze(host_of(url)))
    opening = first[: dateline.end] if dateline else ""
    dating, doubts = printed_dating(aside, opening, url, sidecar)
    language = sidecar.language if sidecar and sidecar.language else language_of(text)
    place = dateline.place if dateline else None
    return Story(
        source=source,
        digest=digest,
        slug=sidecar.slug
        if sidecar and sidecar.slug
        else slug_of(cleaned.headline.text, _name(source)),
        text=text,
        blocks=blocks,
        sentences=spans,
        dating=dating,
        publisher=publisher_of(aside, paragraphs, dateline, url, sidecar),
        byline=byline_of(aside, sidecar),
        dateline=(lead.start + place[0], lead.start + place[1]) if place else None,
        dateline_end=lead.start + (dateline.end if dateline else 0),
        url=url,
        language=language,
        direction=direction_of(language),
        rights=sidecar.rights if sidecar and sidecar.rights else "full",
        encoding=encoding,
        set_aside=aside,
        notes=(*notes, *doubts, *_shape_notes(text, language)),
        clues=clues_in(text, spans),
        formerly=sidecar.formerly if sidecar else (),
    )


def _laid_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The story's text and the spans of its blocks."""
    blocks, parts = [], []
    at = number = 0
    for piece in pieces:
        words = balanced(piece.text)
        number += piece.role == "paragraph"
        shown = number if piece.role == "paragraph" else 0
        blocks.append(Block(piece.role, at, at + len(words), shown))
        parts.append(words)
        at += len(words) + len(SEPARATOR)
    return SEPARATOR.join(parts), tuple(blocks)


def _lead(blocks: Sequence[Block]) -> Block:
    """The first paragraph; the headline where there is none."""
    return next((block for block in blocks if block.role == "paragraph"), blocks[0])


def _name(source: str) -> str:
    return PurePosixPath(source).name


def _shape_notes(text: str, language: str) -> tuple[str, ...]:
    """What the reader of names should know of the text as a whole."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    notes = []
    if len(letters) > 200 and capitals > 0.7 * len(letters):
        notes.append("the text is all in capitals")
    if language not in ("en", "und") and not language.startswith("en-"):
        notes.append(f"the text is not in English ({language}): only known names are linked")
    return tuple(notes)
