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

ABOUT = any_of(
    """
    peace nuclear climate trade security disarmament arms ceasefire truce donors reconciliation
    unity economic summit indirect direct follow-up
    """
)
"""What people meet about: ``the Vienna nuclear talks``."""
EVENT_AFTER = re.compile(
    rf"\s+(?:{ABOUT}\s+){{0,2}}"
    r"(?:conference|summit|accords?|process|(?:I(?!\s[a-z])|I{2,3}|IV|V|[2-9])(?![\w.,]*\d))\b"
    r"(?!\s+(?:room|centre|center|hall|call))"
)
EVENT_TALKS = re.compile(
    rf"\s+(?:{ABOUT}\s+){{0,2}}(?:talks|meeting|agreement|communiqu[eé]|round|Agreement|Accord)\b"
)
EVENT_BEFORE = re.compile(
    r"\b(?:[Pp]reparations?|[Dd]ate|[Ii]nvitation|[Dd]elegates?|[Rr]un-up)"
    r"\s+(?:for|to)\s+(?:the\s+)?$"
)

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
GOVERNMENT_OF = re.compile(
    r"\b(?:(?:[Gg]overnments?|[Rr]egime|[Aa]uthorities)\s+of|[Aa]ccording\s+to)\s+(?:the\s+)?$"
)
TEAM = re.compile(
    r"(?:['’]s?)?\s+(?:national\s+)?(?:football\s+|rugby\s+|cricket\s+|basketball\s+)?"
    r"(?:coach(?!\s+of)|captain|skipper|striker|goalkeeper|keeper|midfielder|defender|winger"
    r"|batsman|bowler|squad|fans|side(?!\s+of))\b"
)
SCORE_AFTER = re.compile(r"\s\d{1,2}\s?[-–]\s?\d{1,2}\b(?!%)")
SCORE_BEFORE = re.compile(r"[A-Za-z]\s\d{1,2}\s?[-–]\s?\d{1,2}\s$")
HOLDER = re.compile(
    r"\s((?:(?:Vice|Prime|Deputy|Foreign|Defen[cs]e|Finance|Interior)\s){0,2}"
    + MINISTERS
    + r"|[PF]M|Foreign\sSecretary)\s[A-Z]"
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

OFFICE_OF = re.compile(
    r"\b(?:"
    + any_of(
        """
    [Mm]inisters? [Pp]residents? [Pp]remiers? [Cc]hancellors? [Aa]mbassadors? [Ee]nvoys?
    [Dd]iplomats [Oo]fficials [Rr]epresentatives [Dd]elegations? [Ll]eaders counterparts?
    [Ss]ecretaries
    heads_of_(?:state|government|delegations?)
    """
    )
    + r")\s+(?:of|from)\s+(?:the\s+)?"
    r"(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?(?:,|,?\sand)\s(?:the\s)?){0,9}$"
)
"""``the foreign ministers of Russia, Germany and``."""

OFFICE_ANY = re.compile(
    r"['’]s?\s+(?:[a-z-]+\s+){0,4}"
    r"(?:minister|president|ambassador|envoy|premier|chancellor|spokes(?:man|woman|person)"
    r"|regulator|negotiators?|diplomats?|delegation|government|parliament)\b"
)
"""``France's interior and overseas minister``."""
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
LEANING_ON = re.compile(
    r"\b(?:reliance|dependence|dependency|reliant|dependent|relies|rely|relied|relying)"
    r"\s+(?:up)?on\s+(?:the\s+)?$"
)
PRESSED = re.compile(
    r"\b(?:[Ss]anctions?|[Ee]mbargo(?:es)?|[Tt]ariffs?)\s+(?:\w+\s+){0,2}(?:on|against)\s+(?:the\s+)?$"
)
"""``the sanctions imposed on``"""
SENT_BY = re.compile(
    r"\b(?:Ambassador|President|Premier|Chancellor|Minister|King|Queen|Envoy)\s"
    r"(?:[A-Z][\w.'’-]+\s){1,4}of\s(?:the\s)?$"
)
"""``Ambassador Alain Dejammet of``"""
HEADLINE_ROW = re.compile(
    r"(?:,\s+[A-Z][\w.]+)+\s+(?:sign|agree|hold|discuss|vow|reach|start|begin|open|resume|seek"
    r"|clash|trade|exchange|join|back|urge|call|ink|launch|extend|boost|upgrade|pledge|near|restore"
    r"|swap|say|warn|condemn|mark|end)\s"
)
"""``Kyrgyzstan, Tajikistan sign border deal``"""
HEADLINE_TO = re.compile(r"(?:,\s+[A-Z][\w.]+|\s+and\s+[A-Z][\w.]+)*\s+to\s+[A-Z][a-z]+")
WITH_PEOPLE = re.compile(r"\s+and\s+(\w+)\s+[a-z]+")

BODIES = listed(
    """
    ministry parliament army navy military cabinet senate congress assembly embassy delegation
    government regime regulator negotiator diplomat
    """
)
"""What only a state has."""

SHORT = listed("US U.S. UK U.K. USA U.S.A.")
GROUND = listed(
    """
    city state soil territory border coast market town county mainland side airport dollar
    citizen east west north south visitor tourist resident airspace weather
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
