"""Briefing -> the tables as CSV and JSON lines. The law: a text or an entity is one stretch, so an
edit makes its own lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from briefing.model import Stretch

from . import columns, plain
from .prints import Prints, mark
from .rows import OF_ARTICLE, Row, article_row, entity_row
from .spots import View

Stretches = Callable[[], Iterator[Stretch]]


def files(view: View, prints: Prints) -> Iterator[tuple[str, Stretches]]:
    """(path, stretches) of every table: as CSV and as JSON lines, a text or an entity a stretch."""
    for table in columns.TABLES:
        yield f"data/{table.name}.csv", partial(_as_csv, view, prints, table)
        yield f"data/{table.name}.jsonl", partial(_stretches, view, prints, table, _lines)


def _as_csv(view: View, prints: Prints, table: columns.Table) -> Iterator[Stretch]:
    head = table.names
    yield Stretch(mark(head), lambda: plain.to_csv([head]))
    yield from _stretches(view, prints, table, _cells)


def _cells(rows: Iterable[Row], names: Sequence[str]) -> bytes:
    return plain.to_csv(map(row.get, names) for row in rows)


def _lines(rows: Iterable[Row], names: Sequence[str]) -> bytes:
    return plain.to_json_lines(
        {name: None if (value := row.get(name)) == "" else value for name in names} for row in rows
    )


def _stretches(
    view: View,
    prints: Prints,
    table: columns.Table,
    written: Callable[[Iterable[Row], Sequence[str]], bytes],
) -> Iterator[Stretch]:
    """What stands under the head, in a fixed order."""
    names = table.names
    for known, rows in _marked(view, prints, table.name):
        yield Stretch(known, lambda rows=rows: written(rows(), names))


def _marked(
    view: View, prints: Prints, name: str
) -> Iterator[tuple[bytes, Callable[[], Iterable[Row]]]]:
    if name == "entities":
        for entity in view.briefing.entities.values():
            yield prints.mentioned(entity), partial(_one, entity_row, view, entity)
    elif name == "articles":
        shared = Counter(place[0] for one in view.briefing.shared for place in one.places)
        for at, article in enumerate(view.briefing.articles):
            yield (
                mark(prints.article(at), shared[at]),
                partial(_one, article_row, article, shared[at]),
            )
    else:
        for at, article in enumerate(view.briefing.articles):
            yield prints.stretch(at), partial(OF_ARTICLE[name], view, article)


def _one(make: Callable[..., Row], *values: object) -> tuple[Row]:
    return (make(*values),)
