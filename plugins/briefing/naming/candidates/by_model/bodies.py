"""A model's span of a body -> the name in it. The law: nothing is added to it.

The office behind a body (``State Department Spokesperson``), the year or sort of thing before it,
the weekday behind it go; an office of a body or people is no body.
"""

from __future__ import annotations

import re

from briefing.naming.candidates.letters.stretches import WORD, Bounds, words_in
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import LINKS, OFFICES, ORG_LAST, TITLE_ADJUNCTS, TITLES

_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d{2,4})?\s")
_FORMER = re.compile(r"(?:Former|Then|Ex|Senior|Top|Leading|Rival|Fellow|Striking)\s(?=[A-Z])")
_DAY = re.compile(r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_DESCRIBED = re.compile(
    r"\w+\s(?:organi[sz]ation|group|charity|firm|company|newspaper|network|party|militia)\s(?=[A-Z])"
)
_SMALL_FIRST = re.compile(r"(?:(?:[a-z]{4,}|new|old)\s){1,3}(?=[A-Z])")
"""``[jihadist alliance] Support Group``"""
_LABEL = re.compile(r"(?:Photo|Photograph|Picture|Image|Credit|Source|Video|Text)s?\s?:\s")
"""``[Photo:] Council of European Union``"""
_OFFICE_OF = re.compile(
    r"(?:(?:Presidential|Gubernatorial|Assistant|Deputy|Vice|Senior|Acting|Additional|Under)\s){0,2}"
    r"(?:Head|Chief|Director|Minister|President|Chairman|Chairwoman|Chairperson|Governor|Mayor"
    r"|Commissioner|Ambassador|Candidate|Auxiliary|Superintendent|Inspector|Registrar|Comptroller|Controller"
    r"|(?:Director|Inspector|Auditor|Secretary)[- ]General)"
    r"\s(?:of|for|to)\s"
    r"|(?:[A-Z]\w+\s){0,2}(?:Member|MP)s?\sof(?:\sthe)?(?:\s(?:Parliament|Congress|Senate|Knesset)|$)"
)
_HOLDERS = re.compile(
    r"(?<!\sof)(?<!\sfor)\s(?:(?:Foreign|Prime|Defen[cs]e|Finance|Interior)\s)?+"
    r"(?:Ministers|Presidents|Co-[Cc]hairs?)(?:\sof\s.*)?$"
)
"""``G7 [Foreign Ministers of Canada]``; not ``Council of Ministers``"""
_SENT_BY = re.compile(
    r"(?:[Ss]pecial\s)?(?<!High\s)(?:Commissioner|Representative|Envoy|Rapporteur|Ambassador"
    r"|Coordinator)\s(?:for|of|on|to)\s"
)
"""``European Union [Commissioner for Trade]``; ``UN High Commissioner for Refugees`` is a body."""
_RANK = re.compile(r"\s(?:Lt|Col|Gen|Maj|Capt|Sgt|Cpl|Adm|Cmdr)$")
"""``Air Force [Col]. Steven Nagel``"""
_FIRM_OF = re.compile(
    r"(?<=\s(?:Inc|Ltd|plc|PLC|LLC))\.?\sof\s|(?<=\s(?:Corp|GmbH))\.?\sof\s|(?<=\sLimited)\sof\s"
)
"""``Polutech Limited [of Murugappa Group]``"""
_COUNTED = re.compile(r"\s(?:one|two|three|four|five|six|seven|eight|nine|ten|half)$")
"""``giving Jackson [nine]``"""
_SENT = re.compile(r"\s(?:of|for)\s")
_OF_PLAY = re.compile(
    r"\s(?:season|title|match|game|final|table|clash|fixture|standings|campaign|side)s?$"
)
"""``Premier League [season]``"""
_FIGURE = re.compile(r"\s\d+[.,]\d+$")
"""``Titan Company [0.09] per cent``"""
_HALF = re.compile(r"\s(?:co|ex|vice|mid|non|anti|pro|sub)$")
"""``TA Enterprise [co]-founder``"""
_RUN_FOR = re.compile(
    r"\s(?:Presidential|Gubernatorial|Senatorial|Parliamentary|Mayoral|Congressional)$"
)
"""``Roots Party [Presidential] candidate``"""
_CHAIRED = re.compile(
    r"\b(?:[Cc]hair\w*|[Mm]embers?|[Hh]ead|[Ll]eader|[Pp]resident|[Ss]ecretary) of the $"
)
_BOARD = re.compile(r"Board (?:of (?:Directors|Governors|Trustees) )?(?:of|at) (?=([A-Z][\w’'-]+))")
"""``Chairman of the [Board of] Uzbekiston Temir Yullari``"""
_THE = re.compile(r"(\w+)\s[Tt]he\s(?=[A-Z])")
"""``Homs The Syrian Air Force``: a sentence begins."""


def body_within(text: str, start: int, end: int) -> Bounds:
    name = text[start:end]
    if _OFFICE_OF.match(name) or _is_office(name.split()) or _is_of_people(name):
        return start, start
    start, end = past_board(text, start, end), _without_half(text, start, end)
    for opener in (_LABEL, _YEAR, _FORMER):
        if found := opener.match(text, start, end):
            start = found.end()
            break
    if found := _DESCRIBED.match(text, start, end) or _SMALL_FIRST.match(text, start, end):
        start = found.end()
    if (found := _THE.search(text, start, end)) and found.group(1) not in LINKS:
        start = found.end()
    sent = _SENT_BY.search(text, start, end)
    if sent and gazetteer.body(text[start : sent.start()].rstrip()) is not None:
        end = sent.start() - 1
    found = _FIRM_OF.search(text, start, end)
    if found and gazetteer.country(text[found.end() : end]) is None:
        end = found.start()
    if found := _COUNTED.search(text, start, end):
        end = found.start()
    if found := _DAY.search(text, start, end) or _RANK.search(text[:end], start):
        end = found.start()
    if found := _FIGURE.search(text, start, end):
        end = found.start()
    if found := _OF_PLAY.search(text, start, end):
        end = found.start()
    if (found := _HOLDERS.search(text, start, end)) and not _SENT.search(
        text, start, found.start()
    ):
        end = found.start()
    return start, _before_office(text, start, _before_adjective(text, start, end))


_OF_THEM = re.compile(r"\s(?:of|for|on|with)\s(?:the\s)?(?:[\w.]+-)?([A-Z]\w+)$")


def _before_adjective(text: str, start: int, end: int) -> int:
    """``[Congress] for the U.S.-Turkish relations``, ``[European Union] united``: where a word of
    what follows begins."""
    found = _OF_THEM.search(text, start, end) if _SMALL_NEXT.match(text, end) else None
    if found and not found[1].endswith("s") and gazetteer.is_demonym(found[1]):
        return found.start()
    whole, _, last = text[start:end].rpartition(" ")
    small = last.islower() and last.isalpha() and last.capitalize() not in ORG_LAST - {"United"}
    small = small and gazetteer.body(whole) is not None
    return start + len(whole) if small else end


_SMALL_NEXT = re.compile(r"\s[a-z]")


def _without_half(text: str, start: int, end: int) -> int:
    """Where the body ends before half a word, or before what somebody runs for."""
    half = _HALF.search(text, start, end) if text.startswith("-", end) else None
    sought = _RUN_FOR.search(text, start, end) if _SMALL_NEXT.match(text, end) else None
    found = half or sought
    return found.start() if found else end


def past_board(text: str, start: int, end: int) -> int:
    """Where the body begins on whose board somebody sits; ``Board of Education`` is whole."""
    found = _BOARD.match(text, start, end)
    if found is None or not _CHAIRED.search(text, max(0, start - 24), start):
        return start
    return start if gazetteer.is_plain_word(found[1]) else found.end()


def _is_of_people(name: str) -> bool:
    """``Algerian francophone`` of a daily, ``Canadian Indigenous`` of leaders: nobody's name."""
    first, _, last = name.partition(" ")
    sort = last.islower() and last.isalpha() and last.capitalize() not in ORG_LAST
    return (sort or last in _SORTS) and gazetteer.is_demonym(first)


_SORTS = frozenset({"Indigenous", "Aboriginal", "Muslim", "Muslims", "Christian", "Christians"})


def is_office_of(name: str) -> bool:
    """``Assistant Superintendent of Police``: an office, nobody's name."""
    return _OFFICE_OF.match(name) is not None


def _is_office(words: list[str]) -> bool:
    """``Chinese FM``, ``Russian President``: a people and an office, nobody's name."""
    held = len(words) > 1 and words[-1] in TITLES
    return held and all(gazetteer.is_demonym(word) for word in words[:-1])


def _before_office(text: str, start: int, end: int) -> int:
    """Where a body's name ends before the office of whom it sent: ``Pentagon [Press Secretary]``.

    ``Council of Ministers`` and ``Office of the President`` end in an office by their own right.
    """
    words = words_in(text, start, end)
    last = len(words)
    follows = WORD.match(text, end + 1)
    office = bool(follows) and follows.group().rstrip(".,") in TITLES
    while last and words[last - 1].group() in OFFICES:
        last -= 1
        office = True
    if not office:
        return end
    while last and words[last - 1].group() in TITLE_ADJUNCTS:
        last -= 1
    if not last or words[last - 1].group() in LINKS:
        return end if last else start
    return words[last - 1].end()
