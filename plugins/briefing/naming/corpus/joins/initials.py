"""Settled bodies -> acronyms that no text explains, and whose they may be. The law: sure or asked.

``CPP`` in a text of Cambodia and ``Cambodian People's Party`` in another: one where the name has
the land, or both are named with one person; where only the land speaks for it an editor is asked,
and where two bodies have the letters nobody is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.naming.corpus.joins.settled_bodies import Body, joined
from briefing.naming.corpus.joins.spellings import Likeness
from briefing.naming.corpus.units.lands import Lands
from briefing.naming.tables.gazetteer import country, demonym


def by_initials(bodies: Sequence[Body], spoken: Lands) -> Iterator[Likeness]:
    """Acronyms with a page of their own, and the one body whose initials they are."""
    spelled: dict[str, list[Body]] = defaultdict(list)
    introduced = {form for body in bodies if body.names for form in body.called}
    for body in bodies:
        for form in {made for name in body.names for made in _initials(name)}:
            spelled[form].append(body)
    for short in bodies:
        forms = short.called if not short.names else ()
        found = {body.ref: body for form in forms for body in spelled.get(form, ())}
        if len(forms) != 1 or len(found) != 1 or not introduced.isdisjoint(forms):
            continue
        ((ref, full),) = found.items()
        if short.stories & full.stories:  # one text has both, and does not say that they are one
            continue
        lands = frozenset[str].intersection(*(spoken[story] for story in short.stories))
        both = lands & frozenset[str]().union(*(spoken[story] for story in full.stories))
        known = _company(short) & _company(full)
        if both or known:
            home = _land_in(full)
            yield joined(short.ref, ref, sure=bool(both and known) or bool(home and home <= both))


def spells(form: str, body: Body) -> bool:
    """Whether the acronym is made of the initials of a name, small words counted or not."""
    return any(form in _initials(name) for name in body.names)


def _initials(name: str) -> tuple[str, str]:
    words = name.replace("-", " ").split()
    every = "".join(word[0] for word in words).upper()
    return every, "".join(word[0] for word in words if word[0].isupper())


def _land_in(body: Body) -> frozenset[str]:
    """The lands that its names have in them: ``Cambodian People's Party``."""
    words = {word for name in body.names for word in name.split()}
    found = (demonym(word) or country(word) for word in words)
    return frozenset(land.title for land in found if land)


def _company(body: Body) -> frozenset[str]:
    """Who is named beside it; of the well-known, whom every text names, none."""
    return frozenset(name for name in body.facts.company if "/" not in name)
