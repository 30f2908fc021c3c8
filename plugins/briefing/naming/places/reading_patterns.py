"""Patterns of the words beside a place name. The law: each is linear, and looks 60 letters far."""

from __future__ import annotations

import re

from briefing.naming.tables.lexicon import listed


def any_of(words: str) -> str:
    """``a b c`` -> ``(?:a|b|c)``, a pattern; ``_`` stands for a space."""
    return "(?:" + "|".join(w.replace("_", r"\s+") for w in words.split()) + ")"


MATTERS = any_of(
    """
    plan deal agreement talks proposal initiative relations pact accord ties summit effort
    statement resolution treaty alliance war tensions dialogue
    """
)
MINISTERS = any_of("President Minister Premier Chancellor Ambassador Envoy King")

INSIDE = re.compile(r"(?:^|\s)(?!The\b|At\b|In\b|For\b|A\b)[A-Z][a-z]+\s$")
OWNS = re.compile(r"['’]s?(?!\w)|\s+first\s+team\b")

EVENT_AFTER = re.compile(
    r"\s+(?:peace\s+)?(?:conference|summit|accords?|process|(?:I{1,3}|IV|V|[2-9])(?![\w.,]*\d))\b"
    r"(?!\s+(?:room|centre|center|hall|call))"
)
EVENT_TALKS = re.compile(r"\s+(?:peace\s+)?(?:talks|meeting|agreement|communiqu[eé]|round)\b")
EVENT_BEFORE = re.compile(
    r"\b(?:[Pp]reparations?|[Dd]ate|[Ii]nvitation|[Dd]elegates?|[Rr]un-up)"
    r"\s+(?:for|to)\s+(?:the\s+)?$"
)

DATELINE = re.compile(
    r"(?:,\s[A-Z][\w. ]{2,20})?"
    r"(?:,\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?\s\d{1,2}\b"
    r"|\s*\([A-Z][\w /-]{1,20}\)\s*[-–—:])"
)
DASHED = re.compile(r"(?:,\s[A-Z][\w. ]{2,20})?\s*[-–—]{1,2}\s")

ACTS_AFTER = re.compile(
    r"[-‑–]"
    + any_of(
        """
    backed led run sponsored funded supported armed financed aligned imposed brokered mediated
    trained allied owned appointed drafted
    """
    )
    + r"\b"
)
ACTS_BEFORE = re.compile(r"\b(?:[Pp]ro|[Aa]nti)[-‑–]$")
GOVERNMENT = re.compile(r"\s+(?:regime|government|authorities|administration)\b")
HOLDER = re.compile(
    r"\s((?:(?:Vice|Prime|Deputy|Foreign|Defen[cs]e|Finance|Interior)\s){0,2}"
    + MINISTERS
    + r")\s[A-Z]"
)
OFFICE = re.compile(
    r"['’]s?\s+(?:[A-Z][a-z]+\s+(?=[A-Z][a-z]+\s+)){0,2}(?:"
    + any_of(
        """
    [Dd]eputy [Ff]oreign [Pp]rime [Dd]efen[cs]e [Ff]inance [Ii]nterior [Oo]il [Tt]op [Ff]ormer
    [Nn]ew main chief special permanent [Vv]ice own growing continued key regional closest
    important first military political chemical nuclear past ruling support
    """
    )
    + r"\s+){0,3}"
    + any_of(
        """
    [Pp]resident [Mm]inister [Pp]remier [Cc]hancellor [Aa]mbassador [Ee]nvoy diplomats?
    diplomacy spokes(?:man|woman|person) leaders?(?:hip)? officials? [Ff]oreign_[Mm]inistry
    [Gg]overnment [Pp]arliament [Kk]ing allies ally position stance decision policy policies
    role demands? proposals? objections? support veto invitation interests? intentions?
    ambitions? refusal insistence backing involvement participation backers? influence
    commitments? efforts? threats? sanctions? arsenal intervention
    """
    )
    + r"\b"
)

PLACE_AFTER = re.compile(r"[-‑–](?:based|held|born|bound|controlled|area|wide|educated)\b")
AMONG_CITIES = re.compile(
    r"(?:,?\s[A-Z][\w'’-]+){0,3},?\s(?:and|or)\s(?:\w+\s)?other\s(?:\w+\s)?"
    r"(?:cities|towns|villages|areas|provinces|regions|districts|places)\b"
)
PLACE_BEFORE = re.compile(
    r"\b(?:in|near|outside|across|inside|throughout|around|within|enter(?:s|ed|ing)?"
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
PART_BEFORE = re.compile(
    r"\b(?:[Cc]entral|[Dd]owntown|[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern|[Ii]nner"
    r"|[Mm]ainland"
    r"|[Nn]orth-?(?:east|west)ern|[Ss]outh-?(?:east|west)ern)\s+$"
)

BETWEEN = re.compile(
    r"\b[Bb]etween\s+(?:the\s+)?"
    r"(?:[A-Z][\w.\-]*(?:\s+[A-Z][\w.\-]*){0,2}\s+and\s+(?:the\s+)?)?$"
)
TALKING = re.compile(
    r"\b"
    + any_of(
        """
    talks negotiations relations ties agreement deal war tensions? dialogue differences accord
    treaty rift dispute tug-of-war cooperation understanding contacts meetings? links trade
    peace alliance friendship pact conflict match rivalry
    """
    )
    + r"\b",
    re.IGNORECASE,
)

PAIR_AFTER = re.compile(r"[-‑–][A-Z][\w.]*\s+(?:[a-z]+\s+)?" + MATTERS + r"\b")
PAIR_BEFORE = re.compile(r"[A-Z][\w.]*[-‑–]$")
PAIR_NOUN = re.compile(r"\s+(?:[a-z]+\s+)?" + MATTERS + r"\b")
GIVEN_FROM = re.compile(
    r"\b"
    + any_of(
        """
    arms weapons aid help support assistance funding funds money loans? backing pressure
    guarantees? assurances? approval permission concessions? responses? repl(?:y|ies)
    invitations? recognition orders instructions independence demands? criticism calls
    delegations? teams? envoys? delegates? diplomats? negotiators? officials? representatives?
    """
    )
    + r"\s+from\s+(?:the\s+)?$"
)
HEADLINE_TO = re.compile(r"(?:,\s+[A-Z][\w.]+|\s+and\s+[A-Z][\w.]+)*\s+to\s+[A-Z][a-z]+")
WITH_PEOPLE = re.compile(r"\s+and\s+(\w+)\s+[a-z]+")

SHORT = listed("US U.S. UK U.K. USA U.S.A.")
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
    convinced afraid sure aware hopeful responsible supportive critical furious nervous
    cautious adamant serious grateful cool pleased disappointed desperate isolated insistent
    """
)
"""States of mind: who is wary is no city."""
