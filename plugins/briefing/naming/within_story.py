"""Spans of one text -> the same, each with its entity. The law: an antecedent, or no guess."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Story

from .register import Register
from .spans import Span


def follow(story: Story, spans: Sequence[Span], register: Register) -> list[Span]:
    return list(spans)
