"""Names that are one -> how often the room knows it: surnames in a text, spellings of places.

*Surnames*: a person's shorter name that was linked without a doubt is right if the set has a person
there and its chain holds a longer name of that person: the same Wikipedia title where the set has
titles (``link``; it then leaves out who has none, and what it leaves out is not judged), else a
person of the set whose name has all words of the shorter one.
*Spellings*: pairs of Latin spellings of one place in the shipped table, of the Arab countries,
Russia and Iran; a pair is found if naming holds them for alike. False pairs are names of different
places. Transliterations and other names of a place are not told apart: nobody can find all.
"""

from __future__ import annotations

import itertools
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluate_pipeline import Text

from briefing.naming.corpus.facts import Facts
from briefing.naming.corpus.names_of_corpus import PLACE
from briefing.naming.corpus.spellings import Known, spelled_alike
from briefing.naming.known.folding import fold
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import TITLE_ADJUNCTS, TITLES

COUNTRIES: Mapping[str, str] = {
    "Arab countries": "SY IQ LB JO PS EG SA YE OM QA BH AE LY TN DZ MA SD KW",
    "Russia": "RU",
    "Iran": "IR",
}
TRUE_PAIRS, FALSE_PAIRS = 4_000, 40_000
SEED = 3


@dataclass
class Surnames:
    """Short names of persons that were linked; those the set says are right."""

    linked: int = 0
    right: int = 0
    uncertain: int = 0

    def line(self) -> str:
        share = 100 * self.right / max(self.linked, 1)
        return f"surnames {share:.1f} % right of {self.linked}, {self.uncertain} left uncertain"


def count_surnames(row: dict, text: Text, into: Surnames) -> None:
    """Add one text's short names of persons."""
    gold = [m for m in row.get("mentions") or () if m["type"] == "person"]
    partial = any(m.get("link") for m in row.get("mentions") or ())
    held = defaultdict(list)
    for mention in text.naming.mentions:
        held[mention.chain] += [m for m in gold if _touch(mention, m)]
    for mention in text.naming.mentions:
        chain = text.naming.chains[mention.chain]
        if chain.kind != "person" or not mention.cue.startswith("short for"):
            continue
        if mention.uncertain or not text.refs[mention.chain]:
            into.uncertain += bool(mention.uncertain)
            continue
        here = [m for m in gold if _touch(mention, m)]
        if partial and not here:
            continue
        into.linked += 1
        into.right += any(_is_one(m, other) for m in here for other in held[mention.chain])


def _touch(mention: object, gold: dict) -> bool:
    return mention.start < gold["end"] and gold["start"] < mention.end


def _is_one(short: dict, full: dict) -> bool:
    """Whether the set says, or its words allow, that ``full`` is a longer name of ``short``."""
    if short.get("link") and full.get("link"):
        return short["link"] == full["link"]
    mine, theirs = _bare(short["text"]), _bare(full["text"])
    return len(theirs) > 1 and set(fold(" ".join(mine))) <= set(fold(" ".join(theirs)))


def _bare(name: str) -> list[str]:
    """The words of a name as sets have them, without titles before it and possessive."""
    spoken = re.sub(r"['’]s?$", "", name).split()
    while len(spoken) > 1 and spoken[0].rstrip(".") in TITLES | TITLE_ADJUNCTS:
        spoken = spoken[1:]
    return spoken


def spellings() -> Iterator[str]:
    """One line for each part of the world."""
    for name, codes in COUNTRIES.items():
        found, pairs, false, others = measure_spellings(codes.split())
        yield (
            f"spellings, {name}: {100 * found / pairs:.1f} % of {pairs} pairs found, "
            f"false {100 * false / others:.3f} % of {others}"
        )


def measure_spellings(codes: Sequence[str]) -> tuple[int, int, int, int]:
    """True pairs found and asked, false pairs found and asked. The same pairs every time."""
    names = _names_of(codes)
    draw = random.Random(SEED)
    pairs = [pair for of_one in names for pair in itertools.combinations(of_one, 2)]
    pairs = draw.sample(pairs, min(TRUE_PAIRS, len(pairs)))
    every = [(n, name) for n, of_one in enumerate(names) for name in of_one]
    others = [(draw.choice(every), draw.choice(every)) for _ in range(FALSE_PAIRS)]
    apart = [(a[1], b[1]) for a, b in others if a[0] != b[0] and a[1] != b[1]]
    found, false = (sum(is_alike(*pair) for pair in some) for some in (pairs, apart))
    return found, len(pairs), false, len(apart)


def is_alike(one: str, other: str) -> bool:
    """Whether naming takes two place names for spellings of one."""
    mine, theirs = (
        Known(name, name, PLACE, curated=False, facts=Facts(), stories=frozenset())
        for name in (one, other)
    )
    return spelled_alike(mine, theirs) > 0


def _names_of(codes: Sequence[str]) -> list[list[str]]:
    """The spellings of each place in those countries, in order."""
    titles = {gazetteer.countries()[code].title for code in codes}
    found: dict[int, set[str]] = defaultdict(set)
    for line in (gazetteer.DATA / "names.tsv").read_text("utf-8").splitlines():
        name = line.split("\t", 1)[0]
        for row in gazetteer.known_places(name):
            if row.place.country in titles and row.place.geonames:
                found[row.place.geonames].add(name.title())
    return [sorted(names) for _, names in sorted(found.items()) if len(names) > 1]
