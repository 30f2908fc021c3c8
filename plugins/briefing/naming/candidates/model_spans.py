"""Parse -> the model's names, trimmed to what a mention is. The law: never across a line break.

The model keeps possessives, titles, articles and quotation marks inside its entities, and joins
what stands on two lines; all of that is cut here, before anything is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Parse
from briefing.naming.candidates.edges import name_within
from briefing.naming.candidates.owners import owned
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    COMMON,
    LOWER_TITLES,
    NEVER_ALONE,
    ORG_LAST,
    ORG_OF,
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
MARKS = " \t\"'`“”‘’«»()[]{}<>,;:!?*_#|/\\–—-.·•…&"
ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.)+$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St|Bros|Th|Chr)\.$")
ARTICLE = re.compile(r"(?:the|The|THE|a|A|an|An|this|This|that)\s+")
CREDIT = re.compile(r"(\S+)\s(?:Observatory|Army|Coalition|Council|Ministry)")
"""Words that stand behind an agency's name by chance: a credit run into the text."""
FOLLOWERS = re.compile(
    r"\s(?:jihadi|jihadist|militant|fighter|rebel|terrorist|insurgent|extremist|gunm[ae]n|loyalist"
    r"|soldier|official|supporter|activist|lawmaker|commander|sniper)s?$"
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
        for a, b, sort in _of_row(text, start, end, kind):
            ground = sort == "person" and is_public_ground(text[a:b].split())
            span = _trimmed(text, a, b, "location" if ground else sort, label)
            if span is not None:
                out.append(span)
    return out


def _is_carrier(text: str, end: int, label: str) -> bool:
    """``a [SilkAir] jetliner``, a product to the model: whose planes fly."""
    return label == "PRODUCT" and CARRIED.match(text, end) is not None


CARRIED = re.compile(r"\s(?:jetliner|airliner|[Ff]light\s[A-Z\d])")


def _of_row(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int, str]]:
    """Parts with their type: ``Vlore, Gjirokaster``, taken for one body, is a row of places."""
    credit = CREDITED.fullmatch(text, start, end) if kind == "organisation" else None
    if credit and is_media(credit.group(2)):
        yield *credit.span(1), "person"
        yield *credit.span(2), kind
        return
    if kind == "organisation" and "/" in text[start:end]:
        towns = list(_runs(text, start, end, re.compile(r"/")))
        if len(towns) > 1 and all(gazetteer.known_places(text[a:b].strip()) for a, b in towns):
            yield from ((a, b, "location") for a, b in towns)
            return
    both = TWO_PERSONS.fullmatch(text, start, end) if kind == "person" else None
    if both is not None and gazetteer.is_given_name(both.group(3)):
        yield from ((*both.span(n), kind) for n in (1, 2))
        return
    parts = [part for piece in _pieces(text, start, end, kind) for part in _two(text, *piece, kind)]
    if kind == "organisation" and len(parts) == 1 and ", " in text[slice(*parts[0])]:
        row = list(_runs(text, *parts[0], ROW))
        known = any(gazetteer.known_places(text[a:b]) for a, b in row)
        told = text.endswith(("in ", "near ", "from ", "at "), 0, start)
        if all(_may_be_town(text[a:b]) for a, b in row) and (known or told):
            yield from ((a, b, "location") for a, b in row)
            return
    yield from ((a, b, kind) for a, b in parts)


def _two(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    """``Court of Human Rights and the Court of Arbitration``: two bodies, each by its own word."""
    if kind == "organisation":
        start = clip(text, start, end)[0]
        for found in AND.finditer(text, start, end):
            front, back = text[start : found.start()], text[found.end() : end]
            both = all(map(_is_told, (front, back)))
            if both and (found.group().endswith("the ") or _are_known(front, back)):
                yield start, found.start()
                start = found.end()
    yield start, end


def _are_known(front: str, back: str) -> bool:
    """``World Bank and International Monetary Fund``; not ``Sports and Exhibition Authority``."""
    whole = gazetteer.body(f"{front} and {back}") is not None
    return gazetteer.body(front) is not None and not whole


def _is_told(name: str) -> bool:
    """Whether a word in it says that it is a body: the last, or the one before ``of``."""
    heads = (part.rsplit(" ", 1)[-1] for part in OF_OR_FOR.split(name))
    told = any(head in ORG_LAST | ORG_OF for head in heads)
    return gazetteer.body(name) is not None or (told and " " in name)


TWO_PERSONS = re.compile(
    r"([^\W\d_a-z][\w.’'-]+(?:\s[^\W\d_a-z][\w.’'-]+){1,3})\sy"
    r"\s(([^\W\d_a-z][\w’'-]+)(?:\s[^\W\d_a-z][\w.’'-]+){1,3})"
)
"""``Rafael Zúniga y Harold Fonseca``; ``Ortega y Gasset`` is one."""
AND = re.compile(r"(?:\sand|(?<=University)\sfor)\sthe\s(?=[A-Z])|\sand\s(?=[A-Z])")
OF_OR_FOR = re.compile(r"\s(?:of|for|on)\s")


def _may_be_town(name: str) -> bool:
    words = name.split()
    capital = bool(words) and words[0][0].isupper() and not name.isupper()
    return capital and len(words) < 3 and ORG_LAST.isdisjoint(words)


ROW = re.compile(r",\s(?:and\s)?|\sand\s?|,$")


def _pieces(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    """Parts on one line, cut at a possessive that no name contains."""
    for a, b in _runs(text, start, end, APART.get(kind, BROKEN)):
        cut = None if kind == "event" else owned(text, a, b)
        if cut is not None:
            yield a, cut[0]
        yield (cut[1] if cut else a), b


def is_media(name: str) -> bool:
    """Whether that is a well-known agency, paper or channel."""
    body = gazetteer.body(name)
    return body is not None and body.kind == "media"


def _runs(text: str, start: int, end: int, between: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Parts between what parts names."""
    for found in between.finditer(text, start, end):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < end:
        yield start, end


BROKEN = re.compile(r"\n+|\s[-–—|_]+\s|-{2,}|;\s")
APART = {
    "person": re.compile(r"\n+|\s[-–—|_]+\s|-{2,}|;\s|/|\s&\s"),
    "location": re.compile(r"\n+|\s[-–—|_]+\s|-{2,}|;\s|\sin\s"),
}
"""What stands between two names: of persons also a slash, of places ``in``."""
CREDITED = re.compile(r"([A-Z]\S+\s[A-Z]\S+)/(\w+)")
"""``Lefteris Pitarakis/AP``"""


def clip(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without marks, article and possessive at its edges."""
    while True:
        before = (start, end)
        while start < end and text[start] in MARKS:
            start += 1
        while end > start and text[end - 1] in MARKS and not ABBREVIATION.search(text[start:end]):
            end -= 1
        if found := ARTICLE.match(text, start, end):
            start = found.end()
        if found := re.search(r"(?:['’]s|(?<=s)['’])$", text[start:end]):
            end = start + found.start()
        if before == (start, end):
            return start, end


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
