"""Meetings and contacts on GUM news and re3d: floors that only rise."""

from __future__ import annotations

from measure_meetings import annotated, measure


def test_contacts() -> None:
    """Of 100 contacts found at least 97 have the right sides and status; 85 of 100 are found, and
    of those right 75 of 100 have the right place or rightly none."""
    faults: list[str] = []
    count, placed = measure(annotated(), faults)
    assert count.precision >= 0.97, "\n".join(faults)
    assert count.recall >= 0.85, "\n".join(faults)
    assert placed >= 0.75 * count.right, "\n".join(faults)
