"""Text -> the same text with headlines and lines in capitals in ordinary letters. The law: no
character more or less, so that every offset stays true.

Recognisers learn from running text: a capital means a name. Headlines in title case and lines in
capitals break that habit, so they are shown in the dress of a sentence. Which words drop their
capital: those that mostly stand in small letters (a table), unless they end names of bodies,
places or offices, or the text itself writes them with a capital. The printed text never changes.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.naming.possessives import without_lost
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    EVENT_WORDS,
    GEO_LAST,
    ORG_LAST,
    TITLE_WORDS,
    listed,
)

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
MARKS = dict.fromkeys(map(ord, "\u200c\u200d\u200e\u200f\u061c"), " ")
"""Marks of joining and direction: nobody sees them, and a parser takes them for words."""
DROPPED = re.compile(
    r"^(?:THE|AN?|IN|AT|ON|FOR|FROM|AS|BY|AFTER|WITH|WHEN|HE|SHE|THEY|THIS|WE)(?= \S*[a-z])", re.M
)
"""``THE commission said``: how papers open a text."""
SAMPLE = 3_000
"""How much of a line is looked at to judge it."""
LONGEST_HEADLINE = 250
VERBS = frozenset({"Holding", "Post", "Record", "Watch"})
"""What ends names of bodies, and as often says what somebody does: ``Banks Post Profits``."""
KEEPS = (ORG_LAST | GEO_LAST | TITLE_WORDS | EVENT_WORDS) - VERBS
SMALL = listed(
    """
    a an and as at but by for from in into nor of off on or over the to up via with vs is are
    """
)


@lru_cache(maxsize=4)
def dress(text: str) -> str:
    """The text as the model and the rules shall see it. Linear; equal in length."""
    text = DROPPED.sub(lambda found: found[0].capitalize(), without_lost(text).translate(MARKS))
    lines = text.split("\n")
    kinds = [_kind_of_line(line) for line in lines]
    if not any(kinds):
        return text
    spoken = _spoken(lines, kinds)
    return "\n".join(
        _loud(line, spoken)
        if kind == "loud"
        else _titled(line, spoken)
        if kind == "titled"
        else line
        for line, kind in zip(lines, kinds, strict=True)
    )


def _kind_of_line(line: str) -> str:
    """loud (capitals only), titled (every longer word with a capital) or ""."""
    if len(line) < 12 or line.count(" ") < 2:
        return ""
    words = WORD.findall(line[:SAMPLE])
    long = [w for w in words if len(w) > 3]
    if (
        len(words) > 2
        and sum(map(str.isupper, words)) > 0.8 * len(words)
        and any(len(w) > 3 for w in words)
    ):
        return "loud"
    if len(line) > LONGEST_HEADLINE or len(long) < 4 or line.rstrip()[-1:] in ".,;":
        return ""
    return "titled" if sum(w[0].isupper() for w in long) >= 0.85 * len(long) else ""


def _spoken(lines: list[str], kinds: list[str]) -> dict[str, bool]:
    """Words of the running text -> whether they stand with a capital inside a sentence."""
    found: dict[str, bool] = {}
    for line, kind in zip(lines, kinds, strict=True):
        if kind:
            continue
        for match in WORD.finditer(line):
            word = match.group()
            if word[0].islower():
                found.setdefault(word, False)
            elif match.start() > 1 and line[match.start() - 2] not in '.!?:"”“':
                found[word.lower()] = True
    return found


def _plain(word: str, spoken: dict[str, bool]) -> bool:
    small = word.lower()
    if small in spoken:
        return not spoken[small]
    return gazetteer.is_plain_word(small)


def _titled(line: str, spoken: dict[str, bool]) -> str:
    kept = _bodies(line)
    out, last, first = [], 0, True
    for match in WORD.finditer(line):
        word, at = match.group(), match.start()
        small = (
            len(word) > 1
            and not first
            and word[0].isupper()
            and not word.isupper()
            and at not in kept
        )
        if small and _drops(word, spoken):
            out.append(line[last:at] + word[0].lower())
            last = at + 1
        first = False
    return _same("".join(out) + line[last:], line)


def _drops(word: str, spoken: dict[str, bool]) -> bool:
    if word in KEEPS:
        return spoken.get(word.lower()) is False
    if gazetteer.is_demonym(word) or gazetteer.country(word) is not None:
        return False
    return _plain(word, spoken)


def _bodies(line: str) -> set[int]:
    """Where the words of well-known bodies and places stand: ``White House``, ``New York``."""
    spans = [m.span() for m in WORD.finditer(line)]
    kept: set[int] = set()
    for n in range(len(spans)):
        for stop in range(n + 2, min(len(spans), n + 6) + 1):
            name = line[spans[n][0] : spans[stop - 1][1]]
            if gazetteer.body(name) is not None or (stop < n + 4 and _is_place(name)):
                kept |= {a for a, _ in spans[n:stop]}
    return kept


def _is_place(name: str) -> bool:
    return gazetteer.country(name) is not None or bool(gazetteer.known_places(name))


def _loud(line: str, spoken: dict[str, bool]) -> str:
    out, last, first = [], 0, True
    for match in WORD.finditer(line):
        word, at = match.group(), match.start()
        out.append(line[last:at] + _quiet(word, first, spoken))
        last = match.end()
        first = line[last : last + 1] in (".", "!", "?")
    return _same("".join(out) + line[last:], line)


def _quiet(word: str, first: bool, spoken: dict[str, bool]) -> str:
    if not word.isupper() or len(word) < 2:
        return word
    small = word.lower()
    if len(word) < 6 and small not in SMALL and _stays(word, spoken):
        return word
    title = small[0].upper() + small[1:]
    if small in SMALL:
        return title if first else small
    named = gazetteer.is_demonym(title) or gazetteer.country(title) or title in KEEPS
    return title if first or named or not _plain(word, spoken) else small


def _stays(word: str, spoken: dict[str, bool]) -> bool:
    """A known abbreviation: ``UN``, ``AFP``, ``US`` where the text has no word ``us``."""
    if gazetteer.body(word) is None and (len(word) > 3 or gazetteer.country(word) is None):
        return False
    return spoken.get(word.lower()) is not False or word.lower() not in ("us", "who", "is")


def _same(made: str, line: str) -> str:
    """Letters whose small form is longer (İ) would move offsets: then nothing is changed."""
    return made if len(made) == len(line) else line
