"""One entity of the model -> the names that stand in it. The law: two names are never one mention.

``Vlore, Gjirokaster``, taken for one body, is a row of places; ``Pitarakis/AP`` a person and an
agency; what stands on two lines, or on both sides of a possessive, is two names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.naming.candidates.letters.owners import owned
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import ORG_LAST, ORG_OF

MARKS = " \t\"'`“”‘’«»()[]{}<>,;:!?*_#|/\\–—-.·•…&"
ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.)+$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St|Bros|Th|Chr)\.$")
ARTICLE = re.compile(r"(?:the|The|THE|a|A|an|An|this|This|that)\s+")


def parted(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int, str]]:
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
            glued = found.group().endswith("the ") or _are_known(front, back)
            if (both and glued) or _are_two(front, back):
                yield start, found.start()
                start = found.end()
    yield start, end


def _are_known(front: str, back: str) -> bool:
    """``World Bank and International Monetary Fund``; not ``Sports and Exhibition Authority``."""
    whole = gazetteer.body(f"{front} and {back}") is not None
    return gazetteer.body(front) is not None and not whole


def _are_two(front: str, back: str) -> bool:
    """``Access Bank and Diamond Bank``; not ``Savings Bank and Trust Company``."""
    whole = gazetteer.body(f"{front} and {back}") is not None
    some, others = front.split(), back.split()
    if whole or len(some) < 2 or len(others) < 2 or OF_OR_FOR.search(front):
        return False
    return some[-1] in HEADS and others[-1] in HEADS and others[0] not in JOINED


HEADS = frozenset(
    """
    Bank University Party Airlines Airways Hospital Council Centre Center Institute Corporation
    Limited Ltd Company Group Embassy Ministry Agency Foundation Club Academy College
    """.split()
)
JOINED = frozenset(
    {"Trust", "Sons", "Brothers", "Partners", "Insurance", "Savings", "Loan", "Medical"}
)
"""What goes on behind ``and`` in one name: ``Bank and Trust Company``."""


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
