"""Grid -> the words between quotation marks, each with its speaker. The law: printed words only.

For every quotation the cue is looked for in this order: the verb it follows or that follows it,
the verb that governs it in the parse, the nearest verb in its sentence; a quotation alone in its
sentence goes on from the one before it. A quotation of fewer than three words without any cue is a
scare quote and none.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.evidence.coreference.voices import subjects_in
from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import (
    Grid,
    chain_of,
    is_possessor,
    kind_of,
    row_at,
    sentence_at,
)
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.marks import Marked
from briefing.evidence.reporting.beside import beside
from briefing.evidence.reporting.speakers import PRONOUNS, SUBJECTS, Said, said_by
from briefing.evidence.speech.attribution import cue_before, cue_of, fills_its_block, goes_on
from briefing.evidence.speech.led_into import according_to, led_into, stated_behind
from briefing.evidence.speech.titles import cites_a_source, things_named
from briefing.evidence.speech.who import speech
from briefing.model import Quotation

CALLING = bag("call describe dismiss denounce condemn brand hail slam vow deny decry label")
THEMSELVES = bag("himself herself itself themselves myself ourselves yourself")
BEHIND_COLON = 8  # tokens behind a colon in which a headline names who spoke
LONGEST_TITLE = 4  # words of what somebody is called
IN_A_TITLE = bag("amod compound nmod punct det appos conj")
SCARE = 3
"""Fewer words than this without a cue are no quotation (RECOGNITION paper, quotes)."""


def quotations(grid: Grid, cues: tuple[int, ...]) -> tuple[Quotation, ...]:
    """Direct and partial quotations in order of offsets."""
    found: list[Quotation] = []
    went_on: list[bool] = []
    before: Marked | None = None
    things = things_named(grid)
    for piece in grid.pieces:
        if piece in things:
            continue
        made = _quotation(grid, piece, cues, found, before)
        if made is not None:
            found.append(made)
            before = piece
            went_on.append(piece.goes_on)
    return tuple(_led_on(grid, found, went_on))


def _led_on(grid: Grid, found: list[Quotation], went_on: list[bool]) -> list[Quotation]:
    """The same; what opens a speech of several paragraphs is said by whom its end names."""
    for at in range(len(found) - 2, -1, -1):
        here, after = found[at], found[at + 1]
        nobody = here.speaker is None and not here.speaker_words and here.continues is None
        told_before = here.cue is None or here.cue[0] < here.sentence[0]
        nobody = nobody or (told_before and here.speaker != after.speaker)
        next_block = grid.text[here.end : after.start].strip(" \n\"“'‘") == ""
        if (
            went_on[at]
            and nobody
            and next_block
            and (after.speaker is not None or after.speaker_words)
        ):
            rule = "goes on in the paragraph after"
            found[at] = replace(
                after, start=here.start, end=here.end, sentence=here.sentence, form=here.form,
                cue=None, continues=None, rule=rule,
            )  # fmt: skip
    return found


def _quotation(  # noqa: PLR0911  (questions in their order)
    grid: Grid,
    piece: Marked,
    cues: tuple[int, ...],
    found: list[Quotation],
    before: Marked | None,
) -> Quotation | None:
    start, end = _trimmed(grid.text, piece)
    if start >= end or cites_a_source(grid, piece):
        return None
    sentence = grid.story.sentences[sentence_at(grid, start)]
    form = _form(grid.text, piece, sentence)
    cue, rule = cue_of(grid, piece, cues)
    if cue is not None and (_scare(grid, piece, cue) or _in_a_title(grid, piece, cue)):
        return None
    if cue is None and (led := led_into(grid, piece)) is not None:
        said = Said(led[0], "", led[0])
        fields = speech(grid, said, found)
        return Quotation(start, end, sentence, form, rule=led[1], **fields)  # type: ignore[arg-type]
    if cue is None:
        went_on = goes_on(grid, piece, found, before)
        if went_on is None:
            cue, rule = cue_before(grid, piece, cues)
        if cue is None and went_on is None:
            went_on = goes_on(grid, piece, found, before, 3)
        nobody = went_on is not None and not found[went_on].speaker_words
        few = len(grid.text[start:end].split()) < SCARE
        if few and (nobody or (went_on is not None and form == "partial")):
            return None
        if went_on is not None:
            return _continued(Quotation(start, end, sentence, form), found[went_on], went_on)
    if cue is not None:
        return _attributed(grid, Quotation(start, end, sentence, form, rule=rule), cue, found)
    if _is_heading(grid, sentence):
        return _before_a_colon(grid, Quotation(start, end, sentence, form))
    if len(grid.text[start:end].split()) < SCARE or piece.single:
        return None
    stated = stated_behind(grid, piece)
    if stated is not None:
        rule = "this was said by whom the next sentence names"
        return _attributed(grid, Quotation(start, end, sentence, form, rule=rule), stated, found)
    bare = Quotation(start, end, sentence, form, rule="quotation marks, nobody named")
    return _of_whom_the_text_tells(grid, piece, bare, found)


def _before_a_colon(grid: Grid, bare: Quotation) -> Quotation | None:
    """A headline: 'Vucic: Brussels meeting "difficult"', '"We won": Cooper after the game'; of any
    other nobody knows who says so."""
    named_after = _after_a_colon(grid, bare)
    if named_after is not None:
        return named_after
    mention = grid.mention_of[row_at(grid, bare.sentence[0])] if grid.words else -1
    if mention < 0:
        return None
    own = grid.naming.mentions[mention]
    person = kind_of(grid, mention) == "person" and own.start == bare.sentence[0]
    if not person or grid.text[own.end : own.end + 1] != ":" or own.end > bare.start:
        return None
    words = grid.text[own.start : own.end]
    return replace(bare, speaker=mention, speaker_words=words, rule="name and colon before it")


def _after_a_colon(grid: Grid, bare: Quotation) -> Quotation | None:
    """The person that a headline names right behind the words and a colon."""
    close = grid.text[bare.end : bare.end + 4].find(":")
    if close < 0 or len(grid.text[bare.start : bare.end].split()) < SCARE:
        return None
    at = row_at(grid, bare.end + close + 1)
    for row in range(at, min(at + BEHIND_COLON, len(grid.words))):
        mention = grid.mention_of[row]
        if grid.tags[row][:2] in {"VB", "IN"} or grid.starts[row] >= bare.sentence[1]:
            return None
        if mention >= 0 and kind_of(grid, mention) == "person" and not is_possessor(grid, mention):
            own = grid.naming.mentions[mention]
            words = grid.text[own.start : own.end]
            return replace(bare, speaker=mention, speaker_words=words, rule="colon and name behind")
    return None


def _of_whom_the_text_tells(
    grid: Grid, piece: Marked, bare: Quotation, found: list[Quotation]
) -> Quotation:
    """A paragraph of marked words with nobody named: of who spoke last, where the paragraph before
    it ends with a sentence about him, and names no other speaker."""
    here = sentence_at(grid, piece.start)
    mention = found[-1].speaker if found else None
    if mention is None or here == 0 or not fills_its_block(grid, piece) or not grid.parsed:
        return bare
    acting = subjects_in(grid, here - 1, len(grid.words))
    chains = {chain_of(grid, one) for one in acting}
    if chains != {chain_of(grid, mention)}:
        return bare
    own = grid.naming.mentions[acting[-1]]
    words = grid.text[own.start : own.end]
    rule = "a paragraph of words after one about who spoke last"
    return replace(bare, speaker=acting[-1], speaker_words=words, rule=rule)


def _scare(grid: Grid, piece: Marked, cue: int) -> bool:
    """Whether one or two marked words only stand in a reporting verb's own object: the words of a
    clause it carries are quoted, a name it mentions is not."""
    if len(grid.text[piece.start : piece.end].split()) >= SCARE or not grid.parsed:
        return False
    if FORMS.get(grid.words[cue]) in CALLING:
        return any(grid.words[k] in THEMSELVES for k in grid.kids[cue])
    at = min(row_at(grid, piece.start), len(grid.words) - 1)
    for _ in range(40):
        if at == cue or grid.heads[at] == at:
            return at == cue
        clause = {"ccomp", "xcomp", "advcl", "pcomp", "parataxis"}
        if grid.deps[at] in clause or (grid.deps[at] == "conj" and grid.tags[at][:2] == "VB"):
            return False
        at = grid.heads[at]
    return False


def _in_a_title(grid: Grid, piece: Marked, cue: int) -> bool:
    """'the "interim president" X vowed': what the subject is called, by whomever."""
    at = min(row_at(grid, piece.start), len(grid.words) - 1)
    if (
        not grid.parsed
        or at > cue
        or len(grid.text[piece.start : piece.end].split()) > LONGEST_TITLE
    ):
        return False
    while grid.heads[at] != cue:
        if grid.deps[at] not in IN_A_TITLE or grid.heads[at] == at:
            return False
        at = grid.heads[at]
    return grid.deps[at] == "nsubj"


def _trimmed(text: str, piece: Marked) -> tuple[int, int]:
    start, end = piece.start, piece.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else (start, start)


def _is_heading(grid: Grid, sentence: tuple[int, int]) -> bool:
    head = grid.story.blocks[0]
    return head.start <= sentence[0] < head.end


def _form(text: str, piece: Marked, sentence: tuple[int, int]) -> str:
    """``direct`` when the marks hold a clause that could stand alone, else ``partial``."""
    words = text[piece.start : piece.end].strip()
    before = text[max(sentence[0], piece.start - 12) : max(sentence[0], piece.start - 1)].rstrip()
    whole = words[:1].isupper() or words[:1] in "(…." or before.endswith((",", ":"))
    if not before and words[:1].isalnum():
        whole = True
    return "direct" if whole and len(words.split()) >= 2 else "partial"


def _continued(quotation: Quotation, earlier: Quotation, index: int) -> Quotation:
    """The same speaker goes on: everything but the words is the earlier quotation's."""
    return replace(
        earlier,
        start=quotation.start,
        end=quotation.end,
        sentence=quotation.sentence,
        form=quotation.form,
        cue=None,
        continues=index,
        rule="goes on from the quotation before",
    )


def _attributed(grid: Grid, quotation: Quotation, cue: int, found: list[Quotation]) -> Quotation:
    said = _in_words(grid, quotation, _outside(grid, said_by(grid, cue)))
    fields = speech(grid, said, found)
    if fields["speaker"] is None and (other := according_to(grid, quotation, said)) is not None:
        said = other
        fields = speech(grid, said, found)
    return Quotation(
        quotation.start,
        quotation.end,
        quotation.sentence,
        quotation.form,
        cue=(grid.starts[said.cue], grid.ends[said.cue]),
        verb=said.verb,
        rule=quotation.rule,
        **fields,  # type: ignore[arg-type]
    )


def _outside(grid: Grid, said: Said) -> Said:
    """A subject that the parser finds within quoted words is none: another subject of the verb,
    else what stands beside it."""
    row = said.speaker
    if row is None or not grid.quoted[row]:
        return said
    free = [k for k in grid.kids[said.cue] if grid.deps[k] in SUBJECTS and not grid.quoted[k]]
    return replace(said, speaker=free[-1] if free else beside(grid, said.cue))


def _in_words(grid: Grid, quotation: Quotation, said: Said) -> Said:
    """'Putin "noted the importance ...," the Kremlin said': the words tell of Putin's speech, the
    verb outside of who passed it on."""
    row = row_at(grid, quotation.start)
    if quotation.form != "partial" or row >= len(grid.words) or row < 2:
        return said
    before = row - 2 if grid.tags[row - 1] in {"``", "''", '"'} else row - 1
    if grid.words[row] not in FORMS or grid.tags[row] not in {"VBD", "VBZ"} or before < 0:
        return said
    if grid.deps[row] != "ccomp" and grid.heads[row] != row:
        return said
    if said.speaker is None or (grid.mention_of[before] < 0 and grid.words[before] not in PRONOUNS):
        return said
    return Said(said.cue, said.verb, before, said.speaker)
