"""A counted noun in a Grid -> what is said of it: killed, fled, registered ... The law: the nearest
word that governs it decides; no word within the clause, no topic.
"""

from __future__ import annotations

from briefing.evidence.ground.grid import Grid, limits
from briefing.evidence.ground.lists import bag

WORDS = {
    "killed": """kill killed kills killing die died dies dying slain slay massacre massacred execute
        executed beheaded perish perished murder murdered martyred dead death deaths fatalities
        fatality corpses corpse bodies lives toll assassinated drowned""",
    "wounded": """wound wounded wounding wounds injure injured injures injuring injuries hurt maimed
        hospitalised hospitalized""",
    "displaced": """displace displaced displacing uproot uprooted uprooting homeless evacuated
        evacuate""",
    "fled": "flee fled flees fleeing exodus",
    "detained": """arrest arrested arrests arresting detain detained detaining detains imprisoned
        jailed captured capture abducted kidnapped hostage hostages prisoners detainees""",
    "missing": "missing disappeared unaccounted",
    "affected": "affected needy starving trapped besieged stranded",
    "infected": "infected infections infection",
    "rescued": "rescued freed released",
}
TOPIC = {word: topic for topic, block in WORDS.items() for word in block.split()}
"""Word form -> topic."""

NOUNS = {
    "refugees": bag("refugees refugee"),
    "fighters": bag(
        "fighters troops soldiers militants gunmen rebels insurgents peacekeepers forces"
    ),
    "casualties": bag("casualties victims"),
}
"""Nouns that are a topic by themselves when no verb gives another."""

PEOPLE = bag(
    """people person persons men man women woman children child civilians civilian fighters fighter
    soldiers soldier troops rebels rebel militants militant refugees refugee others lives victims
    casualties dead wounded injured protesters protestors demonstrators activists members policemen
    police officers officer guards students workers journalists passengers residents migrants
    families youths boys girls officials prisoners detainees hostages citizens villagers pilgrims
    insurgents gunmen jihadists extremists terrorists personnel employees doctors nurses teachers
    bodies corpses deaths fatalities voters inhabitants patients survivors recruits volunteers
    delegates lawmakers deputies mps senators candidates supporters followers attackers bombers
    peacekeepers sailors pilots crew teenagers infants babies minors adults relatives farmers
    miners foreigners nationals internally-displaced evacuees suspects convicts inmates shoppers
    worshippers mourners tourists visitors users subscribers players bystanders guests females
    males siblings sons daughters brothers sisters half everyone somebody commanders
    generals leaders ministers kids paramilitaries conscripts reservists loyalists combatants
    noncombatants combatant martyrs defectors exiles expatriates households orphans widows souls
    individuals individual"""
)
CONFLICT = bag(
    """war conflict crisis uprising revolt rebellion insurgency violence fighting bloodshed unrest
    clash clashes hostilities civil epidemic pandemic outbreak"""
)
SO_FAR = bag("since altogether overall cumulative cumulatively")
INCIDENT = bag(
    """attack strike strikes raid raids blast bombing explosion shelling ambush crash
    attacks earthquake flood floods fire accident shooting collision storm cyclone"""
)
NEAR = 9
"""Tokens either side in which a word may give the topic when the parse does not."""


def topic_of(grid: Grid, noun: int, first: int) -> tuple[str, int | None]:
    """Topic of the count whose noun is ``noun`` and whose number begins at ``first``; the row of
    the word that gave it."""
    own = TOPIC.get(grid.words[noun])
    if own is not None and grid.tags[noun][:1] in {"N", "J", "V", ""}:
        return own, noun
    governed = _governed(grid, noun)
    if governed is None:
        governed = _beside(grid, noun, first)
    if governed is not None and governed >= 0:
        return TOPIC[grid.words[governed]], governed
    for topic, nouns in NOUNS.items():
        if grid.words[noun] in nouns:
            return topic, noun
    return "", None


def _governed(grid: Grid, noun: int) -> int | None:
    """A topic word above the noun, or in a clause about it; -1 if the noun is who did it."""
    if not grid.parsed:
        return None
    for kid in grid.kids[noun]:
        if grid.deps[kid] in {"acl", "relcl", "amod"} and grid.words[kid] in TOPIC:
            return kid
    at = noun
    for _ in range(5):
        head = grid.heads[at]
        if head == at:
            return None
        if grid.words[head] in TOPIC:
            return -1 if _someone_else(grid, at, head) else head
        if grid.tags[head].startswith("VB") and grid.deps[at] not in {"conj", "xcomp", "acl"}:
            return _under(grid, head, at)
        at = head
    return None


def _someone_else(grid: Grid, at: int, head: int) -> bool:
    """The subject of an active "killed" is not among the dead; nor is the one named after "by"."""
    if grid.deps[at] == "agent" or grid.words[at] in {"by", "with", "in", "after", "from"}:
        return grid.deps[at] in {"agent", "prep"} and grid.words[at] != "after"
    kills = TOPIC[grid.words[head]] in {"killed", "wounded", "detained", "displaced"}
    dying = grid.words[head] in {"die", "died", "dies", "perished", "drowned", "dying"}
    acts = any(grid.deps[kid] in {"dobj", "dative"} for kid in grid.kids[head])
    return kills and acts and not dying and grid.deps[at] == "nsubj"


LISTING = bag("list report declare register record regard confirm")


def _under(grid: Grid, verb: int, at: int) -> int | None:
    """ "left 12 dead", "are believed to have been killed": a complement of the verb."""
    for kid in grid.kids[verb]:
        fits = grid.deps[kid] in {"oprd", "acomp", "xcomp", "ccomp", "attr", "dobj"}
        if fits and kid != at and grid.words[kid] in TOPIC:
            return kid
        if grid.words[kid] == "as" and grid.lemmas[verb].lower() in LISTING:
            told = next((k for k in grid.kids[kid] if grid.words[k] in TOPIC), None)
            if told is not None and kid != at:
                return told
    return None


def _beside(grid: Grid, noun: int, first: int) -> int | None:
    """The nearest topic word in the clause, no other number and no clause mark between."""
    low, high = limits(grid, first)
    after = _walk(grid, range(noun + 1, min(high, noun + NEAR)))
    before = _walk(grid, range(first - 1, max(low - 1, first - NEAR), -1))
    if after is not None and (before is None or after - noun <= first - before):
        return after
    return before


def _walk(grid: Grid, rows: range) -> int | None:
    for row in rows:
        word = grid.words[row]
        if word in TOPIC and not _of_another(grid, row, rows):
            return row
        if word[:1].isdigit() or word in {
            ",",
            ";",
            ":",
            "(",
            ")",
            "while",
            "but",
            "after",
            "--",
            "by",
        }:
            return None
        if grid.tags[row] == "CD":
            return None
    return None


def _of_another(grid: Grid, row: int, rows: range) -> bool:
    """ "people from the besieged cities": an adjective tells of its own noun only."""
    counted = rows.start - rows.step
    return grid.deps[row] == "amod" and grid.heads[row] != counted


def scope_of(grid: Grid, noun: int, topic: str, given: int | None) -> str:
    """``total`` since the start of something, ``event`` for one day's toll, ``""`` if neither."""
    low, high = limits(grid, noun)
    low, high = max(low, noun - 40), min(high, noun + 40)
    words = grid.words[low:high]
    so_far = any(word in SO_FAR for word in words) and not _the_most_since(grid, low, high)
    if so_far or ("so" in words and "far" in words):
        return "event" if _since_days(words) else "total"
    incident = any(word in INCIDENT for word in words)
    conflict = any(word in CONFLICT for word in words)
    if topic in {"refugees", "registered refugees", "fled", "displaced", "affected"}:
        return "total"
    if conflict and not incident and ("toll" in words or _perfect(grid, given)):
        return "total"
    return (
        "event"
        if topic
        in {"killed", "wounded", "detained", "missing", "casualties", "rescued", "infected"}
        else ""
    )


def _the_most_since(grid: Grid, low: int, high: int) -> bool:
    """ "the most intense fighting since July", "the worst storm since 2019": no toll since then."""
    since = next((row for row in range(low, high) if grid.words[row] == "since"), low)
    if grid.deps[since] == "mark" and CONFLICT & set(grid.words[since : grid.heads[since]]):
        return False  # "the first talks since clashes erupted, with 36 killed"
    return any(
        grid.tags[row] in {"JJS", "RBS"} or grid.words[row] == "first"
        for row in range(max(low, since - 5), since)
    )


DAYS = bag(
    "monday tuesday wednesday thursday friday saturday sunday yesterday midnight dawn morning today"
)


def _since_days(words: tuple[str, ...]) -> bool:
    """ "since the assault began on Sunday": a few days' toll, not that of a war."""
    if "since" not in words:
        return False
    at = words.index("since")
    return any(word in DAYS for word in words[at : at + 9])


def _perfect(grid: Grid, row: int | None) -> bool:
    """Whether the word's verb stands in the present perfect or present ("has killed")."""
    at = row
    for _ in range(4):
        if at is None or not grid.parsed:
            return False
        kids = {grid.words[kid] for kid in grid.kids[at] if grid.deps[kid].startswith("aux")}
        if kids & {"has", "have", "'ve"}:
            return True
        if grid.tags[at] in {"VBD", "VBZ", "VBP"} or grid.heads[at] == at:
            return False
        at = grid.heads[at]
    return False
