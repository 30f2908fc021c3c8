"""A place name among its neighbours -> a reading nothing can overrule, or None. The law: surface."""

from __future__ import annotations

import re

from briefing.model import Parse

from .reading_spot import Spot

OWNS = re.compile(r"['’]s?(?!\w)|\s+first\s+team\b")
EVENT_AFTER = re.compile(
    r"\s+(?:peace\s+)?(?:conference|summit|accords?|process|(?:I{1,3}|IV|V|[2-9])(?![\w.,]*\d))\b(?!\s+(?:room|centre|center|hall|call))"
)
EVENT_TALKS = re.compile(r"\s+(?:peace\s+)?(?:talks|meeting|agreement|communiqu[eé]|round)\b")
EVENT_BEFORE = re.compile(
    r"\b(?:[Pp]reparations?|[Dd]ate|[Ii]nvitation|[Dd]elegates?|[Rr]un-up)\s+(?:for|to)\s+(?:the\s+)?$"
)
ACTS_AFTER = re.compile(
    r"[-‑–](?:backed|led|run|sponsored|funded|supported|armed|financed|aligned|imposed|brokered|mediated|trained|allied|owned|appointed|drafted)\b"
)
PLACE_AFTER = re.compile(r"[-‑–](?:based|held|born|bound|controlled|area|wide|educated)\b")
ACTS_BEFORE = re.compile(r"\b(?:[Pp]ro|[Aa]nti)[-‑–]$")
PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|across|inside|throughout|around|within)\s+(?:(?:the|central|eastern|western|northern|southern|old|downtown|"
    r"north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|war-torn|neighbou?ring|nearby|"
    r"rebel-held|government-held|upper|lower|mainland|occupied|rural|city of|town of|capital|province of|village of)\s+){0,3}$"
)
PART_BEFORE = re.compile(
    r"\b(?:[Cc]entral|[Dd]owntown|[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern|[Nn]orth-?(?:east|west)ern|[Ss]outh-?(?:east|west)ern|[Ii]nner|[Mm]ainland)\s+$"
)
BETWEEN = re.compile(r"\b[Bb]etween\s+(?:the\s+)?$")
BETWEEN_AND = re.compile(
    r"\b[Bb]etween\s+(?:the\s+)?[A-Z][\w.\-]*(?:\s+[A-Z][\w.\-]*){0,2}\s+and\s+(?:the\s+)?$"
)
TALKING = re.compile(
    r"\b(?:talks|negotiations|relations|ties|agreement|deal|war|tensions?|dialogue|differences|accord|treaty|rift|dispute|tug-of-war|cooperation|understanding|contacts|meetings?|links|trade|peace|alliance|friendship|pact|conflict|match|rivalry)\b"
)
GOVERNMENT = re.compile(r"(?:['’]s)?\s+(?:regime|government|authorities|administration)\b")
OFFICE = re.compile(
    r"['’]s?\s+(?:(?:[Dd]eputy|[Ff]oreign|[Pp]rime|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Oo]il|[Tt]op|[Ff]ormer|[Nn]ew|main|chief|special|permanent|[Vv]ice|own|growing|continued|key|regional|closest|"
    r"important|first|military|political|chemical|nuclear|past|ruling|support)\s+){0,3}"
    r"(?:[Pp]resident|[Mm]inister|[Pp]remier|[Cc]hancellor|[Aa]mbassador|[Ee]nvoy|diplomats?|diplomacy|spokes(?:man|woman|person)|leaders?(?:hip)?|officials?|"
    r"[Ff]oreign\s+[Mm]inistry|[Gg]overnment|[Pp]arliament|[Kk]ing|allies|ally|position|stance|decision|policy|policies|role|demands?|proposals?|objections?|support|"
    r"veto|invitation|interests?|intentions?|ambitions?|refusal|insistence|backing|involvement|participation|backers?|influence|commitments?|efforts?|threats?|sanctions?|arsenal|intervention)\b"
)


def hard_reading(
    text: str, parse: Parse, spot: Spot | None, start: int, end: int, kind: str
) -> tuple[str, str] | None:
    """(reading, cue) where the neighbouring words leave no choice."""
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    before = before[before.rfind("\n") + 1 :]
    after = after.split("\n", 1)[0]
    if kind != "country" and (found := EVENT_AFTER.match(after) or EVENT_TALKS.match(after)):
        return "event", f"before “{found.group().split()[-1]}”"
    if kind != "country" and (found := EVENT_BEFORE.search(before)):
        return "event", f"after “{found.group().strip()}”"
    if found := ACTS_AFTER.match(after):
        return "actor", f"“{found.group()}”"
    if found := PLACE_AFTER.match(after):
        return "location", f"“{found.group()}”"
    if found := ACTS_BEFORE.search(before):
        return "actor", f"“{found.group()}”"
    if GOVERNMENT.match(after) and not after.lstrip().startswith(("’", "'")):
        return "actor", "before “government”"
    if found := OFFICE.match(after):
        return "actor", f"possessor of “{found.group().split()[-1]}”"
    if (found := PLACE_BEFORE.search(before)) and not OWNS.match(after):
        return "location", f"after “{found.group().split()[0]}”"
    if found := PART_BEFORE.search(before):
        return "location", f"after “{found.group().strip()}”"
    if (BETWEEN.search(before) or BETWEEN_AND.search(before)) and TALKING.search(before):
        return "actor", "after “between”"
    return None
