"""A written page -> what the check of the site must know of it. The law: read from the bytes alone.

One pass over the page's tags, linear in its length. The grammar is narrower than HTML's: every
attribute quoted, every element closed, no raw ``<`` in text. Whoever writes within it writes pages
that every parser reads alike, so no parser has to be asked (the tests ask html5lib as well).
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from briefing.shell.staging.characters import forbidden
from briefing.shell.staging.facts import WORD, Facts, entity_page, key
from briefing.shell.staging.tags import LINKING, LOADING, TAG, Tag, shape_of, tag_of

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
MOST_KNOWN, MOST_PLACES = 10_000, 20_000  # tags and addresses remembered
HARMLESS_SCHEMES = ("http:", "https:", "mailto:", "urn:")
MENTION_ID = re.compile(r"m[0-9a-f]{8}")
POLICY = 'http-equiv="Content-Security-Policy"'


@dataclass(slots=True)
class Page:
    """A page while it is read; ``faults`` are (line, what is wrong)."""

    path: str
    site_url: str = ""
    places: dict[str, str | None] = field(default_factory=dict)  # addresses that were resolved
    ids: dict[str, None] = field(default_factory=dict)
    links: dict[str, dict[str, None]] = field(default_factory=dict)
    mentions: list[tuple[str, str]] = field(default_factory=list)  # (id, entity page)
    lines: list[tuple[str, str]] = field(default_factory=list)  # (article page, id)
    faults: list[str] = field(default_factory=list)

    def facts(self) -> Facts:
        me = entity_page(self.path)
        return Facts(
            sum(key(self.path, mention, entity) for mention, entity in self.mentions) % WORD,
            sum(key(article, mention, me) for article, mention in self.lines) % WORD,
            tuple(self.ids),
            {path: tuple(fragments) for path, fragments in self.links.items()},
        )


@dataclass(slots=True)
class Reader:
    """Reads pages; remembers the tags that many pages share."""

    site_url: str = ""
    _known: dict[str, Tag] = field(default_factory=dict)
    _places: dict[str, dict[str, str | None]] = field(default_factory=dict)  # by folder

    def read(self, path: str, text: str) -> Page:
        """Everything the check needs to know of one page."""
        places = self._places.setdefault(posixpath.dirname(path), {})
        if len(places) > MOST_PLACES:
            places.clear()
        page = Page(path, self.site_url, places)
        tags = TAG.findall(text)
        if text.count("<") != len(tags):
            page.faults.append(f"not well-formed: {_where(text)}")
            return page
        bad = forbidden(text)
        if bad:
            page.faults.append(f"the character {bad}")
        if POLICY not in text:
            page.faults.append("no content security policy")
        self._walk(tags, page)
        return page

    def _walk(self, tags: list[str], page: Page) -> None:
        """Follow the tags; elements must nest, and links never do."""
        walk = Walk(page)
        known, open_ = self._known, walk.open
        for whole in tags:
            if whole[1] == "/":
                awaited = open_.pop() if open_ else ""
                if awaited != whole and awaited != f"{whole[:-1].rstrip()}>":
                    page.faults.append(f"{whole} closes nothing that is open")
                    return  # after that nothing can be told
                if awaited == "</a>":
                    walk.in_link = False
                if len(open_) < walk.listing:
                    walk.listing = 0
                continue
            name = fragment = ""
            tag = known.get(whole)
            if tag is None:
                tag, name, fragment = self._parted(whole)
            if tag.end:
                open_.append(tag.end)
            if tag.attributes or tag.faults:
                walk.take(tag, name, fragment)
        if open_:
            page.faults.append(f"<{open_[-1][2:-1]}> is never closed")

    def _parted(self, whole: str) -> tuple[Tag, str, str]:
        """A tag taken apart, see ``shape_of``."""
        shape, name, fragment = shape_of(whole)
        tag = self._known.get(shape)
        if tag is None:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            tag = self._known[shape] = tag_of(shape)
        return tag, name, fragment


@dataclass(slots=True)
class Walk:
    """Where a reading of a page stands."""

    page: Page
    open: list[str] = field(default_factory=list)  # end tags that are awaited
    mention: str = ""  # id of the mention that the tag before has opened
    in_link: bool = False
    listing: int = 0  # depth of the section that lists mentions; 0 = outside it

    def take(self, tag: Tag, name: str, fragment: str) -> None:
        """A start tag that has attributes."""
        if tag.faults:
            self.page.faults += tag.faults
        attributes = tag.attributes
        if "id" in attributes:
            name = name or attributes["id"]
            _take_id(name, self.page)
            if name == "mentions":
                self.listing = len(self.open)
        if tag.name == "a":
            address = attributes.get("href")
            self._take_link(address + fragment if fragment and address else address)
        elif tag.loads:
            _take_loads(tag, fragment, self.page)
        self.mention = name if tag.is_mention else ""

    def _take_link(self, address: str | None) -> None:
        """One ``<a>``: where it leads, and whether it is a mention or a line that lists one."""
        page = self.page
        if self.in_link:
            page.faults.append("a link inside a link")
        self.in_link = True
        target = None if address is None else _resolve(address, page)
        if target is None:
            return
        path, fragment = target
        if self.mention:
            page.mentions.append((self.mention, path))
        if self.listing and MENTION_ID.fullmatch(fragment):
            page.lines.append((path, fragment))
        else:
            fragments = page.links.get(path)
            if fragments is None:
                fragments = page.links[path] = {}
            if fragment:
                fragments[fragment] = None


def _take_id(value: str, page: Page) -> None:
    if value in page.ids:
        page.faults.append(f'two elements have the id "{value}"')
    elif not value or value.split() != [value]:
        page.faults.append(f'"{value}" is no id')
    page.ids[value] = None


def _take_loads(tag: Tag, fragment: str, page: Page) -> None:
    """Everything but ``<a>`` that names an address: what it loads must be ours."""
    for name in sorted(LINKING & tag.attributes.keys()):
        value = tag.attributes[name]
        if fragment and name == "href":
            value += fragment
        parts = (
            [p.split()[0] for p in value.split(",") if p.strip()] if name == "srcset" else [value]
        )
        for part in parts:
            informative = tag.name == "link" and tag.attributes.get("rel") in (
                "canonical",
                "license",
            )
            if (
                name in ("href", "xlink:href", *LOADING)
                and not informative
                and _foreign(part, page)
            ):
                page.faults.append(f"<{tag.name} {name}> asks another host: {part}")
            else:
                _note_link(part, page)
    if tag.name == "meta" and tag.attributes.get("http-equiv", "").lower() == "refresh":
        _note_link(tag.attributes.get("content", "").partition("url=")[2], page)


def _note_link(address: str, page: Page) -> None:
    target = _resolve(address, page)
    if target is not None:
        fragments = page.links.setdefault(target[0], {})
        if target[1]:
            fragments[target[1]] = None


def _foreign(address: str, page: Page) -> bool:
    if page.site_url and address.startswith(f"{page.site_url}/"):
        return False
    return address.startswith("//") or bool(SCHEME.match(address))


def _resolve(address: str, page: Page) -> tuple[str, str] | None:
    """(path below the site, fragment), or None for an address outside it."""
    path, _, fragment = address.partition("#")
    if "%" in fragment:
        fragment = unquote(fragment)
    if not path or path[0] == "?":
        return page.path, fragment
    if path not in page.places:
        page.places[path] = _place(path, page)
    place = page.places[path]
    return None if place is None else (place, fragment)


def _place(address: str, page: Page) -> str | None:
    """The path below the site, or None for an address outside it."""
    base = posixpath.dirname(page.path)
    if page.site_url and address.startswith(f"{page.site_url}/"):
        address, base = address[len(page.site_url) + 1 :], ""
    if SCHEME.match(address) or address.startswith("//"):
        if not address.lower().startswith(HARMLESS_SCHEMES):
            page.faults.append(f"an address of a kind that is not used: {address}")
        return None
    path = address.partition("?")[0]
    return posixpath.normpath(posixpath.join(base, unquote(path)))


def _where(text: str) -> str:
    """The first ``<`` that begins no tag of ours, with some of what follows it."""
    at = text.find("<")
    while at >= 0:
        found = TAG.match(text, at)
        if not found:
            return f"line {text.count(chr(10), 0, at) + 1}: {text[at : at + 60]!r}"
        at = text.find("<", found.end())
    return "a comment holds a tag"
