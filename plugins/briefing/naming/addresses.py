"""A name -> its part of an address. The law: marks that are no letters make no other page.

``O'Shea``, ``O’Shea`` and ``O`Shea`` are ``oshea``; the same goes for headlines.
"""

from __future__ import annotations

import re

from slugify import slugify

APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼ‛`´′](?=\w)")


def address_of(name: str, longest: int = 0) -> str:
    """``[a-z0-9-]*``, of whole words, at most ``longest`` characters (0 = no end)."""
    bare = APOSTROPHES.sub("", name)
    return slugify(bare, max_length=longest, word_boundary=longest > 0)
