"""a name -> how its spellings compare. The law: spans stay true, whatever is folded away.

Two kinds of folding: `level` makes typographic variants of a text equal and keeps offsets;
`fold`, `key` and `likeness` compare transliterations (recipe and figures: RECOGNITION §7).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler


def _base(char: str) -> str:
    """The ASCII letter under a Latin letter's marks, or the letter itself."""
    first = unicodedata.normalize("NFKD", char)[0]
    return first if first.isascii() and first.isalpha() else char


_LEVEL: dict[int, str] = {
    **{code: _base(chr(code)) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))},
    **dict.fromkeys(map(ord, "‘’ʼʻ′`´ʿʾ"), "'"),
    **dict.fromkeys(map(ord, "“”„″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\t\n\r\u00a0\u1680\u2007\u2009\u202f\u205f\u3000"), " "),
    **dict(zip(map(ord, "øØłŁđĐıħĦ"), "oOlLdDihH", strict=True)),
}
_LOOSE = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]|\s{2,}")


@dataclass(frozen=True, slots=True)
class Levelled:
    """A text in plain typography. ``offsets`` empty: every offset is that of the original."""

    text: str
    offsets: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of a span of this text (end exclusive)."""
        if not self.offsets:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def level(text: str) -> Levelled:
    """Quotes, dashes, spaces and accents in one form; one line break counts as a space."""
    kept: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _LOOSE.finditer(text):
        found = match.group()
        if found.count("\n") > 1:
            continue
        kept.append(text[last : match.start()])
        offsets.extend(range(last, match.start()))
        last = match.end()
        if found[0].isspace():
            kept.append(" ")
            offsets.append(match.start())
    if not kept:
        return Levelled(text.translate(_LEVEL))
    kept.append(text[last:])
    offsets.extend(range(last, len(text)))
    return Levelled("".join(kept).translate(_LEVEL), tuple(offsets))


def plain(name: str) -> str:
    """A name in plain typography, spaces once."""
    return " ".join(level(name).text.split())


_ARTICLES = "al el ul ad as ash an ar at ez az es esh ech edh er et en the bin ibn ben abu"
ARTICLES = frozenset(_ARTICLES.split())
_DIGRAPHS = (
    ("tch", "c"), ("sch", "x"), ("sh", "x"), ("kh", "h"), ("ch", "c"), ("gh", "g"), ("dh", "d"),
    ("th", "t"), ("ph", "f"), ("zh", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"),
    ("ey", "ai"), ("ay", "ai"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ie", "i"), ("ck", "k"),
    ("ks", "x"), ("dj", "j"), ("ts", "c"),
)  # fmt: skip
_LETTERS = str.maketrans({"q": "k", "c": "k", "w": "v", "y": "i", "e": "a", "o": "u"})
_DIGRAPH = re.compile("|".join(old for old, _ in _DIGRAPHS))
_FOLDED = dict(_DIGRAPHS)
_TWICE = re.compile(r"(.)\1+")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word, folded: ``Mekdad`` and ``Muqdad`` -> ``makdad`` and ``mukdad``."""
    folded = _DIGRAPH.sub(lambda found: _FOLDED[found.group()], word).translate(_LETTERS)
    folded = _TWICE.sub(r"\1", folded)
    return folded[:-1] if len(folded) > 2 and folded.endswith("h") else folded


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The lower-case words of a name without marks, apostrophes and articles."""
    bare = plain(name).replace("'", "").lower()
    found = tuple(_WORD.findall(bare))
    kept = tuple(word for word in found if word not in ARTICLES)
    return kept or found


@lru_cache(maxsize=65536)
def fold(name: str) -> tuple[str, ...]:
    """The folded words of a name, articles dropped."""
    return tuple(fold_word(word) for word in words(name))


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """First letter and consonants of each folded word: equal for most spellings of one name."""
    return " ".join(word[0] + re.sub("[aiu]", "", word[1:]) for word in fold(name))


def likeness(one: str, other: str) -> float:
    """Jaro-Winkler similarity of the folded words joined, 0 to 1."""
    return JaroWinkler.similarity("".join(fold(one)), "".join(fold(other)))


@lru_cache(maxsize=262144)
def word_likeness(one: str, other: str) -> float:
    """Jaro-Winkler similarity of two folded words, 0 to 1."""
    return JaroWinkler.similarity(one, other)


def entity_key(title: str) -> str:
    """Until something better is known, spans whose names have the same words are one entity."""
    return " ".join(sorted(set(words(title)) - {"of", "the", "for", "and"})) or title
