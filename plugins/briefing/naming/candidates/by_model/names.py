"""Parse -> the model's names, trimmed to what a mention is. The law: never across a line break.

The model keeps possessives, titles, articles and quotation marks inside its entities; all of that
is cut here, before anything is compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Parse
from briefing.naming.candidates.by_model.parts import clip, is_media, parted
from briefing.naming.candidates.by_model.within import name_within
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    COMMON,
    LOWER_TITLES,
    NEVER_ALONE,
    TITLE_ADJUNCTS,
    TITLES,
    is_public_ground,
)

TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "location",
    "LOC": "location",
    "FAC": "location",
    "EVENT": "event",
    "LAW": "event",
}
CREDIT = re.compile(r"(\S+)\s(?:Observatory|Army|Coalition|Council|Ministry)")
"""Words that stand behind an agency's name by chance: a credit run into the text."""
FOLLOWERS = re.compile(
    r"\s(?:jihadi|jihadist|militant|fighter|rebel|terrorist|insurgent|extremist|gunm[ae]n|loyalist"
    r"|militia|militiam[ae]n|soldier|official|supporter|activist|lawmaker|commander|sniper)s?$"
)
OUTLET = re.compile(r"\s(?:news|newspaper|television|radio|agency|daily)$")
"""``Interfax [news] agency``"""
COUNTED = re.compile(r"\s\d[\d.,]*(?:\s[a-z]+)?$")
PLAYED = re.compile(r"\s\d{1,3}\s?[-–]\s?\d{1,3}$")
AGAINST = re.compile(r"(?:anti|pro|non|post|pre|ex|mid)[-‐‑](?=[A-Z])(?:(\w+)\s(?=[A-Z]))?")
"""``anti-Taliban`` names the Taliban, ``pro-Beijing New People Party`` the party."""
LATE = re.compile(r"(?:^|\s)(?:north|south|east|west|on|in|at|and|late|last|earlier)$")


@dataclass(frozen=True, slots=True)
class ModelSpan:
    """A trimmed entity of the model."""

    start: int
    end: int
    type: str
    label: str
    role: tuple[int, int] | None = None


def model_spans(text: str, parse: Parse) -> list[ModelSpan]:
    """The model's names in order, trimmed; what is left of nothing is dropped."""
    out = []
    for start, end, label in parse.entities:
        kind = "organisation" if _is_carrier(text, end, label) else TYPES.get(label)
        if kind is None:
            continue
        for a, b, sort in parted(text, start, end, kind):
            ground = sort == "person" and is_public_ground(text[a:b].split())
            span = _trimmed(text, a, b, "location" if ground else sort, label)
            if span is not None:
                out.append(span)
    return out


def _is_carrier(text: str, end: int, label: str) -> bool:
    """``a [SilkAir] jetliner``, a product to the model: whose planes fly."""
    return label == "PRODUCT" and CARRIED.match(text, end) is not None


CARRIED = re.compile(r"\s(?:jetliner|airliner|[Ff]light\s[A-Z\d])")


def _trimmed(text: str, start: int, end: int, kind: str, label: str) -> ModelSpan | None:
    start, end = clip(text, start, end)
    if found := AGAINST.match(text, start, end):
        side = found.group(1) and (gazetteer.country(found[1]) or gazetteer.capital_of(found[1]))
        start = found.end() if side or not found.group(1) else found.start(1)
    if found := PARTISAN.match(text, start, end):
        if text.startswith(",", end) and text.endswith(", ", 0, start):
            return None  # ``Pete Laney, D-Hale Center, opposed it``
        start, end = clip(text, found.end(), end)
    role = None
    if kind == "person":
        start, role = past_titles(text, start, end)
        start, end = clip(text, start, end)
    if found := LATE.search(text[start:end]):
        start, end = clip(text, start, start + found.start())
    if (found := CREDIT.fullmatch(text[start:end])) and is_media(found.group(1)):
        end = start + found.end(1)
    if found := FOLLOWERS.search(text[start:end]) if kind == "organisation" else None:
        end = start + found.start()
    if (found := OUTLET.search(text[start:end])) and is_media(text[start : start + found.start()]):
        end = start + found.start()
    if found := COUNTED.search(text[start:end]) if kind in ("person", "location") else None:
        end = start + found.start()
    if found := PLAYED.search(text[start:end]):
        end = start + found.start()
    start, end = clip(text, *name_within(text, start, end, kind))
    words = text[start:end].split()
    if not words or not any(c.isupper() for c in text[start:end]) or not _worth(words, kind):
        return None
    return ModelSpan(start, end, kind, label, role)


def past_titles(text: str, start: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Where the name begins after ``Syrian Foreign Minister``, and the span of that title."""
    at, title_end = start, start
    for found in re.finditer(r"\S+", text[start:end]):
        word = found.group().rstrip(".")
        after = start + found.end()
        is_title = all(map(_is_title, word.split("-"))) and not _NAMED.match(text, after)
        is_title = is_title and not (word == "Duke" and not text.startswith(" of ", after))
        if not (is_title or word in TITLE_ADJUNCTS or gazetteer.is_demonym(word)):
            break
        at = start + found.end()
        if is_title:
            title_end = at
    if title_end <= start or title_end >= end:
        return start, None
    while title_end < end and text[title_end] in " .":
        title_end += 1
    return title_end, (start, title_end)


_NAMED = re.compile(r"\s(?:bin|ibn|al)\b")
"""``Sultan bin Salman``: a title as a given name."""


def _is_title(word: str) -> bool:
    bare = word.rstrip(".")
    return bare in TITLES or bare.rstrip("s") in TITLES or bare in LOWER_TITLES


def _worth(words: list[str], kind: str) -> bool:
    if len(words) == 1 and not _worth_alone(words[0], kind):
        return False
    text = " ".join(words)
    if kind == "person" and (text.startswith("of ") or SCRAPS.search(text)):
        return False
    if kind == "person" and INITIALS.fullmatch(text):
        return False
    return not text.startswith(("http", "www.")) and "@" not in text and not PARTY.match(text)


def _worth_alone(word: str, kind: str) -> bool:
    """Whether one word may be a name."""
    if kind == "organisation" and word == "Navy":
        return True  # ``a Navy captain``: American papers' own
    if word in NEVER_ALONE or word in COMMON or not any(c.isalpha() for c in word):
        return False
    if kind == "person" and word in TITLES:
        return False
    if len(word) == 1 or gazetteer.is_demonym(word):
        return False
    return not any(c.isdigit() for c in word) or gazetteer.body(word) is not None


SCRAPS = re.compile(r"(?:^|\s)[^\x00-\x7f](?:\s|$)")
"""``Ng ā Tamatoa``: a name that a conversion tore."""
INITIALS = re.compile(r"(?:[A-Z]\.\s?|[A-Z]\s)+[A-Z]{1,2}\.?|(?:[A-Z]\.){1,3}[A-Z][a-z]{1,2}\.?")
"""``C. S.K.``, ``G.O.S. K``: an order or a degree behind a name."""
PARTISAN = re.compile(r"[RDI]-[A-Z][\w.]*\s")
"""``R-N.Y. D'Amato``: a sentence has ended."""
PARTY = re.compile(r"[RDI]-[A-Z][\w.]*$")
