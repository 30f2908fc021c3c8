"""A start tag -> its name, its attributes, what no page may have. The law: from the tag alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

TAG = re.compile(
    r'<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z_:][-a-zA-Z0-9_:.]*(?:="[^"<>]*")?)*\s*/?'
    r"|!(?:doctype|DOCTYPE) html|!--[^<>]*--)>"
)
ATTRIBUTE = re.compile(r'\s([a-zA-Z_:][-a-zA-Z0-9_:.]*)(?:="([^"]*)")?')
NAME = re.compile(r"</?([^\s/>]+)")
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr !doctype !DOCTYPE".split()
)
BANNED = frozenset("base embed frame frameset iframe object applet param style".split())
LOADING = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping"}
LINKING = {"href", "xlink:href", "cite", "longdesc", *LOADING}


@dataclass(frozen=True, slots=True)
class Tag:
    """One start tag: its name, its attributes, whether it opens an element that must be closed."""

    name: str
    attributes: dict[str, str]
    opens: bool = False
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
    opens = name not in VOID and not whole.endswith("/>")
    loads = name == "meta" or not LINKING.isdisjoint(attributes)
    is_mention = name == "span" and "mention" in attributes.get("class", "").split()
    return Tag(name, attributes, opens, loads, is_mention, tuple(faults))


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
