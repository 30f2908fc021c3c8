"""A run of capitals -> the lands and bodies that the tables know in it. The law: exact names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import NEVER_ALONE


def known_parts(words: Sequence[Word], start: int, end: int) -> list[Found] | None:
    """Countries and well-known bodies that make up the whole run, e.g. ``UN-Arab League``."""
    out, at = [], start
    while at < end:
        if words[at].text == "-":
            at += 1
            continue
        for stop in range(min(end, at + 8), at, -1):
            name = join(words, at, stop)
            if found := known_name(name):
                out.append(Found(at, stop, *found))
                at = stop
                break
        else:
            return None
    return out


def read_societies(words: Sequence[Word]) -> Iterator[Found]:
    """``Kenya Red Cross``: a land's own body, not the land beside the one of all lands."""
    for at in range(1, len(words) - 1):
        land = words[at - 1].text
        if words[at].text != "Red" or words[at + 1].text not in ("Cross", "Crescent"):
            continue
        if gazetteer.is_demonym(land) or gazetteer.country(land) is not None:
            stop = at + 2 + (at + 2 < len(words) and words[at + 2].text == "Society")
            yield Found(at - 1, stop, "organisation", "organisation word", 1.4, "organisation")


@lru_cache(maxsize=20_000)
def known_name(name: str) -> tuple[str, str, float, str] | None:
    """(type, reason, score, kind) of a country or body."""
    if body := gazetteer.body(name):
        return "organisation", "body", 1.4, body.kind
    if name in NEVER_ALONE or (land := gazetteer.country(name)) is None:
        return None
    if gazetteer.is_given_name(name) and land.title == name:
        return "location", "country", 0.9, "country"
    return "location", "country", 1.4, "country"


@lru_cache(maxsize=1)
def _spoken_bodies() -> dict[str, list[tuple[str, ...]]]:
    """First word -> the rest of well-known names that small words would cut: ``and the Levant``."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(gazetteer.bodies()):
        first, *rest = name.split()
        if any(word.islower() for word in rest) and name.replace(" ", "").isalpha():
            out.setdefault(first, []).append(tuple(rest))
    return out


def read_known_bodies(words: Sequence[Word]) -> Iterator[Found]:
    """Well-known bodies by names with small words inside, the longest first."""
    names = _spoken_bodies()
    for at, word in enumerate(words):
        fits = (rest for rest in names.get(word.text, ()) if _goes_on(words, at + 1, rest))
        if rest := max(fits, key=len, default=()):
            stop = at + 1 + len(rest)
            body = gazetteer.body(" ".join((word.text, *rest)))
            yield Found(at, stop, "organisation", "body", 1.5, body.kind if body else "")


def _goes_on(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> bool:
    some = words[at : at + len(rest)]
    return tuple(word.text for word in some) == rest and some[-1].line == words[at - 1].line


def is_place_row(words: Sequence[Word], start: int, end: int) -> bool:
    name = join(words, start, end)
    return bool(gazetteer.country(name) or gazetteer.known_places(name))
