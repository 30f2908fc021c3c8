"""A word -> the finder that looks there for a contact. The law: one family of words, one finder."""

from __future__ import annotations

from collections.abc import Callable

from briefing.evidence.contacts.finders.beside import chaired
from briefing.evidence.contacts.finders.calls import called, conferred, discussed, spoke
from briefing.evidence.contacts.finders.company import (
    before_the_press,
    flanked,
    shook_hands,
    took_part,
)
from briefing.evidence.contacts.finders.met import joined_for_talks, met
from briefing.evidence.contacts.finders.protocol import (
    brought_together,
    exchanged,
    granted,
    presented,
    sat_down,
)
from briefing.evidence.contacts.finders.talks import talks
from briefing.evidence.contacts.finders.visits import hosted, invited, presided, visited
from briefing.evidence.contacts.words import TALKS, Contact
from briefing.evidence.ground.grid import Grid
from briefing.evidence.ground.lists import row
from briefing.model import Quotation

Finder = Callable[[Grid, int, tuple[Quotation, ...]], Contact | None]

FINDERS: dict[str, Finder] = {
    "meet": met,
    "join": joined_for_talks,
    **dict.fromkeys(("chair", "chaired", "co-chair", "co-chaired"), chaired),
    **dict.fromkeys(sorted(TALKS), talks),
    **dict.fromkeys(("call", "phone", "telephone"), called),
    **dict.fromkeys(("take", "participate"), took_part),
    "conference": before_the_press,
    "flank": flanked,
    "shake": shook_hands,
    "speak": spoke,
    **dict.fromkeys(
        ("talk", "confer", "consult", "converse", "negotiate", "dine", "huddle"), conferred
    ),
    "discuss": discussed,
    **dict.fromkeys(("host", "receive", "welcome", "greet"), hosted),
    "invite": invited,
    **dict.fromkeys(("ceremony", "reception"), presided),
    "exchange": exchanged,
    "sit": sat_down,
    "bring": brought_together,
    **dict.fromkeys(("credential", "credentials", "credence"), presented),
    "grant": granted,
    **dict.fromkeys(row("visit trip arrive travel fly tour go come head"), visited),
}
