"""An editor's Markdown -> HTML. The law: no raw HTML, no picture, no link within a link.

Addresses are written from the site's root: ``actors/russia``, ``articles/<slug>#p9``,
``seeds/<file>#p9`` or ``https://…``. Names of entities become links of their own accord; they are
an editor's words, so they are counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from briefing.showing import urls, weave
from briefing.showing.dossier import Dossier

PLACED = re.compile(r"^\[\[([a-z-]+)\]\][ \t]*$", re.MULTILINE)
"""A line ``[[what-happened]]`` places a generated block among an editor's own words."""


def render(dossier: Dossier, note: str, here: str, *, top: int = 2, own: str = "") -> Markup:
    """``note`` as HTML for the page ``here``; its highest heading becomes ``<h{top}>``.

    ``own`` is the ref of the page's entity: its name is no link there.
    """
    return _rendered(note, Names(dossier, note, here, {own} if own else set()), top)


def pieces(dossier: Dossier, note: str, here: str) -> Iterator[tuple[Markup, str]]:
    """``(words, "")`` and ``("", name of a block)`` in the order an editor wrote them."""
    placed = [(*found.span(), found[1]) for found in PLACED.finditer(note)]
    at = 0
    for begin, end, block in (*placed, (len(note), len(note), "")):
        words = note[at:begin]
        if words.strip():
            yield _rendered(words, Names(dossier, note, here, set(), at), top=2), ""
        if block:
            yield Markup(""), block
        at = end


def _rendered(words: str, names: Names, top: int) -> Markup:
    """A note, or some of it."""
    reader = MarkdownIt("js-default", {"html": False, "linkify": False}).disable("image")
    reader.add_render_rule("text", _text)
    tokens = reader.parse(words)
    _shift(tokens, top)
    _prepare(tokens, names.dossier, names.here)
    return Markup(reader.renderer.render(tokens, reader.options, {"names": names}))


def _shift(tokens: Sequence[Token], top: int) -> None:
    """One h1 a page: an editor's headings start at ``top``, whatever she began with."""
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    for token in tokens:
        if levels and token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) - min(levels) + top)}"


def _prepare(tokens: Sequence[Token], dossier: Dossier, here: str) -> None:
    """Turn addresses into hrefs, and mark text that stands in a link or a heading."""
    heading = False
    for token in tokens:
        heading = token.type == "heading_open" or (heading and token.type != "heading_close")
        inside = heading
        for child in token.children or ():
            if child.type == "link_open":
                inside = True
                href = address(dossier, str(child.attrs["href"]), here)
                child.attrs = {"href": href, **({"rel": "external"} if ":" in href else {})}
            elif child.type == "link_close":
                inside = heading
            child.meta["plain"] = inside


def address(dossier: Dossier, written: str, here: str) -> str:
    """The href for an address an editor wrote. An unknown one stays, and the check tells it."""
    if ":" in written or written.startswith(("#", "//")):
        return written
    path, _, fragment = written.removeprefix("/").partition("#")
    if path.startswith("seeds/"):
        source = path.removeprefix("seeds/")
        known = (a.story for a in dossier.articles if a.story.source == source)
        path = next((urls.article(story) for story in known), path)
    if "." not in path.rsplit("/", 1)[-1]:
        path += ".html"
    if path.endswith(".md"):
        path = path.removesuffix(".md") + ".html"
    return urls.relative(here, path, fragment)


@dataclass(slots=True)
class Names:
    """The names in an editor's words, read all at once, as they are linked: each entity once."""

    dossier: Dossier
    note: str
    here: str
    seen: set[str]
    at: int = 0  # up to where the note has been rendered

    def within(self, words: str) -> Iterator[tuple[int, int, str]]:
        """Those of the next stretch of words; of one that goes on from the line before, its end."""
        begin = self.note.find(words, self.at)
        if begin < 0:  # the note has these words in other signs
            yield from self.dossier.briefing.names_in(words)
            return
        self.at = begin + len(words)
        for start, end, ref in self.dossier.briefing.names_in(self.note):
            if begin < end <= self.at:
                yield max(0, start - begin), end - begin, ref

    def linked(self, words: str) -> Iterator[weave.Span]:
        """The links of the next stretch of words."""
        for start, end, ref in self.within(words):
            if ref not in self.seen and self.dossier.entity(ref) is not None:
                self.seen.add(ref)
                link = self.dossier.link(ref, self.here)
                anchor = weave.tag("a", class_=f"to-{link.family}", href=link.href)
                yield weave.Span(start, end, anchor, Markup("</a>"))


def _text(
    self: RendererHTML, tokens: Sequence[Token], idx: int, options: Any, env: dict[str, Any]
) -> str:
    """Text with its names linked, unless it stands in a link or a heading."""
    text, names = tokens[idx].content, env["names"]
    spans = () if tokens[idx].meta.get("plain") else list(names.linked(text))
    return str(weave.weave(text, 0, len(text), spans))
