"""Web Annotations, JSON-LD and GeoJSON, judged by jsonschema, PyLD, extruct, pySHACL, geojson."""

from __future__ import annotations

import json
from pathlib import Path

import dossiers
import extruct
import geojson
import jsonschema
import pyshacl
import pytest
from pyld import jsonld

from briefing import data
from briefing.model import Briefing, Site

CASES = Path(__file__).parent / "cases"
SCHEMA_ORG = {"@context": {"@vocab": "https://schema.org/", "@base": "https://example.org/"}}
EACH = pytest.mark.parametrize("made", [dossiers.plain(), dossiers.hostile()], ids=["plain", "bad"])


def written(made: Briefing, site: Site = dossiers.SITE) -> dict[str, bytes]:
    return {file.path: file.data() for file in data.files(made, site)}


def pages(made: Briefing) -> list[str]:
    return ["", *made.entities, *(article.story.slug for article in made.articles)]


@EACH
def test_annotations_hold_on_the_shipped_text(made: Briefing) -> None:
    """Quote and position select the same words, and the quote's neighbours are the text's."""
    files = written(made)
    for article in made.articles:
        slug = article.story.slug
        found = json.loads(files[f"data/annotations/{slug}.jsonld"])
        text = files[f"data/texts/{slug}.txt"].decode()
        assert found["total"] == len(found["first"]["items"]) == len(article.mentions)
        for item in found["first"]["items"]:
            quote, position = item["target"][0]["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])


@EACH
def test_annotations_have_the_shape_of_the_recommendation(made: Briefing) -> None:
    """Each collection is valid by a schema of the Web Annotation Data Model."""
    schema = json.loads((CASES / "web-annotation.schema.json").read_text())
    for path, blob in written(made).items():
        if path.endswith(".jsonld"):
            jsonschema.Draft202012Validator(schema).validate(json.loads(blob))


def test_identifiers_come_from_content() -> None:
    """Annotations of one text keep their ids when another text is added."""
    whole = written(dossiers.plain())
    for path in [path for path in whole if path.startswith("data/annotations/")]:
        ids = [item["id"] for item in json.loads(whole[path])["first"]["items"]]
        assert len(set(ids)) == len(ids)
        assert all(one.startswith("urn:uuid:") for one in ids)


@EACH
def test_pages_data_reads_back_from_html(made: Briefing) -> None:
    """A page's JSON-LD survives in a script element, whatever the names hold."""
    for page in pages(made):
        script = data.jsonld_for(made, dossiers.SITE, page)
        html = f'<html><script type="application/ld+json">{script}</script></html>'
        found = extruct.extract(html, base_url="https://example.org/", syntaxes=["json-ld"])
        assert found["json-ld"] == [json.loads(script)]


@EACH
def test_pages_data_passes_the_shapes(made: Briefing) -> None:
    """Every node has what its type needs, and no organisation is a person."""
    shapes = (CASES / "schema-org.shapes.ttl").read_text()
    graph = []
    for page in pages(made):
        document = json.loads(data.jsonld_for(made, dossiers.HOSTED, page))
        graph += jsonld.expand({**document, **SCHEMA_ORG})
    assert "https://schema.org/NewsArticle" in json.dumps(graph)
    valid, _, report = pyshacl.validate(
        json.dumps(graph),
        data_graph_format="json-ld",
        shacl_graph=shapes,
        shacl_graph_format="turtle",
    )
    assert valid, report


def test_mentions_of_a_page_are_its_entities() -> None:
    """``mentions`` of an article names each entity linked in it, once."""
    made = dossiers.plain()
    for article in made.articles:
        document = json.loads(data.jsonld_for(made, dossiers.HOSTED, article.story.slug))
        found = [one["@id"] for one in document["@graph"][0]["mentions"]]
        wanted = dict.fromkeys(mention.ref for mention in article.mentions)
        assert found == [f"{dossiers.HOSTED.url}/{ref}.html" for ref in wanted]


def test_an_unknown_page_is_an_error() -> None:
    """Data of a page that does not exist cannot be asked for."""
    with pytest.raises(KeyError):
        data.jsonld_for(dossiers.plain(), dossiers.SITE, "actors/nobody")


@EACH
def test_places_are_points(made: Briefing) -> None:
    """GeoJSON has longitude first, within its bounds, and only places with coordinates."""
    schema = json.loads((CASES / "geojson.schema.json").read_text())
    found = json.loads(written(made)["data/places.geojson"])
    jsonschema.Draft202012Validator(schema).validate(found)
    read = geojson.loads(json.dumps(found))
    assert read.is_valid, read.errors()
    assert [one["geometry"]["coordinates"] for one in found["features"]] == [[37.62, 55.75]]
