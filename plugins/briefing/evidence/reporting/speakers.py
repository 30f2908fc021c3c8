"""A reporting verb in a Grid -> who said it, through whom, to whom. The law: heads, not neighbours.

The speaker is the head of the verb's subject: in "Lavrov's spokesman said" that is the spokesman,
whom no mention names, and so the words stand alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, kind_of, limits, named
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import verb_of
from briefing.evidence.reporting.beside import HUMAN, bare, beside, last_of_mention
from briefing.evidence.reporting.word_order import speaker_by_order

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
STATEMENTS = bag("statement interview conference speech briefing address remarks comments post")
BEHIND_PLACE = ("nsubj", "appos", "conj", "dep")
PRONOUNS = bag("he she they it who that which we i you this these those him her them")
RELATIVE = bag("who whom that which")
CLIMB = bag("xcomp pcomp prep advcl conj acl ccomp acomp oprd dep aux")


@dataclass(frozen=True, slots=True)
class Said:
    """What a cue tells: rows of the Grid, ``None`` where nobody is named."""

    cue: int
    verb: str
    speaker: int | None
    outlet: int | None = None
    hearer: int | None = None
    passive: bool = False


def kid(grid: Grid, row: int, *deps: str) -> int | None:
    """The first dependent of ``row`` with one of these labels."""
    for child in grid.kids[row]:
        if grid.deps[child] in deps:
            return child
    return None


def said_by(grid: Grid, cue: int) -> Said:
    """Who stands behind a reporting verb."""
    verb = FORMS.get(grid.words[cue], grid.lemmas[cue].lower())
    if grid.words[cue] == "according":
        return Said(cue, "according to", _after_according(grid, cue))
    if not grid.parsed:
        return _by_order(grid, cue, verb)
    quoting = _quoting(grid, cue)
    if quoting is not None:
        return _quoted(grid, quoting)
    passive = kid(grid, cue, "nsubjpass") is not None or (
        kid(grid, cue, "agent") is not None
        and (
            kid(grid, cue, "auxpass") is not None or grid.words[kid(grid, cue, "mark") or 0] == "as"
        )
    )
    charged = verb == "accuse" and grid.tags[cue] == "VBN" and grid.deps[cue] == "acl"
    if (passive or charged) and verb not in {"quote", "cite"}:  # "two men accused of it"
        agent = kid(grid, cue, "agent")
        by = kid(grid, agent, "pobj") if agent is not None else None
        return Said(cue, verb, by, passive=True)
    hearer = _hearer(grid, cue, verb)
    own = None if verb == "tell" else _inverted(grid, cue)
    return Said(cue, verb, subject(grid, cue) if own is None else own, None, hearer)


def subject(grid: Grid, verb: int) -> int | None:
    """The subject of a verb, found through auxiliaries, coordination and control."""
    row = _told_before(grid, verb)
    told = verb - 2  # "..., X added, noting that"
    if verb > 3 and grid.tags[verb] == "VBG" and grid.words[verb - 1] == ",":
        row = told if grid.tags[told] == "VBD" and grid.words[told] in FORMS else row
    reporting = grid.tags[verb] == "VBG" and grid.words[verb] in FORMS
    for _ in range(6):
        own = kid(grid, row, *SUBJECTS)
        if own is None and (helper := kid(grid, row, "aux")) is not None:
            own = kid(grid, helper, *SUBJECTS)  # "X had earlier on Tuesday held"
        over = _reported(grid, row) if row != verb and reporting else None
        adds = grid.words[verb] == "adding" and kind_of(grid, named(grid, own or row)) != "person"
        if own is not None and over is not None and (adds or _silent(grid, own)):
            row = over  # "X said 80 people died, blaming ...": X blames
            continue
        if own is not None:
            if grid.words[own] in RELATIVE and grid.deps[row] == "relcl":
                return grid.heads[row]
            return _by_name(grid, _past_dateline(grid, row, own))
        if grid.deps[row] in {"acl", "relcl"} and grid.tags[grid.heads[row]][:1] in {"N", "P"}:
            noun = grid.heads[row]
            over = _reported(grid, row)
            if over is None and grid.words[noun] not in HUMAN:
                over = verb_of(grid, noun)  # "cast doubt on the findings, saying ..."
            if not reporting or over in {None, row} or not _silent(grid, noun):
                return noun
            row = over  # type: ignore[assignment]
            continue
        if (guest := _visiting(grid, row)) is not None:
            return guest
        if not (grid.deps[row] in CLIMB or _in_a_statement(grid, row)) or grid.heads[row] == row:
            break
        row = grid.heads[row]
    return beside(grid, verb)


def _past_dateline(grid: Grid, verb: int, own: int) -> int:
    """ "GEORGETOWN, Guyana – President X said": a dateline's place says nothing."""
    place = grid.story.dateline
    end = grid.story.dateline_end
    if place is None or not place[0] <= grid.starts[own] < end:
        return own
    behind = [k for k in (*grid.kids[own], *grid.kids[verb]) if own < k < verb]
    names = [k for k in behind if grid.deps[k] in BEHIND_PLACE and grid.starts[k] >= end]
    return names[0] if names else _noun_before(grid, verb, end, own)


def _noun_before(grid: Grid, verb: int, end: int, otherwise: int) -> int:
    """ "GEORGETOWN, CMC – The Community grouping Friday said": the noun right before the verb."""
    for row in range(verb - 1, max(-1, verb - 6), -1):
        aside = grid.tags[row][:2] in {"NN", "RB"} or grid.words[row] in {"on", ")", "("}
        if grid.starts[row] < end or not aside:
            break
        if grid.tags[row][:2] == "NN" and grid.words[row] not in DAYS:
            return row
    return otherwise


DAYS = bag("monday tuesday wednesday thursday friday saturday sunday")


def _told_before(grid: Grid, verb: int) -> int:
    """ "X said that many do not care but insisted": what X says is followed by what X says, where
    the parser joins it to what the many do."""
    if grid.deps[verb] != "conj" or grid.tags[verb] != "VBD" or grid.words[verb] not in FORMS:
        return verb
    inner = grid.heads[verb]
    over, own = grid.heads[inner], kid(grid, inner, *SUBJECTS)
    told = grid.deps[inner] == "ccomp" and grid.words[over] in FORMS and grid.tags[over] == "VBD"
    others = own is not None and _silent(grid, own)
    quoted = grid.quoted[inner] and not grid.quoted[verb]  # "X said: “It is time” and urged them"
    return over if told and (others or quoted) else verb


def _in_a_statement(grid: Grid, row: int) -> bool:
    """ "X said in a statement after meeting Y", read as a statement after meeting Y."""
    behind = any(grid.words[k] in {"after", "before"} for k in grid.kids[row])
    return grid.deps[row] == "pobj" and grid.words[row] in STATEMENTS and behind


def _visiting(grid: Grid, verb: int) -> int | None:
    """ "Visiting State Councilor X on Monday met": X, read as the one who is visited."""
    for child in grid.kids[verb]:
        opens = child < verb and grid.words[child] == "visiting" and grid.deps[child] == "advcl"
        guest = kid(grid, child, "dobj") if opens else None
        if guest is not None and child < guest < verb and "," not in grid.words[guest:verb]:
            return guest
    return None


def _silent(grid: Grid, row: int) -> bool:
    """Whether a noun is no name and no pronoun: it may be what others speak of."""
    return grid.mention_of[row] < 0 and grid.words[row] not in PRONOUNS


def _reported(grid: Grid, row: int) -> int | None:
    """The finite reporting verb above a row, within its sentence."""
    at = row
    for _ in range(12):
        if grid.heads[at] == at:
            return None
        at = grid.heads[at]
        if grid.words[at] in FORMS and grid.tags[at] in {"VBD", "VBZ", "VBP", "VBN"}:
            return at
    return None


def _by_name(grid: Grid, own: int) -> int:
    """ "the opposition Syrian National Coalition said": the name set close behind the noun, which
    hangs on it or on its verb."""
    if grid.mention_of[own] >= 0 or own + 1 >= len(grid.words) or grid.mention_of[own + 1] < 0:
        return own
    last = last_of_mention(grid, own + 1)
    over = {grid.heads[row] for row in range(own + 1, last + 1)}  # "the charity Save the Children"
    near = bool(over & {own, grid.heads[own]}) and grid.tags[last].startswith("NNP")
    return last if near else own


def _inverted(grid: Grid, verb: int) -> int | None:
    """'...," added the statement': what stands behind a verb that follows the closing mark."""
    closes = verb > 0 and grid.tags[verb - 1] in {"''", '"'}
    thing = kid(grid, verb, "dobj", "attr", "dep") if closes else None
    return thing if thing is not None and thing > verb and bare(grid, verb, thing) else None


def _quoting(grid: Grid, cue: int) -> int | None:
    """For "quoted X as saying", from either verb: the row of "quoted"."""
    row = cue
    for _ in range(5):
        if grid.words[row] in {"quoted", "quotes", "quoting", "cited", "citing"}:
            return None if cue < row or _told_apart(grid, row, cue) else row
        if grid.words[row] == "reported" and _as_saying(grid, row):
            return row
        between = grid.words[row] in {"saying", "as", "telling"} or grid.tags[row][:1] == "N"
        if row != cue and not between:
            return None
        if grid.heads[row] == row:
            return None
        row = grid.heads[row]
    return None


def _told_apart(grid: Grid, row: int, cue: int) -> bool:
    """ "Xi quoted Shakespeare, saying": behind a comma the one who quotes goes on."""
    passive = kid(grid, row, "nsubjpass", "auxpass") is not None
    return cue > row and grid.words[cue - 1] == "," and not passive


def _as_saying(grid: Grid, row: int) -> bool:
    """ "NDTV reported Rao as saying"."""
    return any(grid.words[at : at + 2] == ("as", "saying") for at in range(row + 1, row + 8))


def _quoted(grid: Grid, row: int) -> Said:
    passive = kid(grid, row, "nsubjpass")
    agent = kid(grid, row, "agent")
    by = kid(grid, agent, "pobj") if agent is not None else None
    if passive is not None:
        return Said(row, "quote", passive, by, passive=True)
    quoted = kid(grid, row, "dobj", "nsubj") if grid.deps[row] == "acl" else None
    quoted = quoted if quoted is not None else kid(grid, row, "dobj", "dative")
    outlet = subject(grid, row)
    thing = quoted is not None and grid.lemmas[row] == "cite" and _silent(grid, quoted)
    if thing and grid.words[quoted] not in HUMAN:  # type: ignore[index]
        return Said(row, "cite", outlet)  # "the leaders cited a list of complaints"
    if quoted is None:
        quoted = _inner_subject(grid, row)
    return Said(row, "quote", quoted, outlet)


def _inner_subject(grid: Grid, row: int) -> int | None:
    """ "quoted Bogdanov saying": the parser may read Bogdanov as subject of "saying"."""
    for child in grid.kids[row]:
        if grid.deps[child] in {"ccomp", "xcomp", "advcl"}:
            own = kid(grid, child, "nsubj")
            if own is not None and own > row:
                return own
    return None


def _hearer(grid: Grid, cue: int, verb: str) -> int | None:
    if verb in {"tell", "inform", "assure", "remind", "warn", "advise", "ask", "urge"}:
        found = kid(grid, cue, "dobj", "dative")
        if found is not None:
            return found
        if verb == "tell" and cue + 1 < len(grid.words) and grid.mention_of[cue + 1] >= 0:
            return last_of_mention(grid, cue + 1)  # one always tells somebody
        for child in grid.kids[cue]:  # "told AFP that": the parser may hang AFP elsewhere
            if grid.deps[child] in {"ccomp", "xcomp"}:
                own = kid(grid, child, "nsubj")
                if own is not None and own == cue + 1 and grid.mention_of[own] >= 0:
                    return own
        return None
    if verb == "attribute":
        return None  # "attributed it to the weather"
    to = next((k for k in grid.kids[cue] if grid.words[k] == "to" and k > cue), None)
    return kid(grid, to, "pobj") if to is not None else None


def _after_according(grid: Grid, row: int) -> int | None:
    _, high = limits(grid, row)
    for at in range(row + 1, min(row + 3, high)):
        if grid.words[at] == "to":
            if grid.parsed:
                return kid(grid, at, "pobj") or _run(grid, at + 1, high)
            return _run(grid, at + 1, high)
    return None


def _run(grid: Grid, at: int, high: int) -> int | None:
    """The last token of the run of words that begins at ``at``: the head of a plain phrase."""
    row = at
    if row < high and grid.mention_of[row] >= 0:
        return last_of_mention(grid, row)
    while row < high and grid.mention_of[row] < 0 and grid.words[row].isalpha() and row < at + 6:
        row += 1
    if row < high and grid.mention_of[row] >= 0:
        return last_of_mention(grid, row)
    return row - 1 if row > at else None


def _by_order(grid: Grid, cue: int, verb: str) -> Said:
    """No parse: by the order of words alone."""
    speaker, other = speaker_by_order(grid, cue, verb)
    if verb == "quote":
        return Said(cue, verb, speaker, other)
    return Said(cue, verb, speaker, None, other)
