"""A description without a name in a Grid -> the mention it stands for. The law: one fits, or none.

"The Iranian diplomat", "the head of the group": a person or body named before, whose own
description in the text (title, apposition, name) holds the noun and every word before it. Two that
fit are none, and so is one whose rank differs ("the minister" is no deputy minister).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from briefing.evidence.ground.grid import Grid, chain_of, family_of, kind_of, limits, reach, row_at
from briefing.evidence.ground.lists import bag

BODIES = bag(
    """group organisation organization watchdog agency ministry court company council committee
    party union commission newspaper paper broadcaster channel bank charity body movement militia
    embassy university team club firm institute foundation association coalition observatory
    monitor department office brigade federation alliance bloc authority board centre center"""
)
WIDER = {
    "diplomat": bag("ambassador envoy consul diplomat"),
    "spokesman": bag("spokesman spokesperson"),
    "spokeswoman": bag("spokeswoman spokesperson"),
    "spokesperson": bag("spokesman spokeswoman spokesperson"),
    "leader": bag("leader president chief head chairman"),
    "chief": bag("chief head director"),
    "head": bag("head chief director chairman president leader"),
    "lawmaker": bag("lawmaker mp senator congressman congresswoman parliamentarian"),
    "watchdog": bag("watchdog observatory monitor"),
    "monitor": bag("monitor observatory watchdog"),
    "paper": bag("paper newspaper daily"),
    "newspaper": bag("newspaper paper daily"),
}
"""A noun -> the words of a description that it may take up."""
FOREIGN = ({"foreign", "minister"}, {"foreign", "secretary"})
RANKS = bag("deputy vice former ex acting assistant interim late")
FAR = 120
"""Mentions before the description that are looked at."""
WIDEST = 24  # tokens of a description


def described(grid: Grid, row: int) -> int | None:
    """The latest mention of the only chain that the noun phrase headed by ``row`` may mean."""
    if not grid.parsed or grid.tags[row] not in {"NN", "NNP"} or grid.mention_of[row] >= 0:
        return None
    asked = _asked(grid, row)
    if asked is None:
        return None
    words, chains = asked
    if _met_without_a_name(grid, row):
        return None
    last = bisect_left(grid.naming.mentions, grid.starts[row], key=lambda m: m.start)
    told = _told(grid, range(max(0, last - FAR), last))
    fitting = [
        chain
        for chain, (_, own, around) in told.items()
        if _fits(grid.words[row], words - BODIES, own)
        and chains <= around | {chain}
        and (around or not words & BODIES)
    ]
    return told[fitting[0]][0] if len(fitting) == 1 else None


def _met_without_a_name(grid: Grid, row: int) -> bool:
    """Whether the paragraph has the same noun as subject before, with no name and no name since
    that it could describe: "The first MP said ... the MP added"."""
    blocks = grid.story.blocks
    at = bisect_right(blocks, grid.starts[row], key=lambda b: b.start) - 1
    low = row_at(grid, blocks[max(0, at)].start)
    for at in range(row - 1, max(low, row - FAR) - 1, -1):
        mention = grid.mention_of[at]
        if mention >= 0 and kind_of(grid, mention) == "person":
            return False
        if grid.words[at] == grid.words[row] and grid.deps[at].startswith("nsubj"):
            return not grid.quoted[at] and not any(
                grid.words[k] in {"the", "this"} and len(grid.kids[at]) == 1 for k in grid.kids[at]
            )
    return False


def _asked(grid: Grid, row: int) -> tuple[frozenset[str], frozenset[int]] | None:
    """The words of a definite description beside its noun, and the chains of names in it."""
    kids = grid.kids[row]
    if not any(grid.words[kid] in {"the", "this", "that"} and kid < row for kid in kids):
        return None
    words: set[str] = set()
    chains: set[int] = set()
    for kid in kids:
        if grid.deps[kid] == "relcl" and grid.words[row + 1 : row + 2] == (",",):
            continue  # "The president, who was abroad, said"
        if grid.deps[kid] in {"relcl", "acl", "appos", "conj", "poss"}:
            return None
        for at in range(*_span(grid, kid)):
            mention = grid.mention_of[at]
            if mention >= 0:
                chains.add(chain_of(grid, mention))
            elif grid.tags[at][:2] in {"JJ", "NN"}:
                words.add(grid.words[at])
    return frozenset(words), frozenset(chains)


def _span(grid: Grid, row: int) -> tuple[int, int]:
    first, last = reach(grid, row)
    return first, min(last + 1, first + WIDEST)


def _told(grid: Grid, mentions: range) -> dict[int, tuple[int, frozenset[str], frozenset[int]]]:
    """By chain of an actor: its latest mention, the words that describe it, the chains beside it.
    A body is described by its own name, too."""
    found: dict[int, tuple[int, frozenset[str], frozenset[int]]] = {}
    for mention in mentions:
        kind = kind_of(grid, mention)
        if family_of(grid, mention) != "actor" or kind == "state":
            continue
        words, chains = _around(grid, mention)
        if "counterpart" in words:
            words |= _office_of_the_other(grid, mention, kind)
        if kind != "person":
            named_at = grid.naming.mentions[mention]
            words |= frozenset(grid.text[named_at.start : named_at.end].lower().split())
            words |= frozenset(grid.naming.chains[named_at.chain].title.lower().split())
        chain = chain_of(grid, mention)
        _, earlier, beside = found.get(chain, (mention, frozenset[str](), frozenset[int]()))
        found[chain] = (mention, earlier | words, beside | chains)
    return found


def _office_of_the_other(grid: Grid, mention: int, kind: str) -> frozenset[str]:
    """ "Foreign Minister X met his Brazilian counterpart, Y": Y is a foreign minister, too."""
    low = limits(grid, row_at(grid, grid.naming.mentions[mention].start))[0]
    for other in range(mention - 1, max(-1, mention - 6), -1):
        if grid.naming.mentions[other].start < grid.starts[low]:
            break
        if kind_of(grid, other) == kind == "person":
            return _around(grid, other)[0] & HELD
    return frozenset()


HELD = bag("minister secretary president premier chancellor foreign defence defense finance prime")


def _around(grid: Grid, mention: int) -> tuple[frozenset[str], frozenset[int]]:
    """The words and chains of the title before a name, of the apposition to it, and of the phrase
    that it is an apposition to."""
    named_at = grid.naming.mentions[mention]
    head = min(row_at(grid, named_at.end - 1), len(grid.words) - 1)
    rows = list(range(*_title(grid, head)))
    for kid in grid.kids[head]:
        if grid.deps[kid] == "appos":
            rows += range(*_span(grid, kid))
    over = grid.heads[head]
    if grid.deps[head] == "appos" and over != head:
        person = kind_of(grid, mention) == "person"
        while person and grid.deps[over] in {"pobj", "prep", "conj"} and grid.heads[over] < over:
            over = grid.heads[over]  # "the director and founder of the firm, X"
        rows += range(*_span(grid, over))
    words = frozenset(grid.words[r] for r in rows if grid.mention_of[r] != mention)
    others = {chain_of(grid, m) for r in rows if (m := grid.mention_of[r]) >= 0 and m != mention}
    return words, frozenset(others)


def _title(grid: Grid, head: int) -> tuple[int, int]:
    """The rows from the beginning of a name's noun phrase to the name."""
    first = min([head, *(k for k in grid.kids[head] if grid.deps[k] != "appos")])
    low = limits(grid, head)[0]
    return max(first if first == head else reach(grid, first)[0], low, head - WIDEST), head


def _fits(noun: str, words: frozenset[str], own: frozenset[str]) -> bool:
    """Whether a description met before holds the noun, or a narrower one, and all words of the
    new one; no rank may stand in one of them only."""
    same = bool(WIDER.get(noun, frozenset({noun})) & own)
    if noun == "diplomat" and not same:
        same = any(pair <= own for pair in FOREIGN)
        own -= RANKS
    return same and words <= own and not (own ^ words) & RANKS
