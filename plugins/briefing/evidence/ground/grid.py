"""Story, Naming, Parse -> Grid: one text laid out for looking up. The law: built once, read often.

Every stage of this room asks the same questions of a text: which tokens hang on this one, which
sentence is it in, does a mention begin here, how far does its noun phrase reach. The parse answers
them where a model was there; without one the grid still knows tokens, sentences and mentions.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from briefing.evidence.ground.gender import genders
from briefing.evidence.ground.lists import bag
from briefing.evidence.ground.marks import Marked, marked
from briefing.evidence.ground.offices import with_holders
from briefing.evidence.ground.pairs import with_pairs
from briefing.model import Naming, Parse, Story

WIDEST = 400
"""Tokens of a subtree that are looked at: longer ones are no sentence."""
NOT_IN_PHRASE = bag("relcl acl appos punct advcl ccomp parataxis cc conj dep preconj advmod mark")
"""Dependents that are told *about* a noun phrase and do not belong to the words that name it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows are tokens; ``-1`` means none. Offsets are characters of the story text."""

    story: Story
    naming: Naming
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]  # lower case, typographic apostrophes made straight
    lemmas: tuple[str, ...]
    parsed: bool  # else nobody knows the four below
    tags: tuple[str, ...]  # "" for each token without a parse
    deps: tuple[str, ...]
    heads: tuple[int, ...]  # without a parse each token is its own
    kids: tuple[tuple[int, ...], ...]
    mention_of: tuple[int, ...]  # index into naming.mentions
    sentence_of: tuple[int, ...]  # index into story.sentences
    rows_of: tuple[tuple[int, int], ...]  # per sentence: first token, one after the last
    pieces: tuple[Marked, ...]  # what stands between quotation marks, in order
    quoted: tuple[bool, ...]  # whether a token stands between quotation marks
    sexes: tuple[str, ...] = ()  # per chain "he", "she" or ""


def lay_out(story: Story, naming: Naming, parse: Parse) -> Grid:
    """A Grid over the tokens of ``parse``; columns of a wrong length are treated as missing."""
    count = len(parse.starts)
    full = len(parse.heads) == len(parse.deps) == len(parse.tags) == count and count > 0
    text = story.text
    sentence_of = _spread(parse.starts, story.sentences)
    pieces = marked(story)
    heads = _within(parse.heads, sentence_of) if full else tuple(range(count))
    deps = parse.deps if full else ("",) * count
    for mend in (with_holders, with_pairs) if full else ():
        heads, deps = mend(text, parse, heads, deps)
    words = tuple(
        text[start:end].lower().replace("’", "'")
        for start, end in zip(parse.starts, parse.ends, strict=True)
    )
    return Grid(
        story=story,
        naming=naming,
        text=text,
        starts=parse.starts,
        ends=parse.ends,
        words=words,
        lemmas=parse.lemmas if len(parse.lemmas) == count else words,
        parsed=full,
        tags=parse.tags if full else ("",) * count,
        deps=deps,
        heads=heads,
        kids=_kids(heads),
        mention_of=_spread(parse.starts, [(m.start, m.end) for m in naming.mentions]),
        sentence_of=sentence_of,
        rows_of=tuple(
            (bisect_left(parse.starts, start), bisect_left(parse.starts, end))
            for start, end in story.sentences
        ),
        pieces=pieces,
        quoted=tuple(at >= 0 for at in _spread(parse.starts, [(p.start, p.end) for p in pieces])),
        sexes=genders(text, naming),
    )


def _within(heads: tuple[int, ...], sentence_of: tuple[int, ...]) -> tuple[int, ...]:
    """Heads cut at the borders of the story's own sentences: headlines have no full stop."""
    return tuple(
        head if 0 <= head < len(heads) and sentence_of[head] == sentence_of[row] else row
        for row, head in enumerate(heads)
    )


def _kids(heads: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    found: list[list[int]] = [[] for _ in heads]
    for row, head in enumerate(heads):
        if head != row:
            found[head].append(row)
    return tuple(map(tuple, found))


def _spread(starts: tuple[int, ...], spans: object) -> tuple[int, ...]:
    """For each token the index of the span it begins in, or -1. Spans in order, apart."""
    found = []
    ordered = list(spans)  # type: ignore[call-overload]
    at = 0
    for start in starts:
        while at < len(ordered) and ordered[at][1] <= start:
            at += 1
        inside = at < len(ordered) and ordered[at][0] <= start
        found.append(at if inside else -1)
    return tuple(found)


def row_at(grid: Grid, offset: int) -> int:
    """The token that covers or follows ``offset``; the number of tokens when none does."""
    row = bisect_right(grid.starts, offset) - 1
    if row >= 0 and grid.ends[row] > offset:
        return row
    return row + 1


def sentence_at(grid: Grid, offset: int) -> int:
    """The index of the sentence that covers ``offset``, else of the last one before it."""
    row = bisect_right(grid.story.sentences, (offset, len(grid.text) + 1)) - 1
    return max(row, 0)


def limits(grid: Grid, row: int) -> tuple[int, int]:
    """First token and one after the last of the sentence ``row`` stands in."""
    sentence = grid.sentence_of[row]
    return grid.rows_of[sentence] if sentence >= 0 else (row, row + 1)


def reach(grid: Grid, row: int, leave: frozenset[str] = frozenset()) -> tuple[int, int]:
    """First and last token of what hangs on ``row``, within its sentence, without ``leave``."""
    low, high = limits(grid, row)
    first = last = row
    stack = [row]
    for _ in range(WIDEST):
        if not stack:
            break
        for kid in grid.kids[stack.pop()]:
            if low <= kid < high and grid.deps[kid] not in leave:
                first, last = min(first, kid), max(last, kid)
                stack.append(kid)
    return first, last


def phrase(grid: Grid, row: int) -> tuple[int, int]:
    """Character span of the noun phrase headed by ``row``, without clauses about it."""
    first, last = reach(grid, row, NOT_IN_PHRASE)
    while last > row and grid.tags[last] in {"POS", "IN", ",", ":", "''", "``"}:
        last -= 1
    if last + 1 < len(grid.words) and grid.words[last + 1] == "-" == grid.text[grid.ends[last]]:
        last = min(last + 2, limits(grid, row)[1] - 1)  # "the ex-president"
    own = grid.story.dateline_end if grid.starts[row] >= grid.story.dateline_end else 0
    while first < row and (
        grid.tags[first] in {",", ":", "``", "''", "CC", "HYPH"} or grid.starts[first] < own
    ):
        first += 1
    return grid.starts[first], grid.ends[last]


def named(grid: Grid, row: int) -> int | None:
    """The mention that the noun phrase headed by ``row`` *is*: its head, an apposition to it, or
    a name that spells out a title before it. A mere modifier ("Lavrov's spokesman") is not."""
    own = grid.mention_of[row]
    if own >= 0 and not is_possessor(grid, own):
        return own
    for kid in grid.kids[row]:
        apposed = grid.deps[kid] == "appos" and grid.mention_of[kid] >= 0
        apposed = apposed and not any(grid.deps[k] == "conj" for k in grid.kids[kid])
        if apposed and not _another(grid, row, grid.mention_of[kid]):
            return grid.mention_of[kid]
    for kid in grid.kids[row]:  # "expert and advocate Hilda Anderson-Pyrz"
        if grid.deps[kid] == "conj" and grid.mention_of[kid] >= 0 and _bare_title(grid, row):
            return grid.mention_of[kid]
    head = grid.heads[row]
    if grid.deps[row] in {"compound", "nmod", "amod"} and grid.mention_of[head] >= 0:
        return grid.mention_of[head]
    return None


def _another(grid: Grid, row: int, mention: int) -> bool:
    """ "Karim Darwish, Chair of the Committee": a name that no mention covers is not the body that
    its description ends with."""
    return grid.tags[row] == "NNP" and kind_of(grid, mention) not in {"person", ""}


def _bare_title(grid: Grid, row: int) -> bool:
    """A singular common noun without article or possessor: a title before a name."""
    kids = {grid.deps[kid] for kid in grid.kids[row]}
    return grid.tags[row] == "NN" and not kids & {"det", "poss"}


def is_possessor(grid: Grid, mention: int) -> bool:
    """Whether the mention is only an owner: "Lavrov" in "Lavrov's"."""
    after = grid.text[grid.naming.mentions[mention].end :][:2]
    return after in {"'s", "’s"} and grid.naming.mentions[mention].form != "nominal"


def chain_of(grid: Grid, mention: int) -> int:
    return grid.naming.mentions[mention].chain


def kind_of(grid: Grid, mention: int | None) -> str:
    """The kind of entity a mention names ("person", "media" ...), or "" for none."""
    if mention is None:
        return ""
    return grid.naming.chains[chain_of(grid, mention)].kind


def family_of(grid: Grid, mention: int) -> str:
    return grid.naming.chains[chain_of(grid, mention)].family
