"""The gazetteer's defaults -> claims in the register. The law: they stand behind an editor's.

A state, land, capital or body that an editor wrote down under any id is that one; the gazetteer
only adds its other names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache

from briefing.model import Authority, family_of
from briefing.naming.known.folding import plain
from briefing.naming.known.spelled import ASSUMED, Book, Claim, spellings
from briefing.naming.tables.defaults import Default, defaults


def adopt(authorities: Collection[Authority], book: Book) -> dict[str, Default]:
    """Enter the gazetteer's names, under an editor's ref where one wrote the entity down."""
    owners = _owners(authorities)
    taken = {entry.ref: _nature(family_of(entry.ref), entry.kind) for entry in authorities}
    free = [
        (entry, label) for entry, label in _labels() if taken.get(entry.ref, label[0]) == label[0]
    ]
    refs = {entry.ref: owners.get(label) or entry.ref for entry, label in free}
    adopted: dict[str, Default] = {}
    for entry, _ in free:
        ref, pair = refs[entry.ref], refs.get(entry.pair, "")
        acts_for = refs.get(entry.acts_for, "")
        if ref in adopted:
            continue
        as_it_is = (ref, pair, acts_for) == (entry.ref, entry.pair, entry.acts_for)
        adopted[ref] = entry if as_it_is else replace(entry, ref=ref, pair=pair, acts_for=acts_for)
        for form, names in (("name", entry.names), ("adjective", entry.adjectives)):
            for name in names:
                _assume(book, name, Claim(ref, form, entry.risky), pair)
    return adopted


@lru_cache(maxsize=1)
def _labels() -> tuple[tuple[Default, tuple[str, str]], ...]:
    """The gazetteer's entities, each with its nature and its name."""
    return tuple(
        (entry, (_nature(family_of(entry.ref), entry.kind), plain(entry.title)))
        for entry in defaults()
    )


def _nature(family: str, kind: str) -> str:
    """What must agree before an editor's page is taken for the gazetteer's entity."""
    if family == "actor":
        return kind if kind in ("state", "person") else "body"
    return "country" if kind == "country" else family


def _owners(authorities: Iterable[Authority]) -> dict[tuple[str, str], str]:
    """(nature, name) -> the page an editor gave that name."""
    return {
        (_nature(family_of(entry.ref), entry.kind), plain(name)): entry.ref
        for entry in authorities
        for name in (*entry.aliases, entry.title)
    }


def _assume(book: Book, name: str, claim: Claim, partner: str) -> None:
    """Enter a name no editor wrote: it stands back behind any claim an editor made."""
    for spelling, distance in spellings(name).items():
        nearest, claims = book.get(spelling, (ASSUMED + distance, {}))
        if not claims or partner in claims:
            claims.setdefault(claim.ref, claim)
            book[spelling] = (nearest, claims)
