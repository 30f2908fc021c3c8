"""Meetings and contacts in GUM news and re3d -> how many are right. The law: gold by hand.

    python -m measure_meetings            (in tests/, with plugins/ on the path)

Gold, from every sentence of the 95 texts that holds a word of meeting, talking, visiting, inviting
or calling: ``gold/meetings.tsv``: text, first words of the sentence, kind, status, the sides (``?``
before one that may be missing), place, ``?`` where a reader may doubt that it is a contact (counted
neither way). A contact is right if its sides and status are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluate_evidence import gold, read
from measure_speech import Count

from briefing.evidence import gather
from briefing.model import Evidence, Meeting, Naming, Story
from briefing.naming import build_register, name_story, parse_texts
from briefing.reading import read_seed

HERE = Path(__file__).parent
Text = tuple[str, Story, Naming, Evidence]


@dataclass(slots=True)
class Wanted:
    """A row of the gold."""

    begins: str
    kind: str
    status: str
    sides: tuple[str, ...]
    place: str
    doubtful: bool
    found: bool = False


def statements() -> Iterator[Text]:
    """The official statements of re3d, read; their days are not recorded."""
    rows = [json.loads(line) for line in (HERE / "sets/re3d.jsonl").read_text("utf-8").splitlines()]
    register = build_register(())
    stories = [read_seed(f"{row['id'][5:]}.txt", row["text"].encode())[0][0] for row in rows]
    parses = parse_texts([story.text for story in stories])
    for row, story, parse in zip(rows, stories, parses, strict=True):
        naming = name_story(story, parse, register)
        yield row["id"], story, naming, gather(story, naming, parse)


def annotated() -> list[Text]:
    """The texts that the gold covers."""
    return [*read(), *statements()]


def _rows(id: str) -> list[Wanted]:
    rows = (row + [""] * (7 - len(row)) for row in gold("meetings.tsv") if row[0] == id)
    return [Wanted(r[1], r[2], r[3], tuple(r[4].split(";")), r[5], bool(r[6])) for r in rows]


def _last(words: str) -> str:
    return (words.split() or [""])[-1]


def _fits(row: Wanted, sentence: str, meeting: Meeting, sides: set[str], place: str) -> bool:
    """Whether a contact is the one of a row: sentence, sides, a visit or not, and of two visits in
    a sentence the one to that place."""
    sure = {_last(side) for side in row.sides if not side.startswith("?")}
    open_ = {_last(side.removeprefix("?")) for side in row.sides}
    same = sure <= sides <= open_ and (meeting.contact == "visited") == (row.kind == "visited")
    there = row.kind != "visited" or _last(row.place) == place
    return not row.found and sentence.startswith(row.begins) and same and there


def measure(texts: Sequence[Text], faults: list[str]) -> tuple[Count, int]:
    """Contacts right, found and wanted, and those of the right ones whose place is right too; what
    is wrong goes to ``faults``."""
    count, placed = Count(), 0
    for id, story, naming, evidence in texts:
        rows = _rows(id)
        words = [story.text[m.start : m.end] for m in naming.mentions]
        for meeting in evidence.meetings:
            sentence = story.text[slice(*meeting.sentence)]
            sides = {_last(words[side]) for side in meeting.sides}
            place = _last(words[meeting.where]) if meeting.where is not None else ""
            row = next((r for r in rows if _fits(r, sentence, meeting, sides, place)), None)
            if row is not None:
                row.found = True
            if row is not None and row.doubtful:
                continue
            count.found += 1
            if row is None or meeting.status != row.status:
                faults.append(
                    f"{id} {meeting.contact} {meeting.status} {sorted(sides)}: {sentence}"
                )
                continue
            count.right += 1
            placed += place == _last(row.place)
        count.wanted += sum(not row.doubtful for row in rows)
        faults += [
            f"{id} missed: {r.begins} {r.sides}" for r in rows if not (r.found or r.doubtful)
        ]
    return count, placed


if __name__ == "__main__":
    wrong: list[str] = []
    count, placed = measure(annotated(), wrong)
    print(f"contacts: {count}; place right {placed} of {count.right}")
    print("\n".join(wrong))
