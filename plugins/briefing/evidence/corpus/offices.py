"""Articles -> the titles found next to each actor's name. The law: a conflict is shown, not solved.

Two titles conflict if they name one office in two ranks within a few weeks: "FM" in a headline and
"Deputy Foreign Minister" in the text. An office that changes over the months is no conflict.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.evidence.ground.lists import bag
from briefing.model import Article, RoleHistory

SHORT = {
    "fm": "foreign minister", "pm": "prime minister", "sec": "secretary", "gen": "general",
    "sg": "secretary general", "dep": "deputy", "vp": "vice president", "vice": "deputy",
    "min": "minister", "secretary-general": "secretary general", "mp": "member of parliament",
    "ex": "former", "chairwoman": "chairman", "chairperson": "chairman",
    "spokeswoman": "spokesman", "spokesperson": "spokesman",
}  # fmt: skip
RANKS = bag("deputy former acting assistant interim first designate elect caretaker")
STAGES = bag("former elect designate")
"""What a man becomes in time: of two texts neither is wrong."""
TWO_RANKS = "two ranks of one office"
REACH = 30  # characters before a title
BEFORE = re.compile(rf"\b((?i:{'|'.join(sorted(RANKS))}))[ -](?:[A-Z][\w-]+ ){{0,2}}$")
"""A rank that a land parts from its office: "Acting Thai Prime Minister"."""
WEEKS = 60
"""Days within which two ranks of one office exclude each other."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One title next to a name: where, when, and its office and rank."""

    place: tuple[int, int]
    day: dt.date | None
    title: str
    office: str
    rank: frozenset[str]


def roles_over_time(articles: Sequence[Article]) -> Mapping[str, RoleHistory]:
    """By ref, in order of ref: every title with its place, and the conflicts among them. Who is
    called "Mr" has no office by that."""
    found: dict[str, list[Seen]] = {}
    for number, article in enumerate(articles):
        for index, role in enumerate(article.roles):
            if role.is_courtesy or not 0 <= role.mention < len(article.mentions):
                continue
            ref = article.mentions[role.mention].ref
            if ref:
                before = BEFORE.search(article.story.text, max(0, role.start - REACH), role.start)
                title = f"{before.group(1).capitalize()} {role.title}" if before else role.title
                seen = _seen(title, (number, index), article.story.dating.day)
                found.setdefault(ref, []).append(seen)
    return {ref: _history(ref, seen) for ref, seen in sorted(found.items())}


def _seen(title: str, place: tuple[int, int], day: dt.date | None) -> Seen:
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", title.casefold())
    spelt = " ".join(SHORT.get(word, word) for word in words).split()
    rank = frozenset(word for word in spelt if word in RANKS)
    office = [word for word in spelt if word not in RANKS and word not in {"the", "a", "of"}]
    return Seen(place, day, title, " ".join(office[-2:]), rank)


def _history(ref: str, seen: list[Seen]) -> RoleHistory:
    ordered = sorted(seen, key=lambda s: (s.day is None, s.day or dt.date.max, s.place))
    counts = Counter(s.title for s in ordered)
    titles = sorted(counts, key=lambda title: (-counts[title], title))
    return RoleHistory(ref, tuple(s.place for s in ordered), tuple(titles), _conflicts(ordered))


def _conflicts(
    seen: list[Seen],
) -> tuple[tuple[tuple[int, int], tuple[int, int], str], ...]:
    """One conflict for each pair of different ranks, at the first places that show it."""
    first: dict[tuple[str, frozenset[str]], list[Seen]] = {}
    for one in seen:
        first.setdefault((one.office, one.rank), []).append(one)
    kinds = list(first)
    found = []
    for at, (office, rank) in enumerate(kinds):
        for other_office, other_rank in kinds[at + 1 :]:
            if office != other_office or rank - STAGES == other_rank - STAGES:
                continue
            pair = _together(first[office, rank], first[other_office, other_rank])
            if pair is not None:
                one, other = pair
                found.append((one.place, other.place, TWO_RANKS))
    return tuple(found)


def _together(ones: list[Seen], others: list[Seen]) -> tuple[Seen, Seen] | None:
    """The first pair within the same text or the same weeks."""
    for one in ones[:20]:
        for other in others[:20]:
            same = one.place[0] == other.place[0]
            near = one.day and other.day and abs((one.day - other.day).days) <= WEEKS
            if same or near:
                return one, other
    return None
