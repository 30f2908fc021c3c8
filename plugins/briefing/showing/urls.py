"""A page's path -> a relative link. The law: every link ends in a file name and needs no host.

Paths are below the output folder, with forward slashes: ``articles/x.html``. This module is the
only place where the addresses of pages are spelt.
"""

from __future__ import annotations

from functools import lru_cache

from briefing.model import Block, Story

HOME = "index.html"
METHOD = "method.html"
CHRONOLOGY = "chronology.html"
QUOTATIONS = "quotations.html"
FIGURES = "figures.html"
SEARCH = "search.html"
MAP = "map.html"
NETWORK = "network.html"
MEETINGS = "meetings.html"
POSITIONS = "positions.html"
PRINT = "print.html"
CHANGES = "changes.html"
NOT_FOUND = "404.html"

FOLDERS = {"article": "articles", "actor": "actors", "location": "locations", "event": "events"}


def article(story: Story) -> str:
    """The path of a story's page."""
    return f"articles/{story.slug}.html"


def entity(ref: str) -> str:
    """``actors/russia`` -> ``actors/russia.html``."""
    return f"{ref}.html"


def part(ref: str, name: str) -> str:
    """The page of one part of an entity's mentions: a dot, so that no entity can be called so."""
    return f"{ref}.{name}.html"


def index(family: str) -> str:
    """The index page of ``article``, ``actor``, ``location`` or ``event``."""
    return f"{FOLDERS[family]}/index.html"


def relative(here: str, there: str, fragment: str = "") -> str:
    """The href that leads from the page ``here`` to the page ``there``.

    A fragment of the same page is just ``#fragment``.
    """
    end = f"#{fragment}" if fragment else ""
    if here == there and end:
        return end
    return _between(here.rpartition("/")[0], there) + end


@lru_cache(maxsize=1 << 16)
def _between(folder: str, there: str) -> str:
    """As posixpath.relpath, but never asking where the process stands: links are many."""
    ours = folder.split("/") if folder else []
    theirs = there.split("/")
    while ours and len(theirs) > 1 and ours[0] == theirs[0]:
        ours, theirs = ours[1:], theirs[1:]
    return "../" * len(ours) + "/".join(theirs)


def root(here: str) -> str:
    """What leads from ``here`` to the output folder: ``""``, ``../`` ..."""
    return "../" * here.count("/")


def fragments(story: Story) -> tuple[str, ...]:
    """The fragment of each block: ``headline``, ``p9``, ``sub1``, ``cap1``, ``credit1``."""
    short = {"subhead": "sub", "caption": "cap", "credit": "credit"}
    counts: dict[str, int] = {}
    found = []
    for block in story.blocks:
        counts[block.role] = counts.get(block.role, 0) + 1
        found.append(_fragment(block, short.get(block.role, ""), counts[block.role]))
    return tuple(found)


def _fragment(block: Block, short: str, count: int) -> str:
    if block.role == "paragraph":
        return f"p{block.number}"
    return f"{short}{count}" if short else "headline"
