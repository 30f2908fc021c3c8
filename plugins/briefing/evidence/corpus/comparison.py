"""Articles -> like figures side by side, each pair judged in words. The law: compare only like with
like, and say why not where it is not.

Figures are like if they count the same kind of thing (the dead, people who fled ...) in the same
scope (a total, the toll of an event) in texts about the same lands, and of one place where the
sentences name places; the dead of an illness are no others'. Of two like figures: equal ones
agree; different ones a fortnight apart or less are a difference between sources; further apart the
earlier is an earlier state, unless a total fell; different measures are not comparable. What is
called a toll is of one event where both name the same place within two months; it rises from day to
day. What it may come to, or was put at before, is no toll.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.evidence.corpus.tolls import (
    LASTING,
    STRUCK,
    agree,
    disaster_of,
    equal,
    places_of,
    scene_of,
    towns,
    within,
)
from briefing.model import Article, Figure, FigureGroup, FigureVerdict, Interval

FORTNIGHT = 14
"""Days within which two totals of one thing cannot both be right unless they are equal."""
LASTS = 60  # days for which news of one event's toll are told
HOURS = 3  # days within which news of one crash or attack are told
LANDS = 3
"""Lands most named in a text: what it is about."""

MEASURES = {
    "killed": "killed", "wounded": "wounded", "casualties": "casualties", "missing": "missing",
    "detained": "detained", "refugees": "fled", "registered refugees": "fled",
    "expected refugees": "fled", "fled": "fled", "displaced": "fled",
    "infected": "infected", "rescued": "rescued", "fighters": "fighters", "duration": "duration",
}  # fmt: skip
TITLES = {
    ("killed", "total"): "People killed, in all",
    ("killed", "event"): "People killed in one event",
    ("killed", ""): "People killed",
    ("wounded", "event"): "People wounded in one event",
    ("fled", "total"): "People who fled, were displaced or registered as refugees",
    ("duration", ""): "How long the conflict has lasted",
}


NOWHERE: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
HOUSEHOLDS = ("households", "families")
ILLNESS = re.compile(
    r"\b(?:cholera|covid\S*|ebola|diseases?|epidemic|flu|illness|infection\w*|malaria|measles|outbreak"
    r"|pandemic|plague|virus)\b",
    re.IGNORECASE,
)
"""The dead of an illness are not those of a storm."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with what it takes to compare it."""

    place: tuple[int, int]
    figure: Figure
    printed: str
    measure: str
    day: Interval | None
    lands: tuple[str, ...]
    source: str
    places: frozenset[str] = frozenset()  # of a toll: those its sentence or the headline names
    where: tuple[frozenset[str], frozenset[str]] = NOWHERE  # lands and towns of its sentence
    illness: bool = False
    kinds: frozenset[str] = frozenset()  # of disaster, that its text is about
    scene: frozenset[str] | None = None  # of that disaster's own toll


def compare_figures(articles: Sequence[Article], states: Container[str]) -> tuple[FigureGroup, ...]:
    """Groups of two and more figures, in the order of ``MEASURES``. ``states``: the refs of all
    countries and states."""
    groups: dict[tuple[str, str, str], list[list[Count]]] = {}
    for count in _counts(articles, states):
        unit = "households" if count.figure.counts.endswith(HOUSEHOLDS) else count.figure.unit
        key = (count.measure, count.figure.scope, unit)
        _put(groups.setdefault(key, []), count)
    found = [
        _group(measure, scope, unit, counts)
        for (measure, scope, unit), families in groups.items()
        for counts in families
        if _comparable(counts)
    ]
    order = list(dict.fromkeys(MEASURES.values()))
    return tuple(sorted(found, key=lambda g: (order.index(g.topic), g.title, g.figures)))


def _comparable(counts: list[Count]) -> bool:
    """Whether a group sets something side by side: two texts, or two measures in one."""
    return len({c.place[0] for c in counts}) > 1 or len({c.figure.topic for c in counts}) > 1


def _counts(articles: Sequence[Article], states: Container[str]) -> Iterator[Count]:
    for number, article in enumerate(articles):
        lands: tuple[str, ...] | None = None
        kinds, own = disaster_of(article)
        for index, figure in enumerate(article.evidence.figures):
            measure = MEASURES.get(figure.topic)
            if measure is None or figure.rule.startswith("part of"):
                continue
            lands = _lands(article, states) if lands is None else lands
            source = article.story.publisher.value if article.story.publisher else ""
            printed = article.story.text[figure.start : figure.end]
            words = " ".join(filter(None, (figure.qualifier, printed)))
            places = places_of(article, figure, states)
            scene = scene_of(article, figure, states, kinds) if index in own else None
            low, high = figure.sentence
            where = _where(article, (low, high), states)
            ill = ILLNESS.search(article.story.text, low, high) is not None
            told = _published(article) if index in own else figure.as_of
            yield Count(
                (number, index), figure, words, measure, told, lands, source, places,
                where, ill, kinds, scene,
            )  # fmt: skip


def _published(article: Article) -> Interval | None:
    """The day a disaster's own toll stands for: that of the text, whenever the disaster was."""
    day = article.story.dating.day
    return Interval(day, day, "about") if day is not None else None


def _where(
    article: Article, span: tuple[int, int], states: Container[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The lands a sentence names, or their states, and its towns and regions."""
    refs = {mention.ref for mention in within(article.mentions, span)}
    lands = frozenset(ref.split("/", 1)[1] for ref in refs if ref in states)
    return lands, towns(article, span, states)


def _of_one_place(one: Count, other: Count) -> bool:
    """Whether two counts may be of the same place: where both sentences name lands, one is the
    same; where one names a town or a region, so does the other."""
    (lands, towns), (others, again) = one.where, other.where
    if lands and others and not lands & others:
        return False
    return bool(towns & again) if towns or again else True


def _lands(article: Article, states: Container[str]) -> tuple[str, ...]:
    """The lands (or their states) most often named in a text."""
    named = (mention.ref for mention in article.mentions if mention.ref in states)
    counts = Counter(ref.split("/", 1)[1] for ref in named)
    return tuple(sorted(counts, key=lambda ref: (-counts[ref], ref))[:LANDS])


def _put(families: list[list[Count]], count: Count) -> None:
    """Into the first group of texts about the same lands; tolls of an event need the same days."""
    for family in families[-50:]:
        if _alike(family[0], count) or any(_one_disaster(one, count) for one in family[1:9]):
            family.append(count)
            return
    families.append([count])


def _alike(one: Count, other: Count) -> bool:
    wanted = min(2, len(one.lands), len(other.lands))
    if _one_disaster(one, other):
        return True
    if len(set(one.lands) & set(other.lands)) < wanted:
        return False
    if one.illness != other.illness:
        return False
    if one.figure.scope != "event":
        return _of_one_place(one, other)
    if one.places & other.places and (_gap(one.day, other.day) or 0) <= LASTS:
        return True
    told = _told_day(one) and _told_day(other)
    return told and one.figure.counts == other.figure.counts and _gap(one.day, other.day) == 0


def _one_disaster(one: Count, other: Count) -> bool:
    """Whether both are tolls of one quake, flood or crash: of one kind, about one land first, at
    one place, within days. Two attacks are one only if as many died."""
    kinds = one.kinds & other.kinds
    if one.scene is None or other.scene is None or not kinds:
        return False
    lands = one.lands[:1] == other.lands[:1]
    gap = _gap(one.day, other.day) or 0
    if kinds & LASTING:
        here = one.scene & other.scene and (lands or not (one.lands and other.lands))
        nowhere = not (one.scene and other.scene) and one.lands and lands
        return bool(here and gap <= LASTS / 2) or bool(nowhere and gap <= FORTNIGHT)
    alike = not kinds & STRUCK or agree(one.figure, other.figure)
    return bool(one.scene & other.scene) and lands and gap <= HOURS and alike


def _told_day(count: Count) -> bool:
    """Whether the sentence itself names the day of an event; that of publication is another's."""
    return count.day is not None and count.day.precision == "day"


def _gap(one: Interval | None, other: Interval | None) -> int | None:
    """Days between two intervals; 0 if they touch; None if one is not known."""
    if one is None or other is None:
        return None
    return max(0, (one.earliest - other.latest).days, (other.earliest - one.latest).days)


def _group(measure: str, scope: str, unit: str, counts: list[Count]) -> FigureGroup:
    ordered = sorted(counts, key=lambda c: (c.day is None, c.day and c.day.latest, c.place))
    title = TITLES.get((measure, scope)) or TITLES.get((measure, "")) or _title(measure, scope)
    verdicts = tuple(_verdict(one, other) for one, other in _pairs(ordered))
    return FigureGroup(measure, unit, title, tuple(c.place for c in ordered), verdicts)


def _title(measure: str, scope: str) -> str:
    words = {"total": ", in all", "event": " in one event"}.get(scope, "")
    return f"People {measure}{words}" if measure != "fighters" else "Fighters, by force"


def _pairs(ordered: list[Count]) -> Iterator[tuple[Count, Count]]:
    """Neighbours in time; of one text only those that count different things."""
    for one, other in pairwise(ordered):
        if one.place[0] != other.place[0] or one.figure.topic != other.figure.topic:
            yield one, other


def _verdict(one: Count, other: Count) -> FigureVerdict:
    verdict, reason, apart = _judged(one, other)
    return FigureVerdict(one.place, other.place, verdict, reason, apart)


def _judged(  # noqa: PLR0911  (questions in their order)
    one: Count, other: Count
) -> tuple[str, str, int | None]:
    """Verdict, the code of its reason, and days or months between both where it speaks of them."""
    if one.measure == "duration":
        return _durations(one, other)
    if one.figure.topic != other.figure.topic:
        return "not comparable", "different measures", None
    if one.measure == "fighters":
        return "not comparable", "different forces", None
    if equal(one.figure, other.figure):
        return "agree", "same number", None
    if agree(one.figure, other.figure):
        return "agree", "rounded", None
    gap = _gap(one.day, other.day)
    if gap is None:
        return "not comparable", "day unknown", None
    tolls = one.scene is not None and other.scene is not None  # of one disaster
    lower = other.figure.low < one.figure.low
    if tolls and lower and one.where != other.where:
        return "not comparable", "other place", None
    rising = (tolls or bool(one.places & other.places)) and gap > 0 and not lower
    if gap <= FORTNIGHT and not rising:
        return "differ", "close in time", gap
    if other.figure.low >= one.figure.low:
        return "earlier state", "earlier", gap
    return "differ", "lower", gap


def _durations(one: Count, other: Count) -> tuple[str, str, int | None]:
    """Two lengths agree if they reach back to the same month."""
    begins = _begin(one), _begin(other)
    if begins[0] is None or begins[1] is None:
        return "not comparable", "day unknown", None
    apart = abs(begins[0] - begins[1])
    return ("agree", "same month", None) if apart <= 1 else ("differ", "months apart", apart)


def _begin(count: Count) -> int | None:
    """The month a length of time reaches back to, counted from the year 0."""
    months = {"months": 1.0, "years": 12.0, "weeks": 0.25, "days": 1 / 30}.get(count.figure.unit)
    if count.day is None or months is None:
        return None
    day: dt.date = count.day.latest
    return round(day.year * 12 + day.month - count.figure.low * months)
