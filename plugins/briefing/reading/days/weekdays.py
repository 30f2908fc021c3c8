"""A story's tenses -> the weekdays on which it can have appeared, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Clue, Story
from briefing.reading.lines.dates import weekday_name

LEAD_SENTENCES = 4
OPEN_ENDED = ("since", "until", "from", "before", "after", "by")


@dataclass(frozen=True, slots=True)
class Week:
    """Weekdays of publication (Monday is 0), and why."""

    days: tuple[int, ...]
    words: str


def week_of(story: Story) -> Week | None:
    """What the lead tells as past happened on the day of publication, or on the day before.

    It was that very day where the text looks ahead to the next ("would continue on Tuesday").
    None where the lead names no weekday in the past.
    """
    lead = _lead(story)
    if lead is None:
        return None
    day = int(lead.value[0])
    ahead = {
        int(c.value[0]) for c in story.clues if c.kind == "weekday" and c.value.endswith("ahead")
    }
    after = (day + 1) % 7
    past = f"“{lead.words}” is told as past"
    if after in ahead:
        return Week((day,), f"{past}, {weekday_name(after)} as ahead")
    return Week((day, after), past)


def _lead(story: Story) -> Clue | None:
    """The first weekday told as past in the first sentences of the body."""
    begin = story.dateline_end or story.blocks[0].end
    body = [span for span in story.sentences if span[1] > begin][:LEAD_SENTENCES]
    if not body:
        return None
    for clue in story.clues:
        inside = body[0][0] <= clue.start < body[-1][1]
        open_ended = clue.words.split()[0].casefold() in OPEN_ENDED
        if clue.kind == "weekday" and inside and clue.value.endswith("past") and not open_ended:
            return clue
    return None
