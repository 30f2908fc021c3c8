"""Spans of one text -> each with its entity. The law: an antecedent, or no guess.

In order: acronyms the text explains, short names of bodies, persons joined by a hyphen, persons by
full name and surname, those whom news calls by one name, surnames that nobody marked, other names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Story
from briefing.naming.known.folding import entity_key
from briefing.naming.known.register import Register
from briefing.naming.possessives import without_lost
from briefing.naming.spans import Span
from briefing.naming.story.bodies.acronyms import explained
from briefing.naming.story.bodies.generic_bodies import of_home, with_country
from briefing.naming.story.bodies.short_names import short_names
from briefing.naming.story.persons.hyphens import parted
from briefing.naming.story.persons.other_names import with_other_names
from briefing.naming.story.persons.surnames import name_persons, persons_met, surnames
from briefing.naming.story.persons.well_known import best_known


def follow(story: Story, spans: Sequence[Span], register: Register) -> list[Span]:
    """Give every span its entity and find what the names met so far let us find."""
    text = without_lost(story.text)
    found = [span if span.ref else replace(span, who=entity_key(span.title)) for span in spans]
    found = with_country(text, explained(text, found, register), register)
    found = of_home(short_names(text, found, register), register)
    persons = persons_met(found, register)
    for famous in list(best_known(story, found, persons)):
        persons.add(famous)
        persons.famous.add(famous.who)
    found = name_persons(story, list(parted(text, found, persons)), persons)
    found += surnames(story, found, persons)
    return with_other_names(text, found)
