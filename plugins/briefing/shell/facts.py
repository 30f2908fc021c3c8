"""A written page -> what the check of the site must know of it. The law: read from the bytes alone.

One pass over the page's tags, linear in its length. The grammar is narrower than HTML's: every
attribute quoted, every element closed, no raw ``<`` in text. Whoever writes within it writes pages
that every parser reads alike, so no parser has to be asked (the tests ask html5lib as well).
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from hashlib import blake2b
from html import unescape
from urllib.parse import unquote

import msgspec

TAG = re.compile(
    r'<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z_:][-a-zA-Z0-9_:.]*(?:="[^"<>]*")?)*\s*/?'
    r"|!(?:doctype|DOCTYPE) html|!--[^<>]*--)>"
)
ATTRIBUTE = re.compile(r'\s([a-zA-Z_:][-a-zA-Z0-9_:.]*)(?:="([^"]*)")?')
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
FORBIDDEN_CHARACTERS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufdd0-\ufdef\ufffe\uffff]"
    "|[" + "".join(chr(p * 0x10000 + e) for p in range(1, 17) for e in (0xFFFE, 0xFFFF)) + "]"
)
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr !doctype !DOCTYPE".split()
)
BANNED = frozenset("base embed frame frameset iframe object applet param style".split())
LOADING = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping"}
LINKING = {"href", "xlink:href", "cite", "longdesc", *LOADING}
HARMLESS_SCHEMES = ("http:", "https:", "mailto:", "urn:")
MENTION_ID = re.compile(r"m[0-9a-f]{8}")
POLICY = 'http-equiv="Content-Security-Policy"'


class Facts(msgspec.Struct, frozen=True, array_like=True):
    """What the whole-site check needs of one page; small, for it is stored with the page."""

    ids: tuple[str, ...] = ()
    links: dict[str, tuple[str, ...]] = {}  # path below the site -> fragments asked of it
    mentions: int = 0  # sum of the keys of all (article, mention, entity) that are marked here
    lines: int = 0  # the same of all that are listed here


@dataclass(slots=True)
class Page:
    """A page while it is read; ``faults`` are (line, what is wrong)."""

    path: str
    site_url: str = ""
    ids: dict[str, None] = field(default_factory=dict)
    links: dict[str, dict[str, None]] = field(default_factory=dict)
    mentions: list[tuple[str, str]] = field(default_factory=list)  # (id, entity page)
    lines: list[tuple[str, str]] = field(default_factory=list)  # (article page, id)
    faults: list[str] = field(default_factory=list)

    def facts(self) -> Facts:
        me = entity_page(self.path)
        return Facts(
            tuple(self.ids),
            {path: tuple(fragments) for path, fragments in self.links.items()},
            sum(key(self.path, mention, entity) for mention, entity in self.mentions),
            sum(key(article, mention, me) for article, mention in self.lines),
        )


def key(article: str, mention: str, entity: str) -> int:
    """A number that stands for one mention; sums of them are compared instead of lists."""
    digest = blake2b(f"{article}\0{mention}\0{entity}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def entity_page(path: str) -> str:
    """The page a part belongs to: ``actors/russia.2013.html`` -> ``actors/russia.html``."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, name.split(".", 1)[0] + ".html")


@dataclass(frozen=True, slots=True)
class Tag:
    """One start tag: its name, its attributes, whether it opens an element that must be closed."""

    name: str
    attributes: dict[str, str]
    opens: bool
    faults: tuple[str, ...] = ()


@dataclass(slots=True)
class Reader:
    """Reads pages; remembers the tags that many pages share."""

    site_url: str = ""
    _known: dict[str, Tag] = field(default_factory=dict)

    def read(self, path: str, text: str) -> Page:
        """Everything the check needs to know of one page."""
        page = Page(path, self.site_url)
        tags = TAG.findall(text)
        if text.count("<") != len(tags):
            page.faults.append(f"not well-formed: {_where(text)}")
            return page
        _check_characters(text, page)
        if POLICY not in text:
            page.faults.append("no content security policy")
        self._walk(tags, page)
        return page

    def _walk(self, tags: list[str], page: Page) -> None:
        """Follow the tags; elements must nest, and links never do."""
        open_tags: list[str] = []
        mentions_from = link_open = 0  # depth of the list of mentions, and of an open link
        mention = ""
        for whole in tags:
            if whole[1] == "/":
                name = whole[2:-1].rstrip()
                if not open_tags or open_tags.pop() != name:
                    page.faults.append(f"</{name}> closes nothing that is open")
                    return
                if len(open_tags) < mentions_from:
                    mentions_from = 0
                if name == "a":
                    link_open = 0
                continue
            tag = self._known.get(whole) or self._parse(whole)
            if tag.opens:
                open_tags.append(tag.name)
            if tag.faults:
                page.faults += tag.faults
            attributes = tag.attributes
            if not attributes:
                continue
            if "id" in attributes:
                _take_id(attributes["id"], page)
                if attributes["id"] == "mentions":
                    mentions_from = len(open_tags)
            if tag.name == "a":
                if link_open:
                    page.faults.append("a link inside a link")
                link_open = len(open_tags)
                self._take_link(attributes, page, mention, bool(mentions_from))
            elif not LINKING.isdisjoint(attributes) or tag.name == "meta":
                _take_loads(tag, page)
            mention = attributes.get("id", "") if _is_mention(tag) else ""
        if open_tags:
            page.faults.append(f"<{open_tags[-1]}> is never closed")

    def _parse(self, whole: str) -> Tag:
        tag = _tag(whole)
        if "id" not in tag.attributes and LINKING.isdisjoint(tag.attributes):
            self._known[whole] = tag
        return tag

    def _take_link(
        self, attributes: dict[str, str], page: Page, mention: str, listed: bool
    ) -> None:
        """One ``<a>``: where it leads, and whether it is a mention or a line that lists one."""
        if "href" not in attributes:
            return
        target = _resolve(attributes["href"], page)
        if target is None:
            return
        path, fragment = target
        if mention:
            page.mentions.append((mention, path))
        if listed and MENTION_ID.fullmatch(fragment):
            page.lines.append((path, fragment))
        else:
            page.links.setdefault(path, {})
            if fragment:
                page.links[path][fragment] = None


def _is_mention(tag: Tag) -> bool:
    return tag.name == "span" and "mention" in tag.attributes.get("class", "").split()


def _take_id(value: str, page: Page) -> None:
    if value in page.ids:
        page.faults.append(f'two elements have the id "{value}"')
    elif not value or value.split() != [value]:
        page.faults.append(f'"{value}" is no id')
    page.ids[value] = None


def _take_loads(tag: Tag, page: Page) -> None:
    """Everything but ``<a>`` that names an address: what it loads must be ours."""
    for name in sorted(LINKING & tag.attributes.keys()):
        value = tag.attributes[name]
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
    if page.site_url and address.startswith(f"{page.site_url}/"):
        address, base = address[len(page.site_url) + 1 :], ""
    else:
        base = posixpath.dirname(page.path)
    if SCHEME.match(address) or address.startswith("//"):
        if not address.lower().startswith(HARMLESS_SCHEMES):
            page.faults.append(f"an address of a kind that is not used: {address}")
        return None
    path, _, fragment = address.partition("#")
    path = path.partition("?")[0]
    if not path:
        return page.path, unquote(fragment)
    return posixpath.normpath(posixpath.join(base, unquote(path))), unquote(fragment)


def _tag(whole: str) -> Tag:
    """Take a tag apart and look for what no page may have."""
    if whole[1] == "!":
        return Tag("!doctype", {}, False)
    name = re.match(r"<([^\s/>]+)", whole)[1]
    pairs = ATTRIBUTE.findall(whole, len(name))
    attributes = {key: unescape(value) if "&" in value else value for key, value in pairs}
    faults = []
    if len(pairs) != len(attributes):
        faults.append(f"<{name}> has an attribute twice")
    if name in BANNED:
        faults.append(f"<{name}> is not allowed")
    if name == "script" and "src" not in attributes and not _is_data(attributes):
        faults.append("an inline script")
    faults += [f"<{name} {a}> is not allowed" for a in attributes if a == "style" or a[:2] == "on"]
    opens = name not in VOID and not whole.endswith("/>")
    return Tag(name, attributes, opens, tuple(faults))


def _is_data(attributes: dict[str, str]) -> bool:
    return attributes.get("type") in ("application/ld+json", "application/json")


def _check_characters(text: str, page: Page) -> None:
    bad = FORBIDDEN_CHARACTERS.search(text)
    if bad:
        page.faults.append(f"the character U+{ord(bad[0]):04X}")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        page.faults.append("half a surrogate pair")


def _where(text: str) -> str:
    """The first ``<`` that begins no tag of ours, with some of what follows it."""
    at = text.find("<")
    while at >= 0:
        found = TAG.match(text, at)
        if not found:
            return f"line {text.count(chr(10), 0, at) + 1}: {text[at : at + 60]!r}"
        at = text.find("<", found.end())
    return "a comment holds a tag"
