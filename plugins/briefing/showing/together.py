"""Dossier -> which actors share which paragraphs. The law: every count is a list of paragraphs.

A paragraph is (article, index of its block). Only mentions that are shown count, each actor once a
paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.showing.dossier import Dossier
from briefing.showing.values import Source

Paragraph = tuple[int, int]
Pair = tuple[str, str]  # two refs, in order


@dataclass(frozen=True, slots=True)
class Together:
    """For each pair of actors the paragraphs that name both, and each actor's neighbours."""

    pairs: Mapping[Pair, tuple[Paragraph, ...]]
    neighbours: Mapping[str, Mapping[str, int]]

    def paragraphs(self, one: str, other: str) -> tuple[Paragraph, ...]:
        """The paragraphs that name both, in order of articles."""
        return self.pairs.get((one, other) if one < other else (other, one), ())

    def count(self, one: str, other: str) -> int:
        """In how many paragraphs both are named."""
        return self.neighbours.get(one, {}).get(other, 0)

    def ranked(self) -> list[str]:
        """The actors that share a paragraph with somebody, most company first."""
        return sorted(self.neighbours, key=lambda ref: (-sum(self.neighbours[ref].values()), ref))

    def nearest(self, ref: str, most: int) -> list[str]:
        """Who shares most paragraphs with an actor."""
        company = self.neighbours.get(ref, {})
        return sorted(company, key=lambda other: (-company[other], other))[:most]


def together(dossier: Dossier) -> Together:
    """Count the paragraphs that actors share."""
    return counted(_casts(dossier))


def counted(casts: Iterable[tuple[Paragraph, Sequence[str]]]) -> Together:
    """The same of paragraphs given with their actors, in order of ref."""
    pairs: dict[Pair, list[Paragraph]] = {}
    for paragraph, refs in casts:
        for n, one in enumerate(refs):
            for other in refs[n + 1 :]:
                pairs.setdefault((one, other), []).append(paragraph)
    neighbours: dict[str, dict[str, int]] = {}
    for one, other in sorted(pairs):
        count = len(pairs[one, other])
        neighbours.setdefault(one, {})[other] = count
        neighbours.setdefault(other, {})[one] = count
    return Together({pair: tuple(pairs[pair]) for pair in sorted(pairs)}, neighbours)


def _casts(dossier: Dossier) -> Iterator[tuple[Paragraph, list[str]]]:
    """Every paragraph with the actors it names, in order of ref."""
    for i, article in enumerate(dossier.articles):
        casts: dict[int, set[str]] = {}
        for k in dossier.shown(i):
            mention = article.mentions[k]
            if mention.ref.startswith("actors/"):
                casts.setdefault(dossier.block_at(i, mention.start), set()).add(mention.ref)
        for block in sorted(casts):
            yield (i, block), sorted(casts[block])


def source(dossier: Dossier, paragraph: Paragraph, here: str) -> Source:
    """The link to a paragraph."""
    article, block = paragraph
    return dossier.source(article, dossier.story(article).blocks[block].start, here)


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
