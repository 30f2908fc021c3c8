"""The gazetteer -> names known without an editor. The law: whatever an editor claims is not ours.

States and their lands, capitals and well-known bodies get the refs their authority pages would
have: ``actors/<slug of the English name>`` and ``locations/<the same>``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefing.model import Place
from briefing.naming.addresses import address_of
from briefing.naming.tables.gazetteer import (
    CAPITAL_ALIASES,
    Country,
    bodies,
    capital_of,
    countries,
    ground_of,
    is_given_name,
    known_places,
)


@dataclass(frozen=True, slots=True)
class Default:
    """What an authority page would say of a state, a land, a capital or a well-known body."""

    ref: str
    kind: str
    title: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    pair: str = ""  # a state's land, a land's state
    acts_for: str = ""  # a place: the state that it stands for when it acts
    place: Place | None = None
    risky: bool = False  # a given name or a common title too: needs a second witness


@lru_cache(maxsize=1)
def defaults() -> tuple[Default, ...]:
    """All defaults, the more populous country first: it keeps a name that two bear."""
    ordered = sorted(countries().values(), key=lambda land: (-land.population, land.code))
    found: dict[str, Default] = {}
    for make in (_states, _capitals):
        for land in ordered:
            for entry in make(land):
                found.setdefault(entry.ref, entry)
    for entry in _bodies():
        found.setdefault(entry.ref, entry)
    return tuple(found.values())


@lru_cache(maxsize=1)
def default_refs() -> Mapping[str, Default]:
    """The defaults by ref."""
    return {entry.ref: entry for entry in defaults()}


def _states(land: Country) -> Iterator[Default]:
    slug = address_of(land.title)
    state, ground = f"actors/{slug}", f"locations/{slug}"
    adjectives = tuple(word for word in land.demonyms if not _is_people(word, land))
    risky = is_given_name(land.title)
    place = ground_of(land)
    names = tuple(name for name in land.names if name == land.title or not capital_of(name))
    yield Default(state, "state", land.title, names, adjectives, ground, risky=risky)
    yield Default(ground, "country", land.title, names, (), state, state, place, risky)


def _is_people(word: str, land: Country) -> bool:
    """``Russians``, ``Dutchman``, ``Korean`` of two Koreas: no adjective of this country."""
    many = word[:-1] in land.demonyms or word in ("Korean", *land.names)
    return many or (word.endswith(("man", "men")) and not word.endswith(("German", "Roman")))


SEATS = frozenset({"capital", "city", "town"})


def _capitals(land: Country) -> Iterator[Default]:
    """The capital, where the first place of that name is the capital indeed; ``Monaco`` is its
    land. Of small lands and disputed ones the table has a town there."""
    rows = known_places(land.capital) if land.capital not in ("", land.title) else ()
    homes = [row.place for row in rows if row.place.country == land.title and row.kind in SEATS]
    if homes and rows[0].place.country == land.title:
        yield Default(
            f"locations/{address_of(land.capital)}",
            "city",
            land.capital,
            tuple(dict.fromkeys((land.capital, homes[0].name, *_other_names(land)))),
            acts_for=f"actors/{address_of(land.title)}",
            place=homes[0],
            risky=is_given_name(land.capital),
        )


def _other_names(land: Country) -> Iterator[str]:
    """``Kiev``, ``Washington, D.C.``; Delhi is a city of its own."""
    for name, code in CAPITAL_ALIASES.items():
        if code == land.code and name != "Delhi":
            yield name


_SHARED = """
US Congress|US Senate|House of Representatives|House of Lords|House of Commons|Conservative Party
Labour Party|Liberal Democrats|Supreme Military Council|The Times|The Telegraph|The Independent
The Daily Star|CENTCOM|Foreign Office|Telegram|Islamic Jihad
"""
_MANY = frozenset(name for line in _SHARED.split("\n") for name in line.split("|"))
"""Bodies whose shorter names other countries' bodies bear too: known by names with a country."""


def _bodies() -> Iterator[Default]:
    for body in dict.fromkeys(bodies().values()):
        names, title = body.names, body.title
        if title in _MANY:
            names = tuple(name for name in names if name.startswith(("US ", "U.S. ")))
            title = title if title in names or title.isupper() else next(iter(names), "")
        if names:
            yield Default(f"actors/{address_of(title)}", body.kind, title, names)
