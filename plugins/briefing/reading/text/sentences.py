"""A block -> its sentences. Rules only, linear; every word is in one sentence, in order."""

from __future__ import annotations

import re

MARKS = ".!?…。！？؟۔।"
END = re.compile(
    rf"(?<![{MARKS}])(?:[{MARKS}]++(?:\[\d{{1,3}}\])*+[\"”’'»)\]]*+(?:\[\d{{1,3}}\])*+(?=\s)|[。！？]++[”」』）]*+)"
)
BEFORE = re.compile(r"[^\s(\[\"“‘'«—–-]*$")
AFTER = re.compile(r"\s+[\"“‘'«(\[„-]*(\w*)")
ONGOING = re.compile(r"\s+[(_–—-]")
DOTTED = re.compile(r"(?:[A-Z]\.){0,4}[A-Z]")
SAID = re.compile(
    r"\s+(?:[A-Z][\w'’-]{1,20} ){1,3}(?:said|says|asked|asks|added|wrote|recalled|exclaimed)\b"
)
TITLES = frozenset(
    """mr mrs ms dr prof gen col lt maj capt sgt cpl pvt adm cmdr brig sen rep gov pres rev fr st
    hon sr sra mt ft no nos vs v cf eg ie viz approx ave blvd rd bros messrs md spc gens
    sens reps amb supt insp det dist min sec jan feb mar apr jun jul aug sep sept oct
    nov dec mon tue tues wed thu thur thurs fri fig vol pp pg art op ed eds al ex sh shri
    smt hj dir dep asst hr engr atty th chr""".split()
)
"""Abbreviations that want something after them."""
MAY_END = frozenset(
    """inc ltd co corp jr sr plc llc bros etc am pm us uk un eu usa uae dc ph.d esq est gmt
    a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c b.c a.d m.d p.s e.g i.e tk rs""".split()
)
"""Abbreviations that may close a sentence: the next word decides."""
STATES = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex vt va wash wis wyo""".split()
)
"""Behind a town and a comma: what a dateline goes on with begins no sentence."""
STARTERS = frozenset(
    """the a an he she it they we i you in on at but and so this that these those there however
    meanwhile according after before since when while as if his her its their our my for with
    from by to no not yet also even although though because one two many most some several both
    earlier later last what who why how where under over during despite another other such
    officials""".split()
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans (start, end exclusive) of the sentences of one block, without outer white space."""
    cuts = [m.end() for m in END.finditer(text) if _ends(text, m)]
    spans = []
    start = 0
    for cut in (*cuts, len(text)):
        piece = text[start:cut]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            spans.append((left, right))
        start = cut
    return tuple(spans)


def _ends(text: str, mark: re.Match[str]) -> bool:
    """Whether a sentence ends with this run of marks."""
    if mark[0][0] in "。！？":
        return True
    after = AFTER.match(text, mark.end())
    word = after[1] if after else ""
    if word and word[0].islower():
        return False
    if mark[0].rstrip("\"”’'»)]") != ".":
        asked = mark[0][-1] in "\"”’'" and SAID.match(text, mark.end())
        return after is not None and not asked
    return _full_stop(text, mark, word)


def _full_stop(text: str, mark: re.Match[str], word: str) -> bool:
    before = BEFORE.search(text, max(0, mark.start() - 40), mark.start())
    last = before[0] if before else ""
    low = last.casefold()
    if low in TITLES and last[:1].isupper():
        # "No." and months before a number; "May" and "No" as words are no abbreviations here.
        return low in ("no", "mar") and not word[:1].isdigit()
    if low in STATES and last[:1].isupper() and text.endswith(", ", 0, mark.start() - len(last)):
        return not ONGOING.match(text, mark.end())
    if last.isdigit() and mark.start() == len(last):
        return False  # "2. Indonesia": the number of an item
    if DOTTED.fullmatch(last):
        return word.casefold() in STARTERS and last != "I"
    if low in MAY_END and ("." in last or low in ("inc", "ltd", "co", "corp", "jr", "sr", "plc")):
        return word.casefold() in STARTERS or not word
    return not (last.islower() and low in ("vs", "v", "cf", "eg", "ie", "approx", "al"))
