"""A place and a number, or what meets there -> an event. The law: a date or a count is none.

``Geneva II`` is one as it stands; ``Geneva 2`` only where people meet, or in quotation marks.
``Berlin Film Festival`` is no Berlin.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.by_rule.known import is_place_row
from briefing.naming.candidates.letters.runs import ROMAN, join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import kind_of_event
from briefing.naming.tables.lexicon import NEVER_ALONE, listed

MEETS = listed(
    """
    conference talks talk summit meeting process negotiations round peace communique communiqué
    agreement deal session convention gathering
    """
)
"""What follows ``Geneva 2`` where it is no date, score or count."""
PARTS_OF_PAPERS = listed(
    "Annex Appendix Chapter Article Section Part Title Protocol Schedule Phase"
)
"""``Annex IX``: of a treaty"""
QUOTES = "\"“”‘’'«»"


def read_event(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Geneva II``, ``the Geneva 2 talks``: a place and a number."""
    at = next((n for n in range(start + 1, end) if words[n].text in ROMAN), None)
    if at is None or words[at].text == "I" or not is_place_row(words, start, at):
        return None
    if words[start].text in NEVER_ALONE | PARTS_OF_PAPERS:
        return None
    if at + 1 == end if not words[at].text.isdigit() else _is_numbered(words, start, at):
        return Found(start, at + 1, "event", "numbered place", 1.3, "conference")
    return None


def read_gathering(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``London Marathon``, ``Asian Games``: a place or its people, and what is held there."""
    if found := _read_world_cup(words, start, end):
        return found
    last = next((last for last in _lasts(words, start, end) if last in GATHERINGS), "")
    first = end - len(last.split())
    if not last or end - start > LONGEST or gazetteer.known_places(join(words, start, end)):
        return None
    if not all(word.isword or word.text == "-" for word in words[start:end]):
        return None
    names = [join(words, n, m) for n in range(start, first) for m in range(n + 1, first + 1)]
    if last in OF_PEOPLES and names[:-1] == [] and names and names[0] in SIDES:
        return None
    people = any(name in SIDES or gazetteer.is_demonym(name) for name in names)
    placed = last not in OF_PEOPLE_ALONE and any(_is_placed(name) for name in names)
    return (
        Found(start, end, "event", "named event", 1.4, kind_of_event(last) or "event")
        if (people or placed)
        else None
    )


def _lasts(words: Sequence[Word], start: int, end: int) -> list[str]:
    """The last words of a run, of which one may say what is held."""
    return [join(words, max(start, end - n), end) for n in (3, 2, 1)]


def _is_placed(name: str) -> bool:
    land = gazetteer.country(name) is not None or bool(gazetteer.known_places(name))
    return land or gazetteer.body(name) is not None


def _read_world_cup(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Rugby World Cup``; of ``Qatar World Cup`` what everybody calls it."""
    at = next((n for n in range(start, end - 1) if join(words, n, n + 2) == "World Cup"), -1)
    if at < 0:
        return None
    while at > start and words[at - 1].text in OF_SPORT:
        at -= 1
    stop = next(n for n in range(at, end) if words[n].text == "Cup") + 1
    return Found(at, stop, "event", "named event", 1.4, "event")


LONGEST = 6
OF_PEOPLES = frozenset({"Championship", "Championships"})
"""There is one for every sport: ``European Championship`` alone is the model's to tell."""
OF_PEOPLE_ALONE = frozenset({"Revolution"})
"""``New England Revolution`` plays football."""
GATHERINGS = (
    OF_PEOPLES
    | OF_PEOPLE_ALONE
    | {
        *("Festival", "Marathon", "Olympics", "Paralympics", "Biennale", "Expo", "Games", "Cup"),
        *("Summit", "War", "Genocide", "Accords", "Carnival", "Cup of Nations", "Grand Prix"),
        *("Fashion Week", "Book Fair", "Security Conference"),
    }
)
SIDES = listed(
    """
    World European African Asian American Commonwealth Pacific Olympic Paralympic Winter Summer
    Oceania Youth
    """
)
"""Whose games they are, if no place is named."""
OF_SPORT = listed("FIFA Fifa ICC Rugby Cricket Hockey Club T20 Twenty20 Women Under-20 U-20 U-17")


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
