"""A place name among its neighbours -> a reading nothing can overrule. The law: surface only."""

from __future__ import annotations

import re

from briefing.model import Parse

from . import gazetteer
from .lexicon import GEO_LAST, NEVER_ALONE, ORG_LAST, listed
from .reading_spot import Spot, children

INSIDE = re.compile(r"(?:^|\s)(?!The\b|At\b|In\b|For\b|A\b)[A-Z][a-z]+\s$")
OWNS = re.compile(r"['’]s?(?!\w)|\s+first\s+team\b")
EVENT_AFTER = re.compile(
    r"\s+(?:peace\s+)?(?:conference|summit|accords?|process|(?:I{1,3}|IV|V|[2-9])(?![\w.,]*\d))\b(?!\s+(?:room|centre|center|hall|call))"
)
DATELINE = re.compile(
    r"(?:,\s[A-Z][\w. ]{2,20})?(?:,\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?\s\d{1,2}\b|\s*\([A-Z][\w /-]{1,20}\)\s*[-–—:])"
)
DASHED = re.compile(r"(?:,\s[A-Z][\w. ]{2,20})?\s*[-–—]{1,2}\s")
HOLDER = re.compile(
    r"\s((?:(?:Vice|Prime|Deputy|Foreign|Defen[cs]e|Finance|Interior)\s){0,2}(?:President|Minister|Premier|Chancellor|Ambassador|Envoy|King))\s[A-Z]"
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
    r"\b(?:talks|negotiations|relations|ties|agreement|deal|war|tensions?|dialogue|differences|accord|treaty|rift|dispute|tug-of-war|cooperation|understanding|contacts|meetings?|links|trade|peace|alliance|friendship|pact|conflict|match|rivalry)\b",
    re.IGNORECASE,
)
GOVERNMENT = re.compile(r"(?:['’]s)?\s+(?:regime|government|authorities|administration)\b")
OFFICE = re.compile(
    r"['’]s?\s+(?:[A-Z][a-z]+\s+(?=[A-Z][a-z]+\s+)){0,2}(?:(?:[Dd]eputy|[Ff]oreign|[Pp]rime|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Oo]il|[Tt]op|[Ff]ormer|[Nn]ew|main|chief|special|permanent|[Vv]ice|own|growing|continued|key|regional|closest|"
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
    whole = not INSIDE.search(before)
    if (
        whole
        and kind != "country"
        and (found := EVENT_AFTER.match(after) or EVENT_TALKS.match(after))
    ):
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
    opens = not before.strip(" \t-–—*>")
    if opens and (DATELINE.match(after) or (text[start:end].isupper() and DASHED.match(after))):
        return "location", "dateline"
    if kind == "country" and (found := HOLDER.match(after)):
        return "actor", f"before “{found.group(1)}”"
    if found := OFFICE.match(after):
        return "actor", f"possessor of “{found.group().split()[-1]}”"
    if kind in ("country", "capital") and (
        found := _state_acts(text, parse, spot, before, after, start, end, kind)
    ):
        return "actor", found
    if (found := PLACE_BEFORE.search(before)) and not OWNS.match(after):
        return "location", f"after “{found.group().split()[0]}”"
    if found := PART_BEFORE.search(before):
        return "location", f"after “{found.group().strip()}”"
    if (BETWEEN.search(before) or BETWEEN_AND.search(before)) and TALKING.search(before):
        return "actor", "after “between”"
    return None


PAIR_AFTER = re.compile(
    r"[-‑–](?:[A-Z][\w.]*)\s+(?:[a-z]+\s+)?(?:plan|deal|agreement|talks|proposal|initiative|relations|pact|accord|ties|summit|effort|statement|resolution|treaty|alliance|war|tensions|dialogue)\b"
)
PAIR_BEFORE = re.compile(r"[A-Z][\w.]*[-‑–]$")
PAIR_NOUN = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:plan|deal|agreement|talks|proposal|initiative|relations|pact|accord|ties|summit|effort|statement|resolution|treaty|alliance|war|tensions|dialogue)\b"
)
GIVEN_FROM = re.compile(
    r"\b(?:arms|weapons|aid|help|support|assistance|funding|funds|money|loans?|backing|pressure|guarantees?|assurances?|approval|"
    r"permission|concessions?|responses?|repl(?:y|ies)|invitations?|recognition|orders|instructions|independence|demands?|criticism|calls)\s+from\s+(?:the\s+)?$"
)
SHORT = listed("US U.S. UK U.K. USA U.S.A.")
WITH_PEOPLE = re.compile(r"\s+and\s+(\w+)\s+[a-z]+")
GROUND = listed(
    """
    city state soil territory border coast market town county mainland side airport dollar
    citizen east west north south
    """
)


MIND = listed(
    """
    wary ready willing concerned committed eager reluctant determined unhappy angry prepared
    unwilling able unable keen confident worried sceptical skeptical opposed interested
    convinced afraid sure aware hopeful responsible supportive critical furious nervous cautious
    adamant serious grateful cool pleased disappointed desperate isolated insistent
    """
)  # fmt: skip
HEADLINE_TO = re.compile(r"(?:,\s+[A-Z][\w.]+|\s+and\s+[A-Z][\w.]+)*\s+to\s+[A-Z][a-z]+")


def _state_acts(
    text: str,
    parse: Parse,
    spot: Spot | None,
    before: str,
    after: str,
    start: int,
    end: int,
    kind: str,
) -> str:
    """The cue by which a state or its capital acts, "" if there is none."""
    if PAIR_AFTER.match(after) or (PAIR_BEFORE.search(before) and PAIR_NOUN.match(after)):
        return "one of two states"
    if found := GIVEN_FROM.search(before):
        return f"“{found.group().strip()}”"
    if text[start:end] in SHORT and _modifies(parse, spot, after):
        return "before a noun, like an adjective"
    if (not before.strip() and HEADLINE_TO.match(after)) or (
        before.rstrip().endswith(",") and before.count(" ") < 3 and HEADLINE_TO.match(after)
    ):
        return "“to” in a headline"
    return _mind(text, parse, spot, kind)


def _modifies(parse: Parse, spot: Spot | None, after: str) -> bool:
    """``U.S. officials``, ``U.S. and Russian diplomats``; not ``U.S. soil``."""
    beside = WITH_PEOPLE.match(after)
    if beside is not None and gazetteer.is_demonym(beside.group(1)):
        return True
    if spot is None:
        return False
    head = parse.heads[spot.root]
    before_noun = parse.deps[spot.root] in ("compound", "nmod", "amod") and head >= spot.last
    return before_noun and parse.lemmas[head].lower() not in GROUND


def _mind(text: str, parse: Parse, spot: Spot | None, kind: str) -> str:
    """``Washington is wary``; ``Russia's Lavrov``."""
    if spot is None:
        return ""
    dep, head = parse.deps[spot.root], parse.heads[spot.root]
    if dep == "nsubj" and parse.lemmas[head] in (
        "be",
        "remain",
        "become",
        "seem",
        "appear",
        "feel",
        "sound",
    ):
        for row in children(parse, head):
            if parse.deps[row] == "acomp" and parse.lemmas[row].lower() in MIND:
                return f"subject of “{parse.lemmas[head]} {parse.lemmas[row]}”"
    if (
        dep == "poss"
        and kind == "country"
        and parse.tags[head].startswith("NNP")
        and head == spot.last + 1
    ):
        name = text[parse.starts[head] : parse.ends[head]]
        longer = head + 1 < len(parse.tags) and parse.tags[head + 1].startswith("NNP")
        if not (
            longer
            or gazetteer.known_places(name)
            or gazetteer.country(name)
            or name in GEO_LAST
            or name in ORG_LAST
            or name in NEVER_ALONE
        ):
            return f"possessor of “{name}”"
    return ""
