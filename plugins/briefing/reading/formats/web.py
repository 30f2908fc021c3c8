"""An HTML page -> the article in it, by trafilatura. The law: no address is fetched."""

from __future__ import annotations

import datetime as dt

from briefing.reading.formats.text import Text
from briefing.reading.lines.credits import DATE_WORDS
from briefing.reading.text.decode import Unreadable

MAX_BYTES = 8_000_000
FEWEST_WORDS = 20
CODE = "//*[self::h1 or self::h2 or self::h3 or self::p]//*[self::script or self::style]"
"""What stands within words and is none; a page's other scripts may hold its day and publisher."""


def texts(data: bytes) -> tuple[Text, ...]:
    """The page's article. Raises ``Unreadable`` for a page without one."""
    if len(data) > MAX_BYTES:
        raise Unreadable(f"an HTML page of {len(data):,} bytes", "save its text in a .txt file")
    found = _extracted(data)
    body = (found.get("text") or "").strip()
    if len(body.split()) < FEWEST_WORDS:
        raise Unreadable("no article was found in the page", "save its text in a .txt file")
    title = (found.get("title") or "").strip()
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    return (
        Text(
            text="\n\n".join(text.split("\n")),
            notes=("the article of an HTML page; the rest of the page was left out",),
            first_line=None,
            day=_day(found.get("date") or ""),
            publisher=found.get("sitename") or "",
            author=_author(found.get("author") or ""),
            url=found.get("url") or "",
            origin="from the page's own data",
        ),
    )


def _extracted(data: bytes) -> dict[str, str | None]:
    """trafilatura's fields as plain text; empty if it finds nothing."""
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 - slow, rarely needed

    try:
        tree = load_html(data)
        for inside in tree.xpath(CODE) if tree is not None else ():
            inside.drop_tree()
        document = bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:
        name = type(error).__name__
        raise Unreadable(f"the page cannot be read ({name})", "save its text as .txt") from None
    return {} if document is None else dict(document.as_dict())


def _author(name: str) -> str:
    """The author, unless the words stand for a day: "Published 28 September"."""
    return "" if all(map(DATE_WORDS.fullmatch, name.split())) else name


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
