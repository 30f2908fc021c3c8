"""Graphs, TEI, citations and feeds, judged by networkx, lxml, bibtexparser, rispy, citeproc-py,
feedparser and atoma."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import atoma
import bibtexparser
import builders
import dossiers
import feedparser
import networkx
import pytest
import rispy
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing import data
from briefing.data import changes, plain, sitemap
from briefing.model import Briefing, Change, Changes, Places, Site

EACH = pytest.mark.parametrize("made", [dossiers.plain(), dossiers.hostile()], ids=["plain", "bad"])
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def written(made: Briefing, site: Site = dossiers.SITE) -> dict[str, bytes]:
    return {file.path: file.data() for file in data.files(made, site)}


@EACH
def test_xml_is_well_formed(made: Briefing) -> None:
    """Every XML file parses strictly, entities and networks off."""
    strict = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    for path, blob in written(made, dossiers.HOSTED).items():
        if path.endswith((".xml", ".gexf", ".graphml")):
            etree.fromstring(blob, strict)


def test_both_graphs_are_one() -> None:
    """GEXF and GraphML have the same nodes, edges and weights."""
    files = written(dossiers.plain())
    one = networkx.read_gexf(io.BytesIO(files["data/together.gexf"]))
    other = networkx.read_graphml(io.BytesIO(files["data/together.graphml"]))
    assert set(one.nodes) == set(other.nodes) == set(dossiers.plain().entities)
    assert one.nodes["actors/russia"]["kind"] == "state"
    pair = ("actors/sergei-lavrov", "locations/moscow")
    assert one.edges[pair]["weight"] == other.edges[pair]["weight"] == 3
    assert one.number_of_edges() == other.number_of_edges()


def test_tei_keeps_every_word_and_names_only_the_registered() -> None:
    """The words of a TEI text are the story's; each reference is in the register."""
    made = dossiers.plain()
    files = written(made)
    register = etree.fromstring(files["data/tei/register.xml"])
    known = {f"register.xml#{one.get(XML_ID)}" for one in register.iter() if one.get(XML_ID)}
    for article in made.articles:
        root = etree.fromstring(files[f"data/tei/{article.story.slug}.xml"])
        body = root.find(f"{TEI}text/{TEI}body")
        assert "".join(body.itertext()).split() == article.story.text.split()
        marked = [one for one in body.iter() if one.get("ref")]
        assert len(marked) == len(article.mentions)
        assert {one.get("ref") for one in marked} <= known


@EACH
def test_three_citation_formats_tell_the_same(made: Briefing) -> None:
    """BibTeX, RIS and CSL-JSON of a text give one title, date and source."""
    files = written(made)
    for article in made.articles:
        path = f"data/citations/{article.story.slug}"
        [csl] = json.loads(files[f"{path}.csl.json"])
        [ris] = rispy.loads(files[f"{path}.ris"].decode())
        parser = bibtexparser.bparser.BibTexParser(interpolate_strings=False)
        [bib] = bibtexparser.loads(files[f"{path}.bib"].decode(), parser).entries
        assert ris["title"] == csl["title"]
        assert ris["date"].replace("/", "-") == bib["date"]
        assert bib["date"] == "-".join(f"{part:02d}" for part in csl["issued"]["date-parts"][0])
        assert ris["secondary_title"] == csl["container-title"]
        if "\\" not in csl["title"] and "\\" not in bib["title"] + bib["journal"]:
            assert (bib["title"], bib["journal"]) == (csl["title"], csl["container-title"])


@EACH
def test_a_processor_of_citations_takes_them(made: Briefing) -> None:
    """CSL-JSON makes a bibliography in a bundled style, one entry a text."""
    entries = json.loads(written(made)["data/citations.csl.json"])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(entries), formatter.plain)
    for one in entries:
        bibliography.register(Citation([CitationItem(one["id"])]))
    printed = [str(one) for one in bibliography.bibliography()]
    assert len(printed) == len(entries)
    assert all(any(one["title"] in line for line in printed) for one in entries)
    assert all("2013" in line for line in printed)


def test_an_inferred_date_says_so_when_cited() -> None:
    """Each format has a note where the day is inferred, and none where it is printed."""
    files = written(dossiers.plain())
    whole = json.loads(files["data/citations.csl.json"])
    assert [bool(one.get("note")) for one in whole] == [False, True]
    assert b"Date inferred: from" in files["data/citations.ris"]
    assert len(bibtexparser.loads(files["data/citations.bib"].decode()).entries) == 2


def test_a_script_is_no_address() -> None:
    """Only http and https addresses of a source are passed on."""
    for path, blob in written(dossiers.hostile()).items():
        if not path.startswith("data/articles."):
            assert b"javascript:" not in blob, path


@EACH
@pytest.mark.parametrize("site", [dossiers.SITE, dossiers.HOSTED], ids=["portable", "hosted"])
def test_feeds_parse(made: Briefing, site: Site) -> None:
    """Atom has ids, authors and days; JSON Feed the same entries in the same order."""
    files = written(made, site)
    for path in [path for path in files if path.endswith(".atom.xml")]:
        found = feedparser.parse(files[path])
        assert not found.bozo, found.get("bozo_exception")
        assert found.version == "atom10"
        twin = json.loads(files[path.replace(".atom.xml", ".json")])
        strict = atoma.parse_atom_bytes(files[path]), atoma.parse_json_feed(twin)
        assert len(strict[0].entries) == len(strict[1].items) == len(found.entries)
        assert twin["version"] == "https://jsonfeed.org/version/1.1"
        assert [one.id for one in found.entries] == [item["id"] for item in twin["items"]]
        ids = [found.feed.id, *(one.id for one in found.entries)]
        assert len(set(ids)) == len(ids)
        for one in found.entries:
            assert one.id.startswith("urn:uuid:")
            assert one.author
            assert one.updated


def test_addresses_only_where_there_is_one() -> None:
    """Without an address no RSS and no sitemap; with one all links are absolute."""
    portable = written(dossiers.plain())
    assert not [path for path in portable if "rss" in path or path == "sitemap.xml"]
    hosted = written(dossiers.plain(), dossiers.HOSTED)
    found = feedparser.parse(hosted["data/feeds/site.rss.xml"])
    assert not found.bozo
    assert len(atoma.parse_rss_bytes(hosted["data/feeds/site.rss.xml"]).items) == 2
    assert all(one.link.startswith(dossiers.HOSTED.url) for one in found.entries)
    spots = etree.fromstring(hosted["sitemap.xml"])
    assert all(one.text.startswith(dossiers.HOSTED.url) for one in spots.iter("{*}loc"))


def test_relative_links_of_feeds_lead_to_pages() -> None:
    """From where a feed lies, its links lead to the pages of the site."""
    feed = json.loads(written(dossiers.plain())["data/feeds/actors/russia.json"])
    assert feed["home_page_url"] == "../../../actors/russia.html"
    assert feed["items"][0]["url"].startswith("../../../articles/")


def test_a_list_joins_nobody() -> None:
    """A paragraph that names more than a hundred is a list; smaller ones still join."""
    names = [f"Name{n:03d}x" for n in range(150)]
    story = builders.story("Names\n\n" + ", ".join(names) + "\n\nName000x met Name001x.")
    refs = {name: f"actors/{name.lower()}" for name in names}
    entities = [builders.entity(ref, name) for name, ref in refs.items()]
    made = builders.briefing([builders.everywhere(story, refs)], entities)
    found = networkx.read_gexf(io.BytesIO(written(made)["data/together.gexf"]))
    assert list(found.edges) == [("actors/name000x", "actors/name001x")]


def compared(before: Briefing, now: Briefing) -> tuple[Change, ...]:
    states = (changes.state(one) for one in (before, now))
    return changes.compare(*(partial(io.BytesIO, state) for state in states))


def test_what_changed_is_told() -> None:
    """A text that came and a mention more are changes; the same dossier has none."""
    made = dossiers.plain()
    fewer = Briefing(made.articles[:1], {})
    assert compared(made, made) == ()
    found = compared(fewer, made)
    assert [(one.what, one.how) for one in found if one.what == "article"] == [("article", "new")]
    assert {one.how for one in found} == {"new"}
    russia = next(one for one in found if one.id == "actors/russia")
    assert (russia.before, russia.now, len(russia.fresh)) == (0, 1, 1)


def test_what_changed_has_a_feed_where_there_is_something_to_tell() -> None:
    """Against the record of a publication a list and a feed; without one, or without a change,
    neither."""
    made = dossiers.plain()
    assert not [path for path in written(made) if "changes" in path]
    first = data.recorded(None, changes.state(Briefing(made.articles[:1], {})))
    found = data.since(first, made)
    files = {file.path: file.data() for file in data.files(made, dossiers.SITE, found)}
    feed = feedparser.parse(files["data/feeds/changes.atom.xml"])
    assert not feed.bozo
    assert len(feed.entries) == len(json.loads(files["data/changes.json"])["changes"]) == 5
    assert "new article: Moscow presses Damascus" in [changes.in_words(one) for one in found.found]


def test_a_publication_tells_the_same_before_and_after_it() -> None:
    """The record of a publication keeps what it changed, so the site built again is the same; a
    site that says nothing new is no new publication."""
    made = dossiers.plain()
    fewer = Briefing(made.articles[:1], {})
    first = data.recorded(None, data.state(fewer))
    assert data.since(first, fewer) == Changes(0, ())
    before = data.since(first, made)
    second = data.recorded(first, data.state(made))
    assert before.since == 1 and before == data.since(second, made)
    assert data.recorded(second, data.state(made)) == second
    back = data.since(second, fewer)
    assert back.since == 2 and {one.how for one in back.found} == {"gone"}


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"version": 1}',
        b'{"version":2}\n',
        b'{"version":2,"number":"1"}\n',
        b'{"version":2,"number":1}\n<<<<<<< mine',
        b'{"version":2,"number":1}\n{"entity":"x"}',
        b'{"version":2,"number":1}\n{"article":"x"}',
    ],
)
def test_a_damaged_record_is_an_error(damaged: bytes) -> None:
    """It is an editor's file: never ignored."""
    with pytest.raises(ValueError, match=r"no record|no state|another version"):
        data.since(damaged, dossiers.plain())
    with pytest.raises(ValueError, match=r"no record|no state|another version"):
        data.recorded(damaged, data.state(dossiers.plain()))


def test_an_edit_is_told_by_what_it_touches() -> None:
    """One sentence more: the text, and the entities of its new mentions with their ids; nothing
    else, though other mentions stand further down now."""
    before = dossiers.plain()
    one, two = before.articles
    text = two.story.text.replace("Lavrov said.", "Lavrov said in Moscow.")
    story = replace(two.story, text=text)
    moscow = builders.mention(story, "Moscow", "locations/moscow", nth=1)._replace(id="m00000001")
    later = replace(two, story=story, mentions=(*two.mentions, moscow))
    entities = {
        ref: replace(one, occurrences=Places([*one.occurrences, (1, len(two.mentions))]))
        if ref == "locations/moscow"
        else one
        for ref, one in before.entities.items()
    }
    made = replace(before, articles=(one, later), entities=entities)
    found = compared(before, made)
    assert [(one.how, one.id) for one in found] == [
        ("changed", two.story.slug),
        ("changed", "locations/moscow"),
    ]
    assert found[1].fresh == ((two.story.slug, "m00000001"),)
    assert found[1].now == found[1].before + 1


def test_a_sitemap_has_every_page_in_files_of_a_bearable_size() -> None:
    """Up to 50,000 pages stand in one file; more in several under an index."""
    view = data.View(dossiers.plain(), dossiers.HOSTED)
    [(path, make)] = sitemap.files(view, ["index.html", "a & b.html"])
    assert path == "sitemap.xml"
    assert b"<loc>https://example.org/dossier/a &amp; b.html</loc>" in make()
    many = dict(sitemap.files(view, [f"{n}.html" for n in range(sitemap.MOST + 1)]))
    assert list(many) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert many["sitemap.xml"]().count(b"<sitemap>") == 2
    assert many["sitemap-1.xml"]().count(b"<url>") == sitemap.MOST
    assert many["sitemap-2.xml"]().count(b"<url>") == 1


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60))
@example("\ud800\x00<", "]]>&\x85\u2028\ufffe")
def test_every_text_gives_files_that_parse(title: str, words: str) -> None:
    """Whatever a text and a name hold: XML, JSON and feeds parse, and TEI keeps the words."""
    title, words = " ".join(title.split()), " ".join(words.split())
    story = builders.story(f"Head {title}\n\nIn Moscow {words}", source="x.txt")
    article = builders.everywhere(story, {"Moscow": "locations/moscow"})
    made = builders.briefing([article], [builders.entity("locations/moscow", f"M {title}")])
    files = written(made, dossiers.HOSTED)
    for path, blob in files.items():
        text = blob.decode("utf-8")
        if path.endswith((".xml", ".gexf", ".graphml")):
            etree.fromstring(blob)
        elif path.endswith((".json", ".jsonld", ".geojson")):
            json.loads(text)
    body = etree.fromstring(files[f"data/tei/{story.slug}.xml"]).find(f"{TEI}text/{TEI}body")
    assert "".join(body.itertext()).split() == plain.clean(story.text).split()


@EACH
def test_tei_keeps_its_content_models(made: Briefing) -> None:
    """Each TEI file is valid by the content models of the elements in use; ids are unique."""
    cases = Path(__file__).parent / "cases"
    schema = etree.RelaxNG(etree.parse(str(cases / "tei-used.rng")))
    for variant in (made, dossiers.restricted("excerpt"), Briefing((), {})):
        for path, blob in written(variant).items():
            if path.startswith("data/tei/"):
                assert schema.validate(etree.fromstring(blob)), (path, schema.error_log)
