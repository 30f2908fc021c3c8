"""Acronyms that the text keeps using, agencies of datelines -> bodies. The law: used as a body is.

The model knows few acronyms. One that stands without ``a`` or ``this`` before it, is no unit, thing
or illness (a list), and is named again or acts, is a body more often than not; a weak one, which no
page is made for alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.by_rule.known import is_place_row
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import NEVER_ALONE, SAYING, TITLES, listed

SHAPE = re.compile(r"[A-Z]{3,6}")
ROMAN = re.compile(r"[IVXLC]+")
OFTEN = 3
SCORE = 0.8
"""As much as a rule needs to stand without the model."""
SINGLE = listed("a an this that any each every no some another my your our their per one x")
"""What stands before things that are counted, not before a body."""
HEADS = listed(
    """
    leader leaders spokesman spokeswoman spokesperson president chairman chairwoman chief member
    members official officials director secretary lawmaker lawmakers MP MPs fighters militants
    candidate founder headquarters delegation statement supporters activists troops commander
    """
)
"""What belongs to a body."""
THINGS = listed(
    """
    COVID SARS MERS HIV AIDS PCR DNA RNA GDP GNP CPI VAT GST IPO ETF FDI USD EUR GBP CAD AUD NZD
    HKD SGD INR PKR NGN KES ZAR EGP AED SAR JPY CNY RMB CHF CEO CFO COO CTO CIO MBA PHD LLB BSC
    MSC ATM PIN SIM SMS GPS USB LED LCD CCTV SUV VIP VPN URL PDF API APP NFT ESG SDG SDGS NGO NGOS
    SME SMES MSME MSMES IDP IDPS FIR NEET OBC LGBT LGBTQ LGBTI BIPOC DIY FAQ GMT UTC EST EDT
    PST PDT CET IST WIB AFCON ICU PPE RPG IED IEDS UAV UAVS AK TNT RDX ISBN MOU MOUS PTSD ADHD STEM
    AI IT EV EVS VR AR ICT GANS IPOS ETFS SUVS ATMS BRT LRT MRT HQ THE AND FOR NOT YOU ALL NEW TOP
    VC MBS CDO CDS ABS GAAP BIG CAP WAR DAY MAN TBD TBA RIP LOL
    """
)


def read_acronyms(words: Sequence[Word]) -> Iterator[Found]:
    """Each use of such an acronym, in order of words."""
    used = Counter(word.text for word in words if SHAPE.fullmatch(word.text))
    acting = {words[at].text for at in range(len(words)) if _acts(words, at)}
    for at, word in enumerate(words):
        name = word.text
        if used[name] > 1 and (name in acting or used[name] >= OFTEN) and _stands(words, at):
            yield Found(at, at + 1, "organisation", "acronym", SCORE, "organisation")


def read_dotted(words: Sequence[Word]) -> Iterator[Found]:
    """``F.T.C.``, ``the N.B.A.``: as The New York Times writes letters of bodies."""
    for at, word in enumerate(words):
        letters = word.text.replace(".", "")
        if not DOTTED.fullmatch(word.text) or is_place_row(words, at, at + 1):
            continue
        after = words[at + 1] if at + 1 < len(words) else None
        named = after is not None and after.capital and after.isword and not after.first
        known = gazetteer.body(letters)
        if known is not None:
            yield Found(at, at + 1, "organisation", "body", 1.4, known.kind)
        elif (
            not named
            and letters not in THINGS
            and at
            and words[at - 1].text.lower() in ("the", "an")
        ):
            yield Found(at, at + 1, "organisation", "acronym", SCORE, "organisation")


DOTTED = re.compile(r"(?:[A-Z]\.){3,6}")
FIRST_WORDS = 14
"""How far into its line a dateline reaches, in words."""


def read_agencies(words: Sequence[Word]) -> Iterator[Found]:
    """``NAIROBI, Jun 16 2022 (IPS) -``: who sent the text, in brackets before a dash."""
    line, first = -1, 0
    for at, word in enumerate(words):
        if word.line != line:
            line, first = word.line, at
        if word.text == "(" and first < at < first + FIRST_WORDS and _opens_line(words, first):
            close = next(
                (n for n in range(at + 1, min(at + 5, len(words))) if words[n].text == ")"), 0
            )
            if close > at + 1 and _is_agency(words, at + 1, close):
                yield Found(at + 1, close, "organisation", "agency", 1.3, "media")


def _opens_line(words: Sequence[Word], first: int) -> bool:
    """A place or a day, as datelines begin; ``Microsoft (MSFT) - Get Report`` is none."""
    word = words[first].text
    if (word.isupper() and len(word) > 1) or word in NEVER_ALONE:
        return True
    return words[first].capital and any(
        is_place_row(words, first, stop) for stop in range(first + 1, min(first + 4, len(words)))
    )


def _is_agency(words: Sequence[Word], start: int, close: int) -> bool:
    after = words[close + 1] if close + 1 < len(words) else None
    dash = after is not None and after.line == words[close].line and after.text in "-–—_:"
    return dash and all(word.capital and word.text.isalpha() for word in words[start:close])


def _acts(words: Sequence[Word], at: int) -> bool:
    """``RTA said``, ``told RTA``, ``RTA officials``."""
    after = words[at + 1].text if at + 1 < len(words) else ""
    before = words[at - 1].text if at else ""
    return after in SAYING or after in HEADS or before in ("told", "joined", "founded")


def _stands(words: Sequence[Word], at: int) -> bool:
    name = words[at].text
    if name in THINGS or name in NEVER_ALONE or name in TITLES or ROMAN.fullmatch(name):
        return False
    if gazetteer.is_plain_word(name) or words[at].glued:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.line == words[at].line:
        if after.text.isdigit() or (after.glued and after.text in "-/@"):
            return False
        if after.capital and after.isword and not after.first:
            return False
    before = words[at - 1] if at else None
    if before is None or before.line != words[at].line:
        return True
    capital = before.capital and before.isword and not before.first
    return not (capital or before.text.lower() in SINGLE or before.text[0].isdigit())
