"""What the finders of contacts share: word lists, a Contact, the sides of a verb. The law: closed
lists, each with its use.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.evidence.coreference.sides import ENVOYS, object_of, side
from briefing.evidence.ground.grid import Grid, kind_of, limits, named, row_at
from briefing.evidence.ground.lists import bag
from briefing.evidence.reporting.speakers import RELATIVE, kid, subject
from briefing.model import Quotation

TALKS = bag(
    """talk talks meeting meetings consultation consultations discussion discussions negotiation
    negotiations conversation conversations chat chats summit dialogue round rounds session
    telephone-talks audience lunch luncheon dinner banquet breakfast"""
)


PHONE = bag("telephone telephonic phone telephoned phoned hotline")


HOLDING = bag(
    """hold have conduct begin start resume open conclude lead continue finish end wrap enter share
    leave attend"""
)


COMING = bag("visit arrive travel fly go head come tour journey")


ASKING = bag(
    """invite ask urge press push tell allow permit order send persuade encourage expect force
    authorise authorize instruct request"""
)


DECLINING = bag("refuse decline reject cancel postpone rule boycott snub avoid")
WANTING = bag(
    "propose seek request demand offer want plan prepare schedule arrange suggest reject refuse"
)


OFFERING = bag(
    """hope hop propose offer suggest want wish consider seek plead ask urge invite try aim call
    demand press push like love ready willing possible could may might can should request"""
)
"""``hop``: what the model makes of "hoped"."""


MODAL_OPEN = bag("may might could can should")


MODAL_SURE = bag("will would shall 'll wo")


NOT = bag("not n't never")


LIKE = bag("including like such as from against")
CLOSE = 8  # tokens behind a noun in which the name that spells it out stands


@dataclass(frozen=True, slots=True)
class Contact:
    """What a finder found: kind of contact, mentions of the sides, row of the governing verb."""

    kind: str
    sides: tuple[int, ...]
    verb: int
    rule: str
    partner: int | None = None  # row of the other side where no mention names it
    place: int | None = None  # mention of the place gone to
    beside: tuple[int, ...] = ()  # sides of the same words that are told as contacts of their own


def subject_sides(grid: Grid, verb: int, speech: tuple[Quotation, ...]) -> tuple[int, ...]:
    """The actors who do what a verb tells: its subject, the agent of a passive, who is asked."""
    if kid(grid, verb, "nsubjpass", "auxpass") is not None:
        return side(grid, object_of(grid, verb, "by"), speech)
    rows = [k for k in grid.kids[verb] if grid.deps[k] == "nsubj" and grid.words[k] not in RELATIVE]
    if grid.deps[verb] == "pcomp" and grid.words[grid.heads[verb]] in LIKE:
        return ()  # "in helping others, including hosting X": who did is not told
    asked = _asked(grid, verb)
    if asked is not None:
        return side(grid, asked, speech)
    if len(rows) < 2:
        own = side(grid, rows[0], speech) if rows else ()
        other = subject(grid, verb)
        other = other if not rows or (other is not None and 0 <= other - rows[0] < CLOSE) else None
        return own or side(grid, other, speech) or _set_off(grid, verb)
    persons = [row for row in rows if kind_of(grid, named(grid, row)) == "person"]
    if persons and all(row in persons or grid.words[row] in ENVOYS for row in rows):
        rows = persons  # "U.S. Special Envoy to the Horn, Ambassador X": one person
    found = tuple(dict.fromkeys(m for row in rows for m in side(grid, row, speech)))
    return found or _set_off(grid, verb)


def _asked(grid: Grid, verb: int) -> int | None:
    """ "pressed X to meet Y", "invited X to visit": the row of X, who is to do it."""
    over = grid.heads[verb]
    to = any(grid.words[k] == "to" and grid.deps[k] == "aux" for k in grid.kids[verb])
    if not to or grid.deps[verb] not in {"xcomp", "ccomp", "advcl"}:
        return None
    return kid(grid, over, "dobj", "nsubjpass") if grid.lemmas[over].lower() in ASKING else None


def _set_off(grid: Grid, verb: int) -> tuple[int, ...]:
    """ "The co-founder of the firm, X, personally met": the name between commas before the verb,
    where the parser makes it the firm's."""
    at = verb - 1
    while at > 0 and grid.tags[at] == "RB":
        at -= 1
    mention = grid.mention_of[at - 1] if at > 0 and grid.words[at] == "," else -1
    if mention < 0 or kind_of(grid, mention) != "person":
        return ()
    before = row_at(grid, grid.naming.mentions[mention].start) - 1
    return (mention,) if before >= 0 and grid.words[before] == "," else ()


def by_phone(grid: Grid, row: int) -> bool:
    low, high = limits(grid, row)
    near = grid.words[max(low, row - 4) : min(high, row + 4)]
    return any(word in PHONE for word in near)
