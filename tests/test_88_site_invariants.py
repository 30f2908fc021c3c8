"""What every page promises, read off the built site alone, for our texts and for unseen ones."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import building
import feedparser
import pages_read
import pytest
from building import Built
from lxml import etree
from pages_read import FAMILIES, MENTION, Pages, target, text, words

pytestmark = pytest.mark.site

SET = building.ROOT / "tests" / "sets" / "gum-news.jsonl"
UNSEEN = 12  # texts about a dozen subjects, none of which the project's own content knows
ADDRESS = "https://example.org/sub"
POLICY = "default-src 'none'"
FIXED = {
    *("mentions", "quotations", "statements", "roles", "meetings", "figures", "together"),
    *("places", "happenings", "accounts"),
}
LOADING = ("src", "srcset", "poster", "data", "background", "action", "formaction", "ping")
HEADLINES = {
    "000_fbfb58a07f91de9d.txt": (
        "Syrian delegation consults Russia on elusive peace talks",
        "2013-11-18",
        "AFP",
    ),
    "001_ccbae5c116037aeb.txt": (
        "Syria Envoy in Moscow as Russia Pressures Assad",
        "2012-12-29",
        "",
    ),
    "002_55ba7b0d3d1638ae.txt": (
        "Syria, Russia to Discuss Peace Conference on Monday",
        "2013-11-17",
        "The Moscow Times",
    ),
    "003_f4632b69e57e1cb8.txt": (
        "Russia steps up diplomatic push for Syria peace talks",
        "2013-11-18",
        "Reuters",
    ),
    "004_c7e30008e75ab30f.txt": (
        "Russia's Lavrov Meets Syrian FM Muqdad, Urges Cooperation",
        "2013-11-19",
        "",
    ),
}
FURNITURE = {  # of the page a text was taken from, never of the text
    "000_fbfb58a07f91de9d.txt": ("Breitbart Video Picks", "Send A Tip", "From Our Partners"),
    "001_ccbae5c116037aeb.txt": ("Show Full Article", "Related Topics"),
    "002_55ba7b0d3d1638ae.txt": ("Original url:",),
    "003_f4632b69e57e1cb8.txt": ("narrow-browser-and-phone", "landscape-tablet-and-below"),
    "004_c7e30008e75ab30f.txt": ("W460", "Comments 0"),
}


@pytest.fixture(scope="module")
def unseen(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A dozen news texts on other subjects, with nothing curated, built once."""
    rows = [json.loads(line) for line in SET.read_text("utf-8").splitlines()]
    seeds = {f"{row['id'].rpartition('_')[2]}.txt": row["text"] for row in rows[::2][:UNSEEN]}
    made = building.build(tmp_path_factory.mktemp("unseen") / "project", seeds, {})
    assert made.rc == 0, made.out
    return made


@pytest.fixture(scope="module")
def real_pages(built: Built) -> Pages:
    return pages_read.read(built.output)


@pytest.fixture(scope="module")
def unseen_pages(unseen: Built) -> Pages:
    return pages_read.read(unseen.output)


@pytest.fixture(params=["real", "unseen"])
def pages(request: pytest.FixtureRequest) -> Pages:
    """The real site, then the unseen one; that each page parses strictly holds by then."""
    return request.getfixturevalue(f"{request.param}_pages")


def seeds(pages: Pages) -> dict[str, str]:
    """The raw texts of a site by name."""
    folder = pages.folder.parent / "seeds"
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))}


# --- articles ---------------------------------------------------------------------------------


def test_every_seed_is_one_page(pages: Pages) -> None:
    """One article a seed, no more, and an index in each folder that lists all pages in it."""
    assert set(pages.articles()) == set(seeds(pages))
    for folder in ("articles", *FAMILIES):
        lists = [p for p in pages.trees if re.fullmatch(rf"{folder}/index(\.\d+)?\.html", p)]
        listed = {
            target(path, a)[0] for path in lists for a in pages.trees[path].xpath("//main//a/@href")
        }
        of = pages.entities(folder) if folder != "articles" else pages.trees
        wanted = {p for p in of if p.startswith(f"{folder}/") and p not in lists}
        assert wanted <= listed


def test_an_article_has_the_hooks_of_its_format(pages: Pages) -> None:
    """One h-entry with one headline, one text, and a day that is a day, where there is one."""
    for name, tree in pages.articles().items():
        [entry] = tree.xpath("//article[contains(@class, 'h-entry')]")
        [headline] = entry.xpath(".//h1[contains(@class, 'p-name')]")
        [content] = entry.xpath(".//*[contains(@class, 'e-content')]")
        assert text(headline), name
        assert len(content), name
        for time in entry.xpath(".//time[contains(@class, 'dt-published')]"):
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", time.get("datetime")), name


def test_every_word_of_a_seed_stands_on_its_page_in_order(pages: Pages) -> None:
    """Headline and text are the seed's words in order; they and what is set aside are all words."""
    for name, raw in seeds(pages).items():
        tree = pages.articles()[name]
        given, shown = words(raw), pages_read.prose(tree)
        aside = [word for line in pages_read.aside(tree) for word in words(line)]
        assert Counter(shown) + Counter(aside) == Counter(given), name
        rest = iter(given)
        assert all(word in rest for word in shown), name


@pytest.mark.parametrize("name", sorted(HEADLINES))
def test_the_five_texts_have_their_headline_day_and_publisher(name: str, real_pages: Pages) -> None:
    """What anybody reads off the five texts; where the publisher is not known, none is claimed."""
    headline, day, publisher = HEADLINES[name]
    tree = real_pages.articles()[name]
    assert text(tree.xpath("//h1")[0]) == headline
    assert tree.xpath("//time[contains(@class, 'dt-published')]/@datetime") == [day]
    told = " ".join(text(p) for p in tree.xpath("//*[contains(@class, 'p-publication')]"))
    assert (publisher in told) if publisher else told in ("", "publisher unknown")


@pytest.mark.parametrize("name", sorted(FURNITURE))
def test_what_is_no_part_of_a_text_is_listed_below_it(name: str, real_pages: Pages) -> None:
    """Furniture of the source's page stands under "About this text" and nowhere else."""
    tree = real_pages.articles()[name]
    lines = pages_read.aside(tree)
    [about] = tree.xpath("//section[@class='about']")
    assert text(about).startswith("About this text")
    prose = text(tree.xpath("//*[contains(@class, 'e-content')]")[0])
    for line in FURNITURE[name]:
        assert any(line in told for told in lines), line
        assert line not in prose


# --- mentions ---------------------------------------------------------------------------------


def mentions(pages: Pages) -> Iterator[tuple[str, etree._Element, etree._Element]]:
    for tree in pages.articles().values():
        [path] = [p for p, one in pages.trees.items() if one is tree]
        for span in tree.xpath("//span[contains(@class, 'mention')]"):
            [link] = span
            yield path, span, link


def test_a_mention_is_a_link_in_a_span_of_its_own(pages: Pages) -> None:
    """A span with an id from content around one link of its family, words whole, no blanks at the
    ends, and only the known signs of a form or a doubt."""
    known = {"class", "id", "data-first", "data-form", "data-uncertain"}
    for path, span, link in mentions(pages):
        assert MENTION.fullmatch(span.get("id")), path
        assert link.tag == "a", path
        assert set(span.attrib) <= known, path
        assert span.get("data-form", "nominal") in ("nominal", "adjective"), path
        folder, _, _ = target(path, link.get("href"))[0].partition("/")
        assert link.get("class") == {"actors": "actor", "locations": "location"}.get(
            folder, "event"
        )
        whole = "".join(link.itertext())
        assert whole == whole.strip() != "", path
        after = (span.tail or "")[:1]
        assert not (whole[-1].isalnum() and after.isalnum()), (path, whole, after)
        last = span.getprevious()
        before = ((span.getparent().text if last is None else last.tail) or "")[-1:]
        assert not (whole[0].isalnum() and before.isalnum()), (path, before, whole)


def test_both_ways_are_one_to_one(pages: Pages) -> None:
    """Each mention is one line of its entity's page, with the same words marked, no line more."""
    told = Counter(
        (path, span.get("id"), target(path, link.get("href"))[0], text(link))
        for path, span, link in mentions(pages)
    )
    listed: Counter[tuple[str, str, str, str]] = Counter()
    for path, tree in pages.entities().items():
        for line in tree.xpath("//section[@id='mentions']//li[mark or .//mark]"):
            [mark] = line.xpath(".//mark")
            found = [target(path, a) for a in line.xpath(".//a/@href")]
            [(article, fragment)] = [one for one in found if MENTION.fullmatch(one[1])]
            listed[article, fragment, path, text(mark)] += 1
    assert told
    assert listed == told
    assert set(told.values()) == {1}


def test_an_entity_page_names_every_variant_in_print(pages: Pages) -> None:
    """``h1.p-name``, and in ``.p-nickname`` exactly the words that its mentions have."""
    for path, tree in pages.entities().items():
        assert len(tree.xpath("//h1[contains(@class, 'p-name')]")) == 1, path
        names = [text(one) for one in tree.xpath("//*[contains(@class, 'p-nickname')]")]
        marks = {text(one) for one in tree.xpath("//section[@id='mentions']//mark")}
        assert len(names) == len(set(names)), path
        assert set(names) == marks, path


def test_sections_of_an_entity_have_fixed_ids_and_are_never_empty(pages: Pages) -> None:
    """Only the promised ids, and something in each."""
    for path, tree in pages.entities().items():
        for section in tree.xpath("//main//section[@id]"):
            if not section.get("id").startswith("in-"):
                assert section.get("id") in FIXED, path
            assert section.xpath(".//li | .//tr | .//svg | .//dd | .//p"), path


def test_nobody_has_two_pages(pages: Pages) -> None:
    """No two pages of a family have one title, and no name in print of two words leads to two."""
    for family in FAMILIES:
        titles: dict[str, str] = {}
        for path, tree in pages.entities(family).items():
            title = text(tree.xpath("//h1")[0]).casefold()
            assert titles.setdefault(title, path) == path
    for path, tree in pages.entities("actors").items():
        for other, one in pages.entities("actors").items():
            if path < other:
                both = nicknames(tree) & nicknames(one)
                assert not [name for name in both if " " in name], (path, other)


def nicknames(tree: etree._Element) -> set[str]:
    return {text(one).casefold() for one in tree.xpath("//*[contains(@class, 'p-nickname')]")}


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("actors/faisal-mekdad.html", {"faisal mekdad", "faisal muqdad", "muqdad"}),
        ("actors/bashar-al-assad.html", {"assad", "bashar al-assad", "bashar assad"}),
        ("actors/united-states.html", {"us", "u.s.", "united states", "washington"}),
        ("actors/russia.html", {"russia", "moscow"}),
    ],
)
def test_the_spellings_of_one_actor_are_one_page(
    page: str, names: set[str], real_pages: Pages
) -> None:
    """Transliterations, short forms and capitals that act lead to the one page."""
    assert names <= nicknames(real_pages.trees[page])


# --- links ------------------------------------------------------------------------------------


def test_every_link_is_relative_names_a_file_and_leads_there(pages: Pages) -> None:
    """No scheme but on links that a reader clicks, no folder, no dead file, no dead fragment."""
    ids = {path: set(tree.xpath("//@id")) for path, tree in pages.trees.items()}
    for path, tree in pages.trees.items():
        for address in tree.xpath("//@href | //@src"):
            if urlsplit(address).scheme or address.startswith("//"):
                assert urlsplit(address).scheme in ("https", "http", "mailto"), (path, address)
                continue
            assert not address.startswith("/"), (path, address)
            file, fragment = target(path, address)
            assert (pages.folder / file).is_file(), (path, address)
            assert not fragment or fragment in ids[file], (path, address)


def test_ids_are_unique_and_links_do_not_nest(pages: Pages) -> None:
    """On every page; and no id is a name that scripts find on ``document`` or ``window``."""
    for path, tree in pages.trees.items():
        found = tree.xpath("//@id")
        assert len(found) == len(set(found)), path
        assert not tree.xpath("//a//a"), path
        assert not {"location", "__proto__", "constructor", "name"} & set(found), path


def test_no_page_asks_another_host_or_runs_what_is_not_the_themes(pages: Pages) -> None:
    """A policy before any resource, no foreign address that is loaded, no inline code."""
    for path, tree in pages.trees.items():
        [policy] = tree.xpath("//head/meta[@http-equiv='Content-Security-Policy']")
        assert policy.get("content").startswith(POLICY), path
        assert not policy.xpath("preceding-sibling::link | preceding-sibling::script"), path
        loaded = tree.xpath("//link[not(@rel='canonical' or @rel='license')]/@href")
        loaded += [a for name in LOADING for a in tree.xpath(f"//@{name}")]
        assert not [a for a in loaded if urlsplit(a).netloc or urlsplit(a).scheme], path
        assert not tree.xpath("//style | //@style | //iframe | //object | //base"), path
        assert not [a for a in tree.xpath("//@*") if getattr(a, "attrname", "")[:2] == "on"], path
        inline = tree.xpath("//script[not(@src)]")
        assert all(script.get("type") == "application/ld+json" for script in inline), path
    for sheet in pages.folder.rglob("*.css"):
        assert not re.search(r"@import|url\(\s*['\"]?(https?:)?//", sheet.read_text("utf-8"))


def test_names_of_files_are_safe_everywhere(pages: Pages) -> None:
    """Lower-case ASCII, no device name, no two that differ in case, no link, no hidden file of
    anybody else."""
    found = [p.relative_to(pages.folder).as_posix() for p in pages.folder.rglob("*")]
    for path in found:
        assert re.fullmatch(r"[a-z0-9._/-]{1,200}", path), path
        assert not re.search(r"(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.|/|$)", path), path
        assert not (pages.folder / path).is_symlink(), path
    assert len({path.casefold() for path in found}) == len(found)


# --- with an address --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """A tiny dossier built for an address below a domain."""
    folder = tmp_path_factory.mktemp("placed") / "project"
    building.project(folder, building.SEEDS, building.CONTENT)
    made = building.run(folder, "-e", f'SITEURL="{ADDRESS}"')
    assert made.rc == 0, made.out
    return pages_read.read(made.output)


def below(address: str) -> str:
    """The path below the site of an absolute address of the site."""
    assert address.startswith(f"{ADDRESS}/"), address
    return address[len(ADDRESS) + 1 :].partition("#")[0] or "index.html"


def test_the_map_of_the_site_names_pages_that_are_there(placed: Pages) -> None:
    """sitemap.xml: absolute, each a page, all articles and entities among them; told to robots."""
    tree = etree.parse(str(placed.folder / "sitemap.xml"))
    listed = {below(loc.text) for loc in tree.iter("{*}loc")}
    assert listed <= set(placed.trees)
    articles = {path for path in placed.trees if re.match(r"articles/(?!index\.)", path)}
    wanted = {"index.html", *placed.entities(), *articles}
    assert sorted(wanted - listed) == []
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (placed.folder / "robots.txt").read_text("utf-8")


def test_every_page_names_its_own_address(placed: Pages) -> None:
    """One canonical link a page, that page's address; links between pages stay relative."""
    for path, tree in placed.trees.items():
        if path == "404.html":
            continue
        [address] = tree.xpath("//link[@rel='canonical']/@href")
        assert below(address) == path
        for link in tree.xpath("//a/@href"):
            assert not link.startswith(ADDRESS), path
            if not urlsplit(link).scheme:
                assert (placed.folder / target(path, link)[0]).is_file(), (path, link)


def test_the_page_for_what_is_missing_has_absolute_links(placed: Pages) -> None:
    """404.html is shown at any depth, so its links and its stylesheet name the whole address."""
    found = placed.trees["404.html"].xpath("//a/@href | //link/@href | //script/@src")
    assert placed.trees["404.html"].xpath("//a/@href")
    for address in found:
        if not address.startswith("#"):
            assert (placed.folder / below(address)).is_file(), address


def test_feeds_are_valid_and_absolute(placed: Pages) -> None:
    """Atom, RSS and JSON Feed as a reader of feeds reads them: entries that lead to pages."""
    feeds = [*placed.folder.rglob("*.atom.xml"), *placed.folder.rglob("*rss*.xml")]
    assert {path.name.split(".")[-2] for path in feeds} == {"atom", "rss"}
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.feed.title, path
        for entry in feed.entries:
            assert entry.id, path
            assert below(entry.link) in placed.trees, path
    found = sorted(placed.folder.rglob("feeds/**/*.json"))
    assert found
    for path in found:
        feed = json.loads(path.read_text("utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert all(below(item["url"]) in placed.trees for item in feed["items"])


def test_the_folder_works_wherever_it_lies(placed: Pages, tmp_path: Path) -> None:
    """Nothing on a page but 404.html and the canonical links depends on the address."""
    for path, tree in placed.trees.items():
        if path != "404.html":
            loaded = tree.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src")
            assert not [a for a in loaded if a.startswith(("/", "http"))], path
