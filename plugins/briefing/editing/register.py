"""All Authorities -> Problems between them. One name, one page; every ref leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.editing.fields import shown
from briefing.editing.names import key_of
from briefing.model import Authority, Problem, id_of


def check_authorities(authorities: Sequence[Authority]) -> tuple[Problem, ...]:
    """What is wrong between authority pages, sorted; the order of the pages does not matter."""
    ordered = sorted(authorities, key=lambda a: (a.ref, a.path))
    known: dict[str, Authority] = {}
    problems: list[Problem] = []
    for authority in ordered:
        first = known.setdefault(authority.ref, authority)
        if first is not authority:
            problems.append(_at(authority, "title", f"the same page as {first.path}", "join them"))
    for authority in ordered:
        problems += _refs(authority, known)
        problems += _cycle(authority, known)
    problems += _claims(ordered)
    problems += _former(ordered, known)
    return tuple(sorted(set(problems)))


def _at(authority: Authority, key: str, what: str, mend: str) -> Problem:
    return Problem(authority.path, authority.lines.get(key, 0), what, mend)


def _refs(authority: Authority, known: Mapping[str, Authority]) -> Iterator[Problem]:
    """Refs to pages that are not there, or to the page itself."""
    single = ("affiliation", "part_of", "land")
    pairs = [(key, key, getattr(authority, key)) for key in single]
    for key in ("seats", "not_same_as"):
        pairs += [(key, f"{key}.{n}", ref) for n, ref in enumerate(getattr(authority, key))]
    for key, line_key, ref in pairs:
        if not ref:
            continue
        if ref == authority.ref:
            yield _at(authority, line_key, f"`{key}` names the page itself", "take it out")
        elif ref not in known:
            mend = f"write {ref}.md, or mend the id"
            yield _at(authority, line_key, f"`{key}: {id_of(ref)}` has no page", mend)


def _cycle(authority: Authority, known: Mapping[str, Authority]) -> Iterator[Problem]:
    """A page that is, over steps, part of itself."""
    seen = [authority.ref]
    ref = authority.part_of
    while ref in known and ref not in seen:
        seen.append(ref)
        ref = known[ref].part_of
    if ref == authority.ref and len(seen) > 1:
        circle = " > ".join(id_of(step) for step in (*seen, ref))
        yield _at(authority, "part_of", f"`part_of` goes in a circle: {circle}", "take one out")


def _names(authority: Authority) -> Iterator[tuple[str, str]]:
    """Every name with the key of its line."""
    yield authority.title, "title"
    for key in ("aliases", "adjectives", "nominals"):
        for n, name in enumerate(getattr(authority, key)):
            yield name, f"{key}.{n}"


def _claims(ordered: Sequence[Authority]) -> Iterator[Problem]:
    """Names claimed by two pages that are not a state or body and its own place."""
    owners: dict[str, list[tuple[Authority, str, str]]] = {}
    for authority in ordered:
        for name, line_key in _names(authority):
            owners.setdefault(key_of(name), []).append((authority, name, line_key))
    for claims in owners.values():
        for n, (authority, name, line_key) in enumerate(claims):
            rivals = (c for c in claims[:n] if c[0].ref != authority.ref)
            rival = next((r for r in rivals if not _pair(authority, r[0])), None)
            if rival:
                mend = "take it out of one of them, or make it longer"
                what = f"`{shown(name)}` is claimed by {rival[0].path} too"
                yield _at(authority, line_key, what, mend)


def _pair(one: Authority, other: Authority) -> bool:
    """Whether one is the actor that the other, a place, may stand for."""
    return other.ref in (one.land, *one.seats) or one.ref in (other.land, *other.seats)


def _former(ordered: Sequence[Authority], known: Mapping[str, Authority]) -> Iterator[Problem]:
    """Earlier ids that belong to a page, or to two."""
    owners: dict[str, Authority] = {}
    for authority in ordered:
        folder = authority.ref.split("/")[0]
        for n, former in enumerate(authority.formerly):
            ref = f"{folder}/{former}"
            owner = known.get(ref) or owners.setdefault(ref, authority)
            if owner is not authority:
                what = f"`formerly: {former}` belongs to {owner.path}"
                yield _at(authority, f"formerly.{n}", what, "take it out of one of them")
