"""A text's names -> what it says of where things are. The law: a name is no evidence for itself.

Lands and regions named beside a place, in its sentence or anywhere; and the places of the text that
leave no choice, near which a doubtful one will lie.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from briefing.model import Place, Story
from briefing.naming.candidates.sorts.clubs import CLUB
from briefing.naming.known.register import Register
from briefing.naming.places.where.address import lies_in
from briefing.naming.places.where.rows import bare_division, rows_of
from briefing.naming.places.where.written import NOWHERE, Written, written_beside
from briefing.naming.spans import Span
from briefing.naming.tables.gazetteer import Known, country, demonym, known_places
from briefing.naming.tables.regions import TOWNS_FIRST, is_state
from briefing.naming.tables.small_places import DISTRICT

CLEAR = 10
"""A place this many times the size of the next of its name leaves no choice."""
NEAR, SAME_SPOT = 300.0, 100.0
"""Kilometres."""
MOST, ENOUGH = 200, 2
"""Places of a text that are looked at, and neighbours that are counted: the cost stays level."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Lands and regions that are named; ``only``: by a name, those that no other name says."""

    lands: frozenset[str] = frozenset()
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def without(self, words: str) -> frozenset[str]:
        """What is heard when a name is no evidence for itself."""
        return self.lands - self.only.get(words, frozenset())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``sentences``: where they begin; ``near``: what each says; ``firm``: places by country;
    ``written``: by name in small letters, what stands beside it; ``divisions``: names told to be
    provinces; ``parts``: those told to be districts or villages, with that word; ``home``: the
    country that the text speaks of above all others."""

    sentences: tuple[int, ...]
    text: Heard
    near: Mapping[int, Heard]
    firm: Mapping[str, tuple[tuple[str, Place], ...]]
    written: Mapping[str, Written]
    divisions: frozenset[str] = frozenset()  # names in small letters
    parts: Mapping[str, str] = field(default_factory=dict)
    home: str = ""

    def beside(self, title: str) -> frozenset[str]:
        """Lands and regions that stand beside another mention of a name: it lies in one of them."""
        return self.written.get(title.casefold(), NOWHERE).lands

    def state_of(self, title: str) -> str:
        """The state written behind another mention of a name, or ""."""
        return self.written.get(title.casefold(), NOWHERE).state

    def part(self, title: str) -> str:
        """``the Juba and Hareb districts``: what is told to be small is no city far away."""
        return self.parts.get(title.casefold(), "")

    def lands(self, words: str) -> frozenset[str]:
        """Lands and regions that the text names, ``words`` themselves not counted."""
        return self.text.without(words)

    def lands_in_sentence(self, at: int, words: str) -> frozenset[str]:
        """Those of the sentence around an offset."""
        return self.near.get(bisect_right(self.sentences, at), Heard()).without(words)

    def has_others(self, words: str) -> bool:
        """Whether the text names another place that leaves no choice."""
        own = _bare(words)
        return any(_bare(name) != own for row in self.firm.values() for name, _ in row)

    def neighbours(self, row: Known, words: str) -> int:
        """Other places of the text that lie within the row's, or near it: none, 1 or ``ENOUGH``."""
        places, own = self.firm.get(row.place.country, ()), _bare(words)
        near = (1 for name, place in places if _bare(name) != own and _is_near(place, row))
        return sum(islice(near, ENOUGH))

    def siblings(self, row: Known) -> int:
        """Other states that the text names beside a state: none, 1 or ``ENOUGH``."""
        if row.kind != "state" or row.place.name in TOWNS_FIRST:
            return 0
        others = (1 for land in self.text.lands if land != row.place.name and is_state(land))
        return sum(islice(others, ENOUGH))


def surroundings(story: Story, spans: Sequence[Span], register: Register) -> Surroundings:
    """What the story's spans say of where it takes place."""
    sentences = tuple(start for start, _ in story.sentences)
    written = written_beside(story.text, spans)
    named = [(s, land) for s in spans for land in _lands_of(s, register)]
    named += [(s, land) for s in spans for land in _divisions_said(s, written)]
    near: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for span, land in named:
        near[bisect_right(sentences, span.start)].append((span.title, land))
    titles = dict.fromkeys(s.title for s in spans if s.family == "location" or CLUB in s.cue)
    firm: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for title in list(titles)[:MOST]:
        if place := _firm(title):
            firm[place.country].append((title, place))
    return Surroundings(
        sentences,
        _heard([(span.title, land) for span, land in named]),
        {number: _heard(pairs) for number, pairs in near.items()},
        {land: tuple(places) for land, places in firm.items()},
        written,
        _divisions(story.text, spans),
        {s.title.casefold(): f[1] for s in spans if (f := _PART.match(story.text, s.end))},
        _home(land for _, land in named),
    )


def _home(named: Iterable[str]) -> str:
    """The country named often, and far oftener than any other; "" where there is none. Where towns
    are called after cities of other lands, to be at home tells nothing."""
    counts = Counter(land for land in named if country(land))
    (first, times), (_, next_) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return first if times >= max(OFTEN, FAR * next_) and first not in CALLED_AFTER_OTHERS else ""


OFTEN, FAR = 4, 3
CALLED_AFTER_OTHERS = frozenset(
    {"United States", "Canada", "Australia", "New Zealand", "South Africa", "United Kingdom"}
)


_PART = re.compile(
    r"(?:(?:,\s|,?\sand\s)[A-Z][\w’'-]*(?:\s(?:d[aeiou]\s)?[A-Z][\w’'-]*){0,2}){0,6}"
    r"\s(?:sub-?)?(district|village)s?\b"
    r"(?!\s(?:[A-Z]|of|attorney|court|judge))"
)
_GOVERNED = re.compile(
    r"\b(?:[Pp]rovinces?|[Rr]egions|[Gg]overnorates?|[Oo]blasts?|[Pp]refectures?"
    r"|[Gg]overnors?)\sof\s(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}(?:,\s(?:and\s)?|\sand\s)){0,4}$"
)
_GOVERNOR = re.compile(
    r"(?:['’]s)?\s(?:[Rr]egional\s|[Pp]rovincial\s)?(?:[Gg]overnor|Gov\.)\s[A-Z]"
)
TOWN_OF = re.compile(r"\b(?:city|town|mayor|capital|municipality|port)\sof\s$", re.IGNORECASE)
TOWNISH = re.compile(r"\s(?:city|town|municipality|mayor)\b", re.IGNORECASE)
_WIDE = 100
GREAT = 500_000
"""A town of so many people is meant by its name, whatever else bears it or is governed from it."""


def _is_outgrown(title: str) -> bool:
    return all(_is_division(row) or row.place.population < GREAT for row in rows_of(title)[:2])


def _divisions(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """``the provinces of Bac Ninh and Thai Nguyen``, ``the governor of Puno``: provinces in the
    whole text, unless it also speaks of the town."""
    told: dict[str, bool] = {}
    for span in spans:
        if span.family == "location" and span.form == "name":
            before, name = text[max(0, span.start - _WIDE) : span.start], span.title.casefold()
            if TOWN_OF.search(before) or TOWNISH.match(text, span.end):
                told[name] = False
            elif _GOVERNED.search(before) or _GOVERNOR.match(text, span.end):
                told.setdefault(name, _is_outgrown(span.title))
    return frozenset(name for name, is_one in told.items() if is_one)


def _heard(pairs: Sequence[tuple[str, str]]) -> Heard:
    names: dict[str, set[str]] = defaultdict(set)
    for name, land in pairs:
        names[land].add(name)
    only: dict[str, set[str]] = defaultdict(set)
    for land, said in names.items():
        if len(said) == 1:
            only[next(iter(said))].add(land)
    return Heard(frozenset(names), {name: frozenset(lands) for name, lands in only.items()})


def _lands_of(span: Span, register: Register) -> Iterator[str]:
    """The country of a land, state, capital or people; the region of that name."""
    state = register.assumed.get(register.acting.get(span.ref, span.ref)) if span.ref else None
    if state is not None and state.kind == "state":
        yield state.title
    elif span.family == "actor" and not span.ref and span.kind != "person":
        yield from _lands_in(span.title)
    elif span.family == "location":
        yield from _lands_around(span.title)


def _divisions_said(span: Span, written: Mapping[str, Written]) -> Iterator[str]:
    """``Colón, Honduras``: the province there, though a larger town elsewhere is so called."""
    said = written.get(span.title.casefold(), NOWHERE).lands if span.family == "location" else ()
    if said:
        rows = (row for row in rows_of(span.title) if lies_in(row, said) and _is_division(row))
        yield from (row.place.name for row in islice(rows, 1))


def _lands_around(title: str) -> Iterator[str]:
    """A region or province itself, and the land that leaves no choice; of a county its state."""
    row = next(iter(rows := rows_of(title)), None)
    if row and _is_division(row):
        yield row.place.name
    if row and (row.kind == "state" or _has_one_land(title, row)):
        yield row.place.country
    elif row and row.kind == DISTRICT and len(rows) == 1:
        yield from (row.place.region, row.place.country)


def _lands_in(body: str) -> Iterator[str]:
    """What the name of a body nobody knows says of where it is: ``Nebraska State Patrol``."""
    words = body.split()
    for n, word in enumerate(words):
        pair = " ".join(words[n : n + 2])
        for name in (word, pair):
            rows = known_places(name)
            if rows and _is_division(rows[0]) and name not in TOWNS_FIRST:
                row = next((row for row in rows if row.place.country), rows[0])
                yield from filter(None, (row.place.name, row.place.country))
            elif land := demonym(name) or country(name):
                yield land.title
        if pair.endswith(" County"):
            yield from _lands_around(pair)


def _has_one_land(title: str, row: Known) -> bool:
    """``Benue``: a region or province whose name no place of another land bears."""
    lands = {other.place.country for other in known_places(title)}
    return bool(row.place.country) and _is_division(row) and len(lands) == 1


def _is_division(row: Known) -> bool:
    return row.kind in ("state", "province", "region")


def _bare(name: str) -> str:
    """``PALMA`` of a dateline and ``Palma district`` are one name: none speaks for the other."""
    return (bare_division(name) or name).casefold()


def _firm(title: str) -> Place | None:
    """The place of a name that hardly leaves a choice."""
    rows = rows_of(title)
    if country(title) or not rows or _is_division(rows[0]) or rows[0].kind == "water":
        return None
    first, *rest = (row.place for row in rows)
    rivals = [one.population for one in rest if not _is_there(one, first)]
    clear = not rivals or first.population > CLEAR * max(rivals)
    return first if clear or rows[0].kind == "capital" else None


def _is_there(one: Place, other: Place) -> bool:
    """A town and the province around it, of one name."""
    return one.country == other.country and _apart(one, other) < SAME_SPOT


def _is_near(place: Place, row: Known) -> bool:
    if row.kind == "country":
        return place.country == row.place.name
    if _is_division(row):
        return (place.country, place.region) == (row.place.country, row.place.name)
    return place.country == row.place.country and _apart(place, row.place) < NEAR


def _apart(one: Place, other: Place) -> float:
    """Kilometres, good enough for near places (the earth taken for flat between them)."""
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * math.cos(math.radians(one.latitude))
    return 111.2 * math.hypot(north, east)
