"""Leftovers of Markdown in a converted page -> plain words. The law: no word is lost.

Seeds are plain text: asterisks and brackets are the author's, unless the text shows links as
converters of web pages leave them, or the file calls itself Markdown.
"""

from __future__ import annotations

import re

LINK = re.compile(
    r"!?\[([^\[\]\n]{1,300})\]\((#[^()\s]{0,80}|https?://[^()\s]{1,500}|/[^()\s]{1,300}|)\)"
)
MANY = 3
BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,300}?)(?<=\S)\1")
SLANTED = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]{1,300}?)(?<=\S)\1(?![\w*_])")
HEADING = re.compile(r"(?m)^#{1,6}[ \t]+(?=\S)")


def is_converted(text: str) -> bool:
    """Whether a converter left Markdown links in ``text``: a dead one, or several live ones."""
    targets = [match[2] for match in LINK.finditer(text)]
    return len(targets) >= MANY or any(not target or target[0] == "#" for target in targets)


def without_marks(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """``text`` without link, bold and heading marks, and the addresses taken out: (line, URL)."""
    addresses: list[tuple[int, str]] = []

    def words(match: re.Match[str]) -> str:
        if re.match(r"https?:|/", match[2]):
            line = match.string.count("\n", 0, match.start()) + 1
            addresses.append((line, match[2]))
        return match[1]

    text = re.sub(r"\r\n?", "\n", text)
    text = LINK.sub(words, text)
    return without_headings(BOLD.sub(r"\2", text)), tuple(addresses)


def without_slants(text: str) -> str:
    """``as *AFP* says`` -> ``as AFP says``."""
    return SLANTED.sub(r"\2", text)


def without_headings(text: str) -> str:
    """``# Talks begin`` -> ``Talks begin``, at the beginning of lines."""
    return HEADING.sub("", text)
