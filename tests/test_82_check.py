"""The check of the staged site: each thing that must not be published is found and named."""

from pathlib import Path

import html5lib
import pytest
from building import write
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import escape

from briefing.shell.staging import check, publishing
from briefing.shell.staging.characters import forbidden
from briefing.shell.staging.manifest import Manifest
from briefing.shell.staging.pages import Reader
from briefing.shell.staging.writer import Stage

PAGE = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    "<title>x</title></head><body>%s</body></html>"
)
MENTION = (
    '<p><span class="mention" id="m00000001">'
    '<a class="actor" href="../actors/a.html">A</a></span></p>'
)
AGAIN = '<a href="../articles/t.html#m00000001">A</a>'
LINE = '<section id="mentions"><a href="../articles/t.html#m00000001">A</a></section>'
WHOLE = {
    "index.html": PAGE % '<p id="p1"><a href="articles/t.html#m00000001">t</a></p>',
    "articles/t.html": PAGE % MENTION,
    "actors/a.html": PAGE % LINE,
}


def faults(files: dict[str, str], tmp_path: Path, site_url: str = "") -> list[str]:
    """What the check says of a site of these files, found on the disk."""
    stage = Stage(tmp_path, tmp_path / "none", Manifest(), Manifest(), site_url)
    stage.reader.site_url = site_url
    write(tmp_path, files)
    files = check.files_of(stage, publishing.settle(tmp_path))
    return [f"{p.path.removeprefix('output/')}: {p.what}" for p in check.check(stage, files)]


def test_a_whole_site_passes(tmp_path: Path) -> None:
    """Nothing is said of a site on which everything holds."""
    assert faults(WHOLE, tmp_path) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>a < b</p>", "not well-formed"),
        ("<p><b>x</p></b>", "closes nothing"),
        ("<p>x", "closes nothing"),
        ("<p>x</p></div>", "closes nothing"),
        ('<p id="a">x</p><p id="a">y</p>', 'two elements have the id "a"'),
        ('<p id="a b">x</p>', "is no id"),
        ("<p id='a'>x</p>", "not well-formed"),
        ('<a href="index.html">x<a href="index.html">y</a></a>', "a link inside a link"),
        ('<a href="none.html">x</a>', "a link leads to none.html, no page"),
        ('<a href="#none">x</a>', "a link leads to page.html#none, an id"),
        ('<a href="../index.html">x</a>', "a link leads to ../index.html, no page"),
        ('<a href="articles/">x</a>', "a link leads to articles, no page"),
        ('<a href="javascript:alert(1)">x</a>', "of a kind that is not used"),
        ('<a href="data:text/html,x">x</a>', "of a kind that is not used"),
        ('<img src="https://example.org/x.png" alt="">', "asks another host"),
        ('<img src="//example.org/x.png" alt="">', "asks another host"),
        ('<img srcset="index.html 1x, https://e.org/y.png 2x" alt="">', "asks another host"),
        ('<link rel="stylesheet" href="https://example.org/x.css">', "asks another host"),
        ('<link rel="preconnect" href="https://example.org/">', "asks another host"),
        ('<script src="https://example.org/x.js"></script>', "asks another host"),
        ('<form action="https://example.org/"></form>', "asks another host"),
        ('<img src="none.png" alt="">', "a link leads to none.png"),
        ("<script>alert(1)</script>", "an inline script"),
        ('<script type="text/javascript">x</script>', "an inline script"),
        ('<p onclick="x">x</p>', "<p onclick> is not allowed"),
        ('<p style="color:red">x</p>', "<p style> is not allowed"),
        ("<style>p{}</style>", "<style> is not allowed"),
        ('<iframe src="index.html"></iframe>', "<iframe> is not allowed"),
        ('<base href="index.html">', "<base> is not allowed"),
        ('<p class="a" class="b">x</p>', "has an attribute twice"),
        ("<p>\x08</p>", "the character U+0008"),
        ("<p>\x85</p>", "the character U+0085"),
        ("<p>\u202e</p>", "the character U+202E"),
        ("<p>\uffff</p>", "the character U+FFFF"),
        ("<p>\U0001fffe</p>", "the character U+1FFFE"),
        ("<p>\ufdd0</p>", "the character U+FDD0"),
        ('<meta http-equiv="refresh" content="0; url=none.html">', "a link leads to none.html"),
        (MENTION.replace("../", ""), "does not list it"),
    ],
)
def test_a_fault_of_a_page_is_named(body: str, said: str, tmp_path: Path) -> None:
    """What a page must not hold, one fault a case."""
    found = faults({**WHOLE, "page.html": PAGE % body}, tmp_path)
    assert len(found) == 1, found
    assert found[0].startswith("page.html: ")
    assert said in found[0]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.org/x">source</a>',
        '<a href="http://example.org/x">source</a>',
        '<a href="mailto:desk@example.org">write</a>',
        '<script type="application/ld+json">{"a": "\\u003c/script\\u003e"}</script>',
        '<p lang="ar" dir="rtl">سوريا \U0001f389 \u2066x\u2069</p>',
        '<svg viewBox="0 0 1 1"><rect width="1"/></svg>',
        "<p data-first>x<br>y</p>",
    ],
)
def test_what_a_page_may_hold_is_not_told(body: str, tmp_path: Path) -> None:
    """Links to sources, data blocks, any script of the world, drawings."""
    assert faults({**WHOLE, "page.html": PAGE % body}, tmp_path) == []


def test_a_page_without_a_policy_is_named(tmp_path: Path) -> None:
    """Every page carries its content security policy."""
    found = faults({**WHOLE, "page.html": "<!doctype html><html></html>"}, tmp_path)
    assert found == ["page.html: no content security policy"]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"actors/a.html": PAGE % ""}, "the mention #m00000001 leads to actors/a.html, which"),
        ({"articles/t.html": PAGE % '<p id="m00000001">A</p>'}, "a.html: it lists articles/t"),
        ({"actors/a.html": PAGE % LINE.replace("</s", AGAIN + "</s")}, "lists it twice"),
        ({"actors/b.html": PAGE % LINE}, "actors/b.html: it lists"),
    ],
)  # fmt: skip
def test_mentions_and_lines_are_one_to_one(
    files: dict[str, str], said: str, tmp_path: Path
) -> None:
    """A mention that its entity does not list, or a line without its mention, is named."""
    found = faults({**WHOLE, **files}, tmp_path)
    assert any(said in fault for fault in found), found


def test_the_law_holds_across_the_parts_of_a_long_page(tmp_path: Path) -> None:
    """Lines on ``a.2013.html`` are lines of the entity ``a``."""
    files = {**WHOLE, "actors/a.html": PAGE % "", "actors/a.2013.html": PAGE % LINE}
    assert faults(files, tmp_path) == []


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("x.json", '{"a": NaN}', "not well-formed"),
        ("x.json", '{"a": }', "not well-formed"),
        ("x.geojson", '{"a": Infinity}', "not well-formed"),
        ("x.jsonl", '{}\n{"a"}\n', "not well-formed"),
        ("x.xml", "<a><b></a>", "not well-formed"),
        ("x.xml", "<a>&nbsp;</a>", "not well-formed"),
        ("x.xml", '<a href="none.html"/>', "leads to none.html"),
        ("x.svg", "<svg>\x08</svg>", "U+0008"),
        ("x.css", "p{background:url(https://e.org/x.png)}", "asks another host"),
        ("x.css", '@import "//e.org/x.css";', "asks another host"),
        ("x.css", "p{background:url('none.png')}", "leads to none.png"),
        ("x.txt", "a\u202eb", "U+202E"),
    ],
)
def test_other_formats_are_what_they_say(path: str, text: str, said: str, tmp_path: Path) -> None:
    """JSON, XML and CSS parse, ask nobody and lead somewhere."""
    found = faults({**WHOLE, path: text}, tmp_path)
    assert any(f.startswith(f"{path}: ") and said in f for f in found), found


@pytest.mark.parametrize(
    "name",
    [
        *("Index.html", "a b.html", "é.html", "a:b", "a..", "x" * 201),
        *("con.html", "aux/x.html", "com1.txt", "actors.html"),
    ],
)
def test_an_unsafe_name_is_named(name: str, tmp_path: Path) -> None:
    """Names work on Windows, macOS, in a zip file and in an address."""
    assert any(
        f.startswith(name.partition("/")[0]) for f in faults({**WHOLE, name: PAGE % ""}, tmp_path)
    )


def test_a_page_that_must_be_there_is_asked_for(tmp_path: Path) -> None:
    """Every seed's page is looked for by name, once all has been written."""
    write(tmp_path, WHOLE)
    wanted = {"articles/t.html": "seeds/t.txt", "articles/u.html": "seeds/u.txt"}
    [problem] = check.absent(tmp_path, wanted)
    assert (problem.path, problem.what) == ("seeds/u.txt", "its page articles/u.html is missing")


@pytest.mark.parametrize("held", [0, 2, 1_000_000])
def test_links_are_looked_up_whatever_can_be_held(
    held: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many links at once as may be held: each dead one is told once, with all its pages."""
    monkeypatch.setattr(check, "HELD", held)
    dead = PAGE % '<a href="t.html#gone">x</a> <a href="t.html#p1">y</a> <a href="none.html">z</a>'
    site = {f"{name}.html": dead for name in "abc"} | {"t.html": PAGE % '<p id="p1">x</p>'}
    assert faults(site, tmp_path) == [
        "a.html: a link leads to none.html, no page (so do 2 more pages)",
        "a.html: a link leads to t.html#gone, an id that is not there (so do 2 more pages)",
    ]


def test_with_an_address_absolute_links_are_followed_too(tmp_path: Path) -> None:
    """A link to the site's own address is a link inside the site."""
    body = '<a href="https://e.org/b/index.html">x</a><a href="https://e.org/b/none.html">y</a>'
    found = faults({**WHOLE, "page.html": PAGE % body}, tmp_path, "https://e.org/b")
    assert found == ["page.html: a link leads to none.html, no page"]


def test_the_page_for_unknown_addresses_has_no_relative_link(tmp_path: Path) -> None:
    """``404.html`` is shown at any depth, where a relative link would be wrong."""
    found = faults({**WHOLE, "404.html": PAGE % '<a href="index.html">home</a>'}, tmp_path)
    assert found == ["404.html: it holds relative links, which are wrong where it is shown"]


@given(st.text())
@example("\u202e")
@example("\x85")
@example("\ufdd0")
@example("\ud800")
@example("\U0010ffff")
@example("\u2066\u2069")
def test_forbidden_characters_are_just_those(text: str) -> None:
    """Controls, non-characters, direction overrides and half pairs: character by character."""
    bad = {
        c
        for c in text
        if (ord(c) < 32 and c not in "\t\n")
        or 0x7F <= ord(c) < 0xA0
        or 0x202A <= ord(c) <= 0x202E
        or 0xD800 <= ord(c) < 0xE000
        or 0xFDD0 <= ord(c) < 0xFDF0
        or ord(c) & 0xFFFE == 0xFFFE
    }
    assert bool(forbidden(text)) == bool(bad)
    assert not bad or forbidden(text) in {f"U+{ord(c):04X}" for c in bad}


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@given(WORDS, WORDS)
def test_what_the_check_accepts_a_browser_reads_alike(text: str, title: str) -> None:
    """A page the check accepts has, for html5lib in strict mode, the same elements and words."""
    body = f'<p id="p1" title="{escape(title)}">{escape(text)}</p>'
    page = Reader().read("x.html", PAGE % body)
    if page.faults:
        return
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(PAGE % body)
    assert tree.find(".//p").text == (text or None)
    assert tree.find(".//p").get("title") == title
    assert list(page.ids) == ["p1"]
