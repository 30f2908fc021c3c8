"""A text -> words that look like a time. The law: linear, and a word that is none is passed over.

Patterns in the manner of HeidelTime, one alternative for each kind; its name is the kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from briefing.evidence.ground.grid import Grid, row_at
from briefing.evidence.ground.lists import bag

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    r"(?![a-z])"
)


WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"


FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


DAY = r"\d{1,2}(?:st|nd|rd|th)?"


TO = r"\s?(?:[-–—/]|to|and)\s?"


COUNT = (
    r"(?:\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|(?:a\s)?hundred|several|few|a\sfew|some|couple\sof|a\scouple\sof|many)"
)


UNIT = r"(?:day|week|month|year|decade|hour|minute|fortnight|weekend|century|centurie)s?"


NEAR = r"(?:last|next|this|past|previous|coming|following|current|same|earlier\sthis|later\sthis)"


PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night|noon|lunchtime))?"


EDGE = r"(?:the\s)?(?:start|beginning|middle|end)\sof"


INITIALS = r"[\dabcdefhjlmnoprstwy]"
"""What any of the words begins with: elsewhere none of the many alternatives need be tried."""


SCAN = re.compile(
    rf"""\b(?={INITIALS})(?:
    (?P<iso>\d{{4}}-\d\d-\d\d)
    |(?P<dmy>(?:{WEEKDAY},?\s)?(?:the\s)?{DAY}(?:{TO}{DAY})?\s(?:of\s)?{MONTH}(?:,?\s\d{{4}}\b)?)
    |(?P<mdy>(?:{WEEKDAY},?\s(?:the\s)?)?{MONTH}\s(?:the\s)?{DAY}(?:{TO}{DAY})?(?![\d]|,\d|\.\d)
        (?:,?\s\d{{4}}\b)?)
    |(?P<month>(?:(?:{EDGE}|early|mid|late|last|next|this|earlier\sin|later\sin|{EDGE}\slast|{EDGE}\snext)[-\s])?
        {MONTH}(?:{TO}{MONTH})?(?:(?:\sof|,)?\s\d{{4}}\b)?(?!\s\d))
    |(?P<weekday>(?:(?:{NEAR}|early|late|the\sfollowing)\s)?{FULL_WEEKDAY}{PART_OF_DAY}(?:\s(?:last|next|this)\sweek\b)?)
    |(?P<edge>{EDGE}\s(?:the|this|last|next|that)\s(?:year|month|week|decade)|year['’]?s?[-\s]end|end-year|year-end)
    |(?P<edgeyear>(?:{EDGE}|early|mid|late)[-\s](?:in\s)?(?:1[6-9]|20)\d\d\b)
    |(?P<near>(?:the\s)?{NEAR}\s(?:week|month|year|weekend|quarter|decade|century|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)\b(?!-))
    |(?P<span>(?:the\s)?(?:recent|coming|past|last|next|previous|following)\s(?:{COUNT}\s{UNIT}|(?:days|weeks|months|years|decades|hours))\b)
    |(?P<ago>(?:(?:more\sthan|over|about|nearly|almost|around|some|at\sleast|just)\s)?{COUNT}\s(?:and\sa\shalf\s)?{UNIT}\s(?:ago|earlier|before|later|afterwards?|previously)\b)
    |(?P<shift>(?:(?:just|only|barely|a\sfew|several|two|three)\s)?(?:days|weeks|months|hours)\s(?:after|before|later|earlier|ago)\b)
    |(?P<word>today|tonight|yesterday|tomorrow|the\sday\s(?:earlier|before\syesterday|after\stomorrow|before|after)|the\s(?:year|month|week)\sbefore|
        (?:the|a)\s(?:previous|following|next|same)\sday|overnight|(?:earlier|later)\sthe\ssame\sday|last\snight|nowadays)\b
    |(?P<duration>(?:\d{{1,4}}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|multi)[-‐‑\s]
        (?:and-a-half-)?(?:day|week|month|year|decade|hour|century)s?(?:[-\s](?:long|old))?\b)
    |(?P<slash>\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d\b)
    |(?P<decade>(?:(?:early|mid|late)[-\s])?(?:the\s)?(?:1[6-9]|20)\d0s\b)
    |(?P<years>(?:1[6-9]|20)\d\d\s?[-–]\s?(?:(?:1[6-9]|20)\d\d|\d\d)\b(?!-))
    |(?P<season>(?:the\s)?(?:(?:early|mid|late)[-\s])?(?:spring|summer|autumn|winter|fall)(?:\sof)?\s(?:1[6-9]|20)\d\d\b)
    |(?P<year>(?:1[6-9]|20)\d\d\b(?![-,.]\d|['’]?s\b))
    )""",
    re.X | re.I,
)


YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|during|before|after|through|early|late|mid|year|the|"
    r"between|around|circa|and|to|for|late|back|election|summer|winter|spring|autumn|fall)"
    r"|[(\[,])[\s-]?$",
    re.I,
)


NAMED_DAYS = ("black ", "good ", "bloody ", "cyber ", "super ", "easter ", "ash ", "palm ", "holy ")


HABIT = re.compile(
    rf"{FULL_WEEKDAY}(?:\s?(?:&|and|or|to|-)\s?{FULL_WEEKDAY})?\s(?:nights|mornings|evenings|afternoons)\b"
)
"""What is so every week: "Friday & Saturday nights"."""


UNIT_AFTER = re.compile(
    r"\s?(?:people|persons|men|women|children|civilians|fighters|troops|soldiers|refugees|"
    r"km|kilomet|miles|met|tonnes|tons|dollars|euros|votes|seats|others|families|homes|%|percent)",
    re.I,
)


def inside_name(covers: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the words are part of a longer name: "Russia Today", "Black September"."""
    at = bisect_right(covers, (start, end + 1 << 30)) - 1
    for low, high in covers[max(0, at) : at + 2]:
        if low <= start and end <= high and (high - low) > (end - start):
            return True
    return False


DATING = bag("the its their his her those to in since from until by during")


def counts_things(grid: Grid, start: int) -> bool:
    """ "1709 schoolchildren": a number before a plural noun, unless "the" makes it a year."""
    row = row_at(grid, start)
    if not grid.parsed or row >= len(grid.words) or grid.deps[row] != "nummod":
        return False
    the = row > 0 and grid.words[row - 1] in DATING
    return grid.tags[grid.heads[row]] == "NNS" and grid.heads[row] > row and not the


def plausible(  # noqa: PLR0911  (one answer a kind)
    text: str, match: re.Match[str]
) -> bool:
    """Whether a match is a time: "may go", "the Sun" and "1,500" are none."""
    kind = match.lastgroup
    words = match.group()
    start, end = match.span()
    if kind in {"dmy", "mdy", "month"} and not _capital_month(words):
        return False
    if kind == "weekday" and text[max(0, start - 8) : start].lower().endswith(NAMED_DAYS):
        return False
    if kind == "weekday" and HABIT.match(text, start):
        return False
    if kind == "word" and text[max(0, start - 4) : start].lower().endswith(" of "):
        return False  # "the world of today"
    if kind == "weekday" and not re.search(rf"\b(?:{FULL_WEEKDAY[3:-4]})", words):
        return any(c.isupper() for c in words)
    if kind == "month":
        bare = re.fullmatch(
            r"(?:May|March|Mar|Sun|Jan|Dec|Nov|Oct|Sep|Sept|Aug|Apr|Feb|Jun|Jul)\.?", words
        )
        before = text[max(0, start - 12) : start]
        if bare:
            return bool(
                re.search(
                    r"\b(?:in|since|until|till|by|of|from|during|before|after|through|on|and|to|for)\s$",
                    before,
                    re.I,
                )
            )
    if kind == "year":
        if UNIT_AFTER.match(text, end) or text[max(0, start - 1) : start] in {
            "$",
            "€",
            "£",
            "#",
            ",",
            ".",
            "/",
            "-",
        }:
            return False
        if text[end : end + 1] in {"/", "%"} or text[end : end + 2] in {",0"}:
            return False
        return (
            bool(YEAR_BEFORE.search(text[max(0, start - 12) : start])) or text[end : end + 1] == ")"
        )
    if kind in {"dmy", "mdy"}:
        return all(1 <= int(d) <= 31 for d in re.findall(r"(?<!\d)\d{1,2}(?!\d)", words))
    return True


def _capital_month(words: str) -> bool:
    found = re.search(MONTH, words, re.I)
    return found is not None and found.group()[:1].isupper()
