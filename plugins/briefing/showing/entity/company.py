"""An Entity -> who and what shares its paragraphs. The law: only texts that name it have a say."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from briefing.model import Entity
from briefing.showing import urls
from briefing.showing.dossier import Dossier
from briefing.showing.pictures import graphs
from briefing.showing.together import Together, pairs_in, together
from briefing.showing.values import Count

TOGETHER = 12  # names of each family under "appears with"; the network page has all
DRAWN = 3  # fewer neighbours are a list, no picture


def beside(dossier: Dossier, ref: str) -> Counter[str]:
    """How many paragraphs each other entity shares with this one; a state and its land are no
    company of each other."""
    entity = dossier.briefing.entities[ref]
    itself = {ref, entity.land, entity.state}
    found: Counter[str] = Counter()
    for i, block in dossier.paragraphs(ref):
        found.update(other for other in dossier.casts().named(i, block) if other not in itself)
    return found


def counted(dossier: Dossier, counts: dict[str, int], here: str) -> tuple[Count, ...]:
    """The first of them with their shares of the most."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], dossier.title(item[0])))[:TOGETHER]
    most = ordered[0][1] if ordered else 1
    return tuple(
        Count(
            dossier.title(ref),
            urls.relative(here, urls.entity(ref)),
            n,
            share=round(100 * n / most),
            family=dossier.briefing.entities[ref].family,
        )
        for ref, n in ordered
    )


def drawn(dossier: Dossier, entity: Entity, here: str) -> Markup:
    """Those an actor shares most paragraphs with, drawn."""
    if entity.family != "actor":
        return Markup("")
    company = _company(dossier, entity.ref)
    if len(company.neighbours.get(entity.ref, {})) < DRAWN:
        return Markup("")
    return graphs.ego(dossier, company, entity.ref, here)


def _company(dossier: Dossier, ref: str) -> Together:
    """Who meets whom in the paragraphs that name ``ref``: no other text can change its page."""
    casts = (
        (
            (i, block),
            tuple(sorted(r for r in dossier.casts().named(i, block) if r.startswith("actors/"))),
        )
        for i, block in dossier.paragraphs(ref)
    )
    return together(pairs_in(casts))
