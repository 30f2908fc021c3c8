"""A state written behind a town -> where the town lies. The law: no next name of a row is a state.

The table of places does not have every town. One that it has elsewhere only, or not at all, lies in
the state that is written behind it all the same: ``Paris, Kentucky`` is not France's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model import Place
from briefing.naming.places.where.address import NAME
from briefing.naming.tables.gazetteer import Known, known_places
from briefing.naming.tables.regions import TOWNS_FIRST, is_state, region_of_short

MIDDLE = "the coordinates are its state's"
"""Said of a town whose state is sure and whose spot is not."""

_BEHIND = re.compile(rf",[\s\u00a0]({NAME})")
_GOES_ON = re.compile(
    r"['’]|,?[\s\u00a0](?:and|or)[\s\u00a0](?:the[\s\u00a0])?[A-Z]|,[\s\u00a0][A-Z]"
)
_NEXT = re.compile(rf",[\s\u00a0]and[\s\u00a0]{NAME},[\s\u00a0]({NAME})")


def state_beside(text: str, end: int) -> str:
    """The state behind the name that ends there, by its full name; or "".

    ``Ky.`` is nothing else. ``Georgia`` may be the next of a row, unless its clause ends behind it.
    """
    found = _BEHIND.match(text, end)
    return _state_in(text, found) if found else ""


def _state_in(text: str, found: re.Match[str]) -> str:
    words = found.group(1).split()
    for n in range(len(words), 0, -1):
        name = " ".join(words[:n])
        bare = name.rstrip(".,’'")
        short = region_of_short(bare)
        if short and (name.endswith(".") or bare.isupper()):
            return short[0]
        stop = found.start(1) + len(bare)
        if is_state(bare) and bare not in TOWNS_FIRST and not _goes_on(text, stop):
            return bare
    return ""


def _goes_on(text: str, end: int) -> bool:
    """``Paris, Georgia and Ukraine`` is a row; ``Waco, Texas, and Ruby Ridge, Idaho`` is not."""
    following = _NEXT.match(text, end)
    if following and is_state(following.group(1).rstrip(".,")):
        return False
    return _GOES_ON.match(text, end) is not None


def town_in(state: str, name: str) -> Known | None:
    """A town of that name, somewhere in that state."""
    rows = [row for row in known_places(state) if row.place.name == state and not row.place.region]
    if not rows:
        return None
    middle = rows[0].place
    town = replace(middle, name=name, region=state, population=0, geonames=0, doubt=MIDDLE)
    return Known(town, "town", alternate=False)


def is_sure(place: Place) -> bool:
    """Whether country and region of a place are beyond doubt."""
    return place.doubt in ("", MIDDLE)
