"""A span of the model, a rule's candidate -> where the name begins and ends. The law: the model
bounds a name, but where it cuts off what belongs to it.
"""

from __future__ import annotations

import re

from briefing.naming.candidates.by_model.names import ModelSpan
from briefing.naming.candidates.by_rule.addresses import STATE, TOWN
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.family_names import FAMILY_FIRST
from briefing.naming.tables.lexicon import (
    CONNECTORS,
    MONTHS_AS_NAMES,
    ORG_LAST,
    ORG_OF,
    TITLE_WORDS,
)

LOOSE_ENDS = ("Court of", "Court of the", "Court for", "Court for the")
HEADS = ORG_OF | {"Appeals", "Appeal"}
TAIL = re.compile(r"\s(?:for|of)\s(?:(?:the|an?)\s)?[A-Z]")
MONTH = re.compile(rf"\s(?:{'|'.join(sorted(MONTHS_AS_NAMES))})\b(?!,?\s\d)")


def bounds(text: str, span: ModelSpan, rule: Candidate) -> tuple[int, int]:
    """Of a span and a candidate of one type that overlap."""
    if span.type == "organisation":
        return _bounds_of_body(text, span, rule)
    if span.type == "person":
        return _bounds_of_person(text, span, rule)
    if not {"geographic word", STATE, TOWN}.isdisjoint(rule.reasons):
        return min(span.start, rule.start), max(span.end, rule.end)
    if "dateline" in rule.reasons and rule.start <= span.start and span.end <= rule.end:
        return rule.start, rule.end  # ``SAO PAULO (Reuters)``
    return span.start, span.end


def _bounds_of_body(text: str, span: ModelSpan, rule: Candidate) -> tuple[int, int]:
    joined = text.startswith(" and ", span.end) or _goes_on(text, span, rule)
    if joined and rule.start <= span.start and rule.end > span.end:
        return span.start, rule.end
    if rule.end == span.end and (
        _is_described(text, rule.start, span) or _is_double(text, rule.start, span)
    ):
        return rule.start, rule.end
    return span.start, span.end


def _bounds_of_person(text: str, span: ModelSpan, rule: Candidate) -> tuple[int, int]:
    if "initials" in rule.reasons and rule.end == span.end:
        return min(span.start, rule.start), span.end
    if _is_family_first(text, rule) or _is_cut_off(text, span, rule):
        return rule.start, max(rule.end, span.end)
    if rule.role is not None and span.end > rule.start:
        if text.startswith((".", "-", " Sen."), span.end) and rule.end > span.end:
            return rule.start, rule.end  # ``President Guðni Th[. Jóhannesson]``, ``Mr Bide[-Lee]``
        return rule.start, min(rule.end, max(span.end, rule.start + 1))
    return (rule.start, rule.end) if rule.role is not None else (span.start, span.end)


def _is_cut_off(text: str, span: ModelSpan, rule: Candidate) -> bool:
    """``Theresa [May]``, ``Ursula von [der Leyen]``: no name ends in a small word."""
    if not rule.start < span.end < rule.end:
        return False
    small = text[span.start : span.end].rsplit(" ", 1)[-1] in CONNECTORS
    return small or MONTH.match(text, span.end) is not None


def _goes_on(text: str, span: ModelSpan, rule: Candidate) -> bool:
    """``National Committee [for an Effective Congress]``: cut before what only it is for."""
    if rule.reasons != ("organisation word",):
        return False
    if text.endswith(LOOSE_ENDS, span.start, span.end) and rule.end > span.end:
        return True  # ``Supreme Court of the [Philippines]``
    if rule.start == span.start and text.startswith(("' Court", "’ Court"), span.end):
        return True  # ``Norwich Magistrates[' Court]``
    last = text[span.start : span.end].rsplit(" ", 1)[-1]
    if (
        rule.start == span.start
        and last not in ORG_LAST | ORG_OF
        and " of " not in text[span.start : rule.end]
    ):
        return True  # ``Ho Chi Minh City [People's Committee]``
    return last in HEADS and bool(TAIL.match(text, span.end))


def _is_family_first(text: str, rule: Candidate) -> bool:
    """``Foreign Minister Bui Thanh Son``: a given name may be a word."""
    words = text[rule.start : rule.end].split()
    return rule.role is not None and len(words) == 3 and words[0] in FAMILY_FIRST


def _is_described(text: str, start: int, span: ModelSpan) -> bool:
    """``the [Unclaimed] Baggage Center``: behind an article its plain first word is its own."""
    first = text[start : span.start].rstrip()
    plain = first.isalpha() and gazetteer.is_plain_word(first) and text.endswith("the ", 0, start)
    return plain and first not in TITLE_WORDS and not gazetteer.is_demonym(first)


def _is_double(text: str, start: int, span: ModelSpan) -> bool:
    """``[Jammu and] Kashmir Police``, ``[Bath and] North East Somerset Council``: two names."""
    before = text[start : span.start]
    if before.endswith(" and ") and text.endswith(" Council", 0, span.end):
        return True
    first = text[span.start : span.end].split(maxsplit=1)[0]
    return before.endswith(" and ") and bool(gazetteer.known_places(before + first))
