"""What readers saw last, and the dossier now -> what is told them as changed.

The law: the record of a publication is an input. A build that looked at the site it replaces would
no longer depend on its inputs alone; so each publication leaves ``content/published.jsonl`` behind,
its state below a line with its number and what it changed. The same inputs tell the same changes,
in another folder, and once more after the publication itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from io import BytesIO

import msgspec

from briefing.model import Briefing, Change, Changes

from . import plain
from .changes import VERSION, Head, State, compare, state


def recorded(record: bytes | None, published: bytes) -> bytes:
    """The record after a site with the state ``published`` has reached its readers.

    Without an earlier record (None) it is the first publication, which has changed nothing. A site
    that says what the last one said is no new publication. Raises ValueError if either is damaged.
    """
    if record is None:
        State(partial(BytesIO, published))
        return _with_head(Head(VERSION, 1), published)
    head, found = _recorded(record), _compared(record, published)
    if not found:
        return record
    return _with_head(Head(VERSION, head.number + 1, found), published)


def since(record: bytes, briefing: Briefing) -> Changes:
    """What a reader finds changed: against the record, or, where the dossier is as it was
    published, what that publication changed. Raises ValueError for a damaged record."""
    head, found = _recorded(record), _compared(record, state(briefing))
    return Changes(head.number, found) if found else Changes(head.number - 1, head.changes)


def _compared(before: bytes, now: bytes) -> tuple[Change, ...]:
    return compare(partial(BytesIO, before), partial(BytesIO, now))


def _recorded(record: bytes) -> Head:
    head = State(partial(BytesIO, record)).head
    if head.number < 1:
        raise ValueError("no record of a publication")
    return head


def _with_head(head: Head, published: bytes) -> bytes:
    return msgspec.json.encode(head) + published[published.index(b"\n") :]


def told(changes: Changes) -> bytes:
    """``changes.json``: the number of the publication before, and one object a change."""
    return plain.to_json({"since": changes.since, "changes": list(_rows(changes.found))})


def _rows(found: Iterable[Change]) -> Iterator[dict[str, object]]:
    for one in found:
        yield {
            "what": one.what,
            "how": one.how,
            "id": one.id,
            "title": one.title,
            "before": one.before,
            "now": one.now,
            "fresh": [{"article": slug, "mention": id} for slug, id in one.fresh],
        }
