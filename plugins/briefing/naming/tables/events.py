"""A name -> is it an event's, and of which kind? The law: laws, devices and dates are no events.

An event is named by what it is (war, talks, election); a treaty by its name counts as its making.
"""

from __future__ import annotations

from briefing.naming.tables.lexicon import DOCUMENT_LAST, listed

KIND_OF = {
    "agreement": "Accord Accords Treaty Agreement Pact Truce Ceasefire",
    "conference": "Conference Summit Forum Congress Assembly",
    "talks": "Talks Negotiations",
    "war": "War Wars Revolution Uprising Intifada Battle Siege Offensive Insurgency Rebellion",
    "election": "Election Elections Referendum Plebiscite",
    "event": """Olympics Games Cup Championship Championships Festival Marathon Massacre
        Genocide Holocaust Crisis Expo Fair Spring Nakba Earthquake Hurricane Cyclone Typhoon
        Attacks Bombing Bombings Disaster Famine Flood Floods Expedition Carnival
        Copa Mundial Eurocopa Biennale Paralympics""",
}
KIND_BY_WORD = {word: kind for kind, words in KIND_OF.items() for word in words.split()}
NO_EVENT_LAST = DOCUMENT_LAST | listed(
    "Memorial Museum Park Committee Association Council Company Team Board Stadium Square Fund"
    " Commission Agency Authority Bureau Office Tribunal Court Ministry Observatory Presidency"
    " Centre Center Directorate Service Services Unit Federation Institute Foundation Trust Society"
    " Secretariat Department Organisation Organization Limited Ltd Inc Fund"
)


def kind_of_event(name: str) -> str:
    """The kind of event that the name's last telling word says, "" where it is no event's."""
    words = name.replace("’", "'").split()
    head = next((words[n - 1] for n, word in enumerate(words) if n and word == "of"), "")
    if not words or words[-1] in NO_EVENT_LAST or head in NO_EVENT_LAST - DOCUMENT_LAST:
        return ""  # ``Election Commission of Pakistan``
    if words[-2:] in (["Grand", "Prix"], ["Fashion", "Week"]):
        return "event"
    kinds = [KIND_BY_WORD[word] for word in words if word in KIND_BY_WORD]
    return kinds[-1] if kinds else ""
