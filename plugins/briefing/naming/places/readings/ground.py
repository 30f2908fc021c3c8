"""A place name among its neighbours -> the cue that it is ground, or "". The law: surface only.

Whatever is based, entered, bordered on, or holds streets and residents is no state that acts.
"""

from __future__ import annotations

import re

from briefing.naming.places.readings.around import Around
from briefing.naming.places.readings.patterns import any_of
from briefing.naming.places.readings.spot import leader
from briefing.naming.places.where import address
from briefing.naming.tables.gazetteer import country, known_places
from briefing.naming.tables.lexicon import listed

_BASE = re.compile(r"[-‑–](?:based|held|born|bound|controlled|area|wide|educated)\b")

_DATELINE = re.compile(
    r"(?:,\s[A-Z][\w. ]{2,20})?"
    r"(?:,\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?\s\d{1,2}\b"
    r"|,?\s*\([A-Za-z][\w /.-]{1,20}\)\s*[-–—:_]|,\s\([A-Z][\w /]{2,40}\s[-–—]\s)"
)
_OPENING = re.compile(r":\s.{30}|\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\s[A-Z]")
"""``Jakarta: Indonesia’s minister ...``, ``CARACAS Wed Apr 24, 2013``"""
_DASHED = re.compile(r"(?:,\s[A-Z][\w. ]{2,20})?\s*(?:[-–—]{1,2}\s|_{1,2}\s|:\s)")

_OWNS = re.compile(r"['’]s?(?!\w)|\s+first\s+team\b")
_AMONG = re.compile(
    r"(?:,?\s[A-Z][\w'’-]+){0,3},?\s(?:and|or)\s(?:\w+\s)?other\s(?:\w+\s)?"
    r"(?:cities|towns|villages|areas|provinces|regions|districts|places)\b"
)
_SITE = re.compile(
    r"\b(?:in|near|outside(?:\s+of)?|across|inside|throughout|around|within|enter(?:s|ed|ing)?"
    r"|(?:mission|visit|trip|flight|convoy)s?\s+to)\s+(?:"
    + any_of(
        """
    the central eastern western northern southern old downtown north south east west northeast
    northwest southeast southwest north-east north-west south-east south-west war-torn
    neighbou?ring nearby rebel-held government-held upper lower mainland occupied rural
    city_of town_of capital province_of village_of
    """
    )
    + r"\s+){0,3}$"
)
_OVER = re.compile(r"\b(?:sovereignty|jurisdiction)\s+over\s+(?:the\s+)?$")
_ROW = re.compile(
    r"\b(?:in|near|across|throughout|outside|inside|within)\s+(?:the\s+)?"
    rf"({address.NAME}),?\s+(?:and|or)\s+(?:the\s+)?$"
)
_PART = re.compile(
    r"\b(?:[Cc]entral|[Dd]owntown|[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern|[Ii]nner"
    r"|north|south|east|west|north-?(?:east|west)|south-?(?:east|west)"
    r"|[Mm]ainland|[Nn]orth-?(?:east|west)ern|[Ss]outh-?(?:east|west)ern)\s+$"
    r"|\b(?:km|miles?|kilomet(?:er|re)s|outskirts|suburbs?|north|south|east|west)"
    r"(?:\s(?:north|south|east|west)\w*)?\s(?:of|from)\s(?:the\s)?(?:capital|city),?\s$"
    r"|\b(?:the|its|their)\scapital,?\s$"
)
_TOWN = re.compile(
    r"[.,]{0,2}\s+(?:is|was|remains|became)\s+(?:one\s+of\s+)?(?:an?\s+|the\s+|its\s+)?"
    r"(?:[\w-]+,?\s+){0,3}?(?:city|cities|towns?|villages?|provinces?|suburbs?|districts?)\b"
)

_GROUNDS = listed(
    """
    airport airspace area border capital championship city climate coast coastline competition
    corridor countryside culture density desert district diversity east forest future harvest
    heritage highway history hospital hotel industry inflation island landscape league market
    mosque motorway mountain museum neighbourhood neighborhood north outskirt people population
    port province rate region reserve river road school shore soil south square stadium station
    street suburb temperature territory tourism town unemployment university village weather west
    """
)
"""What is owned by ground only: ``Syria's coast``, ``Syria's future``, ``Peru's inflation``."""
_HAPPENED = listed(
    """
    census conflict crash crisis derby disaster drought earthquake election explosion festival
    fire flood marathon massacre protest riot tragedy war
    """
)
"""What takes place somewhere: ``the Kenya elections``; ``Kenya's war`` is its own."""
_TOWNS_OWN = listed("mayor mayoral police resident councillor councilor magistrate dweller")
"""Who belongs to a town, not to the state whose capital it is: ``Taipei's mayor``."""
_OWN_CRISES = listed("crisis drought earthquake flood census")
_ENTERED = listed("visit enter flee tour exit roam inhabit rid traverse evacuate")
_TAKEN = listed(
    """
    seize capture recapture retake besiege shell bombard bomb storm occupy liberate hold control
    encircle surround shake devastate rock ravage
    """
)
"""What is done to a town, though it be a capital."""
_STRUCK = listed("lash batter pummel drench inundate ravage devastate skirt")
"""What storms do to a land."""
_LEFT = re.compile(
    r"\s*(?:[.,;]|$|\s(?:on|in|for|after|before|when|because|at|by|and|last|this|early|late"
    r"|during|since|as|earlier|yesterday)\b)"
)
_BORDERS = listed("border frontier boundary")


def is_base(here: Around) -> str:
    """``Britain-based``."""
    found = _BASE.match(here.after)
    return f"“{found.group()}”" if found else ""


_SPACED = re.compile(r"\s[-–—]{1,2}\s(?=[A-Z])")
"""``Washington, DC - Secretary Pompeo spoke``"""
_DATED = re.compile(
    r",?\s(?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}\b"
)
"""``Addis Ababa November 12/2020 (ENA)``"""


def is_dateline(here: Around) -> str:
    """``NAIROBI, Jun 16``, ``Moscow (Reuters) -``, ``KLANG:``; ``Jakarta: `` opens a paragraph."""
    if here.before.strip(" \t-–—*>["):
        return ""
    headline = here.text.find("\n", 0, here.start) < 0
    spaced = here.kind != "country" and _SPACED.match(here.after) is not None
    dated = not headline and (spaced or _DATED.match(here.after) is not None)
    if (
        dated
        or _DATELINE.match(here.after)
        or (here.kind != "country" and not headline and _OPENING.match(here.after))
    ):
        return "dateline"
    return "dateline" if here.name.isupper() and _DASHED.match(here.after.lstrip("]")) else ""


def is_address(here: Around) -> str:
    """``Aleppo, Syria``: a place and the land it lies in."""
    return "a place and its land" if address.is_address(here.text, here.start, here.end) else ""


def holds(here: Around) -> str:
    """``Syria's coast``, ``the Aleppo countryside``, ``Beijing residents``."""
    if here.spot is None:
        return ""
    dep, head = here.parse.deps[here.spot.root], here.parse.heads[here.spot.root]
    if dep not in ("poss", "compound", "nmod") or head < here.spot.last:
        return ""
    noun = here.parse.lemmas[head].lower()
    taken = _HAPPENED if dep != "poss" else _OWN_CRISES
    if noun in _GROUNDS | taken or (here.kind != "country" and noun in _TOWNS_OWN):
        return f"possessor of “{noun}”" if dep == "poss" else f"before “{noun}”"
    return ""


def is_entered(here: Around) -> str:
    """``visited Kiev``, ``besieged Homs``, ``left Rome on Monday``; not ``left Rome isolated``."""
    if here.spot is None:
        return ""
    row = leader(here.parse, here.spot.root)
    verb = here.parse.lemmas[here.parse.heads[row]].lower()
    taken = verb in _STRUCK or (verb in _TAKEN and here.kind != "country")
    entered = verb in _ENTERED or taken or (verb == "leave" and _LEFT.match(here.after) is not None)
    return f"object of “{verb}”" if here.parse.deps[row] == "dobj" and entered else ""


def borders(here: Around) -> str:
    """``the border with Iraq``, ``the frontier of Jordan``."""
    if here.spot is None:
        return ""
    parse = here.parse
    row = leader(parse, here.spot.root)
    head = parse.heads[row]
    if parse.deps[row] == "pobj" and parse.lemmas[head] in ("with", "of", "between"):
        head = parse.heads[head]
    elif parse.deps[row] != "dobj":
        return ""
    return f"beside “{parse.lemmas[head]}”" if parse.lemmas[head].lower() in _BORDERS else ""


def is_town(here: Around) -> str:
    """``Homs is an industrial city``."""
    found = _TOWN.match(here.after) if here.kind != "country" else None
    return f"is a “{found.group().split()[-1]}”" if found else ""


def is_site(here: Around) -> str:
    """``in Moscow``, ``central Moscow``."""
    found = None if _OWNS.match(here.after) else _SITE.search(here.before)
    found = found or _OVER.search(here.before)
    if found:
        return f"after “{found.group().split()[0]}”"
    if found := _AMONG.match(here.after):
        return f"before “{found.group().split()[-1]}”"
    if _is_second(here):
        return "after “in”"
    found = _PART.search(here.before)
    return f"after “{found.group().strip()}”" if found else ""


def _is_second(here: Around) -> bool:
    """``in Germany and Austria``, unless the second one is a subject of its own."""
    found = _ROW.search(here.before)
    if not found or here.spot is None or here.parse.deps[here.spot.root] == "nsubj":
        return False
    return bool(country(found.group(1)) or known_places(found.group(1))) and not _OWNS.match(
        here.after
    )
