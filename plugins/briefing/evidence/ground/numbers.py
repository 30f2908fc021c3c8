"""Words -> the number they spell. The law: a year, a date or an ordinal is no count.

Digits with separators, number words ("two million", "a dozen", "twenty-five"), scales, decimals and
multiples. Values are floats; a range gives its two ends.
"""

from __future__ import annotations

import re

from briefing.evidence.ground.lists import row

UNITS = {
    word: value
    for value, word in enumerate(
        row("""zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""")
    )
}
TENS = {
    word: 10 * (value + 2)
    for value, word in enumerate(row("twenty thirty forty fifty sixty seventy eighty ninety"))
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "m": 1e6,
    "k": 1e3,
    "dozen": 12.0,
    "lakh": 1e5,
    "crore": 1e7,
}
SMALL = {**UNITS, **TENS}
LARGEST = 1e16  # beyond this digits are a code, not a count
GLUED = re.compile(r"(?<=\d)(?=(?:m|k|bn|mn|tn)$)")
"""``14.9bn``"""
PARTED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)")
"""``115 000``"""
DIGITS = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def value_of(words: str) -> float | None:
    """The value of a number as printed: "1.5 billion", "twenty-five", "500,000", "a dozen"."""
    total = part = 0.0
    seen = False
    plain = PARTED.sub("", words.lower().replace("-", " "))
    for word in GLUED.sub(" ", plain).split():
        bare = word.strip(".,")
        if bare in {"a", "an", "and", "of"}:
            continue
        if bare == "half":
            part, seen = part + 0.5, True
        elif bare == "quarter":
            part, seen = part + 0.25, True
        elif bare in SMALL:
            part, seen = part + SMALL[bare], True
        elif bare in SCALES:
            scale = SCALES[bare]
            part = (part if part or seen else 1.0) * scale
            seen = True
            if scale >= 1e3:
                total, part = total + part, 0.0
        elif DIGITS.fullmatch(bare):
            part, seen = part + float(bare.replace(",", "")), True
        else:
            return None
    value = total + part
    return value if seen and value < LARGEST else None
