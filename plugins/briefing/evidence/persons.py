"""A pronoun in a Grid -> the mention it stands for, or None. The law: one that fits, or nobody.

"he" and "she" go, sentence by sentence backwards, to who speaks in it, else to its subject, else to
the only person in it; "it" to the last body that spoke. Two that fit equally are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.evidence.cues import FORMS, ONE_PERSON, SPEAKERS
from briefing.evidence.grid import (
    Grid,
    is_possessor,
    kind_of,
    limits,
    named,
    phrase,
    sentence_at,
)
from briefing.evidence.lists import bag
from briefing.evidence.nominals import BODIES, described
from briefing.model import Quotation

PERSONAL = re.compile(r"[A-Z][\w’'.-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w’'-]*[a-z]){1,3}")
"""A name of two to four words that no mention covers."""
WIDEST = 300  # tokens of a sentence that are looked at
NEAR = 3
"""Sentences to look back for whoever spoke last."""
PRONOUNS = bag("he she it they we i you who which that")
SAME = {"him": "he", "her": "she"}
FARTHEST = 12  # sentences, those within quotation marks too


def antecedent(grid: Grid, row: int, spoken: Sequence[Quotation]) -> int | None:
    """The mention a pronoun at ``row`` stands for."""
    return meant(grid, row, spoken)[0]


def meant(grid: Grid, row: int, spoken: Sequence[Quotation]) -> tuple[int | None, str]:
    """Whom a pronoun stands for: a mention, or the words of one who spoke without a name."""
    word = grid.words[row]
    if word in {"he", "she", "him", "her"}:
        return _person(grid, row, spoken)
    if word == "it":
        return _body(grid, row, spoken), ""
    if word in {"they", "them"}:
        return None, _group(grid, row, spoken)
    return None, ""


def _person(grid: Grid, row: int, spoken: Sequence[Quotation]) -> tuple[int | None, str]:
    """Sentence by sentence backwards: its speaker, else its subject, else its only person. Behind
    an unnamed or doubtful speaker nobody is taken who did not speak himself."""
    here = grid.sentence_of[row]
    own = _subjects(grid, here, row) or _persons(grid, here, row)
    if grid.words[row] in SAME:
        own = [m for m in own if m not in _beside(grid, row)]
    if own:
        sure = _one(grid, own) or grid.deps[row] != "nsubj"
        return own[-1] if sure else _nearest(grid, own, row), ""
    someone = _someone(grid, here, row)
    if someone is not None:
        return someone
    said = _speakers(grid, spoken)
    heard = False
    for sentence in _before(grid, row, said):
        speaker, words = _spoke(grid, sentence, said, here)
        if kind_of(grid, speaker) == "person" or (speaker is None and _one_person(words)):
            return speaker, "" if speaker is not None else words
        heard = heard or speaker is not None
        if sentence == here or heard:
            continue
        subjects = _subjects(grid, sentence, len(grid.words))
        if not subjects and (someone := _someone(grid, sentence, grid.rows_of[sentence][1])):
            return someone
        fitting = subjects or _persons(grid, sentence)
        if fitting:
            return (fitting[-1] if _one(grid, fitting) else None), ""
    return None, ""


def _beside(grid: Grid, row: int) -> list[int | None]:
    """Who is the subject of the clause in which "him" or "her" stands: never he himself."""
    at = row
    for _ in range(6):
        at = grid.heads[at]
        if grid.tags[at].startswith("VB"):
            return [named(grid, k) for k in grid.kids[at] if grid.deps[k].startswith("nsubj")]
    return []


def _someone(grid: Grid, sentence: int, before: int) -> tuple[int | None, str] | None:
    """The person without a name who is the last subject of the sentence before a pronoun; the
    subject of the sentence itself, where it is one before the pronoun's."""
    low = max(grid.rows_of[sentence][0], before - WIDEST)
    earlier = before == grid.rows_of[sentence][1]
    for row in range(before - 1, low - 1, -1):
        subject = grid.deps[row].startswith("nsubj") and not _apart(grid, row, before)
        subject = subject and not (earlier and grid.heads[grid.heads[row]] != grid.heads[row])
        if subject and grid.words[row] in ONE_PERSON and grid.mention_of[row] < 0:
            first, last = phrase(grid, row)
            mention = described(grid, row)
            return mention, "" if mention is not None else grid.text[first:last]
    return None


def _spoke(
    grid: Grid, sentence: int, said: dict[int, Quotation], here: int
) -> tuple[int | None, str]:
    """Who speaks in a sentence: of a quotation known, else the subject of a reporting verb."""
    if sentence in said:
        return said[sentence].speaker, said[sentence].speaker_words
    voice = _voice(grid, sentence) if sentence != here else None
    if voice is None:
        return None, ""
    low, high = phrase(grid, voice)
    mention = named(grid, voice)
    return described(grid, voice) if mention is None else mention, grid.text[low:high]


def _speakers(grid: Grid, spoken: Sequence[Quotation]) -> dict[int, Quotation]:
    """The latest quotations by the sentences in which they begin and are reported."""
    said: dict[int, Quotation] = {}
    for quotation in spoken[-6:]:
        said[sentence_at(grid, quotation.start)] = quotation
        if quotation.cue is not None:
            said[sentence_at(grid, quotation.cue[0])] = quotation
    return said


def _before(grid: Grid, row: int, said: dict[int, Quotation]) -> Iterator[int]:
    """The pronoun's sentence and those before it; one that is all within quotation marks is passed
    over, and one that speaks of the same "he" makes the way no longer."""
    here = grid.sentence_of[row]
    same = SAME.get(grid.words[row], grid.words[row])
    back = 0
    for sentence in range(here, max(here - FARTHEST, -1), -1):
        low, high = grid.rows_of[sentence]
        if sentence != here and sentence not in said and _all_quoted(grid, low, high):
            continue
        yield sentence
        back += not any(
            grid.words[at] == same and not grid.quoted[at] and grid.deps[at] == "nsubj"
            for at in range(low, min(high, low + WIDEST))
            if sentence != here
        )
        if back > NEAR:
            return


def _all_quoted(grid: Grid, low: int, high: int) -> bool:
    """Whether all words of some rows stand within quotation marks."""
    return all(grid.quoted[at] or not grid.words[at][:1].isalnum() for at in range(low, high))


def _one_person(words: str) -> bool:
    """Whether words tell of one person: "a diplomatic source in Moscow", "Smokie la Grange"."""
    parts = [word.strip(",.'’") for word in words.split()]
    if any(word.lower() in ONE_PERSON for word in parts):
        return True
    bodies = any(word.lower() in BODIES for word in parts)
    return PERSONAL.fullmatch(words) is not None and not bodies


def _one(grid: Grid, mentions: list[int]) -> bool:
    return len({grid.naming.mentions[m].chain for m in mentions}) == 1


def _nearest(grid: Grid, mentions: list[int], row: int) -> int | None:
    """Of several persons before a pronoun in its sentence the last subject; else none fits best."""
    subjects = _subjects(grid, grid.sentence_of[row], row)
    return subjects[-1] if subjects else None


def _persons(grid: Grid, sentence: int, before: int | None = None) -> list[int]:
    low, high = grid.rows_of[sentence] if sentence >= 0 else (0, 0)
    high = high if before is None else min(high, before)
    low = max(low, high - WIDEST)
    seen: list[int] = []
    for row in range(low, high):
        mention = grid.mention_of[row]
        fits = mention >= 0 and mention not in seen and not _apart(grid, row, before)
        fits = fits and not is_possessor(grid, mention)
        if fits and kind_of(grid, mention) == "person":
            seen.append(mention)
    return seen


def _subjects(grid: Grid, sentence: int, before: int) -> list[int]:
    """Persons who are subjects in a sentence, before a row."""
    low, high = grid.rows_of[sentence] if sentence >= 0 else (0, 0)
    low = max(low, min(high, before) - WIDEST)
    subjects = (
        named(grid, row)
        for row in range(low, min(high, before))
        if _is_subject(grid, row) and not _apart(grid, row, before)
    )
    return [m for m in subjects if m is not None and kind_of(grid, m) == "person"]


def _voice(grid: Grid, sentence: int) -> int | None:
    """The row of the last subject of a reporting verb outside quotation marks."""
    low, high = grid.rows_of[sentence]
    for row in range(min(high, low + WIDEST) - 1, low - 1, -1):
        speaks = grid.deps[row] == "nsubj" and grid.words[grid.heads[row]] in FORMS
        if speaks and not grid.quoted[row] and grid.words[row] not in PRONOUNS:
            return row
    return None


def _apart(grid: Grid, row: int, before: int | None) -> bool:
    """Whether a name stands within quotation marks and the pronoun at ``before`` outside them."""
    inside = before is not None and before < len(grid.words) and grid.quoted[before]
    return grid.quoted[row] and not inside


def _is_subject(grid: Grid, row: int) -> bool:
    """Whether a token is a subject, or joined to one by "and"."""
    if grid.deps[row] == "conj" and grid.parsed:
        row = grid.heads[row]
    return grid.deps[row].startswith("nsubj")


def _group(grid: Grid, row: int, spoken: Sequence[Quotation]) -> str:
    """The words of the only group of people named before in the sentence, else of those who spoke
    last; "" if there is none, or several."""
    low = limits(grid, row)[0]
    rows = range(max(low, row - WIDEST), row)
    own = [at for at in rows if grid.words[at] in SPEAKERS and not _apart(grid, at, row)]
    if own:
        first, last = phrase(grid, own[0])
        return grid.text[first:last] if len(own) == 1 else ""
    for quotation in reversed(spoken[-2:]):
        words = quotation.speaker_words.lower().split()
        near = grid.sentence_of[row] - sentence_at(grid, quotation.start) <= NEAR
        if near and quotation.speaker is None and any(word in SPEAKERS for word in words):
            return quotation.speaker_words
    return ""


def _body(grid: Grid, row: int, spoken: Sequence[Quotation]) -> int | None:
    here = grid.sentence_of[row]
    for quotation in reversed(spoken[-3:]):
        back = here - sentence_at(grid, quotation.start)
        kind = kind_of(grid, quotation.speaker)
        if 0 <= back <= NEAR and kind and kind != "person":
            return quotation.speaker
    for sentence in range(here - 1, max(here - 1 - NEAR, -1), -1):
        voice = _voice(grid, sentence)
        if voice is not None:
            speaker = named(grid, voice)
            return speaker if kind_of(grid, speaker) not in {"person", ""} else None
    return None
