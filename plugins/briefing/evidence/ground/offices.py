"""A parse -> the same with Under Secretaries as who acts. The law: an office is no preposition.

"US Under Secretary of State Victoria Nuland said": parsers take "Under" for a preposition and the
state, or nobody, for the subject. Nothing is touched where the verb has a subject of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Parse

Columns = tuple[tuple[int, ...], tuple[str, ...]]


def with_holders(text: str, parse: Parse, heads: Sequence[int], deps: Sequence[str]) -> Columns:
    """Heads and labels of the tokens, the holder of each such office in the place of the state."""
    over, kinds = list(heads), list(deps)
    for row in range(len(over) - 1):
        office = text.startswith("Under", parse.starts[row]) and kinds[row] == "prep"
        if not office or not text.startswith("Secretary", parse.starts[row + 1]):
            continue
        holder = next((k for k in range(row + 1, len(over)) if over[k] == row), row)
        if kinds[holder] == "pobj":
            _lift(text, parse, row, holder, over, kinds)
    return tuple(over), tuple(kinds)


def _lift(  # noqa: PLR0913, PLR0917
    text: str, parse: Parse, row: int, holder: int, over: list[int], kinds: list[str]
) -> None:
    """Hang the office, and the state before it, on the holder, and the holder where that stood."""
    above, tags = over[row], parse.tags
    if above < row:  # the state, which acts in the parse
        place, kind = (holder if over[above] == above else over[above]), kinds[above]
        for k, head in enumerate(over):
            over[k] = holder if head == above and k != row else head
        state = above
    elif tags[above].startswith("VB") and not any(
        kind.startswith("nsubj") and head == above for head, kind in zip(over, kinds, strict=True)
    ):
        beside = text[parse.ends[row - 1] : parse.starts[row]] == " " if row else False
        place, kind, state = above, "nsubj", row - 1 if beside else -1
    else:
        return
    over[holder], kinds[holder] = place, kind
    over[row], kinds[row] = holder, "nmod"
    if state >= 0 and tags[state].startswith(("NNP", "JJ")):
        over[state], kinds[state] = holder, "nmod"
