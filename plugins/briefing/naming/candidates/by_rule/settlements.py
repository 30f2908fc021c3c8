"""Words -> places that the text tells to be such. The law: ``X village`` and ``the villages of X``.

What is told to be a village, town or district is one, whether or not any table or model knows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.areas import WATERS, place_kind
from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.runs import join
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    COMMON,
    DIRECTIONS,
    GEO_LAST,
    NEVER_ALONE,
    ORG_LAST,
    TITLES,
    listed,
)
from briefing.naming.tables.small_places import small_places

KINDS = {
    **dict.fromkeys(listed("village town township hamlet commune municipality"), "town"),
    **dict.fromkeys(
        listed(
            """
            district subdistrict woreda kebele upazila tehsil taluk taluka mandal county prefecture
            canton raion parish constituency zone suburb neighbourhood neighborhood
            """
        ),
        "district",
    ),
    **dict.fromkeys(listed("province governorate"), "province"),
    **dict.fromkeys(listed("area locality"), "place"),
}
"""Words behind a name, one or many, and the kind of place they tell."""
TOWNS = listed("village town township hamlet")
OF = TOWNS | listed("commune municipality province governorate district county prefecture")
"""Those that stand, with ``of``, before hardly anything but a name."""
NO_ARTICLE = listed(
    """
    a an this that these each every another its their his her our no any some one two three four
    five six
    """
)
"""``a Dogon village``: whoever lives there."""
WHERE = listed("in at near from of to around across under outside and , the")
"""What stands before ``X area`` where it is a name."""
GOES_ON = listed("hall halls council councils court courts judge judges attorney attorneys")
"""``a Democratic town hall``, ``a federal district judge``"""
PARTS = frozenset({"state", "province", "region", "district"})
WITHIN_TOWNS = frozenset({"suburb", "neighbourhood", "neighborhood"})
COUNCILS_AREA = "Local Government Area"
LONGEST = 3

Run = tuple[int, int]


def read_settlements(words: Sequence[Word], every: Sequence[Run]) -> Iterator[Found]:
    """Names told by the word behind them, or by the one before ``of``; in order of words.
    ``every``: all runs of the words."""
    runs = [_opened(words, run) for run in every]
    yield from _councils_areas(words, runs)
    told: dict[int, str] = {}
    for n, (start, end) in enumerate(runs):
        if noun := _noun_behind(words, start, end):
            row = _row_back(words, runs, n) if words[end].text != noun else [n]
            told |= dict.fromkeys(row, noun)
        if noun := _noun_before(words, start):
            row = _row_on(words, runs, n) if words[start - 2].text != noun else [n]
            told |= dict.fromkeys(row, "area" if KINDS[noun] == "province" else noun)
    for n, noun in sorted(told.items()):
        if _is_name(words, *runs[n]):
            known = "" if noun in WITHIN_TOWNS else _kind_of(join(words, *runs[n]))
            yield Found(*runs[n], "location", "geographic word", 1.2, known or KINDS[noun])


def _councils_areas(words: Sequence[Word], runs: Sequence[Run]) -> Iterator[Found]:
    """``Jega Local Government Area of Kebbi State``, as Nigeria calls its districts."""
    for start, end in runs:
        ends = (n + 3 for n in range(start + 1, end - 2) if join(words, n, n + 3) == COUNCILS_AREA)
        if stop := next(ends, 0):
            yield Found(start, stop, "location", "geographic word", 1.3, "district")


def _kind_of(name: str) -> str:
    """The kind of a part of a land that the table knows by that name: ``a Shropshire village``."""
    rows = gazetteer.known_places(name) or small_places(name)
    return place_kind(rows[0].kind) if rows and rows[0].kind in PARTS else ""


def _opened(words: Sequence[Word], run: Run) -> Run:
    """A run without the article that opens a sentence."""
    start, end = run
    opened = end - start > 1 and words[start].text in COMMON | {"The", "In", "At", "Near"}
    return start + opened, end


def _singular(word: str) -> str:
    return word if word in KINDS else word.removesuffix("s").replace("tie", "ty")


def _noun_behind(words: Sequence[Word], start: int, end: int) -> str:
    """What the word behind a name tells it to be: ``Xinmo village``, ``the Ramussa district``."""
    if end >= len(words) or words[end].line != words[start].line or words[end].glued:
        return ""
    noun, after = _singular(words[end].text), words[end + 1].text if end + 1 < len(words) else ""
    if noun not in KINDS or after in GOES_ON or (noun in TOWNS and after == "of"):
        return ""
    same = start > 0 and words[start - 1].line == words[start].line
    before = words[start - 1].text.lower() if same else ""
    if before in NO_ARTICLE or (before == "the" and noun in TOWNS):
        return ""
    said = before in WHERE and (noun == words[end].text or before == "and")
    return noun if said or KINDS[noun] != "place" else ""


def _noun_before(words: Sequence[Word], start: int) -> str:
    """What the word before ``of`` and a name tells it to be: ``the commune of Bodio``."""
    if start < 2 or words[start - 2].line != words[start].line or words[start - 1].text != "of":
        return ""
    owner = words[start - 3] if start > 2 else words[start]
    if owner.capital and owner is not words[start] and not gazetteer.is_demonym(owner.text):
        return ""  # ``the Daatur district of Latakia``
    noun = _singular(words[start - 2].text)
    return noun if noun in OF else ""


def _row_back(words: Sequence[Word], runs: Sequence[Run], last: int) -> list[int]:
    """``Arsi, Golelcha and Sude woredas``: the last, and what is joined to it by its ``and``."""
    first, joint = last, "and"
    while first and _joint(words, runs, first - 1) == joint:
        first, joint = first - 1, ","
    return list(range(first, last + 1))


def _row_on(words: Sequence[Word], runs: Sequence[Run], first: int) -> list[int]:
    """``the villages of Bidi, Sankoro and Saran``: as far as its ``and``, or the first alone."""
    last = first
    while joint := _joint(words, runs, last):
        last += 1
        if joint == "and":
            return list(range(first, last + 1))
    return [first]


def _joint(words: Sequence[Word], runs: Sequence[Run], n: int) -> str:
    """What joins a run to the next: ``,``, ``and`` (with a comma or without), or nothing."""
    if n + 1 >= len(runs):
        return ""
    between = [word.text for word in words[runs[n][1] : runs[n + 1][0]]]
    return {(",",): ",", ("and",): "and", (",", "and"): "and"}.get(tuple(between), "")


def _is_name(words: Sequence[Word], start: int, end: int) -> bool:
    """A short run without offices, peoples or words for bodies; one word is none of speech."""
    names = [word.text for word in words[start:end] if word.isword]
    if len(names) > LONGEST or any(name.islower() and len(name) > LONGEST for name in names):
        return False
    if any(name in TITLES | ORG_LAST or gazetteer.is_demonym(name) for name in names):
        return False
    if names[0] in WATERS or (len(names) > 1 and names[-1] in GEO_LAST):
        return False  # ``the Lake Tana area`` has its own rule
    whole = join(words, start, end)
    if whole in NEVER_ALONE or gazetteer.country(whole) or any(map(str.isupper, names)):
        return False
    told = [n for n in names if not gazetteer.is_plain_word(n) and n not in COMMON | DIRECTIONS]
    return bool(told)
