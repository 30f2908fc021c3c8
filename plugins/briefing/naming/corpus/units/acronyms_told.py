"""Texts -> the known bodies that their acronyms stand for. The law: a text that tells has both, the
letters and the full name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.model import Naming, Story
from briefing.naming.corpus.units.names_of_corpus import BODY, Unit, sort_of

SHORTEST, LONGEST = 2, 8


def introduced(
    every: Sequence[Unit], stories: Sequence[Story], namings: Sequence[Naming]
) -> Mapping[str, set[str]]:
    """Acronyms that stand alone in some text -> the bodies known to an editor or the table that
    other texts name both so and in full."""
    asked = {
        word
        for unit in every
        if unit.sort == BODY and unit.strength == "weak"
        for word in unit.name.split()[:1]
        if word.isupper() and word.isalpha() and SHORTEST <= len(word) <= LONGEST
    }
    found: dict[str, set[str]] = defaultdict(set)
    for story, naming in zip(stories, namings, strict=True) if asked else ():
        chains = naming.chains
        for mention in naming.mentions:
            chain, text = chains[mention.chain], story.text
            if not chain.ref or mention.form != "name" or mention.end - mention.start > LONGEST:
                continue
            words = text[mention.start : mention.end]
            known = words in asked and sort_of(chain.family, chain.kind) == BODY
            if known and _in_full(story, naming, mention.chain):
                found[words].add(chain.ref)
    return found


def _in_full(story: Story, naming: Naming, chain: int) -> bool:
    return any(
        mention.chain == chain
        and mention.form == "name"
        and not story.text[mention.start : mention.end].isupper()
        for mention in naming.mentions
    )
