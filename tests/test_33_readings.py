"""A place name in its sentence -> does it act? Cases, and the scorer against scikit-learn."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from measure_readings import right_of_gold

from briefing.model import Parse
from briefing.naming import parsing
from briefing.naming.places.readings.of_place import kind_of, read_place, score_of
from briefing.naming.places.readings.spot import spot_of
from briefing.naming.tables.reading_weights import read_weights

HERE = Path(__file__).with_name("cases")
CASE = re.compile(r"(.*?)\[(.+?)\](.*?)\s{3,}(\w+)$")

pytestmark = pytest.mark.skipif("md" not in parsing.recogniser(), reason="no model with vectors")


def cases() -> list[tuple[str, int, int, str]]:
    """(sentence, start, end, reading) of every case in the file."""
    found = map(CASE.match, (HERE / "readings.md").read_text("utf-8").splitlines())
    return [(m[1] + m[2] + m[3], len(m[1]), len(m[1] + m[2]), m[4]) for m in found if m is not None]


@pytest.fixture(scope="module")
def parses() -> dict[str, Parse]:
    texts = [c[0] for c in cases()]
    return dict(zip(texts, parsing.parse_texts(texts), strict=True))


@pytest.mark.parametrize(("text", "start", "end", "wanted"), cases(), ids=lambda v: str(v)[:40])
def test_a_place_is_read(
    text: str, start: int, end: int, wanted: str, parses: dict[str, Parse]
) -> None:
    """Each case has its reading, and a cue that says what decided."""
    reading = read_place(text, parses[text], start, end)
    assert reading.reading == wanted and reading.cue


def test_plain_rules_alone_read_most_cases(parses: dict[str, Parse]) -> None:
    """Without weights nine of ten cases are read the same."""
    right = 0
    for text, start, end, wanted in cases():
        full = parses[text]
        bare = Parse(**{k: getattr(full, k) for k in full.__slots__ if k != "slots"})
        right += read_place(text, bare, start, end).reading == wanted
    assert right >= 0.9 * len(cases())


def test_the_scorer_agrees_with_the_library_that_fitted_it(parses: dict[str, Parse]) -> None:
    """Pruned, rounded weights give scikit-learn's probability within three hundredths."""
    wanted = json.loads((HERE / "readings_scores.json").read_text("utf-8"))
    assert len(wanted) >= 20
    for text, start, end, _ in cases():
        if f"{start} {text}" not in wanted:
            continue  # a case of the hard rules, newer than the fit
        spot = spot_of(parses[text], start, end)
        assert spot is not None
        score = score_of(text, parses[text], spot, kind_of(text[start:end]), read_weights())
        assert abs(score - wanted[f"{start} {text}"]) < 0.03, text


def test_places_in_news_are_read_as_a_reader_would() -> None:
    """In 24 news texts nothing was learnt from, 95 of a hundred names are read right."""
    counts = right_of_gold()
    assert counts["all"] >= 230 and counts["right"] >= 0.95 * counts["all"]
    assert counts["actor right"] >= 0.93 * counts["actor all"]


def test_the_threshold_is_the_callers() -> None:
    """A higher threshold makes fewer actors."""
    text = "The plan worries Germany."
    (parse,) = parsing.parse_texts([text])
    start = text.index("Germany")
    assert read_place(text, parse, start, start + 7, "country", 0.0).reading == "actor"
    assert read_place(text, parse, start, start + 7, "country", 1.01).reading == "location"


def test_weights_name_their_origin() -> None:
    """The file says what it was made from, and holds no sentence."""
    weights = read_weights()
    assert "ReLocaR" in weights.origin and "re3d" in weights.origin
    assert max(map(len, weights.features)) < 60
