"""An editor's Markdown -> HTML. The law: no raw HTML, no picture, no link within a link.

Addresses are written from the site's root: ``actors/russia``, ``articles/<slug>#p9``,
``seeds/<file>#p9`` or ``https://…``. Names of entities become links of their own accord; they are
an editor's words, so they are counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    reader = MarkdownIt("js-default", {"html": False, "linkify": False}).disable("image")
    reader.add_render_rule("text", _text)
    tokens = reader.parse(note)
    _shift(tokens, top)
    _prepare(tokens, dossier, here)
    seen = {own} if own else set()
    env = {"dossier": dossier, "here": here, "seen": seen}
    return Markup(reader.renderer.render(tokens, reader.options, env))


def pieces(note: str) -> Iterator[tuple[str, str]]:
    """``("text", markdown)`` and ``("block", name)`` in the order an editor wrote them."""
    at = 0
    for placed in PLACED.finditer(note):
        if note[at : placed.start()].strip():
            yield "text", note[at : placed.start()]
        yield "block", placed[1]
        at = placed.end()
    if note[at:].strip():
        yield "text", note[at:]


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


def _text(
    self: RendererHTML, tokens: Sequence[Token], idx: int, options: Any, env: dict[str, Any]
) -> str:
    """Text with its names linked: each entity once a note."""
    text, dossier, seen = tokens[idx].content, env["dossier"], env["seen"]
    if tokens[idx].meta.get("plain"):
        return str(weave.weave(text, 0, len(text)))
    spans = []
    for start, end, ref in dossier.briefing.names_in(text):
        if ref in seen or dossier.entity(ref) is None:
            continue
        seen.add(ref)
        link = dossier.link(ref, env["here"])
        anchor = weave.tag("a", class_=f"to-{link.family}", href=link.href)
        spans.append(weave.Span(start, end, anchor, Markup("</a>")))
    return str(weave.weave(text, 0, len(text), spans))
