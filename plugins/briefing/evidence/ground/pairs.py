"""A parse -> the same with two names joined by "and" as one subject. The law: only a loose name.

"Dijsselbloem and Varoufakis met": where a parser knows neither, it may leave the first hanging on
nothing, and only the second acts. Nothing is touched where the first hangs on anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.evidence.ground.offices import Columns
from briefing.model import Parse


def with_pairs(text: str, parse: Parse, heads: Sequence[int], deps: Sequence[str]) -> Columns:
    """Heads and labels of the tokens, the loose name in the place of the second."""
    over, kinds, tags = list(heads), list(deps), parse.tags
    for row in range(1, len(over) - 1):
        loose = over[row - 1] == row - 1 and tags[row - 1] == "NNP"
        if not loose or text[parse.starts[row] : parse.ends[row]] != "and":
            continue
        second = row + 1
        while kinds[second] == "compound" and over[second] > second:
            second = over[second]
        verb = over[second]
        acts = tags[second] == "NNP" and kinds[second].startswith("nsubj") and verb > second
        if acts and tags[verb].startswith("VB"):
            over[row - 1], kinds[row - 1] = verb, kinds[second]
            over[second], kinds[second] = row - 1, "conj"
            over[row], kinds[row] = row - 1, "cc"
    return tuple(over), tuple(kinds)
