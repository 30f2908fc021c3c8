"""A run of capitals -> a body, by the word that ends or opens its name. The law: closed lists."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.naming.candidates.by_rule.found import Found
from briefing.naming.candidates.letters.runs import join, run_end
from briefing.naming.candidates.letters.words import Word
from briefing.naming.tables import gazetteer
from briefing.naming.tables.lexicon import (
    NEVER_ALONE,
    OFFICES,
    ORG_FIRST,
    ORG_LAST,
    ORG_OF,
    ORG_WEAK,
    TITLES,
    TOLD_BY,
    listed,
)
from briefing.naming.tables.small_places import small_places

_KINDS = {
    "ministry": "Ministry Ministerio Ministério Ministère",
    "armed-group": """Brigade Brigades Battalion Battalions Army Militia Corps Force Forces Guard
        Guards Legion Regiment Navy Division Jaish Jaysh Liwa Kataib Jund Lashkar""",
    "political-body": """Party Coalition Front Movement Parliament Assembly Senate Congress Frente
        Partido Partito Parti Partai Movimiento Movimento Coalición Alianza Senado Congreso""",
    "company": """Bank Company Corporation Corp Inc Ltd LLC PLC plc Limited Group Holdings
        Industries Airlines Airways Motors Apparels Textiles Foods Pharmaceuticals Chemicals
        Electronics Semiconductor Semiconductors Software Instruments Investments Ventures Logistics
        Solutions Bancorp Insurance Petroleum Railroad Breweries Stores Telecommunications
        Co Telecom Telecoms Holding Electric Networks Restaurants Pharmaceutical Pharma Brands
        Biotech Therapeutics Biosciences Aerospace Automotive Healthcare Realty Properties Brewing
        Cement Optoelectronics Labs Brokers Railways Mining Shipping Steel Plc Homes
        Banco Banca Banque Grupo Groupe Gruppo Empresa""",
    "media": """Times Post Herald Tribune Gazette Journal Telegraph Mail Television TV Radio News
        Chronicle Observer Weekly Daily Magazine""",
    "government": "Government Cabinet Presidency",
}
KIND_BY_WORD = {word: kind for kind, words in _KINDS.items() for word in words.split()}

_PUBLIC = listed("Central Reserve World Development Investment National Federal State People's")
"""Banks of these are no companies."""
_WORKING = listed(
    """
    Small Contact Working Crisis Support Advisory Study Task Action Rights Monitoring Focus
    Parliamentary Minority Interest Friendship Coordination Consultative Steering Expert Experts
    Joint Mobile International Regional Observer Survivors Solidarity
    """
)
"""Groups of these are no companies."""
_FIGHTING = listed(
    "Islamic Armed Resistance Jihad Expeditionary Strike Carrier Combat Air Fighter Army Battle"
    " Wagner Attack Armored Armoured Infantry Airborne Mechanized Mechanised Mountain Panzer Tank"
    " Marine Cavalry Artillery Republican"
)
_RULING = listed(
    """
    National Transitional Revolutionary Legislative Supreme State Security Governing Military City
    Regional Provincial County District Presidential Interim Ruling Political Leadership Municipal
    Local Town Borough Constitutional Sovereignty
    """
)
"""Councils of these govern or claim to."""
_STATE = listed(
    """
    State Justice Defense Defence Treasury Interior Commerce Labor Labour Energy Education
    Agriculture Foreign Home Finance Transportation
    """
)
"""Departments of these are ministries."""


def kind_of_body(last: str, before: str = "") -> str:
    """What a body is by the word its name is told by, and the word before that."""
    if last == "Bank":
        return "organisation" if before in _PUBLIC else "company"
    if last in ("Group", "Division") and (
        before in _FIGHTING or before in ("Force", "Forces") or before[:1].isdigit()
    ):
        return "armed-group"
    if last == "Division" or (last == "Group" and before in _WORKING):
        return "organisation"
    if last == "Council":
        return "political-body" if before in _RULING else "organisation"
    if last == "Department":
        return "ministry" if before in _STATE or not before else "organisation"
    return KIND_BY_WORD.get(last, "organisation")


def read_body(words: Sequence[Word], start: int, end: int) -> Found | None:
    if words[start].text == "Former" and end - start > 1:
        start += 1
    first, last = words[start].text, words[end - 1].text
    length = end - start
    led = length > 1 and first == "Ansar" and words[start + 1].text.lower() == "al"
    if length > 1 and (led or first in ORG_FIRST):
        return Found(start, end, "organisation", "organisation word", 1.2, kind_of_body(first))
    if last in ORG_OF and end + 1 < len(words) and words[end].text in ("of", "for", "on"):
        tail = _of_tail(words, end)
        if words[end].text == "for" and last in _OF_ONLY:
            tail = 0
        if tail and last == "Court" and tail < len(words) and words[tail].text in ("for", "of"):
            tail = _of_tail(words, tail) or tail  # ``Court of Appeals for the Ninth Circuit``
        if tail:
            before = words[end - 2].text if length > 1 and last != "Department" else ""
            kind = kind_of_body(last, before)
            if last == "Bank" and gazetteer.country(join(words, tail - 1, tail)) is not None:
                kind = "organisation"  # ``Bank of Italy``
            return Found(start, tail, "organisation", "organisation word", 1.2, kind)
    joined = end < len(words) and words[end].text == "-" and words[end].glued
    if last == "Co" and joined:
        return None
    if last in ORG_LAST and length > 1 and not _is_region(words, start, end):
        kind = kind_of_body(last, words[end - 2].text)
        given = gazetteer.is_given_name(words[start].text) and length == 2
        if last in ORG_WEAK and not _is_told(words, end):
            return Found(start, end, "organisation", "weak organisation word", 0.5, kind)
        score = 0.6 if given else 1.2
        start = _with_place(words, start, end) if last == "Council" else _with_pair(words, start)
        return Found(start, end, "organisation", "organisation word", score, kind)
    return None


def _with_pair(words: Sequence[Word], start: int) -> int:
    """``Prevention and [Mitigation Department]``: ordinary words that ``and`` joins."""
    if start < 2 or words[start - 1].text != "and" or not _is_ordinary(words[start]):
        return start
    first = start - 2
    if not _is_ordinary(words[first]) or words[first].text in ORG_LAST or words[first].first:
        return start
    while first and _is_ordinary(words[first - 1]) and not words[first - 1].first:
        first -= 1
    people = first and gazetteer.is_demonym(words[first - 1].text)
    return first - 1 if people and words[first - 1].line == words[first].line else first


def _with_place(words: Sequence[Word], start: int, end: int) -> int:
    """``Brighton and [Hove City Council]``: one council has two places, two are ``Councils``."""
    if start < 2 or words[start - 1].text != "and" or end - start > 4:
        return _with_pair(words, start)
    first = start - 1
    while first and words[first - 1].capital and words[first - 1].isword:
        first -= 1
        if words[first].first or start - first > 4:
            break
    if first == start - 1 or any(word.text in ORG_LAST for word in words[first : start - 1]):
        return _with_pair(words, start)
    place, stop = join(words, first, start - 1), end - 1 - (words[end - 2].text in _COUNCILS)
    if gazetteer.known_places(place) or small_places(place):
        apart = first and words[first - 1].text.lower() in _THERE
        both = f"{place} and {join(words, start, stop)}"  # ``Brighton and Hove``
        return first if not apart or small_places(both) else start
    return _with_pair(words, start)


_COUNCILS = listed("City Borough District County Parish Town Community Metropolitan")
_THERE = listed("in at near from between to both across around for")
"""``in [Leeds] and Kirklees Council``"""


def _is_ordinary(word: Word) -> bool:
    return word.capital and word.isword and gazetteer.is_plain_word(word.text)


def _is_told(words: Sequence[Word], end: int) -> bool:
    """``Defence Force``, ``People's Front``: the word before says that it is a body."""
    before = words[end - 2].text
    if before in ("'s", "’s") and end > 2:
        before = f"{words[end - 3].text}'s"
    return before in TOLD_BY.get(words[end - 1].text, "").split()


def _is_region(words: Sequence[Word], start: int, end: int) -> bool:
    """``Soviet Union``; and ``Suame-Magazine``, where a hyphen joins two names."""
    if words[end - 1].glued and len(words[start].text) > 1:
        return True
    rows = gazetteer.known_places(join(words, start, end))
    return bool(rows) and rows[0].kind in ("region", "country")


def goes_on(words: Sequence[Word], end: int) -> bool:
    """``Syrian Observatory`` goes on: ``for Human Rights``."""
    return (
        words[end - 1].text in ORG_OF
        and end + 1 < len(words)
        and words[end].text in ("of", "for")
        and bool(_of_tail(words, end))
    )


def _of_tail(words: Sequence[Word], at: int) -> int:
    """End of ``for Human Rights`` in a body's name that begins before ``at``; 0 = none."""
    after = at + 1
    if after < len(words) and words[after].text in ("the", "a", "an"):
        after += 1
    if after >= len(words) or not words[after].capital or words[after].line != words[at].line:
        return 0
    first = words[after].text
    if words[at].text == "on" and (first in NEVER_ALONE or (first.isupper() and len(first) > 1)):
        return 0  # ``Kennedy Space Center on STS-118``
    end = _before_office(words, after, run_end(words, after))
    if words[end - 1].text in _LANDS_OF and end + 1 < len(words) and words[end].text == "of":
        end = run_end(words, end + 1) if words[end + 1].capital else end
    while end + 1 < len(words) and words[end].text == "and" and words[end + 1].capital:
        further = run_end(words, end + 1)
        field = words[end + 1].text in _AND_TAIL or words[further - 1].text in _LAST_TAIL
        if not (field or (words[at - 1].text in _OFFICIAL and _is_field(words, end + 1, further))):
            break
        end = further
    return end


_OFFICIAL = listed("Ministry Department Directorate Secretariat Bureau")


def _is_field(words: Sequence[Word], start: int, end: int) -> bool:
    """``of Natural Resources and [Renewables]``: an ordinary word, no other body or somebody."""
    odd = ORG_LAST | ORG_OF | TITLES
    plain = all(_is_ordinary(word) and word.text not in odd for word in words[start:end])
    return plain and end - start <= 2


def _before_office(words: Sequence[Word], start: int, end: int) -> int:
    """``Federal Reserve Bank of Kansas City [President Esther George]``: somebody's office."""
    for at in range(start + 1, end - 1):
        if words[at].text in OFFICES:
            return at
    return end


_LANDS_OF = listed("Republic State Kingdom Commonwealth District Province City Principality Union")
"""What goes on behind ``of``: ``Court of Appeals of the State [of New York]``."""


_OF_ONLY = listed("University College School Church Government House Army Party")
"""``a study by the Australian National University [for the Bureau]``"""


_LAST_TAIL = listed("Studies Affairs Services Relations Resources Rights Administration Prevention")
"""What ends the second half: ``and Torres Strait Islander Studies``."""


_AND_TAIL = listed(
    """
    Affairs Development Culture Cooperation Co Emigrants Expatriates Trade Industry Technology
    Sciences Science Agriculture Labour Labor Communication Communications Information Tourism
    Sports Security Fisheries Forestry Research Social Welfare Immigration Commerce Democracy
    Justice Reconciliation Freedoms Training Crime Planning Housing Urban Mining Energy
    """
)
