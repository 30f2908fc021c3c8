"""Units -> the same, with whom they are named under one spelling. The law: only keys are compared.

``Mohamed Dagalo`` in one text and ``Mohammed Dagalo`` in another are the same company for whoever
is named beside them, long before it is settled that they are one.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.corpus.units.names_of_corpus import Unit
from briefing.naming.known.folding import key


def with_one_company(every: Sequence[Unit]) -> list[Unit]:
    """Of names with one key the first in order of letters stands for all; refs stay."""
    companies = dict.fromkeys(unit.facts.company for unit in every)
    names = sorted({name for company in companies for name in company if "/" not in name})
    first: dict[str, str] = {}
    usual = {name: first.setdefault(key(name), name) for name in names}
    told = {company: frozenset(usual.get(name, name) for name in company) for company in companies}
    return [
        unit._replace(facts=unit.facts._replace(company=told[unit.facts.company])) for unit in every
    ]
