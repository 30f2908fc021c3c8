"""Mentions -> W3C Web Annotations. The law: every selector holds on the text that is shipped.

Web Annotation Data Model (W3C Recommendation, 2017): a quote, a position in the plain text where
that is shipped, and the fragment on the article's page. Where rights forbid the text, the quote
has no neighbours and there is no position.
"""

from __future__ import annotations

from uuid import UUID, uuid5

from briefing.model import Article, Mention

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
    """All mentions of one text, as an annotation collection with one page."""
    here = f"data/annotations/{article.story.slug}.jsonld"
    items = [
        annotation(view, article, mention, here)
        for mention in article.mentions
        if view.has_page(mention.ref)
    ]
    return plain.to_json(
        {
            "@context": CONTEXT,
            "id": urn("annotations", article.story.slug),
            "type": "AnnotationCollection",
            "label": plain.one_line(article.story.headline),
            "total": len(items),
            "first": {
                "id": urn("annotations", article.story.slug, "1"),
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": items,
            },
        }
    )


def annotation(view: View, article: Article, mention: Mention, here: str) -> dict[str, object]:
    """One mention: what it means is the body, where it stands the targets."""
    story = article.story
    page = view.link(article_path(story), here)
    targets: list[dict[str, object]] = []
    quote = _quote(article, mention)
    if story.rights == "full":
        position = {"type": "TextPositionSelector", "start": mention.start, "end": mention.end}
        text = view.link(f"data/texts/{story.slug}.txt", here)
        targets.append({"source": text, "selector": [quote, position]})
    if mention.id:
        fragment = {
            "type": "FragmentSelector",
            "conformsTo": "http://www.rfc-editor.org/rfc/rfc3236",
            "value": mention.id,
        }
        targets.append({"source": page, "selector": [fragment, quote]})
    elif not targets:
        targets.append({"source": page, "selector": [quote]})
    return {
        "id": urn("mention", story.slug, mention.ref, mention.id or str(mention.start)),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "source": view.link(entity_path(mention.ref), here),
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
