"""A built site -> its pages as a browser's parser reads them. No code of the house is used."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
from html5lib import treebuilders
from lxml import etree

FAMILIES = ("actors", "locations", "events")
MENTION = re.compile(r"m[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Pages:
    """Every HTML page of a site by its path below it."""

    folder: Path
    trees: dict[str, etree._Element]

    def articles(self) -> dict[str, etree._Element]:
        """Pages of articles by the name of their seed; redirects are none."""
        found = {}
        for path, tree in self.trees.items():
            if path.startswith("articles/") and tree.xpath("//article"):
                found[terms(tree)["File"]] = tree
        return found

    def entities(self, *families: str) -> dict[str, etree._Element]:
        """Pages of entities by path: those with a name and mentions, no index, choice or part."""
        return {
            path: tree
            for path, tree in self.trees.items()
            if path.split("/")[0] in (families or FAMILIES)
            and not path.endswith("/index.html")
            and path.count(".") == 1
            and tree.xpath("//h1[contains(@class, 'p-name')]")
        }


def read(folder: Path) -> Pages:
    """Parse every page strictly. Raises html5lib's ParseError for a page that is not valid."""
    paths = sorted(folder.rglob("*.html"))
    trees = {path.relative_to(folder).as_posix(): parse(path.read_text("utf-8")) for path in paths}
    return Pages(folder, trees)


def parse(page: str) -> etree._Element:
    """One page, strictly."""
    builder = treebuilders.getTreeBuilder("lxml")
    parser = html5lib.HTMLParser(strict=True, tree=builder, namespaceHTMLElements=False)
    return parser.parse(page).getroot()


def terms(tree: etree._Element) -> dict[str, str]:
    """The terms of the section about a text."""
    rows = tree.xpath("//section[contains(@class, 'about')]//dl/div")
    return {text(row.find("dt")): text(row.find("dd")) for row in rows}


def text(element: etree._Element) -> str:
    """The text of an element with single blanks."""
    return " ".join("".join(element.itertext()).split())


def words(raw: str) -> list[str]:
    """Words in NFC, without signs that are not seen."""
    composed = unicodedata.normalize("NFC", raw)
    seen = (c for c in composed if unicodedata.category(c) not in ("Cf", "Cc") or c.isspace())
    return re.findall(r"\w+", "".join(seen))


def prose(tree: etree._Element) -> list[str]:
    """Headline and text of an article, without the numbers of its paragraphs."""
    [headline] = tree.xpath("//h1[contains(@class, 'p-name')]")
    [content] = tree.xpath("//*[contains(@class, 'e-content')]")
    found = words("".join(headline.itertext()))
    for block in content:
        pieces = block.xpath(".//text()[not(ancestor::a[@class='pn'])]")
        found += words("".join(pieces))
    return found


def aside(tree: etree._Element) -> list[str]:
    """What was set aside, line by line."""
    return [text(quote) for quote in tree.xpath("//section[@class='about']//ul[@class='aside']//q")]


def target(page: str, address: str) -> tuple[str, str]:
    """A relative address on a page -> (path below the site, fragment)."""
    parts = urlsplit(address)
    if not parts.path:
        return page, unquote(parts.fragment)
    steps: list[str] = page.split("/")[:-1]
    for step in unquote(parts.path).split("/"):
        if step == "..":
            steps.pop()  # IndexError: the address leaves the site
        elif step != ".":
            steps.append(step)
    return "/".join(steps), unquote(parts.fragment)
