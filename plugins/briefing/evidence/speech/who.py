"""A cue's rows -> speaker, hearer and outlet of a Quotation. The law: as printed, or nobody."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.evidence.coreference.nominals import described
from briefing.evidence.coreference.pairs import one_of_two
from briefing.evidence.coreference.persons import meant
from briefing.evidence.ground.cues import ONE_PERSON
from briefing.evidence.ground.grid import Grid, family_of, kind_of, named, phrase, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import PRONOUNS, Said
from briefing.evidence.reporting.word_order import plain_words
from briefing.evidence.speech.outlets import is_outlet, outlet_in
from briefing.model import Quotation

FOR_HIS_PART = re.compile(r",? (?:for|on) (?:his|her|its|their) part$")
VAGUE = bag(
    "there such what one some others many most all none both each here it's the latter former"
)
"""Words that name nobody by themselves."""
DAYS = bag("monday tuesday wednesday thursday friday saturday sunday")
LONGEST_NAME = 160  # characters of a speaker as printed: longer ones are a parse gone wrong


def speech(grid: Grid, said: Said, found: list[Quotation]) -> dict[str, object]:
    """The fields of a Quotation that a cue's rows give."""
    said = _of_a_joint_statement(grid, said)
    speaker, words = _who(grid, said.speaker, found)
    if speaker is None and said.speaker is not None and not _pronoun(grid, said.speaker):
        speaker, words = _spelt_out(grid, said, words)
    elif speaker is not None and (officer := _officer(grid, said, speaker)) is not None:
        speaker, words = officer
    if speaker is not None and family_of(grid, speaker) == "location":
        # no ground says anything: a dateline's town, a land misread
        speaker, words = None, "" if said.speaker and _pronoun(grid, said.speaker) else words
    verb = said.speaker is not None and grid.tags[said.speaker].startswith("VB")
    if speaker is None and (len(words) > LONGEST_NAME or verb or _vague(words)):
        words = ""  # "Contacted, he said": no one
    hearer, hearer_words = _who(grid, said.hearer, found)
    outlet = outlet_in(grid, said.outlet) if said.outlet is not None else None
    if said.hearer is not None and is_outlet(grid, said.hearer):
        outlet, hearer = outlet_in(grid, said.hearer), None
    if hearer is not None and speaker is not None and _same(grid, hearer, speaker):
        hearer, hearer_words = None, ""  # "Kenyatta urged him": another
    return {
        "speaker": speaker,
        "speaker_words": words,
        "jointly": _jointly(grid, said, speaker) if speaker is not None else (),
        "addressee": hearer,
        "addressee_words": hearer_words,
        "outlet": outlet,
    }


def _of_a_joint_statement(grid: Grid, said: Said) -> Said:
    """ "A statement from X and Y said": both of them, not the one beside the verb."""
    row = said.speaker
    if row is None or not grid.parsed or grid.words[row] not in {"statement", "communique"}:
        return said
    for prep in grid.kids[row]:
        for of in grid.kids[prep] if grid.words[prep] in {"from", "by", "of"} else ():
            two = any(grid.deps[k] == "conj" for k in grid.kids[of])
            if two and kind_of(grid, named(grid, of)):
                return replace(said, speaker=of)
    return said


def _jointly(grid: Grid, said: Said, speaker: int) -> tuple[int, ...]:
    """ "France, Germany and Britain said": all others that the subject names, in order."""
    top = said.speaker
    while top is not None and grid.deps[top] == "conj" and named(grid, grid.heads[top]) is not None:
        top = grid.heads[top]
    rows = [top] if top is not None else []
    for row in rows:
        rows += [k for k in grid.kids[row] if grid.deps[k] == "conj" and k > row]
    between = range(min(rows), max(rows) + 1) if rows else ()
    if said.cue in between or any(grid.tags[row].startswith("VB") for row in between):
        return ()
    found = [own for row in sorted(rows) if kind_of(grid, own := named(grid, row))]
    by_chain = {grid.naming.mentions[own].chain: own for own in reversed(found)}
    own = by_chain.pop(grid.naming.mentions[speaker].chain, None)
    return tuple(sorted(by_chain.values())) if own is not None else ()


def _same(grid: Grid, one: int, other: int) -> bool:
    return grid.naming.mentions[one].chain == grid.naming.mentions[other].chain


def _spelt_out(grid: Grid, said: Said, words: str) -> tuple[int | None, str]:
    """ "the coach Nabil Maaloul said", read as two phrases: the name that stands between the title
    and the verb."""
    before = said.cue - 1
    if before > 2 and grid.words[before] in DAYS and grid.words[before - 1] == "on":
        before -= 2  # "the coach Nabil Maaloul on Monday said"
    if before > 1 and grid.words[before] == ",":
        return _set_off(grid, said, words)
    mention = grid.mention_of[before] if before > 0 else -1
    if mention < 0 or kind_of(grid, mention) != "person" or said.speaker is None:
        return None, words
    named_at = grid.naming.mentions[mention]
    ahead = row_at(grid, named_at.start) - 1
    if ahead < said.speaker or grid.tags[ahead][:2] != "NN":
        return None, words
    if "between" in grid.words[said.speaker : ahead]:
        return None, words  # "The declaration after talks between X and President Y said"
    low = phrase(grid, said.speaker)[0]
    return mention, grid.text[min(low, named_at.start) : named_at.end]


def _set_off(grid: Grid, said: Said, words: str) -> tuple[int | None, str]:
    """ "The head of health at Unison, X, said", read as Unison's: the name between commas before
    the verb, where no other human being stands in the phrase."""
    at = said.cue - 2
    mention = grid.mention_of[at]
    if mention < 0 or kind_of(grid, mention) != "person" or said.speaker is None:
        return None, words
    first = row_at(grid, grid.naming.mentions[mention].start)
    over = grid.heads[row_at(grid, grid.naming.mentions[mention].end - 1)]
    own, low = said.speaker, phrase(grid, said.speaker)[0]
    apart = first < 1 or grid.words[first - 1] != "," or not own < over < first
    others = any(grid.words[row] in ONE_PERSON for row in range(own + 1, first))
    if apart or others or grid.words[own] not in ONE_PERSON:
        return None, words
    return mention, grid.text[low : grid.naming.mentions[mention].end]


def _officer(grid: Grid, said: Said, body: int) -> tuple[int, str] | None:
    """ "the former Bureau director, X, said", read as the Bureau's: the name between the title and
    the verb."""
    at = said.cue - 1 - (grid.words[said.cue - 1] == ",")
    mention = grid.mention_of[at] if at > 0 else -1
    if mention < 0 or mention == body or kind_of(grid, mention) != "person":
        return None
    owner, named_so = grid.naming.mentions[body], grid.naming.mentions[mention]
    rows = range(row_at(grid, owner.end - 1) + 1, row_at(grid, named_so.start))
    title = [row for row in rows if grid.words[row] != ","]
    plain = all(grid.tags[row][:2] in {"NN", "JJ"} and grid.mention_of[row] < 0 for row in title)
    if not title or not plain or grid.words[title[-1]] not in ONE_PERSON:
        return None
    low = phrase(grid, said.speaker)[0] if said.speaker is not None else owner.start
    return mention, grid.text[min(low, owner.start) : named_so.end]


def _vague(words: str) -> bool:
    """ "such talks", "some": words that lead to nobody."""
    parts = words.lower().split()
    return all(part in VAGUE or part in PRONOUNS for part in parts) or parts[0] == "such"


def _meant(grid: Grid, mention: int | None, words: str) -> tuple[int | None, str]:
    """Whom a pronoun stands for, in the words of the mention; a pronoun alone names nobody."""
    if mention is None:
        return None, words
    found = grid.naming.mentions[mention]
    return mention, grid.text[found.start : found.end]


def _pronoun(grid: Grid, row: int) -> bool:
    """Whether a word is a pronoun, and not the WHO."""
    own = grid.mention_of[row]
    named_so = own >= 0 and grid.naming.mentions[own].form == "name"
    return grid.words[row] in PRONOUNS and not named_so


def _who(grid: Grid, row: int | None, found: list[Quotation]) -> tuple[int | None, str]:
    if row is None:
        return None, ""
    if _pronoun(grid, row):
        return _meant(grid, *meant(grid, row, found))
    own = named(grid, row)
    if own is None and grid.parsed and (one := one_of_two(grid, row)) is not None:
        return _meant(grid, one, "")
    if not grid.parsed and own is not None:
        mention = grid.naming.mentions[own]
        return own, grid.text[mention.start : mention.end]
    if not grid.parsed:
        return None, plain_words(grid, row)
    low, high = phrase(grid, row)
    if own is not None:
        high = max(high, grid.naming.mentions[own].end)
    else:
        own = described(grid, row)
        high = max(high, _name_close_behind(grid, row, high), _name_over(grid, high))
        high = max(high, _listed(grid, row, own))
    return own, FOR_HIS_PART.sub("", _whole(grid.text[low:high]))


def _name_close_behind(grid: Grid, row: int, high: int) -> int:
    """Where a name that no mention covers ends, if it stands close behind the noun: "the state
    news agency MENA"."""
    for kid in grid.kids[row]:
        if grid.deps[kid] == "appos" and grid.tags[kid] == "NNP" and grid.starts[kid] == high + 1:
            return grid.ends[kid]
    return high


def _listed(grid: Grid, row: int, own: int | None) -> int:
    """Where a list of names ends that a speaker without a mention opens: "X, Y and Z said"."""
    end, at = 0, row
    while own is None and grid.tags[row] == "NNP" and len(named_so := _joined(grid, at)) == 1:
        at = named_so[0]
        end = grid.ends[at]
    return end


def _joined(grid: Grid, row: int) -> list[int]:
    """The proper name joined to a name by "and" or a comma."""
    return [k for k in grid.kids[row] if grid.deps[k] == "conj" and grid.tags[k][:3] == "NNP"]


def _name_over(grid: Grid, end: int) -> int:
    """Where a name ends that the phrase would cut, or the second of a pair: "Attorneys for Johnson
    & Johnson", "the agreement between X and Y"."""
    row = row_at(grid, end - 1)
    second = [k for k in grid.kids[row] if grid.deps[k] == "conj"]
    if grid.words[grid.heads[row]] == "between" and second:
        row = second[0]
    mention = grid.mention_of[row]
    return grid.naming.mentions[mention].end if mention >= 0 else max(end, grid.ends[row])


def _whole(words: str) -> str:
    """Words without the beginning that a lone closing bracket ends."""
    return words if "(" in words else words.rsplit(")", 1)[-1].strip()
