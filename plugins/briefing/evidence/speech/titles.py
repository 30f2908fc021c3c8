"""Words between marks that nobody says: titles of works, nicknames, lines of a list of sources."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, row_at, sentence_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.marks import Marked

WORKS = bag(
    """show film movie book album song series program programme column podcast campaign slogan
    exhibition festival magazine play game tour hashtag"""
)
TITLE = 6  # words up to which capitals throughout make a title
NAMING = (
    "known as",
    "so-called",
    "named",
    "nicknamed",
    "titled",
    "entitled",
    "such as",
    "codenamed",
)
LONGEST_TITLE = 14  # words
LONGEST = 80  # characters of words that are seen again
SMALL = bag("from with by of the a an and for in on at to de la el y")
MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober"
    r"|ember)?\.?"
)
LONGEST_AUTHOR = 60  # characters of the names before a title
SOURCE = re.compile(
    r"[.,]?[\"”’]?[.,]?\s{0,3}[-–—|:]{0,2}\s{0,3}(?:in\s)?[A-Z][^\"“”\n]{1,80}?[,(]\s?(?:\w+,\s)?"
    rf"(?:{MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?|\d{{4}})\b"
)
"""What stands behind a title in a list of sources: outlet and day."""


def cites_a_source(grid: Grid, piece: Marked) -> bool:
    """Whether the marks hold the title in a line of a list of sources: '"Title". Outlet, day',
    with an author at most before it and no reporting verb behind."""
    blocks = grid.story.blocks
    block = blocks[max(0, bisect_right(blocks, piece.start, key=lambda b: b.start) - 1)]
    before = grid.text[block.start : max(block.start, piece.start - 1)].strip()
    if len(before) > LONGEST_AUTHOR or (before and before[-1] not in ".,—–-*•"):
        return False
    found = SOURCE.match(grid.text, piece.end, min(block.end, piece.end + 160))
    return found is not None and not any(w.lower() in FORMS for w in found.group().split())


def _is_title(words: list[str]) -> bool:
    """Four words or more, all with capitals but the small ones, without a stop at the end."""
    great = [word for word in words if word not in SMALL]
    capitals = all(word[:1].isupper() or word[:1].isdigit() for word in great)
    return 4 <= len(words) <= LONGEST_TITLE and len(great) > 2 and capitals and words[-1].isalnum()


def things_named(grid: Grid) -> frozenset[Marked]:
    """The pieces that hold a title or nickname; the same capital words mean it wherever they
    stand ("Vajra Water" is a brand also where a comma and "he explained" follow)."""
    named = {piece: _plain(grid, piece) for piece in grid.pieces if _names_a_thing(grid, piece)}
    words = {plain for plain in named.values() if plain.istitle()}
    again = (p for p in grid.pieces if p.end - p.start <= LONGEST and _plain(grid, p) in words)
    return frozenset((*named, *again))


def _plain(grid: Grid, piece: Marked) -> str:
    """The marked words without the stops at their ends."""
    return grid.text[piece.start : min(piece.end, piece.start + LONGEST)].strip(" ,.;")


def _names_a_thing(grid: Grid, piece: Marked) -> bool:
    """Whether the marks hold a title or nickname inside a sentence: every word a capital one, and
    neither comma nor colon nor a reporting verb before them."""
    sentence = grid.story.sentences[sentence_at(grid, piece.start)]
    words = grid.text[piece.start : piece.end].split()
    before = grid.text[max(sentence[0], piece.start - 16) : max(sentence[0], piece.start - 1)]
    last = before.split()[-1:] or [""]
    title = _is_title(words) and before.rstrip()[-1:] != ":"
    if title or _is_somebody(grid, piece, words):
        return True
    if (
        len(words) > TITLE
        or not before
        or last[0][-1:] in ",:"
        or _reports(grid, piece, last[0].lower())
    ):
        return False
    if before.rstrip().lower().endswith(NAMING) or _called(grid, piece):
        return True
    if _before_a_work(grid, piece, last[0]):
        return True
    if words and words[-1][-1:] in "!?":
        return False
    return all(word[:1].isupper() or word[:1].isdigit() or word in SMALL for word in words)


def _is_somebody(grid: Grid, piece: Marked, words: list[str]) -> bool:
    """ "“Walid bin Karim Khariji”, the Deputy Minister, met": a name, as some papers mark it."""
    named = all(word[:1].isupper() or word.split("-")[0] in PARTICLES for word in words)
    return named and 1 < len(words) <= TITLE and SPELT_OUT.match(grid.text, piece.end) is not None


PARTICLES = SMALL | bag("al el bin ibn bint abu van von der den da dos di du le")
SPELT_OUT = re.compile(r"[\"”’],\s(?:the|an?|who)\s")


def _called(grid: Grid, piece: Marked) -> bool:
    """ "a card called "X"": what stands right behind the participle is the name of the noun."""
    row = row_at(grid, piece.start) - 2
    of_a_noun = row >= 0 and grid.parsed and grid.deps[row] == "acl"
    return of_a_noun and grid.words[row] in {"called", "dubbed", "termed", "labelled", "labeled"}


def _before_a_work(grid: Grid, piece: Marked, before: str) -> bool:
    """ "the comic's “Who is America?” show": a title between its owner and what it is."""
    after = row_at(grid, piece.end + 1)
    owned = before.lower() in {"the", "a", "his", "her", "its", "their"} or before[-2:-1] in "'’"
    return owned and after < len(grid.words) and grid.words[after] in WORKS


def _reports(grid: Grid, piece: Marked, word: str) -> bool:
    """Whether the word before the marks is a reporting verb, and no noun: "the brand “Vajra”"."""
    row = row_at(grid, piece.start) - 2
    noun = row >= 0 and grid.words[row] == word and grid.tags[row][:2] in {"NN", "JJ"}
    return word in FORMS and word != "called" and not noun
