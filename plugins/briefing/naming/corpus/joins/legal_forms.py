"""Settled bodies -> firms with and without their legal form. The law: two forms are two firms.

Parties of several words go with and without ``Party``.

``Access Bank`` in one text and ``Access Bank Plc`` in another. Where two forms of one name are
met (``Ltd``, ``GmbH``), or the texts speak of no land in common, an editor is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.naming.corpus.joins.settled_bodies import Body, joined
from briefing.naming.corpus.joins.spellings import Likeness
from briefing.naming.corpus.units.lands import Lands
from briefing.naming.corpus.units.names_of_corpus import exact
from briefing.naming.story.bodies.generic_bodies import is_generic
from briefing.naming.tables.gazetteer import is_plain_word

SAME = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"} | {
    "berhad": "bhd", "ab (publ)": "ab",
}  # fmt: skip
"""Forms that are one, however they are printed."""
_FORMS = (
    r"plc|ltd|limited|inc|incorporated|corp|corporation|co|company|llc|llp|lp|gmbh|ag|se|kg|kgaa|ohg"
    r"|s\.?a\.?s?|s\.?p\.?a|s\.?r\.?l|n\.?v|b\.?v|ab(?: \(publ\))?|asa|a/s|oyj|pty|pte|bhd|berhad"
    r"|sdn|tbk|jsc|ojsc|pjsc|psc|saog|kk|k\.k|party"
)
FORM = re.compile(rf"(?P<name>.*\w),?(?: (?:&|and))?\s(?P<form>{_FORMS})\.?", re.IGNORECASE)


def firms(bodies: Sequence[Body], spoken: Lands) -> Iterator[Likeness]:
    """Bodies whose names differ by what a firm's ends in."""
    same: dict[str, dict[str, tuple[Body, str]]] = defaultdict(dict)
    for body in bodies:
        for name in sorted(body.names):
            bare, form = without_form(name)
            if not is_generic(bare):
                same[exact(bare)].setdefault(body.ref, (body, form))
    for members in same.values():
        forms = {form for _, form in members.values()} - {""}
        if len(members) < 2 or not forms:
            continue
        (first, _), *others = members.values()
        for other, _ in others:
            sure = len(forms) == 1 and _may_be_one(first, other, spoken)
            yield joined(first.ref, other.ref, sure=sure)


def without_form(name: str) -> tuple[str, str]:
    """``Access Bank``, ``plc``; the last of several forms tells."""
    bare, form = name, ""
    while found := FORM.fullmatch(bare):
        last = found["form"].lower().replace(".", "")
        if last == "party" and " " not in found["name"]:
            break  # ``Green Party``; ``Move Forward Party`` goes without its last word
        bare = found["name"]
        form = form or SAME.get(last, last)
    return bare, form


def _may_be_one(one: Body, other: Body, spoken: Lands) -> bool:
    """A name of one ordinary word needs company; any other a land in common, where both tell."""
    if one.facts.company & other.facts.company:
        return True
    lands, more = (
        frozenset[str]().union(*(spoken[story] for story in body.stories)) for body in (one, other)
    )
    plain = all(is_plain_word(without_form(name)[0]) for name in one.names)
    return not plain and (bool(lands & more) or not (lands and more))
