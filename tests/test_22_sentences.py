"""Sentences and datelines: where they begin and end."""

from __future__ import annotations

import pytest
from casefile import cases
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.lines.dateline import dateline_of
from briefing.reading.text.sentences import sentences


@pytest.mark.parametrize(("title", "text", "expected"), cases("sentences.md"))
def test_sentences(title: str, text: str, expected: str) -> None:
    """The cases of sentences.md."""
    assert [text[start:end] for start, end in sentences(text)] == expected.split("\n"), title


@given(st.text())
def test_sentences_hold_every_word_in_order(text: str) -> None:
    """Nothing but white space lies between sentences."""
    spans = sentences(text)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
    assert all(a < b for a, b in spans) and list(spans) == sorted(spans)


@pytest.mark.parametrize(
    ("text", "place", "agency", "own"),
    [
        ("MOSCOW (Reuters) - Russia hosted talks.", "MOSCOW", "Reuters", "Russia"),
        ("DAMASCUS, Syria (AP) — A bomb went off.", "DAMASCUS", "AP", "A bomb"),
        ("BEIRUT: Warplanes struck a town.", "BEIRUT", "", "Warplanes"),
        ("BEIJING, July 18 (Xinhua) -- China said.", "BEIJING", "Xinhua", "China"),
        ("BULAWAYO, Zimbabwe, Jun 23 2022 (IPS) - It is.", "BULAWAYO", "IPS", "It is"),
        ("Taipei, Taiwan — The island said.", "Taipei", "", "The island"),
        ("SEOUL—The army said.", "SEOUL", "", "The army"),
        ("(Reuters) - Russia hosted talks.", "", "Reuters", "Russia"),
        ("BEIRUT/AFP - Warplanes struck.", "BEIRUT", "AFP", "Warplanes"),
        ("KUALA LUMPUR (AFP) The king said.", "KUALA LUMPUR", "AFP", "The king"),
        ("TODAY EXAMPLE – The mayor said.", "", "TODAY EXAMPLE", "The mayor"),
        ("CAIRO – 26 July 2022: Envoys met", "CAIRO", "", "Envoys met"),
        ("PARIS — July 4: Envoys met", "PARIS", "", "Envoys met"),
        ("JORDAN, Mont. _ Agents came.", "JORDAN", "", "Agents came"),
        ("Norfolk, Va. _ ``We saw it,'' he said.", "Norfolk", "", "``We"),
        ("MOSCOW, November 5. /TASS/. Russia said.", "MOSCOW", "TASS", "Russia said"),
        ("Manila, Philippines – 5 November 2025 – A storm hit.", "Manila", "", "A storm"),
        ("Bangkok/Hanoi, July 28, 2025 (UNI) - Both said.", "Bangkok", "UNI", "Both said"),
        ("Delhi [India], November 5 (ANI): The court said.", "Delhi", "ANI", "The court"),
        ("Kathmandu, Sep 9: Ministers met.", "Kathmandu", "", "Ministers"),
        ("BAKU, Azerbaijan, May 5. Ministers met.", "BAKU", "", "Ministers"),
        ("BRUSSELS | 05.11.2025 | Ministers met.", "BRUSSELS", "", "Ministers"),
        ("5 November 2025, Rome - FAO said.", "Rome", "", "FAO said"),
        ("GEORGETOWN, Guyana, CMC – The group said.", "GEORGETOWN", "CMC", "The group"),
        ("HOUSTON, Texas, USA - The group said.", "HOUSTON", "", "The group"),
    ],
)
def test_datelines(text: str, place: str, agency: str, own: str) -> None:
    """Place, agency and the text's own first words; an outlet's name is no place."""
    found = dateline_of(text, "todayexamplecom")
    assert found is not None
    assert (text[slice(*found.place)] if found.place else "") == place
    assert found.agency == agency
    assert text[found.end :].startswith(own)


@pytest.mark.parametrize(
    "text",
    [
        "(AFP Photo) The mayor said.",
        "UPDATE: The mayor said.",
        "The mayor – who left – said.",
        "A: yes.",
        "Lavrov said - again.",
        "QUESTION: What then?",
        "The Chamber of Commerce (CCPB) The rest.",
        "Operation Resolve - He.",
        "Last updated: 5 November 2025 - He said.",
        "On Monday, 5 November 2025: he said.",
    ],
)  # fmt: skip
def test_what_is_no_dateline(text: str) -> None:
    """Labels, asides and dialogue begin no dateline."""
    assert dateline_of(text) is None
