"""A run of capitals -> a place, by its name. The law: the table, and a cue in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.areas import place_kind
from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.runs import POSSESSIVES, join, run_end
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lands_named import lands_told
from briefing.naming.tables.lexicon import (
    COMMON,
    DIRECTIONS,
    GEO_BEFORE,
    GEO_LAST,
    GEO_LOWER,
    NEVER_ALONE,
    ORG_LAST,
)
from briefing.naming.tables.small_places import (
    DISTRICT,
    is_called_so,
    is_small_place,
    small_places,
)


def read_place_name(words: Sequence[Word], start: int, end: int) -> Found | None:
    """A name of the table of places, if people or words near it speak for it."""
    begin = start
    if words[start].text in DIRECTIONS and end - start > 1:
        begin = start + (not gazetteer.known_places(join(words, start, end)))
    name = join(words, begin, end)
    rows = gazetteer.known_places(name)
    if (
        not rows
        or _is_acronym(words, begin, name)
        or name in NEVER_ALONE
        or name in COMMON
        or gazetteer.is_demonym(name)
    ):
        return None
    capital = gazetteer.capital_of(name)
    if capital is not None and capital.population > 300_000:
        return Found(begin, end, "location", "capital", 1.2, "capital")
    best = rows[0]
    if _is_dateline(words, begin, end):
        return Found(begin, end, "location", "dateline", 1.2, place_kind(best.kind))
    cue = _place_cue(words, begin, end)
    given = gazetteer.is_given_name(name)
    if _is_known(best):
        return Found(
            begin, end, "location", "known place", 0.6 if given else 1.0, place_kind(best.kind)
        )
    return _read_town(begin, end, name, best, cue=cue, given=given)


def read_district(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Misamis Occidental``: a province or district by its whole name, which is no person's."""
    named = all(word.capital and word.isword for word in words[start:end])
    if end - start not in (2, 3) or not named or gazetteer.is_given_name(words[start].text):
        return None
    name = join(words, start, end)
    if words[end - 1].text in ORG_LAST or all(map(gazetteer.is_plain_word, name.split())):
        return None
    if not any(row.kind == DISTRICT and is_called_so(row) for row in small_places(name)):
        return None
    return Found(start, end, "location", "district", 1.16, "district")


def read_small_places(words: Sequence[Word]) -> Iterator[Found]:
    """``Haret Hreik`` in a text of Lebanon: a small town by its two words, which is no person's."""
    lands = lands_told(" ".join(word.text for word in words))
    at = 0
    while at < len(words) - 1:
        if not words[at].capital:
            at += 1
            continue
        end = run_end(words, at)
        pair = end - at == 2 and all(word.capital and word.isword for word in words[at:end])
        if pair and not gazetteer.is_given_name(words[at].text):
            name = join(words, at, end)
            odd = (
                not any(map(gazetteer.is_plain_word, name.split()))
                and words[at + 1].text not in NO_PLACE
            )
            if odd and words[end - 1].text not in ORG_LAST and is_small_place(name, lands):
                yield Found(at, end, "location", "small place", 1.16, "town")
        at = end


def read_joined(words: Sequence[Word]) -> Iterator[Found]:
    """``Bay of Bengal``, ``Cox's Bazar``: known places whose names small words join."""
    for at in range(1, len(words) - 1):
        owned = words[at].text in POSSESSIVES and words[at].glued
        if not owned and words[at].text != "of":
            continue
        first, end = at - 1, at + 2
        near = words[first].line == words[at].line == words[at + 1].line
        rows = gazetteer.known_places(join(words, first, end))
        if not (near and words[first].capital and words[at + 1].capital and rows):
            continue
        last = run_end(words, at + 1)
        if last == end and not rows[0].alternate:
            kind = place_kind(rows[0].kind)
            yield Found(first, end, "location", "geographic word", 1.3, kind)
        elif last > end and words[last - 1].text in ORG_LAST:  # ``Hawke's Bay United``
            yield Found(first, last, "organisation", "organisation word", 1.2, "organisation")


def read_hyphened(words: Sequence[Word]) -> Iterator[Found]:
    """``Sistan-Baluchistan``: a known place, not the two that a hyphen joins."""
    for at in range(1, len(words) - 1):
        if words[at].text != "-" or not (words[at].glued and words[at + 1].glued):
            continue
        first, end = at - 1, at + 2
        before = words[first - 1] if first else None
        alone = before is None or not before.capital or before.line != words[at].line
        if not (alone and words[first].capital and words[at + 1].capital):
            continue
        if gazetteer.is_given_name(words[first].text):
            continue
        rows = gazetteer.known_places(join(words, first, end))
        if rows and all(_is_area(words[n].text) for n in (first, at + 1)):
            kind = place_kind(rows[0].kind)
            yield Found(first, end, "location", "geographic word", 1.3, kind)


def _is_area(name: str) -> bool:
    """A region or land, which the rules would else find in a row."""
    rows = gazetteer.known_places(name)
    return bool(rows) and rows[0].kind in KNOWN


def _is_dateline(words: Sequence[Word], start: int, end: int) -> bool:
    """``GOMA - The rebels``, ``LONDON, March 3``, ``Kaduna — Bandits``: a place opens the line."""
    opens = start == 0 or words[start].line != words[start - 1].line
    if not opens or end >= len(words):
        return False
    capitals = all(word.text.isupper() for word in words[start:end] if word.isword)
    plain = end - start == 1 and gazetteer.is_plain_word(words[start].text)
    free = words[end].text in DASHES and not words[end].glued and not plain
    return free or (capitals and words[end].text in DATELINE)


KNOWN = frozenset({"region", "water", "country", "state", "site", "district"})
PROVINCE = 5_000_000
"""People of a province that needs no cue."""


def _is_known(row: gazetteer.Known) -> bool:
    """What needs no cue: regions and the like, large provinces, towns that are listed by hand."""
    if row.kind == "province":
        return not row.alternate and row.place.population >= PROVINCE
    return row.kind in KNOWN or (row.kind == "town" and not row.place.geonames)


DASHES = frozenset("-–—_")
DATELINE = frozenset("-–—_(:,|")


def _read_town(  # noqa: PLR0913
    begin: int, end: int, name: str, best: gazetteer.Known, *, cue: bool, given: bool
) -> Found | None:
    """A town needs people, or a cue; one that is a word or a given name needs the cue."""
    people, kind = best.place.population, place_kind(best.kind)
    if not cue and not name.isupper() and gazetteer.is_plain_word(name):
        return None
    if given and not cue:
        return Found(begin, end, "location", "town", 0.3, kind) if people > 500_000 else None
    least = gazetteer.SMALL_ALTERNATE if best.alternate else gazetteer.SMALL
    score = 0.45 + 0.3 * (people >= least) + 0.3 * cue + 0.1 * (" " in name)
    score += 0.3 * (name.count(" ") > 1)
    return Found(begin, end, "location", "town", score, kind) if score >= 0.5 else None


def places_in_a_row(words: Sequence[Word], start: int, end: int) -> list[Found] | None:
    """``Aleppo Idlib Homs``: names of well-known places that lost their commas."""
    out: list[Found] = []
    at = start
    while at < end:
        stop = next((n for n in range(min(end, at + 4), at, -1) if _is_well_known(words, at, n)), 0)
        if not stop or stop - at == end - start:
            return None
        out.append(Found(at, stop, "location", "in a row", 0.8, _kind_of(join(words, at, stop))))
        at = stop
    return out


def read_city(words: Sequence[Word], start: int, end: int) -> list[Found] | None:
    """``Newport News``: a large town whose last word ends names of bodies."""
    name = join(words, start, end)
    if end - start < 2 or words[end - 1].text not in ORG_LAST:
        return None
    rows = gazetteer.known_places(name)
    if not rows or rows[0].alternate or rows[0].place.population < LARGE:
        return None
    return [Found(start, end, "location", "known place", 1.3, place_kind(rows[0].kind))]


LARGE = 100_000
"""A town with so many people is known where nothing but another such town stands beside it."""
NO_PLACE = GEO_LAST | DIRECTIONS | NEVER_ALONE


def _is_well_known(words: Sequence[Word], start: int, end: int) -> bool:
    name = join(words, start, end)
    if gazetteer.is_given_name(name) or gazetteer.is_plain_word(name) or name in NO_PLACE:
        return False
    rows = gazetteer.known_places(name)
    if gazetteer.country(name) is not None or (rows and rows[0].kind == "region"):
        return True
    least = gazetteer.SMALL_ALTERNATE if rows and rows[0].alternate else LARGE
    return bool(rows) and rows[0].place.population >= least


def _kind_of(name: str) -> str:
    if gazetteer.country(name) is not None:
        return "country"
    return place_kind(gazetteer.known_places(name)[0].kind)


def _is_acronym(words: Sequence[Word], at: int, name: str) -> bool:
    """``the MENA region``; not ``HOMS, Syria``, which opens its line."""
    opens = at == 0 or words[at].line != words[at - 1].line
    return name.isupper() and len(name) < 6 and not opens


def _place_cue(words: Sequence[Word], start: int, end: int) -> bool:
    """``in Homs``, ``the city of Homs``, ``Homs, Syria``, ``Homs province``."""
    before = words[start - 1].text if start else ""
    if before in GEO_BEFORE and before not in ("to", "of", "from", "into", "through"):
        return True
    if (
        before == "of"
        and start > 1
        and words[start - 2].text
        in (
            "city",
            "town",
            "village",
            "province",
            "district",
            "capital",
            "port",
            "suburb",
            "neighbourhood",
            "neighborhood",
            "region",
            "outskirts",
            "state",
            "island",
        )
    ):
        return True
    after = words[end].text if end < len(words) else ""
    if after in GEO_LOWER or after in ("city", "town", "suburb", "district", "airport"):
        return True
    if after == "," and end + 1 < len(words):
        return gazetteer.country(words[end + 1].text) is not None
    return False
