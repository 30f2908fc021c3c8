"""Stories, Namings, Register -> Resolution. The law: the order of the texts is irrelevant.

Known names were settled in their text. The others: equal names (`settled`), spellings and forms
(`joins`), then refs and entities (`outcome`). Names are settled one block at a time (equal name,
then equal key), so that a block can be settled again by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Naming, Resolution, Story
from briefing.naming.corpus.joins.join import join, likenesses, proposals
from briefing.naming.corpus.outcome import entities_of, refs_of
from briefing.naming.corpus.settled.doubtful_names import under_sure_names
from briefing.naming.corpus.settled.ledger import Ledger
from briefing.naming.corpus.settled.settle import settle
from briefing.naming.corpus.settled.surnames_of_office import under_offices
from briefing.naming.corpus.units.acronyms_told import introduced
from briefing.naming.corpus.units.company import with_one_company
from briefing.naming.corpus.units.lost_owners import under_owners
from briefing.naming.corpus.units.names_of_corpus import units
from briefing.naming.known.register import Register


def resolve(stories: Sequence[Story], namings: Sequence[Naming], register: Register) -> Resolution:
    """Give every chain of every text its entity, or none (``""``)."""
    order = sorted(range(len(stories)), key=lambda n: (stories[n].slug, stories[n].source))
    ledger = Ledger()
    found = with_one_company([unit for n in order for unit in units(stories[n], namings[n], n)])
    every = list(under_owners(found, stories, register))
    settle(every, ledger, register, introduced(every, stories, namings))
    under_sure_names(every, ledger)
    under_offices(every, ledger)
    alike = likenesses(ledger, stories, namings, register)
    moved = join(alike, ledger, register)
    refs = refs_of(stories, namings, ledger, moved, register)
    entities = entities_of(refs, ledger, moved, register)
    choices = {bare: found for bare, found in ledger.choices.items() if bare not in entities}
    return Resolution(
        refs,
        entities,
        tuple(proposals(alike, moved, entities)),
        dict(sorted(choices.items())),
        tuple(sorted(ledger.notes)),
    )
