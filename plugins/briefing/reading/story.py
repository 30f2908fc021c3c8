"""A seed's bytes -> its stories. The law: any bytes give stories or one named Problem."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from pathlib import PurePosixPath

from briefing.model import Block, Dating, Fact, Problem, SetAside, Sidecar, Story, seed_of
from briefing.reading.article.clean import Cleaned, clean
from briefing.reading.article.pieces import Piece, is_body
from briefing.reading.days.dating import clues_in, printed_dating
from briefing.reading.formats import texts_in
from briefing.reading.formats.text import Text
from briefing.reading.lines.credits import signature_in
from briefing.reading.lines.dateline import Dateline, dateline_of, lone_dateline
from briefing.reading.lines.dates import full_dates
from briefing.reading.lines.hosts import host_of, squeeze
from briefing.reading.lines.marks import is_converted, without_marks, without_slants
from briefing.reading.lines.stamps import is_dated_line
from briefing.reading.slugs import slug_of
from briefing.reading.source import address_of, byline_of, publisher_of, web_address
from briefing.reading.text.characters import balanced, fit
from briefing.reading.text.decode import Unreadable
from briefing.reading.text.languages import direction_of, language_of
from briefing.reading.text.layout import units_of
from briefing.reading.text.sentences import sentences

SEPARATOR = "\n\n"
SAMPLE = 20_000
MARKDOWN = (".md", ".markdown")


def read_seed(
    source: str, data: bytes, sidecar: Sidecar | None = None
) -> tuple[tuple[Story, ...], tuple[Problem, ...]]:
    """The stories in one file, or the Problem that keeps it from being read.

    ``source`` is the path below ``seeds/`` with forward slashes; ``sidecar`` the editor's word.
    Of several stories in a file the second is ``source#2``; what a sidecar says of one text
    alone (headline, slug, day, address) is the first's.
    """
    digest = hashlib.sha256(data).hexdigest()
    told = sidecar or Sidecar("")
    try:
        stories = [
            replace(
                story_of(
                    f"{source}#{n}" if n > 1 else source, text, told if n < 2 else _rest(told)
                ),
                digest=digest,
            )
            for n, text in enumerate(texts_in(source, data), 1)
        ]
    except Unreadable as error:
        return (), (Problem(source, 0, error.what, error.mend),)
    return tuple(stories), ()


def _rest(sidecar: Sidecar) -> Sidecar:
    """What a sidecar says of every story in its file."""
    return replace(sidecar, headline="", slug="", date=None, author="", url="", formerly=())


def story_of(source: str, given: Text, sidecar: Sidecar) -> Story:
    """One text as a story. Raises ``Unreadable`` if nothing in it can be seen."""
    text, notes = fit(given.text)
    markdown = PurePosixPath(seed_of(source)).suffix.lower() in MARKDOWN
    links: tuple[tuple[int, str], ...] = ()
    if markdown or is_converted(text):
        text, links = without_marks(text)
    text = without_slants(text) if markdown else text
    units = units_of(text)
    if not units:
        raise Unreadable("the file is empty", "write the text into it, or remove it")
    cleaned = clean(units, sidecar)
    notes = (*given.notes, *notes, *cleaned.notes)
    if cleaned.derived:
        notes += ("no headline was found: the first sentence stands as one",)
    story = _assembled(source, cleaned, _aside(cleaned, links, given), sidecar)
    story = replace(story, encoding=given.encoding, notes=(*notes, *story.notes))
    return _with_given(story, given)


def _aside(cleaned: Cleaned, links: Sequence[tuple[int, str]], given: Text) -> tuple[SetAside, ...]:
    """All that was set aside, by line of the file (0 where the file has no lines)."""
    targets = [SetAside(line, url, "the target of a link") for line, url in links]
    first = given.first_line
    lines = [
        replace(scrap, line=0 if first is None else max(scrap.line + first - 1, 0))
        for scrap in (*cleaned.set_aside, *targets)
    ]
    return tuple(sorted((*lines, *given.set_aside), key=lambda scrap: scrap.line))


def _with_given(story: Story, given: Text) -> Story:
    """What the file's own fields say, where text and editor say nothing."""
    day, origin = given.day, given.origin
    if day and story.dating.day is None:
        dating = Dating(day, day, day, certainty="printed", reason=origin)
        story = replace(story, dating=dating)
    if given.publisher and (story.publisher is None or story.publisher.certainty == "inferred"):
        story = replace(story, publisher=Fact(given.publisher, "printed", origin))
    if given.author and story.byline is None:
        story = replace(story, byline=Fact(given.author, "printed", origin))
    if not story.url and (url := web_address(given.url)):
        story = replace(story, url=url)
    return story


def _assembled(
    source: str, cleaned: Cleaned, aside: tuple[SetAside, ...], sidecar: Sidecar
) -> Story:
    """The story of a cleaned text: what its blocks and the lines set aside say of it."""
    text, blocks = _laid_out((cleaned.headline, *cleaned.blocks))
    spans = _sentences(text, blocks)
    url = address_of(aside, sidecar)
    paragraphs = [text[b.start : b.end] for b in blocks if b.role in ("paragraph", "credit")]
    lead, dateline = _lead(text, blocks, cleaned.derived, squeeze(host_of(url)))
    first = text[lead.start : lead.end]
    scraps = (*aside, *_dated_credits(text, blocks))
    dating, doubts = printed_dating(scraps, first, dateline, url, sidecar)
    language = sidecar.language or language_of(text)
    return Story(
        source=source,
        digest="",
        slug=sidecar.slug or slug_of(cleaned.headline.text, PurePosixPath(source).name),
        text=text,
        blocks=blocks,
        sentences=spans,
        dating=dating,
        publisher=publisher_of(scraps, (first, *paragraphs), dateline, url, sidecar),
        byline=byline_of(aside, sidecar),
        dateline=_shifted(dateline, lead.start),
        dateline_end=lead.start + (dateline.end if dateline else 0),
        url=url,
        language=language,
        direction=direction_of(language),
        rights=sidecar.rights or "full",
        set_aside=aside,
        notes=(*doubts, *_shape_notes(text, blocks, language)),
        clues=clues_in(text, spans),
        formerly=sidecar.formerly,
    )


def _dated_credits(text: str, blocks: Sequence[Block]) -> Iterator[SetAside]:
    """Lines above the body, and the signature below it, that give a date beside a place or a name:
    they stay on the page."""
    above = takewhile(lambda block: block.role != "paragraph", blocks[1:])
    below = (b for b in blocks[-1:] if signature_in(text[b.start : b.end]))
    for block in dict.fromkeys((*above, *below)):
        words = text[block.start : block.end]
        if block.role == "credit" and is_dated_line(words):
            yield SetAside(0, words, "the line of the date")


def _shifted(dateline: Dateline | None, by: int) -> tuple[int, int] | None:
    """The place of the dateline in the story's text."""
    if dateline is None or dateline.place is None:
        return None
    return dateline.place[0] + by, dateline.place[1] + by


def _sentences(text: str, blocks: Sequence[Block]) -> tuple[tuple[int, int], ...]:
    return tuple(
        (block.start + start, block.start + end)
        for block in blocks
        for start, end in sentences(text[block.start : block.end])
    )


def _laid_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The story's text and the spans of its blocks."""
    blocks, parts = [], []
    at = number = 0
    for piece in pieces:
        words = balanced(piece.text).strip()
        if not words:
            continue
        number += piece.role == "paragraph"
        shown = number if piece.role == "paragraph" else 0
        blocks.append(Block(piece.role, at, at + len(words), shown))
        parts.append(words)
        at += len(words) + len(SEPARATOR)
    return SEPARATOR.join(parts), tuple(blocks)


def _lead(
    text: str, blocks: Sequence[Block], derived: bool, outlet: str
) -> tuple[Block, Dateline | None]:
    """The block that opens the text, and its dateline: the line of it above the first paragraph,
    the headline where it is the text's own first sentence or has a certain one, else the first
    paragraph."""
    n = next((n for n, block in enumerate(blocks) if block.role == "paragraph"), 0)
    first, above = blocks[n], blocks[max(0, n - 1)]
    alone = lone_dateline(text[above.start : above.end]) if above.role == "credit" else None
    if alone is not None:
        return above, alone
    for block in (blocks[0], first):
        words = text[block.start : block.end]
        dateline = dateline_of(words, outlet)
        if dateline and (derived or block is first or _is_certain(dateline, words)):
            return block, dateline
    return (blocks[0] if derived else first), None


def _is_certain(dateline: Dateline, words: str) -> bool:
    """Whether a headline that opens like a dateline has one: with an agency or a whole date."""
    opening = words[: dateline.end]
    return bool(dateline.agency) or "_" in opening or next(full_dates(opening), None) is not None


def _shape_notes(text: str, blocks: Sequence[Block], language: str) -> tuple[str, ...]:
    """What the reader of names should know of the text as a whole."""
    letters = list(filter(str.isalpha, text[:SAMPLE]))
    capitals = sum(map(str.isupper, letters))
    notes = []
    if len(letters) > 200 and capitals > 0.7 * len(letters):
        notes.append("the text is all in capitals")
    below = [text[b.start : b.end] for b in blocks[1:]]
    if len(below) >= 8 and sum(is_body(words) for words in below) < 0.3 * len(below):
        notes.append("the text has few sentences: a list or a table")
    if language not in ("en", "und") and not language.startswith("en-"):
        notes.append(f"the text is not in English ({language}): only known names are linked")
    return tuple(notes)
