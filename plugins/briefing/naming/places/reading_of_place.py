"""A place name in its sentence -> does it act? The law: hard rules, then weights, then plain rules.

Hard rules look at spans and neighbouring words and hold in every text (MENTIONS: "Where the state
is the place"). The weights (`reading_weights`) see the parse; without a model, or without the
vectors the weights were fitted with, the plain rules decide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from briefing.model import Parse
from briefing.naming.places.reading_around import around
from briefing.naming.places.reading_features import features, slots
from briefing.naming.places.reading_hard import hard_reading
from briefing.naming.places.reading_plain import plain_reading
from briefing.naming.places.reading_spot import Spot, spot_of
from briefing.naming.places.reading_weights import Weights, read_weights
from briefing.naming.tables import gazetteer

UNCERTAIN = (0.4, 0.6)
SLOT_UNIT = 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """``reading``: location | actor | event. ``score``: how much it is an actor, 0 to 1."""

    reading: str
    score: float
    cue: str
    uncertain: bool = False


def read_place(  # noqa: PLR0913, PLR0917
    text: str, parse: Parse, start: int, end: int, kind: str = "", threshold: float | None = None
) -> Reading:
    """How the name at ``start:end`` is meant; ``kind``: country | capital | city | other.

    ``threshold``: the score from which a name is an actor (default: that of the weights).
    """
    kind = kind if kind in ("country", "capital", "city") else kind_of(text[start:end])
    spot = spot_of(parse, start, end)
    hard = hard_reading(around(text, parse, spot, (start, end), kind))
    if hard is not None:
        reading, cue = hard
        return Reading(reading, 1.0 if reading == "actor" else 0.0, cue)
    if spot is None:
        return Reading("location", 0.3, "no parse", False)
    weights = read_weights()
    if weights.vectors and parse.slots:
        score = score_of(text, parse, spot, kind, weights)
        limit = weights.threshold if threshold is None else threshold
        return Reading(
            "actor" if score >= limit else "location",
            round(score, 3),
            cue_of(parse, spot),
            UNCERTAIN[0] < score < UNCERTAIN[1],
        )
    reading, cue = plain_reading(parse, spot.root, kind)
    return Reading(reading, 0.75 if reading == "actor" else 0.25, cue)


def score_of(text: str, parse: Parse, spot: Spot, kind: str, weights: Weights) -> float:
    """The probability of an actor by the weights."""
    total = weights.bias + sum(
        weights.features.get(f, 0.0) for f in dict.fromkeys(features(text, parse, spot, kind))
    )
    for slot, members in enumerate(slots(parse, spot)):
        scores = [parse.slots[n][slot] / SLOT_UNIT if parse.slots[n] else 0.0 for n in members]
        total += sum(scores) / len(scores) if scores else 0.0
    return 1 / (1 + math.exp(-total))


def cue_of(parse: Parse, spot: Spot) -> str:
    """What stands over the name, in words: ``subject of "say"``, ``after "in"``."""
    dep, lemma = parse.deps[spot.root], parse.lemmas[parse.heads[spot.root]]
    named = {
        "nsubj": f"subject of “{lemma}”",
        "nsubjpass": f"subject of “{lemma}” (passive)",
        "dobj": f"object of “{lemma}”",
        "dative": f"object of “{lemma}”",
        "pobj": f"after “{lemma}”",
        "poss": f"possessor of “{lemma}”",
        "compound": f"before “{lemma}”",
        "nmod": f"before “{lemma}”",
        "conj": f"beside “{lemma}”",
        "appos": f"beside “{lemma}”",
    }
    return named.get(dep, f"near “{lemma}”")


def kind_of(name: str) -> str:
    """country | capital | city | other, by the table."""
    if gazetteer.country(name) is not None:
        return "country"
    if gazetteer.capital_of(name) is not None:
        return "capital"
    rows = gazetteer.known_places(name)
    return "city" if rows and rows[0].kind in ("city", "town") else "other"
