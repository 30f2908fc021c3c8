"""A place name among its neighbours -> a reading nothing can overrule. The law: surface only.

A ladder of small rules, the first that speaks decides (MENTIONS: "Where the state is the place").
Each returns the cue that is told to the reader, or "".
"""

from __future__ import annotations

import re

from briefing.naming.places.readings import acts, ground
from briefing.naming.places.readings import patterns as say
from briefing.naming.places.readings.around import Around
from briefing.naming.tables.gazetteer import is_plain_word


def hard_reading(here: Around) -> tuple[str, str] | None:
    """(reading, cue) where the neighbouring words leave no choice."""
    for reading, rule in LADDER:
        if cue := rule(here):
            return reading, cue
    return None


def _event(here: Around) -> str:
    """``the Geneva conference``, ``preparations for Geneva``; ``Mile 2`` is a stretch of road."""
    counted = is_plain_word(here.name) and _COUNT.match(here.after)
    if here.kind == "country" or counted:
        return ""
    if not say.INSIDE.search(here.before) and (
        found := say.EVENT_AFTER.match(here.after) or say.EVENT_TALKS.match(here.after)
    ):
        return f"before “{found.group().split()[-1]}”"
    found = say.EVENT_BEFORE.search(here.before)
    return f"after “{found.group().strip()}”" if found else ""


_COUNT = re.compile(r"\s\d")

LADDER = (
    ("event", _event),
    ("actor", acts.backs),
    ("location", ground.is_base),
    ("location", ground.is_dateline),
    ("location", ground.is_address),
    ("actor", acts.governs),
    ("actor", acts.holds_office),
    ("actor", acts.fields_team),
    ("actor", acts.is_pair),
    ("actor", acts.gives),
    ("actor", acts.modifies),
    ("actor", acts.opens_headline),
    ("actor", acts.minds),
    ("actor", acts.owns_person),
    ("actor", acts.owns_body),
    ("location", ground.holds),
    ("location", ground.is_entered),
    ("location", ground.borders),
    ("location", ground.is_town),
    ("location", ground.is_site),
    ("actor", acts.is_between),
)
