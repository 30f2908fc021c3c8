"""Briefing -> who is named with whom, as GEXF and GraphML. The law: an edge counts paragraphs.

Two entities are joined where one paragraph (or headline, caption ...) names both directly. The
weight is the number of such paragraphs, ``articles`` the number of texts they stand in. A
paragraph that names more than ``A_LIST`` is a list: it joins nobody, and the cost stays linear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing.model import Article, Entity

from .plain import attribute, xml
from .rows import DIRECT
from .spots import View

Edge = tuple[str, str, int, int]
A_LIST = 100
FIELDS = (("family", "string"), ("kind", "string"), ("mentions", "int"), ("curated", "boolean"))
GEXF_TYPES = {"string": "string", "int": "integer", "boolean": "boolean"}


def edges(view: View) -> Iterator[Edge]:
    """(ref, ref, paragraphs, articles), refs in order. Casts of one size are one table, so that
    their pairs are columns of it; a pair is one integer."""
    import numpy as np  # noqa: PLC0415  (a tenth of a second, wanted by the graphs alone)

    refs = sorted(view.briefing.entities)
    tables = _tables(view, {ref: n for n, ref in enumerate(refs)})
    pairs, texts = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for size, (casts, articles) in tables.items():
        one, other = np.triu_indices(size, 1)
        members = np.sort(np.array(casts, np.int64), axis=1)
        pairs.append((members[:, one] * len(refs) + members[:, other]).ravel())
        texts.append(np.repeat(np.array(articles, np.int64), len(one)))
    every, number = np.concatenate(pairs), len(view.briefing.articles) or 1
    found, paragraphs = np.unique(every, return_counts=True)
    _, articles = np.unique(
        np.unique(every * number + np.concatenate(texts)) // number, return_counts=True
    )
    for pair, n, m in zip(found.tolist(), paragraphs.tolist(), articles.tolist(), strict=True):
        yield refs[pair // len(refs)], refs[pair % len(refs)], n, m


def _tables(
    view: View, number: Mapping[str, int]
) -> dict[int, tuple[list[tuple[int, ...]], list[int]]]:
    """By size: all casts of two and more, lists aside, and the article of each."""
    found: dict[int, tuple[list[tuple[int, ...]], list[int]]] = {}
    for at, article in enumerate(view.briefing.articles):
        for cast in _casts(article, number):
            if 1 < len(cast) <= A_LIST:
                casts, articles = found.setdefault(len(cast), ([], []))
                casts.append(tuple(cast))
                articles.append(at)
    return found


def _casts(article: Article, number: Mapping[str, int]) -> Iterable[set[int]]:
    """Whom each block names directly; blocks and mentions stand in order of text."""
    casts: dict[int, set[int]] = {}
    at, blocks = 0, article.story.blocks
    for mention in article.mentions:
        while at + 1 < len(blocks) and blocks[at + 1].start <= mention.start:
            at += 1
        if mention.form in DIRECT and mention.ref in number:
            casts.setdefault(at, set()).add(number[mention.ref])
    return casts.values()


def nodes(view: View) -> tuple[Entity, ...]:
    return tuple(one for one in view.briefing.entities.values() if one.occurrences)


def _values(entity: Entity) -> tuple[str, ...]:
    curated = "false" if entity.provisional else "true"
    return entity.family, entity.kind, str(len(entity.occurrences)), curated


def gexf(view: View) -> bytes:
    """GEXF 1.2, undirected, weighted."""
    return "".join(_gexf(view)).encode()


def _gexf(view: View) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield '<graph defaultedgetype="undirected" mode="static">\n<attributes class="node">\n'
    for number, (name, kind) in enumerate(FIELDS):
        yield f'<attribute id="{number}" title="{name}" type="{GEXF_TYPES[kind]}"/>\n'
    yield '</attributes>\n<attributes class="edge">\n'
    yield '<attribute id="0" title="articles" type="integer"/>\n</attributes>\n<nodes>\n'
    quoted = {one.ref: attribute(one.ref) for one in nodes(view)}
    for one in nodes(view):
        yield f"<node id={quoted[one.ref]} label={attribute(one.title)}><attvalues>"
        for number, value in enumerate(_values(one)):
            yield f'<attvalue for="{number}" value={attribute(value)}/>'
        yield "</attvalues></node>\n"
    yield "</nodes>\n<edges>\n"
    for number, (one, other, weight, texts) in enumerate(edges(view)):
        yield (
            f'<edge id="{number}" source={quoted[one]} target={quoted[other]} weight="{weight}">'
            f'<attvalues><attvalue for="0" value="{texts}"/></attvalues></edge>\n'
        )
    yield "</edges>\n</graph>\n</gexf>\n"


def graphml(view: View) -> bytes:
    """GraphML 1.0, undirected."""
    return "".join(_graphml(view)).encode()


def _graphml(view: View) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name, kind in (("label", "string"), *FIELDS):
        yield f'<key id="{name}" for="node" attr.name="{name}" attr.type="{kind}"/>\n'
    for name in ("weight", "articles"):
        yield f'<key id="{name}" for="edge" attr.name="{name}" attr.type="int"/>\n'
    yield '<graph id="together" edgedefault="undirected">\n'
    quoted = {one.ref: attribute(one.ref) for one in nodes(view)}
    for one in nodes(view):
        yield f'<node id={quoted[one.ref]}><data key="label">{xml(one.title)}</data>'
        for (name, _), value in zip(FIELDS, _values(one), strict=True):
            yield f'<data key="{name}">{xml(value)}</data>'
        yield "</node>\n"
    for one, other, weight, texts in edges(view):
        yield (
            f"<edge source={quoted[one]} target={quoted[other]}>"
            f'<data key="weight">{weight}</data><data key="articles">{texts}</data></edge>\n'
        )
    yield "</graph>\n</graphml>\n"
