"""Sides of a contact that depend on how a name stands, not on its words."""

from __future__ import annotations

from dataclasses import replace

from attested import parse, unmarked
from builders import story

from briefing.evidence import gather


def test_an_adjective_before_its_body_is_no_side_of_its_own() -> None:
    """ "The Russian State Duma" is one body, not a state and a body."""
    marked = (
        "Speaker [Ogtay Asadov|person] meets [Russian|state] [State Duma|political-body] chairman."
    )
    plain, naming = unmarked("News.\n\n" + marked)
    one, land, body = naming.mentions
    naming = replace(naming, mentions=(one, land._replace(form="adjective"), body))
    told = story(plain, day="2013-11-18")
    [meeting] = gather(told, naming, parse(told.text)).meetings
    assert meeting.sides == (0, 2)
