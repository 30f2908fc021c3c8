"""Story, Naming, refs -> linked Mentions. The law: an id comes from content, never from counting
what stands elsewhere.

An id is made from the article, the entity, the sentence and the use within that sentence, so that
an edit in one paragraph changes no id in another. Adjectives keep their ref, so that they can be
counted, and get no id: they are not linked in the prose.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from sys import intern

from briefing.model import Mention, Naming, Story

ID_DIGITS = 8
LINKED_FORMS = ("name", "metonym", "nominal")


def identify(story: Story, naming: Naming, refs: Sequence[str]) -> tuple[str, ...]:
    """The id of every mention, "" for those that are no link. ``refs``: each chain's."""
    sentences = [story.text[start:end] for start, end in story.sentences]
    starts = [start for start, _ in story.sentences]
    repeats = _repeats(sentences)
    uses: Counter[tuple[int, str]] = Counter()
    taken: set[str] = set()
    ids = []
    for mention in naming.mentions:
        ref = refs[mention.chain]
        if not ref or mention.form not in LINKED_FORMS:
            ids.append("")
            continue
        place = max(bisect_right(starts, mention.start) - 1, 0)
        uses[place, ref] += 1
        sentence = sentences[place] if sentences else ""
        parts = (story.slug, ref, sentence, uses[place, ref], repeats[place] if repeats else 1)
        ids.append(_free_id(parts, taken))
    return tuple(ids)


def link(
    story: Story, naming: Naming, refs: Sequence[str], ids: Sequence[str] | None = None
) -> tuple[Mention, ...]:
    """Every mention with the ref of its chain and its id (``ids``: those `identify` gave it
    before); words that recur are held once.
    """
    if ids is None:
        ids = identify(story, naming, refs)
    return tuple(
        Mention(
            m.start,
            m.end,
            m.chain,
            m.form,
            intern(m.cue),
            m.score,
            m.uncertain,
            intern(refs[m.chain]),
            id,
        )
        for m, id in zip(naming.mentions, ids, strict=True)
    )


def _repeats(sentences: Sequence[str]) -> list[int]:
    """For each sentence, which occurrence of the same words it is."""
    seen: Counter[str] = Counter()
    order = []
    for sentence in sentences:
        seen[sentence] += 1
        order.append(seen[sentence])
    return order


def _free_id(parts: tuple[object, ...], taken: set[str]) -> str:
    """The first id not yet on the page: 32 bits collide once in some ten thousand long pages."""
    for attempt in range(len(taken) + 1):
        content = "\x00".join(map(str, (*parts, attempt) if attempt else parts))
        found = "m" + hashlib.sha256(content.encode()).hexdigest()[:ID_DIGITS]
        if found not in taken:
            taken.add(found)
            return found
    raise AssertionError("more attempts than ids taken cannot all collide")
