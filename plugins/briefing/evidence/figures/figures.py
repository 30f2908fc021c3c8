"""Grid -> figures: numbers that count something. The law: as printed, with qualifier and claimant.

A figure is a count of people or things that the news argues about: dead, wounded, displaced, held,
fighters, money, shares, lengths of a conflict. Dates, ages, scores, ordinals and names with numbers
are none. What it counts is the noun the number stands before; the topic comes from the verbs and
nouns around it in the same clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefing.evidence.figures.amounts import counted_by, length, money, share, shared_out
from briefing.evidence.figures.asides import aside_at
from briefing.evidence.figures.counting import count
from briefing.evidence.figures.dated import at_one, told_of_another
from briefing.evidence.figures.words import (
    AGE,
    CLOCK,
    FULL,
    IDIOM,
    LENGTH,
    MONTHS,
    PASSED,
    PERCENT,
    SCAN,
)
from briefing.evidence.ground.cues import FORMS, THAT
from briefing.evidence.ground.grid import Grid, row_at, sentence_at
from briefing.evidence.ground.numbers import value_of
from briefing.evidence.reporting.speakers import Said, said_by
from briefing.evidence.speech.who import speech as speech_of
from briefing.model import Figure, Interval, Quotation, TimeExpression


def figures(
    grid: Grid, speech: tuple[Quotation, ...], times: tuple[TimeExpression, ...]
) -> tuple[Figure, ...]:
    """Every figure in order of offsets."""
    taken = [(t.start, t.end) for t in times]
    names = [(m.start, m.end) for m in grid.naming.mentions]
    found: list[Figure] = []
    for match in _numbers(grid.text):
        start = match.start("sign") if match["sign"] else match.start("n")
        if not _is_count(grid, match, start, taken, names):
            continue
        made = _figure(grid, match, start, found)
        if made is not None and made.low >= 0:
            found.append(replace(_claimed(grid, made, speech), as_of=_as_of(grid, made, times)))
    return tuple(found)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """What looks like a number, in order; of "33 and 26 percent" both."""
    at = 0
    while (found := SCAN.search(text, at)) is not None:
        match = _behind_a_year(text, found)
        yield match
        both = match["n2"] and not _is_range(text, match)
        again = match.start("sign2" if match["sign2"] else "n2")
        at = again if both else max(match.end(), at + 1)


def _behind_a_year(text: str, match: re.Match[str]) -> re.Match[str]:
    """ "5.4% in 2023 and 3.0% in 2024": the year shares no unit with the number behind it."""
    if YEAR.fullmatch(match["n"]) is None or not match["unit"] or not match["n2"]:
        return match
    joined = text[match.end("n") : match.start("n2")].strip().lower() in {
        "and",
        "or",
        "–",
        "-",
        "—",
    }
    bare = joined and not match["q"] and not match["sign"]
    return (SCAN.match(text, match.start("n2")) if bare else None) or match


YEAR = re.compile(r"(?:19|20)\d\d")
PER_CENT = re.compile(PERCENT, re.I)
SHARE = re.compile(r"%|cent|pct", re.I)


def _is_count(  # noqa: PLR0911  (questions in their order)
    grid: Grid,
    match: re.Match[str],
    start: int,
    taken: list[tuple[int, int]],
    names: list[tuple[int, int]],
) -> bool:
    text, end = grid.text, match.end()
    number = match["n"].lower()
    if IDIOM.match(text, start) or _very_much(text, start, match):
        return False
    if match["sign"] or match["unit"]:
        return True
    if number[-1] in "mk" and not MANY.match(text, match.end("n")):
        return False  # "100m hurdles", "5k"
    if text[match.end("n") : match.end("n") + 7].lower() == " times ":
        return False  # "30 times your population"
    if number.isdigit() and _of_a_model(grid, row_at(grid, match.start("n"))):
        return False
    if _covered(taken, start, match.end("n")) and not LENGTH.match(text, match.end("n")):
        return False
    if _covered(names, start, match.end("n")) and not LENGTH.match(text, match.end("n")):
        return False
    before = text[max(0, start - 14) : start]
    if text[match.end("n") : match.end("n") + 2] in {"'s", "’s"}:
        return False  # "Local 12's board"
    if MONTHS.search(before) or CLOCK.match(text, end) or AGE.match(text, match.end("n")):
        return False
    if number in {"a", "an", "one"} and not match["q"]:
        return number == "one"
    if before.endswith(", ") and text[end : end + 1] == ",":
        return False
    return not (
        len(number) == 4
        and number.isdigit()
        and 1900 <= int(number) <= 2100
        and not match["q"]
        and not grid.text[end : end + 3].strip()[:1].islower()
    )


def _of_a_model(grid: Grid, row: int) -> bool:
    """ "the Dornier 228 patrol aircraft", "the iPhone 14 line": a name and its number before one
    noun."""
    if not grid.parsed or not 0 < row < len(grid.words) or grid.deps[row] != "nummod":
        return False
    name = grid.text[grid.starts[row - 1] : grid.ends[row - 1]]
    proper = grid.tags[row - 1] == "NNP" or name[1:] != name[1:].lower()
    proper = proper and grid.deps[row - 1] in {"nmod", "compound", "amod"}
    if grid.heads[row] == row - 1:
        return proper
    return proper and grid.heads[row - 1] == grid.heads[row] > row


def _very_much(text: str, start: int, match: re.Match[str]) -> bool:
    """ "gave 110 percent", "one in a million": no number of anything."""
    full = match["n"].lower() in {"100", "110", "120", "150", "200", "a million", "a hundred"}
    return full and not match["sign"] and FULL.search(text, max(0, start - 24), start) is not None


def _covered(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(spans, (start, 1 << 60)) - 1
    return any(low < end and start < high for low, high in spans[max(0, at) : at + 2])


def _figure(grid: Grid, match: re.Match[str], start: int, found: list[Figure]) -> Figure | None:
    low = value_of(match["n"])
    if low is None or not grid.story.sentences:
        return None
    high = value_of(match["n2"]) if match["n2"] else low
    two = bool(match["n2"]) and not _is_range(grid.text, match)
    if high is None or high < low or two:
        high = low
    own = PER_CENT.match(grid.text, match.end("n"))
    end = match.end("unit") if match["unit"] and not two else own.end() if own else match.end("n")
    if match["n2"] and high != low and not match["unit"]:
        end = match.end("n2")
    if high != low and low < 1000 <= high and re.search("million|billion", match["n2"] or ""):
        low *= 1e9 if "billion" in match["n2"].lower() else 1e6
    sentence = grid.story.sentences[sentence_at(grid, start)]
    if not (sentence[0] <= start and end <= sentence[1]):
        return None
    qualifier = " ".join(match["q"].lower().split())
    if qualifier == "over" and grid.parsed and grid.tags[row_at(grid, match.start("q"))] == "RP":
        qualifier = ""  # "to turn over $4 billion"
    if not qualifier and (passed := PASSED.search(grid.text, sentence[0], start)):
        qualifier = passed.group(1).lower()
    base = Figure(start, end, sentence, low, high, qualifier=qualifier)
    if match["sign"] or (match["unit"] and not SHARE.search(match["unit"])):
        return money(grid, match, base, found)
    if match["unit"]:
        made = replace(share(grid, replace(base, end=match.end("unit"))), end=end)
        return made if made.counts or not found else shared_out(made, found[-1])
    return length(grid, match, base) or count(grid, base, found)


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Whether a number behind another is its end: "two to three"; behind "and" only if "between"
    stands before both; not "rose from 6 to 8 percent"."""
    end = match.start("sign2") if match["sign2"] else match.start("n2")
    between = (text[match.end("n") : end].lower().split() or [""])[-1]  # "45% and 10%": "and"
    before = text[max(0, match.start() - 8) : match.start()].lower().rstrip()
    if between == "to" and match["unit"] and before.endswith("from"):
        return False
    return between != "and" or before.endswith("between")


def _claimed(grid: Grid, figure: Figure, speech: tuple[Quotation, ...]) -> Figure:
    """The speaker of the smallest quotation or statement that holds the figure."""
    if figure.claimant is not None:
        mention = grid.naming.mentions[figure.claimant]
        return replace(figure, claimant_words=grid.text[mention.start : mention.end])
    told = _told_of(grid, figure, speech)
    if told is not None:
        return told
    at = bisect_right(speech, figure.start, key=lambda q: q.start)
    holding = [
        q
        for q in speech[max(0, at - 4) : at]
        if q.end >= figure.end
        and not (q.form == "indirect" and aside_at(grid, figure.start, q.start))
    ]
    if not holding:
        own = counted_by(grid, row_at(grid, figure.end - 1)) if figure.topic in LOSSES else None
        return figure if own is None else replace(figure, **_teller(grid, figure, own, speech))
    closest = min(holding, key=lambda q: q.end - q.start)
    return replace(figure, claimant=closest.speaker, claimant_words=closest.speaker_words)


LOSSES = frozenset({"killed", "wounded", "missing", "displaced"})


def _teller(
    grid: Grid, figure: Figure, own: int, speech: tuple[Quotation, ...]
) -> dict[str, object]:
    """ "officials reported at least 25 deaths": the officials."""
    at = bisect_right(speech, figure.start, key=lambda q: q.start)
    fields = speech_of(grid, Said(own, "report", own), list(speech[max(0, at - 6) : at]))
    return {"claimant": fields["speaker"], "claimant_words": fields["speaker_words"]}


def _told_of(grid: Grid, figure: Figure, speech: tuple[Quotation, ...]) -> Figure | None:
    """ "six soldiers they said were killed": who says so in a clause about what is counted."""
    number = row_at(grid, figure.end - 1)
    if not grid.parsed or number >= len(grid.words):
        return None
    noun = grid.heads[number]
    of = grid.heads[noun]
    nouns = (noun, grid.heads[of]) if grid.words[of] == "of" else (noun,)
    for verb in (kid for at in nouns for kid in grid.kids[at]):
        told = grid.deps[verb] == "relcl" and FORMS.get(grid.words[verb], "") in THAT
        if told and verb > number:
            at = bisect_right(speech, figure.start, key=lambda q: q.start)
            fields = speech_of(grid, said_by(grid, verb), list(speech[max(0, at - 6) : at]))
            mention, words = fields["speaker"], fields["speaker_words"]
            return replace(figure, claimant=mention, claimant_words=words)  # type: ignore[arg-type]
    return None


MANY = re.compile(r"\s(?:people|[a-z]+(?:s|en))\b(?<!metres)(?<!meters)(?<!hurdles)(?<!runners)")
SPAN = re.compile(r"(?:from\s.*\s(?:to|until|through)|between\s.*\sand)\s$")


def _as_of(grid: Grid, figure: Figure, times: tuple[TimeExpression, ...]) -> Interval | None:
    """The day a figure holds for: for the toll of an event a day named in its sentence, for one
    expected "by" a time that time, else the day of publication."""
    day = grid.story.dating.day
    at = bisect_left(times, figure.sentence[0], key=lambda t: t.start)
    near: list[TimeExpression] = []
    for time in times[at : at + 12]:
        if time.start >= figure.sentence[1]:
            break
        owns = grid.text[time.end : time.end + 2] in {"'s", "’s"}  # "Thursday's attack"
        if time.when is not None and not owns and not time.rule.startswith("beginning"):
            near.append(time)
    for time in near:
        before = grid.text[max(0, time.start - 6) : time.start].split()
        if before and before[-1].lower() in {"by", "of"} and 0 < time.start - figure.end < 30:
            return time.when
        if grid.text[figure.end : time.start].lower() == " in ":  # "22.4% in March"
            return time.when
    for one, two in pairwise(near):
        between = grid.text[max(0, one.start - 8) : two.start].lower()
        if SPAN.search(between) and one.when and two.when:
            return Interval(one.when.earliest, two.when.latest, two.when.precision)
    near = [time for time in near if not told_of_another(grid, time, figure)]
    of_one_verb = [time for time in near if figure.topic == "share" and at_one(grid, time, figure)]
    if of_one_verb:  # "slowed in November to 31.1%"
        return max(of_one_verb, key=lambda t: t.start).when
    if figure.scope == "event" and near:
        exact = [t for t in near if t.when is not None and t.when.precision == "day"]
        return min(exact or near, key=lambda t: abs(t.start - figure.start)).when
    return Interval(day, day, "about") if day is not None else None
