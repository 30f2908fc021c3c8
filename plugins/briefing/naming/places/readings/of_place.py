"""A place name in its sentence -> does it act? The law: hard rules, then weights with plain rules.

Hard rules look at spans and neighbouring words and hold in every text (MENTIONS: "Where the state
is the place"). The weights (`reading_weights`) see the parse, and the plain rules tip them; without
a model, or without the vectors the weights were fitted with, the plain rules decide alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from briefing.model import Parse
from briefing.naming.places.readings.around import around
from briefing.naming.places.readings.features import features, slots
from briefing.naming.places.readings.hard import hard_reading
from briefing.naming.places.readings.plain import plain_reading, speaks
from briefing.naming.places.readings.spot import Spot, spot_of
from briefing.naming.tables import gazetteer
from briefing.naming.tables.reading_weights import Weights, read_weights

UNCERTAIN, UNCERTAIN_ALONE = (0.4, 0.6), (0.2, 0.8)
"""Scores that leave it open: always, and where weights and plain rules disagree."""
TIPPED = 0.5
"""What the plain rules add to the weights' log odds, or take from them."""
SLOT_UNIT = 1000
SUREST = 30.0
"""Log odds beyond which nothing is surer."""


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
    plain, cue = plain_reading(parse, spot.root, kind)
    if not (weights.vectors and parse.slots):
        return Reading(plain, 0.75 if plain == "actor" else 0.25, cue)
    score = score_of(text, parse, spot, kind, weights)
    score = tipped(score, plain) if speaks(parse, spot.root) else score
    reading = (
        "actor" if score >= (weights.threshold if threshold is None else threshold) else "location"
    )
    low, high = UNCERTAIN if reading == plain else UNCERTAIN_ALONE
    return Reading(reading, round(score, 3), cue_of(parse, spot), low < score < high)


def tipped(score: float, plain: str) -> float:
    """The weights' score once the plain rules have had their say."""
    odds = score / (1 - score) * math.exp(TIPPED if plain == "actor" else -TIPPED)
    return odds / (1 + odds)


def score_of(text: str, parse: Parse, spot: Spot, kind: str, weights: Weights) -> float:
    """The probability of an actor by the weights."""
    total = weights.bias + sum(
        weights.features.get(f, 0.0) for f in dict.fromkeys(features(text, parse, spot, kind))
    )
    for slot, members in enumerate(slots(parse, spot)):
        scores = [parse.slots[n][slot] / SLOT_UNIT if parse.slots[n] else 0.0 for n in members]
        total += sum(scores) / len(scores) if scores else 0.0
    return 1 / (1 + math.exp(-max(min(total, SUREST), -SUREST)))


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
