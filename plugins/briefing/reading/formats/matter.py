"""Plain text -> the same without its front matter, which other programs write. No word is lost.

Notes kept in Markdown begin with "title:", "date:" and the like between two lines of "---".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import SetAside
from briefing.reading.formats.text import Text
from briefing.reading.lines.dates import full_dates

EDGE = "---"
MOST_LINES = 40
FIELD = re.compile(r"([\w-]{1,30}):[ \t]*(.{0,1000})")
ITEM = re.compile(r"\s{0,8}- .{0,1000}")
PUBLISHERS = ("publisher", "publication", "source", "site", "site_name", "website", "outlet")
AUTHORS = ("author", "authors", "byline", "creator")
DATES = ("date", "published", "pubdate", "publish_date")
ADDRESSES = ("url", "link", "source_url", "canonical")


def without_matter(text: Text) -> Text:
    """What the fields say of headline, day, publisher, author and address; their lines set aside,
    but for the headline's words, which begin the text."""
    lines = re.split(r"\r\n|\r|\n", text.text)
    end = _end(lines)
    if not end:
        return text
    fields = {m[1].casefold(): _value(m[2]) for line in lines[1:end] if (m := FIELD.match(line))}
    title = fields.get("title", "")
    aside = tuple(
        SetAside(n, _untitled(line, title), "front matter")
        for n, line in enumerate(map(str.strip, lines[: end + 1]), 1)
        if line
    )
    body = [title if _is_title(line) else "" for line in lines[: end + 1]]
    found = next(full_dates(_first(fields, DATES)), None)
    return replace(
        text,
        text="\n".join((*body, *lines[end + 1 :])),
        set_aside=(*text.set_aside, *aside),
        day=text.day or (found.day if found and not found.other else None),
        publisher=text.publisher or _outlet(_first(fields, PUBLISHERS)),
        author=text.author or _first(fields, AUTHORS).strip("[]"),
        url=text.url or _address(fields),
        origin=text.origin or "from the note's front matter",
    )


def _end(lines: Sequence[str]) -> int:
    """The line that closes the front matter; 0 = there is none."""
    if not lines or lines[0].strip() != EDGE:
        return 0
    end = next((n for n, line in enumerate(lines[:MOST_LINES]) if n and line.strip() == EDGE), 0)
    inner = [line for line in lines[1:end] if line.strip()]
    told = all(FIELD.fullmatch(line) or ITEM.fullmatch(line) for line in inner)
    return end if inner and told else 0


def _is_title(line: str) -> bool:
    return line[:6].casefold() == "title:" and bool(_value(line[6:]))


def _untitled(line: str, title: str) -> str:
    """The line, without the headline's words where it holds them."""
    return line.replace(title, "", 1).strip(" \"'") if _is_title(line) else line


def _value(words: str) -> str:
    return words.strip().strip("\"'").strip()


def _first(fields: dict[str, str], keys: Sequence[str]) -> str:
    return next((fields[key] for key in keys if fields.get(key)), "")


def _outlet(words: str) -> str:
    """A source that is an address names no outlet: the address does."""
    return "" if "://" in words else words


def _address(fields: dict[str, str]) -> str:
    source = fields.get("source", "")
    return _first(fields, ADDRESSES) or (source if "://" in source else "")
