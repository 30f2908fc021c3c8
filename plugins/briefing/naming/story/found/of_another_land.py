"""Text, an American body -> whether the text's is another land's. The law: once said, it holds.

``Ghana's Environmental Protection Agency``, ``the Securities and Exchange Commission of Nigeria``:
where the table has the American one, all of that name in the text are the other's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.naming.story.found.beside_known import OWNER
from briefing.naming.tables.gazetteer import bodies, country, demonym

HOME = "United States"
OWN = ("US ", "U.S. ", HOME)
OF_LAND = re.compile(r"\s(?:of|in)\s(?:the\s)?((?:[A-Z][\w-]+\s?){1,3})")


def is_american(names: Sequence[str]) -> bool:
    return any(name.startswith(OWN) for name in names)


@cache
def american_names() -> frozenset[str]:
    """``Environmental Protection Agency``: names that the table has with ``U.S.``, too."""
    told = (body.names for body in bodies().values() if is_american(body.names))
    return frozenset(
        name for names in told for name in names if " " in name and not name.startswith(OWN)
    )


def is_of_another_land(text: str, names: Sequence[str]) -> bool:
    """Whether a name of ordinary length has another land beside it somewhere."""
    return any(_owned(text, name) for name in names if " " in name and name in text)


def _owned(text: str, name: str) -> bool:
    at = text.find(name)
    while at >= 0:
        before = OWNER.search(text, max(0, at - 24), at)
        after = OF_LAND.match(text, at + len(name))
        if (before and _is_other(before[1])) or (after and _is_other(after[1].strip())):
            return True
        at = text.find(name, at + 1)
    return False


def _is_other(word: str) -> bool:
    land = country(word) or demonym(word)
    return land is not None and land.title != HOME
