"""A candidate -> may it be a name at all? The law: what it is called and what stands beside it.

Laws and prizes, ships, currencies, teams in a score and words with a chance capital are nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.naming.candidates.by_rule.acronyms import THINGS
from briefing.naming.candidates.candidate import Candidate
from briefing.naming.candidates.context.second_source import UNDERTAKINGS
from briefing.naming.candidates.context.things import is_of_a_thing
from briefing.naming.tables import gazetteer
from briefing.naming.tables.events import kind_of_event
from briefing.naming.tables.lexicon import (
    DIRECTIONS,
    DOCUMENT_LAST,
    ORG_LAST,
    ORG_OF,
    PARTISANS,
    TITLE_WORDS,
    listed,
)
from briefing.naming.tables.vessels import AT_SEA, SHIP_AT_SEA, SHIP_OR_STORM

NEXT = re.compile(r"\s[A-Z]")
SHIP_BEFORE = re.compile(rf"\b{SHIP_OR_STORM}$")
SHIP, SHIP_OF_SEA = re.compile(rf"{SHIP_OR_STORM}[A-Z]"), re.compile(rf"{SHIP_AT_SEA}[A-Z]")
SCORE = re.compile(r"\s\d{1,2}\s?[-–]\s?\d{1,2}\b")
INSIDE = re.compile(r"\b(?:in|at|near|of|from|to|the)\s$", re.IGNORECASE)
CUPS = frozenset({"Champions League", "Europa League", "Nations League", "Conference League"})
"""What is played for."""
GENERIC = frozenset(
    {"Old City", "City Hall", "Town Hall", "Old Town", "City Centre", "City Center"}
)
"""Every town has one."""
HAPPENINGS = listed(
    """
    Attack Attacks Killed Wounded Injured Dead Airstrike Airstrikes Blast Blasts Bombing Bombings
    Shooting Raid Raids Crash Arrested Detained
    """
)
"""How headlines end that a model takes for names: ``Central Syria Attack``, ``Dozens Killed``."""
ISLANDERS = frozenset({"Islander", "Islanders"})
"""``Torres Strait Islander``: a people."""
HOUSES = frozenset({"Senate", "House", "Congress", "Congressional", "Gubernatorial"})
SIDES = PARTISANS | {"Democratic", "GOP"}
"""``the Republican Senate candidate``: one for the Senate."""
NAMED_AFTER = frozenset(
    """
    Plan Trophy Prize Award Awards Medal Memorandum Doctrine Accord Treaty Shield Stakes Handicap
    Amendment Resolution Scholarship Memorial Lecture Commission Inquiry Telescope Satellite Rover
    Cup Challenge Classic Invitational Open Yojana Abhiyan Yatra
    """.split()
)
"""What bears a person's name: ``the Mitchell Plan``, ``the Jules Verne Trophy``."""
HOLIDAYS = frozenset({"Eid", "Ramadan", "Easter", "Diwali", "Hanukkah", "Thanksgiving"})
"""``Muslim Eid`` is nobody."""
PLURAL = re.compile(r"(?:^|\s)[A-Z]{2,5}s$")
"""``MCAs``, ``Jubilee MPs``: many people"""
MANY = re.compile(r"(?:[A-Z]\w+ )?(?:Ministries|Departments|Embassies|Agencies) of\s")
"""``Ministries of Foreign Affairs of Kazakhstan and Uzbekistan``: several bodies"""
STREET = re.compile(r"\s(?:street|avenue|boulevard)\b")
"""``Nile street`` is no river."""
TOOK_IT = re.compile(r"(?: Photo)? ?/ ?(?:The )?[A-Z][\w -]{1,30}\)")
"""``(James Manning/PA)``: who took the picture."""
MONEY = re.compile(r"\s?[$€£]\s?\d")


def worth(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that may be names at all."""
    return [c for c in candidates if c.end > c.start and is_worth(text, c)]


def is_worth(text: str, c: Candidate) -> bool:
    """Whether the candidate may be somebody, somewhere or an event."""
    name = text[c.start : c.end]
    if (
        _is_afloat(text, name)
        or (c.type == "person" and _is_on_board(text, c))
        or MANY.match(name)
        or _is_thing(name, c)
        or is_of_a_thing(text, c)
        or (c.type == "person" and TOOK_IT.match(text, c.end) and text.endswith("(", 0, c.start))
        or _is_paid_or_played(text, c)
        or (DIRECTIONS.issuperset(re.split(r"[\s-]", name)) and NEXT.match(text, c.end))
    ):
        return False  # ``Dozens Killed``, ``[South West] Wales``
    of_post = name in ORG_LAST and POST.match(text, c.end)  # ``Director and [Group] CEO``
    field = of_post or _is_field(text, c) or _opens_plainly(text, name, c)
    if c.type == "organisation" and field:
        return False
    senator = name == "Sen" and text.startswith(". ", c.end)
    if len(name) < 2 or senator or (c.type == "person" and name in NOBODY):
        return False  # ``Ben Campbell (D, Colorado)``
    if c.type != "organisation" and (DOMAIN.search(name) or _is_a_word_here(text, name, c)):
        return False
    if c.type == "person" and (PLURAL.search(name) or _is_title_or_office(name)):
        return False
    return c.strong or " " in name or name in ORG_LAST or not _is_word(text, name, c)


THE = re.compile(r"\b[Tt]he\s$")


def _is_a_word_here(text: str, name: str, c: Candidate) -> bool:
    """``the [Temple]`` of a text that speaks of a temple: towns have no article."""
    shown = c.kind in ("town", "city") and THE.search(text, max(0, c.start - 4), c.start)
    return bool(shown) and _speaks_of(text, name.lower())


@lru_cache(maxsize=64)
def _speaks_of(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


WORK = re.compile(r"\s(?:And|On|In|Of|With|For|From|At|The)\s")
"""``Charlotte Corday On The Way``: a picture's title or a song's, and nobody's name."""
TRIBES = frozenset({"Ngāti", "Ngati", "Ngāi", "Ngai", "Banu"})
"""``Ngāti Whakaue``: a tribe by its first word"""


def _is_title_or_office(name: str) -> bool:
    """A work's title, an office without a name (``[Rear Admiral] Armand Balilo``), a tribe."""
    words = name.split()
    office = (len(words) > 1 and TITLE_WORDS.issuperset(words)) or words[0] in TRIBES
    return office or WORK.search(name) is not None


def _opens_plainly(text: str, name: str, c: Candidate) -> bool:
    """``[Unionized] employees``: a word of the text, with the capital of its sentence."""
    plain = name.isalpha() and not c.reasons and OPENING.search(text, max(0, c.start - 3), c.start)
    return bool(plain) and re.search(rf"(?<![\w-]){name.lower()}(?![\w-])", text) is not None


OPENING = re.compile(r"(?:^|[.!?]\s|\n)[“\"]?$")


def _is_word(text: str, name: str, c: Candidate) -> bool:
    """A plain word; no body's letters (``NBA``), no ``House`` of a text that has a Senate."""
    body = (name.isupper() and len(name) > 2) or (name == "House" and "Senate" in text)
    return gazetteer.is_plain_word(name) and not (body and c.type == "organisation")


def _is_afloat(text: str, name: str) -> bool:
    at_sea = SHIP_OF_SEA.match(name) is not None and AT_SEA.search(text) is not None
    return at_sea or SHIP.match(name) is not None


def _is_on_board(text: str, c: Candidate) -> bool:
    """``BRP [Teresa Magbanua]``: a ship bears a person's name."""
    return SHIP_BEFORE.search(text, max(0, c.start - 10), c.start) is not None


def _is_field(text: str, c: Candidate) -> bool:
    """``Minister of [Industry and Technology]``, ``[Office of the First] Lady``: of an office."""
    words = text[c.start : c.end].split()
    if words[-2:-1] == ["of"] and gazetteer.country(words[-1]) is not None:
        words = words[:-2] or words  # ``Minister of [Foreign Affairs of Turkmenistan]``
    if words[-1] in HALVES and " of " in text[c.start : c.end]:
        return True
    if MINISTER.match(text, c.end):
        return words[-1] not in ORG_OF and _is_ordinary(words)
    if not OFFICE_OF.search(text, max(0, c.start - 30), c.start):
        return False
    telling = any(word in ORG_LAST | ORG_OF for word in words)
    if MINISTER_OF.search(text, max(0, c.start - 14), c.start):
        telling = False  # ``Minister of [Industry and Advanced Technology]``
    return not telling and _is_ordinary(words)


def _is_ordinary(words: list[str]) -> bool:
    """Only plain words; ``USA`` is none."""
    return all(w == "and" or (gazetteer.is_plain_word(w) and not w.isupper()) for w in words)


POST = re.compile(r"\s(?:CEO|CFO|COO|CTO|MD|Chairman|Chairwoman|President|Chief|Director|Head)\b")
DOMAIN = re.compile(r"\.(?:com|co|net|org|gov|go|info)(?:\.[a-z]{2})?$", re.IGNORECASE)
"""``REPUBLIKA.CO.ID, JAKARTA``: where it was published."""
OFFICE_OF = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Dd]irector|[Dd]irector[- ][Gg]eneral|[Cc]hief|[Hh]ead|MEC|CEC"
    r"|[Cc]ommissioner|[Pp]resident|[Mm]anager|[Oo]fficer|[Aa]dvis[eo]r|[Dd]ean|[Pp]rofessor)"
    r"\s(?:of|for|in\scharge\sof)\s$"
)
"""What stands before a field of work; ``director of the Institute`` has an article."""
MINISTER = re.compile(r"\sMinister\b")
"""``[Emergency Services] Minister``"""
MINISTER_OF = re.compile(r"\b[Mm]inister\s(?:of|for)\s$")
YEAR = re.compile(r",?\s(?:of\s)?\d{4}$")
"""``Election Bill 2017``"""
HALVES = frozenset({"First", "Vice", "Prime", "Deputy", "Acting", "Chief"})
NOBODY = frozenset({"La", "Le", "El", "Los", "Las", "Les", "Zers", "Zer"})


def _is_thing(name: str, c: Candidate) -> bool:
    """``Companies Act``, ``Belt and Road Initiative``, ``the Bola Tinubu Colloquium``."""
    last = name.rsplit(" ", 1)[-1]
    if (
        name in GENERIC
        or name in CUPS
        or (last == "Cup" and c.sources == ("md",))
        or (last in HAPPENINGS and "body" not in c.reasons and c.type != "event")
    ):
        return True
    sided = last in HOUSES and name.split(maxsplit=1)[0] in SIDES
    if c.type == "organisation" and (sided or _is_of_use(name, last, c)):
        return True
    if c.type == "event":
        return _is_no_event(name, c)
    if c.type == "location":
        return last in ISLANDERS or (
            not c.reasons and (last in DOCUMENT_LAST or last in UNDERTAKINGS)
        )
    if c.type == "person":
        return last in HOLIDAYS | NAMED_AFTER or (name.count(" ") > 1 and last in DOCUMENT_LAST)
    paper = last in DOCUMENT_LAST and "body" not in c.reasons
    return paper or PAPER_OF.match(name) is not None


PAPER_OF = re.compile(
    r"(?:[A-Z][a-z]+ ){0,2}(?:Statement|Communiqu[eé]|Resolution|Declaration|Decree|Letter)"
    r" (?:of|by|from)\s"
)
"""``Press Statement of the Council``"""


def _is_of_use(name: str, last: str, c: Candidate) -> bool:
    """``the giant VC``, ``in alignment with AI``, ``a Public Interest Litigation``"""
    return not c.reasons and (name in LETTERS or last in MADE or name.endswith(SYSTEMS))


LETTERS = THINGS - {"CCTV", "CAP", "ABS", "TNT", "IST", "MRT", "LRT", "BRT", "FIR", "CDS"}
"""What is not even somebody's where a model thinks so; ``CCTV`` may be a channel."""
MADE = frozenset({"Litigation", "Disclosure", "Reports"})
SYSTEMS = ("Information System", "Warning System", "Management System")


def _is_no_event(name: str, c: Candidate) -> bool:
    """``Election Bill 2017`` is a law, ``Hurricane season`` comes every year."""
    law = YEAR.sub("", name).rsplit(" ", 1)[-1] in DOCUMENT_LAST
    return (
        law
        or name.endswith(" season")
        or ("numbered place" not in c.reasons and not kind_of_event(name))
    )


def _is_paid_or_played(text: str, c: Candidate) -> bool:
    """``US $ 5``, ``Sweden 1 – 0``, ``Nile street``: a currency, a team, a street."""
    if c.type != "location":
        return False
    if c.kind == "country" and MONEY.match(text, c.end):
        return True
    if c.kind == "water" and STREET.match(text, c.end):
        return True
    return bool(SCORE.match(text, c.end) and not INSIDE.search(text[max(0, c.start - 8) : c.start]))
