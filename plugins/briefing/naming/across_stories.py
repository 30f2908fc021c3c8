"""Stories, Namings, Register -> Resolution. The law: the order of the texts is irrelevant."""

from __future__ import annotations

from collections.abc import Sequence

from slugify import slugify

from briefing.model import Chain, Entity, Naming, Resolution, Story

from .register import Register


def resolve(stories: Sequence[Story], namings: Sequence[Naming], register: Register) -> Resolution:
    """Give every chain of every text its entity, or none."""
    entities = {
        ref: Entity(ref, entry.kind, entry.title, entry)
        for ref, entry in register.authorities.items()
    }
    refs = []
    for naming in namings:
        refs.append(tuple(_ref(chain) for chain in naming.chains))
        for chain, ref in zip(naming.chains, refs[-1], strict=True):
            if ref and ref not in entities:
                entities[ref] = Entity(ref, chain.kind, chain.title, reasons=chain.reasons)
    return Resolution(tuple(refs), dict(sorted(entities.items())))


def _ref(chain: Chain) -> str:
    if chain.ref or chain.strength == "weak":
        return chain.ref
    return f"{chain.family}s/{slugify(chain.title)}"
