"""A pronoun in a Grid -> the mention it stands for, or None. The law: one that fits, or nobody.

"he" and "she" go, sentence by sentence backwards, to who speaks in it, else to its subject, else to
the only person in it; "it" to the last body that spoke. Two that fit equally are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.evidence.coreference.voices import (
    WIDEST,
    all_quoted,
    apart,
    latest,
    one_person,
    owners_in,
    persons_in,
    someone_in,
    spoke_in,
    subjects_in,
    voice,
)
from briefing.evidence.ground.cues import SPEAKERS
from briefing.evidence.ground.gender import sex_in, suits
from briefing.evidence.ground.grid import (
    Grid,
    chain_of,
    kind_of,
    limits,
    named,
    phrase,
    sentence_at,
)
from briefing.evidence.ground.lists import bag
from briefing.model import Quotation

NEAR = 3
"""Sentences to look back for whoever spoke last."""
SAME = {"him": "he", "her": "she"}
PAPERS = bag("statement report communique communiqué letter study document survey")
STEPS = 5  # sentences of one "he" that are followed back
FARTHEST = 12  # sentences, those within quotation marks too


def antecedent(grid: Grid, row: int, spoken: Sequence[Quotation]) -> int | None:
    """The mention a pronoun at ``row`` stands for. In "he will meet X, the spokesman said" it is
    anybody but him who tells of it; and so between marks, where he would say "I"."""
    here = grid.starts[row]
    told = (q for q in spoken if q.speaker is not None and q.start <= here < q.end)
    tells = {
        chain_of(grid, q.speaker)  # type: ignore[arg-type]
        for q in told
        if q.form != "indirect" or (q.cue and q.end <= q.cue[0])
    }
    return meant(grid, row, spoken, frozenset(tells))[0]


def meant(
    grid: Grid, row: int, spoken: Sequence[Quotation], no: frozenset[int] = frozenset()
) -> tuple[int | None, str]:
    """Whom a pronoun stands for: a mention of none of the chains ``no``, or the words of one who
    spoke without a name."""
    word = grid.words[row]
    if word in {"he", "she", "him", "her"}:
        return _person(grid, row, spoken, no)
    if word == "it":
        return _body(grid, row, spoken)
    if word in {"they", "them"}:
        return None, _group(grid, row, spoken)
    return None, ""


def _person(
    grid: Grid, row: int, spoken: Sequence[Quotation], no: frozenset[int], steps: int = STEPS
) -> tuple[int | None, str]:
    """Whoever fits before it in the pronoun's own sentence, else in those before."""
    here = grid.sentence_of[row]
    own = subjects_in(grid, here, row)
    own = _suiting(grid, own, row, no) or _suiting(grid, persons_in(grid, here, row), row, no)
    if grid.words[row] in SAME and grid.deps[row] != "poss":
        own = [m for m in own if m not in _beside(grid, row)]
    if own and _fronted(grid, own, row):
        earlier = _earlier(grid, row, spoken, no, steps)
        if earlier[0] is not None and kind_of(grid, earlier[0]) == "person":
            return earlier
    if own:
        sure = _one(grid, own) or grid.deps[row] != "nsubj"
        return own[-1] if sure else _nearest(grid, row), ""
    someone = someone_in(grid, here, row)
    if someone is not None and _may_be(grid, *someone, grid.words[row]):
        return someone
    owners = _suiting(grid, owners_in(grid, here, row), row, no)
    over = grid.heads[row]
    when = grid.deps[over] == "advcl" and any(grid.words[k] == "when" for k in grid.kids[over])
    if len(owners) == 1 and (when or grid.deps[over] == "relcl"):
        return owners[0], ""  # "Modi's trip, during which he met", "X's visit, when he met"
    return _earlier(grid, row, spoken, no, steps)


def _fronted(grid: Grid, own: list[int], row: int) -> bool:
    """ "Describing a meeting with X and Y, he said": of several who only stand in a clause before
    the subject of the sentence none is meant."""
    root = grid.deps[row] == "nsubj" and grid.heads[grid.heads[row]] == grid.heads[row]
    acting = subjects_in(grid, grid.sentence_of[row], row)
    return root and not acting and not _one(grid, own)


def _earlier(
    grid: Grid, row: int, spoken: Sequence[Quotation], no: frozenset[int], steps: int
) -> tuple[int | None, str]:
    """Sentence by sentence backwards: its speaker, else its subject, else its only person. Behind
    an unnamed or doubtful speaker nobody is taken who did not speak himself."""
    here = grid.sentence_of[row]
    said = latest(grid, spoken)
    heard = False
    for sentence in _before(grid, row, said):
        speaker, words = spoke_in(grid, sentence, said, here)
        if not _may_be(grid, speaker, words, grid.words[row], no):
            continue
        if kind_of(grid, speaker) == "person" or (speaker is None and one_person(words)):
            return speaker, "" if speaker is not None else words
        heard = heard or speaker is not None
        if sentence == here or heard:
            continue
        again = _same_again(grid, row, sentence)
        if again is not None and steps:
            return _person(grid, again, _until(grid, spoken, again), no, steps - 1)
        heard = bool(words)
        if heard:
            continue
        acts = _acting(grid, row, sentence, no)
        if acts is not None:
            return acts
    return None, ""


def _acting(
    grid: Grid, row: int, sentence: int, no: frozenset[int]
) -> tuple[int | None, str] | None:
    """Who acts in a whole sentence before a pronoun; (None, "") if several do."""
    subjects = subjects_in(grid, sentence, len(grid.words))
    someone = None if subjects else someone_in(grid, sentence, grid.rows_of[sentence][1])
    if someone is not None and _may_be(grid, *someone, grid.words[row]):
        return someone
    fitting = _suiting(grid, subjects, row, no)
    fitting = fitting or _suiting(grid, persons_in(grid, sentence), row, no)
    if not fitting:
        return None
    return (fitting[-1] if _one(grid, fitting) else None), ""


def _same_again(grid: Grid, row: int, sentence: int) -> int | None:
    """The row of the same "he" where it is the subject of a whole sentence before: who that one is
    this one is."""
    same = SAME.get(grid.words[row], grid.words[row])
    low, high = grid.rows_of[sentence] if not grid.quoted[row] else (0, 0)
    for at in range(low, min(high, low + WIDEST)):
        top = grid.deps[at].startswith("nsubj") and not grid.quoted[at]
        if top and grid.words[at] == same and grid.heads[grid.heads[at]] == grid.heads[at]:
            return at
    return None


def _until(grid: Grid, spoken: Sequence[Quotation], row: int) -> Sequence[Quotation]:
    """What was said before a row."""
    return [q for q in spoken[-12:] if q.start < grid.starts[row]]


def _suiting(grid: Grid, mentions: list[int], row: int, no: frozenset[int]) -> list[int]:
    """Those for whom the pronoun may stand by what the text tells of their sex."""
    return [m for m in mentions if _may_be(grid, m, "", grid.words[row], no)]


def _may_be(
    grid: Grid, speaker: int | None, words: str, pronoun: str, no: frozenset[int] = frozenset()
) -> bool:
    if speaker is None:
        return suits(sex_in(words), pronoun)
    chain = chain_of(grid, speaker)
    return chain not in no and suits(grid.sexes[chain], pronoun)


def _beside(grid: Grid, row: int) -> list[int | None]:
    """Who is the subject of the clause in which "him" or "her" stands: never he himself."""
    at = row
    for _ in range(6):
        at = grid.heads[at]
        if grid.tags[at].startswith("VB"):
            return [named(grid, k) for k in grid.kids[at] if grid.deps[k].startswith("nsubj")]
    return []


def _before(grid: Grid, row: int, said: dict[int, Quotation]) -> Iterator[int]:
    """The pronoun's sentence and those before it; one that is all within quotation marks is passed
    over, and one that speaks of the same "he" makes the way no longer."""
    here = grid.sentence_of[row]
    same = SAME.get(grid.words[row], grid.words[row])
    back = 0
    for sentence in range(here, max(here - FARTHEST, -1), -1):
        low, high = grid.rows_of[sentence]
        if sentence != here and sentence not in said and all_quoted(grid, low, high):
            continue
        yield sentence
        back += not any(
            grid.words[at] == same and not grid.quoted[at] and grid.deps[at] == "nsubj"
            for at in range(low, min(high, low + WIDEST))
            if sentence != here
        )
        if back > NEAR:
            return


def _one(grid: Grid, mentions: list[int]) -> bool:
    return len({grid.naming.mentions[m].chain for m in mentions}) == 1


def _nearest(grid: Grid, row: int) -> int | None:
    """Of several persons before a pronoun in its sentence the last subject; else none fits best."""
    subjects = subjects_in(grid, grid.sentence_of[row], row)
    return subjects[-1] if subjects else None


def _group(grid: Grid, row: int, spoken: Sequence[Quotation]) -> str:
    """The words of the only group of people named before in the sentence, else of those who spoke
    last; "" if there is none, or several."""
    low = limits(grid, row)[0]
    rows = range(max(low, row - WIDEST), row)
    own = [at for at in rows if grid.words[at] in SPEAKERS and not apart(grid, at, row)]
    if own:
        first, last = phrase(grid, own[0])
        return grid.text[first:last] if len(own) == 1 else ""
    for quotation in reversed(spoken[-2:]):
        words = quotation.speaker_words.lower().split()
        near = grid.sentence_of[row] - sentence_at(grid, quotation.start) <= NEAR
        if near and quotation.speaker is None and any(word in SPEAKERS for word in words):
            return quotation.speaker_words
    return _unnamed_one(grid, row, spoken)


def _unnamed_one(grid: Grid, row: int, spoken: Sequence[Quotation]) -> str:
    """ "a serving minister said. They warned": who spoke in the sentence before without a name."""
    latest_one = spoken[-1] if spoken else None
    if latest_one is None or latest_one.speaker is not None or latest_one.form == "indirect":
        return ""
    near = grid.sentence_of[row] - sentence_at(grid, latest_one.start) <= 1
    one = one_person(latest_one.speaker_words) and not sex_in(latest_one.speaker_words)
    return latest_one.speaker_words if near and one else ""


def _over(grid: Grid, row: int) -> int | None:
    """ "The ministry declared what it calls a drought": the body that is the subject above."""
    verb = grid.heads[row]
    if grid.deps[row] != "nsubj" or grid.deps[verb] != "ccomp":
        return None
    subject = next((k for k in grid.kids[grid.heads[verb]] if grid.deps[k] == "nsubj"), None)
    body = named(grid, subject) if subject is not None else None
    return body if kind_of(grid, body) not in {"person", ""} else None


def _body(grid: Grid, row: int, spoken: Sequence[Quotation]) -> tuple[int | None, str]:
    """The body of whose words "it" is a part, else the last that spoke, or the words of a statement
    that did."""
    here = grid.sentence_of[row]
    if (own := _over(grid, row)) is not None:
        return own, ""
    for quotation in reversed(spoken[-3:]):
        back = here - sentence_at(grid, quotation.start)
        kind = kind_of(grid, quotation.speaker)
        if 0 <= back <= NEAR and kind and kind != "person":
            return quotation.speaker, ""
        words = quotation.speaker_words.lower().split()
        if 0 <= back <= NEAR and not kind and words and words[-1] in PAPERS:
            return None, quotation.speaker_words
    for sentence in range(here - 1, max(here - 1 - NEAR, -1), -1):
        speaks = voice(grid, sentence)
        if speaks is not None:
            speaker = named(grid, speaks)
            return (speaker if kind_of(grid, speaker) not in {"person", ""} else None), ""
    return None, ""
