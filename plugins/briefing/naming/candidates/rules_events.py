"""A place and a number, or what meets there -> an event. The law: a date or a count is none.

``Geneva II`` is one as it stands; ``Geneva 2`` only where people meet, or in quotation marks.
``Berlin Film Festival`` is no Berlin.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.candidates.rules_found import Found, is_place_row
from briefing.naming.candidates.runs import ROMAN, join
from briefing.naming.candidates.words import Word
from briefing.naming.tables.lexicon import NEVER_ALONE, listed

MEETS = listed(
    """
    conference talks talk summit meeting process negotiations round peace communique communiqué
    agreement deal session convention gathering
    """
)
"""What follows ``Geneva 2`` where it is no date, score or count."""
QUOTES = "\"“”‘’'«»"


def read_event(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Geneva II``, ``the Geneva 2 talks``: a place and a number."""
    at = next((n for n in range(start + 1, end) if words[n].text in ROMAN), None)
    if at is None or words[at].text == "I" or not is_place_row(words, start, at):
        return None
    if words[start].text in NEVER_ALONE:
        return None
    if at + 1 == end if not words[at].text.isdigit() else _is_numbered(words, start, at):
        return Found(start, at + 1, "event", "numbered place", 1.3, "conference")
    return None


def read_gathering(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``London Marathon``, ``Monaco Grand Prix``: a place, and what is held there."""
    last = join(words, end - 2, end) if words[end - 1].text in SECOND else words[end - 1].text
    if end - start > LONGEST or last not in GATHERINGS:
        return None
    first = next((n for n in range(end - 1, start, -1) if is_place_row(words, start, n)), None)
    if first is None or not all(word.isword for word in words[start:end]):
        return None
    return Found(start, end, "event", "named event", 1.4, "event")


LONGEST = 6
GATHERINGS = frozenset(
    {"Festival", "Marathon", "Olympics", "Paralympics", "Biennale", "Championships", "Expo"}
    | {"Grand Prix", "Fashion Week", "Book Fair", "Security Conference", "Carnival"}
)
SECOND = frozenset({"Prix", "Week", "Fair", "Conference"})


def _is_numbered(words: Sequence[Word], place: int, number: int) -> bool:
    """Whether the words ``place:number`` and the arabic number after them name a conference."""
    if words[place].text in NEVER_ALONE or words[number].line != words[place].line:
        return False
    after = words[number + 1] if number + 1 < len(words) else None
    if after is None or after.line != words[number].line:
        return False
    if after.text.lower() in MEETS:
        return True
    return place > 0 and words[place - 1].text in QUOTES and after.text in QUOTES
