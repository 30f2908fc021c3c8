"""A name as printed -> what its letters alone say. The law: spelling only."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.naming.tables.gazetteer_fold import fold_name

ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "ash", "an", "ar", "at", "ez"})


@lru_cache(maxsize=65536)
def key_of(name: str) -> str:
    """A name's words folded, as they are compared in a text; no leading Arabic article."""
    parts = fold_name(name).split()
    return " ".join(parts[1:] if len(parts) > 1 and parts[0] in ARTICLES else parts)


_MANY = re.compile(r"[A-Z]{2,}s")


def stands_for_many(short: str, full: str) -> bool:
    """``MCAs`` behind ``members of the County Assembly``; not ``IPPs`` behind ``... Producers``."""
    return _MANY.fullmatch(short) is not None and not full.endswith("s")
