"""A word -> the finder that looks there for a contact. The law: one family of words, one finder."""

from __future__ import annotations

from collections.abc import Callable

from briefing.evidence.contact_calls import called, discussed, spoke
from briefing.evidence.contact_talks import joined_for_talks, met, talks
from briefing.evidence.contact_visits import hosted, invited, visited
from briefing.evidence.contact_words import TALKS, Contact
from briefing.evidence.grid import Grid
from briefing.model import Quotation

Finder = Callable[[Grid, int, tuple[Quotation, ...]], Contact | None]

FINDERS: dict[str, Finder] = {
    "meet": met,
    "join": joined_for_talks,
    **dict.fromkeys(sorted(TALKS), talks),
    **dict.fromkeys(("call", "phone", "telephone"), called),
    "speak": spoke,
    "discuss": discussed,
    **dict.fromkeys(("host", "receive", "welcome"), hosted),
    "invite": invited,
    **dict.fromkeys(("visit", "arrive", "travel", "fly", "tour"), visited),
}
