"""A model's span -> the name in it. The law: never longer; what only stands beside a name goes.

A model takes for a name what a capital joins to it: the office behind a body (``State Department
Spokesperson``), the people before a person (``Salvadoran Héctor Mojica``), the word that opens a
sentence or headline, the year, the weekday, the direction before a place (``east Nepal``).
"""

from __future__ import annotations

from briefing.naming.candidates.by_model.bodies import body_within
from briefing.naming.candidates.by_model.persons import person_within
from briefing.naming.candidates.by_model.places import place_within
from briefing.naming.candidates.letters.stretches import Bounds


def name_within(text: str, start: int, end: int, kind: str) -> Bounds:
    """The bounds of the name in a span of that type; empty where there is none."""
    if kind == "person":
        return person_within(text, start, end)
    if kind == "organisation":
        return body_within(text, start, end)
    if kind == "location":
        return place_within(text, start, end)
    return start, end
