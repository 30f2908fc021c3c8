"""Quotation spans, reported statements, speakers and times on GUM news: floors that only rise."""

from __future__ import annotations

import pytest
from evaluate_evidence import speakers_right, times_right
from measure_speech import annotated, spans, statements


@pytest.fixture(scope="module")
def texts() -> list:
    return annotated()


def test_quotation_spans(texts: list) -> None:
    """At least 98 of 100 quotations have exactly the words between their marks (F)."""
    faults: list[str] = []
    assert spans(texts, faults).f >= 0.98, "\n".join(faults)


def test_reported_statements(texts: list) -> None:
    """At least 98 of 100 sentences said to report a statement do, and 96 of 100 are found."""
    faults: list[str] = []
    count = statements(texts, faults)
    assert count.precision >= 0.98, "\n".join(faults)
    assert count.recall >= 0.96, "\n".join(faults)
    assert count.named >= 0.96 * count.right, "\n".join(faults)


def test_speakers_and_times() -> None:
    """At least 86 of 100 quotations have the right speaker, 97 of 100 times the right value."""
    right, wanted, _ = speakers_right()
    assert right >= 0.86 * wanted
    valued, times = times_right()
    assert valued >= 0.97 * times
