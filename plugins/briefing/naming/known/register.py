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

from briefing.model import Authority, family_of, id_of
from briefing.naming.known.adopted import adopt
from briefing.naming.known.folding import level, words
from briefing.naming.known.spelled import PRINTED, Book, Claim, spellings
from briefing.naming.spans import Cover
from briefing.naming.tables.defaults import Default


@dataclass(frozen=True, slots=True, order=True)
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
    assumed: Mapping[str, Default] = field(default_factory=dict)  # the gazetteer's, by ref
    acting: Mapping[str, str] = field(default_factory=dict)  # location -> the actor it stands for
    events: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # word of a name -> refs
    governments: Mapping[str, str] = field(default_factory=dict)  # state -> its government's page
    digests: Mapping[str, str] = field(default_factory=dict)
    automaton: ahocorasick_rs.AhoCorasick | None = None
    event_words: ahocorasick_rs.AhoCorasick | None = None

    def knows(self, ref: str) -> bool:
        """Whether an editor or the gazetteer has that entity."""
        return ref in self.authorities or ref in self.assumed

    def everywhere(self, text: str) -> list[Hit]:
        """Every whole-word occurrence of every name, overlapping ones too, in order of start."""
        if self.automaton is None:
            return []
        levelled = level(text)
        found = self.automaton.find_matches_as_indexes(levelled.text, overlapping=True)
        webs = Cover(match.span() for match in _WEB.finditer(levelled.text))
        return sorted(
            Hit(*levelled.span(start, end), self.claims[pattern], self.nearness[pattern])
            for pattern, start, end in found
            if is_whole(levelled.text, start, end) and webs.free(start, end)
        )

    def hits(self, text: str) -> list[Hit]:
        """The names of ``text``, in order, none overlapping: leftmost, then longest."""
        return longest(self.everywhere(text))

    def touches(self, text: str) -> str:
        """A digest of every authority whose words occur in ``text``: part of a cache key.

        With each go the pages it leads to: its state, government and what it is part of.
        """
        if self.automaton is None:
            return ""
        levelled = level(text).text
        found = self.automaton.find_matches_as_indexes(levelled, overlapping=True)
        refs = {
            claim.ref for pattern in {hit[0] for hit in found} for claim in self.claims[pattern]
        }
        if self.event_words is not None:
            said = self.event_words.find_matches_as_strings(levelled.lower(), overlapping=True)
            refs.update(ref for word in set(said) for ref in self.events[word])
        refs = {above for ref in refs for above in self.above(ref)}
        digests = sorted(self.digests[ref] for ref in refs if ref in self.digests)
        return hashlib.sha256("".join(digests).encode()).hexdigest()

    def above(self, ref: str) -> tuple[str, ...]:
        """An entity, what it is part of or belongs to, the state it stands for, its government."""
        found: list[str] = []
        while ref and ref not in found:
            found.append(ref)
            entry = self.authorities.get(ref)
            ref = (entry.part_of or entry.affiliation if entry else "") or self.acting.get(ref, "")
        return (*found, *(self.governments[ref] for ref in found if ref in self.governments))


def is_place(hit: Hit) -> bool:
    """Whether it may be a place that is known."""
    return any(family_of(claim.ref) == "location" for claim in hit.claims)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of overlapping hits the leftmost, of those the longest, of those the nearest as written."""
    kept: list[Hit] = []
    free = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.nearness, hit.claims)):
        if hit.start >= free:
            kept.append(hit)
            free = hit.end
    return kept


_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]+\.\w[\w.-]*"
    r"|\b[\w-]{1,64}\.(?:com|org|net|ru|info)\b(?:/\S*)?"
)
_ENDING = re.compile(r"(?:s|ll|d|re|ve|m|t)\b", re.IGNORECASE)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` cuts no word: ``Homs`` not in ``Homsi``, ``Ma`` not in ``Ma'ariv``,
    ``U.S`` not in ``U.S.``."""
    stopped = text[end : end + 1] == "." and text[start + 1 : start + 2] == "." == text[end - 2]
    return not stopped and _opens(text, start) and _closes(text, end)


def _opens(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if not text[start].isalnum():
        return True
    if before == "'":
        return start < 2 or not text[start - 2].isalnum()
    return not (before.isalnum() or before in "_@")


def _closes(text: str, end: int) -> bool:
    after = text[end : end + 2]
    if not after or not text[end - 1].isalnum():
        return not (text[end - 1] == "." and after[:1].isalnum())
    if after[0] == "'" and after[1:].isalpha():
        return bool(_ENDING.match(text, end + 1))
    return not (after[0].isalnum() or after[0] == "_")


# --- building -----------------------------------------------------------------------------------


def build_register(authorities: Sequence[Authority]) -> Register:
    """All names in one automaton. The order of ``authorities`` is irrelevant."""
    known = {entry.ref: entry for entry in sorted(authorities, key=lambda entry: entry.ref)}
    book: Book = {}
    for entry in known.values():
        for form, names in _named(entry):
            for name in names:
                _enter(book, name, Claim(entry.ref, form))
    assumed = adopt(known.values(), book)
    patterns = sorted(book)
    events = _events(known.values())
    return Register(
        authorities=known,
        claims=tuple(tuple(sorted(book[pattern][1].values())) for pattern in patterns),
        nearness=tuple(book[pattern][0] for pattern in patterns),
        assumed=assumed,
        acting=_acting(known.values(), assumed.values()),
        events=events,
        governments=_governments(known.values()),
        digests={ref: _digest(entry) for ref, entry in known.items()},
        automaton=ahocorasick_rs.AhoCorasick(patterns) if patterns else None,
        event_words=ahocorasick_rs.AhoCorasick(sorted(events), store_patterns=True)
        if events
        else None,
    )


def _named(entry: Authority) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "name", (entry.title, *entry.aliases)
    yield "adjective", entry.adjectives
    yield "nominal", entry.nominals


def _enter(book: Book, name: str, claim: Claim) -> None:
    """Note a claim on every spelling of a name; a nearer claim on a spelling drives out others."""
    for spelling, distance in spellings(name).items():
        nearest, claims = book.get(spelling, (distance, {}))
        if distance < nearest:
            book[spelling] = (distance, {claim.ref: claim})
        elif distance == nearest:
            claims.setdefault(claim.ref, claim)
            book[spelling] = (nearest, claims)


def _acting(authorities: Iterable[Authority], assumed: Iterable[Default]) -> dict[str, str]:
    """Which actor a place stands for when it acts: its state, by ``land`` or ``seats``."""
    acting: dict[str, str] = {}
    for entry in authorities:
        for place in (entry.land, *entry.seats):
            if place and family_of(entry.ref) == "actor":
                acting.setdefault(place, entry.ref)
    for entry in assumed:
        if entry.acts_for:
            acting.setdefault(entry.ref, entry.acts_for)
    return acting


def _events(authorities: Iterable[Authority]) -> dict[str, tuple[str, ...]]:
    """Folded word -> the events that have it in a name: ``Geneva`` may stand for one of them."""
    found: dict[str, dict[str, None]] = {}
    for entry in authorities:
        if family_of(entry.ref) == "event":
            for name in (entry.title, *entry.aliases):
                for word in words(name):
                    found.setdefault(word, {})[entry.ref] = None
    return {word: tuple(refs) for word, refs in found.items()}


def _governments(authorities: Iterable[Authority]) -> dict[str, str]:
    """State -> the page an editor gave its government, where there is just one."""
    found: dict[str, list[str]] = {}
    for entry in authorities:
        if entry.kind == "government" and {"government", "regime"} & set(words(entry.title)):
            found.setdefault(entry.part_of, []).append(entry.ref)
    return {state: refs[0] for state, refs in found.items() if state and len(refs) == 1}


def _digest(entry: Authority) -> str:
    seen = replace(entry, note="", path="", lines={}, note_line=0, same_as=(), formerly=())
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def describe(ref: str, register: Register) -> tuple[str, str]:
    """Kind and title of an entity; of one that nobody has, its family and id."""
    entry = register.authorities.get(ref) or register.assumed.get(ref)
    return (entry.kind, entry.title) if entry else (family_of(ref), id_of(ref))
