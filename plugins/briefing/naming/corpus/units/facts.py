"""Roles, affiliation, company -> what is known of a name besides itself. The law: as printed.

These are the second facts by which spellings are joined and namesakes kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from briefing.naming.known.folding import key
from briefing.naming.story.roles import office_of
from briefing.naming.tables.defaults import default_refs
from briefing.naming.tables.fields_of_work import FIELD_OF

_PAIRS = """
politics+war politics+law politics+faith politics+trade politics+learning politics+press
press+arts learning+arts learning+trade learning+press learning+law war+trade
"""
_NEAR = frozenset(frozenset(pair.split("+")) for pair in _PAIRS.split())
"""Fields of work that one person often has both of."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Facts(NamedTuple):
    """What texts say of one name: offices and fields of work, states and bodies, company.

    A named tuple, because a corpus has hundreds of thousands of them.
    """

    offices: Set[str] = frozenset()
    fields: Set[str] = frozenset()
    affiliations: Set[str] = frozenset()  # refs
    company: Set[str] = frozenset()  # who else is named there, states and places aside


@dataclass(slots=True)
class Pool:
    """The facts of several texts, growing."""

    offices: set[str]
    fields: set[str]
    affiliations: set[str]
    company: set[str]


Told = Facts | Pool


@lru_cache(maxsize=65536)
def told(titles: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Offices and fields of work in titles as printed, e.g. ``Deputy Foreign Minister``."""
    spoken = [title.lower() for title in titles]
    offices = frozenset(office for title in spoken if (office := office_of(title)))
    found = {word for title in spoken for word in _WORD.findall(title)}
    return offices, frozenset(FIELD_OF[word] for word in found if word in FIELD_OF)


def facts(
    titles: Iterable[str], affiliations: Iterable[str], company: Set[str] = frozenset()
) -> Facts:
    """What a text's titles, the states and bodies in them, and its other names tell."""
    offices, fields = told(tuple(titles))
    return Facts(offices, fields, frozenset(one for one in affiliations if one), company)


def contradict(one: Told, other: Told, own: str = "") -> str:
    """Why the two cannot be one person; "" if nothing says so.

    Company (their ``own`` name aside) outweighs: who is named among the same people in two texts
    is one and the same.
    """
    if len(_company(one, other, {key(own)} if own else set())) > 1:
        return ""
    apart = _belong_apart(one.affiliations, other.affiliations)
    if apart and one.offices & other.offices:
        return f"{min(one.offices & other.offices)} of different countries"
    if one.fields and other.fields and not one.fields & other.fields:
        pairs = [frozenset([a, b]) for a in one.fields for b in other.fields]
        if apart or not any(pair in _NEAR for pair in pairs):
            return f"{min(one.fields)} here, {min(other.fields)} there"
    return ""


def _belong_apart(one: Set[str], other: Set[str]) -> bool:
    """Whether two belong to different states, or to different bodies.

    A general of the United States and one of its Central Command may be the same.
    """
    if not (one and other) or one & other:
        return False
    return all(map(_is_state, one)) == all(map(_is_state, other))


def _is_state(ref: str) -> bool:
    known = default_refs().get(ref)
    return known is not None and known.kind == "state"


def _company(one: Told, other: Told, own: Set[str]) -> Set[str]:
    """With whom both are named: others than those whose names have one of these keys."""
    return {name for name in one.company & other.company if key(name) not in own}


def second_fact(one: Told, other: Told, own: Set[str] = frozenset()) -> tuple[str, bool]:
    """What besides the spelling says that two names (of those keys) are one, and whether it weighs
    much.

    An office of one state, or much company, weighs much; a shared state alone does not.
    """
    shared = one.affiliations & other.affiliations
    if shared and one.offices & other.offices:
        return f"both {min(one.offices & other.offices)} of {min(shared).split('/')[1]}", True
    offices = {office for office in one.offices & other.offices if " " in office}
    if offices and not (one.affiliations and other.affiliations):
        return f"both {min(offices)}", False
    if shared:
        return f"both of {min(shared).split('/')[1]}", False
    company = _company(one, other, own)
    alike = bool(one.offices & other.offices) and bool(company)  # both presidents, beside one man
    if (len(company) > 1 or alike) and not (one.affiliations and other.affiliations):
        return f"both named with {min(company)}", len(company) > 2
    return "", False
