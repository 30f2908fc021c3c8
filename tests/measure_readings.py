"""Readings of place names -> how many are right. The law: what was learnt from is never counted.

    python -m measure_readings                       the news of ``gold/gum_readings.tsv``
    python -m measure_readings SET.jsonl ...         five-fold on sets the weights are fitted on

Gold, read from the texts in ``sets/gum-news.jsonl`` (see its NOTICE) and from no output: text,
start, end, name, reading; ``?`` where MENTIONS leaves it open (a team from a state, a flag,
``ambassador to``), counted neither way. Every country and every larger town of the texts that is
no part of a longer name is in it. Sports sides are actors. Folds are cut by a digest of the text.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.model import Parse
from briefing.naming import parsing
from briefing.naming.places.readings import fit as fitting
from briefing.naming.places.readings.around import around
from briefing.naming.places.readings.hard import hard_reading
from briefing.naming.places.readings.of_place import kind_of, read_place, tipped
from briefing.naming.places.readings.plain import plain_reading, speaks
from briefing.naming.places.readings.spot import spot_of

HERE = Path(__file__).parent
FOLDS = 5
Place = tuple[str, Parse, int, int]


def gold() -> list[tuple[Place, str]]:
    """Every place name of the gold with the reading that is wanted, ``?`` left out."""
    lines = (HERE / "gold" / "gum_readings.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    sets = (HERE / "sets" / "gum-news.jsonl").read_text("utf-8").splitlines()
    texts = {row["id"]: row["text"] for row in map(json.loads, sets)}
    parses = dict(zip(texts, parsing.parse_texts(list(texts.values())), strict=True))
    return [
        ((texts[story], parses[story], int(start), int(end)), wanted)
        for story, start, end, _, wanted in rows
        if wanted != "?"
    ]


def right_of_gold() -> Counter[str]:
    """``all``, ``right``, and of each: ``open`` for those that the reading calls uncertain."""
    counts: Counter[str] = Counter()
    for (text, parse, start, end), wanted in gold():
        reading = read_place(text, parse, start, end)
        right = reading.reading == wanted
        counts.update({"all": 1, "right": right, f"{wanted} all": 1, f"{wanted} right": right})
        if reading.uncertain:
            counts.update({"open all": 1, "open right": right})
    return counts


def fold_of(text: str, seed: str = "") -> int:
    return int(hashlib.sha256((seed + text).encode()).hexdigest(), 16) % FOLDS


def five_fold(paths: Sequence[Path]) -> Iterator[tuple[str, int, int, int]]:
    """Of each set: its name, how many, right by the weights alone, right with all rules."""
    names, sets, senses = [], [], []
    for path in paths:
        found, said = fitting.samples([path])
        names, senses = names + found, senses + said
        sets += [path.stem] * len(found)
    chances = _held_out(names, senses)
    for name in dict.fromkeys(sets):
        rows = [n for n, of in enumerate(sets) if of == name]
        alone = sum((chances[n] >= 0.5) == bool(senses[n]) for n in rows)
        ruled = sum(_acts(names[n], chances[n]) == bool(senses[n]) for n in rows)
        yield name, len(rows), alone, ruled


def _held_out(names: Sequence[Place], senses: Sequence[int]) -> list[float]:
    """The chance of an actor by weights that never saw the text."""
    own, own_senses = fitting.cases(fitting.BY_HAND)
    chances = [0.0] * len(names)
    for fold in range(FOLDS):
        seen = [n for n, name in enumerate(names) if fold_of(name[0]) != fold]
        held = [n for n, name in enumerate(names) if fold_of(name[0]) == fold]
        scores, _ = fitting.fit(
            [*(names[n] for n in seen), *own],
            [*(senses[n] for n in seen), *own_senses],
            [names[n] for n in held],
        )
        for n in held:
            chances[n] = scores[f"{names[n][2]} {names[n][0]}"]
    return chances


def _acts(name: Place, chance: float) -> bool:
    text, parse, start, end = name
    spot = spot_of(parse, start, end)
    kind = kind_of(text[start:end])
    if hard := hard_reading(around(text, parse, spot, (start, end), kind)):
        return hard[0] == "actor"
    if spot is None or not speaks(parse, spot.root):
        return chance >= 0.5
    return tipped(chance, plain_reading(parse, spot.root, kind)[0]) >= 0.5


def main(paths: Sequence[str]) -> None:
    if not paths:
        counts = right_of_gold()
        for key in ("", "actor ", "location ", "open "):
            of, right = counts[f"{key}all"], counts[f"{key}right"]
            print(f"{key or 'all ':9} {right} of {of}: {100 * right / max(of, 1):.1f} %")
    for name, of, alone, ruled in five_fold([Path(p) for p in paths]) if paths else ():
        print(f"{name}: weights {100 * alone / of:.1f}, with rules {100 * ruled / of:.1f} ({of})")


if __name__ == "__main__":
    main(sys.argv[1:])
