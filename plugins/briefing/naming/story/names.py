"""A name as printed -> what it is compared by within one text. The law: spelling only."""

from __future__ import annotations

from briefing.naming.tables.gazetteer_fold import fold_name

ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "ash", "an", "ar", "at", "ez"})


def key_of(name: str) -> str:
    """A name's words folded, without a leading Arabic article."""
    parts = fold_name(name).split()
    return " ".join(parts[1:] if len(parts) > 1 and parts[0] in ARTICLES else parts)
