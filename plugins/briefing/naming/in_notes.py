"""Register, entities -> the names in an editor's own words. The law: links, never evidence.

An editor's note is read like a text without statistics: known names, and the hard rules for
places. Where no rule speaks, the name of a land or capital is the state's: editors write of who
acts. What is found is linked for the reader and counted nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.model import Authority, Block, Entity, Parse, Story
from briefing.naming.known.register import build_register
from briefing.naming.linking import LINKED_FORMS
from briefing.naming.story.one_story import name_story

UNREAD = "no parse"  # the cue of a place that no hard rule has read

NamesIn = Callable[[str], tuple[tuple[int, int, str], ...]]


def names_in_notes(entities: Mapping[str, Entity]) -> NamesIn:
    """A function text -> (start, end, ref) of every name of an entity that has a page.

    The register is built at the first call: a dossier without notes never needs it.
    """
    made: list = []
    states = _states(entities.values())

    def names_in(text: str) -> tuple[tuple[int, int, str], ...]:
        if not made:
            made.append(build_register([_known(entity) for entity in entities.values()]))
        whole = ((0, len(text)),)
        story = Story("", "", "", text, (Block("paragraph", 0, len(text), 1),), whole)
        naming = name_story(story, Parse(""), made[0])
        found = []
        for mention in naming.mentions:
            ref = naming.chains[mention.chain].ref
            if mention.cue == UNREAD:
                ref = states.get(ref, ref)
            if mention.form in LINKED_FORMS and ref in entities:
                found.append((mention.start, mention.end, ref))
        return tuple(found)

    return names_in


def _states(entities: Iterable[Entity]) -> dict[str, str]:
    """Each land and capital with the state it may stand for."""
    found = {}
    for entity in entities:
        if entity.authority is not None:
            places = (entity.authority.land, *entity.authority.seats)
            found |= {place: entity.ref for place in places if place}
    return found


def _known(entity: Entity) -> Authority:
    """The entity's authority, or what one would say of a provisional entity."""
    return entity.authority or Authority(
        entity.ref, entity.kind, entity.title, land=entity.land, path=entity.ref
    )
