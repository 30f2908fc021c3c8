"""Names that are one -> how often the room knows it: surnames in a text, spellings of places.

*Surnames*: a person's shorter name that was linked without a doubt is right if the set has a person
there and its chain holds a longer name of that person: the same Wikipedia title where the set has
titles (``link``; it then leaves out who has none, and what it leaves out is not judged), else a
person of the set whose name has all words of the shorter one.
*Spellings*: a place's name and each other name that the shipped table has for it, if half of their
letters agree (others are other names: nobody can find them); of the Arab countries, Russia and
Iran, the half of the places that no threshold was chosen by. False pairs are names of different
places. Asked is the spelling alone, without what the gazetteer knows of the two.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from evaluate_pipeline import Text
from rapidfuzz.distance import Indel

from briefing.naming.corpus.joins.sounds import sound_blocks, sounds_alike
from briefing.naming.corpus.joins.spellings import ONE_WORD_JOIN, PLACE_JOIN, PLACE_PROPOSE
from briefing.naming.known.folding import fold, key, likeness
from briefing.naming.tables import gazetteer
from briefing.naming.tables.gazetteer_fold import fold_name
from briefing.naming.tables.lexicon import TITLE_ADJUNCTS, TITLES

COUNTRIES: Mapping[str, str] = {
    "Arab countries": "SY IQ LB JO PS EG SA YE OM QA BH AE LY TN DZ MA SD KW",
    "Russia": "RU",
    "Iran": "IR",
}
FALSE_PAIRS = 200_000
SEED = 3
HALF, SAME_KEY = 0.5, 0.80


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
    """One line for each part of the world: ours, then the recipe it is compared with."""
    for name, codes in COUNTRIES.items():
        true, false = pairs_of(codes.split())
        shares = (
            f"{level} {share(alike, true):.1f} % ({share(alike, false):.3f} % false)"
            for level, alike in LEVELS.items()
        )
        yield f"spellings, {name}, {len(true)} pairs: {', '.join(shares)}"


def share(alike: Callable[[str, str], bool], pairs: Sequence[tuple[str, str]]) -> float:
    """How many of a hundred pairs are held for alike."""
    return 100 * sum(alike(*pair) for pair in pairs) / len(pairs)


def pairs_of(codes: Sequence[str]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Spellings of one place, and names of different places. The same pairs every time."""
    places = _places_of(codes)
    draw = random.Random(SEED)
    true = [(name, other) for name, others in places for other in others if _near(name, other)]
    every = [(n, name) for n, (title, others) in enumerate(places) for name in (title, *others)]
    drawn = (draw.choices(every, k=2) for _ in range(FALSE_PAIRS))
    return true, [(a, b) for (n, a), (m, b) in drawn if n != m and fold_name(a) != fold_name(b)]


def _near(one: str, other: str) -> bool:
    """Whether half of the letters agree: a spelling rather than another name."""
    mine, theirs = (re.sub("[^a-z]", "", fold_name(name)) for name in (one, other))
    return Indel.normalized_similarity(mine, theirs) >= HALF


def _is_proposed(one: str, other: str) -> bool:
    """Whether naming compares two place names, and takes them for spellings of one."""
    met = not set(sound_blocks(one)).isdisjoint(sound_blocks(other))
    return met and sounds_alike(one, other) >= PLACE_PROPOSE


def _is_joined(one: str, other: str) -> bool:
    """Whether a second fact joins them."""
    short = 1 in (len(fold(one)), len(fold(other)))
    return sounds_alike(one, other) >= (ONE_WORD_JOIN if short else PLACE_JOIN)


def _by_recipe(least: float) -> Callable[[str, str], bool]:
    """The published recipe: equal keys, or Jaro-Winkler of the folded words."""

    def alike(one: str, other: str) -> bool:
        likely = likeness(one, other)
        return likely >= least or (likely >= SAME_KEY and key(one) == key(other))

    return alike


LEVELS = {
    "proposed": _is_proposed,
    "joined": _is_joined,
    "by the recipe at 0.90": _by_recipe(0.90),
    "at 0.93": _by_recipe(0.93),
}


def _places_of(codes: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Name and other names of the test half of the places in those countries, in order."""
    titles = {gazetteer.countries()[code].title for code in codes}
    found: dict[int, tuple[str, list[str]]] = {}
    for line in (gazetteer.DATA / "names.tsv").read_text("utf-8").splitlines():
        name = line.split("\t", 1)[0]
        for row in gazetteer.known_places(name):
            number = row.place.geonames
            if row.place.country in titles and number and _is_test(number):
                _, others = found.setdefault(number, (row.place.name, []))
                if name != fold_name(row.place.name):
                    others.append(name.title())
    return [found[number] for number in sorted(found)]


def _is_test(number: int) -> bool:
    return sha256(str(number).encode()).digest()[-1] % 2 == 1
