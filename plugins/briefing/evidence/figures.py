"""Grid -> figures: numbers that count something. The law: as printed, with qualifier and claimant.

A figure is a count of people or things that the news argues about: dead, wounded, displaced, held,
fighters, money, shares, lengths of a conflict. Dates, ages, scores, ordinals and names with numbers
are none. What it counts is the noun the number stands before; the topic comes from the verbs and
nouns around it in the same clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from briefing.evidence.grid import Grid, limits, named, row_at, sentence_at
from briefing.evidence.lists import bag
from briefing.evidence.numbers import value_of
from briefing.evidence.speakers import subject
from briefing.evidence.topics import PEOPLE, TOPIC, scope_of, topic_of
from briefing.model import Figure, Interval, Quotation, TimeExpression

WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|mn|bn|lakh|crore)"
NUMBER = (
    rf"(?:(?:{DIGITS}|{WORD}(?:[-\s]{WORD})?|an?|half\sa|several|a\sfew)[-\s]{SCALE}(?:\s{SCALE})?"
    rf"|{DIGITS}(?:m|k|bn)?(?![\w])|{WORD}(?:-{WORD})?(?![\w-]))"
)
MONEY = r"(?:US\$|C\$|A\$|HK\$|[$€£¥₹₦])"
CURRENCY = (
    r"(?:(?:US|U\.S\.|American|Canadian|Australian)\s)?(?:dollars?|euros?|pounds?(?:\ssterling)?|"
    r"roubles|rubles|yen|yuan|rupees?|pesos?|riyals?|dirhams?|dinars?|francs?|rand|naira|shillings?|"
    r"kwacha|reais|liras?|USD|EUR|GBP)\b"
)
QUALIFIER = (
    r"(?:more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost|no\s(?:more|fewer|less)\sthan|up\sto|"
    r"as\smany\sas|as\smuch\sas|as\sfew\sas|well\sover|just\sover|just\sunder|close\sto|"
    r"over|above|nearly|almost|about|around|roughly|approximately|some|an\sestimated|estimated|"
    r"only|under|below|another|a\sfurther|a\stotal\sof|a\srecord|exactly|(?:an\s)?additional)"
)
SCAN = re.compile(
    rf"(?<![\w.,:/\-–#])(?P<q>(?:{QUALIFIER}\s){{0,2}})(?P<sign>{MONEY}\s?)?(?P<n>{NUMBER})"
    rf"(?:\s?(?:-|–|to|or|and)\s?(?P<sign2>{MONEY}\s?)?(?P<n2>{NUMBER})(?=[\s%.,;)]))?"
    rf"(?P<unit>\s?(?:%|per\scent\b|percent\b|percentage\spoints?\b)|\s{CURRENCY})?",
    re.I,
)
MONTHS = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s$|[$€£#№]$|"
    r"\b(?:No\.|number|chapter|article|section|page|resolution|aged?|phase|grade|class|group|part|"
    r"paragraph|room|flight|route|highway|channel|line|boeing|airbus|area|block|unit)\s$",
    re.I,
)
CLOCK = re.compile(
    r"\s?(?::\d\d|[ap]\.?m\b|GMT|hours?\s(?:GMT|local)|o'clock|st\b|nd\b|rd\b|th\b|/\d)", re.I
)
AGE = re.compile(r"[-\s]years?[-\s]old|,?\s(?:year-old|months?[-\s]old)", re.I)
LENGTH = re.compile(r"[-\s]?(day|week|month|year|hour|decade)s?\b", re.I)
OF = re.compile(r"\sof\s((?:the\s|its\s|their\s|all\s)?[\w'’-]+(?:\s[\w'’-]+){0,2})")
PART = re.compile(
    r"\sof\s(?:them|whom|the\s(?:dead|victims|wounded))\s(?:were\s)?((?:[a-z]+\s)?[a-z]+)?"
)
LASTING = re.compile(
    r"[-\s](?:old\s|long\s)?((?:[\w’'-]+\s){0,2}?(?:war|conflict|crisis|uprising|revolt|rebellion|"
    r"insurgency|siege|blockade|standoff|occupation|unrest)|in\spower|of\s(?:war|conflict|rule|"
    r"fighting|violence|civil\swar))\b",
    re.I,
)
ASKING = bag("call seek need ask appeal request pledge give donate offer provide spend cost raise")
COUNTING = bag("register estimate count record document tally expect report")
SYMBOL = {
    "$": "US dollars",
    "us$": "US dollars",
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "c$": "Canadian dollars",
    "a$": "Australian dollars",
    "₹": "rupees",
    "₦": "naira",
    "hk$": "Hong Kong dollars",
}
NAMED = {
    "dollar": "US dollars",
    "euro": "euros",
    "pound": "pounds",
    "rouble": "roubles",
    "ruble": "roubles",
    "usd": "US dollars",
    "eur": "euros",
    "gbp": "pounds",
}


def figures(
    grid: Grid, speech: tuple[Quotation, ...], times: tuple[TimeExpression, ...]
) -> tuple[Figure, ...]:
    """Every figure in order of offsets."""
    taken = [(t.start, t.end) for t in times]
    names = [(m.start, m.end) for m in grid.naming.mentions]
    found: list[Figure] = []
    for match in SCAN.finditer(grid.text):
        start = match.start("sign") if match["sign"] else match.start("n")
        if not _is_count(grid, match, start, taken, names):
            continue
        made = _figure(grid, match, start, found)
        if made is not None and made.low >= 0:
            found.append(replace(_claimed(grid, made, speech), as_of=_as_of(grid, made, times)))
    return tuple(found)


def _is_count(
    grid: Grid,
    match: re.Match[str],
    start: int,
    taken: list[tuple[int, int]],
    names: list[tuple[int, int]],
) -> bool:
    text, end = grid.text, match.end()
    number = match["n"].lower()
    if match["sign"] or match["unit"]:
        return True
    if _covered(taken, start, match.end("n")) and not LENGTH.match(text, match.end("n")):
        return False
    if _covered(names, start, match.end("n")) and not LENGTH.match(text, match.end("n")):
        return False
    before = text[max(0, start - 14) : start]
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


def _covered(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(spans, (start, 1 << 60)) - 1
    return any(low < end and start < high for low, high in spans[max(0, at) : at + 2])


def _figure(grid: Grid, match: re.Match[str], start: int, found: list[Figure]) -> Figure | None:
    low = value_of(match["n"])
    if low is None or not grid.story.sentences:
        return None
    high = value_of(match["n2"]) if match["n2"] else low
    if high is None or high < low or (match["n2"] and not _is_range(grid.text, match)):
        high = low
    end = match.end("unit") if match["unit"] else match.end("n")
    if match["n2"] and high != low and not match["unit"]:
        end = match.end("n2")
    if high != low and low < 1000 <= high and re.search("million|billion", match["n2"] or ""):
        low *= 1e9 if "billion" in match["n2"].lower() else 1e6
    sentence = grid.story.sentences[sentence_at(grid, start)]
    if not (sentence[0] <= start and end <= sentence[1]):
        return None
    qualifier = " ".join(match["q"].lower().split())
    base = Figure(start, end, sentence, low, high, qualifier=qualifier)
    if match["sign"] or (
        match["unit"] and "%" not in match["unit"] and "cent" not in match["unit"].lower()
    ):
        return _money(grid, match, base, found)
    if match["unit"]:
        return _share(grid, base)
    return _length(grid, match, base) or _count(grid, match, base, found)


def _is_range(text: str, match: re.Match[str]) -> bool:
    between = text[match.end("n") : match.start("n2")].strip().lower()
    if between == "and":
        return text[max(0, match.start() - 8) : match.start()].lower().rstrip().endswith("between")
    return between != "or" or True


def _money(grid: Grid, match: re.Match[str], base: Figure, found: list[Figure]) -> Figure:
    sign = (match["sign"] or "").strip().lower()
    word = (match["unit"] or "").strip().lower()
    name = word.rsplit(" ", 1)[-1] if not word.endswith("sterling") else "pound"
    unit = SYMBOL.get(sign) or NAMED.get(name.rstrip("s"), word) or word
    after = grid.text[base.end : base.end + 1]
    again = (
        found
        and found[-1].topic == "money"
        and grid.text[found[-1].end : base.start].strip() == "("
    )
    rule = "the same amount in another currency" if again and after == ")" else "currency"
    row = row_at(grid, base.start)
    return replace(
        base,
        unit=unit,
        counts="",
        topic="money",
        rule=rule,
        claimant_words="",
        claimant=_subject_of(grid, row, ASKING) if row < len(grid.words) else None,
    )


def _share(grid: Grid, base: Figure) -> Figure:
    of = OF.match(grid.text, base.end, min(len(grid.text), base.end + 120))
    return replace(
        base,
        unit="percent",
        topic="share",
        rule="percentage",
        counts=of.group(1).strip() if of else "",
    )


def _length(grid: Grid, match: re.Match[str], base: Figure) -> Figure | None:
    """ "the 32-month war", "40 years in power"; other lengths of time are no figures."""
    unit = LENGTH.match(grid.text, match.end("n"))
    if unit is None:
        return None
    what = LASTING.match(grid.text, unit.end(), min(len(grid.text), unit.end() + 80))
    if what is None:
        return replace(base, low=-1.0)
    return replace(
        base,
        end=unit.end(),
        unit=unit.group(1).lower() + "s",
        topic="duration",
        counts=what.group(1).strip(),
        rule="length of time",
    )


def _count(grid: Grid, match: re.Match[str], base: Figure, found: list[Figure]) -> Figure | None:
    first, last = row_at(grid, base.start), row_at(grid, base.end - 1)
    if last >= len(grid.words):
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
            rule="part of the figure before it",
        )
    noun = _noun(grid, first, last)
    if noun is None:
        return _bare(grid, base, first, last, found)
    return _of_noun(grid, base, first, last, noun)


def _noun(grid: Grid, first: int, last: int) -> int | None:
    """The noun a number counts: its head in the parse, else the next plural noun."""
    if grid.parsed:
        at = last
        for _ in range(3):
            head = grid.heads[at]
            if head > last and head - last <= 7 and grid.tags[head][:2] == "NN":
                return head
            if head == at or head > last + 7:
                break
            at = head
        nearby = range(last + 1, min(limits(grid, last)[1], last + 5))
        for row in nearby:
            if grid.tags[row] in {"NNS", "NNPS"}:
                return row
            if grid.tags[row][:2] not in {"JJ", "NN", "VB", "RB"} or grid.tags[row] == "VBD":
                return None
        return None
    for row in range(last + 1, min(limits(grid, last)[1], last + 5)):
        if grid.words[row] in PEOPLE or (
            grid.words[row].endswith("s") and len(grid.words[row]) > 3
        ):
            return row
        if not grid.words[row].isalpha():
            return None
    return None


def _of_noun(grid: Grid, base: Figure, first: int, last: int, noun: int) -> Figure | None:
    topic, given = topic_of(grid, noun, first)
    counts = grid.text[grid.starts[last + 1] : grid.ends[noun]] if noun > last else ""
    of = OF.match(grid.text, grid.ends[noun], min(len(grid.text), grid.ends[noun] + 50))
    word = grid.words[noun]
    people = (
        word in PEOPLE
        or _nationality(grid, noun)
        or (
            topic in {"killed", "wounded"}
            and given != noun
            and word.endswith(("men", "ers", "ists", "ians", "ants"))
        )
    )
    if topic and not people and word not in TOPIC:
        topic = ""
    if topic == "refugees" and _registered(grid, noun):
        topic = "registered refugees"
    if word == "bodies" and of is not None:
        counts += of.group()
    small = base.high < 10 and not grid.text[base.start].isdigit()
    if not topic and (small or _definite(grid, first)) and not base.qualifier:
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
        claimant=_subject_of(grid, noun, COUNTING),
        rule=f'"{grid.words[given]}"' if given is not None else "number and noun",
    )


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
        topic, given = topic_of(grid, last + 1, first)
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
    toll = grid.words[max(limits(grid, first)[0], first - 12) : first]
    if "toll" in toll:
        return replace(
            base,
            unit="persons",
            topic="killed",
            counts="",
            rule='"toll"',
            scope=scope_of(grid, first, "killed", None),
        )
    return None


def _next_topic(grid: Grid, last: int) -> str:
    for row in range(last + 2, min(len(grid.words), last + 5)):
        if grid.words[row] in TOPIC:
            return TOPIC[grid.words[row]]
    return ""


def _nationality(grid: Grid, noun: int) -> bool:
    word = grid.text[grid.starts[noun] : grid.ends[noun]]
    return word[:1].isupper() and word.endswith(
        ("ians", "ans", "ese", "is", "ish", "tis", "ks", "nes", "ns")
    )


def _definite(grid: Grid, first: int) -> bool:
    return first > 0 and grid.words[first - 1] in {
        "the",
        "these",
        "those",
        "both",
        "all",
        "his",
        "her",
        "its",
        "their",
    }


def _registered(grid: Grid, noun: int) -> bool:
    low, high = limits(grid, noun)
    return any(w.startswith("regist") for w in grid.words[max(low, noun - 8) : min(high, noun + 8)])


def _subject_of(grid: Grid, row: int, verbs: frozenset[str]) -> int | None:
    """The one who counts or asks: subject of "registered", "is calling for" above the figure."""
    at = row
    for _ in range(6):
        if not grid.parsed or grid.heads[at] == at:
            return None
        at = grid.heads[at]
        if grid.tags[at].startswith("VB"):
            if grid.lemmas[at].lower() in verbs:
                own = subject(grid, at)
                return named(grid, own) if own is not None else None
            return None
    return None


def _aside(text: str, speech: Quotation, figure: Figure) -> bool:
    """ "..., the war, which has killed 100,000": the text's own aside in somebody's statement."""
    if speech.form != "indirect":
        return False
    between = text[max(speech.start, figure.start - 160) : figure.start]
    return ", which " in between or ", who " in between


def _claimed(grid: Grid, figure: Figure, speech: tuple[Quotation, ...]) -> Figure:
    """The speaker of the smallest quotation or statement that holds the figure."""
    if figure.claimant is not None:
        mention = grid.naming.mentions[figure.claimant]
        return replace(figure, claimant_words=grid.text[mention.start : mention.end])
    at = bisect_right(speech, figure.start, key=lambda q: q.start)
    holding = [
        q
        for q in speech[max(0, at - 4) : at]
        if q.end >= figure.end and not _aside(grid.text, q, figure)
    ]
    if not holding:
        return figure
    closest = min(holding, key=lambda q: q.end - q.start)
    return replace(figure, claimant=closest.speaker, claimant_words=closest.speaker_words)


def _as_of(grid: Grid, figure: Figure, times: tuple[TimeExpression, ...]) -> Interval | None:
    """The day a figure holds for: for the toll of an event a day named in its sentence, for one
    expected "by" a time that time, else the day of publication."""
    day = grid.story.dating.day
    at = bisect_left(times, figure.sentence[0], key=lambda t: t.start)
    near: list[TimeExpression] = []
    for time in times[at : at + 12]:
        if time.start >= figure.sentence[1]:
            break
        if time.when is not None and not time.rule.startswith("beginning"):
            near.append(time)
    for time in near:
        before = grid.text[max(0, time.start - 6) : time.start].split()
        if before and before[-1].lower() in {"by", "of"} and 0 < time.start - figure.end < 30:
            return time.when
    dated = [t for t in near if t.when is not None and t.when.precision == "day"]
    if figure.scope == "event" and dated:
        return min(dated, key=lambda t: abs(t.start - figure.start)).when
    return Interval(day, day, "about") if day is not None else None
