"""A text that lost its commas: names run together -> each by itself. The law: other texts stay.

``al-Tamanaa Skeik``, ``Zakiyeh Deir Hafer``: rows of places whose commas a conversion has dropped.
What the table knows is one name; else the way Arabic names are built tells where the next begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.naming.candidates.by_rule.areas import ARABIC_SIDE, place_kind
from briefing.naming.candidates.candidate import STRONG, Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    DIRECTIONS,
    GEO_ARABIC,
    GEO_FIRST,
    GEO_LAST,
    GEO_LOWER,
    ORG_LAST,
)

WORDS_A_COMMA = 150
"""A text of so many words without a comma has lost them."""
LONGEST = 4
WORD = re.compile(r"(?:[Aa]l\s)?\S+")
ARTICLE = re.compile(r"[Aa]l[-\s]?(?=[A-Z])")
BEGINNERS = GEO_ARABIC | GEO_FIRST | {"Abu", "Bani", "Umm", "Sheikh", "Bosra", "Bustan"}
PLACES_OF = re.compile(
    r"\b(?:towns|villages|suburbs|districts|areas|neighbou?rhoods|cities|provinces"
    r"|governorates) of $"
)
NEAR = 24
NOUNS = GEO_LAST | GEO_LOWER | ORG_LAST
TELLING = STRONG - {"given name"}


def has_lost_commas(text: str) -> bool:
    """Whether a text of some length has hardly a comma. Linear."""
    return text.count(" ") > WORDS_A_COMMA * (text.count(",") + 1)


def apart(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, rows of places cut where the next name begins."""
    if not has_lost_commas(text):
        return list(candidates)
    return [part for c in candidates for part in _parts(text, c)]


def _parts(text: str, c: Candidate) -> Iterator[Candidate]:
    found = [m.span() for m in WORD.finditer(text, c.start, c.end)]
    words = [text[a:b] for a, b in found]
    cuts = list(_names(words)) if _may_be_row(words, c) else []
    known = [gazetteer.known_places(" ".join(words[a:b])) for a, b in cuts]
    told = PLACES_OF.search(text, max(0, c.start - NEAR), c.start)
    if len(cuts) < 2 or not (told or _is_row(c, cuts, known)):
        yield c
        return
    for (a, b), rows in zip(cuts, known, strict=True):
        kind = place_kind(rows[0].kind) if rows else "place"
        part = replace(c, start=found[a][0], end=found[b - 1][1], type="location", kind=kind)
        yield replace(part, reasons=("in a row",), agreed=2 if rows else 1, disputed="")


def _may_be_row(words: Sequence[str], c: Candidate) -> bool:
    if not words or c.role is not None or c.type not in ("location", "person"):
        return False
    if words[0] in DIRECTIONS:
        return False
    if not TELLING.isdisjoint(c.reasons) or not NOUNS.isdisjoint(words):
        return False
    return c.type == "location" or not gazetteer.is_given_name(words[0])


def _is_row(
    c: Candidate,
    cuts: Sequence[tuple[int, int]],
    known: Sequence[tuple[gazetteer.Known, ...]],
) -> bool:
    """Places are; a person is none, if the table knows a long name in it, or two."""
    if c.type == "location":
        return True
    sure = [rows for (a, b), rows in zip(cuts, known, strict=True) if rows and b - a > 1]
    return bool(sure) or sum(map(bool, known)) > 1


def _names(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each name of the row begins and ends."""
    at = 0
    while at < len(words):
        stop = _known_end(words, at) or _built_end(words, at)
        yield at, stop
        at = stop


def _known_end(words: Sequence[str], at: int) -> int:
    """Where the longest known name of several words ends; 0 = none."""
    for stop in range(min(len(words), at + LONGEST), at + 1, -1):
        name = " ".join(words[at:stop])
        if gazetteer.country(name) is not None or gazetteer.known_places(name):
            return stop
    return 0


def _built_end(words: Sequence[str], at: int) -> int:
    """``al-X``, ``X al-Y``, ``Deir X``, each with ``al-Gharbi`` behind."""
    stop = at + 1
    follows = stop < len(words) and ARTICLE.match(words[stop]) and not ARTICLE.match(words[at])
    if words[at] in BEGINNERS or follows:
        stop += 1
    while stop < len(words) and ARABIC_SIDE.fullmatch(ARTICLE.sub("", words[stop])):
        stop += 1
    return min(stop, len(words))
