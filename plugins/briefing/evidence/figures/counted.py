"""A number in a Grid -> the noun it counts, and what that noun is. The law: no noun, no guess."""

from __future__ import annotations

from briefing.evidence.figures.topics import PEOPLE
from briefing.evidence.ground.grid import Grid, limits
from briefing.evidence.ground.lists import bag
from briefing.model import Figure


def measures(grid: Grid, base: Figure) -> bool:
    """ "a 1,300-ton stockpile": joined to its noun by a hyphen it says how large one thing is."""
    return grid.text[base.end : base.end + 1] in {"-", "‐", "‑"}


LENGTHS = bag(
    """km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m feet
    foot inch inches yards yard cm mm millimetre millimetres millimeter millimeters centimetres
    centimeters kph kmph kmh mph knots degrees minute minutes hour hours days weeks months years
    decades times"""
)
"""How far and how long: told of one thing, not counted."""


def is_year(grid: Grid, base: Figure, noun: int) -> bool:
    """ "the 2022 winter schedule": four digits like a year before a singular noun."""
    bare = grid.text[base.start : base.end]
    yearlike = len(bare) == 4 and bare.isdigit() and 1900 <= base.low <= 2100 and not base.qualifier
    return yearlike and grid.tags[noun] in {"NN", "NNP"}


def counted_noun(grid: Grid, last: int) -> int | None:  # noqa: PLR0911
    """The noun a number counts: its head in the parse, else the next plural noun."""
    if grid.parsed:
        at = last
        for _ in range(3):
            head = grid.heads[at]
            if head > last and head - last <= 7 and grid.tags[head][:2] == "NN":
                return None if "CD" in grid.tags[last + 1 : head] else head
            if head == at or head > last + 7:
                break
            at = head
        nearby = range(last + 1, min(limits(grid, last)[1], last + 5))
        for row in nearby:
            if grid.tags[row] in {"NNS", "NNPS"}:
                return row
            if grid.tags[row][:2] not in {"JJ", "NN", "VB", "RB"} or grid.tags[row] == "VBD":
                return None
        return None
    for row in range(last + 1, min(limits(grid, last)[1], last + 5)):
        if grid.words[row] in PEOPLE or (
            grid.words[row].endswith("s") and len(grid.words[row]) > 3
        ):
            return row
        if not grid.words[row].isalpha():
            return None
    return None


PEOPLES = bag(
    """Turks Greeks Slovaks Uzbeks Kazakhs Tajiks Czechs Arabs Kurds Serbs Croats Britons Danes
    Swedes Finns Poles Germans Spaniards Scots Jews Sikhs Hindus Muslims Sunnis Shiites Alawites
    Druze Yazidis Copts Tatars Roma Thais Filipinos Burmese British French Irish Dutch Swiss"""
)


def nationality(grid: Grid, noun: int) -> bool:
    """ "Syrians", "Turks": the people of a land or faith."""
    word = grid.text[grid.starts[noun] : grid.ends[noun]]
    ending = word.endswith(("ians", "eans", "icans", "ese", "aelis", "aqis", "anis", "ajis"))
    return word in PEOPLES or (word[:1].isupper() and ending)


def definite(grid: Grid, first: int) -> bool:
    return first > 0 and grid.words[first - 1] in {
        "the",
        "these",
        "those",
        "both",
        "all",
        "his",
        "her",
        "its",
        "their",
    }


def registered(grid: Grid, noun: int) -> bool:
    low, high = limits(grid, noun)
    return any(w.startswith("regist") for w in grid.words[max(low, noun - 8) : min(high, noun + 8)])
