"""A place name in its parsed sentence -> a reading by plain rules. The law: in doubt, the place.

Used where no weights are, or none that fit the model. Lists are of lemmas.
"""

from __future__ import annotations

from briefing.model import Parse
from briefing.naming.places.readings.spot import children, leader
from briefing.naming.tables.lexicon import listed

GROUND = listed(
    """
    country city place home island region state nation part area location capital town village
    hub centre center destination province territory point stop exception land
    """
)
QUIET = listed("lie border adjoin stretch surround cover")
SUFFERED = listed(
    """
    locate base hit devastate situate know call name divide border surround
    """
)
VISITED = listed(
    """
    leave visit reach enter flee tour cross attend isolate rid unite explore include border
    surround connect traverse inhabit roam settle devastate hit
    """
)
ACTOR_AFTER = listed("with against by for over versus v vs alongside despite")
MOTION = listed(
    """
    go come travel return move fly head flee send bring deport drive arrive sail migrate run
    walk trip visit journey way native endemic visitor emigrant immigrant emigrate route road
    tour threat ambassador relocate accompany dispatch export ship escape take lead back
    transfer extend spread access adjacent north south east west close near border next
    north-east north-west south-east south-west northeast northwest southeast southwest
    immigrate expedition envoy flight voyage pilgrimage refugee carry introduce transport exile
    proximity entry key indigenous ferry march ride gateway deploy
    """
)
OWNED = listed(
    """
    government ally decision role support policy position relation relationship president
    minister leader ambassador foreign demand stance army parliament envoy official diplomat
    proposal attempt budget conduct occupation program programme raid record representative
    process independence ministry military force effort victory win defeat loss team attack bid
    claim veto response refusal invasion intervention involvement participation commitment
    interest ambition influence armistice capture prime squad secretary navy troop
    intelligence embassy delegation premier chancellor king queen national vote mechanism goal
    opponent match side captain coach entry debut captaincy fan tally score total accession
    withdrawal sanction strike partnership
    """
)
OF_ACTOR = listed(
    """
    president minister government ally support protection embassy parliament king queen leader
    help policy role recognition independence creation establishment army secretary ambassador
    behalf mission participation neighbor neighbour spokesperson spokesman spokeswoman enemy
    defeat dominion assistance hand sovereignty request authority opponent involvement influence
    approval consent part armed backing demand interest foe rival prime chancellor emperor
    sultan monarch constitution citizen annexation victory hold founding conquest occupation
    ruler face expense
    """
)
FROM_ACTOR = listed(
    """
    independence support help recognition aid pressure assistance distance protection concession
    loan weapon approval opposition resistance demand independent secede break liberate
    permission request money fund delegation representative reply answer response gain secession
    """
)
LYING_BETWEEN = listed(
    """
    border area pass distance line road region route travel part midway lie locate boundary
    situate sail fly divide flight run ferry land strip strait place alternate commute transit
    """
)
POLITICAL = listed(
    """
    effort sanction strike assistance action support partnership relation official government
    policy team fan coalition aid troops troop force military embassy ambassador representative
    president delegation administration proposal plan position resolution draft diplomat army
    side captain squad soldier citizen airstrike attack secretary senator congress operation
    forces general commander intelligence
    """
)  # fmt: skip


ROLES = listed("nsubj nsubjpass agent dobj dative iobj poss pobj compound nmod amod")


def speaks(parse: Parse, root: int) -> bool:
    """Whether a rule knows the name's role; else its place is only the safer guess."""
    return parse.deps[leader(parse, root)] in ROLES


def plain_reading(parse: Parse, root: int, kind: str) -> tuple[str, str]:
    """(reading, cue) of the name headed by row ``root``, or of the row of names it stands in."""
    row = leader(parse, root)
    dep, head = parse.deps[row], parse.heads[row]
    lemma = parse.lemmas[head].lower()
    state = kind in ("country", "capital")
    acts, cue = _role(parse, dep, head, lemma, state)
    return ("actor" if acts else "location"), cue


def _role(  # noqa: PLR0911
    parse: Parse, dep: str, head: int, lemma: str, state: bool
) -> tuple[bool, str]:
    if dep == "nsubj":
        return _subject(parse, head, lemma, state), f"subject of “{lemma}”"
    if dep == "nsubjpass":
        return lemma not in SUFFERED, f"subject of “{lemma}” (passive)"
    if dep == "agent":
        return True, "agent"
    if dep in ("dobj", "dative", "iobj"):
        return lemma not in VISITED, f"object of “{lemma}”"
    if dep == "poss":
        return lemma in OWNED, f"possessor of “{lemma}”"
    if dep == "pobj":
        return _after(parse, head, lemma, state), f"after “{lemma}”"
    if dep in ("compound", "nmod", "amod"):
        return lemma in POLITICAL, f"before “{lemma}”"
    return False, f"near “{lemma}”"


def _subject(parse: Parse, head: int, lemma: str, state: bool) -> bool:
    if lemma in QUIET or (not state and lemma in ("be", "have", "remain", "become")):
        return False
    if lemma in ("be", "become", "remain"):
        return not any(
            parse.lemmas[n].lower() in GROUND
            or (parse.deps[n] == "prep" and parse.lemmas[n] in ("in", "near", "on", "within"))
            for n in children(parse, head)
            if n > head
        )
    return True


def _after(parse: Parse, head: int, lemma: str, state: bool) -> bool:  # noqa: PLR0911
    above = parse.lemmas[parse.heads[head]].lower()
    if parse.deps[head] == "agent":
        return True
    if lemma == "between":
        return above not in LYING_BETWEEN
    if lemma == "for":
        return above not in ("leave", "depart", "head", "set", "bind", "sail")
    if lemma == "to":
        return above not in MOTION and parse.tags[parse.heads[head]] not in ("JJ", "RB")
    if lemma == "of":
        return above in OF_ACTOR
    if lemma == "from":
        return above in FROM_ACTOR
    if lemma in ("include", "including", "like", "than", "as"):
        return state and lemma != "including"
    return lemma in ACTOR_AFTER
