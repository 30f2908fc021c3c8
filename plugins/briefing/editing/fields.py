"""A mapping's nodes -> typed values. Every fault is collected with its line; none raises."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterable
from typing import TypeVar
from urllib.parse import urlsplit

from briefing.editing.tree import Items, Keys, Node, Refused, Scalar
from briefing.model import Problem

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|index")
NUMBER = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,12})?")
URL = re.compile(r"https?://[A-Za-z0-9.\-]+\.[A-Za-z0-9\-]{2,}(?::[0-9]{1,5})?(?:[/?#][!-~]*)?")
MAX_TEXT = 500

T = TypeVar("T")


class Fields:
    """The keys of one file, taken one by one; ``problems`` collects what is wrong with them."""

    def __init__(self, path: str, keys: Keys, allowed: Iterable[str]) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}
        self._start = keys.line
        self._nodes: dict[str, Node] = {}
        for key, line, node in keys.pairs:
            self._admit(key, line, node, tuple(allowed))

    def _admit(self, key: str, line: int, node: Node, allowed: tuple[str, ...]) -> None:
        if key not in allowed:
            near = difflib.get_close_matches(key.lower(), allowed, n=1)
            mend = f"did you mean `{near[0]}`?" if near else f"known keys: {', '.join(allowed)}"
            self.wrong(line, f"unknown key `{shown(key)}`", mend)
        elif node == Scalar(node.line, ""):
            self.wrong(line, f"`{key}` is empty", "write a value or take the line out")
        else:
            self._nodes[key] = node
            self.lines[key] = line

    def wrong(self, line: int, what: str, mend: str) -> None:
        """Collect a Problem."""
        self.problems.append(Problem(self.path, line, what, mend))

    def line(self, key: str) -> int:
        """Where ``key`` stands, else where the keys begin."""
        return self.lines.get(key, self._start)

    def has(self, key: str) -> bool:
        return key in self._nodes

    def need(self, key: str, mend: str) -> None:
        """A Problem if ``key`` was not given in any shape."""
        empty = any(p.what == f"`{key}` is empty" for p in self.problems)
        if key not in self._nodes and not empty:
            self.wrong(self._start, f"no `{key}`", mend)

    def text(self, key: str) -> str:
        """A line of text; "" if the key is absent or wrong."""
        return self._scalar(key, self._nodes[key]) if key in self._nodes else ""

    def _scalar(self, key: str, node: Node) -> str:
        if not isinstance(node, Scalar):
            several = isinstance(node, Items)
            what = "takes one value, not a list" if several else "must be plain text"
            self.wrong(node.line, f"`{key}` {what}", f"write one line: `{key}: ...`")
            return ""
        text = " ".join(node.text.split())
        if not text:
            self.wrong(node.line, f"an empty item in `{key}`", "write a value or take it out")
        elif len(text) > MAX_TEXT:
            self.wrong(node.line, f"`{key}` has {len(text)} characters", f"at most {MAX_TEXT}")
            return ""
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of lines of text, each once. ``lines`` gets ``key.0``, ``key.1``, ..."""
        node = self._nodes.get(key)
        if node is None:
            return ()
        if not isinstance(node, Items):
            self.wrong(node.line, f"`{key}` must be a list", f"write `{key}: [one, another]`")
            return ()
        found: dict[str, int] = {}
        for item in node.nodes:
            text = self._scalar(key, item)
            if text in found:
                self.wrong(item.line, f"`{shown(text)}` stands twice in `{key}`", "keep one")
            elif text:
                self.lines[f"{key}.{len(found)}"] = item.line
                found[text] = item.line
        return tuple(found)

    def nodes(self, key: str) -> tuple[Node, ...]:
        """A list of whatever nodes."""
        node = self._nodes.get(key)
        if node is None or isinstance(node, Items):
            return node.nodes if node else ()
        self.wrong(node.line, f"`{key}` must be a list", "write one item a line, each after `- `")
        return ()

    def _checked(self, key: str, judge: Callable[[str], T], mend: str, none: T) -> T:
        text = self.text(key)
        if not text:
            return none
        try:
            return judge(text)
        except ValueError:
            self.wrong(self.line(key), f"`{key}: {shown(text)}` is not possible", mend)
            return none

    def day(self, key: str) -> dt.date | None:
        """A real day, written 2013-11-18."""
        return self._checked(key, iso_day, "write a real day as 2013-11-18", None)

    def one_of(self, key: str, choices: tuple[str, ...]) -> str:
        """One of a closed list of words."""
        text = self.text(key)
        if not text or text in choices:
            return text
        near = difflib.get_close_matches(text.lower(), choices, n=1)
        mend = f"did you mean `{near[0]}`?" if near else f"one of: {', '.join(choices)}"
        self.wrong(self.line(key), f"unknown {key} `{shown(text)}`", mend)
        return ""

    def id(self, key: str) -> str:
        """The id of an entity: a file's name without its ending."""
        return self._checked(key, plain_id, "write an id such as `sergei-lavrov`", "")

    def ids(self, key: str) -> tuple[str, ...]:
        """A list of ids."""
        return self._each(key, plain_id, "write ids such as `sergei-lavrov`")

    def url(self, key: str) -> str:
        """A web address."""
        return self._checked(key, web_address, "write a whole address: https://...", "")

    def https(self, key: str) -> tuple[str, ...]:
        """A list of https addresses."""
        return self._each(key, https_address, "write a whole https address")

    def _each(self, key: str, judge: Callable[[str], str], mend: str) -> tuple[str, ...]:
        good = []
        for n, text in enumerate(self.texts(key)):
            try:
                good.append(judge(text))
            except ValueError:
                line = self.lines[f"{key}.{n}"]
                self.wrong(line, f"`{shown(text)}` in `{key}` is not possible", mend)
        return tuple(good)

    def coordinates(self, key: str) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, as ``[55.75, 37.62]``."""
        node = self._nodes.get(key)
        if node is None:
            return None
        parts = node.nodes if isinstance(node, Items) else ()
        texts = [p.text for p in parts if isinstance(p, Scalar) and NUMBER.fullmatch(p.text)]
        if len(parts) == len(texts) == 2:
            latitude, longitude = float(texts[0]), float(texts[1])
            if -90 <= latitude <= 90 and -180 <= longitude <= 180:
                return latitude, longitude
        mend = "write [latitude, longitude] in degrees: [-90..90, -180..180]"
        self.wrong(self.line(key), f"impossible `{key}`", mend)
        return None


def shown(text: str) -> str:
    """An editor's words in a message: short, on one line, printable."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return line if len(line) <= 60 else line[:57] + "..."


def iso_day(text: str) -> dt.date:
    """Raises ValueError unless ``text`` is a real day between 1000 and 2999."""
    if not re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


def plain_id(text: str) -> str:
    """Raises ValueError unless ``text`` can be a file name everywhere and an id."""
    if not ID.fullmatch(text) or DEVICES.fullmatch(text) or len(text) > 100:
        raise ValueError(text)
    return text


def web_address(text: str) -> str:
    """Raises ValueError unless ``text`` is an http(s) address with nothing to escape in it."""
    if not URL.fullmatch(text) or any(c in text for c in "\"'<>\\^`{|}"):
        raise ValueError(text)
    if urlsplit(text).port == 0:
        raise ValueError(text)
    return text


def https_address(text: str) -> str:
    """Raises ValueError unless ``text`` is an https address."""
    if not text.startswith("https://"):
        raise ValueError(text)
    return web_address(text)


def refused(path: str, error: Refused) -> tuple[Problem, ...]:
    """A fault of form as the one Problem of its file."""
    return (Problem(path, error.line, error.what, error.mend),)
