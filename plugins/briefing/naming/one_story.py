"""Story, Parse, Register -> Naming. The law: the authority is final for span and entity."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Decision, Naming, Parse, Story

from .chains import number
from .guessed_names import guessed_names
from .known_names import known_names
from .place_names import read_places
from .recognise import propose
from .register import Register
from .within_story import follow


def name_story(
    story: Story, parse: Parse, register: Register, decisions: Sequence[Decision] = ()
) -> Naming:
    """All mentions of one text and their chains. Pure; nothing outside the text is asked."""
    guesses = propose(story.text, story.sentences, parse)
    known = known_names(story, parse, guesses, register)
    spans = read_places(story, parse, register, known + guessed_names(story, guesses, known))
    spans = follow(story, spans, register)
    return number(story, spans)
