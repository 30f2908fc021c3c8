"""Persons with a word of the page beside the name -> without it. The law: never longer.

A sentence's or headline's first word, a caption's credit, the place or rank of an office.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.naming.candidates.by_model.within import name_within
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.known.folding import plain
from briefing.naming.tables import gazetteer


def without_openers(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Persons without the word that a sentence or headline opens with."""
    return [_without_opener(text, c) for c in candidates]


def _without_opener(text: str, c: Candidate) -> Candidate:
    if c.type != "person" or c.role is not None:
        return c
    start, end = name_within(text, c.start, c.end, "person")
    return replace(c, start=start, end=end)


LABEL = re.compile(r"\s?\b(?:Images?|Photos?|Photograph|Pictures?|Credit|Video|File|Source)$")


def without_labels(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """A caption's end runs into its credit: ``Barack Obama Image: A. Writer`` names two people."""
    return [_without_label(text, c) for c in candidates]


def _without_label(text: str, c: Candidate) -> Candidate:
    label = LABEL.search(text, c.start, c.end) if text.startswith(":", c.end) else None
    return replace(c, end=label.start()) if label else c


def without_posts(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """``Deputy Commissioner [Harnai] Anwar Hashim``: where the office is held."""
    places = {text[c.start : c.end] for c in candidates if c.type == "location"}
    names = [plain(text[c.start : c.end]) for c in candidates if c.type == "person"]
    full = {name.rsplit(" ", 1)[-1]: name for name in names if not RANK.match(name) and " " in name}
    out = []
    for c in candidates:
        first, _, rest = text[c.start : c.end].partition(" ")
        named = c.role is None and gazetteer.is_given_name(first)
        held = c.type == "person" and not named and " " in rest and first in places
        held = held or (c.type == "person" and _is_rank(first, plain(rest), full))
        out.append(replace(c, start=c.start + len(first) + 1) if held else c)
    return out


RANK = re.compile(r"[A-Z]{2,4}\s")


def _is_rank(first: str, surname: str, full: Mapping[str, str]) -> bool:
    """``[DI] Wilson`` where the text has Grant Wilson: letters before a surname, no initials."""
    initials = "".join(word[0] for word in full.get(surname, "").split()[:-1])
    return bool(initials) and RANK.match(f"{first} ") is not None and first != initials
