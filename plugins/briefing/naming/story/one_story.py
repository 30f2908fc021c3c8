"""Story, Parse, Register -> Naming. The law: the authority is final for span and entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Decision, Naming, Parse, Story
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.recognise import propose
from briefing.naming.known.register import Register
from briefing.naming.places.place_names import read_places
from briefing.naming.possessives import is_lost
from briefing.naming.spans import Span
from briefing.naming.story.chains import number
from briefing.naming.story.decisions import decide
from briefing.naming.story.found.guessed_names import guessed_names
from briefing.naming.story.found.known_names import known_names
from briefing.naming.story.found.lands_of_two import of_the_other, with_first_parts
from briefing.naming.story.nominals import describe_actors, without_titles
from briefing.naming.story.roles import appositions, offices, titles
from briefing.naming.story.within_story import follow
from briefing.naming.tables.fields_of_work import FIELD_OF


def name_story(
    story: Story, parse: Parse, register: Register, decisions: Sequence[Decision] = ()
) -> Naming:
    """All mentions of one text and their chains. Pure; nothing outside the text is asked.

    In order: known names, guessed names beside them, what each place name means, who answers to
    short names, descriptions, the editor's decisions.
    """
    guesses = propose(story.text, story.sentences, parse)
    known = of_the_other(story.text, known_names(story, guesses, register))
    known = with_first_parts(story.text, known)
    guessed = guessed_names(story, guesses, known) if story.language == "en" else []
    spans = read_places(story, parse, register, [*known, *guessed])
    spans = without_titles(story, follow(story, spans, register), register)
    held = offices(story.text, spans, _roles(story, spans, guesses), register)
    spans = describe_actors(story, spans, held, register)
    spans = [_printed(story.text, span) for span in spans]
    spans, notes = decide(story, spans, decisions, register)
    naming = number(story, spans, _roles(story, spans, guesses), register)
    return replace(naming, notes=notes)


def _printed(text: str, span: Span) -> Span:
    """``Syrias`` is one word as printed, though its last letter was a possessive."""
    return replace(span, end=span.end + 1) if is_lost(text, span.end) else span


def _roles(
    story: Story, spans: Sequence[Span], guesses: Sequence[Candidate]
) -> list[tuple[int, int, int]]:
    """Titles before and after the names of persons, in order."""
    after = appositions(story.text, spans, FIELD_OF)
    return sorted([*titles(story.text, spans, guesses), *after])
