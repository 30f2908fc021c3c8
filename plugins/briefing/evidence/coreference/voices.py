"""A sentence in a Grid -> who speaks in it, acts in it, is named in it. The law: as it stands.

What a pronoun may stand for is read off whole sentences (`persons`): whoever a reporting verb has
for its subject, else the subject, else the persons named. Owners ("Lavrov's") and names within
quotation marks are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.evidence.coreference.nominals import BODIES, described
from briefing.evidence.coreference.titled import OFFICES
from briefing.evidence.ground.cues import FORMS, ONE_PERSON
from briefing.evidence.ground.grid import (
    Grid,
    is_possessor,
    kind_of,
    named,
    phrase,
    row_at,
    sentence_at,
)
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import said_by
from briefing.model import Quotation

PERSONAL = re.compile(r"[A-Z][\w’'.-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w’'-]*[a-z]){1,3}")
"""A name of two to four words that no mention covers."""
WIDEST = 300  # tokens of a sentence that are looked at
PRONOUNS = bag("he she it they we i you who which that")


def someone_in(grid: Grid, sentence: int, before: int) -> tuple[int | None, str] | None:
    """The person without a name who is the last subject of the sentence before a pronoun; the
    subject of the sentence itself, where it is one before the pronoun's."""
    low = max(grid.rows_of[sentence][0], before - WIDEST)
    earlier = before == grid.rows_of[sentence][1]
    for row in range(before - 1, low - 1, -1):
        subject = grid.deps[row].startswith("nsubj") and not apart(grid, row, before)
        subject = subject and not (earlier and grid.heads[grid.heads[row]] != grid.heads[row])
        if earlier and not _new_person(grid, row):
            continue
        if subject and grid.words[row] in ONE_PERSON and grid.mention_of[row] < 0:
            first, last = phrase(grid, row)
            mention = described(grid, row)
            return mention, "" if mention is not None else grid.text[first:last]
    return None


def _new_person(grid: Grid, row: int) -> bool:
    """ "The prime minister" may be somebody new; "the driver" is mostly whoever the text is about,
    "a presenter" nobody who is spoken of again."""
    the = any(grid.words[k] in {"the", "this"} for k in grid.kids[row])
    return the and grid.words[row] in OFFICES


def spoke_in(
    grid: Grid, sentence: int, said: dict[int, Quotation], here: int
) -> tuple[int | None, str]:
    """Who speaks in a sentence: of a quotation known, else the subject of a reporting verb."""
    if sentence in said:
        return said[sentence].speaker, said[sentence].speaker_words
    row = voice(grid, sentence) if sentence != here else None
    if row is None:
        return None, ""
    if grid.words[grid.heads[row]] in {"quoted", "quotes"}:
        row = said_by(grid, grid.heads[row]).speaker or row  # "the report quoted X stating"
    low, high = phrase(grid, row)
    mention = named(grid, row)
    if mention is None:
        mention = _close_before(grid, grid.heads[row])
    return described(grid, row) if mention is None else mention, grid.text[low:high]


def _close_before(grid: Grid, verb: int) -> int | None:
    """ "Organizer and co-founder Katie Johnson says", "Coordinator for Health, Katie Johnson,
    says": the person named right before the verb."""
    at = verb - 1 - (grid.words[verb - 1] == ",") if verb > 1 else -1
    mention = grid.mention_of[at] if at > 0 else -1
    if mention >= 0 and at == verb - 2:
        before = row_at(grid, grid.naming.mentions[mention].start) - 1
        mention = mention if before > 0 and grid.words[before] == "," else -1
    return mention if mention >= 0 and kind_of(grid, mention) == "person" else None


def latest(grid: Grid, spoken: Sequence[Quotation]) -> dict[int, Quotation]:
    """The latest quotations by the sentences in which they begin and are reported."""
    said: dict[int, Quotation] = {}
    for quotation in spoken[-6:]:
        said[sentence_at(grid, quotation.start)] = quotation
        if quotation.cue is not None:
            said[sentence_at(grid, quotation.cue[0])] = quotation
    return said


def all_quoted(grid: Grid, low: int, high: int) -> bool:
    """Whether all words of some rows stand within quotation marks."""
    return all(
        grid.quoted[at] or not grid.words[at][:1].isalnum()
        for at in range(low, min(high, low + WIDEST))
    )


def one_person(words: str) -> bool:
    """Whether words tell of one person: "a diplomatic source in Moscow", "Smokie la Grange"."""
    parts = [word.strip(",.'’") for word in words.split()]
    if any(word.lower() in ONE_PERSON for word in parts):
        return True
    bodies = any(word.lower() in BODIES for word in parts)
    return PERSONAL.fullmatch(words) is not None and not bodies


def persons_in(grid: Grid, sentence: int, before: int | None = None) -> list[int]:
    low, high = grid.rows_of[sentence] if sentence >= 0 else (0, 0)
    high = high if before is None else min(high, before)
    low = max(low, high - WIDEST)
    seen: list[int] = []
    for row in range(low, high):
        mention = grid.mention_of[row]
        fits = mention >= 0 and mention not in seen and not apart(grid, row, before)
        fits = fits and not is_possessor(grid, mention)
        if fits and kind_of(grid, mention) == "person":
            seen.append(mention)
    return seen


def owners_in(grid: Grid, sentence: int, before: int) -> list[int]:
    """Persons who own something in a sentence before a row: "Modi's trip", one mention each."""
    low = max(grid.rows_of[sentence][0], before - WIDEST)
    found = dict.fromkeys(
        m
        for row in range(low, before)
        if (m := grid.mention_of[row]) >= 0 and not apart(grid, row, before)
    )
    return [m for m in found if kind_of(grid, m) == "person" and is_possessor(grid, m)]


def subjects_in(grid: Grid, sentence: int, before: int) -> list[int]:
    """Persons who are subjects in a sentence, before a row."""
    low, high = grid.rows_of[sentence] if sentence >= 0 else (0, 0)
    low = max(low, min(high, before) - WIDEST)
    subjects = (
        named(grid, row)
        for row in range(low, min(high, before))
        if _is_subject(grid, row) and not apart(grid, row, before)
    )
    return [m for m in subjects if m is not None and kind_of(grid, m) == "person"]


def voice(grid: Grid, sentence: int) -> int | None:
    """The row of the last subject of a reporting verb outside quotation marks; that of the
    sentence's own verb before those of its clauses."""
    low, high = grid.rows_of[sentence]
    found: int | None = None
    for row in range(min(high, low + WIDEST) - 1, low - 1, -1):
        speaks = grid.deps[row] == "nsubj" and grid.words[grid.heads[row]] in FORMS
        if not speaks or grid.quoted[row] or grid.words[row] in PRONOUNS:
            continue
        if grid.heads[grid.heads[row]] == grid.heads[row]:
            return row
        found = row if found is None else found
    return found


def apart(grid: Grid, row: int, before: int | None) -> bool:
    """Whether a name stands within quotation marks and the pronoun at ``before`` outside them."""
    inside = before is not None and before < len(grid.words) and grid.quoted[before]
    return grid.quoted[row] and not inside


def _is_subject(grid: Grid, row: int) -> bool:
    """Whether a token is a subject, or joined to one by "and"."""
    if grid.deps[row] == "conj" and grid.parsed:
        row = grid.heads[row]
    return grid.deps[row].startswith("nsubj")
