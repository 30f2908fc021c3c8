"""A seed number and N -> a corpus of N news texts with the authority pages of its names.

The words are those of the dossier's own seeds, drawn as often as they occur there; the names are
made of syllables and mentioned as names are: a few everywhere, most once or twice (Zipf).
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORDS_A_TEXT = 562
MENTIONS_A_TEXT = 45
NAMES_A_TEXT = 0.8  # of all different names, per text of the corpus
FIRST = (
    "Adan Bela Cyra Dmitar Elena Farid Goran Hana Ivo Jamila Karim Leyla Marek Nadia Omar".split()
)
HEADS = "ba da ka la ma na ra sa ta va ze be de ge ke le me ne re se ti bi di gi ki li mi".split()
TAILS = "dov nik rin ssan mil tash vek zar lund berg ghar dil rov".split()
DAYS = [f"{day:02d} {month} 2013" for month in ("May", "June", "October") for day in range(1, 29)]


@dataclass(frozen=True, slots=True)
class Name:
    """A made-up person, town or body and the id of its page."""

    id: str
    family: str
    kind: str
    title: str
    aliases: tuple[str, ...] = ()


def names(count: int, chance: random.Random) -> list[Name]:
    """``count`` different names: of ten, six persons, three towns, one body."""
    stems = (
        "".join(parts) + tail
        for size in itertools.count(2)
        for parts in itertools.product(HEADS, repeat=size)
        for tail in TAILS
    )
    found = []
    for i, stem in enumerate(itertools.islice(stems, count)):
        word = stem.capitalize()
        if i % 10 < 6:
            first = chance.choice(FIRST)
            found.append(
                Name(f"{first}-{word}".lower(), "actors", "person", f"{first} {word}", (word,))
            )
        elif i % 10 < 9:
            found.append(Name(word.lower(), "locations", "town", word))
        else:
            found.append(
                Name(f"{word}-council".lower(), "actors", "organisation", f"{word} Council")
            )
    chance.shuffle(found)
    return found


class Writer:
    """Writes texts of ordinary words into which names are set."""

    def __init__(self, seeds: Path, cast: list[Name], chance: random.Random) -> None:
        text = " ".join(path.read_text("utf-8") for path in sorted(seeds.glob("*.txt")))
        self.words = re.findall(r"\b[a-z]{2,}\b", text)
        self.cast = cast
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(cast))))
        self.chance = chance

    def text(self, number: int) -> str:
        """One article: headline, day, ten paragraphs."""
        named = self.chance.choices(self.cast, cum_weights=self.weights, k=MENTIONS_A_TEXT)
        day = self.chance.choice(DAYS)
        forms = iter([self.chance.choice((name.title, *name.aliases)) for name in named])
        headline = f"{named[0].title} on {' '.join(self._some(5))} number {number}"
        paragraphs = [self._paragraph(forms) for _ in range(10)]
        return "\n\n".join([headline, day, *paragraphs, self._rest(forms)]) + "\n"

    def _some(self, count: int) -> list[str]:
        return self.chance.choices(self.words, k=count)

    def _paragraph(self, forms: Iterator[str]) -> str:
        sentences = []
        for _ in range(2):
            words = self._some(23)
            for place in (2, 14):
                words[place] = f"with {next(forms, 'others')}"
            sentences.append(words[0].capitalize() + " " + " ".join(words[1:]) + ".")
        return " ".join(sentences)

    def _rest(self, forms: Iterator[str]) -> str:
        return f"The talks were joined by {', '.join(forms) or 'others'} and several more."


def authority(name: Name) -> str:
    lines = ["---", f"title: {name.title}", f"kind: {name.kind}"]
    if name.aliases:
        lines.append(f"aliases: [{', '.join(name.aliases)}]")
    return "\n".join([*lines, "---", ""])


def make(folder: Path, seeds: Path, count: int, seed: int = 1) -> None:
    """Write ``folder/seeds`` and ``folder/content`` with ``count`` texts and their names."""
    chance = random.Random(seed)
    cast = names(max(int(count * NAMES_A_TEXT), 60), chance)
    writer = Writer(seeds, cast, chance)
    for room in ("seeds", "content/actors", "content/locations", "content/events"):
        (folder / room).mkdir(parents=True, exist_ok=True)
    for name in cast:
        (folder / "content" / name.family / f"{name.id}.md").write_text(authority(name), "utf-8")
    for number in range(count):
        (folder / "seeds" / f"{number:06d}.txt").write_text(writer.text(number), "utf-8")
