"""A page's subject -> schema.org JSON-LD. The law: an organisation is never a person, and what is
inferred says so.

Identifiers are relative to the page unless the site has an address. The result is safe inside a
script element.
"""

from __future__ import annotations

from briefing.model import Article, Briefing, Entity, Mention, Quotation, Site

from . import plain
from .citations import reference
from .columns import TABLES
from .rows import position
from .spots import View, article_path, entity_path, words

CONTEXT = "https://schema.org"
ACTORS = {
    "person": "Person",
    "state": "GovernmentOrganization",
    "government": "GovernmentOrganization",
    "ministry": "GovernmentOrganization",
    "media": "NewsMediaOrganization",
    "company": "Corporation",
}
LOCATIONS = {
    "country": "Country",
    "region": "AdministrativeArea",
    "province": "AdministrativeArea",
    "city": "City",
    "water": "BodyOfWater",
}
FOLDERS = {"actor": "Actors", "location": "Places", "event": "Events"}


def jsonld_for(briefing: Briefing, site: Site, ref_or_slug: str) -> str:
    """JSON-LD of the page of an entity (its ref), of an article (its slug) or of the home ("").

    Raises KeyError if the dossier has no such page.
    """
    view = View(briefing, site)
    if not ref_or_slug:
        return plain.to_script(_home(view))
    if ref_or_slug in briefing.entities:
        return plain.to_script(_entity(view, briefing.entities[ref_or_slug]))
    for article in briefing.articles:
        if article.story.slug == ref_or_slug:
            return article_jsonld(view, article)
    raise KeyError(ref_or_slug)


def article_jsonld(view: View, article: Article) -> str:
    """The same for an article already at hand."""
    return plain.to_script(_article(view, article))


def kind_of(entity: Entity) -> str:
    """The schema.org type of an entity."""
    if entity.family == "actor":
        return ACTORS.get(entity.kind, "Organization")
    return LOCATIONS.get(entity.kind, "Place") if entity.family == "location" else "Event"


def _named(view: View, ref: str, here: str) -> dict[str, object]:
    entity = view.briefing.entities[ref]
    return {
        "@type": kind_of(entity),
        "@id": view.link(entity_path(ref), here),
        "name": plain.one_line(entity.title),
    }


def _graph(view: View, here: str, node: dict[str, object], trail: list[tuple[str, str]]) -> dict:
    steps = [("Home", "index.html"), *trail]
    items = [
        {
            "@type": "ListItem",
            "position": number,
            "name": plain.one_line(name),
            "item": view.link(path, here),
        }
        for number, (name, path) in enumerate(steps, 1)
    ]
    crumbs = {"@type": "BreadcrumbList", "itemListElement": items}
    return {"@context": CONTEXT, "@graph": [node, crumbs]}


# --- articles ---------------------------------------------------------------------------------


def _article(view: View, article: Article) -> dict[str, object]:
    story, here = article.story, article_path(article.story)
    ref = reference(view, story)
    refs = dict.fromkeys(m.ref for m in article.mentions if _is_linked(view, m))
    node: dict[str, object] = {
        "@type": "NewsArticle",
        "@id": view.link(here, here),
        "headline": ref.title,
        "inLanguage": story.language,
        "wordCount": story.words,
        "isPartOf": {"@id": view.link("index.html", here)},
    }
    if ref.date:
        node["datePublished"] = ref.date
    if ref.publisher:
        node["publisher"] = {"@type": "Organization", "name": ref.publisher}
    if ref.author:
        node["creditText"] = ref.author
    if ref.note:
        node["disambiguatingDescription"] = ref.note
    if story.url and ref.url:
        node["isBasedOn"] = ref.url
    if refs:
        node["mentions"] = [_named(view, one, here) for one in refs]
    said = [_quotation(view, article, one, here) for one in article.evidence.quotations]
    if parts := [one for one in said if one]:
        node["hasPart"] = parts
    return _graph(view, here, node, [("Articles", "articles/index.html"), (ref.title, here)])


def _is_linked(view: View, mention: Mention) -> bool:
    return bool(mention.id) and view.has_page(mention.ref)


def _quotation(
    view: View, article: Article, said: Quotation, here: str
) -> dict[str, object] | None:
    """Words in quotation marks by somebody who is linked here; nothing else is a Quotation."""
    text = words(article.story, (said.start, said.end))
    spoke = () if said.speaker is None else (said.speaker, *said.jointly)
    speakers = [one for k in spoke if _is_linked(view, one := article.mentions[k])]
    if said.form == "indirect" or not text or not speakers:
        return None
    refs = dict.fromkeys(one.ref for one in speakers)  # those of the article's mentions
    creators = [{"@id": view.link(entity_path(ref), here)} for ref in refs]
    creator = creators if len(creators) > 1 else creators[0]
    return {"@type": "Quotation", "text": plain.one_line(text), "creator": creator}


# --- entities ---------------------------------------------------------------------------------


def _entity(view: View, entity: Entity) -> dict[str, object]:
    here, written = entity_path(entity.ref), entity.authority
    node = _named(view, entity.ref, here)
    if written:
        if written.aliases:
            node["alternateName"] = list(written.aliases)
        if written.same_as:
            node["sameAs"] = list(written.same_as)
        node |= _written(view, entity, here)
    where = position(entity)
    if entity.family == "location" and where:
        node["geo"] = {"@type": "GeoCoordinates", "latitude": where[0], "longitude": where[1]}
    folder = entity.ref.split("/", 1)[0]
    return _graph(
        view,
        here,
        node,
        [(FOLDERS[entity.family], f"{folder}/index.html"), (entity.title, here)],
    )


def _written(view: View, entity: Entity, here: str) -> dict[str, object]:
    written, found = entity.authority, {}
    if written is None:
        return found
    person = kind_of(entity) == "Person"
    if written.role and person:
        found["jobTitle"] = written.role
    if view.has_page(written.affiliation):
        found["affiliation" if person else "memberOf"] = _named(view, written.affiliation, here)
    if view.has_page(written.part_of):
        whole = {"actor": "parentOrganization", "location": "containedInPlace"}
        found[whole.get(entity.family, "superEvent")] = _named(view, written.part_of, here)
    if entity.family == "event" and written.begins:
        found["startDate"] = written.begins.isoformat()
        found["endDate"] = (written.ends or written.begins).isoformat()
    return found


# --- the home page ----------------------------------------------------------------------------


def _home(view: View) -> dict[str, object]:
    here = "index.html"
    downloads = [
        {
            "@type": "DataDownload",
            "name": table.title,
            "encodingFormat": "text/csv",
            "contentUrl": view.link(f"data/{table.name}.csv", here),
        }
        for table in TABLES
    ]
    dataset = {
        "@type": "Dataset",
        "@id": view.link(here, here),
        "name": view.site.name,
        "description": f"{len(view.briefing.articles)} news texts with every actor, place and"
        " event they mention, linked sentence by sentence.",
        "inLanguage": view.site.language,
        "distribution": downloads,
    }
    return {"@context": CONTEXT, "@graph": [dataset]}
