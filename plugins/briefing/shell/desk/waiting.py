"""Briefing -> what waits for an editor. The law: each item stands with its sentences and with the
command that settles it.
"""

from __future__ import annotations

import json
import re
import shlex
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefing.model import Briefing, Entity, Story, Unlinked, seed_of
from briefing.shell.desk.find import surfaces
from briefing.shell.report import line_of


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with the words in question: ``before``, ``words``, ``after``."""

    source: str
    paragraph: int  # 0 in a headline, a subhead, a caption
    before: str
    words: str
    after: str
    role: str = ""

    @property
    def place(self) -> str:
        """``¶7``; outside the paragraphs the block's role."""
        return f"¶{self.paragraph}" if self.paragraph else self.role


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide."""

    title: str
    told: str
    reasons: tuple[str, ...]
    lines: tuple[Line, ...]
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one sort, the most frequent first."""

    title: str
    what: str
    items: tuple[Item, ...]


def review(briefing: Briefing) -> tuple[Group, ...]:
    """Everything that waits for an editor."""
    groups = (
        Group(
            "New names",
            "They have provisional pages that nobody has checked.",
            tuple(_new(briefing)),
        ),
        Group(
            "Perhaps the same",
            "They have two pages until an editor says that they are one.",
            tuple(_same(briefing)),
        ),
        Group(
            "Doubtful",
            "Linked, but the text leaves it open.",
            tuple(_doubtful(briefing)),
        ),
        Group(
            "Names without a page",
            "Attested too weakly for a page; listed, not linked.",
            tuple(_unlinked(briefing)),
        ),
        Group(
            "Notes",
            "What the build has to say.",
            tuple(Item(line_of(note), "", (), (), ()) for note in briefing.notes),
        ),
    )
    return tuple(group for group in groups if group.items)


def _new(briefing: Briefing) -> Iterator[Item]:
    found = [one for one in briefing.entities.values() if one.provisional]
    for one in sorted(found, key=lambda entity: (-len(entity.occurrences), entity.ref)):
        yield Item(
            one.title,
            f"{one.ref}, {_told(briefing, one)}",
            one.reasons,
            tuple(lines_of(briefing, one.occurrences)),
            (_command("accept", one.ref), _command("reject", one.ref)),
        )


def _told(briefing: Briefing, item: Entity | Unlinked) -> str:
    names = surfaces(briefing, item.occurrences)
    spelt = ", ".join(f"{name} {count}" for name, count in names.items())
    texts = len({a for a, _ in item.occurrences})
    return f"{item.kind}; {spelt}; in {texts} {'text' if texts == 1 else 'texts'}"


def _same(briefing: Briefing) -> Iterator[Item]:
    """The better known first: its name and address are what a merger keeps."""
    entities = briefing.entities
    for one in briefing.proposals:
        sides = [entities[ref] for ref in (one.ref, one.other) if ref in entities]
        sides.sort(key=lambda side: (side.provisional, -len(side.occurrences)))
        refs = [side.ref for side in sides]
        yield Item(
            " and ".join(refs),
            one.reason,
            (),
            tuple(line for side in sides for line in lines_of(briefing, side.occurrences[:2])),
            (_command("merge", *refs), _command("split", *refs)),
        )


def _doubtful(briefing: Briefing) -> Iterator[Item]:
    for a, article in enumerate(briefing.articles):
        for m, mention in enumerate(article.mentions):
            if mention.uncertain and mention.ref in briefing.entities:
                entity = briefing.entities[mention.ref]
                [line] = lines_of(briefing, ((a, m),))
                yield Item(
                    f"“{line.words}” read as {entity.title}",
                    mention.ref,
                    (mention.uncertain,),
                    (line,),
                    _decision(line, mention.ref),
                )


def _decision(line: Line, ref: str) -> tuple[str, ...]:
    """Where the line that settles it is written, and the line, to be copied as it is."""
    exact = line.paragraph or line.role == "headline"  # which is its paragraph 0
    at = f", paragraph: {line.paragraph}" if exact else ""
    seed = PurePosixPath(seed_of(line.source)).with_suffix(".yaml")
    words = json.dumps(line.words, ensure_ascii=False)
    return (
        f"in {seed}, below decisions:",
        f"- {{text: {words}{at}, is: {ref}}}  # or is: none",
    )


def _unlinked(briefing: Briefing) -> Iterator[Item]:
    found = sorted(briefing.unlinked, key=lambda one: (-len(one.occurrences), one.title))
    for one in found:
        yield Item(
            one.title,
            f"{one.family}, {_told(briefing, one)}",
            one.reasons,
            tuple(lines_of(briefing, one.occurrences)),
            (_command("accept", one.title), _command("reject", one.title)),
        )


def _command(name: str, *words: str) -> str:
    return " ".join(("invoke", name, *(shlex.quote(word) for word in words)))


def lines_of(briefing: Briefing, occurrences: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """The sentence of each mention."""
    for a, m in occurrences:
        story, mention = briefing.articles[a].story, briefing.articles[a].mentions[m]
        yield _line(story, mention.start, mention.end)


def _line(story: Story, start: int, end: int) -> Line:
    at = bisect_right(story.sentences, start, key=lambda s: s[0]) - 1
    sentence = story.sentences[at] if at >= 0 and start < story.sentences[at][1] else (start, end)
    block = story.blocks[max(bisect_right(story.blocks, start, key=lambda b: b.start) - 1, 0)]
    return Line(
        f"seeds/{story.source}",
        block.number,
        _spaced(story.text[sentence[0] : start]),
        _spaced(story.text[start:end]),
        _spaced(story.text[end : sentence[1]]),
        block.role,
    )


def _spaced(words: str) -> str:
    """On one line; a space at either end stays, so that the pieces can be put together."""
    return re.sub(r"\s+", " ", words)
