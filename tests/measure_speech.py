"""Quotation spans and reported statements in GUM news -> how many are right. The law: gold by hand.

Gold, read from the texts in ``sets/gum-news.jsonl`` (see its NOTICE) and from no output:
``gold/gum_spans.tsv``: text, how many times the first words stood before, first words, last words,
``?`` where a reader may doubt that it is a quotation (counted neither way).
``gold/gum_statements.tsv``: text, first words of a sentence that reports a statement without marks,
last word of the speaker's name (several: each will do; ``-`` nobody; ``?`` counted neither way).
Rules were mended after looking at the other texts; those of ``HELD`` were annotated afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evaluate_evidence import gold, read, speaker_of

from briefing.model import Evidence, Story

HELD = frozenset(
    f"gum/GUM_news_{name}"
    for name in "defector election expo hackers ie9 lanterns nasa stampede warhol".split()
)


@dataclass(slots=True)
class Count:
    """Right, found and wanted items; ``named``: those right whose speaker is right too."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    named: int = 0

    def __str__(self) -> str:
        precision, recall = 100 * self.precision, 100 * self.recall
        return (
            f"P {precision:.1f} R {recall:.1f} F {100 * self.f:.1f}"
            f" ({self.right} right of {self.found} found, {self.wanted} wanted)"
        )

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.wanted)

    @property
    def f(self) -> float:
        return 2 * self.right / max(1, self.found + self.wanted)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without spaces, marks and points at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _place(text: str, times: int, first: str, last: str) -> tuple[tuple[int, int], ...]:
    """The span, in as many pieces as it fills blocks."""
    flat = text.replace("\n", " ")
    at = -1
    for _ in range(times + 1):
        at = flat.index(first, at + 1)
    end = flat.index(last, at) + len(last)
    return tuple(
        _bare(text, at + found.start(), at + found.end())
        for found in re.finditer(r"[^\n]+", text[at:end])
    )


def _wanted_spans(id: str, text: str) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    sure: set[tuple[int, int]] = set()
    open_: set[tuple[int, int]] = set()
    for name, times, first, last, doubt in gold("gum_spans.tsv"):
        if name == id:
            (open_ if doubt else sure).update(_place(text, int(times), first, last))
    return sure, open_


def spans(texts: Iterable[tuple[str, Story, object, Evidence]], faults: list[str]) -> Count:
    """Quotations whose words are exactly those of the gold; what is not goes to ``faults``."""
    count = Count()
    for id, story, _, evidence in texts:
        text = story.text
        sure, doubtful = _wanted_spans(id, text)
        seen = {_bare(text, q.start, q.end) for q in evidence.quotations if q.form != "indirect"}
        seen -= doubtful
        count.right += len(seen & sure)
        count.found += len(seen)
        count.wanted += len(sure)
        faults += [f"{id} too much: {text[a:b]}" for a, b in sorted(seen - sure)]
        faults += [f"{id} missed: {text[a:b]}" for a, b in sorted(sure - seen)]
    return count


def statements(texts: Iterable[tuple[str, Story, object, Evidence]], faults: list[str]) -> Count:
    """Sentences found to report a statement, and those the gold has."""
    count = Count()
    rows = gold("gum_statements.tsv")
    for id, story, naming, evidence in texts:
        wanted = {words: who for name, words, who in rows if name == id}
        said: dict[tuple[int, int], list[str]] = {}
        for q in evidence.quotations:
            if q.form == "indirect":
                who = speaker_of(story, naming, q.speaker, q.speaker_words)
                said.setdefault(q.sentence, []).append(who)
        for sentence in story.sentences:
            _judge(count, story.text[slice(*sentence)], said.get(sentence), wanted, faults, id)
    return count


def _judge(  # noqa: PLR0913, PLR0917
    count: Count,
    words: str,
    said: list[str] | None,
    wanted: dict[str, str],
    faults: list[str],
    id: str,
) -> None:
    who = next((who for first, who in wanted.items() if words.startswith(first)), "")
    if who == "?":
        return
    count.found += said is not None
    count.wanted += who != ""
    count.right += who != "" and said is not None
    if who and said:
        fits = any(name.split()[-1] in who.split(",") for name in said)
        count.named += fits
        faults += [] if fits else [f"{id} speaker {said} is {who}: {words}"]
    elif who or said:
        faults.append(f"{id} {'missed' if who else 'too much'}: {words}")


def annotated() -> list[tuple[str, Story, object, Evidence]]:
    """The texts that the gold covers."""
    return list(read())


def report(texts: list[tuple[str, Story, object, Evidence]]) -> Iterator[str]:
    """One line a measure, over all texts and over those held back."""
    held = [one for one in texts if one[0] in HELD]
    for name, part in (("all", texts), ("held back", held)):
        faults: list[str] = []
        yield f"quotation spans, {len(part)} texts ({name}): {spans(part, faults)}"
        reported = statements(part, faults)
        yield f"reported statements ({name}): {reported}; speaker right {reported.named}"
        if name == "all":
            yield from (f"  {fault}" for fault in faults if not fault.startswith(tuple(HELD)))


if __name__ == "__main__":
    print("\n".join(report(annotated())))
