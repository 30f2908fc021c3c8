"""A start tag -> its name, its attributes, what no page may have. The law: from the tag alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

TAG = re.compile(
    r'<(?:/?[a-zA-Z][a-zA-Z0-9-]*+(?:\s++[a-zA-Z_:][-a-zA-Z0-9_:.]*+(?:="[^"<>]*+")?+)*+\s*+/?'
    r"|!(?:doctype|DOCTYPE) html|!--[^<>]*--)>"
)
ATTRIBUTE = re.compile(r'\s([a-zA-Z_:][-a-zA-Z0-9_:.]*)(?:="([^"]*)")?')
VARYING = re.compile(
    r'(<[a-z0-9]++(?: [a-z-]++="[^"]*+")*?(?: id="| href="[^"#&]*+#))([^"#&]++)(".*)', re.DOTALL
)
"""What differs from tag to tag: the value of an id, the fragment of an address."""
NAME = re.compile(r"</?([^\s/>]+)")
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr !doctype !DOCTYPE".split()
)
BANNED = frozenset("base embed frame frameset iframe object applet param style".split())
LOADING = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping"}
LINKING = {"href", "xlink:href", "cite", "longdesc", *LOADING}


@dataclass(frozen=True, slots=True)
class Tag:
    """One start tag: its name, its attributes, and the end tag of the element that it opens."""

    name: str
    attributes: dict[str, str]
    end: str = ""  # of a void element none
    loads: bool = False  # names an address besides that of a link
    is_mention: bool = False
    faults: tuple[str, ...] = ()


def tag_of(whole: str) -> Tag:
    """Take a tag apart and look for what no page may have."""
    if whole[1] == "!":
        return Tag("!doctype", {})
    name = NAME.match(whole)[1]
    pairs = ATTRIBUTE.findall(whole, len(name))
    attributes = dict(pairs)
    if "&" in whole:
        attributes = {key: unescape(value) for key, value in pairs}
    faults = faults_of(name, attributes)
    if len(pairs) != len(attributes):
        faults.append(f"<{name}> has an attribute twice")
    end = "" if name in VOID or whole.endswith("/>") else f"</{name}>"
    loads = name == "meta" or not LINKING.isdisjoint(attributes)
    is_mention = name == "span" and "mention" in attributes.get("class", "").split()
    return Tag(name, attributes, end, loads, is_mention, tuple(faults))


def shape_of(whole: str) -> tuple[str, str, str]:
    """A start tag without its id, or without the fragment of its link, and those two, "" for none:
    pages share few tags, but many shapes. An id and a fragment that are not told stand in it."""
    found = VARYING.match(whole)
    if not found:
        return whole, "", ""
    head, value, rest = found.groups()
    return (head + rest, "", value) if head[-1] == "#" else (head + rest, value, "")


def faults_of(name: str, attributes: dict[str, str]) -> list[str]:
    faults = []
    if name in BANNED:
        faults.append(f"<{name}> is not allowed")
    if name == "script" and "src" not in attributes and not _is_data(attributes):
        faults.append("an inline script")
    for attribute in attributes:
        if attribute == "style" or attribute.startswith("on"):
            faults.append(f"<{name} {attribute}> is not allowed")
    return faults


def _is_data(attributes: dict[str, str]) -> bool:
    return attributes.get("type") in ("application/ld+json", "application/json")
