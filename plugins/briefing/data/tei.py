"""Articles -> TEI P5, with one register of all entities. The law: the words stand as printed.

A mention is ``persName``, ``orgName``, ``placeName`` or ``name type="event"``, an indirect one
``rs``; ``ref`` points into ``register.xml``. A text whose rights forbid it has its header alone
and a ``gap``.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Article, Entity, Mention, Story

from .citations import reference
from .named import DIRECT
from .plain import attribute, xml
from .rows import position
from .spots import View, article_path, fragments

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.tei-c.org/ns/1.0"


def entity_id(ref: str) -> str:
    """An XML name: ``actors/russia`` -> ``actors.russia``."""
    return ref.replace("/", ".")


def article(view: View, one: Article) -> bytes:
    """One text with its mentions marked."""
    return "".join((HEAD, *_article(view, one))).encode()


def _article(view: View, one: Article) -> Iterator[str]:
    story = one.story
    yield f"<TEI xmlns={attribute(NAMESPACE)}>\n<teiHeader>\n<fileDesc>\n"
    yield f"<titleStmt><title>{xml(story.headline)}</title></titleStmt>\n"
    yield f"<publicationStmt><p>Part of {xml(view.site.name)}: "
    yield f"<ref target={attribute(view.link(article_path(story), 'data/tei/x'))}>its page</ref>."
    yield "</p></publicationStmt>\n<sourceDesc>"
    yield "".join(_source(view, story))
    yield "</sourceDesc>\n</fileDesc>\n<profileDesc><langUsage>"
    yield f"<language ident={attribute(story.language)}>{xml(story.language)}</language>"
    yield "</langUsage></profileDesc>\n</teiHeader>\n<text><body>\n"
    if story.rights == "full":
        yield from _body(view, one)
    else:
        yield '<div><p><gap reason="rights"/></p></div>\n'
    yield "</body></text>\n</TEI>\n"


def _source(view: View, story: Story) -> Iterator[str]:
    ref = reference(view, story)
    yield f"<bibl><title>{xml(ref.title)}</title>"
    if ref.author:
        yield f"<author>{xml(ref.author)}</author>"
    if ref.publisher:
        yield f"<publisher>{xml(ref.publisher)}</publisher>"
    if ref.date:
        yield f"<date when={attribute(ref.date)}>{xml(ref.date)}</date>"
    if ref.url:
        yield f"<ref target={attribute(ref.url)}>{xml(ref.url)}</ref>"
    if ref.note:
        yield f"<note>{xml(ref.note)}</note>"
    yield "</bibl>"


OPEN = {
    "headline": ("<head xml:id={id}>", "</head>"),
    "subhead": ('<label type="subhead" xml:id={id}>', "</label>"),
    "caption": ("<figure xml:id={id}><head>", "</head></figure>"),
    "credit": ('<p rend="credit" xml:id={id}>', "</p>"),
    "paragraph": ("<p xml:id={id}>", "</p>"),
}


def _body(view: View, one: Article) -> Iterator[str]:
    mentions = iter([m for m in one.mentions if view.has_page(m.ref)])
    mention = next(mentions, None)
    yield "<div>\n"
    for block, name in zip(one.story.blocks, fragments(one.story), strict=True):
        opening, closing = OPEN.get(block.role, OPEN["paragraph"])
        yield opening.format(id=attribute(name))
        at = block.start
        while mention is not None and mention.end <= block.end:
            yield xml(one.story.text[at : mention.start])
            yield _marked(view, one.story, mention)
            at, mention = mention.end, next(mentions, None)
        yield xml(one.story.text[at : block.end]) + closing + "\n"
    yield "</div>\n"


def _marked(view: View, story: Story, mention: Mention) -> str:
    words = xml(story.text[mention.start : mention.end])
    direct = mention.form in DIRECT
    tag, kind = _element(view.briefing.entities[mention.ref]) if direct else ("rs", mention.form)
    fields = f" ref={attribute('register.xml#' + entity_id(mention.ref))}"
    fields += f" type={attribute(kind)}" if kind else ""
    fields += f" xml:id={attribute(mention.id)}" if mention.id else ""
    fields += ' cert="low"' if mention.uncertain else ""
    return f"<{tag}{fields}>{words}</{tag}>"


def _element(entity: Entity) -> tuple[str, str]:
    """The element that names an entity, and its type if the element does not tell."""
    if entity.family == "location":
        return "placeName", ""
    if entity.family == "event":
        return "name", "event"
    return ("persName", "") if entity.kind == "person" else ("orgName", "")


# --- the register -----------------------------------------------------------------------------


def register(view: View) -> bytes:
    """Every entity with its names, as lists of persons, organisations, places and events."""
    return "".join((HEAD, *_register(view))).encode()


def _register(view: View) -> Iterator[str]:
    title = xml(f"{view.site.name}: register")
    yield f"<TEI xmlns={attribute(NAMESPACE)}>\n<teiHeader><fileDesc>"
    yield f"<titleStmt><title>{title}</title></titleStmt><publicationStmt><p>Made from the"
    yield " dossier.</p></publicationStmt><sourceDesc><p>The texts of the dossier.</p>"
    yield "</sourceDesc></fileDesc></teiHeader>\n<text><body>\n"
    lists = {"person": "listPerson", "org": "listOrg", "place": "listPlace", "event": "listEvent"}
    entities = tuple(view.briefing.entities.values())
    for tag, holder in lists.items():
        found = [one for one in entities if _entry(one) == tag]
        if found:
            yield f"<{holder}>\n"
            for one in found:
                yield "".join(_one(one, tag))
            yield f"</{holder}>\n"
    if not entities:
        yield "<p>No entities.</p>\n"
    yield "</body></text>\n</TEI>\n"


def _entry(entity: Entity) -> str:
    if entity.family == "actor":
        return "person" if entity.kind == "person" else "org"
    return "place" if entity.family == "location" else "event"


def _one(entity: Entity, tag: str) -> Iterator[str]:
    names = {"person": "persName", "org": "orgName", "place": "placeName", "event": "label"}
    written = entity.authority
    yield f"<{tag} xml:id={attribute(entity_id(entity.ref))}"
    yield f" type={attribute(entity.kind)}" if tag in ("org", "place", "event") else ""
    if tag == "event" and written and written.begins:
        yield f" from={attribute(written.begins.isoformat())}"
        yield f" to={attribute((written.ends or written.begins).isoformat())}"
    yield ">"
    for name in dict.fromkeys((entity.title, *(written.aliases if written else ()))):
        yield f"<{names[tag]}>{xml(name)}</{names[tag]}>"
    where = position(entity)
    if tag == "place" and where:
        yield f"<location><geo>{where[0]} {where[1]}</geo></location>"
    if tag in ("person", "org", "place"):
        for address in written.same_as if written else ():
            yield f'<idno type="URI">{xml(address)}</idno>'
    if written and written.role:
        yield f"<note>{xml(written.role)}</note>"
    yield f"</{tag}>\n"
