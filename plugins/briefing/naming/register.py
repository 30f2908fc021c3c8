"""authorities -> one automaton over all their names. The law: one pass, whatever their number.

Names are matched leftmost-longest on whole words, with case; typographic variants, capitals and
the spellings of an Arabic article are added to each name here, so that matching stays one pass.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import ahocorasick_rs

from briefing.model import Authority, family_of

from .folding import Levelled, level, plain

PRINTED, DERIVED, CAPITALS = 0, 1, 2
"""How near a spelling is to what the editor wrote; the nearest claim on a spelling counts."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """One entity's claim on a spelling."""

    ref: str
    form: str  # name | adjective | nominal


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling found in a text: offsets of the text, end exclusive."""

    start: int
    end: int
    claims: tuple[Claim, ...]
    nearness: int = PRINTED


@dataclass(frozen=True, slots=True)
class Register:
    """All known names. Made by `build_register` only."""

    authorities: Mapping[str, Authority]
    claims: tuple[tuple[Claim, ...], ...] = ()
    nearness: tuple[int, ...] = ()
    acting: Mapping[str, str] = field(default_factory=dict)  # location -> the actor it stands for
    digests: Mapping[str, str] = field(default_factory=dict)
    automaton: ahocorasick_rs.AhoCorasick | None = None

    def hits(self, text: str) -> tuple[Hit, ...]:
        """All names in ``text``, in order, never overlapping, longest first at each place."""
        if self.automaton is None:
            return ()
        levelled = level(text)
        spans = self.automaton.find_matches_as_indexes(levelled.text, overlapping=True)
        whole = [found for found in spans if _whole(levelled.text, found[1], found[2])]
        return tuple(self._longest(levelled, whole))

    def _longest(self, levelled: Levelled, spans: Iterable[tuple[int, int, int]]) -> Iterator[Hit]:
        webs = [found.span() for found in _WEB.finditer(levelled.text)]
        free = web = 0
        for pattern, start, end in sorted(spans, key=lambda span: (span[1], -span[2])):
            while web < len(webs) and webs[web][1] <= start:
                web += 1
            if start < free or (web < len(webs) and webs[web][0] < end):
                continue
            free = end
            begin, stop = levelled.span(start, end)
            yield Hit(begin, stop, self.claims[pattern], self.nearness[pattern])

    def touches(self, text: str) -> str:
        """A digest of every authority whose words occur in ``text``: part of a cache key."""
        if self.automaton is None:
            return ""
        found = self.automaton.find_matches_as_indexes(level(text).text, overlapping=True)
        refs = {claim.ref for pattern, _, _ in found for claim in self.claims[pattern]}
        refs |= {self.acting[ref] for ref in refs if ref in self.acting}
        digests = sorted(self.digests[ref] for ref in refs if ref in self.digests)
        return hashlib.sha256("".join(digests).encode()).hexdigest()


_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.\w[\w.-]*|\b[\w-]+\.(?:com|org|net|ru|info)\b(?:/\S*)?"
)
_ENDS = re.compile(r"(?:s|ll|d|re|ve|m|t)\b", re.IGNORECASE)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` cuts no word: ``Homs`` not in ``Homsi``, ``Ma`` not in ``Ma'ariv``."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start].isalnum() and (
        before.isalnum()
        or before in ("_", "@")
        or (before == "'" and text[start - 2 : start - 1].isalpha() and start > 1)
    ):
        return False
    if not text[end - 1].isalnum():
        return True
    if after == "'" and text[end + 1 : end + 2].isalpha():
        return bool(_ENDS.match(text, end + 1))
    return not (after.isalnum() or after == "_")


# --- spellings ----------------------------------------------------------------------------------

_ARTICLE = re.compile(r"\b([Aa]l)([- ])(?=[A-Z])")
_BODY = frozenset(
    ["ministry", "government", "parliament", "army", "opposition", "presidency", "cabinet", "embassy", "police", "navy", "force", "forces", "foreign", "defence", "defense", "interior", "finance", "justice", "health", "oil", "information", "state", "media", "supreme", "court", "central", "bank", "news", "agency", "military", "intelligence", "security", "council", "department", "office", "prime", "minister", "minister's", "authorities", "regime", "coalition", "brigade", "observatory"]
)


def spellings(name: str) -> dict[str, int]:
    """Each spelling a name is matched by, with its nearness to the name as written."""
    exact = plain(name)
    found = {exact: PRINTED}
    for variant in (*_articles(exact), *_lower(exact), *_opening(exact)):
        found.setdefault(variant, DERIVED)
    if sum(map(str.isalpha, exact)) >= 4:
        found.setdefault(exact.upper(), CAPITALS)
    return found


def _articles(name: str) -> Iterator[str]:
    """``al-Safira`` -> also ``Al-Safira``, ``al Safira``, ``Al Safira``."""
    if _ARTICLE.search(name):
        for article in ("al-", "Al-", "al ", "Al "):
            yield _ARTICLE.sub(article, name)


def _lower(name: str) -> Iterator[str]:
    """``Russian Foreign Ministry`` -> also ``Russian foreign ministry``."""
    first, *rest = name.split()
    if rest and rest[-1].lower() in _BODY:
        at = len(rest)
        while at and rest[at - 1].lower() in _BODY:
            at -= 1
        yield " ".join((first, *rest[:at], *(word.lower() for word in rest[at:])))


def _opening(name: str) -> Iterator[str]:
    """A description may open a sentence: ``the UN chief`` -> also ``The UN chief``."""
    if name[:1].islower():
        yield name[0].upper() + name[1:]


# --- building -----------------------------------------------------------------------------------


def build_register(authorities: Sequence[Authority]) -> Register:
    """Every authority's names in one automaton. The order of ``authorities`` is irrelevant."""
    known = {entry.ref: entry for entry in sorted(authorities, key=lambda entry: entry.ref)}
    book: dict[str, tuple[int, set[Claim]]] = {}
    for entry in known.values():
        for form, names in _named(entry):
            for name in names:
                for spelling, nearness in spellings(name).items():
                    _enter(book, spelling, nearness, Claim(entry.ref, form))
    patterns = sorted(book)
    return Register(
        authorities=known,
        claims=tuple(tuple(sorted(book[pattern][1])) for pattern in patterns),
        nearness=tuple(book[pattern][0] for pattern in patterns),
        acting=_acting(known.values()),
        digests={ref: _digest(entry) for ref, entry in known.items()},
        automaton=ahocorasick_rs.AhoCorasick(patterns) if patterns else None,
    )


def _named(entry: Authority) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "name", (entry.title, *entry.aliases)
    yield "adjective", entry.adjectives
    yield "nominal", entry.nominals


def _enter(
    book: dict[str, tuple[int, set[Claim]]], spelling: str, nearness: int, claim: Claim
) -> None:
    if not spelling:
        return
    nearest, claims = book.setdefault(spelling, (nearness, set()))
    if nearness < nearest:
        book[spelling] = (nearness, {claim})
    elif nearness == nearest:
        claims.add(claim)


def _acting(authorities: Iterable[Authority]) -> dict[str, str]:
    """Which actor a place stands for when it acts: its state, by ``land`` or ``seats``."""
    acting: dict[str, str] = {}
    for entry in authorities:
        for place in (entry.land, *entry.seats):
            if place and family_of(entry.ref) == "actor":
                acting.setdefault(place, entry.ref)
    return acting


def _digest(entry: Authority) -> str:
    seen = replace(entry, note="", path="", lines={}, note_line=0, same_as=(), formerly=())
    return hashlib.sha256(repr(seen).encode()).hexdigest()
