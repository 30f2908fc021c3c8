"""A file that is no page -> what is wrong with it, and where it leads. The law: each is what its
ending says, and no parser is asked to trust it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.parsers import expat

import msgspec

from briefing.shell.staging.characters import forbidden
from briefing.shell.staging.facts import Facts
from briefing.shell.staging.pages import SCHEME

JSON_SUFFIXES = (".json", ".jsonld", ".geojson", ".webmanifest")
LINES_SUFFIXES = (".jsonl", ".ndjson")
XML_SUFFIXES = (".xml", ".atom", ".rss", ".svg", ".graphml", ".gexf", ".rdf", ".xhtml")
TEXT_SUFFIXES = (*JSON_SUFFIXES, *LINES_SUFFIXES, *XML_SUFFIXES, ".txt", ".csv", ".css", ".js")
STYLE_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")\s]*)|@import\s+['\"]([^'\"]*)")
XML_ADDRESSES = ("href", "src")


@dataclass(frozen=True, slots=True)
class Read:
    """What was found in one file; of the facts only the links."""

    faults: tuple[str, ...]
    facts: Facts


def read(path: str, data: bytes, site_url: str = "") -> Read:
    """Look at one file below the site. Pictures and their like are taken as they are."""
    if not path.endswith(TEXT_SUFFIXES):
        return Read((), Facts())
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return Read(("it is not UTF-8",), Facts())
    faults, addresses = [], []
    bad = forbidden(text.replace("\r\n", "\n"))  # RFC 4180 ends its lines so
    if bad and not path.endswith((".js", ".css")):
        faults.append(f"it holds the character {bad}")
    try:
        addresses = _addresses(path, text)
    except (ValueError, expat.ExpatError, msgspec.DecodeError) as error:
        faults.append(f"it is not well-formed: {error}")
    if path.endswith(".css"):
        faults += [f"it asks another host: {a}" for a in addresses if _elsewhere(a)]
    return Read(tuple(faults), Facts(links=_local(path, addresses, site_url)))


class Pieces:
    """A look at a long file, piece by piece as it is made; what is taken over from the published
    one has been looked at before."""

    def __init__(self, path: str, site_url: str = "") -> None:
        self._path, self._site_url = path, site_url
        self._parser = expat.ParserCreate() if path.endswith(XML_SUFFIXES) else None
        self.faults: list[str] = []

    def __call__(self, made: bytes) -> bytes:
        """The same piece. Only lines are parsed one by one: a file of markup is one thing, and is
        made anew as a whole."""
        if self._parser is None:
            self.faults += read(self._path, made, self._site_url).faults
        else:
            if bad := forbidden(made.decode("utf-8", "replace")):
                self.faults.append(f"it holds the character {bad}")
            self._parse(made, last=False)
        return made

    def close(self) -> None:
        """There are no more pieces."""
        if self._parser is not None:
            self._parse(b"", last=True)

    def _parse(self, made: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(made, last)
        except expat.ExpatError as error:
            if not self.faults:
                self.faults.append(f"it is not well-formed: {error}")


def _addresses(path: str, text: str) -> list[str]:
    """Parse the file; its addresses that a program would follow. Raises what parsers raise."""
    if path.endswith(JSON_SUFFIXES):
        msgspec.json.decode(text, type=msgspec.Raw)
    elif path.endswith(LINES_SUFFIXES):
        msgspec.json.Decoder(msgspec.Raw).decode_lines(text)
    elif path.endswith(XML_SUFFIXES):
        return _of_xml(text)
    elif path.endswith(".css"):
        return [one or other for one, other in STYLE_ADDRESS.findall(text)]
    return []


def _of_xml(text: str) -> list[str]:
    """Parse; the addresses of links. Raises ExpatError."""
    parser, found = expat.ParserCreate(), []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.extend(attributes[key] for key in XML_ADDRESSES if key in attributes)

    if any(name in text for name in XML_ADDRESSES):  # else the parser need not ask us
        parser.StartElementHandler = start
    parser.Parse(text.encode("utf-8"), True)
    return found


def _elsewhere(address: str) -> bool:
    return address.startswith("//") or bool(SCHEME.match(address) and address[:5] != "data:")


def _local(path: str, addresses: Iterable[str], site_url: str) -> dict[str, tuple[str, ...]]:
    """The files of the site that addresses lead to."""
    found: dict[str, tuple[str, ...]] = {}
    for address in addresses:
        base = posixpath.dirname(path)
        if site_url and address.startswith(f"{site_url}/"):
            address, base = address[len(site_url) + 1 :], ""  # noqa: PLW2901
        if SCHEME.match(address) or address.startswith("//"):
            continue
        target = address.partition("#")[0].partition("?")[0]
        if target:
            found[posixpath.normpath(posixpath.join(base, target))] = ()
    return found
