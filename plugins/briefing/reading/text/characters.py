"""Decoded text -> text fit for a page. The law: letters stay; controls go, and are counted."""

from __future__ import annotations

import re
import unicodedata

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
INVISIBLE = re.compile(r"[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
OVERRIDES = re.compile(r"[\u202a-\u202e\u206a-\u206f]")
PLANE_ENDS = "".join(chr(plane * 0x10000 + n) for plane in range(17) for n in (0xFFFE, 0xFFFF))
NONCHARACTERS = re.compile(f"[\ufdd0-\ufdef{PLANE_ENDS}]")
SURROGATES = re.compile("[\ud800-\udfff]")
ACCENT = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
STACK = re.compile(f"({ACCENT}{{30}}){ACCENT}+")
RULES = (
    (CONTROLS, "control characters left out"),
    (INVISIBLE, "invisible characters left out"),
    (OVERRIDES, "direction overrides left out"),
    (NONCHARACTERS, "non-characters left out"),
    (SURROGATES, "lone surrogates left out"),
)
ISOLATES = "\u2066\u2067\u2068"
POP = "\u2069"


def fit(text: str) -> tuple[str, tuple[str, ...]]:
    """NFC text without controls, invisible signs, overrides; and notes that count what went."""
    notes = []
    for rule, what in RULES:
        text, count = rule.subn("", text)
        if count:
            notes.append(f"{count} {what}")
    # Normalising a long stack of marks takes quadratic time (UAX 15 caps stacks at 30, too).
    text, count = STACK.subn(r"\1", text)
    if count:
        notes.append(f"{count} stacks of more than 30 accents cut")
    return unicodedata.normalize("NFC", text), tuple(notes)


def balanced(text: str) -> str:
    """Drop the direction isolates that are not closed, or close nothing, within ``text``."""
    if not any(c in text for c in ISOLATES + POP):
        return text
    opened: list[int] = []
    drop: set[int] = set()
    for n, c in enumerate(text):
        if c in ISOLATES:
            opened.append(n)
        elif c == POP and opened:
            opened.pop()
        elif c == POP:
            drop.add(n)
    drop.update(opened)
    return "".join(c for n, c in enumerate(text) if n not in drop)
