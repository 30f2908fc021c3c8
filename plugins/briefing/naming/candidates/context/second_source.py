"""A candidate only the model saw -> is there a second source in the words around it?

The law: each rule is a cell of a table of precision (docs/RECOGNITION.md), and says nothing of the
name itself beyond its shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.naming.candidates.candidate import Candidate
from briefing.naming.tables import gazetteer
from briefing.naming.tables.family_names import FAMILY_FIRST, ends_as_family_name
from briefing.naming.tables.lands_named import lands_told
from briefing.naming.tables.lexicon import (
    BUILDING_LAST,
    GEO_ARABIC,
    GEO_LAST,
    ORG_LAST,
    TITLES,
    listed,
)
from briefing.naming.tables.small_places import is_small_place

ACTS = r"""(?:['’]s)?,?\s(?:said|says|announced|told|reported|launched|plans|confirmed|added|warned
|leaders?|spokes\w+|chief|president|members?|officials?|director|scientists?|researchers)\b"""
ACRONYM = re.compile(r"[A-Z]{3,}|UN|US|UK|EU")
"""``USS Mahan`` is no person; ``NJ Ayuk`` is one."""
UNDERTAKINGS = listed(
    "Program Programme Project Initiative Campaign Partnership Partners Agencies Fund Duma"
)
"""Words that end what a body does as often as a body."""
NEXT = re.compile(r"\s([A-Z]\w+)")
GOES_ON = re.compile(r"\s[A-Z]")
"""A capital right behind a name: it may be longer, and something else."""
FIRM = re.compile(
    r"\w\s(?:(?:&|and)\s(?:Co|Company|Sons|Brothers|Partners|Associates)\.?|SpA|S\.p\.A\.?|AG|ASA|GmbH"
    r"|SA|S\.A\.?|SAS|AB|SE|Sdn|PSC|SAOG|Pty|NV|N\.V\.?|Oyj|Berhad|Bhd|Tbk|PJSC|OJSC|KGaA|Inc\.?|Corp\.?|Ltd\.?|Limited|Plc|PLC|plc|LLC|A/S)$"
)
"""``Sundström & Co``"""
INTRODUCED = re.compile(
    r"\b(?:company|firm|agency|group|organi[sz]ation|newspaper|bank|party|conglomerate|giant|maker"
    r"|start-?up|airline|retailer|platform|app|channel|broadcaster|union|club|website|publisher"
    r"|magazine|operator|think[- ]tank|consultancy|charity|non-?profit|NGO|brand|chain|provider"
    r"|subsidiary(?: of)?|developer|manufacturer|producer|supplier|network|outlet|portal|station"
    r"|carrier|university|daily|weekly|drugmaker|chipmaker|carmaker|automaker|brokerage|insurer|lender)\s"
    r"(?:[Tt]he\s)?[\"“‘']?$"
)
"""``law firm X``, ``the newspaper X``"""
OUTLET = re.compile(r"[A-Z][a-z]+(?:News|Times|Post|Radio|Media|Watch|TV)")
TOLD_TO = re.compile(r"\b(?:told|by|to|with|on)\s$")
"""``told [BenarNews]``"""
STAFFED = re.compile(
    r"(?:CEO|spokes(?:man|woman|person)|president|chairman|chairwoman|director|founder|head"
    r"|members?|executive|employees?|chief|manager|partner|editor|officials?|leaders?|analyst"
    r"|researcher|professor|economist|scientist|lawyer|representative|coordinator)\s"
    r"(?:of|for|at|from|with)\s(?:the\s)?$"
)
"""``an analyst at X``, ``CEO of X``"""
SITES = listed(
    "Prefecture Borough Block Corridor Sanctuary Municipality Café Cafe Inn Lodge Resort Shopping"
    " Estate Commune Ward Canton Quarter Lane Trail Shore"
)
"""Words that end the names of places, where the model, too, says that they are such."""
WHOLE = (
    *(" Court", " Police", " University", " Party", " party"),
    *(" Union", " Authority", " Directorate"),
)
"""What ends a body of three words or more, though its run goes on with somebody's name."""
PLACED = (" in ", " near ")
COUNCILS = ("Parish Council", "Town Council", "District Council", "Village Council", "Township")
"""``[Snettisham] Parish Council`` is named: there is such a place."""
SETTLEMENT = re.compile(
    r"\s(?:district|upazila|area|province|village|region|city|town|county|river|bridge|dam|island"
    r"|police station|prison|forest|camp|suburb|municipality|coast|constituency|ward|neighbou?rhood"
    r"|refugee camp|mountains?|valley|state|border|airport|port|lake|hospital|mosque|crossing"
    r"|checkpoint|air ?base|barracks)\b"
)
AWAY = re.compile(
    r",?\s(?:(?:some|about|around|roughly|nearly|over|just|approximately|more than|a|an?)\s)?"
    r"\d[\d.,]*[\s-]?(?:km|kms|kilomet(?:er|re)s?|miles?|mi|hours?)\b(?!\s(?:an|per)\b)"
    r"|,?\san?\s(?:[\w-]+\s){0,3}(?:stronghold|bastion|hamlet|village|town|suburb|settlement)\b"
)
"""``[Kanyamohoro], around 15 km north of Goma``; ``[Kibumba], an M23 stronghold``"""
SEAT_OF = re.compile(r"\b(?:state|provincial|regional|district|county|de facto)\scapital,?\s$")
"""``the provincial capital, [Wabag]``"""
MINE = re.compile(
    r"['’]?s?\s(?:(?:copper|gold|coal|iron|iron-ore|diamond|lithium|nickel|tin|silver|uranium)\s)?"
    r"(?:mines?|oilfields?|gas\sfields?|refinery|volcano|glacier|reservoir|quarry)\b"
)
"""``[Las Bambas] copper mine``"""
ANY_EVENT = frozenset(
    {"Civil War", "Liberation War", "World Championships", "Peace Agreement", "Peace Talks"}
    | {"Ceasefire Agreement", "General Election", "General Elections", "Presidential Election"}
    | {"Memorandum of Agreement", "Memorandum of Understanding", "Memorandum of Cooperation"}
    | {"Political Agreement", "Joint Declaration", "Bilateral Agreement", "Security Agreement"}
    | {"Final Agreement", "Peace Treaty", "Peace Deal", "Extradition Treaty", "Joint Statement"}
    | {"Free Trade Agreement", "Cooperation Agreement", "Framework Agreement"}
)
"""There are many of these; ``World Cup``, ``Gulf War`` are one of each kind."""
LARGE = 100_000
"""People of a town that nobody but the table takes for a place."""
TOLD = 0.5
"""What the words around it must say of a name that nothing else speaks for."""
UNLIKE = (
    "from ",
    "resident of ",
    "title of ",
    " on ",
    "construction of ",
    "Sector ",
    " the ",
    "The ",
    "that ",
)
"""What stands before other names than a person's."""
SETTLED = 2.6
"""What ``the town of`` before a name says, and ``village`` behind it."""
SPOKEN = 0.4
"""What the words around it must say of a person whom only the rules saw."""
NAMED = frozenset({"given name", "title"})
LEADS = 0.5
"""How far ahead of other types a name must be for which nothing speaks but the model."""
LONGEST = 9
"""Longer names of bodies are headlines."""
NEAR = 40
"""Acronyms are looked at with this many characters on both sides."""


def is_told(text: str, c: Candidate, mentions: int) -> bool:
    """Whether the text tells of the name what the model says; ``mentions`` of it in the text."""
    name = text[c.start : c.end]
    if c.sources[0] not in ("md", "sm"):
        return _is_ruled(text, name, c, mentions)
    held = "named event" in c.reasons
    if held or (c.disputed not in ("", c.type) and not gazetteer.is_given_name(name.split()[0])):
        return held
    if c.type == "person":
        return _is_person(text, name, c, mentions)
    if c.type == "location":
        return _is_place(text, name, c, mentions)
    if c.type == "event":
        return " " in name and name not in ANY_EVENT
    return c.type == "organisation" and _is_body(text, name, c, mentions)


def _is_at_home(text: str, name: str) -> bool:
    """``Malakal`` in a text that speaks of South Sudan: a known place of a land it names."""
    if gazetteer.is_plain_word(name) or gazetteer.is_given_name(name) or name in ORG_LAST:
        return False
    lands = lands_told(text)
    rows = gazetteer.known_places(name)[:NAMESAKES]
    known = any(row.place.country in lands and row.place.population > SMALL for row in rows)
    return known or (" " in name and is_small_place(name, lands))


SAID = 0.3
"""What the words around a small town of a land that the text names must say."""
SMALL = 5_000
NAMESAKES = 3
"""Places of one name that are looked at."""


def _is_ruled(text: str, name: str, c: Candidate, mentions: int) -> bool:
    """What only the rules saw, and the words around it tell."""
    if c.type == "event":
        return "named event" in c.reasons
    if c.type == "person":
        odd = any(gazetteer.is_plain_word(w) or gazetteer.is_demonym(w) for w in name.split())
        told = c.context >= (SPOKEN if odd else 0)
        return " " in name and told and not NAMED.isdisjoint(c.reasons)
    if c.type == "location":
        long = " " in name and "town" in c.reasons and c.context > 0
        large = text.endswith(PLACED, 0, c.start) and _is_large(name)
        home = c.context >= (0 if " " in name else 0.1) and _is_at_home(text, name)
        return long or large or home or c.context >= SETTLED * mentions
    words = name.split()
    whole = len(words) < LONGEST and words[-1] not in UNDERTAKINGS
    return whole and "organisation word" in c.reasons


def _is_large(name: str) -> bool:
    """A town of some size that is called so, and no word or given name: ``in Zahedan``."""
    rows = gazetteer.known_places(name)
    large = bool(rows) and not rows[0].alternate and rows[0].place.population >= LARGE
    return large and not (gazetteer.is_plain_word(name) or gazetteer.is_given_name(name))


def _is_body(text: str, name: str, c: Candidate, mentions: int) -> bool:
    if "weak organisation word" in c.reasons:
        return "rules" in c.sources and name.rsplit(" ", 1)[-1] not in UNDERTAKINGS
    before = text[max(0, c.start - NEAR) : c.start]
    outlet = OUTLET.fullmatch(name) and TOLD_TO.search(before)
    if outlet or FIRM.search(name) or INTRODUCED.search(before) or STAFFED.search(before):
        return True
    whole = name.count(" ") > 1 and name.endswith(WHOLE)
    if whole or (" " in name and gazetteer.country(name.rsplit(" ", 1)[-1]) is not None):
        return True
    if name.isalpha() and name.istitle() and c.context >= max(TOLD, 0.3 * mentions):
        return c.dissent[0] != "location"
    if name.isupper() and " " not in name:
        return c.lead >= 4.5 or (mentions > 1 and _acts(text, c))
    return mentions == 1 and " " in name and c.context >= TOLD


def _is_person(text: str, name: str, c: Candidate, mentions: int) -> bool:
    words = name.split()
    after = NEXT.match(text, c.end)
    if after and (after.group(1) in TITLES or after.group(1) == "Editor"):
        return False
    if c.context >= TOLD:
        return True
    if len(words) == 1:
        return "full name" in c.reasons and c.context >= 0
    if any(_is_impersonal(word) for word in words):
        return False
    if ends_as_family_name(words[-1]) and not gazetteer.known_places(words[-1]):
        return True
    return _is_seldom(text, c, mentions, words)


def _is_seldom(text: str, c: Candidate, mentions: int, words: Sequence[str]) -> bool:
    """A name of persons met once or twice, that nothing speaks against."""
    if any(map(gazetteer.is_plain_word, words)) and not (_is_named(words[0]) or c.context >= 0.2):
        return False
    rare = c.context >= 0 and mentions < 3 and c.lead >= LEADS
    rare = rare and not (GOES_ON.match(text, c.end) or text.startswith("-", c.end))
    return c.context >= 0.2 or (rare and not text.endswith(UNLIKE, 0, c.start))


def _is_named(first: str) -> bool:
    """Whether a name begins as persons' names do."""
    return gazetteer.is_given_name(first) or first in FAMILY_FIRST


def _is_impersonal(word: str) -> bool:
    """A word that names of persons seldom hold: an acronym, a country, ``County``."""
    return (
        ACRONYM.fullmatch(word) is not None
        or gazetteer.country(word) is not None
        or word in ORG_LAST
        or word in GEO_LAST
        or (len(word) > 4 and word.islower())
        or ("-" in word and any(map(gazetteer.is_demonym, word.split("-"))))
    )


def _is_place(text: str, name: str, c: Candidate, mentions: int) -> bool:
    words = name.split()
    if len(words) > 1:
        ground = words[-1] in BUILDING_LAST | GEO_LAST | SITES or bool(gazetteer.known_places(name))
        ground = ground or words[0] in GEO_ARABIC or MINE.match(text, c.end) is not None
        said = c.context > 0 and not gazetteer.is_given_name(words[0])
        return ground or said or (c.context >= 0 and len(words) > 2)
    if gazetteer.is_plain_word(name) and not name.isupper():
        return False
    behind = SETTLEMENT.match(text, c.end) or AWAY.match(text, c.end)
    behind = behind or SEAT_OF.search(text, max(0, c.start - NEAR), c.start)
    placed = text.endswith(PLACED, 0, c.start) or behind is not None
    placed = placed or (c.context >= 0 and _is_at_home(text, name))
    placed = placed or (c.context >= SAID and is_small_place(name, lands_told(text)))
    placed = placed or any(f"{name} {its}" in text for its in COUNCILS)
    return placed or c.context >= TOLD * mentions or c.context >= 0.9


def _acts(text: str, c: Candidate) -> bool:
    """``NASA said``, ``scientists of NASA``; not ``an NFT``, ``this MOU``: those are things."""
    before = text[max(0, c.start - NEAR) : c.start]
    if re.search(r"\b(?:an?|any|this|each|every|no|our|my|your|some|per)\s$", before):
        return False
    after = text[c.end : c.end + NEAR]
    said = re.match(ACTS, after, re.VERBOSE)
    return bool(said or re.search(r"\b(?:of|by|from|with)\s(?:the\s)?$", before))
