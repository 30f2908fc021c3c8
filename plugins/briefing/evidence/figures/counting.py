"""A number in a Grid -> what it counts. The law: a noun, or what the number before it counts.

The noun is the number's head in the parse, without a parse the next plural; what the number
before it counts where it has none of its own ("and nearly a million more").
"""

from __future__ import annotations

from dataclasses import replace

from briefing.evidence.figures.amount_of import amount_of, subject_of_amount
from briefing.evidence.figures.amounts import ASKING, subject_of
from briefing.evidence.figures.counted import (
    LENGTHS,
    counted_noun,
    definite,
    is_year,
    measures,
    nationality,
    registered,
)
from briefing.evidence.figures.number_of import number_of
from briefing.evidence.figures.topics import PEOPLE, TOPIC, scope_of, topic_of
from briefing.evidence.figures.words import OF, PART
from briefing.evidence.ground.grid import Grid, limits, row_at
from briefing.evidence.ground.lists import bag
from briefing.model import Figure

DYING = bag("die died dies perished drowned")
TOLLS = bag("toll fatalities deaths")
PART_RULE = "part of the figure before it"
UNCOUNTED = bag(
    """price prices cost costs index distance altitude height weight temperature ratio odds score
    salary wage fee fees fare rent income revenue profit sales debt budget value bill fine"""
)
"""What is told in money or measures, whose unit the text may have left out."""
COUNTING = bag("register estimate count record document tally expect report")


def count(grid: Grid, base: Figure, found: list[Figure]) -> Figure | None:
    first, last = row_at(grid, base.start), row_at(grid, base.end - 1)
    if last >= len(grid.words) or measures(grid, base):
        return None
    part = PART.match(grid.text, base.end, min(len(grid.text), base.end + 60))
    if part is not None and found and found[-1].sentence == base.sentence:
        whole = found[-1]
        return replace(
            base,
            unit=whole.unit,
            counts=part.group(1) or whole.counts,
            topic=whole.topic,
            scope=whole.scope,
            rule=PART_RULE,
        )
    noun = counted_noun(grid, last)
    if noun is not None and (grid.words[noun] in LENGTHS or is_year(grid, base, noun)):
        return None
    if noun is not None and found and _among(grid, base, found[-1], noun):
        counts = grid.text[grid.starts[last + 1] : grid.ends[noun]]
        return replace(
            base,
            unit="persons",
            counts=counts,
            topic=found[-1].topic,
            scope=found[-1].scope,
            claimant=found[-1].claimant,
            rule=PART_RULE,
        )
    if noun is None:
        return _bare(grid, base, first, last, found)
    return _of_noun(grid, base, first, last, noun)


def _among(grid: Grid, base: Figure, whole: Figure, noun: int) -> bool:
    """ "87 civilians, including 31 children": a part of the figure just before."""
    between = grid.text[max(whole.end, base.start - 40) : base.start].lower()
    named_so = between.rstrip().endswith(("including", "among them", "including at least"))
    named_so = named_so or (whole.rule == PART_RULE and between.rstrip().endswith(" and"))
    return named_so and whole.sentence == base.sentence and grid.words[noun] in PEOPLE


def _of_noun(grid: Grid, base: Figure, first: int, last: int, noun: int) -> Figure | None:
    topic, given = topic_of(grid, noun, first)
    if topic == "displaced" and given is not None and _or_affected(grid, given):
        topic = "affected"
    counts = grid.text[grid.starts[last + 1] : grid.ends[noun]] if noun > last else ""
    of = OF.match(grid.text, grid.ends[noun], min(len(grid.text), grid.ends[noun] + 50))
    word = grid.words[noun]
    people = (
        word in PEOPLE
        or nationality(grid, noun)
        or (
            topic in {"killed", "wounded"}
            and given != noun
            and word.endswith(("men", "ers", "ists", "ians", "ants"))
        )
    )
    if topic and not people and word not in TOPIC:
        topic = ""
    if topic == "refugees" and registered(grid, noun):
        topic = "registered refugees"
    if word == "bodies" and of is not None:
        counts += of.group()
    small = base.high < 10 and not grid.text[base.start].isdigit()
    if not topic and (small or definite(grid, first)) and not base.qualifier:
        return None
    if not topic and not people and base.high < 10:
        return None
    if not topic and grid.tags[noun] == "NNP":
        return None
    return replace(
        base,
        unit="persons" if people else word,
        counts=counts,
        topic=topic,
        scope=scope_of(grid, noun, topic, given),
        claimant=subject_of(grid, noun, COUNTING | ASKING),
        rule=f'"{grid.words[given]}"' if given is not None else "number and noun",
    )


def _or_affected(grid: Grid, row: int) -> bool:
    """ "displaced or otherwise affected": more than were displaced."""
    return grid.words[row + 1 : row + 2] == ("or",) and "affected" in grid.words[row + 2 : row + 4]


def _bare(grid: Grid, base: Figure, first: int, last: int, found: list[Figure]) -> Figure | None:
    """No noun: "70 dead", "nearly a million more", "toll ... at 70", "bodies of six"."""
    after = grid.words[last + 1] if last + 1 < len(grid.words) else ""
    if after in {
        "dead",
        "killed",
        "wounded",
        "injured",
        "missing",
        "displaced",
        "arrested",
        "detained",
        "were",
        "was",
    }:
        topic = TOPIC.get(after) or _next_topic(grid, last)
        if topic:
            return replace(
                base,
                unit="persons",
                topic=topic,
                rule=f'"{after}"',
                scope=scope_of(grid, last, topic, last + 1),
            )
    if (
        after in {"more", "others"}
        and found
        and found[-1].sentence == base.sentence
        and found[-1].unit == "persons"
    ):
        topic, _ = topic_of(grid, last + 1, first)
        expected = grid.words[max(0, first - 6) : first]
        if not topic:
            topic = found[-1].topic
        if "expects" in expected or "expected" in expected or "expect" in expected:
            topic = "expected refugees" if "refugees" in found[-1].topic else topic
        return replace(
            base,
            unit="persons",
            topic=topic,
            counts=f"{after} ({found[-1].counts})",
            claimant=found[-1].claimant,
            scope=found[-1].scope,
            rule="counts what the figure before it counts",
        )
    over = grid.heads[last]
    if grid.words[over] == "over" and grid.deps[last] == "pobj" and grid.deps[over] == "prep":
        over = grid.heads[over]  # "displaced over 270,000"
    known = grid.deps[last] in {"dobj", "pobj"} and grid.words[over] in TOPIC
    if known and grid.tags[over].startswith("VB"):  # "displaced another 700,000"
        topic = TOPIC[grid.words[over]]
        scope = scope_of(grid, last, topic, over)
        return replace(base, unit="persons", topic=topic, rule=f'"{grid.words[over]}"', scope=scope)
    stands = number_of(grid, base, last) or _tolled(grid, base, first, last)
    stands = stands or _stands_at(grid, base, first)
    if stands is not None:
        return stands
    toll = grid.words[max(limits(grid, first)[0], first - 12) : first]
    if "toll" in toll and grid.words[first - 1] != "by":
        return replace(
            base,
            unit="persons",
            topic="killed",
            counts="",
            claimant=subject_of(grid, first, COUNTING),
            rule='"toll"',
            scope=scope_of(grid, first, "killed", None),
        )
    return None


def _tolled(grid: Grid, base: Figure, first: int, last: int) -> Figure | None:
    """ "215 died", "the toll stood at 759", "fatalities rose to 70"; not "fell by 12"."""
    over = grid.heads[last]
    dying = grid.words[over] in DYING and grid.deps[last] == "nsubj"
    of = subject_of_amount(grid, first, last)
    if not dying and (of is None or grid.words[of] not in TOLLS or grid.words[over] == "by"):
        return None
    return replace(
        base,
        unit="persons",
        topic="killed",
        claimant=subject_of(grid, first, COUNTING),
        rule=f'"{grid.words[over if dying or of is None else of]}"',
        scope=scope_of(grid, first, "killed", None),
    )


def _stands_at(grid: Grid, base: Figure, first: int) -> Figure | None:
    """ "the base was seven million", "membership reached 20,000": what the subject comes to. Small
    numbers and those like years may be anything."""
    printed = grid.text[base.start : base.end]
    large = base.low >= 1000 and ("," in printed or not printed.isdigit())
    counts = amount_of(grid, base, base.end) if large else ""
    if not counts or grid.words[first - 1] == "of" or "toll" in counts:
        return None
    noun = counts.rsplit(" ", 1)[-1]
    if noun.lower() in UNCOUNTED:
        return None
    unit = "persons" if noun.lower() in PEOPLE else ""
    return replace(base, unit=unit, counts=counts, rule="what the subject comes to")


def _next_topic(grid: Grid, last: int) -> str:
    for row in range(last + 2, min(len(grid.words), last + 5)):
        if grid.words[row] in TOPIC:
            return TOPIC[grid.words[row]]
    return ""
