"""A contact in a Grid -> held | planned | proposed | declined. The law: as its verb tells.

Tense, mood and denial of the governing verb, the condition it stands under, and what it is behind
or ahead of.
"""

from __future__ import annotations

from itertools import pairwise

from briefing.evidence.contacts.words import (
    DECLINING,
    MODAL_OPEN,
    MODAL_SURE,
    NOT,
    OFFERING,
    WANTING,
)
from briefing.evidence.ground.grid import Grid, limits
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.tense import verb_tense
from briefing.evidence.reporting.speakers import kid

SENDING = bag("send dispatch summon")
REVERSED = bag("withdrawn withdrew reneged backtracked reversed")
NEVER = bag("deny denies denied fail")
FEARING = bag("fear fears doubt hop hope hopes suggest speculate speculation wish")
ARRIVING = bag("arrive leave depart head")
OPEN = bag("possible likely unlikely necessary needed essential important vital crucial urgent")
SETTING = bag("schedule plan prepare expect slate arrange set envisage foresee")
MARKED = (
    (bag("planned scheduled upcoming forthcoming expected"), "planned"),
    (bag("proposed possible potential hoped-for"), "proposed"),
    (bag("cancelled canceled postponed aborted"), "declined"),
)
PLANS = bag("plan planning preparation arrangement date agenda")
HOPES = bag(
    """hope call proposal offer possibility prospect idea request invitation chance appeal push
    press wait"""
)
BEHIND = bag("after following since")


def status_of(grid: Grid, row: int, verb: int) -> str:
    """held | planned | proposed | declined, from tense, mood and denial of the governing verb."""
    if verb == row and grid.tags[row].startswith("NN"):  # no verb tells of it: "his talks with X"
        none = any(grid.words[k] == "no" for k in grid.kids[row])
        return _beside(grid, row) or ("declined" if none else "held")
    if grid.lemmas[verb].lower() in SENDING and grid.words[grid.heads[row]] == "for":
        return _beside(grid, row) or "planned"  # "sends a delegation for talks with X"
    own = grid.heads[row] == verb and grid.deps[row].startswith("nsubj")
    ahead = _purpose(grid, row, verb) or (own and _scheduled(grid, verb))
    return _beside(grid, row) or ("planned" if ahead else _told(grid, row, verb))


def _beside(grid: Grid, row: int) -> str:
    """ "a planned meeting", "after talks", "ahead of talks", "hopes for talks"; "" where nothing of
    the sort is said."""
    said = {grid.words[k] for k in grid.kids[row] if grid.deps[k] == "amod"}
    for words, status in MARKED:
        if said & words:
            return status
    prep = grid.heads[row]
    if grid.deps[row] != "pobj":
        return ""
    if grid.words[prep] in BEHIND:
        return "held"
    if prep > 0 and grid.words[prep - 1] == "ahead":
        return "planned"
    return _for_which(grid, prep) if grid.words[prep] in {"for", "of"} else ""


def _for_which(grid: Grid, prep: int) -> str:
    """ "plans for talks", "a call for talks", also "planning continues for talks"."""
    over = grid.heads[prep]
    subject = kid(grid, over, "nsubj", "nsubjpass") if grid.tags[over][:2] == "VB" else None
    nouns = {grid.lemmas[at].lower() for at in (subject, over) if at is not None}
    return "planned" if nouns & PLANS else "proposed" if nouns & HOPES else ""


def _told(grid: Grid, row: int, verb: int) -> str:
    """What tense, mood and denial say."""
    chain = _verbs_above(grid, verb)
    above = {grid.lemmas[v].lower() for v in chain[1:]} | _believed(grid, chain[-1])
    aux = {grid.words[k] for k in grid.kids[chain[0]] if grid.deps[k] == "aux"}
    if _denied(grid, row, chain) or above & NEVER or _reversed(grid, chain):
        return "declined"
    if aux & MODAL_OPEN or _conditional(grid, chain) or _open(grid, verb) or above & FEARING:
        return "proposed"
    if grid.deps[row] == "dobj" and grid.lemmas[verb].lower() in WANTING:
        return "planned" if grid.lemmas[verb].lower() in SETTING else "proposed"
    if _in_a_headline(grid, chain[0], aux) or aux & MODAL_SURE:
        return "planned"
    if verb_tense(grid, chain[0]) != "future":
        return "held"
    return "proposed" if any(grid.lemmas[v].lower() in OFFERING for v in chain) else "planned"


def _reversed(grid: Grid, chain: list[int]) -> bool:
    """ "had agreed to negotiate with X, but has withdrawn": agreed to once, and no longer."""
    agreed = next((v for v in chain if grid.lemmas[v].lower() == "agree"), None)
    if agreed is None or not any(grid.words[k] == "had" for k in grid.kids[agreed]):
        return False
    words = grid.words[agreed : limits(grid, agreed)[1]]
    longer = any(pair == ("no", "longer") for pair in pairwise(words))
    return longer or bool(REVERSED & set(words))


def _denied(grid: Grid, row: int, chain: list[int]) -> bool:
    """ "did not meet", "refused to", "no talks"."""
    near = [v for v in chain[:2] if kid(grid, v, "acomp") is None]  # "it won't be easy to meet"
    words = {grid.words[k] for v in near for k in grid.kids[v] if grid.deps[k] in {"aux", "neg"}}
    none = any(grid.words[k] == "no" and grid.deps[k] == "det" for k in grid.kids[row])
    none = none or any(grid.words[k] in {"neither", "nor"} for v in near for k in grid.kids[v])
    off = any(grid.words[k] == "off" and grid.deps[k] == "prt" for v in near for k in grid.kids[v])
    none = none or (off and any(grid.lemmas[v] == "call" for v in near))
    return none or bool(words & NOT) or any(grid.lemmas[v].lower() in DECLINING for v in chain)


def _believed(grid: Grid, verb: int) -> set[str]:
    """What governs the clause of a verb: "fears that X will meet Y"."""
    over = grid.heads[verb]
    clause = grid.deps[verb] in {"ccomp", "acl", "xcomp", "pcomp"} and over != verb
    return {grid.lemmas[over].lower(), grid.words[over]} if clause else set()


def _open(grid: Grid, verb: int) -> bool:
    """ "a meeting is possible"."""
    said = kid(grid, verb, "acomp") if grid.lemmas[verb] == "be" else None
    return said is not None and grid.words[said] in OPEN


def _in_a_headline(grid: Grid, verb: int, aux: set[str]) -> bool:
    """ "Kerry to travel to Kenya", "Kerry traveling to Kenya": no finite verb above."""
    over = grid.heads[verb]
    if "to" in aux:
        return over == verb
    top = grid.heads[over] == over and grid.deps[verb] in {"acl", "ROOT"}
    return top and not aux and grid.tags[verb] == "VBG" and grid.sentence_of[verb] == 0


def _purpose(grid: Grid, row: int, verb: int) -> bool:
    """ "arrived for talks with X", "arrived to meet X": what he came for is to come."""
    for_ = grid.deps[row] == "pobj" and grid.words[grid.heads[row]] == "for"
    if for_ and _just_come(grid, grid.heads[grid.heads[row]]):
        return True
    to = any(grid.words[k] == "to" and grid.deps[k] == "aux" for k in grid.kids[verb])
    return to and grid.heads[verb] != verb and _just_come(grid, grid.heads[verb])


def _just_come(grid: Grid, verb: int) -> bool:
    """ "arrived", "has travelled to China": on the way; who "travelled" came back long ago."""
    lemma = grid.lemmas[verb].lower()
    perfect = any(grid.words[k] in {"has", "have"} for k in grid.kids[verb])
    return lemma in ARRIVING or (perfect and lemma in {"travel", "fly", "go", "come"})


def _scheduled(grid: Grid, verb: int) -> bool:
    """ "talks are scheduled", "are due on Friday", "the meeting was to be held"."""
    if grid.lemmas[verb].lower() in SETTING and kid(grid, verb, "auxpass") is not None:
        return True
    if grid.lemmas[verb] != "be":
        return False
    due = kid(grid, verb, "acomp")
    then = kid(grid, verb, "xcomp")
    to = then is not None and any(grid.words[k] == "to" for k in grid.kids[then])
    return to or (due is not None and grid.words[due] in {"due", "set", "scheduled"})


def _conditional(grid: Grid, chain: list[int]) -> bool:
    """ "if he meets", "unless they talk", "whether to meet"."""
    marks = {grid.words[k] for v in chain for k in grid.kids[v] if grid.deps[k] == "mark"}
    return bool(marks & {"if", "unless", "whether"})


def _verbs_above(grid: Grid, verb: int) -> list[int]:
    """The verb and, for infinitives, what governs them."""
    rows = [verb]
    at = verb
    for _ in range(3):
        if grid.deps[at] not in {"xcomp", "ccomp", "advcl", "acl"} or grid.tags[at] not in {
            "VB",
            "VBG",
        }:
            break
        if grid.deps[at] in {"ccomp"} and grid.tags[at] != "VB":
            break
        at = grid.heads[at]
        rows.append(at)
    return rows
