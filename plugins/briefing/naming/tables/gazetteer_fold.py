"""A place name -> the key under which the table knows it. The law: the standard library only."""

from __future__ import annotations

import unicodedata

DROPPED = str.maketrans({c: "" for c in "'’‘ʻʼ`´."} | {c: " " for c in "-‐‑–_/"})


def fold_name(name: str) -> str:
    """Small letters without marks, apostrophes and full stops; hyphens are spaces."""
    if not name.isascii():
        name = "".join(
            c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)
        )
    return " ".join(name.translate(DROPPED).lower().split())
