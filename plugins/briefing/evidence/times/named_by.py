"""A time in a Grid -> whether it only says which thing is meant. The law: "the August 9 election"
is which one, whatever is told of it.
"""

from __future__ import annotations

import re

from briefing.evidence.ground.grid import Grid, row_at
from briefing.evidence.ground.lists import bag
from briefing.model import TimeExpression

FAR_AHEAD = 60  # days: a month and a day taken for the next one to come
HOLDING = bag("hold conduct attend join stage organise organize boycott open begin")
NUMBERED = re.compile(
    r"\b(?:numbers?|nos?\.?|petitions?|cases?|appeals?|suits?|resolutions?|decrees?|orders?|acts?)"
    r"\s[\w,./-]*\d[\w,./ -]{0,40}\sof\s$",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\d[\w/-]*\s?[(\[]$")
PAPER_OF = re.compile(
    r"\b(?:[Aa]greement|[Aa]ccords?|[Tt]reaty|[Oo]rder|[Rr]esolution|[Jj]udge?ment|[Rr]uling|[Ll]etter"
    r"|[Nn]ote|[Ss]tatement|[Dd]eclaration|[Dd]ecree|[Cc]ommuniqu[eé]|[Mm]emorandum|[Pp]rotocol"
    r"|[Cc]onvention|[Rr]eport|[Oo]pinion|[Ss]peech|[Ee]lections?|[Rr]eferendum|[Bb]riefing)"
    r"\s(?:of|dated)\s(?:\w+day,?\s)?$"
)
BACK = 70  # characters before a year in which its number stands


def numbered(grid: Grid, time: TimeExpression) -> bool:
    """ "petition number E005 of 2022", "resolution 1192 (1998)"."""
    low = max(time.sentence[0], time.start - BACK)
    year = time.when is not None and time.when.precision == "year"
    if year and IN_BRACKETS.search(grid.text, low, time.start):
        return grid.text[time.end : time.end + 1] in {")", "]"}
    day = time.when is not None and time.when.precision == "day"
    if day and PAPER_OF.search(grid.text, low, time.start):
        return True  # "the Geneva Agreement of February 17, 1966"
    return NUMBERED.search(grid.text, low, time.start) is not None


def which_one(grid: Grid, time: TimeExpression) -> bool:
    """ "his victory in the August 9 election", "the August 4 agreement": a month and a day before
    their noun, which neither does what is told nor is held."""
    row = row_at(grid, time.end - 1)
    if not grid.parsed or row >= len(grid.words) or time.when is None:
        return False
    printed = any(sign.isdigit() for sign in grid.text[time.start : time.end])
    first, top = row_at(grid, time.start), row
    while first <= grid.heads[top] <= row and grid.heads[top] != top:
        top = grid.heads[top]
    noun = grid.heads[top]
    while noun > row and grid.deps[noun] in {"compound", "nmod"} and grid.heads[noun] > noun:
        noun = grid.heads[noun]
    before = noun > row and grid.tags[noun][:2] == "NN" and "," not in grid.words[row:noun]
    if not (printed and before and time.when.precision == "day"):
        return False
    day = grid.story.dating.day
    far = day is not None and (time.when.earliest - day).days > FAR_AHEAD
    acts = grid.deps[noun].startswith("nsubj")
    held = grid.deps[noun] == "dobj" and grid.lemmas[grid.heads[noun]].lower() in HOLDING
    ahead = day is not None and time.when.earliest > day
    return far or not (acts or held or ahead)


def asked(grid: Grid, time: TimeExpression) -> bool:
    """ "What should you expect in the coming weeks?"."""
    return grid.text[time.start : time.sentence[1]].rstrip("\"'”’) ").endswith("?")
