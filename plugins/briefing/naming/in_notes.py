"""Register, entities -> the names in an editor's own words. The law: links, never evidence.

An editor's note is read like a text without statistics: known names, and the hard rules for
places. What is found is linked for the reader and counted nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.model import Authority, Block, Entity, Parse, Story

from .one_story import name_story
from .register import build_register

LINKED_FORMS = ("name", "metonym", "nominal")

NamesIn = Callable[[str], tuple[tuple[int, int, str], ...]]


def names_in_notes(entities: Mapping[str, Entity]) -> NamesIn:
    """A function text -> (start, end, ref) of every name of an entity that has a page.

    The register is built at the first call: a dossier without notes never needs it.
    """
    made: list = []

    def names_in(text: str) -> tuple[tuple[int, int, str], ...]:
        if not made:
            made.append(build_register([_known(entity) for entity in entities.values()]))
        whole = ((0, len(text)),)
        story = Story("", "", "", text, (Block("paragraph", 0, len(text), 1),), whole)
        naming = name_story(story, Parse(""), made[0])
        return tuple(
            (mention.start, mention.end, naming.chains[mention.chain].ref)
            for mention in naming.mentions
            if mention.form in LINKED_FORMS and naming.chains[mention.chain].ref in entities
        )

    return names_in


def _known(entity: Entity) -> Authority:
    """The entity's authority, or what one would say of a provisional entity."""
    return entity.authority or Authority(
        entity.ref, entity.kind, entity.title, land=entity.land, path=entity.ref
    )
