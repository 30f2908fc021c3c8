"""Text -> words with what their letters say. The law: offsets of the text, one pass, linear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.naming.tables.lexicon import listed

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|U\.[SN]\b"  # its last mark lost
    r"|['’]s\b"
    r"|[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*"
    r"|[^\w\s]|_",
)
ABBREVIATED = listed(
    """
    Mr Mrs Ms Dr Prof St Mt Lt Col Gen Maj Capt Sgt Cpl Adm Cmdr Brig Rev Hon Sen Rep Gov Jr Sr
    Inc Co Corp Ltd No Th Chr Ft Rt Pvt Cllr Supt Det Insp Atty Messrs Wm Chas Geo Jos Thos
    """
)
OPENS = frozenset("\"“”'‘’`«([—–_:•*|>")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark. ``first``: it opens a sentence, a quotation or a line."""

    start: int
    end: int
    text: str
    glued: bool  # no space before it
    first: bool
    line: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def isword(self) -> bool:
        return self.text[0].isalnum()


def read_words(text: str, stretches: Sequence[tuple[int, int]]) -> list[Word]:
    """Words of the stretches (sentences or lines), in order. No word crosses a line break."""
    out: list[Word] = []
    line, last, first = 0, 0, True
    for start, end in stretches:
        first = True
        for match in TOKEN.finditer(text, start, end):
            at = match.start()
            gap = text[last:at]
            if "\n" in gap:
                line += 1
                first = True
            word = match.group()
            out.append(Word(at, match.end(), word, not gap and bool(out), first, line))
            first = (word in OPENS and first) or _ends(word, out) or (word in OPENS and bool(gap))
            last = match.end()
    return out


def _ends(word: str, out: Sequence[Word]) -> bool:
    """Whether a sentence ends here: a mark, but no mark of an abbreviation."""
    if word not in ".!?…:;":
        return False
    if word != "." or len(out) < 2:
        return True
    before = out[-2].text
    return before not in ABBREVIATED and not (len(before) == 1 and before.isupper())
