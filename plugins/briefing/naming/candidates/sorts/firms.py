"""Candidates of one text -> persons that are firms. The law: only firms have shares and a turnover.

``an analyst at [Robert Baird]``, ``drugmaker [Shire]``, ``[Pernod Ricard] revenues``: what is said
of a name once holds for it in the whole text, unless the text tells of somebody called so in full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.sorts.told_by_last import FIRM
from briefing.naming.tables import gazetteer

EMPLOYED = re.compile(
    r"\b(?:analysts?|strategists?|economists?|traders?|brokers?|lawyers?|attorneys?"
    r"|dealers?|bankers?|partners?)"
    r"\s(?:at|with|for)\s$"
)
"""``an analyst at [Robert Baird]``: firms bear names of persons."""
TRADE = re.compile(
    r"\b(?:company|firm|drugmaker|chipmaker|carmaker|automaker|retailer|brewer|distiller|insurer"
    r"|lender|brokerage|airline|conglomerate|start-?up|miner|steelmaker|publisher|supermarket"
    r"|drugs? group|oil (?:group|major|giant)|tech giant|takeover of|stake in|shares (?:in|of)"
    r"|spun (?:out of|off from)|shareholders (?:in|of)|(?:acquire|buy|purchase|acquisition of)"
    r"(?: its)?(?: (?:smaller|bigger|larger))? rival)\s$"
)
OWNED = re.compile(
    r"(?:['’]s?)?\s(?:share price|share offer|shares|stock|revenues?|earnings"
    r"|(?:net |pre-?tax |quarterly |annual |operating )?profits?|shareholders|dividend|turnover"
    r"|sales (?:rose|fell|surged|soared|jumped|dropped|grew|slipped|climbed))\b(?! (?:of|for) )"
)
POSTED = re.compile(
    r",?\s(?:(?:has |have )?(?:proposed|agreed|offered|plans|planned|declined)\sto\s(?:buy|acquire"
    r"|purchase|merge|take over)\b|(?:posted|reported)\s(?:an?\s)?(?:[\w.%-]+\s){0,3}(?:revenues?"
    r"|profits?|loss|sales|earnings|turnover)\b)"
)
REACH = 24
MOST = 3
"""Words of a firm's name that nothing but these tells."""


def firms(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, those persons as companies."""
    people = [c for c in candidates if _may_be(text, c)]
    told = {text[c.start : c.end] for c in people if _is_firm(text, c)}
    told |= {bare for c in candidates if (bare := _without_form(text, c))}
    told -= {text[c.start : c.end] for c in people if _is_somebody(c)}
    return [_as_firm(text, c, told) for c in candidates]


def _without_form(text: str, c: Candidate) -> str:
    """``Merge Energy`` of ``Merge Energy Bhd``: so the firm is called elsewhere."""
    words = text[c.start : c.end].split() if c.type == "organisation" else []
    while words and words[-1] in FIRM:
        words.pop()
    bare = " ".join(words)
    return bare if " " in bare and c.end > c.start + len(bare) else ""


def _may_be(text: str, c: Candidate) -> bool:
    """A person; a place that no table knows; a body that only the model saw."""
    name = text[c.start : c.end]
    return (
        c.type == "person"
        or (c.type == "location" and not c.reasons and not gazetteer.known_places(name))
        or (c.type == "organisation" and c.kind == "organisation" and not c.reasons)
    )


def _as_firm(text: str, c: Candidate, told: set[str]) -> Candidate:
    if not _may_be(text, c):
        return c
    employed = EMPLOYED.search(text, max(0, c.start - 20), c.start)
    sure = text[c.start : c.end] in told
    if employed is None and not sure:
        return c
    agreed = 2 if sure else c.agreed
    return replace(c, type="organisation", kind="company", role=None, agreed=agreed)


def _is_somebody(c: Candidate) -> bool:
    """With a title, or by the surname of somebody the text names in full."""
    return c.role is not None or "title" in c.reasons or "full name" in c.reasons


def _is_firm(text: str, c: Candidate) -> bool:
    words = text[c.start : c.end].split()
    if len(words) > MOST or gazetteer.is_given_name(words[0]):
        return False
    if TRADE.search(text, max(0, c.start - REACH), c.start):
        return True
    return OWNED.match(text, c.end) is not None or POSTED.match(text, c.end) is not None
