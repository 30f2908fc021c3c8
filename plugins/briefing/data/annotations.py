"""Mentions -> W3C Web Annotations. The law: every selector holds on the text that is shipped.

Web Annotation Data Model (W3C Recommendation, 2017): a quote, a position in the plain text where
that is shipped, and the fragment on the article's page. Where rights forbid the text, the quote
has no neighbours and there is no position.
"""

from __future__ import annotations

from uuid import UUID, uuid5

from briefing.model import Article, Mention, Story

from . import plain
from .spots import View, article_path, entity_path

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters before and after a quote
SPACE = UUID("8f0d54a6-6d0c-5b0e-9d55-3f2a4a1e6f10")
"""The namespace of all name-based identifiers (RFC 9562, version 5) of this project."""


def urn(*parts: str) -> str:
    """A name that depends on content alone: the same in every build and on every host."""
    return f"urn:uuid:{uuid5(SPACE, chr(0).join(parts))}"


def collection(view: View, article: Article) -> bytes:
    """All mentions of one text, as an annotation collection with one page; one mention a line."""
    story = article.story
    here = f"data/annotations/{story.slug}.jsonld"
    sources = _sources(view, story, here)
    items = [
        annotation(view, article, mention, sources)
        for mention in article.mentions
        if view.has_page(mention.ref)
    ]
    head = {
        "@context": CONTEXT,
        "id": urn("annotations", story.slug),
        "type": "AnnotationCollection",
        "label": plain.one_line(story.title),
        "total": len(items),
    }
    first = {"id": urn("annotations", story.slug, "1"), "type": "AnnotationPage", "startIndex": 0}
    lines = b",\n".join(plain.to_json_lines([item]).rstrip() for item in items)
    opening = plain.to_json_lines([head]).rstrip()[:-1]
    page = plain.to_json_lines([first]).rstrip()[:-1]
    return opening + b',"first":' + page + b',"items":[\n' + lines + b"\n]}}\n"


def _sources(view: View, story: Story, here: str) -> tuple[str, str]:
    """The addresses of the article's page and of its plain text, if that is shipped."""
    text = view.link(f"data/texts/{story.slug}.txt", here) if story.rights == "full" else ""
    return view.link(article_path(story), here), text


def annotation(
    view: View, article: Article, mention: Mention, sources: tuple[str, str]
) -> dict[str, object]:
    """One mention: what it means is the body, where it stands the targets."""
    story = article.story
    page, text = sources
    targets: list[dict[str, object]] = []
    quote = _quote(article, mention)
    if text:
        position = {"type": "TextPositionSelector", "start": mention.start, "end": mention.end}
        targets.append({"source": text, "selector": [quote, position]})
    if mention.id:
        fragment = {"type": "FragmentSelector", "value": mention.id}
        targets.append({"source": page, "selector": [fragment] if text else [fragment, quote]})
    elif not text:
        targets.append({"source": page, "selector": [quote]})
    return {
        "id": urn("mention", story.slug, mention.ref, mention.id or str(mention.start)),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "source": view.link(entity_path(mention.ref), "data/annotations/x"),
            "purpose": "identifying",
        },
        "target": targets,
    }


def _quote(article: Article, mention: Mention) -> dict[str, object]:
    text = article.story.text
    quote: dict[str, object] = {
        "type": "TextQuoteSelector",
        "exact": text[mention.start : mention.end],
    }
    if article.story.rights == "full":
        quote["prefix"] = text[max(mention.start - AROUND, 0) : mention.start]
        quote["suffix"] = text[mention.end : mention.end + AROUND]
    return quote
