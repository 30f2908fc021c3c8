"""YAML text -> nodes with their lines. Every scalar stays text; no alias, tag or double key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

MAX_DEPTH = 4
HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Controls, foreign line ends, direction overrides: no editor means to write them."""
MAX_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text, as written; ``line`` counts from 1 in the file."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping: key, line of the key, value. No key stands twice."""

    line: int
    pairs: tuple[tuple[str, int, Node], ...]


Node = Scalar | Items | Keys


class Refused(Exception):
    """Why the text is no tree: ``line`` in the file, ``what`` is wrong, what to do."""

    def __init__(self, line: int, what: str, mend: str) -> None:
        super().__init__(what)
        self.line, self.what, self.mend = line, what, mend


def parse(text: str, first_line: int = 1) -> Node | None:
    """The one document in ``text``, whose first line is ``first_line`` of the file; None if empty.

    Raises ``Refused`` at the first fault of form: what follows it cannot be read for certain.
    """
    if len(text) > MAX_CHARACTERS:
        raise Refused(first_line, "too long to be front matter", "keep it below a megabyte")
    if tab := re.search(r"(?m)^ *\t", text):
        line = first_line + text.count("\n", 0, tab.start())
        raise Refused(line, "a tab stands before the text", "indent with spaces")
    try:
        return _document(yaml.parse(text, Loader=yaml.BaseLoader), first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + min(mark.line if mark else 0, text.count("\n"))
        mend = "mend the YAML; put a value with a colon or a quote in quotes"
        raise Refused(line, _said(error), mend) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        raise Refused(first_line, "not YAML", "write `key: value` lines") from None


def _said(error: yaml.MarkedYAMLError) -> str:
    """PyYAML's own words on one line, without its marks."""
    words = " ".join(filter(None, (error.context, error.problem)))
    return "not YAML: " + re.sub(r"\s+", " ", words)[:200]


def _document(events: Iterator[yaml.Event], first: int) -> Node | None:
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise Refused(_line(event, first), "a second YAML document", "keep one")
        if isinstance(event, yaml.NodeEvent):
            root = _node(event, events, first, 1)
    return None if root is None or root == Scalar(root.line, "") else root


def _line(event: yaml.Event, first: int) -> int:
    return first + event.start_mark.line


def _node(event: yaml.Event, events: Iterator[yaml.Event], first: int, depth: int) -> Node:
    line = _line(event, first)
    if isinstance(event, yaml.AliasEvent):
        raise Refused(line, f"a YAML alias (*{event.anchor})", "write the value out")
    if event.anchor is not None:
        raise Refused(line, f"a YAML anchor (&{event.anchor})", "write plain text, or quote it")
    if event.tag is not None:
        raise Refused(line, f"a YAML tag ({event.tag})", "write plain text, or quote it")
    if isinstance(event, yaml.ScalarEvent):
        if hidden := HIDDEN.search(event.value):
            what = f"an escape for an invisible character (U+{ord(hidden[0]):04X})"
            raise Refused(line, what, "take it out")
        return Scalar(line, unicodedata.normalize("NFC", event.value.strip()))
    if depth > MAX_DEPTH:
        raise Refused(line, "lists in lists in lists", "write simple values")
    if isinstance(event, yaml.SequenceStartEvent):
        return _items(events, first, depth, line)
    return _keys(events, first, depth, line)


def _items(events: Iterator[yaml.Event], first: int, depth: int, line: int) -> Items:
    nodes = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        nodes.append(_node(event, events, first, depth + 1))
    return Items(line, tuple(nodes))


def _keys(events: Iterator[yaml.Event], first: int, depth: int, line: int) -> Keys:
    pairs: dict[str, tuple[str, int, Node]] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        at = _line(event, first)
        key = _node(event, events, first, depth + 1)
        if not isinstance(key, Scalar):
            raise Refused(at, "a key that is no word", "write `key: value` lines")
        if key.text in pairs:
            first_at = pairs[key.text][1]
            raise Refused(at, f"`{key.text}` stands twice", f"keep one (first on line {first_at})")
        pairs[key.text] = (key.text, at, _node(next(events), events, first, depth + 1))
    return Keys(line, tuple(pairs.values()))
