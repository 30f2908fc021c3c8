"""Candidates cut or joined by the model -> whole ones. The law: a hyphen, ``of`` and a blank bind.

``Kassym-[Jomart Tokayev]``, ``Center for the Deprivation [of Liberty]``, ``Kiribandalage Nilantha
[Madhuranga Ratnayake]``; what is several bodies in one is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.naming.candidates.by_model.bodies import past_board
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import KIND_BY_WORD
from briefing.naming.tables.lands_named import lands_told
from briefing.naming.tables.lexicon import ORG_LAST, POSSESSED, TITLES
from briefing.naming.tables.small_places import small_places

HALF = re.compile(r"(?:^|[\s“\"(])([A-Z][a-z]+)-$")
PREFIXES = frozenset("Anti Pro Non Ex Pre Post Afro Anglo Euro Vice Co Mid Pan Self Al El".split())
TAIL = re.compile(r"\sof\s([A-Z][a-z]+)\b(?!-)")
LISTED = re.compile(r"^[A-Z]\w+,\s[A-Z]\w+")
OFFICES = re.compile(r"(?:Ambassadors|Ministers|Presidents|Governors|Directors|Heads|Chiefs)\sof\s")
LONGEST = 5
"""Words of a person's name that is put together."""
COMMAS = 200
"""A text with a comma in so many characters has not lost them."""
ROW = 20_000
"""People of a town that only the model takes for a body."""


def whole_names(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order."""
    told = text.count(",") * COMMAS > len(text)
    parted = [part for c in candidates for part in _by(text, c)]
    whole = [_whole(text, c) for c in parted if not _is_many(text, c)]
    kept = _apart([_with_land(text, c) for c in whole] if told else whole)
    return list(_put_together(text, kept)) if told else kept


def _apart(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without those that a longer one has taken in."""
    out: list[Candidate] = []
    for c in candidates:
        while out and out[-1].start >= c.start:
            out.pop()
        if not out or out[-1].end <= c.start:
            out.append(c)
    return out


def _by(text: str, c: Candidate) -> Iterator[Candidate]:
    """``the purchase of [Bilboes Gold] by [Caledonia Mining Corporation]``: two firms."""
    bought = c.type == "organisation" and BOUGHT.search(text, max(0, c.start - 24), c.start)
    found = BY.search(text, c.start, c.end) if bought else None
    if found is None:
        yield c
        return
    yield replace(c, end=found.start())
    yield replace(c, start=found.end())


BY = re.compile(r"\sby\s(?=[A-Z])")
BOUGHT = re.compile(r"\b(?:purchase|acquisition|takeover|buyout|sale) of (?:the )?$")


def _is_many(text: str, c: Candidate) -> bool:
    """``Ambassadors of Spain``, ``Upper East Regional``."""
    name = text[c.start : c.end]
    if c.type == "location":
        return name.endswith((" Regional", " Provincial"))
    return c.type == "organisation" and OFFICES.match(name) is not None


def _whole(text: str, c: Candidate) -> Candidate:
    name = text[c.start : c.end]
    if c.type == "person":
        return _whole_person(text, c, name)
    return _whole_body(text, c, name) if c.type == "organisation" else c


def _whole_person(text: str, c: Candidate, name: str) -> Candidate:
    half = HALF.search(text, max(0, c.start - 24), c.start) if " " in name else None
    if half and half[1] not in PREFIXES | TITLES and not gazetteer.is_demonym(half[1]):
        land = gazetteer.country(half[1]) is not None
        return c if land else replace(c, start=half.start(1))
    gang = name.startswith(("Los ", "Las ")) and name.count(" ") == 1
    return replace(c, type="organisation", kind="armed-group", role=None) if gang else c


def _whole_body(text: str, c: Candidate, name: str) -> Candidate:
    firm = name.endswith(FORMS)
    start = _firm_start(text, c) if firm else past_board(text, c.start, c.end)
    if firm or start > c.start:
        return replace(c, start=start)
    if branch := _branch(name):
        return replace(c, end=c.end - branch)
    if name.startswith("Line of "):
        return replace(c, type="location", kind="region")  # ``Line of Actual Control``
    cut = " for " in name and " of " not in name
    if cut and (found := TAIL.match(text, c.end)):
        plain = gazetteer.is_plain_word(found[1]) and found[1] not in ORG_LAST
        return replace(c, end=found.end()) if plain else c
    if LISTED.match(name) and " and " not in name:
        return replace(c, agreed=1, reasons=())  # ``Police, Immigration, Fire Service``
    return _of_two(text, c, name)


def _firm_start(text: str, c: Candidate) -> int:
    """``[Anjuran] Utama Sdn Bhd``: a word of no meaning before it is the firm's."""
    found = OWN.search(text, max(0, c.start - REACH), c.start)
    if found is None or found[1] in TITLES or gazetteer.country(found[1]) is not None:
        return c.start
    known = gazetteer.is_plain_word(found[1]) or gazetteer.is_demonym(found[1])
    return c.start if known else found.start(1)


FORMS = (
    " Sdn Bhd",
    " Berhad",
    " Bhd",
    " Tbk",
    " GmbH",
    " Ltd",
    " Limited",
    " Pvt Ltd",
    " AB",
    " Oyj",
)
OWN = re.compile(r"(?<=[a-z,:] )([A-Z][a-z]+)\s$")


def _branch(name: str) -> int:
    """How long a place behind the body's land is: ``Mineworkers Union of Namibia [Oranjemund]``."""
    found = OF_LAND.search(name)
    if found is None or gazetteer.country(found[1]) is None or gazetteer.country(found[0][4:]):
        return 0
    place = gazetteer.known_places(found[2]) or small_places(found[2])
    return len(found[2]) + 1 if place and not gazetteer.is_plain_word(found[2]) else 0


OF_LAND = re.compile(r" of ([A-Z][a-z]+(?: [A-Z][a-z]+)?) ([A-Z][a-z]+)$")


def _of_two(text: str, c: Candidate, name: str) -> Candidate:
    """``[Hong Kong and] Macau Affairs Office``, ``[Latin American and] Caribbean Center``."""
    found = TWO.search(text, max(0, c.start - REACH), c.start) if name.endswith(SHARED) else None
    while found and not _is_of_land(found[1]):
        found = TWO.search(text, found.start() + 1, c.start)
    words = name.split()
    if found is None or not any(_is_of_land(" ".join(words[:n])) for n in (1, 2)):
        return _at_home(text, c, name)
    start = found.start(1)
    while (more := MORE.search(text, max(0, start - REACH), start)) and _is_of_land(more[1]):
        start = more.start(1)
    return replace(c, start=start)


def _is_of_land(name: str) -> bool:
    """``Hong Kong``, ``Caribbean``, ``Latin American``"""
    side, _, people = name.partition(" ")
    whole = gazetteer.is_demonym(name) or gazetteer.country(name) is not None
    return whole or (side in SIDES and gazetteer.is_demonym(people))


SIDES = frozenset({"Latin", "North", "South", "Central", "East", "West"})
REACH = 30
MORE = re.compile(r"\b([A-Z][a-z]+(?:\s[A-Z][a-z]+)?),\s$")
TWO = re.compile(r"\b([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\sand\s$")
SHARED = (" Office", " Center", " Centre", " Commission", " Institute", " Council", " Association")


def _at_home(text: str, c: Candidate, name: str) -> Candidate:
    """``Bawku`` in a text of Ghana, which only the model takes for a body."""
    only = c.type == "organisation" and c.sources == ("md",) and not c.reasons
    if not only or not name.isalpha() or name.isupper() or gazetteer.is_plain_word(name):
        return c
    if name in KIND_BY_WORD:
        return c  # ``at the Summit``
    row = next(iter(gazetteer.known_places(name)), None)
    home = row and row.place.population >= ROW and row.place.country in lands_told(text)
    return replace(c, type="location", kind=row.kind, agreed=2) if row and home else c


def _put_together(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    last: Candidate | None = None
    for c in candidates:
        if last is not None and (_is_one(text, last, c) or _is_of_women(text, last, c)):
            last = replace(last, end=c.end, agreed=max(last.agreed, c.agreed))
            continue
        if last is not None:
            yield last
        last = c
    if last is not None:
        yield last


def _with_land(text: str, c: Candidate) -> Candidate:
    """``Consolidated Bank [Ghana]``: a land right behind a body, and no name goes on behind it."""
    name = text[c.start : c.end]
    if c.type != "organisation" or "md" not in c.sources or not name[-1:].isalpha():
        return c
    found = LAND.match(text, c.end) if name.rsplit(" ", 1)[-1][0].isupper() else None
    while found and gazetteer.country(found[1]) is None:
        found = (
            LAND.fullmatch(text, c.end, c.end + found[0].rfind(" ")) if " " in found[1] else None
        )
    if found is None or GOES_ON.match(text, found.end()):
        return c
    return replace(c, end=found.end(), agreed=2)


LAND = re.compile(r"\s([A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})\b")
GOES_ON = re.compile(r"['’]s?\s[A-Z]|[\s-][A-Z]")


def _is_of_women(text: str, one: Candidate, other: Candidate) -> bool:
    """``Costa Rican Women['s National Soccer Team]``: those who own within a name."""
    both = one.type == other.type == "organisation"
    owns = text[one.start : one.end].rsplit(" ", 1)[-1] in POSSESSED
    return both and owns and text[one.end : other.start] in ("'s ", "’s ")


def _is_one(text: str, one: Candidate, other: Candidate) -> bool:
    """Two persons of two words with a blank between, the second without a given name."""
    if one.type != "person" or other.type != "person" or text[one.end : other.start] != " ":
        return False
    words, more = text[one.start : one.end].split(), text[other.start : other.end].split()
    if len(words) < 2 or len(more) < 2 or len(words + more) > LONGEST:
        return False
    odd = any(
        gazetteer.is_plain_word(word)
        or word.isupper()
        or not TITLES.isdisjoint(word.split("-"))
        or gazetteer.country(word) is not None
        for word in words + more
    )
    return not (odd or gazetteer.is_given_name(more[0]))
