"""The built site's data against its pages: the two tell the same."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import extruct
import pyshacl
import pytest
from lxml import etree, html
from pyld import jsonld

pytestmark = pytest.mark.site

CASES = Path(__file__).parent / "cases"


def rows(site: Path, table: str) -> list[dict[str, str]]:
    with open(site / f"data/{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pages(site: Path, *folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (p for p in sorted((site / folder).glob("*.html")) if p.name != "index.html")


def blocks(page: Path) -> list[dict[str, object]]:
    """The JSON-LD of a page as a tool that is not ours reads it."""
    found = extruct.extract(
        page.read_text("utf-8"), base_url="https://example.org/x/", syntaxes=["json-ld"]
    )
    return found["json-ld"]


def test_each_mention_of_the_data_is_that_link_of_the_page(site: Path) -> None:
    """A mention's address in the tables leads to a span with the very words of the table."""
    trees: dict[str, html.HtmlElement] = {}
    linked = 0
    for row in rows(site, "mentions"):
        if not row["id"]:
            continue
        path, _, fragment = row["page"].partition("#")
        tree = trees.setdefault(path, html.parse(str(site / path)).getroot())
        [span] = tree.xpath("//*[@id=$id]", id=fragment)
        assert span.text_content().split() == row["text"].split(), row["page"]
        [link] = span.xpath(".//a")
        assert link.get("href") == f"../{row['entity']}.html"
        linked += 1
    spans = sum(len(tree.xpath("//span[@class='mention']")) for tree in trees.values())
    assert linked == spans > 0


def test_every_row_leads_to_its_place(site: Path) -> None:
    """The address of every row of every table is a page, and its fragment is there."""
    ids: dict[str, set[str]] = {}
    for table in ("articles", "entities", "roles", "quotations", "figures", "meetings"):
        for row in rows(site, table):
            path, _, fragment = row["page"].partition("#")
            if path not in ids:
                ids[path] = set(html.parse(str(site / path)).xpath("//@id"))
            assert not fragment or fragment in ids[path], row["page"]


def test_annotations_select_the_shipped_text(site: Path) -> None:
    """From where it lies, each annotation finds its text, its page and the page of its body."""
    files = sorted((site / "data/annotations").glob("*.jsonld"))
    assert len(files) == len(rows(site, "articles"))
    for file in files:
        for item in json.loads(file.read_text("utf-8"))["first"]["items"]:
            assert (file.parent / item["body"]["source"]).is_file()
            for target in item["target"]:
                source = file.parent / target["source"]
                assert source.is_file()
                if source.suffix == ".txt":
                    quote, position = target["selector"]
                    text = source.read_bytes().decode("utf-8")
                    assert text[position["start"] : position["end"]] == quote["exact"]


def test_every_page_of_a_subject_has_its_block(site: Path) -> None:
    """Articles, actors, places and events carry JSON-LD that passes the shapes."""
    shapes = (CASES / "schema-org.shapes.ttl").read_text("utf-8")
    graph = []
    for page in (site / "index.html", *pages(site, "articles", "actors", "locations", "events")):
        [block] = blocks(page)
        context = {"@vocab": "https://schema.org/", "@base": f"https://x.org/{page.parent.name}/"}
        graph += jsonld.expand({**block, "@context": context})
    valid, _, report = pyshacl.validate(
        json.dumps(graph),
        data_graph_format="json-ld",
        shacl_graph=shapes,
        shacl_graph_format="turtle",
    )
    assert valid, report


def test_what_a_block_mentions_is_what_the_page_links(site: Path) -> None:
    """``mentions`` of an article's block are the entities its words link to, each once."""
    for page in pages(site, "articles"):
        [block] = blocks(page)
        told = [one["@id"] for one in block["@graph"][0].get("mentions", ())]
        tree = html.parse(str(page)).getroot()
        linked = tree.xpath("//span[@class='mention']/a/@href")
        assert sorted(told) == sorted(set(linked))


def test_feeds_lead_to_pages(site: Path) -> None:
    """Every relative link of every feed is a file of the site."""
    feeds = sorted((site / "data/feeds").rglob("*.atom.xml"))
    assert len(feeds) == len(rows(site, "entities")) + 1
    for feed in feeds:
        for href in etree.parse(str(feed)).xpath("//@href"):
            assert (feed.parent / href).is_file(), (feed, href)
