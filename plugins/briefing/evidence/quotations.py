"""Grid -> the words between quotation marks, each with its speaker. The law: printed words only.

For every quotation the cue is looked for in this order: the verb it follows or that follows it,
the verb that governs it in the parse, the nearest verb in its sentence; a quotation alone in its
sentence goes on from the one before it. A quotation of fewer than three words without any cue is a
scare quote and none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.evidence.attribution import cue_before, cue_of, goes_on, names_a_thing
from briefing.evidence.cues import FORMS
from briefing.evidence.grid import Grid, kind_of, named, phrase, row_at, sentence_at
from briefing.evidence.lists import bag
from briefing.evidence.marks import Marked
from briefing.evidence.persons import antecedent
from briefing.evidence.speakers import PRONOUNS, Said, beside, is_outlet, outlet_in, said_by
from briefing.evidence.word_order import is_verb, plain_words
from briefing.model import Quotation

CALLING = bag("call describe dismiss denounce condemn brand hail slam vow deny decry")
UNREAL = bag("should would could can must may might will shall wo to ca")
FOR_HIS_PART = re.compile(r",? (?:for|on) (?:his|her|its|their) part$")
LONGEST_NAME = 160  # characters of a speaker as printed: longer ones are a parse gone wrong
SCARE = 3
"""Fewer words than this without a cue are no quotation (RECOGNITION paper, quotes)."""


def quotations(
    grid: Grid, pieces: tuple[Marked, ...], cues: tuple[int, ...]
) -> tuple[Quotation, ...]:
    """Direct and partial quotations in order of offsets."""
    found: list[Quotation] = []
    before: Marked | None = None
    for piece in pieces:
        made = _quotation(grid, piece, cues, found, before)
        if made is not None:
            found.append(made)
            before = piece
    return tuple(found)


def cue_rows(grid: Grid, pieces: tuple[Marked, ...]) -> tuple[int, ...]:
    """Rows of reporting verbs outside all quotation marks, in order."""
    rows: list[int] = []
    spans = iter(pieces)
    piece = next(spans, None)
    for row, word in enumerate(grid.words):
        if word not in FORMS and word != "according":
            continue
        while piece is not None and piece.end <= grid.starts[row]:
            piece = next(spans, None)
        if piece is not None and piece.start <= grid.starts[row]:
            continue
        verb = _asserted if grid.parsed else is_verb
        if word != "according" and not verb(grid, row):
            continue
        rows.append(row)
    return tuple(rows)


def _asserted(grid: Grid, row: int) -> bool:
    """Whether the verb reports an act of speech: no noun, infinitive or mere possibility."""
    if not grid.tags[row].startswith("VB") or grid.deps[row] == "amod":
        return False
    first = row
    while grid.deps[first] == "conj" and grid.tags[grid.heads[first]] == "VB" and first - row < 9:
        first = grid.heads[first]  # "should apologise ... and condemn"
        if first >= row:
            break
    aux = {grid.words[k] for at in (row, first) for k in grid.kids[at] if grid.deps[k] == "aux"}
    if aux & UNREAL or (FORMS[grid.words[row]] == "point" and not _points_out(grid, row)):
        return False
    return grid.tags[row] != "VB" or bool(aux & {"did", "does", "do"})


def _points_out(grid: Grid, row: int) -> bool:
    return row + 1 < len(grid.words) and grid.words[row + 1] == "out"


def _quotation(
    grid: Grid,
    piece: Marked,
    cues: tuple[int, ...],
    found: list[Quotation],
    before: Marked | None,
) -> Quotation | None:
    start, end = _trimmed(grid.text, piece)
    if start >= end:
        return None
    sentence = grid.story.sentences[sentence_at(grid, start)]
    form = _form(grid.text, piece, sentence)
    cue, rule = cue_of(grid, piece, cues)
    if names_a_thing(grid, piece, sentence) or (cue is not None and _scare(grid, piece, cue)):
        return None
    if cue is None:
        went_on = goes_on(grid, piece, found, before)
        if went_on is None:
            cue, rule = cue_before(grid, piece, cues)
        if cue is None and went_on is None:
            went_on = goes_on(grid, piece, found, before, 3)
        if went_on is not None:
            return _continued(Quotation(start, end, sentence, form), found[went_on], went_on)
    if cue is not None:
        return _attributed(grid, Quotation(start, end, sentence, form, rule=rule), cue, found)
    if len(grid.text[start:end].split()) < SCARE or piece.single or _is_heading(grid, sentence):
        return None
    return Quotation(start, end, sentence, form, rule="quotation marks, nobody named")


def _scare(grid: Grid, piece: Marked, cue: int) -> bool:
    """Whether one or two marked words only stand in a reporting verb's own object: the words of a
    clause it carries are quoted, a name it mentions is not."""
    if len(grid.text[piece.start : piece.end].split()) >= SCARE or not grid.parsed:
        return False
    if FORMS.get(grid.words[cue]) in CALLING:
        return False
    at = min(row_at(grid, piece.start), len(grid.words) - 1)
    for _ in range(40):
        if at == cue or grid.heads[at] == at:
            return at == cue
        if grid.deps[at] in {"ccomp", "xcomp", "advcl", "pcomp", "parataxis"}:
            return False
        at = grid.heads[at]
    return False


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
    said = _outside(grid, quotation, said_by(grid, cue))
    said = _in_words(grid, quotation, said)
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


def _outside(grid: Grid, quotation: Quotation, said: Said) -> Said:
    """A subject that the parser finds within the quoted words is none: the name beside the verb."""
    row = said.speaker
    if row is None or not quotation.start <= grid.starts[row] < quotation.end:
        return said
    return replace(said, speaker=beside(grid, said.cue))


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


def speech(grid: Grid, said: Said, found: list[Quotation]) -> dict[str, object]:
    """The fields of a Quotation that a cue's rows give."""
    speaker, words = _who(grid, said.speaker, found)
    if speaker is None and said.speaker is not None and grid.words[said.speaker] not in PRONOUNS:
        speaker, words = _spelt_out(grid, said, words)
    if len(words) > LONGEST_NAME:
        words = ""
    hearer, hearer_words = _who(grid, said.hearer, found)
    outlet = outlet_in(grid, said.outlet) if said.outlet is not None else None
    if said.hearer is not None and is_outlet(grid, said.hearer):
        outlet, hearer = outlet_in(grid, said.hearer), None
    return {
        "speaker": speaker,
        "speaker_words": words,
        "addressee": hearer,
        "addressee_words": hearer_words,
        "outlet": outlet,
    }


def _spelt_out(grid: Grid, said: Said, words: str) -> tuple[int | None, str]:
    """ "the coach Nabil Maaloul said", read as two phrases: the name that stands between the title
    and the verb."""
    before = said.cue - 1
    mention = grid.mention_of[before] if before > 0 else -1
    if mention < 0 or kind_of(grid, mention) != "person" or said.speaker is None:
        return None, words
    named_at = grid.naming.mentions[mention]
    ahead = row_at(grid, named_at.start) - 1
    if ahead < said.speaker or grid.tags[ahead][:2] != "NN":
        return None, words
    low = phrase(grid, said.speaker)[0]
    return mention, grid.text[min(low, named_at.start) : named_at.end]


def _who(grid: Grid, row: int | None, found: list[Quotation]) -> tuple[int | None, str]:
    if row is None:
        return None, ""
    if grid.words[row] in PRONOUNS:
        return antecedent(grid, row, found), grid.text[grid.starts[row] : grid.ends[row]]
    own = named(grid, row)
    if not grid.parsed and own is not None:
        mention = grid.naming.mentions[own]
        return own, grid.text[mention.start : mention.end]
    if not grid.parsed:
        return None, plain_words(grid, row)
    low, high = phrase(grid, row)
    if own is not None:
        high = max(high, grid.naming.mentions[own].end)
    return own, FOR_HIS_PART.sub("", grid.text[low:high])
