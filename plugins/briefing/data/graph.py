"""Briefing -> who is named with whom, as GEXF and GraphML. The law: an edge counts paragraphs.

Two entities are joined where one paragraph (or headline, caption ...) names both directly. The
weight is the number of such paragraphs, ``articles`` the number of texts they stand in. A
paragraph that names more than ``A_LIST`` is a list: it joins nobody, and the cost stays linear.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from briefing.model import Article, Entity, Stretch

from .named import DIRECT
from .plain import attribute, xml
from .spots import View

if TYPE_CHECKING:
    import numpy

    Table = tuple[numpy.ndarray, numpy.ndarray]  # whom paragraphs name, a row each; their articles

Edge = tuple[str, str, int, int]
A_LIST = 100
AT_ONCE = 1_000_000  # pairs in paragraphs that are held
LINES = 5_000  # of a stretch
FIELDS = (("family", "string"), ("kind", "string"), ("mentions", "int"), ("curated", "boolean"))
GEXF_TYPES = {"string": "string", "int": "integer", "boolean": "boolean"}


def edges(view: View) -> Iterator[Edge]:
    """(ref, ref, paragraphs, articles), refs in order. A pair in a text is one integer; sorted,
    they are counted without a table of pairs: so many at once as may be held."""
    refs = sorted(view.briefing.entities)
    texts = len(view.briefing.articles) or 1
    tables = list(_tables(view, {ref: n for n, ref in enumerate(refs)}))
    for band in _bands(tables, len(refs)):
        for pair, paragraphs, articles in _counted(_met(tables, band, len(refs), texts), texts):
            yield refs[pair // len(refs)], refs[pair % len(refs)], paragraphs, articles


def _tables(view: View, number: Mapping[str, int]) -> Iterator[Table]:
    """Whom each paragraph names. Casts of one size are one table, so that their pairs are columns
    of it."""
    import numpy as np  # noqa: PLC0415  (a tenth of a second, wanted by the graphs alone)

    tables: dict[int, tuple[array[int], array[int]]] = {}
    for at, article in enumerate(view.briefing.articles):
        for cast in _casts(article, number):
            if 1 < len(cast) <= A_LIST:
                members, articles = tables.setdefault(len(cast), (array("i"), array("i")))
                members.extend(sorted(cast))
                articles.append(at)
    for size, (members, articles) in tables.items():
        rows = np.frombuffer(members, np.intc).reshape(-1, size)
        yield rows, np.frombuffer(articles, np.intc).astype(np.int64)


def _bands(tables: Sequence[Table], names: int) -> Iterator[tuple[int, int]]:
    """Runs of names (the first, the one after the last) that begin at most so many pairs; one
    name alone may begin more."""
    import numpy as np  # noqa: PLC0415

    begun = np.zeros(names, np.int64)
    for members, _ in tables:
        size = members.shape[1]
        for column in range(size - 1):
            begun += np.bincount(members[:, column], minlength=names) * (size - 1 - column)
    first = held = 0
    for name, pairs in enumerate(begun.tolist()):
        if held and held + pairs > AT_ONCE:
            yield first, name
            first, held = name, 0
        held += pairs
    yield first, names


def _met(tables: Sequence[Table], band: tuple[int, int], names: int, texts: int) -> numpy.ndarray:
    """For every two of every paragraph, the first of them in the band: their pair and the text, as
    one integer, in order."""
    import numpy as np  # noqa: PLC0415

    found = [np.zeros(0, np.int64)]
    for members, articles in tables:
        for column in range(members.shape[1] - 1):
            one = members[:, column]
            rows = np.flatnonzero((band[0] <= one) & (one < band[1]))
            pairs = one[rows, None] * np.int64(names) + members[rows, column + 1 :]
            found.append((pairs * texts + articles[rows, None]).ravel())
    met = np.concatenate(found)
    met.sort()
    return met


def _counted(met: numpy.ndarray, texts: int) -> Iterator[tuple[int, int, int]]:
    """(pair, paragraphs, articles) of each pair in order."""
    import numpy as np  # noqa: PLC0415

    pairs = met // texts
    begins = np.flatnonzero(np.diff(pairs, prepend=-1))
    paragraphs = np.diff(begins, append=len(pairs))
    fresh = np.diff(met, prepend=-1) > 0  # the first paragraph of the pair in its text
    articles = np.add.reduceat(fresh, begins, dtype=np.int64) if len(begins) else begins
    for at in range(0, len(begins), LINES):
        some = slice(at, at + LINES)
        columns = (pairs[begins[some]], paragraphs[some], articles[some])
        yield from zip(*(column.tolist() for column in columns), strict=True)


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


def gexf(view: View) -> Iterator[Stretch]:
    """GEXF 1.2, undirected, weighted."""
    return _stretches(_gexf(view))


def _stretches(lines: Iterator[str]) -> Iterator[Stretch]:
    """Made one by one, and always anew: an edge more or less moves all behind it."""
    while some := "".join(islice(lines, LINES)):
        yield Stretch(b"", some.encode)


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


def graphml(view: View) -> Iterator[Stretch]:
    """GraphML 1.0, undirected."""
    return _stretches(_graphml(view))


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
