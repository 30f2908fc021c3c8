"""Words -> names by rule. The law: a rule says why, and a single capital letter is no reason.

A *run* is a row of capitalised words on one line, with the small words that names allow inside
(``al``, ``bin``, ``of``). Which words carry a name is closed lists (``lexicon``) and the tables
(``gazetteer``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from briefing.naming.candidates.by_model.names import CREDIT
from briefing.naming.candidates.by_model.parts import is_media
from briefing.naming.candidates.by_rule.acronyms import read_acronyms, read_agencies, read_dotted
from briefing.naming.candidates.by_rule.addresses import read_addresses
from briefing.naming.candidates.by_rule.areas import (
    place_kind,
    read_area,
    read_division,
    read_river,
)
from briefing.naming.candidates.by_rule.bodies import goes_on, kind_of_body, read_body
from briefing.naming.candidates.by_rule.bylines import read_bylines
from briefing.naming.candidates.by_rule.events import read_event, read_gathering
from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.by_rule.known import (
    known_name,
    known_parts,
    read_known_bodies,
    read_societies,
)
from briefing.naming.candidates.by_rule.offices import read_office_holders
from briefing.naming.candidates.by_rule.parties import read_parties
from briefing.naming.candidates.by_rule.parts_of_world import read_parts_of_world
from briefing.naming.candidates.by_rule.persons import (
    LONGEST_PERSON,
    read_nicknames,
    read_person,
)
from briefing.naming.candidates.by_rule.places import (
    places_in_a_row,
    read_city,
    read_district,
    read_hyphened,
    read_joined,
    read_place_name,
    read_small_places,
)
from briefing.naming.candidates.by_rule.settlements import read_settlements
from briefing.naming.candidates.by_rule.titles import last_title
from briefing.naming.candidates.letters.runs import join, runs_of
from briefing.naming.candidates.letters.words import Word
from briefing.naming.spans import Cover
from briefing.naming.tables import gazetteer
from briefing.naming.tables.family_names import FAMILY_FIRST
from briefing.naming.tables.lexicon import (
    BUILDING_LAST,
    COMMON,
    GEO_LAST,
    NEVER_ALONE,
    ORG_LAST,
    ORG_WEAK,
    TITLE_ADJUNCTS,
    TITLE_WORDS,
    TITLES,
    listed,
)


def find_names(words: Sequence[Word]) -> list[Found]:
    """Names in order of words; they may overlap, the score decides later."""
    runs = list(runs_of(words))
    out = [found for start, end in runs for found in _read_run(words, start, end)]
    sure = chain(read_addresses(words), read_known_bodies(words), read_nicknames(words))
    sure = chain(read_office_holders(words), sure, read_parties(words), read_bylines(words))
    sure = chain(sure, read_joined(words), read_hyphened(words), read_societies(words))
    sure = chain(sure, read_parts_of_world(words))
    letters = chain(read_dotted(words), read_acronyms(words))
    told, small = read_settlements(words, runs), read_small_places(words)
    return _laid_over(told, sure, out, read_agencies(words), letters, small)


def _laid_over(
    found: Sequence[Found], sure: Iterable[Found], *others: Iterable[Found]
) -> list[Found]:
    """What is sure goes before whatever else its words may be; others fill what is free."""
    kept = list(sure)
    for more in (found, *others):
        cover = Cover((one.first, one.last) for one in kept)
        kept += [one for one in more if cover.free(one.first, one.last)]
    return sorted(kept, key=lambda one: one.first)


def _read_run(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    start = _skip_common(words, start, end)
    if start >= end:
        return
    known = known_parts(words, start, end)
    area = _titled_area(words, start, end)
    if (whole := area or read_gathering(words, start, end)) is not None:
        yield whole
        if whole.first > start:
            yield from _remains(words, start, whole.first)
        return
    cut = last_title(words, start, end)
    if cut is not None:
        title_at, name_at = cut
        if title_at > start:
            yield from _body_or_place(words, start, title_at)
        if name_at < end:
            yield from _after_title(words, title_at, name_at, end)
        return
    if known is not None and not (known[-1].type == "organisation" and goes_on(words, end)):
        yield from known
        return
    yield from _plain(words, start, end)


def _titled_area(words: Sequence[Word], start: int, end: int) -> Found | None:
    """``Sheikh Maqsoud``, ``Prince Edward Island``: places that begin like a title."""
    if end - start < 2 or words[start].text not in TITLES:
        return None
    rows = gazetteer.known_places(join(words, start, end))
    if not rows or rows[0].alternate:
        return None
    return Found(start, end, "location", "known place", 1.3, place_kind(rows[0].kind))


def _skip_common(words: Sequence[Word], start: int, end: int) -> int:
    """Leaves out the capital that only opens a sentence: ``The``, ``But``, ``Yesterday``."""
    if end - start > 2 and words[end - 1].text in GEO_LAST and _describes(words[start]):
        return start + 1
    while start < end and words[start].text in _OPENERS:
        word = words[start]
        if word.text in TITLE_WORDS and start + 1 < end:
            break
        if not word.first and start + 1 < end and word.text not in _FUNCTION:
            break
        if word.text in _FIRST_OF_BODIES and words[end - 1].text in ORG_LAST:
            break
        start += 1
        while start < end and not words[start].isword:
            start += 1
    return start


def _describes(word: Word) -> bool:
    """``[Striking] Latrobe Valley workers``"""
    return word.first and word.text.endswith(("ing", "ed")) and gazetteer.is_plain_word(word.text)


_FIRST_OF_BODIES = listed(
    """
    Federal National International General Public Social Economic Military Foreign Political Health
    Education Human Food Water Peace Press World Special
    """
)
"""Words that open a sentence as often as the name of a body: ``Federal Reserve Bank``."""


_FUNCTION = listed(
    """
    The A An And Or But In On At Of For To From By With As If It Its He She His Her They Their
    We Our This That These Those When While Where What Who Why How Is Are Was Were Be Has Have
    Had Not No Nor So Yet Also After Before Since Until Under Over Into Than Then There Here
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    """
)


_OPENERS = COMMON | _FUNCTION


ROYAL = frozenset({"Queen", "King", "Prince", "Princess", "Lord", "Lady", "Sir", "Duke", "Emperor"})
"""``Queen Elizabeth Hospital``: buildings bear their names."""


SCHOOLS = frozenset({"School", "College", "Academy", "Foundation", "University"})
"""``Sir Joseph Bernier Day School``"""


def _after_title(words: Sequence[Word], title_at: int, name_at: int, end: int) -> Iterator[Found]:
    role = (title_at, name_at)
    last = words[end - 1].text
    if words[title_at].text in ROYAL and last in BUILDING_LAST and end - name_at > 1:
        yield Found(title_at, end, "location", "geographic word", 1.2, "building")
        return
    if words[title_at].text in ROYAL and last in SCHOOLS and end - name_at > 1:
        yield Found(title_at, end, "organisation", "organisation word", 1.2, "organisation")
        return
    if (last in ORG_LAST and last not in ORG_WEAK and end - name_at > 1) or words[
        name_at
    ].text in ORG_LAST:
        yield Found(title_at, end, "organisation", "organisation word", 0.9, kind_of_body(last))
        return
    if last in GEO_LAST and end - name_at > 1:
        yield Found(title_at, end, "location", "geographic word", 0.8)
        return
    weak = end - name_at == 1 and (
        words[name_at].text in TITLE_ADJUNCTS or words[name_at].text in NEVER_ALONE
    )
    if weak or gazetteer.is_demonym(words[name_at].text) or known_name(join(words, name_at, end)):
        yield from _body_or_place(words, name_at, end)
        return
    if led := next((n for n in range(name_at + 1, end - 2) if words[n].text in SENDING), 0):
        yield from _plain(words, name_at, led + 1)  # ``Speaker [Punjab Assembly] Pervaiz Elahi``
        name_at = led + 1
    yield Found(
        name_at, min(end, name_at + 2 * LONGEST_PERSON), "person", "title", 1.3, "person", role
    )


def _body_or_place(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    while end > start and not words[end - 1].isword:
        end -= 1
    if start < end:
        known = known_parts(words, start, end)
        yield from known if known is not None else _plain(words, start, end)


def _plain(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    """A run without title and not known as a whole."""
    pair = CREDIT.fullmatch(join(words, start, end)) if end - start == 2 else None
    if pair and is_media(pair.group(1)):
        yield from _body_or_place(words, start, start + 1)
        return
    if end - start > 1 and words[end - 1].text.isdigit() and not read_event(words, start, end):
        yield from _body_or_place(words, start, end - 1)
        return
    if cut := _before_person(words, start, end):
        yield from _plain(words, start, cut)
        yield from _plain(words, cut, end)
        return
    row = places_in_a_row(words, start, end) or read_city(words, start, end)
    if row is not None:
        yield from row
        return
    for read in (
        read_river,
        read_event,
        read_division,
        read_body,
        read_area,
        read_district,
        read_person,
        read_place_name,
    ):
        found = read(words, start, end)
        if found is not None:
            yield found
            if found.first > start:
                yield from _remains(words, start, found.first)
            return


def _before_person(words: Sequence[Word], start: int, end: int) -> int:
    """Where a person begins behind a body: ``Czech Pirate Party [Ivan Bartos]``; 0 = nowhere."""
    for at in range(start + 2, end - 1):
        told = words[at - 1].text in SENDING and words[at].isword
        if told and (gazetteer.is_given_name(words[at].text) or words[at].text in FAMILY_FIRST):
            return at
    return 0


SENDING = listed(
    """
    Party Ministry Department Agency Bureau Commission Committee Council Coalition Movement
    Federation Association University Authority Alliance Institute Airport Hospital Museum Assembly
    Senate
    """
)
"""Words that end a body's name, and the name of whom it sent may follow."""


def _remains(words: Sequence[Word], start: int, end: int) -> Iterator[Found]:
    known = known_parts(words, start, end)
    if known is not None:
        yield from known
