"""Spans of one text -> ministries and the like with their country. The law: as the text has it.

``Kenya's Foreign Ministry`` is the Kenyan Foreign Ministry; ``the Foreign Ministry`` alone is
nobody's, unless the text names just one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.naming.addresses import address_of
from briefing.naming.known.folding import entity_key
from briefing.naming.known.register import Register
from briefing.naming.spans import Span
from briefing.naming.story.bodies.acronyms import EXPLAINED
from briefing.naming.story.bodies.who_answers import is_body
from briefing.naming.story.found.of_another_land import american_names
from briefing.naming.tables.gazetteer import demonym, is_plain_word

_COMMON_WORDS = """
ministry department office agency bureau council committee commission court parliament senate
congress assembly army armed navy police force forces government cabinet university school college
hospital bank party union association federation foreign defence defense interior finance justice
health education information state national central supreme high federal international public
security general prime minister president house board authority service services secretariat of the
and for affairs internal external home media press news air energy agriculture constitutional trade
industry commerce tourism transport labour labor environment water culture sport sports youth women
planning economy economic social development communications technology science lands housing
religious mines petroleum oil fisheries livestock welfare higher executive steering directors
governing legal criminal civil advisory joint select standing terrorist organization organisation
special task governors trustees supervisors commissioners regents aldermen district circuit city
county municipal magistrates magistrate superior appeals appeal works parks recreation
opposition legislative relations reserve representatives crown chamber deputies
safety ministers arts panchayat plenipotentiary representative regional elders
spokesperson spokesman management team working task
"""
_GENERIC = frozenset(_COMMON_WORDS.split())
_POSSESSES = re.compile(r"(?:['’]s?)?[\s\u00a0]{1,2}")

_THERE = re.compile(r",[\s\u00a0](?:the|its)[\s\u00a0]")
"""``In El Salvador, the Ministry of Culture``"""


_NUMBERED = re.compile(
    r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d+(?:st|nd|rd|th))"
    r" (?:Judicial (?:Circuit|District)(?: Court)?"
    r"|(?:(?:Armou?red|Infantry|Mechani[sz]ed|Motori[sz]ed|Airborne|Cavalry|Marine|Mountain|Tank"
    r"|Artillery|Rifle|Field|Combat|Parachute|Special Forces|Guards|Army|Separate|Motor Rifle"
    r"|Assault|Air Assault|Air Defen[cs]e|Naval Infantry|Territorial Defen[cs]e|Combined Arms"
    r"|Engineers?|Aviation|Missile|Reserve) ){0,2}"
    r"(?:Division|Ward|Precinct|District|Battalion|Company|Regiment|Brigade|Corps|Squadron|Army"
    r"|Fleet|Flotilla))"
    r"|(?:Holding|Parent|Operating) Company|Hold[Cc]o"
    r"|Royal Com(?:mission|mittee)|Coast Guard|Presidential Guard|Parliamentary Group"
    r"|Fire (?:Brigade|Service|Department)|First Nations?|Police Headquarters|Executive Government)"
)
"""``4th Armoured Division``: armies and towns number theirs alike."""
OWN = frozenset({"Labour Party", "Labor Party", "County Assembly"})


_GROUND = re.compile(
    r"(?:(?:General|Central|District|Teaching|Headquarters|Regional|Referral|Provincial|Main|Local|"
    r"Community|Military|State|County|City|Municipal|Divisional|Children['’]s|Maternity) )+"
    r"(?:Hospital|Clinic|Prison|Jail|Police Station|Mortuary|Library|Market)"
)
"""``District Headquarters Hospital``: every town's own."""


def is_any_towns(name: str) -> bool:
    """``District Hospital``: a building that every town has, whose name no town stands in."""
    return _GROUND.fullmatch(name) is not None


LOCAL = re.compile(
    r"(?:The )?(?:Provincial|Municipal|Regional|District|Local|Barangay|Divisional|Zonal)\s"
    r"(?:[A-Z][a-z]+\s|and\s|of\s|for\s|on\s)*"
    r"(?:Councils?|Offices?|Committees?|Authorit(?:y|ies)|Commissions?|Boards?|Agency|Agencies)"
)
"""``Provincial Disaster Risk Reduction Council``: each province has one."""


def is_local(name: str) -> bool:
    """Of ordinary words: of a place that its name does not have in it."""
    words = name.removeprefix("The ").split()[1:-1]
    return LOCAL.fullmatch(name) is not None and all(map(is_plain_word, words))


def is_generic(name: str) -> bool:
    """``Foreign Ministry``: a name that many bodies bear, none of them without its country."""
    if name in OWN:
        return False
    if name in american_names() or is_local(name):
        return True
    words = re.findall(r"\w+", name.lower())
    return _NUMBERED.fullmatch(name) is not None or all(word in _GENERIC for word in words)


def with_country(text: str, spans: Sequence[Span], register: Register) -> list[Span]:
    """Generic bodies beside a state's name or adjective take its adjective into their name."""
    ordered = _with_places(text, sorted(spans, key=lambda span: span.start))
    out: list[Span] = []
    for n, span in enumerate(ordered):
        before = ordered[n - 1] if n else None
        adjective = _adjective(text, before, span, register) if before else ""
        if not adjective and n + 1 < len(ordered):
            adjective = _of_land(text, span, ordered[n + 1], register)
        out.append(_of(adjective, span) if adjective and _is_open(span) else span)
    return _same(ordered, out)


def _with_places(text: str, spans: Sequence[Span]) -> list[Span]:
    """``Ilocos [Regional Development Council]``: the place begins the name."""
    out: list[Span] = []
    for span in spans:
        place = out[-1] if out and out[-1].family == "location" else None
        local = place and _is_open(span) and is_local(span.title)
        if place and local and text[place.end : span.start] == " ":
            out[-1] = _of(text[place.start : place.end], replace(span, start=place.start))
        else:
            out.append(span)
    return out


def _same(were: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """What the text calls by an acronym is the same body under its new name."""
    moved = {old.who: new for old, new in zip(were, spans, strict=True) if old.who != new.who}
    return [
        replace(span, title=moved[span.who].title, who=moved[span.who].who)
        if span.who in moved and span.cue == EXPLAINED
        else span
        for span in spans
    ]


def of_home(spans: Sequence[Span], register: Register) -> list[Span]:
    """Generic bodies that nothing else explains are those of the state that the text is about."""
    home = _adjective_of(_home(spans, register), register)
    if not home:
        return list(spans)
    return [
        _of(home, span) if _is_open(span) and _is_of_state(span.title) else span for span in spans
    ]


def _is_open(span: Span) -> bool:
    return not span.ref and is_body(span) and is_generic(span.title)


def _of(adjective: str, span: Span) -> Span:
    title = f"{adjective} {span.title}"
    return replace(span, title=title, who=entity_key(title))


def _home(spans: Sequence[Span], register: Register) -> str:
    """The only state that the text speaks of, at least three times; else ""."""
    states = Counter(state for span in spans if (state := _state_of(span, register)))
    ((state, times),) = states.items() if len(states) == 1 else (("", 0),)
    named = any(span.kind in _LANDS and span.form != "adjective" for span in spans)
    return state if times > 2 and named else ""


def _state_of(span: Span, register: Register) -> str:
    """The state of a land, a capital, an adjective, of ``Indian`` in ``Indian Army``."""
    state = register.acting.get(span.ref, span.ref)
    if state and _adjective_of(state, register):
        return state
    land = demonym(span.title.split()[0]) if span.title else None
    return f"actors/{address_of(land.title)}" if land else ""


_LANDS = frozenset({"country", "state"})
_OF_STATE = frozenset(
    """
    ministry parliament senate congress assembly cabinet government army navy police bank court
    treasury house commission department chamber division brigade regiment battalion corps
    ministers coast presidential
    """.split()
)


def _is_of_state(name: str) -> bool:
    """Every state has one: ``Foreign Ministry``, ``Office of Civil Defence``."""
    found = re.findall(r"\w+", name.lower())
    office = found[:2] == ["office", "of"] and "the" not in found
    return office or (len(found) > 1 and not _OF_STATE.isdisjoint(found))


def _adjective(text: str, before: Span, span: Span, register: Register) -> str:
    between = text[before.end : span.start]
    ground = text.startswith("In ", before.start - 3) and _THERE.fullmatch(between)
    if not before.ref or not (_POSSESSES.fullmatch(between) or ground):
        return ""
    return _adjective_of(register.acting.get(before.ref, before.ref), register)


def _of_land(text: str, span: Span, after: Span, register: Register) -> str:
    """``Chamber of Deputies of the Czech Republic``"""
    if text[span.end : after.start] not in (" of ", " of the ") or after.kind not in _LANDS:
        return ""
    return _adjective_of(register.acting.get(after.ref, after.ref), register)


_SLANG = frozenset({"Kiwi", "Kiwis", "Aussie", "Aussies", "Filipino", "Filipinos"})
"""What its people are called, not its bodies: ``Philippine Senate``."""


def _adjective_of(state: str, register: Register) -> str:
    """``Russian`` of Russia; "" of what is no state."""
    entry = register.authorities.get(state)
    assumed = register.assumed.get(state)
    adjectives = (*(entry.adjectives if entry else ()), *(assumed.adjectives if assumed else ()))
    found = [word for word in adjectives if word not in _SLANG]
    title = assumed.title if assumed else ""
    return next((word for word in found if not word.endswith("lander")), title) if found else ""
