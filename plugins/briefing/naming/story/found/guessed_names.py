"""Candidates -> spans of names nobody listed. The law: none is guessed where a known one stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model import Story
from briefing.naming.candidates.by_rule.addresses import STATE
from briefing.naming.candidates.by_rule.areas import place_kind
from briefing.naming.candidates.by_rule.parties import PARTY
from briefing.naming.candidates.candidate import STRONG, Candidate
from briefing.naming.candidates.sorts.clubs import CLUB
from briefing.naming.candidates.sorts.storms import storm_titles
from briefing.naming.known.folding import words
from briefing.naming.spans import Cover, Span
from briefing.naming.story.found.shouted import is_shouted, loud_blocks
from briefing.naming.story.found.told_divisions import titles
from briefing.naming.tables.gazetteer import known_places
from briefing.naming.tables.lands_named import lands_told
from briefing.naming.tables.regions import TOWNS_FIRST, is_state, region_of_short
from briefing.naming.tables.small_places import is_small_place

TELLING = STRONG | {"town"}
"""Reasons that, told twice, make a page."""
FAMILY = {"person": "actor", "organisation": "actor", "location": "location", "event": "event"}


def guessed_names(story: Story, guesses: Sequence[Candidate], known: Sequence[Span]) -> list[Span]:
    """One span for each candidate that touches no known name; one type a name in the text."""
    bodies = {span.end: span.start for span in known if _is_body(span)}
    guesses = [_in_front(story.text, guess, bodies) for guess in guesses]
    cover = Cover((span.start, span.end) for span in known)
    loud = loud_blocks(story)
    free = [
        guess
        for guess in guesses
        if cover.free(guess.start, guess.end)
        and not is_shouted(story.text[guess.start : guess.end], guess.start, loud)
    ]
    free = [guess for guess in free if not guess.adjective]
    places = [(guess.start, guess.end) for guess in free if guess.type == "location"]
    told = titles(story.text, places)
    full = _in_full(story.text, free)
    return _bare(_one_type([_span(story.text, guess, told, full) for guess in free]))


_WITH_NOUN = re.compile(
    r"(.+)\s(?:Village|Town|Township|District|County|Woreda|Upazila|Regency|Subdistrict|Island)"
)


def _bare(spans: Sequence[Span]) -> list[Span]:
    """``Yathit Village`` where the text has Yathit, a village, too: one place, by the bare name; an
    island likewise. A town and the district or island around it are two."""
    places = [span for span in spans if span.family == "location"]
    kinds, counted = {span.title: span.kind for span in places}, Counter(s.title for s in places)
    one: dict[str, str] = {}
    for span in places:
        found = _WITH_NOUN.fullmatch(span.title)
        kind = kinds.get(found[1], "") if found else ""
        if not found or not kind:
            continue
        if span.title.endswith(" Island") and kind not in TOWNS:
            full = counted[found[1]] <= counted[span.title]
            one |= {found[1]: span.title} if full else {span.title: found[1]}
        elif kind == span.kind:
            one[span.title] = found[1]
    return [
        replace(span, title=one.get(span.title, span.title)) if span.family == "location" else span
        for span in spans
    ]


TOWNS = ("city", "town", "district")


def _is_body(span: Span) -> bool:
    return span.family == "actor" and bool(span.ref) and span.kind not in ("person", "state")


def _in_front(text: str, guess: Candidate, bodies: Mapping[int, int]) -> Candidate:
    """``Nova Scotia`` of ``Nova Scotia RCMP``: of a candidate that ends with a known body (its end
    -> its start) the place before that, for which the body's name leaves no other reading."""
    name = text[guess.start : max(guess.start, bodies.get(guess.end, 0))]
    rows = known_places(name.rstrip()) if name.endswith(" ") else ()
    if not rows:
        return guess
    end, kind = guess.start + len(name.rstrip()), place_kind(rows[0].kind)
    reasons = ("known place",)
    return replace(guess, end=end, type="location", kind=kind, reasons=reasons, agreed=2, role=None)


def _in_full(text: str, guesses: Sequence[Candidate]) -> frozenset[str]:
    """Every word of the full names of persons."""
    names = [text[one.start : one.end].split() for one in guesses if one.type == "person"]
    return frozenset(word for name in names if len(name) > 1 for word in name)


_CROWN = re.compile(r"\b(Pope|King|Queen|Emperor|Empress|Tsar|Prince|Princess)\s$")
"""Who is called by a given name alone has the title in the name: ``King Abdullah``."""


def _span(
    text: str, guess: Candidate, divisions: Mapping[tuple[int, int], str], full: frozenset[str]
) -> Span:
    end = guess.start + len(_trimmed(text[guess.start : guess.end], guess.type))
    name = " ".join(text[guess.start : end].split())
    crown = ""
    if guess.type == "person" and name.isalpha() and name not in full:
        found = _CROWN.search(text, max(0, guess.start - 10), guess.start)
        crown = found[1] if found and not _is_place(text, f"{found[1]} {name}") else ""
    told = divisions.get((guess.start, guess.end), name)
    kind = "city" if guess.kind == "capital" else guess.kind or guess.type
    kind = kind if told == name else DIVISION_KINDS[told.rsplit(" ", 1)[-1].lower()]
    return Span(
        guess.start,
        end,
        FAMILY[guess.type],
        "person" if guess.type == "person" else kind,
        cue=_cue(guess),
        score=guess.score,
        reasons=tuple(reason for reason in guess.reasons if reason in TELLING),
        sources=("agreed",) if guess.agreed > 1 or crown else (),
        title=f"{crown} {name}" if crown else _title(text, told, guess),
    )


def _is_place(text: str, name: str) -> bool:
    """``Prince Rupert`` in a text of Canada."""
    lands = lands_told(text)
    known = any(row.place.country in lands for row in known_places(name))
    return known or is_small_place(name, lands)


def _title(text: str, name: str, guess: Candidate) -> str:
    """The name in full, where it is short for one that everybody knows."""
    if PARTY in guess.reasons and " " not in name:
        return f"{name} Party"
    if guess.type == "event":
        return storm_titles(text).get(name.rsplit(" ", 1)[-1]) or _ITS_BODY.sub("", name)
    if guess.type == "location" and (name in _SEAS or _RIVER.search(name)):
        return _SEAS.get(name) or _water(name)
    return _full_state(name) if STATE in guess.reasons else _division(name, guess)


def _full_state(name: str) -> str:
    """``Ky.`` -> ``Kentucky``; ``Wash.`` -> ``Washington state``."""
    full = next(iter(region_of_short(name)), "")
    return f"{full} state" if full in TOWNS_FIRST else full or name


DIVISIONS = frozenset({"province", "state", "region"})
DIVISION_KINDS = {
    "state": "province",
    "province": "province",
    "governorate": "province",
    "department": "province",
    "region": "region",
    "district": "district",
}
_NOUN = re.compile(r"\s(?:[Pp]rovince|[Ss]tate|[Oo]blast|[Pp]refecture)$")


_ITS_BODY = re.compile(r"(?:FIFA|Fifa)\s(?=World\sCup$)")
"""``the FIFA World Cup`` is the World Cup."""
_SEAS = {"Mediterranean": "Mediterranean Sea", "Baltic": "Baltic Sea"}
_RIVER = re.compile(r"\s[Rr]iver$|^River\s")


def _water(name: str) -> str:
    """``Ganges river`` is the Ganges."""
    bare = _RIVER.sub("", name)
    rows = known_places(bare) if bare != name else ()
    return bare if rows and rows[0].kind == "water" and not known_places(name) else name


_STATE_OF = re.compile(r"(?:State|Commonwealth|Province)\s[Oo]f\s(?=[A-Z])")
_STATE = re.compile(r"\s(?:[Rr]egional|[Ff]ederal|[Mm]ember) [Ss]tate$|\sstate$")
"""``Hirshabelle Regional State`` is Hirshabelle State."""


def _division(name: str, guess: Candidate) -> str:
    """``Anhui Province`` is ``Anhui``; ``Idlib province`` is not Idlib, since a town is."""
    if guess.type == "location":
        name = _STATE.sub(" State", name)
        whole = _STATE_OF.match(name)
        name = name[whole.end() :] if whole and is_state(name[whole.end() :]) else name
    bare = _NOUN.sub("", name)
    if guess.type != "location" or bare == name or bare in TOWNS_FIRST:
        return name
    rows = known_places(bare)
    division = bool(rows) and rows[0].kind in DIVISIONS
    return bare if division and all(r.alternate or r.kind in DIVISIONS for r in rows) else name


_LOOSE_END = re.compile(r"(?:\s+(?:of|the|and|for|in|on|at|to|by|with|&)|[\s,;:(\[-])+$")


_BELONGS = re.compile(r"\s(?:of|at|as|from|in|for|with|on)\s")


def _trimmed(name: str, sort: str) -> str:
    """A name without an opened bracket, a small word at its end, a person's whereabouts."""
    if sort == "person" and (found := _BELONGS.search(name)):
        name = name[: found.start()]
    if name.count("(") > name.count(")"):
        name = name[: name.rindex("(")]
    return _LOOSE_END.sub("", name) or name


def _cue(guess: Candidate) -> str:
    return ", ".join((*guess.sources, *guess.reasons))


def _one_type(spans: list[Span]) -> list[Span]:
    """Spans of one name take the family and kind that most of the text's evidence gives it."""
    votes: dict[tuple[str, ...], dict[tuple[str, str], float]] = defaultdict(
        lambda: defaultdict(float)
    )
    for span in spans:
        if CLUB in span.cue:
            continue  # a town and its club are two
        votes[words(span.title)][span.family, span.kind] += span.score
    winners = {
        name: min(counted, key=lambda kind: (-counted[kind], kind))
        for name, counted in votes.items()
    }
    return [
        span
        if CLUB in span.cue
        else replace(span, family=winners[words(span.title)][0], kind=winners[words(span.title)][1])
        for span in spans
    ]
