"""Story, Naming, Parse -> Evidence. The law: every item points at a sentence of its story."""

from __future__ import annotations

from briefing.evidence.grid import lay_out
from briefing.evidence.quotations import quotations
from briefing.model import Evidence, Naming, Parse, Story


def gather(story: Story, naming: Naming, parse: Parse) -> Evidence:
    """All that one text asserts. Pure; a parse without a model gives less, never an error."""
    grid = lay_out(story, naming, parse)
    return Evidence(quotations=quotations(grid))
