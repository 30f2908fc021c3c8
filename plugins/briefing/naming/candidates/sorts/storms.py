"""Text, candidates -> the same with storms by name. The law: a storm is an event, and nobody.

``Cyclone Freddy``, ``typhoon Talim``, ``Hurricanes Irma and Maria``; ``Freddy`` alone behind that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.spans import Cover
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import GEO_LAST, NEVER_ALONE, ORG_LAST, ORG_WEAK, listed

NAME = r"[A-Z][a-zà-ÿ]+(?:-[a-z]+)?"
SORT = (
    r"(?:[Ss]uper\s)?[Tt]yphoon|[Hh]urricane|(?:[Tt]ropical\s)?[Cc]yclone"
    r"|[Tt]ropical\s(?:[Ss]torm|[Dd]epression)|Storm"
)
ONE = re.compile(rf"\b({SORT})\s({NAME})\b(?!\s?-|['’]s?\s[A-Z])")
TWO = re.compile(rf"\b({SORT})s\s({NAME})\sand\s({NAME})\b")
LONGER = re.compile(r"\s(?:[A-Z]|&)")
"""A capital right behind it: ``Hurricane Center Director``, ``Storm Prediction Center``."""
STORM = re.compile(r"\b(?:storm|winds?|rain(?:s|fall)?|flood(?:s|ing|ed)?|landfall|weather)\b")
"""What a text of ``Storm Daniel`` speaks of: ``Operation Storm`` and ``Storm Brigade`` are none."""
PLACED = re.compile(r"\b(?:in|at|near|from|of)\s$")
STATE = re.compile(r"\s(?:[Ss]tate|[Cc]ity|[Pp]rovince|[Dd]istrict)\b")
DOES = listed("Pummels Churns Drenches Displaces Ravages Inundates Batters Landfall Evacuees")
DOES |= {"Shadow"}
"""Verbs of headlines, and a missile."""
RANK = ("Hurricane", "Typhoon", "Cyclone", "Storm", "Tropical Storm", "Tropical Depression")
"""What a storm is called in full where the text calls it more than one thing."""


def with_storms(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Each storm as an event; what others took its name for goes."""
    storms = list(_storms(text, candidates))
    if not storms:
        return list(candidates)
    cover = Cover((c.start, c.end) for c in storms)
    kept = (c for c in candidates if cover.free(c.start, c.end))
    return sorted([*kept, *storms], key=lambda c: c.start)


def storm_titles(text: str) -> dict[str, str]:
    """A storm's name in the text -> what it is called in full: ``Talim`` -> ``Typhoon Talim``."""
    return {name: f"{sort} {name}" for name, sort in _sorts(text).items()}


@lru_cache(maxsize=16)
def _sorts(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for sort, name, _, _ in _named(text):
        known = found.setdefault(name, sort)
        found[name] = min(known, sort, key=RANK.index)
    return found


def _named(text: str) -> list[tuple[str, str, int, int]]:
    """(sort, name, start, end) of every storm named with its sort, in order."""
    out = []
    for found in TWO.finditer(text):
        for group in (2, 3):
            if _is_name(found[group]):
                out.append((_sort(found[1]), found[group], *found.span(group)))
    for found in ONE.finditer(text):
        told = found[1] != "Storm" or STORM.search(text) is not None
        if told and _is_name(found[2]) and not LONGER.match(text, found.end()):
            out.append((_sort(found[1]), found[2], *found.span()))
    return sorted(out, key=lambda one: one[2])


def _sort(said: str) -> str:
    """``super typhoon``, ``Tropical cyclone``: as its page says it."""
    words = said.title().split()
    plain = words[-1] in ("Typhoon", "Cyclone", "Hurricane")
    return words[-1] if plain else " ".join(words)


def _is_name(name: str) -> bool:
    """No word, no verb of a headline (``Typhoon Nears Luzon``), no land."""
    if name in NEVER_ALONE or name in ORG_LAST | ORG_WEAK | GEO_LAST or name in DOES:
        return False
    if gazetteer.is_given_name(name):
        return True
    land = gazetteer.country(name) is not None or gazetteer.is_demonym(name)
    return not (land or any(map(gazetteer.is_plain_word, (name, name.removesuffix("s")))))


def _storms(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    named = _named(text)
    spans = [(start, end) for _, _, start, end in named]
    spans += _alone(text, [name for _, name, _, _ in named], spans, candidates)
    for start, end in sorted(spans):
        yield Candidate(start, end, "event", "event", ("rules",), ("named event",), 1.4, 2)


def _alone(
    text: str,
    names: Sequence[str],
    spans: Sequence[tuple[int, int]],
    candidates: Sequence[Candidate],
) -> Iterator[tuple[int, int]]:
    """The bare names, where they are no part of a longer one and no town's."""
    if not names:
        return
    cover = Cover(spans)
    longer = Cover((c.start, c.end) for c in candidates if " " in text[c.start : c.end])
    any_name = "|".join(map(re.escape, sorted(set(names))))
    for found in re.finditer(rf"(?<![\w-])(?:{any_name})(?![\w-])", text):
        start, end = found.span()
        placed = PLACED.search(text, max(0, start - 6), start) and gazetteer.known_places(found[0])
        if placed or STATE.match(text, end):
            continue
        if cover.free(start, end) and longer.free(start, end):
            yield start, end
