"""A run of capitals -> a place, by a word in it that says what it is. The law: ``River``, ``Mount``
or ``Province`` tells the kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.naming.candidates.by_model.places import SENTENCE
from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    ALSO_SURNAMES,
    BUILDING_LAST,
    GEO_ARABIC,
    GEO_FIRST,
    GEO_LAST,
    is_public_ground,
)
from briefing.naming.tables.small_places import small_places

ARABIC_SIDE = re.compile(
    r"(?:Gh?arb|Sh?arq|Shamal|Janou?b|Fou?q|Taht|Qadim|Jadid|Kabir|Saghir)[iea]?\w{0,4}"
)
"""``al-Samadaniyeh al-Gharbiyeh``: the western, upper, old, great one."""
WATERS = {"Lake": "water", "Mount": "region", "Mt": "region"}
"""Words before a name of which little else is ever named: ``Lake Victoria``."""
LONGEST_AREA = 5
"""Words of an area's name that begins with what it is: ``Maaret al-Numan`` has four."""


def read_area(words: Sequence[Word], start: int, end: int) -> Found | None:
    last, first = words[end - 1].text, words[start].text
    if last in GEO_LAST and end - start > 1:
        public = is_public_ground([word.text for word in words[start:end]])
        named = last in ALSO_SURNAMES and gazetteer.is_given_name(first) and not public
        if named and end - start > 2:
            return None
        score = 0.6 if named else 1.1
        return Found(start, end, "location", "geographic word", score, _kind(words, start, end))
    if first in WATERS and end - start == 2:
        return Found(start, end, "location", "geographic word", 1.2, WATERS[first])
    length = sum(word.isword for word in words[start:end])
    spoken = any(word.text in SENTENCE for word in words[start:end])
    arabic = first in GEO_ARABIC and length > 1 and not spoken
    if (
        first in GEO_FIRST
        and not spoken
        and 1 < length <= LONGEST_AREA
        and (arabic or not gazetteer.is_given_name(words[start + 1].text))
    ):
        rows = gazetteer.known_places(join(words, start, end))
        kind = place_kind(rows[0].kind) if rows else "place"
        return Found(start, end, "location", "geographic word", 1.0 if arabic else 0.7, kind)
    if length > 1 and ARABIC_SIDE.fullmatch(last) and words[end - 2].glued:
        return Found(start, end, "location", "geographic word", 1.0, "place")
    return None


def _kind(words: Sequence[Word], start: int, end: int) -> str:
    """``College Station`` is a town."""
    rows = gazetteer.known_places(join(words, start, end))
    rows = rows or small_places(join(words, start, end))  # ``Burry Port``
    town = bool(rows) and rows[0].kind in ("city", "town")
    return rows[0].kind if town else kind_of_area(words[end - 1].text)


def kind_of_area(last: str) -> str:
    """The kind of place by the word that ends its name; a region where that says nothing."""
    if last in (
        "River",
        "Sea",
        "Ocean",
        "Lake",
        "Bay",
        "Gulf",
        "Strait",
        "Canal",
        "Straits",
        "Creek",
        "Falls",
    ):
        return "water"
    if last in ("Province", "Governorate", "Oblast"):
        return "province"
    if last in (
        "Airport",
        "Airbase",
        "Base",
        "Bridge",
        "Dam",
        "Prison",
        "Palace",
        "Castle",
        "Mosque",
        "Cathedral",
        "Temple",
        "Stadium",
        "Tower",
        "Station",
    ):
        return "building"
    if last in BUILDING_LAST:
        return "site"
    return _KIND_BY_LAST.get(last, "region")


_KIND_BY_LAST = {"Town": "town", "Village": "town"} | dict.fromkeys(
    "District County Payam Tehsil Taluk Taluka Upazila Woreda Raion Regency Subdistrict".split(),
    "district",
)


def read_division(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Jonglei State``: a known division with the word for it; no university of America.
    ``Greater Pibor Administrative Area``."""
    last = words[end - 1].text
    if end - start > 2 and last == "Area" and words[end - 2].text == "Administrative":
        return Found(start, end, "location", "geographic word", 1.2, "region")
    if end - start < 2 or last not in ("State", "Governorate", "Region"):
        return None
    rows = gazetteer.known_places(join(words, start, end - 1))
    held = any(
        row.kind in ("province", "state", "region") and row.place.country != "United States"
        for row in rows
    )
    return Found(start, end, "location", "geographic word", 1.3, "province") if held else None


def read_river(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``the Salween river``: a name that nobody knows, behind an article."""
    if end >= len(words) or start == 0 or end - start > 2:
        return None
    shown = words[start - 1].text.lower() == "the" and words[end].text == "river"
    plain = any(gazetteer.is_plain_word(word.text) for word in words[start:end])
    if not shown or plain or words[end].line != words[start].line:
        return None
    return Found(start, end, "location", "geographic word", 1.1, "water")


def place_kind(kind: str) -> str:
    """The kind of page that a kind of row of the table has."""
    return {"state": "province", "capital": "city"}.get(kind, kind)
