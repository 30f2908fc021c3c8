"""Times and quotations found in GUM news -> how many are right. The law: reads the gold beside it.

    python -m evaluate_evidence            (in tests/, with plugins/ on the path)

Gold, by hand, of the 24 texts in ``sets/gum-news.jsonl`` (Wikinews, CC BY 2.5; see its NOTICE):
``gold/gum_times.tsv``: text, how many times the words stood before, words, value (``?`` = open).
``gold/gum_quotations.tsv``: text, first words of the quotation, speaker (``-`` = nobody is named,
``none`` = marks that hold no quotation). It was made by correcting this room's own output, so what
the room overlooks altogether is not in it: it measures values and speakers, not recall.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from attested import days

from briefing.evidence import gather
from briefing.model import Dating, Evidence, Naming, Story
from briefing.naming import build_register, name_story, parse_texts
from briefing.reading import read_seed

HERE = Path(__file__).parent


def read() -> Iterator[tuple[str, Story, Naming, Evidence]]:
    """Each text with what is found in it, read on its recorded day."""
    lines = (HERE / "sets/gum-news.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    register = build_register(())
    stories = []
    for row in rows:
        (story, *_), _faults = read_seed(f"{row['id']}.txt", row["text"].encode())
        day = dt.date.fromisoformat(row["date"])
        stories.append(replace(story, dating=Dating(day, day, day, certainty="printed")))
    parses = parse_texts([story.text for story in stories])
    for row, story, parse in zip(rows, stories, parses, strict=True):
        naming = name_story(story, parse, register)
        yield row["id"], story, naming, gather(story, naming, parse)


def gold(name: str) -> list[list[str]]:
    """Rows of a gold table."""
    with (HERE / "gold" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def times_right() -> tuple[int, int]:
    """(times whose value is right, times with a value in the gold)."""
    found = {}
    for id, story, _, evidence in read():
        for time in evidence.times:
            words = story.text[time.start : time.end]
            key = (id, str(story.text.count(words, 0, time.start)), " ".join(words.split()))
            found[key] = days(time.when)
    valued = [row for row in gold("gum_times.tsv") if row[3] != "?"]
    return sum(found.get((id, n, words)) == value for id, n, words, value in valued), len(valued)


def speakers_right() -> tuple[int, int, int]:
    """(quotations with the right speaker, quotations in the gold, marks wrongly taken for one)."""
    found: dict[tuple[str, str], str] = {}
    for id, story, naming, evidence in read():
        for q in evidence.quotations:
            if q.form != "indirect":
                words = " ".join(story.text[q.start : q.end].split()[:6])
                found[id, words] = speaker_of(story, naming, q.speaker, q.speaker_words)
    rows = gold("gum_quotations.tsv")
    real = [row for row in rows if row[2] != "none"]
    right = sum(_same(found.get((id, words), "?"), who) for id, words, who in real)
    wrong = sum((id, words) in found for id, words, who in rows if who == "none")
    return right, len(real), wrong


def speaker_of(story: Story, naming: Naming, mention: int | None, words: str) -> str:
    if mention is None:
        return words or "-"
    return story.text[naming.mentions[mention].start : naming.mentions[mention].end]


def _same(one: str, other: str) -> bool:
    """Whether two names have the same last word: "Najib Razak", "Razak"."""
    return one.split()[-1:] == other.split()[-1:]


if __name__ == "__main__":
    right, valued = times_right()
    print(f"times: value right {right} of {valued}, {100 * right / valued:.1f} %")
    named, real, wrong = speakers_right()
    print(f"quotations: speaker right {named} of {real}, {100 * named / real:.1f} %; {wrong} wrong")
