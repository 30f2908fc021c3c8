"""What the check of the site must know of a page. The law: small, for it is stored with the page.

Mentions and the lines that list them are sums of keys: two sums are compared instead of two lists.
"""

from __future__ import annotations

import posixpath
from hashlib import blake2b

import msgspec

WORD = 1 << 64


class Sums(msgspec.Struct, frozen=True, array_like=True):
    """Mentions and lines of one page: what must agree over the whole site."""

    mentions: int = 0  # sum of the keys of all (article, mention, entity) that are marked here
    lines: int = 0  # the same of all that are listed here


class Facts(Sums, frozen=True, array_like=True):
    """What the whole-site check needs of one page; small, for it is stored with the page."""

    ids: tuple[str, ...] = ()
    links: dict[str, tuple[str, ...]] = {}  # path below the site -> fragments asked of it


def key(article: str, mention: str, entity: str) -> int:
    """A number that stands for one mention; sums of them are compared instead of lists."""
    digest = blake2b(f"{article}\0{mention}\0{entity}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def entity_page(path: str) -> str:
    """The page a part belongs to: ``actors/russia.2013.html`` -> ``actors/russia.html``."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, name.split(".", 1)[0] + ".html")
