"""A text -> its language and direction, from its letters and commonest words. Offline, small."""

from __future__ import annotations

import re
from collections import Counter

RIGHT_TO_LEFT = frozenset(("ar", "he", "fa", "ur", "ps", "ckb", "yi"))
SCRIPTS = (
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("am", re.compile("[\u1200-\u137f]")),
)
WORDS = {
    "en": "the of and to in a that is was for on with as by he it at from his had are be said",
    "fr": "le la les de des du et en un une est que qui dans pour par sur au aux avec pas ce il a",
    "de": "der die das und in den von zu mit dem des ist auf ein eine nicht im für als auch sich",
    "es": "el la los las de del y en un una es que por con para se al su como más lo no ha",
    "pt": "o a os as de do da dos das e em um uma é que por com para se ao no na mais não como",
    "it": "il la i gli le di del della e in un una è che per con da si al nel non sono come ha",
    "nl": "de het een en van in is dat op te voor met zijn aan niet door er ook als bij naar hij",
    "sv": "och i att det som en på är av för den med till inte om ett har de han från var sig",
    "tr": "ve bir bu da de için ile olarak daha olan çok en gibi kadar sonra ancak olduğunu dedi",
    "pl": "i w na z do że się nie jest to o jak po co za od przez ale dla był są jego która",
    "ro": "și de la în a cu pe nu din să este un o care că pentru mai sau au fost dar prin",
    "id": "yang dan di ini itu dengan untuk dari dalam pada tidak akan oleh ke juga ada adalah",
    "sw": "ya wa na kwa ni katika la za kuwa cha hii huo yake ambao alisema hiyo watu baada",
    "cs": "a v na se je že o s z do i to k za po pro by jako jsou který není také ale",
}
PROFILES = {language: frozenset(words.split()) for language, words in WORDS.items()}
PERSIAN, URDU = re.compile("[پچژگ]"), re.compile("[ٹڈڑےں]")
UKRAINIAN, BULGARIAN = re.compile("[іїєґ]"), re.compile("[ыэё]")
BEYOND_LATIN = re.compile("[\u0370-\uffff]")
"""The letters of all these scripts are such."""
SAMPLE = 20_000


def language_of(text: str) -> str:
    """A two-letter code; ``und`` where a text gives no hint (too short, no known words)."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return "und"
    for language, script in SCRIPTS if len(BEYOND_LATIN.findall(sample)) > 0.4 * letters else ():
        if len(script.findall(sample)) > 0.4 * letters:
            return _within(language, sample)
    return _latin(sample)


def direction_of(language: str) -> str:
    """``rtl`` or ``ltr``."""
    return "rtl" if language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"


def _within(language: str, sample: str) -> str:
    if language == "ar":
        if URDU.search(sample):
            return "ur"
        return "fa" if len(PERSIAN.findall(sample)) > 0.01 * len(sample) else "ar"
    if language == "ru":
        return "uk" if UKRAINIAN.search(sample) else "ru" if BULGARIAN.search(sample) else "bg"
    return language


def _latin(sample: str) -> str:
    counts = Counter(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", sample.casefold()))
    total = sum(counts.values())
    scores = {
        language: sum(counts[word] for word in sorted(profile)) / max(total, 1)
        for language, profile in PROFILES.items()
    }
    best = max(scores, key=lambda language: (scores[language], language == "en", language))
    if best == "en":
        return "en" if total >= 3 else "und"
    distinct = sum(word in counts for word in PROFILES[best])
    sure = scores[best] >= 0.1 and distinct >= 4 and scores[best] > 1.3 * scores["en"]
    return best if sure else "en" if scores["en"] > 0 else "und"
