"""Text and spans -> HTML. The law: the only place where text becomes HTML; every character is kept.

Spans are offsets of the text, end exclusive. They are sorted once and walked once, so the work is
linear in text and spans. A span that overlaps an earlier one is left out, so no tag ever nests
wrongly; take every tag away and the text is there again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

CONTEXT = 600  # a longer sentence is shown as a window round its mention
SPECIAL = re.compile("[&<>]")
WINDOW = 240  # characters kept on each side of the mention then


CLOSED, MARK, MARKED = Markup("</a></span>"), Markup("<mark>"), Markup("</mark>")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """What stands round ``text[start:end]``: an opening and a closing piece of finished HTML."""

    start: int
    end: int
    before: Markup
    after: Markup


def weave(text: str, start: int, end: int, spans: Iterable[Span] = ()) -> Markup:
    """``text[start:end]`` escaped, each span wrapped.

    >>> weave("a<b", 0, 3, [Span(2, 3, Markup("<i>"), Markup("</i>"))])
    Markup('a&lt;<i>b</i>')
    """
    pieces: list[str] = []
    at = start
    for span in sorted(spans):
        if span.start < at or span.end > end or span.end <= span.start:
            continue
        pieces += (
            content(text[at : span.start]),
            span.before,
            content(text[span.start : span.end]),
            span.after,
        )
        at = span.end
    pieces.append(content(text[at:end]))
    return Markup("".join(pieces))


def content(text: str) -> str:
    """``text`` between tags, where quotation marks need no escape.

    A plain string, as half a million pieces are joined for a large dossier.
    """
    if SPECIAL.search(text) is None:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tag(name: str, **attributes: str | None) -> Markup:
    """An opening tag. ``None`` leaves an attribute out, ``""`` gives it without a value.

    A trailing underscore is dropped and others become hyphens: ``class_``, ``data_form``.
    """
    pieces = [name]
    for key, value in attributes.items():
        if value is not None:
            label = key.rstrip("_").replace("_", "-")
            pieces.append(f'{label}="{escape(value)}"' if value else label)
    return Markup(f"<{' '.join(pieces)}>")


def mention(  # noqa: PLR0913  (one parameter for each attribute of the markup)
    start: int,
    end: int,
    *,
    id: str,
    family: str,
    href: str,
    card: str = "",
    first: bool = False,
    form: str = "",
    uncertain: str = "",
) -> Span:
    """The link of a mention: the id on a span around it, never on the link itself."""
    before = tag(
        "span",
        class_="mention",
        id=id,
        data_first="" if first else None,
        data_form=form or None,
        data_uncertain=uncertain or None,
    )
    anchor = tag("a", class_=family, href=href, data_card=card or None)
    return Span(start, end, Markup(str(before) + str(anchor)), CLOSED)


def marked(start: int, end: int, title: str = "") -> Span:
    """The mention within its line of context."""
    return Span(start, end, tag("mark", title=title or None) if title else MARK, MARKED)


def emphasised(start: int, end: int) -> Span:
    """The words somebody said, within their sentence."""
    return Span(start, end, Markup('<span class="said">'), Markup("</span>"))


def context(text: str, sentence: tuple[int, int], spans: Iterable[Span]) -> Markup:
    """A sentence with its spans; a very long one as a window round the first of them.

    The cut falls on a blank and is shown by an ellipsis, so that ten thousand mentions in one
    endless sentence stay ten thousand short lines.
    """
    found = sorted(spans)
    start, end = sentence
    if end - start <= CONTEXT:
        return weave(text, start, end, found)
    first = found[0] if found else Span(start, start, Markup(""), Markup(""))
    left, right = _window(text, sentence, first)
    before = Markup("… ") if left > start else Markup("")
    after = Markup(" …") if right < end else Markup("")
    return before + weave(text, left, right, found[:1]) + after


def _window(text: str, sentence: tuple[int, int], span: Span) -> tuple[int, int]:
    start, end = sentence
    left, right = max(start, span.start - WINDOW), min(end, span.end + WINDOW)
    if left > start:
        blank = text.find(" ", left, span.start)
        left = blank + 1 if blank >= 0 else left
    if right < end:
        blank = text.rfind(" ", span.end, right)
        right = blank if blank >= 0 else right
    return left, right
