"""Front matter and sidecars -> the same with one key changed. The law: other lines stay as typed.

Comments, order and spacing are the editor's; only the lines of the key that changes are written
anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

ORDER = (
    "title", "kind", "aliases", "adjectives", "nominals", "role", "affiliation", "part_of", "land",
    "seats", "coordinates", "begins", "ends", "same_as", "not_same_as", "formerly",
)  # fmt: skip
LISTS = ("aliases", "adjectives", "nominals", "seats", "same_as", "not_same_as", "formerly")
WIDTH = 96
KEY = re.compile(r"([a-z_]+):")
PLAIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ(][^:#\[\]{},&*!|>'\"%@`\\\x00-\x1f\x7f-\x9f]*")
SPOKEN = frozenset(
    "yes no on off true false null none y n us".split()
)  # what YAML readers guess at


def scalar(value: str) -> str:
    """A value as YAML: plain where no reader could take it for anything else, else quoted."""
    plain = PLAIN.fullmatch(value) and value == value.strip() and value.lower() not in SPOKEN
    return value if plain else json.dumps(value, ensure_ascii=False)


def key_lines(key: str, value: object) -> list[str]:
    """The lines of one key: a scalar, or a list in flow form where it fits on a line."""
    if not isinstance(value, list | tuple):
        return [f"{key}: {value if key in ('begins', 'ends', 'date') else scalar(str(value))}"]
    if key == "coordinates":
        return [f"coordinates: [{value[0]}, {value[1]}]"]
    items = [scalar(str(item)) for item in value]
    flow = f"{key}: [{', '.join(items)}]"
    if len(flow) <= WIDTH and key != "same_as":
        return [flow]
    return [f"{key}:", *(f"  - {item}" for item in items)]


def page(values: dict[str, object], note: str = "") -> str:
    """A new authority page; empty values are left out."""
    lines = ["---"]
    for key in ORDER:
        if values.get(key):
            lines += key_lines(key, values[key])
    return "\n".join([*lines, "---", *(("", note.strip()) if note.strip() else ()), ""])


def with_key(text: str, key: str, value: object) -> str:
    """The page with one key set; an empty value takes the key out."""
    head, body, end = _split(text)
    spans = _spans(body)
    fresh = key_lines(key, value) if value else []
    if key in spans:
        start, stop = spans[key]
        body[start:stop] = fresh
    else:
        later = [spans[k][0] for k in ORDER[ORDER.index(key) + 1 :] if k in spans]
        at = min(later, default=len(body))
        body[at:at] = fresh
    return "\n".join([*head, *body, *end])


def with_note(text: str, note: str) -> str:
    """The page with another note below its keys."""
    head, body, end = _split(text)
    return "\n".join([*head, *body, end[0], *(("", note) if note else ()), ""])


def _split(text: str) -> tuple[list[str], list[str], list[str]]:
    """Before the front matter's keys, the keys, and from the closing line on."""
    lines = text.replace("\r\n", "\n").split("\n")
    fences = [n for n, line in enumerate(lines) if line.rstrip() == "---"][:2]
    first, second = fences
    return lines[: first + 1], lines[first + 1 : second], lines[second:]


def _spans(lines: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Where each key's own lines lie, without comments that stand before the next key."""
    starts = [(n, found[1]) for n, line in enumerate(lines) if (found := KEY.match(line))]
    spans = {}
    for index, (start, key) in enumerate(starts):
        stop = starts[index + 1][0] if index + 1 < len(starts) else len(lines)
        while stop > start + 1 and (not lines[stop - 1].strip() or lines[stop - 1][0] == "#"):
            stop -= 1
        spans[key] = (start, stop)
    return spans


# --- sidecars ---------------------------------------------------------------------------------


def with_decisions(text: str, decisions: Sequence[tuple[str, str]]) -> str:
    """A sidecar with more decisions: (words, ref or "none") each, once."""
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n") if text.strip() else []
    fresh = [
        f"  - {{text: {json.dumps(w, ensure_ascii=False)}, is: {ref}}}" for w, ref in decisions
    ]
    fresh = [line for line in dict.fromkeys(fresh) if line not in lines]
    spans = _spans(lines)
    if "decisions" not in spans:
        return "\n".join([*lines, "decisions:", *fresh, ""])
    start, stop = spans["decisions"]
    if lines[start].strip() != "decisions:":
        raise ValueError("decisions: is written on one line")
    return "\n".join([*lines[:stop], *fresh, *lines[stop:], ""])


def with_meaning(text: str, old: str, new: str) -> str:
    """A sidecar whose decisions for one page are for another."""
    return re.sub(rf"(\bis:[ \t]*[\"']?){re.escape(old)}(?![a-z0-9-])", rf"\g<1>{new}", text)
