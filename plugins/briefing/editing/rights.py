"""Stories, what editors and settings say -> what may be shown of each.

The law: an editor's word on one text wins, then the publisher's rule, then the rule for all others;
of two publishers (``Reuters via The Moscow Times``) the one that allows less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefing.model import RIGHTS, Fact, Story

ALL_OTHERS = "*"


def granted(
    stories: Iterable[Story], said: Mapping[str, str], rules: Mapping[str, str]
) -> Iterator[tuple[int, Story]]:
    """The stories of which not what they bring along may be shown, with their numbers.

    ``said``: an editor's rights by source; ``rules``: rights by publisher, see `folded`.
    """
    if all(allowed == RIGHTS[0] for allowed in rules.values()):
        return  # which is what they have unless an editor says otherwise
    for n, story in enumerate(stories):
        allowed = story.rights if said.get(story.source) else of(story.publisher, rules)
        if allowed != story.rights:
            yield n, replace(story, rights=allowed)


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
