"""A token in a Grid -> past, present or future of its verb. The law: the verb decides.

Modal verbs and infinitives under a verb of intent are future; "would" under a report is the future
of the past and counts as future; the perfect and the past are past.
"""

from __future__ import annotations

from briefing.evidence.ground.cues import FORMS
from briefing.evidence.ground.grid import Grid, limits
from briefing.evidence.ground.lists import bag

AHEAD = bag("""will would shall 'll wo may might could can should must""")
DONE = bag(
    """manage managed manages managing fail failed fails failing begin began begun begins start
    started starts continue continued continues help helped helps helping use used seem seemed seems
    appear appeared appears happen happened tend tended come came go went gone get got believe
    believed say said report reported think thought know known allege alleged claim claimed
    allowed permitted flew traveled travelled arrived returned headed rushed hurried
    try tried tries trying cease ceased stop stopped have had has having prove proved proven turn
    turned"""
)
"""Verbs whose infinitive tells of what is or was, not of what is to come."""
INTENT = bag(
    """agree aim allow appoint approve arrange ask aspire authorize be bind book call choose commit
    convince decide demand design destine determine direct doom due earmark elect envisage
    expect fix forecast hop hope instruct intend invite lead look mean need offer order permit
    persuade plan pledge poise predict prepare project promise propose ready recommend request
    require resolve schedule see seek select sentence set slate summon suppose swear tap
    threaten tip undertake urge vow want warn wish"""
)
"""Verbs whose infinitive lies ahead of them even where they stand in the past; that of others
("voted to remove", "refused to go") tells of the same day."""
LEADING = bag("encourage prompt force lead cause help compel drive push spur")
"""Verbs whose participle tells of what came of a thing that happened."""
SCHEDULED = bag(
    """begin start open end close meet visit arrive leave travel go face vote hold take play expire
    kick resume return run depart head host convene"""
)
"""Verbs whose present tense with a weekday tells of a date that is fixed."""
CALLED_OFF = bag("postpone cancel abandon scrap shelve suspend delay cancelled canceled abort")
VERBAL = ("VB", "MD")


def verb_of(grid: Grid, row: int) -> int | None:
    """The nearest verb above a token, or None. Without a parse: None."""
    if not grid.parsed:
        return None
    at = row
    for _ in range(30):
        if grid.tags[at].startswith("VB") and at != row and grid.deps[at] not in {"aux", "amod"}:
            return at
        if grid.tags[at].startswith("VB") and at == row:
            return at
        if grid.heads[at] == at:
            return None
        at = grid.heads[at]
    return None


def dated_verb(grid: Grid, first: int, last: int) -> int | None:
    """The verb that a time at rows ``first`` to ``last`` dates. Right after a reporting verb ("said
    Thursday Russia had made") it is that one, whatever the parse says."""
    if not grid.parsed or last >= len(grid.words):
        return None
    low = limits(grid, last)[0]
    at = first - 1
    if at > low and grid.words[at] in {"on", "late", "early"}:
        at -= 1
    if at >= low and grid.words[at] in FORMS and grid.tags[at] == "VBD":
        return at
    return verb_of(grid, last)


def tense_at(grid: Grid, first: int, last: int) -> str:
    """``past``, ``present``, ``future`` or ``""`` for the verb a time at these rows dates. The
    present of a verb of schedule is future, except in the clipped style of headlines."""
    verb = dated_verb(grid, first, last)
    if "due" in grid.words[max(0, first - 2) : first]:
        return "future"  # "due on Monday"
    if verb is not None and _is_due(grid, verb, first):
        return "future"
    if verb is None:
        return _by_words(grid, last)
    tense = verb_tense(grid, verb, dated=True)
    scheduled = grid.lemmas[verb].lower() in SCHEDULED
    if grid.tags[verb] == "VBG" and grid.deps[verb] == "acl" and scheduled:
        return "future"  # "invited for a visit starting on Monday"
    helped = any(grid.deps[k] == "aux" for k in grid.kids[verb])
    fixed = scheduled or (grid.tags[verb] == "VBG" and helped)
    if tense == "present" and fixed and grid.sentence_of[verb] > 0:
        return "future"
    return tense


DUE = bag("due expected scheduled slated")


def _is_due(grid: Grid, verb: int, first: int) -> bool:
    """ "is due in Astana on Friday", "is expected in Geneva on Monday"."""
    helped = any(grid.words[k] in {"is", "are"} for k in grid.kids[verb])
    present = grid.tags[verb] in {"VBZ", "VBP"} or helped
    if helped and grid.words[verb] in DUE:
        return True  # "Talks on Friday are expected to focus on trade"
    said = grid.words[verb : min(verb + 3, first)] if verb < first else ()
    return present and bool(DUE & set(said))


def verb_tense(  # noqa: PLR0911  (questions in their order)
    grid: Grid, verb: int, dated: bool = False
) -> str:
    """The tense of a verb, through its auxiliaries and, for infinitives, what governs it.
    ``dated``: a day stands beside it, which is then that of "voted to remove"."""
    at = verb
    for _ in range(6):
        aux = {grid.words[kid] for kid in grid.kids[at] if grid.deps[kid] in {"aux", "auxpass"}}
        tag = grid.tags[at]
        if tag == "VBD" and grid.words[at] != grid.lemmas[at].lower():
            return "past"  # "May arrived", where the name is read as a modal
        if aux & AHEAD:
            return "past" if "have" in aux and tag == "VBN" and "will" not in aux else "future"
        if tag == "VBN" and grid.deps[at] == "acl" and not aux:
            return "past"  # "an agreement struck in May"
        if tag == "VBD" or (tag == "VBN" and aux & {"had", "has", "have", "was", "were", "'ve"}):
            return "past"
        if "to" in aux:
            head = grid.heads[at]
            if _ahead(grid, head, at) and not (dated and _same_day(grid, head)):
                return "future"
            at = head
            continue
        if tag in {"VBZ", "VBP"} or aux & {"is", "are", "am", "'s", "'re"}:
            return "present"
        if grid.heads[at] == at or grid.deps[at] in {"relcl"}:
            return "past" if tag == "VBN" else ""
        at = grid.heads[at]
        if not grid.tags[at].startswith(VERBAL):
            above = verb_of(grid, at)
            if above is None or above == at:
                return ""
            at = above
    return ""


def _ahead(grid: Grid, head: int, verb: int) -> bool:
    """Whether an infinitive under ``head`` lies ahead of it: "hoped to", "due to", "a plan to"."""
    return head != verb and grid.words[head] not in DONE


def _same_day(grid: Grid, head: int) -> bool:
    """Whether a past verb that is none of intent governs an infinitive: "gathered to honour"."""
    if grid.tags[head] == "VBG" and grid.deps[head] == "advcl" and head > grid.heads[head]:
        helped = grid.lemmas[head].lower() in LEADING  # "fell, prompting the bank to cut rates"
        return helped and grid.tags[grid.heads[head]] in {"VBD", "VBN"}
    return grid.tags[head] in {"VBD", "VBN"} and grid.lemmas[head].lower() not in INTENT


def _by_words(grid: Grid, row: int) -> str:
    """No parse: the modal verb or the past form nearest before the token in its sentence."""
    if row >= len(grid.words):
        return ""
    low, high = limits(grid, row)
    for at in (*range(row - 1, max(low, row - 40) - 1, -1), *range(row + 1, min(high, row + 12))):
        word = grid.words[at]
        if word in AHEAD or word in {"due", "to"}:
            return "future"
        if word.endswith("ed") or word in {"was", "were", "had", "said", "met", "held", "told"}:
            return "past"
    return ""


PLANNING = bag("plan schedule set slate expect fix book arrange envisage")
FALLING = bag("collapse fail fall")


def fell_through(grid: Grid, verb: int) -> bool:
    """ "the summit planned in mid-December collapsed", "talks that were scheduled to lead to it but
    were postponed": planned for that day, and called off."""
    chain = [verb]
    while len(chain) < 6 and grid.heads[chain[-1]] != chain[-1]:
        chain.append(grid.heads[chain[-1]])
    lemmas = [grid.lemmas[at].lower() for at in chain]
    planned = next((n for n, word in enumerate(lemmas) if word in PLANNING), None)
    if planned is None:
        return False
    told = {grid.lemmas[k].lower() for k in grid.kids[chain[planned]] if grid.deps[k] == "conj"}
    noun = planned + 1
    while noun + 1 < len(chain) and grid.deps[chain[noun]] in {"pobj", "prep"}:
        noun += 1  # "a summit of the leaders planned in December"
    about = grid.deps[chain[planned]] in {"acl", "relcl"} and len(chain) > noun + 1
    subject = about and grid.deps[chain[noun]].startswith("nsubj")
    told |= {lemmas[noun + 1]} if subject else set()
    return bool(told & (CALLED_OFF | FALLING))
