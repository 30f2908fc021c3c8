"""All stories -> the undated ones, dated as far as the others date them. The law: never a silent
guess.

Two texts tell of one happening where a sentence of each names the same weekday and enough of the
same names and things. The dated text says which day that was; the other's own tenses ("on Monday
held", "would continue on Tuesday") say where its day of publication lies. "The 32-month war" in
both gives months, and overrules likeness.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.model import Dating, Story
from briefing.reading.days.happenings import Corpus, Happening, alike
from briefing.reading.days.own_words import dated_by_own_words
from briefing.reading.days.twins import dated_by_others, dated_of
from briefing.reading.days.weekdays import Week, week_of

ROUNDS = 4
MONTH = 30.44
ELAPSED_SLACK = 45
"""Days by which "the 32-month war" may miss the calendar."""
LAG = dt.timedelta(days=3)
"""How long news told as "on Monday" may wait, unless the text looks ahead to Tuesday."""
MIN_WEIGHT, MIN_LIKENESS, MAX_RIVAL = 1.0, 0.15, 0.34


class Redated(Sequence[Story]):
    """Stories, some of them in a new form."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._stories = stories
        self.fresh: dict[int, Story] = {}

    def __len__(self) -> int:
        return len(self._stories)

    def __getitem__(self, n: int) -> Story:  # type: ignore[override]
        return self.fresh.get(n) or self._stories[n]

    def __setitem__(self, n: int, story: Story) -> None:
        self.fresh[n] = story


@dataclass(frozen=True, slots=True)
class Vote:
    """A happening told in a dated text: the story appeared on one of ``days``."""

    days: tuple[dt.date, ...]
    weight: float
    witness: int  # index of the dated story


def redated(stories: Sequence[Story]) -> dict[int, Story]:
    """The undated stories, by their number, with a day, or an interval, where the others show it
    (``Dating.certainty`` "inferred", with the reason). Order plays no part."""
    dated = Redated(stories)
    open_ = [n for n, story in enumerate(stories) if story.dating.day is None]
    for n in open_:
        dated[n] = dated_by_own_words(dated[n])
    open_ = [n for n in open_ if dated[n].dating.day is None]
    if not open_ or len(open_) == len(dated):
        return dated.fresh
    others = dated_of(dated)
    for n in open_:
        if found := dated_by_others(dated[n], others):
            dated[n] = replace(dated[n], dating=found)
    open_ = [n for n in open_ if dated[n].dating.day is None]
    corpus = Corpus(stories)
    for _ in range(ROUNDS):
        aged = _aged(dated)
        found = {n: _dating(n, dated, corpus, aged) for n in open_}
        new = {n: dating for n, dating in found.items() if dating != dated[n].dating}
        if not new:
            break
        for n, dating in new.items():
            dated[n] = replace(dated[n], dating=dating)
        open_ = [n for n in open_ if dated[n].dating.day is None]
    return dated.fresh


def _aged(stories: Sequence[Story]) -> list[Story]:
    """The dated stories that tell the age of a war, by day."""
    found = [s for s in stories if s.dating.day and any(_elapsed_values(s))]
    return sorted(found, key=lambda s: (s.dating.day or dt.date.min, s.source))


def _dating(n: int, stories: Sequence[Story], corpus: Corpus, aged: Sequence[Story]) -> Dating:
    """The story's dating by the dated ones as they stand now."""
    story = stories[n]
    if story.dating.certainty == "inferred":
        story = replace(story, dating=Dating())
    bounds = elapsed_bounds(story, aged)
    week = week_of(story)
    votes = list(_votes(n, stories, corpus, week)) if week else []
    votes = [vote for vote in votes if _within(vote, story.dating, bounds)]
    if week and votes and (decided := _decided(votes, week, stories)):
        return decided
    if bounds and story.dating.earliest is None:
        first, last, witness = bounds
        reason = f"it speaks of {_elapsed(story)}, as “{witness.headline[:60]}” does in its time"
        return Dating(None, first, last, certainty="inferred", reason=reason)
    return story.dating


def _votes(n: int, stories: Sequence[Story], corpus: Corpus, week: Week) -> Iterator[Vote]:
    """What each dated story says of the day of story ``n``: its best happening counts."""
    best: dict[int, Vote] = {}
    for mine in corpus.happenings[n]:
        for k, theirs in corpus.candidates(n, mine):
            day = stories[k].dating.day
            vote = _vote(mine, theirs, day, week, k) if day else None
            if vote and (k not in best or vote.weight > best[k].weight):
                best[k] = vote
    for k in sorted(best):
        if corpus.likeness(n, k) >= MIN_LIKENESS:
            yield best[k]


def _vote(
    mine: Happening, theirs: Happening, day: dt.date, week: Week, witness: int
) -> Vote | None:
    weight = alike(mine, theirs)
    if weight < MIN_WEIGHT:
        return None
    when = theirs.on(day)
    days = tuple(d for d in mine.published(when) if d.weekday() in week.days)
    return Vote(days, weight, witness) if days else None


def _within(vote: Vote, known: Dating, bounds: tuple[dt.date, dt.date, Story] | None) -> bool:
    """Whether a vote agrees with what is printed, and with the age of the war."""
    first = max(filter(None, (known.earliest, bounds and bounds[0])), default=dt.date.min)
    last = min(filter(None, (known.latest, bounds and bounds[1])), default=dt.date.max)
    return any(first <= day <= last for day in vote.days)


def _decided(votes: Sequence[Vote], week: Week, stories: Sequence[Story]) -> Dating | None:
    """The day (or the two days) most of the votes' weight fall on, if little speaks against it."""
    support: Counter[tuple[dt.date, ...]] = Counter()
    for vote in votes:
        support[vote.days] += vote.weight
    ranked = sorted(support.items(), key=lambda item: (-item[1], item[0]))
    days, weight = ranked[0]
    rivals = sum(w for other, w in ranked[1:] if not set(other) & set(days))
    if rivals > MAX_RIVAL * weight:
        return None
    witnesses = [v for v in votes if v.days == days]
    witness = stories[max(witnesses, key=lambda v: (v.weight, -v.witness)).witness]
    reason = _reason(week, witness)
    if len(days) == 1:
        return Dating(days[0], days[0], days[0], certainty="inferred", reason=reason)
    return Dating(None, days[0], days[0] + LAG, certainty="inferred", reason=reason)


def _reason(week: Week, witness: Story) -> str:
    day = witness.dating.day
    told = f"{day.day} {day:%B} {day.year}" if day else ""
    return f"{week.words}; the same is told in “{witness.headline[:70]}” ({told})"


def elapsed_bounds(story: Story, aged: Sequence[Story]) -> tuple[dt.date, dt.date, Story] | None:
    """First and last possible day by "the N-month war" in a dated text about the same place."""
    mine = dict(_elapsed_values(story))
    for other in aged if mine else ():
        for what, months in _elapsed_values(other):
            if what in mine and _same_ground(story, other) and other.dating.day:
                shift = dt.timedelta(days=round((mine[what] - months) * MONTH))
                slack = dt.timedelta(days=ELAPSED_SLACK)
                middle = other.dating.day + shift
                return middle - slack, middle + slack, other
    return None


def _elapsed_values(story: Story) -> Iterator[tuple[str, float]]:
    """("war", 32.0) for "the 32-month war": war, conflict and the like are one thing."""
    units: Mapping[str, float] = {"month": 1.0, "week": 7 / MONTH, "day": 1 / MONTH}
    for clue in story.clues:
        if clue.kind == "elapsed":
            count, unit, what = clue.value.split(" ", 2)
            if unit in units and count.isdigit() and float(count) * units[unit] >= 6:
                fighting = what in ("war", "conflict", "crisis", "uprising", "revolt", "fighting")
                yield ("war" if fighting else what), float(count) * units[unit]


def _elapsed(story: Story) -> str:
    words = next((c.words for c in story.clues if c.kind == "elapsed"), "")
    return f"“{words}”"


def _same_ground(one: Story, other: Story) -> bool:
    """Whether the commonest name of each stands in the other, too."""
    return bool(_grounds(one) & _grounds(other))


def _grounds(story: Story) -> frozenset[str]:
    names = Counter(
        word.strip(".,:;\"'“”‘’()")
        for word in story.text.replace("’s", "").replace("'s", "").split()
        if word[:1].isupper() and len(word) > 3
    )
    return frozenset(name[:5] for name, _ in sorted(names.items(), key=lambda i: (-i[1], i[0]))[:4])
