"""Dossier -> which actors share which paragraphs. The law: every count is a list of paragraphs.

A paragraph is (article, index of its block). Only mentions that are shown count, each actor once a
paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.showing.dossier import Dossier
from briefing.showing.values import Source

Paragraph = tuple[int, int]
Pair = tuple[str, str]  # two refs, in order
Cast = tuple[Paragraph, tuple[str, ...]]
"""A paragraph with the actors it names, in order of ref."""


@dataclass(frozen=True, slots=True)
class Together:
    """Each actor's neighbours: in how many paragraphs both are named."""

    neighbours: Mapping[str, Mapping[str, int]]

    def count(self, one: str, other: str) -> int:
        """In how many paragraphs both are named."""
        return self.neighbours.get(one, {}).get(other, 0)

    def nearest(self, ref: str, most: int) -> list[str]:
        """Who shares most paragraphs with an actor."""
        company = self.neighbours.get(ref, {})
        return sorted(company, key=lambda other: (-company[other], other))[:most]


def together(pairs: Mapping[Pair, int]) -> Together:
    """Who shares how many paragraphs, seen from either side."""
    neighbours: dict[str, dict[str, int]] = {}
    for (one, other), count in pairs.items():
        neighbours.setdefault(one, {})[other] = count
        neighbours.setdefault(other, {})[one] = count
    return Together(neighbours)


def pairs_in(casts: Iterable[Cast]) -> Counter[Pair]:
    """How many paragraphs the actors of each pair share."""
    return Counter(pair for _, refs in casts for pair in combinations(refs, 2))


def ranked(casts: Iterable[Cast]) -> list[str]:
    """The actors that share a paragraph with somebody, most company first: each of the others
    counts, in each paragraph."""
    company: Counter[str] = Counter()
    for _, refs in casts:
        for ref in refs:
            company[ref] += len(refs) - 1
    return sorted(company, key=lambda ref: (-company[ref], ref))


def shared(casts: Iterable[Cast], among: Sequence[str]) -> dict[Pair, list[Paragraph]]:
    """The paragraphs of every pair of some actors, in order of articles."""
    wanted = frozenset(among)
    found: dict[Pair, list[Paragraph]] = {}
    for paragraph, refs in casts:
        for pair in combinations([ref for ref in refs if ref in wanted], 2):
            found.setdefault(pair, []).append(paragraph)
    return found


def casts(dossier: Dossier) -> Iterator[Cast]:
    """Every paragraph that names two actors or more."""
    for i in range(len(dossier.articles)):
        for block, refs in dossier.casts().of(i):
            actors = tuple(sorted(ref for ref in refs if ref.startswith("actors/")))
            if len(actors) > 1:
                yield (i, block), actors


def source(dossier: Dossier, paragraph: Paragraph, here: str) -> Source:
    """The link to a paragraph."""
    article, block = paragraph
    return dossier.source(article, dossier.start(article, block), here)


def clusters(company: Together, refs: Sequence[str]) -> list[list[str]]:
    """Actors that keep together, the largest group first: greedy modularity (Clauset et al., 2004).

    Within a group the actor with most company first. Deterministic for the same counts.
    """
    import networkx as nx  # noqa: PLC0415  (a fifth of a second, wanted on one page alone)

    graph = nx.Graph()
    graph.add_nodes_from(refs)
    for n, one in enumerate(refs):
        for other in refs[n + 1 :]:
            if weight := company.count(one, other):
                graph.add_edge(one, other, weight=weight)
    if not graph.number_of_edges():
        return [list(refs)] if refs else []
    rank = {ref: n for n, ref in enumerate(refs)}
    found = nx.community.greedy_modularity_communities(graph, weight="weight")
    groups = [sorted(group, key=rank.__getitem__) for group in found]
    return sorted(groups, key=lambda group: (-len(group), rank[group[0]]))


def layout(company: Together, refs: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Positions in the unit square, from springs (Fruchterman and Reingold, 1991), seed 1."""
    import networkx as nx  # noqa: PLC0415

    graph = nx.Graph()
    graph.add_nodes_from(refs)
    for n, one in enumerate(refs):
        for other in refs[n + 1 :]:
            if weight := company.count(one, other):
                graph.add_edge(one, other, weight=weight**0.5)
    found = nx.spring_layout(graph, seed=1, k=2.2 / max(len(refs), 1) ** 0.5, iterations=120)
    xs = [float(x) for x, _ in found.values()]
    ys = [float(y) for _, y in found.values()]
    wide, high = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return {
        ref: (
            round((float(x) - min(xs)) / wide, 3) if len(refs) > 1 else 0.5,
            round((float(y) - min(ys)) / high, 3) if len(refs) > 1 else 0.5,
        )
        for ref, (x, y) in found.items()
    }
