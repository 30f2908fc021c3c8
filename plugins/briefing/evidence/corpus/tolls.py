"""An article's figures -> of which event a toll is. The law: a kind, a place and days in common.

What a text calls a toll is of the places its sentence or headline names, or of those it begins with
and speaks of again. Where headline or lead names the kind of disaster, the largest number of the
dead of now is its toll, however it is worded, and every place that the text names its scene.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Sequence

from briefing.model import Article, Figure, Mention

TOLL = '"toll"'
"""The rule of what a text calls a toll."""
NOT_NOW = re.compile(
    r"\b(?:could|may|might|would|will|fear\w*|expect\w*|likely|previous(?:ly)?|earlier|initial(?:ly)?"
    r"|at first|projected|forecast\w*)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
OPENING = 3
"""Blocks below the headline in which a text says where it happened."""
KINDS = {
    "earthquake": r"(?:earth)?quakes?|aftershocks?",
    "flood": r"floods?|flooding|deluge|mudslides?|landslides?|monsoons?|torrential",
    "storm": r"storms?|cyclones?|hurricanes?|typhoons?|tornado(?:es)?",
    "eruption": r"eruptions?|volcano(?:es)?",
    "fire": r"wildfires?|bushfires?|blazes?|fires?",
    "crash": r"crash(?:es|ed)?|derail\w*|collisions?|capsiz\w*|shipwrecks?",
    "blast": r"blasts?|explosions?|bombings?",
    "crush": r"stampedes?|crush(?:es)?",
    "attack": r"attacks?|(?:air)?strikes?|shelling|raids?|shootings?|massacres?|ambush(?:es)?",
    "unrest": r"protests?|protesters|demonstrations?|riots?|rioters|unrest",
}
LASTING = frozenset({"earthquake", "flood", "storm", "eruption", "fire", "unrest"})
"""What goes on for days, so that its toll rises; the others strike at one hour, and again."""
STRUCK = frozenset({"attack", "blast"})
"""What may strike the same town on the next day: equal numbers alone are of one."""
KIND = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in KINDS.items()) + r")\b",
    re.IGNORECASE,
)
MORE = ("another", "further", "additional")
HUMAN_LOSS = ("killed", "wounded", "missing")
OF_NOW = 10
"""Days before publication within which a number is of the event that a text is about."""


def disaster_of(article: Article) -> tuple[frozenset[str], frozenset[int]]:
    """The kinds of disaster a text is about, and the figures that are its toll: of each loss the
    largest of now. Both are empty where it has none."""
    best: dict[str, int] = {}
    figures = article.evidence.figures
    for index, figure in enumerate(figures):
        of_it = figure.topic in HUMAN_LOSS and figure.scope == "event" and _of_now(article, figure)
        if of_it and (figure.topic not in best or figure.low >= figures[best[figure.topic]].low):
            best[figure.topic] = index
    kinds = _kinds_of(article) if best else frozenset()
    return (kinds, frozenset(best.values())) if kinds else (frozenset(), frozenset())


def _kinds_of(article: Article) -> frozenset[str]:
    """The kinds of disaster that the headline names, or else the first paragraph."""
    for block in article.story.blocks[:OPENING]:
        found = KIND.finditer(article.story.text, block.start, block.end)
        if kinds := frozenset(str(match.lastgroup) for match in found):
            return kinds
    return frozenset()


def _of_now(article: Article, figure: Figure) -> bool:
    text, day = article.story.text, article.story.dating.day
    more = figure.qualifier.endswith(MORE)  # "another 30 died in Haiti"
    if more or NOT_NOW.search(text, figure.sentence[0], figure.start):
        return False
    return not (day and figure.as_of) or (day - figure.as_of.latest).days <= OF_NOW


def places_of(article: Article, figure: Figure, states: Container[str]) -> frozenset[str]:
    """The towns and regions in the sentence of a toll, and in the headline, or else where the text
    begins; none where the number is not what is counted now."""
    before = article.story.text, figure.sentence[0], figure.start
    if figure.rule != TOLL or NOT_NOW.search(*before):
        return frozenset()
    headline = (0, article.story.blocks[0].end)
    told = towns(article, headline, states) | towns(article, figure.sentence, states)
    return told or frozenset(_spoken_of(article, _opening(article, states)))


def scene_of(
    article: Article, figure: Figure, states: Container[str], kinds: frozenset[str]
) -> frozenset[str]:
    """Of a disaster's own toll: every town and region of its sentence and of the opening; where it
    goes on for days, of the text."""
    if kinds & LASTING:
        return towns(article, (0, len(article.story.text)), states)
    return _opening(article, states) | towns(article, figure.sentence, states)


def _opening(article: Article, states: Container[str]) -> frozenset[str]:
    return towns(article, (0, article.story.blocks[: OPENING + 1][-1].end), states)


def _spoken_of(article: Article, some: Container[str]) -> Sequence[str]:
    """Of some places the two that a text speaks of most, each more than once."""
    counts = Counter(mention.ref for mention in article.mentions if mention.ref in some)
    return sorted((ref for ref in counts if counts[ref] > 1), key=lambda r: (-counts[r], r))[:2]


def towns(article: Article, span: tuple[int, int], states: Container[str]) -> frozenset[str]:
    """The towns and regions named within a span."""
    named = (mention.ref for mention in within(article.mentions, span))
    return frozenset(r for r in named if r.startswith("locations/") and r not in states)


def within(mentions: Sequence[Mention], span: tuple[int, int]) -> Sequence[Mention]:
    """The mentions that begin within a span."""
    first = bisect_left(mentions, span[0], key=lambda m: m.start)
    return mentions[first : bisect_left(mentions, span[1], key=lambda m: m.start)]


def equal(one: Figure, other: Figure) -> bool:
    """Whether two numbers, or ranges, meet."""
    return one.low <= other.high and other.low <= one.high


def agree(one: Figure, other: Figure) -> bool:
    """Whether two numbers are equal, or one of them rounded."""
    return equal(one, other) or _rounded(one, other) or _rounded(other, one)


def _rounded(one: Figure, other: Figure) -> bool:
    """ "more than 1,400" beside 1,411: the other number, cut to as many places, is this one."""
    if not one.qualifier or one.low < 100 or one.low != one.high or other.low < one.low:
        return False
    unit = 10 ** (len(f"{one.low:.0f}") - len(f"{one.low:.0f}".rstrip("0")))
    return other.low % unit != 0 and other.low - one.low < min(unit, one.low / 10)
