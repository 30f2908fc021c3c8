"""A name -> is it an event's, and of which kind? The law: laws, devices and dates are no events.

An event is named by what it is (war, talks, election), or by a place and a number when the text
says that a conference of that number is meant; a treaty by its name counts as its making.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.candidates.words import Word
from briefing.naming.tables.lexicon import DOCUMENT_LAST, NEVER_ALONE, listed

KIND_OF = {
    "agreement": "Accord Accords Treaty Agreement Pact Truce Ceasefire",
    "conference": "Conference Summit Forum Congress Assembly",
    "talks": "Talks Negotiations",
    "war": "War Wars Revolution Uprising Intifada Battle Siege Offensive Insurgency Rebellion",
    "election": "Election Elections Referendum Plebiscite",
    "event": """Olympics Games Cup Championship Championships Festival Marathon Massacre
        Genocide Holocaust Crisis Expo Fair Spring Nakba Earthquake Hurricane Cyclone Typhoon
        Attacks Bombing Bombings Disaster Famine Flood Floods Expedition Carnival
        Copa Mundial Eurocopa""",
}
KIND_BY_WORD = {word: kind for kind, words in KIND_OF.items() for word in words.split()}
NO_EVENT_LAST = DOCUMENT_LAST | listed(
    "Memorial Museum Park Committee Association Council Company Team Board Stadium Square Fund"
)
MEETS = listed(
    """
    conference talks talk summit meeting process negotiations round peace communique communiqué
    agreement deal session convention gathering
    """
)
"""What follows ``Geneva 2`` where it is no date, score or count."""
QUOTES = "\"“”‘’'«»"


def kind_of_event(name: str) -> str:
    """The kind of event that the name's last telling word says, "" where it is no event's."""
    words = name.replace("’", "'").split()
    if not words or words[-1] in NO_EVENT_LAST:
        return ""
    kinds = [KIND_BY_WORD[word] for word in words if word in KIND_BY_WORD]
    return kinds[-1] if kinds else ""


def is_numbered(words: Sequence[Word], place: int, number: int) -> bool:
    """Whether the words ``place:number`` and the arabic number after them name a conference."""
    if words[place].text in NEVER_ALONE or words[number].line != words[place].line:
        return False
    after = words[number + 1] if number + 1 < len(words) else None
    if after is None or after.line != words[number].line:
        return False
    if after.text.lower() in MEETS:
        return True
    return place > 0 and words[place - 1].text in QUOTES and after.text in QUOTES
