"""Stories, what editors and settings say -> the same with what may be shown of each.

The law: an editor's word on one text wins, then the publisher's rule, then the rule for all others;
of two publishers (``Reuters via The Moscow Times``) the one that allows less.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model import RIGHTS, Fact, Story

ALL_OTHERS = "*"


def granted(
    stories: Sequence[Story], said: Mapping[str, str], rules: Mapping[str, str]
) -> list[Story]:
    """``said``: an editor's rights by source; ``rules``: rights by publisher, see `folded`."""
    if all(allowed == RIGHTS[0] for allowed in rules.values()):
        return list(stories)  # which is what they have unless an editor says otherwise
    return [
        story
        if said.get(story.source) or (allowed := of(story.publisher, rules)) == story.rights
        else replace(story, rights=allowed)
        for story in stories
    ]


def of(publisher: Fact | None, rules: Mapping[str, str]) -> str:
    """What the rules allow of a publisher's texts."""
    names = parties(publisher.value) if publisher else ()
    if names and names[0] in rules:
        return rules[names[0]]
    found = [rules[name] for name in names if name in rules]
    return max(found, key=RIGHTS.index) if found else rules.get(ALL_OTHERS, RIGHTS[0])


def parties(publisher: str) -> tuple[str, ...]:
    """The names a rule may speak of: the whole, then each of those it came through."""
    whole = folded(publisher)
    return tuple(dict.fromkeys((whole, *map(str.strip, whole.split(" via ")))))


def folded(publisher: str) -> str:
    """A publisher's name as rules are compared by."""
    return " ".join(publisher.split()).casefold()
