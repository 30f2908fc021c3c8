"""Annotated sentences -> ``reading_weights.json``. Run at authoring time, with scikit-learn.

    python -m briefing.naming.places.readings.fit RELOCAR RE3D [CASES SCORES]

With the last two the probabilities scikit-learn gives for the cases are written down, so that a
test can hold the scorer to them. The sentences of ``by_hand.md`` are always learnt from.

Logistic regression (C = 0.7) over the features of ``features`` and the word vectors of its
slots, of unit length times 1.5. The word above the name counts twice, for all arcs and for its own
(after Daumé, "Frustratingly easy domain adaptation", ACL 2007); what is stored is the sum. Trained
on ReLocaR (sentences of Wikipedia, CC BY-SA; Gritta et al. 2017), the open parts of re3d (US State
Department, CENTCOM, UK Government) and short sentences written for this project. The file holds
weights and no sentence. Features below ``LEAST`` are left out; numbers are rounded to three digits.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing.model import Parse
from briefing.naming import parsing
from briefing.naming.places.readings.features import features, slots
from briefing.naming.places.readings.of_place import kind_of
from briefing.naming.places.readings.spot import spot_of
from briefing.naming.tables.reading_weights import ABOVE_ROLES, HEAD_ROLES, PATH, SLOTS

STRENGTH = 0.7
LENGTH = 1.5
LEAST = 0.03
DIMENSIONS = 300
SHARED = ((0, len(HEAD_ROLES)), (len(HEAD_ROLES), len(HEAD_ROLES) + len(ABOVE_ROLES)))
"""Slots ``first:last`` that hold one word, told apart by the arc over the name."""


def samples(paths: Sequence[Path]) -> tuple[list[tuple[str, Parse, int, int]], list[int]]:
    """Names with a sense, parsed, and 1 for actors."""
    rows = [json.loads(line) for p in paths for line in p.read_text("utf-8").splitlines()]
    found, senses = [], []
    for row, parse in zip(rows, parsing.parse_texts([r["text"] for r in rows]), strict=True):
        for m in row["mentions"]:
            if m.get("sense") in ("actor", "location"):
                found.append((row["text"], parse, m["start"], m["end"]))
                senses.append(int(m["sense"] == "actor"))
    return found, senses


def describe(sample: tuple[str, Parse, int, int], unit: Any) -> tuple[dict[str, float], Any]:
    """Features and the vectors of the slots, laid end to end, those shared by arcs behind."""
    import numpy  # noqa: PLC0415

    text, parse, start, end = sample
    spot = spot_of(parse, start, end)
    if spot is None:
        return {}, numpy.zeros((len(SLOTS) + len(SHARED)) * DIMENSIONS)
    named = dict.fromkeys(features(text, parse, spot, kind_of(text[start:end])), 1.0)
    parts = []
    for members in slots(parse, spot):
        vectors = [unit(text[parse.starts[n] : parse.ends[n]]) for n in members]
        parts.append(numpy.mean(vectors, axis=0) if vectors else numpy.zeros(DIMENSIONS))
    shared = [numpy.sum(parts[slice(*arcs)], axis=0) for arcs in SHARED]
    return named, numpy.concatenate([*parts, *shared])


def folded(rows: Any) -> Any:
    """A vector a slot: the shared ones are added to those of their arcs."""
    own = rows[: len(SLOTS)].copy()
    for shared, (first, last) in zip(rows[len(SLOTS) :], SHARED, strict=True):
        own[first:last] += shared
    return own


def unit_vectors() -> Any:
    """A word's vector of length ``LENGTH``; zeros for a word without."""
    import numpy  # noqa: PLC0415

    vocab = parsing._load().vocab

    def unit(word: str) -> Any:
        vector = vocab.get_vector(word)
        length = numpy.linalg.norm(vector)
        return vector / length * LENGTH if length else numpy.zeros(DIMENSIONS)

    return unit


def fit(
    found: Sequence[Any], senses: Sequence[int], checked: Sequence[Any]
) -> tuple[dict[str, float], dict[str, Any]]:
    """scikit-learn's probabilities for the checked names, and the weights as they are stored."""
    import numpy  # noqa: PLC0415
    from scipy.sparse import csr_matrix, hstack  # noqa: PLC0415
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    unit = unit_vectors()
    named, dense = zip(*(describe(s, unit) for s in found), strict=True)
    book = DictVectorizer()
    columns = hstack([book.fit_transform(named), csr_matrix(numpy.array(dense))])
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(columns, senses)
    weights, size = model.coef_[0], len(book.vocabulary_)
    kept = {
        name: round(float(weights[at]), 3)
        for name, at in sorted(book.vocabulary_.items())
        if abs(weights[at]) >= LEAST
    }
    rows = folded(weights[size:].reshape(-1, DIMENSIONS))
    scores = {}
    for sample in checked:
        own, vectors = describe(sample, unit)
        row = hstack([book.transform([own]), csr_matrix(vectors)])
        scores[f"{sample[2]} {sample[0]}"] = round(float(model.predict_proba(row)[0, 1]), 4)
    return scores, {
        "origin": (__doc__ or "").split("\n\n")[3].replace("\n", " "),
        "bias": round(float(model.intercept_[0]), 3),
        "length": LENGTH,
        "features": kept,
        "vectors": [[round(float(v), 3) for v in row] for row in rows],
    }


BY_HAND = Path(__file__).with_name("by_hand.md")
CASE = re.compile(r"(.*?)\[(.+?)\](.*?)\s{3,}(\w+)$")


def cases(path: Path) -> tuple[list[tuple[str, Parse, int, int]], list[int]]:
    """Names in brackets, one sentence a line, parsed; and 1 for actors."""
    found = [m for m in map(CASE.match, path.read_text("utf-8").splitlines()) if m]
    texts = [m[1] + m[2] + m[3] for m in found]
    parsed = parsing.parse_texts(texts)
    names = [
        (text, parse, len(m[1]), len(m[1] + m[2]))
        for m, text, parse in zip(found, texts, parsed, strict=True)
    ]
    return names, [int(m[4] == "actor") for m in found]


def main(paths: Sequence[str]) -> None:
    found, senses = samples([Path(p) for p in paths if p.endswith(".jsonl")])
    own, own_senses = cases(BY_HAND)
    checked = [case for p in paths if p.endswith(".md") for case in cases(Path(p))[0]]
    scores, made = fit([*found, *own], [*senses, *own_senses], checked)
    PATH.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    for path in (Path(p) for p in paths if p.endswith(".json")):
        path.write_text(json.dumps(scores, indent=1) + "\n", "utf-8")
    print(len(found), "names", len(made["features"]), "features", PATH.stat().st_size, "bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
